//! A block's text with its footnote marks, the words of a search marked, and a quoted range shown.

use super::chosen::WORDS;
use super::note_link;
use crate::explorer::{Block, Document, FactKind, Resolved};
use crate::ui::text;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The words of a search, to be marked; compared by identity.
#[derive(Clone, Debug, Default)]
pub(crate) struct SearchMarks(pub(crate) Rc<Resolved>);

impl PartialEq for SearchMarks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is special about a block's words now.
#[derive(Clone, Copy)]
pub(crate) struct Special<'a> {
    /// Facts to mark.
    pub(crate) facts: &'a [(Range<usize>, FactKind)],
    /// Words to mark.
    pub(crate) search: &'a Resolved,
    /// The part of the text that a link quotes.
    pub(crate) quoted: Option<&'a Range<usize>>,
}

/// The words.
pub(crate) fn words(document: &Document, block: &Block, special: Special<'_>) -> Html {
    let marks = special.search.marks(&block.text);
    let found: Vec<Range<usize>> = marks.iter().map(|mark| mark.start..mark.end).collect();
    let mut edges: Vec<usize> = vec![0, block.text.len()];
    edges.extend(found.iter().flat_map(|range| [range.start, range.end]));
    edges.extend(block.marks.iter().map(|mark| mark.at));
    edges.extend(
        special
            .quoted
            .iter()
            .flat_map(|range| [range.start, range.end]),
    );
    edges.extend(
        special
            .facts
            .iter()
            .flat_map(|(range, _)| [range.start, range.end]),
    );
    edges.sort_unstable();
    edges.dedup();
    let mut shown = marks_at(document, block, 0);
    for (start, end) in edges.iter().zip(edges.iter().skip(1)) {
        shown.push(piece(block, special, &found, *start..*end));
        shown.extend(marks_at(document, block, *end));
    }
    html! { <span class={WORDS}>{ shown }</span> }
}

fn piece(block: &Block, special: Special<'_>, found: &[Range<usize>], range: Range<usize>) -> Html {
    let words = block.text.get(range.clone()).unwrap_or("").to_owned();
    let inside = |outer: &Range<usize>| outer.start <= range.start && range.end <= outer.end;
    let shown = if found.iter().any(inside) {
        html! { <mark>{ words }</mark> }
    } else if special.quoted.is_some_and(inside) {
        html! { <mark class="quoted-part">{ words }</mark> }
    } else {
        html! { { words } }
    };
    match special.facts.iter().find(|(outer, _)| inside(outer)) {
        Some((_, kind)) => {
            html! { <span class="fact" title={text::fact_kind(*kind)}>{ shown }</span> }
        }
        None => shown,
    }
}

/// The footnote marks that stand at this byte of the text.
fn marks_at(document: &Document, block: &Block, at: usize) -> Vec<Html> {
    block
        .marks
        .iter()
        .filter(|mark| mark.at == at)
        .map(|mark| note_link(document, mark))
        .collect()
}
