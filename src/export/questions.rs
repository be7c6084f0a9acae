//! Questions with what became of them, as files.

use super::{Json, Places};
use crate::explorer::{AnswerState, Asks, Certainty, Dialogue, DialogueQuestion};

/// A question with the document it stands in.
pub type AskedIn<'a> = (&'a Dialogue, &'a DialogueQuestion);

/// A format in which questions are written.
#[derive(Clone, Copy, Debug)]
pub struct QuestionFile {
    /// What it is called where one chooses, in Dutch.
    pub label: &'static str,
    /// The ending of a file that holds it.
    pub extension: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// Writes it.
    pub write: fn(&[AskedIn<'_>], Places<'_>) -> String,
}

/// All formats, in the order in which they are offered.
pub const QUESTION_FILES: [QuestionFile; 2] = [
    QuestionFile {
        label: "Tabel (CSV)",
        extension: "csv",
        media: "text/csv",
        write: questions_csv,
    },
    QuestionFile {
        label: "Gegevens (JSON)",
        extension: "json",
        media: "application/json",
        write: |questions, _| questions_json(questions),
    },
];

/// Columns of the CSV, before those of every list, and keys of the JSON.
const COLUMNS: [&str; 11] = [
    "document",
    "id",
    "fractie",
    "text",
    "asks",
    "state",
    "state_certainty",
    "certainty",
    "same_as",
    "answers",
    "passage",
];

/// A line a question.
pub fn questions_csv(questions: &[AskedIn<'_>], places: Places<'_>) -> String {
    let lines = questions.iter().map(|question| {
        let (_, asked) = question;
        (row(question).to_vec(), asked.mention.clone())
    });
    places.table(&COLUMNS, &lines.collect::<Vec<_>>())
}

/// An object a question; of those that ask the same and of the answers a list.
pub fn questions_json(questions: &[AskedIn<'_>]) -> String {
    let mut json = Json::with_capacity(questions.len() * 400);
    json.raw("[");
    for (number, question) in questions.iter().enumerate() {
        json.raw(if number == 0 { "{" } else { ",{" });
        for (at, (name, value)) in COLUMNS.iter().zip(row(question)).enumerate() {
            json.raw(if at == 0 { "" } else { "," }).text(name).raw(":");
            match *name {
                "same_as" => list(&mut json, question.1.same_as.iter().map(String::as_str)),
                "answers" => list(&mut json, answers(question)),
                "passage" => {
                    json.number(question.1.mention.passage);
                }
                _ => {
                    json.text(&value);
                }
            }
        }
        json.raw("}");
    }
    json.raw("]");
    json.finish()
}

fn list<'a>(json: &mut Json, values: impl Iterator<Item = &'a str>) {
    json.raw("[");
    for (number, value) in values.enumerate() {
        json.raw(if number == 0 { "" } else { "," }).text(value);
    }
    json.raw("]");
}

/// What stands under [`COLUMNS`] for a question.
fn row(question: &AskedIn<'_>) -> [String; COLUMNS.len()] {
    let (dialogue, asked) = question;
    let answers: Vec<&str> = answers(question).collect();
    [
        dialogue.document.clone(),
        asked.id.clone(),
        asked.fractie.clone(),
        asked.mention.text.clone(),
        asks_name(asked.asks).to_owned(),
        state_name(asked.state).to_owned(),
        certainty_name(asked.state_certainty).to_owned(),
        certainty_name(asked.certainty).to_owned(),
        asked.same_as.join(" "),
        answers.join("\n\n"),
        asked.mention.passage.to_string(),
    ]
}

/// The paragraphs of the answers that take it up.
fn answers<'a>(question: &'a AskedIn<'a>) -> impl Iterator<Item = &'a str> {
    let (dialogue, asked) = question;
    let answers = asked
        .answers
        .iter()
        .filter_map(|number| dialogue.answers.get(*number));
    answers
        .flat_map(|answer| &answer.paragraphs)
        .map(|part| part.text.as_str())
}

/// A state's name in data.
pub const fn state_name(state: AnswerState) -> &'static str {
    match state {
        AnswerState::Answered => "answered",
        AnswerState::AnsweredWithOthers => "answered-with-others",
        AnswerState::Addressed => "addressed",
        AnswerState::NotFound => "not-found",
    }
}

const fn asks_name(asks: Asks) -> &'static str {
    match asks {
        Asks::YesNo => "yes-no",
        Asks::Number => "number",
        Asks::Money => "money",
        Asks::Time => "time",
        Asks::Who => "who",
        Asks::Which => "which",
        Asks::List => "list",
        Asks::Reason => "reason",
        Asks::Way => "way",
        Asks::Opinion => "opinion",
        Asks::Other => "other",
    }
}

const fn certainty_name(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "stated",
        Certainty::Concluded => "concluded",
        Certainty::Guessed => "guessed",
        Certainty::Checked => "checked",
    }
}
