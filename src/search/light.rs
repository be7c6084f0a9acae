//! Which words of a question count less: an answer may well be put in others.

use super::query::Query;
use super::question::QuestionKind;
use crate::dutch::classes::{AUXILIARIES, GOVERNING, QUESTION_WORDS, RULING_WORDS};

/// Whether the part of a query at this place is one that a passage which answers it may well lack: in a question the verb,
/// of which there are many for one thing, who governs, and in a question for the rules what says that they are some.
pub(super) fn is_light(query: &Query, at: usize) -> bool {
    let word = |at: usize| match query.wanted.get(at).map(Vec::as_slice) {
        Some([atom]) => atom.bare_word().unwrap_or(""),
        _ => "",
    };
    let kind = query.question.as_ref().map(|question| question.kind);
    if kind == Some(QuestionKind::Right) && RULING_WORDS.contains(word(at)) {
        return true;
    }
    let needs_another = |at: usize| AUXILIARIES.contains(word(at));
    let verb = usize::from(QUESTION_WORDS.contains(word(0)));
    if query.wanted.len() < 3 || (verb == 0 && !needs_another(0)) {
        return false;
    }
    // `Is het gratis`: what ends a question need not be a verb.
    let verbal = ["en", "d", "t"]
        .iter()
        .any(|ending| word(at).ends_with(ending));
    let at_the_end =
        at + 1 == query.wanted.len() && verbal && (needs_another(verb) || word(at - 1) == "te");
    at == verb || at_the_end || GOVERNING.contains(word(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn light(typed: &str) -> Vec<String> {
        let query = Query::parse(typed);
        let atoms = query
            .wanted
            .iter()
            .enumerate()
            .filter(|(at, _)| is_light(&query, *at));
        atoms
            .flat_map(|(_, either)| either[0].words.clone())
            .collect()
    }

    #[test]
    fn in_a_question_the_verb_may_be_another_one() {
        assert_eq!(light("wie houdt toezicht op de Wmo"), ["houdt"]);
        assert_eq!(
            light("wat doet de minister voor mantelzorgers"),
            ["doet", "minister"]
        );
        assert_eq!(light("hoe zijn de koplopers gekozen"), ["zijn", "gekozen"]);
        assert_eq!(
            light("moeten gemeenten toezicht houden"),
            ["moeten", "houden"]
        );
        assert_eq!(light("is cliëntondersteuning gratis"), ["is"]);
        assert_eq!(light("heb ik recht op dagopvang"), ["recht"]);
    }

    #[test]
    fn what_is_no_question_is_wanted_as_it_stands() {
        for typed in [
            "minister mantelzorg",
            "wat \"doet\"",
            "onafhankelijke cliëntondersteuning",
            "koplopers gekozen te",
        ] {
            assert!(light(typed).is_empty(), "{typed}");
        }
    }
}
