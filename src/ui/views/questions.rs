//! Questions and answers: what each fractie asked, what became of it, and where it was taken up.

use crate::explorer::{AnswerState, Dialogue, DialogueQuestion, Explorer, Mention};
use crate::export::{AskedIn, QUESTION_FILES, QuestionFile};
use crate::ui::components::quoted;
use crate::ui::hooks::{replace, use_details};
use crate::ui::route::{QuestionState, Route, encode};
use crate::ui::text;
use crate::ui::view::Page;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let (explorer, state) = (page.explorer, &QuestionState::read(page.route));
    let dialogues = explorer.questions();
    let all = || {
        dialogues.iter().flat_map(|dialogue| {
            dialogue
                .questions
                .iter()
                .map(move |asked| (dialogue, asked))
        })
    };
    let mut fracties: Vec<String> = Vec::new();
    for (_, question) in all() {
        if !fracties.contains(&question.fractie) {
            fracties.push(question.fractie.clone());
        }
    }
    // One that asked nothing may still be asked for.
    fracties.extend(
        state
            .fractie
            .clone()
            .filter(|chosen| !fracties.contains(chosen)),
    );
    let of_fractie = |question: &DialogueQuestion| {
        let chosen = state.fractie.as_ref();
        chosen.is_none_or(|fractie| *fractie == question.fractie)
    };
    let admits = |question: &DialogueQuestion| {
        of_fractie(question) && state.state.is_none_or(|state| state == question.state)
    };
    let shown: Vec<AskedIn<'_>> = all().filter(|(_, asked)| admits(asked)).collect();
    let status = if shown.is_empty() {
        let asked = all().filter(|(_, asked)| of_fractie(asked)).count();
        text::questions::empty(state.fractie.as_deref(), state.state, asked)
    } else {
        text::questions::status(shown.iter().map(|(_, asked)| *asked))
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::questions::TITLE }</h1>
            <p>{ text::questions::LEAD }</p>
            <p class="muted">{ text::questions::CAUTION }</p>
            { choices(state, &fracties) }
            <p role="status" class="status">{ status }</p>
            { for groups(&shown).map(|group| group_view(explorer, group)) }
            if !shown.is_empty() {
                <Save files={QUESTION_FILES.map(|file| AttrValue::from((file.write)(&shown)))} />
            }
        </div>
    }
}

/// The questions of one fractie in one document, which stand together.
fn groups<'a, 'q>(shown: &'a [AskedIn<'q>]) -> impl Iterator<Item = &'a [AskedIn<'q>]> {
    shown.chunk_by(|(here, left), (there, right)| {
        here.document == there.document && left.fractie == right.fractie
    })
}

/// Choices of fractie and of what became of the questions.
fn choices(state: &QuestionState, fracties: &[String]) -> Html {
    let onfractie = {
        let state = state.clone();
        chosen(move |value| QuestionState {
            fractie: Some(value).filter(|value| !value.is_empty()),
            ..state.clone()
        })
    };
    let onstate = {
        let state = state.clone();
        chosen(move |value| QuestionState {
            state: QuestionState::state_of(&value),
            ..state.clone()
        })
    };
    let fractie = |fractie: &String| {
        let selected = state.fractie.as_ref() == Some(fractie);
        html! { <option value={fractie.clone()} {selected}>{ fractie }</option> }
    };
    let of_state = |known: AnswerState| {
        let selected = state.state == Some(known);
        html! { <option value={QuestionState::name_of(known)} {selected}>{ text::questions::choice(known) }</option> }
    };
    html! {
        <div class="choices">
            <p class="choice">
                <label for="fractie">{ text::questions::FRACTIE }</label>
                <select id="fractie" onchange={onfractie}>
                    <option value="" selected={state.fractie.is_none()}>{ text::questions::ALL }</option>
                    { for fracties.iter().map(fractie) }
                </select>
            </p>
            <p class="choice">
                <label for="staat">{ text::questions::STATE }</label>
                <select id="staat" onchange={onstate}>
                    <option value="" selected={state.state.is_none()}>{ text::questions::ANY_STATE }</option>
                    { for QuestionState::states().map(of_state) }
                </select>
            </p>
        </div>
    }
}

/// What the view becomes when a value is chosen.
fn chosen(change: impl Fn(String) -> QuestionState + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let select = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        let value = select.map(|select| select.value()).unwrap_or_default();
        replace(&change(value).route());
    })
}

fn group_view(explorer: &Explorer, group: &[AskedIn<'_>]) -> Html {
    let fractie = group
        .first()
        .map_or("", |(_, asked)| asked.fractie.as_str());
    let question = |(dialogue, asked): &AskedIn<'_>| question_view(explorer, dialogue, asked);
    html! {
        <section>
            <h2>{ text::questions::of_fractie(fractie) }</h2>
            <ol class="cases">{ for group.iter().map(question) }</ol>
        </section>
    }
}

fn question_view(explorer: &Explorer, dialogue: &Dialogue, question: &DialogueQuestion) -> Html {
    let answers = question
        .answers
        .iter()
        .filter_map(|number| dialogue.answers.get(*number));
    let answer = |answer: &crate::explorer::DialogueAnswer| {
        let paragraph = |mention: &Mention| quoted(explorer, mention);
        html! {
            <details class="case__answer">
                <summary>{ text::questions::ANSWER }{ " " }<span class="quoted">{ &answer.heading }</span></summary>
                { for answer.paragraphs.iter().map(paragraph) }
            </details>
        }
    };
    let open = question.state == AnswerState::NotFound;
    let state = classes!(
        "case__state",
        open.then_some("case__open"),
        question.is_guess().then_some("case__state--guess")
    );
    html! {
        <li class="case" key={question.id.clone()}>
            { quoted(explorer, &question.mention) }
            <p class={state}>{ text::questions::state(question) }</p>
            { same(dialogue, question) }
            { for answers.map(answer) }
        </li>
    }
}

/// Who asks the same, each with a link to the question.
fn same(dialogue: &Dialogue, question: &DialogueQuestion) -> Html {
    let others = dialogue
        .questions
        .iter()
        .filter(|other| question.same_as.contains(&other.id));
    let link = |(number, other): (usize, &DialogueQuestion)| {
        let href = Route::passage(&dialogue.document, other.mention.passage).href();
        html! {
            <>
                { if number == 0 { " " } else { ", " } }
                <a {href}>{ "de " }{ text::questions::named(&other.fractie) }</a>
            </>
        }
    };
    if question.same_as.is_empty() {
        return Html::default();
    }
    html! { <p class="muted">{ text::questions::SAME }{ for others.enumerate().map(link) }</p> }
}

/// What is to be kept.
#[derive(Clone, PartialEq, Properties)]
struct Kept {
    /// The content of each of the files, in their order.
    files: [AttrValue; QUESTION_FILES.len()],
}

/// What is shown as files; their addresses hold all of it, so they are made when somebody asks.
#[component]
fn Save(kept: &Kept) -> Html {
    let (open, ontoggle) = use_details();
    let link = |(file, content): (&QuestionFile, &AttrValue)| {
        let download = format!("{}.{}", text::questions::FILE, file.extension);
        let href = format!("data:{};charset=utf-8,{}", file.media, encode(content));
        html! { <a class="choice" {download} {href}>{ file.label }</a> }
    };
    html! {
        <details {ontoggle}>
            <summary>{ text::questions::SAVE }</summary>
            if open { <p class="choices">{ for QUESTION_FILES.iter().zip(&kept.files).map(link) }</p> }
        </details>
    }
}
