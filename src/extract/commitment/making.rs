//! A promise made a fact: whose it is in the words of the paper, and as what a quotation is read.

use super::clause::SPEAKER;
use super::due::Due;
use super::fact::{Commitment, CommitmentStatus};
use super::office::{is_member, office_of};
use super::promise::{Promise, Setting, Who};
use super::reader::{Here, Reader};
use super::wording;
use crate::document::{Voice, VoiceKind};
use crate::dutch::tokens::tokens;
use crate::extract::place::of_block;
use crate::extract::{Place, QuotedWords};
use std::ops::Range;

/// The longest quotation mark with the blank before it, in bytes.
const MARK: usize = 4;

impl Reader<'_> {
    /// The fact that a promise is, at its sentence; `None` where the raw file does not hold that.
    pub(super) fn commitment(
        &self,
        promise: Promise,
        here: Here<'_>,
        due: Option<Due>,
        soon: Option<String>,
    ) -> Option<Commitment> {
        let place = Place::new(here.index, here.block, here.range.clone())?;
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
        let voice = here
            .block
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
            Who::Named(name) if ["bewindsman", "bewindsvrouw"].contains(&name.as_str()) => {
                self.office.to_owned()
            }
            Who::Named(name) => wording::plain_office(&name),
            Who::Other => "other".to_owned(),
        };
        let all: Vec<String> = std::iter::once(first).chain(promise.partners).collect();
        let who = all.join(" en ");
        Some(Commitment {
            place,
            text: here.text.to_owned(),
            who,
            due: due.map(|due| due.interval),
            due_text: words.or_else(|| soon.filter(|_| open)),
            status: promise.status,
            certainty: promise.certainty,
            announcement: promise.announcement,
            enclosure: promise.enclosure,
            conditional: promise.is_conditional,
            asked: None,
            same_as: None,
            rule: promise.rule,
        })
    }

    /// The words of somebody else in which a sentence stands.
    pub(super) fn quoted(&self, index: usize, range: &Range<usize>) -> Option<&QuotedWords> {
        of_block(&self.facts.quoted, index, |quoted| &quoted.place)
            .iter()
            .find(|quoted| {
                // The mark itself may belong to the sentence.
                let whole =
                    quoted.place.range.start.saturating_sub(MARK)..quoted.place.range.end + MARK;
                whole.start <= range.start
                    && (range.start < quoted.place.range.end || range.end <= whole.end)
            })
    }

    /// As what a sentence is read that stands in somebody's quoted words: as theirs, if they govern; `None` where nobody's
    /// promise can stand there.
    pub(super) fn in_quotation(
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
        // Whose words they are is not said: what they tell in the third person is somebody's opinion of another.
        if quoted.voice.name.is_empty() {
            let text = self.document.blocks.get(index)?.text.get(range.clone())?;
            let speaks = tokens(text)
                .iter()
                .any(|word| SPEAKER.contains(&word.folded.as_ref()));
            let inside = quoted.place.range.start <= range.start + MARK;
            return (speaks || !inside).then_some(setting);
        }
        is_member(office_in(&quoted.voice)).then_some(Setting {
            speaker: true,
            press: false,
            ..setting
        })
    }
}

impl Commitment {
    /// Takes up the words of the same block from byte `start` on; whether the raw file holds them.
    pub(super) fn widen(&mut self, here: Here<'_>, start: usize) -> bool {
        let whole = start..here.range.end;
        let Some(place) = Place::new(here.index, here.block, whole.clone()) else {
            return false;
        };
        self.text = here.block.text.get(whole).unwrap_or("").to_owned();
        self.place = place;
        true
    }
}

/// The office of somebody who is quoted, or else their name.
fn office_in(voice: &Voice) -> &str {
    if voice.office.is_empty() {
        &voice.name
    } else {
        &voice.office
    }
}
