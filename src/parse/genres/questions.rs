//! Numbered questions with their answers: written questions of members, lists of questions of a committee.
//!
//! `Vraag 1` and `Antwoord` head them, or a number on a line of its own, as a page's number stands: it is a question's
//! where the next question is due and one is asked below it.

use super::genre::Genre;
use super::question_list;
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::closing;
use crate::parse::paper::parts::Part;
use crate::parse::paper::turns::{number_in, turn};
use crate::parse::paper::written::{self, Head, Section};
use crate::parse::settings::paragraphs::body::{Body, Reader, Sort};
use crate::parse::text::split;

/// A paper that calls itself so, one whose headings take turns, or a letter that answers under headings.
pub(crate) const GENRE: Genre = Genre {
    name: "questions",
    kind: DocumentKind::QuestionsAnswers,
    claims: |signs| match signs.kind {
        DocumentKind::Letter => signs.answers_in_letter(),
        DocumentKind::Other => signs.part != Some(Part::Answers) && signs.takes_turns(),
        DocumentKind::QuestionList => signs.is_answered(),
        kind => kind == DocumentKind::QuestionsAnswers,
    },
    readers: question_list::READERS,
    divided: true,
    silent: |body, _| {
        let asker = body.asker().filter(|_| !body.is_opened());
        asker.or_else(|| body.committee())
    },
};

/// Says in the blocks from `first` on who asks and who answers; the rest is the government's.
pub(crate) fn tell_voices(draft: &mut Draft<'_>, asker: &str, first: usize) {
    let raw = draft.raw;
    let blocks = draft.blocks.get_mut(first..).unwrap_or_default();
    let opens = |block: &DraftBlock| {
        let text = block.spans.first().map_or("", |span| span.slice(raw));
        match block.kind {
            BlockKind::Heading if block.label.is_some() && text.ends_with('?') => Some(false),
            BlockKind::Heading => turn(text).map(|turn| turn.answer),
            BlockKind::Paragraph => (block.label.is_some() || is_counted(text)).then_some(false),
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

/// Whether a paragraph asks behind a number of its own: `5. Bent u bereid …? Zo nee, waarom niet?`
fn is_counted(text: &str) -> bool {
    let digits = text.trim_start_matches(|first: char| first.is_ascii_digit());
    digits.len() < text.len() && digits.starts_with(['.', ')']) && text.contains('?')
}

/// What a line of written questions may be: nothing but questions, answers and what stands instead of them has a heading.
pub(crate) const WRITTEN: &[Reader] = &[
    |body| body.turn(),
    |body| body.section(),
    |body| body.bare_numbers(),
    |body| body.table(),
    |body| body.item(),
    |body| body.goes_on(),
    |body| body.paragraph(),
];

/// Whether a line is nothing but numbers of questions: `3`, `3 en 4`, `3 t/m 5`.
pub(crate) fn is_numbers(text: &str) -> bool {
    let number = |word: &str| {
        let bare = word.trim_end_matches([',', '.']);
        (1..=2).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut words = split(text);
    words.next().is_some_and(number)
        && words.all(|word| number(word) || ["en", "t/m"].contains(&word))
}

impl Body<'_, '_, '_, '_> {
    /// A mededeling instead of answers, or what those who ask add to their questions.
    pub(crate) fn section(&mut self) -> usize {
        let Some((line, (section, from))) = self
            .line()
            .and_then(|line| Some((line, written::section(line.text)?)))
        else {
            return 0;
        };
        self.open();
        let voice = match section {
            Section::Notice => self.answerer(),
            Section::Explanation => self.asker(),
        };
        self.voice = voice;
        if from < line.text.len() {
            return self.push(DraftBlock::paragraph([line.span]));
        }
        let level = self.level(Sort::Turn);
        self.push(DraftBlock::heading(level, [line.span]))
    }

    /// In older papers questions and answers have bare numbers; those of the answers stand below `Antwoord`.
    pub(crate) fn bare_numbers(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| is_numbers(line.text)) else {
            return 0;
        };
        let answers = self.draft.blocks.iter().rev().find_map(|block| {
            let text = block.text.first()?.slice(self.draft.raw);
            let turn = turn(text).filter(|_| block.kind == BlockKind::Heading)?;
            Some(turn.answer && number_in(text).is_none())
        });
        match (answers, self.lines.get(self.at + 1)) {
            (Some(true), _) => {
                self.voice = self.answerer();
                let level = self.level(Sort::Turn) + 1;
                self.push(DraftBlock {
                    label: number_in(line.text),
                    ..DraftBlock::heading(level, [line.span])
                })
            }
            (None, Some(next)) => self.numbered_question(line, next),
            _ => 0,
        }
    }

    /// Who answers numbered questions.
    pub(crate) fn answerer(&self) -> Option<Voice> {
        let named = self.written.as_ref().and_then(Head::answerer);
        named.or_else(|| {
            let role = self.draft.meta.role.as_ref();
            let role = role.filter(|role| {
                role.split(' ')
                    .next()
                    .is_some_and(closing::is_government_word)
            });
            let office = self.speakers.offices.first().or(role);
            Some(closing::government(office.map_or("", String::as_str)))
        })
    }

    /// The heading of a question or an answer, with the text where it stands on the same line.
    pub(crate) fn turn(&mut self) -> usize {
        let Some((line, turn)) = self.line().and_then(|line| Some((line, turn(line.text)?))) else {
            return 0;
        };
        self.open();
        self.turns += 1;
        if turn.answer {
            self.voice = self.answerer();
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
        if let Some(head) = &self.written {
            return Some(head.asker());
        }
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

    /// From here on whoever puts numbered questions speaks, unless the part is the government's.
    pub(crate) fn speak_as_asker(&mut self) {
        if self.part != Some(Part::Answers) {
            self.voice = self.asker();
        }
    }

    /// From here on the government answers.
    pub(crate) fn answer(&mut self) {
        self.voice = Some(closing::government(
            self.speakers.offices.first().map_or("", String::as_str),
        ));
    }

    /// A number on a line of its own, and the question under it.
    pub(crate) fn numbered_question(&mut self, number: &Line<'_>, question: &Line<'_>) -> usize {
        self.open();
        self.asked = number.text.parse().unwrap_or(self.asked);
        self.speak_as_asker();
        let block = DraftBlock::paragraph([number.span, question.span]);
        self.push(DraftBlock {
            text: vec![question.span],
            label: Some(number.text.to_owned()),
            ..block
        });
        self.await_answer(question.text);
        2
    }
}
