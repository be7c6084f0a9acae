//! Papers of those who govern a municipality or a province: who speaks in them, and for whom the government of the country
//! is somebody else.

use super::predicate::Predicate;
use super::subject::Subject;
use crate::document::{Block, BlockKind, Document, DocumentKind};
use crate::dutch::classes::LOCAL_OFFICES;
use crate::dutch::letters::Letters;

/// The body of a municipality, in the words in which it signs.
const OF_MUNICIPALITY: &str = "college van burgemeester en wethouders";
/// The body of a province.
const OF_PROVINCE: &str = "gedeputeerde staten";

/// How many blocks at either end of a paper say whose it is: letterhead and salutation, closing and signature.
const ENDS: usize = 8;

/// The body that speaks in a paper to or from a council; `None` in a paper of the country's government.
pub(super) fn body(document: &Document) -> Option<&'static str> {
    let meta = &document.meta;
    let is_paper = !matches!(meta.kind, DocumentKind::NewsArticle | DocumentKind::Debate);
    if !is_paper {
        return None;
    }
    let of_country = |text: &str| {
        let text = text.lower();
        ["minister", "staatssecretaris", "kamer der staten"]
            .iter()
            .any(|name| text.contains(name))
    };
    let named = [&meta.role, &meta.recipient];
    if named.into_iter().flatten().any(|text| of_country(text)) {
        return None;
    }
    let blocks = &document.blocks;
    let signs = |block: &&Block| matches!(block.kind, BlockKind::Signature | BlockKind::Salutation);
    let first = blocks.iter().take(ENDS);
    let last = blocks.iter().rev().take(ENDS);
    let title = Some(meta.title.as_str());
    let texts: Vec<String> = title
        .into_iter()
        .chain(first.chain(last).map(|block| block.text.as_str()))
        .map(Letters::lower)
        .collect();
    // A voice or a signature of the country's government makes the paper its own, whatever it writes of municipalities.
    let signed = blocks
        .iter()
        .filter(signs)
        .any(|block| of_country(&block.text));
    let spoken = blocks.iter().any(|block| {
        let voice = block.voice.as_ref();
        voice.is_some_and(|voice| of_country(&voice.name))
    });
    if signed || spoken {
        return None;
    }
    let says = |known: &[&str]| {
        texts
            .iter()
            .any(|text| known.iter().any(|words| text.contains(words)))
    };
    const COUNCILS: [&str; 7] = [
        "leden van de raad",
        "leden van de gemeenteraad",
        "geachte raad",
        "raadsinformatiebrief",
        "raadsbrief",
        "collegebrief",
        "burgemeester en wethouders",
    ];
    const STATES: [&str; 3] = ["gedeputeerde staten", "provinciale staten", "statenbrief"];
    if says(&STATES) {
        Some(OF_PROVINCE)
    } else {
        let headed = texts.iter().any(|text| text.starts_with("gemeente "));
        (headed || says(&COUNCILS)).then_some(OF_MUNICIPALITY)
    }
}

/// Whether that body wrote the paper, rather than somebody who writes to a council: it signs, or the paper says what it is.
pub(super) fn is_its_own(document: &Document) -> bool {
    let blocks = &document.blocks;
    let closing = blocks
        .iter()
        .rev()
        .take(ENDS)
        .map(|block| block.text.as_str());
    let signs = [
        "burgemeester en wethouders",
        OF_PROVINCE,
        "namens het college",
    ];
    let opening = blocks.iter().take(ENDS).map(|block| block.text.as_str());
    let titles = [
        "raadsinformatiebrief",
        "raadsbrief",
        "collegebrief",
        "statenbrief",
        "beantwoording",
    ];
    let says = |text: &str, known: &[&str]| {
        let text = text.lower();
        known.iter().any(|words| text.contains(words))
    };
    closing.into_iter().any(|text| says(text, &signs))
        || opening
            .chain([document.meta.title.as_str()])
            .any(|text| says(text, &titles))
}

/// Sees who acts as a council does: its college speaks, a wethouder holds an office, the cabinet is somebody else.
pub(super) fn see(predicate: &mut Predicate<'_>) {
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
