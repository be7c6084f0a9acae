//! What every parse promises, whatever the text: for the tests that damage texts, and for fuzzing.

use beleidsspoor::document::{Block, BlockKind, Document, Source, SourceFormat, Span};
use beleidsspoor::explorer;
use beleidsspoor::extract::{Context, extract};

/// Parses and holds the document to every promise.
pub(crate) fn check(case: &str, text: &str, format: Option<SourceFormat>) {
    let source = Source {
        name: "case.txt".to_owned(),
        text: text.to_owned(),
    };
    hold(case, text, &explorer::read_paper(&source, format));
}

/// Holds a document that was parsed from a text to every promise.
pub(crate) fn hold(case: &str, text: &str, document: &Document) {
    spans_are_in_the_text(case, text, document);
    every_byte_has_one_owner(case, text, document);
    for block in &document.blocks {
        block_is_well_formed(case, text, block, document.footnotes.len());
        text_and_raw_agree(case, text, block);
    }
    notes_are_anchored_to_digits(case, text, document);
}

/// Facts stand in blocks, at whole characters, with intervals in order, whatever the document makes of its own date.
pub(crate) fn facts_are_in_blocks(case: &str, text: &str, format: Option<SourceFormat>) {
    let document = explorer::read_paper(
        &Source {
            name: "case.txt".to_owned(),
            text: text.to_owned(),
        },
        format,
    );
    let facts = extract(&Context::alone(&document));
    let json = serde_json::to_value(&facts).expect("facts are plain data");
    let claims: Vec<Span> = document
        .blocks
        .iter()
        .flat_map(|block| block.spans.iter().copied())
        .collect();
    for (kind, list) in json.as_object().expect("lists by kind") {
        for fact in list.as_array().expect("a list") {
            let one = fact.get("span").into_iter();
            let spans = one.chain(
                fact.get("spans")
                    .and_then(|spans| spans.as_array())
                    .into_iter()
                    .flatten(),
            );
            let mut count = 0;
            for span in spans {
                let edge = |at: usize| {
                    span.get(at)
                        .and_then(serde_json::Value::as_u64)
                        .expect("a number") as usize
                };
                let (start, end) = (edge(0), edge(1));
                assert!(
                    text.get(start..end).is_some_and(|found| !found.is_empty()),
                    "{case}: {kind} {fact}"
                );
                let owned = claims
                    .iter()
                    .any(|claim| claim.start < end && start < claim.end);
                assert!(owned, "{case}: {kind} outside the blocks: {fact}");
                count += 1;
            }
            assert!(count > 0, "{case}: {kind} without a place: {fact}");
            if let (Some(start), Some(end)) = (fact.get("start"), fact.get("end")) {
                assert!(
                    start.as_str() <= end.as_str(),
                    "{case}: {kind} runs backwards: {fact}"
                );
            }
        }
    }
}

fn spans_are_in_the_text(case: &str, text: &str, document: &Document) {
    let blocks = document.blocks.iter().flat_map(|block| {
        let cells = block
            .table
            .iter()
            .flat_map(|table| table.cell_spans.iter().flatten());
        block
            .spans
            .iter()
            .chain(block.marks.iter().map(|mark| &mark.span))
            .chain(cells)
    });
    let notes = document
        .footnotes
        .iter()
        .flat_map(|note| note.span.iter().chain(&note.anchors));
    let warnings = document.warnings.iter().map(|warning| &warning.span);
    let rest = document
        .furniture
        .iter()
        .chain(&document.metadata_spans)
        .chain(&document.meta.date_evidence);
    for span in blocks.chain(notes).chain(warnings).chain(rest) {
        let good = span.start <= span.end && text.get(span.start..span.end).is_some();
        assert!(good, "{case}: {span:?} is no span of the text");
    }
}

fn every_byte_has_one_owner(case: &str, text: &str, document: &Document) {
    let mut owners = vec![0_u8; text.len()];
    let blocks = document.blocks.iter().flat_map(|block| &block.spans);
    for span in blocks
        .chain(&document.furniture)
        .chain(&document.metadata_spans)
    {
        for owner in &mut owners[span.start..span.end] {
            *owner = owner.saturating_add(1);
        }
    }
    for (at, character) in text
        .char_indices()
        .filter(|(_, character)| !character.is_whitespace())
    {
        let count = owners[at];
        assert!(
            count == 1,
            "{case}: {character:?} at byte {at} has {count} owners: {:?}",
            around(text, at)
        );
    }
}

fn around(text: &str, at: usize) -> String {
    text[at..].chars().take(60).collect()
}

fn block_is_well_formed(case: &str, text: &str, block: &Block, notes: usize) {
    let words = &block.text;
    assert_eq!(words.trim(), words, "{case}: untrimmed text");
    let folded = !words.contains(['\n', '\t']) && !words.contains("  ");
    assert!(folded, "{case}: white space left in {words:?}");
    let nested = matches!(block.kind, BlockKind::Heading | BlockKind::ListItem);
    assert_eq!(
        nested,
        block.level > 0,
        "{case}: level {} of a {:?}",
        block.level,
        block.kind
    );
    assert!(
        block.inferred || !block.spans.is_empty() || text.is_empty(),
        "{case}: {words:?} stands nowhere"
    );
    let ordered = block
        .spans
        .windows(2)
        .all(|pair| pair[0].end <= pair[1].start);
    assert!(ordered, "{case}: spans out of order in {words:?}");
    for mark in &block.marks {
        assert!(mark.footnote < notes, "{case}: mark without footnote");
        assert!(
            words.is_char_boundary(mark.at),
            "{case}: mark inside a character of {words:?}"
        );
    }
}

/// Every place in the repaired text leads into the block's spans, and back to itself where the character was copied.
fn text_and_raw_agree(case: &str, text: &str, block: &Block) {
    let inside = |found: &Span| {
        block
            .spans
            .iter()
            .any(|span| span.start <= found.start && found.end <= span.end)
    };
    let whole = block.locate(0..block.text.len());
    assert!(
        whole.iter().all(inside),
        "{case}: {whole:?} not in {:?}",
        block.spans
    );
    for (at, character) in block.text.char_indices().step_by(5) {
        let here = at..at + character.len_utf8();
        let found = block.locate(here.clone());
        assert!(
            found.iter().all(inside),
            "{case}: {found:?} not in {:?}",
            block.spans
        );
        let (Some(first), false) = (found.first(), character.is_whitespace()) else {
            continue;
        };
        let copied: String = found.iter().map(|span| span.slice(text)).collect();
        assert_eq!(
            copied,
            character.to_string(),
            "{case}: {here:?} of {:?}",
            block.text
        );
        assert_eq!(
            block.text_offset(first.start),
            Some(at),
            "{case}: the way back to {here:?} of {:?}",
            block.text
        );
    }
}

fn notes_are_anchored_to_digits(case: &str, text: &str, document: &Document) {
    for anchor in document.footnotes.iter().flat_map(|note| &note.anchors) {
        let mark = anchor.slice(text);
        let digits = !mark.is_empty()
            && mark
                .chars()
                .all(|c| c.is_ascii_digit() || "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c));
        assert!(digits, "{case}: {mark:?} is no footnote mark");
    }
}
