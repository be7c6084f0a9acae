//! The body of a paper, from its opening to its closing, as blocks with the voice of whoever speaks in them.
//!
//! A body is read line by line. Each line is offered to the readers in [`READERS`] in turn: opening, table, closing,
//! contents, headings of parts and fracties, questions and answers, lists, theme headings; what nobody takes is a
//! paragraph, or goes on with the one before it where no empty line parts them.
//!
//! Levels: a part is level 1; what stands first inside a part (fracties, or themes) is level 2, the other level 3;
//! without parts the first sort is level 1.

mod shape;
mod theme;

use super::lost::Siblings;
use super::sections::{self, Part};
use super::speakers::Speakers;
use super::{closing, contents, lost, opening, table};
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::marks::{Depths, mark};
use crate::parse::text::{after, split};
use shape::{answers_follow, is_quote, number_in};

/// A body while it is read.
pub(crate) struct Body<'d, 'r, 'l, 's> {
    draft: &'d mut Draft<'r>,
    lines: &'l [Line<'s>],
    /// Index of the line to be read next.
    at: usize,
    depths: Depths,
    speakers: Speakers,
    siblings: Siblings,
    part: Option<Part>,
    fractie: Option<String>,
    /// Who speaks from here on.
    voice: Option<Voice>,
    /// Sorts of heading in this part below its own, in the order in which they came: the first lies highest.
    sorts: Vec<Sort>,
    /// Whether a heading with a number or a letter came in this part: those without lie below it.
    counted: bool,
    turns: usize,
    answered: bool,
    /// Whether each numbered question is answered right below it, without a heading.
    answers_follow: bool,
    /// Index of the first block that is the parts', a fractie's, a question's or an answer's: before it a committee speaks.
    opened: Option<usize>,
    /// Whether names on lines of their own now sign the paper, as under a motion.
    signing: bool,
}

/// A sort of heading below that of a part.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    Fractie,
    Theme,
    Turn,
}

type Reader = fn(&mut Body<'_, '_, '_, '_>) -> usize;

/// What a line may be, the most telling first. Each returns how many lines it took.
const READERS: &[Reader] = &[
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

/// Reads the lines of a body into the draft. `voice` speaks where nothing else is said.
pub(crate) fn read(draft: &mut Draft<'_>, lines: &[Line<'_>], voice: Option<Voice>) {
    let from = draft.blocks.len();
    let mut body = Body::new(draft, lines);
    body.voice = voice.clone();
    while body.at < lines.len() {
        let taken = READERS
            .iter()
            .map(|reader| reader(&mut body))
            .find(|taken| *taken > 0);
        body.at += taken.unwrap_or(1);
    }
    body.settle(from, voice);
}

impl<'d, 'r, 'l, 's> Body<'d, 'r, 'l, 's> {
    fn new(draft: &'d mut Draft<'r>, lines: &'l [Line<'s>]) -> Self {
        let speakers = Speakers::of(lines);
        let asked = without_contents(lines).map(|line| line.text);
        let siblings =
            Siblings::of(asked.take_while(|text| sections::part(text) != Some(Part::Answers)));
        Self {
            draft,
            lines,
            at: 0,
            depths: Depths::default(),
            speakers,
            siblings,
            part: None,
            fractie: None,
            voice: None,
            sorts: Vec::new(),
            counted: false,
            turns: 0,
            answered: false,
            answers_follow: answers_follow(lines),
            opened: None,
            signing: false,
        }
    }

    fn line(&self) -> Option<&'l Line<'s>> {
        self.lines.get(self.at)
    }

    fn rest(&self) -> &'l [Line<'s>] {
        self.lines.get(self.at..).unwrap_or(&[])
    }

    fn push(&mut self, block: DraftBlock) -> usize {
        if block.kind != BlockKind::ListItem {
            self.depths.interrupt();
        }
        if block.kind == BlockKind::Heading {
            self.depths.reset();
        }
        let voice = block.voice.clone().or_else(|| self.voice.clone());
        self.draft.blocks.push(block.said_by(voice));
        1
    }

    /// The level of a heading of this sort.
    fn level(&mut self, sort: Sort) -> u8 {
        let at = self
            .sorts
            .iter()
            .position(|known| *known == sort)
            .unwrap_or_else(|| {
                self.sorts.push(sort);
                self.sorts.len() - 1
            });
        let below = u8::try_from(at).unwrap_or(u8::MAX - 2);
        below + 1 + u8::from(self.part.is_some())
    }

    fn opening(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        let before = self.draft.blocks.len();
        let taken = usize::from(opening::read(self.draft, line));
        for block in self.draft.blocks.iter_mut().skip(before) {
            block.voice.clone_from(&self.voice);
        }
        taken
    }

    fn table(&mut self) -> usize {
        let taken = table::read(self.draft, self.lines, self.at);
        if taken > 0 {
            self.depths.interrupt();
            if let Some(block) = self.draft.blocks.last_mut() {
                block.voice.clone_from(&self.voice);
            }
        }
        taken
    }

    fn closing(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        if self.signing && closing::is_name(line.text) {
            self.draft.meta.authors.push(line.text.to_owned());
            return self.push(DraftBlock::new(BlockKind::Signature, [line.span]));
        }
        closing::read(self.draft, self.rest(), self.voice.clone())
    }

    fn contents(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| contents::is_head(line)) else {
            return 0;
        };
        let entries = contents::entries(self.rest().get(1..).unwrap_or(&[]));
        if entries == 0 {
            return 0;
        }
        self.push(DraftBlock::heading(1, [line.span]));
        for entry in self.rest().iter().skip(1).take(entries) {
            let text = entry.tail(mark(entry.text).map_or(0, |mark| mark.len));
            self.push(DraftBlock::item(1, vec![entry.span], vec![text.span]));
        }
        entries + 1
    }

    fn part(&mut self) -> usize {
        let Some((line, part)) = self
            .line()
            .and_then(|line| Some((line, sections::part(line.text)?)))
        else {
            return 0;
        };
        let office = || {
            self.speakers
                .answering(line.text)
                .or_else(|| self.speakers.offices.first().cloned())
        };
        self.voice = match part {
            Part::Answers => Some(closing::government(&office().unwrap_or_default())),
            Part::Questions | Part::Other => None,
        };
        self.part = Some(part);
        self.fractie = None;
        self.sorts.clear();
        self.counted = false;
        self.open();
        self.draft.blocks.push(DraftBlock::heading(1, [line.span]));
        self.depths.reset();
        1
    }

    fn fractie(&mut self) -> usize {
        let Some((line, name)) = self
            .line()
            .and_then(|line| Some((line, sections::fractie(line.text)?)))
        else {
            return 0;
        };
        self.ask(&name);
        let level = self.level(Sort::Fractie);
        self.push(DraftBlock::heading(level, [line.span]))
    }

    fn open(&mut self) {
        self.opened.get_or_insert(self.draft.blocks.len());
    }

    /// From here on this fractie speaks, unless the part is the government's.
    fn ask(&mut self, name: &str) {
        self.open();
        self.fractie = Some(name.to_owned());
        if self.part != Some(Part::Answers) {
            self.voice = Some(Voice::new(VoiceKind::Fractie, name));
        }
    }

    fn turn(&mut self) -> usize {
        let Some((line, turn)) = self
            .line()
            .and_then(|line| Some((line, sections::turn(line.text)?)))
        else {
            return 0;
        };
        self.open();
        self.turns += 1;
        self.answered |= turn.answer;
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
    fn asker(&self) -> Option<Voice> {
        let fractie = self.fractie.as_ref().or(self.speakers.asker.as_ref());
        let committee = || {
            self.speakers
                .committee
                .as_ref()
                .map(|name| Voice::new(VoiceKind::Committee, name))
        };
        fractie
            .map(|name| Voice::new(VoiceKind::Fractie, name))
            .or_else(committee)
    }

    fn item(&mut self) -> usize {
        let Some((line, mark)) = self.line().and_then(|line| Some((line, mark(line.text)?))) else {
            return 0;
        };
        if mark.label.is_some() && !mark.bullet && self.is_theme(line) {
            return 0;
        }
        let level = self.depths.level(line.indent, mark.label.is_some());
        let block = DraftBlock::item(level, vec![line.span], vec![line.tail(mark.len).span]);
        self.push(match mark.label {
            Some(label) => block.numbered(label),
            None => block,
        })
    }

    fn theme(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| self.is_theme(line)) else {
            return 0;
        };
        let sort = self.level(Sort::Theme);
        let under = self.at.checked_sub(1).is_some_and(|at| self.is_short(at));
        let lettered = self.is_lettered(line);
        let plain = |block: &DraftBlock| {
            block.kind == BlockKind::Heading && block.level == sort && block.label.is_none()
        };
        let counted = theme::counter(line.text).is_some();
        let level = match sections::depth(line.text) {
            Some(depth) => sort + depth - 1,
            None if counted || sections::is_outermost(line.text) => sort,
            None => {
                sort + u8::from(
                    under || self.counted || lettered && self.draft.blocks.iter().any(plain),
                )
            }
        };
        self.counted |= counted || sections::depth(line.text).is_some();
        if self.part.is_none() && self.fractie.is_none() && self.turns > 0 {
            self.voice = None;
        }
        let label = mark(line.text)
            .and_then(|mark| mark.label)
            .filter(|_| lettered);
        self.push(DraftBlock {
            label,
            ..DraftBlock::heading(level, [line.span])
        })
    }

    /// A line right under the one before it goes on with its paragraph or item.
    fn goes_on(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| line.gap == 0 && self.at > 0) else {
            return 0;
        };
        let open = |block: &&mut DraftBlock| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        };
        let Some(block) = self.draft.blocks.last_mut().filter(open) else {
            return 0;
        };
        block.extend(line.span);
        1
    }

    fn paragraph(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        self.signing |= after(line.text, "en gaat over tot de orde van de dag").is_some();
        if self.part == Some(Part::Questions) {
            if let Some(name) = self
                .fractie
                .clone()
                .filter(|_| lost::members_speak(line.text))
            {
                self.ask(&name); // An answer in between has ended.
            }
            self.restore_heading(line);
        }
        let number = line.text.len() <= 3 && line.text.bytes().all(|byte| byte.is_ascii_digit());
        if let (true, Some(next)) = (number, self.lines.get(self.at + 1)) {
            return self.numbered_question(line, next);
        }
        if is_quote(line.text) {
            let quoted = Voice::new(VoiceKind::Quoted, "");
            return self.push(DraftBlock::new(BlockKind::Quote, [line.span]).said_by(Some(quoted)));
        }
        self.push(DraftBlock::paragraph([line.span]))
    }

    /// A number on a line of its own, and the question under it.
    fn numbered_question(&mut self, number: &Line<'_>, question: &Line<'_>) -> usize {
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

    /// Puts back the heading of a fractie whose contribution begins here without one.
    fn restore_heading(&mut self, line: &Line<'_>) {
        let Some((name, heading)) = self.siblings.lost(line.text, self.fractie.as_deref()) else {
            return;
        };
        self.ask(&name);
        let level = self.level(Sort::Fractie);
        let said = format!(
            "De kop «{heading}» ontbreekt in het bronbestand; hij is afgeleid uit de alinea eronder."
        );
        self.push(DraftBlock::inferred_heading(level, heading));
        self.draft.warn(line.span, "inferred-heading", said);
    }

    /// Says who speaks in the blocks that nobody claimed, and what sort of paper this is where nothing said so.
    fn settle(self, from: usize, voice: Option<Voice>) {
        let meta = &mut self.draft.meta;
        if meta.kind == DocumentKind::Other {
            meta.kind = match self.part {
                Some(Part::Answers) => DocumentKind::WrittenConsultation,
                _ if self.turns > 1 && self.answered => DocumentKind::QuestionsAnswers,
                _ => DocumentKind::Other,
            };
        }
        let asked_by = self.asker().filter(|_| self.opened.is_none());
        let committee = self
            .speakers
            .committee
            .map(|name| Voice::new(VoiceKind::Committee, name));
        let signed = || signing_voice(self.draft.meta.role.as_deref());
        let silent = match self.draft.meta.kind {
            DocumentKind::WrittenConsultation => committee,
            DocumentKind::QuestionsAnswers => asked_by.or(committee),
            DocumentKind::Letter => voice.or_else(signed),
            _ => voice,
        };
        let until = self.opened.unwrap_or(usize::MAX);
        for block in self
            .draft
            .blocks
            .iter_mut()
            .take(until)
            .skip(from)
            .filter(|block| block.voice.is_none())
        {
            block.voice.clone_from(&silent);
        }
    }
}

/// The voice of a member of government who signs in this office.
fn signing_voice(role: Option<&str>) -> Option<Voice> {
    let first = split(role?).next()?;
    closing::is_government_word(first).then(|| closing::government(role.unwrap_or_default()))
}

/// All lines but those of a list of contents.
fn without_contents<'l, 's>(
    lines: &'l [Line<'s>],
) -> impl Iterator<Item = &'l Line<'s>> + use<'l, 's> {
    let head = lines.iter().position(contents::is_head);
    let entries = head.map_or(0, |head| {
        contents::entries(lines.get(head + 1..).unwrap_or(&[]))
    });
    let list = head.map_or(0..0, |head| head..head + 1 + entries);
    lines
        .iter()
        .enumerate()
        .filter(move |(index, _)| !list.contains(index))
        .map(|(_, line)| line)
}
