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
use crate::parse::settings::paragraphs::body::{Body, Sort};

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

/// Whether a text ends in a question.
pub(crate) fn reads_question(text: &str) -> bool {
    text.trim_end().ends_with('?')
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
        if self.answers_follow {
            self.answer();
        }
        2
    }
}
