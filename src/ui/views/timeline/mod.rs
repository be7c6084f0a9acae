//! The timeline: choices, the list, and the drawing beside it. All of its state is in the address.

mod choices;
mod drawing;
mod list;
mod moment;
mod months;
mod take;

use crate::explorer::Explorer;
use crate::explorer::drawing::Density;
use crate::explorer::{Entry, Level, Shown, Tense, Timeline as Data, TimelineFilter};
use crate::ui::components::maybe;
use crate::ui::hooks::{current, element, is_chosen_here, replace, use_print};
use crate::ui::route::TimelineState;
use crate::ui::view::Page;
use crate::ui::{Shared as Collection, text, use_explorer};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Moments that are listed at first: the main line of editors; else more than a window shows, so that a choice is
/// answered at once.
const fn first(level: Level) -> usize {
    if matches!(level, Level::Main) { 25 } else { 15 }
}

/// Moments that a choice makes anew in its own turn, about as many as a window shows; the others follow a turn later.
const AT_ONCE: usize = 5;

/// Moments that are listed besides at each request: who asks reads on.
const MORE: usize = 60;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    html! { <Timeline state={TimelineState::read(page.route)} framed={page.route.frame} /> }
}

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) state: TimelineState,
    /// Whether it stands in a frame of another page: then the drawing is all, and the list of the same is folded.
    pub(crate) framed: bool,
}

/// The timeline.
#[component]
pub(crate) fn Timeline(props: &Props) -> Html {
    let explorer = use_explorer();
    let state = &props.state;
    let data = explorer.moments();
    let worked = use_mut_ref(Worked::default);
    worked.borrow_mut().work(&explorer, state);
    let worked = worked.borrow();
    let shown = &worked.shown;
    let chosen = state
        .chosen
        .as_ref()
        .and_then(|key| find(data, &shown.0, key));
    // Only as the page opens: what folded while one clears a field would take the field away.
    let unfolded = use_state(|| choices::are_made(&state.filter));
    // Requests for more belong to the choices they were made for.
    let asked = use_state(|| (state.filter.clone(), 0));
    let times = if asked.0 == state.filter { asked.1 } else { 0 };
    let listed = (first(state.level()) + times * MORE).max(chosen.map_or(0, |place| place + 1));
    let listed = listed.min(shown.0.len());
    let more = {
        let (asked, filter) = (asked.setter(), state.filter.clone());
        Callback::from(move |_: MouseEvent| asked.set((filter.clone(), times + 1)))
    };
    {
        let asked = asked.setter();
        let all = (state.filter.clone(), shown.0.len().div_ceil(MORE));
        use_print(all, move |all| asked.set(all));
    }
    // Whoever comes for a moment finds it; one that is chosen here is shown where it was chosen.
    use_effect_with((), {
        let named = chosen.is_some();
        move |()| {
            let item = element("gekozen-moment").filter(|_| named);
            item.iter().for_each(web_sys::Element::scroll_into_view);
        }
    });
    let drawn = drawing::Drawn {
        shown: shown.clone(),
        chosen,
    };
    let (drawn, waits) = use_in_turn(drawn);
    let guess = state.chosen.as_ref();
    let guess = guess.and_then(|key| find(data, &worked.guesses, key));
    let now = if waits && is_chosen_here() {
        listed.min(worked.at_once)
    } else {
        listed
    };
    let planned = shown.0.iter().filter(|shown| shown.planned).count();
    let density = worked
        .density
        .clone()
        .filter(|_| state.level() == Level::All && !props.framed);
    let status = html! { <p role="status" class="status">{ text::timeline::status(shown.0.len(), planned) }</p> };
    let drawing = html! { <drawing::Drawing filter={state.filter.clone()} framed={props.framed} {density} {drawn} /> };
    let list = html! {
        <>
            if shown.0.is_empty() { <p>{ text::timeline::NOTHING }</p> }
            { months::months(data, &shown.0, state) }
            { list::list(&explorer, (text::timeline::TITLE, &state.filter.known), shown.0.get(..listed).unwrap_or(&shown.0), chosen, (now, worked.lazy)) }
            if listed < shown.0.len() {
                <p><button type="button" class="button" onclick={more}>{ text::timeline::more(shown.0.len() - listed) }</button></p>
            }
        </>
    };
    if props.framed {
        return html! {
            <div class="timeline">
                <h1 tabindex="-1">{ text::dossier::framed(text::timeline::TITLE, explorer.dossier()) }</h1>
                { drawing }
                <details class="carry"><summary>{ text::timeline::drawing::AS_LIST }</summary>{ list }</details>
            </div>
        };
    }
    html! {
        <div class="timeline">
            <div class="timeline__head">
                <h1 tabindex="-1">{ text::timeline::TITLE }</h1>
                <p>{ text::timeline::LEAD }</p>
                <choices::Choices of={Collection(Rc::clone(&explorer))} filter={state.filter.clone()}
                    counts={counts(data, &worked.all)} offered={Rc::clone(&worked.offered)} open={*unfolded} />
                { status }
            </div>
            { drawing }
            <div id="tijdlijn-lijst" class="timeline__list" tabindex="-1">
                { list }
                if state.level() == Level::All {
                    { maybe(worked.guesses.len(), text::timeline::MAYBE, list::list(&explorer, (&text::maybe(worked.guesses.len()), &state.filter.known), &worked.guesses, guess, (worked.guesses.len(), true))) }
                }
                <take::Take state={state.clone()} shown={Rc::clone(&shown.0)} />
            </div>
        </div>
    }
}

/// What a drawing of the view works out; the next one begins with what still holds.
#[derive(Default)]
struct Worked {
    /// The collection and the choices, without a level.
    of: Option<(Collection, TimelineFilter)>,
    /// All moments of those choices.
    all: Vec<Shown>,
    /// Those that only may have been, apart.
    guesses: Vec<Shown>,
    /// How much happened when by the same choices but for the period: what a period can be chosen by.
    density: Option<Rc<Density>>,
    /// Kinds and organisations to choose from.
    offered: Rc<(choices::Names, choices::Names)>,
    /// The moments of the level; the very same list as long as it holds the same, so that what shows it rests.
    shown: Shared,
    /// Whether only years in sight are laid out: not as the page opens, so that "back" finds the line where one was.
    lazy: bool,
    /// How many of its moments stand in the list in the turn of a choice.
    at_once: usize,
}

impl Worked {
    fn work(&mut self, explorer: &Rc<Explorer>, state: &TimelineState) {
        let data = explorer.moments();
        let of = (
            Collection(Rc::clone(explorer)),
            TimelineFilter {
                level: None,
                ..state.filter.clone()
            },
        );
        if self.of.as_ref() != Some(&of) {
            let found = explorer.happenings(&of.1).into_iter();
            (self.guesses, self.all) = found.partition(|shown| shown.guess);
            self.count(explorer, &of.1);
            if self.of.as_ref().is_none_or(|before| before.0 != of.0) {
                self.offered = Rc::new(choices::found(explorer));
            }
        }
        let shown: Vec<Shown> = self
            .all
            .iter()
            .filter(|shown| lead_level(data, shown) <= state.level())
            .cloned()
            .collect();
        if *self.shown.0 != shown {
            self.lazy = self.of.is_some();
            self.at_once = at_once(
                self.shown
                    .0
                    .get(..first(Level::Main))
                    .unwrap_or(&self.shown.0),
                &shown,
            );
            self.shown = Shared(Rc::new(shown));
        }
        self.of = Some(of);
    }
}

impl Worked {
    /// Counts how much happened when; that of before holds where nothing but the period changed.
    fn count(&mut self, explorer: &Explorer, filter: &TimelineFilter) {
        let data = explorer.moments();
        let first = |shown: &Shown| Some(data.lead(shown)?.interval.start.number());
        let days: Vec<i64> = if filter.from.is_none() && filter.to.is_none() {
            self.all.iter().filter_map(first).collect()
        } else {
            let whole = TimelineFilter {
                from: None,
                to: None,
                ..filter.clone()
            };
            let found = explorer.happenings(&whole);
            { found.iter() }
                .filter(|shown| !shown.guess)
                .filter_map(first)
                .collect()
        };
        self.density = Some(Rc::new(Density::of(days.into_iter())));
    }
}

/// How many moments come before one that is too many to make at once: those that stood in the list cost nothing.
fn at_once(before: &[Shown], now: &[Shown]) -> usize {
    let is_new = |shown: &Shown| before.iter().all(|other| other.moment != shown.moment);
    let mut new = (0..now.len()).filter(|place| now.get(*place).is_some_and(is_new));
    new.nth(AT_ONCE).unwrap_or(now.len())
}

/// What is drawn, a turn after it became so, and whether it still waits: what is read first is listed at once, and never
/// waits for the picture.
#[hook]
fn use_in_turn(drawn: drawing::Drawn) -> (drawing::Drawn, bool) {
    let last = use_mut_ref(|| drawn.clone());
    let turn = use_state(|| drawn.shown.clone());
    let is_its_turn = *turn == drawn.shown;
    let timer = use_mut_ref(|| None);
    if is_its_turn {
        *last.borrow_mut() = drawn;
    } else {
        // A choice that comes before it takes its place.
        let turn = turn.setter();
        *timer.borrow_mut() = Some(Timeout::new(0, move || turn.set(drawn.shown)));
    }
    (last.borrow().clone(), !is_its_turn)
}

/// A list of happenings, compared by identity.
#[derive(Clone, Debug, Default)]
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
    let mut counts = [(Level::Main, 0), (Level::Important, 0), (Level::All, 0)];
    for own in all.iter().map(|shown| lead_level(data, shown)) {
        counts
            .iter_mut()
            .filter(|(level, _)| own <= *level)
            .for_each(|(_, count)| *count += 1);
    }
    counts
}

/// The name of an entry in addresses: document, place and first day.
fn key(entry: &Entry) -> String {
    let at = entry.spans.first().map_or(0, |span| span.start);
    format!("{}.{at}.{}", entry.document, entry.interval.start)
}

/// The place in the list of the happening that an address names.
fn find(data: &Data, shown: &[Shown], wanted: &str) -> Option<usize> {
    let named = |index: &usize| {
        data.entries
            .get(*index)
            .is_some_and(|entry| wanted.starts_with(&entry.document) && key(entry) == wanted)
    };
    shown
        .iter()
        .position(|shown| shown.entries.iter().any(named))
}

/// Changes what is shown, from what the address says now: several changes may come before the page is drawn anew.
fn change(alter: &dyn Fn(&mut TimelineState)) {
    let here = current();
    if here.view == TimelineState::VIEW {
        let mut state = TimelineState::read(&here);
        alter(&mut state);
        replace(&state.route());
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
    explorer
        .document(id)
        .map_or(id, |opened| opened.short_title())
}

/// Whether it counts as planned in its own document.
fn was_planned(entry: &Entry) -> bool {
    entry.tense == Tense::Future
}
