//! The organisations, people and laws that the documents name, with how often each year does.

use super::{YearCount, add};
use crate::dutch::letters::fold;
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
    /// How often all documents name it, also those without a date.
    pub times: usize,
}

/// A name being counted.
struct Counted {
    forms: BTreeMap<String, usize>,
    about: Vec<String>,
    party: Option<String>,
    years: Vec<YearCount>,
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
        let mut names: Vec<UsedName> = known
            .into_iter()
            .map(|((kind, name), counted)| self.used(kind, name, counted))
            .collect();
        names.sort_by_key(|used| (used.kind, Reverse(used.times)));
        names
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
            times: counted.times,
        }
    }
}

impl Counted {
    /// Office and party, as the text gives them; of `minister` and `minister (VWS)` the one that says more.
    fn learn(&mut self, person: &Person) {
        if let Some(role) = &person.role {
            let says_less = |one: &String, other: &String| fold(other).starts_with(&fold(one));
            if !self.about.iter().any(|known| says_less(role, known)) {
                self.about.retain(|known| !says_less(known, role));
                self.about.push(role.clone());
            }
        }
        self.party = self.party.take().or_else(|| person.party.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explorer::Opening;

    fn named(texts: &[&str]) -> Vec<UsedName> {
        let mut opening = Opening::default();
        for (number, text) in texts.iter().enumerate() {
            opening.add_text(&format!("{number}.txt"), text, None);
        }
        Explorer::of(opening).used_names()
    }

    #[test]
    fn a_person_has_the_office_that_says_most() {
        let names = named(&[
            "Minister Anna de Veer antwoordt. Dat zei minister Anna de Veer (VWS) gisteren. Minister De Veer zwijgt.",
        ]);
        let people = names.iter().filter(|name| name.kind == NameKind::Person);
        let offices: Vec<&[String]> = people.map(|name| name.about.as_slice()).collect();
        assert_eq!(offices, [["minister (VWS)"]], "{names:?}");
    }

    #[test]
    fn names_of_a_paper_without_a_date_are_listed_without_years() {
        let names = named(&["De VNG en het CAK overleggen over de Wlz. De VNG schrijft."]);
        let of = |name: &str| names.iter().find(|used| used.name.contains(name));
        let vng = of("Nederlandse Gemeenten").expect("the VNG");
        assert!(
            vng.years.is_empty() && vng.times == 2 && vng.form == "VNG",
            "{vng:?}"
        );
        let law = of("Wet langdurige zorg").expect("the law");
        assert!(
            law.url.as_ref().is_some_and(|url| url.contains("BWBR")),
            "{law:?}"
        );
    }
}
