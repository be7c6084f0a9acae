//! A long list, of which so much is drawn as one looks at: the first items, and more at each request.

use crate::explorer::Explorer;
use crate::ui::hooks::{element, focus, in_browser, use_print};
use crate::ui::text::lists as words;
use crate::ui::use_explorer;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Items that are drawn at first, and besides at each request: more than a window shows, and few enough that none waits.
pub(crate) const AT_ONCE: usize = 50;
/// A page that the build renders has no button: it holds so many, and says that there are more.
const RENDERED: usize = 1000;

/// Draws some items of a list. It is given the collection, because it outlives the view that made it.
pub(crate) type Draw = Callback<(Rc<Explorer>, Range<usize>), Html>;

/// Which list.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Its name in the page; each list of a page has one of its own.
    pub(crate) id: AttrValue,
    /// What is listed: of other choices the first items are shown again.
    #[prop_or_default]
    pub(crate) of: AttrValue,
    /// How many items it has.
    pub(crate) count: usize,
    /// What each item is, as a selector: the first new one gets the focus.
    #[prop_or(".case")]
    pub(crate) item: &'static str,
    /// Draws them.
    pub(crate) draw: Draw,
}

/// The list, with a button for more where there is more.
#[component]
pub(crate) fn Pages(props: &Props) -> Html {
    let explorer = use_explorer();
    let asked = use_state(|| (props.of.clone(), AT_ONCE));
    let wanted = if asked.0 == props.of {
        asked.1
    } else {
        AT_ONCE
    };
    let wanted = if in_browser() { wanted } else { RENDERED };
    let shown = wanted.min(props.count);
    let first_new = use_mut_ref(|| None::<usize>);
    let onclick = {
        let (asked, of, first_new) = (asked.setter(), props.of.clone(), Rc::clone(&first_new));
        Callback::from(move |_: MouseEvent| {
            *first_new.borrow_mut() = Some(shown);
            asked.set((of.clone(), shown + AT_ONCE));
        })
    };
    // On paper there is no button for more.
    let printed = asked.setter();
    use_print((props.of.clone(), props.count), move |all| printed.set(all));
    use_effect_with(
        (props.id.clone(), props.item, shown),
        move |(id, item, _)| {
            if let Some(place) = first_new.borrow_mut().take() {
                focus_item(id, item, place);
            }
        },
    );
    let left = props.count - shown;
    html! {
        <>
            <div id={props.id.clone()}>{ props.draw.emit((explorer, 0..shown)) }</div>
            if left > 0 && in_browser() {
                <p><button type="button" class="button" {onclick}>{ words::more(left.min(AT_ONCE), left) }</button></p>
            } else if left > 0 {
                <p class="muted">{ words::left(left) }</p>
            }
        </>
    }
}

/// Brings the item at this place of a list to who asked for it.
fn focus_item(id: &str, item: &str, place: usize) {
    let found = element(id).and_then(|list| list.query_selector_all(item).ok());
    let item = found.and_then(|items| items.get(u32::try_from(place).ok()?));
    let Some(item) = item.and_then(|item| item.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    // An item takes the focus only while one is on it.
    let _ = item.set_attribute("tabindex", "-1");
    focus(&item);
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn rendered(count: usize) -> String {
        let draw = |(_, range): (Rc<Explorer>, Range<usize>)| {
            html! { <ol>{ for range.map(|number| html! { <li class="case">{ number }</li> }) }</ol> }
        };
        let props = Props {
            id: "lijst".into(),
            of: AttrValue::default(),
            count,
            item: ".case",
            draw: Callback::from(draw),
        };
        let renderer = yew::LocalServerRenderer::<Pages>::with_props(props);
        futures_executor::block_on(renderer.hydratable(false).render())
    }

    #[test]
    fn a_page_without_script_holds_many_and_says_what_it_leaves_out() {
        let html = rendered(1200);
        assert_eq!(html.matches("<li").count(), RENDERED);
        assert!(html.contains("200"), "{html}");
        let html = rendered(60);
        assert_eq!(html.matches("<li").count(), 60);
        assert!(!html.contains("<p"), "{html}");
    }
}
