//! The noun that a number counts: in the plural, with the words before it that describe it.
//!
//! Dutch has no list of nouns short enough for this program. A plural is known by its ending (`-en`, `-s`, `’s`), after
//! ruling out the verbs and particles that end so; what may stand between number and noun are adjectives (`-e`), a few
//! other words, and any one word right before a noun that policy often counts (`14 koploper gemeenten`).

use crate::extract::words::{Word, gap};
use std::ops::Range;

/// Nouns that name times, money, measures and parts of texts, and those that count nothing (`op twee manieren`), by
/// their beginning.
const NOT_COUNTED: &str = "jaar jaren maand week weken dag uur uren minu second kwarta januari februari maart april mei \
    juni juli augustus september oktober november december euro cent meter kilo graden artikel procent percent procentpunt kilometer centimeter dagdel eeuw \
    decenni miljoen miljard keer maal manieren wijzen kanten zijden momenten dingen zaken woorden bladzij pagina alinea \
    voeten redenen letters";

/// Words that end in `-en` or `-s` and are no nouns in the plural.
const NO_NOUNS: &str = "hebben worden werden kunnen moeten willen zullen mogen gaan staan komen doen maken krijgen zijn \
    waren zouden konden moesten wilden hadden geven nemen vinden tussen binnen buiten tegen samen alleen boven onder \
    beneden indien bovendien sinds reeds steeds soms alles anders immers tevens voorts slechts tijdens volgens naast \
    langs weten zien laten blijven beginnen starten blijken bieden even eigen ieders thans vervolgens overigens daarnaast \
    nogmaals opnieuw als dus is was en een den ten per ons aangeven leveren vormen doordat hiernaast zoals eens mits";

/// Words between number and noun that describe the noun without ending in `-e`.
const DESCRIBING: &str = "betrokken volwassen extra zogeheten open gesloten aangesloten ervaren zelfstandig licht \
    aangewezen gekozen uitgekozen meer lokaal regionaal volledig goed actief langdurig zeer heel minder relatief thuis slecht matig";

/// Words that end in `-e` and describe nothing.
const FUNCTION: &str = "de hoe te me ze we je zo toe mee twee drie die deze ene deels";

/// Ends of nouns that policy often counts.
const COUNTED: &str = "gemeenten regio mensen cliënten clienten patiënten adviseurs partijen personen trajecten \
    initiatieven vrijwilligers leden steden organisaties zorgkantoren inwoners nederlanders kinderen jongeren ouderen \
    huishoudens casussen instellingen scholen plussers gezinnen";

/// Words that only say that what stands behind them is a name.
const SO_CALLED: [&str; 3] = ["zogeheten", "zogenoemde", "zogenaamde"];

/// Most words in a phrase.
const LONGEST: usize = 6;

/// A text with its words.
#[derive(Clone, Copy)]
pub(super) struct Nouns<'s> {
    pub(super) text: &'s str,
    pub(super) words: &'s [Word<'s>],
}

fn listed(words: &str, wanted: &Word<'_>) -> bool {
    words.split(' ').any(|word| wanted.is(word))
}

impl Nouns<'_> {
    /// The bytes of the noun in the plural that begins at a word, with the words that describe it.
    pub(super) fn phrase(&self, from: usize) -> Option<Range<usize>> {
        // "veertien zogeheten koplopers": what only says that it is a name is none of what is counted.
        let named = self
            .words
            .get(from)
            .is_some_and(|word| word.is_one_of(&SO_CALLED));
        let from = from + usize::from(named);
        let start = self.words.get(from)?.range.start - usize::from(self.is_bracketed(from));
        for at in from..from + LONGEST {
            if !self.goes_on(at, from) || self.is_stop(at, from) {
                return None;
            }
            if self.is_plural(at) {
                return Some(start..self.end(at));
            }
            if !self.describes(at) {
                return None;
            }
        }
        None
    }

    /// The byte behind `van de gemeenten` from a word on.
    pub(super) fn of_phrase(&self, from: usize) -> Option<usize> {
        self.words.get(from).filter(|word| word.is("van"))?;
        let determiner = self
            .words
            .get(from + 1)?
            .is_one_of(&["de", "het", "alle", "hun", "onze", "deze", "die"]);
        self.phrase(from + 1 + usize::from(determiner))
            .map(|noun| noun.end)
    }

    /// Whether what stands before a word lets the phrase go on: white space, a comma between adjectives, a bracket
    /// around a part of a word, a hyphen.
    fn goes_on(&self, at: usize, from: usize) -> bool {
        let between = gap(self.text, self.words, at);
        let inside = at > from
            && (matches!(between.trim(), "," | "‘" | "«")
                || matches!(between, "-" | "- " | "/" | ")"));
        self.words.get(at).is_some()
            && (between.trim().is_empty() || inside || self.is_bracketed(at))
    }

    /// Whether the word is the bracketed part of a longer one: `(zorg)akkoorden`.
    fn is_bracketed(&self, at: usize) -> bool {
        gap(self.text, self.words, at) == " (" && gap(self.text, self.words, at + 1) == ")"
    }

    /// Whether no phrase of a noun goes on with this word.
    fn is_stop(&self, at: usize, from: usize) -> bool {
        let Some(word) = self.words.get(at) else {
            return true;
        };
        let joins = at > from && word.is("en");
        !joins
            && (listed(NO_NOUNS, word) || NOT_COUNTED.split(' ').any(|begin| is_form(word, begin)))
    }

    fn is_plural(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else {
            return false;
        };
        // "Kennis- en Innovatieagenda's": its head comes later.
        let hyphen = gap(self.text, self.words, at + 1).starts_with('-');
        let describes = listed(DESCRIBING, word) && self.words.get(at + 1).is_some_and(may_follow);
        self.has_apostrophe(at) || has_plural_ending(word) && !hyphen && !describes
    }

    fn has_apostrophe(&self, at: usize) -> bool {
        let next = self.words.get(at + 1).is_some_and(|next| next.text == "s");
        next && matches!(gap(self.text, self.words, at + 1), "’" | "'" | "‘")
    }

    /// Whether the word may stand between the number and its noun.
    fn describes(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at).filter(|word| !listed(FUNCTION, word)) else {
            return false;
        };
        let adjective = word.ends_with("e") && word.text.len() >= 4;
        let part = gap(self.text, self.words, at + 1).starts_with('-') || self.is_bracketed(at);
        let counted = self
            .words
            .get(at + 1)
            .is_some_and(|next| COUNTED.split(' ').any(|end| next.ends_with(end)));
        let joins = word.is("en") || word.number().is_some();
        adjective || part || joins || counted || listed(DESCRIBING, word)
    }

    /// The byte behind a noun, with its `’s` and with what a slash adds (`/netwerken`).
    fn end(&self, at: usize) -> usize {
        let slash = gap(self.text, self.words, at + 1) == "/";
        let next = self
            .words
            .get(at + 1)
            .filter(|_| slash || self.has_apostrophe(at));
        next.or_else(|| self.words.get(at))
            .map_or(0, |word| word.range.end)
    }
}

/// Whether a word is this noun with at most the ending of a plural: `maanden`, but not `centrumgemeenten` for `cent`.
fn is_form(word: &Word<'_>, begin: &str) -> bool {
    const ENDING: usize = 3;
    word.starts_with(begin) && word.text.len() <= begin.len() + ENDING
}

fn has_plural_ending(word: &Word<'_>) -> bool {
    word.text.len() >= 4
        && ["en", "s", "ën"]
            .iter()
            .any(|ending| word.ends_with(ending))
}

/// Whether a word could be the noun, or a further description, behind one that describes.
fn may_follow(word: &Word<'_>) -> bool {
    (has_plural_ending(word) || word.ends_with("e")) && !listed(NO_NOUNS, word)
}
