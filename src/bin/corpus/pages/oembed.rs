//! Static oEmbed answers (https://oembed.com, version 1.0, type `rich`) for each document and main view. A static host
//! cannot answer queries, so each page names its own file; a consumer that follows discovery links needs no more.

use super::Site;
use crate::html::escape;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::text;
use beleidsspoor::ui::view::View;
use beleidsspoor::ui::views::VIEWS;
use serde_json::json;

/// Writes one file a document, beside its page, and one a view.
pub(super) fn write(site: &Site, base: &str, explorer: &Explorer) -> Result<(), Error> {
    for opened in explorer.opened() {
        let route = format!("document/{}", opened.id());
        site.write(
            &format!("d/{}/oembed.json", opened.id()),
            &answer(base, &route, opened.short_title()),
        )?;
    }
    let embedded = |view: &&View| view.embed && !view.place && (view.has)(explorer);
    for view in VIEWS.all.iter().filter(embedded) {
        let answer = answer(base, view.address, view.title);
        site.write(&format!("oembed/{}.json", view.address), &answer)?;
    }
    Ok(())
}

fn answer(base: &str, route: &str, title: &str) -> String {
    let source = format!("{base}embed.html#/inbedden/{route}");
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\" referrerpolicy=\"no-referrer\" frameborder=\"0\"></iframe><script async src=\"{base}embed-2.js\"></script>",
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
