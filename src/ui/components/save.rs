//! A list as a table to take along: whatever the list, the same columns say where its words stand.

use crate::explorer::{Explorer, Mention};
use crate::export::Places;
use crate::ui::hooks::{page_address, use_details};
use crate::ui::route::{Position, encode};
use crate::ui::text;
use crate::ui::use_explorer;
use std::rc::Rc;
use yew::prelude::*;

/// What a line says before it says where its words stand, and those words.
type Line = (Vec<String>, Mention);

/// What is taken along.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Name of the file.
    pub(crate) file: &'static str,
    /// Its columns before those of every list.
    #[prop_or_default]
    pub(crate) columns: Vec<&'static str>,
    /// Its lines, made when one asks for them.
    pub(crate) lines: Callback<Rc<Explorer>, Vec<Line>>,
}

/// The table, made when one asks for it: its address holds all of it.
#[component]
pub(crate) fn Save(props: &Props) -> Html {
    let explorer = use_explorer();
    let (open, ontoggle) = use_details();
    let table = || {
        let lines = props.lines.emit(Rc::clone(&explorer));
        table(&explorer, &props.columns, &lines)
    };
    html! {
        <details class="carry" {ontoggle}>
            <summary>{ text::save::LIST }</summary>
            if open {
                <p class="muted">{ text::save::LEAD }</p>
                <p><a download={props.file} href={format!("data:text/csv;charset=utf-8,{}", encode(&table()))}>{ text::save::TABLE }</a></p>
            }
        </details>
    }
}

/// The table, with links that lead to this page.
fn table(explorer: &Explorer, columns: &[&str], lines: &[Line]) -> String {
    let link = &address_of;
    Places { explorer, link }.table(columns, lines)
}

/// The address of words on this page, for who has it outside.
pub(crate) fn address_of(mention: &Mention) -> String {
    format!(
        "{}{}",
        page_address(),
        Position::of_words(mention).route().href()
    )
}
