//! Where a fact stands.

use crate::document::{Block, Span};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::ops::Range;

/// The words that prove a fact: a range of a block's repaired text, and the same in the raw file.
///
/// Serialised as `span`, or as `spans` where the words run over a page end, beside `block`, the block's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Number of the block in [`Document::blocks`](crate::document::Document::blocks).
    pub block: usize,
    /// Bytes of the block's text.
    pub range: Range<usize>,
    /// Bytes of the raw file; never empty.
    pub spans: Vec<Span>,
}

impl Place {
    /// The place of `range` in the text of `block`, whose number is `index`; `None` where the raw file does not hold it.
    pub fn new(index: usize, block: &Block, range: Range<usize>) -> Option<Self> {
        let spans = block.locate(range.clone());
        (!spans.is_empty()).then_some(Self {
            block: index,
            range,
            spans,
        })
    }

    /// The place of something that stands in the raw file but not in the block's text, such as a table's cell.
    pub fn of_spans(index: usize, spans: Vec<Span>) -> Option<Self> {
        (!spans.is_empty()).then_some(Self {
            block: index,
            range: 0..0,
            spans,
        })
    }

    /// The byte of the raw file at which it begins.
    pub fn start(&self) -> usize {
        self.spans.first().map_or(0, |span| span.start)
    }

    /// Whether this place lies wholly inside the other, in the same block.
    pub fn within(&self, other: &Self) -> bool {
        self.block == other.block
            && other.range.start <= self.range.start
            && self.range.end <= other.range.end
    }

    /// Whether both share a part of the same block's text.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.block == other.block
            && self.range.start < other.range.end
            && other.range.start < self.range.end
    }
}

/// The facts of a block, out of those of a document, which stand in the order of blocks.
pub(crate) fn of_block<F>(facts: &[F], block: usize, place: fn(&F) -> &Place) -> &[F] {
    let start = facts.partition_point(|fact| place(fact).block < block);
    let end = facts.partition_point(|fact| place(fact).block <= block);
    facts.get(start..end).unwrap_or(&[])
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.spans.as_slice() {
            [span] => map.serialize_entry("span", span)?,
            spans => map.serialize_entry("spans", spans)?,
        }
        map.serialize_entry("block", &self.block)?;
        map.end()
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Place {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Place".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (span, spans) = (
            generator.subschema_for::<Span>(),
            generator.subschema_for::<Vec<Span>>(),
        );
        let block = generator.subschema_for::<usize>();
        schemars::json_schema!({
            "type": "object",
            "properties": { "span": span, "spans": spans, "block": block },
            "required": ["block"],
        })
    }
}
