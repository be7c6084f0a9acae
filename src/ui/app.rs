//! The frame around all views: loading, header, main, footer.

use super::components::{Header, SearchBox, Take, failure_view, footer, frame_footer};
use super::hooks::{element, use_drop, use_height_again, use_route, use_title};
use super::later::{Later, use_later};
use super::route::{Position, Route, SearchState, THEME};
use super::shared::Shared;
use super::view::{Page, Views};
use super::views::VIEWS;
use super::{kept, own, text};
use crate::Error;
use crate::explorer::Explorer;
use crate::web::mark;
use crate::web::offered::pause;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use yew::prelude::*;

/// A collection that is being opened.
type Coming = Pin<Box<dyn Future<Output = Result<Explorer, Error>>>>;

/// Whether this is the whole program, or what the page loads first.
const WHOLE: bool = cfg!(feature = "whole");

/// Most papers whose facts are found before the whole program takes over: those of more are found when a view asks for them.
const FEW: usize = 20;

/// What the page is mounted with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The collection, until the page has begun to wait for it.
    collection: Rc<RefCell<Option<Coming>>>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.collection, &other.collection)
    }
}

impl Props {
    /// A page of this collection.
    pub(super) fn of(collection: impl Future<Output = Result<Explorer, Error>> + 'static) -> Self {
        Self {
            collection: Rc::new(RefCell::new(Some(Box::pin(collection)))),
        }
    }
}

/// How far loading is.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Under way.
    Loading,
    /// It failed, for this reason.
    Failed(String),
    /// The documents are open, but the whole program, which has the view, could not be loaded, for this reason.
    Lacking(String),
    /// It is open.
    Ready(Shared),
}

/// The page: loads the collection, then follows the address.
#[component]
pub fn App(props: &Props) -> Html {
    let loaded = use_state(|| Loaded::Loading);
    {
        let loaded = loaded.setter();
        use_effect_with(props.clone(), move |props| {
            if let Some(collection) = props.collection.take() {
                load(collection, loaded);
            }
        });
    }
    let route = use_route();
    let view = VIEWS.of(&route);
    // Before the whole program is here the page itself holds them (`www/start.js`).
    use_drop(
        WHOLE && !route.frame,
        if WHOLE { own::take_files } else { |_| {} },
    );
    use_title(title(&loaded, &route, view.title));
    let needs_all = view.needs_all(&route);
    // The start view stands in the page until all of the program is there (`www/wait.js`): it can wait, also for ever.
    let is_start = route.view.is_empty();
    let later = use_later(needs_all && !is_start);
    let whole = later == Later::Here;
    let loaded = match (later, &*loaded) {
        (Later::Here, loaded) => loaded.clone(),
        (Later::Coming, Loaded::Ready(_)) if needs_all => Loaded::Loading,
        (Later::Failed(_), Loaded::Ready(_)) if is_start && element("vooraf").is_some() => {
            Loaded::Loading
        }
        (Later::Failed(reason), Loaded::Ready(_)) if needs_all => Loaded::Lacking(reason),
        (_, loaded) => loaded.clone(),
    };
    use_height_again(matches!(loaded, Loaded::Ready(_)));
    // What stands there meanwhile has a header and a main of its own, in sight until this page has a heading.
    if loaded == Loaded::Loading && element("vooraf").is_some() {
        return Html::default();
    }
    html! { <Shell {loaded} {route} {whole} /> }
}

/// The window's title: on the start view that of the dossier, which the page carries itself until the dossier is here.
fn title(loaded: &Loaded, route: &Route, view: &str) -> Option<String> {
    match loaded {
        Loaded::Ready(shared) => {
            let named = name(&shared.0, route);
            let own = || text::dossier::title(shared.0.dossier());
            let view = Some(view).filter(|_| !route.view.is_empty());
            Some(
                named
                    .or(view.map(str::to_owned))
                    .map_or_else(own, |name| text::window_title(&name)),
            )
        }
        _ if !route.view.is_empty() => Some(text::window_title(view)),
        _ => None,
    }
}

/// What a view shows, in the words of a window's title: tabs and bookmarks tell by it which document it is.
fn name(explorer: &Explorer, route: &Route) -> Option<String> {
    match route.view.as_str() {
        THEME => explorer.theme_name(&route.place).map(str::to_owned),
        Position::VIEW => {
            let opened = explorer.document(&route.place).ok()?;
            Some(opened.short_title().to_owned())
        }
        SearchState::VIEW => {
            let query = route.text("q");
            (!query.trim().is_empty()).then(|| text::search::title(&query))
        }
        _ => None,
    }
}

fn load(collection: Coming, loaded: UseStateSetter<Loaded>) {
    wasm_bindgen_futures::spawn_local(async move {
        loaded.set(match collection.await {
            Ok(explorer) => {
                mark("beleidsspoor:ready");
                // What the page shows meanwhile stays awake; afterwards no view has to wait for them.
                if explorer.opened().len() <= FEW {
                    for opened in explorer.opened() {
                        explorer.find_facts(opened, pause).await;
                    }
                }
                let shared = Shared(Rc::new(explorer));
                let loaded = loaded.clone();
                let show = Callback::from(move |shared| loaded.set(Loaded::Ready(shared)));
                if WHOLE {
                    own::begin(&shared, show, kept::brought());
                }
                Loaded::Ready(shared)
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
    let view = match &props.loaded {
        Loaded::Ready(shared) => VIEWS.here(route, &shared.0),
        _ => VIEWS.of(route),
    };
    let content = match &props.loaded {
        Loaded::Loading => html! { <p class="notice" role="status">{ text::LOADING }</p> },
        Loaded::Failed(reason) => failure_view(text::failure::HEADING, reason),
        Loaded::Lacking(reason) => failure_view(text::failure::LACKING, reason),
        Loaded::Ready(shared) => {
            html! { <ContextProvider<Shared> context={shared.clone()}>{ (view.show)(&Page { route, explorer: &shared.0, views: VIEWS }) }</ContextProvider<Shared>> }
        }
    };
    let updated = match &props.loaded {
        Loaded::Ready(shared) => shared
            .0
            .opened()
            .iter()
            .filter(|opened| !opened.own)
            .filter_map(|opened| Some(opened.date()?.end))
            .max()
            .map(|day| day.to_string()),
        _ => None,
    };
    let class = view.class(route);
    if route.frame {
        return html! {
            <ContextProvider<Views> context={VIEWS}>
                if route.view == SearchState::VIEW { <SearchBox route={route.whole()} /> }
                <main id="inhoud" tabindex="-1" {class}>{ content }</main>
                { frame_footer(&route.whole(), updated.as_deref()) }
            </ContextProvider<Views>>
        };
    }
    let ready = matches!(props.loaded, Loaded::Ready(_));
    // The header shows no choices but those of a search: it rests while others change.
    let place = match route.view.as_str() {
        SearchState::VIEW | Position::VIEW => route.clone(),
        _ => route.without_choices(),
    };
    let explorer = match &props.loaded {
        Loaded::Ready(shared) => Some(shared.clone()),
        _ => None,
    };
    html! {
        <ContextProvider<Views> context={VIEWS}>
            <Header route={place} {explorer} />
            <main id="inhoud" tabindex="-1" {class}>
                { content }
                // Another view begins anew; other choices in the same view do not.
                if WHOLE && ready && props.whole && view.embed { <Take key={route.path()} route={route.clone()} /> }
            </main>
            { footer(updated.as_deref()) }
        </ContextProvider<Views>>
    }
}
