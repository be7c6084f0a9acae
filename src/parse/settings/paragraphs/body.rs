//! A body while it is read, and what its lines may be in any genre.

use super::contents::{self, without_contents};
use super::table;
use crate::document::{BlockKind, Voice, VoiceKind};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::marks::{Depths, Mark, mark};
use crate::parse::paper::lost::{Siblings, members_speak};
use crate::parse::paper::parts::{self, Part, part};
use crate::parse::paper::speakers::Speakers;
use crate::parse::paper::{closing, headings, opening, turns, written};
use crate::parse::text::{after, ends_sentence};

/// A body while it is read.
pub(crate) struct Body<'d, 'r, 'l, 's> {
    /// What is written.
    pub(crate) draft: &'d mut Draft<'r>,
    /// All its lines.
    pub(crate) lines: &'l [Line<'s>],
    /// Index of the line to be read next.
    pub(crate) at: usize,
    /// How deep items lie.
    pub(crate) depths: Depths,
    /// Who is named in the opening.
    pub(crate) speakers: Speakers,
    /// The fractie headings that the file kept.
    pub(crate) siblings: Siblings,
    /// The part that is being read.
    pub(crate) part: Option<Part>,
    /// The fractie under whose heading the next line stands.
    pub(crate) fractie: Option<String>,
    /// Who speaks from here on.
    pub(crate) voice: Option<Voice>,
    /// Sorts of heading in this part below its own, in the order in which they came: the first lies highest.
    pub(crate) sorts: Vec<Sort>,
    /// Whether a heading with a number or a letter came in this part: those without lie below it.
    pub(crate) counted: bool,
    /// What the list of contents announces as headings.
    pub(crate) listed: Vec<String>,
    /// How many blocks there were when the last one was closed for the lines right under it.
    closed: usize,
    /// How many questions and answers were opened.
    pub(crate) turns: usize,
    /// The number of the last question that bears one.
    pub(crate) asked: u32,
    /// Whether the government answers once the question that is being read has ended.
    pub(crate) asking: bool,
    /// Whether questions stand in a column, with numbers of pages in others behind it.
    pub(crate) columned: bool,
    /// How many letters a full line holds, where paragraphs are broken into lines and no empty line parts them.
    pub(super) full: Option<usize>,
    /// Whether the paper says that its questions were answered: an answer stands right below its question, with a heading
    /// or without.
    pub(crate) answers_follow: bool,
    /// Index of the first block that is the parts', a fractie's, a question's or an answer's: before it a committee speaks.
    pub(crate) opened: Option<usize>,
    /// Whether names on lines of their own now sign the paper, as under a motion.
    pub(crate) signing: bool,
    /// Who asks and who answers, where the paper opens as written questions do.
    pub(crate) written: Option<written::Head>,
}

/// A sort of heading below that of a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sort {
    /// Of a fractie.
    Fractie,
    /// Of its own wording.
    Theme,
    /// Of a question or an answer.
    Turn,
}

/// What a line may be: takes as many lines as it is, none where it is something else.
pub(crate) type Reader = fn(&mut Body<'_, '_, '_, '_>) -> usize;

impl<'d, 'r, 'l, 's> Body<'d, 'r, 'l, 's> {
    pub(super) fn new(draft: &'d mut Draft<'r>, lines: &'l [Line<'s>]) -> Self {
        let speakers = Speakers::of(lines);
        let asked = without_contents(lines).map(|line| line.text);
        let siblings = Siblings::of(asked.take_while(|text| part(text) != Some(Part::Answers)));
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
            listed: Vec::new(),
            closed: 0,
            turns: 0,
            asked: 0,
            asking: false,
            columned: false,
            full: full_line(lines),
            answers_follow: turns::answers_follow(lines),
            opened: None,
            signing: false,
            written: written::head(lines),
        }
    }

    /// The line to be read.
    pub(crate) fn line(&self) -> Option<&'l Line<'s>> {
        self.lines.get(self.at)
    }

    /// That line and all behind it.
    pub(crate) fn rest(&self) -> &'l [Line<'s>] {
        self.lines.get(self.at..).unwrap_or(&[])
    }

    /// Writes a block, said by whoever speaks; that took one line.
    pub(crate) fn push(&mut self, block: DraftBlock) -> usize {
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
    pub(crate) fn level(&mut self, sort: Sort) -> u8 {
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

    /// To whom, where and when.
    pub(crate) fn opening(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        let before = self.draft.blocks.len();
        let taken = usize::from(opening::read(self.draft, line));
        for block in self.draft.blocks.iter_mut().skip(before) {
            block.voice.clone_from(&self.voice);
        }
        if taken > 0 {
            self.close();
        }
        taken
    }

    /// A table.
    pub(crate) fn table(&mut self) -> usize {
        let taken = table::read(self.draft, self.lines, self.at);
        if taken > 0 {
            self.depths.interrupt();
            if let Some(block) = self.draft.blocks.last_mut() {
                block.voice.clone_from(&self.voice);
            }
        }
        taken
    }

    /// Office and name.
    pub(crate) fn closing(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        if self.signing && closing::is_name(line.text) {
            self.draft.meta.authors.push(line.text.to_owned());
            return self.push(DraftBlock::new(BlockKind::Signature, [line.span]));
        }
        closing::read(self.draft, self.rest(), self.voice.clone())
    }

    /// A list of contents.
    pub(crate) fn contents(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| contents::is_head(line)) else {
            return 0;
        };
        let entries = contents::entries(self.rest().get(1..).unwrap_or(&[]));
        if entries == 0 {
            return 0;
        }
        self.push(DraftBlock::heading(1, [line.span]));
        // Whether the entry before is not over: it has no page, and this line begins no other.
        let mut open = false;
        for entry in self.rest().iter().skip(1).take(entries) {
            if contents::is_scrap(entry.text) {
                self.draft.furniture.push(entry.span);
                open = false;
                continue;
            }
            let text = entry.tail(mark(entry.text).map_or(0, |mark| mark.len));
            let page = contents::page(text.text);
            let end = page.map_or(text.text.len(), |(end, _)| end);
            let text = text.head(end);
            let goes_on = open && entry.text.starts_with(char::is_lowercase);
            match self.draft.blocks.last_mut().filter(|_| goes_on) {
                Some(block) => {
                    block.spans.push(entry.span);
                    block.text.push(text);
                }
                None => {
                    self.push(DraftBlock::item(1, vec![entry.span], vec![text]));
                }
            }
            match self.listed.last_mut().filter(|_| goes_on) {
                Some(key) => *key = format!("{key} {}", contents::key(entry.text)),
                None => self.listed.push(contents::key(entry.text)),
            }
            open = page.is_none();
        }
        entries + 1
    }

    /// The last block is whole: no line goes on with it.
    pub(crate) fn close(&mut self) {
        self.closed = self.draft.blocks.len();
    }

    /// From here on others speak than those who wrote the opening.
    pub(crate) fn open(&mut self) {
        self.opened.get_or_insert(self.draft.blocks.len());
    }

    /// An item of a list.
    pub(crate) fn item(&mut self) -> usize {
        let Some((line, mark)) = self.line().and_then(|line| Some((line, mark(line.text)?))) else {
            return 0;
        };
        if mark.label.is_some() && !mark.bullet && self.is_theme(line) {
            return 0;
        }
        self.push_item(line, mark)
    }

    /// Writes an item.
    pub(crate) fn push_item(&mut self, line: &Line<'_>, mark: Mark) -> usize {
        let level = self.depths.level(line.indent, mark.label.is_some());
        let block = DraftBlock::item(level, vec![line.span], vec![line.tail(mark.len).span]);
        self.push(match mark.label {
            Some(label) => block.numbered(label),
            None => block,
        })
    }

    /// A heading of its own wording.
    pub(crate) fn theme(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| self.is_theme(line)) else {
            return 0;
        };
        let sort = self.level(Sort::Theme);
        let under =
            !self.is_listed(line) && self.at.checked_sub(1).is_some_and(|at| self.is_short(at));
        let lettered = self.is_lettered(line);
        let plain = |block: &DraftBlock| {
            block.kind == BlockKind::Heading && block.level == sort && block.label.is_none()
        };
        let counted = headings::counter(line.text).is_some();
        let level = match headings::depth(line.text) {
            Some(depth) => sort + depth - 1,
            None if counted || headings::is_outermost(line.text) => sort,
            None => {
                sort + u8::from(
                    under || self.counted || lettered && self.draft.blocks.iter().any(plain),
                )
            }
        };
        self.counted |= counted || headings::depth(line.text).is_some();
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
    pub(crate) fn goes_on(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| line.gap == 0 && self.at > 0) else {
            return 0;
        };
        if self.closed == self.draft.blocks.len() {
            return 0;
        }
        let open = |block: &&mut DraftBlock| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        };
        let Some(block) = self.draft.blocks.last_mut().filter(open) else {
            return 0;
        };
        let above = self.at.checked_sub(1).and_then(|at| self.lines.get(at));
        if above.is_some_and(|above| {
            ends_sentence(above.text) && opens_part(line)
                || self
                    .full
                    .is_some_and(|full| ends_paragraph(above, line, full))
        }) {
            return 0;
        }
        block.spans.push(line.span);
        let end = if self.columned {
            without_columns(line.text)
        } else {
            line.text.len()
        };
        block.text.push(line.head(end));
        if self.asking && line.text.ends_with('?') {
            self.asking = false;
            self.answer();
            if self.is_over(line.text, 1) {
                self.close();
            }
        }
        1
    }

    /// A paragraph, or a question under its number.
    pub(crate) fn paragraph(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        self.signing |= after(line.text, "en gaat over tot de orde van de dag").is_some();
        if self.part == Some(Part::Questions) {
            if let Some(name) = self.fractie.clone().filter(|_| members_speak(line.text)) {
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
        self.end_request();
        self.push(DraftBlock::paragraph([line.span]))
    }

    /// Whether others spoke than those who wrote the opening.
    pub(crate) fn is_opened(&self) -> bool {
        self.opened.is_some()
    }

    /// Whether the frame took something away between two lines.
    pub(crate) fn is_parted(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        let taken = &self.draft.furniture;
        let at = taken.partition_point(|span| span.start < line.span.end);
        taken
            .get(at)
            .is_some_and(|span| span.end <= next.span.start)
    }
}

/// Where a question ends before the numbers of pages in the columns behind it.
pub(crate) fn without_columns(text: &str) -> usize {
    let end = text.rfind('?').map_or(text.len(), |at| at + 1);
    let behind = text.get(end..).unwrap_or("");
    let numbers = behind
        .chars()
        .all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "-–,|".contains(sign));
    if numbers { end } else { text.len() }
}

/// Part of a full line below which a line that ends a sentence ends its paragraph too, in hundredths.
const SHORT: usize = 75;

/// From how many lines on, and from which share of them right under another, in hundredths, paragraphs are known to be
/// broken into lines without an empty one between them.
const BROKEN: (usize, usize) = (12, 80);

/// Letters of the longest line that a printer or a site breaks lines to.
const LONGEST: usize = 130;

/// The length that three lines in four do not exceed, where lines are broken and nothing parts paragraphs: a site goes on
/// behind the mark of a note without counting what stood before it.
fn full_line(lines: &[Line<'_>]) -> Option<usize> {
    let tight = lines.iter().filter(|line| line.gap == 0).count();
    if lines.len() < BROKEN.0 || tight * 100 < lines.len() * BROKEN.1 {
        return None;
    }
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.text.chars().count()).collect();
    lengths.sort_unstable();
    let full = lengths.get(lengths.len() * 3 / 4).copied()?;
    (full <= LONGEST).then_some(full)
}

/// Whether a paragraph ends with `above`: a sentence does, the line is short, and the next begins a new sentence.
fn ends_paragraph(above: &Line<'_>, next: &Line<'_>, full: usize) -> bool {
    let short = above.text.chars().count() * 100 < full * SHORT;
    let begins = next
        .text
        .starts_with(|first: char| first.is_uppercase() || "«“‘\"€".contains(first));
    short && begins && (ends_sentence(above.text) || above.text.ends_with(';'))
}

/// Whether the line is the heading of a part or of a fractie: then nothing goes on, however full the line before it is.
fn opens_part(line: &Line<'_>) -> bool {
    line.text.starts_with(char::is_uppercase)
        && (parts::fractie(line.text).is_some() || part(line.text).is_some())
}

/// Whether a paragraph is one quotation and nothing else.
fn is_quote(text: &str) -> bool {
    let bare = text.trim_end_matches(|last: char| last.is_ascii_digit() || ".,;".contains(last));
    [('«', '»'), ('“', '”')].iter().any(|(open, close)| {
        bare.starts_with(*open)
            && bare.ends_with(*close)
            && bare.matches(*open).count() == 1
            && bare.chars().count() > 40
    })
}
