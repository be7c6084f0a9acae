//! What a page says of its document to programs: search engines, reference managers, link previews.

use super::Site;
use crate::html::{data_block, escape, meta};
use beleidsspoor::document::DocumentKind;
use beleidsspoor::explorer::{Explorer, Opened};
use beleidsspoor::export::{highwire, stated_day};
use beleidsspoor::ui::text;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// Canonical link, `citation_*` (Highwire Press tags, as Google Scholar and Zotero read them), Open Graph, schema.org.
pub(super) fn head(site: &Site, explorer: &Explorer, opened: &Opened) -> String {
    let own = format!("d/{}/", opened.id());
    let mut head = meta("name", "description", &description(opened));
    if let Some(address) = site.address(&own) {
        let _ = writeln!(
            head,
            "<link rel=\"canonical\" href=\"{}\">",
            escape(&address)
        );
    }
    for (address, kind, title) in [
        (
            site.address("feed.atom"),
            "application/atom+xml",
            text::pages::FEED,
        ),
        (
            site.address(&format!("{own}oembed.json")),
            "application/json+oembed",
            opened.short_title(),
        ),
    ] {
        if let Some(address) = address {
            let (address, title) = (escape(&address), escape(title));
            let _ = writeln!(
                head,
                "<link rel=\"alternate\" type=\"{kind}\" href=\"{address}\" title=\"{title}\">"
            );
        }
    }
    head.push_str(&citation_tags(site, &own, opened));
    head.push_str(&open_graph(site, &own, opened));
    let _ = writeln!(
        head,
        "<script type=\"application/ld+json\">{}</script>",
        data_block(&linked_data(site, &own, explorer, opened))
    );
    head
}

fn description(opened: &Opened) -> String {
    let kind = text::document_kind(opened.document.meta.kind);
    text::pages::description(kind, &text::date(opened), &opened.citation())
}

fn citation_tags(site: &Site, own: &str, opened: &Opened) -> String {
    let full_text = site
        .address(own)
        .map(|address| ("citation_fulltext_html_url", address));
    let tags = highwire(opened).into_iter().chain(full_text);
    tags.map(|(name, content)| meta("name", name, &content))
        .collect()
}

fn open_graph(site: &Site, own: &str, opened: &Opened) -> String {
    let (address, description) = (site.address(own), description(opened));
    let image = site
        .address("og.png")
        .filter(|_| site.path("og.png").is_file());
    let published = stated_day(opened);
    let properties = [
        ("og:type", Some("article")),
        ("og:site_name", Some(text::NAME)),
        ("og:locale", Some("nl_NL")),
        ("og:title", Some(opened.short_title())),
        ("og:description", Some(description.as_str())),
        ("og:url", address.as_deref()),
        ("og:image", image.as_deref()),
        ("article:published_time", published.as_deref()),
    ];
    properties
        .into_iter()
        .filter_map(|(name, value)| Some(meta("property", name, value?)))
        .collect()
}

/// The document in the words of schema.org: a report to parliament, or an article. None of these papers is legislation.
fn linked_data(site: &Site, own: &str, explorer: &Explorer, opened: &Opened) -> Value {
    let meta = &opened.document.meta;
    let kind = if meta.kind == DocumentKind::NewsArticle {
        "NewsArticle"
    } else {
        "Report"
    };
    let person = |name: &String| {
        let mut person = json!({ "@type": "Person", "name": name });
        if let (Some(role), Some(object)) = (&meta.role, person.as_object_mut()) {
            object.insert("jobTitle".to_owned(), json!(role));
        }
        person
    };
    let mut data = Map::new();
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            data.insert(name.to_owned(), value);
        }
    };
    add("@context", Some(json!("https://schema.org")));
    add("@type", Some(json!(kind)));
    add("name", Some(json!(opened.short_title())));
    add("headline", Some(json!(opened.title())));
    add("inLanguage", Some(json!("nl")));
    add("identifier", Some(json!(opened.id())));
    add(
        "reportNumber",
        opened
            .report_number()
            .filter(|_| kind == "Report")
            .map(Value::from),
    );
    add("datePublished", stated_day(opened).map(Value::from));
    add(
        "temporalCoverage",
        opened
            .date()
            .filter(|_| stated_day(opened).is_none())
            .map(|date| json!(format!("{}/{}", date.start, date.end))),
    );
    add(
        "author",
        Some(json!(meta.authors.iter().map(person).collect::<Vec<_>>()))
            .filter(|_| !meta.authors.is_empty()),
    );
    add(
        "publisher",
        Some(opened.publisher())
            .filter(|name| !name.is_empty())
            .map(|name| json!({ "@type": "Organization", "name": name })),
    );
    add("about", Some(json!(explorer.dossier().subject)));
    add("isAccessibleForFree", Some(json!(true)));
    add("sameAs", opened.url().map(Value::from));
    add("url", site.address(own).map(Value::from));
    Value::Object(data)
}
