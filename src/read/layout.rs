//! What a container tells of a text besides its words.

use crate::document::Span;
use serde::{Deserialize, Serialize};

/// How a text stood in its container. Places are those in the readable text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Where each page begins, the first at 0; empty where the container has no pages.
    pub pages: Vec<usize>,
    /// Lines that the container makes headings, in order, with their level from 1.
    pub headings: Vec<(Span, u8)>,
    /// What the container itself sets apart from the text: menus, feet, search boxes. In order, none within another.
    pub aside: Vec<Span>,
    /// Those among them that a site has on every page: menus and feet.
    pub site: Vec<Span>,
    /// Notes that are known by their place, in order.
    pub notes: Vec<NoteLines>,
    /// Where lines above the text say of the paper what [`Self::stated`] holds.
    pub head: Option<Span>,
    /// What it says of the paper where no reader sees it, or above the text.
    pub stated: Stated,
}

/// The lines of a note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteLines {
    /// Its number, as its mark reads.
    pub label: String,
    /// Where it stands, a span a line.
    pub spans: Vec<Span>,
    /// Where its text stands, without the number.
    pub text: Vec<Span>,
}

/// What a container says of its paper in fields of its own. Empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Its title.
    pub title: String,
    /// The day of the paper, as `2023-11-02`.
    pub date: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: String,
    /// The address that it gives as its own.
    pub address: String,
    /// Whether it is an article of a news site or a weblog, by what it tells search engines.
    pub article: bool,
}

impl Layout {
    /// The page on which the byte at `offset` stands, from 1.
    pub fn page(&self, offset: usize) -> Option<usize> {
        let pages = self.pages.partition_point(|start| *start <= offset);
        (pages > 0).then_some(pages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_stands_on_the_last_page_that_began() {
        let layout = Layout {
            pages: vec![0, 10],
            ..Layout::default()
        };
        let pages: Vec<_> = [0, 9, 10, 99].map(|offset| layout.page(offset)).into();
        assert_eq!(pages, [Some(1), Some(1), Some(2), Some(2)]);
        assert_eq!(Layout::default().page(3), None);
    }
}
