//! Which container a file is: known by its bytes, never by its name.

use super::{Content, Fault, markdown, text};

/// One form in which a text comes.
pub(super) struct Container {
    /// Its name, as data.
    pub(super) name: &'static str,
    /// Which part of the house reads it.
    reader: Reader,
    /// Whether a file is one. The first that says yes has it.
    claims: fn(&Head<'_>) -> bool,
    pub(super) read: fn(&[u8]) -> Result<Content, Fault>,
}

/// What reads a container. In the browser the last two are programs of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Every program of ours reads it.
    Own,
    /// What the feature `read-pdf` brings.
    Pdf,
    /// What the feature `read-more` brings.
    More,
}

impl Reader {
    /// Its name, as data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Pdf => "pdf",
            Self::More => "more",
        }
    }
}

/// How a file begins.
struct Head<'f> {
    bytes: &'f [u8],
    /// The same as text, in small letters.
    text: String,
}

/// How much of a file tells what it is: prologues and comments may stand above the first element.
const HEAD: usize = 2048;

/// All containers, in the order in which they are asked.
const CONTAINERS: &[Container] = &[
    Container {
        name: "pdf",
        reader: Reader::Pdf,
        // Something may stand before it.
        claims: |head| {
            let bytes = head.bytes.get(..1024).unwrap_or(head.bytes);
            bytes.windows(5).any(|window| window == b"%PDF-")
        },
        #[cfg(feature = "read-pdf")]
        read: super::pdf::read,
        #[cfg(not(feature = "read-pdf"))]
        read: unread,
    },
    Container {
        name: "docx",
        reader: Reader::More,
        claims: |head| {
            head.bytes.starts_with(b"PK\x03\x04") || head.bytes.starts_with(b"PK\x05\x06")
        },
        #[cfg(feature = "read-more")]
        read: super::docx::read,
        #[cfg(not(feature = "read-more"))]
        read: unread,
    },
    Container {
        name: "html",
        reader: Reader::More,
        claims: |head| is_html(&head.text),
        #[cfg(feature = "read-more")]
        read: super::html::read,
        #[cfg(not(feature = "read-more"))]
        read: unread,
    },
    Container {
        name: "xml",
        reader: Reader::More,
        claims: |head| {
            head.text.starts_with("<?xml") || head.text.starts_with("<officiele-publicatie")
        },
        #[cfg(feature = "read-more")]
        read: super::xml::read,
        #[cfg(not(feature = "read-more"))]
        read: unread,
    },
    Container {
        name: "markdown",
        reader: Reader::Own,
        claims: |head| markdown::claims(&head.text),
        read: |bytes| {
            let (text, _) = plain(bytes)?;
            let layout = markdown::layout(&text);
            Ok((text, layout))
        },
    },
    Container {
        name: "text",
        reader: Reader::Own,
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
pub(super) const PACKED: &str = "dit is een ingepakt bestand; pak het eerst uit";
const PROGRAM: &str = "dit is een programma en geen stuk";
const NO_TEXT: &str =
    "dit bestand is geen tekst en heeft geen vorm die wij kennen (pdf, docx, html, xml of tekst)";

/// With what a page of a site begins, or what stands in its first lines.
const SIGNS_OF_HTML: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head>",
    "<head ",
    "<body",
    "<title>",
];

/// The container of a file, of which the beginning is enough.
///
/// # Errors
/// [`Fault::Unknown`] where it is of a form that is known but not read.
pub(super) fn of(bytes: &[u8]) -> Result<&'static Container, Fault> {
    let other = OTHERS.iter().find(|(start, _)| bytes.starts_with(start));
    if let Some((_, what)) = other {
        return Err(Fault::Unknown((*what).into()));
    }
    let bytes = bytes.get(..HEAD).unwrap_or(bytes);
    let text = text::decode(bytes);
    let text = text
        .trim_start_matches(['\u{feff}', 'ï', '»', '¿', ' ', '\t', '\r', '\n'])
        .to_ascii_lowercase();
    let head = Head { bytes, text };
    let container = CONTAINERS
        .iter()
        .find(|container| (container.claims)(&head));
    container.ok_or(Fault::Unknown(NO_TEXT.into()))
}

/// What reads a file, of which the first 2048 bytes are enough.
///
/// # Errors
/// [`Fault::Unknown`] where it is of a form that is known but not read.
pub fn reader_of(bytes: &[u8]) -> Result<Reader, Fault> {
    of(bytes).map(|container| container.reader)
}

/// The name of a container, where there is one of this name.
pub fn container_named(name: &str) -> Option<&'static str> {
    let mut names = CONTAINERS.iter().map(|container| container.name);
    names.find(|known| *known == name)
}

fn is_html(head: &str) -> bool {
    let is_xml = head.starts_with("<?xml") && !head.contains("<html");
    head.starts_with('<') && !is_xml && SIGNS_OF_HTML.iter().any(|sign| head.contains(sign))
}

fn plain(bytes: &[u8]) -> Result<Content, Fault> {
    let text = text::decode(bytes);
    if text::is_binary(&text) {
        return Err(Fault::Unknown(NO_TEXT.into()));
    }
    Ok((text, None))
}

/// Another program reads it: see [`Reader`].
#[cfg(not(all(feature = "read-pdf", feature = "read-more")))]
fn unread(_: &[u8]) -> Result<Content, Fault> {
    Err(Fault::Unknown("dit programma leest deze vorm niet".into()))
}
