//! What must hold of a hit besides its words: fields of a query, choices beside the box, options of the interface.

use super::options::SearchOptions;
use crate::document::calendar::Day;
use crate::document::{BlockKind, DocumentKind, Interval, Voice, VoiceKind};
use crate::dutch::tokens::tokens;
use crate::explorer::{Explorer, Opened};
use crate::search::{Field, Filter, fold};

/// Dutch words for kinds of paper, as `soort:` takes them.
const KINDS: &[(&str, DocumentKind)] = &[
    ("brief", DocumentKind::Letter),
    ("overleg", DocumentKind::WrittenConsultation),
    ("verslag", DocumentKind::WrittenConsultation),
    ("schriftelijk overleg", DocumentKind::WrittenConsultation),
    ("artikel", DocumentKind::NewsArticle),
    ("nieuws", DocumentKind::NewsArticle),
    ("vragen", DocumentKind::QuestionsAnswers),
    ("debat", DocumentKind::Debate),
    ("ander", DocumentKind::Other),
    ("motie", DocumentKind::Motion),
    ("amendement", DocumentKind::Amendment),
    ("vragenlijst", DocumentKind::QuestionList),
    ("besluitenlijst", DocumentKind::DecisionList),
];
/// Dutch words for parts of a paper, as `soort:` takes them too.
const PARTS: &[(&str, BlockKind)] = &[
    ("kop", BlockKind::Heading),
    ("alinea", BlockKind::Paragraph),
    ("tabel", BlockKind::Table),
    ("voetnoot", BlockKind::Footnote),
    ("reactie", BlockKind::Comment),
    ("citaat", BlockKind::Quote),
];
/// Dutch words for those who speak, as `van:` takes them.
const VOICES: &[(&str, VoiceKind)] = &[
    ("minister", VoiceKind::Government),
    ("staatssecretaris", VoiceKind::Government),
    ("kabinet", VoiceKind::Government),
    ("regering", VoiceKind::Government),
    ("fractie", VoiceKind::Fractie),
    ("fracties", VoiceKind::Fractie),
    ("kamer", VoiceKind::Fractie),
    ("commissie", VoiceKind::Committee),
    ("pers", VoiceKind::Journalist),
    ("journalist", VoiceKind::Journalist),
    ("lezer", VoiceKind::Reader),
    ("voorzitter", VoiceKind::Chair),
    ("kamerlid", VoiceKind::Member),
];

/// Whether a member of this party speaks.
fn of_party(voice: &Voice, folded: &str) -> bool {
    !voice.party.is_empty() && fold(&voice.party) == folded
}

/// The Dutch word for a kind of paper.
pub(super) fn kind_word(kind: DocumentKind) -> &'static str {
    KINDS
        .iter()
        .find(|(_, known)| *known == kind)
        .map_or("", |(word, _)| word)
}

/// Which passages are admitted.
pub(super) struct Admission {
    /// For each document; empty where all are.
    documents: Vec<bool>,
    /// Passages that must, or must not, name something; in order.
    named: Vec<(Vec<u32>, bool)>,
    /// Fields that each passage is held against.
    each: Vec<Filter>,
}

impl Admission {
    /// What the options and the fields of a query admit.
    pub(super) fn new(explorer: &Explorer, options: &SearchOptions, filters: &[Filter]) -> Self {
        let mut admission = Self {
            documents: Vec::new(),
            named: Vec::new(),
            each: Vec::new(),
        };
        let mut whole: Vec<&Filter> = Vec::new();
        for filter in filters.iter().chain(&options.filters) {
            match filter.field {
                Field::Year | Field::Document => whole.push(filter),
                Field::Kind if !is_part(&filter.value) => whole.push(filter),
                Field::Law | Field::Organisation => {
                    let facts = explorer.naming(filter.field, &filter.value);
                    let passages = facts.unwrap_or_else(|| explorer.engine.naming(&filter.value));
                    admission.named.push((passages, filter.wanted));
                }
                Field::Kind | Field::Voice | Field::Party => admission.each.push(filter.clone()),
            }
        }
        if !whole.is_empty() || options.chooses() {
            let fits = |opened: &Opened| {
                options.admits(opened)
                    && whole
                        .iter()
                        .all(|filter| admits(filter, opened) == filter.wanted)
            };
            admission.documents = explorer.opened.iter().map(fits).collect();
        }
        admission
    }

    /// Whether a passage is admitted.
    pub(super) fn admits(&self, explorer: &Explorer, passage: u32) -> bool {
        let Some((document, block)) = explorer.passages.get(passage as usize).copied() else {
            return false;
        };
        (self.documents.is_empty() || self.documents.get(document as usize) == Some(&true))
            && self
                .named
                .iter()
                .all(|(passages, wanted)| passages.binary_search(&passage).is_ok() == *wanted)
            && self
                .each
                .iter()
                .all(|filter| says(explorer, filter, document, block) == filter.wanted)
    }

    /// Whether everything is admitted.
    pub(super) fn is_open(&self) -> bool {
        self.documents.is_empty() && self.named.is_empty() && self.each.is_empty()
    }
}

fn is_part(value: &str) -> bool {
    let value = fold(value);
    PARTS.iter().any(|(name, _)| *name == value)
}

/// Whether a document is what a field says.
fn admits(filter: &Filter, opened: &Opened) -> bool {
    let value = fold(&filter.value);
    match filter.field {
        Field::Kind => is_kind(&value, opened.document.meta.kind),
        Field::Year => opened.date().is_some_and(|date| in_years(&value, date)),
        _ => fold(opened.id()).contains(&value) || fold(opened.short_title()).contains(&value),
    }
}

fn is_kind(value: &str, kind: DocumentKind) -> bool {
    value == kind.name()
        || KINDS
            .iter()
            .any(|(name, known)| *known == kind && name.starts_with(value))
}

/// `2018`, `2014-2016`: whether the document may have been written then.
fn in_years(value: &str, date: &Interval) -> bool {
    let (first, last) = value.split_once(['-', '–']).unwrap_or((value, value));
    let year = |day: Day| day.year.to_string();
    let last = if last.is_empty() { "9999" } else { last };
    first.len() <= 4 && year(date.start).as_str() <= last && year(date.end).as_str() >= first
}

/// Whether a passage is what a field says.
fn says(explorer: &Explorer, filter: &Filter, document: u32, block: u32) -> bool {
    let Some(block) = explorer
        .opened
        .get(document as usize)
        .and_then(|opened| opened.document.blocks.get(block as usize))
    else {
        return false;
    };
    let value = fold(&filter.value);
    if filter.field == Field::Kind {
        return PARTS
            .iter()
            .any(|(name, kind)| *name == value && *kind == block.kind);
    }
    let Some(voice) = &block.voice else {
        return false;
    };
    let name = fold(&voice.name);
    let called = name == value || tokens(&name).iter().any(|word| word.text == value);
    let called = called || (value.len() > 3 && name.contains(&value));
    match filter.field {
        Field::Party => voice.kind == VoiceKind::Fractie && called || of_party(voice, &value),
        _ => {
            called
                || VOICES
                    .iter()
                    .any(|(word, kind)| *word == value && *kind == voice.kind)
        }
    }
}
