//! Which questions are shown, beside what the table chooses.

use crate::explorer::{Became, Dialogue, Explorer, Matrix, QuestionFilter};
use crate::ui::components::Choice;
use crate::ui::hooks::replace;
use crate::ui::route::QuestionState;
use crate::ui::text::{matrix as words, questions};
use yew::prelude::*;

/// Choices of paper, where there are several, of fractie, of theme, and of what became of a question.
pub(super) fn choices(
    state: &QuestionState,
    explorer: &Explorer,
    matrices: &[(&Dialogue, Matrix)],
) -> Html {
    let filter = &state.filter;
    let set = |set: fn(&mut QuestionFilter, Option<String>)| {
        let state = state.clone();
        Callback::from(move |value: Option<String>| {
            let mut chosen = QuestionState::of(state.filter.clone());
            set(&mut chosen.filter, value);
            replace(&chosen.route());
        })
    };
    let papers = matrices.iter().map(|(dialogue, _)| {
        let opened = explorer.document(&dialogue.document).ok();
        let title = opened.map_or(dialogue.document.as_str(), |opened| opened.short_title());
        (dialogue.document.clone(), title.to_owned())
    });
    let papers: Vec<(String, String)> = papers.collect();
    let fracties = matrices
        .iter()
        .flat_map(|(_, matrix)| &matrix.fracties)
        .filter(|fractie| !fractie.is_empty());
    let rows = matrices.iter().flat_map(|(_, matrix)| &matrix.rows);
    let themes = rows
        .filter_map(|row| row.theme.as_ref())
        .filter(|theme| !theme.is_empty());
    let states = QuestionState::states().map(|state| {
        (
            QuestionState::name_of(state).to_owned(),
            questions::choice(state).to_owned(),
        )
    });
    let unsure = (
        QuestionState::UNSURE.to_owned(),
        words::became(Became::Unsure).to_owned(),
    );
    let chosen_state = if filter.unsure {
        Some(QuestionState::UNSURE)
    } else {
        filter.state.map(QuestionState::name_of)
    };
    html! {
        <div class="choices">
            if papers.len() > 1 {
                <Choice id="document" label={words::CHOOSE_PAPER} all={words::ALL_PAPERS} options={papers} chosen={filter.document.clone()}
                    onchoose={set(|filter, value| filter.document = value)} />
            }
            <Choice id="fractie" label={questions::FRACTIE} all={questions::ALL} options={once(fracties)} chosen={filter.fractie.clone()}
                onchoose={set(|filter, value| filter.fractie = value)} />
            <Choice id="onderwerp" label={words::CHOOSE_THEME} all={words::ALL_THEMES} options={once(themes)} chosen={filter.theme.clone()}
                onchoose={set(|filter, value| filter.theme = value)} />
            <Choice id="staat" label={questions::STATE} all={questions::ANY_STATE} options={states.chain([unsure]).collect::<Vec<_>>()} chosen={chosen_state.map(str::to_owned)}
                onchoose={set(|filter, value| {
                    filter.unsure = value.as_deref() == Some(QuestionState::UNSURE);
                    filter.state = value.and_then(|name| QuestionState::state_of(&name));
                })} />
        </div>
    }
}

/// Each name once, as an option.
fn once<'n>(names: impl Iterator<Item = &'n String>) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = Vec::new();
    for name in names {
        if options.iter().all(|(known, _)| known != name) {
            options.push((name.clone(), name.clone()));
        }
    }
    options
}
