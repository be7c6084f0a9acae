//! Text of a paper's page on tweedekamer.nl: the site's title, then the paper with its lines broken but no empty ones.
//!
//! ```text
//! Antwoord schriftelijke vragen : Antwoord op vragen van het lid Jansen over bruggen     sort, colon, subject
//! Vragen van het lid Jansen (SP) aan de Minister van Financiën over bruggen (ingezonden …).
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
    official::read(draft, rest)
}

fn title<'s>(lines: &[Line<'s>]) -> Option<&'s str> {
    page_title(lines.first()?.text)
}
