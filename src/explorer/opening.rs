//! Opens documents one by one: each is indexed as it comes, so that nothing is held twice.

use super::search::searchable_text;
use super::{Explorer, Opened};
use crate::corpus::Entry;
use crate::document::{BlockKind, Source, SourceFormat};
use crate::search::{Builder, Engine, PassageField};
use std::rc::Rc;

/// A collection while its documents come in.
#[derive(Default)]
pub struct Opening {
    opened: Vec<Opened>,
    /// What all texts without a manifest share.
    entry: Rc<Entry>,
}

impl Opening {
    /// Adds a text whose id is its name.
    pub fn add_text(&mut self, name: String, text: String, format: Option<SourceFormat>) {
        let id = name.as_str().into();
        let source = Source { name: String::new(), text };
        self.add(Opened::named(Some(id), format, Rc::clone(&self.entry), source));
    }

    pub(super) fn add(&mut self, opened: Opened) {
        self.opened.push(opened);
    }

    /// The opened collection: documents in the order of time, those without date first; all passages indexed.
    pub fn finish(self) -> Explorer {
        let mut opened = self.opened;
        // A plain line states no date; reading it for one would cost more than all the rest.
        let start = |opened: &Opened| match opened.document.line() {
            Some(_) => None,
            None => opened.date().map(|date| date.start.clone()),
        };
        opened.sort_by_cached_key(start);
        let (mut builder, mut passages) = (Builder::default(), Vec::new());
        for (number, opened) in (0_u32..).zip(&opened) {
            if let Some(line) = opened.document.line() {
                passages.push((number, 0));
                builder.add(line, PassageField::Text);
                continue;
            }
            for (index, block) in (0_u32..).zip(&opened.document.blocks) {
                if block.passage().is_some() {
                    passages.push((number, index));
                    builder.add(&searchable_text(block), field(block.kind));
                }
            }
        }
        Explorer { opened, passages, engine: Engine::new(builder.finish()), ..Explorer::default() }
    }
}

const fn field(kind: BlockKind) -> PassageField {
    match kind {
        BlockKind::Heading => PassageField::Heading,
        BlockKind::Footnote => PassageField::Footnote,
        BlockKind::Comment => PassageField::Comment,
        BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Table
        | BlockKind::Quote
        | BlockKind::Salutation
        | BlockKind::Signature => PassageField::Text,
    }
}
