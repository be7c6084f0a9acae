//! Times that are told from the day of writing, or from a season or recess: `vorig jaar`, `de komende twee jaar`,
//! `voor het zomerreces`, `rond deze tijd`.

use super::meaning::{Core, Feast, Meaning, Side, Unit, YearOf};
use super::years::year_behind;
use super::{named, vocabulary};
use crate::dutch::Reading;
use crate::dutch::months::WEEKDAYS;

/// The relative time that begins with the word at `index`.
pub(super) fn core(reader: &Reading<'_>, index: usize) -> Option<Core> {
    around(reader, index)
        .or_else(|| side(reader, index))
        .or_else(|| this_time(reader, index))
        .or_else(|| ago(reader, index))
        .or_else(|| shifted(reader, index))
        .or_else(|| new_year(reader, index))
        .or_else(|| that_year(reader, index))
        .or_else(|| dated_weekday(reader, index))
        .or_else(|| day_of_writing(reader, index))
}

/// `later dit jaar`, `eerder deze maand`, `de afgelopen twee jaar`: the words before a shifted time belong to it.
fn around(reader: &Reading<'_>, index: usize) -> Option<Core> {
    // In `het vorig jaar verschenen rapport` the article belongs to the report.
    let articled = reader.any(index, &["de", "het"])
        && !reader.any(index + 1, &["vorig", "dit", "deze", "verleden"]);
    let begun = articled || reader.any(index, &["later", "eerder"]);
    shifted(reader, index + 1).filter(|_| begun && reader.spaced(index + 1))
}

/// `het nieuwe jaar`; `het nieuwe jaar 2022` says it by its number.
fn new_year(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let is_named = reader.is(index, vocabulary::NEW)
        && reader.is(index + 1, "jaar")
        && reader.number(index + 2).is_none()
        && index > 0
        && reader.is(index - 1, "het");
    let meaning = Meaning::Year(YearOf::New);
    is_named.then(|| Core::new(reader, meaning, index + 2, "relative"))
}

/// `vorig jaar`, `deze maand`, `afgelopen september`, `dit voorjaar`, `de komende 2–3 jaar`.
fn shifted(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let shift = vocabulary::shift(reader.words.get(index)?)?;
    if !reader.spaced(index + 1) {
        return None;
    }
    weekday(reader, index, shift)
        .or_else(|| counted(reader, index, shift))
        .or_else(|| several(reader, index, shift))
        .or_else(|| shifted_name(reader, index, shift))
}

/// `afgelopen zondag`, `komende dinsdag`; the day of the month behind it says more.
fn weekday(reader: &Reading<'_>, index: usize, shift: i32) -> Option<Core> {
    let day = weekday_at(reader, index + 1)?;
    let stated = reader.number(index + 2).is_some();
    (!stated).then(|| Core::new(reader, Meaning::Weekday(day, shift), index + 2, "weekday"))
}

/// The day of the week that the word at `index` names, Monday 0.
fn weekday_at(reader: &Reading<'_>, index: usize) -> Option<u32> {
    let word = reader.words.get(index)?;
    (0..)
        .zip(WEEKDAYS)
        .find(|(_, name)| word.is(name))
        .map(|(day, _)| day)
}

/// `zondag jl.`, `dinsdag a.s.`
fn dated_weekday(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let day = weekday_at(reader, index)?;
    let (year, next, end) = year_behind(reader, index + 1);
    let shift = match year {
        YearOf::Last => -1,
        YearOf::Next => 1,
        _ => return None,
    };
    Some(Core {
        meaning: Meaning::Weekday(day, shift),
        next,
        end,
        rule: "weekday",
    })
}

/// `vorig jaar`, `deze week`, `vorige week woensdag`.
fn counted(reader: &Reading<'_>, index: usize, shift: i32) -> Option<Core> {
    let unit = vocabulary::unit(reader.words.get(index + 1)?)?;
    let single = reader.any(
        index + 1,
        &["jaar", "kalenderjaar", "maand", "week", "kwartaal"],
    );
    let meaning = match unit {
        Unit::Year => Meaning::Year(YearOf::Relative(shift)),
        _ => Meaning::Counted(unit, shift),
    };
    // What is left of it: `later dit jaar`, `nog deze maand`.
    let left = shift == 0 && reader.follows_any(index, &["later", "nog"]);
    let meaning = if left {
        Meaning::Rest(Box::new(meaning))
    } else {
        meaning
    };
    let day = weekday_at(reader, index + 2).filter(|_| unit == Unit::Week);
    if let Some(day) = day.filter(|_| reader.number(index + 3).is_none()) {
        let meaning = Meaning::WeekdayOf(day, shift);
        return Some(Core::new(reader, meaning, index + 3, "weekday"));
    }
    single.then(|| Core::new(reader, meaning, index + 2, "relative"))
}

/// `de komende twee jaar`, `de afgelopen 3 maanden`, `de komende 2–3 jaar` (of which the later counts).
fn several(reader: &Reading<'_>, index: usize, shift: i32) -> Option<Core> {
    let first = vocabulary::number(reader.words.get(index + 1)?).filter(|_| shift != 0)?;
    let joined = reader.is(index + 2, "tot") || reader.any(index + 2, &["à", "of"]);
    let other = index + 2 + usize::from(joined);
    let later = reader
        .words
        .get(other)
        .and_then(vocabulary::number)
        .filter(|_| joined || reader.dashed(other));
    let (count, next) = later.map_or((first, index + 2), |later| (later.max(first), other + 1));
    let unit = vocabulary::unit(reader.words.get(next)?).filter(|_| reader.spaced(next))?;
    let count = i32::try_from(count).ok().filter(|count| *count <= 100)?;
    let meaning = if shift > 0 {
        Meaning::Coming(unit, count)
    } else {
        Meaning::Past(unit, count)
    };
    Some(Core::new(reader, meaning, next + 1, "relative"))
}

/// `afgelopen september`, `komend voorjaar`, `dit najaar`, `afgelopen jaarwisseling`.
fn shifted_name(reader: &Reading<'_>, index: usize, shift: i32) -> Option<Core> {
    let word = reader.words.get(index + 1)?;
    let year = match shift {
        -1 => YearOf::Last,
        1 => YearOf::Next,
        _ => YearOf::Relative(0),
    };
    let meaning = if let Some((month, _)) = vocabulary::month(word) {
        Meaning::Month(month, year)
    } else if let Some((season, _)) = vocabulary::season(word) {
        Meaning::Season(season, Side::Within, year)
    } else {
        Meaning::Feast(named::feast_name(reader, index + 1)?, Side::Within, year)
    };
    // `komende 8 mei 2019` is no such thing, and `afgelopen maart 2018` says its year itself.
    let (stated, next, end) = year_behind(reader, index + 2);
    let meaning = if matches!(stated, YearOf::Stated(_)) {
        meaning.in_year(stated)
    } else {
        meaning
    };
    Some(Core {
        meaning,
        next,
        end,
        rule: "relative",
    })
}

/// `dat jaar`, `het jaar daarop`.
fn that_year(reader: &Reading<'_>, index: usize) -> Option<Core> {
    if reader.any(index, &["dat", "datzelfde"]) && reader.is(index + 1, "jaar") {
        return Some(Core::new(
            reader,
            Meaning::Year(YearOf::That(0)),
            index + 2,
            "that-year",
        ));
    }
    let after = reader.is(index, "het")
        && reader.is(index + 1, "jaar")
        && reader.any(index + 2, &["daarop", "erop", "daarna"]);
    after.then(|| {
        Core::new(
            reader,
            Meaning::Year(YearOf::That(1)),
            index + 3,
            "that-year",
        )
    })
}

/// `voor de zomer`, `tegen de zomer van 2018`, `voor het zomerreces`, `na de zomer`, `voor de kerst`.
fn side(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let side = if reader.any(index, &["voor", "vóór", "tegen"]) {
        Side::Before
    } else if reader.is(index, "na") {
        Side::After
    } else {
        return None;
    };
    let behind = index + 1 + usize::from(reader.any(index + 1, &["de", "het"]));
    if !reader.spaced(index + 1) {
        return None;
    }
    side_of_season(reader, side, behind).or_else(|| side_of_feast(reader, side, behind))
}

fn side_of_season(reader: &Reading<'_>, side: Side, behind: usize) -> Option<Core> {
    let shift = vocabulary::shift(reader.words.get(behind)?);
    let at = behind + usize::from(shift.is_some());
    let (season, letters) = vocabulary::season(reader.words.get(at)?)?;
    if letters < reader.at(at).len() {
        return None;
    }
    let (year, next, end) = year_behind(reader, at + 1);
    let year = match shift {
        Some(-1) if year == YearOf::Bare => YearOf::Last,
        Some(1) if year == YearOf::Bare => YearOf::Next,
        Some(_) if year == YearOf::Bare => YearOf::Relative(0),
        _ => year,
    };
    Some(Core {
        meaning: Meaning::Season(season, side, year),
        next,
        end,
        rule: "side-of-season",
    })
}

fn side_of_feast(reader: &Reading<'_>, side: Side, behind: usize) -> Option<Core> {
    let christmas = reader
        .any(behind, &["kerst", "kerstmis"])
        .then_some(Feast::Christmas);
    let known = named::feast_name(reader, behind).filter(|feast| *feast != Feast::TurnOfYear);
    let feast = known.or(christmas)?;
    let (year, next, end) = year_behind(reader, behind + 1);
    Some(Core {
        meaning: Meaning::Feast(feast, side, year),
        next,
        end,
        rule: "side-of-recess",
    })
}

/// `rond deze tijd`: the month of writing.
fn this_time(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let here =
        reader.any(index, &["rond", "omstreeks"]) && reader.phrase(index + 1, &["deze", "tijd"]);
    here.then(|| Core::new(reader, Meaning::ThisTime(0), index + 3, "this-time"))
}

/// `twee jaar geleden`; `een jaar geleden … rond deze tijd` is that month of that year.
pub(super) fn ago(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let hedge = usize::from(reader.any(index, &["ongeveer", "circa", "ruim", "bijna", "zo"]));
    let at = index + hedge;
    let count =
        vocabulary::number(reader.words.get(at)?).and_then(|count| i32::try_from(count).ok())?;
    let unit = vocabulary::unit(reader.words.get(at + 1)?)?;
    if !reader.is(at + 2, "geleden") || count > 100 {
        return None;
    }
    let together = (at + 3..at + 10).take_while(|next| *next == at + 3 || reader.spaced(*next));
    let this_time = together
        .filter_map(|next| this_time(reader, next))
        .next()
        .filter(|_| unit == Unit::Year);
    Some(match this_time {
        Some(time) => Core::new(reader, Meaning::ThisTime(-count), time.next, "this-time"),
        None if unit == Unit::Year => Core::new(
            reader,
            Meaning::Year(YearOf::Relative(-count)),
            at + 3,
            "relative",
        ),
        None => Core::new(reader, Meaning::Counted(unit, -count), at + 3, "relative"),
    })
}

/// `vandaag`, `gisteren`.
fn day_of_writing(reader: &Reading<'_>, index: usize) -> Option<Core> {
    const DAYS: &[(&str, i32)] = &[
        ("vandaag", 0),
        ("gisteren", -1),
        ("eergisteren", -2),
        ("overmorgen", 2),
    ];
    let word = reader.words.get(index)?;
    let (_, days) = DAYS.iter().find(|(name, _)| word.is(name))?;
    let idiom = reader.is(index, "vandaag") && reader.phrase(index + 1, &["de", "dag"]);
    (!idiom).then(|| {
        Core::new(
            reader,
            Meaning::Counted(Unit::Day, *days),
            index + 1,
            "relative",
        )
    })
}
