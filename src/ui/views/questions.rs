//! Questions and answers: what each fractie asked, and where it was taken up.

use crate::explorer::{Dialogue, DialogueQuestion, Explorer, Mention};
use crate::ui::components::quoted;
use crate::ui::hooks::replace;
use crate::ui::route::QuestionState;
use crate::ui::text;
use crate::ui::view::Page;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let (explorer, state) = (page.explorer, &QuestionState::read(page.route));
    let dialogues = explorer.questions();
    let mut fracties: Vec<String> = Vec::new();
    for question in dialogues.iter().flat_map(|dialogue| &dialogue.questions) {
        if !fracties.contains(&question.fractie) {
            fracties.push(question.fractie.clone());
        }
    }
    let admits = |question: &&DialogueQuestion| {
        state
            .fractie
            .as_ref()
            .is_none_or(|fractie| *fractie == question.fractie)
            && (!state.open || question.answers.is_empty())
    };
    let all = || dialogues.iter().flat_map(|dialogue| &dialogue.questions);
    let open = all().filter(|question| question.answers.is_empty()).count();
    let shown = all().filter(admits).count();
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::questions::TITLE }</h1>
            <p>{ text::questions::LEAD }</p>
            <p class="muted">{ text::questions::CAUTION }</p>
            { choices(state, &fracties) }
            <p role="status" class="status">{ text::questions::status(shown, open) }</p>
            { for dialogues.iter().map(|dialogue| dialogue_view(explorer, dialogue, &admits)) }
        </div>
    }
}

/// Choices of fractie and of open questions.
fn choices(state: &QuestionState, fracties: &[String]) -> Html {
    let onfractie = {
        let state = state.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            let fractie = select
                .map(|select| select.value())
                .filter(|value| !value.is_empty());
            let chosen = QuestionState {
                fractie,
                ..state.clone()
            };
            replace(&chosen.route());
        })
    };
    let onopen = {
        let state = state.clone();
        Callback::from(move |_: Event| {
            let chosen = QuestionState {
                open: !state.open,
                ..state.clone()
            };
            replace(&chosen.route());
        })
    };
    let option = |fractie: &String| {
        let selected = state.fractie.as_ref() == Some(fractie);
        html! { <option value={fractie.clone()} {selected}>{ fractie }</option> }
    };
    html! {
        <div class="choices">
            <p class="choice">
                <label for="fractie">{ text::questions::FRACTIE }</label>
                <select id="fractie" onchange={onfractie}>
                    <option value="" selected={state.fractie.is_none()}>{ text::questions::ALL }</option>
                    { for fracties.iter().map(option) }
                </select>
            </p>
            <p class="choice">
                <input type="checkbox" id="alleen-open" checked={state.open} onchange={onopen} />
                <label for="alleen-open">{ text::questions::ONLY_OPEN }</label>
            </p>
        </div>
    }
}

fn dialogue_view(
    explorer: &Explorer,
    dialogue: &Dialogue,
    admits: &dyn Fn(&&DialogueQuestion) -> bool,
) -> Html {
    let shown: Vec<&DialogueQuestion> = dialogue
        .questions
        .iter()
        .filter(|question| admits(question))
        .collect();
    let group = |questions: &[&DialogueQuestion]| {
        let fractie = questions
            .first()
            .map(|question| question.fractie.clone())
            .unwrap_or_default();
        html! {
            <section>
                <h2>{ text::questions::of_fractie(&fractie) }</h2>
                <ol class="cases">{ for questions.iter().map(|question| question_view(explorer, dialogue, question)) }</ol>
            </section>
        }
    };
    html! { <>{ for shown.chunk_by(|left, right| left.fractie == right.fractie).map(group) }</> }
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
    html! {
        <li class="case" key={question.id.clone()}>
            { quoted(explorer, &question.mention) }
            if question.answers.is_empty() { <p class="case__open">{ text::questions::OPEN }</p> }
            { for answers.map(answer) }
        </li>
    }
}
