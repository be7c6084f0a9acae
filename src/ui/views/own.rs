//! The reader's own papers: dropped, chosen or pasted; what was understood of each, and what became of it.

use crate::explorer::{Corrections, Day, DocumentKind, Explorer, Opened, Twin};
use crate::ui::hooks::{element, in_browser};
use crate::ui::kept::{self, use_kept};
use crate::ui::own::state::{Keeping, State};
use crate::ui::own::{self, Paper, use_own};
use crate::ui::route::{Position, Route};
use crate::ui::surroundings::surroundings;
use crate::ui::text::{self, own as words};
use crate::ui::use_explorer;
use crate::ui::view::Page;
use crate::web::offered::{call, can, promised, property};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// So many papers are listed unasked (design: no list runs past fifteen).
const LISTED: usize = 15;

/// The view.
pub(super) fn show(_: &Page<'_>) -> Html {
    html! { <OwnPapers /> }
}

/// All of it.
#[component]
pub(crate) fn OwnPapers() -> Html {
    let explorer = use_explorer();
    use_own();
    use_kept();
    let all = use_state(|| false);
    let papers = own::all();
    let here = papers
        .iter()
        .filter(|paper| paper.state == State::Here)
        .count();
    let removed = papers.iter().any(|paper| paper.state == State::Removed);
    let shown = if *all { papers.len() } else { LISTED };
    let onall = {
        let all = all.setter();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    // What wants the reader's attention comes first.
    let (first, then): (Vec<&Paper>, Vec<&Paper>) = papers
        .iter()
        .partition(|paper| !matches!(paper.state, State::Here | State::Waiting));
    let listed = first.into_iter().chain(then).take(shown);
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            <p>{ words::LEAD }{ " " }{ words::PRIVACY }</p>
            <Choose />
            <Paste />
            { progress(&papers) }
            if papers.is_empty() { <p>{ words::NONE }</p> } else {
                <h2>{ words::LIST }</h2>
                if here > 0 { <p class="muted">{ words::ELSEWHERE }</p> }
                <ol class="cases" aria-label={words::LIST}>{ for listed.map(|paper| row(&explorer, paper)) }</ol>
                if papers.len() > shown { <p><button type="button" class="button" onclick={onall}>{ words::ALL }{ format!(" ({})", papers.len()) }</button></p> }
                <p class="choices">
                    if here > 0 { <button type="button" class="button button--quiet" onclick={press(own::remove_all)}>{ words::REMOVE_ALL }</button> }
                    if removed { <button type="button" class="button button--quiet" onclick={press(own::bring_all_back)}>{ words::UNDO_ALL }</button> }
                </p>
            }
            <Keep />
            <TakeAlong here={here > 0} />
        </div>
    }
}

fn press(act: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| act())
}

/// The button that is also where files are dropped: dropping anywhere on the page is heard by the page itself.
#[component]
fn Choose() -> Html {
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        press(move || {
            if let Some(input) = input.cast::<web_sys::HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let input = input.clone();
        Callback::from(move |_: Event| {
            let Some(input) = input.cast::<web_sys::HtmlInputElement>() else {
                return;
            };
            own::take_files(&property(input.unchecked_ref(), "files"));
            // The same file may be chosen once more.
            input.set_value("");
        })
    };
    let reads_all = !in_browser()
        || surroundings()
            .papers
            .is_some_and(|papers| can(&papers, "read"));
    html! {
        <>
            <button type="button" class="drop" {onclick} aria-describedby="eigen-vormen">
                <strong class="drop__name">{ words::CHOOSE }</strong>{ " " }<span>{ words::DROP }</span>
            </button>
            <input ref={input} type="file" multiple={true} hidden={true} id="eigen-bestanden" aria-label={words::CHOOSE} {onchange} />
            <p class="muted" id="eigen-vormen">{ if reads_all { words::FORMS } else { words::FORMS_OF_TEXT } }</p>
            if let Some(file) = surroundings().file {
                <p class="muted">{ words::OFFLINE }{ " " }<a href={file.replace(words::FILE, words::FILE_WITH_READERS)} download={words::FILE_WITH_READERS}>{ words::FILE_WITH_READERS }</a></p>
            }
        </>
    }
}

/// The field for a text.
#[component]
fn Paste() -> Html {
    let field = use_node_ref();
    let said = use_state_eq(|| "");
    let onsubmit = {
        let (field, said) = (field.clone(), said.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<web_sys::HtmlTextAreaElement>() else {
                return;
            };
            let taken = own::take_text(field.value());
            if taken {
                field.set_value("");
            }
            said.set(if taken { "" } else { words::PASTE_EMPTY });
        })
    };
    html! {
        <form {onsubmit}>
            <label class="take__label" for="eigen-tekst">{ words::PASTE }</label>
            <textarea ref={field} id="eigen-tekst" class="take__code" rows="3" />
            <p><button type="submit" class="button">{ words::PASTE_BUTTON }</button><span role="status">{ " " }{ *said }</span></p>
        </form>
    }
}

/// How far it is.
fn progress(papers: &[Paper]) -> Html {
    let count =
        |wanted: fn(&State) -> bool| papers.iter().filter(|paper| wanted(&paper.state)).count();
    let waiting = count(|state| matches!(state, State::Waiting | State::Reading));
    let (here, refused) = (
        count(|state| *state == State::Here),
        count(|state| matches!(state, State::Refused(_))),
    );
    let said = if waiting > 0 {
        words::progress(papers.len() - waiting, papers.len())
    } else {
        words::status(here, refused)
    };
    html! {
        <>
            <p role="status" class="status">{ said }</p>
            if waiting > 0 {
                <p>
                    <progress max={papers.len().to_string()} value={(papers.len() - waiting).to_string()} aria-label={words::LIST} />
                    { " " }<button type="button" class="button button--quiet" onclick={press(own::cancel)}>{ words::STOP }</button>
                </p>
            }
        </>
    }
}

/// One paper.
fn row(explorer: &Explorer, paper: &Paper) -> Html {
    let number = paper.number;
    let inside = match (&paper.state, paper.shown()) {
        (State::Here, Some(opened)) => here(paper, &opened),
        (state, _) => {
            let link = match state {
                State::Twin(twin) => twin_link(explorer, twin.id()),
                _ => Html::default(),
            };
            let acts = match state {
                State::Removed => {
                    html! { <p><button type="button" class="button button--quiet" onclick={press(move || own::bring_back(number))}>{ words::UNDO }{ name_hidden(&paper.name) }</button></p> }
                }
                State::Twin(Twin::Number(_)) => {
                    html! { <p><button type="button" class="button button--quiet" onclick={press(move || own::add_anyway(number))}>{ words::ADD_ANYWAY }{ name_hidden(&paper.name) }</button></p> }
                }
                _ => Html::default(),
            };
            html! { <><p class="case__title">{ &paper.name }</p><p>{ words::state(state) }{ " " }{ link }</p>{ acts }</> }
        }
    };
    html! { <li class="case" key={number}>{ inside }</li> }
}

/// Of which paper a button is, for who hears it alone.
fn name_hidden(name: &str) -> Html {
    html! { <span class="hidden">{ ": " }{ name }</span> }
}

/// A link to the document that a paper is.
fn twin_link(explorer: &Explorer, id: &str) -> Html {
    let title = explorer.document(id).map_or(id, Opened::title).to_owned();
    html! { <a href={Route::document(id).href()}>{ title }</a> }
}

/// A paper that is here: what was understood of it.
fn here(paper: &Paper, opened: &Opened) -> Html {
    let number = paper.number;
    let meta = &opened.document.meta;
    let pages = opened.file().and_then(|file| file.pages());
    let corrected = !paper.corrections.is_empty();
    let authors = (!meta.authors.is_empty()).then(|| meta.authors.join(", "));
    let told = [
        Some(text::about(opened)),
        authors,
        Some(words::certainty(opened).to_owned()).filter(|said| !said.is_empty()),
        corrected.then(|| words::CORRECTED.to_owned()),
        pages.map(words::pages),
        Some(paper.name.clone()),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    let warnings = &opened.document.warnings;
    let warning = |warning: &crate::explorer::Warning| {
        let place = Position {
            id: opened.id().to_owned(),
            passage: Some(warning.span.start),
            ..Position::default()
        };
        html! { <li><a href={place.route().href()}>{ &warning.text }</a></li> }
    };
    html! {
        <>
            <h3 class="case__title"><a href={Route::document(opened.id()).href()}>{ opened.title() }</a></h3>
            <p class="muted">{ told.join(" · ") }</p>
            if !warnings.is_empty() {
                <details><summary>{ words::WARNINGS }{ format!(" ({})", warnings.len()) }</summary><ul>{ for warnings.iter().take(LISTED).map(warning) }</ul></details>
            }
            <Correct {number} paper={opened.id().to_owned()} title={opened.title().to_owned()} date={opened.date().filter(|_| !opened.date_inferred()).map(|date| date.start.to_string())}
                kind={meta.kind} {corrected} />
            <p><button type="button" class="button button--quiet" onclick={press(move || own::remove(number))}>{ words::REMOVE }{ name_hidden(opened.title()) }</button></p>
        </>
    }
}

/// What is known of a paper.
#[derive(Clone, PartialEq, Properties)]
struct CorrectProps {
    number: usize,
    /// Its id: by which its fields are called, so that what was written in them comes back to the same paper.
    paper: String,
    title: String,
    date: Option<String>,
    kind: DocumentKind,
    corrected: bool,
}

/// Corrects title, date and kind of a paper.
#[component]
fn Correct(props: &CorrectProps) -> Html {
    let CorrectProps {
        number,
        paper,
        title,
        date,
        kind,
        corrected,
    } = props.clone();
    let id = |field: &str| format!("eigen-{field}-{paper}");
    let onsubmit = {
        let known = props.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            own::correct(known.number, written(&known));
        })
    };
    let option = |one: &DocumentKind| {
        html! { <option value={one.name()} selected={*one == kind}>{ text::document_kind(*one) }</option> }
    };
    html! {
        <details>
            <summary>{ words::CORRECT }{ name_hidden(&title) }</summary>
            <form {onsubmit} class="correct">
                <p><label for={id("titel")}>{ words::FIELD_TITLE }</label><input type="text" id={id("titel")} value={title} maxlength="300" /></p>
                <p><label for={id("datum")}>{ words::FIELD_DATE }</label><input type="date" id={id("datum")} value={date} /></p>
                <p class="choice"><label for={id("soort")}>{ words::FIELD_KIND }</label><select id={id("soort")}>{ for DocumentKind::ALL.iter().map(option) }</select></p>
                <p class="choices">
                    <button type="submit" class="button">{ words::CORRECT_BUTTON }</button>
                    if corrected {
                        <button type="button" class="button button--quiet" onclick={press(move || own::correct(number, Corrections::default()))}>{ words::UNCORRECT }</button>
                    }
                </p>
            </form>
        </details>
    }
}

/// What the fields say otherwise than what was known, with what was corrected before.
fn written(known: &CorrectProps) -> Corrections {
    let value = |field: &str| {
        let element = element(&format!("eigen-{field}-{}", known.paper))?;
        property(element.unchecked_ref::<JsValue>(), "value").as_string()
    };
    let before = own::all()
        .into_iter()
        .find(|paper| paper.number == known.number);
    let before = before.map(|paper| paper.corrections).unwrap_or_default();
    let title = value("titel").map(|title| title.trim().to_owned());
    let title = title.filter(|title| !title.is_empty() && *title != known.title);
    let date = value("datum").filter(|date| Some(date) != known.date.as_ref());
    let kind = value("soort").and_then(|kind| text::document_kind_named(&kind));
    Corrections {
        title: title.or(before.title),
        date: date.and_then(|date| Day::from_iso(&date)).or(before.date),
        kind: kind.filter(|kind| *kind != known.kind).or(before.kind),
    }
}

/// Whether this browser keeps them.
#[component]
fn Keep() -> Html {
    use_own();
    let keeping = own::keeping();
    let checked = matches!(keeping, Keeping::Yes | Keeping::Refused);
    let onchange = Callback::from(move |_: Event| own::keep(!checked));
    html! {
        <>
            if keeping != Keeping::Cannot {
                <p><label class="choice"><input type="checkbox" id="eigen-bewaar" {checked} {onchange} />{ words::KEEP }</label></p>
            }
            <p class="muted" role="status">{ words::keeping(keeping) }</p>
        </>
    }
}

/// Whether there is anything to take along.
#[derive(Clone, PartialEq, Properties)]
struct TakeProps {
    here: bool,
}

/// Saves all of it as a file.
#[component]
fn TakeAlong(props: &TakeProps) -> Html {
    let said = use_state(|| "");
    let offered = surroundings();
    let hand = offered.papers.filter(|papers| can(papers, "hand"));
    if !props.here || (offered.save.is_none() && hand.is_none()) {
        return Html::default();
    }
    let as_page = offered.save.map(|save| {
        let said = said.setter();
        press(move || {
            let (save, said) = (save.clone(), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let json = kept::to_json(&own::records());
                let saved = promised(&save, "call", &[JsValue::NULL, json.into()]).await;
                said.set(told(saved.is_ok()));
            });
        })
    });
    let as_data = hand.map(|papers| {
        let said = said.setter();
        press(move || {
            let json = kept::to_json(&own::records());
            let values = [
                words::DATA_FILE.into(),
                "application/json".into(),
                json.into(),
            ];
            said.set(told(call(&papers, "hand", &values).is_ok()));
        })
    });
    html! {
        <>
            <h2>{ words::TAKE_HEADING }</h2>
            <p>{ words::TAKE_LEAD }</p>
            <p class="choices">
                if let Some(onclick) = as_page { <button type="button" class="button" {onclick}>{ words::TAKE_PAGE }</button> }
                if let Some(onclick) = as_data { <button type="button" class="button" {onclick}>{ words::TAKE_DATA }</button> }
            </p>
            <p role="status">{ *said }</p>
        </>
    }
}

const fn told(saved: bool) -> &'static str {
    if saved {
        text::embed::SAVED
    } else {
        text::embed::NOT_SAVED
    }
}
