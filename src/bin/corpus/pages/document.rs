//! One document as a page.

use super::body::{Setting, outline, text_of};
use super::{Site, described};
use crate::html::{element, escape, link};
use beleidsspoor::explorer::{Explorer, Opened};
use beleidsspoor::ui::text;

/// The page runs nothing and loads only the site's style and icon.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
/// From `d/<id>/` to the site.
const ROOT: &str = "../../";

/// The whole page.
pub(super) fn page(site: &Site, explorer: &Explorer, opened: &Opened) -> String {
    let setting = Setting {
        prefix: "",
        title_level: 1,
        bare: false,
    };
    let document = &opened.document;
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n{}</head>\n<body>\n\
         <header class=\"banner\"><p class=\"banner__bar\"><a class=\"banner__name\" href=\"{ROOT}\">{}</a></p></header>\n\
         <main class=\"main\"><article class=\"prose\">\n{}{}{}</article>\n{}</main>\n\
         <footer class=\"footer\"><p>{}</p></footer>\n</body>\n</html>\n",
        head(site, explorer, opened),
        text::NAME,
        title(opened),
        outline(document, setting),
        text_of(document, setting),
        about(explorer, opened),
        text::footer::PRIVACY,
    )
}

fn head(site: &Site, explorer: &Explorer, opened: &Opened) -> String {
    let mut head = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n",
        escape(&text::window_title(opened.short_title()))
    );
    head.push_str(&site.dress(ROOT));
    head.push_str(&described::head(site, explorer, opened));
    head
}

/// Title, kind, date, citation and the way into the explorer.
pub(crate) fn title(opened: &Opened) -> String {
    let official = opened
        .url()
        .map(|url| format!(" {}", link(url, text::reader::OFFICIAL)))
        .unwrap_or_default();
    format!(
        "<header class=\"reader__title\">\n<h1 class=\"quoted\">{}</h1>\n{}\n<p class=\"muted\">{}.{official}</p>\n<p>{}</p>\n</header>\n",
        escape(opened.title()),
        element("p", "class=\"muted\"", &text::about(opened)),
        escape(&opened.citation()),
        link(
            &format!("{ROOT}#/document/{}", opened.id()),
            text::pages::EXPLORE
        ),
    )
}

/// Where the text comes from, and the other documents.
fn about(explorer: &Explorer, opened: &Opened) -> String {
    let others = explorer
        .opened()
        .iter()
        .filter(|other| other.id() != opened.id());
    let others: String = others
        .map(|other| {
            let date = escape(&text::date(other));
            format!(
                "<li>{} <span class=\"muted\">{date}</span></li>\n",
                link(&format!("../{}/", other.id()), other.short_title())
            )
        })
        .collect();
    format!(
        "<div class=\"prose\">\n<section class=\"apparatus\"><h2 class=\"ours\">{}</h2>\n<p>{}</p>\n{}\n\
         <p class=\"muted\">{} <code class=\"sum\">{}</code></p>\n</section>\n\
         <nav aria-label=\"{others_name}\"><h2 class=\"ours\">{others_name}</h2>\n<ul>\n{others}</ul></nav>\n</div>\n",
        text::pages::ORIGIN,
        text::pages::REPAIRED,
        element(
            "p",
            "class=\"muted\"",
            &format!("{} {}", text::pages::RIGHTS, opened.entry.rights_note)
        ),
        text::pages::CHECKSUM,
        opened.entry.sha256,
        others_name = text::pages::OTHERS,
    )
}
