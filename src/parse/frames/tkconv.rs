//! Text of a page of tkconv (the open-data site of parliament's papers, `berthub.eu/tkconv`).
//!
//! ```text
//! [overzicht] [activiteiten] …                                site navigation
//! the paper's subject, the dossier's title, the sort of paper
//! Nummer: 2019D00706, datum: 2019-01-15, bijgewerkt: …, versie: 3
//! Directe link naar document …, officiële HTML versie (kst-31476-24).
//! Gerelateerde personen: … Bijlagen: … Onderdeel van …        lists, often emptied
//! Preview document (🔗 origineel)
//! ```
//!
//! Then comes the paper itself as its HTML reads, one paragraph a line, with footnotes gathered at the end.

use super::unframed::{Paper, Told};
use crate::document::calendar::Day;
use crate::document::{DocumentKind, Span};
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::{self, dossier, kind};
use crate::parse::text::{after, after_any, split};

/// How many lines the portal takes at most, lists of persons and activities included.
const REACH: usize = 120;

/// How lines of the portal begin, below the three that name the paper.
const LABELS: &[&str] = &[
    "Nummer:",
    "Directe link naar document",
    "Gerelateerde personen:",
    "Bijlagen:",
    "Bijlage bij:",
    "Onderdeel van kamerstukdossier",
    "Onderdeel van zaak",
    "Onderdeel van activiteiten:",
    "Preview document",
];

/// What the portal said, kept for where the paper itself says nothing.
#[derive(Debug, Default)]
struct Portal {
    /// Number of lines it takes.
    lines: usize,
    date: Option<(Day, Span)>,
    persons: Vec<(String, String)>,
}

/// Whether the portal's own lines stand at the top.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    signs(lines) >= 2
}

/// Takes off the portal's lines and the masthead.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let portal = read_portal(draft, lines);
    let paper = without_footer(draft, lines.get(portal.lines..).unwrap_or(&[]));
    Paper {
        told: portal.told(),
        ..paper::unframed(draft, paper)
    }
}

/// How many different signs of the portal stand at the top.
fn signs(lines: &[Line<'_>]) -> usize {
    let top = || lines.iter().take(REACH);
    let navigation = top().take(6).any(|line| is_navigation(line.text));
    let number = top().any(|line| number_line(line.text).is_some());
    let labels = [
        "Directe link naar document",
        "Preview document",
        "Onderdeel van zaak",
        "Onderdeel van kamerstukdossier",
    ];
    let labelled = labels
        .iter()
        .filter(|label| top().any(|line| line.text.starts_with(**label)))
        .count();
    usize::from(navigation) + usize::from(number) + labelled
}

/// Nothing but words in square brackets: `[overzicht] [stemmingen]`.
fn is_navigation(text: &str) -> bool {
    let mut rest = text;
    while let Some(open) = rest.strip_prefix('[') {
        let Some((inside, behind)) = open.split_once(']') else {
            return false;
        };
        let label = !inside.contains('[')
            && inside.chars().count() <= 60
            && inside.chars().any(char::is_alphabetic);
        if !label {
            return false;
        }
        rest = behind.trim_start();
    }
    rest.is_empty() && text.starts_with('[')
}

/// The date in `Nummer: 2019D00706, datum: 2019-01-15, …`.
fn number_line(text: &str) -> Option<Day> {
    after(text, "Nummer:")?;
    let (_, date) = text.split_once("datum:")?;
    Day::from_iso(date.trim_start().get(..10)?)
}

/// Reads the portal's lines, from the top of the file to its last one.
fn read_portal(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Portal {
    let navigation = lines
        .iter()
        .take_while(|line| is_navigation(line.text))
        .count();
    draft
        .furniture
        .extend(lines.iter().take(navigation).map(|line| line.span));
    let top = lines.get(navigation..).unwrap_or(&[]);
    let preview = top
        .iter()
        .take(REACH)
        .position(|line| line.text.starts_with("Preview document"));
    let last = preview.or_else(|| top.iter().take(REACH).rposition(is_labelled));
    let lines = top.get(..last.map_or(0, |last| last + 1)).unwrap_or(&[]);
    let mut portal = Portal {
        lines: navigation + lines.len(),
        ..Portal::default()
    };
    name(draft, lines);
    for line in lines {
        label(draft, line, &mut portal);
    }
    draft.metadata.extend(lines.iter().map(|line| line.span));
    portal
}

fn is_labelled(line: &Line<'_>) -> bool {
    LABELS.iter().any(|label| line.text.starts_with(label))
}

/// Reads the lines above the first label: subject, dossier's title, sort of paper.
fn name(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    let names: Vec<&str> = lines
        .iter()
        .take_while(|line| !is_labelled(line))
        .map(|line| line.text)
        .collect();
    let Some((title, others)) = names.split_first() else {
        return;
    };
    // "35493 Verslag houdende …": the dossier stands before the subject.
    let numbered = dossier(title).filter(|(_, rest)| kind::of(rest).is_some());
    let title = &numbered.map_or(*title, |(number, rest)| {
        draft.meta.dossier.get_or_insert(number);
        rest
    });
    draft.meta.title = (*title).to_owned();
    let sort = others
        .iter()
        .rev()
        .find_map(|text| kind::of(text))
        .or_else(|| kind::of(title));
    draft.meta.kind = sort.unwrap_or(DocumentKind::Other);
    let subjects = others
        .iter()
        .filter(|text| kind::of(text).is_none() && *text != title);
    draft
        .meta
        .subjects
        .extend(subjects.map(|text| (*text).to_owned()));
}

/// Reads what a labelled line, or a line of a list under a label, says.
fn label(draft: &mut Draft<'_>, line: &Line<'_>, portal: &mut Portal) {
    if let Some(day) = number_line(line.text) {
        portal.date = Some((day, line.span));
    }
    if let Some((_, identifier)) = line.text.split_once("(kst-") {
        let identifier = identifier.split(')').next().unwrap_or("");
        if let Some((dossier, number)) = identifier.rsplit_once('-') {
            set_paper(draft, dossier, number);
        }
    }
    part_of_dossier(draft, line.text);
    for word in
        split(line.text).filter(|word| word.starts_with("https://zoek.officielebekendmakingen.nl/"))
    {
        draft
            .meta
            .source_urls
            .push(word.trim_end_matches(['.', ',', ')']).to_owned());
    }
    portal.persons.extend(person(line.text));
}

/// `Onderdeel van kamerstukdossier 34550 XVI-132 Vaststelling ….`: dossier, number and the dossier's title.
fn part_of_dossier(draft: &mut Draft<'_>, text: &str) {
    let said = after(text, "Onderdeel van kamerstukdossier").and_then(|said| said.split_once('-'));
    let Some((number, paper)) = said else { return };
    let Some((number, _)) = dossier(number.trim()) else {
        return;
    };
    let (paper, title) = paper.split_once(char::is_whitespace).unwrap_or((paper, ""));
    set_paper(draft, &number, paper.trim_end_matches('.'));
    let title = title.trim().trim_end_matches('.').to_owned();
    if !title.is_empty() && !draft.meta.subjects.contains(&title) {
        draft.meta.subjects.push(title);
    }
}

fn set_paper(draft: &mut Draft<'_>, dossier: &str, number: &str) {
    draft.meta.dossier.get_or_insert_with(|| dossier.to_owned());
    draft.meta.number.get_or_insert_with(|| number.to_owned());
}

/// `Eerste ondertekenaar: A. Jansen, minister van Financiën (VVD)`: name and office.
fn person(text: &str) -> Option<(String, String)> {
    // Some tools put the first of them behind the list's own name.
    let text = text.strip_prefix("Gerelateerde personen:").unwrap_or(text);
    let text = text.trim_start_matches(['•', '-', '–', ' ', '\u{a0}']);
    let relations = [
        "Eerste ondertekenaar:",
        "Mede ondertekenaar:",
        "Mede-ondertekenaar:",
        "Ondertekenaar:",
        "Afzender:",
    ];
    let (_, said) = after_any(text, &relations)?;
    let (name, office) = said.split_once(',').unwrap_or((said, ""));
    let office = office.split(" (").next().unwrap_or("");
    Some((name.trim().to_owned(), office.trim().to_owned()))
}

/// The lines of the paper, the portal's footer taken off as furniture.
fn without_footer<'l, 's>(draft: &mut Draft<'_>, lines: &'l [Line<'s>]) -> &'l [Line<'s>] {
    let is_footer = |line: &Line<'_>| {
        line.text.starts_with("Vragen of tips →") || line.text.contains("volg ons op Mastodon")
    };
    let from = lines.len().saturating_sub(6);
    let footer = lines
        .iter()
        .skip(from)
        .position(is_footer)
        .map_or(lines.len(), |at| from + at);
    let (paper, footer) = lines.split_at(footer);
    draft.furniture.extend(footer.iter().map(|line| line.span));
    paper
}

impl Portal {
    fn told(self) -> Told {
        let offices = self.persons.iter().map(|(_, office)| office.clone());
        Told {
            date: self.date,
            role: offices.into_iter().find(|office| !office.is_empty()),
            submitters: self.persons.into_iter().map(|(name, _)| name).collect(),
            signatures_first: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn the_portal_names_the_paper() {
        let raw = "[overzicht] [stemmingen]\n[🔍 zoeken]\n\nBrief over geld\n\nGeldzaken\n\nBrief regering\n\nNummer: 2020D00001, datum: 2020-02-03, bijgewerkt: 2021-01-01 10:00, versie: 2\n\nGerelateerde personen:\n  • Eerste ondertekenaar: A. de Vries, minister van Financiën (VVD)\n\nOnderdeel van kamerstukdossier 34550 XVI-132 Vaststelling van de begroting.\n\nPreview document (🔗 origineel)\n\nTekst.";
        let found = lines(raw);
        let mut draft = Draft::new(raw);
        let portal = read_portal(&mut draft, &found);
        assert_eq!((portal.lines, draft.furniture.len()), (found.len() - 1, 2));
        portal.told().complete(&mut draft);
        assert_eq!(draft.meta.title, "Brief over geld");
        assert_eq!(draft.meta.kind, DocumentKind::Letter);
        assert_eq!(draft.meta.dossier.as_deref(), Some("34550-XVI"));
        assert_eq!(draft.meta.number.as_deref(), Some("132"));
        assert_eq!(draft.meta.authors, ["A. de Vries"]);
        assert_eq!(
            draft.meta.subjects,
            ["Geldzaken", "Vaststelling van de begroting"]
        );
        assert_eq!(draft.meta.date.map(|date| date.start), Day::new(2020, 2, 3));
    }

    #[test]
    fn who_signs_first_may_stand_behind_the_name_of_the_list() {
        let first =
            "Gerelateerde personen:- Eerste ondertekenaar: A. de Vries, minister van Financiën";
        let told = Some((
            "A. de Vries".to_owned(),
            "minister van Financiën".to_owned(),
        ));
        assert_eq!(person(first), told);
        assert_eq!(person("Gerelateerde personen: Bijlagen:"), None);
    }

    #[test]
    fn brackets_in_text_are_no_navigation() {
        assert!(is_navigation("[a b] [c]"));
        assert!(!is_navigation("[1] Zie daar.") && !is_navigation("[1]") && !is_navigation(""));
    }
}
