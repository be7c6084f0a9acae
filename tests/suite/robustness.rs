//! Parsing never fails, whatever the bytes: real documents and fixtures are cut, shuffled, renumbered and strewn with
//! odd characters, and every promise of the document model must still hold.
//!
//! The damage is random but always the same: a small generator with a fixed seed makes it, so a failure can be repeated.
//! A failing case names its file and its number.

use super::files::readable_formats;
use super::promises::{check, facts_are_in_blocks};
use beleidsspoor::document::SourceFormat;
use beleidsspoor::timeline::Level;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Bytes parsed for each file, damaged anew each time, and the bounds on how often that is.
const BYTES_A_FILE: usize = 500_000;
const CASES_A_FILE: Range<usize> = 6..24;

/// What is strewn into texts: controls, marks of direction, combining and wide characters, things parsers look for.
const ODD: &[&str] = &[
    "\0",
    "\u{7}",
    "\u{ad}",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "\u{fffd}",
    "\r",
    "\r\n",
    "\t",
    "\u{c}",
    "\u{2028}",
    "é",
    "ﬁ",
    "漢字",
    "🔗",
    "«",
    "»",
    "•",
    "\n  • ",
    "\n  • • ",
    "\n1. ",
    "\n(iv) ",
    "\n12\n",
    "¹",
    "²7",
    "1",
    "-",
    "-\n",
    "↩︎",
    "Nr. ",
    "\nNr. 7 BRIEF VAN DE MINISTER\n",
    "\nDe Minister van Iets,\n",
    "\n3.\n\nBijlagen\n",
    "€ ",
    "%",
];

/// A generator of random numbers: xorshift, enough to damage texts with.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize
    }

    /// Below `limit`, or 0.
    fn below(&mut self, limit: usize) -> usize {
        self.roll() % limit.max(1)
    }

    /// A range of at most `longest` inside `0..length`.
    fn range(&mut self, length: usize, longest: usize) -> Range<usize> {
        let start = self.below(length);
        start..length.min(start + 1 + self.below(longest))
    }
}

#[test]
fn every_promise_holds_for_damaged_documents() {
    for (index, path) in texts().iter().enumerate() {
        let bytes = std::fs::read(path).expect("a listed file can be read");
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ (index as u64 + 1));
        check(
            &format!("{} as it is", path.display()),
            &String::from_utf8_lossy(&bytes),
            None,
        );
        for case in
            0..(BYTES_A_FILE / bytes.len().max(1)).clamp(CASES_A_FILE.start, CASES_A_FILE.end)
        {
            let text = damaged(&bytes, &mut dice);
            check(&format!("{} case {case}", path.display()), &text, None);
        }
    }
}

#[test]
fn every_format_can_read_every_text() {
    let mut dice = Dice(7);
    for path in texts() {
        let bytes = std::fs::read(&path).expect("a listed file can be read");
        for format in readable_formats() {
            let text = damaged(&bytes, &mut dice);
            let case = format!("{} as {format:?}", path.display());
            check(&case, &text, Some(format));
            facts_are_in_blocks(&case, &text, Some(format));
        }
    }
}

#[test]
fn tiny_and_endless_texts_are_read() {
    let frame = "T - D\n\nDeze brief is onder nr. 1 toegevoegd aan dossier 1 - D.\n\n1.\n\nKerngegevens\n\n2.\n\nTekst\n\n";
    let pieces = [
        "",
        "\n",
        " ",
        "•",
        "• ",
        "• • ",
        "•\n",
        "1.",
        "1.\n\n",
        "  • 1. \n",
        "(",
        "(i)",
        "1\n\n",
        "a1 ",
        "a1\n\n1\n\nb\n\n",
        "Nr.",
        "Nr. 1\n",
        "-",
        "a-\n",
        "De Minister van X,\n",
        "Foo\n\n",
        "20227 ",
        "¹",
        "\u{a0}\n",
        "kst-1 ISSN 1\n",
    ];
    for piece in pieces {
        for count in [1, 2, 3, 600] {
            let text = piece.repeat(count);
            check(&format!("{piece:?} {count} times"), &text, None);
            check(
                &format!("{piece:?} {count} times in a page"),
                &format!("{frame}{text}"),
                None,
            );
        }
    }
}

/// The raw documents of the corpus and all fixtures.
fn texts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&root.join("corpus"), &mut found);
    collect(&root.join("tests/fixtures"), &mut found);
    collect(&root.join("tests/eval/unseen"), &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            found.push(path);
        }
    }
}

/// The bytes after one to three kinds of damage, read as the program reads files.
fn damaged(bytes: &[u8], dice: &mut Dice) -> String {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(3) {
        bytes = match dice.below(7) {
            0 => truncated(&bytes, dice),
            1 => without_lines(&bytes, dice),
            2 => with_blocks_swapped(&bytes, dice),
            3 => with_block_repeated(&bytes, dice),
            4 => renumbered(&bytes, dice),
            5 => strewn(&bytes, dice),
            _ => with_bytes_changed(bytes, dice),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn truncated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let cut = dice.below(bytes.len() + 1);
    if dice.below(4) == 0 {
        bytes[cut..].to_vec()
    } else {
        bytes[..cut].to_vec()
    }
}

fn lines_of(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

fn without_lines(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines_of(bytes);
    lines.drain(dice.range(lines.len(), 30));
    lines.concat()
}

fn with_blocks_swapped(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines_of(bytes);
    let moved: Vec<&[u8]> = lines.drain(dice.range(lines.len(), 12)).collect();
    let at = dice.below(lines.len() + 1);
    lines.splice(at..at, moved);
    lines.concat()
}

fn with_block_repeated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines_of(bytes);
    let copied = lines[dice.range(lines.len(), 12)].to_vec();
    let at = dice.below(lines.len() + 1);
    lines.splice(at..at, copied);
    lines.concat()
}

/// Other numbers everywhere, and other words in the short lines, which are the headings.
fn renumbered(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut changed = Vec::with_capacity(bytes.len());
    for line in lines_of(bytes) {
        let rename = line.len() < 60 && dice.below(3) == 0;
        for byte in line {
            changed.push(match byte {
                b'0'..=b'9' if dice.below(2) == 0 => b'0' + dice.below(10) as u8,
                b'a'..=b'z' if rename => b'a' + dice.below(26) as u8,
                other => *other,
            });
        }
    }
    changed
}

fn strewn(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..=dice.below(24) {
        let at = dice.below(changed.len() + 1);
        changed.splice(at..at, ODD[dice.below(ODD.len())].bytes());
    }
    changed
}

fn with_bytes_changed(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    let length = bytes.len();
    for _ in 0..=dice.below(16) {
        if let Some(byte) = bytes.get_mut(dice.below(length)) {
            *byte = dice.below(256) as u8;
        }
    }
    bytes
}

#[test]
fn formats_and_levels_have_the_names_that_data_give_them() {
    let names = SourceFormat::ALL.iter().map(|format| format.name());
    for name in names.chain(["Plain", ""]) {
        let in_data = serde_json::from_value::<SourceFormat>(name.into()).ok();
        assert_eq!(SourceFormat::named(name), in_data, "{name}");
    }
    for name in ["main", "important", "all", "alles"] {
        assert_eq!(
            Level::named(name),
            serde_json::from_value::<Level>(name.into()).ok(),
            "{name}"
        );
    }
}
