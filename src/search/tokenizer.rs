//! Words of a text, with their places.
//!
//! A word is a run of letters and digits; an apostrophe between letters does not end it (`regio’s`). Words that a hyphen,
//! a bracket or a broken line parts are seen one by one **and** together, since nobody who searches knows how a paper
//! happened to be broken: `mantelzor-gers` is also `mantelzorgers`, `cliënt(ondersteuners)` also `cliëntondersteuners`,
//! and the dossier `31 476` also `31476`.

use super::fold::push_folded;

/// One word, or several words read as one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    /// First byte in the text.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) end: usize,
    /// Lower case, without diacritics, apostrophes and hyphens.
    pub(crate) term: &'t str,
    /// Number of its first part in the text, from 0.
    pub(crate) at: u32,
    /// Of how many parts it was put together; 1 for an ordinary word.
    pub(crate) parts: u32,
}

/// How many parts are read as one word at most.
const LONGEST_CHAIN: usize = 5;

/// Bytes of the longest word; what is longer is cut, for it is no word.
const LONGEST_WORD: usize = 120;

/// Shows every word of `text` to `see`, in order. Returns the number of words, those put together not counted.
pub(crate) fn scan(text: &str, see: &mut dyn FnMut(&Word<'_>)) -> u32 {
    scan_for(text, u64::MAX, see)
}

/// The bit that stands for the first letter of a folded word: letters, digits, and one for all else.
pub(crate) fn first_letter(term: &str) -> u64 {
    match term.bytes().next().unwrap_or(0) {
        byte @ b'a'..=b'z' => 1 << (byte - b'a'),
        byte @ b'0'..=b'9' => 1 << (byte - b'0' + 26),
        _ => 1 << 63,
    }
}

/// The same for words that begin with one of the wanted letters (see [`first_letter`]): the others are only counted, which
/// costs a fraction.
pub(crate) fn scan_for(text: &str, wanted: u64, see: &mut dyn FnMut(&Word<'_>)) -> u32 {
    let mut chain = Chain::default();
    let (mut at, mut count) = (0, 0);
    while let Some(start) = word_start(text, at) {
        if chain.parts.is_empty() || !chain.goes_on(text, at, start) {
            chain.clear();
            // What is put together with it would begin with the same letter.
            if let Some(end) = unwanted(text.as_bytes(), start, wanted) {
                (at, count) = (end, count + 1);
                continue;
            }
        }
        let from = chain.folded.len();
        let mut end = start;
        while let Some(more) = word_part(text, end, from, &mut chain.folded) {
            end = more;
        }
        cut(&mut chain.folded, from + LONGEST_WORD);
        chain.parts.push((from, start));
        chain.show(end, count, see);
        (at, count) = (end, count + 1);
    }
    count
}

/// Where a plain word that begins with no wanted letter ends; `None` where it is wanted or needs a closer look.
fn unwanted(text: &[u8], start: usize, wanted: u64) -> Option<usize> {
    let letter = match text.get(start)?.to_ascii_lowercase() {
        byte @ b'a'..=b'z' => byte - b'a',
        byte @ b'0'..=b'9' => byte - b'0' + 26,
        _ => return None,
    };
    if wanted & 1 << letter != 0 {
        return None;
    }
    let length = text.get(start..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let next = text.get(start + length).copied().unwrap_or(b' ');
    (next.is_ascii() && next != b'\'').then_some(start + length)
}

/// The words of `text` as they stand, folded: for queries and lists, where nothing is put together.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    scan(text, &mut |word| {
        if word.parts == 1 {
            found.push(word.term.to_owned());
        }
    });
    found
}

/// A number that stands for a term (FNV-1a, 32 bits).
pub(crate) fn hash(term: &str) -> u32 {
    term.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Parts that may be one word.
#[derive(Default)]
struct Chain {
    /// The parts folded, one behind the other.
    folded: String,
    /// Where each part begins: in `folded`, in the text.
    parts: Vec<(usize, usize)>,
}

impl Chain {
    fn clear(&mut self) {
        self.folded.clear();
        self.parts.clear();
    }

    /// Shows the part that was read last, and what it makes with the parts before it.
    fn show(&self, end: usize, count: u32, see: &mut dyn FnMut(&Word<'_>)) {
        let last = self.parts.len();
        let mut show = |parts: usize| {
            let Some((from, start)) = self.parts.get(last - parts).copied() else { return };
            let (term, parts) = (self.folded.get(from..).unwrap_or(""), parts as u32);
            see(&Word { start, end, term, at: count + 1 - parts, parts });
        };
        show(1);
        if last > 1 {
            show(2);
        }
        if last > 2 {
            show(last);
        }
    }

    /// Whether the word that begins at `start` belongs to the chain that ends at `end`.
    fn goes_on(&self, text: &str, end: usize, start: usize) -> bool {
        if self.parts.len() >= LONGEST_CHAIN || start > end + 4 {
            return false;
        }
        let rest = text.get(start..).unwrap_or("");
        match text.get(end..start).unwrap_or("") {
            "-" | "\u{ad}" | "\u{2010}" | "\u{2011}" | "(" | ")" | ")-" | "-(" => true,
            "- " | "-\n" | "\u{ad}\n" | "\u{ad} " => is_broken(rest),
            " " | "\u{a0}" => self.is_number() && is_thousands(rest),
            _ => false,
        }
    }

    /// Whether the chain is one number of at most three digits.
    fn is_number(&self) -> bool {
        self.parts.len() == 1 && self.folded.len() <= 3 && self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether the text goes on with exactly three digits (`476` behind `31`).
fn is_thousands(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_alphanumeric);
    digits.clone().count() == 3 && digits.clone().all(|byte| byte.is_ascii_digit())
}

/// Whether the second half of a broken word follows, not the `en` of `zorg- en ondersteuning`.
fn is_broken(rest: &str) -> bool {
    let word = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    word.starts_with(char::is_lowercase) && !matches!(word, "en" | "of" | "als" | "dan" | "noch" | "tot" | "naar")
}

/// Where the next word begins, at or after `from`.
fn word_start(text: &str, from: usize) -> Option<usize> {
    let plain =
        text.as_bytes().get(from..)?.iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
    let from = from + plain;
    match text.as_bytes().get(from) {
        Some(byte) if byte.is_ascii_alphanumeric() => Some(from),
        _ => text.get(from..)?.find(char::is_alphanumeric).map(|at| from + at),
    }
}

/// Reads on in a word from `at`: a run of plain letters at once, else one character. `None` where the word ends.
fn word_part(text: &str, at: usize, from: usize, term: &mut String) -> Option<usize> {
    let rest = text.get(at..)?;
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if plain > 0 {
        let before = term.len();
        term.push_str(&rest[..plain]);
        term[before..].make_ascii_lowercase();
        return Some(at + plain);
    }
    let mut characters = rest.chars();
    let character = characters.next()?;
    if character.is_ascii() && character != '\'' {
        return None;
    }
    let inside = is_apostrophe(character) && term.len() > from && characters.next().is_some_and(char::is_alphanumeric);
    if character.is_alphanumeric() || is_combining(character) {
        push_folded(character, term);
    } else if !inside {
        return None;
    }
    Some(at + character.len_utf8())
}

fn cut(term: &mut String, length: usize) {
    if let Some(end) = (length..term.len()).find(|at| term.is_char_boundary(*at)) {
        term.truncate(end);
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘')
}

fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(String, String, u32)> {
        let mut found = Vec::new();
        scan(text, &mut |word| found.push((word.term.to_owned(), text[word.start..word.end].to_owned(), word.at)));
        found
    }

    #[test]
    fn words_are_folded_and_know_their_place() {
        let expected = [("de", "De"), ("regios", "regio’s"), ("client", "Cliënt"), ("2018", "2018"), ("2021", "2021")];
        let found = seen("De regio’s: ‘Cliënt’ 2018–2021");
        for ((term, shown, at), (index, wanted)) in found.iter().zip(expected.iter().enumerate()) {
            assert_eq!((term.as_str(), shown.as_str(), *at as usize), (wanted.0, wanted.1, index));
        }
        assert_eq!(found.len(), expected.len());
    }

    #[test]
    fn looking_for_some_words_finds_what_looking_at_all_does() {
        let text = "Cliënt(ondersteuners) en de ’s-Gravenhaagse zorg-op-maat, één regio’s c-d 31 476 O’Brien cliënt";
        for letter in ["c", "o", "z", "e", "3", "g", "s"] {
            let found = |wanted: u64| {
                let mut found = Vec::new();
                scan_for(text, wanted, &mut |word| {
                    if word.term.starts_with(letter) {
                        found.push((word.term.to_owned(), word.start, word.end, word.at));
                    }
                });
                found
            };
            assert_eq!(found(first_letter(letter)), found(u64::MAX), "{letter}");
        }
    }

    #[test]
    fn broken_words_are_also_seen_whole() {
        let terms = |text: &str| seen(text).into_iter().map(|(term, _, at)| format!("{term}@{at}")).collect::<Vec<_>>();
        assert_eq!(terms("de mantelzor-gers"), ["de@0", "mantelzor@1", "gers@2", "mantelzorgers@1"]);
        assert_eq!(terms("cliënt(ondersteuners)"), ["client@0", "ondersteuners@1", "clientondersteuners@0"]);
        assert_eq!(terms("zorg- en welzijn"), ["zorg@0", "en@1", "welzijn@2"]);
        assert_eq!(terms("bijge- steld"), ["bijge@0", "steld@1", "bijgesteld@0"]);
        assert_eq!(terms("31 476, nr. 24"), ["31@0", "476@1", "31476@0", "nr@2", "24@3"]);
        assert_eq!(terms("een-op-een"), ["een@0", "op@1", "eenop@0", "een@2", "opeen@1", "eenopeen@0"]);
    }
}
