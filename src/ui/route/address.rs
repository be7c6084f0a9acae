//! One address.

use super::parameters::{Parameters, decode, encode, short};

/// Behind `#/`, where a view is shown in another page.
const FRAME: &str = "inbedden";

/// A document; behind it stands its id.
pub(super) const DOCUMENT: &str = "document";
/// Only what belongs to a quote, for a frame beside it; its place is written as that of the quote.
pub const COUNTERPART: &str = "antwoord";

/// A view with its state, as its address says it. Any text is an address; whether there is such a view, only `views` knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Whether it is shown in a frame, without header and footer: `#/inbedden/<view>?…`.
    pub frame: bool,
    /// The first part: `zoeken`; empty for the start view.
    pub view: String,
    /// What stands behind it: the id of a document. Empty where nothing does.
    pub place: String,
    parameters: Parameters,
}

impl Route {
    /// Reads the part of an address from `#` on.
    pub fn parse(hash: &str) -> Self {
        let address = hash.trim_start_matches('#');
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty()).peekable();
        let frame = parts.next_if_eq(&FRAME).is_some();
        let view = parts.next().map(decode).unwrap_or_default();
        let place = decode(&parts.collect::<Vec<_>>().join("/"));
        Self {
            frame,
            view: short(&view).to_owned(),
            place: short(&place).to_owned(),
            parameters: Parameters::parse(query),
        }
    }

    /// A view without choices.
    pub fn to(view: &str) -> Self {
        Self {
            view: view.to_owned(),
            ..Self::default()
        }
    }

    /// A part of a view, or a place behind it.
    pub fn part(view: &str, part: &str) -> Self {
        Self {
            place: part.to_owned(),
            ..Self::to(view)
        }
    }

    /// A document from its beginning.
    pub fn document(id: &str) -> Self {
        Self::part(DOCUMENT, id)
    }

    /// A passage of a document.
    pub fn passage(id: &str, passage: usize) -> Self {
        Self::document(id).with("passage", &passage.to_string())
    }

    /// The same with a choice made; an empty one is none.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.parameters.add(name, value);
        self
    }

    /// What was chosen.
    pub fn optional(&self, name: &str) -> Option<String> {
        self.long(name).map(|value| short(value).to_owned())
    }

    /// The same however long it is: for a view that says itself what is too long.
    pub fn long(&self, name: &str) -> Option<&str> {
        self.parameters.optional(name)
    }

    /// What was chosen; empty where nothing was.
    pub fn text(&self, name: &str) -> String {
        self.optional(name).unwrap_or_default()
    }

    /// What was chosen, where it is a number.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.parameters.optional(name)?.parse().ok()
    }

    /// The address, from `#` on.
    pub fn href(&self) -> String {
        format!("{}{}", self.path(), self.parameters.write())
    }

    /// The address without its choices.
    pub fn path(&self) -> String {
        let frame = if self.frame { FRAME } else { "" };
        let parts = [frame, &encode(&self.view), &encode(&self.place)];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("#/{}", parts.join("/"))
    }

    /// The same in a frame.
    pub fn framed(&self) -> Self {
        let mut framed = self.clone();
        framed.frame = true;
        framed
    }

    /// The same on the whole page.
    pub fn whole(&self) -> Self {
        let mut whole = self.clone();
        whole.frame = false;
        if whole.view == COUNTERPART {
            DOCUMENT.clone_into(&mut whole.view);
        }
        whole
    }

    /// Another view where this one is: in a frame it stays in the frame.
    pub fn around(&self, other: &Self) -> Self {
        Self {
            frame: self.frame || other.frame,
            ..other.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::ui::route::parameters::{LONGEST, LONGEST_VALUE, encode};

    #[test]
    fn what_is_endless_is_read_in_part() {
        for text in [
            "é".repeat(1 << 19),
            "a\u{301}".repeat(1 << 18),
            "%".repeat(1 << 20),
        ] {
            for written in [encode(&text), text] {
                let route = Route::parse(&format!("#/zoeken/{written}?q={written}&x=1"));
                assert!(route.text("q").len() <= LONGEST_VALUE);
                assert!(route.place.len() <= LONGEST_VALUE);
                // What is no escape may be written with more bytes than it had.
                assert!(
                    route
                        .long("q")
                        .is_some_and(|value| value.len() <= 3 * LONGEST)
                );
            }
        }
    }
}
