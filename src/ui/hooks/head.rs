//! What the page's head says of the document that is read: reference managers look there.

use super::in_browser;
use crate::explorer::Explorer;
use crate::export::highwire;
use crate::ui::surroundings::surroundings;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};
use yew::prelude::*;

/// While a document is shown: its citation as `citation_*`, and its page without script, where the site has one beside it.
#[hook]
pub(crate) fn use_head(id: &str, explorer: &Explorer) {
    let tags = explorer.document(id).map(highwire).unwrap_or_default();
    use_effect_with((id.to_owned(), tags), |(id, tags)| {
        let page = web_sys::window().and_then(|window| window.document());
        let page = page.filter(|_| in_browser() && surroundings().own);
        let elements = page.and_then(|page| added(&page, id, tags).ok());
        move || elements.iter().flatten().for_each(Element::remove)
    });
}

/// Adds them to the head of a page.
fn added(page: &Document, id: &str, tags: &[(&str, String)]) -> Result<Vec<Element>, JsValue> {
    let head = page.head().ok_or(JsValue::NULL)?;
    let mut elements = Vec::new();
    for (name, content) in tags {
        let meta = page.create_element("meta")?;
        meta.set_attribute("name", name)?;
        meta.set_attribute("content", content)?;
        elements.push(meta);
    }
    // Only the site has pages beside it, and only of its own documents.
    if surroundings().embed.is_some() && !tags.is_empty() {
        let link = page.create_element("link")?;
        link.set_attribute("rel", "alternate")?;
        link.set_attribute("type", "text/html")?;
        link.set_attribute("href", &format!("./d/{id}/"))?;
        elements.push(link);
    }
    for element in &elements {
        head.append_child(element)?;
    }
    Ok(elements)
}
