//! Any text: paragraphs separated by empty lines.
//!
//! The frame of last resort, and that of records which have no markup at all. Nothing is furniture, nothing is metadata:
//! the first line is the title only where it is short and stands alone. A paper of parliament that somebody copied
//! without its portal still opens with its masthead, and is read as a paper.

use super::news::furniture;
use super::unframed::{Paper, Text};
use crate::parse::draft::Draft;
use crate::parse::genres::decision_list;
use crate::parse::lines::{Line, spans};
use crate::parse::paper::turns::turn;
use crate::parse::paper::{self, kind, record, speech};
use crate::parse::text::{digits, is_title, split};

/// Longest first line that is a title.
const TITLE: usize = 120;

/// Among how many lines of a site the number and kind of the paper stand that it shows.
const SITE: usize = 40;

/// Where a paper begins that a site shows below lines of its own: at the line with its number and kind, or at what of its
/// masthead stands right above. Nothing above it is a sentence.
fn shown_from(lines: &[Line<'_>]) -> Option<usize> {
    let numbered =
        |line: &Line<'_>| paper::paper_number(line.text).is_some_and(|(_, kind)| !kind.is_empty());
    let at = lines.iter().take(SITE).position(numbered)?;
    let above = lines.get(..at)?;
    let masthead = |line: &&Line<'_>| {
        paper::dossier(line.text).is_some() || paper::session_year(line.text).is_some()
    };
    let start = at - above.iter().rev().take_while(masthead).count();
    let of_site = above
        .iter()
        .filter(|line| furniture::of(line.text).is_some());
    let titles = above.iter().all(|line| is_title(line.text));
    (titles && of_site.count() > 1).then_some(start)
}

/// The paper that a site shows: what stands around it is furniture, but for its title.
fn shown<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>], start: usize) -> Paper<'s> {
    let (above, rest) = lines.split_at(start.min(lines.len()));
    let below = rest.iter().rev();
    let below = below.take_while(|line| furniture::of(line.text).is_some());
    let (paper, below) = rest.split_at(rest.len() - below.count());
    for line in above {
        if draft.meta.title.is_empty()
            && kind::of(line.text).is_some()
            && split(line.text).count() > 3
        {
            draft.meta.title = line.text.to_owned();
            draft.metadata.push(line.span);
        } else {
            draft.furniture.push(line.span);
        }
    }
    draft.furniture.extend(spans(below));
    paper::unframed(draft, paper)
}

/// A paper by its masthead, else paragraphs separated by empty lines.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    if let Some(start) = shown_from(lines) {
        return shown(draft, lines, start);
    }
    let is_record = speech::is_record(lines);
    if is_record && record::has_head(lines) {
        return record::read(draft, lines);
    }
    if paper::opens_paper(lines) {
        return paper::unframed(draft, lines);
    }
    // Questions of a council's member with the answers of its college have no masthead of parliament.
    let turns = |answers: bool| {
        let all = lines.iter().filter_map(|line| turn(line.text));
        all.filter(|turn| turn.answer == answers).count()
    };
    let counted = lines.iter().filter(|line| {
        let (number, behind) = digits(line.text);
        !number.is_empty() && behind.starts_with(['.', ')']) && line.text.ends_with('?')
    });
    if turns(true) > 1 && (turns(false) > 1 || counted.count() > 1) {
        return paper::unframed(draft, lines);
    }
    if decision_list::is_list(lines) {
        return decision_list::read(draft, lines);
    }
    if is_record {
        return record::read(draft, lines);
    }
    let title = lines
        .first()
        .filter(|line| line.text.chars().count() <= TITLE);
    draft.meta.title = title.map(|line| line.text.to_owned()).unwrap_or_default();
    Paper::of(Text::Plain(lines.to_vec()))
}
