//! What a fact of each kind says.

use super::Place;
use crate::document::Interval;
use crate::document::decimal;
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
        self.references.iter().for_each(|fact| add(FactKind::Reference, &fact.place, fact.rule, fact.understood()));
        self.dates.iter().for_each(|fact| add(FactKind::Date, &fact.place, fact.rule, fact.understood()));
        self.amounts.iter().for_each(|fact| add(FactKind::Amount, &fact.place, fact.rule, fact.understood()));
        self.sums.iter().for_each(|fact| add(FactKind::Sum, &fact.place, fact.rule, fact.understood()));
        self.counts.iter().for_each(|fact| add(FactKind::Count, &fact.place, fact.rule, fact.understood()));
        self.organisations
            .iter()
            .for_each(|fact| add(FactKind::Organisation, &fact.place, fact.rule, fact.canonical.clone()));
        self.laws.iter().for_each(|fact| add(FactKind::Law, &fact.place, fact.rule, fact.canonical.clone()));
        self.people.iter().for_each(|fact| add(FactKind::Person, &fact.place, fact.rule, fact.understood()));
        self.commitments.iter().for_each(|fact| add(FactKind::Commitment, &fact.place, fact.rule, fact.understood()));
        self.questions.iter().for_each(|fact| add(FactKind::Question, &fact.place, fact.rule, fact.id.clone()));
        self.answers.iter().for_each(|fact| add(FactKind::Answer, &fact.place, fact.rule, fact.questions.join(", ")));
        self.events.iter().for_each(|fact| add(FactKind::Event, &fact.place, fact.rule, fact.interval.dutch()));
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
        self.citation.clone().or_else(|| self.url.clone()).unwrap_or_else(|| self.text.clone())
    }
}

/// How exact a time expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Begin, medio or eind of a month.
    PartOfMonth,
    /// Begin, medio or eind of a year.
    PartOfYear,
    /// A season.
    Season,
    /// A year.
    Year,
    /// From one to another.
    Range,
    /// Relative to another time (`de komende twee jaar`).
    Relative,
}

/// Which end of an interval is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OpenEnd {
    /// It began earlier (`tot 2015`).
    Start,
    /// It goes on (`vanaf 2015`).
    End,
}

/// A time expression with the days that it means.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DateFact {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// First and last day.
    #[serde(flatten)]
    pub interval: Interval,
    /// How exact.
    pub precision: Precision,
    /// Which end is not known.
    pub open: Option<OpenEnd>,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings, as intervals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl DateFact {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.interval.dutch()
    }
}

/// What sort of happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A paper appeared or was sent.
    Publication,
    /// Parties agreed on something.
    Agreement,
    /// A law or rule took or takes effect, or is changed.
    Law,
    /// A motion.
    Motion,
    /// Money was or will be made available.
    Money,
    /// A programme or project begins, goes on or ends.
    Programme,
    /// Research.
    Research,
    /// Something must be done by then.
    Deadline,
    /// Something was or is promised.
    Promise,
    /// Something is reached or changes.
    Effect,
    /// A debate, a consultation, a conference.
    Meeting,
    /// Anything else.
    Other,
}

/// Whether a happening lay before or after the day of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tense {
    /// It had happened.
    Past,
    /// It was planned or expected.
    Future,
}

/// A dated happening that the document states.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "EventFact"))]
pub struct Event {
    /// The sentence.
    #[serde(flatten)]
    pub place: Place,
    /// The time expression's place.
    #[serde(skip)]
    pub date_place: Option<Place>,
    /// First and last day.
    #[serde(flatten)]
    pub interval: Interval,
    /// The time as written.
    pub date_text: String,
    /// The sentence, repaired.
    pub text: String,
    /// What sort of happening.
    pub kind: EventKind,
    /// Before or after the day of the document.
    pub tense: Tense,
    /// How exact the time is.
    pub precision: Precision,
    /// Which end is not known.
    pub open: Option<OpenEnd>,
    /// How much it belongs to the document's subject: 2 itself, 1 its section, 0 in passing.
    pub relevance: u8,
    /// Which rule found it.
    pub rule: &'static str,
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
        format!("€ {}{per}", dutch_number(self.eur, if self.eur.fract() == 0.0 { 0 } else { 2 }))
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
        if self.agrees { format!("klopt: {stated}") } else { format!("staat er: {stated}; opgeteld: {computed}") }
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
    /// Of what (`koplopergemeenten`, `%`).
    pub unit: String,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Count {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        format!("{} {}", dutch_number(self.value, if self.value.fract() == 0.0 { 0 } else { 2 }), self.unit)
    }
}

/// An organisation or law that the text names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "NameFact"))]
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
        let details: Vec<&str> = [&self.role, &self.party].into_iter().flatten().map(String::as_str).collect();
        if details.is_empty() { self.canonical.clone() } else { format!("{} ({})", self.canonical, details.join(", ")) }
    }
}

/// How a promise stands in the document that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CommitmentStatus {
    /// Made here.
    New,
    /// Made before, named again.
    Repeated,
    /// The document says that it is kept here.
    FulfilledHere,
    /// The document says that it will not be done.
    Declined,
}

/// A toezegging.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Commitment {
    /// The sentence or clause.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// Who promises: `minister`, `staatssecretaris` or `other`.
    pub who: String,
    /// By when.
    pub due: Option<Interval>,
    /// How it stands.
    pub status: CommitmentStatus,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Commitment {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let status = match self.status {
            CommitmentStatus::New => "toezegging",
            CommitmentStatus::Repeated => "toezegging, herhaald",
            CommitmentStatus::FulfilledHere => "toezegging, hier ingelost volgens de tekst",
            CommitmentStatus::Declined => "wordt niet gedaan volgens de tekst",
        };
        self.due.as_ref().map_or_else(|| status.to_owned(), |due| format!("{status}, uiterlijk {}", due.dutch()))
    }
}

/// A question of a fractie.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Question {
    /// `VVD-1`: the fractie and a number from 1.
    pub id: String,
    /// Who asks.
    pub fractie: String,
    /// The asking sentence, with the sentences that sharpen it.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// Which rule found it.
    pub rule: &'static str,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Answer {
    /// From the paragraph that restates the questions to the end of the answer: one span a block.
    #[serde(flatten)]
    pub place: Place,
    /// Numbers of its blocks, the restating one first.
    pub blocks: Vec<usize>,
    /// The heading it stands under.
    pub heading: String,
    /// The fracties it names.
    pub fracties: Vec<String>,
    /// Ids of the questions it takes up.
    pub questions: Vec<String>,
    /// Which rule found it.
    pub rule: &'static str,
}

/// A number as Dutch writes it: `1.234,50`.
pub fn dutch_number(value: f64, decimals: usize) -> String {
    let shown = decimal::fixed(value, decimals);
    let (whole, fraction) = shown.split_once('.').unwrap_or((&shown, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped},{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::dutch_number;

    #[test]
    fn numbers_are_written_in_dutch() {
        assert_eq!(dutch_number(55_000_000.0, 0), "55.000.000");
        assert_eq!(dutch_number(-1234.5, 2), "−1.234,50");
        assert_eq!(dutch_number(0.25, 2), "0,25");
    }
}
