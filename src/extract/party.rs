//! Names of parties, as papers of parliament write them.
//!
//! Two ways lead to a party: a known name or abbreviation anywhere (`het CDA`, `CU`), and the two forms in which papers
//! name a fractie, which work for parties that did not exist when this table was written (`de leden van de X-fractie`,
//! `de fractie van X`).

use super::words::step;
use crate::document::parties::PARTIES;
use std::ops::Range;

/// A party's name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    /// Bytes in the text.
    pub(super) range: Range<usize>,
    /// The name by which it is known.
    pub(super) name: String,
}

/// All parties that `text` names, in order, each occurrence.
pub(super) fn parties(text: &str) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    let (mut at, mut inside) = (0, false);
    while let Some((width, letter)) = step(text, at) {
        if letter && !inside && found.last().is_none_or(|last| at >= last.range.end) {
            found.extend(at_capital(text, at));
        }
        inside = letter;
        at += width;
    }
    found
}

/// The party whose name begins here, where a capital or a digit does.
fn at_capital(text: &str, at: usize) -> Option<Party> {
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    if !first.is_ascii_digit() && !first.is_uppercase() {
        return None;
    }
    known(rest, at).or_else(|| of_fractie(text, at))
}

/// The parties that `text` names, each once, in the order of their first occurrence.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for party in parties(text) {
        if !names.contains(&party.name) {
            names.push(party.name);
        }
    }
    names
}

/// The name by which a party is known.
pub(super) fn canonical(name: &str) -> &str {
    let is_it = |(canonical, others): &&(&'static str, &[&str])| {
        *canonical == name || others.contains(&name)
    };
    PARTIES
        .iter()
        .find(is_it)
        .map_or(name, |(canonical, _)| canonical)
}

fn known(rest: &str, at: usize) -> Option<Party> {
    let forms = PARTIES.iter().flat_map(|(name, others)| {
        others
            .iter()
            .map(move |form| (*name, *form))
            .chain([(*name, *name)])
    });
    let first = rest.as_bytes().first();
    let fits = |(_, form): &(&str, &str)| {
        let tail = if form.as_bytes().first() == first {
            rest.strip_prefix(form)
        } else {
            None
        };
        tail.is_some_and(|tail| !tail.starts_with(char::is_alphanumeric))
    };
    let (name, form) = forms.filter(fits).max_by_key(|(_, form)| form.len())?;
    Some(Party {
        range: at..at + form.len(),
        name: name.to_owned(),
    })
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
    fn unknown_parties_are_known_by_their_fractie() {
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
