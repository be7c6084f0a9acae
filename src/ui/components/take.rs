//! "Inbedden": the code that puts a view or a quote into another page, with a preview of what it will look like.

use crate::export::escape;
use crate::ui::hooks::{is_open, use_copied};
use crate::ui::route::Route;
use crate::ui::surroundings::surroundings;
use crate::ui::text::{self, embed as words};
use crate::ui::view::{Views, use_views};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What is to be embedded.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The view, with its choices.
    pub(crate) route: Route,
    /// The same as a quotation that needs no frame, where it is one.
    #[prop_or_default]
    pub(crate) quote: Option<AttrValue>,
}

/// What the reader chose.
#[derive(Clone, Debug, PartialEq)]
struct Choices {
    open: bool,
    /// As a quotation, not as a frame.
    as_quote: bool,
    /// Address of another view than the one at hand.
    view: String,
    /// `licht`, `donker`, or empty: as the reader of that page has it.
    colour: String,
    /// Height before the frame tells its own, in pixels.
    height: u32,
    /// Whether the frame says that its words are Dutch.
    language: bool,
}

/// Height before the frame tells its own, in pixels.
const HEIGHT: u32 = 480;

/// The entry; nothing where the page has no embed page beside it.
#[component]
pub(crate) fn Take(props: &Props) -> Html {
    let choices = use_state(|| Choices {
        open: false,
        as_quote: props.quote.is_some(),
        view: String::new(),
        colour: String::new(),
        height: HEIGHT,
        language: true,
    });
    let (said, copy) = use_copied();
    let views = use_views();
    let Some((page, views)) = surroundings().embed.zip(views) else {
        return Html::default();
    };
    let ontoggle = {
        let choices = choices.clone();
        Callback::from(move |event: Event| {
            choices.set(Choices {
                open: is_open(&event),
                ..(*choices).clone()
            });
        })
    };
    if !choices.open {
        return html! { <details class="take" {ontoggle}>{ summary() }</details> };
    }
    let onchange = {
        let choices = choices.clone();
        Callback::from(move |event: Event| choices.set(changed(&choices, &event)))
    };
    let address = address(views, &page, &props.route, &choices);
    let quote = props.quote.as_ref().filter(|_| choices.as_quote);
    let code = quote.map_or_else(
        || {
            frame_code(
                &page,
                &address,
                title(views, &props.route, &choices),
                &choices,
            )
        },
        ToString::to_string,
    );
    let onclick = {
        let code = code.clone();
        Callback::from(move |_: MouseEvent| copy.emit(code.clone()))
    };
    html! {
        <details class="take" open={true} {ontoggle}>
            { summary() }
            <p>{ words::LEAD }</p>
            <div class="choices" {onchange}>
                if props.quote.is_some() { { select(words::FORM, "vorm", &words::FORMS, if choices.as_quote { "citaat" } else { "" }) } }
                if quote.is_none() { { options(views, &props.route, props.quote.is_some(), &choices) } }
            </div>
            <textarea class="take__code" aria-label={words::CODE} readonly={true} rows="6" value={code} />
            <p>
                <button type="button" class="button" {onclick}>{ words::COPY }</button>
                <span role="status">{ " " }{ said }</span>
            </p>
            if quote.is_none() {
                <p class="muted">{ words::PREVIEW }</p>
                <iframe class="take__preview" key={address.clone()} title={words::PREVIEW_NAME} src={address} height={choices.height.to_string()} />
            } else {
                <p class="muted">{ words::QUOTE_HELP }</p>
            }
        </details>
    }
}

fn summary() -> Html {
    html! { <summary>{ words::EMBED }<span class="muted">{ " " }{ words::EMBED_WHERE }</span></summary> }
}

/// The choices of a frame; of a passage the view is given.
fn options(views: Views, route: &Route, is_passage: bool, choices: &Choices) -> Html {
    let mut offered = vec![(String::new(), words::this_view(views.of(route).title))];
    let others = views.menu().filter(|other| other.embed);
    offered.extend(others.map(|other| (other.route().href(), other.title.to_owned())));
    let option = |(address, name): &(String, String)| {
        let selected = *address == choices.view;
        html! { <option value={address.clone()} {selected}>{ name }</option> }
    };
    html! {
        <>
            if !is_passage {
                <label class="choice">{ words::VIEW }<select name="onderdeel">{ for offered.iter().map(option) }</select></label>
            }
            { select(words::COLOUR, "kleur", &words::COLOURS, &choices.colour) }
            <label class="choice">
                { words::HEIGHT }
                <input name="hoogte" type="number" min="100" max="5000" step="20" value={choices.height.to_string()} />
            </label>
            <label class="choice"><input name="taal" type="checkbox" checked={choices.language} />{ words::LANGUAGE }</label>
        </>
    }
}

fn select(
    label: &'static str,
    name: &'static str,
    values: &[(&'static str, &'static str)],
    chosen: &str,
) -> Html {
    let option = |(value, words): &(&'static str, &'static str)| {
        html! { <option value={*value} selected={*value == chosen}>{ *words }</option> }
    };
    html! {
        <label class="choice">{ label }<select {name}>{ for values.iter().map(option) }</select></label>
    }
}

/// The choices after the reader changed one of them.
fn changed(choices: &Choices, event: &Event) -> Choices {
    let mut choices = choices.clone();
    let Some(target) = event.target() else {
        return choices;
    };
    if let Some(select) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
        match select.name().as_str() {
            "vorm" => choices.as_quote = !select.value().is_empty(),
            "kleur" => choices.colour = select.value(),
            _ => choices.view = select.value(),
        }
    } else if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        match input.name().as_str() {
            "taal" => choices.language = input.checked(),
            _ => choices.height = input.value().parse().unwrap_or(HEIGHT).clamp(100, 5000),
        }
    }
    choices
}

/// The frame's address: of what the build has rendered, where there is that.
fn address(views: Views, page: &str, route: &Route, choices: &Choices) -> String {
    let shown = if choices.view.is_empty() {
        route.clone()
    } else {
        Route::parse(&choices.view)
    };
    let colour = (!choices.colour.is_empty()).then(|| format!("kleur={}", choices.colour));
    if let Some(rendered) = views.rendered_frame(&shown) {
        let colour = colour
            .map(|colour| format!("?{colour}"))
            .unwrap_or_default();
        return format!("{}/{rendered}{colour}", folder(page));
    }
    let mut address = format!("{page}#/inbedden{}", shown.href().trim_start_matches('#'));
    if let Some(colour) = colour {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(&colour);
    }
    address
}

/// Where the embed page lies, without a slash at the end.
fn folder(page: &str) -> &str {
    page.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What the view that is shown is called.
fn title(views: Views, route: &Route, choices: &Choices) -> &'static str {
    if choices.view.is_empty() {
        views.of(route).title
    } else {
        views.of(&Route::parse(&choices.view)).title
    }
}

/// What one pastes. The frame may run its script and open links in a tab, and can reach nothing of the page around it.
fn frame_code(page: &str, address: &str, title: &str, choices: &Choices) -> String {
    let title = text::window_title(title);
    let language = if choices.language { " lang=\"nl\"" } else { "" };
    format!(
        "<iframe src=\"{}\" title=\"{}\"{language} width=\"100%\" height=\"{}\" loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" frameborder=\"0\"></iframe>\n{}",
        escape(address),
        escape(&title),
        choices.height,
        host_script(page),
    )
}

/// The script for the page around it, whose name never changes.
pub(crate) fn host_script(page: &str) -> String {
    format!(
        "<script async src=\"{}/embed-2.js\"></script>",
        escape(folder(page))
    )
}
