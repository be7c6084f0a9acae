//! Format `pdf-letter`: text taken out of the PDF of a ministry's letter.
//!
//! Such text is what was printed, line by line, page by page, and nothing of how it looked:
//!
//! - Every printed line is a line of the file; often an empty one follows each, so what is a gap must be measured.
//! - A page starts with one space (a form feed once) right behind the last line of the page before. Page numbers, the
//!   repeated `Kenmerk` and the targets of links stand at page ends: furniture, in the middle of sentences.
//! - Footnotes stand at page ends below a rule of spaces, in lines of their own, closer together than the text.
//! - Bold, italics and size are gone. A heading is a line that stops where the next word would still have fitted, without
//!   a full stop, before a line that starts with a capital.
//!
//! So reading goes in three steps: [`sheet`] parts body, notes and furniture; [`flow`] makes paragraphs of the body's
//! lines by the width of letters; [`titles`] tells headings and items from paragraphs. What stands above the greeting is
//! read by [`head`].

mod ending;
mod flow;
mod head;
mod items;
mod levels;
mod measure;
mod notes;
mod pages;
mod sheet;
mod titles;
mod turns;

use super::draft::{Draft, DraftBlock};
use super::kamerstuk::{closing, opening};
use super::lines::Line;
use super::text::after_any;
use crate::document::{BlockKind, DocumentKind, Voice};
use crate::dutch::letters::{Letters, uncapitalised};

/// Among how many lines the greeting is looked for: a first page.
const FIRST_PAGE: usize = 120;

/// Whether the text looks like this format: a letter's greeting, and a sign that a ministry wrote it.
pub(crate) fn recognise(lines: &[Line<'_>]) -> bool {
    let greeting = greeting(lines);
    let to_parliament = greeting
        .and_then(|at| lines.get(at))
        .is_some_and(|line| is_to_parliament(line.text));
    let official = |line: &Line<'_>| {
        head::is_reference(line.text)
            || after_any(line.text, &["Ministerie van", "Onze referentie"]).is_some()
    };
    let signed = || {
        ending::start(lines).is_some_and(|at| lines.get(at..).is_some_and(ending::is_government))
    };
    match greeting {
        Some(_) => to_parliament || signed() || lines.iter().any(official),
        // The first pages may be missing.
        None => signed() && lines.iter().any(official),
    }
}

/// Reads it.
pub(crate) fn parse(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    draft.meta.kind = DocumentKind::Letter;
    let body = match greeting(lines) {
        Some(at) => {
            let (above, rest) = lines.split_at(at);
            head::read(draft, above, measure::base_gap(lines));
            rest
        }
        None => lines,
    };
    let sheet = sheet::part(draft, body);
    let chunks = flow::chunks(&sheet.flow);
    let signed = ending::start_of_chunks(&chunks);
    let voice = ending::voice(&chunks, signed.clone()).or_else(|| voice_of_greeting(lines));
    let first = draft.blocks.len();
    write(draft, &chunks, signed);
    let said = |block: &&mut DraftBlock| block.kind != BlockKind::Salutation;
    draft
        .blocks
        .iter_mut()
        .skip(first)
        .filter(said)
        .for_each(|block| block.voice.clone_from(&voice));
    turns::tell_voices(draft, &chunks, first);
    draft.notes = sheet.notes;
    state_title(draft, lines);
}

/// Blocks of the body: greeting, text, closing, and whatever follows the closing.
fn write(draft: &mut Draft<'_>, chunks: &[flow::Chunk<'_>], signed: std::ops::Range<usize>) {
    let greeted = usize::from(
        chunks
            .first()
            .is_some_and(|chunk| opening::is_salutation(&chunk.text)),
    );
    if let Some(greeting) = chunks.first().filter(|_| greeted > 0) {
        draft
            .blocks
            .push(DraftBlock::new(BlockKind::Salutation, greeting.spans()));
    }
    titles::write(draft, chunks.get(greeted..signed.start).unwrap_or(&[]));
    ending::write(draft, chunks.get(signed.clone()).unwrap_or(&[]));
    titles::write(draft, chunks.get(signed.end..).unwrap_or(&[]));
}

fn greeting(lines: &[Line<'_>]) -> Option<usize> {
    lines
        .iter()
        .take(FIRST_PAGE)
        .position(|line| opening::is_salutation(line.text) && line.text.ends_with(','))
}

fn is_to_parliament(greeting: &str) -> bool {
    greeting.lower().contains("voorzitter")
}

/// A letter to the chair of a chamber comes from government, whoever it is.
fn voice_of_greeting(lines: &[Line<'_>]) -> Option<Voice> {
    let greeting = greeting(lines).and_then(|at| lines.get(at))?;
    is_to_parliament(greeting.text).then(|| closing::government(""))
}

/// The subject line; where there is none, what the paper is: a letter of this office.
fn state_title(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    if !draft.meta.title.is_empty() {
        return;
    }
    draft.meta.title = match &draft.meta.role {
        Some(office) => format!("Brief van de {}", uncapitalised(office)),
        None if voice_of_greeting(lines).is_some() => "Brief aan de voorzitter".to_owned(),
        None => "Brief".to_owned(),
    };
}

#[cfg(test)]
mod tests;
