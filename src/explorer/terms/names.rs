//! The organisations, people and laws that the documents name, with how often each year does.

use super::{YearCount, add};
use crate::explorer::Explorer;
use crate::extract::{Name, Person};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What sort of name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NameKind {
    /// An organisation, a ministry, a party.
    Organisation,
    /// A person.
    Person,
    /// A law.
    Law,
}

/// A name that documents use.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct UsedName {
    /// What sort of name.
    pub kind: NameKind,
    /// The one name by which it is known.
    pub name: String,
    /// The form that the documents use most, by which it is searched.
    pub form: String,
    /// Offices of a person as the documents give them, each once; of others what the list of names says of them.
    pub about: Vec<String>,
    /// Party of a person, where the documents give it.
    pub party: Option<String>,
    /// Official address, of a law whose number is known.
    pub url: Option<String>,
    /// How often each year names it; years in which nothing was written are left out.
    pub years: Vec<YearCount>,
}

impl UsedName {
    /// How often all documents name it.
    pub fn total(&self) -> usize {
        self.years.iter().map(|year| year.count).sum()
    }
}

/// A name being counted.
struct Counted {
    forms: BTreeMap<String, usize>,
    about: Vec<String>,
    party: Option<String>,
    years: Vec<YearCount>,
    /// Also where no document of a year names it: one without a date.
    times: usize,
}

/// Names being counted.
type Known = BTreeMap<(NameKind, String), Counted>;

impl Explorer {
    /// The names that documents use, those of a kind together, what is named most first. Guesses are left out.
    pub fn used_names(&self) -> Vec<UsedName> {
        let mut known = Known::new();
        for opened in &self.opened {
            let facts = self.facts(opened);
            let year = opened.date().map(|date| date.end.year);
            let names = [
                (NameKind::Organisation, &facts.organisations),
                (NameKind::Law, &facts.laws),
            ];
            for (kind, names) in names {
                for name in names.iter().filter(|name| !name.certainty.is_guess()) {
                    let Name {
                        canonical, text, ..
                    } = name;
                    self.count(&mut known, (kind, canonical), text, year);
                }
            }
            for person in &facts.people {
                if !person.certainty.is_guess() {
                    let counted = self.count(
                        &mut known,
                        (NameKind::Person, &person.canonical),
                        &person.text,
                        year,
                    );
                    counted.learn(person);
                }
            }
        }
        let mut names: Vec<(usize, UsedName)> = known
            .into_iter()
            .map(|((kind, name), counted)| (counted.times, self.used(kind, name, counted)))
            .collect();
        names.sort_by_key(|(times, used)| (used.kind, Reverse(*times)));
        names.into_iter().map(|(_, used)| used).collect()
    }

    fn count<'k>(
        &self,
        known: &'k mut Known,
        (kind, name): (NameKind, &str),
        form: &str,
        year: Option<i32>,
    ) -> &'k mut Counted {
        let counted = known
            .entry((kind, name.to_owned()))
            .or_insert_with(|| Counted {
                forms: BTreeMap::new(),
                about: Vec::new(),
                party: None,
                years: self.no_counts(),
                times: 0,
            });
        *counted.forms.entry(form.to_owned()).or_default() += 1;
        counted.times += 1;
        add(&mut counted.years, year);
        counted
    }

    fn used(&self, kind: NameKind, name: String, counted: Counted) -> UsedName {
        let forms = counted.forms.into_iter();
        let form = forms.max_by_key(|(_, times)| *times);
        let entry = self
            .names
            .entries()
            .iter()
            .find(|entry| kind != NameKind::Person && entry.canonical == name);
        let mut about = counted.about;
        about.extend(
            entry
                .filter(|entry| !entry.note.is_empty())
                .map(|entry| entry.note.clone()),
        );
        let number = entry.and_then(|entry| entry.number.as_ref());
        UsedName {
            kind,
            form: form.map(|(form, _)| form).unwrap_or_default(),
            name,
            about,
            party: counted.party,
            url: number.map(|number| format!("https://wetten.overheid.nl/{number}")),
            years: counted.years,
        }
    }
}

impl Counted {
    /// Office and party, as the text gives them.
    fn learn(&mut self, person: &Person) {
        let role = person.role.as_ref();
        if let Some(role) = role.filter(|role| !self.about.contains(role)) {
            self.about.push(role.clone());
        }
        self.party = self.party.take().or_else(|| person.party.clone());
    }
}
