//! Citations in the style of the Leidraad voor juridische auteurs, and official addresses.

use super::debate::Debate;
use super::lead::Chamber;
use super::paper::Paper;
use crate::document::calendar::Day;
use crate::document::{DocumentKind, Interval, Metadata};

const OFFICIAL: &str = "https://zoek.officielebekendmakingen.nl";

/// The citation of a paper: `Kamerstukken II 2018/19, 31476, nr. 22`.
pub(super) fn paper(paper: &Paper) -> String {
    let dossier = [Some(paper.dossier.as_str()), paper.suffix.as_deref()].into_iter().flatten().collect::<Vec<_>>();
    kamerstukken(chamber(paper), paper.lead.session.as_deref(), &dossier.join(" "), paper.number.as_deref())
}

/// The chamber that is named; else the one that numbers so.
fn chamber(paper: &Paper) -> Chamber {
    let letters = paper.number.as_deref().is_some_and(|number| number.starts_with(|c: char| c.is_ascii_uppercase()));
    paper.lead.chamber.unwrap_or(if letters { Chamber::First } else { Chamber::Second })
}

fn kamerstukken(chamber: Chamber, session: Option<&str>, dossier: &str, number: Option<&str>) -> String {
    let session = session.map(|session| format!(" {}", short_session(session))).unwrap_or_default();
    let number = match number {
        Some(letters) if letters.starts_with(|c: char| c.is_ascii_uppercase()) => format!(", {letters}"),
        Some(number) => format!(", nr. {number}"),
        None => String::new(),
    };
    format!("Kamerstukken {}{session}, {dossier}{number}", roman(chamber))
}

/// The citation of a debate: `Handelingen II 2015/16, nr. 42, item 10`.
pub(super) fn debate(debate: &Debate) -> String {
    let name = if debate.annex { "Aanhangsel Handelingen" } else { "Handelingen" };
    let session = debate.session.as_deref().map(|session| format!(" {}", short_session(session))).unwrap_or_default();
    let number = debate.number.as_deref().map(|number| format!(", nr. {number}")).unwrap_or_default();
    let item = debate.item.as_deref().map(|item| format!(", item {item}")).unwrap_or_default();
    format!("{name} {}{session}{number}{item}", roman(debate.chamber))
}

fn roman(chamber: Chamber) -> &'static str {
    match chamber {
        Chamber::First => "I",
        Chamber::Second => "II",
    }
}

/// `2018-2019` as `2018/19`.
fn short_session(session: &str) -> String {
    match session.split_once('-') {
        Some((first, second)) => format!("{first}/{}", second.get(2..).unwrap_or(second)),
        None => session.to_owned(),
    }
}

/// The official address of a paper, or of its dossier where no number is cited.
///
/// How identifiers of kingdom acts are spelt has varied, so those have none.
pub(super) fn paper_address(paper: &Paper) -> Option<String> {
    if paper.suffix.as_deref().is_some_and(|suffix| suffix.starts_with('(')) {
        return None;
    }
    let dossier =
        paper.suffix.as_ref().map_or_else(|| paper.dossier.clone(), |suffix| format!("{}-{suffix}", paper.dossier));
    Some(match &paper.number {
        Some(number) => format!("{OFFICIAL}/kst-{dossier}-{number}.html"),
        None => format!("{OFFICIAL}/dossier/{dossier}"),
    })
}

/// The official address of a debate; none without year, number and item.
pub(super) fn debate_address(debate: &Debate) -> Option<String> {
    let chamber = if debate.chamber == Chamber::First { "ek" } else { "tk" };
    let session = debate.session.as_deref()?.replace('-', "");
    let number = debate.number.as_deref()?;
    if debate.annex {
        return Some(format!("{OFFICIAL}/ah-{chamber}-{session}-{number}.html"));
    }
    debate.item.as_deref().map(|item| format!("{OFFICIAL}/h-{chamber}-{session}-{number}-{item}.html"))
}

/// A document's own citation: `Kamerstukken II 2018/19, 31476, nr. 24` for a paper of parliament, sender or publisher,
/// subject and day for anything else.
pub fn citation(meta: &Metadata) -> String {
    match (&meta.dossier, &meta.number) {
        (Some(dossier), number) => own_paper(meta, dossier, number.as_deref()),
        _ if meta.kind == DocumentKind::Letter => letter(meta),
        _ => publication(meta),
    }
}

fn own_paper(meta: &Metadata, dossier: &str, number: Option<&str>) -> String {
    let session = meta.session_year.clone().or_else(|| session_of(meta.date.as_ref()?));
    let letters = number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_uppercase()));
    let chamber = if letters { Chamber::First } else { Chamber::Second };
    kamerstukken(chamber, session.as_deref(), &dossier.replacen('-', " ", 1), number)
}

/// The parliamentary year of a day: from Prinsjesdag, the third Tuesday of September. None where the interval runs over
/// that day.
fn session_of(date: &Interval) -> Option<String> {
    let (first, last) = date.days()?;
    let begin = |day: Day| if day >= prinsjesdag(day.year) { day.year } else { day.year - 1 };
    (begin(first) == begin(last)).then(|| format!("{}-{}", begin(first), begin(first) + 1))
}

fn prinsjesdag(year: i32) -> Day {
    let fifteenth = Day { year, month: 9, day: 15 };
    fifteenth.plus(i64::from((8 - fifteenth.weekday()) % 7))
}

fn letter(meta: &Metadata) -> String {
    let role = meta.role.as_deref().unwrap_or("");
    let sender = if role.is_empty() { meta.authors.join(", ") } else { lower_first(role) };
    let from = if sender.is_empty() { "Brief".to_owned() } else { format!("Brief van de {sender}") };
    let reference = meta.reference.as_deref().map(|reference| format!("kenmerk {reference}"));
    let title = Some(meta.title.clone()).filter(|title| !title.is_empty() && !title.starts_with("Brief van"));
    join([Some(from), title, reference], meta)
}

fn publication(meta: &Metadata) -> String {
    let author = Some(meta.authors.join(", ")).filter(|authors| !authors.is_empty());
    let title = Some(format!("‘{}’", meta.title)).filter(|_| !meta.title.is_empty());
    join([author, title, meta.publisher.clone()], meta)
}

/// The parts that are known, and the day in brackets.
fn join(parts: [Option<String>; 3], meta: &Metadata) -> String {
    let known: Vec<String> = parts.into_iter().flatten().collect();
    let day = meta.date.as_ref().map(|date| format!(" ({})", short_interval(date))).unwrap_or_default();
    format!("{}{day}", known.join(", "))
}

/// `26 april – 18 mei 2016`: the year once.
fn short_interval(date: &Interval) -> String {
    match date.days() {
        Some((first, last)) if first != last && first.year == last.year => {
            let shown = first.dutch();
            format!("{} – {}", shown.rsplit_once(' ').map_or(shown.as_str(), |(day, _)| day), last.dutch())
        }
        _ => date.dutch(),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(start: &str, end: &str) -> Option<Interval> {
        Some(Interval { start: start.to_owned(), end: end.to_owned() })
    }

    #[test]
    fn papers_of_parliament_cite_themselves() {
        let (dossier, number) = (Some("12345-XVI".to_owned()), Some("7".to_owned()));
        let mut meta = Metadata { dossier, number, date: dated("2019-09-17", "2019-09-17"), ..Metadata::default() };
        assert_eq!(citation(&meta), "Kamerstukken II 2019/20, 12345 XVI, nr. 7");
        meta.date = dated("2019-09-16", "2019-09-16");
        assert_eq!(citation(&meta), "Kamerstukken II 2018/19, 12345 XVI, nr. 7");
        meta.session_year = Some("2009-2010".to_owned());
        assert_eq!(citation(&meta), "Kamerstukken II 2009/10, 12345 XVI, nr. 7");
    }

    #[test]
    fn letters_and_articles_cite_sender_or_publisher() {
        let letter = Metadata {
            kind: DocumentKind::Letter,
            title: "Brief van de staatssecretaris van Zaken".to_owned(),
            role: Some("Staatssecretaris van Zaken".to_owned()),
            reference: Some("12-34".to_owned()),
            date: dated("2016-04-26", "2016-05-18"),
            ..Metadata::default()
        };
        assert_eq!(
            citation(&letter),
            "Brief van de staatssecretaris van Zaken, kenmerk 12-34 (26 april – 18 mei 2016)"
        );
        let news = Metadata {
            kind: DocumentKind::NewsArticle,
            title: "Nieuws".to_owned(),
            publisher: Some("De Krant".to_owned()),
            date: dated("2018-07-12", "2018-07-12"),
            ..Metadata::default()
        };
        assert_eq!(citation(&news), "‘Nieuws’, De Krant (12 juli 2018)");
        assert_eq!(citation(&Metadata::default()), "");
    }
}
