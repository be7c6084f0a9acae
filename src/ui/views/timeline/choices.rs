//! What to show: level, period, document, theme, kind, organisation, words, and what was known when.

use super::change;
use crate::explorer::{Day, Explorer, Level, TimelineFilter, kind_name};
use crate::ui::Shared as Collection;
use crate::ui::hooks::element;
use crate::ui::text::timeline as words;
use crate::ui::text::timeline::choose;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

const DOCUMENT: &str = "tijdlijn-document";
const THEME: &str = "tijdlijn-thema";
const KIND: &str = "tijdlijn-soort";
const ORGANISATION: &str = "tijdlijn-organisatie";

/// Sets one choice.
type Set = fn(&mut TimelineFilter, Option<String>);

/// Whether the choices that are folded away at first say anything.
pub(super) fn are_made(filter: &TimelineFilter) -> bool {
    *filter
        != TimelineFilter {
            level: filter.level,
            known: filter.known.clone(),
            ..TimelineFilter::default()
        }
}

/// What there is to choose from, and what is chosen: no more than is shown, so that the choices rest while others change.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) of: Collection,
    pub(super) filter: TimelineFilter,
    /// How many moments each level shows.
    pub(super) counts: [(Level, usize); 3],
    /// Kinds and organisations that occur.
    pub(super) offered: Rc<(Names, Names)>,
    /// Whether the ones that are folded away at first are unfolded.
    pub(super) open: bool,
}

/// All choices.
#[component]
pub(super) fn Choices(props: &Props) -> Html {
    let (explorer, filter, open) = (&props.of.0, &props.filter, props.open);
    let selected = TimelineFilter {
        document: filter.document.clone(),
        theme: filter.theme.clone(),
        kind: filter.kind.clone(),
        organisation: filter.organisation.clone(),
        ..TimelineFilter::default()
    };
    let only_level = TimelineFilter {
        level: filter.level,
        ..TimelineFilter::default()
    };
    let clear = Callback::from(move |_: MouseEvent| {
        change(&|state| {
            state.filter = TimelineFilter {
                level: state.filter.level,
                ..TimelineFilter::default()
            }
        });
    });
    html! {
        <div class="filters">
            { levels(filter.level, &props.counts) }
            { known(explorer, filter) }
            <details class="filters__more" {open}>
                <summary>{ choose::MORE }</summary>
                <div class="filters__fields">
                    { field("tijdlijn-van", choose::FROM, "date", filter.from.as_ref(), |filter, value| filter.from = value) }
                    { field("tijdlijn-tot", choose::TO, "date", filter.to.as_ref(), |filter, value| filter.to = value) }
                    { field("tijdlijn-woorden", choose::WORDS, "search", filter.words.as_ref(), |filter, value| filter.words = value) }
                    <Selects of={props.of.clone()} filter={selected} offered={Rc::clone(&props.offered)} />
                </div>
            </details>
            if *filter != only_level { <p><button type="button" class="button button--quiet" onclick={clear}>{ choose::CLEAR }</button></p> }
        </div>
    }
}

fn levels(chosen: Option<Level>, counts: &[(Level, usize); 3]) -> Html {
    let option = |(level, count): &(Level, usize)| {
        let level = *level;
        let onchange =
            Callback::from(move |_: Event| change(&|state| state.filter.level = Some(level)));
        html! {
            <label class="levels__option">
                <input type="radio" name="niveau" checked={chosen.unwrap_or(Level::Main) == level} {onchange} />
                <span>{ words::level(level) }{ " " }<span class="muted">{ count }</span></span>
            </label>
        }
    };
    html! {
        <fieldset class="levels"><legend>{ choose::LEVEL }</legend>{ for counts.iter().map(option) }</fieldset>
    }
}

/// What was known on a day: the day itself, and the days on which documents appeared.
fn known(explorer: &Explorer, filter: &TimelineFilter) -> Html {
    let day = |opened: &crate::explorer::Opened| {
        let day = opened.date()?.end;
        let (full, shown) = (day.dutch(), words::short_month(day));
        let day = day.to_string();
        let pressed = (filter.known.as_ref() == Some(&day)).to_string();
        let onclick = Callback::from(move |_: MouseEvent| {
            change(&|state| state.filter.known = Some(day.clone()))
        });
        Some(
            html! { <button type="button" class="chip" aria-pressed={pressed} title={full} {onclick}>{ shown }</button> },
        )
    };
    let now = Callback::from(|_: MouseEvent| change(&|state| state.filter.known = None));
    let said = filter
        .known
        .as_deref()
        .map(|known| Day::from_iso(known).map_or(known.to_owned(), Day::dutch));
    html! {
        <div class="known">
            { field("tijdlijn-bekend", choose::KNOWN, "date", filter.known.as_ref(), |filter, value| filter.known = value) }
            <div class="chips" role="group" aria-label={choose::KNOWN_AFTER}>{ for explorer.opened().iter().filter_map(day) }</div>
            if let Some(day) = said {
                <p class="known__said">{ choose::known(&day) }{ " " }<button type="button" class="button button--quiet" onclick={now}>{ choose::NOW }</button></p>
            }
        </div>
    }
}

/// A field for a day or for words; words count as they are typed.
fn field(
    id: &'static str,
    label: &'static str,
    kind: &'static str,
    value: Option<&String>,
    set: Set,
) -> Html {
    let taken = Callback::from(move |input: web_sys::HtmlInputElement| put(set, input.value()));
    let of =
        |target: Option<web_sys::EventTarget>| target.and_then(|target| target.dyn_into().ok());
    let typed = kind == "search";
    let oninput = typed.then(|| {
        let taken = taken.clone();
        Callback::from(move |event: InputEvent| {
            of(event.target())
                .into_iter()
                .for_each(|input| taken.emit(input))
        })
    });
    let onchange = (!typed).then(|| {
        Callback::from(move |event: Event| {
            of(event.target())
                .into_iter()
                .for_each(|input| taken.emit(input))
        })
    });
    html! {
        <p class="choice">
            <label for={id}>{ label }</label>
            <input {id} type={kind} maxlength="1000" autocomplete="off" value={value.cloned().unwrap_or_default()} {oninput} {onchange} />
        </p>
    }
}

fn put(set: Set, value: String) {
    change(&|state| {
        set(
            &mut state.filter,
            Some(value.clone()).filter(|value| !value.is_empty()),
        )
    });
}

#[derive(Clone, PartialEq, Properties)]
struct SelectsProps {
    of: Collection,
    /// Nothing but what is chosen here.
    filter: TimelineFilter,
    offered: Rc<(Names, Names)>,
}

/// Choices from lists: hundreds of options, apart from fields in which one types.
#[component]
fn Selects(props: &SelectsProps) -> Html {
    let (explorer, filter, (kinds, organisations)) = (&props.of.0, &props.filter, &*props.offered);
    // A list of which one has chosen by hand no longer follows the attributes of its options.
    use_effect_with(filter.clone(), |chosen| {
        for (id, value) in [
            (DOCUMENT, &chosen.document),
            (THEME, &chosen.theme),
            (KIND, &chosen.kind),
            (ORGANISATION, &chosen.organisation),
        ] {
            let select = element(id)
                .and_then(|element| element.dyn_into::<web_sys::HtmlSelectElement>().ok());
            let Some(select) = select else { continue };
            select.set_value(value.as_deref().unwrap_or_default());
            // A value that only the address knows: nothing is chosen, which "all" says better than a blank.
            if select.selected_index() < 0 {
                select.set_selected_index(0);
            }
        }
    });
    let documents: Names = explorer
        .opened()
        .iter()
        .map(|opened| (opened.id().to_owned(), opened.short_title().to_owned()))
        .collect();
    let themes: Names = explorer
        .milestones()
        .themes
        .iter()
        .map(|theme| (theme.slug.clone(), theme.name.clone()))
        .collect();
    html! {
        <>
            { select(DOCUMENT, choose::DOCUMENT, choose::ALL_DOCUMENTS, &documents, filter.document.as_ref(), |filter, value| filter.document = value) }
            { select(THEME, choose::THEME, choose::ALL_THEMES, &themes, filter.theme.as_ref(), |filter, value| filter.theme = value) }
            { select(KIND, choose::KIND, choose::ALL_KINDS, kinds, filter.kind.as_ref(), |filter, value| filter.kind = value) }
            { select(ORGANISATION, choose::ORGANISATION, choose::ALL_ORGANISATIONS, organisations, filter.organisation.as_ref(), |filter, value| filter.organisation = value) }
        </>
    }
}

/// Values with their names.
pub(super) type Names = Vec<(String, String)>;

/// Kinds and organisations that occur, in the order of their names.
pub(super) fn found(explorer: &Explorer) -> (Names, Names) {
    let all = explorer.moments().entries.iter();
    let entries: Vec<_> = all.filter(|entry| !entry.certainty.is_guess()).collect();
    let organisations = entries.iter().flat_map(|entry| &entry.organisations);
    (
        in_order(
            entries
                .iter()
                .map(|entry| (words::kind(entry.kind), kind_name(entry.kind)))
                .collect(),
        ),
        in_order(
            organisations
                .map(|name| (name.as_str(), name.as_str()))
                .collect(),
        ),
    )
}

fn in_order(mut named: Vec<(&str, &str)>) -> Names {
    named.sort_unstable();
    named.dedup();
    named
        .into_iter()
        .map(|(shown, value)| (value.to_owned(), shown.to_owned()))
        .collect()
}

fn select(
    id: &'static str,
    label: &'static str,
    all: &'static str,
    values: &Names,
    chosen: Option<&String>,
    set: Set,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        select
            .into_iter()
            .for_each(|select| put(set, select.value()));
    });
    let option = |(value, shown): &(String, String)| {
        html! { <option value={value.clone()} selected={chosen == Some(value)}>{ shown }</option> }
    };
    html! {
        <p class="choice">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>
                <option value="" selected={chosen.is_none()}>{ all }</option>
                { for values.iter().map(option) }
            </select>
        </p>
    }
}
