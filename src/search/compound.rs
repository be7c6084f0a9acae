//! Compounds: Dutch writes `koplopergemeenten` where English writes two words. A word is looked for inside the terms of the
//! texts, and a compound that the texts do not have is taken apart into words that they do have.

use super::index::{Index, letters};
use crate::dutch::classes::{NO_FIRST_PARTS, VERB_PREFIXES, WORD_ENDINGS};
use crate::dutch::stems::{root, stem};

/// Shortest word that is looked for inside others: shorter ones stand in everything.
const SHORTEST: usize = 4;
/// Shortest part of a compound.
const SHORTEST_PART: usize = 3;
/// A word so long that whatever begins with it and goes on for so long is akin to it.
const LONG: usize = 7;
const LONG_REST: usize = 5;
/// What may stand between the parts of a compound.
const LINKS: &[&str] = &["", "s", "en", "e", "n"];
/// Terms that hold a word.
#[derive(Debug, Default)]
pub(super) struct Holding {
    /// Compounds of which it is a part.
    pub(super) compounds: Vec<u32>,
    /// Words made of it (`kwetsbaarheid` of `kwetsbaar`).
    pub(super) akin: Vec<u32>,
}

impl Holding {
    /// All of them.
    pub(super) fn all(self) -> impl Iterator<Item = u32> {
        self.compounds.into_iter().chain(self.akin)
    }
}

/// Terms that hold the word or one of its inflected forms; `known` are the forms themselves.
pub(super) fn holding(index: &Index, word: &str, known: &[u32]) -> Holding {
    let (forms, is_known) = (forms(index, word, known), !known.is_empty());
    let mut found = Holding::default();
    for form in &forms {
        index.sift(letters(form.as_bytes()), 0, u32::MAX, &mut |term| {
            let text = index.term(term);
            let Some(at) = position(text.as_bytes(), form.as_bytes()) else {
                return;
            };
            if known.contains(&term)
                || found.compounds.contains(&term)
                || found.akin.contains(&term)
            {
                return;
            }
            let (before, behind) = (
                text.get(..at).unwrap_or(""),
                text.get(at + form.len()..).unwrap_or(""),
            );
            match relation(index, before, behind) {
                Some(true) => found.compounds.push(term),
                Some(false) => found.akin.push(term),
                // `indicatiesteller`: the last part need not stand alone anywhere.
                None if is_known
                    && before.is_empty()
                    && form.len() >= LONG
                    && behind.len() >= LONG_REST =>
                {
                    found.akin.push(term);
                }
                // `klantadviseur`: nor need the first, where the last is too long to stand there by chance.
                None if form.len() >= LONG && ends_a_compound(index, before, behind) => {
                    found.compounds.push(term);
                }
                None => {}
            }
        });
    }
    found
}

/// Where a word stands inside a term. Terms are too short for a cleverer search.
fn position(term: &[u8], word: &[u8]) -> Option<usize> {
    let first = word.first()?;
    term.windows(word.len())
        .position(|here| here.first() == Some(first) && here == word)
}

/// The shortest spellings in which a word stands inside others.
fn forms(index: &Index, word: &str, known: &[u32]) -> Vec<String> {
    let mut forms: Vec<String> = vec![word.to_owned()];
    let bases = ["en", "s", "e"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    forms.extend(
        bases
            .filter(|base| base.len() >= SHORTEST && stem(base) == stem(word))
            .map(str::to_owned),
    );
    forms.extend(known.iter().map(|term| index.term(*term).to_owned()));
    forms.retain(|form| form.len() >= SHORTEST);
    forms.sort_by_key(String::len);
    let mut shortest: Vec<String> = Vec::new();
    for form in forms {
        if !shortest
            .iter()
            .any(|other| position(form.as_bytes(), other.as_bytes()).is_some())
        {
            shortest.push(form);
        }
    }
    shortest
}

/// Whether what stands before and behind a word makes a compound with it (`Some(true)`) or a word akin to it.
fn relation(index: &Index, before: &str, behind: &str) -> Option<bool> {
    let inflected = behind.is_empty() || WORD_ENDINGS.contains(behind);
    if before.is_empty() {
        return if inflected {
            Some(false)
        } else {
            is_last_part(index, behind).then_some(true)
        };
    }
    let first = !NO_FIRST_PARTS.contains(before)
        && is_first_part(index, before)
        && !makes_a_verb(index, before);
    let last = inflected || is_last_part(index, behind);
    (first && last).then_some(true)
}

/// Whether what stands before and behind a long word may make a compound of which it is the end.
fn ends_a_compound(index: &Index, before: &str, behind: &str) -> bool {
    let inflected = behind.is_empty() || WORD_ENDINGS.contains(behind);
    inflected
        && before.len() >= SHORTEST
        && !NO_FIRST_PARTS.contains(before)
        && !makes_a_verb(index, before)
}

/// Whether the end of this belongs to a verb behind it: `domeinover` before `stijgend`.
fn makes_a_verb(index: &Index, before: &str) -> bool {
    let mut firsts = VERB_PREFIXES
        .words()
        .filter_map(|prefix| before.strip_suffix(prefix));
    firsts.any(|first| is_first_part(index, first))
}

/// Whether a compound may begin like this: with a word of the texts and what links it to the next.
fn is_first_part(index: &Index, part: &str) -> bool {
    let mut bases = LINKS
        .iter()
        .filter_map(|link| part.strip_suffix(link))
        .filter(|base| base.len() >= SHORTEST_PART);
    bases.any(|base| is_word(index, base))
}

/// Whether a compound may end like this.
fn is_last_part(index: &Index, part: &str) -> bool {
    let links = ["", "s", "en"].iter();
    let mut bases = links
        .filter_map(|link| part.strip_prefix(link))
        .filter(|base| base.len() >= SHORTEST_PART);
    bases.any(|base| !WORD_ENDINGS.contains(base) && is_word(index, base))
}

/// Whether the texts have the word, in any form.
fn is_word(index: &Index, word: &str) -> bool {
    index.find(word).is_some() || (word.len() >= SHORTEST && index.knows_stem(&stem(word)))
}

/// Ways to take a word apart into two words of the texts: their terms in any inflected form; for the last, where there are
/// none, those akin to it. The longest first part comes first.
pub(super) fn apart(index: &Index, word: &str) -> Vec<[Vec<u32>; 2]> {
    let mut ways = Vec::new();
    let ends = word.len().saturating_sub(SHORTEST_PART);
    for at in (SHORTEST_PART..=ends).rev() {
        let (Some(first), Some(last)) = (word.get(..at), word.get(at..)) else {
            continue;
        };
        if NO_FIRST_PARTS.contains(first) {
            continue;
        }
        let mut forms = all_forms(index, last);
        if forms.is_empty() && last.len() >= LONG {
            forms = index.with_root(&root(last));
        }
        let last = forms;
        if last.is_empty() {
            continue;
        }
        let bases = LINKS.iter().filter_map(|link| first.strip_suffix(link));
        let mut bases = bases.filter(|base| base.len() >= SHORTEST_PART);
        let mut first =
            bases.find_map(|base| Some(all_forms(index, base)).filter(|terms| !terms.is_empty()));
        // `wets`, which a text has before a hyphen, must not hide `wet`.
        if let (Some(first), Some(base)) = (&mut first, bases.next()) {
            first.extend(index.find(base));
        }
        if let Some(first) = first {
            ways.push([first, last]);
        }
        if ways.len() == 3 {
            break;
        }
    }
    ways
}

/// Compounds that begin with one word and end with another: `cliëntadviesraad` for `cliëntenraad`.
pub(super) fn around(index: &Index, first: &[u32], last: &[u32]) -> Vec<u32> {
    let ends: Vec<String> = last
        .iter()
        .map(|term| stem(index.term(*term)))
        .filter(|end| end.len() >= SHORTEST_PART)
        .collect();
    let Some(begin) = first
        .iter()
        .map(|term| index.term(*term))
        .min_by_key(|term| term.len())
    else {
        return Vec::new();
    };
    let holds = |term: &u32| {
        let whole = stem(index.term(*term));
        ends.iter()
            .any(|end| whole.len() > begin.len() + end.len() && whole.ends_with(end.as_str()))
    };
    if begin.len() < SHORTEST {
        Vec::new()
    } else {
        index.beginning(begin).filter(holds).collect()
    }
}

/// The word as it stands and all terms with its stem; short words only as they stand.
pub(super) fn all_forms(index: &Index, word: &str) -> Vec<u32> {
    let mut found = if word.len() < SHORTEST {
        Vec::new()
    } else {
        index.with_stem(&stem(word))
    };
    if let Some(exact) = index.find(word).filter(|exact| !found.contains(exact)) {
        found.push(exact);
    }
    found
}
