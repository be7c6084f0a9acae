//! Writes the readable text of a container that has paragraphs: each on a line of its own, an empty line between two.

use super::layout::Layout;
use super::limits;
use crate::document::Span;

/// What must stand before the next words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Room {
    None,
    Blank,
    Line,
    Paragraph,
}

/// A text while it is written.
pub(super) struct Writer {
    text: String,
    layout: Layout,
    room: Room,
    /// Where what is set apart began.
    aside: Option<usize>,
    /// Whether that is a site's own on every page.
    site: bool,
    /// Level of the heading that is being written, and where it began, once it has words.
    heading: Option<(u8, Option<usize>)>,
}

impl Writer {
    pub(super) const fn new(layout: Layout) -> Self {
        Self {
            text: String::new(),
            layout,
            room: Room::None,
            aside: None,
            site: false,
            heading: None,
        }
    }

    /// Writes words; white space of any width is one blank.
    pub(super) fn words(&mut self, words: &str) {
        let mut first = true;
        for word in words.split([' ', '\t', '\n', '\r', '\u{c}']) {
            if !std::mem::take(&mut first) {
                self.blank();
            }
            self.raw(word);
        }
    }

    /// Writes signs as they are.
    pub(super) fn raw(&mut self, signs: &str) {
        if signs.is_empty() || self.is_full() {
            return;
        }
        let room = std::mem::replace(&mut self.room, Room::None);
        if !self.text.is_empty() {
            self.text.push_str(match room {
                Room::None => "",
                Room::Blank => " ",
                Room::Line => "\n",
                Room::Paragraph => "\n\n",
            });
        }
        if let Some((_, start @ None)) = &mut self.heading {
            *start = Some(self.text.len());
        }
        self.text.push_str(signs);
    }

    /// A blank before the next words.
    pub(super) fn blank(&mut self) {
        self.room = self.room.max(Room::Blank);
    }

    /// The next words begin a line; a second break leaves one empty.
    pub(super) fn line_break(&mut self) {
        self.room = match self.room {
            Room::Line | Room::Paragraph => Room::Paragraph,
            Room::None | Room::Blank => Room::Line,
        };
    }

    /// The next words begin a line.
    pub(super) fn line(&mut self) {
        self.room = self.room.max(Room::Line);
    }

    /// The next words begin a paragraph.
    pub(super) fn paragraph(&mut self) {
        self.room = Room::Paragraph;
    }

    /// No blank before the next words, though one was asked for.
    pub(super) fn close_up(&mut self) {
        if self.room == Room::Blank {
            self.room = Room::None;
        }
    }

    /// The last sign, where the next words would stand right behind it or a blank from it.
    pub(super) fn last(&self) -> Option<char> {
        self.text
            .chars()
            .next_back()
            .filter(|_| self.room <= Room::Blank)
    }

    /// What follows is a heading of this level, until [`Self::end_heading`].
    pub(super) fn begin_heading(&mut self, level: u8) {
        self.paragraph();
        self.heading = Some((level, None));
    }

    /// The heading ends.
    pub(super) fn end_heading(&mut self) {
        if let Some((level, Some(start))) = self.heading.take() {
            self.layout
                .headings
                .push((Span::new(start, self.text.len()), level));
        }
        self.paragraph();
    }

    /// What follows is no part of the text itself, or is again.
    pub(super) fn set_aside(&mut self, aside: bool) {
        match (aside, self.aside) {
            (true, None) => {
                self.paragraph();
                self.aside = Some(self.text.len());
            }
            (false, Some(start)) => {
                self.aside = None;
                let span = Span::new(start, self.text.len());
                if !span.is_empty() {
                    self.layout.aside.push(span);
                }
                if self.site && !span.is_empty() {
                    self.layout.site.push(span);
                }
                self.paragraph();
            }
            _ => {}
        }
    }

    /// Whether what is set apart is a site's own on every page.
    pub(super) const fn set_site(&mut self, site: bool) {
        self.site = site;
    }

    /// Whether as much was written as is read of one file.
    pub(super) const fn is_full(&self) -> bool {
        self.text.len() >= limits::TEXT
    }

    /// The text, and what was told of it.
    pub(super) fn finish(mut self) -> (String, Layout) {
        self.set_aside(false);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        (self.text, self.layout)
    }
}
