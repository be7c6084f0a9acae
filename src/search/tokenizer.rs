//! Words of a text, with their places.
//!
//! A word is a run of letters and digits; an apostrophe between letters does not end it (`regio’s`). Words that a hyphen,
//! a bracket or a broken line parts are seen one by one **and** together, since nobody who searches knows how a paper
//! happened to be broken: `mantelzor-gers` is also `mantelzorgers`, `cliënt(ondersteuners)` also `cliëntondersteuners`,
//! and the dossier `31 476` also `31476`.

use super::fold::folded_letters;

/// One word, or several words read as one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    /// First byte in the text.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) end: usize,
    /// Lower case, without diacritics, apostrophes and hyphens: UTF-8.
    pub(crate) term: &'t [u8],
    /// The number that stands for the term ([`hash`]).
    pub(crate) hash: u32,
    /// Number of its first part in the text, from 0.
    pub(crate) at: u32,
    /// Of how many parts it was put together; 1 for an ordinary word.
    pub(crate) parts: u32,
}

/// How many parts are read as one word at most.
const LONGEST_CHAIN: usize = 5;

/// Bytes of the longest word; what is longer is cut, for it is no word.
const LONGEST_WORD: usize = 120;

/// Bytes of the longest term, of however many parts: its length fits in one byte.
pub(super) const LONGEST_TERM: usize = u8::MAX as usize;

/// What a byte is to a word: the letter or digit that it is, in lower case; 0 where it ends one; [`STRANGE`] where one has
/// to look closer. Every byte of every text goes through this table, so that in a browser which has not had the time to
/// compile well a word costs one short loop.
const KINDS: [u8; 256] = kinds();
/// Part of a character outside ASCII, or an apostrophe.
const STRANGE: u8 = 1;

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        if byte.is_ascii_alphanumeric() {
            kinds[at] = byte.to_ascii_lowercase();
        } else if !byte.is_ascii() || byte == b'\'' {
            kinds[at] = STRANGE;
        }
        at += 1;
    }
    kinds
}

/// The kind of the byte at this place; that of an end behind the text.
fn kind(text: &[u8], at: usize) -> u8 {
    if at < text.len() {
        KINDS[text[at] as usize]
    } else {
        0
    }
}

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
        if chain.count > 0 && !chain.goes_on(text, at, start) {
            (chain.count, chain.length) = (0, 0);
        }
        // What is put together with it would begin with the same letter.
        if wanted != u64::MAX
            && chain.count == 0
            && let Some(end) = unwanted(text.as_bytes(), start, wanted)
        {
            (at, count) = (end, count + 1);
            continue;
        }
        at = chain.read(text, start);
        chain.show(at, count, see);
        count += 1;
    }
    count
}

/// Where a plain word that begins with no wanted letter ends; `None` where it is wanted or needs a closer look.
fn unwanted(text: &[u8], start: usize, wanted: u64) -> Option<usize> {
    let letter = match kind(text, start) {
        byte @ b'a'..=b'z' => byte - b'a',
        byte @ b'0'..=b'9' => byte - b'0' + 26,
        _ => return None,
    };
    if wanted & 1 << letter != 0 {
        return None;
    }
    let mut end = start + 1;
    while kind(text, end) > STRANGE {
        end += 1;
    }
    (kind(text, end) != STRANGE).then_some(end)
}

/// The words of `text` as they stand, folded: for queries and lists, where nothing is put together.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    scan(text, &mut |word| {
        if word.parts == 1 {
            found.push(std::str::from_utf8(word.term).unwrap_or("").to_owned());
        }
    });
    found
}

/// FNV-1a, 32 bits.
const HASH_START: u32 = 0x811c_9dc5;

const fn hash_step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// A number that stands for a term.
pub(crate) fn hash(term: &[u8]) -> u32 {
    term.iter()
        .fold(HASH_START, |hash, byte| hash_step(hash, *byte))
}

/// Parts that may be one word.
struct Chain {
    /// The parts folded, one behind the other.
    folded: [u8; LONGEST_CHAIN * LONGEST_WORD],
    length: usize,
    /// Where each part begins: in `folded`, in the text.
    parts: [(usize, usize); LONGEST_CHAIN],
    count: usize,
    /// The number that stands for the last part.
    hash: u32,
}

impl Default for Chain {
    fn default() -> Self {
        let folded = [0; LONGEST_CHAIN * LONGEST_WORD];
        Self {
            folded,
            length: 0,
            parts: [(0, 0); LONGEST_CHAIN],
            count: 0,
            hash: 0,
        }
    }
}

impl Chain {
    /// Reads the word that begins at `start` as the next part. Returns where it ends.
    ///
    /// Every word of every text comes by, and nearly all are plain letters: what others need stands in functions of its own,
    /// so that a browser which has just started the program soon has this one fast.
    fn read(&mut self, text: &str, start: usize) -> usize {
        let (bytes, from) = (text.as_bytes(), self.length);
        self.parts[self.count] = (from, start);
        self.count += 1;
        self.hash = HASH_START;
        let at = self.read_plain(bytes, start, from + LONGEST_WORD);
        if kind(bytes, at) == 0 {
            at
        } else {
            self.read_strange(text, at, from)
        }
    }

    /// Reads plain letters up to this length. Returns where they end.
    fn read_plain(&mut self, bytes: &[u8], at: usize, limit: usize) -> usize {
        // Two slices of one length, so that nothing else is asked for each letter.
        let most = (bytes.len() - at).min(limit - self.length);
        let (plain, room) = (
            &bytes[at..][..most],
            &mut self.folded[self.length..][..most],
        );
        let (mut taken, mut hash) = (0, self.hash);
        while taken < most {
            let letter = KINDS[plain[taken] as usize];
            if letter <= STRANGE {
                break;
            }
            room[taken] = letter;
            hash = hash_step(hash, letter);
            taken += 1;
        }
        self.hash = hash;
        self.length += taken;
        at + taken
    }

    /// Reads on where something else than a plain letter stands, or where the word is too long; it begins at `from` in what
    /// is folded. Returns where it ends.
    #[inline(never)]
    fn read_strange(&mut self, text: &str, mut at: usize, from: usize) -> usize {
        let (bytes, limit) = (text.as_bytes(), from + LONGEST_WORD);
        loop {
            while self.length == limit && kind(bytes, at) > STRANGE {
                at += 1;
            }
            let character = if kind(bytes, at) == 0 {
                None
            } else {
                text.get(at..).and_then(|rest| rest.chars().next())
            };
            let Some(character) = character else {
                return at;
            };
            let behind = at + character.len_utf8();
            if character.is_alphanumeric() || is_combining(character) {
                folded_letters(character, &mut |piece| {
                    // Cut between letters.
                    let room = if self.length + piece.len() <= limit {
                        piece
                    } else {
                        ""
                    };
                    for byte in room.bytes() {
                        self.folded[self.length] = byte;
                        self.hash = hash_step(self.hash, byte);
                        self.length += 1;
                    }
                });
            } else if !is_apostrophe(character) || self.length == from || !is_word_at(text, behind)
            {
                return at;
            }
            at = self.read_plain(bytes, behind, limit);
        }
    }

    /// Shows the part that was read last, and what it makes with the parts before it.
    fn show(&self, end: usize, count: u32, see: &mut dyn FnMut(&Word<'_>)) {
        let (from, start) = self.parts[self.count - 1];
        see(&Word {
            start,
            end,
            term: &self.folded[from..self.length],
            hash: self.hash,
            at: count,
            parts: 1,
        });
        if self.count > 1 {
            self.show_parts(2, end, count, see);
        }
        if self.count > 2 {
            self.show_parts(self.count, end, count, see);
        }
    }

    /// Shows several parts as one word.
    #[inline(never)]
    fn show_parts(&self, parts: usize, end: usize, count: u32, see: &mut dyn FnMut(&Word<'_>)) {
        let (from, start) = self.parts[self.count - parts];
        let term = &self.folded[from..self.length];
        if term.len() <= LONGEST_TERM {
            see(&Word {
                start,
                end,
                term,
                hash: hash(term),
                at: count + 1 - parts as u32,
                parts: parts as u32,
            });
        }
    }

    /// Whether the word that begins at `start` belongs to the chain that ends at `end`.
    fn goes_on(&self, text: &str, end: usize, start: usize) -> bool {
        // Nearly every word ends with a space before a letter.
        let plain =
            start == end + 1 && text.as_bytes()[end] == b' ' && kind(text.as_bytes(), start) > b'9';
        !plain
            && self.count < LONGEST_CHAIN
            && start <= end + 4
            && self.is_broken_off(text, end, start)
    }

    /// The same where more than a space lies between them, or a number follows.
    #[inline(never)]
    fn is_broken_off(&self, text: &str, end: usize, start: usize) -> bool {
        let rest = text.get(start..).unwrap_or("");
        match (text.as_bytes()[end], start - end) {
            (b'-' | b'(' | b')', 1) => true,
            (b' ', 1) => self.is_number() && is_thousands(rest),
            (b'-' | b')', 2) | (0x80.., _) => match text.get(end..start).unwrap_or("") {
                "\u{ad}" | "\u{2010}" | "\u{2011}" | ")-" | "-(" => true,
                "- " | "-\n" | "\u{ad}\n" | "\u{ad} " => is_broken(rest),
                "\u{a0}" => self.is_number() && is_thousands(rest),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the chain is one number of at most three digits.
    fn is_number(&self) -> bool {
        self.count == 1
            && self.length <= 3
            && self.folded[..self.length].iter().all(u8::is_ascii_digit)
    }
}

/// Whether the text goes on with exactly three digits (`476` behind `31`).
fn is_thousands(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_alphanumeric);
    digits.clone().count() == 3 && digits.clone().all(|byte| byte.is_ascii_digit())
}

/// Whether the second half of a broken word follows, not the `en` of `zorg- en ondersteuning`.
fn is_broken(rest: &str) -> bool {
    let word = rest
        .split(|letter: char| !letter.is_alphabetic())
        .next()
        .unwrap_or("");
    word.starts_with(char::is_lowercase)
        && !matches!(word, "en" | "of" | "als" | "dan" | "noch" | "tot" | "naar")
}

/// Where the next word begins, at or after `from`.
fn word_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() && KINDS[bytes[at] as usize] == 0 {
        at += 1;
    }
    if kind(bytes, at) == STRANGE {
        word_start_behind(text, at)
    } else {
        (at < bytes.len()).then_some(at)
    }
}

/// The same where something stands at `from` at which one has to look closer.
#[inline(never)]
fn word_start_behind(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let kind = kind(bytes, at);
        if kind > STRANGE {
            return Some(at);
        }
        if bytes[at].is_ascii() {
            at += 1;
            continue;
        }
        let character = text.get(at..).and_then(|rest| rest.chars().next());
        if character.is_some_and(char::is_alphanumeric) {
            return Some(at);
        }
        at += character.map_or(1, char::len_utf8);
    }
    None
}

/// Whether a letter or a digit stands at this byte.
fn is_word_at(text: &str, at: usize) -> bool {
    text.get(at..)
        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
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

    fn term(word: &Word<'_>) -> String {
        String::from_utf8(word.term.to_vec()).expect("terms are UTF-8")
    }

    fn seen(text: &str) -> Vec<(String, String, u32)> {
        let mut found = Vec::new();
        scan(text, &mut |word| {
            assert_eq!(word.hash, hash(word.term));
            found.push((term(word), text[word.start..word.end].to_owned(), word.at));
        });
        found
    }

    #[test]
    fn words_are_folded_and_know_their_place() {
        let expected = [
            ("de", "De"),
            ("regios", "regio’s"),
            ("client", "Cliënt"),
            ("2018", "2018"),
            ("2021", "2021"),
        ];
        let found = seen("De regio’s: ‘Cliënt’ 2018–2021");
        for ((term, shown, at), (index, wanted)) in found.iter().zip(expected.iter().enumerate()) {
            assert_eq!(
                (term.as_str(), shown.as_str(), *at as usize),
                (wanted.0, wanted.1, index)
            );
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
                    if word.term.starts_with(letter.as_bytes()) {
                        found.push((term(word), word.start, word.end, word.at));
                    }
                });
                found
            };
            assert_eq!(found(first_letter(letter)), found(u64::MAX), "{letter}");
        }
    }

    #[test]
    fn endless_words_are_cut_between_letters() {
        let longest = |letter: &str| {
            seen(&letter.repeat(500))
                .iter()
                .map(|(term, _, _)| term.len())
                .max()
        };
        assert_eq!(longest("a"), Some(LONGEST_WORD));
        assert_eq!(longest("ж"), Some(LONGEST_WORD));
        assert_eq!(longest("字"), Some(LONGEST_WORD));
        assert_eq!(longest("a-"), Some(LONGEST_CHAIN));
        assert_eq!(
            seen(&format!("{}-{}", "ж".repeat(99), "b".repeat(300))).len(),
            3
        );
    }

    #[test]
    fn broken_words_are_also_seen_whole() {
        let terms = |text: &str| {
            seen(text)
                .into_iter()
                .map(|(term, _, at)| format!("{term}@{at}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            terms("de mantelzor-gers"),
            ["de@0", "mantelzor@1", "gers@2", "mantelzorgers@1"]
        );
        assert_eq!(
            terms("cliënt(ondersteuners)"),
            ["client@0", "ondersteuners@1", "clientondersteuners@0"]
        );
        assert_eq!(terms("zorg- en welzijn"), ["zorg@0", "en@1", "welzijn@2"]);
        assert_eq!(
            terms("bijge- steld"),
            ["bijge@0", "steld@1", "bijgesteld@0"]
        );
        assert_eq!(
            terms("31 476, nr. 24"),
            ["31@0", "476@1", "31476@0", "nr@2", "24@3"]
        );
        assert_eq!(
            terms("een-op-een"),
            ["een@0", "op@1", "eenop@0", "een@2", "opeen@1", "eenopeen@0"]
        );
    }
}
