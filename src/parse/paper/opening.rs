//! The opening of a paper: to whom (`Aan de Voorzitter …`, `Geachte voorzitter,`), where and when (`Den Haag, 8 mei
//! 2023`). One line may hold two of them.

use crate::document::calendar::Day;
use crate::document::{BlockKind, Interval, Span};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::text::{after, after_any, after_words, split};

/// Words before the day on which a paper was settled, moved or received.
const SETTLED: &[&str] = &[
    "Vastgesteld",
    "Voorgesteld",
    "Ontvangen",
    "Ingezonden",
    "Ingediend",
];

/// Puts a line of the opening into the draft: salutation, dateline or both. Says whether it was one.
pub(crate) fn read(draft: &mut Draft<'_>, line: &Line<'_>) -> bool {
    if let Some(end) = recipient(line.text) {
        let name = line
            .text
            .get("Aan ".len()..end)
            .unwrap_or("")
            .trim_end_matches(',')
            .trim();
        draft.meta.recipient.get_or_insert_with(|| name.to_owned());
        let head = Span::new(line.span.start, line.span.start + end);
        draft
            .blocks
            .push(DraftBlock::new(BlockKind::Salutation, [head]));
        let rest = line.tail(end);
        if !rest.text.is_empty() && !read(draft, &rest) {
            draft.blocks.push(DraftBlock::paragraph([rest.span]));
        }
        return true;
    }
    if is_salutation(line.text) {
        draft
            .blocks
            .push(DraftBlock::new(BlockKind::Salutation, [line.span]));
        return true;
    }
    let Some(day) = dateline(line.text) else {
        return false;
    };
    state_date(draft, day, line.span);
    draft.blocks.push(DraftBlock::paragraph([line.span]));
    true
}

/// Sets the paper's date where none is stated yet, and adds the place as evidence where it states the same day.
pub(crate) fn state_date(draft: &mut Draft<'_>, day: Day, evidence: Span) {
    let stated = Interval::day(day);
    if draft.meta.date.get_or_insert(stated) == &stated {
        draft.meta.date_evidence.push(evidence);
    }
}

/// Where the recipient ends in a line that begins with one: all of `Aan de Voorzitter van de Tweede Kamer der
/// Staten-Generaal`, up to whatever else the line holds.
pub(crate) fn recipient(text: &str) -> Option<usize> {
    let behind = after_words(text, "Aan")?.trim_start();
    if let Some(at) = text.find("Staten-Generaal") {
        let end = at + "Staten-Generaal".len();
        let near = text.get(..end)?.chars().count() <= 90;
        return near.then(|| {
            end + text
                .get(end..)
                .map_or(0, |rest| usize::from(rest.starts_with(',')))
        });
    }
    after(behind, "de voorzitter")
        .filter(|_| text.chars().count() <= 90 && !text.ends_with('.'))
        .map(|_| text.len())
}

/// Whether a line is the greeting of a letter.
pub(crate) fn is_salutation(text: &str) -> bool {
    after_any(
        text,
        &[
            "Geachte",
            "Beste",
            "Excellentie",
            "Mijnheer de voorzitter",
            "Mevrouw de voorzitter",
        ],
    )
    .is_some_and(|(_, rest)| rest.chars().count() <= 80 && !rest.trim_end().ends_with('.'))
}

/// The day in a line that holds a place or a settling word and a day, and nothing else.
pub(crate) fn dateline(text: &str) -> Option<Day> {
    let text = text.trim_end_matches(['.', ',']);
    if let Some((_, rest)) = after_any(text, SETTLED) {
        let rest = rest.trim_start();
        let rest = after_any(rest, &["d.d.", "op"]).map_or(rest, |(_, rest)| rest);
        // "Voorgesteld tijdens het Wetgevingsoverleg van 3 juni 2019".
        let meeting = after_any(rest, &["tijdens", "in", "bij"]);
        let meeting = meeting.and_then(|_| rest.rsplit_once(" van "));
        return Day::from_dutch(meeting.map_or(rest, |(_, day)| day));
    }
    let (place, day) = text.split_once(',')?;
    let named = place.starts_with(['\'', '’', '‘']) || place.starts_with(char::is_uppercase);
    (named && split(place).count() <= 4).then(|| Day::from_dutch(day))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn places_and_settling_words_date_a_paper() {
        assert_eq!(dateline("’s-Gravenhage, 3 juli 2009"), Day::new(2009, 7, 3));
        assert_eq!(
            dateline("Vastgesteld d.d. 15 januari 2019"),
            Day::new(2019, 1, 15)
        );
        assert_eq!(
            dateline("Voorgesteld tijdens het Wetgevingsoverleg van 3 juni 2019"),
            Day::new(2019, 6, 3)
        );
        assert_eq!(dateline("Op de dag, 3 juli 2009 dus"), None);
        assert_eq!(dateline("in de brief, 3 juli 2009"), None);
    }

    #[test]
    fn recipient_and_day_may_share_a_line() {
        let raw = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 8 mei 2023\nGeachte voorzitter,";
        let mut draft = Draft::new(raw);
        assert!(lines(raw).iter().all(|line| read(&mut draft, line)));
        let kinds: Vec<BlockKind> = draft.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(
            kinds,
            [
                BlockKind::Salutation,
                BlockKind::Paragraph,
                BlockKind::Salutation
            ]
        );
        assert_eq!(
            draft.meta.recipient.as_deref(),
            Some("de Voorzitter van de Tweede Kamer der Staten-Generaal")
        );
        assert_eq!(draft.meta.date.map(|date| date.start), Day::new(2023, 5, 8));
    }

    #[test]
    fn sentences_are_no_recipients() {
        assert_eq!(
            recipient("Aan de koplopergemeenten wordt gevraagd mee te doen."),
            None
        );
        assert!(!is_salutation(
            "Geachte leden hebben kennisgenomen van de brief die de minister hun stuurde, en van alle bijlagen erbij."
        ));
    }
}
