//! An answer beside the questions that it takes up, and questions without one.

use crate::explorer::{Dialogue, DialogueQuestion, Exchange, Explorer, Mention};
use crate::ui::components::{quoted, quoted_brief, quoted_run};
use crate::ui::text::{self, matrix as words};
use yew::prelude::*;

/// So many paragraphs of an answer are shown at first: the one that says the questions again, and what follows it.
const PARAGRAPHS: usize = 3;

/// Answers under their headings.
pub(super) fn by_theme(explorer: &Explorer, shown: &[(&Dialogue, Exchange<'_>)]) -> Html {
    let same = |left: &(&Dialogue, Exchange<'_>), right: &(&Dialogue, Exchange<'_>)| {
        left.0.document == right.0.document && left.1.answer.heading == right.1.answer.heading
    };
    let section = |group: &[(&Dialogue, Exchange<'_>)]| {
        let Some((dialogue, first)) = group.first() else {
            return Html::default();
        };
        let paper = explorer.document(&dialogue.document).ok();
        html! {
            <section class="exchanges">
                <h3><span class="quoted">{ words::heading(Some(&first.answer.heading)) }</span></h3>
                if let Some(paper) = paper { <p class="muted">{ paper.short_title() }{ " · " }{ text::date(paper) }</p> }
                { for group.iter().map(|(dialogue, exchange)| exchange_view(dialogue, exchange)) }
            </section>
        }
    };
    shown.chunk_by(same).map(section).collect()
}

fn exchange_view(dialogue: &Dialogue, exchange: &Exchange<'_>) -> Html {
    let paragraphs = &exchange.answer.paragraphs;
    let (first, rest) = paragraphs.split_at(paragraphs.len().min(PARAGRAPHS));
    let label = if exchange.questions.len() == 1 {
        words::QUESTION
    } else {
        words::QUESTIONS
    };
    html! {
        <article class="exchange">
            <div>
                <h4>{ label }</h4>
                { for exchange.questions.iter().map(|question| question_view(dialogue, question)) }
                { others(dialogue, exchange) }
            </div>
            <div class="exchange__answer">
                <h4>{ words::ANSWER }</h4>
                { quoted_run(first) }
                if !rest.is_empty() { { further(rest) } }
            </div>
        </article>
    }
}

/// The rest of an answer, folded; two paragraphs more are no reason to fold.
fn further(rest: &[Mention]) -> Html {
    html! {
        <details class="exchange__rest"><summary>{ words::whole_answer(rest.len()) }</summary>{ quoted_run(rest) }</details>
    }
}

/// A question with what became of it.
fn question_view(dialogue: &Dialogue, question: &DialogueQuestion) -> Html {
    let reply = dialogue.reply(question);
    html! {
        <div class="question case" key={question.id.clone()}>
            { quoted_brief(&question.mention) }
            <p class="muted"><span class="matrix__signs" aria-hidden="true">{ words::sign(reply) }</span>{ " " }{ words::reply(reply) }</p>
        </div>
    }
}

/// Questions of other fracties that the same answer takes up, folded.
fn others(dialogue: &Dialogue, exchange: &Exchange<'_>) -> Html {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for question in &exchange.others {
        match counts
            .iter_mut()
            .find(|(known, _)| *known == question.fractie)
        {
            Some((_, count)) => *count += 1,
            None => counts.push((&question.fractie, 1)),
        }
    }
    if counts.is_empty() {
        return Html::default();
    }
    html! {
        <details class="exchange__rest">
            <summary>{ words::also_asked(&counts) }</summary>
            { for exchange.others.iter().map(|question| question_view(dialogue, question)) }
        </details>
    }
}

/// Questions without a found answer, each with its paper.
pub(super) fn unanswered(
    explorer: &Explorer,
    questions: &[(&Dialogue, &DialogueQuestion)],
) -> Html {
    let item = |(dialogue, question): &(&Dialogue, &DialogueQuestion)| {
        let reply = dialogue.reply(question);
        html! {
            <li class="case" key={format!("{} {}", dialogue.document, question.id)}>
                { quoted(explorer, &question.mention) }
                <p class="case__open"><span class="matrix__signs" aria-hidden="true">{ words::sign(reply) }</span>{ " " }{ text::questions::OPEN }</p>
            </li>
        }
    };
    html! { <ol class="cases cases--two">{ for questions.iter().map(item) }</ol> }
}
