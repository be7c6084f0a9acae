//! An answer beside the questions that it takes up, and questions without one.

use crate::explorer::{Became, Dialogue, DialogueQuestion, Exchange, Explorer, Mention};
use crate::ui::components::{quoted, quoted_brief, quoted_run};
use crate::ui::route::Position;
use crate::ui::text::{self, matrix as words};
use yew::prelude::*;

/// So many paragraphs of an answer are shown at first.
const PARAGRAPHS: usize = 2;
/// So many questions beside one answer.
const QUESTIONS: usize = 4;

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
    let (restated, paragraphs) = exchange.restated_and_said();
    let (first, rest) = paragraphs.split_at(paragraphs.len().min(PARAGRAPHS));
    let label = if exchange.questions.len() == 1 {
        words::QUESTION
    } else {
        words::QUESTIONS
    };
    let leading = leading(exchange);
    let (asked, more) = leading.split_at(leading.len().min(QUESTIONS));
    let view = |question: &&DialogueQuestion| question_view(dialogue, question);
    html! {
        <article class="exchange">
            <div>
                <h4>{ label }</h4>
                { for asked.iter().map(view) }
                if !more.is_empty() {
                    <details class="exchange__rest"><summary>{ words::more_open(more.len()) }</summary>{ for more.iter().map(view) }</details>
                }
                { others(dialogue, exchange) }
            </div>
            <div class="exchange__answer">
                <h4>{ words::ANSWER }</h4>
                if !restated.is_empty() {
                    <details class="exchange__rest"><summary>{ words::RESTATED }</summary>{ quoted_run(restated) }</details>
                }
                { quoted_run(first) }
                if !rest.is_empty() { { further(rest) } }
            </div>
        </article>
    }
}

/// The questions that are shown, without those that ask the same as one before them: that one names them.
fn leading<'e>(exchange: &Exchange<'e>) -> Vec<&'e DialogueQuestion> {
    let mut leading: Vec<&DialogueQuestion> = Vec::new();
    for question in &exchange.questions {
        if !leading
            .iter()
            .any(|first| first.same_as.contains(&question.id))
        {
            leading.push(question);
        }
    }
    leading
}

/// The rest of an answer, folded.
fn further(rest: &[Mention]) -> Html {
    html! {
        <details class="exchange__rest"><summary>{ words::whole_answer(rest.len()) }</summary>{ quoted_run(rest) }</details>
    }
}

/// A question with what became of it, and who asks the same.
fn question_view(dialogue: &Dialogue, question: &DialogueQuestion) -> Html {
    let said = html! { <>{ state(question) }{ " · " }</> };
    html! {
        <div class="question case" key={question.id.clone()}>
            { before(question) }
            { quoted_brief(&question.mention, said) }
            { same(dialogue, question) }
        </div>
    }
}

/// The sentence that a question goes on from, where it says little without.
fn before(question: &DialogueQuestion) -> Html {
    let Some(before) = &question.before else {
        return Html::default();
    };
    html! { <p class="question__before muted">{ words::BEFORE }{ " " }<q class="quoted">{ &before.text }</q></p> }
}

/// What became of a question, with its sign.
fn state(question: &DialogueQuestion) -> Html {
    let became = Became::to(question);
    let class = match became {
        Became::NotFound => Some("case__open"),
        _ if question.is_guess() => Some("case__state case__state--guess"),
        _ => None,
    };
    html! { <span {class}><span class="matrix__signs" aria-hidden="true">{ words::sign(became) }</span>{ " " }{ text::questions::state(question) }</span> }
}

/// Who asks the same, each with a link to the question.
fn same(dialogue: &Dialogue, question: &DialogueQuestion) -> Html {
    if question.same_as.is_empty() {
        return Html::default();
    }
    let others = dialogue
        .questions
        .iter()
        .filter(|other| question.same_as.contains(&other.id));
    let link = |(number, other): (usize, &DialogueQuestion)| {
        let href = Position::of_words(&other.mention).route().href();
        html! { <>{ if number == 0 { " " } else { ", " } }<a {href}>{ "de " }{ text::questions::named(&other.fractie) }</a></> }
    };
    html! { <p class="muted">{ text::questions::SAME }{ for others.enumerate().map(link) }</p> }
}

/// Questions of other fracties that the same answer takes up, folded, without those that ask the same as a shown one.
fn others(dialogue: &Dialogue, exchange: &Exchange<'_>) -> Html {
    let is_named = |other: &&DialogueQuestion| {
        let mut shown = exchange.questions.iter();
        shown.any(|question| question.same_as.contains(&other.id))
    };
    let others = exchange.others.iter().copied();
    let others: Vec<&DialogueQuestion> = others.filter(|other| !is_named(other)).collect();
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for question in &others {
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
            { for others.iter().map(|question| question_view(dialogue, question)) }
        </details>
    }
}

/// Questions without a found answer, each with its paper.
pub(super) fn unanswered(
    explorer: &Explorer,
    questions: &[(&Dialogue, &DialogueQuestion)],
) -> Html {
    let item = |(dialogue, question): &(&Dialogue, &DialogueQuestion)| {
        html! {
            <li class="case" key={format!("{} {}", dialogue.document, question.id)}>
                { before(question) }
                { quoted(explorer, &question.mention) }
                <p class="muted">{ state(question) }</p>
                { same(dialogue, question) }
            </li>
        }
    };
    html! { <ol class="cases cases--two">{ for questions.iter().map(item) }</ol> }
}
