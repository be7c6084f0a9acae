//! The JavaScript interface (contract section 4): a boundary that only converts.
//!
//! Data go out as plain objects with the keys of the JSON; functions and options are camelCase; errors are JavaScript
//! `Error`s with a `code`. Importing the module touches nothing; [`mount`] puts the page into an element.

mod convert;
mod load;

use crate::document::{Source, Span};
use crate::explorer::{Explorer, SearchOptions};
use crate::extract::{Context, Understood, extract};
use crate::parse;
use crate::timeline::Filter;
pub(crate) use convert::error;
use convert::{options, to_js};
use js_sys::Object;
pub(crate) use load::{Origin, collection, mark};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// An opened collection, as JavaScript holds it.
#[wasm_bindgen(js_name = Explorer)]
#[derive(Debug)]
pub struct JsExplorer {
    explorer: Rc<RefCell<Explorer>>,
}

/// Opens the built-in collection, or the one that the options name; resolves when it is searchable.
///
/// `{documents: [{name, text, format?}]}` opens these texts; `{collection: address or bytes}` another bundle.
///
/// # Errors
/// An `Error` with a code where the collection cannot be loaded or the options are no such object.
#[wasm_bindgen]
pub async fn open(options: Option<Object>) -> Result<JsExplorer, JsValue> {
    let origin = Origin::from_options(&given(options))?;
    let collection = collection(origin).await.map_err(|failure| error(&failure))?;
    Ok(JsExplorer { explorer: Rc::new(RefCell::new(Explorer::open(collection))) })
}

/// Options as a value; `undefined` where there are none.
fn given(options: Option<Object>) -> JsValue {
    options.map_or(JsValue::UNDEFINED, JsValue::from)
}

/// Parses one text: the object of contract section 3. Never throws on bad text.
///
/// # Errors
/// Only where the object cannot be made.
#[wasm_bindgen(js_name = parse)]
pub fn parse_text(name: &str, text: &str) -> Result<JsValue, JsValue> {
    let document = parse::parse(&Source { name: name.to_owned(), text: text.to_owned() });
    to_js(&Understood::new(&document, &extract(&Context::alone(&document))))
}

#[wasm_bindgen(js_class = Explorer)]
impl JsExplorer {
    /// What a list of documents shows, in the order of time.
    pub fn documents(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().documents())
    }

    /// One document with its facts (contract section 3), and `slice(span)`, the raw text under a span.
    ///
    /// # Errors
    /// Code `not-found` where the collection has no such document.
    pub fn document(&self, id: &str) -> Result<JsValue, JsValue> {
        let explorer = self.explorer.borrow();
        let opened = explorer.document(id).map_err(|failure| error(&failure))?;
        let object = to_js(&Understood::new(&opened.document, explorer.facts(opened)))?;
        let (shared, id) = (Rc::clone(&self.explorer), id.to_owned());
        let slice = Closure::<dyn Fn(JsValue) -> String>::new(move |span: JsValue| {
            let explorer = shared.borrow();
            let span: Span = serde_wasm_bindgen::from_value(span).unwrap_or(Span::new(0, 0));
            explorer.document(&id).map(|opened| span.slice(&opened.source.text).to_owned()).unwrap_or_default()
        });
        js_sys::Reflect::set(&object, &"slice".into(), &slice.into_js_value())?;
        Ok(object)
    }

    /// Passages that answer a query: `{total, took_ms, hits}`.
    pub fn search(&self, query: &str, wanted: Option<Object>) -> Result<JsValue, JsValue> {
        let wanted: SearchOptions = options(given(wanted))?;
        let started = js_sys::Date::now();
        let mut results = self.explorer.borrow().search(query, &wanted);
        results.took_ms = js_sys::Date::now() - started;
        to_js(&results)
    }

    /// Everything dated that the documents state, in the order of time.
    pub fn timeline(&self, wanted: Option<Object>) -> Result<JsValue, JsValue> {
        let filter: Filter = options(given(wanted))?;
        to_js(&self.explorer.borrow().timeline(&filter))
    }

    /// Questions and answers, for each document that has any.
    pub fn questions(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().questions())
    }

    /// Tables of numbers with their sums recomputed, and sums of money in the text.
    pub fn money(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().money())
    }

    /// Promises, with the later passages that take them up.
    pub fn commitments(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().commitments())
    }

    /// Every paper, article and address that the documents refer to.
    pub fn references(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().references())
    }

    /// Parses a reader's document into the open collection; returns its id.
    pub fn add(&self, name: &str, text: &str) -> String {
        self.explorer.borrow_mut().add(name, text)
    }
}

/// Puts the page into an element. `{collection: address or bytes}` names another collection than the built-in one.
///
/// `{embed, file, save, kept, made}` say what the page around it offers: the absolute address of the embed page, the
/// address of the offline file, `(selection) => Promise` that saves a copy of it, the selection that came along, the day
/// on which this file was made. Where one is missing, so is the entry for it.
///
/// # Errors
/// An `Error` with a code where the options are no such object.
#[cfg(feature = "ui")]
#[wasm_bindgen]
pub fn mount(element: web_sys::Element, options: Option<Object>) -> Result<(), JsValue> {
    let options = given(options);
    crate::ui::mount(element, Origin::from_options(&options)?, &options);
    Ok(())
}
