//! What is left of a file without its frame.

use crate::document::calendar::Day;
use crate::document::{Span, Voice};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::opening;

/// The paper.
pub(crate) struct Paper<'s> {
    /// The paper's own lines.
    pub(crate) text: Text<'s>,
    /// On whose behalf the whole paper speaks, where its top says so.
    pub(crate) voice: Option<Voice>,
    /// Whether only its greeting or its closing says that it is a letter.
    pub(crate) greeted: bool,
    /// What the site adds behind the paper: readers' comments.
    pub(crate) behind: Vec<DraftBlock>,
    /// What the frame says where the paper itself says nothing.
    pub(crate) told: Told,
    /// Whether its lines are as they were printed, with room above them only where a paragraph begins.
    pub(crate) wrapped: bool,
}

impl<'s> Paper<'s> {
    /// A paper with this text, of which the frame says nothing.
    pub(crate) fn of(text: Text<'s>) -> Self {
        Self {
            text,
            voice: None,
            greeted: false,
            behind: Vec::new(),
            told: Told::default(),
            wrapped: false,
        }
    }
}

/// The paper's own lines, by how they were set.
pub(crate) enum Text<'s> {
    /// Nothing is known: empty lines part paragraphs.
    Plain(Vec<Line<'s>>),
    /// One paragraph, heading or item a line.
    Paragraphs {
        /// What stands above the masthead.
        above: Vec<Line<'s>>,
        /// The paper from its opening to its closing.
        body: Vec<Line<'s>>,
        /// What stands behind the notes at its end.
        below: Vec<Line<'s>>,
    },
    /// Paragraphs, and items for whatever began with a number or a bullet.
    Items {
        /// All lines, page ends and notes included.
        lines: Vec<Line<'s>>,
        /// Of each line whether it is placed already.
        aside: Vec<bool>,
    },
    /// Lines as they were printed.
    Printed(Vec<PrintedLine<'s>>),
}

/// A printed line of the body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PrintedLine<'s> {
    /// The line.
    pub(crate) line: Line<'s>,
    /// Whether more room than between lines of a paragraph came before it, or ended the page before it.
    pub(crate) room: bool,
    /// Whether a page, or something else, ended before it.
    pub(crate) crossed: bool,
    /// Whether it is the number of a question.
    pub(crate) question: bool,
}

/// What a frame says of the paper beyond what is surely so.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The day that the frame gives, and where.
    pub(crate) date: Option<(Day, Span)>,
    /// The office of the first who submitted it.
    pub(crate) role: Option<String>,
    /// Who submitted it.
    pub(crate) submitters: Vec<String>,
    /// Whether those who sign the paper go before those.
    pub(crate) signatures_first: bool,
}

impl Told {
    /// Fills in what the paper itself did not say; a name that signs what the frame already attributes is left out.
    pub(crate) fn complete(self, draft: &mut Draft<'_>) {
        if let Some((day, span)) = self.date {
            opening::state_date(draft, day, span);
        }
        if self.signatures_first && !draft.meta.authors.is_empty() {
            return;
        }
        draft.meta.role = draft.meta.role.take().or(self.role);
        let surname = |name: &String| name.split_whitespace().next_back().map(str::to_owned);
        let known: Vec<Option<String>> = self.submitters.iter().map(surname).collect();
        let signed = std::mem::replace(&mut draft.meta.authors, self.submitters);
        let others = signed
            .into_iter()
            .filter(|name| !known.contains(&surname(name)));
        draft.meta.authors.extend(others);
    }
}
