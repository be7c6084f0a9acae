//! References: papers of parliament, debates, cases, articles of laws and web addresses.
//!
//! The text is walked once. Wherever a word begins, the grammars of [`SHAPES`] are tried in order; the first that reads
//! something is believed and the walk goes on behind it. A grammar reads a bounded number of characters.

mod address;
mod citation;
mod cursor;
mod debate;
mod law;
mod lead;
mod paper;

use super::words::step;
use super::{Certainty, Context, Facts, Place};
use crate::document::{Block, BlockKind};
use crate::dutch::sentences::ends_sentence;
use crate::extract::Task;
use crate::names::Gazetteer;
use paper::Paper;
use serde::Serialize;
use std::ops::Range;

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
    /// How it is known.
    pub certainty: Certainty,
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

/// Where a reference stands, before its place in the raw file is known.
struct Found {
    range: Range<usize>,
    reference: Draft,
}

/// A reference without place and words.
#[derive(Default)]
struct Draft {
    kind: Option<ReferenceKind>,
    dossier: Option<String>,
    number: Option<String>,
    suffix: Option<String>,
    session_year: Option<String>,
    url: Option<String>,
    citation: Option<String>,
    law: Option<String>,
    rule: &'static str,
    candidates: Vec<String>,
}

/// Reads what stands at a byte where a word begins, where these names are known: what was found, and the byte after it.
type Shape = fn(&Gazetteer, &str, usize) -> Option<(Vec<Found>, usize)>;

/// The rule for an article whose law was named before it.
const OF_LAST_LAW: &str = "article-of-last-law";

/// Every shape, the most telling first.
const SHAPES: &[Shape] = &[
    identifiers,
    numbers_first,
    debates,
    papers,
    numbers_of_the_chamber,
    articles,
    addresses,
];

/// Adds the references that the text makes.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    for (index, block) in context.document.blocks.iter().enumerate() {
        if !matches!(block.kind, BlockKind::Table | BlockKind::Signature) {
            let found = scan(context.names, &block.text);
            facts.references.extend(
                found
                    .into_iter()
                    .filter_map(|found| place(context, index, block, found)),
            );
        }
    }
}

/// All references of a text, in order.
fn scan(names: &Gazetteer, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        at = match SHAPES.iter().find_map(|shape| shape(names, text, start)) {
            Some((more, end)) => {
                found.extend(more);
                end.max(start + 1)
            }
            None => {
                start
                    + text
                        .get(start..)
                        .and_then(|rest| rest.chars().next())
                        .map_or(1, char::len_utf8)
            }
        };
    }
    found
}

/// The next byte at or after `at` at which a word or number begins.
fn next_word(text: &str, at: usize) -> Option<usize> {
    let mut at = (at..=text.len()).find(|at| text.is_char_boundary(*at))?;
    let mut inside = text
        .get(..at)?
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric);
    while let Some((width, letter)) = step(text, at) {
        if letter && !inside {
            return Some(at);
        }
        inside = letter;
        at += width;
    }
    None
}

fn place(context: &Context<'_>, index: usize, block: &Block, found: Found) -> Option<Reference> {
    let Found {
        range,
        reference: draft,
    } = found;
    let text = block.text.get(range.clone())?.to_owned();
    let target = target(context, &draft);
    Some(Reference {
        place: Place::new(index, block, range)?,
        text,
        kind: draft.kind?,
        dossier: draft.dossier,
        number: draft.number,
        suffix: draft.suffix,
        session_year: draft.session_year,
        target,
        url: draft.url,
        citation: draft.citation,
        law: draft.law,
        certainty: Certainty::unless(!draft.candidates.is_empty() || draft.rule == OF_LAST_LAW),
        rule: draft.rule,
        candidates: draft.candidates,
    })
}

/// The document of the collection that is meant.
fn target(context: &Context<'_>, draft: &Draft) -> Option<String> {
    let (dossier, number) = (draft.dossier.as_deref()?, draft.number.as_deref()?);
    let whole = draft.suffix.as_ref().map_or_else(
        || dossier.to_owned(),
        |suffix| format!("{dossier}-{suffix}"),
    );
    context
        .papers
        .iter()
        .find(|paper| paper.dossier == whole && paper.number == number)
        .map(|paper| paper.id.clone())
}

fn papers(_: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    if !lead::may_begin(text.as_bytes().get(start..).unwrap_or(&[])) {
        return None;
    }
    let (papers, end) = paper::papers(text, start)?;
    Some((
        papers
            .into_iter()
            .map(|paper| from_paper(paper, "cited-paper"))
            .collect(),
        end,
    ))
}

fn identifiers(_: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    let (paper, end) = paper::identifier(text, start)?;
    Some((vec![from_paper(paper, "paper-identifier")], end))
}

fn numbers_first(_: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    let (paper, end) = paper::numbered_before(text, start)?;
    Some((vec![from_paper(paper, "number-before-dossier")], end))
}

fn from_paper(paper: Paper, rule: &'static str) -> Found {
    let (citation, url) = (citation::paper(&paper), citation::paper_address(&paper));
    let reference = Draft {
        kind: Some(ReferenceKind::Kamerstuk),
        dossier: Some(paper.dossier),
        number: paper.number,
        suffix: paper.suffix,
        session_year: paper.lead.session,
        url,
        citation: Some(citation),
        rule,
        ..Draft::default()
    };
    Found {
        range: paper.range,
        reference,
    }
}

fn debates(_: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    let (debate, end) = debate::debate(text, start)?;
    let (citation, url) = (citation::debate(&debate), citation::debate_address(&debate));
    let item = debate
        .item
        .as_deref()
        .map(|item| format!(", item {item}"))
        .unwrap_or_default();
    let reference = Draft {
        kind: Some(ReferenceKind::Handelingen),
        number: debate.number.map(|number| number + &item),
        session_year: debate.session,
        url,
        citation: Some(citation),
        rule: if debate.annex {
            "cited-answers"
        } else {
            "cited-debate"
        },
        ..Draft::default()
    };
    Some((
        vec![Found {
            range: debate.range,
            reference,
        }],
        end,
    ))
}

/// A case (`2016Z07416`) or a document (`2019D00706`) by the number that the Tweede Kamer gave it, or an annex
/// (`blg-123456`).
fn numbers_of_the_chamber(_: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    let mut cursor = cursor::Cursor::new(text, start);
    let annex = cursor.literal("blg-");
    let (kind, rule) = if annex {
        cursor.digits(9)?;
        (ReferenceKind::Bijlage, "annex-number")
    } else {
        chamber_number(&mut cursor)?
    };
    if !cursor.ends_word() {
        return None;
    }
    let number = cursor.since(start).to_owned();
    let url = annex.then(|| format!("https://zoek.officielebekendmakingen.nl/{number}.html"));
    let reference = Draft {
        kind: Some(kind),
        number: Some(number),
        url,
        rule,
        ..Draft::default()
    };
    Some((
        vec![Found {
            range: start..cursor.at(),
            reference,
        }],
        cursor.at(),
    ))
}

fn chamber_number(cursor: &mut cursor::Cursor<'_>) -> Option<(ReferenceKind, &'static str)> {
    cursor.digits(4).filter(|year| year.len() == 4)?;
    let case = cursor.any_char(&['Z']);
    if !case && !cursor.any_char(&['D']) {
        return None;
    }
    cursor.digits(5).filter(|number| number.len() == 5)?;
    Some(if case {
        (ReferenceKind::Zaak, "case-number")
    } else {
        (ReferenceKind::Bijlage, "document-number")
    })
}

fn articles(names: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    let (articles, end) = law::articles(names, text, start)?;
    if start == 0 && articles.first().is_some_and(|first| is_titled(first, text)) {
        return None;
    }
    let found = articles
        .into_iter()
        .map(|article| from_article(names, text, start, article))
        .collect();
    Some((found, end))
}

/// Whether the text is the title of an article of the paper itself or of its budget (`Artikel 4 Zorgbreed beleid`), which
/// cites nothing.
fn is_titled(article: &law::Article, text: &str) -> bool {
    let title = text.get(article.range.end..).unwrap_or("").trim_start();
    article.law.is_none() && title.starts_with(char::is_uppercase) && !ends_sentence(text)
}

/// An article belongs to the law it names, else to the law last named before it.
fn from_article(names: &Gazetteer, text: &str, start: usize, article: law::Article) -> Found {
    let named = article.law.as_deref();
    let elsewhere = text
        .get(article.range.end..)
        .is_some_and(law::belongs_elsewhere);
    let known = match named {
        Some(name) => crate::names::law::at_start(names, name).map(|named| named.law),
        None => law::last_law_before(names, text, start).filter(|_| !elsewhere),
    };
    let name = known
        .map(|law| law.canonical.to_owned())
        .or_else(|| article.law.clone());
    let short = known.map_or(named, |law| Some(law.cited_as()));
    let citation = short.map(|short| {
        format!(
            "art. {} {short}",
            article
                .number
                .replace(", lid", " lid")
                .replace(", onder", " onder")
        )
    });
    let url = known
        .and_then(|law| law.number.as_ref())
        .map(|number| format!("https://wetten.overheid.nl/{number}"));
    let rule = if named.is_some() {
        "article-of-named-law"
    } else {
        OF_LAST_LAW
    };
    let kind = Some(ReferenceKind::LawArticle);
    let reference = Draft {
        kind,
        number: Some(article.number),
        url,
        citation,
        law: name,
        rule,
        ..Draft::default()
    };
    Found {
        range: article.range,
        reference,
    }
}

/// An address; one of an official publication also names its paper.
fn addresses(_: &Gazetteer, text: &str, start: usize) -> Option<(Vec<Found>, usize)> {
    let range = address::address(text, start)?;
    let written = text.get(range.clone())?;
    let official = written
        .find("/kst-")
        .and_then(|at| paper::identifier(written, at + 1))
        .map(|(paper, _)| paper);
    let (dossier, number, suffix) = official.map_or((None, None, None), |paper| {
        (Some(paper.dossier), paper.number, paper.suffix)
    });
    let (kind, url) = (Some(ReferenceKind::Url), Some(address::full(written)));
    let rule = "web-address";
    let reference = Draft {
        kind,
        dossier,
        number,
        suffix,
        url,
        rule,
        ..Draft::default()
    };
    let end = range.end;
    Some((vec![Found { range, reference }], end))
}

#[cfg(test)]
mod tests {
    use super::{Gazetteer, scan};

    fn words(text: &str) -> Vec<&str> {
        scan(Gazetteer::general(), text)
            .into_iter()
            .map(|found| &text[found.range])
            .collect()
    }

    #[test]
    fn references_are_found_in_running_text() {
        let text = "Zie Kamerstuk 12 345, nr. 2 (kenmerk 2016Z07416) en voorbeeld.nl; H - TK 2015-2016, 42 10. Art. 3 Wlz.";
        assert_eq!(
            words(text),
            [
                "Kamerstuk 12 345, nr. 2",
                "2016Z07416",
                "voorbeeld.nl",
                "H - TK 2015-2016, 42 10",
                "Art. 3 Wlz"
            ]
        );
    }

    #[test]
    fn an_article_belongs_to_the_law_last_named() {
        let text = "Volgens de Wmo 2015 (artikel 2.3.2, lid 1) mag dat.";
        let found = scan(Gazetteer::general(), text);
        let reference = found
            .first()
            .map(|found| &found.reference)
            .expect("an article");
        assert_eq!(
            reference.law.as_deref(),
            Some("Wet maatschappelijke ondersteuning 2015")
        );
        assert_eq!(
            reference.citation.as_deref(),
            Some("art. 2.3.2 lid 1 Wmo 2015")
        );
        assert_eq!(
            reference.url.as_deref(),
            Some("https://wetten.overheid.nl/BWBR0035362")
        );
    }

    #[test]
    fn odd_texts_are_survived() {
        for text in [
            "",
            "é",
            "Kamerstuk",
            "Kamerstuk 12",
            "artikel",
            "H -",
            "www.",
            "12 345, nr.",
            "\u{301}12 345, nr. é",
            "2016Z",
        ] {
            scan(Gazetteer::general(), text);
        }
    }
}
