//! The frame around all views: loading, header, main, footer.

use super::components::{Header, SearchBox, Take, failure_view, footer, frame_footer};
use super::hooks::use_route;
use super::later::{Later, use_later};
use super::route::Route;
use super::{Shared, kept, text};
use crate::api::{Origin, explorer, mark};
use std::rc::Rc;
use yew::prelude::*;

/// What the page is mounted with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Where the collection comes from.
    pub(crate) origin: Origin,
}

/// How far loading is.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Under way.
    Loading,
    /// It failed, for this reason.
    Failed(String),
    /// The documents are open, but the view's part of the program could not be loaded, for this reason.
    Lacking(String),
    /// It is open.
    Ready(Shared),
}

/// The page: loads the collection, then follows the address.
#[component]
pub fn App(props: &Props) -> Html {
    let loaded = use_state(|| Loaded::Loading);
    {
        let loaded = loaded.clone();
        use_effect_with(props.origin.clone(), move |origin| {
            load(origin.clone(), loaded.setter())
        });
    }
    let route = use_route();
    let later = use_later(route.needs_all());
    let whole = later == Later::Here;
    let loaded = match (later, &*loaded) {
        (Later::Here, loaded) => loaded.clone(),
        (Later::Coming, Loaded::Ready(_)) if route.needs_all() => Loaded::Loading,
        (Later::Failed(reason), Loaded::Ready(_)) if route.needs_all() => Loaded::Lacking(reason),
        (_, loaded) => loaded.clone(),
    };
    html! { <Shell {loaded} {route} {whole} /> }
}

fn load(origin: Origin, loaded: UseStateSetter<Loaded>) {
    wasm_bindgen_futures::spawn_local(async move {
        loaded.set(match explorer(origin).await {
            Ok(mut explorer) => {
                kept::add_documents(&mut explorer);
                mark("beleidsspoor:ready");
                Loaded::Ready(Shared(Rc::new(explorer)))
            }
            Err(failure) => Loaded::Failed(failure.message),
        });
    });
}

/// Properties of [`Shell`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ShellProps {
    /// How far loading is.
    pub loaded: Loaded,
    /// Where the page is.
    pub route: Route,
    /// Whether all of the program is here.
    #[prop_or(true)]
    pub whole: bool,
}

/// Header, view and footer for an address; rendered to text in the tests.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let route = &props.route;
    let content = match &props.loaded {
        Loaded::Loading => html! { <p class="notice" role="status">{ text::LOADING }</p> },
        Loaded::Failed(reason) => failure_view(text::failure::HEADING, reason),
        Loaded::Lacking(reason) => failure_view(text::failure::LACKING, reason),
        Loaded::Ready(shared) => {
            html! { <ContextProvider<Shared> context={shared.clone()}>{ route.view(&shared.0) }</ContextProvider<Shared>> }
        }
    };
    let updated = match &props.loaded {
        Loaded::Ready(shared) => shared
            .0
            .opened()
            .iter()
            .filter_map(|opened| Some(opened.date()?.end))
            .max()
            .map(|day| day.to_string()),
        _ => None,
    };
    if let Route::Embed(embedded) = route {
        let whole = embedded.whole();
        return html! {
            <>
                if let Route::Search(_) = whole { <SearchBox route={whole.clone()} /> }
                <main id="inhoud" tabindex="-1" class={route.class()}>{ content }</main>
                { frame_footer(&whole, updated.as_deref()) }
            </>
        };
    }
    let ready = matches!(props.loaded, Loaded::Ready(_));
    // The header shows no choices but those of a search: it rests while others change.
    let place = match route {
        Route::Search(_) | Route::Document(_) => route.clone(),
        _ => Route::parse(&view_of(route)),
    };
    html! {
        <>
            <Header route={place} />
            <main id="inhoud" tabindex="-1" class={route.class()}>
                { content }
                // Another view begins anew; other choices in the same view do not.
                if ready && props.whole && route.can_be_embedded() { <Take key={view_of(route)} route={route.clone()} /> }
            </main>
            { footer(updated.as_deref()) }
        </>
    }
}

/// The address without its choices.
fn view_of(route: &Route) -> String {
    route
        .href()
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned()
}
