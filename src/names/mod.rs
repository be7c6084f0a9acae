//! Names that are known beforehand: organisations, ministries, parties and laws, each under one name.
//!
//! `names.txt` holds those that any Dutch policy paper may name, and is part of the program; a dossier brings its own in a
//! file of the same name. Both have the same lines, and are read once ([`Gazetteer`]):
//!
//! ```text
//! kind | canonical name | written forms; … | note, time in force, number
//! ```
//!
//! Forms are separated by `;`. The canonical name is a form too, unless it begins with an article or ends in an
//! explanation in brackets. What follows the forms may be left out, and its order does not matter: a note for the
//! reader; for laws of which there are several versions the first and last day in force (`2007-01-01/2014-12-31`, the
//! last one left out while it is in force); and a law's number in the base of laws (`BWBR0035362`). Empty lines and lines
//! that begin with `#` are skipped.
//!
//! Kinds: `ministerie`, `parlement`, `fractie`, `college` (planning bureaus, high councils, courts, local and European
//! government), `uitvoerder`, `inspectie`, `koepel` (umbrella bodies, unions, clients' and professional associations),
//! `kennis` (research and knowledge institutes), `bureau` (consultants), `media`, `overig`, `wet`.
//!
//! A form is matched as whole words. One word must have the same capitals, except long names of laws; several words are
//! matched whatever their capitals. A mark before a form changes that:
//!
//! | mark | matched |
//! |---|---|
//! | `=form` | with the same capitals, also where the form has several words ("Per Saldo", not "per saldo") |
//! | `!form` | as `=`, and not where the text is in capitals throughout: a Dutch word in capitals ("DOE MEE") |
//! | `?form` | as `!`, and not where a sentence begins: an ordinary word too ("Radar") |
//! | `@form` | only after "minister(ie) van", "staatssecretaris van" and the like, or in a row of ministries ("Financiën") |
//! | `~form` | never: it is how a citation names a law, if not by its first form ("art. 1 Gw") |
//!
//! Entries that share a form are versions of one law. Which one a text means follows from its day and words ("nieuwe",
//! "huidige"), see `extract`.

mod entry;
mod gazetteer;
pub mod law;
pub mod party;

pub use entry::{Entry, Form, InForce, Kind, Match};
pub use gazetteer::{Gazetteer, first_word};

/// The names of the first dossier, for tests on its papers.
#[cfg(test)]
pub(crate) fn of_the_first_dossier() -> &'static Gazetteer {
    static NAMES: std::sync::OnceLock<Gazetteer> = std::sync::OnceLock::new();
    NAMES.get_or_init(|| {
        let own = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/names.txt"));
        Gazetteer::with(own.to_owned())
    })
}
