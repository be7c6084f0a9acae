//! From a raw file to a [`Document`]. Parsing never fails: it returns what it understood, warnings, and everything else
//! as unplaced text.
//!
//! [`FORMATS`] is the one list of what can be read. Adding a format is one file here, one row there, and one folder of
//! fixtures. A format's parser only claims places in the raw file (see [`draft`]); text repair, footnote marks and the
//! accounting of every byte are shared.

mod draft;
mod footnotes;
mod kamerstuk;
mod lines;
mod marks;
mod news;
mod openkamer;
mod pamo;
mod pdf_letter;
mod plain;
mod repair;
mod text;
mod tkconv;

use crate::document::{Document, Source, SourceFormat};
use draft::Draft;
use lines::Line;

/// One way in which raw files come about.
struct Format {
    name: SourceFormat,
    /// Recognises the format by content, never by file name. The first that says yes is used.
    recognise: fn(&[Line<'_>]) -> bool,
    parse: fn(&mut Draft<'_>, &[Line<'_>]),
}

/// All formats, the most telling first.
const FORMATS: &[Format] = &[
    Format {
        name: SourceFormat::Tkconv,
        recognise: tkconv::recognise,
        parse: tkconv::parse,
    },
    Format {
        name: SourceFormat::Pamo,
        recognise: pamo::recognise,
        parse: pamo::parse,
    },
    Format {
        name: SourceFormat::Openkamer,
        recognise: openkamer::recognise,
        parse: openkamer::parse,
    },
    Format {
        name: SourceFormat::PdfLetter,
        recognise: pdf_letter::recognise,
        parse: pdf_letter::parse,
    },
    Format {
        name: SourceFormat::News,
        recognise: news::recognise,
        parse: news::parse,
    },
    Format {
        name: SourceFormat::Plain,
        recognise: plain::recognise,
        parse: plain::parse,
    },
];

/// Parses a raw file of any known format, found by its content.
pub fn parse(source: &Source) -> Document {
    parse_as(source, None)
}

/// Parses a raw file as this format, or as the one its content tells.
pub fn parse_as(source: &Source, format: Option<SourceFormat>) -> Document {
    let lines = lines::lines(&source.text);
    let fits = |candidate: &&Format| {
        format.map_or_else(
            || (candidate.recognise)(&lines),
            |wanted| candidate.name == wanted,
        )
    };
    let mut draft = Draft::new(&source.text);
    if let Some(format) = FORMATS.iter().find(fits) {
        (format.parse)(&mut draft, &lines);
        draft.meta.source_format = format.name;
    }
    let id = document_id(&draft, &source.name);
    draft.finish(id)
}

/// `kst-31476-24` where the file states dossier and number, else the file's name without its ending.
fn document_id(draft: &Draft<'_>, name: &str) -> String {
    match (&draft.meta.dossier, &draft.meta.number) {
        (Some(dossier), Some(number)) => format!("kst-{dossier}-{number}"),
        _ => {
            let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
            file.rsplit_once('.')
                .map_or(file, |(stem, _)| stem)
                .to_owned()
        }
    }
}
