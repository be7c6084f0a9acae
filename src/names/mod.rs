//! Names that are known beforehand: organisations, ministries, parties and laws, each under one name.
//!
//! `names.txt` holds those that any Dutch policy paper may name; a dossier adds its own in `corpus/names.txt`. Both are
//! part of the program, have the same lines, and are read once ([`gazetteer`]):
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
pub mod law;
pub mod party;

pub use entry::{Entry, Form, InForce, Kind, Match};

use std::sync::OnceLock;

/// Names that any Dutch policy paper may have.
const GENERAL: &str = include_str!("names.txt");

/// Names that the dossier adds.
const DOSSIER: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/names.txt"));

/// All known names: those of the dossier behind the general ones.
pub fn gazetteer() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| lines().filter_map(Entry::read).collect())
}

fn lines() -> impl Iterator<Item = &'static str> {
    let lines = GENERAL.lines().chain(DOSSIER.lines());
    lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn every_line_is_an_entry() {
        for line in lines() {
            let entry = Entry::read(line);
            assert!(
                entry.is_some_and(|entry| !entry.kind.dutch().is_empty()),
                "{line}"
            );
        }
    }

    #[test]
    fn a_name_has_one_meaning_unless_it_is_a_law_with_versions() {
        let mut seen: HashMap<&str, &Entry> = HashMap::new();
        for entry in gazetteer() {
            for form in entry.forms() {
                let Some(other) = seen.insert(form, entry) else {
                    continue;
                };
                let versions = entry.in_force.is_some() && other.in_force.is_some();
                assert!(
                    versions,
                    "{form}: {} and {}",
                    other.canonical, entry.canonical
                );
            }
        }
    }

    #[test]
    fn only_laws_have_numbers_and_times() {
        for entry in gazetteer() {
            let number = entry.number.unwrap_or("BWBR0000000");
            let digits = number.strip_prefix("BWBR").unwrap_or("");
            assert!(digits.len() == 7 && digits.bytes().all(|digit| digit.is_ascii_digit()));
            let of_law = entry.number.is_some() || entry.in_force.is_some();
            assert!(entry.is_law() || !of_law, "{}", entry.canonical);
        }
    }
}
