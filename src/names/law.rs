//! Laws by the form of their name that a text begins with.

use super::{Entry, gazetteer};
use crate::dutch::letters::Letters;
use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

/// A law as a text names it.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// The law.
    pub law: &'static Entry,
    /// The form in the text.
    pub form: &'static str,
}

/// The law whose name stands at the start of the text, written with the same capitals, as a whole word.
///
/// Of the versions of a law that share a form, the oldest is meant: a later one is cited with its year.
pub fn at_start(text: &str) -> Option<Named> {
    let named = forms().get(&text.chars().next()?)?;
    let here = named.iter().find(|named| {
        let after = text.strip_prefix(named.form);
        after.is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    });
    here.copied()
}

/// All forms of laws by their first character: longer ones before shorter ones that begin them, older versions first.
fn forms() -> &'static BTreeMap<char, Vec<Named>> {
    static FORMS: OnceLock<BTreeMap<char, Vec<Named>>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let mut forms: BTreeMap<char, Vec<Named>> = BTreeMap::new();
        for law in laws() {
            for form in law.forms() {
                forms
                    .entry(form.chars().next().unwrap_or(' '))
                    .or_default()
                    .push(Named { law, form });
            }
        }
        for named in forms.values_mut() {
            named.sort_by_key(|named| {
                let since = named.law.in_force.map(|time| time.from);
                (std::cmp::Reverse(named.form.len()), since)
            });
        }
        forms
    })
}

/// Whether a word, whatever its capitals, is the name or the abbreviation of a law.
pub fn is_word(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let forms = laws().flat_map(Entry::forms);
        forms
            .filter(|form| !form.contains(' '))
            .map(Letters::lower)
            .collect()
    });
    words.contains(&word.lower())
}

fn laws() -> impl Iterator<Item = &'static Entry> {
    gazetteer().iter().filter(|entry| entry.is_law())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_names_the_law() {
        let cited = |text: &str| at_start(text).map(|named| named.law.cited_as());
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
