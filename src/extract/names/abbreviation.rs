//! Abbreviations that a document defines: `Platform Regionale Initiatieven (PRI)`, `(hierna: Wmo 2015)`, `TSD (Toezicht
//! Sociaal Domein)`.
//!
//! A definition counts where the letters of the short form are those of the words: each word gives its first letter, and
//! may give more that follow in it (`Uitvoeringsinstituut Werknemersverzekeringen`: U, W, V); small words may give none.
//! The nearest beginning that fits is the long name. What it names is told by its words: a law, an organisation (it has a
//! word such as "vereniging" or "-instituut"), or something else, which then hides what the gazetteer knows under that
//! abbreviation.

use super::lexicon::entry_named;
use super::organisation::is_head;
use super::reader::passages;
use crate::document::Document;
use crate::dutch::Reading;
use crate::dutch::classes::SMALL_WORDS;
use crate::dutch::letters::{Letters, fold, lower};
use crate::extract::words::Word;
use crate::names::Entry;

/// Longest short form and longest long name that are considered.
const LETTERS: usize = 12;
const WORDS: usize = 14;

/// What may stand before the short form inside the brackets.
const LEADS: &[&str] = &[
    "hierna te noemen",
    "hierna",
    "verder te noemen",
    "verder",
    "afgekort",
    "ook wel",
    "kortweg",
];

/// A short form with the long name that the document gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    /// `PRI`.
    pub(super) short: String,
    /// `Platform Regionale Initiatieven`.
    pub(super) long: String,
    /// Whether the words around it speak of a research bureau.
    pub(super) of_bureau: bool,
}

/// What a defined name is.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    /// In the gazetteer.
    Entry(&'static Entry),
    /// An organisation that the gazetteer does not have.
    Organisation(String),
    /// A law that the gazetteer does not have.
    Law(String),
    /// Neither organisation nor law.
    Other,
}

impl Meaning {
    /// Whether it is a law, where it is a law or an organisation.
    pub(super) fn is_law(&self) -> Option<bool> {
        match self {
            Self::Entry(entry) => Some(entry.is_law()),
            Self::Organisation(_) => Some(false),
            Self::Law(_) => Some(true),
            Self::Other => None,
        }
    }
}

impl Definition {
    /// What is defined.
    pub(super) fn meaning(&self) -> Meaning {
        let known = entry_named(&self.long)
            .or_else(|| entry_named(&self.short).filter(|entry| self.may_be(entry)));
        if let Some(entry) = known {
            return Meaning::Entry(entry);
        }
        let words: Vec<&str> = self.long.split_whitespace().collect();
        if is_law_name(&words) {
            Meaning::Law(self.long.clone())
        } else if self.of_bureau || is_organisation_name(&words) {
            Meaning::Organisation(self.long.clone())
        } else {
            Meaning::Other
        }
    }

    /// Whether the long name shares a telling word with a name of the entry that has the same abbreviation.
    fn may_be(&self, entry: &Entry) -> bool {
        let telling = |word: &&str| word.chars().count() >= 5;
        let mut words = self
            .long
            .split_whitespace()
            .filter(telling)
            .map(Letters::lower);
        words.any(|word| entry.forms().any(|form| form.lower().contains(&word)))
    }
}

fn is_law_name(words: &[&str]) -> bool {
    let law =
        |word: &&str| word.eq_ignore_ascii_case("wet") || word.len() > 5 && word.ends_with("wet");
    words.first().is_some_and(law) || words.get(1).is_some_and(law)
}

/// Whether a head noun of an organisation stands in it before the first small word, and a capital somewhere.
fn is_organisation_name(words: &[&str]) -> bool {
    let head = words
        .iter()
        .take_while(|word| !SMALL_WORDS.contains(word) || **word == "en")
        .any(|word| is_head(word));
    let capital = words
        .iter()
        .any(|word| word.starts_with(char::is_uppercase));
    capital && (head || words.len() > 1 && words.last() == Some(&"Nederland"))
}

/// All definitions of the document, each short form once, as it was defined first.
pub(super) fn definitions(document: &Document) -> Vec<Definition> {
    let mut found: Vec<Definition> = passages(document)
        .flat_map(|passage| definitions_in(passage.text))
        .collect();
    // Stable: the first definition of a short form stays the first.
    found.sort_by(|one, other| one.short.cmp(&other.short));
    found.dedup_by(|later, first| later.short == first.short);
    found
}

fn definitions_in(text: &str) -> Vec<Definition> {
    let opened = text.match_indices('(');
    opened
        .filter_map(|(at, _)| short_in_brackets(text, at).or_else(|| long_in_brackets(text, at)))
        .collect()
}

/// The words between the bracket that opens at `at` and the next that closes, at most so many bytes on.
fn bracketed(text: &str, at: usize, longest: usize) -> Option<&str> {
    let inside = text.get(at + 1..)?;
    let end = inside.bytes().take(longest).position(|byte| byte == b')')?;
    inside.get(..end)
}

/// At most so many bytes before and after `at`: what a definition can need of a text.
fn window(text: &str, at: usize, before: usize, after: usize) -> Option<(&str, usize)> {
    let start = (at.saturating_sub(before)..=at).find(|start| text.is_char_boundary(*start))?;
    let end = (at..=(at + after).min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))?;
    Some((text.get(start..end)?, at - start))
}

fn is_quote(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            ':' | ',' | '‘' | '’' | '“' | '”' | '"' | '\'' | '«' | '»'
        )
}

/// `Long Name (LN)`.
fn short_in_brackets(text: &str, at: usize) -> Option<Definition> {
    let inside = bracketed(text, at, 48)?;
    let short = LEADS
        .iter()
        .find_map(|lead| inside.strip_prefix(lead))
        .unwrap_or(inside)
        .trim_matches(is_quote);
    let letters = letters_of(short)?;
    let (text, at) = window(text, at, 240, inside.len() + 40)?;
    let reader = Reading::new(text);
    let last = reader.index_from(at).checked_sub(1)?;
    if !text
        .get(reader.word(last)?.range.end..at)?
        .chars()
        .all(is_quote)
    {
        return None;
    }
    let first = beginning(&reader, last, &letters)?;
    let long = text.get(reader.range(first, last)?)?;
    let after = reader.index_from(at + 1 + inside.len());
    let of_bureau = last > first
        && is_work_of_bureau(&reader, first, after)
        && all_capitalised(&reader, first, last);
    Some(Definition {
        short: short.to_owned(),
        long: long.to_owned(),
        of_bureau,
    })
}

/// Whether the word before a name or after its abbreviation speaks of a bureau or its work.
fn is_work_of_bureau(reader: &Reading<'_>, first: usize, after: usize) -> bool {
    let bureau =
        |word: &Word<'_>| word.ends_with("bureau") || word.is_one_of(&["onderzoek", "rapport"]);
    first
        .checked_sub(1)
        .and_then(|before| reader.word(before))
        .is_some_and(bureau)
        || reader.word(after).is_some_and(bureau)
}

fn all_capitalised(reader: &Reading<'_>, first: usize, last: usize) -> bool {
    reader
        .words
        .get(first..=last)
        .is_some_and(|words| words.iter().all(Word::is_capitalised))
}

/// `LN (Long Name)`.
fn long_in_brackets(text: &str, at: usize) -> Option<Definition> {
    let before = text.get(..at)?.strip_suffix(' ')?;
    let (near, end) = window(before, before.len(), 40, 0)?;
    let short = near
        .get(..end)?
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()?;
    let letters = letters_of(short)?;
    let long = bracketed(text, at, 120)?.trim();
    let words: Vec<&str> = long
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let fits = (2..=WORDS).contains(&words.len()) && fit(&words, &letters);
    fits.then(|| Definition {
        short: short.to_owned(),
        long: long.to_owned(),
        of_bureau: false,
    })
}

/// The letters and digits of what may be an abbreviation: short, with a capital, at most a year beside it.
fn letters_of(short: &str) -> Option<Vec<char>> {
    let mut parts = short.split_whitespace();
    let (first, second) = (parts.next()?, parts.next());
    let year =
        second.is_none_or(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    let capital = first.chars().any(char::is_uppercase)
        && first.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '&' | '-' | '/' | '.');
    if !year || !capital || parts.next().is_some() || !first.chars().all(inside) {
        return None;
    }
    let letters: Vec<char> = short
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(lower)
        .collect();
    (2..=LETTERS).contains(&letters.len()).then_some(letters)
}

/// The nearest word before the bracket from which on the words up to `last` give the letters.
fn beginning(reader: &Reading<'_>, last: usize, letters: &[char]) -> Option<usize> {
    let mut words: Vec<&str> = Vec::new();
    for index in (last.saturating_sub(WORDS - 1)..=last).rev() {
        words.insert(0, reader.word(index)?.text);
        let single = words.len() == 1 && letters.len() < 3;
        let small = words.first().is_some_and(|word| SMALL_WORDS.contains(word));
        if !single && !small && fit(&words, letters) && !same_letters(&words, letters) {
            return Some(index);
        }
        if reader
            .gap(index)
            .contains(['.', ';', ':', '(', ')', '?', '!'])
        {
            return None;
        }
    }
    None
}

fn same_letters(words: &[&str], letters: &[char]) -> bool {
    words
        .iter()
        .flat_map(|word| word.chars())
        .map(lower)
        .eq(letters.iter().copied())
}

/// Whether the words give the letters, in order.
///
/// Bit `n` of the set says that the words so far can have given the first `n` letters.
fn fit(words: &[&str], letters: &[char]) -> bool {
    let mut reached: u16 = 1;
    for (index, word) in words.iter().enumerate() {
        let small = index > 0
            && SMALL_WORDS
                .words()
                .any(|known| word.eq_ignore_ascii_case(known));
        let mut next = if small { reached } else { 0 };
        for given in (0..letters.len()).filter(|given| reached & (1 << given) != 0) {
            let count = letters_given(word, letters.get(given..).unwrap_or_default());
            (1..=count).for_each(|more| next |= 1 << (given + more));
        }
        reached = next;
    }
    reached & (1 << letters.len()) != 0
}

/// How many of the next letters a word can give: its first letter, then letters that follow in it.
fn letters_given(word: &str, letters: &[char]) -> usize {
    let word = fold(word);
    let mut own = word.chars();
    let mut count = 0;
    for letter in letters {
        let found = if count == 0 {
            own.next() == Some(*letter)
        } else {
            own.any(|character| character == *letter)
        };
        if !found {
            break;
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined(text: &str) -> Vec<(String, String, String)> {
        let found = definitions_in(text);
        let said = |meaning: Meaning| match meaning {
            Meaning::Entry(entry) => format!("={}", entry.canonical),
            Meaning::Organisation(_) => "organisatie".to_owned(),
            Meaning::Law(_) => "wet".to_owned(),
            Meaning::Other => "anders".to_owned(),
        };
        found
            .into_iter()
            .map(|found| {
                (
                    found.short.clone(),
                    found.long.clone(),
                    said(found.meaning()),
                )
            })
            .collect()
    }

    fn one(text: &str) -> Option<(String, String)> {
        defined(text)
            .into_iter()
            .next()
            .map(|(_, long, meaning)| (long, meaning))
    }

    fn is(long: &str, meaning: &str) -> Option<(String, String)> {
        Some((long.to_owned(), meaning.to_owned()))
    }

    #[test]
    fn letters_must_be_those_of_the_words() {
        assert_eq!(
            one("van de Landelijke Vereniging voor Spoorzoekers (LVS) en"),
            is("Landelijke Vereniging voor Spoorzoekers", "organisatie")
        );
        assert_eq!(
            one("het Waterschapsinstituut Rivierenland (WiR)"),
            is("Waterschapsinstituut Rivierenland", "organisatie")
        );
        assert_eq!(
            one("de Wet veilige speeltuinen 2031 (hierna: Wvs 2031)"),
            is("Wet veilige speeltuinen 2031", "wet")
        );
        assert_eq!(
            one("TVS (Toezicht Veilige Speeltuinen)").map(|found| found.0),
            Some("Toezicht Veilige Speeltuinen".to_owned())
        );
        assert_eq!(one("motie van het lid Jansen (PvdA)"), None);
        assert_eq!(one("Dat is zo. Vereniging (LVS)"), None);
        assert_eq!(one("(LVS)"), None);
        assert_eq!(one("een licht verstandelijke beperking (lvb)"), None);
    }

    #[test]
    fn what_is_defined_is_told_by_its_words() {
        assert_eq!(
            one("de Vereniging van Nederlandse Gemeenten (VNG)"),
            is(
                "Vereniging van Nederlandse Gemeenten",
                "=Vereniging van Nederlandse Gemeenten"
            )
        );
        assert_eq!(
            one("het Landelijk Overleg Controllers (LOC)"),
            is("Landelijk Overleg Controllers", "anders")
        );
        assert_eq!(
            one("het programma Zorg voor Speeltuinen (ZvS)"),
            is("Zorg voor Speeltuinen", "anders")
        );
        assert_eq!(
            one("het Peters Jansen Smit (PJS) onderzoek"),
            is("Peters Jansen Smit", "organisatie")
        );
        assert_eq!(
            one("het Sociaal Cultureel Planbureau (SCP)").map(|found| found.1),
            Some("=Sociaal en Cultureel Planbureau".to_owned())
        );
    }
}
