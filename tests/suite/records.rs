//! The collection as paragraph records, as `tests/bench/lib/split.mjs` makes them: blocks between empty lines, lines joined
//! by one space, one record a block. Judged queries name records by these ids.

use super::files::{root, text};
use beleidsspoor::document::SourceFormat;
use beleidsspoor::explorer::{Explorer, Opening};

/// The files, by the number that stands first in the ids of their records.
const FILES: &[(&str, &str)] = &[
    ("000", "kst-31476-24.txt"),
    ("001", "kst-29538-350.txt"),
    ("002", "kst-33841-21.txt"),
    ("003", "vws-954002-149168.txt"),
    ("004", "zorgwelzijn-2018-clientondersteuning.txt"),
];

/// A line longer than any wrapped line is a paragraph by itself.
const LONG: usize = 200;

/// All records: id and text.
pub(crate) fn records() -> Vec<(String, String)> {
    let mut records = Vec::new();
    for (number, file) in FILES {
        let raw = text(&root().join("corpus").join(file));
        let blocks = split(&raw.replace("\r\n", "\n").replace('\r', "\n"));
        records.extend(
            blocks
                .into_iter()
                .enumerate()
                .map(|(index, text)| (format!("{number}-{index:04}"), text)),
        );
    }
    records
}

/// The records as a collection, one document each.
pub(crate) fn opened() -> Explorer {
    let mut opening = Opening::default();
    for (id, text) in records() {
        opening.add_text(&id, &text, Some(SourceFormat::Plain));
    }
    Explorer::of(opening)
}

/// The blocks of a text. Where nearly every line is followed by an empty one, as in text out of a PDF, other signs close
/// a paragraph.
fn split(raw: &str) -> Vec<String> {
    let lines: Vec<&str> = raw.split('\n').collect();
    let (mut blocks, mut current): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    let doubled = is_doubled(&lines);
    for line in lines {
        if doubled && line.is_empty() {
            continue;
        }
        if line.trim().is_empty() {
            flush(&mut current, &mut blocks);
        } else if doubled {
            if begins_item(line) {
                flush(&mut current, &mut blocks);
            }
            current.push(line);
            if closes(line) {
                flush(&mut current, &mut blocks);
            }
        } else if line.encode_utf16().count() > LONG {
            flush(&mut current, &mut blocks);
            current.push(line);
            flush(&mut current, &mut blocks);
        } else {
            current.push(line);
        }
    }
    flush(&mut current, &mut blocks);
    blocks.retain(|block| block.chars().any(char::is_alphanumeric));
    blocks
}

fn flush(current: &mut Vec<&str>, blocks: &mut Vec<String>) {
    let text = current
        .drain(..)
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ");
    if !text.is_empty() {
        blocks.push(text);
    }
}

fn is_doubled(lines: &[&str]) -> bool {
    let filled = |line: &&&str| !line.trim().is_empty();
    let alone = lines.windows(3).filter(|three| {
        three[0].trim().is_empty() && filled(&&three[1]) && three[2].trim().is_empty()
    });
    let mut lengths: Vec<usize> = lines
        .iter()
        .filter(filled)
        .map(|line| line.encode_utf16().count())
        .collect();
    lengths.sort_unstable();
    let long = lengths.get(lengths.len() * 95 / 100).copied().unwrap_or(0);
    alone.count() * 10 > lengths.len() * 6 && long < 160
}

/// `1. `, `2) `, `• `, `- `.
fn begins_item(line: &str) -> bool {
    let line = line.trim_start();
    let rest = line.trim_start_matches(|first: char| first.is_ascii_digit());
    let mark = if rest.len() < line.len() {
        rest.strip_prefix(['.', ')'])
    } else {
        line.strip_prefix(['•', '-', '–'])
    };
    mark.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

fn closes(line: &str) -> bool {
    let spaced = line
        .strip_suffix("  ")
        .is_some_and(|front| front.ends_with(|last: char| !last.is_whitespace()));
    let ended = line.trim_end().ends_with(['.', ':', '?', '!', ';']);
    spaced || (ended && line.trim().encode_utf16().count() < 60)
}

#[test]
fn the_records_are_those_of_the_bench() {
    let records = records();
    assert_eq!(records.len(), 495);
    assert!(
        records
            .iter()
            .any(|(id, text)| id == "000-0124" && text == "Onafhankelijkheid")
    );
}
