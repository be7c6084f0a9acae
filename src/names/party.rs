//! The parties that sit or sat in parliament, as papers of parliament write them.
//!
//! Two ways lead to a party: a known name or abbreviation anywhere (`het CDA`, `CU`), and the two forms in which papers
//! name a fractie, which work for parties that did not exist when the names were written down (`de leden van de
//! X-fractie`, `de fractie van X`). Forms are compared with their capitals: `DENK` is a party, "denk" a verb.

use super::{Gazetteer, Kind};
use std::ops::Range;
use std::sync::OnceLock;

/// A party as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'s> {
    /// The shortest usual name.
    pub name: &'s str,
    /// The form in the text.
    pub form: &'s str,
}

/// A party's name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Bytes in the text.
    pub range: Range<usize>,
    /// The name by which it is known.
    pub name: String,
}

/// Every form of a party's name with the name by which it is known.
fn forms() -> &'static [(&'static str, &'static str)] {
    static FORMS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let entries = Gazetteer::general().entries().iter();
        let parties = entries.filter(|entry| entry.kind == Kind::Party);
        let mut forms: Vec<_> = parties
            .flat_map(|party| party.forms().map(|form| (form, &*party.canonical)))
            .collect();
        // Longer forms before shorter ones that begin them.
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        forms
    })
}

/// The party with the longest form that the text begins with, if a name may end before what follows.
fn longest(text: &str, may_end: fn(&str) -> bool) -> Option<Named<'_>> {
    // As every form does; most words are told by this alone.
    if !text.starts_with(|first: char| first.is_ascii_uppercase() || first.is_ascii_digit()) {
        return None;
    }
    let fits = |(form, _): &&(&str, &str)| text.strip_prefix(form).is_some_and(may_end);
    let (form, name) = forms().iter().find(fits)?;
    Some(Named { name, form })
}

/// The party that the text begins with, as a whole word; `-fractie` may follow.
pub fn at_start(text: &str) -> Option<Named<'_>> {
    longest(text, ends_word)
}

/// The party that the text begins with, also one that the table does not know, if `-fractie` follows it.
pub fn fractie_at_start(text: &str) -> Option<Named<'_>> {
    at_start(text).or_else(|| {
        let (form, _) = text.split_once("-fractie")?;
        let name = form.starts_with(char::is_uppercase)
            && !form.contains(|letter: char| letter.is_whitespace() || letter == ',');
        name.then_some(Named { name: form, form })
    })
}

/// Whether a party's name may end before `rest`: "SPO" and "SP’er" are no party.
fn ends_word(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some(letter) if letter.is_alphanumeric() => false,
        Some('’' | '\'') => !next.next().is_some_and(char::is_alphanumeric),
        Some('-') => {
            rest.starts_with("-fractie") || rest.starts_with("-lid") || rest.starts_with("-leden")
        }
        _ => true,
    }
}

/// All parties that `text` names, in order, each occurrence; also in `CDA’er`.
pub fn parties(text: &str) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    let mut inside_word = false;
    for (at, character) in text.char_indices() {
        let letter = character.is_alphanumeric();
        if letter && !inside_word && found.last().is_none_or(|last| at >= last.range.end) {
            found.extend(beginning_at(text, at));
        }
        inside_word = letter;
    }
    found
}

/// The parties that `text` names, each once, in the order of their first occurrence.
pub fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for party in parties(text) {
        if !names.contains(&party.name) {
            names.push(party.name);
        }
    }
    names
}

/// The name by which a party is known.
pub fn canonical(name: &str) -> &str {
    let known = forms().iter().find(|(form, _)| *form == name);
    known.map_or(name, |(_, canonical)| canonical)
}

/// The party whose name begins at this byte.
fn beginning_at(text: &str, at: usize) -> Option<Party> {
    let rest = text.get(at..)?;
    if !rest.starts_with(|first: char| first.is_ascii_digit() || first.is_uppercase()) {
        return None;
    }
    let whole = |after: &str| !after.starts_with(char::is_alphanumeric);
    let known = longest(rest, whole).map(|named| Party {
        range: at..at + named.form.len(),
        name: named.name.to_owned(),
    });
    known.or_else(|| of_fractie(text, at))
}

/// `X-fractie` and `fractie van (de|het) X` for a name that is not known.
fn of_fractie(text: &str, at: usize) -> Option<Party> {
    let rest = text.get(at..)?;
    let end = rest
        .find(|c: char| !c.is_alphanumeric() && c != '-')
        .unwrap_or(rest.len());
    let word = rest.get(..end)?;
    let before = text.get(..at)?.trim_end();
    let before = before
        .strip_suffix(" de")
        .or_else(|| before.strip_suffix(" het"))
        .unwrap_or(before);
    let name = match word.strip_suffix("-fractie") {
        Some(name) => name,
        None => before.ends_with("fractie van").then_some(word)?,
    };
    (name.len() > 1).then(|| Party {
        range: at..at + name.len(),
        name: name.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_names_the_party() {
        assert_eq!(
            at_start("GroenLinks-PvdA-fractie").map(|found| found.name),
            Some("GroenLinks-PvdA")
        );
        assert_eq!(
            at_start("GroenLinks-fractie").map(|found| found.form),
            Some("GroenLinks")
        );
        assert_eq!(
            at_start("Partij voor de Dieren heeft").map(|found| found.name),
            Some("PvdD")
        );
        assert_eq!(
            at_start("Partij van de Arbeid").map(|found| found.name),
            Some("PvdA")
        );
    }

    #[test]
    fn every_form_begins_with_a_capital_or_a_digit() {
        for (form, name) in forms() {
            assert_eq!(
                at_start(form).map(|found| found.name),
                Some(*name),
                "{form}"
            );
        }
    }

    #[test]
    fn unknown_parties_are_known_by_their_fractie() {
        assert_eq!(
            fractie_at_start("Morgen-fractie vraagt").map(|found| found.name),
            Some("Morgen")
        );
        assert_eq!(fractie_at_start("Morgen vraagt de SP-fractie"), None);
    }

    #[test]
    fn parts_of_words_are_no_parties() {
        assert_eq!(at_start("SPUK-regeling"), None);
        assert_eq!(at_start("denk aan"), None);
        assert_eq!(at_start("CDA’er"), None);
    }

    #[test]
    fn parties_are_known_by_one_name() {
        assert_eq!(
            names("De leden van CU, het CDA en de ChristenUnie-fractie"),
            ["ChristenUnie", "CDA"]
        );
        assert_eq!(
            names("de GroenLinks-PvdA-fractie en de leden van 50Plus"),
            ["GroenLinks-PvdA", "50PLUS"]
        );
        assert_eq!(names("De SPUK en de CDA’er; VVDers"), ["CDA"]);
    }

    #[test]
    fn unknown_parties_are_found_by_their_fractie() {
        assert_eq!(
            names("de leden van de Morgen-fractie en van de fractie van het Nu"),
            ["Morgen", "Nu"]
        );
        assert_eq!(
            names("De leden van de Staten-fracties"),
            Vec::<String>::new()
        );
    }
}
