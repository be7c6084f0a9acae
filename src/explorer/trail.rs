//! What happened, in one picture? Some ten moments of the editors' main line, the numbers that belong to them, and what
//! was open when the papers end.

use super::Explorer;
use super::mention::Mention;
use crate::document::Interval;
use crate::dossier::Milestone;
use crate::extract::{EventKind, OpenEnd};
use crate::timeline::{kind_named, read_edtf};
use serde::Serialize;

/// The whole trail.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Trail {
    /// Its moments in the order of time.
    pub marks: Vec<TrailMark>,
    /// What was still to come when the papers end.
    pub open: Vec<TrailEnd>,
    /// The last day of the papers.
    pub until: Option<Interval>,
}

/// One moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TrailMark {
    /// First and last day.
    pub date: Interval,
    /// Whether it goes on from then.
    pub since: bool,
    /// The time in words.
    pub when: String,
    /// What happened, in a few words.
    pub label: String,
    /// What happened, in a sentence.
    pub title: String,
    /// The number that belongs to it; empty where none does.
    pub figure: String,
    /// Whether the number is a sum of money.
    pub money: bool,
    /// Whether it was still to come when it was written.
    pub planned: bool,
    /// The words that prove it.
    pub proof: Mention,
}

/// What was still to come.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TrailEnd {
    /// In a few words.
    pub label: String,
    /// In a sentence.
    pub title: String,
    /// The words that prove it.
    pub proof: Mention,
}

impl Explorer {
    /// The trail; without moments where editors chose none for it.
    pub fn trail(&self) -> Trail {
        let milestones = self.milestones.milestones.iter();
        let mut marks: Vec<TrailMark> = milestones
            .filter(|milestone| !milestone.short.is_empty())
            .filter_map(|milestone| {
                let (date, open) = read_edtf(&milestone.date)?;
                let (document, quote) = proof_of(milestone)?;
                Some(TrailMark {
                    date,
                    since: open == Some(OpenEnd::End),
                    when: in_words(&date, &milestone.written),
                    label: milestone.short.clone(),
                    title: milestone.title.clone(),
                    figure: milestone.figure.clone(),
                    money: kind_named(&milestone.kind) == EventKind::Money,
                    planned: milestone.planned,
                    proof: self.proof(document, quote)?,
                })
            })
            .collect();
        marks.sort_by_key(|mark| (mark.date.start, mark.date.end));
        let statements = self.story.threads.iter().flat_map(|thread| &thread.open);
        let open = statements
            .filter(|statement| !statement.short_nl.is_empty())
            .filter_map(|statement| {
                let proof = statement.proof.first()?;
                Some(TrailEnd {
                    label: statement.short_nl.clone(),
                    title: statement.text_nl.clone(),
                    proof: self.proof(&proof.doc, &proof.quote)?,
                })
            });
        let dates = self.opened.iter().filter_map(|opened| opened.date());
        Trail {
            marks,
            open: open.collect(),
            until: dates.max_by_key(|date| date.end).copied(),
        }
    }

    /// What does not hold of the picture, one sentence each.
    pub fn trail_faults(&self) -> Vec<String> {
        let milestones = self.milestones.milestones.iter();
        let strange = milestones.filter(|milestone| {
            let figure = !milestone.figure.is_empty();
            figure && (milestone.short.is_empty() || proof_of(milestone).is_none())
        });
        strange
            .map(|milestone| {
                format!(
                    "milestones.toml: {}: figure must stand in a quote of it, and wants a short title",
                    milestone.title
                )
            })
            .collect()
    }
}

/// The document and the quote that prove it: where it has a number, the first that states that number.
fn proof_of(milestone: &Milestone) -> Option<(&str, &str)> {
    let figure: Vec<&str> = milestone.figure.split_whitespace().collect();
    let states = |quote: &str| {
        let words: Vec<&str> = quote.split_whitespace().collect();
        figure.is_empty() || words.windows(figure.len()).any(|words| words == figure)
    };
    let also = milestone.also.iter();
    let also = also.map(|told| (told.document.as_str(), told.quote.as_str()));
    std::iter::once((milestone.document.as_str(), milestone.quote.as_str()))
        .chain(also)
        .find(|(_, quote)| states(quote))
}

/// The time as the words have it where they say a part of a year or a year, which an interval of days would only obscure;
/// else the day or the month.
fn in_words(date: &Interval, written: &str) -> String {
    let whole_month = date.start.year == date.end.year && date.start.month == date.end.month;
    if date.start == date.end
        || whole_month && date.start.day == 1
        || !written.contains(char::is_numeric)
    {
        return date.dutch();
    }
    written.to_owned()
}
