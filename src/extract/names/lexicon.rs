//! All names known for one document: the gazetteer, and what the document itself defined.

use super::abbreviation::{self, Meaning};
use super::reader::{Text, end_of};
use crate::dutch::Reading;
use crate::names::{Entry, Form, Gazetteer, Kind, Match, first_word};
use fnv::FnvHashMap;
use std::cmp::Ordering;

/// A form that the document defined.
#[derive(Debug)]
struct Defined<'n> {
    form: String,
    any_case: bool,
    meaning: Meaning<'n>,
}

/// Names of the gazetteer and of the document.
#[derive(Debug)]
pub(super) struct Lexicon<'n> {
    /// What is known beforehand.
    pub(super) names: &'n Gazetteer,
    /// By the first word of the form, folded.
    defined: FnvHashMap<String, Vec<Defined<'n>>>,
}

/// What a name in the text means.
#[derive(Debug)]
pub(super) struct Known<'l> {
    /// Where the name ends.
    pub(super) end: usize,
    /// Entries of the gazetteer that are meant: several for the versions of a law, none for a name that only the
    /// document knows.
    pub(super) entries: Vec<&'l Entry>,
    /// What the document defined it to be, where it did.
    pub(super) defined: Option<&'l Meaning<'l>>,
}

impl<'l> Known<'l> {
    /// Adds another entry with the same form.
    fn add(&mut self, entry: &'l Entry) {
        if self
            .entries
            .iter()
            .all(|known| known.canonical != entry.canonical)
        {
            self.entries.push(entry);
        }
    }
}

/// Which names are looked for, and what is known of the place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// Laws, else organisations.
    pub(super) laws: bool,
    /// Whether the word for an office or ministry stands before it.
    pub(super) after_office: bool,
}

impl<'n> Lexicon<'n> {
    /// The gazetteer with the abbreviations that the document defines.
    pub(super) fn learn(names: &'n Gazetteer, texts: &[Text<'_>]) -> Self {
        let mut defined: FnvHashMap<String, Vec<Defined<'n>>> = FnvHashMap::default();
        let mut add = |form: String, any_case, meaning| {
            let forms = defined.entry(first_word(&form)).or_default();
            forms.push(Defined {
                form,
                any_case,
                meaning,
            });
        };
        for definition in abbreviation::definitions(texts) {
            let meaning = definition.meaning(names);
            if !matches!(meaning, Meaning::Other) {
                add(definition.long, true, meaning.clone());
            }
            add(definition.short, false, meaning);
        }
        Self { names, defined }
    }

    /// The longest known name that begins with the word at `index`.
    pub(super) fn longest(
        &self,
        reader: &Reading<'_>,
        index: usize,
        wanted: Wanted,
    ) -> Option<Known<'_>> {
        let word = reader.word(index)?;
        let defined = self.longest_defined(reader, index, wanted.laws);
        let mut found: Option<Known<'_>> = None;
        for (form, entry) in self.names.beginning_with(&word.folded) {
            let best = found.as_ref().map_or(0, |known| known.end);
            if entry.is_law() != wanted.laws || !allowed(form, reader, index, wanted) {
                continue;
            }
            let any_case = matches!(form.how, Match::AnyCase | Match::AfterOffice);
            let Some(end) = end_of(reader.text, word.range.start, &form.text, any_case) else {
                continue;
            };
            match end.cmp(&best) {
                _ if !reader.ends(end) => {}
                Ordering::Less => {}
                Ordering::Equal => found
                    .as_mut()
                    .into_iter()
                    .for_each(|known| known.add(entry)),
                Ordering::Greater => {
                    found = Some(Known {
                        end,
                        entries: vec![entry],
                        defined: None,
                    })
                }
            }
        }
        match (defined, found) {
            (Some(defined), Some(found)) if found.end > defined.end => Some(found),
            (Some(defined), _) => Some(defined),
            (None, found) => found,
        }
        .filter(|_| !reader.in_address(index))
    }

    fn longest_defined(&self, reader: &Reading<'_>, index: usize, laws: bool) -> Option<Known<'_>> {
        let word = reader.word(index)?;
        let mut found: Option<Known<'_>> = None;
        for defined in self.defined.get(&*word.folded).into_iter().flatten() {
            let end = end_of(
                reader.text,
                word.range.start,
                &defined.form,
                defined.any_case,
            );
            let longest = found.as_ref().map_or(0, |known| known.end);
            if let Some(end) = end.filter(|end| *end > longest && reader.ends(*end)) {
                let entries = if let Meaning::Entry(entry) = defined.meaning {
                    vec![entry]
                } else {
                    Vec::new()
                };
                found = Some(Known {
                    end,
                    entries,
                    defined: Some(&defined.meaning),
                });
            }
        }
        // What the document defines otherwise hides the gazetteer's meaning; what is of the other sort is not wanted.
        let wanted = |known: &Known<'_>| {
            known
                .defined
                .is_some_and(|meaning| meaning.is_law().is_none_or(|law| law == laws))
        };
        found.filter(|known| wanted(known) && !reader.in_address(index))
    }
}

/// Whether a form may be matched at this place at all.
fn allowed(form: &Form, reader: &Reading<'_>, index: usize, wanted: Wanted) -> bool {
    match form.how {
        Match::AfterOffice => wanted.after_office,
        Match::Doubtful => !reader.all_capitals && !reader.begins_sentence(index),
        Match::ExactAmongSmall => !reader.all_capitals,
        Match::Exact | Match::AnyCase => true,
    }
}

/// What a ministry is in charge of, as its name says it: `Volksgezondheid, Welzijn en Sport`.
pub(super) fn portfolio(entry: &Entry) -> Option<&str> {
    (entry.kind == Kind::Ministry).then(|| entry.canonical.strip_prefix("Ministerie van "))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::of_the_first_dossier;

    fn longest(text: &str, index: usize, laws: bool) -> Option<(String, Vec<String>)> {
        let names = of_the_first_dossier();
        let (reader, lexicon) = (Reading::new(text), Lexicon::learn(names, &[]));
        let known = lexicon.longest(
            &reader,
            index,
            Wanted {
                laws,
                after_office: false,
            },
        )?;
        let start = reader.word(index)?.range.start;
        Some((
            text[start..known.end].to_owned(),
            known
                .entries
                .iter()
                .map(|entry| entry.canonical.clone())
                .collect(),
        ))
    }

    #[test]
    fn the_longest_name_counts() {
        let found = |text: &str, name: &str| Some((text.to_owned(), vec![name.to_owned()]));
        assert_eq!(
            longest("MEE NL doet mee", 0, false),
            found("MEE NL", "MEE Nederland")
        );
        assert_eq!(
            longest("MEE-consulent", 0, false),
            found("MEE", "MEE Nederland")
        );
        assert_eq!(longest("MEER", 0, false), None);
        assert_eq!(
            longest("Wmo 2015", 0, true).map(|(text, _)| text),
            Some("Wmo 2015".to_owned())
        );
        assert_eq!(
            longest("Wmo-raad", 0, true).map(|(_, laws)| laws.len()),
            Some(2)
        );
    }

    #[test]
    fn ordinary_words_are_no_names() {
        assert_eq!(longest("Radar is een woord.", 0, false), None);
        assert!(longest("Het bureau Radar zegt", 2, false).is_some());
        assert_eq!(longest("DOE MEE MET DE ZORG", 1, false), None);
        assert_eq!(longest("Dat is per saldo zo", 2, false), None);
        assert_eq!(longest("Financiën", 0, false), None);
    }
}
