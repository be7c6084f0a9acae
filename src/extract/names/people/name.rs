//! How names of people are written: initials or given names, small words such as "van der", a surname.

use super::super::lexicon::{Lexicon, Wanted};
use super::super::reader::is_space;
use crate::dutch::Reading;
use crate::dutch::classes::{GIVEN_NAMES, NAME_PARTICLES, NO_PEOPLE, OFFICIAL_PAPERS};
use crate::dutch::letters::{Letters, capitalised};
use crate::extract::words::Word;
use crate::names::Gazetteer;

const ANY: Wanted = Wanted {
    laws: false,
    after_office: true,
};

/// Most words that a name has.
const LONGEST: usize = 7;

/// A name in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FullName {
    /// `M.J.`; empty where there are none.
    pub(super) initials: String,
    /// Everything else, as written: `van Rijn`, `Hugo de Jonge`.
    pub(super) rest: String,
    /// The words of `rest` in lower case.
    pub(super) key: Vec<String>,
}

/// A name among the words of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Its first and last word.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The name.
    pub(super) name: FullName,
}

impl FullName {
    /// A name that is known from elsewhere, such as the metadata: it stands alone, beside no names of a dossier.
    pub(super) fn known(text: &str) -> Option<Self> {
        let reader = Reading::new(text.trim());
        name_at(&reader, &Lexicon::learn(Gazetteer::general(), &[]), 0, true)
            .map(|written| written.name)
    }

    /// The surname, where a given name stands before it: from the first small word on, or else the last word, if
    /// `by_last_word` allows that.
    pub(super) fn surname(&self, by_last_word: bool) -> Option<Self> {
        let small = self
            .key
            .iter()
            .position(|word| NAME_PARTICLES.contains(word));
        let start = small
            .or_else(|| by_last_word.then(|| self.key.len().saturating_sub(1)))
            .filter(|start| *start > 0)?;
        let key = self.key.get(start..)?.to_vec();
        let words = self.rest.split_whitespace().count();
        let rest: Vec<&str> = self
            .rest
            .split_whitespace()
            .skip(words.saturating_sub(key.len()))
            .collect();
        Some(Self {
            initials: String::new(),
            rest: rest.join(" "),
            key,
        })
    }

    /// The whole name, with a capital also where it begins with a small word.
    pub(super) fn shown(&self) -> String {
        if !self.initials.is_empty() {
            return format!("{} {}", self.initials, self.rest);
        }
        capitalised(&self.rest)
    }
}

/// Whether the word can be a given name or surname: a capital, then small letters.
pub(super) fn is_proper(word: &Word<'_>) -> bool {
    word.is_capitalised()
        && word.text.chars().skip(1).any(char::is_lowercase)
        && !word.text.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether the word is a small word of names.
pub(super) fn is_particle(word: &Word<'_>) -> bool {
    word.is_one_of(&NAME_PARTICLES)
}

/// The last word of the name that begins at `index`, if one does.
pub(in crate::extract::names) fn name_end(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    index: usize,
) -> Option<usize> {
    name_at(reader, lexicon, index, false).map(|written| written.last)
}

/// The name that begins at `index`. It may begin with a small word in lower case only where `lower` says so.
pub(super) fn name_at(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    index: usize,
    lower: bool,
) -> Option<Written> {
    let initials = (index..index + 5)
        .take_while(|at| is_initial(reader, *at))
        .count();
    let first = index + initials;
    let leading = reader.word(first)?;
    // "Motie De Vries, Kamerstuk 36 410": a paper is nobody.
    if OFFICIAL_PAPERS.contains(&leading.text.lower()) {
        return None;
    }
    if is_particle(leading) && !leading.is_capitalised() && !lower && initials == 0 {
        return None;
    }
    let last = last_word(reader, lexicon, first)?;
    written(reader, index, first, last)
}

/// The name that the words from `first` to `last` are, without initials.
pub(super) fn cut_to(reader: &Reading<'_>, first: usize, last: usize) -> Option<Written> {
    written(reader, first, first, last)
}

fn written(reader: &Reading<'_>, index: usize, first: usize, last: usize) -> Option<Written> {
    let rest = reader.text.get(reader.range(first, last)?)?;
    let key = reader
        .words
        .get(first..=last)?
        .iter()
        .map(|word| word.text.lower())
        .collect();
    let letters = reader
        .words
        .get(index..first)?
        .iter()
        .map(|word| format!("{}.", word.text));
    Some(Written {
        first: index,
        last,
        name: FullName {
            initials: letters.collect(),
            rest: rest.to_owned(),
            key,
        },
    })
}

/// `M.` before another initial or a name.
fn is_initial(reader: &Reading<'_>, index: usize) -> bool {
    let Some(word) = reader.word(index).filter(|word| word.is_capitalised()) else {
        return false;
    };
    let short = word.text.chars().count() == 1 || matches!(word.text, "Th" | "Ch" | "Ph" | "IJ");
    short && matches!(reader.gap(index + 1), "." | ". ")
}

fn last_word(reader: &Reading<'_>, lexicon: &Lexicon<'_>, first: usize) -> Option<usize> {
    let mut last = None;
    let mut proper = 0;
    let mut particles = false;
    for index in first..first + LONGEST {
        let Some(word) = reader
            .word(index)
            .filter(|word| index == first || touches(reader, index, word))
        else {
            break;
        };
        if is_particle(word) {
            // "Kuipers van Volksgezondheid", "Leijten van de SP": what follows is no part of the name.
            let next = reader.word(index + 1);
            // "Jan de Vries van Utrecht", "Anna Smit van Utrecht": nor is this.
            let whole = particles || proper > 1 && !reader.any(index - 1, &GIVEN_NAMES);
            if whole && last == index.checked_sub(1) && word.text == "van" {
                break;
            }
            particles = true;
            if next.is_none_or(|next| !is_particle(next) && !is_proper(next))
                || is_body(reader, lexicon, index + 1)
            {
                break;
            }
        } else if is_proper(word)
            && !word.is_one_of(&NO_PEOPLE)
            && proper < 4
            && !is_body(reader, lexicon, index)
        {
            (last, proper) = (Some(index), proper + 1);
        } else {
            break;
        }
    }
    last
}

fn touches(reader: &Reading<'_>, index: usize, word: &Word<'_>) -> bool {
    let gap = reader.gap(index);
    let apostrophe = matches!(gap, " ’" | " '" | " ‘") && (word.is("t") || word.is("s"));
    gap == " " || gap == "-" && is_proper(word) || apostrophe || is_space(gap)
}

fn is_body(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> bool {
    lexicon
        .longest(reader, index, ANY)
        .is_some_and(|known| !known.entries.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::of_the_first_dossier;

    fn name(text: &str, lower: bool) -> Option<String> {
        let reader = Reading::new(text);
        name_at(
            &reader,
            &Lexicon::learn(of_the_first_dossier(), &[]),
            0,
            lower,
        )
        .map(|written| written.name.shown())
    }

    #[test]
    fn names_have_small_words_hyphens_and_initials() {
        let is = |shown: &str| Some(shown.to_owned());
        assert_eq!(name("Van ’t Wout, Van Dijk", false), is("Van ’t Wout"));
        assert_eq!(name("Dik-Faber vraagt", false), is("Dik-Faber"));
        assert_eq!(name("M.J. van Rijn", false), is("M.J. van Rijn"));
        assert_eq!(name("van der Staaij (SGP)", true), is("Van der Staaij"));
        assert_eq!(name("Leijten van de SP", false), is("Leijten"));
        assert_eq!(name("Jan de Vries van Utrecht", false), is("Jan de Vries"));
        assert_eq!(name("Anna Smit van Utrecht", false), is("Anna Smit"));
        assert_eq!(
            name("Jan Willem van Utrecht", false),
            is("Jan Willem van Utrecht")
        );
        assert_eq!(
            name("Kuipers van Volksgezondheid, Welzijn en Sport", false),
            is("Kuipers")
        );
    }

    #[test]
    fn other_words_are_no_names() {
        assert_eq!(name("van de fractie", true), None);
        assert_eq!(
            name("der Kamer, met de daarop gegeven antwoorden", true),
            None
        );
        assert_eq!(name("van Dijk", false), None);
        assert_eq!(name("VNG", false), None);
        assert_eq!(name("Der Kamer", false), None);
        assert_eq!(name("Kamerstuk 12 345", false), None);
        assert_eq!(name("", false), None);
    }
}
