//! Headings of parts and of fracties, told by their words: `I. Vragen en opmerkingen vanuit de fracties`, `II. Reactie van
//! de Minister`, `Inbreng van de VVD-fractie`.

use super::closing;
use super::headings::{is_heading_like, roman, unnumbered};
use super::kind;
use crate::document::DocumentKind;
use crate::dutch::classes::{HEADINGS_OF_FRACTIES, HEADINGS_OF_PARTS};
use crate::dutch::letters::Letters;
use crate::names::party;
use crate::parse::text::{is_capitals, split, words};

/// Who speaks under a heading of the first order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Fracties ask.
    Questions,
    /// Government answers.
    Answers,
    /// Anything else: an annex, a list.
    Other,
}

/// The part that a line opens, if it is a heading of the first order.
pub(crate) fn part(text: &str) -> Option<Part> {
    let text = text.trim_end_matches(':').trim_end();
    if !is_heading_like(text) {
        return None;
    }
    if let Some((_, title)) = roman(text) {
        return Some(speakers(title));
    }
    if is_capitals(text) && kind::of(text) == Some(DocumentKind::Letter) {
        // Reports of the Eerste Kamer print the letters: the committee's, and the one that answers it.
        let answers = kind::office(&kind::readable(text)).is_some();
        return Some(if answers {
            Part::Answers
        } else {
            Part::Questions
        });
    }
    let known =
        |(_, word): (usize, &str)| HEADINGS_OF_PARTS.contains(&bare(word)) || is_office_part(word);
    let speakers = speakers(text);
    let whole = text.lower();
    let fractie = whole.contains("fracties") || whole.contains("inbreng");
    let named = match speakers {
        Part::Questions => fractie && words(text).all(known),
        Part::Answers => {
            names_government(&whole) && words(text).all(known) || speaks_for_office(&whole)
        }
        Part::Other => false,
    };
    named.then_some(speakers)
}

/// `Reactie van de minister van Volksgezondheid, Welzijn en Sport`: an answering word and a whole office.
fn speaks_for_office(lower: &str) -> bool {
    let opening = [
        "reactie van de ",
        "antwoord van de ",
        "antwoorden van de ",
        "beantwoording door de ",
    ];
    opening.iter().any(|start| {
        lower.strip_prefix(start).is_some_and(|rest| {
            rest.starts_with("minister") || rest.starts_with("staatssecretaris")
        })
    })
}

fn names_government(lower: &str) -> bool {
    [
        "minister",
        "staatssecretaris",
        "bewinds",
        "kabinet",
        "regering",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

fn is_office_part(word: &str) -> bool {
    let lower = bare(word);
    lower
        .split('/')
        .all(|part| HEADINGS_OF_PARTS.contains(part))
}

fn speakers(title: &str) -> Part {
    let lower = title.lower();
    let any = |wanted: &[&str]| wanted.iter().any(|word| lower.contains(word));
    let answers =
        any(&["reactie", "antwoord"]) && (names_government(&lower) || !any(&["vragen", "fractie"]));
    if answers && !lower.starts_with("vragen") {
        Part::Answers
    } else if any(&["fractie", "vragen", "inbreng", "opmerkingen"]) {
        Part::Questions
    } else {
        Part::Other
    }
}

/// The fractie that a line names as a heading and nothing else: `Inbreng van de leden van de fractie van de SP`.
pub(crate) fn fractie(text: &str) -> Option<String> {
    let text = text.trim_end_matches(':').trim_end();
    if !is_heading_like(text) && party::at_start(text).is_none_or(|party| party.form != text) {
        return None;
    }
    let mut names: Vec<&str> = Vec::new();
    let mut rest = unnumbered(text);
    while !rest.is_empty() {
        let here = rest.trim_start_matches(|first: char| first.is_whitespace() || first == ',');
        rest = if let Some(party) = party::fractie_at_start(here) {
            names.push(party.name);
            here.get(party.form.len()..)?
        } else {
            let end = here
                .find(|letter: char| letter.is_whitespace() || letter == ',')
                .unwrap_or(here.len());
            let word = here.get(..end)?;
            if !word.is_empty() && !HEADINGS_OF_FRACTIES.contains(&word.lower()) {
                return alone(text);
            }
            here.get(end..)?
        };
    }
    (!names.is_empty()).then(|| names.join(" en "))
}

/// A member without a fractie, or a fractie that no table knows: `… van het lid Van Haga`, `… van de fractie van Morgen`.
fn alone(text: &str) -> Option<String> {
    let leads = [
        " lid ",
        "Lid ",
        " fractie van de ",
        " fractie van het ",
        " fractie van ",
        " groep ",
        "Groep ",
    ];
    let (before, name) = leads.iter().find_map(|lead| text.split_once(lead))?;
    let plain = split(before).all(|word| HEADINGS_OF_FRACTIES.contains(&word.lower()));
    (plain && closing::is_name(name)).then(|| name.to_owned())
}

fn bare(word: &str) -> String {
    word.trim_matches(|edge: char| ",.;:()".contains(edge))
        .lower()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_with_and_without_numbers() {
        assert_eq!(
            part("I Vragen en opmerkingen vanuit de fracties"),
            Some(Part::Questions)
        );
        assert_eq!(
            part("II. Antwoord / Reactie van de staatssecretaris"),
            Some(Part::Answers)
        );
        assert_eq!(
            part("II Reactie van de bewindspersoon"),
            Some(Part::Answers)
        );
        assert_eq!(
            part("Reactie van de minister van Financiën"),
            Some(Part::Answers)
        );
        assert_eq!(
            part("Vragen en opmerkingen vanuit de fracties"),
            Some(Part::Questions)
        );
        assert_eq!(part("III. Volledige agenda"), Some(Part::Other));
        assert_eq!(
            part("BRIEF VAN DE STAATSSECRETARIS VAN FINANCIËN"),
            Some(Part::Answers)
        );
        assert_eq!(
            part("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR FINANCIËN"),
            Some(Part::Questions)
        );
        assert_eq!(part("Reactie op het rapport"), None);
        assert_eq!(part("Antwoord:"), None);
        assert_eq!(part("VVD-fractie"), None);
    }

    #[test]
    fn fracties_are_found_whatever_the_wording() {
        let name = |text: &str| fractie(text).unwrap_or_default();
        assert_eq!(
            name("Vragen en opmerkingen van de leden van de fractie van de SP"),
            "SP"
        );
        assert_eq!(name("Inbreng van de VVD-fractie"), "VVD");
        assert_eq!(name("2. Partij voor de Dieren"), "PvdD");
        assert_eq!(name("CDA"), "CDA");
        assert_eq!(
            name("Vragen van de leden van de fracties van GroenLinks en de PvdA"),
            "GroenLinks en PvdA"
        );
        assert_eq!(
            name("Vragen en opmerkingen van het lid Van Haga"),
            "Van Haga"
        );
        assert_eq!(
            name("Vragen en opmerkingen van de leden van de fractie van Morgen"),
            "Morgen"
        );
        assert_eq!(name("Inbreng van de Morgen-fractie"), "Morgen");
        assert_eq!(name("Plannen van de VVD-fractie"), "");
        assert_eq!(name("De leden van de VVD-fractie vragen dit."), "");
    }
}
