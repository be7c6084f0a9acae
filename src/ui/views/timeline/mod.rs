//! The timeline: choices, the list, and the drawing beside it. All of its state is in the address.

mod choices;
mod drawing;
mod list;
mod moment;
mod take;

use crate::explorer::Explorer;
use crate::extract::Tense;
use crate::timeline::{Entry, Filter, Level, Shown, Timeline as Data};
use crate::ui::hooks::{current, element, replace};
use crate::ui::route::{Route, TimelineState};
use crate::ui::{text, use_explorer};
use std::rc::Rc;
use yew::prelude::*;

/// Moments that are listed at first, and more at each request.
const PAGE: usize = 25;

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) state: TimelineState,
}

/// The timeline.
#[component]
pub(crate) fn Timeline(props: &Props) -> Html {
    let explorer = use_explorer();
    let state = &props.state;
    let data = explorer.moments();
    let all = explorer.happenings(&Filter { level: None, ..state.filter.clone() });
    let shown: Rc<Vec<Shown>> =
        Rc::new(all.iter().filter(|shown| lead_level(data, shown) <= state.level()).cloned().collect());
    let chosen = state.chosen.as_ref().and_then(|key| find(data, &shown, key));
    // Only as the page opens: what folded while one clears a field would take the field away.
    let unfolded = use_state(|| choices::are_made(&state.filter));
    // More pages belong to the choices they were asked for.
    let pages = use_state(|| (state.filter.clone(), 1));
    let listed = if pages.0 == state.filter { pages.1 * PAGE } else { PAGE }.max(chosen.map_or(0, |place| place + 1));
    let more = {
        let (pages, filter) = (pages.setter(), state.filter.clone());
        Callback::from(move |_: MouseEvent| pages.set((filter.clone(), listed / PAGE + 1)))
    };
    use_effect_with(state.chosen.clone(), |chosen| {
        if let (Some(_), Some(item)) = (chosen, element("gekozen-moment")) {
            moment::show(&item);
        }
    });
    let planned = shown.iter().filter(|shown| shown.planned).count();
    let class = classes!("timeline", state.drawing.then_some("timeline--drawn"));
    html! {
        <div {class}>
            <div class="timeline__head">
                <h1 tabindex="-1">{ text::TIMELINE }</h1>
                <p>{ text::timeline::LEAD }</p>
                { choices::choices(&explorer, state, &counts(data, &all), *unfolded) }
                <p role="status" class="status">{ text::timeline::status(shown.len(), planned) }</p>
            </div>
            <div class="timeline__list">
                if shown.is_empty() { <p>{ text::timeline::NOTHING }</p> }
                { list::list(&explorer, state, &shown[..listed.min(shown.len())], chosen) }
                if listed < shown.len() {
                    <p><button type="button" class="button" onclick={more}>{ text::timeline::more(shown.len() - listed) }</button></p>
                }
                <take::Take state={state.clone()} shown={Rc::clone(&shown)} />
            </div>
            <drawing::Drawing state={state.clone()} shown={Shared(shown)} {chosen} />
        </div>
    }
}

/// A list of happenings, compared by identity.
#[derive(Clone, Debug)]
pub(crate) struct Shared(Rc<Vec<Shown>>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn lead_level(data: &Data, shown: &Shown) -> Level {
    data.lead(shown).map_or(Level::All, |entry| entry.level)
}

/// How many moments each level shows.
fn counts(data: &Data, all: &[Shown]) -> [(Level, usize); 3] {
    [Level::Main, Level::Important, Level::All]
        .map(|level| (level, all.iter().filter(|shown| lead_level(data, shown) <= level).count()))
}

/// The name of an entry in addresses: document, place and first day.
fn key(entry: &Entry) -> String {
    let at = entry.spans.first().map_or(0, |span| span.start);
    format!("{}.{at}.{}", entry.document, entry.interval.start)
}

/// The place in the list of the happening that an address names.
fn find(data: &Data, shown: &[Shown], wanted: &str) -> Option<usize> {
    let named = |index: &usize| data.entries.get(*index).is_some_and(|entry| key(entry) == wanted);
    shown.iter().position(|shown| shown.entries.iter().any(named))
}

/// Changes what is shown, from what the address says now: several changes may come before the page is drawn anew.
fn change(alter: &dyn Fn(&mut TimelineState)) {
    if let Route::Timeline(mut state) = current().whole() {
        alter(&mut state);
        replace(&Route::Timeline(state));
    }
}

/// Chooses a happening; none where it was chosen already.
fn choose(key: &str) {
    change(&|state| state.chosen = (state.chosen.as_deref() != Some(key)).then(|| key.to_owned()));
}

/// What stands for an entry where there is room for a few words: the editors' title, the document's, or the sentence.
fn name(entry: &Entry) -> &str {
    entry.title.as_deref().unwrap_or(&entry.text)
}

/// Name of a document in lists.
fn source<'a>(explorer: &'a Explorer, id: &'a str) -> &'a str {
    explorer.document(id).map_or(id, |opened| opened.short_title())
}

/// Whether it counts as planned in its own document.
fn was_planned(entry: &Entry) -> bool {
    entry.tense == Tense::Future
}
