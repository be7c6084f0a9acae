//! Acts of the European Union and verdicts, by the numbers that are their names: `Richtlijn 2011/24/EU`,
//! `Verordening (EU) 2016/679`, `ECLI:NL:HR:2019:2006`.
//!
//! How acts are numbered: EUR-Lex, *Harmonising the numbering of EU legal acts*. Since 2015 the year comes first; before,
//! it did for directives only. Addresses are those of the European Legislation Identifier (ELI).

use crate::dutch::letters::{capitalised, same};
use crate::dutch::numbers::is_year;
use std::ops::Range;

/// An act of the European Union as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    /// Where.
    pub(super) range: Range<usize>,
    /// `Richtlijn 2011/24/EU`: with a capital, as written else.
    pub(super) name: String,
    /// Its official address, where its number tells it.
    pub(super) address: Option<String>,
}

/// Kinds of acts, with how an address calls them.
const KINDS: &[(&str, &str)] = &[
    ("richtlijn", "dir"),
    ("verordening", "reg"),
    ("kaderbesluit", ""),
    ("besluit", ""),
];
/// The communities that acts are called after.
const UNIONS: &[&str] = &["EU", "EG", "EEG", "JBZ", "Euratom"];

/// The act whose name begins at this byte, where a word begins.
pub(super) fn act(text: &str, start: usize) -> Option<Act> {
    let rest = text.get(start..)?;
    // "EU-verordening 1008/2008".
    let mut unions = UNIONS.iter();
    let prefixed = unions.find_map(|union| rest.strip_prefix(union)?.strip_prefix('-'));
    let rest = prefixed.unwrap_or(rest);
    let (word, behind) = rest.split_at(rest.find(|letter: char| !letter.is_alphabetic())?);
    let (_, kind) = KINDS.iter().find(|(name, _)| same(word, name))?;
    let mut rest = behind.trim_start();
    let mut is_european = prefixed.is_some();
    if let Some((union, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        && union
            .split([',', '/'])
            .all(|part| UNIONS.contains(&part.trim()))
    {
        (is_european, rest) = (true, after.trim_start());
    }
    let numbered = ["nr. ", "nr.", "nr "]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign));
    rest = numbered.unwrap_or(rest).trim_start();
    let (first, after) = digits(rest)?;
    let (second, after) = digits(after.strip_prefix('/')?)?;
    let union = after.strip_prefix('/').and_then(|after| {
        let union = UNIONS.iter().find(|union| after.starts_with(*union))?;
        after.get(union.len()..)
    });
    let after = union.unwrap_or(after);
    let ends = !after.starts_with(|next: char| next.is_alphanumeric() || next == '/');
    if !ends || !is_european && union.is_none() {
        return None;
    }
    let range = start..text.len() - after.len();
    let written = text.get(range.clone())?;
    Some(Act {
        name: capitalised(&written.split_whitespace().collect::<Vec<_>>().join(" ")),
        address: address(kind, first, second, numbered.is_some()),
        range,
    })
}

/// Digits at the start, at most four, and what follows.
fn digits(text: &str) -> Option<(&str, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&length).then(|| text.split_at(length))
}

/// The official address: `https://eur-lex.europa.eu/eli/dir/2011/24/oj`. Behind `nr.` the year comes last.
fn address(kind: &str, first: &str, second: &str, is_numbered: bool) -> Option<String> {
    let (year, number) = if is_numbered || !is_year(first) && is_year(second) {
        (second, first)
    } else {
        (first, second)
    };
    let year = match year.len() {
        2 => format!("19{year}"),
        4 => year.to_owned(),
        _ => return None,
    };
    (!kind.is_empty()).then(|| format!("https://eur-lex.europa.eu/eli/{kind}/{year}/{number}/oj"))
}

/// The European Case Law Identifier that begins at this byte, and for a Dutch court its address.
pub(super) fn verdict(text: &str, start: usize) -> Option<(Range<usize>, Option<String>)> {
    let rest = text.get(start..)?.strip_prefix("ECLI:")?;
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, ':' | '.');
    let length = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
    let name = rest.get(..length)?.trim_end_matches(['.', ':']);
    let parts: Vec<&str> = name.split(':').collect();
    let [country, court, year, number] = parts.as_slice() else {
        return None;
    };
    if country.len() != 2 || court.is_empty() || number.is_empty() || !is_year(year) {
        return None;
    }
    let address = (*country == "NL")
        .then(|| format!("https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:{name}"));
    Some((start..start + "ECLI:".len() + name.len(), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_are_known_by_their_number() {
        for (text, name, address) in [
            (
                "Richtlijn 2011/24/EU en",
                "Richtlijn 2011/24/EU",
                "dir/2011/24",
            ),
            (
                "EU-verordening 1008/2008 is",
                "EU-verordening 1008/2008",
                "reg/2008/1008",
            ),
            ("richtlijn 92/85/EEG.", "Richtlijn 92/85/EEG", "dir/1992/85"),
            (
                "Verordening (EU) 2016/679 (AVG)",
                "Verordening (EU) 2016/679",
                "reg/2016/679",
            ),
            (
                "Verordening (EG) nr. 883/2004",
                "Verordening (EG) nr. 883/2004",
                "reg/2004/883",
            ),
            (
                "Richtlijn (EU) 2019/1152, die",
                "Richtlijn (EU) 2019/1152",
                "dir/2019/1152",
            ),
        ] {
            let act = act(text, 0).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(act.name, name);
            assert!(
                act.address.is_some_and(|known| known.contains(address)),
                "{text}"
            );
        }
        for text in [
            "Richtlijn 2011/24",
            "verordening van de raad",
            "besluit 12/34 van het college",
            "Richtlijn 1/2/3/EU",
        ] {
            assert_eq!(act(text, 0), None, "{text}");
        }
    }

    #[test]
    fn verdicts_are_known_by_their_identifier() {
        let found = |text: &str| {
            verdict(text, 0).map(|(range, url)| (text[range].to_owned(), url.is_some()))
        };
        assert_eq!(
            found("ECLI:NL:HR:2019:2006) en"),
            Some(("ECLI:NL:HR:2019:2006".to_owned(), true))
        );
        assert_eq!(
            found("ECLI:EU:C:2021:153."),
            Some(("ECLI:EU:C:2021:153".to_owned(), false))
        );
        assert_eq!(found("ECLI:NL:2019"), None);
    }
}
