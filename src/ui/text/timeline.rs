//! Words of the timeline.

use crate::explorer::{Day, MONTHS, days_in_month};
use crate::explorer::{DocumentKind, EventKind, Interval, Level, OpenEnd, Opened};

/// In the menu, and its title.
pub const TITLE: &str = "Tijdlijn";
/// What one can do there, on the start view.
pub const INVITATION: &str = "zie wat wanneer gebeurde of was gepland";
/// Words by which one searches for it.
pub const SOUGHT: &[&str] = &["wanneer", "tijdlijn", "chronologie"];
/// What it is.
pub const LEAD: &str = "Wat er gebeurde en wat was gepland, met steeds de zin waar het staat.";
/// The document itself.
pub const APPEARED: &str = "Verschenen: ";
/// It had not happened when it was written.
pub const PLANNED: &str = "toen nog gepland";
/// It had happened.
pub const PAST: &str = "gebeurd";
/// As written.
pub const WRITTEN: &str = " in de tekst: ";
/// Which time was let go for this one.
pub fn given_up(former: &Interval) -> String {
    format!(". Eerder gepland: {}; losgelaten", understood(former, None))
}
/// Link to a document.
pub const READ: &str = "Lees het document";
/// The button that shows the proof.
pub const PROOF: &str = "Bewijs";
/// The same, for those who hear it alone.
pub fn proof_of(what: &str) -> String {
    format!("{PROOF}: {what}")
}
/// Before the words of a later document, which only likely are about it.
pub const fn later(likely: bool) -> &'static str {
    if likely {
        "Later gemeld, waarschijnlijk hierover (niet bewezen): "
    } else {
        "Later gemeld: "
    }
}
/// Nothing later: found by whoever looked, else nobody did.
pub const fn not_found(looked_for: bool) -> &'static str {
    if looked_for {
        "Later vervolg: gezocht, niet gevonden in deze verzameling."
    } else {
        "Later vervolg: niet nagekeken."
    }
}
/// Over days of which it is not sure that something happened.
pub const MAYBE: &str = "Hier staat een dag bij, maar de zin zegt niet duidelijk wat er toen gebeurde. Ze tellen niet mee.";
/// Before an editor's note.
pub const NOTE: &str = "Onze toelichting:";
/// Heading over further sentences.
pub const ALSO: &str = "Ook genoemd in:";
/// How many further sentences there are, and in what.
pub fn also(sentences: usize, titles: &str) -> String {
    match (sentences, titles) {
        (1, "") => "nog 1 zin hierover".to_owned(),
        (more, "") => format!("nog {more} zinnen hierover"),
        (_, titles) => format!("ook genoemd in {titles}"),
    }
}
/// The date is the document's own.
pub const OWN_DATE: &str = " datum van het document";
/// The date is the document's own, and inferred.
pub const INFERRED_DATE: &str = " geschreven tussen deze dagen";
/// How many.
pub fn status(moments: usize, planned: usize) -> String {
    let moments = if moments == 1 {
        "1 moment".to_owned()
    } else {
        format!("{moments} momenten")
    };
    match planned {
        0 => moments,
        planned => format!("{moments}, waarvan {planned} toen nog gepland"),
    }
}
/// Nothing is left.
pub const NOTHING: &str = "Niets gevonden met deze keuzes.";
/// Name of the ways to the months.
pub const BY_MONTH: &str = "Momenten per maand";
/// Said over them.
pub const BY_MONTH_LEAD: &str = "Kies een maand om alleen wat toen begon te zien:";
/// A year or a month, with how many moments begin in it.
pub fn gathered(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}
/// More of the list.
pub fn more(left: usize) -> String {
    format!("Meer tonen (nog {left})")
}
/// Heading over what lasts longer than a month.
pub const LONG: &str = "langere tijd";
/// A month, over its moments.
pub fn month(month: u32) -> &'static str {
    MONTHS
        .get((month as usize).wrapping_sub(1))
        .copied()
        .unwrap_or(LONG)
}

/// A level, in the choice of levels.
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Main => "Hoofdlijn",
        Level::Important => "Belangrijk",
        Level::All => "Alles",
    }
}

/// A kind of happening.
pub const fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Publication => "stuk of brief",
        EventKind::Agreement => "afspraak",
        EventKind::Law => "wet",
        EventKind::Motion => "motie",
        EventKind::Money => "geld",
        EventKind::Programme => "programma",
        EventKind::Research => "onderzoek",
        EventKind::Deadline => "uiterste datum",
        EventKind::Promise => "toezegging",
        EventKind::Effect => "resultaat",
        EventKind::Meeting => "bijeenkomst",
        EventKind::Other => "overig",
    }
}

/// A time as a reader says it, as short as it can be: `11–20 oktober 2018`, `vanaf 2022`, `maart tot en met april 2019`.
pub fn understood(interval: &Interval, open: Option<OpenEnd>) -> String {
    let (first, last) = interval.days();
    match open {
        Some(OpenEnd::End) => return format!("vanaf {}", one(first, first, last)),
        Some(OpenEnd::Start) => return format!("tot en met {}", one(last, first, last)),
        None => {}
    }
    let (start, end) = (one(first, first, last), one(last, first, last));
    if start == end {
        return start;
    }
    let same_year = first.year == last.year;
    if same_year && first.month == last.month {
        return format!("{}–{}", first.day, last.dutch());
    }
    let year = first.year.to_string();
    let start = if same_year {
        start.trim_end_matches(&year).trim_end().to_owned()
    } else {
        start
    };
    if whole_months(first, last) {
        format!("{start} tot en met {end}")
    } else {
        format!("{start} – {end}")
    }
}

/// One end of a time: a year where whole years are meant, a month where whole months.
fn one(day: Day, first: Day, last: Day) -> String {
    if !whole_months(first, last) {
        day.dutch()
    } else if first.month == 1 && last.month == 12 {
        day.year.to_string()
    } else {
        format!("{} {}", month(day.month), day.year)
    }
}

fn whole_months(first: Day, last: Day) -> bool {
    first.day == 1 && last.day == days_in_month(last.year, last.month)
}

/// A document in a few words: `Brief, 25 februari 2014`; its title where it has no date.
pub fn paper(opened: &Opened) -> String {
    match opened.date() {
        Some(date) => format!("{}, {}", kind_of_paper(opened), understood(date, None)),
        None => opened.short_title().to_owned(),
    }
}

/// The same in fewer: `Brief, feb 2014`; the year alone where the day is not known.
pub fn paper_briefly(opened: &Opened) -> String {
    let kind = kind_of_paper(opened);
    let Some((first, last)) = opened.date().map(|date| date.days()) else {
        return opened.short_title().to_owned();
    };
    if first == last {
        format!("{kind}, {}", short_month(first))
    } else {
        format!("{kind}, {}", drawing::between((first.year, last.year)))
    }
}

fn kind_of_paper(opened: &Opened) -> &'static str {
    match opened.document.meta.kind {
        DocumentKind::Letter => "Brief",
        DocumentKind::WrittenConsultation => "Vragen en antwoorden",
        DocumentKind::NewsArticle => "Artikel",
        DocumentKind::QuestionsAnswers => "Kamervragen",
        DocumentKind::Debate => "Debat",
        DocumentKind::Other => "Stuk",
        DocumentKind::Motion => "Motie",
        DocumentKind::Amendment => "Amendement",
        DocumentKind::QuestionList => "Lijst van vragen",
        DocumentKind::DecisionList => "Besluitenlijst",
    }
}

/// A month in three letters and its year.
pub fn short_month(day: Day) -> String {
    format!(
        "{} {}",
        month(day.month).get(..3).unwrap_or_default(),
        day.year
    )
}

/// Choices.
pub mod choose {
    /// Heading over the levels.
    pub const LEVEL: &str = "Hoeveel wilt u zien?";
    /// The other choices, folded away.
    pub const MORE: &str = "Kies op periode, onderwerp of woord";
    /// Takes all choices back.
    pub const CLEAR: &str = "Wis alle keuzes";
    /// Words.
    pub const WORDS: &str = "Met deze woorden";
    /// Document.
    pub const DOCUMENT: &str = "Document";
    /// All documents.
    pub const ALL_DOCUMENTS: &str = "alle documenten";
    /// Theme.
    pub const THEME: &str = "Onderwerp";
    /// All themes.
    pub const ALL_THEMES: &str = "alle onderwerpen";
    /// Kind.
    pub const KIND: &str = "Soort";
    /// All kinds.
    pub const ALL_KINDS: &str = "alle soorten";
    /// Organisation.
    pub const ORGANISATION: &str = "Organisatie";
    /// All organisations.
    pub const ALL_ORGANISATIONS: &str = "alle organisaties";
    /// First day.
    pub const FROM: &str = "Van";
    /// Last day.
    pub const TO: &str = "Tot en met";
    /// What was known.
    pub const KNOWN: &str = "Wat was er bekend op";
    /// Quick choices of that day.
    pub const KNOWN_AFTER: &str = "Na het verschijnen van een stuk";
    /// Back to now.
    pub const NOW: &str = "Toon weer alles";
    /// Said while it is on.
    pub fn known(day: &str) -> String {
        format!(
            "U ziet wat er bekend was op {day}. Wat later is geschreven, is verborgen. Een open rondje was toen nog toekomst."
        )
    }
}

/// The drawing.
pub mod drawing {
    /// Its name.
    pub const NAME: &str = "Tekening van de tijdlijn";
    /// What it shows, and what one can do with it.
    pub const LEAD: &str =
        "Elke baan is een onderwerp. Kies een punt en u leest de zin die het bewijst.";
    /// Past it.
    pub const TO_LIST: &str = "Naar de lijst";
    /// The list of the same, folded in a frame.
    pub const AS_LIST: &str = "Dezelfde momenten als lijst";
    /// The lane of the papers.
    pub const PAPERS: &str = "Stukken";
    /// The lane of what has no theme.
    pub const NO_THEME: &str = "Overig";
    /// Leads from the drawing to the list.
    pub const IN_LIST: &str = "Toon in de lijst";
    /// Closes what the drawing showed.
    pub const CLOSE: &str = "Sluit";
    /// Several moments or papers at one place, of one year or of more.
    pub fn gathered(papers: bool, count: usize, years: (i32, i32)) -> String {
        let what = match (papers, count) {
            (true, 1) => "stuk",
            (true, _) => "stukken",
            (false, 1) => "moment",
            (false, _) => "momenten",
        };
        format!("+ {count} {what}, {}", between(years))
    }
    /// Over the list of them.
    pub fn opened(count: usize) -> String {
        format!("{count} hier bij elkaar")
    }
    /// A year, or from one to another.
    pub fn between((first, last): (i32, i32)) -> String {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    }
    /// In the label of what was planned: what came of it, by its title.
    pub fn became(title: &str) -> String {
        format!("→ {title}")
    }
    /// The same where it has no title: the year in which a paper tells of it, which only likely is about it.
    pub fn told(likely: bool, year: Option<i32>) -> String {
        let what = if likely {
            "→ waarschijnlijk gemeld"
        } else {
            "→ gemeld"
        };
        year.map_or_else(|| what.to_owned(), |year| format!("{what} in {year}"))
    }
    /// Legend: it happened.
    pub const HAPPENED: &str = "gebeurd";
    /// Legend: it was planned.
    pub const PLANNED: &str = "toen nog gepland";
    /// Legend: no exact day.
    pub const VAGUE: &str = "geen precieze dag";
    /// Legend: a document appeared.
    pub const PAPER: &str = "een stuk verschijnt";
    /// Legend: joined to what was told later.
    pub const JOINED: &str = "gepland, en wat later is gemeld";
    /// Legend: the same where it only likely is about it.
    pub const LIKELY: &str = "waarschijnlijk, niet bewezen";
    /// Choosing a period below the drawing.
    pub const PERIOD: &str = "Kies een periode";
    /// From.
    pub const FROM: &str = "Van";
    /// To.
    pub const TO: &str = "Tot en met";
    /// Back to all of it.
    pub const WHOLE: &str = "Hele tijd";
    /// A period in words, and how many moments begin in it.
    pub fn period(from: &str, to: &str, count: usize) -> String {
        let what = if count == 1 { "moment" } else { "momenten" };
        format!("{from} tot en met {to}: {count} {what}")
    }
}

/// Taking it along.
pub mod take {
    /// Heading.
    pub const HEADING: &str = "Neem deze tijdlijn mee";
    /// The link.
    pub const LINK: &str = "Link naar precies deze tijdlijn";
    /// Copies it.
    pub const COPY_LINK: &str = "Kopieer link";
    /// Said over the files.
    pub const FILES: &str = "Als bestand, met alleen wat u nu ziet:";
    /// Name of the calendar of what was planned.
    pub const CALENDAR_NAME: &str = "Beleidsspoor: gepland volgens de stukken";
    /// A drawing.
    pub const SVG: &str = "Tekening (SVG)";
    /// A picture.
    pub const PNG: &str = "Tekening (PNG)";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_short_as_they_can_be() {
        let day = |iso| Day::from_iso(iso).expect("a day");
        for (start, end, open, said) in [
            ("2018-10-15", "2018-10-15", None, "15 oktober 2018"),
            ("2018-10-11", "2018-10-20", None, "11–20 oktober 2018"),
            ("2018-09-01", "2018-09-30", None, "september 2018"),
            (
                "2019-03-01",
                "2019-04-30",
                None,
                "maart tot en met april 2019",
            ),
            ("2018-03-21", "2018-06-20", None, "21 maart – 20 juni 2018"),
            ("2018-01-01", "2018-12-31", None, "2018"),
            ("2018-01-01", "2020-12-31", None, "2018 tot en met 2020"),
            (
                "2018-09-01",
                "2019-04-30",
                None,
                "september 2018 tot en met april 2019",
            ),
            ("2022-01-01", "2022-12-31", Some(OpenEnd::End), "vanaf 2022"),
            (
                "2018-06-21",
                "2018-09-20",
                Some(OpenEnd::Start),
                "tot en met 20 september 2018",
            ),
        ] {
            assert_eq!(understood(&Interval::of(day(start), day(end)), open), said);
        }
    }
}
