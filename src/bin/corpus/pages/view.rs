//! A view as a page.

use super::Site;
use super::document::POLICY;
use crate::html::{escape, link};
use crate::shown;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::text;
use beleidsspoor::ui::view::View;
use std::rc::Rc;

/// From `<view>/` to the site.
const ROOT: &str = "../";

/// Writes a page for each of them.
///
/// # Errors
/// A file cannot be written.
pub(super) fn write(site: &Site, explorer: &Rc<Explorer>) -> Result<(), Error> {
    for view in shown::pages(explorer) {
        let page = page(site, explorer, view);
        site.write(&format!("{}/index.html", view.address), &page)?;
    }
    Ok(())
}

/// The whole page: it runs nothing, and leads to the program for what only that can do.
fn page(site: &Site, explorer: &Rc<Explorer>, view: &View) -> String {
    let title = escape(&text::window_title(view.title));
    let canonical = site
        .address(&format!("{}/", view.address))
        .map(|address| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&address)));
    let way = link(&format!("{ROOT}{}", view.route().href()), text::pages::WAY);
    let way = format!("<aside class=\"notice stil__weg\">{way}</aside>\n");
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\" class=\"stil\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{}\">\n{}{}</head>\n<body>\n{}{}\n</body>\n</html>\n",
        escape(&text::dossier::description(explorer.dossier())),
        canonical.unwrap_or_default(),
        site.dress(ROOT),
        way,
        shown::lead(&shown::shell(explorer, view.route(), false), ROOT, explorer),
    )
}
