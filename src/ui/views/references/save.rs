//! The references as a table to take along: a line a place.

use crate::explorer::{CitedPaper, Explorer, Mention, ReferenceFilter};
use crate::ui::components::Save;
use crate::ui::text::references as words;
use std::rc::Rc;
use yew::prelude::*;

/// What is chosen, as a file.
pub(super) fn link(filter: &ReferenceFilter) -> Html {
    let filter = filter.clone();
    let lines = Callback::from(move |explorer: Rc<Explorer>| lines(&explorer, &filter));
    html! { <Save file={words::FILE} columns={words::COLUMNS.to_vec()} {lines} /> }
}

fn lines(explorer: &Explorer, filter: &ReferenceFilter) -> Vec<(Vec<String>, Mention)> {
    let papers = explorer.references();
    let chosen = papers.into_iter().filter(|paper| filter.admits(paper));
    chosen.flat_map(places).collect()
}

fn places(paper: CitedPaper) -> Vec<(Vec<String>, Mention)> {
    let own = vec![
        paper.citation,
        words::kind(paper.kind).to_owned(),
        paper.called.unwrap_or_default(),
        paper.url.unwrap_or_default(),
    ];
    let places = paper.citing.into_iter();
    places.map(|citing| (own.clone(), citing.mention)).collect()
}
