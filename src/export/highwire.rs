//! Highwire Press tags, as Google Scholar and Zotero read them in the head of a page ("Inclusion Guidelines for Webmasters",
//! Google Scholar).

use crate::explorer::{DocumentKind, Opened};

/// Names and contents of the tags for a document, in their order; without those that name an address of the site.
pub fn highwire(opened: &Opened) -> Vec<(&'static str, String)> {
    let meta = &opened.document.meta;
    let mut tags = vec![("citation_title", opened.title().to_owned())];
    tags.extend(
        meta.authors
            .iter()
            .map(|author| ("citation_author", author.clone())),
    );
    // The tag wants slashes; of an inferred date only the year is certain.
    let year = opened
        .date()
        .filter(|date| date.start.year == date.end.year)
        .map(|date| date.start.year.to_string());
    let day = stated_day(opened).or(year).map(|day| day.replace('-', "/"));
    tags.extend(day.map(|day| ("citation_publication_date", day)));
    tags.push(("citation_language", "nl".to_owned()));
    let publisher = Some(opened.publisher().to_owned()).filter(|name| !name.is_empty());
    if meta.kind == DocumentKind::NewsArticle {
        tags.extend(publisher.map(|name| ("citation_journal_title", name)));
    } else {
        tags.extend(publisher.map(|name| ("citation_technical_report_institution", name)));
        tags.extend(
            opened
                .report_number()
                .map(|number| ("citation_technical_report_number", number)),
        );
    }
    tags.extend(
        opened
            .url()
            .map(|url| ("citation_public_url", url.to_owned())),
    );
    tags
}

/// The day on which a document was written, where it states one, as ISO 8601.
pub fn stated_day(opened: &Opened) -> Option<String> {
    opened
        .date()
        .filter(|date| !opened.date_inferred() && date.start == date.end)
        .map(|date| date.start.to_string())
}
