//! Replies that only say yes or no, and what was asked: `Ja, dat zeg ik toe`, `Dat zal ik doen`, `Ja.`
//!
//! What is promised stands in the question: in the turn of the member before in a debate, in the question of the same number,
//! in the sentence by which an answer says again what was asked, or in the sentence right before.

use super::clause::{SPEAKER, present};
use super::fact::Asked;
use super::verbs::{Act, Shape, Verbs};
use crate::document::{Block, BlockKind, Document, VoiceKind};
use crate::dutch::classes::{DECLARING_VERBS, DOING_REPLIES, FINITE_VERBS, SHORT_REPLIES};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, gap, tokens};
use crate::extract::Place;
use crate::extract::question::numbered;
use std::ops::Range;

/// The longest reply: `Ja, daar ben ik natuurlijk graag toe bereid, voorzitter`.
const LONGEST: usize = 10;

/// What a short reply says of what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// `Dat zeg ik toe`.
    Promises,
    /// `Daartoe ben ik bereid`.
    IsWilling,
    /// `Dat zal ik doen`.
    Does,
    /// `Ja.`
    SaysYes,
}

/// What a sentence replies that holds nothing but a reply; `None` where it says more, or no.
pub(super) fn reply(text: &str, words: &[Token<'_>]) -> Option<Reply> {
    replied(behind_topic(text, words))
}

/// `Wat de huurders betreft: dat doe ik graag`: what stands behind the colon replies.
fn behind_topic<'w, 't>(text: &str, words: &'w [Token<'t>]) -> &'w [Token<'t>] {
    let behind = (1..words.len()).find(|at| gap(text, words, *at).contains(':'));
    behind.and_then(|at| words.get(at..)).unwrap_or(words)
}

/// The words before the colon of a reply, where they say to what it replies.
pub(super) fn topic<'w, 't>(text: &str, words: &'w [Token<'t>]) -> &'w [Token<'t>] {
    let behind = behind_topic(text, words).len();
    words.get(..words.len() - behind).unwrap_or(&[])
}

/// The last question of a member that speaks of a topic: `huurders` in `de huurders aan tafel uit te nodigen`.
pub(super) fn asked_about(document: &Document, index: usize, topic: &[Token<'_>]) -> Option<Asked> {
    // Shorter words say too little: "wat", "betreft".
    let telling = |word: &&Token<'_>| word.folded.len() > 5 && word.folded != "betreft";
    let about = |text: &str| {
        let words = tokens(text);
        let has = |wanted: &Token<'_>| words.iter().any(|word| word.folded == wanted.folded);
        topic.iter().filter(telling).any(has)
    };
    let said = document.blocks.iter().enumerate().take(index).rev();
    let mut of_members = said.filter(|(_, block)| {
        let voice = block.voice.as_ref().map(|voice| voice.kind);
        matches!(voice, Some(VoiceKind::Member | VoiceKind::Fractie))
    });
    of_members.find_map(|(at, block)| {
        let range = sentences(&block.text).into_iter().rfind(|range| {
            let text = block.text.get(range.clone()).unwrap_or("");
            text.trim_end().ends_with('?') && about(text)
        })?;
        quoted(at, block, range)
    })
}

fn replied(words: &[Token<'_>]) -> Option<Reply> {
    let points = words
        .iter()
        .any(|word| ["dat", "dit"].contains(&word.folded.as_ref()));
    let is_small = |(at, word): (usize, &Token<'_>)| {
        let word_of_reply = SHORT_REPLIES.contains(&word.folded)
            || SPEAKER.contains(&word.folded.as_ref())
            || FINITE_VERBS.contains(&word.folded)
            || DECLARING_VERBS.contains(&word.folded);
        // "… dat zeg ik mevrouw De Boer toe", "ik ga dat onderzoeken".
        let addressee = at > 0 && word.is_capitalised();
        word_of_reply
            || addressee
            || points && (is_undertaking(&word.folded) || sends(&word.folded))
    };
    if words.len() > LONGEST || !words.iter().enumerate().all(is_small) {
        return None;
    }
    let has = |known: &[&str]| {
        words
            .iter()
            .any(|word| known.contains(&word.folded.as_ref()))
    };
    if has(&["nee", "niet"]) {
        return None;
    }
    if has(&["toezeggen"]) || has(&["zeg", "zeggen"]) && has(&["toe"]) {
        return Some(Reply::Promises);
    }
    if has(&["bereid", "voornemens", "plan"]) {
        return Some(Reply::IsWilling);
    }
    let does = words
        .iter()
        .any(|word| DOING_REPLIES.contains(&word.folded))
        || words
            .iter()
            .any(|word| is_undertaking(&word.folded) || sends(&word.folded));
    if has(&SPEAKER) && does && (points || has(&["daar"])) {
        return Some(Reply::Does);
    }
    let first = words.first().map_or("", |word| word.folded.as_ref());
    let only_yes = words.len() <= 2 && ["ja", "jazeker", "zeker", "absoluut"].contains(&first);
    only_yes.then_some(Reply::SaysYes)
}

/// `Dat stuur ik toe`: whether a word is the present tense of sending.
fn sends(folded: &str) -> bool {
    present(folded).any(|form| form.act == Act::Send)
}

/// Whether a word is the infinitive of something that a government takes upon itself.
fn is_undertaking(folded: &str) -> bool {
    Verbs::ready().of(folded).iter().any(|form| {
        form.act == Act::Undertake && matches!(form.shape, Shape::Plural | Shape::Whole)
    })
}

/// Whether a question asks its reader to do something, so that yes promises it: `Bent u bereid …?`, `Wilt u de Kamer …
/// informeren?` To say, explain or confirm something is done by the answer itself.
pub(super) fn is_request(text: &str) -> bool {
    let words = tokens(text);
    let has = |known: &[&str]| {
        words
            .iter()
            .any(|word| known.contains(&word.folded.as_ref()))
    };
    if has(&["beantwoorden"]) && has(&["vragen", "vraag"]) {
        return false;
    }
    if has(&["bereid", "toezeggen"]) {
        return true;
    }
    let asks = has(&["kunt", "kan", "wilt", "wil", "gaat", "zou"]);
    let of_act = |known: Act| {
        let all = words
            .iter()
            .flat_map(|word| Verbs::ready().of(&word.folded));
        all.filter(|form| matches!(form.shape, Shape::Plural | Shape::Whole))
            .any(|form| form.act == known)
    };
    let tells = (of_act(Act::Send) || of_act(Act::Inform)) && has(&["kamer", "ons"]);
    asks && (tells || of_act(Act::Undertake))
}

/// What a reply says yes to. `from`: where in the block the answer begins, behind what it says again; `sentence`: where the
/// reply stands in it.
pub(super) fn asked(
    document: &Document,
    index: usize,
    from: usize,
    sentence: &Range<usize>,
) -> Option<Asked> {
    let block = document.blocks.get(index)?;
    let before = sentences(&block.text)
        .into_iter()
        .rfind(|other| other.end <= sentence.start);
    let text = |range: &Range<usize>| block.text.get(range.clone()).unwrap_or("");
    // A bare yes says nothing itself.
    let is_first = before.as_ref().is_none_or(|other| {
        other.start < from || reply(text(other), &tokens(text(other))).is_some()
    });
    if let Some(other) = before.filter(|other| !is_first || other.start < from) {
        // "Mevrouw De Boer. Daar ben ik graag toe bereid": what she asked.
        return match asker(document, index, text(&other)) {
            Some((at, question)) => quoted(at, document.blocks.get(at)?, question),
            None => quoted(index, block, other),
        };
    }
    let (at, question) = question_before(document, index)?;
    let block = document.blocks.get(at)?;
    quoted(at, block, question)
}

fn quoted(index: usize, block: &Block, range: Range<usize>) -> Option<Asked> {
    let text = block.text.get(range.clone())?.to_owned();
    let place = Place::new(index, block, range)?;
    Some(Asked { place, text })
}

/// The question that the turn or answer replies to in which a block stands: the last request of it, else its last question.
fn question_before(document: &Document, index: usize) -> Option<(usize, Range<usize>)> {
    let blocks = numbered_question(document, index).or_else(|| turn_before(document, index))?;
    let questions: Vec<(usize, Range<usize>)> = blocks
        .filter_map(|at| Some((at, document.blocks.get(at)?)))
        .flat_map(|(at, block)| {
            sentences(&block.text)
                .into_iter()
                .map(move |range| (at, block, range))
        })
        .filter(|(_, block, range)| {
            let text = block.text.get(range.clone()).unwrap_or("").trim_end();
            text.ends_with('?') || opens_condition(text)
        })
        .map(|(at, _, range)| (at, range))
        .collect();
    let request = questions.iter().rfind(|(at, range)| {
        let text = document
            .blocks
            .get(*at)
            .and_then(|block| block.text.get(range.clone()));
        text.is_some_and(is_request)
    });
    request.or(questions.last()).cloned()
}

/// The last request of the member whom a sentence of the minister names, where it says nothing of what was asked.
fn asker(document: &Document, index: usize, sentence: &str) -> Option<(usize, Range<usize>)> {
    // "Laat ik beginnen met mevrouw De Boer."
    const SHORT: usize = 60;
    let is_member = |block: &Block| {
        block.voice.as_ref().is_some_and(|voice| {
            voice.kind == VoiceKind::Member && sentence.contains(voice.name.as_str())
        })
    };
    if sentence.len() > SHORT {
        return None;
    }
    let said = document.blocks.iter().enumerate().take(index).rev();
    let of_member = said.filter(|(_, block)| is_member(block) && block.kind != BlockKind::Heading);
    let mut requests = of_member.filter_map(|(at, block)| {
        let range = sentences(&block.text)
            .into_iter()
            .rfind(|range| block.text.get(range.clone()).is_some_and(is_asked_request))?;
        Some((at, range))
    });
    requests.next()
}

fn is_asked_request(text: &str) -> bool {
    text.trim_end().ends_with('?') && is_request(text)
}

/// `Als de minister toezegt dat …, houd ik mijn motie aan`: asked without a question mark.
fn opens_condition(text: &str) -> bool {
    let words = tokens(text);
    let has = |word: &str| words.iter().any(|token| token.folded == word);
    words.first().is_some_and(|word| word.folded == "als") && has("toezegt")
}

/// The blocks of the question whose number the answer bears that a block opens.
fn numbered_question(document: &Document, index: usize) -> Option<Range<usize>> {
    let parts = numbered::parts(document);
    let answer = parts
        .iter()
        .find(|part| part.mark.is_answer && part.blocks.contains(&index))?;
    let opens = answer.blocks.clone().find(|at| {
        document
            .blocks
            .get(*at)
            .is_some_and(|block| block.kind != BlockKind::Heading)
    });
    if opens != Some(index) {
        return None;
    }
    let question = parts.iter().find(|part| {
        !part.mark.is_answer && part.mark.numbers.first() == answer.mark.numbers.first()
    })?;
    Some(question.blocks.clone())
}

/// The blocks of the member who spoke before the turn that a block opens; a chair may give the floor in between.
fn turn_before(document: &Document, index: usize) -> Option<Range<usize>> {
    const FLOOR: usize = 60;
    let kind = |at: usize| {
        let block = document.blocks.get(at)?;
        Some((block, block.voice.as_ref().map(|voice| voice.kind)?))
    };
    let mut at = index;
    let end = loop {
        at = at.checked_sub(1)?;
        let (block, voice) = kind(at)?;
        match voice {
            VoiceKind::Government if block.kind == BlockKind::Heading => {}
            VoiceKind::Chair if block.text.len() < FLOOR => {}
            VoiceKind::Member | VoiceKind::Fractie => break at + 1,
            _ => return None,
        }
    };
    let name = kind(end - 1)?.0.voice.as_ref().map(|voice| &voice.name);
    let is_of_turn = |at: &usize| {
        kind(*at).is_some_and(|(block, _)| {
            block.voice.as_ref().map(|voice| &voice.name) == name
                && block.kind != BlockKind::Heading
        })
    };
    let start = (0..end).rev().take_while(is_of_turn).last()?;
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::{Reply, is_request, reply};
    use crate::dutch::tokens::tokens;

    #[test]
    fn a_reply_says_nothing_else() {
        for (text, said) in [
            ("Ja, dat zeg ik toe.", Some(Reply::Promises)),
            ("Dat wil ik graag toezeggen.", Some(Reply::Promises)),
            ("Daar ben ik graag toe bereid.", Some(Reply::IsWilling)),
            ("Dat zal ik doen.", Some(Reply::Does)),
            ("Ja.", Some(Reply::SaysYes)),
            (
                "Jazeker, dat zeg ik mevrouw De Boer toe.",
                Some(Reply::Promises),
            ),
            ("Ik ga dat onderzoeken.", Some(Reply::Does)),
            (
                "Wat de schippers betreft: dat doe ik graag.",
                Some(Reply::Does),
            ),
            ("Ja hoor, dat stuur ik toe.", Some(Reply::Does)),
            ("Daar ga ik achteraan.", Some(Reply::Does)),
            ("Nee, dat kan ik niet toezeggen.", None),
            ("Dat zal ik de schippers vragen.", None),
            ("Ja, dat klopt.", None),
        ] {
            assert_eq!(reply(text, &tokens(text)), said, "{text}");
        }
    }

    #[test]
    fn only_a_request_makes_yes_a_promise() {
        assert!(is_request("Bent u bereid de pont te laten varen?"));
        assert!(is_request(
            "Wilt u de Kamer hierover voor 1 mei informeren?"
        ));
        assert!(!is_request("Bent u bekend met het bericht over de pont?"));
        assert!(!is_request("Kunt u deze vragen afzonderlijk beantwoorden?"));
        assert!(!is_request("Kunt u toelichten waarom de pont stil ligt?"));
    }
}
