//! The sentence that tells what a paper is that is referred to.
//!
//! A footnote mostly holds a number and nothing else: then the sentence with its mark tells. A long sentence is shortened
//! around the reference, never so that the dots hide a word that turns what is said.

use crate::document::{Block, BlockKind, Document, Interval};
use crate::dutch::classes::{DATED_PAPERS, THINGS_MOVED, TURNING};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, tokens};
use crate::explorer::mention::{Mention, mention};
use crate::explorer::opened::Opened;
use crate::extract::{Facts, Place, Precision, Reference, ReferenceKind};
use serde::Serialize;
use std::ops::Range;

/// Longer sentences are shortened …
const LONG: usize = 330;
/// … to about so many bytes: four lines of a column.
const MOST: usize = 250;
/// Most bytes between what a paper is called and its number: more is a clause of its own.
const NAME: usize = 120;
/// Most words between the noun of a paper and its day: `brief aan de Kamer van 3 mei`.
const BEFORE_DAY: usize = 5;

/// A sentence that refers to something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Citing {
    /// The whole sentence.
    pub mention: Mention,
    /// The same, shortened where it is long; `…` stands for what was left out.
    pub brief: String,
    /// Whether the reference itself stands in a footnote of that sentence.
    pub in_note: bool,
}

/// What a reference tells of what it refers to.
pub(super) struct Told {
    pub(super) citing: Citing,
    pub(super) called: Option<String>,
    pub(super) written: Option<Interval>,
}

/// A sentence of a block, and where in the block the reference stands that it tells of.
struct Around<'d> {
    number: usize,
    block: &'d Block,
    sentence: Range<usize>,
    focus: Range<usize>,
}

/// What is told where a reference is made; `own` is its own sentence.
pub(super) fn told(opened: &Opened, facts: &Facts, reference: &Reference, own: &Mention) -> Told {
    let document = opened.document.dated();
    let plain = || Told {
        citing: Citing {
            brief: own.text.clone(),
            mention: own.clone(),
            in_note: false,
        },
        called: None,
        written: None,
    };
    let Some(block) = document.blocks.get(reference.place.block) else {
        return plain();
    };
    let in_note = block.kind == BlockKind::Footnote;
    let around = if in_note {
        sentence_with_mark(document, block)
    } else {
        let focus = reference.place.range.clone();
        sentence_at(reference.place.block, block, focus)
    };
    let Some(around) = around else {
        return plain();
    };
    let Some(place) = Place::new(around.number, around.block, around.sentence.clone()) else {
        return plain();
    };
    let is_paper = reference.kind == ReferenceKind::Kamerstuk && !in_note;
    let name = is_paper.then(|| around.name()).flatten();
    let written = name.clone().and_then(|name| around.day(&name, facts));
    Told {
        citing: Citing {
            mention: mention(opened, &place, around.text(&around.sentence).to_owned()),
            brief: around.brief(),
            in_note,
        },
        called: name.map(|name| around.text(&name).to_owned()),
        written,
    }
}

fn sentence_at(number: usize, block: &Block, focus: Range<usize>) -> Option<Around<'_>> {
    let mut all = sentences(&block.text).into_iter();
    let sentence = all.find(|sentence| focus.start < sentence.end)?;
    Some(Around {
        number,
        block,
        sentence,
        focus,
    })
}

/// The sentence that has the first mark of a footnote.
fn sentence_with_mark<'d>(document: &'d Document, note: &Block) -> Option<Around<'d>> {
    let hull = note.hull()?;
    let mut notes = document.footnotes.iter();
    let footnote = notes.position(|known| known.span == Some(hull))?;
    let mut blocks = document.blocks.iter().enumerate();
    blocks.find_map(|(number, block)| {
        let mark = block.marks.iter().find(|mark| mark.footnote == footnote)?;
        // The mark stands behind its word, or behind the end of its sentence.
        let before = block.text.get(..mark.at)?.char_indices().next_back()?.0;
        sentence_at(number, block, before..mark.at)
    })
}

impl Around<'_> {
    fn text(&self, range: &Range<usize>) -> &str {
        self.block.text.get(range.clone()).unwrap_or_default()
    }

    /// The sentence up to the reference, with its words: their places count from where the sentence begins.
    fn before(&self) -> (&str, Vec<Token<'_>>) {
        let before = self.text(&(self.sentence.start..self.focus.start));
        (before, tokens(before))
    }

    /// Where the text calls the paper by a name, directly before its number in brackets: `motie van het lid Jansen (…`.
    fn name(&self) -> Option<Range<usize>> {
        let (before, words) = self.before();
        let named = before.trim_end().strip_suffix('(')?.trim_end();
        let noun = words.iter().rev().find(|word| is_paper(word))?;
        let name = named.get(noun.range.start..)?;
        // A stop or a bracket in between ends what it is called.
        let whole = name.len() <= NAME && !name.contains([',', ';', ':', '(', ')']);
        let has_more = name.len() > noun.text.len();
        let start = self.sentence.start + noun.range.start;
        (whole && has_more).then(|| start..start + name.len())
    }

    /// The only day that stands in such a name: `brief van 12 juli 2018 over …`.
    fn day(&self, name: &Range<usize>, facts: &Facts) -> Option<Interval> {
        let mut days = facts.dates.iter().filter(|date| {
            let place = &date.place;
            place.block == self.number
                && name.start <= place.range.start
                && place.range.end <= name.end
        });
        let day = days.next().filter(|day| day.precision == Precision::Day)?;
        let between = self.text(&(name.start..day.place.range.start));
        let words: Vec<&str> = between.split_whitespace().collect();
        let led = matches!(words.last(), Some(&("van" | "d.d." | "dd." | "dd")));
        let sure = days.next().is_none() && !day.certainty.is_guess();
        (led && sure && words.len() <= BEFORE_DAY + 1).then_some(day.interval)
    }

    fn brief(&self) -> String {
        let start = self.sentence.start;
        let focus = self.focus.start.saturating_sub(start)..self.focus.end.saturating_sub(start);
        shortened(self.text(&self.sentence), focus)
    }
}

/// A noun for a paper that has a day or a mover, also as the end of a compound: `Pgb-brief`.
fn is_paper(word: &Token<'_>) -> bool {
    let folded: &str = &word.folded;
    THINGS_MOVED.contains(folded) || DATED_PAPERS.words().any(|noun| folded.ends_with(noun))
}

/// A sentence around what is looked at, with dots for what is left out; whole where the rest would hide a word that turns
/// the meaning.
fn shortened(sentence: &str, focus: Range<usize>) -> String {
    if sentence.len() <= LONG {
        return sentence.to_owned();
    }
    let words = tokens(sentence);
    let turns = |word: &&Token<'_>| TURNING.contains(&word.folded);
    let wanted = focus.end.saturating_sub(MOST);
    let start = words.iter().find(|word| word.range.start >= wanted);
    let start = start.map_or(0, |word| word.range.start);
    let fitting = |word: &&Token<'_>| word.range.end <= focus.end.max(start + MOST);
    let ending = words.iter().rev().find(fitting);
    let ending = ending.map_or(focus.end, |word| word.range.end.max(focus.end));
    let left_out = |word: &&Token<'_>| turns(word) && word.range.start < start;
    let start = words.iter().find(left_out).map_or(start, |_| 0);
    let left_out = |word: &&Token<'_>| turns(word) && word.range.start >= ending;
    let ending = words
        .iter()
        .find(left_out)
        .map_or(ending, |_| sentence.len());
    // What closes the word or the brackets stays with it.
    let behind = sentence.get(ending..).unwrap_or_default();
    let closing = behind
        .find(|sign: char| sign.is_whitespace())
        .unwrap_or(behind.len());
    let end = (ending + closing).min(sentence.len());
    // Dots for a word or two save nothing.
    let (start, end) = (
        if start <= MOST / 8 { 0 } else { start },
        if sentence.len() - end <= MOST / 4 {
            sentence.len()
        } else {
            end
        },
    );
    let shown = sentence.get(start..end).unwrap_or(sentence);
    let before = if start > 0 { "… " } else { "" };
    let after = if end < sentence.len() { " …" } else { "" };
    format!("{before}{shown}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "In de vergadering van gisteren, die tot laat in de avond duurde en waarbij de wethouders van de gemeenten langs de rivier aanwezig waren, hebben de leden van de commissie met belangstelling kennisgenomen van de plannen voor de veren op de grote rivieren, waarover de provincies en de waterschappen het in de zomer eens werden, en wijzen daarbij op de motie van het lid Jansen (Kamerstuk 31 409, nr. 12) over de vaartijden in de winter, die daarna met de reders is besproken en op de meeste plaatsen in de praktijk al goed wordt gevolgd.";

    fn focus(sentence: &str) -> Range<usize> {
        let start = sentence.find("Kamerstuk").expect("it is there");
        start..start + "Kamerstuk 31 409, nr. 12".len()
    }

    #[test]
    fn a_long_sentence_is_shortened_around_the_reference() {
        let brief = shortened(SENTENCE, focus(SENTENCE));
        assert!(brief.starts_with("… ") && brief.ends_with(" …"), "{brief}");
        assert!(brief.contains("motie van het lid Jansen (Kamerstuk 31 409, nr. 12)"));
        assert!(brief.len() < SENTENCE.len());
        let short = "Zie de motie (Kamerstuk 31 409, nr. 12).";
        assert_eq!(shortened(short, focus(short)), short);
    }

    #[test]
    fn dots_hide_no_word_that_turns_the_meaning() {
        for (plain, turned) in [
            ("met belangstelling", "niet met belangstelling"),
            ("in de praktijk al goed", "in de praktijk nog niet"),
            ("in de zomer eens", "in de zomer nooit eens"),
        ] {
            let sentence = SENTENCE.replace(plain, turned);
            let brief = shortened(&sentence, focus(&sentence));
            let last = turned.split(' ').find(|word| TURNING.contains(word));
            assert!(brief.contains(last.expect("it turns")), "{brief}");
        }
    }
}
