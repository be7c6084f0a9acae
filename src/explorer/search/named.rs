//! Which passages name which organisations and laws: what was found, without the finding.

use crate::search::{Field, fold};

/// Names by passage: for each passage the numbers of its names; and the names, each an organisation or a law.
#[derive(Debug, Default)]
pub(in crate::explorer) struct Named {
    names: Vec<(Field, String)>,
    passages: Vec<Vec<u32>>,
}

impl Named {
    /// Room for so many passages, in which nothing is named yet.
    pub(super) fn of(passages: usize) -> Self {
        Self {
            names: Vec::new(),
            passages: vec![Vec::new(); passages],
        }
    }

    /// Notes that a passage names this.
    pub(super) fn note(&mut self, passage: usize, field: Field, name: &str) {
        let known = self
            .names
            .iter()
            .position(|(known, title)| *known == field && *title == name);
        let known = known.unwrap_or_else(|| {
            self.names.push((field, name.to_owned()));
            self.names.len() - 1
        });
        if let Some(here) = self.passages.get_mut(passage)
            && !here.contains(&(known as u32))
        {
            here.push(known as u32);
        }
    }

    /// What a passage names.
    pub(super) fn names_in(&self, passage: u32) -> impl Iterator<Item = &(Field, String)> {
        let here = self.passages.get(passage as usize).into_iter().flatten();
        here.filter_map(|name| self.names.get(*name as usize))
    }

    /// Passages that name this, in full or as a part (`MEE` for `MEE Nederland`); `None` where nothing has such a name.
    pub(super) fn naming(&self, field: Field, name: &str) -> Option<Vec<u32>> {
        let mut numbers = self.numbers(field, |title| title == name);
        if numbers.is_empty() {
            let wanted = fold(name);
            numbers = self.numbers(field, |title| has_words(&fold(title), &wanted));
        }
        let passages = (0..)
            .zip(&self.passages)
            .filter(|(_, here)| here.iter().any(|name| numbers.contains(name)))
            .map(|(passage, _)| passage)
            .collect();
        (!numbers.is_empty()).then_some(passages)
    }

    /// Numbers of the names that fit.
    fn numbers(&self, field: Field, fits: impl Fn(&str) -> bool) -> Vec<u32> {
        let names = (0..).zip(&self.names);
        names
            .filter(|(_, (known, title))| *known == field && fits(title))
            .map(|(number, _)| number)
            .collect()
    }
}

/// Whether the words stand in the name, one behind the other.
fn has_words(name: &str, wanted: &str) -> bool {
    let (name, wanted): (Vec<&str>, Vec<&str>) = (
        name.split_whitespace().collect(),
        wanted.split_whitespace().collect(),
    );
    !wanted.is_empty() && name.windows(wanted.len()).any(|words| words == wanted)
}
