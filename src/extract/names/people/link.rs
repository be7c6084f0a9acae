//! Whose name it is: names of one person brought together, and mentions without a word that announces them.

use super::super::reader::{Passage, Text};
use super::Mention;
use super::name::{FullName, is_particle, is_proper};
use crate::dutch::Reading;
use crate::dutch::letters::{Letters, lower};
use crate::extract::{Certainty, Name, Person};
use std::collections::BTreeMap;

/// The rule for a known person's name without a word that announces it.
pub(super) const BARE: &str = "known-person";

/// Most different names that are compared for misspellings, so that no text takes long.
const COMPARED: usize = 200;

/// What is known of one person.
#[derive(Clone, Debug)]
struct Known {
    name: FullName,
    canonical: String,
    role: Option<String>,
    party: Option<String>,
}

/// All people of a document.
#[derive(Debug)]
pub(super) struct People {
    /// By the last word of the name; each name once.
    by_last: BTreeMap<String, Vec<Known>>,
    /// Role and party as told anywhere in the document, by canonical name.
    told: BTreeMap<String, (Option<String>, Option<String>)>,
}

impl People {
    /// Brings the mentions together. `authors` are the full names that the document's metadata give.
    pub(super) fn new(mentions: &[Mention<'_>], authors: &[String]) -> Self {
        let mut people = Self {
            by_last: BTreeMap::new(),
            told: BTreeMap::new(),
        };
        for author in authors {
            let name = FullName::known(author);
            people.add(
                name.as_ref().and_then(|name| name.surname(false)),
                None,
                None,
            );
            people.add(name, None, None);
        }
        for mention in mentions {
            let (role, party) = (mention.role.as_deref(), mention.party.as_deref());
            // "minister Ernst Kuipers" is "Kuipers" afterwards; "de leden Bruins Slot" are not "Slot".
            people.add(
                mention
                    .name
                    .surname(mention.rule == "office" || mention.role.is_none()),
                None,
                None,
            );
            people.add(Some(mention.name.clone()), role, party);
        }
        people
            .by_last
            .values_mut()
            .for_each(|names| give_canonical_names(names));
        people.correct_misspellings();
        for known in people.by_last.values().flatten() {
            let (role, party) = people.told.entry(known.canonical.clone()).or_default();
            *role = role.take().or_else(|| known.role.clone());
            *party = party.take().or_else(|| known.party.clone());
        }
        people
    }

    fn add(&mut self, name: Option<FullName>, role: Option<&str>, party: Option<&str>) {
        let Some((name, last)) =
            name.and_then(|name| Some((name.clone(), name.key.last()?.clone())))
        else {
            return;
        };
        let names = self.by_last.entry(last).or_default();
        let same =
            |known: &&mut Known| known.name.key == name.key && known.name.initials == name.initials;
        let found = match names.iter_mut().find(same) {
            Some(known) => known,
            None => {
                names.push(Known {
                    canonical: name.shown(),
                    name,
                    role: None,
                    party: None,
                });
                let Some(added) = names.last_mut() else {
                    return;
                };
                added
            }
        };
        found.role = found.role.take().or_else(|| role.map(str::to_owned));
        found.party = found.party.take().or_else(|| party.map(str::to_owned));
    }

    /// A name of two words or more that differs in one letter from one that was met before is the same person.
    fn correct_misspellings(&mut self) {
        let names: Vec<(String, String)> = self
            .by_last
            .values()
            .flatten()
            .map(|known| (known.name.key.join(" "), known.canonical.clone()))
            .collect();
        let close = |key: &str| {
            let near = |(other, _): &&(String, String)| {
                key.len() < other.len() && one_letter_apart(key, other)
            };
            names
                .iter()
                .find(near)
                .map(|(_, canonical)| canonical.clone())
        };
        if names.len() > COMPARED {
            return;
        }
        for known in self
            .by_last
            .values_mut()
            .flatten()
            .filter(|known| known.name.key.len() > 1)
        {
            if let Some(canonical) = close(&known.name.key.join(" ")) {
                known.canonical = canonical;
            }
        }
    }

    fn known(&self, name: &FullName) -> Option<&Known> {
        let names = self.by_last.get(name.key.last()?)?;
        names
            .iter()
            .find(|known| known.name.key == name.key && known.name.initials == name.initials)
    }

    /// The fact that a mention states.
    pub(super) fn person(&self, mention: &Mention<'_>) -> Option<Person> {
        let known = self.known(&mention.name)?;
        let told = self.told.get(&known.canonical);
        let role = mention.role.clone().or_else(|| told?.0.clone());
        let party = mention.party.clone().or_else(|| told?.1.clone());
        Some(Person {
            place: mention.passage.place(mention.range.clone())?,
            text: mention.passage.text.get(mention.range.clone())?.to_owned(),
            canonical: known.canonical.clone(),
            role,
            party,
            certainty: Certainty::unless(mention.rule == BARE),
            rule: mention.rule,
        })
    }

    /// Names of known people in a text, wherever they stand; those inside an organisation's name are left out.
    pub(super) fn bare_mentions<'d>(
        &self,
        text: &Text<'d>,
        organisations: &[Name],
    ) -> Vec<Mention<'d>> {
        if self.by_last.is_empty() {
            return Vec::new();
        }
        let words = text.reader.words.iter().enumerate();
        let proper = words
            .filter(|(_, word)| is_proper(word))
            .map(|(index, _)| index);
        let found = proper.filter_map(|last| self.bare(&text.reader, &text.passage, last));
        found
            .filter(|mention| !inside(mention, organisations))
            .collect()
    }

    fn bare<'d>(
        &self,
        reader: &Reading<'d>,
        passage: &Passage<'d>,
        last: usize,
    ) -> Option<Mention<'d>> {
        let names = self.by_last.get(&reader.word(last)?.text.lower())?;
        let fits = |known: &&Known| written_before(reader, last, &known.name.key);
        let known = names
            .iter()
            .filter(fits)
            .max_by_key(|known| known.name.key.len())?;
        let first = (last + 1).checked_sub(known.name.key.len())?;
        let word = reader.word(first)?;
        let alone = first == last;
        let doubtful = alone
            && (reader.begins_sentence(first) && word.text.len() < 7 || continues(reader, last));
        if doubtful || reader.all_capitals || !reader.begins(first) || reader.in_address(last) {
            return None;
        }
        let range = reader.range(first, last)?;
        Some(Mention {
            passage: *passage,
            range,
            name: known.name.clone(),
            role: None,
            party: None,
            rule: BARE,
            alone: false,
        })
    }
}

/// Whether a name goes on before or after this word, so that it is another person's or thing's.
fn continues(reader: &Reading<'_>, index: usize) -> bool {
    let tied = |at: usize| matches!(reader.gap(at), " " | "-");
    let before = index.checked_sub(1).and_then(|before| reader.word(before));
    let proper_before =
        before.is_some_and(|word| is_proper(word) || is_particle(word) && word.is_capitalised());
    proper_before && tied(index) && !reader.begins_sentence(index - 1)
        || reader.word(index + 1).is_some_and(is_proper) && tied(index + 1)
}

/// Whether the words up to `last` are these: capitals as in names, small words in any case.
fn written_before(reader: &Reading<'_>, last: usize, key: &[String]) -> bool {
    let Some(first) = (last + 1).checked_sub(key.len()) else {
        return false;
    };
    key.iter().zip(first..).all(|(wanted, index)| {
        let joined = index == first || matches!(reader.gap(index), " " | "-" | " ’" | " '" | " ‘");
        joined
            && reader
                .word(index)
                .is_some_and(|word| word.is(wanted) && (is_particle(word) || is_proper(word)))
    })
}

fn inside(mention: &Mention<'_>, organisations: &[Name]) -> bool {
    let at = (mention.passage.index, mention.range.start);
    let after =
        organisations.partition_point(|name| (name.place.block, name.place.range.start) <= at);
    let name = after
        .checked_sub(1)
        .and_then(|before| organisations.get(before));
    name.is_some_and(|name| name.place.block == at.0 && mention.range.end <= name.place.range.end)
}

/// Gives every name the fullest name that ends in it, if there is only one such.
fn give_canonical_names(names: &mut [Known]) {
    if names.len() > COMPARED {
        return;
    }
    let full: Vec<FullName> = names.iter().map(|known| known.name.clone()).collect();
    for known in names {
        let longer: Vec<&FullName> = full
            .iter()
            .filter(|other| is_fuller(other, &known.name))
            .collect();
        let fullest = longer
            .iter()
            .max_by_key(|name| (name.key.len(), name.initials.len()));
        if let Some(fullest) = fullest.filter(|fullest| {
            longer
                .iter()
                .all(|name| is_fuller(fullest, name) || name == *fullest)
        }) {
            known.canonical = fullest.shown();
        }
    }
}

/// Whether `full` says all of `name` and more: given names beside initials, or initials beside a bare surname.
fn is_fuller(full: &FullName, name: &FullName) -> bool {
    if !full.key.ends_with(&name.key) {
        return false;
    }
    let given = full.key.len() - name.key.len();
    let initial = full.key.first().and_then(|word| word.chars().next());
    let wanted = name.initials.chars().next().map(lower);
    match given {
        0 => name.initials.is_empty() && !full.initials.is_empty(),
        _ => wanted.is_none() || wanted == initial,
    }
}

/// Whether the longer one is the shorter one with one letter more.
fn one_letter_apart(shorter: &str, longer: &str) -> bool {
    if shorter.len() < 7 || shorter.chars().count() + 1 != longer.chars().count() {
        return false;
    }
    let same = shorter
        .chars()
        .zip(longer.chars())
        .take_while(|(one, other)| one == other)
        .count();
    shorter.chars().skip(same).eq(longer.chars().skip(same + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(text: &str) -> FullName {
        FullName::known(text).expect("a name")
    }

    #[test]
    fn fuller_names_say_all_and_more() {
        assert!(is_fuller(&full("Maarten van Dorp"), &full("M.J. van Dorp")));
        assert!(is_fuller(&full("M.J. van Dorp"), &full("Van Dorp")));
        assert!(is_fuller(&full("Maarten van Dorp"), &full("Van Dorp")));
        assert!(!is_fuller(&full("Maarten van Dorp"), &full("P. van Dorp")));
        assert!(!is_fuller(&full("Van Dorp"), &full("Maarten van Dorp")));
    }

    #[test]
    fn one_letter_may_be_lost() {
        assert!(one_letter_apart("bruin slot", "bruins slot"));
        assert!(
            !one_letter_apart("bruin slot", "bruinen slot") && !one_letter_apart("krol", "krool")
        );
    }
}
