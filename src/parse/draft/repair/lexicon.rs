//! The words of one document.

use super::spelling::{self, INFLECTIONS, first_letters, fold, is_address, is_hyphen};
use crate::document::Span;
use crate::parse::text::words;
use fnv::{FnvHashMap, FnvHashSet};
use std::borrow::Cow;
use std::cell::OnceCell;

/// The shortest stem of which inflected forms are looked for.
const SHORTEST_STEM: usize = 4;

/// How many words with the same beginning are looked at.
const MANY: usize = 200;

/// One word as the document writes it.
#[derive(Debug)]
struct Word<'s> {
    /// In small letters without diaereses, as words are compared.
    folded: Cow<'s, str>,
    /// The first form met.
    written: &'s str,
    /// How often it occurs.
    count: u32,
    /// Whether it occurs without a capital.
    lower: bool,
}

/// The words of a document, by which broken words are judged. Most documents break none: their words are only
/// collected when the first broken one is met.
#[derive(Debug, Default)]
pub(crate) struct Lexicon<'s> {
    raw: &'s str,
    spans: Vec<Span>,
    vocabulary: OnceCell<Vocabulary<'s>>,
    /// Line ends: in all, with white space before them, after a hyphen, after a hyphen and white space.
    ends: [usize; 4],
    /// Words that a hyphen before a capital joins, where a tool may have lost such hyphens.
    pub(crate) hyphened: FnvHashSet<String>,
}

/// The words themselves.
#[derive(Debug, Default)]
struct Vocabulary<'s> {
    /// Whole words in the order of their folded forms.
    words: Vec<Word<'s>>,
    /// Words with a hyphen inside one line, folded, in order, as often as they occur.
    hyphenated: Vec<String>,
}

impl<'s> Vocabulary<'s> {
    fn word(&self, folded: &str) -> Option<&Word<'s>> {
        let at = self
            .words
            .binary_search_by(|word| (*word.folded).cmp(folded))
            .ok()?;
        self.words.get(at)
    }

    /// The hyphenated words from this one on.
    fn hyphenated(&self, from: &str) -> &[String] {
        let at = self.hyphenated.partition_point(|word| word.as_str() < from);
        self.hyphenated.get(at..).unwrap_or_default()
    }
}

impl<'s> Lexicon<'s> {
    /// The words in these spans of `raw`, those at broken line ends left out.
    pub(crate) fn of<'a>(raw: &'s str, spans: impl Iterator<Item = &'a Span>) -> Self {
        let mut lexicon = Self {
            raw,
            ..Self::default()
        };
        for span in spans {
            lexicon.count_ends(*span);
            lexicon.spans.push(*span);
        }
        lexicon
    }

    fn count_ends(&mut self, span: Span) {
        let mut lines = span.slice(self.raw).split('\n').peekable();
        while let Some(line) = lines.next() {
            let after = self.raw.get(span.end..).unwrap_or("");
            self.count_end(line, lines.peek().is_none().then_some(after));
        }
    }

    fn vocabulary(&self) -> &Vocabulary<'s> {
        self.vocabulary.get_or_init(|| {
            let mut reader = Reader::default();
            let mut broken = false;
            for line in self
                .spans
                .iter()
                .flat_map(|span| span.slice(self.raw).split('\n'))
            {
                broken = reader.read(line, broken);
            }
            reader.vocabulary()
        })
    }

    /// Whether lines that were broken at a space still end in one, so that a bare line end breaks a word.
    pub(super) fn keeps_spaces(&self) -> bool {
        let [all, spaced, hyphens, spaced_hyphens] = self.ends;
        spaced * 5 > all * 4 && spaced_hyphens * 2 < hyphens
    }

    /// Whether this word, in this form, occurs.
    pub(super) fn has(&self, folded: &str) -> bool {
        self.vocabulary().word(folded).is_some()
    }

    /// Whether this word occurs in any inflected form.
    pub(super) fn has_form(&self, folded: &str) -> bool {
        let stems = INFLECTIONS
            .iter()
            .filter_map(|ending| folded.strip_suffix(ending));
        self.has(folded)
            || stems
                .filter(|stem| stem.len() >= SHORTEST_STEM)
                .any(|stem| self.has_stem(stem))
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.beginning(stem).take(MANY).any(|word| {
            word.folded
                .get(stem.len()..)
                .is_some_and(|rest| INFLECTIONS.contains(&rest))
        })
    }

    /// How often the two parts occur as one word, and with a hyphen between them.
    pub(super) fn counts(&self, part: &str, next: &str) -> (u32, u32) {
        let solid = self
            .vocabulary()
            .word(&format!("{part}{next}"))
            .map_or(0, |word| word.count);
        let whole = format!("{part}-{next}");
        let same = self
            .vocabulary()
            .hyphenated(&whole)
            .iter()
            .take_while(|word| **word == whole);
        (solid, same.map(|_| 1).sum())
    }

    /// Whether words are made with this first part and a hyphen.
    pub(super) fn takes_hyphen(&self, part: &str) -> bool {
        let first = format!("{part}-");
        self.vocabulary()
            .hyphenated(&first)
            .first()
            .is_some_and(|word| word.starts_with(&first))
    }

    /// Whether it is a name: never without its capital, and no longer word begins with it.
    pub(super) fn is_name(&self, folded: &str) -> bool {
        let known = self
            .vocabulary()
            .word(folded)
            .is_some_and(|word| !word.lower && word.count > 1);
        known && self.beginning(folded).count() == 1
    }

    /// The letter written at byte `at` of a word that begins like this.
    pub(super) fn letter_at(&self, beginning: &str, at: usize) -> Option<char> {
        let word = self.beginning(beginning).next()?;
        let position = beginning.get(..at)?.chars().count();
        word.written.chars().nth(position)
    }

    fn beginning<'a>(&'a self, with: &'a str) -> impl Iterator<Item = &'a Word<'s>> {
        let words = &self.vocabulary().words;
        let at = words.partition_point(|word| &*word.folded < with);
        words
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(move |word| word.folded.starts_with(with))
    }

    fn count_end(&mut self, line: &str, after: Option<&str>) {
        let gap = after.unwrap_or("\n");
        let line = line.trim_end_matches('\r');
        let bare = !line.ends_with([' ', '\u{a0}', '\t']) && gap.starts_with(['\n', '\r']);
        if line.trim().is_empty()
            || gap
                .trim_start_matches([' ', '\u{a0}', '\t'])
                .starts_with(|c: char| c != '\n')
        {
            return;
        }
        let mut back = line.trim_end().chars().rev();
        let hyphen =
            back.next().is_some_and(is_hyphen) && back.next().is_some_and(char::is_alphabetic);
        let counts = [true, !bare, hyphen, hyphen && !bare];
        for (ends, counts) in self.ends.iter_mut().zip(counts) {
            *ends += usize::from(counts);
        }
    }
}

/// The token without the commas and stops at its end.
fn without_stops(token: &str) -> &str {
    let stops = token
        .bytes()
        .rev()
        .take_while(|byte| matches!(byte, b',' | b'.' | b';' | b':'))
        .count();
    if stops == 0 {
        token
    } else {
        token.get(..token.len() - stops).unwrap_or("")
    }
}

/// Collects words. A word is folded once, however often it occurs: folding costs more than counting.
#[derive(Default)]
struct Reader<'s> {
    /// Distinct words as written, in the order in which they were met, and how often.
    met: Vec<(&'s str, u32)>,
    /// Where in `met` a word stands.
    places: FnvHashMap<&'s str, usize>,
    hyphenated: Vec<String>,
}

impl<'s> Reader<'s> {
    fn vocabulary(mut self) -> Vocabulary<'s> {
        let word = |(written, count): (&'s str, u32)| {
            let small = written.bytes().all(|byte| byte.is_ascii_lowercase());
            let folded = if small {
                Cow::Borrowed(written)
            } else {
                Cow::Owned(fold(written))
            };
            Word {
                folded,
                written,
                count,
                lower: small || written.starts_with(char::is_lowercase),
            }
        };
        let mut words: Vec<Word<'s>> = self.met.into_iter().map(word).collect();
        // Forms of one word stay in the order in which they were met.
        words.sort_by(|one, other| one.folded.cmp(&other.folded));
        words.dedup_by(|next, word| {
            let same = next.folded == word.folded;
            if same {
                word.count += next.count;
                word.lower |= next.lower;
            }
            same
        });
        self.hyphenated.sort_unstable();
        Vocabulary {
            words,
            hyphenated: self.hyphenated,
        }
    }

    /// Reads one line; says whether it ends in a broken word.
    fn read(&mut self, line: &'s str, after_break: bool) -> bool {
        let mut tokens = words(line)
            .map(|(_, token)| token)
            .skip(usize::from(after_break))
            .peekable();
        let broken = line
            .trim_end()
            .ends_with(|end: char| is_hyphen(end) || end == '\u{ad}');
        while let Some(token) = tokens.next() {
            let in_two = broken && tokens.peek().is_none();
            // Nearly all are letters alone.
            let bare = without_stops(token);
            if !in_two && bare.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                self.add(bare);
            } else if !is_address(token) && !in_two {
                token.split('/').for_each(|part| self.read_token(part));
            }
        }
        broken
    }

    fn read_token(&mut self, token: &'s str) {
        let token = token.trim_matches(|character: char| !character.is_alphanumeric());
        let Some(at) = token.rfind(is_hyphen) else {
            return token
                .split(|c: char| !c.is_alphabetic())
                .for_each(|word| self.add(word));
        };
        // "IV3-data15": a footnote's mark may be glued to the last part.
        let end = token.trim_end_matches(|c: char| c.is_ascii_digit());
        let (first, last) = (
            token.get(..at).unwrap_or(""),
            first_letters(end.get(at + 1..).unwrap_or("")),
        );
        self.hyphenated.push(fold(&format!("{first}-{last}")));
        // What follows an abbreviation is a word; the halves of "mantel-zorger" need not be.
        if first.ends_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || spelling::is_abbreviation(first)
        {
            self.add(last);
        }
    }

    fn add(&mut self, word: &'s str) {
        if word.is_empty() {
            return;
        }
        let place = *self.places.entry(word).or_insert(self.met.len());
        match self.met.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => self.met.push((word, 1)),
        }
    }
}
