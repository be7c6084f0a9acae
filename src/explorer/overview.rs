//! What the views show across documents: questions and answers, money, promises, references.

use super::{Explorer, Opened, find_quote};
use crate::document::{Interval, Span, Table, Voice};
use crate::extract::{Amount, CommitmentStatus, Per, Place, ReferenceKind, Sum};
use serde::Serialize;
use std::collections::HashMap;
use std::ops::Range;

/// Where words stand, for a link and for their proof.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Mention {
    /// Id of the document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Where the words stand in the raw file.
    pub spans: Vec<Span>,
    /// The words, repaired.
    pub text: String,
    /// Who speaks.
    pub voice: Option<Voice>,
}

/// Questions and answers of one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Dialogue {
    /// Id of the document.
    pub document: String,
    /// Questions in the order of the text.
    pub questions: Vec<DialogueQuestion>,
    /// Answers in the order of the text.
    pub answers: Vec<DialogueAnswer>,
}

/// A question, with the answers that take it up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DialogueQuestion {
    /// `VVD-1`.
    pub id: String,
    /// Who asks.
    pub fractie: String,
    /// Where, and in what words.
    pub mention: Mention,
    /// Numbers of the answers that take it up; none where nothing was found.
    pub answers: Vec<usize>,
}

/// An answer, with the questions it takes up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DialogueAnswer {
    /// The heading it stands under.
    pub heading: String,
    /// The fracties it names.
    pub fracties: Vec<String>,
    /// Ids of the questions it takes up.
    pub questions: Vec<String>,
    /// Its paragraphs: the one that restates the questions first.
    pub paragraphs: Vec<Mention>,
}

/// Money in all documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Money {
    /// Tables of numbers, each with its sums recomputed.
    pub tables: Vec<MoneyTable>,
    /// Sums of money in the text.
    pub amounts: Vec<MoneyAmount>,
}

/// A table with its sums recomputed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MoneyTable {
    /// Id of the document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Its cells.
    pub table: Table,
    /// Every sum that the document states about it, held against its parts.
    pub sums: Vec<Sum>,
}

/// A sum of money in the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MoneyAmount {
    /// The amount as written, with its place.
    pub amount: Amount,
    /// The sentence.
    pub mention: Mention,
    /// Euros.
    pub eur: f64,
    /// For how long.
    pub per: Per,
}

/// A promise, with what later documents say of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "FollowedCommitment")
)]
pub struct Promise {
    /// Where, and in what words.
    pub mention: Mention,
    /// `minister`, `staatssecretaris` or `other`.
    pub who: String,
    /// By when.
    pub due: Option<Interval>,
    /// How it stands in its document.
    pub status: CommitmentStatus,
    /// What editors found later, checked by hand.
    pub taken_up: Vec<TakenUp>,
}

/// A later passage that takes a promise up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TakenUp {
    /// Where, and in what words.
    pub mention: Mention,
    /// How far: `clearly`, `partly`, …
    pub strength: String,
    /// What the editors say of it.
    pub note: String,
}

/// A paper, law article or address that documents refer to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CitedPaper {
    /// What sort of thing.
    pub kind: ReferenceKind,
    /// How to cite it, or its address, or the words themselves.
    pub citation: String,
    /// Id of the document, where the collection holds it.
    pub target: Option<String>,
    /// Official address.
    pub url: Option<String>,
    /// Where it is referred to.
    pub mentions: Vec<Mention>,
}

impl Explorer {
    /// Questions and answers, for each document that has any.
    pub fn questions(&self) -> Vec<Dialogue> {
        let asked = self
            .opened
            .iter()
            .filter(|opened| !self.facts(opened).questions.is_empty());
        asked.map(|opened| self.dialogue(opened)).collect()
    }

    pub(super) fn dialogue(&self, opened: &Opened) -> Dialogue {
        let facts = self.facts(opened);
        let taking_up = |id: &str| {
            let answers = facts
                .answers
                .iter()
                .enumerate()
                .filter(|(_, answer)| answer.questions.iter().any(|taken| taken == id));
            answers.map(|(number, _)| number).collect()
        };
        let question = |question: &crate::extract::Question| DialogueQuestion {
            id: question.id.clone(),
            fractie: question.fractie.clone(),
            mention: mention(opened, &question.place, question.text.clone()),
            answers: taking_up(&question.id),
        };
        let answer = |answer: &crate::extract::Answer| DialogueAnswer {
            heading: answer.heading.clone(),
            fracties: answer.fracties.clone(),
            questions: answer.questions.clone(),
            paragraphs: answer
                .blocks
                .iter()
                .filter_map(|block| whole(opened, *block))
                .collect(),
        };
        Dialogue {
            document: opened.document.id.clone(),
            questions: facts.questions.iter().map(question).collect(),
            answers: facts.answers.iter().map(answer).collect(),
        }
    }

    /// Tables of numbers with their sums recomputed, and every sum of money in the text.
    pub fn money(&self) -> Money {
        let mut money = Money::default();
        for opened in &self.opened {
            let facts = self.facts(opened);
            for (number, block) in opened.document.blocks.iter().enumerate() {
                let sums: Vec<Sum> = facts
                    .sums
                    .iter()
                    .filter(|sum| sum.table == number)
                    .cloned()
                    .collect();
                if let (Some(table), Some(passage), false) =
                    (&block.table, block.passage(), sums.is_empty())
                {
                    let document = opened.document.id.clone();
                    money.tables.push(MoneyTable {
                        document,
                        passage,
                        table: table.clone(),
                        sums,
                    });
                }
            }
            let mut sentences = Sentences::of(opened);
            money
                .amounts
                .extend(facts.amounts.iter().map(|amount| MoneyAmount {
                    amount: amount.clone(),
                    mention: sentences.around(&amount.place),
                    eur: amount.eur,
                    per: amount.per,
                }));
        }
        money
    }

    /// Promises in the order of time and text, with the later passages that editors found to take them up.
    pub fn commitments(&self) -> Vec<Promise> {
        let mut promises = Vec::new();
        for opened in &self.opened {
            promises.extend(
                self.facts(opened)
                    .commitments
                    .iter()
                    .map(|commitment| Promise {
                        mention: mention(opened, &commitment.place, commitment.text.clone()),
                        who: commitment.who.clone(),
                        due: commitment.due.clone(),
                        status: commitment.status,
                        taken_up: self.taken_up(opened, &commitment.place),
                    }),
            );
        }
        promises
    }

    /// The later passages that the editors put beside a promise at this place.
    fn taken_up(&self, opened: &Opened, place: &Place) -> Vec<TakenUp> {
        let same = |spans: &[Span]| {
            spans.iter().any(|span| {
                place
                    .spans
                    .iter()
                    .any(|other| span.intersection(*other).is_some())
            })
        };
        let followed = self.story.promises_followed.iter().filter(|followed| {
            followed.promise.doc == opened.id()
                && find_quote(&opened.document, &followed.promise.quote)
                    .is_some_and(|spans| same(&spans))
        });
        followed
            .filter_map(|followed| {
                let later = self.document(&followed.followed_up.doc).ok()?;
                let mention = quoted(later, &followed.followed_up.quote)?;
                Some(TakenUp {
                    mention,
                    strength: followed.strength.clone(),
                    note: followed.note_nl.clone(),
                })
            })
            .collect()
    }

    /// Everything the documents refer to, what the collection holds first, then by kind and citation.
    pub fn references(&self) -> Vec<CitedPaper> {
        let mut papers: Vec<CitedPaper> = Vec::new();
        let mut known: HashMap<(u8, String), usize> = HashMap::new();
        for opened in &self.opened {
            let mut sentences = Sentences::of(opened);
            for reference in &self.facts(opened).references {
                let citation = reference.understood();
                let key = (reference.kind as u8, citation.clone());
                let number = *known.entry(key).or_insert_with(|| {
                    let (target, url) = (reference.target.clone(), reference.url.clone());
                    papers.push(CitedPaper {
                        kind: reference.kind,
                        citation,
                        target,
                        url,
                        mentions: Vec::new(),
                    });
                    papers.len() - 1
                });
                papers[number]
                    .mentions
                    .push(sentences.around(&reference.place));
            }
        }
        papers.sort_by(|left, right| {
            let order = |paper: &CitedPaper| (paper.target.is_none(), paper.kind as u8);
            order(left)
                .cmp(&order(right))
                .then_with(|| left.citation.cmp(&right.citation))
        });
        papers
    }
}

/// Words with their place.
fn mention(opened: &Opened, place: &Place, text: String) -> Mention {
    let block = opened.document.blocks.get(place.block);
    Mention {
        document: opened.document.id.clone(),
        passage: block
            .and_then(|block| block.passage())
            .unwrap_or_else(|| place.start()),
        spans: place.spans.clone(),
        text,
        voice: block.and_then(|block| block.voice.clone()),
    }
}

/// The sentences of a document, those of one block at a time: its facts stand in the order of blocks.
struct Sentences<'o> {
    opened: &'o Opened,
    /// The block that was read last, with its sentences.
    read: Option<(usize, Vec<Range<usize>>)>,
}

impl<'o> Sentences<'o> {
    fn of(opened: &'o Opened) -> Self {
        Self { opened, read: None }
    }

    /// The sentence around a fact; its block's text where the fact has no place in the text.
    fn around(&mut self, place: &Place) -> Mention {
        let block = self.opened.document.blocks.get(place.block);
        let text = block.map_or("", |block| block.text.as_str());
        let known = self.read.take().filter(|(block, _)| *block == place.block);
        let (_, ranges) = self
            .read
            .insert(known.unwrap_or_else(|| (place.block, crate::extract::sentences(text))));
        let holding = ranges.partition_point(|range| range.end <= place.range.start);
        let range = ranges.get(holding).cloned().unwrap_or(0..text.len());
        mention(
            self.opened,
            place,
            text.get(range).unwrap_or(text).to_owned(),
        )
    }
}

/// A whole block.
fn whole(opened: &Opened, number: usize) -> Option<Mention> {
    let block = opened.document.blocks.get(number)?;
    Some(Mention {
        document: opened.document.id.clone(),
        passage: block.passage()?,
        spans: block.spans.clone(),
        text: block.text.clone(),
        voice: block.voice.clone(),
    })
}

/// A verbatim quote.
fn quoted(opened: &Opened, quote: &str) -> Option<Mention> {
    let spans = find_quote(&opened.document, quote)?;
    let block = opened.document.block_at(spans.first()?.start)?;
    Some(Mention {
        spans,
        text: quote.to_owned(),
        ..whole(opened, block)?
    })
}
