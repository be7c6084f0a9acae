//! Where a text has a form of a term: whole words, the longest form first.

use crate::dossier::Terms;
use crate::dutch::letters::fold;
use crate::dutch::tokens::{Token, tokens};
use std::collections::BTreeMap;
use std::ops::Range;

/// A way to write a term.
struct Form {
    term: usize,
    /// As it stands.
    text: String,
    /// Its words, folded.
    words: Vec<String>,
    /// Whether its capitals must be those of the text.
    exact: bool,
}

/// The forms of all terms by their first word.
pub(super) struct Finder(BTreeMap<String, Vec<Form>>);

impl Finder {
    pub(super) fn of(terms: &Terms) -> Self {
        let mut forms: BTreeMap<String, Vec<Form>> = BTreeMap::new();
        for (number, term) in terms.terms.iter().enumerate() {
            for written in &term.forms {
                let words: Vec<String> = tokens(written)
                    .iter()
                    .map(|word| word.folded.to_string())
                    .collect();
                let form = Form {
                    term: number,
                    text: written.clone(),
                    exact: written.chars().any(char::is_uppercase),
                    words,
                };
                if let Some(first) = form.words.first() {
                    forms.entry(first.clone()).or_default().push(form);
                }
            }
        }
        for known in forms.values_mut() {
            known.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        Self(forms)
    }

    /// The places of forms in a text, each with the number of its term.
    pub(super) fn places(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let words = tokens(text);
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let folded: &str = &word.folded;
            let known = self.0.get(folded).into_iter().flatten();
            let found = known
                .filter_map(|form| Some((form, form.range(text, &words, at)?)))
                .next();
            at += match found {
                Some((form, range)) => {
                    places.push((range, form.term));
                    form.words.len()
                }
                None => 1,
            };
        }
        places
    }
}

impl Form {
    /// The bytes of this form where it begins with the word at `at`.
    fn range(&self, text: &str, words: &[Token<'_>], at: usize) -> Option<Range<usize>> {
        let here = words.get(at..at + self.words.len())?;
        let same = here.iter().zip(&self.words);
        if !same.clone().all(|(word, wanted)| *word.folded == **wanted) {
            return None;
        }
        let range = here.first()?.range.start..here.last()?.range.end;
        let written = text.get(range.clone())?;
        let fits = if self.exact {
            written == self.text
        } else {
            fold(written) == fold(&self.text)
        };
        fits.then_some(range)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Term;

    fn places(text: &str) -> Vec<(&str, usize)> {
        let term = |forms: &[&str]| Term {
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            ..Term::default()
        };
        let terms = Terms {
            terms: vec![
                term(&["Wvs", "Wet veilige schepen", "Wvs 2019"]),
                term(&["veerpont", "veerponten"]),
            ],
        };
        let found = Finder::of(&terms).places(text).into_iter();
        found.map(|(range, term)| (&text[range], term)).collect()
    }

    #[test]
    fn the_longest_form_is_found_as_whole_words() {
        assert_eq!(
            places("De Wvs 2019 geldt voor Veerponten, de wet veilige schepen niet."),
            [("Wvs 2019", 0), ("Veerponten", 1)]
        );
        assert_eq!(places("wvs, veerpontje"), []);
        assert_eq!(places("(Wvs) veerpont."), [("Wvs", 0), ("veerpont", 1)]);
    }
}
