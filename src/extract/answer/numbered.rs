//! Answers that name the numbers of the questions they take up: `Antwoord op vraag 2 t/m 5`, or `Antwoord` alone, which
//! answers all questions since the last answer.

use super::{Answer, Certainty};
use crate::document::{Block, BlockKind, Document};
use crate::extract::question::numbered::{RULE, asking_party, is_said, mark, parts, place_of};
use crate::names::party;

/// The answers to numbered questions.
pub(super) fn answers(document: &Document) -> Vec<Answer> {
    let asking = asking_party(document);
    let several = party::names(&asking);
    let fracties: Vec<String> = match several.len() {
        0 | 1 if asking.is_empty() => Vec::new(),
        0 | 1 => vec![asking],
        _ => several,
    };
    let mut waiting: Vec<u32> = Vec::new();
    let mut found = Vec::new();
    let parts = parts(document);
    for (at, part) in parts.iter().cloned().enumerate() {
        let next = parts.get(at + 1).map(|next| &next.mark);
        // `Antwoord` above answers that bear numbers themselves is none.
        if part.mark.is_answer
            && part.mark.numbers.is_empty()
            && next.is_some_and(|next| next.is_answer && !next.numbers.is_empty())
        {
            continue;
        }
        if !part.mark.is_answer {
            waiting.extend(&part.mark.numbers);
            continue;
        }
        let asked = std::mem::take(&mut waiting);
        let numbers = if part.mark.numbers.is_empty() {
            asked
        } else {
            part.mark.numbers
        };
        let blocks: Vec<usize> = part
            .blocks
            .filter(|index| document.blocks.get(*index).is_some_and(is_said))
            .collect();
        let Some(place) = place_of(document, &blocks) else {
            continue;
        };
        found.push(Answer {
            place,
            heading: heading(document, &blocks),
            blocks,
            fracties: fracties.clone(),
            questions: numbers
                .into_iter()
                .map(|number| format!("Vraag-{number}"))
                .collect(),
            certainty: Certainty::Stated,
            rule: RULE,
        });
    }
    found
}

/// The heading above an answer that is neither a mark nor a question.
fn heading(document: &Document, blocks: &[usize]) -> String {
    let before = document
        .blocks
        .iter()
        .take(blocks.first().copied().unwrap_or(0))
        .rev();
    let is_title = |block: &&Block| {
        block.kind == BlockKind::Heading
            && mark(&block.text).is_none()
            && block.text.contains(char::is_alphabetic)
            && !block.text.trim_end().ends_with('?')
    };
    before
        .filter(|block| block.kind == BlockKind::Heading)
        .find(is_title)
        .map(|block| block.text.clone())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::by_hand::document_of;

    #[test]
    fn answers_take_up_the_numbers_they_name() {
        let text = "Vragen van het lid Jansen (SP) over de brug\n\nVraag 1\n\nKlopt het bericht?\n\nVraag 2\n\nWat kost \
                    het?\n\nAntwoord op vraag 1 en 2\n\nJa.\n\nHet kost niets.\n\nVraag 3\n\nWanneer?\n\nAntwoord\n\nNooit.";
        let found = answers(&document_of(text));
        let links: Vec<&[String]> = found.iter().map(|answer| &answer.questions[..]).collect();
        assert_eq!(links, [&["Vraag-1", "Vraag-2"][..], &["Vraag-3"][..]]);
        assert_eq!(found.first().map(|answer| answer.blocks.len()), Some(3));
        assert!(found.iter().all(|answer| answer.fracties == ["SP"]));
    }
}
