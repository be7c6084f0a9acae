//! The hard words that papers explain, as a table to take along.

use crate::explorer::{Explorer, Mention};
use crate::ui::components::Save;
use crate::ui::text::terms as words;
use std::rc::Rc;
use yew::prelude::*;

/// The words with the passages that explain them, as a file.
pub(super) fn link() -> Html {
    let lines = Callback::from(|explorer: Rc<Explorer>| lines(&explorer));
    html! { <Save file={words::FILE} columns={words::COLUMNS.to_vec()} {lines} /> }
}

fn lines(explorer: &Explorer) -> Vec<(Vec<String>, Mention)> {
    let terms = explorer.terms().into_iter();
    terms
        .filter_map(|term| Some((vec![term.name, term.text], term.said?)))
        .collect()
}
