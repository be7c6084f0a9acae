//! PDF: glyphs at places on pages, made lines again.
//!
//! [`glyphs`] takes the letters with their places, [`lines`] makes rows and words of them, [`look`] tells notes and headings,
//! [`grid`] writes a page's rows
//! as text in which what stood side by side stands side by side. Pages are parted by a form feed, as `pdftotext` does.

mod glyphs;
mod grid;
mod lines;
mod look;

#[cfg(test)]
pub(super) mod by_hand;

use super::layout::{Layout, NoteLines};
use super::{Content, Fault, limits};
use crate::document::Span;
use glyphs::Glyph;
use hayro_interpret::font::StandardFont;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Point, Rect};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, RenderContent, TransformExt, interpret_page,
};
use lines::Row;
use std::sync::Arc;

/// Fewest letters a page that make it text rather than a picture with a stamp on it.
const LETTERS: usize = 20;

/// Which share of a paper's letters is bold at most where headings are.
const MUCH: f64 = 0.25;

const SECURED: &str =
    "dit bestand is beveiligd op een manier die wij niet kennen; sla het op zonder beveiliging";

/// The text of all pages.
pub(super) fn read(bytes: &[u8]) -> Result<Content, Fault> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(fault)?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Fault::Broken);
    }
    if pages.len() > limits::PAGES {
        return Err(Fault::TooLarge);
    }
    let cache = InterpreterCache::new();
    let mut sheets = Vec::new();
    let (mut letters, mut bytes) = (0, 0);
    for page in pages.iter() {
        let (glyphs, dots) = glyphs_of(page, &pdf, &cache);
        letters += glyphs.iter().filter(|glyph| !glyph.is_blank()).count();
        bytes += glyphs.len();
        if bytes > limits::TEXT {
            return Err(Fault::TooLarge);
        }
        sheets.push(lines::rows(glyphs, &dots));
    }
    if letters < LETTERS * pages.len().min(5) {
        return Err(Fault::Scan);
    }
    Ok(written(&sheets))
}

/// The text of these pages, with what stands below it as notes.
fn written(sheets: &[Vec<Row>]) -> Content {
    let size = look::usual_size(sheets);
    // Where much is bold, weight tells nothing.
    let heavy = look::bold_share(sheets) < MUCH;
    let (mut text, mut layout, mut last) = (String::new(), Layout::default(), 0);
    for rows in sheets {
        if !layout.pages.is_empty() {
            text.push('\u{c}');
        }
        layout.pages.push(text.len());
        let places = grid::write(rows, &mut text);
        if heavy {
            let bold = (0..rows.len()).filter(|at| look::is_heading(rows, *at));
            let places = bold.filter_map(|at| places.get(at));
            layout.headings.extend(places.map(|place| (*place, 1)));
        }
        for note in look::of(rows, size, &mut last) {
            let first = note.rows.start;
            let spans = places.get(note.rows.clone()).unwrap_or(&[]).to_vec();
            let label = rows.get(first).map_or(0, look::label_length);
            let mut text = spans.clone();
            if let Some(first) = text.first_mut() {
                *first = Span::new(first.start + label, first.end);
            }
            layout.notes.push(NoteLines {
                label: note.label.to_string(),
                spans,
                text,
            });
        }
    }
    (text, Some(layout))
}

fn fault(error: LoadPdfError) -> Fault {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Fault::Password,
        LoadPdfError::Decryption(_) => Fault::Unknown(SECURED.into()),
        LoadPdfError::Invalid => Fault::Broken,
    }
}

/// Of a font that a file leaves out only the name counts, by which the interpreter knows how wide its letters are; their shape
/// is never drawn, so that one font stands in for all: thirteen others would make this a third heavier for a browser. The
/// character maps of Chinese, Japanese and Korean, which are as heavy, no Dutch paper uses.
fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|_| Some(StandardFont::Courier.get_font_data())),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(|_| {}),
        render_content: RenderContent::all(),
    }
}

fn glyphs_of<'p>(
    page: &'p Page<'p>,
    pdf: &'p Pdf,
    cache: &InterpreterCache<'p>,
) -> (Vec<Glyph>, Vec<Point>) {
    let transform = page.initial_transform(true).to_kurbo();
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = settings();
    let mut context = Context::new(transform, area, cache, pdf.xref(), settings);
    let mut device = glyphs::Device::new(area);
    interpret_page(page, &mut context, &mut device);
    device.finish()
}
