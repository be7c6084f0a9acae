//! One address.

use super::parameters::{Parameters, decode, encode, short};
use std::borrow::Cow;

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
    /// Reads the part of an address from `#` on, also where a mail program has changed it on the way: escaped its marks, or
    /// taken the punctuation behind it for a part of it.
    pub fn parse(hash: &str) -> Self {
        let address = unescaped(hash.trim_start_matches('#'));
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let path = path.trim_end_matches(PUNCTUATION);
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

    /// What was chosen, where it is a number; what stands behind its digits is not part of it.
    pub fn number(&self, name: &str) -> Option<usize> {
        let value = self.parameters.optional(name)?;
        let end = value
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(value.len());
        value.get(..end)?.parse().ok()
    }

    /// The address, from `#` on.
    pub fn href(&self) -> String {
        let (path, mut choices) = (self.path(), self.parameters.write());
        // Without choices of its own, the sign in a name would be read as their beginning.
        if choices.is_empty() && path.contains("%3F") {
            choices.push('?');
        }
        path + &choices
    }

    /// The address without its choices.
    pub fn path(&self) -> String {
        let frame = if self.frame { FRAME } else { "" };
        let parts = [frame, &encode(&self.view), &encode(&self.place)];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let path = format!("#/{}", parts.join("/"));
        // At the end of an address a stop is taken for that of a sentence.
        match path.strip_suffix('.') {
            Some(rest) => format!("{rest}%2E"),
            None => path,
        }
    }

    /// The same without its choices.
    pub fn without_choices(&self) -> Self {
        Self {
            parameters: Parameters::default(),
            ..self.clone()
        }
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

/// What stands behind an address in a sentence, and is in none of ours.
const PUNCTUATION: [char; 6] = ['.', ',', ';', ':', '»', '>'];

/// The address with the `/` at its beginning and the `?` and `&` of its choices as themselves, where all of them came escaped.
fn unescaped(address: &str) -> Cow<'_, str> {
    let rest = address.strip_prefix("%2F").or(address.strip_prefix("%2f"));
    let address = match rest {
        Some(_) => Cow::Owned(decode(short(address))),
        None => Cow::Borrowed(address),
    };
    let mark = (!address.contains('?'))
        .then(|| address.find("%3F").or_else(|| address.find("%3f")))
        .flatten();
    let parts = mark.and_then(|at| Some((address.get(..at)?, address.get(at + 3..)?)));
    match parts {
        // Else the sign is part of a name.
        Some((path, query)) if decode(short(query)).contains('=') => {
            Cow::Owned(format!("{path}?{query}"))
        }
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::ui::route::parameters::{LONGEST, LONGEST_VALUE, encode};

    #[test]
    fn what_mail_programs_do_to_an_address_is_understood() {
        let meant = Route::passage("kst-1-2", 3147).with("tot", "3300");
        for changed in [
            "#/document/kst-1-2?passage=3147&tot=3300.",
            "#/document/kst-1-2?passage=3147.&tot=3300",
            "#/document/kst-1-2?passage=3147&tot=3300)",
            "#/document/kst-1-2?passage=3147&amp;tot=3300",
            "#/document/kst-1-2%3Fpassage=3147&tot=3300",
            "#/document/kst-1-2%3fpassage%3d3147%26tot%3d3300",
            "#%2Fdocument%2Fkst-1-2%3Fpassage%3D3147%26tot%3D3300",
        ] {
            let read = Route::parse(changed);
            assert_eq!(read.place, meant.place, "{changed}");
            assert_eq!(read.number("passage"), Some(3147), "{changed}");
            assert_eq!(read.number("tot"), Some(3300), "{changed}");
        }
        assert_eq!(Route::parse("#/tijdlijn."), Route::to("tijdlijn"));
        // What is written that way on purpose stays.
        let query = Route::to("zoeken").with("q", "wat is dit?");
        assert_eq!(Route::parse(&query.href()), query);
        for name in [
            "brief (1)",
            "Wat nu?",
            "brief van de heer A.",
            "a?b",
            "a?b=c",
            "…",
        ] {
            let named = Route::document(name);
            assert_eq!(Route::parse(&named.href()), named, "{name}");
        }
    }

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
