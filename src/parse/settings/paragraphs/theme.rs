//! Headings of their own wording: told by shape and by what stands around them.

use super::body::Body;
use super::contents;
use crate::document::{BlockKind, DocumentKind};
use crate::parse::draft::DraftBlock;
use crate::parse::lines::Line;
use crate::parse::marks::{Mark, mark};
use crate::parse::paper::{headings, kind, opening, parts, turns};
use crate::parse::text::{ends_sentence, split};

impl Body<'_, '_, '_, '_> {
    /// Whether the line is a heading of its own wording: one by its shape, that stands alone among text.
    pub(crate) fn is_theme(&self, line: &Line<'_>) -> bool {
        if self.is_listed(line) || line.heading > 0 && kind::of(line.text).is_none() {
            return true;
        }
        let near = |step: isize| {
            self.at
                .checked_add_signed(step)
                .and_then(|at| self.lines.get(at))
        };
        let introduced = near(-1).is_some_and(|above| above.text.ends_with(':'));
        let introduces = near(1).is_some_and(|next| {
            let lower = |mark: Mark| {
                next.text
                    .get(mark.len..)
                    .is_some_and(|text| text.starts_with(char::is_lowercase))
            };
            mark(next.text).is_some_and(lower)
        });
        let in_list = mark(line.text).is_some_and(|mark| {
            [near(-1), near(1)]
                .into_iter()
                .flatten()
                .any(|other| is_next_to(&mark, other))
        });
        let lettered = self.is_lettered(line);
        let title = if lettered {
            headings::unnumbered(line.text)
        } else {
            line.text
        };
        is_theme_like(title, self.draft.meta.kind)
            && self.stands_alone(self.at)
            && !(introduced || introduces || in_list)
            && (mark(line.text).is_none() || headings::depth(line.text).is_some() || lettered)
            && self.short_run() <= 2
    }

    /// Whether the list of contents announced the line.
    pub(super) fn is_listed(&self, line: &Line<'_>) -> bool {
        line.gap > 0 && self.listed.contains(&contents::key(line.text))
    }

    /// Reads a line of an overview of the parts that follow: `In deze brief treft u aan:`, `A. Geld`, `B. Tijd`.
    pub(crate) fn overview(&mut self) -> usize {
        let Some(line) = self
            .lines
            .get(self.at)
            .filter(|_| self.is_announced(self.at))
        else {
            return 0;
        };
        let text = headings::unnumbered(line.text);
        let label = line
            .text
            .get(..line.text.len() - text.len())
            .unwrap_or("")
            .trim_end()
            .trim_end_matches(['.', ')']);
        let block = DraftBlock::item(
            1,
            vec![line.span],
            vec![line.tail(line.text.len() - text.len()).span],
        );
        self.push(block.numbered(label.to_owned()))
    }

    /// Whether the line at `at` is one of several counted titles that a colon announces.
    fn is_announced(&self, at: usize) -> bool {
        let count = |at: usize| {
            self.lines
                .get(at)
                .filter(|line| line.gap > 0)
                .and_then(|line| headings::counter(line.text))
        };
        let Some(number) = count(at) else {
            return false;
        };
        let Some(first) = (at + 1).checked_sub(number) else {
            return false;
        };
        let row = || {
            (first..at)
                .enumerate()
                .all(|(before, at)| count(at) == Some(before + 1))
        };
        let opened = first.checked_sub(1).and_then(|above| self.lines.get(above));
        opened.is_some_and(|above| above.text.ends_with(':'))
            && row()
            && (number > 1 || count(at + 1) == Some(2))
    }

    /// `b. Geld` above a paragraph of its own.
    pub(super) fn is_lettered(&self, line: &Line<'_>) -> bool {
        let letter = |mark: Mark| {
            !mark.bullet
                && mark.label.is_some_and(|label| {
                    label.len() == 1 && !label.starts_with(|c: char| c.is_ascii_digit())
                })
        };
        let paragraph = self
            .lines
            .get(self.at + 1)
            .is_some_and(|next| ends_sentence(next.text) && mark(next.text).is_none());
        paragraph && mark(line.text).is_some_and(letter)
    }

    /// Whether a line stands by itself: room above, and room below or a long paragraph right under it.
    fn stands_alone(&self, at: usize) -> bool {
        let above = self
            .lines
            .get(at)
            .is_some_and(|line| at == 0 || line.gap > 0);
        let below = self
            .lines
            .get(at + 1)
            .is_some_and(|next| next.gap > 0 || next.text.chars().count() > 160);
        above && below || self.stands_out(at)
    }

    /// Where nothing parts paragraphs: whether a line that is much shorter than a full one stands between the end of a
    /// sentence and a line that begins one.
    fn stands_out(&self, at: usize) -> bool {
        /// Part of a full line, in hundredths.
        const SHORT: usize = 60;
        let (Some(full), Some(line)) = (self.full, self.lines.get(at)) else {
            return false;
        };
        let after_heading = || {
            let last = self.draft.blocks.last();
            last.is_some_and(|block| block.kind == BlockKind::Heading)
        };
        let above = at.checked_sub(1).and_then(|above| self.lines.get(above));
        let above = above.is_none_or(|above| ends_sentence(above.text)) || after_heading();
        let below = self.lines.get(at + 1).is_some_and(|next| {
            next.text.starts_with(char::is_uppercase)
                && next.text.chars().count() * 100 > full * SHORT
        });
        line.text.chars().count() * 100 < full * SHORT && above && below
    }

    /// How many short lines follow each other around this one: more than two are a list that lost its marks.
    fn short_run(&self) -> usize {
        let before = (0..self.at)
            .rev()
            .take(3)
            .take_while(|at| self.is_short(*at))
            .count();
        let behind = (self.at + 1..self.lines.len())
            .take(3)
            .take_while(|at| self.is_short(*at))
            .count();
        before + 1 + behind
    }

    pub(super) fn is_short(&self, at: usize) -> bool {
        let theme = |line: &Line<'_>| {
            headings::is_heading_like(line.text)
                && mark(line.text).is_none()
                && parts::part(line.text).is_none()
                && parts::fractie(line.text).is_none()
                && turns::turn(line.text).is_none()
                && opening::dateline(line.text).is_none()
        };
        self.stands_alone(at) && self.lines.get(at).is_some_and(theme) && !self.is_announced(at)
    }
}

/// Whether a line may be a heading by its shape, and is neither a caption nor the kind line of a paper. In a letter a
/// short question may head a section.
fn is_theme_like(text: &str, kind: DocumentKind) -> bool {
    let captions = ["Tabel ", "Figuur ", "Grafiek "];
    let question = text
        .strip_suffix('?')
        .filter(|text| kind == DocumentKind::Letter && split(text).count() <= 10);
    headings::is_heading_like(question.unwrap_or(text))
        && !captions.iter().any(|start| text.starts_with(start))
        && kind::of(text).is_none()
}

/// Whether the other line is the item before or after one with this mark.
fn is_next_to(marked: &Mark, other: &Line<'_>) -> bool {
    let number = |mark: &Mark| {
        mark.label
            .as_ref()
            .and_then(|label| label.parse::<u32>().ok())
    };
    let other = mark(other.text);
    match (number(marked), other.as_ref().and_then(number)) {
        (Some(number), Some(other)) => number.abs_diff(other) == 1,
        _ => other.is_some_and(|other| other.label.is_some() == marked.label.is_some()),
    }
}
