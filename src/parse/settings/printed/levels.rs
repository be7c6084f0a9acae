//! How deep headings lie.
//!
//! Size and weight of the letters are lost, so levels follow from a rule that holds within a document:
//!
//! 1. Parts are sections: headings that share a word and count (`Ad 1 …`, `Ad 2 …`; `Lijn A …`, `Lijn B …`; `I. …`, `II. …`).
//!    Where there are none, numbers that run through the whole letter (`1.`, `2.`, …) are sections; where numbers start
//!    again and again, they lie one deeper than what they stand under.
//! 2. Headings without number before the first section, set apart by room behind them where others are not, or named as
//!    beginnings and ends are (`Inleiding`, `Tot slot`), are sections too. Other headings without number lie one deeper
//!    than the section they stand in; where nothing makes sections, they are the sections.
//! 3. `2.1` lies one deeper than `2.`; a heading with a bullet, and one right below another heading, lies one deeper than
//!    the heading before.

use super::chunk::Chunk;
use super::items;
use crate::dutch::letters::Letters;
use crate::parse::text::{after_words, split};

/// The deepest level that is told apart.
const DEEPEST: u8 = 6;

/// Headings that begin or end a letter, whatever stands in between.
const FRAME: &[&str] = &[
    "inleiding",
    "aanleiding",
    "samenvatting",
    "tot slot",
    "slot",
    "conclusie",
    "afsluiting",
    "bijlage",
];

/// Letters behind the name of a beginning or end: `Tot slot en planning` is none.
const FRAME_REST: usize = 4;

/// What a heading's own text says of its depth.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sort {
    /// A counter behind this word, which may be empty.
    Part(String),
    /// How many numbers: `2.` has one, `2.1` two.
    Number(u8),
    Bullet,
    Plain,
}

fn sort(text: &str) -> Sort {
    let word = split(text).next().unwrap_or("");
    let numbers: Vec<&str> = word.trim_end_matches(['.', ')']).split('.').collect();
    let numbered = numbers
        .iter()
        .all(|number| number.len() <= 2 && number.parse::<u8>().is_ok());
    if numbered && (word.ends_with(['.', ')']) || numbers.len() > 1) {
        return Sort::Number(u8::try_from(numbers.len()).unwrap_or(1));
    }
    match (part(text), items::mark_of(text)) {
        (Some(name), _) => Sort::Part(name),
        (None, Some(mark)) if mark.label.is_some() => Sort::Number(1),
        (None, Some(_)) => Sort::Bullet,
        (None, None) => Sort::Plain,
    }
}

/// `Ad 2 …`, `Deel B …`, `Spoor 3: …` and, without a word, `II. …`, `A. …`: the word that is counted.
fn part(text: &str) -> Option<String> {
    let mut words = split(text);
    let (first, second) = (words.next()?, words.next()?);
    let stopped = |word: &str| word.ends_with(['.', ')', ':']);
    if stopped(first) && is_counter(first) {
        return Some(String::new());
    }
    let named = first.starts_with(char::is_uppercase)
        && first.chars().all(char::is_alphabetic)
        && is_counter(second);
    named.then(|| first.to_owned())
}

/// A small number, a roman one, or one capital.
fn is_counter(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ')', ':']);
    let number = bare.len() <= 2 && bare.parse::<u8>().is_ok();
    let roman = bare.len() <= 5 && bare.chars().all(|letter| "IVX".contains(letter));
    let capital = bare.len() == 1 && bare.starts_with(|letter: char| letter.is_ascii_uppercase());
    !bare.is_empty() && (number || roman || capital)
}

/// The level of every heading among the chunks, in order.
pub(super) fn levels(chunks: &[Chunk<'_>], headings: &[bool]) -> Vec<u8> {
    let is_heading = |at: &usize| headings.get(*at).copied().unwrap_or(false);
    let found: Vec<Found> = (0..chunks.len())
        .filter(is_heading)
        .filter_map(|at| Found::of(chunks, headings, at))
        .collect();
    let scheme = Scheme::of(&found);
    let mut place = Place {
        in_section: false,
        above: 1,
        number: 1,
    };
    found
        .iter()
        .map(|heading| scheme.level(heading, &mut place))
        .collect()
}

/// A heading and its surroundings.
#[derive(Debug)]
struct Found {
    sort: Sort,
    /// Whether numbers start with it.
    first_number: bool,
    /// Whether room follows it, and then text.
    apart: bool,
    /// Whether nothing stands between it and the heading before.
    below_heading: bool,
    frame: bool,
}

impl Found {
    fn of(chunks: &[Chunk<'_>], headings: &[bool], at: usize) -> Option<Self> {
        let text = chunks.get(at)?.text.as_str();
        let lower = text.lower();
        let frame =
            |name: &&str| after_words(&lower, name).is_some_and(|rest| rest.len() <= FRAME_REST);
        Some(Self {
            sort: sort(text),
            first_number: text.starts_with("1.") || text.starts_with("1)"),
            apart: chunks.get(at + 1).is_some_and(|next| next.room)
                && headings.get(at + 1) == Some(&false),
            below_heading: at
                .checked_sub(1)
                .and_then(|before| headings.get(before))
                .copied()
                .unwrap_or(false),
            frame: FRAME.iter().any(frame) || lower.starts_with("bijlage"),
        })
    }
}

/// Where in the letter the next heading stands.
struct Place {
    /// Whether a section has begun under which headings without number lie.
    in_section: bool,
    /// Level of the last heading that others may lie under.
    above: u8,
    /// Level of numbers here, where they do not run through the whole letter.
    number: u8,
}

/// What makes sections in one letter.
#[derive(Debug)]
struct Scheme {
    /// The words that are counted.
    parts: Vec<String>,
    /// Whether numbers run through the whole letter.
    numbers_run: bool,
    /// Whether room behind a heading means something: most headings have none.
    room_tells: bool,
}

impl Scheme {
    fn of(found: &[Found]) -> Self {
        let word = |heading: &Found| {
            if let Sort::Part(word) = &heading.sort {
                Some(word.clone())
            } else {
                None
            }
        };
        let mut words: Vec<String> = found.iter().filter_map(word).collect();
        words.sort_unstable();
        let parts: Vec<String> = words
            .chunk_by(|one, next| one == next)
            .filter(|same| same.len() > 1)
            .flat_map(|same| same.first().cloned())
            .collect();
        let count =
            |fits: &dyn Fn(&Found) -> bool| found.iter().filter(|heading| fits(heading)).count();
        let starts = count(&|heading| heading.first_number && heading.sort == Sort::Number(1));
        let numbers = count(&|heading| heading.sort == Sort::Number(1));
        let apart = count(&|heading| heading.apart && heading.sort == Sort::Plain);
        let room_tells = apart > 0 && apart * 4 <= count(&|heading| heading.sort == Sort::Plain);
        Self {
            numbers_run: parts.is_empty() && numbers > 1 && starts <= 1,
            parts,
            room_tells,
        }
    }

    fn level(&self, heading: &Found, place: &mut Place) -> u8 {
        let section = self.is_section(heading, place.in_section);
        let level = match heading.sort {
            _ if section => 1,
            Sort::Number(depth) => (if self.numbers_run { 1 } else { place.number }) + depth - 1,
            Sort::Bullet => place.above + 1,
            _ if heading.below_heading => place.above + 1,
            _ => 1 + u8::from(place.in_section),
        };
        let level = level.min(DEEPEST);
        place.in_section |= section && self.opens(heading);
        // Numbers count within their part, whatever heading without number comes between.
        let within_part = !self.parts.is_empty() && place.in_section && !section;
        if !within_part && !matches!(heading.sort, Sort::Number(_) | Sort::Bullet) {
            place.number = level + 1;
        }
        if heading.sort != Sort::Bullet {
            place.above = level;
        }
        level
    }

    fn is_section(&self, heading: &Found, in_section: bool) -> bool {
        let outside = !in_section && !heading.below_heading;
        match &heading.sort {
            Sort::Part(word) => self.parts.contains(word) || outside,
            Sort::Number(1) => self.numbers_run,
            Sort::Plain => {
                heading.frame
                    || outside
                    || (self.room_tells && heading.apart && !heading.below_heading)
            }
            _ => false,
        }
    }

    /// Whether headings without number after this one lie below it.
    fn opens(&self, heading: &Found) -> bool {
        match &heading.sort {
            Sort::Part(word) => self.parts.contains(word),
            Sort::Plain => self.room_tells && heading.apart,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Levels of these headings, each with a paragraph after it but where the next line is indented.
    fn levels_of(outline: &str) -> Vec<u8> {
        let chunk = |text: &str, room: bool| Chunk {
            lines: Vec::new(),
            text: text.trim().to_owned(),
            room,
            question: false,
            full_lines: 1.0,
        };
        let (mut chunks, mut headings) = (Vec::new(), Vec::new());
        for text in outline.split('|') {
            if !text.starts_with(' ') && !chunks.is_empty() {
                // An exclamation mark stands for room behind the heading.
                let room = chunks
                    .last()
                    .is_some_and(|last: &Chunk<'_>| last.text.ends_with('!'));
                chunks.push(chunk("Tekst.", room));
                headings.push(false);
            }
            chunks.push(chunk(text, true));
            headings.push(true);
        }
        chunks.push(chunk("Tekst.", false));
        headings.push(false);
        levels(&chunks, &headings)
    }

    #[test]
    fn parts_are_sections_and_numbers_lie_below() {
        assert_eq!(
            levels_of("Inleiding|Ad 1 Geld|1. Nu|2. Straks|Los|Ad 2 Werk|1. Nu|Tot slot"),
            [1, 1, 2, 2, 2, 1, 2, 1]
        );
        assert_eq!(
            levels_of("Lijn A. Zand|Strand|Lijn B. Zee|Schepen"),
            [1, 2, 1, 2]
        );
        assert_eq!(levels_of("I. Zand|1.1 Strand|II. Zee"), [1, 3, 1]);
    }

    #[test]
    fn numbers_that_run_on_are_sections() {
        assert_eq!(
            levels_of("Inleiding|1. Zand|Strand|1.1 Duin|2. Zee|Conclusie"),
            [1, 1, 2, 2, 1, 1]
        );
    }

    #[test]
    fn plain_headings_are_sections_where_nothing_else_is() {
        assert_eq!(
            levels_of("Zand|Zee| Schepen|Wind|• Molens|• Draden"),
            [1, 1, 2, 1, 2, 2]
        );
        assert_eq!(
            levels_of("Zand|1. Duin|2. Strand|Zee|1. Schepen"),
            [1, 2, 2, 1, 2]
        );
    }

    #[test]
    fn room_behind_a_heading_tells_where_it_is_rare() {
        assert_eq!(
            levels_of("Zand|Zee|Wind!|Molens|Draden|Netten|Palen|Einde!|Slot"),
            [1, 1, 1, 2, 2, 2, 2, 1, 1]
        );
    }
}
