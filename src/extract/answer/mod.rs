//! Answers of the government, and the questions that they take up.
//!
//! An answer starts at the paragraph that says again what fracties asked ([`restatement`]) and ends before the next such
//! paragraph, the next heading, or the signature. It may bundle questions of several fracties; [`linking`] finds them by
//! what they say. Answers to numbered questions name the numbers instead.

mod gaps;
mod given;
mod linking;
mod numbered;
mod restatement;
mod sentence;
mod state;

use super::question::numbered::place_of;
use super::question::{Asking, points_back};
use super::similarity::{Passage, Rarity};
use super::speaker::{Speaker, speakers};
use super::{Certainty, Facts, Place, Question};
use crate::document::{Block, BlockKind, Document};
use crate::dutch::classes::ADDING_WORDS;
use crate::dutch::sentences::sentences;
use crate::extract::Task;
use crate::extract::phrase::words;
use crate::names::party;
use linking::{Asked, Link, Stated, TakenUp};
use restatement::{Restated, restated};
use serde::Serialize;

pub(super) use state::settle;

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
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Answer {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.questions.join(", ")
    }
}

/// Rule of answers that restate.
const RULE: &str = "restated-questions";
/// What the words before a question count, where the question points back at them.
const CONTEXT: f32 = 0.7;
/// A question of so few stems says too little by itself: "Om hoeveel mensen gaat het?"
const FEW: usize = 2;
/// Among how many words a question says that it adds to the one before it.
const ADDING: usize = 3;
/// What a restatement counts for a fractie that another of its sentences names.
const OTHERS: f32 = 0.3;

/// An answer: its blocks, and what it says again in which of them.
#[derive(Debug, Default)]
pub(super) struct Part {
    blocks: Vec<usize>,
    restated: Vec<(usize, Restated)>,
}

/// Looks for answers.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    facts
        .answers
        .clone_from(&context.answers_to(&facts.questions).answers);
}

/// The answers of a document, and how its questions came to them.
#[derive(Debug, Default)]
pub(super) struct Answered {
    /// In the order of the text.
    answers: Vec<Answer>,
    /// Of each question, by its place among the questions.
    links: Vec<Vec<Link>>,
    /// Of each answer the blocks, and from which byte on each says something itself.
    said: Vec<Vec<(usize, usize)>>,
    /// Of each answer the clauses by which it says questions again.
    clauses: Vec<Vec<Passage>>,
    /// The questions of other parties that ask the same as each.
    same: Vec<Vec<usize>>,
    /// What each question says.
    asked: Vec<Passage>,
    /// What is rare in the questions.
    rarity: Rarity,
}

/// The answers to these questions.
pub(super) fn answers_to(context: &Task<'_>, questions: &[Question]) -> Answered {
    if questions
        .iter()
        .any(|question| question.id.starts_with("Vraag-"))
    {
        return numbered::answered(context.document, questions);
    }
    let document = context.document;
    let parts = context.answered();
    let placed: Vec<(&Part, Place)> = parts
        .iter()
        .filter_map(|part| Some((part, place_of(document, &part.blocks)?)))
        .collect();
    let rarity = rarity(document, questions, parts);
    let asked: Vec<Asked> = questions
        .iter()
        .map(|question| asked(document, &rarity, questions, question))
        .collect();
    let taken_up: Vec<TakenUp> = placed
        .iter()
        .enumerate()
        .flat_map(|(index, (part, _))| taken_up(document, &rarity, part, index))
        .collect();
    let mut links = linking::link(&rarity, &asked, &taken_up);
    let stated: Vec<Stated> = placed
        .iter()
        .enumerate()
        .flat_map(|(index, (part, _))| stated(document, &rarity, part, index))
        .collect();
    linking::by_own_words(&rarity, &asked, &stated, &mut links);
    let same = linking::same(&rarity, &asked, &links);
    let links = linking::shared(&same, links);
    let mut found = Answered {
        links: links
            .into_iter()
            .map(|link| link.into_iter().collect())
            .collect(),
        same,
        asked: asked.into_iter().map(|asked| asked.own).collect(),
        rarity,
        ..Answered::default()
    };
    for (index, (part, place)) in placed.into_iter().enumerate() {
        let taken = questions
            .iter()
            .zip(&found.links)
            .filter(|(_, links)| links.iter().any(|link| link.answer == index));
        let questions = taken.map(|(question, _)| question.id.clone()).collect();
        let heading = part
            .blocks
            .first()
            .and_then(|first| document.heading_of(*first));
        found.answers.push(Answer {
            place,
            blocks: part.blocks.clone(),
            heading: heading
                .map(|heading| heading.text.clone())
                .unwrap_or_default(),
            fracties: fracties(part),
            questions,
            certainty: Certainty::Concluded,
            rule: RULE,
        });
        found.said.push(own_words(part));
        let clauses = clauses(document, &found.rarity, part);
        found.clauses.push(clauses);
    }
    found
}

/// The clauses by which an answer says questions again: "wat dat kost, hoe dat gaat en of het kan".
fn clauses(document: &Document, rarity: &Rarity, part: &Part) -> Vec<Passage> {
    let said = part.restated.iter().filter_map(|(block, restated)| {
        let block = document.blocks.get(*block)?;
        block.text.get(restated.range.clone())
    });
    said.flat_map(|said| said.split([',', ':', ';']))
        .flat_map(|clause| clause.split(" en of "))
        .map(|clause| rarity.passage(clause))
        .filter(|clause| clause.len() > 0)
        .collect()
}

/// The blocks of an answer, and from which byte on each says something itself.
fn own_words(part: &Part) -> Vec<(usize, usize)> {
    let from = |block: &usize| {
        let restated = part.restated.iter().filter(|(index, _)| index == block);
        restated
            .map(|(_, restated)| restated.range.end)
            .max()
            .unwrap_or(0)
    };
    part.blocks
        .iter()
        .map(|block| (*block, from(block)))
        .collect()
}

/// Blocks that say again what fracties asked, in order, each with the byte up to which it does: that is not what the
/// government says itself.
pub(super) fn restated_blocks(parts: &[Part]) -> Vec<(usize, usize)> {
    let all = parts
        .iter()
        .flat_map(|part| &part.restated)
        .map(|(block, restated)| (*block, restated.range.end));
    let mut blocks: Vec<(usize, usize)> = all.collect();
    // The last sentence of a block says how far it goes.
    blocks.reverse();
    blocks.dedup_by_key(|(block, _)| *block);
    blocks.reverse();
    blocks
}

/// The answers of a document.
pub(super) fn parts(document: &Document) -> Vec<Part> {
    let asking = Asking::ready();
    let mut parts: Vec<Part> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    // Whether the block before this one belongs to the last answer, and whether that answer has said more than the questions.
    let (mut open, mut answered) = (false, false);
    // The fractie whose heading the blocks stand under, and the level of that heading.
    let mut section: (Vec<String>, u8) = Default::default();
    for ((index, block), speaker) in document.blocks.iter().enumerate().zip(speakers(document)) {
        if speaker != Speaker::Government || ends_answer(block) {
            open = false;
            known = Some(party::names(&block.text))
                .filter(|names| names.len() == 1)
                .unwrap_or_default();
            if block.kind == BlockKind::Heading {
                if !known.is_empty() || block.level <= section.1 {
                    section = (known.clone(), block.level);
                }
                known.clone_from(&section.0);
            }
            continue;
        }
        let run = if is_text(block) {
            restated(&block.text, &known, asking)
        } else {
            Vec::new()
        };
        let goes_on = run
            .last()
            .is_some_and(|last| last.range.end < block.text.trim_end().len());
        if !run.is_empty() && (!open || answered) {
            parts.push(Part::default());
            (open, answered) = (true, false);
        }
        answered |= open && (run.is_empty() || goes_on);
        if let Some(last) = run.last() {
            known.clone_from(&last.fracties);
        }
        if let Some(part) = parts.last_mut().filter(|_| open) {
            part.blocks.push(index);
            part.restated
                .extend(run.into_iter().map(|restated| (index, restated)));
        }
    }
    parts
}

fn is_text(block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote
    )
}

fn ends_answer(block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Heading | BlockKind::Signature | BlockKind::Salutation | BlockKind::Footnote
    )
}

/// The fracties that an answer names, each once.
fn fracties(part: &Part) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for fractie in part
        .restated
        .iter()
        .flat_map(|(_, restated)| &restated.fracties)
    {
        if !named.contains(fractie) {
            named.push(fractie.clone());
        }
    }
    named
}

/// What is rare is measured among what is compared: the fracties' paragraphs and what was restated of them.
fn rarity(document: &Document, questions: &[Question], parts: &[Part]) -> Rarity {
    let text = |block: usize| {
        document
            .blocks
            .get(block)
            .map_or("", |block| block.text.as_str())
    };
    let mut asking: Vec<usize> = questions
        .iter()
        .map(|question| question.place.block)
        .collect();
    asking.dedup();
    let said = parts
        .iter()
        .flat_map(|part| &part.restated)
        .map(|(block, part)| text(*block).get(part.range.clone()));
    // The list of a question that runs on into one stands outside its block.
    let listed = questions
        .iter()
        .filter(|question| question.place.spans.len() > 1);
    Rarity::of(
        asking
            .iter()
            .map(|block| text(*block))
            .chain(said.flatten())
            .chain(listed.map(|question| question.text.as_str())),
    )
}

/// A question, with what was said right before it where it points back or says too little by itself.
fn asked(document: &Document, rarity: &Rarity, all: &[Question], question: &Question) -> Asked {
    let bare = rarity.passage(&question.text);
    let mut own = bare.clone();
    // What sharpens a question points back at the question itself.
    let first = sentences(&question.text)
        .into_iter()
        .next()
        .and_then(|first| question.text.get(first));
    if points_back(first.unwrap_or("")) || own.len() <= FEW {
        let before = before(document, all, question);
        // "Deelt de Minister die mening?" is about the sentence right before it and nothing else.
        let nearest = sentences(before).pop().filter(|_| own.len() == 0);
        let before = nearest
            .and_then(|nearest| before.get(nearest))
            .unwrap_or(before);
        rarity.add(&mut own, before, CONTEXT);
    }
    let adds = words(first.unwrap_or(""))
        .iter()
        .take(ADDING)
        .any(|word| ADDING_WORDS.contains(&word.folded));
    Asked {
        fractie: question.fractie.clone(),
        own,
        bare,
        adds,
        asks: question.asks,
        block: question.place.block,
    }
}

/// What stands in a question's block between the question before it and itself.
fn before<'a>(document: &'a Document, all: &[Question], question: &Question) -> &'a str {
    let text = document
        .blocks
        .get(question.place.block)
        .map_or("", |block| block.text.as_str());
    let earlier = all
        .iter()
        .filter(|other| other.place.block == question.place.block);
    let ends = earlier
        .map(|other| other.place.range.end)
        .filter(|end| *end <= question.place.range.start);
    text.get(ends.max().unwrap_or(0)..question.place.range.start)
        .unwrap_or("")
}

/// What each block of an answer says itself, and each of its sentences.
fn stated(document: &Document, rarity: &Rarity, part: &Part, answer: usize) -> Vec<Stated> {
    let stated = |said: &str| Stated {
        answer,
        fracties: fracties(part),
        said: rarity.passage(said),
    };
    let own = own_words(part);
    let texts = own
        .iter()
        .filter_map(|(block, from)| document.blocks.get(*block)?.text.get(*from..));
    texts
        .flat_map(|text| {
            let each = sentences(text)
                .into_iter()
                .filter_map(|range| text.get(range));
            std::iter::once(text)
                .chain(each)
                .map(stated)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// What an answer says again, for each fractie that it names.
fn taken_up(document: &Document, rarity: &Rarity, part: &Part, answer: usize) -> Vec<TakenUp> {
    let text = |block: usize| {
        document
            .blocks
            .get(block)
            .map_or("", |block| block.text.as_str())
    };
    let for_fractie = |fractie: String| {
        let (mut said, mut own) = (Passage::default(), Vec::new());
        for (index, (block, sentence)) in part.restated.iter().enumerate() {
            let joined = part
                .restated
                .get(index + 1)
                .is_some_and(|(_, next)| next.joins && next.fracties.contains(&fractie));
            let share = if joined || sentence.fracties.contains(&fractie) {
                1.0
            } else {
                OTHERS
            };
            let words = text(*block).get(sentence.range.clone()).unwrap_or("");
            rarity.add(&mut said, words, share);
            if sentence.fracties.contains(&fractie) {
                own.push(rarity.passage(words));
            }
        }
        TakenUp {
            answer,
            fractie,
            said,
            own,
        }
    };
    fracties(part).into_iter().map(for_fractie).collect()
}
