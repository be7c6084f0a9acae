//! The quote check: paste a quotation, see whether it stands in the documents, and where.

use crate::explorer::Explorer;
use crate::explorer::quote::{
    LONGEST, LeftOut, Piece, PieceKind, QuoteCheck, QuotePart, QuotePlace, QuoteStatus, Side,
};
use crate::ui::components::Citations;
use crate::ui::hooks::push;
use crate::ui::route::{Position, QUOTE, Route};
use crate::ui::text::citation as words;
use crate::ui::view::Page;
use crate::ui::{text, use_explorer};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    html! { <Quote quote={page.route.long("q").unwrap_or_default().to_owned()} /> }
}

/// What is checked.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The quotation, from the address.
    pub(crate) quote: String,
}

/// The check.
#[component]
pub(crate) fn Quote(props: &Props) -> Html {
    let explorer = use_explorer();
    let field = use_node_ref();
    let refused = use_state_eq(|| None::<QuoteStatus>);
    let onsubmit = {
        let (field, refused) = (field.clone(), refused.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<web_sys::HtmlTextAreaElement>() else {
                return;
            };
            // Asking for the length copies nothing: a paste of many megabytes is refused at once.
            if field.text_length() as usize > LONGEST {
                return refused.set(Some(QuoteStatus::TooLong));
            }
            let quote = field.value();
            refused.set(quote.trim().is_empty().then_some(QuoteStatus::Empty));
            push(&Route::to(QUOTE).with("q", &quote));
        })
    };
    let onpaste = {
        let refused = refused.clone();
        Callback::from(move |event: Event| {
            // Browsers lay out what is pasted for as long as it takes: far too much is not let in.
            if pasted_length(&event).is_some_and(|length| length as usize > LONGEST) {
                event.prevent_default();
                refused.set(Some(QuoteStatus::TooLong));
            }
        })
    };
    let asked = !props.quote.is_empty() && refused.is_none();
    let found = asked.then(|| explorer.check_quote(&props.quote));
    let verdict = match (&*refused, &found) {
        (Some(status), _) => words::verdict(*status, 0),
        (None, Some(found)) => words::verdict_of(found),
        (None, None) => String::new(),
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::CHECK }</h1>
            <p>{ words::CHECK_LEAD }{ " " }{ words::CHECK_PRIVACY }</p>
            <form {onsubmit}>
                <label for="citaat">{ words::CHECK_BOX }</label>
                <textarea ref={field} id="citaat" class="cite__text quoted" rows="5" aria-describedby="citaat-hulp" {onpaste} value={props.quote.clone()} />
                <p id="citaat-hulp" class="muted">{ words::CHECK_HELP }</p>
                <p><button type="submit" class="button">{ words::CHECK_BUTTON }</button></p>
            </form>
            <p role="status" class="status">{ verdict }</p>
            if let Some(found) = found { { found_view(&explorer, &found) } }
        </div>
    }
}

/// How much text is pasted, in UTF-16 units. It stays where it is: copying it into the program would cost its size.
fn pasted_length(event: &Event) -> Option<u32> {
    let data = js_sys::Reflect::get(event, &"clipboardData".into()).ok()?;
    let read: js_sys::Function = js_sys::Reflect::get(&data, &"getData".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let text: js_sys::JsString = read.call1(&data, &"text".into()).ok()?.dyn_into().ok()?;
    Some(text.length())
}

/// Advice, or the places with a legend of the marks.
fn found_view(explorer: &Explorer, found: &QuoteCheck) -> Html {
    html! {
        <>
            if found.status == QuoteStatus::NotFound { <p>{ words::NOT_FOUND_ADVICE }</p> }
            if found.status == QuoteStatus::Altered {
                <p class="muted">
                    { words::LEGEND }{ " " }<ins>{ words::MISSING }</ins>{ "; " }<del>{ words::ADDED }</del>{ "." }
                </p>
            }
            if !found.places.is_empty() {
                <ol class="cases">{ for found.places.iter().map(|place| place_view(explorer, place)) }</ol>
            }
        </>
    }
}

/// One place, part by part.
fn place_view(explorer: &Explorer, place: &QuotePlace) -> Html {
    let Ok(opened) = explorer.document(&place.document) else {
        return Html::default();
    };
    let mut speakers = place
        .parts
        .iter()
        .filter(|part| part.passage.is_some())
        .map(|part| &part.speakers);
    let first = speakers.next();
    let several =
        first.is_some_and(|first| first.len() > 1 || speakers.any(|other| other != first));
    let restates = place.parts.iter().any(|part| part.restates);
    let part = |(number, part): (usize, &QuotePart)| {
        let behind = |rest: &&LeftOut| rest.side != Side::Before && rest.part == number;
        let left_out = place.left_out.iter().filter(behind);
        html! { <>{ part_view(&place.document, part) }{ for left_out.map(left_out_view) }</> }
    };
    html! {
        <li class="case">
            <p class="case__title">{ opened.short_title() }{ " " }<span class="muted">{ text::date(opened) }{ " · " }{ &place.citation }</span></p>
            if several { <p>{ words::SEVERAL_SPEAKERS }</p> }
            if restates { <p>{ words::RESTATES }</p> }
            if !place.in_order { <p>{ words::OTHER_ORDER }</p> }
            if let Some(warning) = words::turning(place) { <p><strong>{ warning }</strong></p> }
            { for place.left_out.iter().filter(|rest| rest.side == Side::Before).map(left_out_view) }
            { for place.parts.iter().enumerate().map(part) }
        </li>
    }
}

/// Words of the document that the quotation leaves out, in place.
fn left_out_view(rest: &LeftOut) -> Html {
    html! {
        <p class="muted">{ words::left_out(rest) }{ " " }<ins class="quoted">{ &rest.text }</ins></p>
    }
}

fn part_view(id: &str, part: &QuotePart) -> Html {
    let pieces = part.pieces.iter().map(piece_view);
    let Some(passage) = part.passage else {
        return html! { <><blockquote class="quoted checked">{ for pieces }</blockquote><p>{ words::PART_NOT_FOUND }</p></> };
    };
    let position = Position {
        id: id.to_owned(),
        passage: Some(passage),
        until: part.until,
        query: String::new(),
    };
    let speakers: Vec<String> = part.speakers.iter().map(text::voice).collect();
    let speakers = if speakers.is_empty() {
        words::NO_SPEAKER.to_owned()
    } else {
        speakers.join(", ")
    };
    html! {
        <figure class="quotation">
            <blockquote class="quoted checked">{ for pieces }</blockquote>
            <figcaption>
                <strong>{ speakers }</strong>{ " · " }<a href={position.route().href()}>{ words::READ }</a>
            </figcaption>
            <details>
                <summary>{ words::CITE_AS_IS }</summary>
                <Citations document={id.to_owned()} {passage} until={part.until} />
            </details>
        </figure>
    }
}

/// Words that both have; else marked, for the eye and for the ear.
fn piece_view(piece: &Piece) -> Html {
    let spoken = |words: &'static str| html! { <span class="hidden">{ words }</span> };
    let (words, space) = piece.text.split_at(piece.text.trim_end().len());
    match piece.kind {
        PieceKind::Same => html! { { &piece.text } },
        PieceKind::Missing => {
            html! { <><ins>{ spoken(words::MISSING_SPOKEN) }{ words }{ spoken(words::END_SPOKEN) }</ins>{ space }</> }
        }
        PieceKind::Added => {
            html! { <><del>{ spoken(words::ADDED_SPOKEN) }{ words }{ spoken(words::END_SPOKEN) }</del>{ space }</> }
        }
    }
}
