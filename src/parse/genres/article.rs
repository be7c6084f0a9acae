//! An article from the press: a lead, paragraphs under subheadings.

use super::genre::Genre;
use crate::document::{DocumentKind, Voice, VoiceKind};
use crate::parse::draft::DraftBlock;
use crate::parse::frames::news::{CREDITS, published};
use crate::parse::lines::Line;
use crate::parse::marks::mark;
use crate::parse::paper::headings::is_heading_like;
use crate::parse::settings::paragraphs::body::Body;
use crate::parse::text::is_title;

/// Longest subheading.
const SUBHEADING: usize = 90;

/// What a site of the press publishes.
pub(crate) const GENRE: Genre = Genre {
    name: "article",
    kind: DocumentKind::NewsArticle,
    claims: |signs| signs.kind == DocumentKind::NewsArticle,
    readers: &[
        |body| dated(body),
        |body| item(body),
        |body| subheading(body),
        |body| body.goes_on(),
        |body| paragraph(body),
    ],
    divided: false,
    silent: |_, voice| voice.or_else(|| Some(Voice::new(VoiceKind::Journalist, ""))),
};

/// The day on which it appeared, under the title.
fn dated(body: &mut Body<'_, '_, '_, '_>) -> usize {
    match body.line() {
        Some(line) if body.at < CREDITS && published(line.text).is_some() => paragraph(body),
        _ => 0,
    }
}

fn item(body: &mut Body<'_, '_, '_, '_>) -> usize {
    let marked = body.line().and_then(|line| Some((line, mark(line.text)?)));
    marked.map_or(0, |(line, mark)| body.push_item(line, mark))
}

fn subheading(body: &mut Body<'_, '_, '_, '_>) -> usize {
    match body.line() {
        Some(line) if is_subheading(body, line) => body.push(DraftBlock::heading(1, [line.span])),
        _ => 0,
    }
}

fn paragraph(body: &mut Body<'_, '_, '_, '_>) -> usize {
    let line = body.line();
    line.map_or(0, |line| body.push(DraftBlock::paragraph([line.span])))
}

/// A short line without a stop that stands alone and has text right under it.
fn is_subheading(body: &Body<'_, '_, '_, '_>, line: &Line<'_>) -> bool {
    let Some(next) = body
        .lines
        .get(body.at + 1)
        .filter(|next| !body.is_parted(line, next))
    else {
        return false;
    };
    let text = line.text.trim_end_matches('?');
    let above = line.gap > 0 && (next.gap > 0 || next.text.chars().count() > 100);
    above && is_heading_like(text) && text.chars().count() <= SUBHEADING && !is_title(next.text)
}
