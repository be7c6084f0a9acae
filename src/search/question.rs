//! What is peculiar to questions: words that say little, and words that a passage may lack.

use super::query::Query;
use crate::document::ascii::lists;

/// Words that say little by themselves: articles, pronouns, prepositions, auxiliaries, adverbs and the words of a question,
/// among them most of Snowball's list (snowballstem.org/algorithms/dutch/stop.txt).
const COMMON: &str = " aan al alle als altijd andere bij daar dan dat de der deze die dit doe doen doet door dus een en er ga gaan gaat gedaan geen geweest haar had hadden heb hebben hebt heeft hem het hier hij hoe hoeveel hun iets ik in is je jij kan kom komen komt kon krijg krijgen krijgt kun kunnen maar mag mee meer men met mij mijn moet moeten mogen na naar niet niets nog nu of om omdat onder ons onze ook op over per precies reeds te tegen ten ter toch tot tussen u uit uw van vanaf veel voor waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover waarvan waarvoor wanneer want waren was wat we wel welk welke werd werden wie wij wil willen word worden wordt zal ze zelf zich zij zijn zo zonder zou zouden zullen ";

/// Whether a folded word says little by itself.
pub(super) fn is_common(word: &str) -> bool {
    word.len() < 10 && holds(COMMON, word)
}

/// Words with which a question begins; what follows them is the verb.
const QUESTIONS: &[&str] = &["wie", "wat", "waar", "waarom", "wanneer", "hoe"];
/// Verbs that need another one, which a Dutch sentence keeps for its end.
const AUXILIARIES: &str = " gaan gaat hebben heeft is kan kunnen mag moet moeten mogen wil willen worden wordt zal zijn zullen ";
/// Who governs. Papers of the government say "ik" where a reader asks what the minister does.
const GOVERNMENT: &[&str] = &[
    "minister",
    "staatssecretaris",
    "kabinet",
    "regering",
    "overheid",
];

/// Whether the part of a query at this place is one that a passage which answers it may well lack: in a question the verb,
/// of which there are many for one thing, and who governs.
pub(super) fn is_light(query: &Query, at: usize) -> bool {
    let word = |at: usize| match query.wanted.get(at).map(Vec::as_slice) {
        Some([atom]) if !atom.quoted && atom.words.len() == 1 => atom.words[0].as_str(),
        _ => "",
    };
    let needs_another = |at: usize| holds(AUXILIARIES, word(at));
    let verb = usize::from(QUESTIONS.contains(&word(0)));
    if query.wanted.len() < 3 || (verb == 0 && !needs_another(0)) {
        return false;
    }
    // `Is het gratis`: what ends a question need not be a verb.
    let verbal = ["en", "d", "t"]
        .iter()
        .any(|ending| word(at).ends_with(ending));
    let at_the_end =
        at + 1 == query.wanted.len() && verbal && (needs_another(verb) || word(at - 1) == "te");
    at == verb || at_the_end || GOVERNMENT.contains(&word(at))
}

fn holds(list: &str, word: &str) -> bool {
    !word.is_empty() && lists(list, b' ', word)
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
