//! Name, search box and menu: on every view.

use crate::explorer::SearchOptions;
use crate::ui::hooks::{current, focus_main, go, push, replace, use_search_keys};
use crate::ui::route::{Position, Route, SearchState};
use crate::ui::view::{View, Views, use_views};
use crate::ui::{text, use_explorer};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Two letters are looked for as the beginning of a word, and have suggestions.
const FIRST_SEARCH: &str = "cl";

/// Where the page is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The view that is shown.
    pub(crate) route: Route,
}

/// The banner.
#[component]
pub(crate) fn Header(props: &Props) -> Html {
    use_search_keys();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus_main();
    });
    html! {
        <header class="banner">
            <a class="skip" href="#inhoud" onclick={skip}>{ text::SKIP }</a>
            <div class="banner__bar">
                <a class="banner__name" href={Route::default().href()}>{ text::NAME }</a>
                <SearchBox route={props.route.clone()} />
                <Menu route={props.route.clone()} />
            </div>
        </header>
    }
}

/// The search box: every keystroke changes the address, and so the hits.
#[component]
pub(crate) fn SearchBox(props: &Props) -> Html {
    let state = match props.route.view.as_str() {
        SearchState::VIEW => SearchState::read(&props.route),
        Position::VIEW => SearchState::of(&Position::read(&props.route).query),
        _ => SearchState::default(),
    };
    let oninput = {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
            else {
                return;
            };
            let typed = SearchState {
                query: input.value(),
                ..state.clone()
            };
            let route = typed.route();
            // The address, not what was drawn last: several keys may come before the page is drawn anew.
            if current().view == SearchState::VIEW {
                replace(&route)
            } else {
                push(&route)
            }
        })
    };
    let onfocus = use_first_search();
    let onsubmit = {
        let state = state.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // As above: Enter may come before the page is drawn for the last letter.
            if current().view == SearchState::VIEW {
                focus_main();
            } else {
                go(&state.route());
            }
        })
    };
    html! {
        <form class="search" role="search" {onsubmit}>
            <label class="search__label" for="zoekveld">{ text::SEARCH_BOX }</label>
            <input class="search__field" type="search" id="zoekveld" name="q" autocomplete="off" spellcheck="false"
                enterkeyhint="search" placeholder={text::SEARCH_HINT} value={state.query} {oninput} {onfocus} />
        </form>
    }
}

/// Searches once when the box is chosen: a browser compiles a function when it is first called, and better so before the
/// first letter than behind it.
#[hook]
fn use_first_search() -> Callback<FocusEvent> {
    let explorer = use_explorer();
    let before = use_mut_ref(|| None);
    Callback::from(move |_| {
        let explorer = explorer.clone();
        before.borrow_mut().get_or_insert_with(|| {
            Timeout::new(0, move || {
                explorer.search(
                    FIRST_SEARCH,
                    &SearchOptions {
                        limit: Some(1),
                        ..SearchOptions::default()
                    },
                );
                explorer.suggest(FIRST_SEARCH);
            })
        });
    })
}

/// The main menu; on a phone behind one button.
#[component]
fn Menu(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    {
        // Whoever followed a link has done with the menu.
        let open = open.setter();
        use_effect_with(props.route.clone(), move |_| open.set(false));
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                open.set(false);
            }
        })
    };
    let Some(views) = use_views() else {
        return Html::default();
    };
    html! {
        <nav class={classes!("menu", open.then_some("menu--open"))} aria-label={text::MAIN_MENU} onkeydown={close}>
            <button type="button" class="menu__button" aria-expanded={open.to_string()} aria-controls="menu" onclick={toggle}>
                { text::MENU }
            </button>
            <ul class="menu__list" id="menu">{ for views.menu().map(|view| entry(view, views, &props.route)) }</ul>
        </nav>
    }
}

fn entry(view: &View, views: Views, here: &Route) -> Html {
    let current = view.is_entry_of(views.of(here)).then_some("page");
    html! { <li><a class="menu__link" href={view.route().href()} aria-current={current}>{ view.title }</a></li> }
}
