//! The main line of the timeline, chosen by editors: `milestones.toml`. Each entry carries a verbatim quote that
//! `corpus check` and a test find, and a date that the quote or the document's own date proves.

use super::Reading;
use serde::{Deserialize, Serialize};

/// What editors chose, and the themes by which they tell it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Milestones {
    /// Who held every entry against the papers, and when.
    pub checked: Option<Reading>,
    /// Themes, the ones that tell a passage apart best first.
    #[serde(rename = "theme")]
    pub themes: Vec<Theme>,
    /// The main line, in any order.
    #[serde(rename = "milestone")]
    pub milestones: Vec<Milestone>,
}

/// A theme of the dossier.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Theme {
    /// Its name in links.
    pub slug: String,
    /// Its name on the page, in plain Dutch.
    pub name: String,
    /// Words, without diacritics and capitals, by which a sentence is known to be about it.
    pub words: Vec<String>,
}

/// One event of the main line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Milestone {
    /// When, in EDTF (`2014-02-25`, `2018-10-11~/2018-10-20~`, `2022/..`).
    pub date: String,
    /// The words of the quote that say so; empty where it is the document's own date.
    pub written: String,
    /// What happened, in plain Dutch of ours.
    pub title: String,
    /// Slug of its theme.
    pub theme: String,
    /// Id of the document.
    pub document: String,
    /// The words, verbatim, white space folded.
    pub quote: String,
    /// What sort of happening, as in the timeline's data (`agreement`).
    pub kind: String,
    /// Whether it was still to come when it was written.
    pub planned: bool,
    /// Its title in a few words, for the picture of the whole trail; empty where that leaves it out.
    pub short: String,
    /// The number that the picture shows with it (`14`, `€ 10 miljoen`), as the quote has it; mostly there is none.
    pub figure: String,
    /// Other documents that tell of the same.
    pub also: Vec<Told>,
}

/// Words of a document that tell of a milestone too.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Told {
    /// Id of the document.
    pub document: String,
    /// The words, verbatim, white space folded.
    pub quote: String,
}
