//! The names that are known where a text is read: the general ones, and those of its dossier behind them.

use super::entry::{Entry, Form, Kind};
use crate::dutch::tokens::tokens;
use fnv::FnvHashMap;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Names that any Dutch policy paper may have.
const GENERAL: &str = include_str!("names.txt");

/// Places of forms: the entry, and which of its forms.
type Places = Vec<(usize, usize)>;

/// Known names. What is made of the lines is made at first use.
#[derive(Debug, Default)]
pub struct Gazetteer {
    /// The dossier's own lines.
    own: String,
    entries: OnceLock<Vec<Entry>>,
    by_first_word: OnceLock<FnvHashMap<String, Places>>,
    laws_by_first_letter: OnceLock<BTreeMap<char, Places>>,
}

static GENERAL_NAMES: Gazetteer = Gazetteer {
    own: String::new(),
    entries: OnceLock::new(),
    by_first_word: OnceLock::new(),
    laws_by_first_letter: OnceLock::new(),
};

impl Gazetteer {
    /// The names of a text that belongs to no dossier.
    pub fn general() -> &'static Self {
        &GENERAL_NAMES
    }

    /// The general names with those of a dossier: the lines of its `names.txt`. A line that cannot be read is passed over;
    /// [`Self::fault`] finds it beforehand.
    pub fn with(own: String) -> Self {
        Self {
            own,
            ..Self::default()
        }
    }

    /// The dossier's own lines.
    pub fn own(&self) -> &str {
        &self.own
    }

    /// What is wrong with the lines of a dossier: the number of the first line that no dossier can have, and why.
    pub fn fault(own: &str) -> Option<(usize, &'static str)> {
        (1..).zip(own.lines()).find_map(|(number, line)| {
            if !has_name(line) {
                return None;
            }
            match Entry::read(line) {
                None => Some((number, "no known kind of name, or no name")),
                // Papers of parliament name parties whatever they are about, and are parsed before their dossier is known.
                Some(entry) if entry.kind == Kind::Party => {
                    Some((number, "parties belong to src/names/names.txt"))
                }
                Some(_) => None,
            }
        })
    }

    /// All names, the general ones first.
    pub fn entries(&self) -> &[Entry] {
        self.entries.get_or_init(|| {
            let lines = GENERAL.lines().chain(self.own.lines());
            lines
                .filter(|line| has_name(line))
                .filter_map(Entry::read)
                .collect()
        })
    }

    /// The forms whose first word, folded, is this, each with its entry.
    pub fn beginning_with<'n>(
        &'n self,
        first: &str,
    ) -> impl Iterator<Item = (&'n Form, &'n Entry)> + use<'n> {
        let by_first_word = self.by_first_word.get_or_init(|| {
            let mut places: FnvHashMap<String, Places> = FnvHashMap::default();
            for (number, entry) in self.entries().iter().enumerate() {
                for (place, form) in entry.forms.iter().enumerate() {
                    let same_first = places.entry(first_word(&form.text)).or_default();
                    same_first.push((number, place));
                }
            }
            places
        });
        self.at(by_first_word.get(first))
    }

    /// The forms of laws that begin with this letter, each with its law: longer ones before shorter ones that begin them,
    /// older versions first.
    pub(super) fn laws_from(&self, letter: char) -> impl Iterator<Item = (&Form, &Entry)> {
        let by_letter = self.laws_by_first_letter.get_or_init(|| {
            let mut places: BTreeMap<char, Places> = BTreeMap::new();
            let laws = self.entries().iter().enumerate();
            for (number, law) in laws.filter(|(_, entry)| entry.is_law()) {
                for (place, form) in law.forms.iter().enumerate() {
                    let letter = form.text.chars().next().unwrap_or(' ');
                    places.entry(letter).or_default().push((number, place));
                }
            }
            for places in places.values_mut() {
                places.sort_by_key(|place| {
                    let law = self.form(*place);
                    let since = law.and_then(|(_, law)| law.in_force).map(|time| time.from);
                    let length = law.map_or(0, |(form, _)| form.text.len());
                    (std::cmp::Reverse(length), since)
                });
            }
            places
        });
        self.at(by_letter.get(&letter))
    }

    fn at<'n>(
        &'n self,
        places: Option<&'n Places>,
    ) -> impl Iterator<Item = (&'n Form, &'n Entry)> + use<'n> {
        let places = places.into_iter().flatten();
        places.filter_map(|place| self.form(*place))
    }

    fn form(&self, (number, place): (usize, usize)) -> Option<(&Form, &Entry)> {
        let entry = self.entries().get(number)?;
        Some((entry.forms.get(place)?, entry))
    }
}

fn has_name(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with('#')
}

/// The first word of a name, folded.
pub fn first_word(name: &str) -> String {
    let first = tokens(name).into_iter().next();
    first.map_or_else(String::new, |word| word.folded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::super::of_the_first_dossier;
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn every_line_is_an_entry() {
        let names = of_the_first_dossier();
        let lines = GENERAL.lines().chain(names.own.lines());
        assert_eq!(
            lines.filter(|line| has_name(line)).count(),
            names.entries().len()
        );
        assert_eq!(Gazetteer::fault(names.own()), None);
    }

    #[test]
    fn a_name_has_one_meaning_unless_it_is_a_law_with_versions() {
        let mut seen: HashMap<&str, &Entry> = HashMap::new();
        for entry in of_the_first_dossier().entries() {
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
        for entry in of_the_first_dossier().entries() {
            let number = entry.number.as_deref().unwrap_or("BWBR0000000");
            let digits = number.strip_prefix("BWBR").unwrap_or("");
            assert!(digits.len() == 7 && digits.bytes().all(|digit| digit.is_ascii_digit()));
            let of_law = entry.number.is_some() || entry.in_force.is_some();
            assert!(entry.is_law() || !of_law, "{}", entry.canonical);
        }
    }

    #[test]
    fn a_dossier_adds_names_and_another_one_does_not_have_them() {
        let own = "# Varen.\n\nuitvoerder | Veerdienst Oversteek | Oversteek\nwet | Pontenwet\n";
        let names = Gazetteer::with(own.to_owned());
        let general = Gazetteer::general();
        assert_eq!(names.entries().len(), general.entries().len() + 2);
        assert_eq!(names.beginning_with("oversteek").count(), 1);
        assert_eq!(general.beginning_with("oversteek").count(), 0);
        assert!(
            names
                .laws_from('P')
                .any(|(form, _)| form.text == "Pontenwet")
        );
    }

    #[test]
    fn a_line_that_no_dossier_can_have_is_named() {
        let fault = |own: &str| Gazetteer::fault(own).map(|(number, _)| number);
        assert_eq!(fault("# Niets.\n\nkoepel | Veren"), None);
        assert_eq!(fault("koepel | Veren\nboot | De Pont"), Some(2));
        assert_eq!(fault("koepel |"), Some(1));
        assert_eq!(fault("fractie | Morgen"), Some(1));
    }
}
