//! Words that stand for one another: those of any Dutch policy paper (`thesaurus.list`), those of the dossier, the known
//! names with their abbreviations, and the abbreviations that the indexed texts explain themselves.

use super::index::Index;
use super::tokenizer::words;
use crate::dutch::stems::{root, stem};
use crate::names::Gazetteer;
use fnv::FnvHashMap;
use std::collections::BTreeSet;

const GENERAL: &str = include_str!("thesaurus.list");

/// The kind of a group that mean the very same: an abbreviation and what it stands for.
const SAME: &str = "afk";
/// The kind of a group that mean nearly the same.
const NEAR: &str = "syn";

/// One way to say it, as folded words.
pub(super) type Form = Vec<String>;

/// Forms that stand for one another.
#[derive(Debug)]
struct Group {
    /// Whether they mean the very same (an abbreviation, a name) or nearly so.
    same: bool,
    forms: Vec<Form>,
}

/// All groups.
#[derive(Debug, Default)]
pub(super) struct Thesaurus {
    groups: Vec<Group>,
    /// Group and place of the forms whose first word has this root.
    by_first: FnvHashMap<String, Vec<(u32, u32)>>,
}

/// A form found in a query, with what else says so.
pub(super) struct Other<'t> {
    /// The other form.
    pub(super) form: &'t [String],
    /// Whether it means the very same.
    pub(super) same: bool,
}

/// What is wrong with the lines of a list: for each the number of the line, and why.
pub fn thesaurus_faults(list: &str) -> Vec<(usize, String)> {
    (1..)
        .zip(list.lines())
        .filter(|(_, line)| is_group(line))
        .filter_map(|(number, line)| Some((number, fault_of(line)?)))
        .collect()
}

fn fault_of(line: &str) -> Option<String> {
    let (kind, forms) = line.split_once('|').unwrap_or((line, ""));
    let kind = kind.trim();
    if kind != SAME && kind != NEAR {
        return Some(format!("no kind {kind:?}: {SAME} or {NEAR}"));
    }
    let forms: BTreeSet<Form> = forms.split(';').map(words).collect();
    let told = forms.iter().filter(|form| !form.is_empty()).count();
    (told < 2).then(|| "words for one another are at least two, apart by ;".to_owned())
}

fn is_group(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with('#')
}

/// The lines of a list that are no comments.
fn lines_of(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| is_group(line))
}

impl Thesaurus {
    /// The thesaurus for these texts, with the dossier's own words and the names that are known.
    pub(super) fn of(index: &Index, own: &str, names: &Gazetteer) -> Self {
        let mut thesaurus = Self::default();
        for line in lines_of(GENERAL).chain(lines_of(own)) {
            // The first field says what sort of group it is.
            let (kind, forms) = line.split_once('|').unwrap_or_default();
            thesaurus.add(kind.trim() == SAME, forms.split(';'));
        }
        for entry in names.entries() {
            thesaurus.add(true, entry.clear_forms());
        }
        for line in index.abbreviations().lines() {
            thesaurus.add(true, line.split('\t'));
        }
        thesaurus
    }

    fn add<'f>(&mut self, same: bool, forms: impl Iterator<Item = &'f str>) {
        let mut forms: Vec<Form> = forms.map(words).filter(|form| !form.is_empty()).collect();
        forms.dedup();
        if forms.len() < 2 {
            return;
        }
        let group = self.groups.len() as u32;
        for (place, first) in (0..).zip(forms.iter().filter_map(|form| form.first())) {
            self.by_first
                .entry(root(first))
                .or_default()
                .push((group, place));
        }
        self.groups.push(Group { same, forms });
    }

    fn form(&self, (group, place): (u32, u32)) -> Option<(&Group, &Form)> {
        let group = self.groups.get(group as usize)?;
        Some((group, group.forms.get(place as usize)?))
    }

    /// How many of these words, from the first on, the longest known form takes, with the places of all forms so long.
    pub(super) fn longest(&self, typed: &[&str]) -> (usize, Vec<(u32, u32)>) {
        let (mut longest, mut found) = (0, Vec::new());
        let first = typed.first().map(|first| root(first)).unwrap_or_default();
        for at in self.by_first.get(&first).into_iter().flatten() {
            let Some((group, form)) = self.form(*at) else {
                continue;
            };
            // Names and abbreviations are taken as they stand; for the rest a word that is akin will do.
            let key = if group.same { stem } else { root };
            let same_word =
                |(known, typed): (&String, &&str)| known == typed || key(known) == key(typed);
            let fits = form.len() <= typed.len() && form.iter().zip(typed).all(same_word);
            if fits && form.len() >= longest {
                if form.len() > longest {
                    found.clear();
                }
                longest = form.len();
                found.push(*at);
            }
        }
        (longest, found)
    }

    /// What else says what these forms say.
    pub(super) fn others(&self, places: &[(u32, u32)]) -> Vec<Other<'_>> {
        let mut found: Vec<Other<'_>> = Vec::new();
        for (group, number) in places {
            let Some(group) = self.groups.get(*group as usize) else {
                continue;
            };
            for (other, form) in (0_u32..).zip(&group.forms) {
                if other != *number && !found.iter().any(|known| known.form == form.as_slice()) {
                    found.push(Other {
                        form,
                        same: group.same,
                    });
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
        let thesaurus = Thesaurus::of(&Index::default(), "", Gazetteer::general());
        let (_, places) = thesaurus.longest(typed);
        thesaurus
            .others(&places)
            .iter()
            .map(|other| other.form.join(" "))
            .collect()
    }

    #[test]
    fn an_abbreviation_leads_to_its_name_and_back() {
        assert!(others(&["vng"]).contains(&"vereniging van nederlandse gemeenten".to_owned()));
        assert!(
            others(&["vereniging", "van", "nederlandse", "gemeenten"]).contains(&"vng".to_owned())
        );
        assert!(others(&["persoonsgebonden", "budgetten"]).contains(&"pgb".to_owned()));
        assert!(others(&["kosteloze"]).contains(&"gratis".to_owned()));
        assert!(others(&["xyzzy"]).is_empty());
    }

    #[test]
    fn a_dossier_brings_words_of_its_own() {
        let own = "# Varen.\nsyn | veer; pont; veerpont\n";
        let thesaurus = Thesaurus::of(&Index::default(), own, Gazetteer::general());
        let (_, places) = thesaurus.longest(&["pont"]);
        let others = thesaurus.others(&places);
        assert!(others.iter().any(|other| other.form == ["veer"]));
        assert!(others.iter().all(|other| !other.same));
    }

    #[test]
    fn every_form_is_found() {
        let thesaurus = Thesaurus::of(&Index::default(), "", Gazetteer::general());
        let mut found = 0;
        for group in &thesaurus.groups {
            for form in &group.forms {
                let typed: Vec<&str> = form.iter().map(String::as_str).collect();
                assert_eq!(thesaurus.longest(&typed).0, form.len(), "{form:?}");
                found += 1;
            }
        }
        assert!(found > 500, "{found}");
    }
}
