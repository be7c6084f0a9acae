//! Where a part of a quotation stands with other words, and the shortest edit that leads from the one to the other.
//!
//! First a window slides over the document and counts which words of the part lie in it, rare ones for more: time grows
//! with the length of the document. Only in the best window the words are aligned (Sellers, 1980): the shortest edit
//! between the part and any piece of the window. The length of a quotation is capped, so this cannot run away.
#![expect(
    clippy::indexing_slicing,
    reason = "a hot inner loop: tables are made as large as what is counted through, and read by row and column"
)]

use super::tokens::Token;
use std::ops::Range;

/// The words of a part with how rare they are.
pub(super) struct Wanted {
    /// Folded word, how often the part has it, what it is worth.
    terms: Vec<(u64, u32, u32)>,
    /// Number of words.
    words: usize,
}

impl Wanted {
    /// Reads a part; a word is worth more the fewer the documents have of it.
    pub(super) fn new(part: &[Token], documents: &[&[Token]]) -> Self {
        let mut folded: Vec<u64> = part
            .iter()
            .filter(|token| token.word)
            .map(|token| token.folded)
            .collect();
        let words = folded.len();
        folded.sort_unstable();
        let mut terms: Vec<(u64, u32, u32)> = Vec::new();
        for term in folded {
            match terms.last_mut().filter(|last| last.0 == term) {
                Some(last) => last.1 += 1,
                None => terms.push((term, 1, 0)),
            }
        }
        let mut wanted = Self { terms, words };
        let mut total = 1_u32;
        for token in documents
            .iter()
            .copied()
            .flatten()
            .filter(|token| token.word)
        {
            total += 1;
            if let Some(term) = wanted.term(token) {
                wanted.terms[term].2 += 1;
            }
        }
        for term in &mut wanted.terms {
            // The binary logarithm of how rare it is, rounded down.
            term.2 = 1 + (total / (term.2 + 1)).max(1).ilog2();
        }
        wanted
    }

    fn term(&self, token: &Token) -> Option<usize> {
        self.terms
            .binary_search_by_key(&token.folded, |term| term.0)
            .ok()
    }

    /// What a token of the part is worth; marks nothing.
    pub(super) fn worth(&self, token: &Token) -> u32 {
        if token.word {
            self.term(token).map_or(0, |term| self.terms[term].2)
        } else {
            0
        }
    }

    /// What a whole part is worth.
    pub(super) fn worth_of(&self, part: &[Token]) -> u32 {
        part.iter().map(|token| self.worth(token)).sum()
    }

    /// The window of a document in which most of the part lies, with half its length on both sides, and what lies in it.
    pub(super) fn window(&self, text: &[Token]) -> (Range<usize>, u32) {
        let width = self.words + self.words / 4 + 2;
        let mut have = vec![0_u32; self.terms.len()];
        let (mut worth, mut best) = (0, (0..0, 0));
        // Places of words, since marks do not count.
        let words: Vec<usize> = (0..text.len()).filter(|at| text[*at].word).collect();
        for (entering, at) in words.iter().enumerate() {
            if let Some(term) = self.term(&text[*at]) {
                have[term] += 1;
                worth += if have[term] <= self.terms[term].1 {
                    self.terms[term].2
                } else {
                    0
                };
            }
            let leaving = entering.checked_sub(width).map(|leaving| words[leaving]);
            if let Some(term) = leaving.and_then(|leaving| self.term(&text[leaving])) {
                worth -= if have[term] <= self.terms[term].1 {
                    self.terms[term].2
                } else {
                    0
                };
                have[term] -= 1;
            }
            if worth > best.1 {
                let first = words[(entering + 1).saturating_sub(width + width / 2)];
                let last = words[(entering + width / 2).min(words.len() - 1)];
                best = (first..last + 1, worth);
            }
        }
        best
    }
}

/// One step of an edit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// A token of the document and one of the quotation, the same but perhaps for capitals and accents.
    Same(usize, usize),
    /// A token of the document that the quotation lacks.
    Missing(usize),
    /// A token of the quotation that the document lacks.
    Added(usize),
}

/// From the first token of the document that the steps name up to the last one; `None` where they name none.
pub(super) fn range(steps: &[Step]) -> Option<Range<usize>> {
    let mut places = steps.iter().filter_map(|step| match step {
        Step::Same(place, _) | Step::Missing(place) => Some(*place),
        Step::Added(_) => None,
    });
    let first = places.next()?;
    Some(first..places.next_back().unwrap_or(first) + 1)
}

/// What a token of the document costs that the quotation lacks: a word weighs more than a mark.
const fn missing(token: &Token) -> u32 {
    if token.word { 2 } else { 1 }
}

/// What a token of the quotation costs that the document lacks. More, so that the piece of the document reaches to the
/// last word that both have, over the words that were left out before it.
const fn added(token: &Token) -> u32 {
    3 * missing(token)
}

/// The shortest edit between the part and any piece of the text, in order, and that piece.
pub(super) fn align(part: &[Token], text: &[Token]) -> Vec<Step> {
    let width = text.len() + 1;
    // How each cell was reached: 0 both, 1 a token of the text left out, 2 a token of the part left out.
    let mut from = vec![0_u8; (part.len() + 1) * width];
    let mut above = vec![0_u32; width];
    for (row, wanted) in part.iter().enumerate() {
        let mut left = above[0] + added(wanted);
        from[(row + 1) * width] = 2;
        let mut corner = std::mem::replace(&mut above[0], left);
        for (column, token) in text.iter().enumerate() {
            let (up, along) = (above[column + 1] + added(wanted), left + missing(token));
            let (mut best, mut way) = if up <= along { (up, 2) } else { (along, 1) };
            if token.folded == wanted.folded && corner <= best {
                (best, way) = (corner, 0);
            }
            from[(row + 1) * width + column + 1] = way;
            corner = std::mem::replace(&mut above[column + 1], best);
            left = best;
        }
    }
    let end = (0..width).min_by_key(|column| above[*column]).unwrap_or(0);
    back(&from, width, part.len(), end)
}

/// Follows the cells back to the first row.
fn back(from: &[u8], width: usize, rows: usize, end: usize) -> Vec<Step> {
    let (mut row, mut column) = (rows, end);
    let mut steps = Vec::new();
    while row > 0 {
        match from[row * width + column] {
            0 => {
                (row, column) = (row - 1, column - 1);
                steps.push(Step::Same(column, row));
            }
            1 => {
                column -= 1;
                steps.push(Step::Missing(column));
            }
            _ => {
                row -= 1;
                steps.push(Step::Added(row));
            }
        }
    }
    steps.reverse();
    steps
}

/// Where a quotation begins or ends with other words than the document, those of the document are shown too: as many,
/// up to the nearest mark.
pub(super) fn widen(steps: &mut Vec<Step>, text: &[Token]) {
    let same = |step: &Step| matches!(step, Step::Same(..));
    let (Some(first), Some(last)) = (steps.iter().position(same), steps.iter().rposition(same))
    else {
        return;
    };
    let (Step::Same(start, _), Step::Same(end, _)) = (steps[first], steps[last]) else {
        return;
    };
    let near = |at: &usize| {
        text.get(*at)
            .is_some_and(|token| token.word && token.block == text[start].block)
    };
    let behind = (end + 1..)
        .take(steps.len() - 1 - last)
        .take_while(near)
        .map(Step::Missing);
    let after: Vec<Step> = behind.collect();
    let before: Vec<Step> = (0..start)
        .rev()
        .take(first)
        .take_while(near)
        .map(Step::Missing)
        .collect();
    steps.splice(last + 1..last + 1, after);
    steps.splice(0..0, before.into_iter().rev());
}
