//! What reference managers want to know, whatever the format.

use super::Quotation;
use super::name::Creator;
use crate::document::calendar::Day;
use crate::document::{DocumentKind, VoiceKind};
use crate::dutch::letters::single_spaced;
use crate::explorer::Opened;

/// A document, or words in it, as an entry of a list of literature.
#[derive(Debug)]
pub struct Work {
    /// Names the entry: `kst-31476-24`, for words with the byte at which they begin (`kst-31476-24-2012`).
    pub key: String,
    /// Whether it is an article; else it is a report.
    pub article: bool,
    /// Who wrote the document; who says the words.
    pub creators: Vec<Creator>,
    /// On one line.
    pub title: String,
    /// `Kamerstukken II 2018/19`, or what sort of paper it is.
    pub series: String,
    /// `31476, nr. 24`, or the sender's reference; may be empty.
    pub number: String,
    /// May be empty.
    pub publisher: String,
    /// First and last day on which it can have appeared.
    pub date: Option<(Day, Day)>,
    /// May be empty.
    pub url: String,
    /// The official citation, the speaker, the words, on one line.
    pub note: String,
}

impl Work {
    /// What is to be known of a document, or of words in it; `link` is the address of the words.
    pub fn new(opened: &Opened, quotation: Option<&Quotation>, link: Option<&str>) -> Self {
        let meta = &opened.document.meta;
        let (series, number) = opened.series_and_number().unwrap_or_else(|| {
            (
                meta.kind.dutch().to_owned(),
                meta.reference.clone().unwrap_or_default(),
            )
        });
        let link = link.unwrap_or_default();
        let official = opened.url().unwrap_or(link);
        let key = quotation.map_or_else(
            || opened.id().to_owned(),
            |words| format!("{}-{}", opened.id(), words.passage),
        );
        Self {
            key: key
                .chars()
                .filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter))
                .collect(),
            article: meta.kind == DocumentKind::NewsArticle,
            creators: quotation.map_or_else(|| writers(opened), |words| speakers(opened, words)),
            title: single_spaced(opened.title()),
            series,
            number,
            publisher: opened.publisher().to_owned(),
            date: opened.date().map(|date| date.days()),
            url: if quotation.is_some() && !link.is_empty() {
                link
            } else {
                official
            }
            .to_owned(),
            note: note(opened, quotation),
        }
    }
}

/// Who wrote the document: who signed it; for a record of several speakers the committee whose record it is.
fn writers(opened: &Opened) -> Vec<Creator> {
    let document = &opened.document;
    let several = matches!(
        document.meta.kind,
        DocumentKind::WrittenConsultation | DocumentKind::Debate
    );
    if !several {
        return document
            .meta
            .authors
            .iter()
            .map(|name| Creator::read(name))
            .collect();
    }
    let voices = document
        .blocks
        .iter()
        .filter_map(|block| block.voice.as_ref());
    let committee = voices
        .into_iter()
        .find(|voice| voice.kind == VoiceKind::Committee && !voice.name.is_empty());
    committee
        .map(|voice| Creator::Literal(voice.name.clone()))
        .into_iter()
        .collect()
}

/// Who says the words: by name where the signer of a letter speaks, else as the document calls them.
fn speakers(opened: &Opened, quotation: &Quotation) -> Vec<Creator> {
    let meta = &opened.document.meta;
    let signer = |kind| {
        kind == VoiceKind::Government
            && meta.kind == DocumentKind::Letter
            && !meta.authors.is_empty()
    };
    match quotation.speakers.as_slice() {
        [voice] if signer(voice.kind) => writers(opened),
        several => several
            .iter()
            .map(|voice| Creator::Literal(voice.dutch()))
            .collect(),
    }
}

fn note(opened: &Opened, quotation: Option<&Quotation>) -> String {
    let mut parts = vec![format!("{}.", opened.citation())];
    if let Some(quotation) = quotation {
        let speakers = quotation.named_speakers();
        parts.extend((!speakers.is_empty()).then(|| format!("Aan het woord: {speakers}.")));
        parts.push(format!("Citaat: “{}”", single_spaced(&quotation.text)));
    }
    parts.join(" ")
}
