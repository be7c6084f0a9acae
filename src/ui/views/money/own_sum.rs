//! The reader's own sum: choose rows of a table, see what they make together.

use crate::explorer::Spending;
use crate::ui::text::money as words;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What is added up.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) spending: Spending,
    pub(super) unit: AttrValue,
}

/// A box a row, buttons for rows that share a word, and the sum, which is said when it changes.
#[component]
pub(super) fn OwnSum(props: &Props) -> Html {
    let chosen = use_state(BTreeSet::<usize>::new);
    let parts = &props.spending.parts;
    let toggle = |number: usize| {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let mut rows = (*chosen).clone();
            if is_checked(&event) {
                rows.insert(number);
            } else {
                rows.remove(&number);
            }
            chosen.set(rows);
        })
    };
    let part = |(number, row): (usize, &crate::explorer::SpendingRow)| {
        html! {
            <li><label><input type="checkbox" checked={chosen.contains(&number)} onchange={toggle(number)} />{ " " }<span class="quoted">{ &row.label }</span></label></li>
        }
    };
    let button = |label: String, rows: Vec<usize>| {
        let chosen = chosen.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| chosen.set(rows.iter().copied().collect()));
        html! { <button type="button" class="button button--quiet" {onclick}>{ label }</button> }
    };
    let total: f64 = chosen
        .iter()
        .filter_map(|number| parts.get(*number))
        .map(|row| row.total)
        .sum();
    html! {
        <details class="own-sum">
            <summary>{ words::OWN_SUM }</summary>
            <p>{ words::OWN_SUM_LEAD }</p>
            <p class="choices">
                { for props.spending.named.iter().map(|(word, rows)| button(words::with_word(word), rows.clone())) }
                { button(words::CLEAR.to_owned(), Vec::new()) }
            </p>
            <ul class="own-sum__rows">{ for parts.iter().enumerate().map(part) }</ul>
            <p role="status"><strong>{ words::chosen(total, &props.unit, chosen.len()) }</strong></p>
        </details>
    }
}

fn is_checked(event: &Event) -> bool {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}
