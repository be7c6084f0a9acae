//! The kind line of a paper (`BRIEF VAN DE STAATSSECRETARIS VAN …`): what it makes the paper, in whose name, and how a
//! reader writes it.

use crate::document::DocumentKind;
use crate::dutch::classes::{AFTER_OFFICES, SMALL_IN_OFFICES};
use crate::dutch::letters::{Letters, capitalised};
use crate::parse::draft::footnotes::is_superscript;
use crate::parse::text::{after_words, folded, is_capitals, words};

/// How kind lines begin, the longer before the shorter, and what paper that is.
const KINDS: &[(&str, DocumentKind)] = &[
    (
        "verslag van een schriftelijk overleg",
        DocumentKind::WrittenConsultation,
    ),
    (
        "inbreng verslag van een schriftelijk overleg",
        DocumentKind::WrittenConsultation,
    ),
    (
        "verslag van een nader schriftelijk overleg",
        DocumentKind::WrittenConsultation,
    ),
    ("verslag van een", DocumentKind::Debate),
    (
        "verslag schriftelijk overleg",
        DocumentKind::WrittenConsultation,
    ),
    (
        "verslag houdende een lijst van vragen en antwoorden",
        DocumentKind::QuestionsAnswers,
    ),
    (
        "verslag houdende een lijst van vragen",
        DocumentKind::QuestionList,
    ),
    (
        "lijst van vragen en antwoorden",
        DocumentKind::QuestionsAnswers,
    ),
    ("lijst van vragen", DocumentKind::QuestionList),
    ("inbreng verslag", DocumentKind::WrittenConsultation),
    ("besluitenlijst", DocumentKind::DecisionList),
    ("vragen gesteld door", DocumentKind::QuestionsAnswers),
    ("vragen van het lid", DocumentKind::QuestionsAnswers),
    ("vragen van de leden", DocumentKind::QuestionsAnswers),
    ("antwoord op vragen", DocumentKind::QuestionsAnswers),
    (
        "antwoord schriftelijke vragen",
        DocumentKind::QuestionsAnswers,
    ),
    ("antwoord van", DocumentKind::QuestionsAnswers),
    ("schriftelijke vragen", DocumentKind::QuestionsAnswers),
    (
        "aanhangsel van de handelingen",
        DocumentKind::QuestionsAnswers,
    ),
    ("stenogram", DocumentKind::Debate),
    ("handelingen", DocumentKind::Debate),
    ("geleidende brief", DocumentKind::Letter),
    ("herdruk brief", DocumentKind::Letter),
    ("brief", DocumentKind::Letter),
    ("kamerbrief", DocumentKind::Letter),
    ("nota naar aanleiding van het", DocumentKind::Other),
    ("nader gewijzigde motie", DocumentKind::Motion),
    ("gewijzigde motie", DocumentKind::Motion),
    ("motie", DocumentKind::Motion),
    ("nader gewijzigd amendement", DocumentKind::Amendment),
    ("gewijzigd amendement", DocumentKind::Amendment),
    ("subamendement", DocumentKind::Amendment),
    ("amendement", DocumentKind::Amendment),
    ("initiatiefnota", DocumentKind::Other),
    ("nota", DocumentKind::Other),
    ("memorie", DocumentKind::Other),
    ("voorstel van wet", DocumentKind::Other),
    ("gewijzigd voorstel", DocumentKind::Other),
    ("nader rapport", DocumentKind::Other),
    ("rapport", DocumentKind::Other),
    ("advies", DocumentKind::Other),
    ("koninklijke boodschap", DocumentKind::Other),
    ("jaarverslag", DocumentKind::Other),
    ("verslag", DocumentKind::Other),
    ("lijst", DocumentKind::Other),
];

/// What paper a line of kind announces, if it is one.
pub(crate) fn of(line: &str) -> Option<DocumentKind> {
    KINDS
        .iter()
        .find(|(start, _)| after_words(without_mark(line), start).is_some())
        .map(|(_, kind)| *kind)
}

/// The subject behind a sort of paper and a colon, as the site of the Tweede Kamer heads its pages: `Motie : Motie van het
/// lid Jansen over bruggen`.
pub(crate) fn page_title(line: &str) -> Option<&str> {
    let (sort, subject) = line.split_once(" : ")?;
    let short = sort.chars().count() <= 60;
    (short && of(sort).is_some()).then_some(subject.trim())
}

/// The line without the mark of a note that is glued to its last word (`VERSLAG VAN EEN SCHRIFTELIJK OVERLEG1`).
pub(crate) fn without_mark(line: &str) -> &str {
    let bare = line.trim_end_matches(|last: char| last.is_ascii_digit() || is_superscript(last));
    let marked = line.len() - bare.len() <= 2 && bare.ends_with(|last: char| last.is_alphabetic());
    if marked { bare } else { line }
}

/// The line in the case in which a reader writes it; lines that are not all capitals stay as they are.
pub(crate) fn readable(line: &str) -> String {
    let line = folded(line);
    if !is_capitals(&line) {
        return line;
    }
    let lower = line.lower();
    let mut written: Vec<String> = Vec::new();
    let mut case = Case::Plain;
    for word in lower.split(' ') {
        let (next, shown) = case.write(word, written.is_empty());
        case = next;
        written.push(shown);
    }
    written.join(" ")
}

/// Where in a kind line the next word stands.
#[derive(Clone, Copy, PartialEq)]
enum Case {
    Plain,
    /// In the name of an office, up to the end of the line or a word that ends it.
    Office,
    /// At the first word of a member's name: `Van den Berg`.
    NameStart,
    /// Further on in names of members.
    Name,
}

impl Case {
    fn write(self, word: &str, first: bool) -> (Self, String) {
        let bare = word.trim_end_matches([',', ';', '.', ':']);
        if is_office_word(bare) {
            return (Self::Office, capitalised(word));
        }
        match (self, bare) {
            (_, "lid" | "leden") => (Self::NameStart, word.to_owned()),
            (Self::Name | Self::NameStart, "en") => (Self::NameStart, word.to_owned()),
            (Self::Name | Self::NameStart, "c.s" | "over" | "ter" | "houdende") => {
                (Self::Plain, word.to_owned())
            }
            (Self::NameStart, _) => (Self::Name, name_word(word)),
            (Self::Name, "van" | "der" | "den" | "de" | "ten" | "’t" | "'t") => {
                (Self::Name, word.to_owned())
            }
            (Self::Name, _) => (
                if word.ends_with(',') {
                    Self::NameStart
                } else {
                    Self::Name
                },
                name_word(word),
            ),
            (Self::Office, ended) if AFTER_OFFICES.contains(ended) => {
                (Self::Plain, word.to_owned())
            }
            (Self::Office, small) if SMALL_IN_OFFICES.contains(small) => {
                (Self::Office, word.to_owned())
            }
            (Self::Office, _) => (Self::Office, name_word(word)),
            (Self::Plain, _) if first => (Self::Plain, capitalised(word)),
            (Self::Plain, _) => (Self::Plain, word.to_owned()),
        }
    }
}

fn is_office_word(word: &str) -> bool {
    matches!(
        word,
        "minister"
            | "ministers"
            | "minister-president"
            | "staatssecretaris"
            | "staatssecretarissen"
    )
}

/// A name's word, each part between hyphens with a capital: `Dik-Faber`.
fn name_word(word: &str) -> String {
    word.split('-')
        .map(capitalised)
        .collect::<Vec<_>>()
        .join("-")
}

/// The office in whose name a paper speaks: behind `Brief van de`, the ministers' names included.
pub(crate) fn office(readable: &str) -> Option<&str> {
    let lower = readable.to_ascii_lowercase();
    let van = [" van de ", " van het ", " van "]
        .iter()
        .find_map(|between| Some(lower.find(between)? + between.len()))?;
    let rest = readable.get(van..)?;
    let first = rest
        .split(|letter: char| letter.is_whitespace() || letter == ',')
        .next()?
        .lower();
    if !is_office_word(&first) {
        return None;
    }
    let end = words(rest)
        .skip(2)
        .find(|(_, word)| AFTER_OFFICES.contains(word))
        .map_or(rest.len(), |(at, _)| at);
    Some(rest.get(..end)?.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_first_words() {
        assert_eq!(
            of("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
            Some(DocumentKind::WrittenConsultation)
        );
        assert_eq!(
            of("VERSLAG VAN EEN COMMISSIEDEBAT"),
            Some(DocumentKind::Debate)
        );
        assert_eq!(
            of("LIJST VAN VRAGEN EN ANTWOORDEN"),
            Some(DocumentKind::QuestionsAnswers)
        );
        assert_eq!(of("Briefadres"), None);
        assert_eq!(of("LIJST VAN VRAGEN"), Some(DocumentKind::QuestionList));
        assert_eq!(
            of("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG1"),
            Some(DocumentKind::WrittenConsultation)
        );
    }

    #[test]
    fn a_pages_title_says_sort_and_subject() {
        assert_eq!(
            page_title("Motie : Motie van het lid Bakker over bruggen"),
            Some("Motie van het lid Bakker over bruggen")
        );
        assert_eq!(page_title("Bruggen : een overzicht"), None);
    }

    #[test]
    fn capitals_become_what_a_reader_writes() {
        assert_eq!(
            readable(
                "BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP OVER DE BEGROTING"
            ),
            "Brief van de Minister van Onderwijs, Cultuur en Wetenschap over de begroting"
        );
        assert_eq!(
            readable("MOTIE VAN DE LEDEN VAN DEN BERG EN DIK-FABER"),
            "Motie van de leden Van den Berg en Dik-Faber"
        );
        assert_eq!(readable("Brief van de minister"), "Brief van de minister");
    }

    #[test]
    fn the_office_ends_where_the_subject_begins() {
        let line = "Brief van de Minister van Onderwijs, Cultuur en Wetenschap over de begroting";
        assert_eq!(
            office(line),
            Some("Minister van Onderwijs, Cultuur en Wetenschap")
        );
        assert_eq!(office("Motie van het lid De Vries"), None);
    }
}
