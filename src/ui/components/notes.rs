//! Footnotes: marks that lead to the note, notes that lead back, and the notes beside their paragraph on wide screens.

use crate::explorer::{Block, Document, Footnote, Mark};
use crate::ui::route::Position;
use crate::ui::text;
use yew::prelude::*;

/// The id of a note's element.
pub(crate) fn note_id(footnote: usize) -> String {
    format!("noot-{}", footnote + 1)
}

/// The id of a mark's element, by its place in the raw file.
pub(crate) fn mark_id(start: usize) -> String {
    format!("nootmerk-{start}")
}

/// A mark in the running text: a link to the note; where the file lost the note, to the place that says so.
pub(crate) fn note_link(document: &Document, mark: &Mark) -> Html {
    let note = document.footnotes.get(mark.footnote);
    let start = note
        .and_then(|note| note.span.or(note.anchors.first().copied()))
        .map(|span| span.start);
    let position = Position::of(&document.id, start);
    let own = mark_id(mark.span.start);
    html! {
        <sup class="note-mark">
            <a id={own} href={position.route().href()} aria-label={text::reader::note(&mark.label)}>{ &mark.label }</a>
        </sup>
    }
}

/// The notes of a block in the margin: a second showing for the eye only, so hidden from screen readers, who have the
/// links.
pub(crate) fn side_notes(document: &Document, block: &Block) -> Html {
    let note = |note: &Footnote| {
        let words = if note.text.is_empty() {
            text::reader::NO_NOTE
        } else {
            note.text.as_str()
        };
        html! { <p><sup>{ &note.label }</sup>{ " " }{ words }</p> }
    };
    let notes: Vec<Html> = block
        .marks
        .iter()
        .filter_map(|mark| document.footnotes.get(mark.footnote))
        .map(note)
        .collect();
    if notes.is_empty() {
        return Html::default();
    }
    html! { <div class="side-notes quoted" aria-hidden="true">{ notes }</div> }
}
