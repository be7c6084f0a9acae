//! Printed lines put together to chunks: paragraphs, headings, items.
//!
//! A chunk ends where the next word would still have fitted on the line and either the line closes a sentence or the next
//! begins with a capital; where there is room; and where an item begins. At a page's end a sentence goes on unless it was
//! closed.

use super::chunk::{Chunk, begins_in_lower_case};
use super::items;
use super::measure::Measure;
use super::titles;
use crate::dutch::classes::{PORTFOLIOS, WordSet};
use crate::parse::frames::unframed::PrintedLine;
use crate::parse::paper::{closing, turns};
use crate::parse::text::split;

/// The body's lines as chunks.
pub(super) fn chunks<'s>(flow: &[PrintedLine<'s>]) -> Vec<Chunk<'s>> {
    let measure = Measure::of(flow.iter().map(|line| line.line.text));
    let mut chunks: Vec<Chunk<'s>> = Vec::new();
    for (at, line) in flow.iter().enumerate() {
        match chunks.last_mut() {
            Some(chunk) if goes_on(chunk, line, flow.get(at + 1), measure) => chunk.add(line.line),
            _ => chunks.push(Chunk::new(line)),
        }
    }
    for chunk in &mut chunks {
        chunk.full_lines = measure.lines(&chunk.text);
    }
    chunks
}

/// Whether `next`, which `behind` follows, continues the chunk.
fn goes_on(
    chunk: &Chunk<'_>,
    next: &PrintedLine<'_>,
    behind: Option<&PrintedLine<'_>>,
    measure: Measure,
) -> bool {
    let Some(last) = chunk.lines.last() else {
        return false;
    };
    if next.question || turns::is_turn(&chunk.text) || turns::is_turn(next.line.text) {
        return false;
    }
    if closing::is_farewell(next.line.text) {
        return false;
    }
    // Letters of another weight are another thing; a heading may take two lines.
    if last.heading != next.line.heading {
        return false;
    }
    if chunk.question && chunk.lines.len() == 1 {
        return true;
    }
    let fits = measure.fits(last.text, next.line.text);
    let closes = chunk.closes();
    // No line ends on purpose behind "op" or "is", whatever number or sum the next begins with.
    let open = !closes
        && !next.room
        && (titles::ends_open(&chunk.text) || is_in_portfolio(last.text, next.line.text));
    let ended = closes || fits || next.room || chunk.text.ends_with(',');
    if items::begins(next.line.text, ended) {
        return false;
    }
    let lower = begins_in_lower_case(next.line.text);
    if next.crossed {
        return if closes {
            !next.room && (lower || !fits) && !is_alone(next, behind, measure)
        } else {
            lower || !fits
        };
    }
    if next.room {
        return !closes && lower && !fits;
    }
    let stops = fits && !open && (closes || !lower);
    let title =
        !open && titles::is_full_line_title(chunk) && titles::opens_a_sentence(next.line.text);
    !stops && !title
}

/// Whether a line ends within what a member of government is for: `de Minister van Sociale / Zaken en Werkgelegenheid`.
fn is_in_portfolio(line: &str, next: &str) -> bool {
    let (Some(last), Some(first)) = (split(line).next_back(), split(next).next()) else {
        return false;
    };
    let named = |word: &str| PORTFOLIOS.has(word.trim_end_matches(','));
    named(last) && (named(first) || first.trim_end_matches(',') == "Zaken")
}

/// Whether a line is a title of one line, with something new behind it.
fn is_alone(line: &PrintedLine<'_>, behind: Option<&PrintedLine<'_>>, measure: Measure) -> bool {
    let begins = |behind: &PrintedLine<'_>| {
        let text = behind.line.text;
        behind.room || measure.fits(line.line.text, text) && !begins_in_lower_case(text)
    };
    titles::is_title(line.line.text) && behind.is_some_and(begins)
}

#[cfg(test)]
mod tests {
    use super::super::chunk::closes;
    use super::*;
    use crate::parse::lines::{Line, lines};

    fn flow_line<'s>(line: &Line<'s>) -> PrintedLine<'s> {
        let crossed = line.text.starts_with('~');
        PrintedLine {
            line: line.tail(usize::from(crossed)),
            room: line.gap > 0,
            crossed,
            question: false,
        }
    }

    /// Chunks of these lines; `~` before a line says that a page ended, an empty line that there was room.
    fn chunked(raw: &str) -> Vec<String> {
        let lines = lines(raw);
        let flow: Vec<PrintedLine<'_>> = lines.iter().map(flow_line).collect();
        chunks(&flow).into_iter().map(|chunk| chunk.text).collect()
    }

    #[test]
    fn marks_of_notes_do_not_hide_a_full_stop() {
        assert!(
            closes("op 14 januari jl.22")
                && closes("te vinden.”7")
                && closes("als volgt:")
                && closes("(zie daar.)")
        );
        assert!(!closes("in 2015") && !closes("op plaats 3") && !closes("Toezicht2"));
    }

    #[test]
    fn a_page_end_parts_only_closed_sentences() {
        let full = "een regel die de volle breedte van het blad beslaat en dan";
        assert_eq!(
            chunked(&format!("{full}\n{full}\n~doorgaat op het volgende.")).len(),
            1
        );
        assert_eq!(
            chunked(&format!(
                "{full}\nstopt.\n~Een nieuwe alinea van deze brief begint hier en loopt dan"
            ))
            .len(),
            2
        );
        assert_eq!(
            chunked(&format!("{full}\nTitel zonder punt\n~{full}")).len(),
            1
        );
        assert_eq!(
            chunked(&format!(
                "{full}\n\nTitel zonder punt\n~Een zin die op een nieuw blad begint."
            ))
            .len(),
            3
        );
    }

    #[test]
    fn a_line_that_ends_open_goes_on_before_a_number() {
        let full = "een regel die de volle breedte van het blad beslaat en dan";
        assert_eq!(
            chunked(&format!(
                "{full}\nEen plan dat wij op\n3 mei 2021 boden. Er is\n€ 2 miljoen."
            ))
            .len(),
            1
        );
        assert_eq!(
            chunked(&format!("{full}\n\nEen titel\n12 bruggen zijn er.")).len(),
            3
        );
    }

    #[test]
    fn an_office_goes_on_over_the_end_of_a_line() {
        let full = "een regel die de volle breedte van het blad beslaat en dan door";
        let asked = "Vragen aan de Minister van Sociale\nZaken en Werkgelegenheid over veren";
        assert_eq!(chunked(&format!("{full}\n\n{asked}")).len(), 2);
    }

    #[test]
    fn a_title_behind_a_page_end_stands_alone() {
        let full = "een regel die de volle breedte van het blad beslaat en klaar.";
        assert_eq!(
            chunked(&format!("{full}\n~Bruggen\n\nEr zijn er veel.")).len(),
            3
        );
        assert_eq!(
            chunked(&format!("{full}\n~Bruggen\nzijn er veel.")).len(),
            1
        );
    }

    #[test]
    fn room_parts_unless_a_sentence_is_under_way() {
        let full = "een regel die de volle breedte van het blad beslaat en dan";
        assert_eq!(chunked(&format!("{full}\n{full}\n\ndoorgaat.")).len(), 1);
        assert_eq!(
            chunked(&format!("{full}\n{full}\n\nDaarna iets anders.")).len(),
            2
        );
    }

    #[test]
    fn items_part_lines_that_came_to_an_end() {
        let full = "een regel die de volle breedte van het blad beslaat en dan";
        assert_eq!(
            chunked(&format!("{full}\nis er:\n- een;\n- twee.")).len(),
            3
        );
        assert_eq!(
            chunked(&format!("{full}\n– tussen strepen – nog doorgaat.")).len(),
            1
        );
    }
}
