//! The views of the page as HTML, made by the build: what stands there before the program does, and without it.

use crate::html::{escape, unescape};
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::route::{ABOUT, Position, Route, SearchState};
use beleidsspoor::ui::view::View;
use beleidsspoor::ui::views::VIEWS;
use beleidsspoor::ui::{Loaded, Shared, Shell, ShellProps};
use std::rc::Rc;

/// A link, as the renderer writes it, up to its address.
const LINK: &str = "href=\"#/";

/// The frame with the view of an address in it. `whole`: with what needs all of the program.
pub(crate) fn shell(explorer: &Rc<Explorer>, route: Route, whole: bool) -> String {
    let props = ShellProps {
        loaded: Loaded::Ready(Shared(Rc::clone(explorer))),
        route,
        whole,
    };
    let renderer = yew::LocalServerRenderer::<Shell>::with_props(props).hydratable(false);
    futures_executor::block_on(renderer.render())
}

/// The views that are pages of their own: those that say something of the documents of this dossier, or of the site. The
/// search is nothing without a program.
pub(crate) fn pages(explorer: &Explorer) -> impl Iterator<Item = &'static View> {
    VIEWS
        .all
        .iter()
        .filter(|view| view.embed && view.address != SearchState::VIEW || view.address == ABOUT)
        .filter(|view| !view.place && (view.has)(explorer))
}

/// Has the links of a rendered view lead to the pages without script, where there are such: `root` is the way to the
/// site's folder. The address in the program stays beside it, for a page in which the program may come.
pub(crate) fn lead(html: &str, root: &str, explorer: &Explorer) -> String {
    let mut led = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once(LINK) {
        let (address, after) = behind.split_once('"').unwrap_or((behind, ""));
        led.push_str(before);
        let address = unescape(&format!("#/{address}"));
        match page(&address, explorer) {
            Some(page) => {
                let (page, address) = (escape(&page), escape(&address));
                led.push_str(&format!("href=\"{root}{page}\" data-weg=\"{address}\""));
            }
            None => led.push_str(&format!("href=\"{root}{}\"", escape(&address))),
        }
        rest = after;
    }
    led.push_str(rest);
    led
}

/// The page without script that shows what an address of the program does.
fn page(address: &str, explorer: &Explorer) -> Option<String> {
    let route = Route::parse(address);
    if route.view == Position::VIEW {
        let position = Position::read(&route);
        explorer
            .opened()
            .iter()
            .find(|opened| opened.id() == position.id)?;
        let passage = position.passage.map(|passage| format!("#p{passage}"));
        return Some(format!("d/{}/{}", position.id, passage.unwrap_or_default()));
    }
    if route == Route::default() {
        return Some(String::new());
    }
    let is_plain = route.place.is_empty() && route == Route::to(&route.view);
    let view = pages(explorer).find(|view| is_plain && view.address == route.view)?;
    Some(format!("{}/", view.address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explorer() -> Explorer {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        Explorer::open(beleidsspoor::dossier::read(&folder).expect("a dossier"))
    }

    #[test]
    fn links_lead_to_pages_where_there_are_such() {
        let explorer = explorer();
        let id = explorer.opened().first().expect("a paper").id().to_owned();
        let html = format!(
            "<a href=\"#/geld\">a</a><a href=\"#/document/{id}?passage=12&amp;zoek=mee\">b</a>\
             <a href=\"#/zoeken?q=mee\">c</a><a href=\"#inhoud\">d</a><a href=\"https://e.nl/\">e</a>"
        );
        assert_eq!(
            lead(&html, "../", &explorer),
            format!(
                "<a href=\"../geld/\" data-weg=\"#/geld\">a</a>\
                 <a href=\"../d/{id}/#p12\" data-weg=\"#/document/{id}?passage=12&amp;zoek=mee\">b</a>\
                 <a href=\"../#/zoeken?q=mee\">c</a><a href=\"#inhoud\">d</a><a href=\"https://e.nl/\">e</a>"
            )
        );
    }

    #[test]
    fn a_view_with_choices_is_no_page() {
        let explorer = explorer();
        assert_eq!(page("#/tijdlijn", &explorer).as_deref(), Some("tijdlijn/"));
        assert_eq!(page("#/tijdlijn?alles=1", &explorer), None);
        assert_eq!(page("#/document/nergens", &explorer), None);
        assert_eq!(page("#/nergens", &explorer), None);
    }
}
