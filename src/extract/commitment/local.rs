//! Papers of those who govern a municipality or a province: who speaks in them, and for whom the government of the country
//! is somebody else.

use super::clause::{Clause, Sentence};
use super::office::is_member;
use super::parties::Names;
use super::predicate::{Predicate, predicates};
use super::subject::Subject;
use crate::document::{Block, BlockKind, Document, DocumentKind};
use crate::dutch::classes::{LOCAL_OFFICES, LOCAL_PAPERS, WordSet};
use crate::dutch::letters::Letters;
use crate::dutch::tokens::tokens;

/// The body of a municipality, in the words in which it signs.
const OF_MUNICIPALITY: &str = "college van burgemeester en wethouders";
/// The body of a province, and the words in which it signs.
const OF_PROVINCE: &str = "gedeputeerde staten";
/// The words in which the body of a municipality signs.
const MAYOR_AND_ALDERMEN: &str = "burgemeester en wethouders";
/// To whom only the government of the country writes.
const PARLIAMENT: &str = "kamer der staten";

/// How many blocks at either end of a paper say whose it is: letterhead and salutation, closing and signature.
const ENDS: usize = 8;

/// The body that speaks in a paper to or from a council; `None` in a paper of the country's government.
pub(super) fn body(document: &Document) -> Option<&'static str> {
    let meta = &document.meta;
    if matches!(meta.kind, DocumentKind::NewsArticle | DocumentKind::Debate) {
        return None;
    }
    // Who signs or speaks makes a paper its own, whatever it writes of municipalities; to whom it goes does not, but for
    // parliament.
    let recipient = meta.recipient.as_deref().unwrap_or("").lower();
    let blocks = &document.blocks;
    let signatures = blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Signature);
    let voices = blocks.iter().filter_map(|block| block.voice.as_ref());
    let of_country = meta.role.as_deref().is_some_and(is_member)
        || recipient.contains(PARLIAMENT)
        || { signatures }.any(|block| is_member(&block.text))
        || { voices }.any(|voice| is_member(&voice.name));
    if of_country {
        return None;
    }
    let first = blocks.iter().take(ENDS);
    let last = blocks.iter().rev().take(ENDS);
    let ends = first.chain(last).map(|block| block.text.as_str());
    let ends = ends.chain([meta.title.as_str()]);
    let texts: Vec<String> = ends.map(Letters::lower).collect();
    let says = |known: &[&str]| {
        let mut texts = texts.iter();
        texts.any(|text| known.iter().any(|words| text.contains(words)))
    };
    if says(&[OF_PROVINCE, "provinciale staten", "statenbrief"]) {
        return Some(OF_PROVINCE);
    }
    let councils = [
        "leden van de raad",
        "leden van de gemeenteraad",
        "geachte raad",
        MAYOR_AND_ALDERMEN,
    ];
    let headed = texts.iter().any(|text| text.starts_with("gemeente "));
    let named = texts.iter().any(|text| is_local_paper(text));
    (headed || named || says(&councils)).then_some(OF_MUNICIPALITY)
}

/// Whether an office is such a body.
pub(super) fn is_body(office: &str) -> bool {
    [OF_MUNICIPALITY, OF_PROVINCE].contains(&office)
}

/// `Raadsinformatiebrief voortgang opvang`: a paper that only such a body writes.
fn is_local_paper(text: &str) -> bool {
    let words = tokens(text);
    words.iter().any(|word| LOCAL_PAPERS.has(&word.folded))
}

/// Whether that body wrote the paper, rather than somebody who writes to a council: it signs, or the paper says what it is.
pub(super) fn is_its_own(document: &Document) -> bool {
    let blocks = &document.blocks;
    // Of a short paper no block is both.
    let (opening, closing) = blocks.split_at(blocks.len() / 2);
    let mut closing = closing.iter().rev().take(ENDS);
    let opening = opening.iter().take(ENDS).map(|block| block.text.as_str());
    let mut titles = opening.chain([document.meta.title.as_str()]);
    closing.any(signs) || titles.any(|text| is_local_paper(text) || answers(text))
}

/// `Beantwoording schriftelijke vragen`: not `naar aanleiding van uw beantwoording`.
fn answers(title: &str) -> bool {
    title.lower().starts_with("beantwoording")
}

/// Whether the words of a block are the name under a paper: nothing but who signs stands before it.
fn signs(block: &Block) -> bool {
    let text = block.text.lower();
    let body = [MAYOR_AND_ALDERMEN, OF_PROVINCE, "het college"];
    body.into_iter().any(|name| {
        let before = text.split(name).next().filter(|before| *before != text);
        before.is_some_and(|before| {
            let before = before.trim_end();
            let mut behalf = ["namens", "college van"].into_iter();
            let stands_alone = before.is_empty() || before.ends_with(',');
            behalf.any(|end| before.ends_with(end)) || stands_alone && name != "het college"
        })
    })
}

/// What a clause says, as it is meant in a paper of such a body where `is_local`.
pub(super) fn seen<'s>(
    sentence: &'s Sentence<'_>,
    clause: &Clause,
    names: &Names,
    is_local: bool,
) -> Vec<Predicate<'s>> {
    let mut all = predicates(sentence, clause, names);
    if is_local {
        all.iter_mut().for_each(see);
    }
    all
}

/// Sees who acts as a council does: its college speaks, a wethouder holds an office, the cabinet is somebody else.
fn see(predicate: &mut Predicate<'_>) {
    let seen = match &predicate.subject {
        Subject::Named(name) => {
            let first = name.split(' ').next().unwrap_or("").lower();
            if first == "college" {
                Subject::Speaker
            } else if LOCAL_OFFICES.contains(&first) {
                Subject::Office(name.clone())
            } else {
                return;
            }
        }
        Subject::Cabinet => Subject::Named("kabinet".to_owned()),
        Subject::Office(name) => Subject::Named(name.clone()),
        _ => return,
    };
    predicate.subject = seen;
}
