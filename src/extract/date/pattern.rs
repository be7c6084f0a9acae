//! The grammar of Dutch time expressions: what can stand at a word.
//!
//! A *core* names a time (`10 maart 2016`, `medio oktober`, `het tweede kwartaal van 2023`, `vorig jaar`). Two cores make
//! a range (`februari tot en met april`). A word before it may open one end (`vanaf 2022`) or lead to the time before or
//! after it (`voor de zomer`, see [`super::relative`]). The longest reading at a word wins, and the search goes on
//! behind it.

use super::meaning::{Core, Meaning, YearOf};
use super::{named, numeric, relative};
use crate::dutch::Reading;
use crate::dutch::classes::PLANNED_FOR;
use crate::extract::OpenEnd;
use std::ops::Range;

/// A time expression in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Expression {
    /// Bytes of the text.
    pub(in crate::extract) range: Range<usize>,
    /// The first word behind it.
    pub(super) next: usize,
    /// What it says.
    pub(in crate::extract) meaning: Meaning,
    /// Which end is not known.
    pub(in crate::extract) open: Option<OpenEnd>,
    /// Which rule found it.
    pub(in crate::extract) rule: &'static str,
}

/// All time expressions of a text, in order.
pub(super) fn expressions(reader: &Reading<'_>) -> Vec<Expression> {
    let (mut found, mut index) = (Vec::new(), 0);
    while index < reader.len() {
        match expression(reader, index) {
            Some(expression) => {
                let first = index;
                index = expression.next.max(index + 1);
                if !recurs(reader, first, &expression) {
                    found.push(expression);
                }
            }
            None => index = numeric::behind_cited_years(reader, index).unwrap_or(index + 1),
        }
    }
    found
}

/// `jaarlijks vóór 1 april`, `op 15 mei van elk jaar`: a day of every year is none.
fn recurs(reader: &Reading<'_>, index: usize, expression: &Expression) -> bool {
    const NEAR: usize = 4;
    let yearly = |at: usize| {
        reader.any(at, &["jaarlijks", "jaarlijkse"])
            || reader.any(at, &["elk", "ieder"]) && reader.is(at + 1, "jaar")
    };
    let behind = expression.next + usize::from(reader.is(expression.next, "van"));
    expression.meaning.year() == Some(YearOf::Bare)
        && ((index.saturating_sub(NEAR)..index).any(yearly) || yearly(behind))
}

/// The time expression that begins with the word at `index`.
fn expression(reader: &Reading<'_>, index: usize) -> Option<Expression> {
    opened(reader, index).or_else(|| {
        let core = before(reader, index).or_else(|| range(reader, index))?;
        Some(Expression {
            range: reader.start(index)..core.end,
            next: core.next,
            meaning: core.meaning,
            open: None,
            rule: core.rule,
        })
    })
}

/// `vanaf 2022`, `tot en met de zomer van 2018`, `in de loop van 2019`.
fn opened(reader: &Reading<'_>, index: usize) -> Option<Expression> {
    let (open, begin) = opening(reader, index)?;
    let begin = begin + usize::from(reader.any(begin, &["de", "het"]));
    let core = range(reader, begin).filter(|_| reader.spaced(begin))?;
    let open = open.filter(|_| !matches!(core.meaning, Meaning::Between(..)));
    Some(Expression {
        range: reader.start(index)..core.end,
        next: core.next,
        meaning: core.meaning,
        open,
        rule: core.rule,
    })
}

/// `vóór 1 mei`, `voor mei 2026`, `vóór 1950`: up to the day before. Without its accent `voor` may say what for, so that a
/// year behind it does not count, and a day only where nothing is planned for it.
fn before(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let accented = reader.is(index, "vóór");
    let planned = || reader.follows_any(index, &PLANNED_FOR);
    if !accented && (!reader.is(index, "voor") || planned()) || !reader.spaced(index + 1) {
        return None;
    }
    let time = core(reader, index + 1)?;
    let fits = match time.meaning {
        Meaning::Day(..) => true,
        Meaning::Month(..) | Meaning::Year(_) => accented,
        _ => false,
    };
    let again = behind_connector(reader, index + 1, &time).is_some();
    (fits && !again).then(|| Core {
        meaning: Meaning::Before(Box::new(time.meaning)),
        rule: "before",
        ..time
    })
}

/// Which end the words at `index` leave open, and the word behind them.
fn opening(reader: &Reading<'_>, index: usize) -> Option<(Option<OpenEnd>, usize)> {
    const OPENINGS: &[(&[&str], Option<OpenEnd>)] = &[
        (&["vanaf"], Some(OpenEnd::End)),
        (&["sinds"], Some(OpenEnd::End)),
        (&["sedert"], Some(OpenEnd::End)),
        (&["tot", "en", "met"], Some(OpenEnd::Start)),
        (&["tot", "aan"], Some(OpenEnd::Start)),
        (&["tot", "in"], Some(OpenEnd::Start)),
        (&["tot"], Some(OpenEnd::Start)),
        (&["in", "de", "loop", "van"], None),
        (&["gedurende"], None),
    ];
    let (words, open) = OPENINGS
        .iter()
        .find(|(words, _)| reader.phrase(index, words))?;
    Some((*open, index + words.len()))
}

/// One time, or two that make a range.
fn range(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let first = core(reader, index)?;
    let (start, end) = (&first, second(reader, index, &first));
    let Some(end) = end.filter(|end| start.meaning.pairs_with(&end.meaning)) else {
        return Some(first);
    };
    let meaning = Meaning::Between(
        Box::new(with_year_of(&start.meaning, &end.meaning)),
        Box::new(end.meaning),
    );
    Some(Core {
        meaning,
        next: end.next,
        end: end.end,
        rule: "range",
    })
}

/// The core that ends a range begun by the one at `index`.
fn second(reader: &Reading<'_>, index: usize, first: &Core) -> Option<Core> {
    let behind = behind_connector(reader, index, first)?;
    let behind = behind + usize::from(reader.any(behind, &["de", "het"]));
    core(reader, behind)
}

fn behind_connector(reader: &Reading<'_>, index: usize, first: &Core) -> Option<usize> {
    let next = first.next;
    let led = |words: &[&str]| {
        reader.follows_any(index, words)
            || index >= 2
                && reader.any(index - 1, &["de", "het"])
                && reader.follows_any(index - 1, words)
    };
    if reader.end(next) != first.end {
        return None;
    }
    if reader.dashed(next) {
        return Some(next);
    }
    if reader.phrase(next, &["tot", "en", "met"]) {
        return Some(next + 3);
    }
    if reader.is(next, "t") && reader.is(next + 1, "m") {
        return Some(next + 2);
    }
    let tot = reader.is(next, "tot") && led(&["van", "vanaf", "periode", "tussen"]);
    let en = reader.is(next, "en") && led(&["tussen"]);
    let of = reader.is(next, "of") && matches!(first.meaning, Meaning::Month(_, YearOf::Bare));
    (tot || en || of).then_some(next + 1)
}

/// The first end of a range, whose year may be named at the second end only.
fn with_year_of(first: &Meaning, second: &Meaning) -> Meaning {
    match (first.year(), second.year()) {
        (Some(YearOf::Bare), Some(YearOf::Stated(year))) => {
            let later = order(first) > order(second);
            first.in_year(YearOf::Stated(if later { year - 1 } else { year }))
        }
        (Some(YearOf::Bare), Some(year)) => first.in_year(year),
        _ => first.clone(),
    }
}

/// Where in a year it lies, roughly.
fn order(meaning: &Meaning) -> (u32, u32) {
    match meaning {
        Meaning::Day(day, month, _) => (*month, *day),
        Meaning::Month(month, _) | Meaning::PartOfMonth(_, month, _) => (*month, 0),
        Meaning::Quarter(quarter, _) => (*quarter, 0),
        Meaning::Season(season, ..) => (*season as u32, 0),
        _ => (0, 0),
    }
}

/// One time.
pub(super) fn core(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let first = reader.at(index).bytes().next()?;
    if first.is_ascii_digit() {
        return numeric::core(reader, index)
            .or_else(|| relative::ago(reader, index))
            .or_else(|| named::quarter(reader, index));
    }
    relative::core(reader, index).or_else(|| named::core(reader, index))
}
