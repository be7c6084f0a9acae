//! How papers of parliament are cited, after the *Leidraad voor juridische auteurs* (Wolters Kluwer):
//! `Kamerstukken II 2018/19, 31476, nr. 24`. The closing full stop is left to whoever ends the sentence.

use super::calendar::Day;
use super::calendar::Interval;

/// One of the two chambers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chamber {
    /// Eerste Kamer.
    First,
    /// Tweede Kamer.
    Second,
}

impl Chamber {
    /// As citations write it.
    pub(crate) const fn roman(self) -> &'static str {
        match self {
            Self::First => "I",
            Self::Second => "II",
        }
    }

    /// The chamber that numbers so: the Eerste Kamer takes letters.
    pub(crate) fn numbering(number: Option<&str>) -> Self {
        if number.is_some_and(is_lettered) {
            Self::First
        } else {
            Self::Second
        }
    }
}

/// The series that a paper belongs to: `Kamerstukken II 2018/19`. `session` is a parliamentary year (`2018-2019`).
pub(crate) fn series(chamber: Chamber, session: Option<&str>) -> String {
    let session = session
        .map(|session| format!(" {}", short_session(session)))
        .unwrap_or_default();
    format!("Kamerstukken {}{session}", chamber.roman())
}

/// The id of a paper of parliament: `kst-31476-24`, as officielebekendmakingen.nl has it.
pub(crate) fn paper_id(dossier: &str, number: &str) -> String {
    format!("kst-{dossier}-{number}")
}

/// A paper in its series: `31476, nr. 24`; `31476, A` in the Eerste Kamer; a budget chapter as `34550 XVI, nr. 132`.
pub(crate) fn paper_number(dossier: &str, number: Option<&str>) -> String {
    let dossier = dossier.replacen('-', " ", 1);
    match number {
        Some(letters) if is_lettered(letters) => format!("{dossier}, {letters}"),
        Some(number) => format!("{dossier}, nr. {number}"),
        None => dossier,
    }
}

fn is_lettered(number: &str) -> bool {
    number.starts_with(|first: char| first.is_ascii_uppercase())
}

/// `2018-2019` as `2018/19`.
pub(crate) fn short_session(session: &str) -> String {
    match session.split_once('-') {
        Some((first, second)) => format!("{first}/{}", second.get(2..).unwrap_or(second)),
        None => session.to_owned(),
    }
}

/// The parliamentary year of a day (`2018-2019`): from Prinsjesdag, the third Tuesday of September (Grondwet, article
/// 65). `None` where the interval runs over that day.
pub(crate) fn session_of(date: &Interval) -> Option<String> {
    let (first, last) = date.days();
    let begin = |day: Day| {
        if day >= prinsjesdag(day.year) {
            day.year
        } else {
            day.year - 1
        }
    };
    (begin(first) == begin(last)).then(|| format!("{}-{}", begin(first), begin(first) + 1))
}

fn prinsjesdag(year: i32) -> Day {
    let fifteenth = Day {
        year,
        month: 9,
        day: 15,
    };
    fifteenth.plus(i64::from((8 - fifteenth.weekday()) % 7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parliamentary_year_begins_on_the_third_tuesday_of_september() {
        let session = |start: &str, end: &str| {
            session_of(&Interval::of(Day::from_iso(start)?, Day::from_iso(end)?))
        };
        assert_eq!(
            session("2019-09-17", "2019-09-17").as_deref(),
            Some("2019-2020")
        );
        assert_eq!(
            session("2019-09-16", "2019-09-16").as_deref(),
            Some("2018-2019")
        );
        assert_eq!(session("2019-09-16", "2019-09-17"), None);
        assert_eq!(session("ooit", "2019-09-17"), None);
    }

    #[test]
    fn papers_stand_in_their_series() {
        assert_eq!(
            series(Chamber::Second, Some("2009-2010")),
            "Kamerstukken II 2009/10"
        );
        assert_eq!(paper_number("34550-XVI", Some("132")), "34550 XVI, nr. 132");
        assert_eq!(paper_number("33841", Some("A")), "33841, A");
        assert_eq!(Chamber::numbering(Some("A")), Chamber::First);
    }
}
