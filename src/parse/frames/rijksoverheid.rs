//! A page of the government's own site: news, speeches, weblogs.
//!
//! ```text
//! Ga direct naar inhoud ⏎ U bevindt zich hier: ⏎ Home …      the site's head
//! The title
//! Nieuwsbericht | 02-11-2023 | 09:00                        its sort, day and time
//! The text
//! Zie ook ⏎ Verantwoordelijk ⏎ …                            the site's foot
//! ```
//!
//! The line with sort and day tells the page, and where its text begins: what stands above it, but for the title, and
//! what stands below the first head of the foot is the site's.

use super::unframed::{Paper, Text};
use crate::document::{DocumentKind, Voice, VoiceKind};
use crate::dutch::letters::Letters;
use crate::parse::days;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::opening;
use crate::parse::text::after_words;

/// Sorts of pages that the site dates.
const SORTS: &[&str] = &[
    "Nieuwsbericht",
    "Nieuws",
    "Mediatekst",
    "Persbericht",
    "Toespraak",
    "Weblogbericht",
    "Blog",
    "Interview",
    "Vraag en antwoord",
];

/// Among how many lines that line stands: below the site's head.
const REACH: usize = 80;

/// Heads with which the site's foot begins.
const FOOT: &[&str] = &[
    "zie ook",
    "verantwoordelijk",
    "de rijksoverheid. voor nederland",
    "service",
    "over deze site",
    "deel deze pagina",
    "pagina-opties",
    "meer over dit onderwerp",
    "heeft u gevonden wat u zocht?",
];

/// Whether the site's line with sort and day stands in it.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    dated(lines).is_some()
}

/// Takes off the site's head and foot.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.meta.kind = DocumentKind::NewsArticle;
    draft.meta.publisher = Some("Rijksoverheid".to_owned());
    let at = dated(lines).unwrap_or(0);
    let (above, rest) = lines.split_at(at.min(lines.len()));
    if let Some((title, head)) = above.split_last() {
        draft.meta.title = title.text.to_owned();
        draft.metadata.push(title.span);
        draft.furniture.extend(head.iter().map(|line| line.span));
    }
    let Some((dated, body)) = rest.split_first() else {
        return Paper::of(Text::Plain(Vec::new()));
    };
    if let Some(day) = day(dated.text) {
        opening::state_date(draft, day, dated.span);
    }
    draft.metadata.push(dated.span);
    let is_foot =
        |line: &Line<'_>| FOOT.contains(&line.text.trim_end_matches(':').lower().as_str());
    let end = body.iter().position(is_foot).unwrap_or(body.len());
    let (body, foot) = body.split_at(end);
    draft.furniture.extend(foot.iter().map(|line| line.span));
    Paper {
        voice: Some(Voice::new(VoiceKind::Government, "Rijksoverheid")),
        ..Paper::of(Text::Paragraphs {
            above: Vec::new(),
            body: body.to_vec(),
            below: Vec::new(),
        })
    }
}

/// The index of the line with sort and day, where a title stands above it.
fn dated(lines: &[Line<'_>]) -> Option<usize> {
    let at = lines
        .iter()
        .take(REACH)
        .position(|line| day(line.text).is_some())?;
    (at > 0).then_some(at)
}

/// The day in `Nieuwsbericht | 02-11-2023 | 09:00`.
fn day(text: &str) -> Option<crate::document::calendar::Day> {
    let sort = SORTS.iter().find_map(|sort| after_words(text, sort))?;
    let rest = sort.trim_start().strip_prefix('|')?;
    let day = rest.split('|').next()?.trim();
    days::in_figures(day).or_else(|| days::at_start(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn the_line_with_sort_and_day_parts_head_and_text() {
        let raw = "Ga direct naar inhoud\n\nVeren varen weer\n\nNieuwsbericht | 02-11-2023 | 09:00\n\nDe veren varen.\n\nZie ook\n\n•\nScheepvaart";
        let lines = lines(raw);
        assert!(claims(&lines));
        let mut draft = Draft::new(raw);
        let paper = read(&mut draft, &lines);
        assert_eq!(draft.meta.title, "Veren varen weer");
        assert_eq!((draft.metadata.len(), draft.furniture.len()), (2, 4));
        assert!(matches!(paper.text, Text::Paragraphs { body, .. } if body.len() == 1));
        assert_eq!(day("Nieuws van 3 mei 2021"), None);
    }
}
