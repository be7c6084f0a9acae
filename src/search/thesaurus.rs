//! Words that stand for one another: `corpus/thesaurus.list`, the names of `corpus/names.txt` with their abbreviations,
//! and the abbreviations that the indexed texts explain themselves.

use super::index::Index;
use super::stemmer::{root, stem};
use super::tokenizer::{hash, words};
use crate::extract::gazetteer;

const FILE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/thesaurus.list"));

/// One way to say it, as folded words.
pub(super) type Form = Vec<String>;

/// Forms that stand for one another.
#[derive(Debug)]
struct Group {
    /// Whether they mean the very same (an abbreviation, a name) or nearly so.
    same: bool,
    forms: Vec<Form>,
}

/// All groups, and where to find them.
#[derive(Debug)]
pub(super) struct Thesaurus {
    groups: Vec<Group>,
    /// Hash of the root of a form's first word, group, form; in order.
    places: Vec<(u32, u32, u32)>,
}

/// A form found in a query, with what else says so.
pub(super) struct Other<'t> {
    /// The other form.
    pub(super) form: &'t [String],
    /// Whether it means the very same.
    pub(super) same: bool,
}

impl Thesaurus {
    /// The thesaurus for these texts.
    pub(super) fn of(index: &Index) -> Self {
        let mut thesaurus = Self { groups: Vec::new(), places: Vec::new() };
        for line in FILE.lines() {
            if let Some((kind, forms)) = line.split_once('|').filter(|_| !line.starts_with('#')) {
                thesaurus.add(kind.trim() == "afk", forms.split(';').map(words).collect());
            }
        }
        for entry in gazetteer() {
            thesaurus.add(true, entry.clear_forms().map(words).collect());
        }
        for (short, long) in index.abbreviations().lines().filter_map(|line| line.split_once('\t')) {
            thesaurus.add(true, vec![words(short), words(long)]);
        }
        thesaurus.places.sort_unstable();
        thesaurus
    }

    fn add(&mut self, same: bool, mut forms: Vec<Form>) {
        forms.retain(|form| !form.is_empty());
        forms.dedup();
        if forms.len() < 2 {
            return;
        }
        let group = self.groups.len() as u32;
        for (number, form) in (0_u32..).zip(&forms) {
            self.places.push((hash(root(&form[0]).as_bytes()), group, number));
        }
        self.groups.push(Group { same, forms });
    }

    /// How many of these words, from the first on, the longest known form takes, with the places of all forms so long.
    pub(super) fn longest(&self, typed: &[&str]) -> (usize, Vec<(u32, u32)>) {
        let Some(first) = typed.first() else { return (0, Vec::new()) };
        let wanted = hash(root(first).as_bytes());
        let from = self.places.partition_point(|(known, _, _)| *known < wanted);
        let (mut longest, mut found) = (0, Vec::new());
        for (_, group, number) in self.places[from..].iter().take_while(|(known, _, _)| *known == wanted) {
            let Group { same, forms } = &self.groups[*group as usize];
            let form = &forms[*number as usize];
            // Names and abbreviations are taken as they stand; for the rest a word that is akin will do.
            let key = if *same { stem } else { root };
            let same_word = |(known, typed): (&String, &&str)| known == typed || key(known) == key(typed);
            let fits = form.len() <= typed.len() && form.iter().zip(typed).all(same_word);
            if fits && form.len() >= longest {
                if form.len() > longest {
                    found.clear();
                }
                longest = form.len();
                found.push((*group, *number));
            }
        }
        (longest, found)
    }

    /// What else says what these forms say.
    pub(super) fn others(&self, places: &[(u32, u32)]) -> Vec<Other<'_>> {
        let mut found: Vec<Other<'_>> = Vec::new();
        for (group, number) in places {
            let Some(group) = self.groups.get(*group as usize) else { continue };
            for (other, form) in (0_u32..).zip(&group.forms) {
                if other != *number && !found.iter().any(|known| known.form == form.as_slice()) {
                    found.push(Other { form, same: group.same });
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(typed: &[&str]) -> Vec<String> {
        let thesaurus = Thesaurus::of(&Index::default());
        let (_, places) = thesaurus.longest(typed);
        thesaurus.others(&places).iter().map(|other| other.form.join(" ")).collect()
    }

    #[test]
    fn an_abbreviation_leads_to_its_name_and_back() {
        assert!(others(&["vng"]).contains(&"vereniging van nederlandse gemeenten".to_owned()));
        assert!(others(&["vereniging", "van", "nederlandse", "gemeenten"]).contains(&"vng".to_owned()));
        assert!(others(&["persoonsgebonden", "budgetten"]).contains(&"pgb".to_owned()));
        assert!(others(&["kosteloze"]).contains(&"gratis".to_owned()));
        assert!(others(&["xyzzy"]).is_empty());
    }
}
