//! What a question asks for, read from its form: a yes or no, a number, a time, who, a list, a reason.
//!
//! A question may be put directly (`Wanneer is de pont klaar?`), told (`Zij vragen wanneer …`) or ask to be told (`Kan de
//! Minister aangeven wanneer …`): what counts is the word that opens what is asked, and the noun or the verb behind it.

use crate::dutch::classes::{
    ADDING_WORDS, ASKED_ACTORS, ASKED_LISTS, ASKED_MONEY, ASKED_NUMBERS, ASKED_OPINIONS,
    ASKED_REASONS, ASKED_SIZES, ASKED_TIMES, ASKED_WAYS, ASKING_TO_SAY, CLAUSE_AT_ONCE, Class,
    PHRASE_PREPOSITIONS, REPORTED_ASKING, REQUESTING, WISHING,
};
use crate::dutch::sentences::sentences;
use crate::extract::phrase::{Word, words};
use serde::Serialize;

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// Yes or no.
    YesNo,
    /// How many, how much, how large.
    Number,
    /// A sum of money.
    Money,
    /// When.
    Time,
    /// Who.
    Who,
    /// Which.
    Which,
    /// A list, a table or a paper.
    List,
    /// Why.
    Reason,
    /// How.
    Way,
    /// What somebody thinks of it.
    Opinion,
    /// Something else.
    Other,
}

impl Asks {
    /// Whether two questions about one subject still ask different things: how many, and when.
    pub(crate) fn differs_from(self, other: Self) -> bool {
        let sharp = |asks: Self| {
            matches!(
                asks,
                Self::Number | Self::Money | Self::Time | Self::Who | Self::Reason
            )
        };
        self != other && sharp(self) && sharp(other)
    }
}

/// Among how many words a sentence that asks directly opens what it asks: `En op welke termijn`.
const OPENING: usize = 5;
/// Words before the one that opens a direct question, besides prepositions.
const STANDING_BEFORE: &[&str] = &[
    "en",
    "maar",
    "dan",
    "verder",
    "voorts",
    "slot",
    "precies",
    "ten",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "slotte",
    "daarnaast",
    "zo",
    "ja",
    "nee",
    "vanaf",
    "sinds",
    "binnen",
    "rond",
    "volgens",
    "via",
    "naar",
];
/// How many words behind `welke` its noun may stand.
const NOUN: usize = 4;
/// How long a noun is at least that a compound ends in: `overheadkosten`.
const ENDING: usize = 5;
/// How many words behind `wat is` its noun may stand.
const OBJECT: usize = 5;

/// What the question asks for first: what follows sharpens it.
pub(crate) fn asked_for(question: &str) -> Asks {
    let asking = |sentence: &&str| {
        let words = words(sentence);
        sentence.trim_end().ends_with('?') || begins_to_ask(&words) || orders(&words)
    };
    let all: Vec<&str> = sentences(question)
        .into_iter()
        .filter_map(|range| question.get(range))
        .collect();
    let first = all.iter().copied().find(|sentence| asking(sentence));
    asked_in(first.or_else(|| all.last().copied()).unwrap_or(question))
}

/// What one sentence asks for.
fn asked_in(sentence: &str) -> Asks {
    let words = words(sentence);
    let told = words
        .iter()
        .position(|word| REPORTED_ASKING.contains(&word.folded) || WISHING.contains(&word.folded));
    let to_say = words
        .iter()
        .position(|word| ASKING_TO_SAY.contains(&word.folded));
    // Where members are said to ask, or somebody is to say something, what is asked follows.
    for from in [told, to_say].into_iter().flatten() {
        // "een lijst van gemeenten waar geen pont meer is": there it belongs to the noun before it.
        let relative = |at: usize| {
            at > from + 1
                && words
                    .get(at)
                    .is_some_and(|word| word.folded.starts_with("waar") && word.folded != "waarom")
        };
        let opening = (from + 1..words.len()).find(|at| opens(&words, *at) && !relative(*at));
        if let Some(at) = opening {
            return opened(&words, at);
        }
    }
    // "Is bekend waaraan de vissen zijn gestorven?"
    let known = words
        .iter()
        .take(OPENING)
        .position(|word| word.folded == "bekend");
    if let Some(at) = known.map(|at| at + 1).filter(|at| opens(&words, *at)) {
        return opened(&words, at);
    }
    let direct = (0..OPENING.min(words.len())).find(|at| opens(&words, *at) && !is_of(&words, *at));
    if let Some(at) = direct.filter(|at| words.iter().take(*at).all(stands_before)) {
        return opened(&words, at);
    }
    if orders(&words) {
        let opening = (0..words.len()).find(|at| opens(&words, *at));
        return match words.first().map(|word| &*word.folded) {
            // "Noem de veren die sluiten."
            Some("noem" | "som") => Asks::Which,
            _ => opening.map_or_else(|| named(&words), |at| opened(&words, at)),
        };
    }
    if told.is_some() || to_say.is_some() {
        return named(&words);
    }
    if sentence.trim_end().ends_with('?') {
        Asks::YesNo
    } else {
        named(&words)
    }
}

fn begins_to_ask(words: &[Word<'_>]) -> bool {
    words
        .iter()
        .any(|word| REPORTED_ASKING.contains(&word.folded) || WISHING.contains(&word.folded))
}

fn orders(words: &[Word<'_>]) -> bool {
    words
        .first()
        .is_some_and(|word| REQUESTING.contains(&word.folded))
}

fn opens(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        CLAUSE_AT_ONCE.contains(&word.folded)
            || matches!(&*word.folded, "hoelang" | "wiens")
            // "waar", "waaraan", "waarvoor"; not "waarborgen".
            || word.folded.strip_prefix("waar").is_some_and(|rest| {
                rest.is_empty() || PHRASE_PREPOSITIONS.contains(rest) || rest == "mee" || rest == "toe"
            })
    })
}

/// `Of` opens what is asked only behind a verb: "Of ziet de uitwerking er anders uit?" asks by its verb.
fn is_of(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.folded == "of")
}

/// Whether a word may stand before the one that opens a direct question: `En op welke termijn`, never `Kan de pont,
/// wanneer zij …`.
fn stands_before(word: &Word<'_>) -> bool {
    PHRASE_PREPOSITIONS.contains(&word.folded)
        || ADDING_WORDS.contains(&word.folded)
        || STANDING_BEFORE.contains(&&*word.folded)
}

/// What the word at `at` opens.
fn opened(words: &[Word<'_>], at: usize) -> Asks {
    let word = |index: usize| words.get(index).map_or("", |word| &*word.folded);
    let soon = |class: &Class, from: usize, most: usize| {
        (from..from + most).any(|index| class.contains(word(index)))
    };
    match word(at) {
        "of" => Asks::YesNo,
        "wanneer" | "hoelang" => Asks::Time,
        "waarom" | "waardoor" => Asks::Reason,
        "wie" | "wiens" => Asks::Who,
        "hoeveel" if soon(&ASKED_MONEY, at + 1, 2) => Asks::Money,
        "hoeveel" => Asks::Number,
        "hoe" if word(at + 1) == "lang" => Asks::Time,
        "hoe" if ASKED_SIZES.contains(word(at + 1)) => Asks::Number,
        "hoe" if word(at + 1).starts_with("verkla") || word(at + 1) == "komt" => Asks::Reason,
        // Of a question that is told the verb stands at the end: "hoe de Minister aankijkt tegen …".
        "hoe" if soon(&ASKED_OPINIONS, at + 1, NOUN + 1) => Asks::Opinion,
        "hoe" => Asks::Way,
        "welk" | "welke" => which(words, at + 1),
        "wat" if word(at + 1) == "en" => opened(words, at + 2),
        "wat"
            if word(at + 1).starts_with("kost")
                || word(words.len().wrapping_sub(1)).starts_with("kost")
                || words.iter().skip(at).any(|word| word.folded == "kost") =>
        {
            Asks::Money
        }
        "wat" if matches!(word(at + 1), "vindt" | "vind" | "denkt") => Asks::Opinion,
        "wat" => noun(words, at + 1, OBJECT)
            .filter(|asks| *asks != Asks::Who)
            .unwrap_or(Asks::Other),
        _ => Asks::Other,
    }
}

/// `Welke` asks by its noun, the first that tells.
fn which(words: &[Word<'_>], from: usize) -> Asks {
    let kind = |word: &Word<'_>| match told(word) {
        None if ASKED_WAYS.contains(&word.folded) => Some(Asks::Way),
        told => told,
    };
    let nouns = words.iter().skip(from).take(NOUN);
    nouns.filter_map(kind).next().unwrap_or(Asks::Which)
}

/// What the first telling noun asks for.
fn noun(words: &[Word<'_>], from: usize, most: usize) -> Option<Asks> {
    words.iter().skip(from).take(most).find_map(told)
}

/// What a noun asks for.
fn told(word: &Word<'_>) -> Option<Asks> {
    let kinds: [(&Class, Asks); 6] = [
        (&ASKED_MONEY, Asks::Money),
        (&ASKED_NUMBERS, Asks::Number),
        (&ASKED_TIMES, Asks::Time),
        (&ASKED_REASONS, Asks::Reason),
        (&ASKED_ACTORS, Asks::Who),
        (&ASKED_LISTS, Asks::List),
    ];
    let is_of = |class: &Class| {
        let ends = |noun: &str| noun.len() >= ENDING && word.folded.ends_with(noun);
        class.contains(&word.folded) || class.words().any(ends)
    };
    let kind = kinds.into_iter().find(|(class, _)| is_of(class));
    kind.map(|(_, asks)| asks)
}

/// What a sentence asks for that opens no clause: "Graag ontvangen zij een overzicht van …", "De leden vragen naar de
/// kosten van …".
fn named(words: &[Word<'_>]) -> Asks {
    noun(words, 0, words.len())
        .filter(|asks| *asks != Asks::Who)
        .unwrap_or(Asks::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_question_says_what_it_asks() {
        for (question, asks) in [
            ("Klopt het dat de pont stilligt?", Asks::YesNo),
            (
                "De leden van de SP-fractie vragen of de pont blijft.",
                Asks::YesNo,
            ),
            ("Of ziet de dienstregeling er anders uit?", Asks::YesNo),
            ("Hoeveel reizigers varen mee?", Asks::Number),
            (
                "Graag vernemen deze leden hoe groot de groepen zijn.",
                Asks::Number,
            ),
            ("Welk deel van de reizigers betaalt?", Asks::Number),
            ("Wat kost een kaartje?", Asks::Money),
            ("Ten eerste: wat kost een gemiddeld traject?", Asks::Money),
            ("Vanaf wanneer geldt het tarief?", Asks::Time),
            ("Wat is de gemiddelde wachttijd?", Asks::Number),
            ("Wat zijn de onderhoudskosten?", Asks::Money),
            (
                "Zij vragen wat de sluiting kost voor de vissers.",
                Asks::Money,
            ),
            ("Hoeveel geld is er voor de kade?", Asks::Money),
            ("Welk bedrag is gereserveerd?", Asks::Money),
            (
                "Kan de Minister aangeven wanneer de kade klaar is?",
                Asks::Time,
            ),
            ("Op welke termijn vaart de pont?", Asks::Time),
            ("Zij verzoeken om een tijdpad voor de kade.", Asks::Time),
            (
                "Kan de pont, wanneer hij vol is, sneller varen?",
                Asks::YesNo,
            ),
            (
                "Graag vernemen zij wat de Minister doet voor de schippers.",
                Asks::Other,
            ),
            ("Wie betaalt de aanlegplaats?", Asks::Who),
            ("Zij vragen wie de schippers vergoedt.", Asks::Who),
            ("Welke gemeenten doen mee?", Asks::Which),
            ("Noem de veren die sluiten.", Asks::Which),
            ("Kunt u een overzicht geven van de veren?", Asks::List),
            ("Graag ontvangen wij een lijst van de veren.", Asks::List),
            (
                "Kunt u een lijst geven van dorpen waar geen pont meer vaart?",
                Asks::List,
            ),
            (
                "Zij vragen of er pontons zijn waar men kan aanleggen.",
                Asks::YesNo,
            ),
            ("Waarom vaart de pont niet?", Asks::Reason),
            ("Waar is dat geld gebleven?", Asks::Other),
            ("Is bekend waaraan de pont is gezonken?", Asks::Other),
            ("Bent u bekend met het bericht over de pont?", Asks::YesNo),
            ("Kunt u uitsplitsen wat de veren kostten?", Asks::Money),
            ("Licht toe waarom het budget daalt.", Asks::Reason),
            ("Hoe verklaart u dat de pont stilligt?", Asks::Reason),
            ("Welke maatregelen neemt de Minister?", Asks::Way),
            (
                "Op welke criteria selecteert de Minister de veren?",
                Asks::Which,
            ),
            ("Hoe wordt de pont betaald?", Asks::Way),
            ("Hoe kijkt de Minister naar de pont?", Asks::Opinion),
            (
                "Wat is het verschil tussen een pont en een veer?",
                Asks::Other,
            ),
            ("De pont is oud. Hoeveel kost een nieuwe?", Asks::Number),
        ] {
            assert_eq!(asked_for(question), asks, "{question}");
        }
    }
}
