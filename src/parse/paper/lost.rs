//! Fractie headings that a file lost.
//!
//! Where a page is made into text a heading may drop out; the words of the next fractie then stand under the name of the
//! one before it, and would be quoted as theirs. A fractie opens its contribution with a set phrase (`De leden van de
//! SP-fractie hebben kennisgenomen van …`): where that names a fractie that has no heading anywhere, the heading is
//! inferred, worded as its siblings are.

use super::headings::unnumbered;
use super::parts::fractie;
use crate::names::party;
use crate::parse::text::{after, after_any};

/// Ways to say "the members of", before the party's name.
const MEMBERS: &[&str] = &[
    "De leden van de fractie van",
    "De leden van de fracties van",
    "De leden van",
    "Leden van",
    "De fractie van",
    "De fracties van",
    "De",
    "Het lid van de fractie van",
];

/// What a fractie opens its contribution with, in the first sentence.
const OPENINGS: &[&str] = &[
    "kennisgenomen",
    "kennis genomen",
    "gelezen",
    "danken",
    "bedanken",
    " dank ",
    "met belangstelling",
    "met interesse",
];

/// How far into a paragraph its opening phrase may stand.
const REACH: usize = 300;

/// A heading of a fractie, as the file has it.
#[derive(Clone, Debug, PartialEq)]
struct Sibling {
    name: String,
    text: String,
}

/// The fractie headings of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Siblings {
    known: Vec<Sibling>,
}

impl Siblings {
    /// Those among these lines.
    pub(crate) fn of<'l>(lines: impl Iterator<Item = &'l str>) -> Self {
        let known = lines.filter_map(|text| {
            Some(Sibling {
                name: fractie(text)?,
                text: unnumbered(text).to_owned(),
            })
        });
        Self {
            known: known.collect(),
        }
    }

    /// The fractie whose contribution the paragraph opens, though no heading names it: its name and its lost heading.
    pub(crate) fn lost(&self, paragraph: &str, current: Option<&str>) -> Option<(String, String)> {
        let speaker = opening(paragraph)?;
        let named = |sibling: &Sibling| sibling.name.split(" en ").any(|name| name == speaker.name);
        if current.is_some_and(|current| current.split(" en ").any(|name| name == speaker.name))
            || self.known.iter().any(named)
        {
            return None;
        }
        let pattern = self
            .known
            .iter()
            .find(|sibling| !sibling.name.contains(" en "))?;
        Some((speaker.name.to_owned(), reworded(&pattern.text, &speaker)?))
    }
}

/// The fractie that speaks in a paragraph's first words.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Speaker<'s> {
    name: &'s str,
    form: &'s str,
    article: Option<&'s str>,
}

/// Whether members of parliament are the subject of a paragraph's first words.
pub(crate) fn members_speak(paragraph: &str) -> bool {
    let others = [
        "Deze leden",
        "Genoemde leden",
        "De leden van",
        "Voornoemde leden",
        "Zij vragen",
    ];
    others.iter().any(|start| after(paragraph, start).is_some())
}

fn opening(paragraph: &str) -> Option<Speaker<'_>> {
    let speaker = MEMBERS
        .iter()
        .find_map(|members| speaker(after(paragraph, members)?))?;
    let reach = paragraph
        .char_indices()
        .nth(REACH)
        .map_or(paragraph.len(), |(at, _)| at);
    let first = paragraph.get(..reach)?;
    let sentence = first.split(". ").next().unwrap_or(first);
    OPENINGS
        .iter()
        .any(|phrase| sentence.contains(phrase))
        .then_some(speaker)
}

fn speaker(rest: &str) -> Option<Speaker<'_>> {
    let rest = rest.strip_prefix(' ')?;
    let (article, named) = after_any(rest, &["de", "het"])
        .map_or((None, rest), |(article, rest)| {
            (Some(article), rest.trim_start())
        });
    let party = party::fractie_at_start(named)?;
    let article = article
        .and(rest.get(..rest.len() - named.len()))
        .map(str::trim);
    let whole = named
        .get(party.form.len()..)
        .is_some_and(|behind| behind.starts_with("-fractie"));
    Some(Speaker {
        name: party.name,
        form: party.form,
        article: article.filter(|_| !whole),
    })
}

/// The sibling's heading with this speaker's party in the place of its own.
fn reworded(pattern: &str, speaker: &Speaker<'_>) -> Option<String> {
    let (at, party) = pattern.char_indices().find_map(|(at, _)| {
        let begins = pattern
            .get(..at)?
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric());
        Some((
            at,
            party::fractie_at_start(pattern.get(at..)?).filter(|_| begins)?,
        ))
    })?;
    let (before, behind) = (pattern.get(..at)?, pattern.get(at + party.form.len()..)?);
    if behind.starts_with("-fractie") || before.is_empty() {
        return Some(format!("{before}{}{behind}", speaker.form));
    }
    let bare = ["de ", "het "]
        .iter()
        .find_map(|article| before.strip_suffix(article))
        .unwrap_or(before);
    let article = speaker
        .article
        .unwrap_or_else(|| usual_article(speaker.name));
    let space = if article.is_empty() { "" } else { " " };
    Some(format!("{bare}{article}{space}{}{behind}", speaker.form))
}

/// The article that a party's name usually has.
fn usual_article(name: &str) -> &'static str {
    match name {
        "CDA" => "het",
        "D66" | "GroenLinks" | "GroenLinks-PvdA" | "DENK" | "Volt" | "50PLUS" | "JA21" | "NSC"
        | "BIJ1" | "FVD" => "",
        _ => "de",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(headings: &[&str], paragraph: &str, current: &str) -> Option<String> {
        Siblings::of(headings.iter().copied())
            .lost(paragraph, Some(current))
            .map(|(_, heading)| heading)
    }

    #[test]
    fn the_heading_is_worded_as_its_siblings() {
        let paragraph =
            "De leden van de fractie van de SP hebben met zorg kennisgenomen van het plan.";
        assert_eq!(
            lost(&["Inbreng van de VVD-fractie"], paragraph, "VVD").as_deref(),
            Some("Inbreng van de SP-fractie")
        );
        assert_eq!(
            lost(
                &["Vragen van de leden van de fractie van D66"],
                paragraph,
                "D66"
            )
            .as_deref(),
            Some("Vragen van de leden van de fractie van de SP")
        );
        assert_eq!(
            lost(&["CDA"], "De PvdA-fractie heeft het plan gelezen.", "CDA").as_deref(),
            Some("PvdA")
        );
        let volt = "De leden van de Volt-fractie danken de minister voor de brief.";
        assert_eq!(
            lost(&["Inbreng van de fractie van het CDA"], volt, "CDA").as_deref(),
            Some("Inbreng van de fractie van Volt")
        );
    }

    #[test]
    fn nothing_is_inferred_where_a_heading_exists_or_the_phrase_is_no_opening() {
        let headings = [
            "Vragen en opmerkingen van de VVD-fractie",
            "Vragen en opmerkingen van de SP-fractie",
        ];
        assert_eq!(
            lost(
                &headings,
                "De leden van de SP-fractie hebben kennisgenomen van de brief.",
                "VVD"
            ),
            None
        );
        assert_eq!(
            lost(
                &headings,
                "De leden van de PVV-fractie vinden dat ook.",
                "VVD"
            ),
            None
        );
        assert_eq!(
            lost(
                &headings,
                "De leden van de VVD-fractie hebben kennisgenomen.",
                "VVD"
            ),
            None
        );
        assert_eq!(
            lost(
                &[],
                "De leden van de PVV-fractie hebben kennisgenomen.",
                "VVD"
            ),
            None
        );
    }
}
