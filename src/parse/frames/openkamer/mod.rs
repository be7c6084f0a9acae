//! Text with a short header of `Key: value` lines, as openkamer exports papers of parliament.
//!
//! ```text
//! Gepubliceerd: 25 februari 2014
//! Indiener(s): Martin van Rijn (staatssecretaris volksgezondheid, welzijn en sport) (PvdA)
//! Onderwerpen: bestuur gemeenten zorg en gezondheid     subjects, their separators lost
//! Bron: https://zoek.officielebekendmakingen.nl/kst-33841-21.html
//! ID: 33841-21
//! ```
//!
//! The paper follows with what is left of its masthead (often only `Nr. 21 BRIEF VAN …`), its opening, body and closing.

mod topics;

use super::{Paper, Text, Told};
use crate::document::Span;
use crate::document::calendar::Day;
use crate::document::parties;
use crate::dutch::letters::capitalised;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::{self, closing, dossier, kind};
use crate::parse::text::{after, after_words, split};

/// The keys that tell the format.
const KEYS: &[&str] = &[
    "Gepubliceerd",
    "Indiener(s)",
    "Indieners",
    "Indiener",
    "Onderwerpen",
    "Onderwerp",
    "Bron",
    "ID",
];

/// Further keys that such headers may have.
const MORE_KEYS: &[&str] = &[
    "Titel",
    "Type",
    "Soort",
    "Datum",
    "Dossier",
    "Categorie",
    "Ontvanger",
    "Vergaderjaar",
    "Organisatie",
    "Status",
];

/// How many lines the header takes at most.
const REACH: usize = 20;

/// Most lines above the first key: `Kamerstuk 34300-VII-60` and the title.
const ABOVE: usize = 3;

/// What the header said, kept for where the paper itself says nothing.
#[derive(Debug, Default)]
struct Header {
    /// Number of lines it takes.
    lines: usize,
    date: Option<(Day, Span)>,
    role: Option<String>,
    submitters: Vec<String>,
    /// The number of written questions, from their address.
    number: Option<String>,
}

/// Among how many lines of the body the paper's kind is looked for where its masthead is lost.
const OPENING: usize = 4;

/// Whether at least two of the header's keys stand at the top.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    signs(lines) >= 2
}

/// Takes off the header and the masthead.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let header = read_header(draft, lines);
    let mut rest = lines.get(header.lines..).unwrap_or(&[]);
    // The number of written questions stands alone above them.
    let is_number = |line: &Line<'_>| header.number.as_deref() == Some(line.text);
    if let Some((line, below)) = rest.split_first().filter(|(line, _)| is_number(line)) {
        draft.metadata.push(line.span);
        rest = below;
    }
    let paper = paper::unframed(draft, rest);
    if let (true, Text::Paragraphs { body, .. }) = (draft.meta.title.is_empty(), &paper.text) {
        let mut opening = body.iter().take(OPENING);
        let named = opening.find(|line| kind::of(line.text).is_some());
        draft.meta.title = named
            .map(|line| kind::readable(line.text))
            .unwrap_or_default();
    }
    Paper {
        told: Told {
            date: header.date,
            role: header.role,
            submitters: header.submitters,
            signatures_first: false,
        },
        ..paper
    }
}

/// How many of the format's keys stand at the top.
fn signs(lines: &[Line<'_>]) -> usize {
    let top = || lines.iter().take(REACH);
    KEYS.iter()
        .filter(|key| top().any(|line| value(line.text, key).is_some()))
        .count()
}

/// The value behind a key.
fn value<'s>(text: &'s str, key: &str) -> Option<&'s str> {
    after(text, key)?
        .trim_start()
        .strip_prefix(':')
        .map(str::trim)
}

fn is_keyed(line: &Line<'_>) -> bool {
    KEYS.iter()
        .chain(MORE_KEYS)
        .any(|key| value(line.text, key).is_some())
}

/// Reads the header's lines, from the top to the last that has a key.
fn read_header(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Header {
    let above = above(draft, lines);
    let keyed = lines.get(above..).unwrap_or(&[]);
    // A value may run on over lines of its own, without an empty line before them.
    let mut taken = keyed
        .iter()
        .take(REACH)
        .take_while(|line| is_keyed(line) || line.gap == 0)
        .count();
    while taken > 0 && !keyed.iter().skip(taken - 1).take(1).any(is_keyed) {
        taken -= 1;
    }
    let mut header = Header {
        lines: above + taken,
        ..Header::default()
    };
    for line in keyed.iter().take(taken) {
        field(draft, line, &mut header);
        draft.metadata.push(line.span);
    }
    header
}

/// The page's own heading and the paper's title above the first key: how many lines they take.
fn above(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> usize {
    let above = lines.iter().take(ABOVE + 1).position(is_keyed).unwrap_or(0);
    for line in lines.iter().take(above) {
        if after_words(line.text, "Kamerstuk").is_none() {
            draft.meta.title = line.text.to_owned();
        }
        draft.metadata.push(line.span);
    }
    above
}

fn field(draft: &mut Draft<'_>, line: &Line<'_>, header: &mut Header) {
    let said = |keys: &[&str]| {
        keys.iter()
            .find_map(|key| value(line.text, key))
            .filter(|value| !value.is_empty())
    };
    if let Some(day) = said(&["Gepubliceerd", "Datum"]).and_then(day) {
        header.date.get_or_insert((day, line.span));
    }
    if let Some(people) = said(&["Indiener(s)", "Indieners", "Indiener"]) {
        for (name, office) in submitters(people) {
            header.submitters.push(name);
            header.role = header.role.take().or(office);
        }
    }
    if let Some(subjects) = said(&["Onderwerpen", "Onderwerp"]) {
        draft.meta.subjects = topics::split(subjects);
    }
    if let Some(address) = said(&["Bron"]).filter(|address| address.starts_with("http")) {
        draft.meta.source_urls.push(address.to_owned());
    }
    if let Some((session, number)) = said(&["ID", "Bron"]).and_then(questions) {
        draft.meta.session_year.get_or_insert(session);
        header.number = Some(number);
    }
    if let Some((number, paper)) = said(&["ID"])
        .map(|id| id.strip_prefix("kst-").unwrap_or(id))
        .and_then(|id| id.rsplit_once('-'))
        && let Some((number, "")) = dossier(number)
    {
        draft.meta.dossier.get_or_insert(number);
        draft.meta.number.get_or_insert_with(|| paper.to_owned());
    }
    if let Some(title) = said(&["Titel"]) {
        draft.meta.title = title.to_owned();
    }
}

/// `ah-tk-20202021-2011`, also as an address: the parliamentary year and the number of written questions.
fn questions(id: &str) -> Option<(String, String)> {
    let (_, rest) = id.trim_end_matches(".html").split_once("ah-tk-")?;
    let (session, number) = rest.split_once('-')?;
    let years = session
        .get(..4)?
        .parse::<u32>()
        .ok()
        .zip(session.get(4..)?.parse::<u32>().ok());
    let follow = years.filter(|(first, second)| first + 1 == *second);
    follow.map(|(first, second)| (format!("{first}-{second}"), number.to_owned()))
}

fn day(text: &str) -> Option<Day> {
    Day::from_dutch(text).or_else(|| Day::from_iso(text.get(..10)?))
}

/// `Anna de Boer (minister financiën) (VVD), Jan Jansen (SP)`: names, and offices of government.
fn submitters(text: &str) -> Vec<(String, Option<String>)> {
    let mut depth = 0_i32;
    let parts = text.split(|character: char| {
        depth += i32::from(character == '(') - i32::from(character == ')');
        depth <= 0 && matches!(character, ',' | ';' | '|')
    });
    parts.filter_map(submitter).collect()
}

fn submitter(text: &str) -> Option<(String, Option<String>)> {
    let mut brackets = text.split('(');
    let name = brackets.next()?.trim();
    let inside = brackets.map(|part| part.split(')').next().unwrap_or("").trim());
    let office = inside
        .filter(|part| parties::at_start(part).is_none())
        .find_map(office);
    (!name.is_empty()).then(|| (name.to_owned(), office))
}

/// `staatssecretaris volksgezondheid, welzijn en sport` as `Staatssecretaris van Volksgezondheid, Welzijn en Sport`.
fn office(text: &str) -> Option<String> {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    if !closing::is_government_word(first) {
        return None;
    }
    let rest = rest.trim_start_matches("van ").trim_start_matches("voor ");
    let words: Vec<String> = split(rest)
        .map(|word| {
            if word == "en" {
                word.to_owned()
            } else {
                capitalised(word)
            }
        })
        .collect();
    Some(if words.is_empty() {
        capitalised(first)
    } else {
        format!("{} van {}", capitalised(first), words.join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Document, DocumentKind, Source, VoiceKind};
    use crate::parse::parse;

    fn read(text: &str) -> Document {
        parse(&Source {
            name: "geval.txt".to_owned(),
            text: text.to_owned(),
        })
    }

    #[test]
    fn a_letter_with_a_broken_numbered_list() {
        let found = read(
            "Gepubliceerd: 3 maart 2015\nIndiener(s): Anna de Boer (minister financiën) (VVD)\nBron: https://zoek.officielebekendmakingen.nl/kst-30000-7.html\nID: 30000-7\n\nNr. 7 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2015\n\nEr zijn twee wegen:\n\n • 1. De eerste:\n\n  • een tak\n\nEen alinea ertussen.\n\n • 2. De tweede.\n\nDe Minister van Financiën, A. de Boer",
        );
        let items: Vec<(u8, Option<&str>)> = found
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::ListItem)
            .map(|block| (block.level, block.label.as_deref()))
            .collect();
        assert_eq!(items, [(1, Some("1")), (2, None), (1, Some("2"))]);
        assert_eq!(found.meta.title, "Brief van de Minister van Financiën");
        assert_eq!(found.meta.authors, ["Anna de Boer"]);
        assert_eq!(found.meta.role.as_deref(), Some("Minister van Financiën"));
        assert_eq!(found.id, "kst-30000-7");
        assert!(found.blocks.iter().all(|block| {
            block
                .voice
                .as_ref()
                .is_some_and(|voice| voice.kind == VoiceKind::Government)
        }));
        assert!(found.warnings.is_empty());
    }

    #[test]
    fn a_page_may_begin_with_its_own_heading() {
        let found = read(
            "Kamerstuk 30000-7\n\nReactie op een advies\n\nDossier: Bruggen\n\nGepubliceerd: 3 maart 2015\nIndiener(s): Anna de Boer (minister financiën) (VVD)\nID: 30000-7\n\nNr. 7 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2015\n\nEen tekst.",
        );
        assert_eq!(
            (found.meta.title.as_str(), found.id.as_str()),
            ("Reactie op een advies", "kst-30000-7")
        );
        assert_eq!(found.blocks.len(), 3);
    }

    #[test]
    fn a_motion_is_signed_by_names_alone() {
        let found = read(
            "Gepubliceerd: 25 juni 2020\nIndiener(s): Jan Jansen (SP), Piet de Vries (CDA)\nID: 35000-12\n\n35 000 Langer thuis\n\nNr. 12 MOTIE VAN DE LEDEN JANSEN EN DE VRIES\n\nVoorgesteld 25 juni 2020\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering dit te doen,\n\nen gaat over tot de orde van de dag.\n\nJansen\nDe Vries",
        );
        let signed = found
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Signature)
            .count();
        assert_eq!(signed, 2);
        assert_eq!(found.meta.authors, ["Jan Jansen", "Piet de Vries"]);
        assert_eq!(found.meta.title, "Motie van de leden Jansen en De Vries");
        assert_eq!(
            found.meta.date.map(|date| date.start).as_deref(),
            Some("2020-06-25")
        );
    }

    #[test]
    fn written_questions_and_answers_have_their_voices() {
        let found = read(
            "Gepubliceerd: 4 april 2019\nOnderwerpen: zorg en gezondheid\nBron: https://zoek.officielebekendmakingen.nl/ah-tk-20182019-2000.html\n\n2000\n\nVragen van het lid Jansen (SP) aan de Minister van Volksgezondheid, Welzijn en Sport over wachttijden (ingezonden 1 maart 2019).\n\nVraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.",
        );
        assert_eq!(found.meta.kind, DocumentKind::QuestionsAnswers);
        let voices: Vec<&str> = found
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Paragraph)
            .filter_map(|block| Some(block.voice.as_ref()?.name.as_str()))
            .collect();
        assert_eq!(
            voices,
            ["SP", "Minister van Volksgezondheid, Welzijn en Sport"]
        );
        assert_eq!(found.meta.session_year.as_deref(), Some("2018-2019"));
        assert!(
            found
                .meta
                .title
                .starts_with("Vragen van het lid Jansen (SP)")
        );
    }

    #[test]
    fn submitters_have_names_and_perhaps_offices() {
        let found = submitters(
            "Anna de Boer (minister sociale zaken, werk en inkomen) (VVD), Jan Jansen (SP)",
        );
        let office = Some("Minister van Sociale Zaken, Werk en Inkomen".to_owned());
        assert_eq!(
            found,
            [
                ("Anna de Boer".to_owned(), office),
                ("Jan Jansen".to_owned(), None)
            ]
        );
    }

    #[test]
    fn keys_stand_at_the_start() {
        assert_eq!(value("Bron : x", "Bron"), Some("x"));
        assert_eq!(value("Bronnen: x", "Bron"), None);
    }
}
