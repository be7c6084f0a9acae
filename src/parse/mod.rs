//! From a raw file to a [`Document`]. Parsing never fails: it returns what it understood, warnings, and everything else
//! as unplaced text. It states what the file says, and knows no words beyond those that give a paper its structure.
//!
//! A file is a *frame* around a paper of some *genre*: who published it says what is furniture and what is metadata
//! ([`frames`]), what it is says what headings, voices and numbered parts mean ([`genres`]). Any frame goes with any
//! genre. Between them stands how the text was [set](settings): lines become blocks again. All of them only claim places
//! in the raw file; text repair, footnote marks and the account of every byte are shared (see [`draft`]).

mod days;
mod draft;
mod frames;
mod genres;
mod lines;
mod markdown;
mod marks;
mod paper;
mod plain;
mod settings;
mod text;
mod told;

use crate::document::citation::paper_id;
use crate::document::{Document, DocumentKind, Source, SourceFormat};
use crate::read::{Layout, Read};
use draft::Draft;
use frames::{FRAMES, Frame};
use genres::genre::Signs;
use genres::{GENRES, genre_of};
pub use plain::paragraphs;
use std::fmt;

/// A form that has a name but cannot be read yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable(pub SourceFormat);

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "een bestand in de vorm {} kan nog niet worden gelezen",
            self.0.name()
        )
    }
}

impl std::error::Error for Unreadable {}

/// Whether files of this form can be read.
///
/// # Errors
/// Where they cannot, yet.
pub fn can_read(format: SourceFormat) -> Result<(), Unreadable> {
    let readable = match format {
        _ if cfg!(feature = "whole") => FRAMES.iter().any(|frame| frame.format == format),
        _ => format == SourceFormat::Plain,
    };
    readable.then_some(()).ok_or(Unreadable(format))
}

/// Parses a raw file of any known form, found by its content.
pub fn parse(source: &Source) -> Document {
    parse_as(source, None)
}

/// Parses a raw file as this form, or as the one its content tells where none is given that [can be read](can_read).
pub fn parse_as(source: &Source, format: Option<SourceFormat>) -> Document {
    parse_laid_out(source, format, &Layout::default(), false)
}

/// Parses what was read of a file: its text, with what its container tells beside it.
pub fn parse_read(read: &Read) -> Document {
    let none = Layout::default();
    let layout = read.layout.as_ref().unwrap_or(&none);
    parse_laid_out(&read.source, None, layout, read.container == "xml")
}

fn parse_laid_out(
    source: &Source,
    format: Option<SourceFormat>,
    layout: &Layout,
    is_xml: bool,
) -> Document {
    let plain = markdown::text_of(&source.text);
    let mut all = lines_of(&source.text, plain.as_deref());
    told::tell_headings(&mut all, layout);
    let all = told::without_notes(all, layout);
    let paper = told::paper(&all, layout);
    // A site is known by what stands around its papers, too.
    let by_surroundings = paper.len() < all.len()
        && frames::claiming(&paper)
            .next()
            .is_none_or(|frame| !frame.marked)
        && frames::claiming(&all)
            .next()
            .is_some_and(|frame| frame.marked);
    let lines = if by_surroundings {
        told::without_site(&all, layout)
    } else {
        paper
    };
    let claims = |frame: &&Frame| (frame.claims)(&lines);
    // Several frames may have one form: among them the content decides, and the last takes what none of them claims.
    let mut named = FRAMES
        .iter()
        .filter(|frame| Some(frame.format) == format)
        .peekable();
    let frame = match named.peek() {
        Some(_) => named.clone().find(claims).or(named.last()),
        None => frames::claiming(&lines).next(),
    };
    // Where nothing in the text tells a site, what it tells search engines does.
    let article = |frame: &&Frame| layout.stated.article && frame.name == frames::PLAIN;
    let frame = match frame.filter(article) {
        Some(plain) => Some(frames::of_article(&lines).unwrap_or(plain)),
        None => frame,
    };
    let mut draft = Draft::new(&source.text);
    draft.repairs.markup = plain.is_some();
    if let Some(frame) = frame {
        let paper = (frame.read)(&mut draft, &lines);
        let genre = genre_of(&Signs::of(draft.meta.kind, &paper));
        let open = matches!(
            draft.meta.kind,
            DocumentKind::Other | DocumentKind::QuestionList
        );
        if open || paper.greeted {
            draft.meta.kind = genre.kind;
        }
        draft.meta.source_format = frame.format;
        draft.meta.frame = frame.name.to_owned();
        draft.meta.genre = genre.name.to_owned();
        settings::read(&mut draft, paper, genre);
    }
    told::take_notes(&mut draft, layout);
    told::set_aside(&mut draft, &all, layout);
    told::complete(&mut draft, &layout.stated);
    let official = told::official_id(&layout.stated.address);
    if official.is_some() && (is_xml || draft.meta.frame == frames::PLAIN) {
        frames::OFFICIAL.clone_into(&mut draft.meta.frame);
    }
    if official.is_some() && is_xml {
        draft.meta.source_format = SourceFormat::OpXml;
    }
    let id = official.map_or_else(|| document_id(&draft, &source.name), str::to_owned);
    draft.finish(id)
}

/// The lines of a text, without the signs of Markdown where `plain` is what it says without them.
fn lines_of<'s>(text: &'s str, plain: Option<&'s str>) -> Vec<lines::Line<'s>> {
    match plain {
        // Signs are told line by line, and lines that end in a return alone are one for them.
        Some(plain) if !text.replace("\r\n", "\n").contains('\r') => {
            lines::marked_lines(text, plain)
        }
        _ => lines::lines(text),
    }
}

/// The names of all frames.
pub fn frame_names() -> impl Iterator<Item = &'static str> {
    FRAMES.iter().map(|frame| frame.name)
}

/// The names of all frames and genres that claim a text: one of each, or a table is wrong. Of the frames without marks of
/// their own it is the first.
pub fn claims(text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let plain = markdown::text_of(text);
    let lines = lines_of(text, plain.as_deref());
    let mut frames: Vec<&Frame> = frames::claiming(&lines).collect();
    let marked = frames.iter().filter(|frame| frame.marked).count();
    frames.truncate(marked.max(1));
    let mut draft = Draft::new(text);
    let paper = frames.first().map(|frame| (frame.read)(&mut draft, &lines));
    let signs = paper.map(|paper| Signs::of(draft.meta.kind, &paper));
    let claiming = GENRES
        .iter()
        .filter(|genre| signs.as_ref().is_some_and(|signs| (genre.claims)(signs)));
    (
        frames.iter().map(|frame| frame.name).collect(),
        claiming.map(|genre| genre.name).collect(),
    )
}

/// `kst-31476-24` where the file states dossier and number, else the file's name without its ending.
fn document_id(draft: &Draft<'_>, name: &str) -> String {
    match (&draft.meta.dossier, &draft.meta.number) {
        (Some(dossier), Some(number)) => paper_id(dossier, number),
        (None, Some(number)) if draft.meta.kind == DocumentKind::QuestionsAnswers => {
            written_id(draft, number).unwrap_or_else(|| stem(name))
        }
        _ => stem(name),
    }
}

/// The file's name without folders and ending.
fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.')
        .map_or(file, |(stem, _)| stem)
        .to_owned()
}

/// `ah-tk-20202021-12`: written questions have no dossier, but a number in their parliamentary year.
fn written_id(draft: &Draft<'_>, number: &str) -> Option<String> {
    let years = draft.meta.session_year.as_deref()?.replace('-', "");
    let senate = draft
        .meta
        .publisher
        .as_deref()
        .is_some_and(|name| name.starts_with("Eerste"));
    let chamber = if senate { "ek" } else { "tk" };
    Some(format!("ah-{chamber}-{years}-{number}"))
}
