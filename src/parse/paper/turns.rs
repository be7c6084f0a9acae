//! Numbered questions and their answers: `Vraag 1` and `Antwoord` head them, or a number on a line of its own.

use crate::dutch::classes::{REQUESTING, WISHING};
use crate::dutch::letters::Letters;
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

/// Among how many lines a paper says that its questions were answered.
const OPENING: usize = 30;

/// Whether the opening says that questions were answered: each answer stands below its question then, with a heading or
/// without. The words may run over a line's end.
pub(crate) fn answers_follow(lines: &[Line<'_>]) -> bool {
    const TOLD: &[&str] = &[
        "antwoorden zijn hierna",
        "deze vragen beantwoord",
        "de vragen beantwoord bij brief",
        "lijst van vragen en antwoorden",
    ];
    let opening: Vec<&str> = lines.iter().take(OPENING).map(|line| line.text).collect();
    let opening = folded(&opening.join(" ")).lower();
    TOLD.iter().any(|told| opening.contains(told))
}

/// Whether a text asks without a question mark: `Geef een overzicht van …`, `Graag ontvangen wij …`, `De leden verzoeken
/// om …`. So lists of questions ask.
pub(crate) fn is_request(text: &str) -> bool {
    let words: Vec<String> = split(text)
        .take(REQUEST)
        .map(|word| {
            word.trim_matches(|edge: char| !edge.is_alphanumeric())
                .lower()
        })
        .collect();
    let orders = words
        .first()
        .is_some_and(|first| REQUESTING.contains(first));
    orders || words.iter().any(|word| WISHING.contains(word))
}

/// Among how many words a request says so.
const REQUEST: usize = 12;

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
    fn requests_ask_without_a_question_mark() {
        for asks in [
            "Geef een overzicht van de veerponten.",
            "Graag ontvangen wij de cijfers over 2021.",
            "De leden verzoeken om een tijdpad voor de kade.",
        ] {
            assert!(is_request(asks), "{asks}");
        }
        for tells in [
            "De veerpont vaart sinds 2021.",
            "In de brief staat dat de kade is hersteld.",
        ] {
            assert!(!is_request(tells), "{tells}");
        }
    }

    #[test]
    fn a_paper_says_that_answers_follow() {
        let follow = |text: &str| answers_follow(&crate::parse::lines::lines(text));
        assert!(follow(
            "De Minister heeft deze\nvragen beantwoord bij brief van 3 mei 2021."
        ));
        assert!(follow("Nr. 3 LIJST VAN VRAGEN EN ANTWOORDEN\nAntwoord"));
        assert!(!follow("Nr. 3 LIJST VAN VRAGEN"));
    }

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
