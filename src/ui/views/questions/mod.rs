//! Questions and answers: a table of who asked what as the way in, then each answer beside the questions it takes up.

mod choices;
mod exchange;
mod frame;
mod save;
mod table;

use crate::explorer::{
    AnswerState, Became, Dialogue, DialogueQuestion, Exchange, Explorer, Matrix, QuestionFilter,
};
use crate::export::{AskedIn, Places, QUESTION_FILES};
use crate::ui::components::{AT_ONCE as A_PAGE, Pages, address_of, fold};
use crate::ui::hooks::{current, in_browser, replace, stay};
use crate::ui::route::QuestionState;
use crate::ui::text::{self, matrix as words};
use crate::ui::view::Page;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Most answers that are shown before one asks for the others, and of questions without one as many again; fewer where
/// nothing is chosen yet and the table is the way in.
const AT_ONCE: usize = 15;
const AT_FIRST: usize = 5;
/// What links within the view lead to.
const SHOWN: &str = "vragen-getoond";

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let dialogues = Rc::new(explorer.questions());
    let state = QuestionState::read(page.route);
    let matrices: Vec<(&Dialogue, Matrix)> = dialogues
        .iter()
        .map(|dialogue| (dialogue, explorer.matrix(dialogue)))
        .collect();
    if page.route.frame {
        return frame::show(explorer, &state, &matrices);
    }
    let filter = &state.filter;
    let shown: Vec<AskedIn<'_>> = dialogues
        .iter()
        .flat_map(|dialogue| {
            let questions = dialogue.questions.iter();
            questions
                .filter(|question| dialogue.admits(filter, question))
                .map(move |question| (dialogue, question))
        })
        .collect();
    let status = if shown.is_empty() {
        words::none(filter, asked(&matrices, filter))
    } else {
        text::questions::status(shown.iter().map(|(_, asked)| *asked))
    };
    let clear = QuestionState::default().route();
    let places = Places {
        explorer,
        link: &address_of,
    };
    html! {
        <div class="ledger">
            <div class="prose">
                <h1 tabindex="-1">{ text::questions::TITLE }</h1>
                if dialogues.is_empty() {
                    <p>{ words::NO_QUESTIONS }</p>
                } else {
                    <p>{ text::questions::LEAD }</p>
                    <p class="muted">{ text::questions::CAUTION }</p>
                }
            </div>
            if !dialogues.is_empty() {
                { open_view(&dialogues) }
                { table::tables(explorer, filter, &matrices, false) }
                { choices::choices(&state, explorer, &matrices) }
                <h2 id={SHOWN} tabindex="-1">{ words::shown(filter) }</h2>
                <p role="status" class="status">{ status }</p>
                if *filter != QuestionFilter::default() {
                    <p><a href={clear.href()} onclick={stay(clear, SHOWN)}>{ words::CLEAR }</a></p>
                }
                { results(explorer, &state, &dialogues) }
                if !shown.is_empty() {
                    <save::Save files={QUESTION_FILES.map(|file| AttrValue::from((file.write)(&shown, places)))} />
                }
            }
        </div>
    }
}

/// In words, before all else: how many questions have no answer here, and of how many it is not sure; both lead to them.
fn open_view(dialogues: &[Dialogue]) -> Html {
    let once = |became: Became| {
        let each = dialogues.iter().map(|dialogue| dialogue.once(became).len());
        each.sum::<usize>()
    };
    let asked = dialogues
        .iter()
        .flat_map(|dialogue| &dialogue.questions)
        .filter(|question| Became::to(question) == Became::NotFound)
        .count();
    let (open, unsure) = (once(Became::NotFound), once(Became::Unsure));
    let link = |filter: QuestionFilter, said: String| {
        let route = QuestionState::of(filter).route();
        html! { <a href={route.href()} onclick={stay(route, SHOWN)}>{ said }</a> }
    };
    let not_found = QuestionFilter {
        state: Some(AnswerState::NotFound),
        ..QuestionFilter::default()
    };
    let not_sure = QuestionFilter {
        unsure: true,
        ..QuestionFilter::default()
    };
    html! {
        <p class="verdict">
            if open > 0 { { link(not_found, words::open(open)) } } else { { words::NONE_OPEN } }
            if asked > open { { " " }<span class="muted">{ words::counted_apart(asked) }</span> }
            if unsure > 0 { { " " }{ link(not_sure, words::unsure(unsure)) } }
        </p>
    }
}

/// How many questions the chosen fractie puts in what is chosen to be read.
fn asked(matrices: &[(&Dialogue, Matrix)], filter: &QuestionFilter) -> usize {
    let chosen = matrices.iter().filter(|(dialogue, _)| {
        let document = filter.document.as_ref();
        document.is_none_or(|document| *document == dialogue.document)
    });
    let questions = chosen.flat_map(|(dialogue, _)| &dialogue.questions);
    let fractie = filter.fractie.as_ref();
    questions
        .filter(|question| fractie.is_none_or(|fractie| *fractie == question.fractie))
        .count()
}

/// Answers with the questions that are shown.
fn exchanges<'d>(
    dialogues: &'d [Dialogue],
    filter: &QuestionFilter,
) -> Vec<(&'d Dialogue, Exchange<'d>)> {
    let all = dialogues.iter().flat_map(|dialogue| {
        let exchanges = dialogue.exchanges(filter).into_iter();
        exchanges.map(move |exchange| (dialogue, exchange))
    });
    all.collect()
}

/// Questions without an answer.
fn unanswered<'d>(
    dialogues: &'d [Dialogue],
    filter: &QuestionFilter,
) -> Vec<(&'d Dialogue, &'d DialogueQuestion)> {
    let open = dialogues.iter().flat_map(|dialogue| {
        // What several ask stands once, with the names of all.
        let mut questions: Vec<&DialogueQuestion> = Vec::new();
        for question in dialogue.unanswered(filter) {
            if !questions
                .iter()
                .any(|first| first.same_as.contains(&question.id))
            {
                questions.push(question);
            }
        }
        let questions = questions.into_iter();
        questions.map(move |question| (dialogue, question))
    });
    open.collect()
}

/// What is shown: the first answers, the others folded, then the questions without an answer.
fn results(explorer: &Explorer, state: &QuestionState, dialogues: &Rc<Vec<Dialogue>>) -> Html {
    let filter = &state.filter;
    let all = exchanges(dialogues, filter);
    let at_once = if *filter == QuestionFilter::default() {
        AT_FIRST
    } else {
        AT_ONCE
    };
    let (first, rest) = all.split_at(all.len().min(at_once));
    let open = unanswered(dialogues, filter);
    let (open_first, open_rest) = open.split_at(open.len().min(at_once));
    let long = Long {
        state,
        dialogues,
        from: at_once,
    };
    html! {
        <>
            { exchange::by_theme(explorer, first) }
            if !rest.is_empty() {
                { folded(state, "verder", words::more(rest.len()), rest.len(), || long.exchanges(explorer, rest)) }
            }
            if !open.is_empty() {
                <section class="exchanges">
                    <h3>{ words::NO_ANSWER }{ format!(" ({})", open.len()) }</h3>
                    { exchange::unanswered(explorer, open_first) }
                    if !open_rest.is_empty() {
                        { folded(state, "open", words::more_open(open_rest.len()), open_rest.len(), || long.unanswered(explorer, open_rest)) }
                    }
                </section>
            }
        </>
    }
}

/// What follows the first of a list; page by page where it is long.
struct Long<'a> {
    state: &'a QuestionState,
    dialogues: &'a Rc<Vec<Dialogue>>,
    from: usize,
}

impl Long<'_> {
    fn exchanges(&self, explorer: &Explorer, rest: &[(&Dialogue, Exchange<'_>)]) -> Html {
        if rest.len() <= A_PAGE {
            return exchange::by_theme(explorer, rest);
        }
        let draw = |explorer: &Explorer,
                    dialogues: &[Dialogue],
                    filter: &QuestionFilter,
                    range: Range<usize>| {
            let all = exchanges(dialogues, filter);
            exchange::by_theme(explorer, all.get(range).unwrap_or_default())
        };
        self.pages("antwoorden", ".exchange", rest.len(), draw)
    }

    fn unanswered(&self, explorer: &Explorer, rest: &[(&Dialogue, &DialogueQuestion)]) -> Html {
        if rest.len() <= A_PAGE {
            return exchange::unanswered(explorer, rest);
        }
        let draw = |explorer: &Explorer,
                    dialogues: &[Dialogue],
                    filter: &QuestionFilter,
                    range: Range<usize>| {
            let all = unanswered(dialogues, filter);
            exchange::unanswered(explorer, all.get(range).unwrap_or_default())
        };
        self.pages("onbeantwoord", "li.case", rest.len(), draw)
    }

    fn pages(
        &self,
        id: &'static str,
        item: &'static str,
        count: usize,
        draw: fn(&Explorer, &[Dialogue], &QuestionFilter, Range<usize>) -> Html,
    ) -> Html {
        let (dialogues, filter) = (Rc::clone(self.dialogues), self.state.filter.clone());
        let from = self.from;
        let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
            draw(
                &explorer,
                &dialogues,
                &filter,
                from + range.start..from + range.end,
            )
        });
        let of = QuestionState {
            group: None,
            ..self.state.clone()
        };
        html! { <Pages {id} of={of.route().href()} {count} {item} {draw} /> }
    }
}

/// What is folded; where it is long it is made when it is unfolded.
fn folded(
    state: &QuestionState,
    name: &str,
    summary: String,
    count: usize,
    inside: impl FnOnce() -> Html,
) -> Html {
    let open = state.group.as_deref() == Some(name);
    let waits = count > A_PAGE && !open && in_browser();
    let inside = if waits { Html::default() } else { inside() };
    let state = state.clone();
    let remember = Callback::from(move |group: Option<String>| {
        let chosen = QuestionState {
            group,
            ..state.clone()
        };
        if current() != chosen.route() {
            replace(&chosen.route());
        }
    });
    fold((name, open), html! { summary }, inside, &remember)
}
