//! What a time expression says, before it is laid on the calendar.

use crate::dutch::Reading;

/// A time that is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Core {
    /// What it says.
    pub(super) meaning: Meaning,
    /// The first word behind it.
    pub(super) next: usize,
    /// The byte behind it.
    pub(super) end: usize,
    /// Which rule found it.
    pub(super) rule: &'static str,
}

impl Core {
    /// A core of the words up to `next`.
    pub(super) fn new(
        reader: &Reading<'_>,
        meaning: Meaning,
        next: usize,
        rule: &'static str,
    ) -> Self {
        Self {
            meaning,
            next,
            end: reader.end(next),
            rule,
        }
    }
}

/// The year that an expression means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum YearOf {
    /// It says so (`2018`).
    Stated(i32),
    /// So many years after the anchor's (`vorig jaar` -1, `dit jaar` 0).
    Relative(i32),
    /// The latest such time before the anchor (`jl.`, `afgelopen`).
    Last,
    /// The first such time after the anchor (`a.s.`, `komend`).
    Next,
    /// It does not say; the tense of the sentence tells.
    Bare,
    /// `het nieuwe jaar`: the one that is about to begin, or has just begun.
    New,
    /// The year named last (`dat jaar`), moved by so many.
    That(i32),
}

/// Begin, medio or eind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Part {
    /// `begin`.
    Begin,
    /// `medio`, `halverwege`.
    Middle,
    /// `eind`.
    End,
}

/// A season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Season {
    /// From 21 March.
    Spring,
    /// From 21 June.
    Summer,
    /// From 21 September.
    Autumn,
    /// From 21 December.
    Winter,
}

/// Which side of a season or a recess is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Side {
    /// Up to its beginning.
    Before,
    /// The time itself.
    Within,
    /// From its end on.
    After,
}

/// A time that comes back every year on a day that a rule tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Feast {
    /// The summer recess of the Tweede Kamer.
    SummerRecess,
    /// The Christmas recess of the Tweede Kamer.
    ChristmasRecess,
    /// The May recess of the Tweede Kamer.
    MayRecess,
    /// The autumn recess of the Tweede Kamer, whose week follows that of the schools.
    AutumnRecess,
    /// The spring recess of the Tweede Kamer, likewise.
    SpringRecess,
    /// Christmas.
    Christmas,
    /// The third Tuesday of September.
    BudgetDay,
    /// From 31 December to 1 January.
    TurnOfYear,
}

/// A unit of time that is counted from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Unit {
    /// Days.
    Day,
    /// Weeks, from Monday.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

/// What a time expression says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Meaning {
    /// A day: day of the month, month, year.
    Day(u32, u32, YearOf),
    /// A month.
    Month(u32, YearOf),
    /// A part of a month.
    PartOfMonth(Part, u32, YearOf),
    /// A year.
    Year(YearOf),
    /// A part of a year.
    PartOfYear(Part, YearOf),
    /// The first or second half of a year.
    Half(u32, YearOf),
    /// A quarter of a year, 1 to 4.
    Quarter(u32, YearOf),
    /// A season, or the time before or after it.
    Season(Season, Side, YearOf),
    /// A recess or feast, or the time before or after it.
    Feast(Feast, Side, YearOf),
    /// From the beginning of the one to the end of the other.
    Between(Box<Self>, Box<Self>),
    /// Up to the day before a time: `vóór 1 mei`.
    Before(Box<Self>),
    /// What is left of a time on the day of writing.
    Rest(Box<Self>),
    /// The unit that lies so many units from the anchor (`vorige maand`, `deze week`).
    Counted(Unit, i32),
    /// Begin, medio or eind of the month so many months from the anchor.
    PartOfCounted(Part, i32),
    /// A day of the week (Monday 0): the last one before the anchor (-1), that of the anchor's week (0), the first after it
    /// (1).
    Weekday(u32, i32),
    /// A day of the week (Monday 0) so many weeks away.
    WeekdayOf(u32, i32),
    /// The next so many units.
    Coming(Unit, i32),
    /// The past so many units.
    Past(Unit, i32),
    /// So many years ago, in this month.
    ThisTime(i32),
    /// A decade, by its first year.
    Decade(i32),
}

impl Meaning {
    /// Which year it says it is in, where it says so by one of the ways of [`YearOf`].
    pub(in crate::extract) fn year(&self) -> Option<YearOf> {
        match self {
            Self::Day(_, _, year)
            | Self::Month(_, year)
            | Self::PartOfMonth(_, _, year)
            | Self::Year(year)
            | Self::PartOfYear(_, year)
            | Self::Half(_, year)
            | Self::Quarter(_, year)
            | Self::Season(_, _, year)
            | Self::Feast(_, _, year) => Some(*year),
            Self::Between(_, last) => last.year(),
            Self::Before(time) => time.year(),
            _ => None,
        }
    }

    /// The same in another year.
    pub(in crate::extract) fn in_year(&self, year: YearOf) -> Self {
        match self {
            Self::Day(day, month, _) => Self::Day(*day, *month, year),
            Self::Month(month, _) => Self::Month(*month, year),
            Self::PartOfMonth(part, month, _) => Self::PartOfMonth(*part, *month, year),
            Self::Year(_) => Self::Year(year),
            Self::PartOfYear(part, _) => Self::PartOfYear(*part, year),
            Self::Half(half, _) => Self::Half(*half, year),
            Self::Quarter(quarter, _) => Self::Quarter(*quarter, year),
            Self::Season(season, side, _) => Self::Season(*season, *side, year),
            Self::Feast(feast, side, _) => Self::Feast(*feast, *side, year),
            other => other.clone(),
        }
    }

    /// Whether the other can be the end of a range that begins with this one.
    pub(super) fn pairs_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Month(..) | Self::PartOfMonth(..), Self::Month(..) | Self::PartOfMonth(..)) => {
                true
            }
            (Self::Year(_) | Self::PartOfYear(..), Self::Year(_) | Self::PartOfYear(..)) => true,
            _ => {
                std::mem::discriminant(self) == std::mem::discriminant(other)
                    && self.year().is_some()
            }
        }
    }
}
