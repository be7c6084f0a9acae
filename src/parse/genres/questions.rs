//! Numbered questions with their answers: written questions of members, lists of questions of a committee.
//!
//! `Vraag 1` and `Antwoord` head them, or a number on a line of its own, as a page's number stands: it is a question's
//! where the next question is due and one is asked below it.

use super::consultation::Part;
use super::{Genre, PAPER};
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::closing;
use crate::parse::settings::paragraphs::{Body, Sort};
use crate::parse::text::{after_words, folded, split};

/// A paper that calls itself so, one whose headings take turns, or a letter that answers under headings.
pub(crate) const GENRE: Genre = Genre {
    name: "questions",
    kind: DocumentKind::QuestionsAnswers,
    claims: |signs| match signs.kind {
        DocumentKind::Letter => signs.answers_in_letter(),
        DocumentKind::Other => signs.part != Some(Part::Answers) && signs.takes_turns(),
        kind => kind == DocumentKind::QuestionsAnswers,
    },
    readers: PAPER,
    divided: true,
    silent: |body, _| {
        let asker = body.asker().filter(|_| !body.is_opened());
        asker.or_else(|| body.committee())
    },
};

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
        let number = word.trim_end_matches([',', '.']);
        let is_number = !number.is_empty()
            && number.len() <= 4
            && number
                .split(['-', '–'])
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        let links = matches!(
            word,
            "op" | "vraag" | "vragen" | "en" | "t/m" | "tot" | "met" | "nr." | "nummer" | "&"
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
        let bare = word.trim_end_matches([',', ':', '.']);
        (bare == "en" || bare == "t/m" || bare.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(word)
    });
    let found = folded(&end.collect::<Vec<_>>().join(" "));
    let found = found.trim_end_matches([':', '.', ',']).to_owned();
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

/// Says in the blocks from `first` on who asks and who answers; the rest is the government's.
pub(crate) fn tell_voices(draft: &mut Draft<'_>, asker: &str, first: usize) {
    let raw = draft.raw;
    let blocks = draft.blocks.get_mut(first..).unwrap_or_default();
    let opens = |block: &DraftBlock| {
        let text = block.spans.first().map_or("", |span| span.slice(raw));
        match block.kind {
            BlockKind::Heading => turn(text).map(|turn| turn.answer),
            BlockKind::Paragraph => block.label.is_some().then_some(false),
            _ => None,
        }
    };
    if !blocks.iter().any(|block| opens(block) == Some(true)) {
        return;
    }
    let asker = Voice::new(VoiceKind::Fractie, asker);
    let mut asks = false;
    for block in blocks {
        asks = opens(block).map_or(asks, |answer| !answer) && block.kind != BlockKind::Signature;
        if asks {
            block.voice = Some(asker.clone());
        }
    }
}

impl Body<'_, '_, '_, '_> {
    /// The heading of a question or an answer, with the text where it stands on the same line.
    pub(crate) fn turn(&mut self) -> usize {
        let Some((line, turn)) = self.line().and_then(|line| Some((line, turn(line.text)?))) else {
            return 0;
        };
        self.open();
        self.turns += 1;
        if turn.answer {
            let office = self.speakers.offices.first().cloned().unwrap_or_default();
            self.voice = Some(closing::government(&office));
        } else if self.part != Some(Part::Answers) {
            self.voice = self.asker();
        }
        if turn.text < line.text.len() {
            let block = DraftBlock::paragraph([line.span]);
            return self.push(DraftBlock {
                text: vec![line.tail(turn.text).span],
                label: number_in(line.text),
                ..block
            });
        }
        let level = self.level(Sort::Turn);
        self.push(DraftBlock {
            label: number_in(line.text),
            ..DraftBlock::heading(level, [line.span])
        })
    }

    /// Who puts numbered questions: a fractie, or the committee.
    pub(crate) fn asker(&self) -> Option<Voice> {
        let fractie = self.fractie.as_ref().or(self.speakers.asker.as_ref());
        fractie
            .map(|name| Voice::new(VoiceKind::Fractie, name))
            .or_else(|| self.committee())
    }

    /// The committee that the opening names.
    pub(crate) fn committee(&self) -> Option<Voice> {
        let name = self.speakers.committee.as_ref()?;
        Some(Voice::new(VoiceKind::Committee, name))
    }

    /// A number on a line of its own, and the question under it.
    pub(crate) fn numbered_question(&mut self, number: &Line<'_>, question: &Line<'_>) -> usize {
        self.open();
        if self.part != Some(Part::Answers) {
            self.voice = self.asker();
        }
        let block = DraftBlock::paragraph([number.span, question.span]);
        self.push(DraftBlock {
            text: vec![question.span],
            label: Some(number.text.to_owned()),
            ..block
        });
        if self.answers_follow {
            self.voice = Some(closing::government(
                self.speakers.offices.first().map_or("", String::as_str),
            ));
        }
        2
    }
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
        assert_eq!(turn("Vragen en opmerkingen"), None);
        assert_eq!(turn("Antwoord hierop volgt."), None);
    }
}
