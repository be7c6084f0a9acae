//! A block's text with its footnote marks, the words of a search marked, and a quoted range shown.

use super::{FactMarks, NoteLink};
use crate::document::Block;
use crate::search::{Query, matches};
use crate::ui::route::Route;
use crate::ui::text;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// What to show.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Id of the document.
    pub(crate) document: AttrValue,
    /// The block.
    pub(crate) block: Rc<Block>,
    /// Facts to mark.
    #[prop_or_default]
    pub(crate) facts: FactMarks,
    /// Number of the block.
    #[prop_or_default]
    pub(crate) number: usize,
    /// Words to mark.
    #[prop_or_default]
    pub(crate) query: AttrValue,
    /// The part of the text that a link quotes.
    #[prop_or_default]
    pub(crate) quoted: Option<Range<usize>>,
}

/// The words.
#[component]
pub(crate) fn Words(props: &Props) -> Html {
    let block = &props.block;
    let query = Query::parse(&format!("{} ", props.query));
    let found = matches(&block.text, &query);
    let mut edges: Vec<usize> = vec![0, block.text.len()];
    edges.extend(found.iter().flat_map(|range| [range.start, range.end]));
    edges.extend(block.marks.iter().map(|mark| mark.at));
    edges.extend(props.quoted.iter().flat_map(|range| [range.start, range.end]));
    edges.extend(props.facts.in_block(props.number).iter().flat_map(|(range, _)| [range.start, range.end]));
    edges.sort_unstable();
    edges.dedup();
    let pieces = edges.windows(2).map(|edge| piece(props, &found, edge[0]..edge[1]));
    html! { <>{ for marks_at(props, 0) }{ for pieces }</> }
}

fn piece(props: &Props, found: &[Range<usize>], range: Range<usize>) -> Html {
    let words = props.block.text.get(range.clone()).unwrap_or("").to_owned();
    let inside = |outer: &Range<usize>| outer.start <= range.start && range.end <= outer.end;
    let shown = if found.iter().any(inside) {
        html! { <mark>{ words }</mark> }
    } else if props.quoted.as_ref().is_some_and(inside) {
        html! { <mark class="quoted-part">{ words }</mark> }
    } else {
        html! { { words } }
    };
    let fact = props.facts.in_block(props.number).iter().find(|(outer, _)| inside(outer));
    let shown = match fact {
        Some((_, kind)) => html! { <span class="fact" title={text::fact_kind(*kind)}>{ shown }</span> },
        None => shown,
    };
    html! { <>{ shown }{ for marks_at(props, range.end) }</> }
}

/// The footnote marks that stand at this byte of the text.
fn marks_at(props: &Props, at: usize) -> Vec<Html> {
    let here = props.block.marks.iter().filter(|mark| mark.at == at);
    here.map(|mark| {
        let anchor = Route::passage(&props.document, mark.span.start);
        html! { <NoteLink document={props.document.clone()} footnote={mark.footnote} label={mark.label.clone()} id={anchor.href()} /> }
    })
    .collect()
}
