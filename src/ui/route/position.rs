//! The address of a document and of a place in it: `#/document/<id>?passage=<n>&tot=<n>&zoek=<q>`.

use super::address::{DOCUMENT, Route};
use crate::explorer::Mention;

/// A place in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Id of the document.
    pub id: String,
    /// Byte offset of the passage in the raw file.
    pub passage: Option<usize>,
    /// Byte offset at which a quote ends.
    pub until: Option<usize>,
    /// Words to mark, of the search that led here.
    pub query: String,
}

impl Position {
    /// First part of its address.
    pub const VIEW: &str = DOCUMENT;

    /// A passage of a document, or its beginning.
    pub fn of(id: &str, passage: Option<usize>) -> Self {
        Self {
            id: id.to_owned(),
            passage,
            ..Self::default()
        }
    }

    /// What the address of any view that shows a place says of it.
    pub fn read(route: &Route) -> Self {
        Self {
            id: route.place.clone(),
            passage: route.number("passage"),
            until: route.number("tot"),
            query: route.text("zoek"),
        }
    }

    /// The very words of a mention, from the first to the last.
    pub fn of_words(mention: &Mention) -> Self {
        Self {
            id: mention.document.clone(),
            passage: mention.spans.first().map(|span| span.start),
            until: mention.spans.last().map(|span| span.end),
            query: String::new(),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        let number =
            |value: Option<usize>| value.map(|value| value.to_string()).unwrap_or_default();
        Route::document(&self.id)
            .with("passage", &number(self.passage))
            .with("tot", &number(self.until))
            .with("zoek", &self.query)
    }
}
