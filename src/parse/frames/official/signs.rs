//! By what a text of officielebekendmakingen.nl is told, and what the site itself put around it.

use super::{flow, markup, pages};
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::turns::turn;
use crate::parse::paper::{self, kind, written};
use crate::parse::text::after;

/// Among how many lines the masthead of written questions stands.
const TOP: usize = 16;

/// Among how many lines the site's table of a paper's facts stands.
const SITE: usize = 6;

/// Whether feet of official pages, the site's own lines, or the head of written questions stand in it.
pub(in crate::parse::frames) fn stand(lines: &[Line<'_>]) -> bool {
    // A page of another site has its own frame.
    if lines
        .first()
        .is_some_and(|first| kind::page_title(first.text).is_some())
    {
        return false;
    }
    let last = lines.last().is_some_and(|line| line.text == "Naar boven");
    let paged = || lines.iter().any(|line| pages::is_foot(line.text));
    let as_printed =
        || flow::is_printed(lines) || lines.iter().any(|line| markup::is_rule(line.text));
    site_head(lines) > 0
        || last && paper::opens_paper(lines)
        || is_written(lines)
        || paged() && as_printed()
}

/// Whether written questions open it, below at most their own masthead.
fn is_written(lines: &[Line<'_>]) -> bool {
    written::head(lines).is_some_and(|head| head.asked.start <= TOP && has_turns(lines))
}

/// Whether a question or an answer is headed; older papers have bare numbers.
fn has_turns(lines: &[Line<'_>]) -> bool {
    lines
        .iter()
        .any(|line| turn(line.text).is_some() || line.text == "1")
}

/// How many lines the site's table of a paper's facts takes above it, its sort included:
///
/// ```text
/// Kamerstuk
/// Datum publicatieOrganisatieVergaderjaarDossier- en ondernummer
/// Tweede Kamer der Staten-Generaal2018-201934567 nr. 16
/// ```
pub(super) fn site_head(lines: &[Line<'_>]) -> usize {
    let heads = |line: &Line<'_>| {
        after(line.text, "Datum publicatie").is_some_and(|rest| rest.contains("Vergaderjaar"))
    };
    let Some(at) = lines.iter().take(SITE).position(heads) else {
        return 0;
    };
    let values = lines
        .get(at + 1)
        .filter(|line| years_in(line.text).is_some());
    at + 1 + usize::from(values.is_some())
}

/// The parliamentary year in the values of that table, which stand without room between them.
fn years_in(text: &str) -> Option<String> {
    let rest = [
        "Tweede Kamer der Staten-Generaal",
        "Eerste Kamer der Staten-Generaal",
    ]
    .iter()
    .find_map(|chamber| {
        Some(
            text.get(text.find(chamber)? + chamber.len()..)?
                .trim_start(),
        )
    })?;
    paper::session_year(&format!("Vergaderjaar {}", rest.get(..9)?))
}

/// Takes that table off; returns how many lines it takes.
pub(super) fn read_site_head(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> usize {
    let taken = site_head(lines);
    for line in lines.iter().take(taken) {
        if let Some(years) = years_in(line.text) {
            draft.meta.session_year.get_or_insert(years);
        }
        draft.metadata.push(line.span);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn pages_of_the_site_and_of_its_pdfs_are_told() {
        let page = "30 000\nBruggen\n\nNr. 3 MOTIE VAN HET LID BAKKER\n\nVoorgesteld 3 mei 2021\n\nDe Kamer,\n\nNaar boven";
        let pdf = "Een zin die\nover een regel\ngaat en\nover nog een.\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 3\n\nNog een.";
        let asked = "Vragen van het lid Bakker (SP) aan de Minister van Financiën over bruggen (ingezonden 3 mei 2021).\n\nVraag 1\n\nIs dat zo?";
        for raw in [page, pdf, asked] {
            assert!(stand(&lines(raw)), "{raw}");
        }
        let article = "Bruggen gaan open\n\nEen stukje tekst.\n\nNaar boven";
        assert!(!stand(&lines(article)));
    }

    #[test]
    fn the_sites_table_says_the_parliamentary_year() {
        let raw = "Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\nTweede Kamer der Staten-Generaal2018-201930000 nr. 16\n\n30 000 Bruggen";
        let mut draft = Draft::new(raw);
        assert_eq!(read_site_head(&mut draft, &lines(raw)), 3);
        assert_eq!(draft.meta.session_year.as_deref(), Some("2018-2019"));
    }
}
