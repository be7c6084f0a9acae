//! Answers that name the numbers of the questions they take up: `Antwoord op vraag 2 t/m 5`, or `Antwoord` alone, which
//! answers all questions since the last answer.

use super::linking::Link;
use super::{Answer, Answered};
use crate::document::{Block, BlockKind, Document};
use crate::dutch::classes::ANSWERING_TOGETHER;
use crate::dutch::sentences::sentences;
use crate::extract::phrase::words;
use crate::extract::question::numbered::{
    RULE, asking_party, is_said, mark, numbers_named, parts, place_of,
};
use crate::extract::similarity::Rarity;
use crate::extract::{Certainty, Question};
use crate::names::party;

/// The answers to these numbered questions, and how they came to them.
pub(super) fn answered(document: &Document, questions: &[Question]) -> Answered {
    let (answers, pointed) = answers(document);
    let links = |question: &Question| {
        let takes = |(_, answer): &(usize, &Answer)| answer.questions.contains(&question.id);
        let link = |(at, answer): (usize, &Answer)| {
            let first = answer.questions.first();
            let points =
                |(there, own): &(u32, u32)| id(*own) == question.id && first == Some(&id(*there));
            Link {
                answer: at,
                of_others: false,
                pointed_at: pointed.iter().any(points),
                certainty: Certainty::Stated,
            }
        };
        answers.iter().enumerate().filter(takes).map(link).collect()
    };
    let said = |answer: &Answer| own_words(document, &answer.blocks);
    let rarity = Rarity::of(questions.iter().map(|question| question.text.as_str()));
    Answered {
        links: questions.iter().map(links).collect(),
        said: answers.iter().map(said).collect(),
        clauses: vec![Vec::new(); answers.len()],
        same: vec![Vec::new(); questions.len()],
        asked: questions
            .iter()
            .map(|question| rarity.passage(&question.text))
            .collect(),
        answers,
        rarity,
    }
}

/// The blocks of an answer, and from which byte on each says something itself: behind its mark, and behind the sentence
/// that only points at another answer.
fn own_words(document: &Document, blocks: &[usize]) -> Vec<(usize, usize)> {
    let points = matches!(pointer(&said(document, blocks)), Pointer::Elsewhere(_));
    let mut pointing = points;
    let from = |index: &usize| {
        let text = document
            .blocks
            .get(*index)
            .map_or("", |block| block.text.as_str());
        let start = mark(text).map_or(0, |mark| mark.end);
        let own = text.get(start..).unwrap_or("");
        let first = sentences(own).into_iter().next();
        match first.filter(|_| pointing) {
            Some(first) => {
                pointing = false;
                (*index, start + first.end)
            }
            None => (*index, start),
        }
    };
    blocks.iter().map(from).collect()
}

/// The answers to numbered questions, and which question's answer points at which other's.
fn answers(document: &Document) -> (Vec<Answer>, Vec<(u32, u32)>) {
    let asking = asking_party(document);
    let several = party::names(&asking);
    let fracties: Vec<String> = match several.len() {
        0 | 1 if asking.is_empty() => Vec::new(),
        0 | 1 => vec![asking],
        _ => several,
    };
    let mut waiting: Vec<u32> = Vec::new();
    let mut found: Vec<Answer> = Vec::new();
    // Which answer points at which question for its own.
    let mut pointed: Vec<(u32, u32)> = Vec::new();
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
        let mut numbers = if part.mark.numbers.is_empty() {
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
        match pointer(&said(document, &blocks)) {
            Pointer::Together(named) if numbers.iter().any(|own| named.contains(own)) => {
                numbers.extend(
                    named
                        .iter()
                        .filter(|named| !numbers.contains(named))
                        .copied()
                        .collect::<Vec<_>>(),
                );
            }
            Pointer::Elsewhere(named) => {
                pointed.extend(
                    named
                        .iter()
                        .flat_map(|there| numbers.iter().map(|own| (*there, *own))),
                );
            }
            _ => {}
        }
        found.push(Answer {
            place,
            heading: heading(document, &blocks),
            blocks,
            fracties: fracties.clone(),
            questions: numbers.into_iter().map(id).collect(),
            certainty: Certainty::Stated,
            rule: RULE,
        });
    }
    for (there, own) in &pointed {
        take_up(&mut found, &id(*there), id(*own));
    }
    (found, pointed)
}

/// The id of the question with this number.
fn id(number: u32) -> String {
    format!("Vraag-{number}")
}

/// The answers to the question `there` take up `own` as well: its own answer says so.
fn take_up(answers: &mut [Answer], there: &str, own: String) {
    for answer in answers {
        let takes = |id: &str| answer.questions.iter().any(|taken| taken == id);
        if takes(there) && !takes(&own) {
            answer.questions.push(own.clone());
        }
    }
}

/// Other questions that an answer names in its first sentence.
#[derive(Debug, PartialEq)]
enum Pointer {
    /// `De vragen 11 en 12 beantwoord ik samen.`
    Together(Vec<u32>),
    /// `Zie het antwoord op vraag 3.`
    Elsewhere(Vec<u32>),
    /// None.
    Nowhere,
}

/// What the first sentence of an answer says of other questions of this paper.
fn pointer(answer: &str) -> Pointer {
    let first = sentences(answer).into_iter().next();
    let first = first.and_then(|first| answer.get(first)).unwrap_or("");
    let words = words(first);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&&*word.folded));
    let named = numbers_named(&words);
    // Answers to other questions than these stand in other papers.
    if named.is_empty() || has(&["kamerstuk", "aanhangsel", "kamervragen"]) {
        return Pointer::Nowhere;
    }
    if has(&["zie", "verwijs", "verwijzen", "verwezen"]) {
        return Pointer::Elsewhere(named);
    }
    let together = words
        .iter()
        .any(|word| ANSWERING_TOGETHER.contains(&word.folded));
    if together {
        Pointer::Together(named)
    } else {
        Pointer::Nowhere
    }
}

/// The words of an answer behind its mark.
fn said(document: &Document, blocks: &[usize]) -> String {
    let texts = blocks
        .iter()
        .filter_map(|index| document.blocks.get(*index));
    let parts = texts.map(|block| {
        let end = mark(&block.text).map_or(0, |mark| mark.end);
        block.text.get(end..).unwrap_or("")
    });
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
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
    fn answers_point_at_other_questions() {
        for (answer, expected) in [
            (
                "De vragen 11 en 12 beantwoord ik samen. Ja.",
                Pointer::Together(vec![11, 12]),
            ),
            (
                "Vragen 3, 4 en 5 worden in samenhang beantwoord.",
                Pointer::Together(vec![3, 4, 5]),
            ),
            ("Zie het antwoord op vraag 3.", Pointer::Elsewhere(vec![3])),
            (
                "Ik verwijs u naar mijn antwoord op de vragen 2 en 3.",
                Pointer::Elsewhere(vec![2, 3]),
            ),
            (
                "Zie het antwoord op vraag 3 van de Kamervragen van 2 mei.",
                Pointer::Nowhere,
            ),
            ("Ja. Zie het antwoord op vraag 3.", Pointer::Nowhere),
            ("Het is een vraag van 3 dagen.", Pointer::Nowhere),
        ] {
            assert_eq!(pointer(answer), expected, "{answer}");
        }
    }

    #[test]
    fn questions_answered_together_or_elsewhere_share_the_answer() {
        let text = "Vraag 1\n\nWie betaalt de pont?\n\nAntwoord 1\n\nDe vragen 1 en 2 beantwoord ik in samenhang. De \
                    provincie betaalt.\n\nVraag 2\n\nWat kost de pont?\n\nVraag 3\n\nEn in 2024?\n\nAntwoord 3\n\nZie het \
                    antwoord op vraag 1.";
        let (found, _) = answers(&document_of(text));
        let first = found.first().map(|answer| answer.questions.join(" "));
        assert_eq!(first.as_deref(), Some("Vraag-1 Vraag-2 Vraag-3"));
    }

    #[test]
    fn answers_take_up_the_numbers_they_name() {
        let text = "Vragen van het lid Jansen (SP) over de brug\n\nVraag 1\n\nKlopt het bericht?\n\nVraag 2\n\nWat kost \
                    het?\n\nAntwoord op vraag 1 en 2\n\nJa.\n\nHet kost niets.\n\nVraag 3\n\nWanneer?\n\nAntwoord\n\nNooit.";
        let (found, _) = answers(&document_of(text));
        let links: Vec<&[String]> = found.iter().map(|answer| &answer.questions[..]).collect();
        assert_eq!(links, [&["Vraag-1", "Vraag-2"][..], &["Vraag-3"][..]]);
        assert_eq!(found.first().map(|answer| answer.blocks.len()), Some(3));
        assert!(found.iter().all(|answer| answer.fracties == ["SP"]));
    }
}
