//! A list of questions that a committee puts, answered or not: one number a question.
//!
//! Such lists number in every way there is: `Vraag 1` heads a question, or a number stands on a line of its own, or before
//! the question (`1. Wat …?`, `1) Wat …?`, `(1) Wat …?`, `1 Wat …?`), or in the first column of a table whose others say
//! to which page the question belongs (`Nr Vraag Bijlage Blz. (van) t/m`). What tells a question's number from any other
//! is that it is the next one, and that one is asked behind it.

use super::genre::{Genre, PAPER, and_paper};
use crate::document::{DocumentKind, Span};
use crate::dutch::letters::Letters;
use crate::parse::draft::DraftBlock;
use crate::parse::paper::turns::{is_request, is_turn, turn};
use crate::parse::settings::paragraphs::body::{Body, Reader, without_columns};
use crate::parse::text::{ends_sentence, split, words};

/// A paper that calls itself so and answers nothing.
pub(crate) const GENRE: Genre = Genre {
    name: "question-list",
    kind: DocumentKind::QuestionList,
    claims: |signs| signs.kind == DocumentKind::QuestionList && !signs.is_answered(),
    readers: READERS,
    divided: true,
    silent: |body, _| body.committee(),
};

/// What a line of a paper with numbered questions may be.
pub(crate) const READERS: &[Reader] = &and_paper::<2, { PAPER.len() + 2 }>([
    |body| body.columns_of_questions(),
    |body| body.counted_question(),
]);

/// Within how many lines from its number a question is asked.
const QUESTION: usize = 20;

/// Heads of the columns of a table of questions.
const COLUMNS: &[&str] = &[
    "nr", "nr.", "nummer", "vraag", "vragen", "antwoord", "bijlage", "blz", "blz.", "(van)",
    "(t/m)", "van", "t/m", "tot", "pagina", "fractie", "|",
];

/// Lines within which a question ends: further down no heading of its answer is looked for.
const LONGEST: usize = 60;

impl Body<'_, '_, '_, '_> {
    /// The heads of the columns in which some lists stand; each page repeats them.
    pub(crate) fn columns_of_questions(&mut self) -> usize {
        let heads = |text: &str| {
            let known = |word: &str| COLUMNS.contains(&word.lower().as_str());
            split(text).count() >= 2 && split(text).all(known) && text.contains("raag")
        };
        let Some(line) = self.line().filter(|line| heads(line.text)) else {
            return 0;
        };
        self.draft.furniture.push(line.span);
        self.columned = true;
        1
    }

    /// A question behind its number on the same line.
    pub(crate) fn counted_question(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        let next = self.rest().get(1);
        if line.text.parse() == Ok(self.asked + 1)
            && let Some(next) = next.filter(|_| self.is_asked_before(self.asked + 2))
        {
            return self.numbered_question(line, next);
        }
        let Some((number, start)) = number(line.text) else {
            return 0;
        };
        if number != self.asked + 1 || !self.is_asked_before(number + 1) {
            return 0;
        }
        self.asked = number;
        self.open();
        self.speak_as_asker();
        let text = line.tail(start).span;
        let columns = if self.columned {
            without_columns(text.slice(self.draft.raw))
        } else {
            text.len()
        };
        let block = DraftBlock::paragraph([line.span]);
        self.push(DraftBlock {
            text: vec![Span::new(text.start, text.start + columns)],
            label: Some(number.to_string()),
            ..block
        });
        self.await_answer(line.text.get(start..).unwrap_or(""), 1);
        1
    }

    /// The line is a question's, or its first: who answers speaks from its end on, unless a heading below opens the answer.
    /// `taken`: how many lines the question takes up to here.
    pub(crate) fn await_answer(&mut self, question: &str, taken: usize) {
        let next = self.asked + 1;
        let begins_next = |text: &str| {
            text.trim_end_matches('.').parse() == Ok(next)
                || number(text).is_some_and(|(number, _)| number == next)
        };
        let mut below = self.rest().iter().skip(1).take(LONGEST);
        let headed = below
            .find_map(|line| {
                let opens = turn(line.text);
                (opens.is_some() || begins_next(line.text))
                    .then(|| opens.is_some_and(|turn| turn.answer))
            })
            .unwrap_or(false);
        let follows = self.answers_follow && !headed;
        self.asking = follows && !question.ends_with('?');
        if follows && !self.asking {
            self.answer();
        }
        if follows && self.is_over(question, taken) {
            self.asking = false;
            self.answer();
            self.close();
        }
    }

    /// Whether a question ends with this line and its answer stands right below: `taken` lines from here. A line that asks
    /// goes on with the question.
    pub(crate) fn is_over(&self, question: &str, taken: usize) -> bool {
        let whole = question.ends_with('?') || is_request(question) && ends_sentence(question);
        let next = self.rest().get(taken);
        whole && next.is_some_and(|next| next.gap == 0 && !next.text.contains('?'))
    }

    /// A new paragraph: where the one before it asked without a question mark, this one answers.
    pub(crate) fn end_request(&mut self) {
        if !self.asking {
            return;
        }
        let Some(question) = self
            .draft
            .blocks
            .last()
            .filter(|block| block.label.is_some())
        else {
            return;
        };
        let lines: Vec<&str> = question
            .text
            .iter()
            .map(|span| span.slice(self.draft.raw))
            .collect();
        let text = lines.join(" ");
        if is_request(&text) && ends_sentence(&text) {
            self.asking = false;
            self.answer();
        }
    }

    /// Whether a question is asked from this line on, before the line that begins with the number `next`.
    fn is_asked_before(&self, next: u32) -> bool {
        let begins_next = |text: &str| number(text).is_some_and(|(number, _)| number == next);
        let mut lines = self.rest().iter().take(QUESTION).enumerate();
        let own = lines.find_map(|(at, line)| {
            let ends = at > 0 && (begins_next(line.text) || is_turn(line.text));
            let asks = line.text.contains('?') || at == 0 && is_own_request(line.text);
            (ends || asks).then_some(!ends)
        });
        own == Some(true)
    }
}

/// Whether a line asks behind its number without a question mark: `4. Geef een overzicht van …`.
fn is_own_request(text: &str) -> bool {
    number(text).is_some_and(|(_, start)| text.get(start..).is_some_and(is_request))
}

/// The number that a line begins with, and where the text behind it begins: `1. Wat`, `1) Wat`, `(1) Wat`, `1 Wat`.
fn number(text: &str) -> Option<(u32, usize)> {
    let (_, word) = words(text).next()?;
    let bare = word
        .trim_start_matches('(')
        .trim_end_matches(['.', ')', ':']);
    let numeric =
        bare.len() <= 4 && !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    let rest = text.get(word.len()..)?;
    let behind = rest.trim_start();
    let opens = behind.starts_with(|first: char| first.is_uppercase() || "«“‘\"(€".contains(first));
    (numeric && opens).then(|| Some((bare.parse().ok()?, text.len() - behind.len())))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_before_questions_in_every_way() {
        for text in ["1. Wat kost dat?", "1) Wat", "(1) Wat", "1 Wat", "1: Wat"] {
            assert_eq!(number(text).map(|(number, _)| number), Some(1), "{text}");
        }
        for text in ["1 januari", "1,5 Wat", "1", "2021-2022 Wat", "Wat 1"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn pages_in_columns_are_no_question() {
        assert_eq!(without_columns("Wat kost dat?   1   4  6"), 13);
        assert_eq!(without_columns("Wat kost dat? In 2016"), 21);
    }
}
