//! Questions in a frame of another page: the table first; where something is chosen, a few of its questions.

use super::table;
use crate::explorer::{Became, Dialogue, DialogueQuestion, Explorer, Matrix, QuestionFilter};
use crate::ui::route::{Position, QuestionState};
use crate::ui::text::{self, matrix as words};
use yew::prelude::*;

/// Most questions in a frame: so many are at most 600 pixels high on a phone.
const MOST: usize = 3;

/// What was chosen, or the table of all.
pub(super) fn show(
    explorer: &Explorer,
    state: &QuestionState,
    matrices: &[(&Dialogue, Matrix)],
) -> Html {
    let only_paper = QuestionFilter {
        document: state.filter.document.clone(),
        ..QuestionFilter::default()
    };
    let shows_table =
        state.filter == only_paper && matrices.iter().any(|(_, matrix)| matrix.is_telling());
    html! {
        <div class="ledger ledger--frame">
            <h1 tabindex="-1">{ text::dossier::framed(text::questions::TITLE, explorer.dossier()) }</h1>
            if matrices.is_empty() {
                <p>{ words::NO_QUESTIONS }</p>
            } else if shows_table {
                { table::tables(explorer, &state.filter, matrices, true) }
            } else {
                { chosen(state, matrices) }
            }
        </div>
    }
}

fn chosen(state: &QuestionState, matrices: &[(&Dialogue, Matrix)]) -> Html {
    let filter = &state.filter;
    let shown = matrices.iter().flat_map(|(dialogue, _)| {
        let questions = dialogue.questions.iter();
        questions.filter(|question| dialogue.admits(filter, question))
    });
    let shown: Vec<&DialogueQuestion> = shown.collect();
    let further = shown.len().saturating_sub(MOST);
    html! {
        <>
            <h2>{ words::shown(filter) }</h2>
            if shown.is_empty() { <p>{ words::none(filter, super::asked(matrices, filter)) }</p> }
            <ol class="cases">{ for shown.iter().take(MOST).map(|question| item(question)) }</ol>
            if further > 0 { <p><a href={state.route().href()} target="_blank">{ words::more_open(further) }</a></p> }
        </>
    }
}

/// A question in a few lines, with what became of it.
fn item(question: &DialogueQuestion) -> Html {
    let mention = &question.mention;
    let position = Position::of_words(mention);
    html! {
        <li class="case">
            <p class="pledge__words"><a class="quoted" href={position.route().href()} target="_blank">{ &mention.text }</a></p>
            <p class="muted">
                { words::name(&question.fractie) }{ " · " }
                <span class="matrix__signs" aria-hidden="true">{ words::sign(Became::to(question)) }</span>{ " " }{ text::questions::state(question) }
            </p>
        </li>
    }
}
