//! Papers that number their questions: written questions of members, and lists of questions with answers.
//!
//! A mark opens each part, alone on its line or before the text: `Vraag 1`, `Vragen 2 en 3`; `Antwoord 1`, `Antwoord op
//! vraag 2 t/m 5`, or `Antwoord` alone, which answers all questions since the last answer. The question is the text
//! behind its mark; its id is `Vraag-` and the number. Lists of questions bear bare numbers, which the parser sets apart.

use crate::document::{Block, BlockKind, Document, DocumentKind, VoiceKind};
use crate::extract::Question;
use crate::extract::context::Context;
use crate::extract::phrase::{Word, words};
use crate::extract::place::Place;
use crate::names::party;
use std::collections::BTreeSet;
use std::ops::Range;

/// Rule of numbered questions and answers.
pub(in crate::extract) const RULE: &str = "numbered";
/// Over what stands instead of answers.
const NOTICE: &str = "Mededeling";
/// Most questions that one answer may take up: `1 t/m 400` is a slip of the pen.
const MOST: u32 = 200;

/// The opening of a question or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Mark {
    /// Of an answer, not of a question.
    pub(in crate::extract) is_answer: bool,
    /// The numbers that it names.
    pub(in crate::extract) numbers: Vec<u32>,
    /// Where the text behind the mark begins.
    pub(in crate::extract) end: usize,
}

/// A question or an answer: its mark and the numbers of its blocks, that of the mark first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Part {
    /// With what it opens.
    pub(in crate::extract) mark: Mark,
    /// That of the mark first.
    pub(in crate::extract) blocks: Range<usize>,
}

/// The numbered questions of a document; none where it does not number questions and answers both, unless it is a list of
/// questions only.
pub(crate) fn questions(document: &Document) -> Vec<Question> {
    let parts = parts(document);
    let (has_questions, has_answers) = (
        parts.iter().any(|part| !part.mark.is_answer),
        parts.iter().any(|part| part.mark.is_answer),
    );
    // Written questions may have no answer yet; a list of questions need not be answered.
    let listed = matches!(
        document.meta.kind,
        DocumentKind::QuestionsAnswers | DocumentKind::QuestionList
    );
    let answered = has_answers || listed;
    if !has_questions || !answered {
        return Vec::new();
    }
    let fractie = asking_party(document);
    let mut found = Vec::new();
    for part in parts.iter().filter(|part| !part.mark.is_answer) {
        let bodies = bodies(document, part);
        for (at, number) in part.mark.numbers.iter().enumerate() {
            let Some((place, text)) = bodies.get(at).or(bodies.first()).cloned() else {
                continue;
            };
            let id = format!("Vraag-{number}");
            found.push(Question::asked(id, fractie.clone(), (place, text), RULE));
        }
    }
    found
}

/// The words of each question of a part: a paragraph each where there are as many, else all of them are each one's.
fn bodies(document: &Document, part: &Part) -> Vec<(Place, String)> {
    let Some((place, text)) = body(document, part) else {
        return Vec::new();
    };
    let mut found = vec![(place, text)];
    let first = found.first().map_or(0, |(place, _)| place.block);
    for index in first + 1..part.blocks.end {
        let block = document.blocks.get(index);
        // A heading of its own is no part of the question above it.
        if block.is_some_and(|block| block.kind == BlockKind::Heading) {
            break;
        }
        let block = block.filter(|block| !block.text.is_empty());
        let whole = block.and_then(|block| Place::new(index, block, 0..block.text.len()));
        found.extend(whole.zip(block.map(|block| block.text.clone())));
    }
    if found.len() == part.mark.numbers.len() {
        return found;
    }
    let mut parts = found.into_iter();
    let whole = parts.next().map(|(mut place, mut text)| {
        for (more, words) in parts {
            place.spans.extend(more.spans);
            text = format!("{text} {words}");
        }
        (place, text)
    });
    whole.into_iter().collect()
}

/// Whether a block says something else than question or answer: what those who ask add.
fn is_section(block: &Block) -> bool {
    let titled = block.text.strip_prefix("Toelichting");
    titled.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
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

fn marked(document: &Document) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let here = mark(&block.text)
            .or_else(|| number(block, &parts))
            .or_else(|| answer_numbers(block))
            .or_else(|| notice(block))
            .filter(|_| block.kind != BlockKind::Footnote);
        match (here, parts.last_mut()) {
            (Some(mark), _) => parts.push(Part {
                mark,
                blocks: index..index + 1,
            }),
            (None, Some(part))
                if is_said(block) && !is_section(block) && part.blocks.end == index =>
            {
                part.blocks.end = index + 1
            }
            _ => {}
        }
    }
    parts
}

/// The parts by their marks. Where no mark opens the answer to a question, it begins where the government speaks below it:
/// a list may head one of its answers and not the others.
pub(in crate::extract) fn parts(document: &Document) -> Vec<Part> {
    let found = marked(document);
    let named: BTreeSet<u32> = found
        .iter()
        .filter(|part| part.mark.is_answer)
        .flat_map(|part| part.mark.numbers.iter().copied())
        .collect();
    let mut parts = Vec::new();
    for (at, part) in found.iter().enumerate() {
        let next = found.get(at + 1).map(|next| &next.mark);
        let answered = part.mark.is_answer
            || next.is_some_and(|next| next.is_answer && next.numbers.is_empty())
            || part
                .mark
                .numbers
                .iter()
                .any(|number| named.contains(number));
        match unmarked_answer(document, part).filter(|_| !answered) {
            Some(answer) => {
                parts.push(Part {
                    blocks: part.blocks.start..answer.blocks.start,
                    ..part.clone()
                });
                parts.push(answer);
            }
            None => parts.push(part.clone()),
        }
    }
    parts
}

/// What the government says below a question before the next one.
fn unmarked_answer(document: &Document, part: &Part) -> Option<Part> {
    let answers = |index: &usize| {
        document
            .blocks
            .get(*index)
            .is_some_and(Context::is_government)
    };
    let mut below = part.blocks.start + 1..part.blocks.end;
    let start = below.find(answers)?;
    Some(Part {
        mark: Mark {
            is_answer: true,
            end: 0,
            ..part.mark.clone()
        },
        blocks: start..part.blocks.end,
    })
}

/// `Mededeling`, which stands instead of the answers to all questions before it.
fn notice(block: &Block) -> Option<Mark> {
    is_notice(block).then(|| Mark {
        is_answer: true,
        numbers: Vec::new(),
        end: NOTICE.len(),
    })
}

/// Whether a block opens what the government says instead of an answer: that it comes later, or stands in another paper.
pub(in crate::extract) fn is_notice(block: &Block) -> bool {
    let titled = block.text.strip_prefix(NOTICE);
    titled.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// The bare numbers above an answer of the government, as older papers have them: `1 en 2`.
fn answer_numbers(block: &Block) -> Option<Mark> {
    if block.kind != BlockKind::Heading || block.label.is_none() || !Context::is_government(block) {
        return None;
    }
    let words = words(&block.text);
    let (numbers, used) = numbers(&words);
    (used == words.len() && !numbers.is_empty()).then_some(Mark {
        is_answer: true,
        numbers,
        end: block.text.len(),
    })
}

/// A question whose number the parser has set apart, or which its text begins with (`2. Klopt dat?`): the next one, or the
/// first of all.
fn number(block: &Block, parts: &[Part]) -> Option<Mark> {
    let written = written_number(&block.text);
    let label = block.label.as_deref().and_then(|label| label.parse().ok());
    let number: u32 = label.or(written.map(|(number, _)| number))?;
    let asks = match block.kind {
        BlockKind::Paragraph => label.is_some() || block.text.contains('?'),
        BlockKind::Heading | BlockKind::ListItem => block.text.contains('?'),
        _ => false,
    };
    let last = parts
        .iter()
        .rev()
        .find(|part| !part.mark.is_answer)
        .and_then(|part| part.mark.numbers.last());
    let next = last.map_or(number <= 1, |last| last + 1 == number);
    (asks && next).then_some(Mark {
        is_answer: false,
        numbers: vec![number],
        end: written.map_or(0, |(_, end)| end),
    })
}

/// The number that a text begins with, and where what it counts begins: `2. Klopt dat?`.
fn written_number(text: &str) -> Option<(u32, usize)> {
    let (number, rest) = text.split_once(['.', ')'])?;
    let behind = rest.trim_start();
    let opens = behind.len() < rest.len() && behind.starts_with(char::is_uppercase);
    let number = number.parse().ok().filter(|_| opens)?;
    Some((number, text.len() - behind.len()))
}

pub(in crate::extract) fn is_said(block: &Block) -> bool {
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
pub(in crate::extract) fn mark(text: &str) -> Option<Mark> {
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

/// The numbers of questions that a sentence names: `De vragen 11 en 12 beantwoord ik samen.`
pub(in crate::extract) fn numbers_named(words: &[Word<'_>]) -> Vec<u32> {
    let named = |(at, word): (usize, &Word<'_>)| {
        matches!(&*word.folded, "vraag" | "vragen")
            .then(|| numbers(words.get(at + 1..).unwrap_or(&[])).0)
    };
    words
        .iter()
        .enumerate()
        .filter_map(named)
        .flatten()
        .collect()
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

/// Who asks: as the parser says of the questions, or the party that the title or an opening block names: `Vragen van het
/// lid Jansen (SP)`.
pub(in crate::extract) fn asking_party(document: &Document) -> String {
    let voices = document
        .blocks
        .iter()
        .filter_map(|block| block.voice.as_ref());
    let mut askers =
        voices.filter(|voice| voice.kind == VoiceKind::Fractie && !voice.person.is_empty());
    if let Some(asker) = askers.next() {
        return asker.name.clone();
    }
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
    use crate::extract::by_hand::document_of;

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
    fn a_question_stands_behind_its_mark() {
        let text = "Vraag 1\n\nKlopt het bericht?\n\nVraag 2\n\nWat kost het?\n\nAntwoord op vraag 1 en 2\n\nJa.\n\n\
                    Vraag 3\n\nWanneer?\n\nAntwoord\n\nNooit.";
        let found = questions(&document_of(text));
        let asked: Vec<(&str, &str)> = found
            .iter()
            .map(|asked| (asked.id.as_str(), asked.text.as_str()))
            .collect();
        let expected = [
            ("Vraag-1", "Klopt het bericht?"),
            ("Vraag-2", "Wat kost het?"),
            ("Vraag-3", "Wanneer?"),
        ];
        assert_eq!(asked, expected);
    }

    #[test]
    fn other_papers_have_no_numbered_questions() {
        let text = "Vraag 1 van de enquête ging over bruggen.\n\nDe uitkomst is bekend.";
        assert_eq!(questions(&document_of(text)), []);
    }
}
