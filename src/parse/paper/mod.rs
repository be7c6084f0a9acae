//! What all papers of the States General have in common: the masthead, the opening and the closing.
//!
//! The masthead names the chamber, the parliamentary year, the dossier, and the paper's number and kind:
//!
//! ```text
//! Tweede Kamer der Staten-Generaal 2
//! Vergaderjaar 2018-2019
//! 31 476 Patiënten- en cliëntenrechten           (a suffix for budget chapters: 34 550 XVI)
//! Nr. 24 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG    (the kind in capitals, over several lines if need be)
//! ```
//!
//! The opening says to whom, where and when (`Aan de Voorzitter …`, `Den Haag, 8 mei 2023`, `Vastgesteld 15 januari
//! 2019`); the closing who speaks, in what office ([`closing`]). Masthead lines become metadata. Opening and closing
//! are blocks, because dates and people are later looked for in blocks.

pub(crate) mod closing;
mod endnotes;
pub(crate) mod headings;
pub(crate) mod kind;
pub(crate) mod lost;
pub(crate) mod opening;
pub(crate) mod parts;
pub(crate) mod record;
pub(crate) mod speakers;
pub(crate) mod speech;
pub(crate) mod turns;
pub(crate) mod written;

use super::draft::Draft;
use super::draft::footnotes::is_superscript;
use super::frames::unframed::{Paper, Text};
use super::lines::Line;
use super::text::{after, after_any, after_words, ends_sentence, folded, is_capitals};
use crate::document::{DocumentKind, Span, Voice};
use crate::dutch::numbers::is_year;
use crate::parse::text::split;

/// How many lines a dossier's title may run on before the line with the paper's number.
const TITLE_LINES: usize = 6;

/// What the masthead says beyond what it wrote into the metadata.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Masthead {
    /// Number of lines it takes.
    pub(crate) lines: usize,
    /// The kind line in readable case, its number left out; empty where the masthead has none.
    pub(crate) kind_line: String,
    /// On whose behalf the whole paper speaks, where the kind line says it (`BRIEF VAN DE MINISTER VAN …`).
    pub(crate) voice: Option<Voice>,
}

/// How many lines a paper may have above its masthead.
const BEFORE_MASTHEAD: usize = 4;

/// Among how many lines a masthead stands that nothing but itself tells.
const TOP: usize = 14;

/// Whether the lines open as a paper does, by at least two of the parts of masthead and opening.
pub(crate) fn opens_paper(lines: &[Line<'_>]) -> bool {
    let parts: [fn(&str) -> bool; 7] = [
        is_kind_line,
        |text| chamber(text).is_some(),
        |text| session_year(text).is_some(),
        |text| dossier(text).is_some(),
        |text| paper_number(text).is_some(),
        |text| opening::dateline(text).is_some(),
        |text| opening::recipient(text).is_some(),
    ];
    let top = lines.get(..TOP).unwrap_or(lines);
    masthead_start(lines).is_some_and(|start| start <= BEFORE_MASTHEAD)
        && parts
            .iter()
            .filter(|is| top.iter().any(|line| is(line.text)))
            .count()
            >= 2
}

/// The paper in lines that hold nothing else: the notes at its end and its masthead are taken off.
pub(crate) fn unframed<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let (paper, below) = endnotes::split_off(draft, lines);
    let paper = paper.get(written::masthead(draft, paper)..).unwrap_or(&[]);
    let start = masthead_start(paper)
        .filter(|start| *start <= BEFORE_MASTHEAD)
        .unwrap_or(0);
    let (above, rest) = paper.split_at(start.min(paper.len()));
    let head = masthead(draft, rest);
    if draft.meta.title.is_empty() {
        draft.meta.title = head.kind_line;
    }
    let text = Text::Paragraphs {
        above: above.to_vec(),
        body: rest.get(head.lines..).unwrap_or(&[]).to_vec(),
        below: below.to_vec(),
    };
    Paper {
        voice: head.voice,
        ..Paper::of(text)
    }
}

/// Reads the masthead that begins at the first of `lines`, whole or in part, as metadata.
///
/// Sets publisher, session year, dossier, number, kind, role and voice; never the title, which a portal may know better.
pub(crate) fn masthead(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Masthead {
    let mut found = Masthead::default();
    while let Some(line) = lines.get(found.lines) {
        let rest = lines.get(found.lines..).unwrap_or(&[]);
        let taken = if let Some(chamber) = chamber(line.text) {
            draft
                .meta
                .publisher
                .get_or_insert_with(|| chamber.to_owned());
            // Its number in the seal may stand on a line of its own.
            1 + usize::from(
                rest.get(1)
                    .is_some_and(|next| matches!(next.text, "1" | "2")),
            )
        } else if let Some((year, taken)) = session_lines(rest) {
            draft.meta.session_year.get_or_insert(year);
            taken
        } else if let Some((dossier, _)) = dossier(line.text) {
            draft.meta.dossier.get_or_insert(dossier);
            title_lines(rest)
        } else if paper_number(line.text).is_some() {
            let taken = read_kind(draft, rest, &mut found);
            draft
                .metadata
                .extend(rest.iter().take(taken).map(|line| line.span));
            found.lines += taken;
            break;
        } else if found.lines > 0 && is_kind_line(line.text) {
            draft.meta.kind = kind::of(line.text).unwrap_or(draft.meta.kind);
            found.kind_line = kind::readable(kind::without_mark(line.text));
            draft.metadata.push(line.span);
            found.lines += 1;
            break;
        } else {
            break;
        };
        draft
            .metadata
            .extend(rest.iter().take(taken).map(|line| line.span));
        found.lines += taken;
    }
    found
}

/// The index of the first line of a masthead among `lines`, if there is one.
pub(crate) fn masthead_start(lines: &[Line<'_>]) -> Option<usize> {
    let numbered = |from: usize| {
        lines
            .iter()
            .skip(from + 1)
            .take(TITLE_LINES)
            .any(|line| paper_number(line.text).is_some())
    };
    let starts = |(index, line): (usize, &Line<'_>)| {
        chamber(line.text).is_some()
            || lines.get(index..).and_then(session_lines).is_some()
            || paper_number(line.text).is_some()
            || (dossier(line.text).is_some() && numbered(index))
    };
    lines.iter().enumerate().position(starts)
}

/// The chamber that a line names, if it names nothing else: `Tweede Kamer der Staten-Generaal 2`.
pub(crate) fn chamber(text: &str) -> Option<&str> {
    let rest = after(text, "Tweede Kamer der Staten-Generaal")
        .or_else(|| after(text, "Eerste Kamer der Staten-Generaal"))?;
    // Bars are what is left of a table around it.
    let alone = rest
        .chars()
        .all(|character| character.is_ascii_digit() || " |\u{a0}\t".contains(character));
    alone.then(|| text.get(..text.len() - rest.len()).unwrap_or(text))
}

/// `Vergaderjaar 2018–2019` as `2018-2019`.
pub(crate) fn session_year(text: &str) -> Option<String> {
    let rest = after_words(text, "Vergaderjaar")?;
    // Beside it may stand what paper it is; bars are what is left of a table around it.
    let rest = rest.trim_matches(|edge: char| edge.is_whitespace() || edge == '|');
    let rest = rest
        .strip_suffix("Aanhangsel van de Handelingen")
        .unwrap_or(rest);
    let rest = rest.trim_matches(|edge: char| edge.is_whitespace() || edge == '|');
    let mut years = rest.split(['-', '–', '/']).map(str::trim);
    let (first, second) = (years.next()?, years.next()?);
    (is_year(first) && is_year(second) && years.next().is_none())
        .then(|| format!("{first}-{second}"))
}

/// The parliamentary year at the start of the lines, and how many it takes: its second half may stand below
/// (`Vergaderjaar 2021-`, `2022`), with the dash lost.
fn session_lines(lines: &[Line<'_>]) -> Option<(String, usize)> {
    let line = lines.first()?.text;
    session_year(line).map(|year| (year, 1)).or_else(|| {
        let joined = format!(
            "{}-{}",
            line.trim_end_matches(['-', '–', ' ']),
            lines.get(1)?.text
        );
        Some((session_year(&joined)?, 2))
    })
}

/// The dossier at the start of a line, and the title behind it: `34 550 XVI Vaststelling …` gives `34550-XVI`.
pub(crate) fn dossier(text: &str) -> Option<(String, &str)> {
    let (number, rest) = dossier_number(text)?;
    let word = split(rest).next().unwrap_or("");
    let rest = rest.trim_start();
    if is_suffix(word) {
        let title = rest.get(word.len()..).unwrap_or("").trim();
        return Some((format!("{number}-{}", word.trim_matches(['(', ')'])), title));
    }
    // A title begins with a capital or a quote; "31 476 gemeenten" is a count.
    let titled = rest.is_empty()
        || rest.starts_with(|first: char| !first.is_lowercase() && !"-–%,.;".contains(first));
    titled.then_some((number, rest))
}

fn dossier_number(text: &str) -> Option<(String, &str)> {
    let digits = |text: &str, count: usize| {
        let head = text.get(..count)?;
        head.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| head.to_owned())
    };
    let (number, rest) = match digits(text, 5) {
        Some(number) => (number, text.get(5..)?),
        None => {
            let behind = text.get(2..)?.strip_prefix([' ', '\u{a0}', '.'])?;
            (digits(text, 2)? + &digits(behind, 3)?, behind.get(3..)?)
        }
    };
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with("-");
    // Dossiers of the councils of ministers: "21 501-02".
    let part = rest.get(..3).filter(|part| {
        let digits = part.strip_prefix('-').unwrap_or("");
        digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    if let Some(part) = part {
        let behind = rest.get(part.len()..)?;
        let ends = behind.is_empty() || behind.starts_with(char::is_whitespace);
        return ends.then(|| (format!("{number}{part}"), behind));
    }
    let rest = rest
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(is_roman))
        .unwrap_or(rest);
    ends.then_some((number, rest))
}

fn is_roman(letter: char) -> bool {
    "IVXLC".contains(letter)
}

/// Whether a word is the suffix of a budget chapter or of a chamber's copy: `XVI`, `(R1234)`.
fn is_suffix(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')']);
    let roman = !bare.is_empty() && bare.len() <= 6 && bare.chars().all(is_roman);
    let kingdom = word.starts_with("(R")
        && bare.len() > 1
        && bare.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    roman || kingdom
}

/// The number of the paper and the kind line behind it: `Nr. 24 VERSLAG …`; the Eerste Kamer's papers have letters, maybe
/// with the mark of a note glued to them (`C BRIEF VAN …`, `Y1 BRIEF VAN …`); papers without a number yet that of the
/// chamber's own register (`2020D26013 LIJST VAN VRAGEN`).
pub(crate) fn paper_number(text: &str) -> Option<(&str, &str)> {
    let parted = text
        .split_once([' ', '\t', '\u{a0}'])
        .map(|(number, kind)| (number, kind.trim_start()))
        .filter(|(_, kind)| is_capitals(kind) && kind::of(kind).is_some());
    if let Some((number, kind)) = parted {
        let letter = without_digits(number);
        if is_letter_number(letter) && number.len() - letter.len() <= 2 {
            return Some((letter, kind));
        }
        if is_register_number(number) {
            return Some((number, kind));
        }
    }
    let (_, rest) = after_any(text, &["Nr.", "Nr", "Nummer"])?;
    let rest = rest.trim_start();
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches(',');
    let kind = rest.get(end..)?.trim_start();
    let numeric = number.starts_with(|first: char| first.is_ascii_digit())
        && number.len() <= 4
        && number
            .chars()
            .all(|character| character.is_ascii_alphanumeric());
    (numeric && (kind.is_empty() || is_capitals(kind) || kind::of(kind).is_some()))
        .then_some((number, kind))
}

/// Most letters of a line that names a paper's kind and has no number before it.
const KIND_LINE: usize = 80;

/// Whether a line names a kind of paper and nothing else, as lists of questions without a number of their own are headed.
fn is_kind_line(text: &str) -> bool {
    let short = text.chars().count() <= KIND_LINE && !ends_sentence(text);
    let listed = matches!(
        kind::of(text),
        Some(DocumentKind::QuestionList | DocumentKind::DecisionList)
    );
    short && listed
}

/// One or two capitals, as the Eerste Kamer numbers its papers.
fn is_letter_number(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A number of the Tweede Kamer's register of papers: `2020D26013`.
fn is_register_number(text: &str) -> bool {
    let Some((year, number)) = text.split_once('D') else {
        return false;
    };
    let digits = |part: &str, count: usize| {
        part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    digits(year, 4) && digits(number, 5)
}

/// The text without the digits, or raised digits, at its end.
fn without_digits(text: &str) -> &str {
    text.trim_end_matches(|last: char| last.is_ascii_digit() || is_superscript(last))
}

/// The mark of a note glued to the last word of `line`, as a place in the file.
fn glued_mark(line: &Line<'_>, word: &str) -> Option<Span> {
    let from = line.text.find(word)? + without_digits(word).len();
    let mark = Span::new(
        line.span.start + from,
        line.span.start + line.text.find(word)? + word.len(),
    );
    (!mark.is_empty()).then_some(mark)
}

/// The dossier line and the lines on which its title runs on: all up to the paper's number, if that is near.
fn title_lines(lines: &[Line<'_>]) -> usize {
    let ends = |line: &Line<'_>| paper_number(line.text).is_some() || dossier(line.text).is_some();
    let near = lines.iter().skip(1).take(TITLE_LINES).position(ends);
    near.map_or(1, |between| between + 1)
}

/// Reads `Nr. 24 VERSLAG …` and the lines in capitals on which the kind runs on; returns how many lines that takes.
fn read_kind(draft: &mut Draft<'_>, lines: &[Line<'_>], found: &mut Masthead) -> usize {
    let Some((number, kind)) = lines.first().and_then(|line| paper_number(line.text)) else {
        return 0;
    };
    let mut words = kind.to_owned();
    let mut taken = 1;
    for line in lines.iter().skip(1).take(4) {
        let goes_on = if words.is_empty() {
            kind::of(line.text).is_some()
        } else {
            is_capitals(&words)
        };
        if !goes_on || !(is_capitals(line.text) || words.is_empty()) || ends_masthead(line.text) {
            break;
        }
        words = folded(&format!("{words} {}", line.text));
        taken += 1;
    }
    if is_register_number(number) {
        draft
            .meta
            .reference
            .get_or_insert_with(|| number.to_owned());
    } else {
        draft.meta.number.get_or_insert_with(|| number.to_owned());
    }
    mark_masthead(draft, lines, taken, number);
    let words = kind::without_mark(&words);
    found.kind_line = kind::readable(words);
    draft.meta.kind = kind::of(words).unwrap_or(draft.meta.kind);
    if let Some(office) = kind::office(&found.kind_line) {
        found.voice = Some(closing::government(office));
        draft.meta.role.get_or_insert_with(|| office.to_owned());
    }
    taken
}

/// Notes whose mark stands at the paper's letter, or at the last word of its kind.
fn mark_masthead(draft: &mut Draft<'_>, lines: &[Line<'_>], taken: usize, number: &str) {
    let lettered = lines.first().filter(|_| is_letter_number(number));
    let at_number = lettered.and_then(|line| glued_mark(line, split(line.text).next()?));
    let last = taken.checked_sub(1).and_then(|last| lines.get(last));
    let at_kind = last
        .filter(|line| kind::without_mark(line.text).len() < line.text.len())
        .and_then(|line| glued_mark(line, split(line.text).next_back()?));
    draft.marked.extend(at_number.into_iter().chain(at_kind));
}

fn ends_masthead(text: &str) -> bool {
    opening::dateline(text).is_some() || opening::recipient(text).is_some() || text.len() < 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> (Draft<'_>, Masthead) {
        let mut draft = Draft::new(raw);
        let found = masthead(&mut draft, &lines(raw));
        (draft, found)
    }

    #[test]
    fn a_masthead_is_read_to_its_kind_line() {
        let raw = "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2020–2021\n35 570 XVI Vaststelling van de begroting\nvoor het jaar 2021\nNr. 12   BRIEF VAN DE MINISTER VOOR MEDISCHE ZORG,\nJEUGD EN SPORT\nAan de Voorzitter";
        let (draft, found) = read(raw);
        assert_eq!(draft.meta.dossier.as_deref(), Some("35570-XVI"));
        assert_eq!(draft.meta.number.as_deref(), Some("12"));
        assert_eq!(draft.meta.session_year.as_deref(), Some("2020-2021"));
        assert_eq!(draft.meta.kind, DocumentKind::Letter);
        assert_eq!(
            found.kind_line,
            "Brief van de Minister voor Medische Zorg, Jeugd en Sport"
        );
        assert_eq!((found.lines, draft.metadata.len()), (6, 6));
    }

    #[test]
    fn number_and_title_may_stand_apart_and_lines_may_lack() {
        let raw = "29 538\n\nZorg en ondersteuning\n\nNr. 7 MOTIE VAN HET LID DE VRIES C.S.\n\nVoorgesteld 3 maart 2021";
        let (draft, found) = read(raw);
        assert_eq!(draft.meta.dossier.as_deref(), Some("29538"));
        assert_eq!(
            (found.lines, found.kind_line.as_str()),
            (3, "Motie van het lid De Vries c.s.")
        );
        assert_eq!(found.voice, None);
    }

    #[test]
    fn the_parliamentary_year_may_be_parted() {
        let (draft, found) =
            read("Vergaderjaar 2021\n\n2022\n\n29 538\n\nZorg\n\nNr. 3\n\nBRIEF VAN DE MINISTER");
        assert_eq!(
            (draft.meta.session_year.as_deref(), found.lines),
            (Some("2021-2022"), 6)
        );
        assert_eq!(
            session_lines(&crate::parse::lines::lines(
                "Vergaderjaar 2021\n\nEen tekst"
            )),
            None
        );
    }

    #[test]
    fn letters_number_papers_with_a_note_at_them_or_not() {
        let (draft, found) = read(
            "31 402 Regels over bruggen\n\n32 841 Regels over ponten\n\nY1 BRIEF VAN DE MINISTER VAN FINANCIËN",
        );
        assert_eq!(draft.meta.number.as_deref(), Some("Y"));
        assert_eq!(draft.marked.len(), 1);
        assert_eq!(found.kind_line, "Brief van de Minister van Financiën");
        let (draft, found) = read("31 402 Regels\nB\tVERSLAG VAN EEN SCHRIFTELIJK OVERLEG2");
        assert_eq!(
            (draft.meta.number.as_deref(), draft.marked.len()),
            (Some("B"), 1)
        );
        assert_eq!(found.kind_line, "Verslag van een schriftelijk overleg");
        let (draft, _) = read("2021D40404 LIJST VAN VRAGEN");
        assert_eq!(
            (draft.meta.number, draft.meta.reference.as_deref()),
            (None, Some("2021D40404"))
        );
    }

    #[test]
    fn counts_and_sentences_are_no_dossiers_or_numbers() {
        assert_eq!(dossier("31 476 gemeenten deden mee."), None);
        assert_eq!(dossier("2018 was een goed jaar"), None);
        assert_eq!(paper_number("Nr. 3 is nog niet klaar."), None);
        assert_eq!(paper_number("Nr. 24").map(|(number, _)| number), Some("24"));
        assert_eq!(chamber("Tweede Kamer der Staten-Generaal heeft"), None);
        assert!(chamber("Tweede Kamer der Staten-Generaal | 2 |").is_some());
        let years = session_year("Vergaderjaar 2023–2024 | Aanhangsel van de Handelingen |");
        assert_eq!(years.as_deref(), Some("2023-2024"));
    }
}
