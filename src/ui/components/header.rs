//! Name, search box and menu: on every view.

use crate::explorer::SearchOptions;
use crate::ui::hooks::{current, element, focus, focus_main, go, push, replace, use_search_keys};
use crate::ui::route::{Position, Route, SearchState};
use crate::ui::view::{Menu, View, Views, use_views};
use crate::ui::{Shared, text, use_explorer};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Two letters are looked for as the beginning of a word, and have suggestions.
const FIRST_SEARCH: &str = "be";

/// Letters that the box takes. More than are looked at, so that who typed too many is told; of a pasted megabyte a browser
/// would lay out every letter.
const LONGEST: &str = "1000";

/// Where the page is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The view that is shown.
    pub(crate) route: Route,
}

/// Where the page is, and of which collection.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct HeaderProps {
    /// The view that is shown.
    pub(crate) route: Route,
    /// The collection, once it is open. Until then the menu lists every view: what comes and goes would move it.
    pub(crate) explorer: Option<Shared>,
}

/// The banner.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
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
                <MainMenu ..props.clone() />
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
                more: false,
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
            <input class="search__field" type="search" id="zoekveld" name="q" maxlength={LONGEST} autocomplete="off" spellcheck="false"
                enterkeyhint="search" placeholder={text::SEARCH_HINT} value={state.query} {oninput} {onfocus} />
            <button type="submit" class="button search__go">{ text::SEARCH_GO }</button>
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

/// What of the menu is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Open {
    /// The menu, on a phone.
    menu: bool,
    /// The entries that are folded.
    more: bool,
}

/// The main menu; on a phone behind one button, and what fewer look for behind another one.
#[component]
fn MainMenu(props: &HeaderProps) -> Html {
    let open = use_state_eq(Open::default);
    {
        // Whoever followed a link has done with the menu.
        let open = open.setter();
        use_effect_with(props.route.clone(), move |_| open.set(Open::default()));
    }
    let set = |next: Open| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(next))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Escape" {
                return;
            }
            // Back to the button that opened it: what had the focus is about to go.
            let opener = match *open {
                Open { more: true, .. } => "meer-knop",
                Open { menu: true, .. } => "menu-knop",
                _ => return,
            };
            if let Some(button) = element(opener) {
                focus(&button);
            }
            open.set(Open {
                more: false,
                menu: open.menu && open.more,
            });
        })
    };
    let Some(views) = use_views() else {
        return Html::default();
    };
    let shown = |view: &&'static View| {
        let explorer = props.explorer.as_ref();
        explorer.is_none_or(|explorer| (view.has)(&explorer.0))
    };
    let entries = |menu: Menu| -> Html {
        let of = views.menu().filter(|view| view.menu == menu).filter(shown);
        of.map(|view| entry(view, views, &props.route)).collect()
    };
    let here = views.of(&props.route);
    let folded_here = views
        .menu()
        .any(|view| view.menu == Menu::Folded && view.is_entry_of(here));
    html! {
        <nav class={classes!("menu", open.menu.then_some("menu--open"))} aria-label={text::MAIN_MENU} onkeydown={close}>
            <button type="button" class="menu__button" id="menu-knop" aria-expanded={open.menu.to_string()} aria-controls="menu"
                onclick={set(Open { menu: !open.menu, more: false })}>
                { text::MENU }
            </button>
            <ul class="menu__list" id="menu">
                { entries(Menu::Entry) }
                <li class={classes!("menu__more", open.more.then_some("menu__more--open"))}>
                    <button type="button" id="meer-knop" class={classes!("menu__link", folded_here.then_some("menu__link--here"))}
                        aria-expanded={open.more.to_string()} aria-controls="meer" onclick={set(Open { more: !open.more, ..*open })}>
                        { text::MORE }
                    </button>
                    <ul class="menu__folded" id="meer">{ entries(Menu::Folded) }</ul>
                </li>
            </ul>
        </nav>
    }
}

fn entry(view: &View, views: Views, here: &Route) -> Html {
    let current = view.is_entry_of(views.of(here)).then_some("page");
    html! { <li><a class="menu__link" href={view.route().href()} aria-current={current}>{ view.title }</a></li> }
}
