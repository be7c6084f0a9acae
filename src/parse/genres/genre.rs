//! What makes a genre, and the signs by which it is told.

use crate::document::{DocumentKind, Voice, VoiceKind};
use crate::parse::frames::unframed::{Paper, Text};
use crate::parse::paper::parts::{Part, part};
use crate::parse::paper::speech::speech;
use crate::parse::paper::turns::{is_turn, turn};
use crate::parse::paper::written;
use crate::parse::settings::paragraphs::body::{Body, Reader};
use crate::parse::settings::paragraphs::contents::without_contents;

/// One sort of paper, as far as it is read in a way of its own.
pub(crate) struct Genre {
    /// Its name in data.
    pub(crate) name: &'static str,
    /// What a paper of it is that does not say so itself.
    pub(crate) kind: DocumentKind,
    /// Whether a paper is of this genre. Exactly one genre says yes.
    pub(crate) claims: fn(&Signs) -> bool,
    /// What a line may be where each holds a paragraph, the most telling first.
    pub(crate) readers: &'static [Reader],
    /// Whether headings give the word to others than who wrote the paper.
    pub(crate) divided: bool,
    /// Who speaks where no heading gave the word to anybody, in a paper that speaks in this voice.
    pub(crate) silent: fn(&Body<'_, '_, '_, '_>, Option<Voice>) -> Option<Voice>,
}

/// What a line of any paper of parliament may be: letters answer questions, and reports hold parts.
pub(super) const PAPER: &[Reader] = &[
    |body| body.opening(),
    |body| body.table(),
    |body| body.closing(),
    |body| body.contents(),
    |body| body.part(),
    |body| body.fractie(),
    |body| body.turn(),
    |body| body.overview(),
    |body| body.item(),
    |body| body.theme(),
    |body| body.goes_on(),
    |body| body.paragraph(),
];

/// What a line may be in a genre of its own, and behind that what it may be in any: `ALL` is the number of both together.
pub(super) const fn and_paper<const OWN: usize, const ALL: usize>(
    own: [Reader; OWN],
) -> [Reader; ALL] {
    let mut all: [Reader; ALL] = [|_| 0; ALL];
    let (mut places, mut own): (&mut [Reader], &[Reader]) = (&mut all, &own);
    let mut paper = PAPER;
    while let Some((place, behind)) = places.split_first_mut() {
        if let Some((reader, more)) = own.split_first() {
            (*place, own) = (*reader, more);
        } else if let Some((reader, more)) = paper.split_first() {
            (*place, paper) = (*reader, more);
        }
        places = behind;
    }
    all
}

/// What tells of which genre a paper is.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// What it calls itself, or its frame calls it.
    pub(crate) kind: DocumentKind,
    /// Whether only its greeting says that it is a letter.
    greeted: bool,
    /// The last part that a heading opens.
    pub(crate) part: Option<Part>,
    /// How many questions and answers are opened.
    turns: usize,
    /// Whether an answer is among them.
    answered: bool,
    /// How many speakers are given the word.
    speeches: usize,
    /// Whether somebody leads a meeting.
    chaired: bool,
    /// Whether it opens as written questions of members do.
    pub(crate) written: bool,
}

impl Signs {
    /// The signs of a paper that was called this so far.
    pub(crate) fn of(kind: DocumentKind, paper: &Paper<'_>) -> Self {
        let mut signs = Self {
            kind,
            greeted: paper.greeted,
            ..Self::default()
        };
        let open = matches!(kind, DocumentKind::Other | DocumentKind::QuestionList);
        if !open && !paper.greeted {
            return signs;
        }
        match &paper.text {
            Text::Plain(_) => {}
            Text::Paragraphs { body, .. } => {
                signs.written = written::head(body).is_some();
                without_contents(body).for_each(|line| signs.hear(line.text));
            }
            Text::Items { lines, aside } => {
                let placed = lines.iter().zip(aside).filter(|(_, aside)| !**aside);
                placed.for_each(|(line, _)| signs.hear(line.text));
            }
            Text::Printed(lines) => {
                let headings = lines.iter().map(|line| line.line.text);
                headings
                    .filter(|text| is_turn(text))
                    .for_each(|text| signs.hear(text));
            }
        }
        signs
    }

    fn hear(&mut self, line: &str) {
        if let Some(part) = part(line) {
            self.part = Some(part);
        } else if let Some(speech) = speech(line) {
            self.speeches += 1;
            self.chaired |= speech.voice.kind == VoiceKind::Chair;
        } else if let Some(turn) = turn(line) {
            self.turns += 1;
            self.answered |= turn.answer;
        }
    }

    /// Whether what looks like a letter answers questions under headings.
    pub(crate) fn answers_in_letter(&self) -> bool {
        self.greeted && self.answered
    }

    /// Whether an answer is opened.
    pub(crate) fn is_answered(&self) -> bool {
        self.answered
    }

    /// Whether somebody leads a meeting and gives others the word.
    pub(crate) fn is_spoken(&self) -> bool {
        self.chaired && self.speeches > 2 && self.part != Some(Part::Answers) && !self.takes_turns()
    }

    /// Whether questions and answers take turns.
    pub(crate) fn takes_turns(&self) -> bool {
        self.turns > 1 && self.answered || self.written
    }
}
