//! Papers that number their questions: written questions of members, and lists of questions with answers.
//!
//! A mark opens each part, alone on its line or before the text: `Vraag 1`, `Vragen 2 en 3`; `Antwoord 1`, `Antwoord op
//! vraag 2 t/m 5`, or `Antwoord` alone, which answers all questions since the last answer. The question is the text
//! behind its mark; its id is `Vraag-` and the number. Lists of questions bear bare numbers, which the parser sets apart.

use crate::document::{Block, BlockKind, Document};
use crate::extract::context::Context;
use crate::extract::phrase::{Word, words};
use crate::extract::place::Place;
use crate::extract::{Answer, Question};
use crate::names::party;
use std::ops::Range;

/// Rule of numbered questions and answers.
const RULE: &str = "numbered";
/// Most questions that one answer may take up: `1 t/m 400` is a slip of the pen.
const MOST: u32 = 200;

/// The opening of a question or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    is_answer: bool,
    numbers: Vec<u32>,
    /// Where the text behind the mark begins.
    end: usize,
}

/// A question or an answer: its mark and the numbers of its blocks, that of the mark first.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    mark: Mark,
    blocks: Range<usize>,
}

/// The numbered questions of a document; none where it does not number questions and answers both.
pub(crate) fn questions(document: &Document) -> Vec<Question> {
    let parts = parts(document);
    let (has_questions, has_answers) = (
        parts.iter().any(|part| !part.mark.is_answer),
        parts.iter().any(|part| part.mark.is_answer),
    );
    if !has_questions || !has_answers {
        return Vec::new();
    }
    let fractie = asking_party(document);
    let mut found = Vec::new();
    for part in parts.iter().filter(|part| !part.mark.is_answer) {
        let Some((place, text)) = body(document, part) else {
            continue;
        };
        for number in &part.mark.numbers {
            let id = format!("Vraag-{number}");
            let question = Question {
                id,
                fractie: fractie.clone(),
                place: place.clone(),
                text: text.clone(),
                rule: RULE,
            };
            found.push(question);
        }
    }
    found
}

/// The answers to numbered questions.
pub(crate) fn answers(document: &Document) -> Vec<Answer> {
    let fracties: Vec<String> = Some(asking_party(document))
        .filter(|party| !party.is_empty())
        .into_iter()
        .collect();
    let mut waiting: Vec<u32> = Vec::new();
    let mut found = Vec::new();
    for part in parts(document) {
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
            rule: RULE,
        });
    }
    found
}

/// The place of several blocks together: that of the first, with the spans of all.
pub(crate) fn place_of(document: &Document, blocks: &[usize]) -> Option<Place> {
    let places = blocks.iter().filter_map(|index| {
        let block = document.blocks.get(*index)?;
        Place::new(*index, block, 0..block.text.len())
    });
    places.reduce(|mut whole, place| {
        whole.spans.extend(place.spans);
        whole
    })
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
            && !block.text.trim_end().ends_with('?')
    };
    before
        .filter(|block| block.kind == BlockKind::Heading)
        .find(is_title)
        .map(|block| block.text.clone())
        .unwrap_or_default()
}

fn marked(document: &Document) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let here = mark(&block.text)
            .or_else(|| number(block, &parts))
            .filter(|_| block.kind != BlockKind::Footnote);
        match (here, parts.last_mut()) {
            (Some(mark), _) => parts.push(Part {
                mark,
                blocks: index..index + 1,
            }),
            (None, Some(part)) if is_said(block) && part.blocks.end == index => {
                part.blocks.end = index + 1
            }
            _ => {}
        }
    }
    parts
}

/// The parts by their marks; where nothing marks the answers, they begin where the government speaks below a question.
fn parts(document: &Document) -> Vec<Part> {
    let found = marked(document);
    if found.iter().any(|part| part.mark.is_answer) {
        return found;
    }
    let answers = |index: &usize| {
        document
            .blocks
            .get(*index)
            .is_some_and(Context::is_government)
    };
    let split = |part: Part| {
        let at = part.blocks.clone().find(answers).unwrap_or(part.blocks.end);
        let mark = Mark {
            is_answer: true,
            end: 0,
            ..part.mark.clone()
        };
        let answer = (at < part.blocks.end).then_some(Part {
            mark,
            blocks: at..part.blocks.end,
        });
        std::iter::once(Part {
            blocks: part.blocks.start..at,
            ..part
        })
        .chain(answer)
    };
    found.into_iter().flat_map(split).collect()
}

/// A question whose number the parser has set apart: the next one, or the first of all.
fn number(block: &Block, parts: &[Part]) -> Option<Mark> {
    let number: u32 = block.label.as_deref()?.parse().ok()?;
    let asks = block.kind == BlockKind::Paragraph
        || block.kind == BlockKind::ListItem && block.text.contains('?');
    let last = parts
        .iter()
        .rev()
        .find(|part| !part.mark.is_answer)
        .and_then(|part| part.mark.numbers.last());
    let next = last.map_or(number <= 1, |last| last + 1 == number);
    (asks && next).then_some(Mark {
        is_answer: false,
        numbers: vec![number],
        end: 0,
    })
}

fn is_said(block: &Block) -> bool {
    !matches!(
        block.kind,
        BlockKind::Signature | BlockKind::Footnote | BlockKind::Comment
    )
}

/// The text behind the mark: in its own block, or else the next one.
fn body(document: &Document, part: &Part) -> Option<(Place, String)> {
    let first = document.blocks.get(part.blocks.start)?;
    let (index, block, start) = if first
        .text
        .get(part.mark.end..)
        .is_some_and(|rest| !rest.trim().is_empty())
    {
        (part.blocks.start, first, part.mark.end)
    } else {
        (
            part.blocks.start + 1,
            document
                .blocks
                .get(part.blocks.start + 1)
                .filter(|_| part.blocks.len() > 1)?,
            0,
        )
    };
    let place = Place::new(index, block, start..block.text.len())?;
    Some((place, block.text.get(start..)?.to_owned()))
}

/// The mark with which a block's text opens.
fn mark(text: &str) -> Option<Mark> {
    let head = text.get(
        ..text
            .char_indices()
            .map(|(at, _)| at)
            .nth(80)
            .unwrap_or(text.len()),
    )?;
    let words = words(head);
    let is_answer = match &*words.first()?.folded {
        "vraag" | "vragen" => false,
        "antwoord" | "antwoorden" => true,
        _ => return None,
    };
    let fill = |word: &&Word| {
        matches!(
            &*word.folded,
            "op" | "de" | "vraag" | "vragen" | "nr" | "nrs"
        )
    };
    let from = 1 + words.iter().skip(1).take_while(fill).count();
    let (numbers, used) = numbers(words.get(from..)?);
    let last = words.get((from + used).checked_sub(1)?)?;
    let rest = text.get(last.range.end..)?;
    let end = text.len()
        - rest
            .trim_start_matches([':', '.', ')', ' ', '-', '–', '\u{a0}'])
            .len();
    // "Antwoord" alone is a mark; "Antwoorden op vragen zijn lastig" and "Vraag het de gemeente" are sentences.
    let alone = end == text.len() || rest.starts_with(':');
    let told = if numbers.is_empty() {
        is_answer && from == 1 && alone
    } else {
        !rest.starts_with(',')
    };
    told.then_some(Mark {
        is_answer,
        numbers,
        end,
    })
}

/// The numbers at the start of `words`, and how many words they take: `2, 3 en 5 t/m 7`.
fn numbers(words: &[Word<'_>]) -> (Vec<u32>, usize) {
    let mut found: Vec<u32> = Vec::new();
    let (mut used, mut range) = (0, false);
    for (index, word) in words.iter().enumerate() {
        match word.folded.parse::<u32>() {
            Ok(number) if number <= 9999 => {
                let from = found
                    .last()
                    .copied()
                    .filter(|last| range && *last < number && number - last <= MOST);
                found.extend(from.map_or(number, |last| last + 1)..=number);
                (used, range) = (index + 1, false);
            }
            _ if word.folded == "en" => {}
            _ if matches!(&*word.folded, "t" | "m" | "tot" | "met") && !found.is_empty() => {
                range = true
            }
            _ => break,
        }
    }
    (found, used)
}

/// The party of who asks, where the title or an opening block names one: `Vragen van het lid Jansen (SP)`.
fn asking_party(document: &Document) -> String {
    let opening = document
        .blocks
        .iter()
        .take(6)
        .map(|block| block.text.as_str());
    let texts = std::iter::once(document.meta.title.as_str()).chain(opening);
    let names = texts
        .filter(|text| text.contains("ragen van"))
        .flat_map(party::names)
        .next();
    names.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    fn read(text: &str) -> Option<(bool, Vec<u32>, &str)> {
        mark(text).map(|mark| {
            (
                mark.is_answer,
                mark.numbers,
                text.get(mark.end..).unwrap_or(""),
            )
        })
    }

    #[test]
    fn marks_open_questions_and_answers() {
        assert_eq!(read("Vraag 1"), Some((false, vec![1], "")));
        assert_eq!(
            read("Vraag 12: Klopt dit?"),
            Some((false, vec![12], "Klopt dit?"))
        );
        assert_eq!(
            read("Antwoord op vraag 2 t/m 5"),
            Some((true, vec![2, 3, 4, 5], ""))
        );
        assert_eq!(
            read("Antwoord op de vragen 2, 3 en 7 Ja."),
            Some((true, vec![2, 3, 7], "Ja."))
        );
        assert_eq!(read("Antwoord"), Some((true, vec![], "")));
        assert_eq!(read("Antwoord: Ja."), Some((true, vec![], "Ja.")));
        assert_eq!(read("Antwoorden op vragen zijn lastig"), None);
        assert_eq!(read("Vraag het de gemeente"), None);
        assert_eq!(read("Vragen en opmerkingen van de VVD-fractie"), None);
    }

    #[test]
    fn answers_take_up_the_numbers_they_name() {
        let text = "Vragen van het lid Jansen (SP) over de brug\n\nVraag 1\n\nKlopt het bericht?\n\nVraag 2\n\nWat kost \
                    het?\n\nAntwoord op vraag 1 en 2\n\nJa.\n\nHet kost niets.\n\nVraag 3\n\nWanneer?\n\nAntwoord\n\nNooit.";
        let document = crate::parse::parse(&Source {
            name: "vragen.txt".to_owned(),
            text: text.to_owned(),
        });
        let ids: Vec<(String, String)> = questions(&document)
            .into_iter()
            .map(|found| (found.id, found.text))
            .collect();
        let expected = [
            ("Vraag-1", "Klopt het bericht?"),
            ("Vraag-2", "Wat kost het?"),
            ("Vraag-3", "Wanneer?"),
        ];
        assert_eq!(
            ids,
            expected.map(|(id, text)| (id.to_owned(), text.to_owned()))
        );
        let links: Vec<Vec<String>> = answers(&document)
            .into_iter()
            .map(|found| found.questions)
            .collect();
        assert_eq!(links, [vec!["Vraag-1", "Vraag-2"], vec!["Vraag-3"]]);
        assert_eq!(
            answers(&document).first().map(|found| found.blocks.len()),
            Some(3)
        );
        assert!(
            answers(&document)
                .iter()
                .all(|found| found.fracties == ["SP"])
        );
    }

    #[test]
    fn other_papers_have_no_numbered_questions() {
        let text = "Vraag 1 van de enquête ging over bruggen.\n\nDe uitkomst is bekend.";
        let document = crate::parse::parse(&Source {
            name: "brief.txt".to_owned(),
            text: text.to_owned(),
        });
        assert_eq!(questions(&document), []);
    }
}
