//! Sentences that give nothing of what was asked: it is not known, not decided, said later or somewhere else.

use crate::extract::phrase::{Phrases, Word};
use std::sync::OnceLock;

/// Sentences that give nothing: what is asked is not known, not kept, or not decided yet. Those of which it is said that
/// nothing is decided give no yes or no either.
const NOTHING: &[(&str, Gap)] = &[
    ("nog niet", Gap::Unknown),
    (
        "niet *3 bijgehouden|geregistreerd|bij|aangeven|zeggen|noemen|vast|duidelijk|voorhanden",
        Gap::Unknown,
    ),
    ("niet *3 bekend", Gap::Undecided),
    ("onbekend", Gap::Unknown),
    (
        "geen *3 cijfers|gegevens|informatie|zicht|inzicht|registratie|uitspraak|uitspraken|beeld|overzicht",
        Gap::Unknown,
    ),
    (
        "nog *2 bezien|onderzocht|uitgewerkt|bekeken",
        Gap::Undecided,
    ),
    (
        "wordt|worden *4 bezien|onderzocht|uitgewerkt",
        Gap::Undecided,
    ),
    ("bezie|bezien ik|we|wij", Gap::Undecided),
    ("nog aan de slag", Gap::Undecided),
];

/// Sentences that put an answer off, or leave it to another paper.
const ELSEWHERE: &[(&str, Away)] = &[
    (
        "op deze|die|uw|dit|dat vraag|vragen|punt *4 ingaan|ingegaan|terugkomen|terug",
        Away::Later,
    ),
    (
        "ingaan|terugkomen op deze|die|uw|dit|dat vraag|vragen|punt",
        Away::Later,
    ),
    ("hierop|daarop *10 terug|terugkomen", Away::Later),
    ("hier|daar kom|komen|komt *6 op terug", Away::Later),
    ("hier|daar zal|zullen *8 op terugkomen", Away::Later),
    ("hierop|daarop *8 ingaan", Away::Later),
    (
        "hierover|daarover heb|hebben *4 u|kamer *8 geinformeerd|bericht",
        Away::There,
    ),
    (
        "zal|zullen *4 hierover|daarover *8 informeren|berichten",
        Away::Later,
    ),
    (
        "hierover|daarover zal|zullen|wordt|worden *10 informeren|geinformeerd|berichten|bericht",
        Away::Later,
    ),
    (
        "informeer|informeert|bericht *4 hierover|daarover",
        Away::Later,
    ),
    (
        "verwijs|verwijst *8 brief|kamerbrief|brieven|kamerbrieven|voortgangsbrief",
        Away::There,
    ),
];

/// Where an answer is, if not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Away {
    /// In a paper that is still to come.
    Later,
    /// In another paper.
    There,
}

/// Why a sentence gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// It is not known or not kept.
    Unknown,
    /// It is not decided.
    Undecided,
}

/// What a sentence leaves open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gaps {
    /// Whether it says that something is not known or not decided.
    pub(super) gives_nothing: bool,
    /// Whether it says that something is not decided.
    pub(super) is_undecided: bool,
    /// Whether it puts the answer off, or leaves it to another paper.
    pub(super) is_elsewhere: bool,
    /// Whether it puts the answer off.
    pub(super) is_put_off: bool,
    /// Whether it does so with the question itself: `in een aparte brief op deze vraag ingaan`.
    pub(super) is_all_elsewhere: bool,
}

impl Gaps {
    /// Those of these words. A question that asks to be told something later is answered by saying that it will be: then
    /// nothing is elsewhere.
    pub(super) fn of(words: &[Word<'_>], may_be_elsewhere: bool) -> Self {
        let gaps = nothing().find(words);
        let away = may_be_elsewhere.then(|| elsewhere().find(words));
        let away = away.unwrap_or_default();
        let is_elsewhere = !away.is_empty();
        Self {
            gives_nothing: !gaps.is_empty() || is_elsewhere,
            is_undecided: is_elsewhere || gaps.iter().any(|gap| *gap.meaning == Gap::Undecided),
            is_elsewhere,
            is_all_elsewhere: is_elsewhere && names_the_question(words) && !is_partial(words),
            is_put_off: away.iter().any(|away| *away.meaning == Away::Later),
        }
    }
}

/// `Deze vraag`, `de gestelde vragen`.
fn names_the_question(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|two| {
        let [which, noun] = two else {
            return false;
        };
        ["deze", "uw", "gestelde"].contains(&&*which.folded)
            && ["vraag", "vragen"].contains(&&*noun.folded)
    })
}

/// `Voor het overige deel van deze vraag verwijs ik`: the rest is answered here.
fn is_partial(words: &[Word<'_>]) -> bool {
    let parts = ["deel", "gedeelte", "onderdeel"];
    { words }.iter().any(|word| parts.contains(&&*word.folded))
}

fn elsewhere() -> &'static Phrases<Away> {
    static READY: OnceLock<Phrases<Away>> = OnceLock::new();
    READY.get_or_init(|| Phrases::new(ELSEWHERE))
}

fn nothing() -> &'static Phrases<Gap> {
    static READY: OnceLock<Phrases<Gap>> = OnceLock::new();
    READY.get_or_init(|| Phrases::new(NOTHING))
}
