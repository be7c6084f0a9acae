//! Where paragraphs begin in lines as they were printed: the room above a line is written anew, none where it goes on.

use super::pages::PageLine;
use crate::parse::genres::questions::is_numbers;
use crate::parse::lines::Line;
use crate::parse::marks::mark;
use crate::parse::paper::{closing, opening, turns, written};
use crate::parse::settings::printed::chunk::{begins_in_lower_case, closes};
use crate::parse::settings::printed::measure::Measure;
use crate::parse::text::{after, after_any, split};

/// Widest a printed line of an official paper is in characters, words joined by a tool included.
const PRINTED: usize = 130;

/// Among how many lines at least printed lines are recognised.
const FEW: usize = 3;

/// How the clauses of a motion begin.
const CLAUSES: &[&str] = &[
    "gehoord",
    "constaterende",
    "constaterend",
    "overwegende",
    "overwegend",
    "van mening",
    "van oordeel",
    "gelet op",
    "kennisgenomen",
    "gelezen",
    "verzoekt",
    "spreekt",
    "roept",
    "draagt",
    "nodigt",
    "besluit",
    "en gaat over tot de orde van de dag",
];

/// Whether most lines end where the paper's width ended them, not their paragraph.
pub(super) fn is_printed(lines: &[Line<'_>]) -> bool {
    let under = lines.iter().skip(1).filter(|line| line.gap == 0);
    let long = lines
        .iter()
        .filter(|line| line.text.chars().count() > PRINTED);
    under.count() >= FEW.max(lines.len() / 4) && long.count() <= lines.len() / 10
}

/// The lines, each with room above it only where a paragraph begins.
pub(super) fn paragraphs<'s>(lines: &[PageLine<'s>]) -> Vec<Line<'s>> {
    let bare: Vec<Line<'s>> = lines.iter().map(|line| line.line).collect();
    let head = written::head(&bare);
    let sentences = head
        .map(|head| [head.asked, head.answered])
        .unwrap_or_default();
    let names = names_at_end(&bare);
    let measure = measure(&bare);
    // Older papers number questions and answers without a word.
    let old = !lines.iter().any(|line| {
        turns::turn(line.line.text).is_some() && turns::number_in(line.line.text).is_some()
    });
    let alone = |text: &str| old && is_numbers(text);
    let mut moved = false;
    let mut found: Vec<Line<'s>> = Vec::with_capacity(bare.len());
    for (at, line) in lines.iter().enumerate() {
        moved |= after(line.line.text, "en gaat over tot de orde van de dag").is_some();
        let sentence = sentences.iter().find(|sentence| sentence.contains(&at));
        let begins = match (sentence, found.last()) {
            (Some(sentence), _) => sentence.start == at,
            (None, None) => true,
            _ if sentences.iter().any(|sentence| sentence.end == at) => true,
            (None, Some(_)) if at >= names => true,
            (None, Some(above)) if alone(above.text) || alone(line.line.text) => true,
            (None, Some(above)) => begins(above, line, measure, moved),
        };
        found.push(Line {
            gap: usize::from(begins) * line.line.gap.max(1),
            ..line.line
        });
    }
    found
}

/// The width of a full line: the middle one of those that surely go on, in a line that begins with a small letter.
fn measure(lines: &[Line<'_>]) -> Measure {
    let goes_on = |pair: &&[Line<'_>]| {
        let [line, next] = pair else { return false };
        next.gap == 0
            && begins_in_lower_case(next.text)
            && !closes(line.text)
            && mark(next.text).is_none()
    };
    let full = || {
        lines
            .windows(2)
            .filter(goes_on)
            .filter_map(<[Line<'_>]>::first)
    };
    if full().count() < FEW {
        return Measure::of(lines.iter().map(|line| line.text));
    }
    Measure::middle(full().map(|line| line.text))
}

/// Whether a line stands alone whatever is around it: the head of a question or an answer or of a mededeling, a place with
/// a day, the counter of an amendment's part.
fn is_alone(text: &str) -> bool {
    let counter = text.len() <= 4
        && text
            .chars()
            .all(|letter| "IVX".contains(letter) || text.len() == 1)
        && text.starts_with(|first: char| first.is_ascii_uppercase());
    turns::turn(text).is_some()
        || written::section(text).is_some_and(|(_, at)| at == text.len())
        || opening::dateline(text).is_some()
        || counter
}

/// Whether a paragraph begins with this line, which stands below the other.
fn begins(above: &Line<'_>, line: &PageLine<'_>, measure: Measure, moved: bool) -> bool {
    let next = line.line.text;
    let headed = turns::turn(above.text).is_some() && !turns::is_turn(above.text);
    if is_alone(above.text) && !headed || is_alone(next) {
        return true;
    }
    if written::section(above.text).is_some_and(|(_, at)| at == above.text.len())
        || written::section(next).is_some()
    {
        return true;
    }
    if opens_motion(above.text) || opens_motion(next) || moved {
        return !(moved && begins_in_lower_case(next) && !is_clause(next));
    }
    let closed = closes(above.text);
    let fits = measure.fits(above.text, next);
    let lower = begins_in_lower_case(next);
    if above.text.ends_with([',', ';']) && is_clause(next) {
        return true;
    }
    if mark(next).is_some_and(|mark| mark.len < next.len())
        && (closed || fits || above.text.ends_with(','))
    {
        return true;
    }
    if line.crossed {
        return closed && (!lower || fits);
    }
    if line.line.gap > 0 {
        return closed || !lower || fits;
    }
    fits && (closed || !lower) && !ends_open(above.text)
}

/// `De Kamer,` and what it begins with.
fn opens_motion(text: &str) -> bool {
    text == "De Kamer," || after(text, "gehoord de beraadslaging").is_some()
}

fn is_clause(text: &str) -> bool {
    after_any(text, CLAUSES).is_some()
}

/// Whether a line ends in a word that no paragraph ends in.
fn ends_open(text: &str) -> bool {
    crate::parse::settings::printed::titles::ends_open(text)
}

/// The line from which on names sign the paper, one a line.
fn names_at_end(lines: &[Line<'_>]) -> usize {
    let names = lines
        .iter()
        .rev()
        .take_while(|line| closing::is_name(line.text) && split(line.text).count() <= 4);
    lines.len() - names.count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> String {
        let lines: Vec<PageLine<'_>> = lines(raw)
            .into_iter()
            .map(|line| PageLine {
                line: line.tail(usize::from(line.text.starts_with('~'))),
                crossed: line.text.starts_with('~'),
            })
            .collect();
        let found = paragraphs(&lines);
        let begins = |line: &Line<'_>| if line.gap > 0 { "¶" } else { " " };
        let texts = found
            .iter()
            .map(|line| format!("{}{}", begins(line), line.text));
        texts.collect()
    }

    const FULL: &str = "Dit is een regel die de volle breedte van de bladspiegel heeft en";

    #[test]
    fn lines_that_stop_short_end_their_paragraph() {
        let raw = format!(
            "Antwoord 1\n{FULL}\n{FULL}\nhier stopt.\nDaarna begint het volgende en dat is\nVraag 2\nIs dat zo?"
        );
        let found = read(&raw);
        assert_eq!(
            found,
            format!(
                "¶Antwoord 1¶{FULL} {FULL} hier stopt.¶Daarna begint het volgende en dat is¶Vraag 2¶Is dat zo?"
            )
        );
    }

    #[test]
    fn a_page_end_parts_only_closed_sentences() {
        assert_eq!(
            read(&format!("{FULL}\n{FULL}\n~doorgaat.")),
            format!("¶{FULL} {FULL} doorgaat.")
        );
        assert_eq!(
            read(&format!("{FULL}\nstopt.\n~Een nieuwe.")),
            format!("¶{FULL} stopt.¶Een nieuwe.")
        );
    }

    #[test]
    fn the_clauses_of_a_motion_and_its_names_stand_alone() {
        let raw = "De Kamer,\ngehoord de beraadslaging,\nconstaterende dat bruggen in veel plaatsen in Nederland al jaren\noud zijn;\nverzoekt de regering bruggen te vervangen,\nen gaat over tot de orde van de dag.\nDe Vries\nVan den Berg";
        assert_eq!(
            read(raw),
            "¶De Kamer,¶gehoord de beraadslaging,¶constaterende dat bruggen in veel plaatsen in Nederland al jaren oud zijn;¶verzoekt de regering bruggen te vervangen,¶en gaat over tot de orde van de dag.¶De Vries¶Van den Berg"
        );
    }
}
