//! What the program understood in a passage, and by which rule.

use crate::explorer::{Explorer, Opened};
use crate::explorer::{FactKind, Placed};
use crate::ui::text;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The facts in one block: the words they name, and their kind.
type InBlock = Vec<(Range<usize>, FactKind)>;

/// Facts to mark in the text, by block; compared by identity.
#[derive(Clone, Debug, Default)]
pub(crate) struct FactMarks(Rc<Vec<InBlock>>);

impl PartialEq for FactMarks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl FactMarks {
    /// The facts of a document that name something in its text: no sentences, no sums of cells.
    pub(crate) fn of(explorer: &Explorer, opened: &Opened) -> Self {
        let mut blocks = vec![Vec::new(); opened.document.blocks.len()];
        for Placed { kind, place, .. } in explorer.facts(opened).places() {
            if let (true, Some(marks)) = (
                kind.is_marked() && !place.range.is_empty(),
                blocks.get_mut(place.block),
            ) {
                marks.push((place.range.clone(), kind));
            }
        }
        Self(Rc::new(blocks))
    }

    /// The facts in one block.
    pub(crate) fn in_block(&self, block: usize) -> &[(Range<usize>, FactKind)] {
        self.0.get(block).map(Vec::as_slice).unwrap_or_default()
    }
}

/// All that was understood in a block, with the words and the rule; nothing where nothing was.
pub(crate) fn understood(explorer: &Explorer, opened: &Opened, block: usize) -> Html {
    let Some(shown) = opened.document.blocks.get(block) else {
        return Html::default();
    };
    let mut facts: Vec<_> = explorer
        .facts(opened)
        .places()
        .into_iter()
        .filter(|fact| fact.place.block == block)
        .collect();
    facts.sort_by_key(|fact| (fact.place.range.start, fact.place.range.end));
    if facts.is_empty() {
        return Html::default();
    }
    let row = |fact: &Placed<'_>| {
        let words = shown.text.get(fact.place.range.clone()).unwrap_or_default();
        let short: String = words.chars().take(70).collect();
        let more = if short.len() < words.len() { "…" } else { "" };
        html! {
            <tr><td>{ text::fact_kind(fact.kind) }</td><td class="quoted">{ short }{ more }</td><td>{ &fact.understood }</td><td>{ text::certainty(fact.certainty) }</td><td><code>{ fact.rule }</code></td></tr>
        }
    };
    html! {
        <details>
            <summary>{ text::facts::UNDERSTOOD }</summary>
            <p>{ text::facts::LEAD }</p>
            <div class="table" role="region" tabindex="0" aria-label={text::facts::UNDERSTOOD}>
                <table>
                    <thead><tr>{ for text::facts::COLUMNS.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                    <tbody>{ for facts.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
