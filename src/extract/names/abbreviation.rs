//! Abbreviations that a document defines: `Platform Regionale Initiatieven (PRI)`, `(hierna: Wmo 2015)`, `TSD (Toezicht
//! Sociaal Domein)`.
//!
//! What it names is told by its words: a law, an organisation (it has a word such as "vereniging" or "-instituut"), or
//! something else, which then hides what the gazetteer knows under that abbreviation.

use super::forms::entry_named;
use super::heads::is_head;
use super::reader::Text;
use crate::dutch::Reading;
use crate::dutch::abbreviations;
use crate::dutch::classes::SMALL_WORDS;
use crate::dutch::letters::Letters;
use crate::extract::words::Word;
use crate::names::{Entry, Gazetteer};

/// A short form with the long name that the document gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    /// `PRI`.
    pub(super) short: String,
    /// `Platform Regionale Initiatieven`.
    pub(super) long: String,
    /// Whether the words around it speak of a research bureau.
    pub(super) of_bureau: bool,
}

/// What a defined name is.
#[derive(Clone, Debug)]
pub(super) enum Meaning<'n> {
    /// In the gazetteer.
    Entry(&'n Entry),
    /// An organisation that the gazetteer does not have.
    Organisation(String),
    /// A law that the gazetteer does not have.
    Law(String),
    /// Neither organisation nor law.
    Other,
}

impl Meaning<'_> {
    /// Whether it is a law, where it is a law or an organisation.
    pub(super) fn is_law(&self) -> Option<bool> {
        match self {
            Self::Entry(entry) => Some(entry.is_law()),
            Self::Organisation(_) => Some(false),
            Self::Law(_) => Some(true),
            Self::Other => None,
        }
    }
}

impl Definition {
    /// What is defined, where these names are known.
    pub(super) fn meaning<'n>(&self, names: &'n Gazetteer) -> Meaning<'n> {
        let known = entry_named(names, &self.long)
            .or_else(|| entry_named(names, &self.short).filter(|entry| self.may_be(entry)));
        if let Some(entry) = known {
            return Meaning::Entry(entry);
        }
        let words: Vec<&str> = self.long.split_whitespace().collect();
        if is_law_name(&words) {
            Meaning::Law(self.long.clone())
        } else if self.of_bureau || is_organisation_name(&words) {
            Meaning::Organisation(self.long.clone())
        } else {
            Meaning::Other
        }
    }

    /// Whether the long name shares a telling word with a name of the entry that has the same abbreviation.
    fn may_be(&self, entry: &Entry) -> bool {
        let telling = |word: &&str| word.chars().count() >= 5;
        let mut words = self
            .long
            .split_whitespace()
            .filter(telling)
            .map(Letters::lower);
        words.any(|word| entry.forms().any(|form| form.lower().contains(&word)))
    }
}

fn is_law_name(words: &[&str]) -> bool {
    let law =
        |word: &&str| word.eq_ignore_ascii_case("wet") || word.len() > 5 && word.ends_with("wet");
    words.first().is_some_and(law) || words.get(1).is_some_and(law)
}

/// Whether a head noun of an organisation stands in it before the first small word, and a capital somewhere.
fn is_organisation_name(words: &[&str]) -> bool {
    let head = words
        .iter()
        .take_while(|word| !SMALL_WORDS.contains(word) || **word == "en")
        .any(|word| is_head(word));
    let capital = words
        .iter()
        .any(|word| word.starts_with(char::is_uppercase));
    capital && (head || words.len() > 1 && words.last() == Some(&"Nederland"))
}

/// All definitions of the document, each short form once, as it was defined first.
pub(super) fn definitions(texts: &[Text<'_>]) -> Vec<Definition> {
    let mut found: Vec<Definition> = texts
        .iter()
        .flat_map(|text| definitions_in(&text.reader))
        .collect();
    // Stable: the first definition of a short form stays the first.
    found.sort_by(|one, other| one.short.cmp(&other.short));
    found.dedup_by(|later, first| later.short == first.short);
    found
}

/// Those with a capital: names have one.
fn definitions_in(reader: &Reading<'_>) -> impl Iterator<Item = Definition> {
    abbreviations::definitions(reader)
        .into_iter()
        .filter(|found| found.short.contains(char::is_uppercase))
        .map(|found| Definition {
            short: found.short.to_owned(),
            long: found.long.to_owned(),
            of_bureau: is_of_bureau(reader, &found),
        })
}

/// Whether the long name stands before the bracket, with a capital at every word, and a word of bureaus beside it.
fn is_of_bureau(reader: &Reading<'_>, found: &abbreviations::Definition<'_>) -> bool {
    let Some(range) = found.words.clone().filter(|words| words.len() > 1) else {
        return false;
    };
    let bureau =
        |word: &Word<'_>| word.ends_with("bureau") || word.is_one_of(&["onderzoek", "rapport"]);
    let before = range.start.checked_sub(1);
    let beside = before
        .and_then(|before| reader.word(before))
        .is_some_and(bureau)
        || reader.word(found.after).is_some_and(bureau);
    let words = reader.words.get(range).unwrap_or_default();
    beside && words.iter().all(Word::is_capitalised)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::of_the_first_dossier;

    fn defined(text: &str) -> Vec<(String, String, String)> {
        let reader = Reading::new(text);
        let found = definitions_in(&reader);
        let said = |meaning: Meaning<'_>| match meaning {
            Meaning::Entry(entry) => format!("={}", entry.canonical),
            Meaning::Organisation(_) => "organisatie".to_owned(),
            Meaning::Law(_) => "wet".to_owned(),
            Meaning::Other => "anders".to_owned(),
        };
        found
            .map(|found| {
                (
                    found.short.clone(),
                    found.long.clone(),
                    said(found.meaning(of_the_first_dossier())),
                )
            })
            .collect()
    }

    fn one(text: &str) -> Option<(String, String)> {
        defined(text)
            .into_iter()
            .next()
            .map(|(_, long, meaning)| (long, meaning))
    }

    fn is(long: &str, meaning: &str) -> Option<(String, String)> {
        Some((long.to_owned(), meaning.to_owned()))
    }

    #[test]
    fn letters_must_be_those_of_the_words() {
        assert_eq!(
            one("van de Landelijke Vereniging voor Spoorzoekers (LVS) en"),
            is("Landelijke Vereniging voor Spoorzoekers", "organisatie")
        );
        assert_eq!(
            one("het Waterschapsinstituut Rivierenland (WiR)"),
            is("Waterschapsinstituut Rivierenland", "organisatie")
        );
        assert_eq!(
            one("de Wet veilige speeltuinen 2031 (hierna: Wvs 2031)"),
            is("Wet veilige speeltuinen 2031", "wet")
        );
        assert_eq!(
            one("TVS (Toezicht Veilige Speeltuinen)").map(|found| found.0),
            Some("Toezicht Veilige Speeltuinen".to_owned())
        );
        assert_eq!(one("motie van het lid Jansen (PvdA)"), None);
        assert_eq!(one("Dat is zo. Vereniging (LVS)"), None);
        assert_eq!(one("(LVS)"), None);
        assert_eq!(one("een licht verstandelijke beperking (lvb)"), None);
    }

    #[test]
    fn what_is_defined_is_told_by_its_words() {
        assert_eq!(
            one("de Vereniging van Nederlandse Gemeenten (VNG)"),
            is(
                "Vereniging van Nederlandse Gemeenten",
                "=Vereniging van Nederlandse Gemeenten"
            )
        );
        assert_eq!(
            one("het Landelijk Overleg Controllers (LOC)"),
            is("Landelijk Overleg Controllers", "anders")
        );
        assert_eq!(
            one("het programma Zorg voor Speeltuinen (ZvS)"),
            is("Zorg voor Speeltuinen", "anders")
        );
        assert_eq!(
            one("het Peters Jansen Smit (PJS) onderzoek"),
            is("Peters Jansen Smit", "organisatie")
        );
        assert_eq!(
            one("het Sociaal Cultureel Planbureau (SCP)").map(|found| found.1),
            Some("=Sociaal en Cultureel Planbureau".to_owned())
        );
    }
}
