//! Headings, told from paragraphs and items by their shape, and how deep they lie.
//!
//! Size and weight of the letters are lost, so levels follow from a rule that holds within a document:
//!
//! 1. Parts (`Ad 2 …`, `Deel B …`, `II. …`, `A. …`) are sections. Where there are none, numbers that run through the whole
//!    letter (`1.`, `2.`, …) are; where numbers start again and again, they are one deeper than what they stand under.
//! 2. Headings without number before the first section, set apart by room on both sides where others are not, or named as
//!    beginnings and ends are (`Inleiding`, `Tot slot`), are sections too. Other headings without number are one deeper
//!    than the section they stand in; where nothing makes sections, they are the sections.
//! 3. `2.1` lies one deeper than `2.`; a heading with a bullet, and one right below another heading, lies one deeper than
//!    the heading before.

use super::flow::{Chunk, begins_in_lower_case, closes};
use super::items::{self, Depth};
use crate::document::Span;
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::text::{after_any, after_words};

/// Most full lines a heading takes, and most letters.
const LINES: f32 = 2.3;
const LETTERS: usize = 200;

/// Words that neither end a heading nor begin one that fills its line: a sentence goes on or opens with them.
const SMALL_WORDS: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er", "het", "hierbij", "ik", "in",
    "met", "na", "naar", "of", "om", "ook", "op", "over", "te", "tegen", "tijdens", "tot", "tussen", "uit", "uw",
    "van", "vanuit", "vanwege", "via", "voor", "we", "wij", "zij", "zo",
];

/// Verbs and pronouns that show a sentence.
const SENTENCE_WORDS: &[&str] = &[
    "ben", "biedt", "blijkt", "dat", "geeft", "had", "heb", "hebben", "heeft", "ik", "is", "kan", "komt", "kunnen",
    "moet", "moeten", "uw", "was", "waren", "werd", "werden", "wil", "worden", "wordt", "zal", "ze", "zij", "zijn",
    "zodat", "zou", "zullen",
];

/// Headings that begin or end a letter, whatever stands in between.
const FRAME: &[&str] =
    &["inleiding", "aanleiding", "samenvatting", "tot slot", "slot", "conclusie", "afsluiting", "bijlage"];

/// Writes chunks as headings, items and paragraphs.
pub(super) fn write(draft: &mut Draft<'_>, chunks: &[Chunk<'_>]) {
    let headings: Vec<bool> = (0..chunks.len()).map(|at| is_heading(chunks, at)).collect();
    let mut levels = levels(chunks, &headings).into_iter();
    let mut depth = Depth::default();
    for (at, chunk) in chunks.iter().enumerate() {
        let mark = items::mark_of(&chunk.text);
        let heading = headings.get(at).copied().unwrap_or(false);
        let block = match mark {
            _ if heading => {
                depth.reset();
                heading_block(chunk, levels.next().unwrap_or(1))
            }
            Some(mark) if items::is_item(chunks, at) => {
                let level = depth.level(&chunk.text, &mark);
                let item = DraftBlock::item(level, chunk.spans(), without(chunk, mark.len));
                mark.label.map_or(item.clone(), |label| item.numbered(label))
            }
            _ => {
                depth.reset();
                DraftBlock::paragraph(chunk.spans())
            }
        };
        draft.blocks.push(block);
    }
}

/// A heading keeps its number in the text; a bullet is only a mark.
fn heading_block(chunk: &Chunk<'_>, level: u8) -> DraftBlock {
    let block = DraftBlock::heading(level, chunk.spans());
    match items::mark_of(&chunk.text) {
        Some(mark) if mark.label.is_none() => DraftBlock { text: without(chunk, mark.len), ..block },
        Some(mark) => DraftBlock { label: mark.label, ..block },
        None => block,
    }
}

/// The chunk's lines without the first bytes.
fn without(chunk: &Chunk<'_>, len: usize) -> Vec<Span> {
    let mut lines = chunk.lines.iter();
    let first = lines.next().map(|line| line.tail(len).span);
    first.into_iter().filter(|span| !span.is_empty()).chain(lines.map(|line| line.span)).collect()
}

/// Whether the chunk at `at` is a heading: a short title in front of something.
fn is_heading(chunks: &[Chunk<'_>], at: usize) -> bool {
    let Some(chunk) = chunks.get(at) else { return false };
    let text = chunk.text.as_str();
    let before = at.checked_sub(1).and_then(|before| chunks.get(before));
    let announced = before.is_some_and(|before| before.text.ends_with(':') && !before.closes());
    at + 1 < chunks.len()
        && !announced
        && !items::is_item(chunks, at)
        && is_title(text)
        && chunk.full_lines <= LINES
        && (chunk.full_lines <= 1.2 || !reads_as_sentence(text))
}

/// Whether a text has the shape of a title.
fn is_title(text: &str) -> bool {
    let body = items::mark_of(text).map_or(text, |mark| text.get(mark.len..).unwrap_or(""));
    let question = body.ends_with('?') && !body.trim_end_matches('?').contains(['.', '?', ':']);
    let open_end = body.split_whitespace().next_back().is_none_or(|word| SMALL_WORDS.contains(&word));
    text.chars().count() <= LETTERS
        && !open_end
        && body.contains(char::is_alphabetic)
        && !begins_in_lower_case(body)
        && (question || !(closes(body) || body.ends_with([',', '-'])))
        && !body.contains("://")
}

fn reads_as_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.any(|word| SENTENCE_WORDS.contains(&word))
}

/// Whether a chunk of one line, after which no word would have fitted, is a title all the same.
pub(super) fn is_full_line_title(chunk: &Chunk<'_>) -> bool {
    let [line] = chunk.lines.as_slice() else { return false };
    let first = items::mark_of(line.text).map_or(line.text, |mark| line.text.get(mark.len..).unwrap_or(""));
    let opening = first.split_whitespace().next().unwrap_or("").to_lowercase();
    chunk.room && is_title(line.text) && !reads_as_sentence(line.text) && !SMALL_WORDS.contains(&opening.as_str())
}

/// Whether a text begins as sentences do: one word with a capital, and small letters after it.
pub(super) fn opens_a_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or("");
    let ordinary = first.starts_with(char::is_uppercase) && !first.chars().skip(1).any(char::is_uppercase);
    let small = SMALL_WORDS.contains(&first.to_lowercase().as_str());
    ordinary && (small || words.next().is_some_and(|second| second.starts_with(char::is_lowercase)))
}

/// What a heading's own text says of its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Part,
    /// How many numbers: `2.` has one, `2.1` two.
    Number(u8),
    Bullet,
    Plain,
}

fn sort(text: &str) -> Sort {
    if is_part(text) {
        return Sort::Part;
    }
    let word = text.split_whitespace().next().unwrap_or("");
    let numbers: Vec<&str> = word.trim_end_matches(['.', ')']).split('.').collect();
    let numbered = numbers.iter().all(|number| number.len() <= 2 && number.parse::<u8>().is_ok());
    if numbered && (word.ends_with(['.', ')']) || numbers.len() > 1) {
        return Sort::Number(u8::try_from(numbers.len()).unwrap_or(1));
    }
    match items::mark_of(text) {
        Some(mark) if mark.label.is_some() => Sort::Number(1),
        Some(_) => Sort::Bullet,
        None => Sort::Plain,
    }
}

/// `Ad 2 …`, `Deel B …`, `Hoofdstuk 3 …`, `II. …`, `A. …`
fn is_part(text: &str) -> bool {
    let named = after_any(text, &["Ad", "Deel", "Hoofdstuk"]).map(|(_, rest)| rest.trim_start());
    let word = named.unwrap_or(text).split_whitespace().next().unwrap_or("");
    let bare = word.trim_end_matches(['.', ')', ':']);
    let counted = bare.parse::<u8>().is_ok() || bare.chars().all(|letter| "IVX".contains(letter)) || bare.len() == 1;
    let capital = bare.starts_with(char::is_uppercase) && bare.len() < word.len();
    !bare.is_empty() && counted && (named.is_some() || capital)
}

/// The level of every heading among the chunks, in order.
fn levels(chunks: &[Chunk<'_>], headings: &[bool]) -> Vec<u8> {
    let found: Vec<Found> = (0..chunks.len())
        .filter(|at| headings.get(*at).copied().unwrap_or(false))
        .filter_map(|at| Found::of(chunks, headings, at))
        .collect();
    let scheme = Scheme::of(&found);
    let (mut levels, mut in_section, mut last, mut number) = (Vec::with_capacity(found.len()), false, 1_u8, 1_u8);
    for heading in &found {
        let section = scheme.is_section(heading, in_section);
        let plain = if scheme.sections && in_section { 2 } else { 1 };
        let level = match heading.sort {
            _ if section => 1,
            Sort::Number(depth) => (if scheme.numbers_run { 1 } else { number }) + depth - 1,
            Sort::Bullet => last + 1,
            _ if heading.below_heading => last + 1,
            _ => plain,
        };
        in_section |= section && scheme.opens(heading);
        match heading.sort {
            Sort::Number(_) | Sort::Bullet => {}
            _ => number = level + 1,
        }
        // Bullets and numbers next to each other are siblings.
        if heading.sort != Sort::Bullet {
            last = level;
        }
        levels.push(level.min(6));
    }
    levels
}

/// A heading and its surroundings.
#[derive(Debug)]
struct Found {
    sort: Sort,
    first_number: bool,
    /// Whether room follows it.
    apart: bool,
    /// Whether nothing stands between it and the heading before.
    below_heading: bool,
    frame: bool,
}

impl Found {
    fn of(chunks: &[Chunk<'_>], headings: &[bool], at: usize) -> Option<Self> {
        let text = chunks.get(at)?.text.as_str();
        let lower = text.to_lowercase();
        Some(Self {
            sort: sort(text),
            first_number: text.starts_with("1.") || text.starts_with("1)"),
            apart: chunks.get(at + 1).is_some_and(|next| next.room),
            below_heading: at.checked_sub(1).and_then(|before| headings.get(before)).copied().unwrap_or(false),
            frame: FRAME.iter().any(|name| after_words(&lower, name).is_some_and(|rest| rest.len() <= 12)),
        })
    }
}

/// What makes sections in one letter.
#[derive(Debug)]
struct Scheme {
    /// Whether something makes sections, so that plain headings lie below them.
    sections: bool,
    parts: bool,
    /// Whether numbers run through the whole letter.
    numbers_run: bool,
    /// Whether room behind a heading means something: most headings have none.
    room_tells: bool,
}

impl Scheme {
    fn of(found: &[Found]) -> Self {
        let count = |fits: &dyn Fn(&Found) -> bool| found.iter().filter(|heading| fits(heading)).count();
        let parts = count(&|heading| heading.sort == Sort::Part) > 1;
        let starts = count(&|heading| heading.first_number && heading.sort == Sort::Number(1));
        let numbers = count(&|heading| heading.sort == Sort::Number(1));
        let apart = count(&|heading| heading.apart && heading.sort == Sort::Plain);
        let room_tells = apart > 0 && apart * 4 <= count(&|heading| heading.sort == Sort::Plain);
        let numbers_run = !parts && numbers > 1 && starts <= 1;
        Self { sections: parts || numbers_run || room_tells, parts, numbers_run, room_tells }
    }

    fn is_section(&self, heading: &Found, in_section: bool) -> bool {
        match heading.sort {
            Sort::Part => self.parts,
            Sort::Number(1) => self.numbers_run,
            Sort::Plain => {
                !heading.below_heading && (!in_section || heading.frame || (self.room_tells && heading.apart))
                    || heading.frame
            }
            _ => false,
        }
    }

    /// Whether plain headings after this one lie below it.
    fn opens(&self, heading: &Found) -> bool {
        match heading.sort {
            Sort::Plain => self.room_tells && heading.apart,
            _ => true,
        }
    }
}
