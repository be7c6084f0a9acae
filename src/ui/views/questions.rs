//! Questions and answers: what each fractie asked, and where it was taken up.

use crate::explorer::{Dialogue, DialogueQuestion, Mention};
use crate::ui::components::Quoted;
use crate::ui::hooks::replace;
use crate::ui::route::{QuestionState, Route};
use crate::ui::{text, use_explorer};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) state: QuestionState,
}

/// The view.
#[component]
pub(crate) fn Questions(props: &Props) -> Html {
    let explorer = use_explorer();
    let dialogues = use_memo((), |()| explorer.questions());
    let mut fracties: Vec<String> = Vec::new();
    for question in dialogues.iter().flat_map(|dialogue| &dialogue.questions) {
        if !fracties.contains(&question.fractie) {
            fracties.push(question.fractie.clone());
        }
    }
    let admits = |question: &&DialogueQuestion| {
        let state = &props.state;
        state.fractie.as_ref().is_none_or(|fractie| *fractie == question.fractie) && (!state.open || question.answers.is_empty())
    };
    let questions = || dialogues.iter().flat_map(|dialogue| &dialogue.questions);
    let open = questions().filter(|question| question.answers.is_empty()).count();
    let shown = questions().filter(admits).count();
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::QUESTIONS }</h1>
            <p>{ text::questions::LEAD }</p>
            <p class="muted">{ text::questions::CAUTION }</p>
            <Choices state={props.state.clone()} {fracties} />
            <p role="status" class="status">{ text::questions::status(shown, open) }</p>
            { for dialogues.iter().map(|dialogue| dialogue_view(dialogue, &admits)) }
        </div>
    }
}

/// Choices of fractie and of open questions.
#[derive(Clone, PartialEq, Properties)]
struct ChoicesProps {
    state: QuestionState,
    fracties: Vec<String>,
}

#[component]
fn Choices(props: &ChoicesProps) -> Html {
    let onfractie = {
        let state = props.state.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            let fractie = select.map(|select| select.value()).filter(|value| !value.is_empty());
            replace(&Route::Questions(QuestionState { fractie, ..state.clone() }));
        })
    };
    let onopen = {
        let state = props.state.clone();
        Callback::from(move |_: Event| replace(&Route::Questions(QuestionState { open: !state.open, ..state.clone() })))
    };
    let option = |fractie: &String| {
        let selected = props.state.fractie.as_ref() == Some(fractie);
        html! { <option value={fractie.clone()} {selected}>{ fractie }</option> }
    };
    html! {
        <div class="choices">
            <p class="choice">
                <label for="fractie">{ text::questions::FRACTIE }</label>
                <select id="fractie" onchange={onfractie}>
                    <option value="" selected={props.state.fractie.is_none()}>{ text::questions::ALL }</option>
                    { for props.fracties.iter().map(option) }
                </select>
            </p>
            <p class="choice">
                <input type="checkbox" id="alleen-open" checked={props.state.open} onchange={onopen} />
                <label for="alleen-open">{ text::questions::ONLY_OPEN }</label>
            </p>
        </div>
    }
}

fn dialogue_view(dialogue: &Dialogue, admits: &dyn Fn(&&DialogueQuestion) -> bool) -> Html {
    let shown: Vec<&DialogueQuestion> = dialogue.questions.iter().filter(|question| admits(question)).collect();
    let group = |questions: &[&DialogueQuestion]| {
        let fractie = questions.first().map(|question| question.fractie.clone()).unwrap_or_default();
        html! {
            <section>
                <h2>{ text::questions::of_fractie(&fractie) }</h2>
                <ol class="cases">{ for questions.iter().map(|question| question_view(dialogue, question)) }</ol>
            </section>
        }
    };
    html! { <>{ for shown.chunk_by(|left, right| left.fractie == right.fractie).map(group) }</> }
}

fn question_view(dialogue: &Dialogue, question: &DialogueQuestion) -> Html {
    let answers = question.answers.iter().filter_map(|number| dialogue.answers.get(*number));
    let answer = |answer: &crate::explorer::DialogueAnswer| {
        let paragraph = |mention: &Mention| html! { <Quoted mention={mention.clone()} /> };
        html! {
            <details class="case__answer">
                <summary>{ text::questions::ANSWER }{ " " }<span class="quoted">{ &answer.heading }</span></summary>
                { for answer.paragraphs.iter().map(paragraph) }
            </details>
        }
    };
    html! {
        <li class="case" key={question.id.clone()}>
            <Quoted mention={question.mention.clone()} />
            if question.answers.is_empty() { <p class="case__open">{ text::questions::OPEN }</p> }
            { for answers.map(answer) }
        </li>
    }
}
