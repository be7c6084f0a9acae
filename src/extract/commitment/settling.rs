//! What a sentence says of the promise before it: that it is kept, or that it is promised indeed.

use super::clause::Sentence;
use super::fact::{Asked, Commitment, CommitmentStatus};
use super::judging::judge;
use super::promise::{Promise, Setting, Who};
use super::reader::{Here, Reader};
use super::reply::{self, Reply};
use super::wording;
use crate::document::{Block, BlockKind};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, tokens};
use crate::extract::{Certainty, Place};
use std::ops::Range;

impl Reader<'_> {
    /// Whether a promise that is told again is kept by what follows: text of the same part of the paper that promises no
    /// report for later. What lies in a later paper by its own words is not kept yet.
    pub(super) fn settle(
        &self,
        promise: &mut Promise,
        here: Here<'_>,
        setting: Setting,
        ahead: bool,
    ) {
        let blocks = &self.document.blocks;
        let Here {
            index,
            block,
            ranges,
            number,
            ..
        } = here;
        let judged = |text: &str| {
            let words = tokens(text);
            judge(
                &Sentence::new(text, &words, true),
                &[],
                Setting {
                    ahead: false,
                    ahead_in_main: false,
                    ahead_anywhere: false,
                    ..setting
                },
            )
        };
        let next = ranges
            .get(number + 1)
            .and_then(|range| block.text.get(range.clone()));
        let kept_next = next
            .and_then(judged)
            .is_some_and(|next| next.rule == "keeps-promise");
        // What somebody else was to be given is not given by what a letter says.
        let waits = ahead
            || wording::names_a_later_paper(here.text)
            || wording::goes_to_somebody_else(here.text);
        if !kept_next && waits {
            return;
        }
        // As far as a reader would look for it; a heading may stand between where nothing else does.
        const SENTENCES: usize = 12;
        let rest = ranges
            .iter()
            .skip(number + 1)
            .take(SENTENCES)
            .filter_map(|range| block.text.get(range.clone()));
        let mut following: Vec<&str> = rest.collect();
        let mut headings = usize::from(!following.is_empty());
        for next in blocks.iter().skip(index + 1) {
            match next.kind {
                BlockKind::Heading if headings == 0 => headings = 1,
                BlockKind::Paragraph | BlockKind::ListItem => {
                    headings = 1;
                    following.extend(
                        sentences(&next.text)
                            .into_iter()
                            .filter_map(|range| next.text.get(range)),
                    );
                }
                BlockKind::Table | BlockKind::Footnote | BlockKind::Quote => {}
                _ => break,
            }
            if following.len() >= SENTENCES {
                break;
            }
        }
        // The first paragraph of a letter names the promise that the letter keeps.
        let within = if setting.opening {
            ranges.len() - number - 1
        } else {
            SENTENCES
        };
        let promises_more = following.iter().take(within).any(|text| {
            judged(text).is_some_and(|next| {
                next.rule == "repeats-promise"
                    || next.reports && next.status == CommitmentStatus::New
            })
        });
        if kept_next || !following.is_empty() && !promises_more {
            promise.status = CommitmentStatus::FulfilledHere;
            promise.certainty = Certainty::Concluded;
        }
    }

    /// Takes down what a sentence promises that only says yes to what was asked; whether it is such a one.
    pub(super) fn replies(&mut self, here: Here<'_>, from: usize, words: &[Token<'_>]) -> bool {
        let Some(said) = reply::reply(here.text, words) else {
            return false;
        };
        if matches!(said, Reply::Promises | Reply::Does) && self.confirms(here) {
            return true;
        }
        let topic = reply::topic(here.text, words);
        let asked = if topic.is_empty() {
            reply::asked(self.document, here.index, from, here.range)
        } else {
            reply::asked_about(self.document, here.index, topic)
        };
        // "Wij moeten dat uitzoeken. Dat zullen we doen": nobody asked, the speaker said so himself.
        let own = asked
            .as_ref()
            .filter(|asked| asked.place.block == here.index && asked.place.range.start >= from);
        let start = own.map(|own| own.place.range.start);
        let asked = asked.filter(|_| start.is_none());
        let Some(mut commitment) = self.reply(here, said, asked) else {
            return start.is_some();
        };
        if let Some(start) = start {
            commitment.widen(here, start);
        }
        self.found.push(commitment);
        true
    }

    /// `Ik kan u in mei een tussenstand sturen. Dat zeg ik toe`: one promise in two sentences.
    fn confirms(&mut self, here: Here<'_>) -> bool {
        let before = |last: &&mut Commitment| {
            last.place.block == here.index
                && last.place.range.end + 2 >= here.range.start
                && last.status == CommitmentStatus::New
                && !last.announcement
        };
        let Some(last) = self.found.last_mut().filter(before) else {
            return false;
        };
        last.certainty = Certainty::Stated;
        let start = last.place.range.start;
        last.widen(here, start)
    }

    fn reply(&self, here: Here<'_>, said: Reply, asked: Option<Asked>) -> Option<Commitment> {
        let promise = match said {
            Reply::Promises => Promise::stated(CommitmentStatus::New, Who::Speaker, "replies"),
            Reply::IsWilling => Promise::concluded(CommitmentStatus::New, Who::Speaker, "replies"),
            Reply::Does => Promise::concluded(CommitmentStatus::New, Who::Speaker, "replies")
                .sure_if(asked.is_some()),
            Reply::SaysYes => {
                let request = asked.as_ref().filter(|asked| {
                    asked.place.block != here.index && reply::is_request(&asked.text)
                });
                request?;
                Promise::concluded(CommitmentStatus::New, Who::Speaker, "replies")
            }
        };
        let own = self
            .times
            .due(here.index, here.range, &here.block.text, None);
        let due = own.or_else(|| {
            let asked = asked.as_ref()?;
            let block = self.document.blocks.get(asked.place.block)?;
            let place = &asked.place;
            self.times.due(place.block, &place.range, &block.text, None)
        });
        let whole = self.commitment(promise, here, due, None)?;
        Some(Commitment { asked, ..whole })
    }

    /// `Deze belofte los ik bij deze in`: the promise of the sentence before is kept here, and both are one.
    pub(super) fn keep(&mut self, index: usize, block: &Block, range: &Range<usize>) -> bool {
        let before = |last: &&mut Commitment| {
            last.place.block == index
                && last.place.range.end + 2 >= range.start
                && last.rule == "promised-before"
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
        (last.certainty, last.due_text) = (Certainty::Stated, None);
        true
    }
}
