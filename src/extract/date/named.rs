//! Times that begin with a name: months, seasons, parts of a month or year, quarters, feasts.

use super::meaning::{Core, Feast, Meaning, Part, Side, YearOf};
use super::vocabulary;
use super::years::{self, glued_year, relative_year, year_behind};
use crate::dutch::Reading;

/// The time that begins with the name at `index`.
pub(super) fn core(reader: &Reading<'_>, index: usize) -> Option<Core> {
    month(reader, index)
        .or_else(|| part(reader, index))
        .or_else(|| season(reader, index))
        .or_else(|| quarter(reader, index))
        .or_else(|| half(reader, index))
        .or_else(|| feast(reader, index))
        .or_else(|| compound(reader, index))
        .or_else(|| decade(reader, index))
}

/// A core with the year that is named behind the word before `next`.
fn with_year(
    reader: &Reading<'_>,
    next: usize,
    rule: &'static str,
    make: impl Fn(YearOf) -> Meaning,
) -> Core {
    let (year, next, end) = year_behind(reader, next);
    Core {
        meaning: make(year),
        next,
        end,
        rule,
    }
}

/// `november 2022`, `september j.l.`, `in maart`.
fn month(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let word = reader.words.get(index)?;
    let Some((month, letters)) = vocabulary::month(word) else {
        return short_month(reader, index);
    };
    // A hyphen makes it a part of another word (`mei-circulaire`), but for `april-mei`.
    let month_behind = || {
        reader
            .words
            .get(index + 1)
            .and_then(vocabulary::month)
            .is_some()
    };
    let part_of_word = reader.gap(index + 1) == "-" && !month_behind();
    if part_of_word || is_name(reader, index) {
        return None;
    }
    if letters < word.text.len() {
        let meaning = Meaning::Month(month, YearOf::Bare);
        return Some(Core {
            meaning,
            next: index + 1,
            end: word.range.start + letters,
            rule: "month",
        });
    }
    let core = with_year(reader, index + 1, "month", |year| {
        Meaning::Month(month, year)
    });
    Some(sharing_year(reader, core, |other| {
        month_behind_year(reader, other)
    }))
}

/// `nov. 2020`: an abbreviated month is one only with its year.
fn short_month(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let month = vocabulary::short_month(reader.words.get(index)?)?;
    let tied = matches!(
        reader.gap(index + 1),
        " " | ". " | "." | "\u{a0}" | ".\u{a0}"
    );
    let (year, end) = glued_year(reader, index + 1).filter(|_| tied)?;
    Some(Core {
        meaning: Meaning::Month(month, YearOf::Stated(year)),
        next: index + 2,
        end,
        rule: "month",
    })
}

/// `in maart en april 2019`: the first takes the year of the second, which `year_of` reads.
fn sharing_year(
    reader: &Reading<'_>,
    core: Core,
    year_of: impl Fn(usize) -> Option<YearOf>,
) -> Core {
    let joined = reader.any(core.next, &["en", "of"]) && reader.spaced(core.next);
    let listed = matches!(reader.gap(core.next).trim(), "," | "/");
    let other = core.next + usize::from(joined);
    match year_of(other).filter(|_| (joined || listed) && core.meaning.year() == Some(YearOf::Bare))
    {
        Some(year) => Core {
            meaning: core.meaning.in_year(year),
            ..core
        },
        None => core,
    }
}

/// The year that is named behind the month at `index` or behind the part of a month there (`begin april 2021`).
fn month_behind_year(reader: &Reading<'_>, index: usize) -> Option<YearOf> {
    let at = index + usize::from(reader.words.get(index).and_then(vocabulary::part).is_some());
    vocabulary::month(reader.words.get(at)?)?;
    Some(year_behind(reader, at + 1).0)
}

/// Whether a capitalised month is somebody's name (`mevrouw April`, `Van der Mei`).
fn is_name(reader: &Reading<'_>, index: usize) -> bool {
    let capitalised = reader
        .words
        .get(index)
        .is_some_and(|word| word.is_capitalised());
    capitalised
        && reader.follows_any(
            index,
            &[
                "mevrouw",
                "heer",
                "lid",
                "kamerlid",
                "der",
                "minister",
                "staatssecretaris",
            ],
        )
}

/// `medio oktober`, `eind 2021`, `begin van dit jaar`.
fn part(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let part = vocabulary::part(reader.words.get(index)?)?;
    if !reader.spaced(index + 1) {
        return None;
    }
    let behind = index + 1 + usize::from(reader.is(index + 1, "van"));
    let behind = behind + usize::from(reader.any(behind, &["de", "het"]));
    part_of_month(reader, part, behind).or_else(|| part_of_year(reader, part, behind))
}

fn part_of_month(reader: &Reading<'_>, part: Part, behind: usize) -> Option<Core> {
    if let Some((month, _)) = vocabulary::month(reader.words.get(behind)?) {
        let core = with_year(reader, behind + 1, "part-of-month", |year| {
            Meaning::PartOfMonth(part, month, year)
        });
        return Some(sharing_year(reader, core, |other| {
            month_behind_year(reader, other)
        }));
    }
    let shift =
        vocabulary::shift(reader.words.get(behind)?).filter(|_| reader.is(behind + 1, "maand"))?;
    Some(Core::new(
        reader,
        Meaning::PartOfCounted(part, shift),
        behind + 2,
        "part-of-month",
    ))
}

fn part_of_year(reader: &Reading<'_>, part: Part, behind: usize) -> Option<Core> {
    if let Some((year, end)) = glued_year(reader, behind) {
        let meaning = Meaning::PartOfYear(part, YearOf::Stated(year));
        return Some(Core {
            meaning,
            next: behind + 1,
            end,
            rule: "part-of-year",
        });
    }
    let (year, next) = relative_year(reader, behind)?;
    Some(Core::new(
        reader,
        Meaning::PartOfYear(part, year),
        next,
        "part-of-year",
    ))
}

/// `het voorjaar van 2016`, `dit najaar`; alone only behind a word that makes it a time (`in het voorjaar`).
fn season(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let word = reader.words.get(index)?;
    let (season, letters) = vocabulary::season(word)?;
    let make = |year| Meaning::Season(season, Side::Within, year);
    if letters < word.text.len() {
        let end = word.range.start + letters;
        return Some(Core {
            meaning: make(YearOf::Bare),
            next: index + 1,
            end,
            rule: "season",
        });
    }
    let core = with_year(reader, index + 1, "season", make);
    let bare = core.meaning.year() == Some(YearOf::Bare);
    (!bare || reader.follows_any(index, &["het", "de"])).then(|| split_winter(reader, core))
}

/// `winter 2018-2019` is the winter that begins in the first year.
fn split_winter(reader: &Reading<'_>, core: Core) -> Core {
    let tied = reader.dashed(core.next) || reader.gap(core.next) == "/";
    match (
        core.meaning.year(),
        reader.number(core.next).filter(|_| tied),
    ) {
        (Some(YearOf::Stated(_)), Some(_)) => {
            Core::new(reader, core.meaning, core.next + 1, core.rule)
        }
        _ => core,
    }
}

/// `het tweede kwartaal van 2023`, `1e kwartaal 2016`, `4de kwartaalcijfers 2015`, `Q3 2020`.
pub(super) fn quarter(reader: &Reading<'_>, index: usize) -> Option<Core> {
    const QUARTERS: &[(&str, u32)] = &[
        ("q1", 1),
        ("q2", 2),
        ("q3", 3),
        ("q4", 4),
        ("k1", 1),
        ("k2", 2),
        ("k3", 3),
        ("k4", 4),
    ];
    let word = reader.words.get(index)?;
    let make = |quarter| move |year| Meaning::Quarter(quarter, year);
    if let Some((_, quarter)) = QUARTERS.iter().find(|(name, _)| word.is(name)) {
        let core = with_year(reader, index + 1, "quarter", make(*quarter));
        let placed = reader.follows_any(index, &["in", "voor", "vóór", "tot", "vanaf", "sinds"])
            && word.text.starts_with('Q');
        return Some(core).filter(|core| placed || core.meaning.year() != Some(YearOf::Bare));
    }
    let quarter = vocabulary::ordinal(word)?;
    if let Some(core) = first_of_quarters(reader, index, quarter) {
        return Some(core);
    }
    let own = reader.is(index + 1, "kwartaal");
    let compound = reader
        .words
        .get(index + 1)
        .is_some_and(|next| next.starts_with("kwartaal"));
    let core = with_year(reader, index + 2, "quarter", make(quarter));
    let stated = matches!(core.meaning.year(), Some(YearOf::Stated(_)));
    (own || compound && stated).then_some(core)
}

/// `het eerste en tweede kwartaal van 2022`: the first of both.
fn first_of_quarters(reader: &Reading<'_>, index: usize, quarter: u32) -> Option<Core> {
    let joined = reader.any(index + 1, &["en", "of"]);
    vocabulary::ordinal(reader.words.get(index + 2)?)
        .filter(|_| joined && reader.is(index + 3, "kwartaal"))?;
    let (year, ..) = year_behind(reader, index + 4);
    Some(Core::new(
        reader,
        Meaning::Quarter(quarter, year),
        index + 1,
        "quarter",
    ))
}

/// `de eerste helft van 2019`, `het tweede halfjaar van dit jaar`.
fn half(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let half = vocabulary::ordinal(reader.words.get(index)?).filter(|half| *half <= 2)?;
    if !reader.any(index + 1, &["helft", "halfjaar"]) {
        return None;
    }
    let core = with_year(reader, index + 2, "half-year", |year| {
        Meaning::Half(half, year)
    });
    Some(core).filter(|core| core.meaning.year() != Some(YearOf::Bare))
}

/// Recesses and feasts that a calendar rule gives.
fn feast(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let feast = feast_name(reader, index)?;
    if feast == Feast::TurnOfYear {
        return turn_of_year(reader, index);
    }
    Some(with_year(reader, index + 1, "feast", |year| {
        Meaning::Feast(feast, Side::Within, year)
    }))
}

/// Which recess or feast the word at `index` names.
pub(super) fn feast_name(reader: &Reading<'_>, index: usize) -> Option<Feast> {
    const FEASTS: &[(&str, Feast)] = &[
        ("zomerreces", Feast::SummerRecess),
        ("kerstreces", Feast::ChristmasRecess),
        ("meireces", Feast::MayRecess),
        ("herfstreces", Feast::AutumnRecess),
        ("voorjaarsreces", Feast::SpringRecess),
        ("krokusreces", Feast::SpringRecess),
        ("prinsjesdag", Feast::BudgetDay),
        ("jaarwisseling", Feast::TurnOfYear),
    ];
    let word = reader.words.get(index)?;
    FEASTS
        .iter()
        .find(|(name, _)| word.is(name))
        .map(|(_, feast)| *feast)
}

/// `de jaarwisseling 2014-2015`; without years it comes back every year and names none.
fn turn_of_year(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let of = index + 1 + usize::from(reader.is(index + 1, "van"));
    let first = years::year(reader, of)?;
    let tied = reader.dashed(of + 1) || reader.gap(of + 1) == "/";
    let second = reader.number(of + 1).filter(|_| tied)?;
    let follows = i64::from(second) % 100 == i64::from(first + 1).rem_euclid(100);
    let meaning = Meaning::Feast(Feast::TurnOfYear, Side::Within, YearOf::Stated(first));
    follows.then(|| Core::new(reader, meaning, of + 2, "feast"))
}

/// `septembercirculaire 2018`: the month in the name of a paper that comes every year.
fn compound(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let month = vocabulary::month_of_compound(reader.words.get(index)?)?;
    let core = with_year(reader, index + 1, "month-in-name", |year| {
        Meaning::Month(month, year)
    });
    Some(core).filter(|core| core.meaning.year() != Some(YearOf::Bare))
}

/// `de jaren negentig`, `de jaren ’90`.
fn decade(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let first =
        vocabulary::decade(reader.words.get(index + 1)?).filter(|_| reader.is(index, "jaren"))?;
    Some(Core::new(
        reader,
        Meaning::Decade(first),
        index + 2,
        "decade",
    ))
}
