//! What the start page says about itself to others, and its own address.
//!
//! Title and description are those of the page, so that they are written once, in `www/index.html`.

use crate::process::Outcome;
use std::path::Path;

/// Adds canonical and Open Graph tags where the site's address is known.
///
/// # Errors
/// The page has no title, no description or no head.
pub(crate) fn complete(page: &str, dist: &Path, base_url: Option<&str>) -> Outcome<String> {
    match base_url {
        Some(address) => with_address(page, address, dist.join("og.png").is_file()),
        None => Ok(page.to_owned()),
    }
}

fn with_address(page: &str, address: &str, has_image: bool) -> Outcome<String> {
    let missing = |what: &str| format!("index.html has no {what}");
    let title = between(page, "<title>", "</title>").ok_or_else(|| missing("title"))?;
    let description = between(page, "<meta name=\"description\" content=\"", "\"")
        .ok_or_else(|| missing("description"))?;
    let (before, after) = page.split_once("</head>").ok_or_else(|| missing("head"))?;
    let mut tags = format!("<link rel=\"canonical\" href=\"{address}\">\n");
    let image = has_image.then(|| format!("{address}og.png"));
    let properties = [
        ("type", Some("website")),
        ("site_name", Some("Beleidsspoor")),
        ("locale", Some("nl_NL")),
        ("url", Some(address)),
        ("title", Some(title)),
        ("description", Some(description)),
        ("image", image.as_deref()),
    ];
    for (name, value) in properties {
        if let Some(value) = value {
            tags.push_str(&format!(
                "<meta property=\"og:{name}\" content=\"{}\">\n",
                value.replace('"', "&quot;")
            ));
        }
    }
    Ok(format!("{before}{tags}</head>{after}"))
}

fn between<'text>(text: &'text str, start: &str, end: &str) -> Option<&'text str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

#[cfg(test)]
mod unit {
    use super::*;

    const PAGE: &str =
        "<head><title>Spoor</title><meta name=\"description\" content=\"Kort.\"></head><body>";

    #[test]
    fn without_an_address_nothing_is_added() {
        assert_eq!(
            complete(PAGE, Path::new("/nowhere"), None).as_deref(),
            Ok(PAGE)
        );
    }

    #[test]
    fn an_address_gives_canonical_and_open_graph_tags() {
        let page = complete(
            PAGE,
            Path::new("/nowhere"),
            Some("https://example.org/spoor/"),
        )
        .unwrap_or_default();
        for tag in [
            "<link rel=\"canonical\" href=\"https://example.org/spoor/\">",
            "<meta property=\"og:title\" content=\"Spoor\">",
            "<meta property=\"og:description\" content=\"Kort.\">",
        ] {
            assert!(page.contains(tag), "{page}");
        }
        assert!(page.ends_with("</head><body>"));
        assert!(!page.contains("og:image"));
    }

    #[test]
    fn a_page_without_title_is_refused() {
        assert!(
            complete(
                "<head></head>",
                Path::new("/nowhere"),
                Some("https://example.org/")
            )
            .is_err()
        );
    }
}
