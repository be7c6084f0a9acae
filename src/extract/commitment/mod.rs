//! Toezeggingen: what the government promises, repeats, keeps, declines or lets go.
//!
//! Looked for where a member of government speaks, sentence by sentence. A sentence is cut into clauses ([`clause`]), each
//! clause into finite verb, subject and the rest ([`predicate`]); who does what, and whether here, later or not at all,
//! decides whether it promises ([`judging`]). Verbs come from word classes, in all their forms ([`verbs`]). A promise is due
//! by the time that its own clause names ([`due`]), never before the day of its paper. The items of a list are judged under
//! the sentence that introduces it, which promises nothing by itself. The press reports promises in the third person.
//!
//! What a chair, a member or somebody unknown says in the first person is no promise.

mod clause;
mod due;
mod fact;
mod government;
mod judging;
mod kept;
mod others;
mod predicate;
mod promise;
mod reply;
mod speaking;
mod verbs;
mod wording;

pub use fact::{Asked, Commitment, CommitmentStatus};

use super::answer::restated_blocks;
use super::question::Asking;
use super::speaker::speakers;
use super::{Certainty, Facts, Place, QuotedWords};
use crate::document::{Block, BlockKind, Document, DocumentKind, Span, Voice, VoiceKind};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, tokens};
use crate::extract::Task;
use crate::extract::place::of_block;
use clause::Sentence;
use due::{Due, Times};
use judging::judge;
use promise::{Promise, Setting, Who};
use reply::Reply;
use speaking::{Apart, is_member, office, office_of};
use std::ops::Range;

/// How many paragraphs of a letter say what it is and brings: what they send or tell without a time, they do themselves.
const OPENING: usize = 2;

/// The longest quotation mark with the blank before it, in bytes.
const MARK: usize = 4;

/// Looks for promises.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let document = context.document;
    let speakers = speakers(document);
    let restated = restated_blocks(context.answered());
    let mut reader = Reader {
        document,
        office: office(document, facts),
        times: Times::new(context, facts),
        facts,
        found: Vec::new(),
    };
    let apart = Apart::of(document, &speakers);
    let mut list: Option<List> = None;
    let mut paragraphs = 0;
    // Whether the chair has come to what was promised in the meeting.
    let mut told = false;
    for (index, block) in document.blocks.iter().enumerate() {
        let is_item = block.kind == BlockKind::ListItem;
        if !is_item {
            list = None;
        }
        told = speaking::tells_promises(document, block, told);
        if !is_text(block) {
            continue;
        }
        let Some(setting) = apart.setting(speakers.get(index), block, document, told) else {
            continue;
        };
        paragraphs +=
            usize::from(block.kind == BlockKind::Paragraph && block.text.ends_with(['.', ':']));
        let setting = Setting {
            opening: paragraphs <= OPENING
                && !setting.press
                && document.meta.kind != DocumentKind::Debate,
            ..setting
        };
        let until = restated
            .binary_search_by_key(&index, |(block, _)| *block)
            .ok()
            .and_then(|at| restated.get(at))
            .map_or(0, |(_, until)| *until);
        let opened = reader.read(index, block, until, setting, list.as_ref());
        if !is_item || opened.is_some() {
            list = opened;
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

/// The bytes of some words of a sentence in the text of its block, in which it begins at `start`.
fn bytes<'w>(
    words: &[Token<'_>],
    numbers: impl IntoIterator<Item = &'w usize>,
    start: usize,
) -> Vec<Range<usize>> {
    let all = numbers.into_iter().filter_map(|at| words.get(*at));
    all.map(|word| start + word.range.start..start + word.range.end)
        .collect()
}

/// A promise with the list that its sentence introduces.
fn with_list(mut promise: Commitment, items: Vec<(String, Vec<Span>)>) -> Commitment {
    for (text, spans) in items {
        promise.text.push(' ');
        promise.text.push_str(&text);
        promise.place.spans.extend(spans);
    }
    promise.rule = "carries-list";
    promise
}

/// The office of somebody who is quoted, or else their name.
fn office_in(voice: &Voice) -> &str {
    if voice.office.is_empty() {
        &voice.name
    } else {
        &voice.office
    }
}

/// The facts of a block, in order, that begin inside a range of its text.
fn within<'f, F>(facts: &'f [F], range: &Range<usize>, place: fn(&F) -> &Place) -> &'f [F] {
    let start = facts.partition_point(|fact| place(fact).range.start < range.start);
    let end = facts.partition_point(|fact| place(fact).range.start < range.end);
    facts.get(start..end).unwrap_or(&[])
}

/// What the sentence before a list says of its items.
#[derive(Clone, Debug)]
struct List {
    /// Whose promises they are; `None` where the sentence promises nothing.
    who: Option<Who>,
    /// Whether parties agreed upon them.
    agreed: bool,
    /// The time that the sentence names.
    due: Option<Due>,
}

/// What the sentence before promises.
#[derive(Clone, Debug, Default)]
struct Before {
    /// Whether it will send or tell something.
    reports: bool,
    /// Whether the speaker promises something new.
    by_speaker: bool,
    /// By when.
    due: Option<Due>,
    /// The words for that time, where no days can be given.
    soon: Option<String>,
}

impl Before {
    /// A short reply: it sends nothing that the next sentence could go on about.
    const fn of(_: &Commitment) -> Self {
        Self {
            reports: false,
            by_speaker: true,
            due: None,
            soon: None,
        }
    }
}

struct Reader<'a> {
    document: &'a Document,
    office: &'static str,
    times: Times<'a>,
    facts: &'a Facts,
    found: Vec<Commitment>,
}

impl Reader<'_> {
    /// Finds the promises of one block behind byte `from`; what its last sentence says of the list behind it.
    fn read(
        &mut self,
        index: usize,
        block: &Block,
        from: usize,
        setting: Setting,
        list: Option<&List>,
    ) -> Option<List> {
        let ranges = sentences(&block.text);
        let mut after: Option<Before> = None;
        let mut opened = None;
        for (number, range) in ranges.iter().enumerate() {
            let last = after.take();
            let Some(text) = block
                .text
                .get(range.clone())
                .filter(|_| range.start >= from)
            else {
                continue;
            };
            if Asking::is_direct(text) {
                continue;
            }
            if judging::keeps_the_last(text) && self.keep(index, block, range) {
                continue;
            }
            let Some(setting) = self.in_quotation(index, range, setting) else {
                continue;
            };
            let words = tokens(text);
            if setting.speaker
                && let Some(promise) = self.reply(index, block, range, from, &words)
            {
                after = Some(Before::of(&promise));
                self.found.push(promise);
                continue;
            }
            let sentence = Sentence::new(text, &words, !setting.press);
            let mut names = self.names(index, range);
            if setting.press {
                names.extend(self.pronoun(&words, block.text.get(..range.start)));
            }
            let named = self.times.due(index, range, &block.text, None);
            let in_main = sentence.clauses.iter().filter(|clause| !clause.is_sub);
            let in_main = bytes(
                &words,
                in_main.flat_map(|clause| &clause.words),
                range.start,
            );
            let named_in_main = named
                .as_ref()
                .and_then(|_| self.times.due(index, range, &block.text, Some(&in_main)));
            let setting = Setting {
                ahead: named.is_some(),
                ahead_anywhere: named.is_some(),
                ahead_in_main: named_in_main.is_some(),
                starts_ahead: named_in_main
                    .as_ref()
                    .is_some_and(|due| self.times.starts_later(due)),
                after_promise: last.as_ref().is_some_and(|last| last.reports),
                listed: setting.listed
                    || setting.told_of
                        && setting.meeting
                        && block
                            .text
                            .get(..range.end)
                            .is_some_and(|before| before.contains("toezegging")),
                ..setting
            };
            let judged = judge(&sentence, &names, setting);
            let introduces = text.trim_end().ends_with(':') && number + 1 == ranges.len();
            if introduces
                && judged.as_ref().is_none_or(|promise| {
                    matches!(
                        promise.status,
                        CommitmentStatus::New | CommitmentStatus::Repeated
                    )
                })
            {
                let by_speaker = judged
                    .as_ref()
                    .filter(|promise| promise.who == Who::Speaker);
                // "Daartoe zetten we in op: een proef": one promise with its list.
                if let Some((promise, items)) = by_speaker.cloned().zip(self.carried(index)) {
                    let soon = wording::soon(text);
                    self.found
                        .extend(Place::new(index, block, range.clone()).map(|place| {
                            let whole = self.commitment(promise, place, text, named, soon, block);
                            with_list(whole, items)
                        }));
                } else {
                    opened = Some(List {
                        who: judged
                            .filter(|promise| !promise.is_guess())
                            .map(|promise| promise.who)
                            .or_else(|| {
                                setting
                                    .speaker
                                    .then(|| judging::introduces_measures(&sentence))?
                            }),
                        agreed: wording::opens_agreement(text),
                        due: named,
                    });
                }
                continue;
            }
            let listed = list.filter(|_| number == 0).and_then(|list| {
                judging::listed(&sentence, &names, list.who.as_ref(), list.agreed)
            });
            let agreed = list.is_some_and(|list| list.agreed);
            // What is agreed is for those who agreed to do, where nobody is named.
            let stronger = judged.filter(|promise| listed.is_none() || !promise.is_guess());
            let Some(mut promise) = stronger.or(listed) else {
                continue;
            };
            // Between what the speaker promises, what is done by nobody is his.
            if promise.is_guess()
                && ["will-be-done", "is-done-then"].contains(&promise.rule)
                && last.as_ref().is_some_and(|last| last.by_speaker)
                && !wording::hedges(text)
            {
                promise.certainty = Certainty::Concluded;
            }
            if agreed && promise.rule == "is-done-then" {
                promise.who = Who::Other;
            }
            if promise.rule == "promised-before" && promise.status == CommitmentStatus::Repeated {
                self.settle(
                    &mut promise,
                    index,
                    number,
                    &ranges,
                    setting,
                    named.is_some(),
                );
            }
            let clause = promise
                .clause
                .and_then(|clause| sentence.clauses.get(clause));
            let clause = clause.map(|clause| bytes(&words, &clause.words, range.start));
            let mut due = self.times.due(index, range, &block.text, clause.as_deref());
            // "Ik zeg toe dat ik u voor de zomer informeer": what is promised says when.
            let complement = promise
                .clause
                .and_then(|clause| sentence.complement(clause))
                .map(|clause| bytes(&words, &clause.words, range.start));
            if due.is_none() && complement.is_some() {
                due = self
                    .times
                    .due(index, range, &block.text, complement.as_deref());
            }
            // "In het najaar volgt een gesprek, waarover ik u zal informeren": not before.
            let hangs_on = promise.clause.and_then(|clause| sentence.opening(clause));
            if due.is_none() && hangs_on.is_some_and(|word| word.starts_with("waar")) {
                due = self.times.due(index, range, &block.text, Some(&in_main));
            }
            let mut soon = wording::soon(text);
            if due.is_none() && soon.is_none() {
                // "Daarbij zal ik ook ingaan op": in the paper that the sentence before promises.
                if let Some(last) = last.filter(|last| last.reports && wording::goes_on(text)) {
                    (due, soon) = (last.due, last.soon);
                }
                due = due.or_else(|| list.and_then(|list| list.due.clone()));
            }
            after = Some(Before {
                reports: promise.reports,
                by_speaker: promise.who == Who::Speaker
                    && !promise.is_guess()
                    && !promise.enclosure
                    && promise.status == CommitmentStatus::New,
                due: due.clone(),
                soon: soon.clone(),
            });
            if let Some(place) = Place::new(index, block, range.clone()) {
                let commitment = self.commitment(promise, place, text, due, soon, block);
                self.found.push(commitment);
            }
        }
        opened
    }

    /// The first sentences of the list behind a block, with their bytes in the raw file, where none of its items is a
    /// sentence with a verb of its own.
    fn carried(&self, index: usize) -> Option<Vec<(String, Vec<Span>)>> {
        let mut items = Vec::new();
        let list = self.document.blocks.iter().enumerate().skip(index + 1);
        for (number, block) in list.take_while(|(_, block)| block.kind == BlockKind::ListItem) {
            let range = sentences(&block.text).into_iter().next()?;
            let text = block.text.get(range.clone())?;
            let words = tokens(text);
            let sentence = Sentence::new(text, &words, true);
            if !judging::is_noun_phrase(&sentence, &self.names(number, &range)) {
                return None;
            }
            items.push((text.to_owned(), block.locate(range)));
        }
        (!items.is_empty()).then_some(items)
    }

    /// The organisations and members of government that a sentence names, with their bytes in it.
    fn names(&self, index: usize, range: &Range<usize>) -> Vec<(Range<usize>, String)> {
        let inside = |place: &Place| {
            (range.start <= place.range.start && place.range.end <= range.end)
                .then(|| place.range.start - range.start..place.range.end - range.start)
        };
        let people = within(
            of_block(&self.facts.people, index, |person| &person.place),
            range,
            |person| &person.place,
        )
        .iter()
        .filter_map(|person| {
            let role = person.role.as_deref().filter(|role| is_member(role))?;
            Some((inside(&person.place)?, office_of(role).to_owned()))
        });
        let organisations = within(
            of_block(&self.facts.organisations, index, |name| &name.place),
            range,
            |name| &name.place,
        )
        .iter()
        .filter_map(|name| Some((inside(&name.place)?, name.canonical.clone())));
        people.chain(organisations).collect()
    }

    /// `Later wil hij …` in a report of the press: the member of government whom the paragraph named before.
    fn pronoun(&self, words: &[Token<'_>], before: Option<&str>) -> Option<(Range<usize>, String)> {
        // As far from the start as a subject stands.
        const NEAR: usize = 8;
        let mut opening = words.iter().take(NEAR);
        let pronoun = opening.find(|word| word.folded == "hij")?;
        before
            .is_some_and(is_member)
            .then(|| (pronoun.range.clone(), self.office.to_owned()))
    }

    /// Whether a promise that is told again is kept by what follows: text of the same part of the paper that promises no
    /// report for later. What lies in a later paper by its own words is not kept yet.
    fn settle(
        &self,
        promise: &mut Promise,
        index: usize,
        number: usize,
        ranges: &[Range<usize>],
        setting: Setting,
        ahead: bool,
    ) {
        let blocks = &self.document.blocks;
        let Some(block) = blocks.get(index) else {
            return;
        };
        let own = ranges
            .get(number)
            .and_then(|range| block.text.get(range.clone()))
            .unwrap_or("");
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
        if !kept_next && (ahead || wording::names_a_later_paper(own)) {
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

    fn commitment(
        &self,
        promise: Promise,
        place: Place,
        text: &str,
        due: Option<Due>,
        soon: Option<String>,
        block: &Block,
    ) -> Commitment {
        let open = !promise.enclosure
            && matches!(
                promise.status,
                CommitmentStatus::New | CommitmentStatus::Repeated
            );
        let due = due.filter(|_| open);
        let words = due
            .as_ref()
            .map(|due| due.text.clone())
            .filter(|words| !words.is_empty());
        let voice = block
            .voice
            .as_ref()
            .filter(|voice| voice.kind == VoiceKind::Government);
        let quoted = self.quoted(place.block, &place.range);
        let said_by = quoted
            .map(|quoted| office_in(&quoted.voice))
            .or(voice.map(|voice| voice.name.as_str()));
        let first = match promise.who {
            Who::Speaker => said_by
                .filter(|name| is_member(name))
                .map_or(self.office, office_of)
                .to_owned(),
            Who::Named(name) => wording::plain_office(&name),
            Who::Other => "other".to_owned(),
        };
        let all: Vec<String> = std::iter::once(first).chain(promise.partners).collect();
        let who = all.join(" en ");
        Commitment {
            place,
            text: text.to_owned(),
            who,
            due: due.map(|due| due.interval),
            due_text: words.or_else(|| soon.filter(|_| open)),
            status: promise.status,
            certainty: promise.certainty,
            announcement: promise.announcement,
            enclosure: promise.enclosure,
            conditional: promise.is_conditional,
            asked: None,
            rule: promise.rule,
        }
    }

    /// The words of somebody else in which a sentence stands.
    fn quoted(&self, index: usize, range: &Range<usize>) -> Option<&QuotedWords> {
        of_block(&self.facts.quoted, index, |quoted| &quoted.place)
            .iter()
            .find(|quoted| {
                // The mark itself may belong to the sentence.
                let whole =
                    quoted.place.range.start.saturating_sub(MARK)..quoted.place.range.end + MARK;
                whole.start <= range.start && range.start < quoted.place.range.end
                    || whole.start <= range.start && range.end <= whole.end
            })
    }

    /// As what a sentence is read that stands in somebody's quoted words: as theirs, if they govern; `None` where nobody's
    /// promise can stand there.
    fn in_quotation(
        &self,
        index: usize,
        range: &Range<usize>,
        setting: Setting,
    ) -> Option<Setting> {
        if !setting.press {
            return Some(setting);
        }
        let Some(quoted) = self.quoted(index, range) else {
            return Some(setting);
        };
        // Whose words they are is not said: they are read as the press's own.
        if quoted.voice.name.is_empty() {
            return Some(setting);
        }
        is_member(office_in(&quoted.voice)).then_some(Setting {
            speaker: true,
            press: false,
            ..setting
        })
    }

    /// What a sentence promises that only says yes to what was asked.
    fn reply(
        &self,
        index: usize,
        block: &Block,
        range: &Range<usize>,
        from: usize,
        words: &[Token<'_>],
    ) -> Option<Commitment> {
        let said = reply::reply(words)?;
        let asked = reply::asked(self.document, index, from, range);
        let promise = match said {
            Reply::Promises => Promise::stated(CommitmentStatus::New, Who::Speaker, "replies"),
            Reply::IsWilling => Promise::concluded(CommitmentStatus::New, Who::Speaker, "replies"),
            Reply::Does => Promise::concluded(CommitmentStatus::New, Who::Speaker, "replies")
                .sure_if(asked.is_some()),
            Reply::SaysYes => {
                let request = asked
                    .as_ref()
                    .filter(|asked| asked.place.block != index && reply::is_request(&asked.text));
                request?;
                Promise::concluded(CommitmentStatus::New, Who::Speaker, "replies")
            }
        };
        let due = self.times.due(index, range, &block.text, None).or_else(|| {
            let asked = asked.as_ref()?;
            let block = self.document.blocks.get(asked.place.block)?;
            let place = &asked.place;
            self.times.due(place.block, &place.range, &block.text, None)
        });
        let place = Place::new(index, block, range.clone())?;
        let text = block.text.get(range.clone()).unwrap_or("");
        Some(Commitment {
            asked,
            ..self.commitment(promise, place, text, due, None, block)
        })
    }

    /// `Deze belofte los ik bij deze in`: the promise of the sentence before is kept here, and both are one.
    fn keep(&mut self, index: usize, block: &Block, range: &Range<usize>) -> bool {
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
