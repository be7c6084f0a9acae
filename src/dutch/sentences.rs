//! Sentences of running Dutch text.
//!
//! A sentence ends at `.`, `!` or `?` (with closing quotes and brackets) before white space and something that can
//! begin a sentence, unless the full stop belongs to an abbreviation, an initial or a number.

use super::classes::{ABBREVIATED_LAWS, ABBREVIATIONS, BEFORE_YEARS, LAW_NOUNS, WordSet};
use super::months::{month, short_month};
use super::numbers::is_year;
use std::ops::Range;

/// Bytes after which a sentence is cut at white space: what is longer is none. Each fact keeps its sentence, so that without
/// this a paragraph of 400 KB that has no full stop took 4 GB. The longest of the papers at hand has some 960 bytes.
const LONGEST: usize = 2000;
/// What closes a sentence.
const STOPS: [char; 4] = ['.', '?', '!', '…'];

/// The sentences of a text, in order, without the white space between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if at < start {
            continue;
        }
        let end = match byte {
            b'.' | b'!' | b'?' => sentence_end(text, start, at, char::from(byte)),
            _ if at - start >= LONGEST && byte.is_ascii_whitespace() => Some(at),
            _ => None,
        };
        if let Some(end) = end {
            found.push(start..end);
            start = end + text[end..].len() - text[end..].trim_start().len();
        }
    }
    let rest = text[start..].trim_end().len();
    if rest > 0 {
        found.push(start..start + rest);
    }
    found
}

/// Where the sentence ends whose last mark may stand at `at`, closing quotes and brackets included.
fn sentence_end(text: &str, start: usize, at: usize, mark: char) -> Option<usize> {
    let after = &text[at + mark.len_utf8()..];
    let closing = after.len() - after.trim_start_matches(is_closing).len();
    let end = at + mark.len_utf8() + closing;
    let end = end + note_mark(&text[start..at], &text[end..], closing > 0);
    let rest = &text[end..];
    let next = rest.trim_start();
    if next.len() == rest.len() && !rest.is_empty() || !next.is_empty() && !begins_sentence(next) {
        return None;
    }
    if is_in_title(&text[start..at], &text[end..]) {
        return None;
    }
    let word = last_word(&text[start..at]);
    let held = mark == '.'
        && !next.is_empty()
        && closing == 0
        && (is_abbreviation(word)
            || goes_on(word, next)
            || is_article_number(&text[start..at]) && names_law(next));
    (!held).then_some(end)
}

/// Whether a stop stands inside a quoted title that its sentence goes on behind: het rapport “Bruggen. Een verkenning” aan.
fn is_in_title(before: &str, after: &str) -> bool {
    // Longer is speech, which has sentences of its own.
    const LONGEST: usize = 120;
    let near = |text: &str, at: usize| text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
    let pairs = [('“', '”'), ('«', '»')];
    pairs.into_iter().any(|(open, close)| {
        let opened = before.rfind(open);
        let closed = before.rfind(close);
        let is_open = opened > closed && opened.is_some_and(|at| before.len() - at < LONGEST);
        let ahead = after.get(..near(after, LONGEST)).unwrap_or("");
        let behind = ahead.split_once(close).map_or("", |(_, behind)| behind);
        is_open && behind.trim_start().starts_with(char::is_lowercase)
    })
}

/// Bytes of the mark of a note that is glued to a stop: "is geopend.12 De brug". A number behind a number is a decimal.
fn note_mark(before: &str, after: &str, is_closed: bool) -> usize {
    let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=2).contains(&digits) {
        return 0;
    }
    let next = after.get(digits..).unwrap_or("");
    let begins =
        next.starts_with(char::is_whitespace) && next.trim_start().starts_with(char::is_uppercase);
    let word = last_word(before);
    let is_word = word.chars().count() > 3
        && word.chars().all(char::is_alphabetic)
        && !ABBREVIATIONS.has(word);
    if begins && (is_word || is_closed) {
        digits
    } else {
        0
    }
}

/// Abbreviations that may end a sentence, but not before a bracket: `op 15 april jl. (Kamerstuk …)`; and months, which
/// their year follows: `nov. 2020`.
fn goes_on(word: &str, next: &str) -> bool {
    if next.starts_with(|first: char| first.is_ascii_digit()) && short_month(word).is_some() {
        return true;
    }
    const MAY_END: &[&str] = &["jl", "j.l", "a.s", "c.s", "e.d", "enz", "etc", "e.a"];
    next.starts_with('(') && MAY_END.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// `artikel 2.1.2`: the number of an article, which some write with a stop behind it.
fn is_article_number(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let number = words.next().unwrap_or("");
    let named = words.next().unwrap_or("");
    let named = named.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ':'));
    is_number
        && ["artikel", "artikelen", "art.", "lid"]
            .iter()
            .any(|known| named.eq_ignore_ascii_case(known))
}

/// Whether a text begins with the name of a law, as behind the number of its article: `Wmo 2015`, `Jeugdwet`, `BW`. Only what
/// surely is one: two sentences that are taken for one give a wrong date, or a promise of somebody else.
fn names_law(next: &str) -> bool {
    let mut words = next
        .split_whitespace()
        .map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric()));
    let first = words.next().unwrap_or("");
    let year = words.next().is_some_and(is_year);
    // "In 2024", "Mei 2024": a time.
    let is_short = (1..=6).contains(&first.chars().count())
        && first.chars().all(char::is_alphabetic)
        && !BEFORE_YEARS.has(first)
        && month(first).is_none();
    let lowered = first.to_lowercase();
    let is_kind = LAW_NOUNS.words().any(|kind| lowered.ends_with(kind));
    ABBREVIATED_LAWS.has(first) || is_kind || year && is_short
}

fn is_closing(character: char) -> bool {
    matches!(
        character,
        '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '.' | '!' | '?' | '…'
    )
}

fn begins_sentence(next: &str) -> bool {
    let opening = |c: char| {
        matches!(
            c,
            '"' | '“' | '‘' | '\'' | '«' | '(' | '[' | ' ' | '„' | '’'
        )
    };
    let first = next.trim_start_matches(opening).chars().next();
    // "‘s Nachts" and "’t Wout" begin in lower case.
    first.is_none_or(|c| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '–' | '-' | '•' | '€')
    })
}

fn last_word(text: &str) -> &str {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or("");
    word.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// A known abbreviation, or initials as in `M.J. van Rijn`.
fn is_abbreviation(word: &str) -> bool {
    let initials = !word.is_empty()
        && word
            .split('.')
            .all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase));
    initials || ABBREVIATIONS.has(word)
}

/// Whether the text closes as a sentence does; quotes, brackets and a footnote's mark behind the stop do not count.
pub fn ends_sentence(text: &str) -> bool {
    let quotes = |last: char| last.is_whitespace() || "»”’'\")]".contains(last);
    let text = text.trim_end_matches(quotes);
    let unmarked = text
        .trim_end_matches(|last: char| last.is_ascii_digit())
        .trim_end_matches(quotes);
    let before = unmarked.trim_end_matches(STOPS);
    let word = before.trim_end_matches(|last: char| last.is_ascii_digit());
    // "1.2" is a number, "in 2023.2" a year, a stop and a mark.
    let marked = unmarked.len() < text.len()
        && unmarked.ends_with(STOPS)
        && (before.len() == word.len() || before.len() == word.len() + 4)
        && !before.ends_with(char::is_whitespace);
    marked || text.ends_with(STOPS)
}

/// Whether a sentence ends inside the text: a word of some length, a stop, and a capital after it.
pub fn holds_sentence_end(text: &str) -> bool {
    let stops = text
        .match_indices([' ', '\u{a0}'])
        .map(|(at, _)| (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or("")));
    let mut ends = stops.filter(|(before, _)| before.ends_with(STOPS));
    ends.any(|(before, behind)| {
        let word = before
            .trim_end_matches(STOPS)
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or("");
        let long = word.chars().count() > 3
            && word
                .chars()
                .all(|letter| letter.is_alphanumeric() || "-’)»".contains(letter));
        long && behind.trim_start().starts_with(char::is_uppercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn sentences_end_at_marks_before_something_that_begins_one() {
        assert_eq!(
            split("Dat is zo. Is dat zo? (Ja!) «Zo is het.» Einde"),
            ["Dat is zo.", "Is dat zo?", "(Ja!)", "«Zo is het.»", "Einde"]
        );
    }

    #[test]
    fn abbreviations_initials_and_numbers_do_not_end_one() {
        assert_eq!(
            split("Zie Kamerstuk 31 476, nr. 22, van M.J. van Rijn, d.d. 4 juli, i.c. 3.500 euro. Klaar.").len(),
            2
        );
        assert_eq!(split("Op 10 maart jl. heb ik").len(), 1);
        assert_eq!(
            split("De brief van 15 april jl. (Kamerstuk 29 538, nr. 180) kwam.").len(),
            1
        );
        assert_eq!(split("Dat was op 10 maart jl. Daarna niet meer.").len(), 2);
        assert_eq!(
            split("De brug is geopend.12 Met deze brief «meld ik dat (...).»5 De pont vaart."),
            [
                "De brug is geopend.12",
                "Met deze brief «meld ik dat (...).»5",
                "De pont vaart."
            ]
        );
        assert_eq!(split("Versie 2.5 Met nieuwe regels").len(), 1);
        assert_eq!(
            split(
                "Ik stuur u “Bruggen over water. Een verkenning” toe. Hij zei: “Kom. Nu meteen.” Dat was zo."
            ),
            [
                "Ik stuur u “Bruggen over water. Een verkenning” toe.",
                "Hij zei: “Kom.",
                "Nu meteen.”",
                "Dat was zo."
            ]
        );
        assert_eq!(split("Zie artikel nr.12 Wet op de brug").len(), 1);
    }

    #[test]
    fn the_stop_behind_the_number_of_an_article_ends_no_sentence_before_the_name_of_its_law() {
        for whole in [
            "Het plan, als bedoeld in artikel 3.4.1. Hvw 2012, wordt aangevuld.",
            "Dat volgt uit artikel 4.2. Havenwet en uit niets anders.",
            "Dat volgt uit artikel 12. Wlz en uit artikel 6:162. BW voor de pont.",
            "Volgens art. 5. Besluit havens moet dat.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
        assert_eq!(
            split("Dat staat in artikel 3.4.1. De brug is open.").len(),
            2
        );
        assert_eq!(
            split("Dat staat in artikel 3.4.1. Als het regent, niet.").len(),
            2
        );
        assert_eq!(split("Er waren er 3. Wlz en meer.").len(), 2);
        assert_eq!(split("Zie artikel 7. Hij vaart.").len(), 2);
        for begun in [
            "Ons standpunt is bekend.",
            "VNG heeft dat gevraagd.",
            "Mw. De Wit vaart.",
            "Elk veer vaart.",
            "In 2024 verandert dat.",
            "Per 2025 geldt dat.",
            "Mei 2024 was laat.",
            "Eind 2026 volgt meer.",
        ] {
            assert_eq!(
                split(&format!("Zie artikel 7. {begun}")).len(),
                2,
                "{begun}"
            );
        }
    }

    #[test]
    fn a_sentence_may_close_behind_its_stop() {
        assert!(ends_sentence("Hij zei: «Ja.»"));
        assert!(!ends_sentence("Inleiding"));
        assert!(
            ends_sentence("Dat was medio 2023.2")
                && ends_sentence("Dat is zo.12")
                && ends_sentence("Is dat «zo»?3")
        );
        assert!(!ends_sentence("Versie 1.2") && !ends_sentence("Wmo 2015"));
        assert!(
            holds_sentence_end("Dat is waar. En nu")
                && !holds_sentence_end("De rol van o.a. Movisie en dr. Jansen")
        );
    }
}
