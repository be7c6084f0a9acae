//! A promise that stands twice in one paper: in the debate, and in the list that its chair reads out at the end.

use super::fact::Commitment;
use crate::extract::similarity::Rarity;

/// How much of what the chair reads out must stand in what was said for both to be one promise. The chair adds the office,
/// the Kamer and the year, which is about half of a short item.
const ALIKE: f32 = 0.4;

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

/// Whether two may be one promise: of one who promises, and due in one time where both have one.
fn may_be_one(told: &Commitment, said: &Commitment) -> bool {
    let one_time = match (&told.due, &said.due) {
        (Some(told), Some(said)) => told.start <= said.end && said.start <= told.end,
        _ => true,
    };
    told.who == said.who && told.status == said.status && !said.announcement && one_time
}
