//! Whether a quotation stands in the collection as it was pasted: word for word, with other marks, with other words, or
//! not at all.
//!
//! Compared are words and marks of the repaired text, in reading order, so that a quotation may run over a page end or
//! over two paragraphs. White space never counts. Quotation marks around the whole, and where words were left out
//! (`…`, `[…]`), belong to the quoter. Whoever is named as the speaker in the pasted text is not looked at: what is
//! found says who speaks there.

pub(super) mod changes;
mod exact;
mod gaps;
mod left_out;
mod near;
mod result;
mod tokens;

pub use left_out::{LeftOut, Side};
pub use result::{Piece, PieceKind, QuoteCheck, QuotePart, QuotePlace, QuoteStatus};

use super::{Explorer, Opened};
use near::{Wanted, align};
use result::{close, part};
use std::ops::Range;
use std::rc::Rc;
pub(super) use tokens::Token;

/// The longest quotation that is checked, in characters. A newspaper page has about as many.
pub const LONGEST: usize = 10_000;
/// The most words of one.
const MOST_WORDS: usize = 2_000;
/// The most parts of one: each is sought in all documents.
const MOST_PARTS: usize = 40;
/// The most places that are shown.
const MOST_PLACES: usize = 20;
/// How much of a quotation, in hundredths of what its words are worth, must lie in a window to be looked at more closely.
const WORTH_ALIGNING: u32 = 45;
/// How much of it must then stand there in the same order. Found by trial: `tests/suite/quote.rs`.
const ALIKE: u32 = 50;

/// So many words of one part are enough, though other parts are not there.
const ENOUGH_WORDS: usize = 5;

/// A pasted text with its parts, and what it is held against.
struct Search<'e> {
    explorer: &'e Explorer,
    pasted: &'e str,
    parts: Vec<Vec<Token>>,
    documents: Vec<&'e [Token]>,
}

impl Explorer {
    /// Holds a quotation against the collection. Time grows with the length of the collection; a text longer than
    /// [`LONGEST`] is not looked at.
    pub fn check_quote(&self, pasted: &str) -> QuoteCheck {
        // Counting a long text is waste: a character has at most four bytes.
        if pasted.len() > 4 * LONGEST || pasted.chars().count() > LONGEST {
            return QuoteCheck::without_places(QuoteStatus::TooLong);
        }
        let parts = gaps::parts(pasted);
        if parts.is_empty() {
            return QuoteCheck::without_places(QuoteStatus::Empty);
        }
        let words = parts.iter().flatten().filter(|token| token.word).count();
        if words > MOST_WORDS || parts.len() > MOST_PARTS {
            return QuoteCheck::without_places(QuoteStatus::TooLong);
        }
        let tokens = |opened: &'_ Opened| tokens::of_document(&opened.document);
        let documents = self.opened().iter().map(|opened| {
            opened
                .tokens
                .get_or_init(|| Rc::new(tokens(opened)))
                .as_slice()
        });
        let documents = documents.collect();
        let search = Search {
            explorer: self,
            pasted,
            parts,
            documents,
        };
        let whole: Vec<&[Token]> = search.parts.iter().map(Vec::as_slice).collect();
        let bare: Vec<&[Token]> = whole
            .iter()
            .map(|part| gaps::without_stop(pasted, part))
            .collect();
        search
            .exact(&whole, false)
            .or_else(|| search.exact(&bare, true))
            .unwrap_or_else(|| search.near())
    }
}

impl Search<'_> {
    /// Places where all parts stand word for word. `cut` says that closing marks were taken off.
    fn exact(&self, parts: &[&[Token]], cut: bool) -> Option<QuoteCheck> {
        let (mut places, mut total) = (Vec::new(), 0);
        for (number, text) in self.documents.iter().enumerate() {
            let (found, count) =
                exact::places(parts, text, MOST_PLACES.saturating_sub(places.len()));
            total += count;
            for ranges in found {
                let left_out = self.left_out(
                    number,
                    &ranges.iter().cloned().map(Some).collect::<Vec<_>>(),
                );
                let stand =
                    parts
                        .iter()
                        .zip(&self.parts)
                        .zip(ranges)
                        .map(|((part, whole), range)| {
                            let steps = range
                                .enumerate()
                                .map(|(at, place)| near::Step::Same(place, at))
                                .collect::<Vec<_>>();
                            self.part(number, if cut { part } else { whole }, &steps)
                        });
                places.push(close(self.opened(number)?, stand.collect(), true, left_out));
            }
        }
        let marks = cut
            || places
                .iter()
                .flat_map(|place| &place.parts)
                .any(|part| part.status != QuoteStatus::Exact);
        let status = if marks {
            QuoteStatus::Typographic
        } else {
            QuoteStatus::Exact
        };
        (total > 0).then_some(QuoteCheck {
            status,
            total,
            places,
        })
    }

    /// The document in which most of the quotation stands, part by part.
    fn near(&self) -> QuoteCheck {
        let wanted: Vec<Wanted> = self
            .parts
            .iter()
            .map(|part| Wanted::new(part, &self.documents))
            .collect();
        let worths: Vec<u32> = self
            .parts
            .iter()
            .zip(&wanted)
            .map(|(part, wanted)| wanted.worth_of(part))
            .collect();
        let mut best: Option<(u32, QuotePlace)> = None;
        for (number, text) in self.documents.iter().enumerate() {
            let windows: Vec<(Range<usize>, u32)> =
                wanted.iter().map(|wanted| wanted.window(text)).collect();
            let promising = windows
                .iter()
                .zip(&worths)
                .any(|((_, lies), worth)| lies * 100 >= worth * WORTH_ALIGNING);
            let promise: u32 = windows.iter().map(|(_, lies)| *lies).sum();
            let least = best.as_ref().map_or(0, |(alike, _)| *alike);
            if promising && promise > least {
                best = self
                    .aligned(number, &wanted, &windows)
                    .filter(|found| found.0 > least)
                    .or(best);
            }
        }
        let convincing = |(alike, place): &(u32, QuotePlace)| {
            let most = |part: &QuotePart| part.text.split_whitespace().count() >= ENOUGH_WORDS;
            alike * 100 >= worths.iter().sum::<u32>() * ALIKE || place.parts.iter().any(most)
        };
        match best.filter(convincing) {
            Some((_, place)) => QuoteCheck {
                status: QuoteStatus::Altered,
                total: 1,
                places: vec![place],
            },
            None => QuoteCheck::without_places(QuoteStatus::NotFound),
        }
    }

    /// Each part where it stands best in one document, and what of it stands there.
    fn aligned(
        &self,
        number: usize,
        wanted: &[Wanted],
        windows: &[(Range<usize>, u32)],
    ) -> Option<(u32, QuotePlace)> {
        let text = self.documents.get(number)?;
        let (mut alike, mut parts, mut from, mut in_order) = (0, Vec::new(), 0, true);
        let mut ranges = Vec::new();
        for ((part, wanted), (window, _)) in self.parts.iter().zip(wanted).zip(windows) {
            let mut steps = align(part, text.get(window.clone())?);
            let worth = wanted.worth_of(part);
            let mut same = 0;
            for step in &mut steps {
                match step {
                    near::Step::Same(place, at) => {
                        *place += window.start;
                        same += part.get(*at).map_or(0, |token| wanted.worth(token));
                    }
                    near::Step::Missing(place) => *place += window.start,
                    near::Step::Added(_) => {}
                }
            }
            if same * 100 < worth * ALIKE {
                // What little is alike is chance: the part is not there.
                steps.clear();
                same = 0;
            }
            near::widen(&mut steps, text);
            alike += same;
            if let Some(near::Step::Same(place, _)) = steps
                .iter()
                .find(|step| matches!(step, near::Step::Same(..)))
            {
                in_order &= *place >= from;
                from = *place;
            }
            ranges.push(near::range(&steps));
            parts.push(self.part(number, part, &steps));
        }
        let left_out = self.left_out(number, &ranges);
        let place = close(self.opened(number)?, parts, in_order, left_out);
        Some((alike, place))
    }

    /// What is left out of a document by parts that stand at these tokens.
    fn left_out(&self, number: usize, parts: &[Option<Range<usize>>]) -> Vec<LeftOut> {
        let (Some(opened), Some(tokens)) = (self.opened(number), self.documents.get(number)) else {
            return Vec::new();
        };
        let text = left_out::Text {
            document: &opened.document,
            tokens,
        };
        left_out::of(text, parts)
    }

    fn opened(&self, number: usize) -> Option<&Opened> {
        self.explorer.opened().get(number)
    }

    /// What became of a part, in words.
    fn part(&self, number: usize, tokens: &[Token], steps: &[near::Step]) -> QuotePart {
        let (Some(opened), Some(text)) = (self.opened(number), self.documents.get(number)) else {
            return QuotePart::default();
        };
        part(
            &result::Sides {
                explorer: self.explorer,
                opened,
                text,
                pasted: self.pasted,
                tokens,
            },
            steps,
        )
    }
}
