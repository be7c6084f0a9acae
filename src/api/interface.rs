//! The JavaScript interface itself: what can be asked of an opened collection.

use super::convert::{error, to_js};
use super::finder::{answer, suggestions, texts};
use super::given::{self, Given};
use super::open::{explorer, origin};
use super::source::tell_source;
use crate::explorer::{Alone, Explorer};
use crate::export;
use js_sys::Object;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Declarations of what is no data of the core. All other types are generated (`corpus types`).
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Which collection to open: texts of your own, or another bundle. Without either the built-in one. */
export interface OpenOptions {
  /** Papers to open, each as text or as the bytes of its file; `name` becomes the id of the document. */
  documents?: (GivenText | GivenFile)[];
  /** Address or bytes of a bundle that `corpus bundle` wrote. */
  collection?: string | URL | Uint8Array;
  /** Address or bytes of a collection with its index, for many documents. */
  index?: string | URL | Uint8Array;
}

/** A paper as text. */
export interface GivenText {
  name: string;
  text: string;
  format?: SourceFormat | null;
}

/** A paper as the bytes of its file: PDF, Word (.docx), HTML, XML, Markdown or text. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array | ArrayBuffer;
}

/** Which collection the page shows, and what it may take of the page around it. */
export interface MountOptions extends OpenOptions {
  /**
   * Whether the address of your page says where the reader is (`#/zoeken?q=…`), the usual way; other addresses stay yours.
   * With `false` it is left alone: "back" then leads away from your page, and links to a place lead to its start.
   */
  address?: boolean;
}

/** On which page of its file something begins, from 1; absent where the file has no pages. */
export interface OnPage {
  page?: number;
}

/** A document that was read from the bytes of its file. Spans count bytes of the text that was read. */
export interface ParsedFile extends ParsedDocument {
  source: FileSource;
  blocks: (Block & OnPage)[];
  facts: { [Kind in keyof Facts]: (Facts[Kind][number] & OnPage)[] };
}

/** A document with its facts and its raw text. */
export interface OpenedDocument extends ParsedDocument {
  /** Of what file it was made, where it was opened from one. */
  source?: FileSource;
  /** The raw text under a span; empty where the span does not lie in it. */
  slice(span: Span): string;
}

/** What is thrown: an `Error` that says by its code what went wrong. */
export interface BeleidsspoorError extends Error {
  code: "bundle" | "manifest" | "io" | "not-found" | "usage" | "stopped"
    | "password" | "scan" | "broken" | "too-large" | "empty" | "unknown";
  /** The name of the paper that cannot be read, where `open` was given several. */
  document?: string;
}

export interface Explorer {
  /** Parses a reader's document into the open collection; returns its id. */
  add(name: string, text: string): string;
  add(name: string, bytes: Uint8Array | ArrayBuffer): Promise<string>;
  /** Resolves when the facts of all documents are found, one document at a time: what asks for them answers at once then. */
  ready(what: "facts"): Promise<void>;
  /** Why those of the papers that `open` was given as bytes cannot be read that cannot. The others are open. */
  readonly refused: BeleidsspoorError[];
}
"#;

/// An opened collection, as JavaScript holds it.
#[wasm_bindgen(js_name = Explorer)]
#[derive(Debug)]
pub struct JsExplorer {
    pub(super) explorer: Rc<RefCell<Explorer>>,
}

/// Opens the built-in collection, or the one that the options name; resolves when it is searchable.
///
/// `{documents: [{name, text, format?}]}` opens these texts; `{collection: address or bytes}` another bundle;
/// `{index: address or bytes}` a collection that was indexed beforehand (`corpus index`).
///
/// # Errors
/// An `Error` with a code where the collection cannot be loaded or the options are no such object.
#[wasm_bindgen]
pub async fn open(
    #[wasm_bindgen(unchecked_optional_param_type = "OpenOptions | null")] options: Option<Object>,
) -> Result<JsExplorer, JsValue> {
    let opened = explorer(origin(&Given::of(options).into_value())?).await;
    opened
        .map(JsExplorer::of)
        .map_err(|failure| error(&failure))
}

/// Opens texts by column, as `www/beleidsspoor.js` hands them on: nothing has to be waited for, and what waiting takes a
/// browser needs not compile.
///
/// # Errors
/// Code `usage` where a name or a text is missing, or a format is not known.
#[wasm_bindgen(js_name = openTexts, skip_typescript)]
pub fn open_texts(columns: &js_sys::Array) -> Result<JsExplorer, JsValue> {
    texts(columns)
        .map(JsExplorer::of)
        .map_err(|failure| error(&failure))
}

/// Opens a bundle, or a collection with its index, whose bytes are here: as [`open_texts`], so that whatever goes wrong is
/// thrown to who asked for it.
///
/// # Errors
/// Code `bundle` where they are damaged.
#[wasm_bindgen(js_name = openBytes, skip_typescript)]
pub fn open_bytes(bytes: Vec<u8>) -> Result<JsExplorer, JsValue> {
    Explorer::from_bytes(bytes)
        .map(JsExplorer::of)
        .map_err(|failure| error(&failure))
}

/// Parses one text: the object of contract section 3. Never throws on bad text.
///
/// # Errors
/// Only where the object cannot be made.
#[wasm_bindgen(js_name = parse, skip_typescript)]
pub fn parse_text(name: &str, text: &str) -> Result<JsValue, JsValue> {
    to_js(&Alone::read(name, text).understood())
}

impl JsExplorer {
    pub(super) fn of(explorer: Explorer) -> Self {
        Self {
            explorer: Rc::new(RefCell::new(explorer)),
        }
    }
}

#[wasm_bindgen(js_class = Explorer)]
impl JsExplorer {
    /// What a list of documents shows, in the order of time.
    #[wasm_bindgen(unchecked_return_type = "Summary[]")]
    pub fn documents(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().documents())
    }

    /// One document with its facts (contract section 3), and `slice(span)`, the raw text under a span.
    ///
    /// # Errors
    /// Code `not-found` where the collection has no such document.
    #[wasm_bindgen(unchecked_return_type = "OpenedDocument")]
    pub fn document(&self, id: &str) -> Result<JsValue, JsValue> {
        let explorer = self.explorer.borrow();
        let opened = explorer.document(id).map_err(|failure| error(&failure))?;
        let object = to_js(&explorer.understood(opened))?;
        if let Some(file) = opened.file() {
            tell_source(&object, file)?;
        }
        let (shared, id) = (Rc::clone(&self.explorer), id.to_owned());
        let slice = Closure::<dyn Fn(JsValue) -> String>::new(move |span: JsValue| {
            let explorer = shared.borrow();
            let found = explorer.document(&id).ok().zip(given::span(&span));
            found
                .map(|(opened, span)| span.slice(&opened.source().text).to_owned())
                .unwrap_or_default()
        });
        js_sys::Reflect::set(&object, &"slice".into(), &slice.into_js_value())?;
        Ok(object)
    }

    /// Passages that answer a query: `{total, took_ms, hits}`.
    #[wasm_bindgen(unchecked_return_type = "Results")]
    pub fn search(
        &self,
        query: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "SearchOptions | null")] wanted: Option<
            Object,
        >,
    ) -> Result<JsValue, JsValue> {
        answer(&self.explorer.borrow(), query, wanted)
    }

    /// Ways to go on from what was typed: `[{text, kind}]`, words first.
    #[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
    pub fn suggest(&self, prefix: &str) -> Result<JsValue, JsValue> {
        suggestions(&self.explorer.borrow(), prefix)
    }

    /// Everything dated that the documents state, in the order of time.
    #[wasm_bindgen(unchecked_return_type = "TimelineEntry[]")]
    pub fn timeline(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "TimelineFilter | null")] wanted: Option<
            Object,
        >,
    ) -> Result<JsValue, JsValue> {
        let filter = Given::of(wanted).filter()?;
        to_js(&self.explorer.borrow().timeline(&filter))
    }

    /// Questions and answers, for each document that has any.
    #[wasm_bindgen(unchecked_return_type = "Dialogue[]")]
    pub fn questions(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().questions())
    }

    /// Tables of numbers with their sums recomputed, and sums of money in the text.
    #[wasm_bindgen(unchecked_return_type = "Money")]
    pub fn money(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().money())
    }

    /// Promises, with the later passages that take them up.
    #[wasm_bindgen(unchecked_return_type = "FollowedCommitment[]")]
    pub fn commitments(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().commitments())
    }

    /// What people ask first, with the editors' answers and the words that prove each sentence.
    #[wasm_bindgen(unchecked_return_type = "Reply[]")]
    pub fn answers(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().answers())
    }

    /// Themes through the years, with what changed and what was open at the end.
    #[wasm_bindgen(unchecked_return_type = "ThemePage[]")]
    pub fn themes(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().themes())
    }

    /// Places where the documents do not agree.
    #[wasm_bindgen(unchecked_return_type = "Contradiction[]")]
    pub fn contradictions(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().contradictions())
    }

    /// The whole trail: some ten moments, numbers that belong to them, and what was open when the papers end.
    #[wasm_bindgen(unchecked_return_type = "Trail")]
    pub fn trail(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().trail())
    }

    /// Every paper, article and address that the documents refer to.
    #[wasm_bindgen(unchecked_return_type = "CitedPaper[]")]
    pub fn references(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().references())
    }

    /// What connects a document with the others: papers that name each other, sentences that return with the words that
    /// changed, promises, questions and sums of money that both have.
    ///
    /// # Errors
    /// Code `not-found` where the collection has no such document.
    #[wasm_bindgen(unchecked_return_type = "Link[]")]
    pub fn links(&self, id: &str) -> Result<JsValue, JsValue> {
        let links = self.explorer.borrow().links(id);
        to_js(&links.map_err(|failure| error(&failure))?)
    }

    /// Finds the facts of the document with this number. Says whether there is one.
    #[wasm_bindgen(skip_typescript)]
    pub fn prepare(&self, number: usize) -> bool {
        let explorer = self.explorer.borrow();
        let opened = explorer.opened().get(number);
        opened.map(|opened| explorer.facts(opened)).is_some()
    }

    /// How to cite a document, or words in it, in every style: `{official, sentence, bibtex, ris, csl}`, all texts.
    ///
    /// `{passage, until?, link?}`: bytes of the raw file at which the words begin and end (the whole passage without
    /// `until`), and the address to give for them.
    ///
    /// # Errors
    /// Code `not-found` where the collection has no such document or the document no such words.
    #[wasm_bindgen(unchecked_return_type = "Citations")]
    pub fn cite(
        &self,
        id: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "CiteOptions | null")] wanted: Option<
            Object,
        >,
    ) -> Result<JsValue, JsValue> {
        let wanted = Given::of(wanted).citation()?;
        let citations = export::cite(&self.explorer.borrow(), id, &wanted);
        to_js(&citations.map_err(|failure| error(&failure))?)
    }

    /// Holds a quotation against the collection: whether it stands there word for word, where, and who says it.
    #[wasm_bindgen(js_name = checkQuote, unchecked_return_type = "QuoteCheck")]
    pub fn check_quote(&self, text: &str) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.borrow().check_quote(text))
    }

    /// Parses a reader's document into the open collection; returns its id.
    #[wasm_bindgen(skip_typescript)]
    pub fn add(&self, name: &str, text: &str) -> String {
        self.explorer.borrow_mut().add(name, text)
    }
}
