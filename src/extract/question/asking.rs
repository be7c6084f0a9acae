//! Whether a sentence of a fractie asks something.
//!
//! A question mark at the end is enough. Without one a sentence asks where the members of the fractie are said to ask,
//! to want to know, to hear gladly, to be curious. `Vragen` is a verb only sometimes: `hebben enkele vragen` asks nothing.

use crate::dutch::classes::{
    ASKERS, BEFORE_QUESTIONS, CLAUSE_AT_ONCE, CLAUSE_OPENINGS, OPINION_VERBS,
};
use crate::extract::phrase::{Phrases, Word, words};
use std::sync::OnceLock;

/// Rule of a sentence with a question mark.
pub(crate) const DIRECT: &str = "question-mark";
/// Rule of a sentence that asks without one.
pub(crate) const INDIRECT: &str = "asking-members";

/// What must be true besides the words of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    /// Nothing.
    Nothing,
    /// A word that opens what is asked, soon after.
    Clause,
    /// As above, and `vragen` must be a verb.
    Verb,
}

/// Phrases of members who ask; that members are spoken of is looked for apart, as they may stand anywhere.
const PHRASES: &[(&str, Needs)] = &[
    ("vragen|vraagt", Needs::Verb),
    (
        "vragen|vraagt *1 minister|staatssecretaris|kabinet|regering|mij *4 te",
        Needs::Nothing,
    ),
    (
        "willen|wil|wensen|wenst|zouden|zou *9 weten|vernemen|horen",
        Needs::Nothing,
    ),
    (
        "vernemen|verneemt|horen|hoort|ontvangen|ontvangt *5 graag",
        Needs::Nothing,
    ),
    (
        "graag *3 vernemen|verneemt|horen|hoort|ontvangen|ontvangt|krijgen|zien",
        Needs::Nothing,
    ),
    (
        "zien|ziet|krijgen|krijgt *3 graag *6 toelichting|toegelicht|reactie|antwoord|uiteengezet|overzicht",
        Needs::Nothing,
    ),
    ("benieuwd|nieuwsgierig|geinteresseerd", Needs::Clause),
    ("onduidelijk|onhelder", Needs::Clause),
    ("niet duidelijk|helder", Needs::Clause),
    (
        "verzoeken|verzoekt *6 om|te|dit|dat|aan|toe",
        Needs::Nothing,
    ),
    ("hebben|heeft *4 de vraag", Needs::Clause),
    ("stellen|stelt *5 de vraag", Needs::Clause),
    ("rijst|roept|komt|blijft *9 de vraag", Needs::Clause),
];

/// How far behind the phrase that word may stand.
const CLAUSE_WITHIN: usize = 9;

/// The phrases, ready to be looked for.
pub(crate) struct Asking(Phrases<Needs>);

impl Asking {
    /// The phrases, made ready once.
    pub(crate) fn ready() -> &'static Self {
        static READY: OnceLock<Asking> = OnceLock::new();
        READY.get_or_init(|| Self(Phrases::new(PHRASES)))
    }

    /// The rule by which a sentence asks; `None` where it does not.
    pub(crate) fn rule(&self, sentence: &str) -> Option<&'static str> {
        let words = words(sentence);
        let closes = words
            .iter()
            .enumerate()
            .any(|(at, word)| is_ask(word) && closes(&words, at));
        if has_subject(&words) && !closes && self.asks(&words) {
            return Some(INDIRECT);
        }
        (Self::is_direct(sentence) || closes).then_some(DIRECT)
    }

    /// Whether a sentence ends in a question mark.
    pub(crate) fn is_direct(sentence: &str) -> bool {
        sentence
            .trim_end_matches([')', '»', '”', '’', '"', '\'', ' ', '!', '.'])
            .ends_with('?')
    }

    /// Whether the words say that somebody asks, whoever it is.
    pub(crate) fn asks(&self, words: &[Word<'_>]) -> bool {
        self.0.find(words).into_iter().any(|found| {
            let (at, behind) = (found.words.start, found.words.end);
            match found.meaning {
                Needs::Nothing => true,
                Needs::Clause => opens_clause(words, behind),
                Needs::Verb => is_verb(words, at) && opens_clause(words, behind),
            }
        })
    }
}

/// `Genoemde leden vinden het belangrijk dat …`: what members think, no question.
pub(crate) fn is_opinion(sentence: &str) -> bool {
    let words = words(sentence);
    let members = words.iter().take(8).position(|word| word.folded == "leden");
    members.is_some_and(|at| {
        words
            .iter()
            .skip(at)
            .take(8)
            .any(|word| OPINION_VERBS.contains(&word.folded))
    })
}

/// Whether members of a fractie are spoken of at all: a question of others is no question here.
fn has_subject(words: &[Word<'_>]) -> bool {
    const THEY: &[&str] = &["zij", "ze", "wij", "we", "graag"];
    words.iter().any(|word| ASKERS.contains(&word.folded))
        || words
            .iter()
            .take(4)
            .any(|word| THEY.contains(&&*word.folded))
}

/// `Vragen` behind an article or a number is a noun, unless what is asked follows at once: "de brief gelezen en vragen of".
fn is_verb(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let asks_at_once = words
        .get(at + 1)
        .is_some_and(|next| CLAUSE_AT_ONCE.contains(&next.folded));
    asks_at_once || !before.is_some_and(|word| BEFORE_QUESTIONS.contains(&word.folded))
}

fn opens_clause(words: &[Word<'_>], from: usize) -> bool {
    words
        .iter()
        .skip(from)
        .take(CLAUSE_WITHIN)
        .any(|word| CLAUSE_OPENINGS.contains(&word.folded))
}

fn is_ask(word: &Word) -> bool {
    matches!(&*word.folded, "vragen" | "vraagt")
}

/// `…, zo vragen genoemde leden.`: the sentence asks by itself.
fn closes(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before.is_some_and(|word| word.folded == "zo") && words.len() <= at + 9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(sentence: &str) -> Option<&'static str> {
        Asking::ready().rule(sentence)
    }

    #[test]
    fn members_ask_in_many_ways() {
        for sentence in [
            "De leden van de SP-fractie vragen hoe de regering dit betaalt.",
            "De leden van de fractie van de SP vragen de Minister of dat klopt.",
            "De leden van de SP-fractie hebben de brief gelezen en vragen of de brug open blijft.",
            "Tot slot vragen genoemde leden wanneer de brug klaar is.",
            "Zo vragen de leden van de SP-fractie of in het rapport ook de dorpen staan.",
            "Zij willen graag weten welk doel het fonds dient.",
            "Genoemde leden zouden van de Minister willen weten waarom niet.",
            "Graag vernemen deze leden wat het kost.",
            "Daarnaast horen deze leden graag hoe de brug wordt betaald.",
            "Ook ontvangen deze leden graag een overzicht van de kosten.",
            "Voorts zijn genoemde leden benieuwd welke middelen nodig zijn.",
            "Voor deze leden is onduidelijk wat de Minister gaat doen.",
            "De leden van de SP-fractie verzoeken de regering om een planning.",
            "Genoemde leden vragen de Minister voorts te reflecteren op dat bericht.",
        ] {
            assert_eq!(rule(sentence), Some(INDIRECT), "{sentence}");
        }
        assert_eq!(rule("Wat kost de brug («De Haven»)?"), Some(DIRECT));
        assert_eq!(
            rule("Hoe wordt dat betaald, zo vragen genoemde leden."),
            Some(DIRECT)
        );
    }

    #[test]
    fn having_questions_is_not_asking() {
        for sentence in [
            "Genoemde leden hebben nog wel enkele vragen.",
            "Zij willen de Minister hierover graag nog een aantal vragen stellen.",
            "Dat roept bij de leden van de SP-fractie een aantal vragen op.",
            "De leden van de SP-fractie danken de Minister voor de antwoorden op de vragen van andere fracties.",
            "Zij vragen dit mede in het licht van de begroting.",
            "Veel mensen willen weten waar zij terecht kunnen.",
            "De leden van de SP-fractie vinden de brug belangrijk.",
        ] {
            assert_eq!(rule(sentence), None, "{sentence}");
        }
    }
}
