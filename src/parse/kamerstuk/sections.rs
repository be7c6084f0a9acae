//! The headings by which papers with questions and answers are divided, told by their words.
//!
//! A schriftelijk overleg has parts (`I. Vragen en opmerkingen vanuit de fracties`, `II. Reactie van de Minister`), in
//! them headings per fractie (`Inbreng van de VVD-fractie`); a paper with numbered questions has `Vraag 1` and
//! `Antwoord`. Everything else is a theme and is told by its shape, not its words: see [`is_heading_like`].

use crate::dutch::letters::Letters;
use crate::names::party;
use crate::parse::text::{after_words, ends_sentence, holds_sentence_end, split, words};

/// Most characters of a heading.
const LONGEST: usize = 130;

/// Words, besides the parties', that headings per fractie are made of.
const FRACTIE_WORDS: &[&str] = &[
    "vragen",
    "vraag",
    "en",
    "opmerkingen",
    "van",
    "de",
    "het",
    "leden",
    "lid",
    "fractie",
    "fracties",
    "-fractie",
    "inbreng",
    "bijdrage",
    "bijdragen",
    "beantwoording",
    "antwoord",
    "antwoorden",
    "reactie",
    "op",
    "aan",
    "door",
    "vanuit",
    "namens",
    "gesteld",
    "minister",
    "staatssecretaris",
    "bewindspersoon",
    "bewindslieden",
    "der",
    "/",
    "&",
    "–",
    "-",
];

/// Words that headings of whole parts are made of.
const PART_WORDS: &[&str] = &[
    "vragen",
    "opmerkingen",
    "en",
    "vanuit",
    "van",
    "uit",
    "de",
    "fracties",
    "leden",
    "inbreng",
    "bijdragen",
    "reactie",
    "antwoord",
    "antwoorden",
    "beantwoording",
    "op",
    "minister",
    "staatssecretaris",
    "ministers",
    "bewindspersoon",
    "bewindspersonen",
    "bewindslieden",
    "kabinet",
    "regering",
    "het",
    "der",
    "/",
    "&",
    "commissie",
];

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

/// A line of a paper with numbered questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// Whether it opens an answer rather than a question.
    pub(crate) answer: bool,
    /// Where the text of question or answer begins on the same line; the line's length where it stands alone.
    pub(crate) text: usize,
}

/// Whether a line has the shape of a heading: short, opened by a capital or a number, not closed like a sentence.
pub(crate) fn is_heading_like(text: &str) -> bool {
    let opens = text.trim_start_matches(|first: char| "«“‘\"'(¿".contains(first));
    opens.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && text.chars().count() <= LONGEST
        && split(text).count() <= 20
        && !text.ends_with([':', ';', ',', '-', '–', '…'])
        && !ends_sentence(text)
        && !holds_sentence_end(unnumbered(text))
        && !["Bron:", "Bronnen:", "Noot:", "Toelichting:"]
            .iter()
            .any(|note| text.starts_with(note))
        && text.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
}

/// The roman number that a heading opens with, and the heading behind it.
pub(crate) fn roman(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(['I', 'V', 'X']);
    let number = text.get(..text.len() - rest.len())?;
    let title = rest
        .trim_start_matches(['.', ')', ':', '–', '-'])
        .trim_start();
    let parted = title.len() < rest.len() && title.starts_with(char::is_uppercase);
    (!number.is_empty() && number.len() <= 4 && parted).then_some((number, title))
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
    let known = |(_, word): (usize, &str)| {
        PART_WORDS.contains(&bare(word).as_str()) || is_office_part(word)
    };
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
    lower.split('/').all(|part| PART_WORDS.contains(&part))
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
            if !word.is_empty() && !FRACTIE_WORDS.contains(&word.lower().as_str()) {
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
    let plain = split(before).all(|word| FRACTIE_WORDS.contains(&word.lower().as_str()));
    (plain && super::closing::is_name(name)).then(|| name.to_owned())
}

/// The text without the number or letter that a heading may open with.
pub(crate) fn unnumbered(text: &str) -> &str {
    let rest = text.trim_start_matches(|first: char| first.is_ascii_digit() || first == '.');
    if rest.len() < text.len() && rest.starts_with([' ', '\u{a0}', ')', '\t']) {
        return rest.trim_start_matches(')').trim_start();
    }
    let lettered = text
        .get(1..)
        .and_then(|rest| rest.strip_prefix(['.', ')']))
        .filter(|rest| rest.starts_with(' '));
    lettered.map_or_else(
        || roman(text).map_or(text, |(_, title)| title),
        str::trim_start,
    )
}

/// Whether a heading without number opens or closes a paper, and so belongs to no numbered part.
pub(crate) fn is_outermost(text: &str) -> bool {
    const OUTERMOST: &str = "inleiding|aanleiding|leeswijzer|samenvatting|tot slot|ten slotte|tenslotte|slot|afsluiting|\
        afsluitend|conclusie|vervolg|slotwoord";
    let lower = text.lower();
    OUTERMOST.split('|').any(|word| word == lower)
}

/// How deep a decimally numbered heading lies: 1 for `2. Geld`, 2 for `2.1 Geld`.
pub(crate) fn depth(text: &str) -> Option<u8> {
    let number = split(text).next()?.trim_end_matches([')', '.']);
    let parts: Vec<&str> = number.split('.').collect();
    let numeric = parts.iter().all(|part| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let titled = unnumbered(text).starts_with(char::is_uppercase);
    (numeric && titled && parts.len() <= 4).then(|| u8::try_from(parts.len()).unwrap_or(1))
}

/// Whether the line opens a numbered question or its answer, alone on its line or with the text behind it.
pub(crate) fn turn(text: &str) -> Option<Turn> {
    let answers = [
        ("Antwoorden", true),
        ("Antwoord", true),
        ("Vragen", false),
        ("Vraag", false),
    ];
    let (answer, mut rest) = answers
        .iter()
        .find_map(|(word, answer)| Some((*answer, after_words(text, word)?)))?;
    let mut numbered = false;
    loop {
        let here = rest.trim_start();
        let end = here
            .find(|letter: char| letter.is_whitespace() || letter == ':')
            .unwrap_or(here.len());
        let word = here.get(..end)?;
        let number = word.trim_end_matches([',', '.']);
        let is_number = !number.is_empty()
            && number.len() <= 4
            && number
                .split(['-', '–'])
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        let links = matches!(
            word,
            "op" | "vraag" | "vragen" | "en" | "t/m" | "tot" | "met" | "nr." | "nummer" | "&"
        );
        if !is_number && !links {
            break;
        }
        numbered |= is_number;
        rest = here.get(end..)?;
    }
    let colon = rest.starts_with(':');
    let behind = rest.trim_start_matches([':', '.']).trim_start();
    let alone = behind.is_empty();
    let opens = numbered && behind.starts_with(char::is_uppercase);
    // "Vragen 12 gemeenten" and "Antwoord hierop" are running text.
    (alone && (numbered || answer || text.len() <= 8) || colon || opens).then(|| Turn {
        answer,
        text: text.len() - behind.len(),
    })
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

    #[test]
    fn questions_and_answers_take_turns() {
        let turn = |text: &str| turn(text).map(|turn| (turn.answer, text.len() - turn.text));
        assert_eq!(turn("Vraag 12"), Some((false, 0)));
        assert_eq!(turn("Antwoord op vragen 3, 4 en 5:"), Some((true, 0)));
        assert_eq!(turn("Antwoord: Ja."), Some((true, 3)));
        assert_eq!(turn("Vraag 2 Wat nu?"), Some((false, 7)));
        assert_eq!(turn("Vragen en opmerkingen"), None);
        assert_eq!(turn("Antwoord hierop volgt."), None);
    }

    #[test]
    fn numbered_headings_know_their_depth() {
        assert_eq!(depth("2.1 Toegang"), Some(2));
        assert_eq!(depth("3. Geld"), Some(1));
        assert_eq!(depth("2018 was goed"), None);
        assert_eq!(depth("14 koplopers"), None);
    }
}
