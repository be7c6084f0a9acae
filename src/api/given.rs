//! Options that JavaScript gives, read by hand: serde's way of reading any value into any type, and of saying why it
//! could not, is fifteen kilobytes of program for the few plain objects that are read here.

use super::convert::error;
use crate::explorer::SearchOptions;
#[cfg(feature = "api")]
use crate::explorer::{Level, Query, Span, TimelineFilter, citation::CiteOptions};
use crate::{Error, ErrorKind};
use js_sys::Object;
use wasm_bindgen::JsValue;

/// An object of options. What it does not have, or has as `undefined` or `null`, was not given.
pub(super) struct Given(JsValue);

impl Given {
    /// The options that a call was given, if it was.
    pub(super) fn of(options: Option<Object>) -> Self {
        Self(options.map_or(JsValue::UNDEFINED, JsValue::from))
    }

    /// As a value; `undefined` where there are none.
    #[cfg(feature = "api")]
    pub(super) fn into_value(self) -> JsValue {
        self.0
    }

    fn get(&self, name: &str) -> Option<JsValue> {
        // Asking a value that is no object is an error.
        let value = js_sys::Reflect::get(&self.0, &name.into()).ok()?;
        if value.is_undefined() || value.is_null() {
            None
        } else {
            Some(value)
        }
    }

    fn text(&self, name: &str) -> Result<Option<String>, JsValue> {
        self.get(name)
            .map(|value| value.as_string().ok_or_else(|| wrong(name, "a string")))
            .transpose()
    }

    /// Words to look for. Each is held against every entry.
    #[cfg(feature = "api")]
    fn query(&self, name: &str) -> Result<Option<String>, JsValue> {
        let words = self.text(name)?;
        match words {
            Some(words) if words.len() > Query::LONGEST => {
                let wanted = format!("a string of at most {} bytes", Query::LONGEST);
                Err(wrong(name, &wanted))
            }
            words => Ok(words),
        }
    }

    fn number(&self, name: &str) -> Result<Option<usize>, JsValue> {
        self.get(name)
            .map(|value| whole(&value).ok_or_else(|| wrong(name, "a whole number")))
            .transpose()
    }

    /// How to search.
    pub(super) fn search(&self) -> Result<SearchOptions, JsValue> {
        let by_time = self.get("byTime").map(|value| {
            value
                .as_bool()
                .ok_or_else(|| wrong("byTime", "true or false"))
        });
        Ok(SearchOptions {
            limit: self.number("limit")?,
            within: self.text("in")?,
            from: self.text("from")?,
            to: self.text("to")?,
            kind: self.text("kind")?,
            by_time: by_time.transpose()?.unwrap_or(false),
            by_document: false,
            shown: None,
            filters: Vec::new(),
        })
    }

    /// Which entries of the timeline are wanted.
    #[cfg(feature = "api")]
    pub(super) fn filter(&self) -> Result<TimelineFilter, JsValue> {
        let level = |name: String| {
            Level::named(&name).ok_or_else(|| wrong("level", "main, important or all"))
        };
        let relevance =
            |number: usize| u8::try_from(number).map_err(|_| wrong("relevance", "0, 1 or 2"));
        Ok(TimelineFilter {
            from: self.text("from")?,
            to: self.text("to")?,
            document: self.text("document")?,
            theme: self.text("theme")?,
            kind: self.text("kind")?,
            organisation: self.text("organisation")?,
            words: self.query("words")?,
            level: self.text("level")?.map(level).transpose()?,
            known: self.text("known")?,
            relevance: self.number("relevance")?.map(relevance).transpose()?,
            tense: self.text("tense")?,
        })
    }

    /// What of a document to cite.
    #[cfg(feature = "api")]
    pub(super) fn citation(&self) -> Result<CiteOptions, JsValue> {
        Ok(CiteOptions {
            passage: self.number("passage")?,
            until: self.number("until")?,
            link: self.text("link")?,
        })
    }
}

/// A span: an array of two numbers.
#[cfg(feature = "api")]
pub(super) fn span(value: &JsValue) -> Option<Span> {
    let at = |index: u32| whole(&js_sys::Reflect::get_u32(value, index).ok()?);
    let (start, end) = (at(0)?, at(1)?);
    (start <= end).then(|| Span::new(start, end))
}

fn whole(value: &JsValue) -> Option<usize> {
    let number = value.as_f64()?;
    (number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0)
        .then_some(number as usize)
}

fn wrong(name: &str, wanted: &str) -> JsValue {
    error(&Error::new(
        ErrorKind::Usage,
        format!("{name} must be {wanted}"),
    ))
}
