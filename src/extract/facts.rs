//! What a fact of each kind says.

mod dialogue;
mod times;

pub use crate::dutch::decimals::dutch_number;
pub use dialogue::*;
pub use times::*;

use super::Place;
use serde::Serialize;

/// The kinds of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// A paper, law article or address that is referred to.
    Reference,
    /// A time expression.
    Date,
    /// A dated happening.
    Event,
    /// A sum of money.
    Amount,
    /// A sum recomputed.
    Sum,
    /// Something counted.
    Count,
    /// An organisation's name.
    Organisation,
    /// A law's name.
    Law,
    /// A person's name.
    Person,
    /// A toezegging: what a member of government promises.
    Commitment,
    /// A question put to government.
    Question,
    /// An answer that takes up questions.
    Answer,
}

/// All facts of one document, by kind, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Facts {
    /// References.
    pub references: Vec<Reference>,
    /// Time expressions.
    pub dates: Vec<DateFact>,
    /// Dated happenings.
    pub events: Vec<Event>,
    /// Sums of money.
    pub amounts: Vec<Amount>,
    /// Sums recomputed.
    pub sums: Vec<Sum>,
    /// Things counted.
    pub counts: Vec<Count>,
    /// Organisations.
    pub organisations: Vec<Name>,
    /// Laws.
    pub laws: Vec<Name>,
    /// People.
    pub people: Vec<Person>,
    /// Promises.
    pub commitments: Vec<Commitment>,
    /// Questions.
    pub questions: Vec<Question>,
    /// Answers.
    pub answers: Vec<Answer>,
}

impl Facts {
    /// Where each fact stands, with its kind, its rule and what was understood in plain Dutch; by kind, then by place.
    pub fn places(&self) -> Vec<(FactKind, &Place, &'static str, String)> {
        let mut places = Vec::new();
        let mut add = |kind, place, rule, said: String| places.push((kind, place, rule, said));
        self.references.iter().for_each(|fact| {
            add(
                FactKind::Reference,
                &fact.place,
                fact.rule,
                fact.understood(),
            )
        });
        self.dates
            .iter()
            .for_each(|fact| add(FactKind::Date, &fact.place, fact.rule, fact.understood()));
        self.amounts
            .iter()
            .for_each(|fact| add(FactKind::Amount, &fact.place, fact.rule, fact.understood()));
        self.sums
            .iter()
            .for_each(|fact| add(FactKind::Sum, &fact.place, fact.rule, fact.understood()));
        self.counts
            .iter()
            .for_each(|fact| add(FactKind::Count, &fact.place, fact.rule, fact.understood()));
        self.organisations.iter().for_each(|fact| {
            add(
                FactKind::Organisation,
                &fact.place,
                fact.rule,
                fact.canonical.clone(),
            )
        });
        self.laws.iter().for_each(|fact| {
            add(
                FactKind::Law,
                &fact.place,
                fact.rule,
                fact.canonical.clone(),
            )
        });
        self.people
            .iter()
            .for_each(|fact| add(FactKind::Person, &fact.place, fact.rule, fact.understood()));
        self.commitments.iter().for_each(|fact| {
            add(
                FactKind::Commitment,
                &fact.place,
                fact.rule,
                fact.understood(),
            )
        });
        self.questions
            .iter()
            .for_each(|fact| add(FactKind::Question, &fact.place, fact.rule, fact.id.clone()));
        self.answers.iter().for_each(|fact| {
            add(
                FactKind::Answer,
                &fact.place,
                fact.rule,
                fact.questions.join(", "),
            )
        });
        self.events.iter().for_each(|fact| {
            add(
                FactKind::Event,
                &fact.place,
                fact.rule,
                fact.interval.dutch(),
            )
        });
        places
    }
}

/// What sort of thing is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceKind {
    /// A numbered paper of either chamber of parliament.
    Kamerstuk,
    /// The record of a debate.
    Handelingen,
    /// A case number of the Tweede Kamer (`2016Z07416`).
    Zaak,
    /// An annex.
    Bijlage,
    /// A web address.
    Url,
    /// An article of a law.
    LawArticle,
}

/// A paper, law article or address that the text refers to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Reference {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// What sort of thing.
    pub kind: ReferenceKind,
    /// Number of the dossier, digits only (`31476`).
    pub dossier: Option<String>,
    /// Number of the paper in its dossier, of the Handelingen, of the case, or of the article (`2.3.2, lid 1`).
    pub number: Option<String>,
    /// Suffix of the dossier: a budget chapter (`XVI`) or a roman dossier (`(R2096)`).
    pub suffix: Option<String>,
    /// Parliamentary year as cited (`2015-2016`).
    pub session_year: Option<String>,
    /// Id of the document in the collection, where it holds the paper.
    pub target: Option<String>,
    /// Official address, where one is known.
    pub url: Option<String>,
    /// The citation in the official style (`Kamerstukken II 2018/19, 31476, nr. 24`), as far as it is known.
    pub citation: Option<String>,
    /// The law that an article belongs to.
    pub law: Option<String>,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl Reference {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.citation
            .clone()
            .or_else(|| self.url.clone())
            .unwrap_or_else(|| self.text.clone())
    }
}

/// For how long a sum of money is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Once.
    Total,
    /// Every year.
    Year,
    /// Every month.
    Month,
}

/// A sum of money in the text (cells of tables are not repeated here).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Amount {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// Euros.
    pub eur: f64,
    /// For how long.
    pub per: Per,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings in euros, where the unit is in doubt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl Amount {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let per = match self.per {
            Per::Total => "",
            Per::Year => " per jaar",
            Per::Month => " per maand",
        };
        format!(
            "€ {}{per}",
            dutch_number(self.eur, if self.eur.fract() == 0.0 { 0 } else { 2 })
        )
    }
}

/// A sum that the document states, held against its parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sum {
    /// Where it is stated: a cell of a table or words in the text.
    #[serde(flatten)]
    pub place: Place,
    /// The words or the cell.
    pub text: String,
    /// What it states, in `unit`.
    pub stated: f64,
    /// What its parts make, in `unit`.
    pub computed: f64,
    /// Unit of both.
    pub unit: String,
    /// The parts: row and column in the table, from 0, the label column not counted.
    pub cells: Vec<(usize, usize)>,
    /// Whether both agree, to the last digit that is stated.
    pub agrees: bool,
    /// Number of the block that holds the table.
    pub table: usize,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Sum {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let (stated, computed) = (dutch_number(self.stated, 2), dutch_number(self.computed, 2));
        if self.agrees {
            format!("klopt: {stated}")
        } else {
            format!("staat er: {stated}; opgeteld: {computed}")
        }
    }
}

/// Something counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Count {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// How many.
    pub value: f64,
    /// Of what (`gemeenten`, `%`).
    pub unit: String,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Count {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        format!(
            "{} {}",
            dutch_number(self.value, if self.value.fract() == 0.0 { 0 } else { 2 }),
            self.unit
        )
    }
}

/// An organisation or law that the text names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "NameFact")
)]
pub struct Name {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The form in the text.
    pub text: String,
    /// The one name by which it is known.
    pub canonical: String,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

/// A person whom the text names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Person {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The form in the text.
    pub text: String,
    /// The one name by which they are known.
    pub canonical: String,
    /// In what office, where the text tells.
    pub role: Option<String>,
    /// Of what party, where the text tells.
    pub party: Option<String>,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Person {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let details: Vec<&str> = [&self.role, &self.party]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        if details.is_empty() {
            self.canonical.clone()
        } else {
            format!("{} ({})", self.canonical, details.join(", "))
        }
    }
}
