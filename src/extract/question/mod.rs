//! Questions of fracties, and of numbered lists of questions.
//!
//! In a schriftelijk overleg a fractie asks in running text: sentences that end in a question mark, and sentences that ask
//! without one (`De leden van de X-fractie vragen hoe …`, `Graag vernemen zij …`; [`asking`]). Each is one question, and
//! the sentences that only sharpen it belong to it (`Zo nee, waarom niet?`; [`sharpening`]). A list may hold a question an
//! item, or the parts of one ([`list`]). Other papers number their
//! questions (`Vraag 1`, `Antwoord op vraag 1`; [`numbered`]).

mod asking;
mod asks;
pub(super) mod fact;
mod list;
pub(super) mod numbered;
mod sharpening;

pub(super) use asking::Asking;
pub use asks::Asks;
pub(super) use asks::asked_for;
pub use fact::{AnswerState, Question};
pub(super) use sharpening::points_back;

use super::answer::settle;
use super::similarity::Rarity;
use super::speaker::{Speaker, speakers};
use super::{Facts, Place};
use crate::document::{Block, BlockKind, Document};
use crate::dutch::sentences::sentences;
use crate::extract::Task;
use fnv::FnvHashMap;
use list::{Items, LIST};
use std::ops::Range;

/// A question in the text of one block.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    range: Range<usize>,
    rule: &'static str,
}

/// Looks for questions, and for what became of each.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let mut questions = numbered::questions(context.document);
    if questions.is_empty() {
        questions = of_fracties(context);
    }
    let answered = context.answers_to(&questions);
    settle(context.document, facts, answered, &mut questions);
    facts.questions = questions;
}

/// The questions that fracties put in running text.
fn of_fracties(context: &Task<'_>) -> Vec<Question> {
    let speakers = speakers(context.document);
    if !speakers
        .iter()
        .any(|speaker| matches!(speaker, Speaker::Fractie(_)))
    {
        return Vec::new();
    }
    let asked = context
        .document
        .blocks
        .iter()
        .zip(&speakers)
        .filter(|(_, who)| matches!(who, Speaker::Fractie(_)));
    let reader = Reader {
        asking: Asking::ready(),
        rarity: Rarity::of(asked.map(|(block, _)| block.text.as_str())),
    };
    let mut found = Vec::new();
    let mut counts: FnvHashMap<&str, usize> = FnvHashMap::default();
    // What a line that announces items makes of them.
    let mut items = Items::Free;
    for ((index, block), speaker) in context.document.blocks.iter().enumerate().zip(&speakers) {
        let Speaker::Fractie(fractie) = speaker else {
            items = Items::Free;
            continue;
        };
        if block.kind != BlockKind::ListItem {
            items = list::announced(context.document, index);
        }
        for (asked, place) in reader.asked(context.document, index, items) {
            let count = counts.entry(fractie.as_str()).or_default();
            *count += 1;
            let mut text = block.text.get(asked.range).unwrap_or("").to_owned();
            if asked.rule == LIST && block.kind != BlockKind::ListItem {
                for item in list::items(context.document, index) {
                    text = format!("{text} {}", item.text);
                }
            }
            let id = format!("{fractie}-{count}");
            found.push(Question::asked(
                id,
                fractie.clone(),
                (place, text),
                asked.rule,
            ));
        }
    }
    found
}

fn is_text(block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote
    )
}

struct Reader {
    asking: &'static Asking,
    rarity: Rarity,
}

impl Reader {
    /// The questions of a block of the document, with their places; `items`: what its list was announced as.
    fn asked(&self, document: &Document, index: usize, items: Items) -> Vec<(Asked, Place)> {
        let Some(block) = document.blocks.get(index) else {
            return Vec::new();
        };
        let is_item = block.kind == BlockKind::ListItem;
        let mut asked = match items {
            Items::Questions if is_item => vec![Asked {
                range: 0..block.text.len(),
                rule: LIST,
            }],
            Items::Parts if is_item => Vec::new(),
            _ if is_text(block) => self.questions(&block.text),
            _ => Vec::new(),
        };
        if items == Items::Parts && !is_item {
            asked.extend(list::lead(&block.text).map(|range| Asked { range, rule: LIST }));
        }
        let placed = asked.into_iter().filter_map(|asked| {
            let mut place = Place::new(index, block, asked.range.clone())?;
            if asked.rule == LIST && !is_item {
                place.spans.extend(
                    list::items(document, index).flat_map(|item| item.spans.iter().copied()),
                );
            }
            Some((asked, place))
        });
        placed.collect()
    }

    /// The questions of one block, in order.
    fn questions(&self, text: &str) -> Vec<Asked> {
        let mut found: Vec<Asked> = Vec::new();
        // Whether the sentence before this one belongs to the last question.
        let mut open = false;
        let mut before: Option<Range<usize>> = None;
        for range in sentences(text) {
            let sentence = text.get(range.clone()).unwrap_or("");
            let rule = self.asking.rule(sentence);
            let last = found
                .last()
                .filter(|_| open)
                .and_then(|last| text.get(last.range.clone()));
            if last.is_some_and(|last| self.belongs(last, sentence, rule)) {
                found
                    .iter_mut()
                    .next_back()
                    .into_iter()
                    .for_each(|last| last.range.end = range.end);
                continue;
            }
            open = rule.is_some();
            if let Some(rule) = rule {
                let start = opinion(text, before.as_ref(), sentence).unwrap_or(range.start);
                found.push(Asked {
                    range: start..range.end,
                    rule,
                });
            }
            before = (!open).then_some(range);
        }
        found
    }

    fn belongs(&self, question: &str, sentence: &str, rule: Option<&'static str>) -> bool {
        match rule {
            None => sharpening::explains(sentence),
            Some(asking::INDIRECT) => false,
            Some(_) => {
                sharpening::sharpens(sentence)
                    || sharpening::repeats(&self.rarity, question, sentence)
            }
        }
    }
}

/// Where the opinion begins that a question right behind it takes up: "Deze leden vinden … . Hoe gaat dat proces?"
fn opinion(text: &str, before: Option<&Range<usize>>, question: &str) -> Option<usize> {
    let before = before?;
    let sentence = text.get(before.clone())?;
    (sharpening::points_back(question) && asking::is_opinion(sentence)).then_some(before.start)
}
