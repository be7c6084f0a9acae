//! Numbered questions and their answers: `Vraag 1` and `Antwoord` head them, or a number on a line of its own.

use crate::parse::lines::Line;
use crate::parse::text::{after_words, folded, split};

/// A line of a paper with numbered questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// Whether it opens an answer rather than a question.
    pub(crate) answer: bool,
    /// Where the text of question or answer begins on the same line; the line's length where it stands alone.
    pub(crate) text: usize,
}

/// Whether the line opens a numbered question or its answer, alone on its line or with the text behind it.
pub(crate) fn turn(text: &str) -> Option<Turn> {
    let answers = [
        ("Beantwoording", true),
        ("Antwoorden", true),
        ("Antwoord", true),
        ("Vragen", false),
        ("Vraag", false),
    ];
    let (answer, mut rest) = answers
        .iter()
        .find_map(|(word, answer)| Some((*answer, after_words(text, word)?)))?;
    let mut numbered = false;
    loop {
        let here = rest.trim_start();
        let end = here
            .find(|letter: char| letter.is_whitespace() || letter == ':')
            .unwrap_or(here.len());
        let word = here.get(..end)?;
        let number = word
            .trim_start_matches('(')
            .trim_end_matches([',', '.', ')']);
        let is_number = !number.is_empty()
            && number.len() <= 4
            && number
                .split(['-', '–', '/'])
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        let links = matches!(
            word,
            "op" | "de"
                | "vraag"
                | "vragen"
                | "en"
                | "t/m"
                | "tot"
                | "met"
                | "nr."
                | "nummer"
                | "&"
        );
        if !is_number && !links {
            break;
        }
        numbered |= is_number;
        rest = here.get(end..)?;
    }
    let colon = rest.starts_with(':');
    let behind = rest.trim_start_matches([':', '.']).trim_start();
    let alone = behind.is_empty();
    let opens = numbered && behind.starts_with(char::is_uppercase);
    // "Vragen 12 gemeenten" and "Antwoord hierop" are running text.
    (alone && (numbered || answer || text.len() <= 8) || colon || opens).then(|| Turn {
        answer,
        text: text.len() - behind.len(),
    })
}

/// Whether the opening says that questions were answered, and no line heads an answer.
pub(crate) fn answers_follow(lines: &[Line<'_>]) -> bool {
    let told = |line: &Line<'_>| {
        line.text.contains("antwoorden zijn hierna")
            || line.text.contains("heeft deze vragen beantwoord")
    };
    let headed = |line: &Line<'_>| turn(line.text).is_some_and(|turn| turn.answer);
    lines.iter().take(30).any(told) && !lines.iter().any(headed)
}

/// The numbers in a heading such as `Antwoord op vragen 3 en 4`.
pub(crate) fn number_in(text: &str) -> Option<String> {
    let from = text.find(|character: char| character.is_ascii_digit())?;
    let rest = text.get(from..)?;
    let end = split(rest).map_while(|word| {
        let bare = word.trim_end_matches([',', ':', '.', ')']);
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        (matches!(bare, "en" | "t/m" | "vraag" | "vragen") || bare.split('/').all(is_number))
            .then_some(word)
    });
    let numbers: Vec<String> = end
        .filter(|word| !matches!(*word, "vraag" | "vragen"))
        .map(|word| {
            if word == "t/m" {
                word.to_owned()
            } else {
                word.replace('/', " en ")
            }
        })
        .collect();
    let found = folded(&numbers.join(" "));
    let found = found.trim_end_matches([':', '.', ',', ')']).to_owned();
    (!found.is_empty()).then_some(found)
}

/// Within how many lines below its number a question closes.
const QUESTION: usize = 20;

/// Whether a line is nothing but the opening of a numbered question or an answer.
pub(crate) fn is_turn(text: &str) -> bool {
    turn(text).is_some_and(|turn| turn.text == text.len())
}

/// The number that a line holds alone: `3`, `3.`
fn number(text: &str) -> Option<usize> {
    text.trim_end_matches('.')
        .parse()
        .ok()
        .filter(|_| text.len() <= 4)
}

/// The lines that number questions, in order; none where nothing is answered.
pub(crate) fn numbered(lines: &[Line<'_>]) -> Vec<usize> {
    let mut found = Vec::new();
    if !lines.iter().any(|line| is_turn(line.text)) {
        return found;
    }
    for (at, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.text.len() <= 4)
    {
        let ends = |line: &&Line<'_>| is_turn(line.text) || number(line.text).is_some();
        let mut below = lines
            .get(at + 1..)
            .unwrap_or(&[])
            .iter()
            .take(QUESTION)
            .take_while(|line| !ends(line));
        if number(line.text) == Some(found.len() + 1) && below.any(|line| line.text.contains('?')) {
            found.push(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_and_answers_take_turns() {
        let turn = |text: &str| turn(text).map(|turn| (turn.answer, text.len() - turn.text));
        assert_eq!(turn("Vraag 12"), Some((false, 0)));
        assert_eq!(turn("Antwoord op vragen 3, 4 en 5:"), Some((true, 0)));
        assert_eq!(turn("Antwoord: Ja."), Some((true, 3)));
        assert_eq!(turn("Vraag 2 Wat nu?"), Some((false, 7)));
        assert_eq!(turn("Vraag (2)"), Some((false, 0)));
        assert_eq!(turn("Vraag 2) Wat nu?"), Some((false, 7)));
        assert_eq!(turn("Vragen en opmerkingen"), None);
        assert_eq!(turn("Antwoord hierop volgt."), None);
        // However the heading is worded, the words behind it are the answer's.
        for heading in [
            "Antwoord op de vragen 3 en 4",
            "Antwoorden op de vragen 3 t/m 4",
            "Antwoord 3/4",
            "Beantwoording vragen 3 en 4",
            "Antwoord op vraag 3 en vraag 4",
        ] {
            assert_eq!(turn(heading), Some((true, 0)), "{heading}");
        }
        assert_eq!(
            number_in("Antwoord op vraag 3 en vraag 4").as_deref(),
            Some("3 en 4")
        );
        assert_eq!(number_in("Antwoord 3/4").as_deref(), Some("3 en 4"));
        assert_eq!(
            number_in("Antwoord op de vragen 3 t/m 5").as_deref(),
            Some("3 t/m 5")
        );
    }
}
