//! What the program understood in a passage, and by which rule.

use crate::explorer::{Explained, Explorer, FactKind, Opened, Placed};
use crate::ui::text;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// What is marked in one block.
#[derive(Debug, Default)]
pub(crate) struct InBlock {
    /// The words that facts name, and their kind.
    pub(crate) facts: Vec<(Range<usize>, FactKind)>,
    /// References, and where they lead.
    pub(crate) links: Vec<(Range<usize>, Target)>,
}

/// Where a reference leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a document of the collection.
    Here(String),
    /// To an official or other address.
    Elsewhere(String),
}

/// What is marked in a text, by block; compared by identity.
#[derive(Clone, Debug, Default)]
pub(crate) struct FactMarks(Rc<Vec<InBlock>>);

impl PartialEq for FactMarks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl FactMarks {
    /// The references of a document and, where they are wanted, the facts that name something in its text: no sentences, no
    /// sums of cells.
    pub(crate) fn of(explorer: &Explorer, opened: &Opened, wanted: bool) -> Self {
        let facts = explorer.facts(opened);
        let mut blocks: Vec<InBlock> = Vec::new();
        blocks.resize_with(opened.document.blocks.len(), InBlock::default);
        for Placed { kind, place, .. } in facts.places().into_iter().filter(|_| wanted) {
            if let (true, Some(marks)) = (
                kind.is_marked() && !place.range.is_empty(),
                blocks.get_mut(place.block),
            ) {
                marks.facts.push((place.range.clone(), kind));
            }
        }
        for reference in &facts.references {
            let place = &reference.place;
            let target = match (&reference.target, &reference.url) {
                (Some(id), _) if id == opened.id() => None,
                (Some(id), _) => Some(Target::Here(id.clone())),
                (None, url) => url.clone().map(Target::Elsewhere),
            };
            let sure = !reference.certainty.is_guess() && !place.range.is_empty();
            if let (true, Some(target), Some(marks)) = (sure, target, blocks.get_mut(place.block)) {
                marks.links.push((place.range.clone(), target));
            }
        }
        Self(Rc::new(blocks))
    }

    /// What is marked in one block.
    pub(crate) fn in_block(&self, block: usize) -> Option<&InBlock> {
        self.0.get(block)
    }
}

/// Words that editors explain, by block; compared by identity.
#[derive(Clone, Debug, Default)]
pub(crate) struct TermMarks(Rc<Vec<(usize, Explained)>>);

impl PartialEq for TermMarks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl TermMarks {
    /// Those of a document.
    pub(crate) fn of(explorer: &Explorer, document: &str) -> Self {
        Self(Rc::new(explorer.explained_in(document)))
    }

    /// Those in one block.
    pub(crate) fn in_block(&self, block: usize) -> impl Iterator<Item = &Explained> {
        let start = self.0.partition_point(|(number, _)| *number < block);
        let here = self.0.get(start..).unwrap_or_default().iter();
        here.take_while(move |(number, _)| *number == block)
            .map(|(_, explained)| explained)
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
