//! Static oEmbed answers (https://oembed.com, version 1.0, type `rich`) for each document and main view. A static host
//! cannot answer queries, so each page names its own file; a consumer that follows discovery links needs no more.

use super::Site;
use crate::html::escape;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::text;
use serde_json::json;

/// The path of a view's address, its title, and whether a dossier has something to show in it.
type Embedded = (&'static str, &'static str, fn(&Explorer) -> bool);

/// Views that can be embedded, by the path of their address, with their titles. The native program is made without the
/// table of views, which draws them; a test (`tests/views`) holds this list against it.
const VIEWS: &[Embedded] = &[
    ("in-het-kort", text::answers::TITLE, Explorer::has_answers),
    ("english", text::english::TITLE, Explorer::has_english),
    ("themas", text::themes::TITLE, Explorer::has_themes),
    (
        "schuurt",
        text::contradictions::TITLE,
        Explorer::has_contradictions,
    ),
    ("tijdlijn", text::timeline::TITLE, always),
    ("vragen", text::questions::TITLE, always),
    ("geld", text::money::TITLE, always),
    ("toezeggingen", text::commitments::TITLE, always),
    ("begrippen", text::terms::TITLE, always),
    ("verwijzingen", text::references::TITLE, always),
    ("documenten", text::documents::TITLE, always),
    ("zoeken", text::search::TITLE, always),
];

/// Any dossier has it.
const fn always(_: &Explorer) -> bool {
    true
}

/// Writes one file a document, beside its page, and one a view.
pub(super) fn write(site: &Site, base: &str, explorer: &Explorer) -> Result<(), Error> {
    for opened in explorer.opened() {
        let route = format!("document/{}", opened.id());
        site.write(
            &format!("d/{}/oembed.json", opened.id()),
            &answer(base, &route, opened.short_title()),
        )?;
    }
    for (view, title, _) in VIEWS.iter().filter(|(.., has)| has(explorer)) {
        site.write(&format!("oembed/{view}.json"), &answer(base, view, title))?;
    }
    Ok(())
}

fn answer(base: &str, route: &str, title: &str) -> String {
    let source = format!("{base}embed.html#/inbedden/{route}");
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\" referrerpolicy=\"no-referrer\" frameborder=\"0\"></iframe><script async src=\"{base}embed-1.js\"></script>",
        escape(&source),
        escape(&text::window_title(title)),
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": text::NAME,
        "provider_url": base,
        "cache_age": 86400,
        "width": 700,
        "height": 600,
        "html": html,
    });
    answer.to_string()
}
