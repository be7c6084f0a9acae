//! Who speaks in each block of a schriftelijk overleg.
//!
//! The parser of a known format says so itself. A report that came as plain text has no voices, so they are read here from
//! what every such report has: a line that opens a fractie's part (`Vragen en opmerkingen van de leden van de
//! VVD-fractie`), a fractie's first paragraph where that line was lost (`De leden van de fractie van X hebben
//! kennisgenomen …`), and a line that opens the answers (`II. Reactie van de Minister`).

use super::phrase::words;
use crate::document::{Block, BlockKind, Document, DocumentKind, VoiceKind};
use crate::dutch::classes::ANSWERERS;
use crate::dutch::tokens::Token;
use crate::names::party::{canonical, names};

/// Longest line that can be a heading.
const HEADING: usize = 140;

/// Who speaks, as far as questions and answers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// A fractie.
    Fractie(String),
    /// A member of government.
    Government,
    /// Anybody else.
    Other,
}

/// Who speaks in each block of the document.
pub(super) fn speakers(document: &Document) -> Vec<Speaker> {
    let has_fracties = |block: &Block| {
        block
            .voice
            .as_ref()
            .is_some_and(|voice| voice.kind == VoiceKind::Fractie)
    };
    // A report that prints letters has no headings of fracties: who asks stands in the text of the committee's letter.
    let of_letters = document.meta.kind == DocumentKind::WrittenConsultation;
    let voiced = document.blocks.iter().any(|block| block.voice.is_some());
    if document.blocks.iter().any(has_fracties) || voiced && !of_letters {
        return document.blocks.iter().map(by_voice).collect();
    }
    let mut now = Speaker::Other;
    let speaker = |block: &Block| match by_voice(block) {
        Speaker::Government => Speaker::Government,
        _ => said(block, &mut now),
    };
    document.blocks.iter().map(speaker).collect()
}

fn by_voice(block: &Block) -> Speaker {
    match block.voice.as_ref() {
        Some(voice) if voice.kind == VoiceKind::Fractie => {
            Speaker::Fractie(canonical(&voice.name).to_owned())
        }
        Some(voice) if voice.kind == VoiceKind::Government => Speaker::Government,
        _ => Speaker::Other,
    }
}

/// The speaker of this block; `now` is the speaker up to here, and changes where this block says so.
fn said(block: &Block, now: &mut Speaker) -> Speaker {
    if opens_answers(block) {
        *now = Speaker::Government;
    } else if *now != Speaker::Government
        && let Some(fractie) = opened_fractie(block)
    {
        *now = Speaker::Fractie(fractie);
    }
    now.clone()
}

/// `II. Reactie van de Minister`, `Antwoord van de bewindspersonen`, `BRIEF VAN DE MINISTER`.
pub(super) fn opens_answers(block: &Block) -> bool {
    const ANSWER: &[&str] = &["reactie", "antwoord", "antwoorden", "beantwoording"];
    if block.text.len() > HEADING || block.text.ends_with(['.', '?', ';', ',']) {
        return false;
    }
    let words = words(&block.text);
    let opening = words
        .iter()
        .position(|word| ANSWER.contains(&&*word.folded));
    // In the Eerste Kamer a letter within the report answers: "BRIEF VAN DE MINISTER VAN …".
    let answers = |word: &Token<'_>| ANSWERERS.contains(&word.folded);
    let letter = block.text.starts_with("BRIEF ") && words.get(3).is_some_and(answers);
    // Only a numeral may stand before it: "II. Reactie van de Minister".
    letter || opening.is_some_and(|at| at <= 1) && words.iter().any(answers)
}

/// The one fractie whose part this block opens.
fn opened_fractie(block: &Block) -> Option<String> {
    let opens = if block.text.len() <= HEADING && !block.text.ends_with(['.', '?']) {
        block.kind == BlockKind::Heading
            || block.text.contains("fractie")
            || block.text.contains("leden van")
    } else {
        block.text.starts_with("De leden van")
    };
    if !opens {
        return None;
    }
    let end = block.text.find([',', '.', '?']).unwrap_or(block.text.len());
    match names(block.text.get(..end)?).as_slice() {
        [one] => Some(one.clone()),
        // "De leden van de D66-fractie en de leden van de CDA-fractie": their common part is the first one's.
        [first, ..] if block.text.starts_with("De leden van") => Some(first.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::by_hand::document_of;

    #[test]
    fn voices_are_read_from_the_parts_of_a_report() {
        let text = "Vastgesteld 3 mei 2021\n\nVragen en opmerkingen van de VVD-fractie\n\nDe leden van de VVD-fractie \
                    zijn blij met het CDA.\n\nDe leden van de fractie van Volt hebben kennisgenomen van de brief.\n\n\
                    Zij vragen iets.\n\nII. Reactie van de Minister\n\nDe leden van de VVD-fractie vragen iets.";
        let document = document_of(text);
        let fractie = |name: &str| Speaker::Fractie(name.to_owned());
        let found = speakers(&document);
        let last: Vec<Speaker> = found.iter().rev().take(7).rev().cloned().collect();
        let expected = [
            fractie("VVD"),
            fractie("VVD"),
            fractie("Volt"),
            fractie("Volt"),
            Speaker::Government,
            Speaker::Government,
        ];
        assert_eq!(last.get(1..), Some(expected.as_slice()));
    }
}
