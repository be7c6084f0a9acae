//! Toezeggingen: what the government promises, repeats, keeps or declines.
//!
//! Looked for where a member of government speaks, sentence by sentence, by the ways in which letters promise
//! ([`phrases`]): `ik zal`, `stuur ik uw Kamer`, `ben ik voornemens`, `zal worden gemonitord`, `doe ik mijn toezegging
//! gestand`. What only tells how things are, how the letter is built, or what fracties asked is no promise ([`judging`]).
//! A promise is due by the time that its sentence names ([`due`]). The press reports promises in its own way ([`press`]).

mod due;
mod judging;
mod phrases;
mod press;

use super::answer::restated_blocks;
use super::context::Context;
use super::question::Asking;
use super::speaker::{Speaker, speakers};
use super::{Facts, Person, Place};
use crate::document::{Block, BlockKind, Document, Interval, VoiceKind};
use crate::dutch::letters::Letters;
use crate::dutch::sentences::sentences;
use crate::extract::Task;
use crate::extract::place::of_block;
use due::{Due, Times};
use judging::{Judge, Promise, Who};
use press::Press;
use serde::Serialize;
use std::ops::Range;

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
        self.due.as_ref().map_or_else(
            || status.to_owned(),
            |due| format!("{status}, uiterlijk {}", due.dutch()),
        )
    }
}

/// Looks for promises.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let document = context.document;
    let speakers = speakers(document);
    let restated = restated_blocks(context.answered());
    let mut reader = Reader {
        judge: Judge::ready(),
        press: Press::ready(),
        office: office(document, facts),
        times: Times::new(context, facts),
        people: &facts.people,
        found: Vec::new(),
    };
    let told_apart = ToldApart {
        government: speakers.contains(&Speaker::Government),
        fractie: speakers
            .iter()
            .any(|speaker| matches!(speaker, Speaker::Fractie(_))),
    };
    // Whether the items that come are what parties agreed upon.
    let mut agreed = false;
    for (index, block) in document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| is_text(block))
    {
        if is_press(block) {
            reader.read_press(index, block);
        } else if promises(speakers.get(index), told_apart, block) {
            agreed = agreed && block.kind == BlockKind::ListItem;
            let until = restated
                .binary_search_by_key(&index, |(block, _)| *block)
                .ok()
                .and_then(|at| restated.get(at));
            reader.read(index, block, until.map_or(0, |(_, until)| *until), agreed);
            agreed |= judging::opens_agreement(&block.text);
        }
    }
    let found = reader.found;
    facts.commitments = found;
}

fn is_text(block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Footnote
    )
}

fn is_press(block: &Block) -> bool {
    block
        .voice
        .as_ref()
        .is_some_and(|voice| voice.kind == VoiceKind::Journalist)
}

/// Who speaks somewhere in the document.
#[derive(Clone, Copy)]
struct ToldApart {
    government: bool,
    fractie: bool,
}

/// Whether the government speaks here: as the document says, in the notes of its letter, or because nobody is told apart.
fn promises(speaker: Option<&Speaker>, told_apart: ToldApart, block: &Block) -> bool {
    match speaker {
        Some(Speaker::Government) => true,
        Some(Speaker::Other) if block.voice.is_none() => {
            let note = block.kind == BlockKind::Footnote;
            !told_apart.fractie && (note || !told_apart.government)
        }
        _ => false,
    }
}

/// `staatssecretaris` or `minister`: in what office the government speaks, or of whom the press speaks.
fn office(document: &Document, facts: &Facts) -> &'static str {
    let voice = document
        .blocks
        .iter()
        .find(|block| Context::is_government(block))
        .and_then(|block| block.voice.as_ref());
    let person = facts
        .people
        .iter()
        .find_map(|person| person.role.as_deref().filter(|role| is_member(role)));
    let role = voice
        .map(|voice| voice.name.as_str())
        .or(document.meta.role.as_deref())
        .or(person)
        .unwrap_or("");
    if role.lower().contains("staatssecretaris") {
        "staatssecretaris"
    } else {
        "minister"
    }
}

/// Whether a role is an office in government.
fn is_member(role: &str) -> bool {
    let role = role.lower();
    role.contains("minister") || role.contains("staatssecretaris")
}

struct Reader<'a> {
    judge: &'static Judge,
    press: &'static Press,
    office: &'static str,
    times: Times<'a>,
    people: &'a [Person],
    found: Vec<Commitment>,
}

impl Reader<'_> {
    /// Finds the promises of one block behind byte `from`; `agreed`: the block is an item of what parties agreed upon.
    fn read(&mut self, index: usize, block: &Block, from: usize, agreed: bool) {
        for (number, range) in sentences(&block.text).into_iter().enumerate() {
            let Some(sentence) = block
                .text
                .get(range.clone())
                .filter(|_| range.start >= from)
            else {
                continue;
            };
            if Asking::is_direct(sentence) {
                continue;
            }
            if judging::keeps_the_last(sentence) && self.keep(index, block, &range) {
                continue;
            }
            let due = self.times.due(index, &range, &block.text);
            let ahead = due.as_ref().is_some_and(|due| !due.past);
            let Some(promise) = self.judge.promise(sentence, ahead, agreed && number == 0) else {
                continue;
            };
            let Some(place) = Place::new(index, block, range.clone()) else {
                continue;
            };
            let text = sentence.to_owned();
            self.found.push(self.commitment(promise, place, text, due));
        }
    }

    /// Finds the promises that a paragraph of the press reports.
    fn read_press(&mut self, index: usize, block: &Block) {
        for range in sentences(&block.text) {
            let Some(sentence) = block.text.get(range.clone()) else {
                continue;
            };
            let due = self.times.due(index, &range, &block.text);
            let people = of_block(self.people, index, |person| &person.place);
            let first = people.partition_point(|person| person.place.range.start < range.start);
            let member = people
                .iter()
                .skip(first)
                .take_while(|person| person.place.range.start < range.end)
                .filter_map(|person| person.role.as_deref())
                .any(is_member);
            let ahead = due.as_ref().is_some_and(|due| !due.past);
            let Some(promise) = self.press.promise(sentence, member, ahead) else {
                continue;
            };
            let Some(place) = Place::new(index, block, range.clone()) else {
                continue;
            };
            let text = sentence.to_owned();
            self.found.push(self.commitment(promise, place, text, due));
        }
    }

    fn commitment(
        &self,
        promise: Promise,
        place: Place,
        text: String,
        due: Option<Due>,
    ) -> Commitment {
        let due = match promise.status {
            CommitmentStatus::FulfilledHere => self.times.letter().filter(|_| promise.sends),
            _ => due.filter(|due| !due.past).map(|due| due.interval),
        };
        let who = if promise.who == Who::Government {
            self.office
        } else {
            "other"
        }
        .to_owned();
        Commitment {
            place,
            text,
            who,
            due,
            status: promise.status,
            rule: promise.rule,
        }
    }

    /// `Deze belofte los ik bij deze in`: the promise of the sentence before is kept here, and both are one.
    fn keep(&mut self, index: usize, block: &Block, range: &Range<usize>) -> bool {
        let before = |last: &&mut Commitment| {
            last.place.block == index
                && last.place.range.end + 2 >= range.start
                && last.status == CommitmentStatus::Repeated
        };
        let Some(last) = self.found.last_mut().filter(before) else {
            return false;
        };
        let whole = last.place.range.start..range.end;
        let Some(place) = Place::new(index, block, whole.clone()) else {
            return false;
        };
        last.text = block.text.get(whole).unwrap_or("").to_owned();
        (last.place, last.status, last.due) = (place, CommitmentStatus::FulfilledHere, None);
        true
    }
}
