//! The head of the record of a meeting: what a site prints above it, and the point of the agenda.

use super::opening;
use super::speech::speech;
use crate::document::DocumentKind;
use crate::document::calendar::Day;
use crate::parse::days;
use crate::parse::draft::Draft;
use crate::parse::frames::unframed::{Paper, Text};
use crate::parse::lines::Line;
use crate::parse::text::split;

/// How many lines the head above a record takes at most.
const RECORD_HEAD: usize = 12;

/// Most words of a page's foot.
const FOOT: usize = 16;

/// The record of a meeting, as the chambers publish it: what stands above the first speaker names the chamber, its year
/// and day, the meeting's number, and the point of the agenda.
pub(crate) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.meta.kind = DocumentKind::Debate;
    let (feet, lines): (Vec<Line<'s>>, Vec<Line<'s>>) =
        lines.iter().copied().partition(|line| is_foot(line.text));
    let mut body = lines.as_slice();
    for _ in 0..RECORD_HEAD {
        let Some((line, rest)) = body.split_first() else {
            break;
        };
        if !record_head(draft, line) {
            // What the paper calls itself may stand above all that.
            let next = rest.first().filter(|_| draft.meta.title.is_empty());
            if !next.is_some_and(|next| is_of_head(next.text)) {
                break;
            }
            line.text.clone_into(&mut draft.meta.title);
        }
        draft.metadata.push(line.span);
        body = rest;
    }
    let titled = draft.meta.title.is_empty();
    let title = body
        .split_first()
        .filter(|(line, _)| titled && speech(line.text).is_none());
    if let Some((line, rest)) = title {
        draft.meta.title = without_number(line.text).to_owned();
        draft.metadata.push(line.span);
        body = rest;
    }
    for foot in feet {
        tell_foot(draft, &foot);
        draft.furniture.push(foot.span);
    }
    let opened = body
        .iter()
        .take(OPENING)
        .find_map(|line| Some((opened_on(line.text)?, line.span)));
    if let Some((day, span)) = opened.filter(|_| draft.meta.date.is_none()) {
        opening::state_date(draft, day, span);
    }
    Paper::of(Text::Paragraphs {
        above: Vec::new(),
        body: body.to_vec(),
        below: Vec::new(),
    })
}

/// Among how many lines the chair opens the meeting.
const OPENING: usize = 40;

/// Whether the record of a meeting begins here, with a head of its own: a Kamerstuk has the masthead of one instead.
pub(crate) fn has_head(lines: &[Line<'_>]) -> bool {
    lines.iter().take(RECORD_HEAD).any(|line| {
        line.text.starts_with("Handeling")
            || line.text.split_whitespace().count() <= FOOT && meeting_number(line.text).is_some()
    })
}

/// `Ik open de vergadering van donderdag 15 februari 2024.`: the day of a record that bears no other.
fn opened_on(text: &str) -> Option<Day> {
    let (_, behind) = text.split_once("open de vergadering van ")?;
    let sentence = behind.split(['.', '!']).next()?;
    day_at_end(sentence)
}

/// The foot of a printed page: `Tweede Kamer  Veerdiensten  15 februari 2024`, `TK 52  52-7-1`.
fn is_foot(text: &str) -> bool {
    let words: Vec<&str> = split(text).collect();
    let numbered = words.windows(2).any(is_meeting_mark)
        && words.iter().any(|word| item_number(word).is_some());
    let dated = chamber_at_start(text).is_some() && words.len() > 5 && day_at_end(text).is_some();
    words.len() <= FOOT && (numbered || dated)
}

/// `TK 52`.
fn is_meeting_mark(pair: &[&str]) -> bool {
    matches!(pair, [chamber, number] if ["TK", "EK"].contains(chamber) && number.parse::<u32>().is_ok())
}

/// Meeting and item in a page's number: `52-7` of `52-7-1`.
fn item_number(word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split('-').collect();
    let numeric = parts.iter().all(|part| part.parse::<u32>().is_ok());
    match parts.as_slice() {
        [meeting, item, _] if numeric => Some(format!("{meeting}-{item}")),
        _ => None,
    }
}

/// What a page's foot says of the meeting.
fn tell_foot(draft: &mut Draft<'_>, foot: &Line<'_>) {
    if let Some(chamber) = chamber_at_start(foot.text) {
        let publisher = || format!("{chamber} der Staten-Generaal");
        draft.meta.publisher.get_or_insert_with(publisher);
    }
    if let Some(number) = split(foot.text).find_map(item_number) {
        draft.meta.number.get_or_insert(number);
    }
    if let Some(day) = day_at_end(foot.text).filter(|_| draft.meta.date.is_none()) {
        opening::state_date(draft, day, foot.span);
    }
}

fn chamber_at_start(text: &str) -> Option<&'static str> {
    ["Tweede Kamer", "Eerste Kamer"]
        .into_iter()
        .find(|chamber| text.starts_with(*chamber))
}

/// The day in the last three words: `52e vergadering, donderdag 15 februari 2024`.
fn day_at_end(text: &str) -> Option<Day> {
    let words: Vec<&str> = split(text.trim_end_matches(['.', ' '])).collect();
    let from = words.len().checked_sub(3)?;
    days::at_start(&words.get(from..)?.join(" "))
}

/// The number of the meeting, with that of the item: `52e vergadering`, `nr. 52, item 7`.
fn meeting_number(text: &str) -> Option<String> {
    let words: Vec<&str> = split(text)
        .map(|word| word.trim_matches(|edge: char| !edge.is_alphanumeric()))
        .collect();
    let behind = |name: &str| {
        let at = words.iter().position(|word| *word == name)?;
        let number = words.get(at + 1)?;
        number.parse::<u32>().ok().map(|number| number.to_string())
    };
    if let Some(item) = behind("item") {
        return behind("nr").map(|meeting| format!("{meeting}-{item}"));
    }
    let ordinal = |pair: &[&str]| match pair {
        [number, "vergadering"] => {
            let digits = number.trim_end_matches(char::is_alphabetic);
            (digits.len() < number.len()).then(|| digits.parse::<u32>().ok())?
        }
        _ => None,
    };
    words
        .windows(2)
        .find_map(ordinal)
        .map(|number| number.to_string())
}

/// Whether the line stands above a record, and what it says of the meeting.
fn record_head(draft: &mut Draft<'_>, line: &Line<'_>) -> bool {
    let text = line.text;
    let chamber = ["Tweede Kamer", "Eerste Kamer"]
        .into_iter()
        .find(|chamber| text.contains(*chamber));
    let session = super::session_year(text).or_else(|| {
        text.match_indices('-').find_map(|(dash, _)| {
            let years = text.get(dash.checked_sub(4)?..dash + 5)?;
            super::session_year(&format!("Vergaderjaar {years}"))
        })
    });
    let short = split(text).count() <= FOOT;
    let number = meeting_number(text).filter(|_| short);
    let day = day_at_end(text).filter(|_| short && !text.ends_with('.'));
    if text == "Handeling" || text == "Handelingen" || text.starts_with("Datum publicatie") {
        return true;
    }
    let named = chamber
        .is_some_and(|chamber| text == chamber || text == format!("{chamber} der Staten-Generaal"));
    let dated = day.is_some() && (number.is_some() || is_day(text));
    let cited = chamber.is_some() && (text.contains("nr. ") || session.is_some());
    let told = number.is_some() || dated || cited || named || super::session_year(text).is_some();
    if !told {
        return [
            "Aanvang",
            "Sluiting:",
            "Status:",
            "Voorzitter:",
            "Griffier:",
        ]
        .iter()
        .any(|key| text.starts_with(key))
            || text.parse::<u32>().is_ok();
    }
    if let Some(chamber) = chamber {
        let publisher = || format!("{chamber} der Staten-Generaal");
        draft.meta.publisher.get_or_insert_with(publisher);
    }
    if let Some(session) = session {
        draft.meta.session_year.get_or_insert(session);
    }
    if let Some(number) = number {
        draft.meta.number.get_or_insert(number);
    }
    if let Some(day) = day {
        opening::state_date(draft, day, line.span);
    }
    true
}

/// Whether a line names the meeting by its number or its day.
fn is_of_head(text: &str) -> bool {
    split(text).count() <= FOOT && (meeting_number(text).is_some() || is_day(text))
}

/// Whether a line holds a day and nothing else: `Donderdag 15 februari 2024`.
fn is_day(text: &str) -> bool {
    days::at_start(text).is_some()
}

/// The title of a point of the agenda without its number.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|first: char| first.is_ascii_digit());
    let title = rest.trim_start_matches(['.', ' ', '\u{a0}']);
    if title.len() < rest.len() {
        title
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn meta(raw: &str) -> (String, Option<String>, Option<String>, Option<Day>) {
        let mut draft = Draft::new(raw);
        read(&mut draft, &lines(raw));
        let meta = draft.meta;
        (
            meta.title,
            meta.session_year,
            meta.number,
            meta.date.map(|date| date.start),
        )
    }

    #[test]
    fn the_head_of_a_record_says_which_meeting_it_is() {
        let said = "De voorzitter:\nAan de orde is de kade.\n";
        let day = Day::new(2024, 2, 15);
        let expected = |number: &str, session: Option<&str>| {
            (
                "Veerdiensten".to_owned(),
                session.map(str::to_owned),
                Some(number.to_owned()),
                day,
            )
        };
        for (head, expected) in [
            (
                "Tweede Kamer, 52e vergadering\nDonderdag 15 februari 2024\n\nVeerdiensten\n",
                expected("52", None),
            ),
            (
                "Handelingen Tweede Kamer 2023-2024, nr. 52, item 7\n52e vergadering\nDonderdag 15 februari 2024\n7 Veerdiensten\n",
                expected("52-7", Some("2023-2024")),
            ),
            (
                "7\n\nVeerdiensten\n\nTweede Kamer   Veerdiensten   15 februari 2024\nTK 52   52-7-1\n",
                expected("52-7", None),
            ),
            (
                "Veerdiensten\n\n52e vergadering, donderdag 15 februari 2024\n\nAanvang 10.00 uur\n",
                expected("52", None),
            ),
        ] {
            assert_eq!(meta(&format!("{head}\n{said}")), expected, "{head}");
        }
        let opened = meta(
            "Kade\n\nDe voorzitter:\nIk open de vergadering van donderdag 15 februari 2024.\n",
        );
        assert_eq!(opened.3, day);
    }

    #[test]
    fn sentences_are_no_foot_of_a_page() {
        assert!(!is_foot(
            "De Tweede Kamer sprak daarover op 15 februari 2024"
        ));
        assert!(!is_foot("Tweede Kamer"));
        assert!(!is_foot("Wij zijn in TK 52 geweest."));
    }
}
