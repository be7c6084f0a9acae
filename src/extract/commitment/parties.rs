//! The offices and organisations that a row of words names, one or several joined.

use super::clause::{Clause, Sentence};
use crate::dutch::classes::{
    ACTORS, Class, DETERMINERS, HEADS_OF_BODIES, NAME_PARTICLES, ORGANISATION_HEADS,
};
use crate::dutch::letters::Letters;
use crate::dutch::tokens::Token;
use std::ops::Range;

/// Names that stand in a sentence, with their bytes in it.
pub(super) type Names = [(Range<usize>, String)];

/// Whether a name is that of a ministry, or of several; the Openbaar Ministerie is none.
pub(super) fn is_ministry(name: &str) -> bool {
    let name = name.lower();
    name.contains("ministerie") && !name.contains("openbaar ministerie")
}

/// `MEE-organisaties`: a name with a kind of party behind its hyphen means more than the one that bears it.
fn glued_actor<'s>(sentence: &'s Sentence<'_>, number: usize) -> Option<&'s str> {
    let (first, next) = (sentence.words.get(number)?, sentence.words.get(number + 1)?);
    let is_glued = sentence.text.get(first.range.end..next.range.start) == Some("-");
    (is_glued && is_one_of_ends(&next.folded, &ACTORS))
        .then(|| sentence.text.get(first.range.start..next.range.end))?
}

/// The name behind a kind of party, each word with a blank before it, and how many words it has: ` Zeeland`, ` van Veere`.
fn own_name(sentence: &Sentence<'_>, numbers: &[usize]) -> (String, usize) {
    let word = |at: usize| {
        numbers
            .get(at)
            .and_then(|number| sentence.words.get(*number))
    };
    let is_capitalised = |at: usize| word(at).is_some_and(Token::is_capitalised);
    let links = word(0).is_some_and(|word| word.folded == "van") && is_capitalised(1);
    let from = usize::from(links);
    // "wethouder Van der Meulen".
    let in_name = |at: usize| {
        word(at).is_some_and(|word| NAME_PARTICLES.contains(&word.folded)) && is_capitalised(at + 1)
    };
    let behind = (from..numbers.len()).take_while(|at| {
        let comma = numbers
            .get(*at)
            .is_some_and(|number| sentence.comma_before(*number));
        (is_capitalised(*at) || *at > from && in_name(*at)) && !comma
    });
    let capitals = behind.count();
    if capitals == 0 {
        return (String::new(), 0);
    }
    let whole = word(0).zip(word(from + capitals - 1));
    let name = whole.and_then(|(first, last)| sentence.text.get(first.range.start..last.range.end));
    (format!(" {}", name.unwrap_or("")), from + capitals)
}

/// Whether a word of a clause belongs to the name of somebody who can act.
pub(super) fn is_party(sentence: &Sentence<'_>, clause: &Clause, at: usize, names: &Names) -> bool {
    clause.words.get(at).is_some_and(|number| {
        let word = sentence.word(*number);
        is_office_at(sentence, *number)
            || is_one_of_ends(word, &ACTORS)
            || name_at(sentence, *number, names).is_some()
    })
}

/// Who stands before the `en` that joins the speaker to them: `de VNG en ik`; nobody where the row ends in no `en`.
pub(super) fn partners(
    sentence: &Sentence<'_>,
    clause: &Clause,
    range: Range<usize>,
    names: &Names,
) -> Vec<String> {
    let numbers = clause.words.get(range).unwrap_or(&[]);
    let Some((joined, row)) = numbers.split_last() else {
        return Vec::new();
    };
    if sentence.word(*joined) != "en" {
        return Vec::new();
    }
    let first = row.iter().position(|number| {
        is_office_at(sentence, *number)
            || is_one_of_ends(sentence.word(*number), &ACTORS)
            || name_at(sentence, *number, names).is_some()
    });
    first.map_or_else(Vec::new, |first| {
        parties(sentence, row.get(first..).unwrap_or(&[]), names)
    })
}

/// The parties of a row of words that begins with one, as far as only `en`, commas and determiners join them.
pub(super) fn parties(sentence: &Sentence<'_>, numbers: &[usize], names: &Names) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    let mut open = true;
    while let Some(number) = numbers.get(at) {
        let word = sentence.word(*number);
        let comma = sentence.comma_before(*number);
        if word == "en" || DETERMINERS.contains(word) {
            open |= word == "en" || comma;
            at += 1;
            continue;
        }
        open |= comma;
        if !open {
            break;
        }
        let (name, length) = if is_office_at(sentence, *number) {
            let words = office_words(sentence, numbers, at);
            let length = words.split_whitespace().count();
            (words, length)
        } else if is_one_of_ends(word, &ACTORS) && !is_first_of_name(sentence, *number, names) {
            let text = sentence.words.get(*number).map_or("", |word| word.text);
            // A kind of party by its plain name has no capital of its own: "Gemeenten en waterschappen".
            let plain = ACTORS.contains(word);
            let kind = if plain { word } else { text };
            let (name, length) = own_name(sentence, numbers.get(at + 1..).unwrap_or(&[]));
            (format!("{kind}{name}"), length + 1)
        } else if let Some((range, name)) = place_of(sentence, *number, names) {
            let inside = numbers.iter().skip(at).take_while(|number| {
                place_of(sentence, **number, names).is_some_and(|(own, _)| own == range)
            });
            let length = inside.count();
            match glued_actor(sentence, *number) {
                Some(text) => (text.to_owned(), length),
                None => (name.to_owned(), length),
            }
        } else {
            break;
        };
        found.push(name);
        open = false;
        at += length.max(1);
    }
    found
}

/// `Het Havenschap voor de Delta`: a name behind a determiner whose first word an organisation is made with.
pub(super) fn unknown_organisation(sentence: &Sentence<'_>, numbers: &[usize]) -> Option<String> {
    let (first, rest) = numbers.split_first()?;
    let opening = sentence.words.get(*rest.first()?)?;
    let is_head = is_one_of_ends(&opening.folded, &ORGANISATION_HEADS)
        || is_one_of_ends(&opening.folded, &HEADS_OF_BODIES);
    if !["de", "het"].contains(&sentence.word(*first)) || !opening.is_capitalised() || !is_head {
        return None;
    }
    let words: Vec<&Token<'_>> = rest
        .iter()
        .filter_map(|number| sentence.words.get(*number))
        .collect();
    let is_link = |word: &str| ["van", "voor", "de", "het", "der", "en"].contains(&word);
    let inside = words
        .iter()
        .take_while(|word| word.is_capitalised() || is_link(&word.folded));
    let length = inside.count();
    let last = words
        .iter()
        .take(length)
        .rposition(|word| word.is_capitalised())?;
    let name: Vec<&str> = words.iter().take(last + 1).map(|word| word.text).collect();
    Some(name.join(" "))
}

/// `minister`, `staatssecretaris`, a misprint of the first included.
pub(super) fn is_office(word: &str) -> bool {
    matches!(
        word,
        "minister"
            | "minster"
            | "staatssecretaris"
            | "ministers"
            | "bewindspersoon"
            | "bewindsman"
            | "bewindsvrouw"
            | "ambtgenoot"
            | "ambtsgenoot"
            | "bewindspersonen"
    )
}

/// Whether a name is that of an office: `Minister van Economische Zaken`, `collega van Financiën`.
pub(super) fn is_office_name(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or("").lower();
    is_office(&first) || first == "collega"
}

/// Whether the word of a sentence is an office there: a `collega van Financiën` is a minister too, a `collega` alone may be a
/// member.
pub(super) fn is_office_at(sentence: &Sentence<'_>, number: usize) -> bool {
    let word = sentence.word(number);
    is_office(word) || word == "collega" && ["van", "voor"].contains(&sentence.word(number + 1))
}

/// `minister van BZK`: the office with what follows it up to the first small word that belongs to no name.
pub(super) fn office_words(sentence: &Sentence<'_>, numbers: &[usize], at: usize) -> String {
    let mut words: Vec<&Token<'_>> = Vec::new();
    for (step, number) in numbers.iter().enumerate().skip(at) {
        let Some(word) = sentence.words.get(*number) else {
            break;
        };
        let links = ["van", "voor"].contains(&word.folded.as_ref()) && step == at + 1;
        if step > at
            && !links
            && !word.is_capitalised()
            && !["en", "met"].contains(&word.folded.as_ref())
        {
            break;
        }
        words.push(word);
    }
    while words
        .last()
        .is_some_and(|word| ["en", "van", "voor", "met"].contains(&word.text))
    {
        words.pop();
    }
    // As it is written, "Volksgezondheid, Welzijn en Sport", unless an inner clause stands between.
    let whole = words.first().zip(words.last());
    let whole =
        whole.and_then(|(first, last)| sentence.text.get(first.range.start..last.range.end));
    let plain: Vec<&str> = words.iter().map(|word| word.text).collect();
    let plain = plain.join(" ");
    whole
        .filter(|whole| whole.len() <= plain.len() + words.len())
        .unwrap_or(&plain)
        .replacen("minster", "minister", 1)
}

/// The canonical name that a word belongs to.
pub(super) fn name_at<'n>(
    sentence: &Sentence<'_>,
    number: usize,
    names: &'n Names,
) -> Option<&'n str> {
    place_of(sentence, number, names).map(|(_, name)| name)
}

/// The name that a word belongs to, with its bytes in the sentence.
fn place_of<'n>(
    sentence: &Sentence<'_>,
    number: usize,
    names: &'n Names,
) -> Option<(&'n Range<usize>, &'n str)> {
    let range = &sentence.words.get(number)?.range;
    names
        .iter()
        .find(|(place, _)| place.start <= range.start && range.end <= place.end)
        .map(|(place, name)| (place, name.as_str()))
}

/// Whether a word opens a name of more words, which may have an `en` in it: `Inspectie Leefomgeving en Transport`.
fn is_first_of_name(sentence: &Sentence<'_>, number: usize, names: &Names) -> bool {
    let own = sentence.words.get(number).map(|word| &word.range);
    own.zip(place_of(sentence, number, names))
        .is_some_and(|(own, (place, _))| place.start == own.start && place.end > own.end)
}

/// The last office or organisation that is named before a word, near it.
pub(super) fn last_named(sentence: &Sentence<'_>, before: usize, names: &Names) -> Option<String> {
    const NEAR: usize = 10;
    (before.saturating_sub(NEAR)..before).rev().find_map(|at| {
        if is_office_at(sentence, at) {
            let numbers: Vec<usize> = (at..before).collect();
            return Some(office_words(sentence, &numbers, 0));
        }
        // "mijn ambtgenoot van JenV": the office, not what it is of.
        let links = at
            .checked_sub(1)
            .is_some_and(|at| ["van", "voor"].contains(&sentence.word(at)));
        let of_office = links
            && at
                .checked_sub(2)
                .is_some_and(|at| is_office_at(sentence, at));
        name_at(sentence, at, names)
            .filter(|_| !of_office)
            .map(str::to_owned)
    })
}

/// Who is named from a word on, near it: an office, an organisation or a kind of them.
pub(super) fn first_named(sentence: &Sentence<'_>, from: usize, names: &Names) -> Option<String> {
    const NEAR: usize = 4;
    (from..(from + NEAR).min(sentence.words.len())).find_map(|at| {
        let numbers: Vec<usize> = (at..sentence.words.len()).collect();
        let all = parties(sentence, &numbers, names);
        (!DETERMINERS.contains(sentence.word(at)) && !all.is_empty()).then(|| all.join(" en "))
    })
}

/// Whether a word is one of a class or a compound that ends in it.
pub(super) fn is_one_of_ends(word: &str, class: &Class) -> bool {
    class.contains(word)
        || class
            .words()
            .any(|end| end.len() > 4 && word.ends_with(end))
}
