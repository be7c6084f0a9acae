//! Taking a timeline along: its link, and files of exactly what is shown.

use super::source;
use crate::explorer::{Entry, Explorer, Shown, TimelineFilter};
use crate::export::{Chosen, FILES, File};
use crate::ui::hooks::{element, page_address, use_copied, use_details};
use crate::ui::route::{TimelineState, encode};
use crate::ui::text::timeline::take as words;
use crate::ui::use_explorer;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

/// The colours of the drawing, which a saved one must carry itself.
const COLOURS: [&str; 8] = [
    "--link",
    "--spoor",
    "--planned",
    "--paper",
    "--ink",
    "--muted",
    "--hair",
    "--line",
];

/// What is taken along.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What the address says.
    pub(super) state: TimelineState,
    /// The moments that are shown.
    pub(super) shown: Rc<Vec<Shown>>,
}

/// A kind of file.
#[derive(Clone, Copy)]
enum Kind {
    /// What is shown, in another format.
    Data(&'static File),
    Svg,
    Png,
}

/// Link and files, worked out once one asks for them.
#[component]
pub(super) fn Take(props: &Props) -> Html {
    let (open, ontoggle) = use_details();
    html! {
        <details class="carry" {ontoggle}>
            <summary>{ words::HEADING }</summary>
            if open { <Files ..props.clone() /> }
        </details>
    }
}

#[component]
fn Files(props: &Props) -> Html {
    let explorer = use_explorer();
    let (said, copy) = use_copied();
    let link = format!("{}{}", page_address(), props.state.route().href());
    let onclick = {
        let (copy, link) = (copy, link.clone());
        Callback::from(move |_: MouseEvent| copy.emit(link.clone()))
    };
    let file = |label: &'static str, kind: Kind| {
        let (explorer, props) = (Rc::clone(&explorer), props.clone());
        let onclick = Callback::from(move |_: MouseEvent| save(&explorer, &props, kind));
        html! { <li><button type="button" class="button button--quiet" {onclick}>{ label }</button></li> }
    };
    html! {
        <>
            <div class="panel__part">
                <label for="tijdlijn-link">{ words::LINK }</label>
                <textarea id="tijdlijn-link" readonly=true rows="2" value={link} />
                <button type="button" class="button button--quiet" {onclick}>{ words::COPY_LINK }</button>
            </div>
            <p role="status" class="muted">{ said }</p>
            <p>{ words::FILES }</p>
            <ul class="carry__files">
                { for FILES.iter().map(|format| file(format.label, Kind::Data(format))) }
                { file(words::SVG, Kind::Svg) }
                { file(words::PNG, Kind::Png) }
            </ul>
        </>
    }
}

/// Makes a file and gives it to the browser.
fn save(explorer: &Explorer, props: &Props, kind: Kind) {
    match kind {
        Kind::Data(file) => {
            let name = format!("tijdlijn.{}", file.extension);
            download(&name, file.media, &written(explorer, props, file));
        }
        Kind::Svg => {
            let drawn = drawing().unwrap_or_default();
            download("tijdlijn.svg", "image/svg+xml", &drawn);
        }
        Kind::Png => wasm_bindgen_futures::spawn_local(async {
            if let Some(address) = picture().await {
                follow("tijdlijn.png", &address);
            }
        }),
    }
}

/// Exactly what is shown, in a format.
fn written(explorer: &Explorer, props: &Props, file: &File) -> String {
    let data = explorer.moments();
    let shown = props.shown.iter().flat_map(|shown| &shown.entries);
    (file.write)(&Chosen {
        entries: shown.filter_map(|index| data.entries.get(*index)).collect(),
        planned: planned(explorer, props),
        name: words::CALENDAR_NAME,
        link: &|entry| format!("{}{}", page_address(), super::moment::place(entry).href()),
        source: &|entry| source(explorer, &entry.document).to_owned(),
    })
}

/// What is still to come in what is shown: one entry a moment.
fn planned<'a>(explorer: &'a Explorer, props: &Props) -> Vec<&'a Entry> {
    let filter: &TimelineFilter = &props.state.filter;
    let moments = props.shown.iter().filter(|shown| shown.planned);
    moments
        .filter_map(|shown| explorer.moments().lead(shown))
        .filter(|entry| filter.planned(entry))
        .collect()
}

fn download(name: &str, media: &str, text: &str) {
    follow(
        name,
        &format!("data:{media};charset=utf-8,{}", encode(text)),
    );
}

/// Lets the browser save what is at an address.
fn follow(name: &str, address: &str) {
    let link = web_sys::window().and_then(|window| window.document()?.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    // Setting plain attributes of a fresh element cannot fail.
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", name);
    link.click();
}

/// The drawing as it stands, as a file of its own.
fn drawing() -> Option<String> {
    // The widest one, whatever the page shows.
    let drawn = element("tijdlijn-tekening")?
        .query_selector(".plan--wider")
        .ok()??;
    let mut text = web_sys::XmlSerializer::new()
        .ok()?
        .serialize_to_string(&drawn)
        .ok()?;
    let window = web_sys::window()?;
    let style = window
        .get_computed_style(&window.document()?.document_element()?)
        .ok()??;
    for name in COLOURS {
        let colour = style.get_property_value(name).ok()?;
        text = text.replace(&format!("var({name})"), colour.trim());
    }
    Some(text)
}

/// The same as a picture of twice as many pixels, as a `data:` address.
async fn picture() -> Option<String> {
    let image = web_sys::HtmlImageElement::new().ok()?;
    image.set_src(&format!(
        "data:image/svg+xml;charset=utf-8,{}",
        encode(&drawing()?)
    ));
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (image.width() * 2, image.height() * 2);
    let page = web_sys::window()?.document()?;
    let canvas: web_sys::HtmlCanvasElement = page.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: web_sys::CanvasRenderingContext2d =
        canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let drawn = context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width.into(),
        height.into(),
    );
    drawn
        .and_then(|()| canvas.to_data_url())
        .map_err(|_: JsValue| ())
        .ok()
}
