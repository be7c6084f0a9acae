//! A promise that stands twice in one paper: in the debate, and in the list that its chair reads out at the end; or in two
//! places of a letter.

use super::fact::{Commitment, CommitmentStatus};
use super::parties::is_one_of_ends;
use crate::dutch::classes::{PAPERS_OF_GOVERNMENT, PAPERS_OF_OTHERS};
use crate::dutch::tokens::tokens;
use crate::extract::similarity::Rarity;

/// How much of what the chair reads out must stand in what was said for both to be one promise. The chair adds the office,
/// the Kamer and the year, which is about half of a short item.
const ALIKE: f32 = 0.4;

/// How much of a promise must stand in an earlier one of the same paper for it to be told again, where nothing says when.
const MUCH: f32 = 0.8;

/// So many promises back an earlier one is looked for: the longest letter at hand makes some fifty.
const MOST: usize = 200;

/// The rule of what a chair tells.
pub(super) const TOLD_OF: &str = "told-of";

/// Ties each promise that a chair reads out to the one in the debate that it tells again.
pub(super) fn join(found: &mut [Commitment]) {
    let texts: Vec<String> = found.iter().map(with_what_was_asked).collect();
    let rarity = Rarity::of(texts.iter().map(String::as_str));
    let passages: Vec<_> = texts.iter().map(|text| rarity.passage(text)).collect();
    for at in 0..found.len() {
        let Some((here, told)) = found.get(at).zip(passages.get(at)) else {
            continue;
        };
        if here.rule != TOLD_OF {
            let mut earlier = found.iter().zip(&passages).take(at).rev().take(MOST);
            let first = earlier.find(|(other, said)| {
                may_tell_again(here, other) && tells_again(here, other, rarity.coverage(told, said))
            });
            let place = first.map(|(other, _)| other.place.clone());
            if let Some(here) = found.get_mut(at).filter(|_| place.is_some()) {
                (here.same_as, here.status) = (place, CommitmentStatus::Repeated);
            }
            continue;
        }
        let said = found.iter().zip(&passages).take(at);
        let first = said
            .filter(|(other, _)| other.rule != TOLD_OF && may_be_one(here, other))
            .map(|(other, said)| (rarity.coverage(told, said), other))
            .filter(|(held, _)| *held >= ALIKE)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        let place = first.map(|(_, other)| other.place.clone());
        if let Some(here) = found.get_mut(at) {
            here.same_as = place;
        }
    }
}

/// What is promised by a short reply stands in what was asked.
fn with_what_was_asked(promise: &Commitment) -> String {
    let asked = promise
        .asked
        .as_ref()
        .map_or("", |asked| asked.text.as_str());
    format!("{} {asked}", promise.text)
}

/// Whether a new promise can be one again that stands before it: both count, and the one before is still open.
fn may_tell_again(here: &Commitment, before: &Commitment) -> bool {
    let plain = |promise: &Commitment| {
        !promise.enclosure
            && !promise.announcement
            && promise.rule != TOLD_OF
            && promise.asked.is_none()
    };
    let open = [CommitmentStatus::New, CommitmentStatus::Repeated].contains(&before.status);
    here.status == CommitmentStatus::New && open && plain(here) && plain(before)
}

/// Whether it is told again: in much the same words, of which the one before holds so much, or of one paper for one time.
fn tells_again(here: &Commitment, before: &Commitment, held: f32) -> bool {
    let one_time = || here.due.is_some() && here.due == before.due;
    let alike = here.who == before.who && held >= MUCH && stands_by_itself(&here.text);
    alike || held >= ALIKE && one_time() && points_at(&here.text, &before.text)
}

/// Whether a text says what it is about: `Hierover zal ik u informeren` is another promise each time.
fn stands_by_itself(text: &str) -> bool {
    /// Fewer words say little more than that something will be done.
    const LEAST: usize = 10;
    let words = tokens(text);
    let points = |word: &str| {
        let there = ["hier", "daar"].iter().any(|start| word.starts_with(start));
        there || ["dit", "dat", "deze", "die"].contains(&word)
    };
    words.len() >= LEAST && !words.iter().any(|word| points(&word.folded))
}

/// Whether a text points at a paper that the other names: `deze rapportage`.
fn points_at(text: &str, other: &str) -> bool {
    let words = tokens(text);
    let named = tokens(other);
    words.windows(2).any(|two| match two {
        [this, paper] => {
            ["deze", "dit", "die", "dat"].contains(&this.folded.as_ref())
                && [&PAPERS_OF_GOVERNMENT, &PAPERS_OF_OTHERS]
                    .iter()
                    .any(|papers| is_one_of_ends(&paper.folded, papers))
                && named.iter().any(|word| word.folded == paper.folded)
        }
        _ => false,
    })
}

/// Whether two may be one promise: of one who promises, and due in one time where both have one.
fn may_be_one(told: &Commitment, said: &Commitment) -> bool {
    let one_time = match (&told.due, &said.due) {
        (Some(told), Some(said)) => told.start <= said.end && said.start <= told.end,
        _ => true,
    };
    told.who == said.who && told.status == said.status && !said.announcement && one_time
}
