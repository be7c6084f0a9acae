//! Laws by the form of their name that a text begins with.

use super::{Entry, Gazetteer};
use crate::dutch::letters::Letters;
use fnv::FnvHashSet;
use std::sync::OnceLock;

/// A law as a text names it.
#[derive(Clone, Copy, Debug)]
pub struct Named<'n> {
    /// The law.
    pub law: &'n Entry,
    /// The form in the text.
    pub form: &'n str,
}

/// The law whose name stands at the start of the text, written with the same capitals, as a whole word.
///
/// Of the versions of a law that share a form, the oldest is meant: a later one is cited with its year.
pub fn at_start<'n>(names: &'n Gazetteer, text: &str) -> Option<Named<'n>> {
    let mut forms = names.laws_from(text.chars().next()?);
    let (form, law) = forms.find(|(form, _)| {
        let after = text.strip_prefix(&*form.text);
        after.is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    })?;
    Some(Named {
        law,
        form: &form.text,
    })
}

/// Whether a word, whatever its capitals, is the name or the abbreviation of a law that any paper may name.
pub fn is_word(word: &str) -> bool {
    static WORDS: OnceLock<FnvHashSet<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let entries = Gazetteer::general().entries().iter();
        let forms = entries
            .filter(|entry| entry.is_law())
            .flat_map(Entry::forms);
        forms
            .filter(|form| !form.contains(' '))
            .map(Letters::lower)
            .collect()
    });
    words.contains(&word.lower())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_names_the_law() {
        let cited =
            |text: &str| at_start(Gazetteer::general(), text).map(|named| named.law.cited_as());
        assert_eq!(cited("Wmo 2015, en"), Some("Wmo 2015"));
        assert_eq!(cited("Wmo, en"), Some("Wmo"));
        assert_eq!(
            cited("Wet maatschappelijke ondersteuning 2015"),
            Some("Wmo 2015")
        );
        assert_eq!(cited("Grondwet"), Some("Gw"));
        assert_eq!(
            (cited("Wmo-raad"), cited("Wmos"), cited("")),
            (None, None, None)
        );
    }

    #[test]
    fn words_for_laws_are_known_whatever_their_capitals() {
        assert!(is_word("AWBZ") && is_word("Zvw") && is_word("jeugdwet"));
        assert!(!is_word("zorg") && !is_word("VNG"));
    }
}
