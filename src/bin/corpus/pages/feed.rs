//! What robots and feed readers want: `robots.txt`, `sitemap.xml`, `feed.atom`.

use super::Site;
use crate::html::escape;
use beleidsspoor::document::Interval;
use beleidsspoor::explorer::{Explorer, Opened};
use beleidsspoor::extract::Tense;
use beleidsspoor::timeline::{Entry, Filter, Level};
use beleidsspoor::ui::text;

/// Everything may be read.
pub(super) fn robots(site: &Site) -> String {
    let map = site
        .address("sitemap.xml")
        .map(|address| format!("Sitemap: {address}\n"))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

/// The start page and a page a document (https://www.sitemaps.org/protocol.html).
pub(super) fn sitemap(base: &str, explorer: &Explorer) -> String {
    let pages = explorer
        .opened()
        .iter()
        .map(|opened| format!("{base}d/{}/", opened.id()));
    let places: String = [base.to_owned()]
        .into_iter()
        .chain(pages)
        .map(|address| format!("<url><loc>{}</loc></url>\n", escape(&address)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{places}</urlset>\n"
    )
}

/// Documents, and what happened on the main line, newest first (RFC 4287).
pub(super) fn atom(base: &str, explorer: &Explorer) -> String {
    let documents = explorer
        .opened()
        .iter()
        .filter_map(|opened| document_entry(base, opened));
    let filter = Filter {
        level: Some(Level::Main),
        ..Filter::default()
    };
    let events = explorer.timeline(&filter);
    // What goes on beyond the last document had not happened yet.
    let last = explorer
        .opened()
        .iter()
        .filter_map(|opened| Some(opened.date()?.end))
        .max();
    let happened = events.iter().filter(|entry| {
        entry.tense == Tense::Past && entry.passage.is_some() && Some(entry.interval.end) <= last
    });
    let mut entries: Vec<(String, String)> = documents
        .chain(happened.filter_map(|entry| event_entry(base, explorer, entry)))
        .collect();
    entries.sort();
    entries.dedup();
    entries.reverse();
    let updated = entries
        .first()
        .map(|(day, _)| day.clone())
        .unwrap_or_default();
    let shown: String = entries.into_iter().map(|(_, entry)| entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n\
         <title>{}</title>\n<id>{base}</id>\n<link href=\"{base}\"/>\n<link rel=\"self\" href=\"{base}feed.atom\"/>\n\
         <updated>{updated}</updated>\n<author><name>{}</name></author>\n{shown}</feed>\n",
        text::pages::FEED,
        text::NAME,
    )
}

/// Noon by universal time: the day is the same all over Europe.
fn moment(date: &Interval) -> String {
    format!("{}T12:00:00Z", date.end)
}

fn document_entry(base: &str, opened: &Opened) -> Option<(String, String)> {
    let address = format!("{base}d/{}/", opened.id());
    let words = format!(
        "{}. {}.",
        text::document_kind(opened.document.meta.kind),
        opened.citation()
    );
    Some(entry(
        &address,
        opened.short_title(),
        &words,
        moment(opened.date()?),
    ))
}

fn event_entry(base: &str, explorer: &Explorer, event: &Entry) -> Option<(String, String)> {
    let address = format!(
        "{base}#/document/{}?passage={}",
        event.document,
        event.spans.first()?.start
    );
    let source = explorer.document(&event.document).ok()?;
    let named = event
        .title
        .clone()
        .unwrap_or_else(|| shortened(&event.text));
    let title = format!("{}: {named}", event.interval.dutch());
    Some(entry(
        &address,
        &title,
        &format!("“{}” ({})", event.text, source.citation()),
        moment(&event.interval),
    ))
}

/// The first words of a sentence.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    match words.split_first_chunk::<12>() {
        Some((first, [_, ..])) => format!("{} …", first.join(" ")),
        _ => text.to_owned(),
    }
}

fn entry(address: &str, title: &str, words: &str, moment: String) -> (String, String) {
    let (address, title, words) = (escape(address), escape(title), escape(words));
    let entry = format!(
        "<entry><title>{title}</title><id>{address}</id><link href=\"{address}\"/><updated>{moment}</updated><summary>{words}</summary></entry>\n"
    );
    (moment, entry)
}
