//! From the bytes of a file to its readable text. What the words mean is no business of this room.
//!
//! [`CONTAINERS`] is the one list of what can be opened. Adding a container is one file here and one row there. Spans
//! everywhere else count bytes of the text that is made here, so the same bytes always give the same text.
//!
//! HTML, XML, Word files and PDF need libraries, which the feature `readers` brings.

mod error;
mod layout;
mod limits;
mod markdown;
mod text;

#[cfg(feature = "readers")]
mod docx;
#[cfg(feature = "readers")]
mod html;
#[cfg(feature = "readers")]
mod pdf;
#[cfg(feature = "readers")]
mod tree;
#[cfg(feature = "readers")]
mod writer;
#[cfg(feature = "readers")]
mod xml;

pub use error::Fault;
pub use layout::{Layout, NoteLines, Stated};
pub use text::decode;

use crate::document::Source;

/// A file's readable text, and how it stood in its container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The text, under the file's name.
    pub source: Source,
    /// The name of the container, as data (`pdf`).
    pub container: &'static str,
    /// What the container tells besides; `None` where it tells nothing, as plain text.
    pub layout: Option<Layout>,
}

/// What a container's file holds.
type Content = (String, Option<Layout>);

/// One form in which a text comes.
struct Container {
    name: &'static str,
    /// Whether a file is one. The first that says yes has it.
    claims: fn(&File<'_>) -> bool,
    read: fn(&File<'_>) -> Result<Content, Fault>,
}

/// A file as it came, and its first letters.
struct File<'f> {
    bytes: &'f [u8],
    /// The beginning as text, in small letters.
    head: String,
}

/// How much of a file tells what it is: prologues and comments may stand above the first element.
const HEAD: usize = 2048;

/// All containers, in the order in which they are asked.
const CONTAINERS: &[Container] = &[
    #[cfg(feature = "readers")]
    Container {
        name: "pdf",
        claims: |file| has(file.bytes, b"%PDF-"),
        read: |file| pdf::read(file.bytes),
    },
    #[cfg(feature = "readers")]
    Container {
        name: "docx",
        claims: |file| {
            file.bytes.starts_with(b"PK\x03\x04") || file.bytes.starts_with(b"PK\x05\x06")
        },
        read: |file| docx::read(file.bytes),
    },
    #[cfg(feature = "readers")]
    Container {
        name: "html",
        claims: |file| html::claims(&file.head),
        read: |file| html::read(file.bytes),
    },
    #[cfg(feature = "readers")]
    Container {
        name: "xml",
        claims: |file| {
            file.head.starts_with("<?xml") || file.head.starts_with("<officiele-publicatie")
        },
        read: |file| xml::read(file.bytes),
    },
    Container {
        name: "markdown",
        claims: |file| markdown::claims(&file.head),
        read: |file| {
            let (text, _) = plain(file)?;
            let layout = markdown::layout(&text);
            Ok((text, layout))
        },
    },
    Container {
        name: "text",
        claims: |_| true,
        read: plain,
    },
];

/// Forms that are known but not read, by their first bytes, and what to do with them.
const OTHERS: &[(&[u8], &str)] = &[
    (
        b"\xd0\xcf\x11\xe0",
        "dit is een Word-bestand van vóór 2007 (of een ander oud Office-bestand); sla het in Word op als .docx of pdf",
    ),
    (
        b"{\\rtf",
        "dit is een RTF-bestand; sla het in Word op als .docx of pdf",
    ),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"\x1f\x8b", PACKED),
    (b"Rar!", PACKED),
    (b"7z\xbc\xaf", PACKED),
    (b"\x7fELF", PROGRAM),
    (b"MZ\x90", PROGRAM),
    (b"\0asm", PROGRAM),
];

const PICTURE: &str = "dit is een plaatje; laat er eerst tekst van maken (OCR)";
const PACKED: &str = "dit is een ingepakt bestand; pak het eerst uit";
const PROGRAM: &str = "dit is een programma en geen stuk";
const NO_TEXT: &str =
    "dit bestand is geen tekst en heeft geen vorm die wij kennen (pdf, docx, html, xml of tekst)";

/// Reads a file of any known container, found by its bytes and never by its name.
///
/// # Errors
/// Where it cannot be read: see [`Fault`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Read, Fault> {
    if bytes.len() > limits::FILE {
        return Err(Fault::TooLarge);
    }
    let other = OTHERS.iter().find(|(start, _)| bytes.starts_with(start));
    if let Some((_, what)) = other {
        return Err(Fault::Unknown(what));
    }
    let head = text::decode(bytes.get(..HEAD).unwrap_or(bytes));
    let file = File {
        bytes,
        head: head
            .trim_start_matches(['\u{feff}', 'ï', '»', '¿', ' ', '\t', '\r', '\n'])
            .to_ascii_lowercase(),
    };
    let container = CONTAINERS
        .iter()
        .find(|container| (container.claims)(&file));
    let container = container.ok_or(Fault::Unknown(NO_TEXT))?;
    let (text, layout) = (container.read)(&file)?;
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    if text.len() > limits::TEXT {
        return Err(Fault::TooLarge);
    }
    let name = name.to_owned();
    Ok(Read {
        source: Source { name, text },
        container: container.name,
        layout,
    })
}

fn plain(file: &File<'_>) -> Result<Content, Fault> {
    let text = text::decode(file.bytes);
    if text::is_binary(&text) {
        return Err(Fault::Unknown(NO_TEXT));
    }
    Ok((text, None))
}

/// Whether these signs stand at the beginning, where something may stand before them.
#[cfg(feature = "readers")]
fn has(bytes: &[u8], signs: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    head.windows(signs.len()).any(|window| window == signs)
}

#[cfg(test)]
mod tests;
