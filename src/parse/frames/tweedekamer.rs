//! Text of a paper's page on tweedekamer.nl: the site's title, then the paper with its lines broken but no empty ones.
//!
//! ```text
//! Antwoord schriftelijke vragen : Antwoord op vragen van het lid Jansen over bruggen     sort, colon, subject
//! Vragen van het lid Jansen (SP) aan de Minister van Financiën over bruggen (ingezonden …).
//! …
//! Ondertekenaars ⏎ - ⏎ Eerste ondertekenaar ⏎ A. Jansen, minister van Financiën            the site's own end
//! Gerelateerde documenten ⏎ Hier vindt u documenten die gerelateerd zijn aan bovenstaand Kamerstuk.
//! ```

use super::official;
use super::pamo::portal_stands;
use super::unframed::Paper;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::kind::page_title;

/// Whether the site's title opens the text.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    title(lines).is_some() && !portal_stands(lines)
}

/// Takes the title off.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let Some((first, rest)) = lines.split_first() else {
        return official::read(draft, lines);
    };
    if let Some(subject) = title(lines) {
        draft.meta.title = subject.to_owned();
    }
    draft.metadata.push(first.span);
    let (own, behind) = rest.split_at(end(rest));
    draft.metadata.extend(behind.iter().map(|line| line.span));
    official::read(draft, own)
}

/// Headings of what the site puts behind a paper.
const BEHIND: &[&str] = &["Ondertekenaars", "Indieners", "Gerelateerde documenten"];

/// How many lines what stands behind a paper takes at most.
const REACH: usize = 60;

/// Where the paper ends: before the first of the headings that the site puts behind it.
fn end(lines: &[Line<'_>]) -> usize {
    let near = lines.len().saturating_sub(REACH);
    let behind = lines.iter().skip(near);
    let first = behind
        .map(|line| line.text)
        .position(|text| BEHIND.contains(&text));
    first.map_or(lines.len(), |first| near + first)
}

fn title<'s>(lines: &[Line<'s>]) -> Option<&'s str> {
    page_title(lines.first()?.text)
}
