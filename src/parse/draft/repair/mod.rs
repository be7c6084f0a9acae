//! Words that a line end split, put together again.
//!
//! A hyphen at a line end was either put there by the typesetter, and goes (`indivi-`/`duele`), or belongs to the word,
//! and stays (`SCP-`/`publicatie`, `niet-`/`toewijsbare`), or stands for a word left out (`zorg-`/`en`). Dutch drops a
//! diaeresis at a break (`financi-`/`ele`), so it must come back. The same document's other words decide first, the rules
//! of spelling second.

mod lexicon;
pub(super) mod lost;
pub(super) mod spaced;
mod spelling;

use crate::dutch::letters::lower;
pub(crate) use lexicon::Lexicon;
use spelling::{first_letters, fold, is_address, is_hyphen, is_vowel};

/// Bytes of the longest half of a word that is judged.
const LONGEST: usize = 60;

/// What to do between a line and the word that begins the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Join {
    /// One word: drop the hyphen (`indivi-` + `duele`).
    Word,
    /// One word whose hyphen stood for a diaeresis: drop the hyphen, begin with this letter (`financi-` + `ele` → ë).
    Diaeresis(char),
    /// Nothing is dropped and nothing comes between (`SCP-` + `publicatie`, a web address broken after a slash).
    Together,
    /// A space, as between any two words; a hyphen before it stands for a word left out (`zorg-` + `en`).
    Apart,
}

/// Decides how `left`, the last word of a line, and `right`, the first of the next, belong together. `tight` says that
/// no white space stands between `left` and the line end.
pub(crate) fn join(left: &str, right: &str, tight: bool, lexicon: &Lexicon<'_>) -> Join {
    let Some(stem) = left.strip_suffix(is_hyphen) else {
        return join_without_hyphen(left, right, tight, lexicon);
    };
    let spaced = lexicon.keeps_spaces() && !tight;
    let begins = right.chars().next().unwrap_or(' ');
    match stem.chars().next_back() {
        None => Join::Apart,
        _ if is_address(stem) => Join::Together,
        _ if spaced => Join::Apart,
        _ if begins == ',' => Join::Together,
        _ if !begins.is_alphanumeric() => Join::Apart,
        Some(last) if !last.is_alphabetic() || !begins.is_lowercase() => Join::Together,
        Some(_) => Halves::of(stem, right, lexicon).join(),
    }
}

/// Web addresses and alternatives may be broken after any sign of theirs, without a hyphen.
fn join_without_hyphen(left: &str, right: &str, tight: bool, lexicon: &Lexicon<'_>) -> Join {
    let spaced = lexicon.keeps_spaces() && !tight;
    let together = if left.ends_with("://") {
        !spaced
    } else if is_address(left) {
        !spaced
            && !is_address(right)
            && (goes_on_as_address(right) || (lexicon.keeps_spaces() && left.ends_with('/')))
    } else {
        let alternative = left
            .strip_suffix('/')
            .is_some_and(|word| word.ends_with(char::is_alphanumeric));
        !spaced && alternative && right.starts_with(char::is_alphanumeric)
    };
    if together {
        Join::Together
    } else {
        Join::Apart
    }
}

/// Whether the hyphen between `left` and `right`, on one line, is left over from a line end that is gone.
pub(crate) fn is_leftover(left: &str, right: &str, lexicon: &Lexicon<'_>) -> bool {
    let lower = |side: Option<char>| side.is_some_and(char::is_lowercase);
    let between_words = lower(left.chars().next_back()) && lower(right.chars().next());
    between_words && !is_address(left) && Halves::of(left, right, lexicon).is_leftover()
}

/// The two halves of what may be one word.
struct Halves<'a, 's> {
    /// What stands before the first half in the same token (`van-werk-`).
    before: &'a str,
    /// Letters of the first half, as written.
    written: &'a str,
    /// The same, folded.
    part: String,
    /// Letters of the second half, folded.
    next: String,
    /// What stands after the second half in the same token (`-werk`).
    after: &'a str,
    lexicon: &'a Lexicon<'s>,
}

impl<'a, 's> Halves<'a, 's> {
    fn of(stem: &'a str, right: &'a str, lexicon: &'a Lexicon<'s>) -> Self {
        let written = last_letters(stem);
        let next = first_letters(right);
        let (before, after) = (
            stem.strip_suffix(written).unwrap_or(""),
            right.strip_prefix(next).unwrap_or(""),
        );
        Self {
            before,
            written,
            part: fold(written),
            next: fold(next),
            after,
            lexicon,
        }
    }

    /// Whether both halves are letters, of a length that words have.
    fn are_words(&self) -> bool {
        let fits = |half: &str| (1..=LONGEST).contains(&half.len());
        fits(&self.part) && fits(&self.next)
    }

    fn join(&self) -> Join {
        if !self.are_words() {
            return Join::Word;
        }
        if self.is_suspended() {
            return Join::Apart;
        }
        let (solid, hyphenated) = self.lexicon.counts(&self.part, &self.next);
        if hyphenated > solid || spelling::is_abbreviation(self.written) {
            return Join::Together;
        }
        if let Some(letter) = self.known_letter() {
            return if self.next.starts_with(letter) {
                Join::Word
            } else {
                Join::Diaeresis(letter)
            };
        }
        if self.is_chain() || self.has_prefix() || self.is_name_compound() {
            return Join::Together;
        }
        self.clash().unwrap_or(Join::Word)
    }

    /// `zorg-` before `en`; not `idee-` before `en` where the document writes `ideeën`.
    fn is_suspended(&self) -> bool {
        let open = self.part.ends_with(is_vowel) || self.part.ends_with("ij");
        let ends_word = self.after.starts_with(['.', ',', ';', ':', ')']);
        spelling::is_conjunction(&self.next)
            && !(open && (ends_word || self.lexicon.has(&self.joined())))
    }

    fn joined(&self) -> String {
        format!("{}{}", self.part, self.next)
    }

    /// The letter after the break in a word of the document that begins with both halves.
    fn known_letter(&self) -> Option<char> {
        let joined = self.joined();
        let second = self
            .next
            .char_indices()
            .nth(2)
            .map_or(self.next.len(), |(at, _)| at);
        let enough = joined
            .get(..self.part.len() + second)
            .filter(|_| self.part.chars().count() > 3);
        let whole = self.lexicon.has(&joined).then_some(joined.as_str());
        let letter = whole
            .or(enough)
            .and_then(|beginning| self.lexicon.letter_at(beginning, self.part.len()));
        letter.map(lower)
    }

    /// `huis-`/`aan-huis`, `van-werk-naar-`/`werk`, `van-werk-naar-werk-`/`trajecten`.
    fn is_chain(&self) -> bool {
        let hyphens_before = self
            .before
            .chars()
            .filter(|character| is_hyphen(*character))
            .count();
        let goes_on = self
            .after
            .strip_prefix(is_hyphen)
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let word = spelling::is_link(&self.part) || self.lexicon.has(&self.part);
        (goes_on && spelling::is_link(&self.next))
            || (hyphens_before == 1 && spelling::is_link(&self.part))
            || (hyphens_before > 1 && word)
    }

    fn has_prefix(&self) -> bool {
        let doubtful =
            spelling::is_doubtful_prefix(&self.part) && self.lexicon.has_form(&self.next);
        doubtful
            || (spelling::is_hyphen_prefix(&self.part)
                && !matches!(self.next.as_str(), "ste" | "sten" | "heid"))
    }

    /// `Movisie-`/`rapport`: a name and a word of the document.
    fn is_name_compound(&self) -> bool {
        let named =
            self.written.starts_with(char::is_uppercase) && self.lexicon.is_name(&self.part);
        let takes_hyphen =
            self.written.starts_with(char::is_uppercase) && self.lexicon.takes_hyphen(&self.part);
        takes_hyphen || (named && self.lexicon.has_form(&self.next))
    }

    /// Where the vowels on both sides would be read as one: a compound keeps the hyphen, one word gets a diaeresis.
    fn clash(&self) -> Option<Join> {
        let marked = spelling::clash(self.part.chars().next_back()?, self.next.chars().next()?)?;
        let suffix = spelling::is_vowel_suffix(&self.next);
        if spelling::is_plain_ending(&self.part, &self.next) {
            return Some(Join::Word);
        }
        let whole_words = self.lexicon.has_form(&self.part) && self.lexicon.has_form(&self.next);
        let one_word =
            suffix || spelling::ends_in_vowel_prefix(&self.part) || self.part.ends_with('i');
        let compound =
            whole_words || (self.part == "re" && self.next.starts_with("integr")) || !one_word;
        Some(if compound && !suffix {
            Join::Together
        } else {
            Join::Diaeresis(marked)
        })
    }

    fn is_leftover(&self) -> bool {
        if !self.are_words()
            || spelling::is_abbreviation(self.written)
            || self.is_compound_of_more()
        {
            return false;
        }
        if self.occurs_joined() {
            return true;
        }
        let vowels = self.part.ends_with(is_vowel) && self.next.starts_with(is_vowel);
        let prefix =
            spelling::is_hyphen_prefix(&self.part) || spelling::is_doubtful_prefix(&self.part);
        let joint = spelling::are_adjectives(&self.part, &self.next)
            || spelling::is_adverb_after(&self.part, &self.next)
            || spelling::is_conjunction(&self.next);
        if vowels || prefix || joint {
            return false;
        }
        let fragment = spelling::needs_more(&self.part)
            || spelling::is_particle(&self.part)
            || spelling::is_word_end(&self.next)
            || (spelling::ends_in_particle(&self.part) && !self.lexicon.has(&self.part));
        fragment || !(self.lexicon.has_form(&self.part) && self.lexicon.has_form(&self.next))
    }

    /// Other words hang on to it: `no-wrong-door`. An abbreviation before it does not count (`Wmo-onder-steuning`).
    fn is_compound_of_more(&self) -> bool {
        let first = self.before.trim_end_matches(is_hyphen);
        let chained =
            first.len() < self.before.len() && !spelling::is_abbreviation(last_letters(first));
        chained || self.after.starts_with(is_hyphen)
    }

    /// Whether the two halves together, or a word inside them that holds the break, occur elsewhere.
    fn occurs_joined(&self) -> bool {
        let long = |word: &str| word.chars().count() >= 6;
        let tails = self
            .part
            .char_indices()
            .filter_map(|(at, _)| self.part.get(at..));
        let mut tails = tails
            .filter(|tail| tail.chars().count() > 1)
            .map(|tail| format!("{tail}{}", self.next));
        let heads = self
            .next
            .char_indices()
            .skip(2)
            .filter_map(|(at, _)| self.next.get(..at));
        let mut heads = heads.map(|head| format!("{}{head}", self.part));
        tails.any(|word| long(&word) && self.lexicon.has_form(&word))
            || heads.any(|word| long(&word) && self.lexicon.has(&word))
    }
}

/// The letters that end the text.
fn last_letters(text: &str) -> &str {
    let end = text.trim_end_matches(char::is_alphabetic).len();
    text.get(end..).unwrap_or("")
}

/// Whether a web address may go on like this: `samen-breien-zorgt`, `nieuws/2016`, `index.html`.
fn goes_on_as_address(right: &str) -> bool {
    let inner =
        right.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '/');
    inner.contains(['/', '_', '=', '?', '&', '%', '#'])
        || inner.trim_matches('-').contains(['-', '.'])
}

#[cfg(test)]
mod tests;
