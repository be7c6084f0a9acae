//! Who does what a predicate says: its subject, from the words before the finite verb or else behind it.

use super::clause::{Clause, Sentence};
use super::parties::{
    Names, is_office_at, is_office_name, is_one_of_ends, name_at, office_words, parties,
    unknown_organisation,
};
use crate::dutch::classes::{
    ABOUT, ACTORS, DETERMINERS, GOVERNMENT_SUBJECTS, PAPERS_OF_GOVERNMENT, PAPERS_OF_OTHERS,
    PHRASE_PREPOSITIONS, VERBS_OF_RECEIVING,
};
use std::ops::Range;

/// Who does what a predicate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// The first person.
    Speaker,
    /// `het kabinet`, `de regering`.
    Cabinet,
    /// `de minister van X`, in these words.
    Office(String),
    /// `u`, `uw Kamer`.
    Parliament,
    /// An organisation by its canonical name, or `gemeenten`.
    Named(String),
    /// A paper that the government makes.
    OwnPaper,
    /// A paper or finding of somebody else's.
    OthersPaper,
    /// Anything else.
    Thing,
}

/// The subject of a finite verb in the third person, from the words before it or else right behind it.
pub(super) fn subject_of(
    sentence: &Sentence<'_>,
    clause: &Clause,
    start: usize,
    finite: usize,
    names: &Names,
) -> Subject {
    let is_phrase = |at: usize| {
        let Some(number) = clause.words.get(at) else {
            return false;
        };
        let word = sentence.word(*number);
        DETERMINERS.contains(word)
            || word == "u"
            || is_office_at(sentence, *number)
            || is_one_of_ends(word, &ACTORS)
            || name_at(sentence, *number, names).is_some()
    };
    let behind = finite + 1..(finite + 9).min(clause.words.len());
    // "Een overzicht ontvangt u in mei", "kunt u verwachten".
    let verb = clause.words.get(finite).map_or("", |at| sentence.word(*at));
    if (VERBS_OF_RECEIVING.contains(verb) || ["kunt", "kan"].contains(&verb))
        && noun_phrase(
            sentence,
            clause,
            finite + 1..(finite + 4).min(clause.words.len()),
            names,
        ) == Subject::Parliament
    {
        return Subject::Parliament;
    }
    // "Ruim 50 gemeenten gaan": how many they are stands before them.
    let quantity = |at: &usize| {
        clause.words.get(*at).is_some_and(|number| {
            let word = sentence.word(*number);
            ABOUT.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let named = start + (start..finite).take_while(quantity).count();
    if named < finite && is_phrase(named) {
        let subject = noun_phrase(sentence, clause, named..finite, names);
        // "Deze rapportage zal de minister sturen": an object in front.
        let agent = noun_phrase(sentence, clause, behind.clone(), names);
        let is_paper = matches!(subject, Subject::OwnPaper | Subject::OthersPaper);
        let acts = match agent {
            Subject::Office(_) | Subject::Cabinet => is_paper || subject == Subject::Thing,
            // "Dit platform zal gemeenten helpen": whom it helps.
            Subject::Named(_) => is_paper,
            _ => false,
        };
        if acts && is_phrase(finite + 1) {
            return agent;
        }
        return subject;
    }
    if is_phrase(finite + 1) || start == finite {
        return noun_phrase(sentence, clause, behind, names);
    }
    // A subject without a determiner: "komen nieuwe cijfers", "verschijnen enkele rapporten".
    match noun_phrase(sentence, clause, behind, names) {
        paper @ (Subject::OwnPaper | Subject::OthersPaper) => paper,
        _ => Subject::Thing,
    }
}

/// Whom or what a row of words names.
pub(super) fn noun_phrase(
    sentence: &Sentence<'_>,
    clause: &Clause,
    range: Range<usize>,
    names: &Names,
) -> Subject {
    let numbers: Vec<usize> = clause.words.get(range).unwrap_or(&[]).to_vec();
    let words: Vec<&str> = numbers.iter().map(|at| sentence.word(*at)).collect();
    // Behind a preposition stands no subject any more: "de voortgang van gemeenten".
    let in_name = |number: usize| name_at(sentence, number, names).is_some();
    let until = words
        .iter()
        .zip(&numbers)
        .position(|(word, number)| PHRASE_PREPOSITIONS.contains(word) && !in_name(*number))
        .unwrap_or(words.len());
    let head = words.get(..until).unwrap_or(&[]);
    // "De TK"; "het EK" is a championship.
    let is_parliament = |word: &&str| {
        ["kamer", "kamers"].contains(word)
            || ["tk", "ek"].contains(word) && head.first() != Some(&"het")
    };
    if head.first() == Some(&"u") || head.iter().any(is_parliament) {
        return Subject::Parliament;
    }
    if head.iter().any(|word| GOVERNMENT_SUBJECTS.contains(word)) {
        return Subject::Cabinet;
    }
    let has = |known: &[&str]| head.iter().any(|word| known.contains(word));
    let own = ["mijn", "onze", "ons"].contains(head.first().unwrap_or(&""));
    if own && has(&["ministerie", "departement", "ambtsvoorganger", "voorganger"]) {
        return Subject::Speaker;
    }
    // "Het ministerie gaat", "zijn ministerie zal": not by its own name.
    if let Some(ministry) = head.iter().find(|word| **word == "ministerie")
        && numbers
            .iter()
            .all(|number| name_at(sentence, *number, names).is_none())
    {
        return Subject::Office((*ministry).to_owned());
    }
    let from = |at: usize| parties(sentence, numbers.get(at..).unwrap_or(&[]), names);
    let mut offices = numbers.iter().take(head.len());
    if let Some(at) = offices.position(|number| is_office_at(sentence, *number)) {
        return match from(at).as_slice() {
            // Offices together are named in the words of the paper, an office with others by all their names.
            [_] | [] => Subject::Office(office_words(sentence, &numbers, at)),
            several => Subject::Office(several.join(" en ")),
        };
    }
    // All that are joined to the first that is named: "gemeenten en de VNG".
    for (at, (number, word)) in numbers.iter().zip(head).enumerate() {
        match name_at(sentence, *number, names) {
            // A person in that office.
            Some(name) if is_office_name(name) => {
                return Subject::Office(name.to_owned());
            }
            Some(name) => {
                let all = from(at);
                return Subject::Named(if all.len() > 1 {
                    all.join(" en ")
                } else {
                    name.to_owned()
                });
            }
            None if is_one_of_ends(word, &ACTORS) => {
                let all = from(at);
                // "de provincie Zeeland" has a name, "gemeenten" have none.
                let named = all.iter().any(|name| name.contains(' '));
                return Subject::Named(if all.len() > 1 || named {
                    all.join(" en ")
                } else {
                    (*word).to_owned()
                });
            }
            None => {}
        }
    }
    if let Some(name) = unknown_organisation(sentence, &numbers) {
        return Subject::Named(name);
    }
    if head
        .iter()
        .any(|word| is_one_of_ends(word, &PAPERS_OF_GOVERNMENT))
    {
        return Subject::OwnPaper;
    }
    if head
        .iter()
        .any(|word| is_one_of_ends(word, &PAPERS_OF_OTHERS))
    {
        return Subject::OthersPaper;
    }
    Subject::Thing
}
