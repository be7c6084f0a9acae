//! The closing of a paper: an office and a name, on one line or on several.
//!
//! ```text
//! De voorzitter van de commissie,          de staatssecretaris van Volksgezondheid,
//! Lodders                                  Welzijn en Sport,
//!                                          drs. M.J. van Rijn
//! ```
//!
//! The name may stand above the office of a member of government. Paragraphs begin with an office too (`De Minister geeft aan dat …`), so an office counts only where nothing but
//! words of an office's name follows, and a person's name after that.

use crate::document::{BlockKind, Span, Voice, VoiceKind};
use crate::dutch::classes::{NAMES_IN_SIGNATURES, NAMES_OF_OFFICES};
use crate::dutch::letters::{Letters, capitalised};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::kind;
use crate::parse::text::{after_any, folded, is_capitals, split};

/// Offices in which papers are signed.
const OFFICES: &[&str] = &[
    "minister-president",
    "ministers",
    "minister",
    "staatssecretaris",
    "voorzitter",
    "fungerend voorzitter",
    "waarnemend voorzitter",
    "ondervoorzitter",
    "griffier",
    "adjunct-griffier",
    "waarnemend griffier",
    "vice-president",
    "president",
];

/// Offices of government among them.
const GOVERNMENT: &[&str] = &[
    "minister-president",
    "minister",
    "ministers",
    "staatssecretaris",
];

/// Most lines that office and name together take.
const LINES: usize = 4;

/// Office and name under a paper.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Closing {
    /// Number of lines it takes.
    pub(crate) lines: usize,
    /// The office without article: `Staatssecretaris van Volksgezondheid, Welzijn en Sport`.
    pub(crate) office: String,
    /// The name, titles included; empty where the file breaks off.
    pub(crate) name: String,
}

impl Closing {
    /// Whether a member of government signs.
    pub(crate) fn is_government(&self) -> bool {
        after_any(&self.office, GOVERNMENT).is_some()
    }
}

/// The closing that begins at the first of `lines`, if one does.
pub(crate) fn closing(lines: &[Line<'_>]) -> Option<Closing> {
    let first = lines.first()?.text;
    if after_any(without_article(first), OFFICES).is_none() {
        return named_first(lines);
    }
    if first.contains(" Kamer") || first.contains("Staten-Generaal") {
        return None; // An address, not a signature.
    }
    let mut text = String::new();
    for (index, line) in lines.iter().take(LINES).enumerate() {
        let office = without_article(text.trim_end_matches(','));
        if index > 0 && is_office(office) && is_name(line.text) {
            return Some(Closing {
                lines: index + 1,
                office: readable_office(office),
                name: line.text.to_owned(),
            });
        }
        text = folded(&format!("{text} {}", line.text));
        if let Some((office, name)) = office_and_name(&text) {
            return Some(Closing {
                lines: index + 1,
                office: readable_office(office),
                name: name.to_owned(),
            });
        }
    }
    let last = lines.len() < LINES
        && text.ends_with(',')
        && is_office(without_article(text.trim_end_matches(',')));
    let office = || readable_office(without_article(text.trim_end_matches(',')));
    last.then(|| Closing {
        lines: lines.len(),
        office: office(),
        name: String::new(),
    })
}

/// A name and, on the lines below it, the office of a member of government.
fn named_first(lines: &[Line<'_>]) -> Option<Closing> {
    let (name, below) = lines.split_first()?;
    let headed = split(name.text).any(is_government_word);
    if split(name.text).count() < 2 || headed || !is_name(name.text) {
        return None;
    }
    let mut office = String::new();
    let mut found = None;
    for (index, line) in below.iter().take(LINES - 1).enumerate() {
        if index > 0 && line.gap > 0 {
            break;
        }
        office = folded(&format!("{office} {}", line.text));
        let named = without_article(office.trim_end_matches(','));
        after_any(named, GOVERNMENT)?;
        if is_office(named) && named.contains(' ') && !office.ends_with(',') {
            found = Some(Closing {
                lines: index + 2,
                office: readable_office(named),
                name: name.text.to_owned(),
            });
        }
    }
    found
}

/// Puts the closing that begins at the first of `lines` into the draft; returns how many lines it took, 0 where none.
pub(crate) fn read(draft: &mut Draft<'_>, lines: &[Line<'_>], voice: Option<Voice>) -> usize {
    let Some(found) = closing(lines) else {
        return 0;
    };
    let spans: Vec<Span> = lines
        .iter()
        .take(found.lines)
        .map(|line| line.span)
        .collect();
    draft
        .blocks
        .push(DraftBlock::new(BlockKind::Signature, spans).said_by(voice));
    if !found.name.is_empty() {
        draft.meta.authors.push(found.name);
    }
    draft.meta.role.get_or_insert(found.office);
    found.lines
}

/// The office as a reader writes it: `DE MINISTER VAN FINANCIËN` is shouted in print only.
fn readable_office(office: &str) -> String {
    if is_capitals(office) {
        kind::readable(office)
    } else {
        capitalised(office)
    }
}

/// The voice of a member of government, named by the office without its article.
pub(crate) fn government(office: &str) -> Voice {
    Voice::new(VoiceKind::Government, capitalised(without_article(office)))
}

/// Whether a word is the office of a member of government.
pub(crate) fn is_government_word(word: &str) -> bool {
    GOVERNMENT
        .iter()
        .any(|office| word.eq_ignore_ascii_case(office))
}

/// Office and name on one line, parted by the last comma that does it.
fn office_and_name(text: &str) -> Option<(&str, &str)> {
    let text = without_article(text);
    text.rmatch_indices(", ").find_map(|(at, _)| {
        let (office, name) = (text.get(..at)?, text.get(at + 2..)?);
        (is_office(office) && is_name(name)).then_some((office, name))
    })
}

fn without_article(text: &str) -> &str {
    after_any(text, &["De"]).map_or(text, |(_, rest)| rest.trim_start())
}

/// Whether the text is the name of an office and nothing else.
pub(crate) fn is_office(text: &str) -> bool {
    let Some((_, rest)) = after_any(text, OFFICES) else {
        return false;
    };
    let named = |word: &str| {
        word.starts_with(|first: char| first.is_uppercase() || first == '(')
            || NAMES_OF_OFFICES.contains(word)
    };
    rest.chars().count() <= 140
        && split(rest)
            .map(|word| word.trim_end_matches(','))
            .all(named)
}

/// Whether the text is the name of one person and nothing else: initials, titles, prepositions, capitalised words.
pub(crate) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = split(text).collect();
    let fits = |word: &&str| NAMES_IN_SIGNATURES.contains(&word.lower()) || is_name_word(word);
    let surname = words.iter().any(|word| {
        word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && is_name_word(word)
            && !word.ends_with('.')
    });
    (1..=7).contains(&words.len()) && surname && words.iter().all(fits)
}

fn is_name_word(word: &str) -> bool {
    let word = word.trim_start_matches('(').trim_end_matches(')');
    let initials = word.ends_with('.') && word.split('.').all(|part| part.chars().count() <= 2);
    word.starts_with(char::is_uppercase)
        && (initials
            || word.chars().all(|letter| {
                letter.is_alphabetic() || "-’'".contains(letter) || letter.is_ascii_digit()
            }))
}

/// Words with which letters close.
const FAREWELLS: &[&str] = &[
    "Hoogachtend",
    "Met hoogachting",
    "Met de meeste hoogachting",
    "Met vriendelijke groet",
    "Met vriendelijke groeten",
];

/// Within how many lines from its first a letter's closing says who signs.
const SIGNED: usize = 8;

/// The line on which the closing of a letter begins: with words of farewell, or with who signs.
pub(crate) fn start(lines: &[Line<'_>]) -> Option<usize> {
    let farewell = lines.iter().rposition(|line| is_farewell(line.text));
    farewell.or_else(|| {
        let signed = |at: &usize| {
            lines
                .get(*at..)
                .and_then(closing)
                .is_some_and(|found| !found.name.is_empty())
        };
        (lines.len().saturating_sub(SIGNED)..lines.len()).find(signed)
    })
}

/// Whether a member of government signs among the first of these lines.
pub(crate) fn government_signs(lines: &[Line<'_>]) -> bool {
    (0..lines.len().min(SIGNED)).any(|at| {
        lines
            .get(at..)
            .and_then(closing)
            .is_some_and(|found| found.is_government())
    })
}

pub(crate) fn is_farewell(text: &str) -> bool {
    after_any(text, FAREWELLS).is_some_and(|(_, rest)| rest.chars().count() <= 2)
}

/// The office at the first of `lines`, whether a name follows it or not, where each line may end the paragraph.
pub(crate) fn parted(lines: &[Line<'_>]) -> Option<Closing> {
    (1..=LINES.min(lines.len())).find_map(|count| closing(lines.get(..count)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn found(raw: &str) -> Option<(usize, String, String)> {
        closing(&lines(raw)).map(|found| (found.lines, found.office, found.name))
    }

    fn expect(lines: usize, office: &str, name: &str) -> Option<(usize, String, String)> {
        Some((lines, office.to_owned(), name.to_owned()))
    }

    #[test]
    fn office_and_name_on_one_line_or_several() {
        let vws = "Minister van Volksgezondheid, Welzijn en Sport";
        assert_eq!(
            found("De Minister van Volksgezondheid, Welzijn en Sport, H.M. de Jonge"),
            expect(1, vws, "H.M. de Jonge")
        );
        assert_eq!(
            found("de minister van Volksgezondheid,\nWelzijn en Sport,\n\ndrs. E.I. Schippers"),
            expect(
                3,
                "Minister van Volksgezondheid, Welzijn en Sport",
                "drs. E.I. Schippers"
            )
        );
        assert_eq!(
            found("Adjunct-griffier van de commissie,\nDe Vries-Jansen\n\nVragen"),
            expect(2, "Adjunct-griffier van de commissie", "De Vries-Jansen")
        );
        assert_eq!(
            found("DE MINISTER VAN ECONOMISCHE ZAKEN EN KLIMAAT,\n\nM. de Vries"),
            expect(
                2,
                "Minister van Economische Zaken en Klimaat",
                "M. de Vries"
            )
        );
        assert_eq!(
            found("Eva van den Brug\nMinister van Landbouw,\nVisserij en Natuur"),
            expect(
                3,
                "Minister van Landbouw, Visserij en Natuur",
                "Eva van den Brug"
            )
        );
        assert_eq!(found("Inleiding\nMinister van Financiën"), None);
        assert_eq!(
            found("Antwoord van de Minister\nMinister van Financiën"),
            None
        );
        assert_eq!(
            found("Goed Nieuws\nDe minister van Financiën heeft geld."),
            None
        );
        assert_eq!(
            found("De griffier van de commissie,"),
            expect(1, "Griffier van de commissie", "")
        );
    }

    #[test]
    fn paragraphs_that_begin_with_an_office_are_none() {
        assert_eq!(
            found("De Minister geeft aan dat, zoals bekend, Utrecht"),
            None
        );
        assert_eq!(
            found("De Staatssecretaris van Financiën schrijft, zegt Jansen"),
            None
        );
        assert_eq!(
            found("De minister van Financiën\nDe leden van de VVD-fractie vragen dit."),
            None
        );
    }
}
