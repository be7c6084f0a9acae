//! Footnotes: marks that lead to the note, notes that lead back, and the notes beside their paragraph on wide screens.

use crate::document::{Block, Document, Footnote};
use crate::ui::route::{Position, Route};
use crate::ui::{text, use_explorer};
use yew::prelude::*;

/// A mark in the running text.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LinkProps {
    /// Id of the document.
    pub(crate) document: AttrValue,
    /// Number of the note in the document.
    pub(crate) footnote: usize,
    /// What the mark reads.
    pub(crate) label: AttrValue,
    /// The mark's own address, by which the note leads back to it.
    pub(crate) id: AttrValue,
}

/// The id of a note's element.
pub(crate) fn note_id(footnote: usize) -> String {
    format!("noot-{}", footnote + 1)
}

/// A link to the note; where the file lost the note, it leads to the place that says so.
#[component]
pub(crate) fn NoteLink(props: &LinkProps) -> Html {
    let explorer = use_explorer();
    let note = explorer.document(&props.document).ok().and_then(|opened| opened.document.footnotes.get(props.footnote));
    let start = note.and_then(|note| note.span.or(note.anchors.first().copied())).map(|span| span.start);
    let route = Position { id: props.document.to_string(), passage: start, ..Position::default() };
    html! {
        <sup class="note-mark">
            <a id={props.id.clone()} href={Route::Document(route).href()} aria-label={text::reader::note(&props.label)}>{ &props.label }</a>
        </sup>
    }
}

/// Notes beside a paragraph.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct NotesProps {
    /// Numbers and notes.
    pub(crate) notes: Vec<(AttrValue, AttrValue)>,
}

impl NotesProps {
    /// The notes whose marks stand in a block.
    pub(crate) fn of(document: &Document, block: &Block) -> Vec<(AttrValue, AttrValue)> {
        let shown = |note: &Footnote| {
            let words = if note.text.is_empty() { text::reader::NO_NOTE.to_owned() } else { note.text.clone() };
            (AttrValue::from(note.label.clone()), AttrValue::from(words))
        };
        block.marks.iter().filter_map(|mark| document.footnotes.get(mark.footnote)).map(shown).collect()
    }
}

/// The notes in the margin: a second showing for the eye only, so hidden from screen readers, who have the links.
#[component]
pub(crate) fn Notes(props: &NotesProps) -> Html {
    if props.notes.is_empty() {
        return Html::default();
    }
    let note = |(label, words): &(AttrValue, AttrValue)| html! { <p><sup>{ label }</sup>{ " " }{ words }</p> };
    html! { <div class="side-notes quoted" aria-hidden="true">{ for props.notes.iter().map(note) }</div> }
}
