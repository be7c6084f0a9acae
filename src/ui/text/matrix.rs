//! Words of the table of questions, and of questions beside their answers.

use crate::explorer::{Became, QuestionFilter};

/// The table's first heading.
pub const THEME: &str = "Onderwerp van het antwoord";
/// The same where rows are papers.
pub const PAPER: &str = "Stuk";
/// The last column, and the last row.
pub const TOTAL: &str = "Samen";
/// The row of questions without an answer.
pub const NO_ANSWER: &str = "Antwoord niet gevonden";
/// Answers without a heading.
pub const NO_HEADING: &str = "zonder kop";
/// Who asks where the paper does not say.
pub const NOBODY: &str = "niet genoemd";
/// An empty cell, for who hears it.
pub const NONE: &str = "geen";
/// Over the table.
pub fn caption(paper: &str) -> String {
    format!("Vragen per fractie en onderwerp. {paper}")
}
/// Over the table of papers.
pub const PAPERS: &str = "Vragen per fractie en stuk";
/// What one does with it.
pub const HELP: &str =
    "Elk teken is een vraag. Kies een getal en u ziet de vragen met hun antwoord.";
/// Name of the list of signs.
pub const LEGEND: &str = "Tekens";
/// Choice of paper.
pub const CHOOSE_PAPER: &str = "Stuk";
/// All of them.
pub const ALL_PAPERS: &str = "alle stukken";
/// Choice of theme.
pub const CHOOSE_THEME: &str = "Onderwerp";
/// All of them.
pub const ALL_THEMES: &str = "alle onderwerpen";
/// Takes all choices back.
pub const CLEAR: &str = "Toon weer alle vragen";
/// Over all questions.
pub const ALL: &str = "Alle vragen en antwoorden";
/// Over the questions.
pub const QUESTION: &str = "Vraag";
/// Over more than one.
pub const QUESTIONS: &str = "Vragen";
/// Over the answer.
pub const ANSWER: &str = "Antwoord";
/// Unfolds the questions as the answer says them once more.
pub const RESTATED: &str = "De vragen, zoals het antwoord ze herhaalt";
/// Unfolds the rest of a long answer.
pub fn whole_answer(paragraphs: usize) -> String {
    if paragraphs == 1 {
        "Lees verder (nog 1 alinea)".to_owned()
    } else {
        format!("Lees verder (nog {paragraphs} alinea’s)")
    }
}
/// Unfolds further exchanges.
pub fn more(count: usize) -> String {
    if count == 1 {
        "Toon nog 1 antwoord met de vragen".to_owned()
    } else {
        format!("Toon nog {count} antwoorden met hun vragen")
    }
}
/// Unfolds further questions.
pub fn more_open(count: usize) -> String {
    format!("Toon nog {}", questions(count))
}
/// Questions of others that the same answer takes up.
pub fn also_asked(fracties: &[(&str, usize)]) -> String {
    let named: Vec<String> = fracties
        .iter()
        .map(|(fractie, count)| format!("{} ({count})", name(fractie)))
        .collect();
    format!("Dit antwoord gaat ook in op: {}", named.join(", "))
}

/// A fractie's name.
pub fn name(fractie: &str) -> &str {
    if fractie.is_empty() { NOBODY } else { fractie }
}

/// A heading of answers.
pub fn heading(theme: Option<&str>) -> &str {
    match theme {
        None => NO_ANSWER,
        Some("") => NO_HEADING,
        Some(theme) => theme,
    }
}

/// How many questions.
pub fn questions(count: usize) -> String {
    if count == 1 {
        "1 vraag".to_owned()
    } else {
        format!("{count} vragen")
    }
}

/// What a sign means.
pub const fn became(became: Became) -> &'static str {
    match became {
        Became::Answered => "beantwoord",
        Became::WithOthers => "beantwoord, samen met een andere vraag",
        Became::Addressed => "op ingegaan; het gevraagde staat er niet",
        Became::Unsure => "niet zeker wat ermee gebeurde",
        Became::NotFound => "antwoord niet gevonden in deze verzameling",
    }
}

/// The sign of what became of a question.
pub const fn sign(became: Became) -> &'static str {
    match became {
        Became::Answered => "●",
        Became::WithOthers => "◕",
        Became::Addressed => "◑",
        Became::Unsure => "◌",
        Became::NotFound => "○",
    }
}

/// The signs of some questions.
pub fn signs(replies: &[Became]) -> String {
    replies.iter().map(|one| sign(*one)).collect()
}

/// What became of some questions, for who hears it.
pub fn told(replies: &[Became]) -> String {
    let count = |wanted: Became| replies.iter().filter(|one| **one == wanted).count();
    let told: Vec<String> = Became::ALL
        .into_iter()
        .map(|one| (one, count(one)))
        .filter(|(_, count)| *count > 0)
        .map(|(one, count)| format!("{count} {}", became(one)))
        .collect();
    told.join(", ")
}

/// What is shown.
pub fn shown(filter: &QuestionFilter) -> String {
    use super::questions;
    if *filter == QuestionFilter::default() {
        return ALL.to_owned();
    }
    let fractie = filter.fractie.as_deref();
    let asked = fractie.map_or_else(|| QUESTIONS.to_owned(), questions::of_fractie);
    let about = filter.theme.as_ref();
    let about = about.map(|theme| format!(" onder ‘{}’", heading(Some(theme))));
    let state = if filter.unsure {
        Some(became(Became::Unsure))
    } else {
        filter.state.map(questions::choice)
    };
    let state = state.map(|state| format!(": {state}"));
    [asked, about.unwrap_or_default(), state.unwrap_or_default()].concat()
}

/// Where there are none; `asked` is how many questions the fractie put in what is chosen to be read.
pub fn none(filter: &QuestionFilter, asked: usize) -> String {
    use super::questions;
    match (&filter.fractie, &filter.theme) {
        (Some(fractie), Some(theme)) if asked > 0 && filter.state.is_none() => format!(
            "De {} stelde hier geen vragen over ‘{}’.",
            questions::named(fractie),
            heading(Some(theme))
        ),
        (Some(fractie), _) => questions::empty(Some(fractie), filter.state, asked),
        (None, Some(_)) => "Hier staan geen vragen die passen bij deze keuze.".to_owned(),
        (None, None) => questions::empty(None, filter.state, asked),
    }
}

/// Over the table: how many questions have no answer here, each that several ask only once.
pub fn open(questions: usize) -> String {
    let on = if questions == 1 {
        "Op 1 vraag".to_owned()
    } else {
        format!("Op {questions} vragen")
    };
    format!("{on} is hier geen antwoord gevonden.")
}
/// How often they are in the table, where more than one asks them.
pub fn counted_apart(asked: usize) -> String {
    format!("In de tabel zijn dat er {asked}: daar telt elke fractie apart.")
}
/// Behind it: of how many it is not sure.
pub fn unsure(questions: usize) -> String {
    if questions == 1 {
        "Bij 1 vraag is het niet zeker.".to_owned()
    } else {
        format!("Bij {questions} vragen is het niet zeker.")
    }
}
/// Where all have an answer.
pub const NONE_OPEN: &str = "Op alle vragen is hier een antwoord gevonden.";
/// Before the sentence that a question goes on from.
pub const BEFORE: &str = "Daarvoor staat:";

/// Where no paper of the collection has questions.
pub const NO_QUESTIONS: &str = "In deze verzameling staan geen vragen van fracties of Kamerleden.";
