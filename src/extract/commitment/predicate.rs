//! What a clause says of whom: its finite verb, its subject, and the words around them.

use super::clause::{Clause, SPEAKER, Sentence, is_present, present};
use super::verbs::{Act, Shape, Verbs};
use crate::dutch::classes::{
    ACTORS, AFTER_NOT, COMMON_WORDS, Class, DECLARING_VERBS, DETERMINERS, FINITE_VERBS,
    GOVERNMENT_SUBJECTS, HERE_IN_THE_LETTER, ORGANISATION_HEADS, PAPERS_OF_GOVERNMENT,
    PAPERS_OF_OTHERS, PHRASE_PREPOSITIONS, SHORT_REPLIES, SUBORDINATORS, THIS_LETTER,
    VERBS_OF_COMING,
};
use crate::dutch::tokens::Token;
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

/// Names that stand in a sentence, with their bytes in it.
pub(super) type Names = [(Range<usize>, String)];

/// A finite verb with its subject and the words of its part of the clause.
pub(super) struct Predicate<'s> {
    /// The finite verb, folded.
    pub(super) finite: &'s str,
    /// Who does it.
    pub(super) subject: Subject,
    /// Who does it with the speaker, as a part of the subject: `de VNG en ik`.
    pub(super) partners: Vec<String>,
    /// The words before the finite verb.
    pub(super) front: Vec<&'s str>,
    /// The words behind it, without a subject in the first person.
    pub(super) rest: Vec<&'s str>,
}

/// How many words before the speaker a verb may stand whose subject the speaker closes.
const LONGEST_SUBJECT: usize = 9;

/// Words before which a new predicate of the same subject may begin.
const JOINING: [&str; 4] = ["en", "maar", "want", "dan"];

/// Whether a word may be finite where it stands: behind `te` it is an infinitive, behind `mijn` a noun.
fn may_be_finite(words: &[&str], at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .copied()
        .unwrap_or("");
    let word = words.get(at).copied().unwrap_or("");
    before != "te"
        && (FINITE_VERBS.contains(word) || !["mijn", "ons", "onze", "een", "het"].contains(&before))
}

fn can_be_finite(word: &str) -> bool {
    FINITE_VERBS.contains(word)
        || DECLARING_VERBS.contains(word)
        || VERBS_OF_COMING.contains(word)
        || is_present(word)
}

/// The predicates of a main clause.
pub(super) fn predicates<'s>(
    sentence: &'s Sentence<'_>,
    clause: &Clause,
    names: &Names,
) -> Vec<Predicate<'s>> {
    let words: Vec<&str> = clause.words.iter().map(|at| sentence.word(*at)).collect();
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    let mut found: Vec<Predicate<'s>> = Vec::new();
    // Where the part of the clause begins that the next finite verb belongs to; whether it has one already.
    let (mut start, mut open): (usize, bool) = (0, false);
    let mut finite_at: Vec<(usize, usize, Option<usize>)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // "De VNG en ik zullen": one subject.
        let one_subject = word(at) == "en"
            && SPEAKER.contains(&word(at + 1))
            && (!open || !can_be_finite(word(at + 2)))
            && at > 0
            && is_party(sentence, clause, at - 1, names);
        let joins = !one_subject
            && (JOINING.contains(&word(at)) && can_be_finite(word(at + 1))
                || ["en", "maar", "want"].contains(&word(at)) && SPEAKER.contains(&word(at + 1)));
        if joins && open {
            (start, open) = (at + 1, false);
            at += 1;
            continue;
        }
        if SPEAKER.contains(&word(at)) {
            let before = at.checked_sub(1).filter(|before| *before >= start);
            // "Bekijken de VNG en ik": the speaker closes the subject.
            let inverted = if before.is_some_and(|before| word(before) == "en") {
                (start..at)
                    .rev()
                    .take(LONGEST_SUBJECT)
                    .find(|before| can_be_finite(word(*before)))
            } else {
                before.filter(|before| can_be_finite(word(*before)))
            };
            let finite = inverted
                .or_else(|| can_be_finite(word(at + 1)).then_some(at + 1))
                .or_else(|| unknown_finite(&words, start, at));
            if let Some(finite) = finite {
                if open && finite_at.last().is_some_and(|(_, last, _)| *last == finite) {
                    finite_at.pop();
                }
                finite_at.push((start, finite, Some(at)));
                open = true;
                at = at.max(finite) + 1;
                continue;
            }
        } else if can_be_finite(word(at))
            && (is_third(word(at))
                // "Gemeenten starten": the plural of what they do.
                || !open && at > start && is_party(sentence, clause, at - 1, names))
            && may_be_finite(&words, at)
        {
            // "Gemeenten kunnen een beroep doen op steun en de voortgang zal worden gevolgd."
            let joined = (start..at)
                .rev()
                .take(6)
                .find(|at| ["en", "maar", "want"].contains(&word(*at)));
            let again = open && ["zal", "zullen", "wordt", "gaat"].contains(&word(at));
            if let Some(joined) = joined.filter(|joined| {
                again && finite_at.last().is_some_and(|(_, last, _)| last < joined)
            }) {
                (start, open) = (joined + 1, false);
            }
            if !open {
                finite_at.push((start, at, None));
                open = true;
            }
        }
        at += 1;
    }
    for (number, (start, finite, speaker)) in finite_at.iter().enumerate() {
        let end = finite_at
            .get(number + 1)
            .map_or(words.len(), |(next, ..)| (*next).max(finite + 1));
        let pick = |range: Range<usize>| -> Vec<&'s str> {
            range
                .filter(|at| Some(*at) != *speaker && *at != *finite)
                .filter_map(|at| clause.words.get(at))
                .map(|at| sentence.word(*at))
                .collect()
        };
        let partners = speaker.map_or_else(Vec::new, |speaker| {
            let behind_verb = if speaker > *finite {
                finite + 1
            } else {
                *start
            };
            partners(sentence, clause, behind_verb..speaker, names)
        });
        let front = pick(*start..*finite);
        let rest = pick(finite + 1..end.max(finite + 1));
        let subject = match speaker {
            Some(_) => Subject::Speaker,
            None => {
                let stated = subject_of(sentence, clause, *start, *finite, names);
                // "en zal dat steunen" goes on about the speaker, "en gaan mensen meer doen" does not.
                let next = rest.first().copied().unwrap_or("");
                let goes_on = front.is_empty() && !(next.len() > 4 && next.ends_with("en"));
                match (&stated, found.last()) {
                    (Subject::Thing, Some(last)) if goes_on => last.subject.clone(),
                    // "en zal uw Kamer inlichten": parliament is told.
                    (Subject::Parliament, Some(last))
                        if front.is_empty()
                            && last.subject == Subject::Speaker
                            && !rest.contains(&"worden") =>
                    {
                        Subject::Speaker
                    }
                    _ => stated,
                }
            }
        };
        let finite = clause
            .words
            .get(*finite)
            .map_or("", |at| sentence.word(*at));
        found.push(Predicate {
            finite,
            subject,
            partners,
            front,
            rest,
        });
    }
    found
}

/// Where a verb that no class knows stands finite by its place in a main clause: right before the speaker (`volgend jaar
/// timmeren wij`), or right behind one that opens it (`ik timmer`).
fn unknown_finite(words: &[&str], start: usize, speaker: usize) -> Option<usize> {
    let is_verb = |at: &usize| {
        let word = words.get(*at).copied().unwrap_or("");
        word.len() > 2
            && !DETERMINERS.contains(word)
            && !PHRASE_PREPOSITIONS.contains(word)
            && !SUBORDINATORS.contains(word)
            && !SHORT_REPLIES.contains(word)
            && !["dat", "die", "dus"].contains(&word)
            && !COMMON_WORDS.contains(word)
    };
    if speaker == start {
        return Some(speaker + 1).filter(is_verb);
    }
    Some(speaker - 1).filter(|before| *before > start && is_verb(before))
}

/// `MEE-organisaties`: a name with a kind of party behind its hyphen means more than the one that bears it.
fn glued_actor<'s>(sentence: &'s Sentence<'_>, number: usize) -> Option<&'s str> {
    let (first, next) = (sentence.words.get(number)?, sentence.words.get(number + 1)?);
    let is_glued = sentence.text.get(first.range.end..next.range.start) == Some("-");
    (is_glued && is_one_of_ends(&next.folded, &ACTORS))
        .then(|| sentence.text.get(first.range.start..next.range.end))?
}

/// Whether a word of a clause belongs to the name of somebody who can act.
fn is_party(sentence: &Sentence<'_>, clause: &Clause, at: usize, names: &Names) -> bool {
    clause.words.get(at).is_some_and(|number| {
        let word = sentence.word(*number);
        is_office(word)
            || is_one_of_ends(word, &ACTORS)
            || name_at(sentence, *number, names).is_some()
    })
}

/// Who stands before the `en` that joins the speaker to them: `de VNG en ik`; nobody where the row ends in no `en`.
fn partners(
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
        is_office(sentence.word(*number))
            || is_one_of_ends(sentence.word(*number), &ACTORS)
            || name_at(sentence, *number, names).is_some()
    });
    first.map_or_else(Vec::new, |first| {
        parties(sentence, row.get(first..).unwrap_or(&[]), names)
    })
}

/// The parties of a row of words that begins with one, as far as only `en`, commas and determiners join them.
fn parties(sentence: &Sentence<'_>, numbers: &[usize], names: &Names) -> Vec<String> {
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
        let (name, length) = if is_office(word) {
            let words = office_words(sentence, numbers, at);
            let length = words.split_whitespace().count();
            (words, length)
        } else if is_one_of_ends(word, &ACTORS) {
            let text = sentence.words.get(*number).map_or("", |word| word.text);
            // A kind of party by its plain name has no capital of its own: "Gemeenten en waterschappen".
            let plain = ACTORS.contains(word);
            (if plain { word } else { text }.to_owned(), 1)
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

/// Whether a word can be a finite verb of the third person, or of a plural that is no infinitive there.
fn is_third(word: &str) -> bool {
    FINITE_VERBS.contains(word)
        || VERBS_OF_COMING.contains(word)
        || word.ends_with('t')
        || DECLARING_VERBS.contains(word) && (word.ends_with("en") || word == "zegde")
}

/// The subject of a finite verb in the third person, from the words before it or else right behind it.
fn subject_of(
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
            || is_office(word)
            || is_one_of_ends(word, &ACTORS)
            || name_at(sentence, *number, names).is_some()
    };
    let behind = finite + 1..(finite + 9).min(clause.words.len());
    // "Een overzicht ontvangt u in mei", "kunt u verwachten".
    let verb = clause.words.get(finite).map_or("", |at| sentence.word(*at));
    if ["ontvangt", "ontvangen", "kunt", "kan", "treft", "vindt"].contains(&verb)
        && noun_phrase(
            sentence,
            clause,
            finite + 1..(finite + 4).min(clause.words.len()),
            names,
        ) == Subject::Parliament
    {
        return Subject::Parliament;
    }
    if start < finite && is_phrase(start) {
        let subject = noun_phrase(sentence, clause, start..finite, names);
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
fn noun_phrase(
    sentence: &Sentence<'_>,
    clause: &Clause,
    range: Range<usize>,
    names: &Names,
) -> Subject {
    let numbers: Vec<usize> = clause.words.get(range).unwrap_or(&[]).to_vec();
    let words: Vec<&str> = numbers.iter().map(|at| sentence.word(*at)).collect();
    // Behind a preposition stands no subject any more: "de voortgang van gemeenten".
    let until = words
        .iter()
        .position(|word| PHRASE_PREPOSITIONS.contains(word))
        .unwrap_or(words.len());
    let head = words.get(..until).unwrap_or(&[]);
    if head.first() == Some(&"u") || head.contains(&"kamer") || head.contains(&"kamers") {
        return Subject::Parliament;
    }
    if head.iter().any(|word| GOVERNMENT_SUBJECTS.contains(word)) {
        return Subject::Cabinet;
    }
    if head.first() == Some(&"mijn")
        && head
            .iter()
            .any(|word| ["ministerie", "departement"].contains(word))
    {
        return Subject::Speaker;
    }
    let from = |at: usize| parties(sentence, numbers.get(at..).unwrap_or(&[]), names);
    if let Some(at) = head.iter().position(|word| is_office(word)) {
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
            Some(name @ ("minister" | "staatssecretaris")) => {
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
                return Subject::Named(if all.len() > 1 {
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

/// `Het Havenschap voor de Delta`: a name behind a determiner whose first word an organisation is made with.
fn unknown_organisation(sentence: &Sentence<'_>, numbers: &[usize]) -> Option<String> {
    let (first, rest) = numbers.split_first()?;
    let opening = sentence.words.get(*rest.first()?)?;
    let is_head = is_one_of_ends(&opening.folded, &ORGANISATION_HEADS);
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
fn is_office(word: &str) -> bool {
    matches!(
        word,
        "minister"
            | "minster"
            | "staatssecretaris"
            | "ministers"
            | "bewindspersoon"
            | "bewindspersonen"
    )
}

/// `minister van BZK`: the office with what follows it up to the first small word that belongs to no name.
fn office_words(sentence: &Sentence<'_>, numbers: &[usize], at: usize) -> String {
    let mut words = Vec::new();
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
        words.push(word.text);
    }
    while words
        .last()
        .is_some_and(|word| ["en", "van", "voor", "met"].contains(word))
    {
        words.pop();
    }
    words.join(" ").replacen("minster", "minister", 1)
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

/// The last office or organisation that is named before a word, near it.
pub(super) fn last_named(sentence: &Sentence<'_>, before: usize, names: &Names) -> Option<String> {
    const NEAR: usize = 10;
    (before.saturating_sub(NEAR)..before).rev().find_map(|at| {
        if is_office(sentence.word(at)) {
            let numbers: Vec<usize> = (at..before).collect();
            return Some(office_words(sentence, &numbers, 0));
        }
        name_at(sentence, at, names).map(str::to_owned)
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

impl Predicate<'_> {
    /// Whether one of these words stands in it.
    pub(super) fn has(&self, known: &[&str]) -> bool {
        self.all().any(|word| known.contains(&word))
    }

    /// Its words, without the finite verb.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.front.iter().chain(&self.rest).copied()
    }

    /// Whether these words stand in it one after the other.
    pub(super) fn has_row(&self, row: &[&str]) -> bool {
        self.front.windows(row.len()).any(|words| words == row)
            || self.rest.windows(row.len()).any(|words| words == row)
    }

    /// Its words, each between the one before it and the one behind it; an empty one where there is none.
    fn with_neighbours(&self) -> Vec<(&str, &str, &str)> {
        let row: Vec<&str> = self.all().collect();
        let at = |index: Option<usize>| {
            index
                .and_then(|index| row.get(index))
                .copied()
                .unwrap_or("")
        };
        row.iter()
            .enumerate()
            .map(|(index, word)| (at(index.checked_sub(1)), *word, at(Some(index + 1))))
            .collect()
    }

    /// Whether an infinitive stands last in it: `extra helpen`.
    pub(super) fn ends_in_infinitive(&self) -> bool {
        self.rest.last().is_some_and(|word| {
            word.len() > 4 && word.ends_with("en") && !NO_INFINITIVES.contains(word)
                || ["doen", "gaan", "zien", "staan"].contains(word)
        })
    }

    /// Whether it is denied: `niet`, `geen`, but not `niet alleen`, `geen enkel`.
    pub(super) fn is_denied(&self) -> bool {
        self.with_neighbours()
            .into_iter()
            .any(|(before, word, next)| {
                ["niet", "geen", "nooit", "evenmin"].contains(&word)
                    && !AFTER_NOT.contains(next)
                    && next != "enkel"
                    && !["al", "of"].contains(&before)
            })
    }

    /// What the finite verb does by itself, with what parts from it: `stuur … toe`.
    pub(super) fn acts(&self) -> Vec<Act> {
        let fits: Vec<_> = present(self.finite)
            .filter(|form| form.particle.is_empty() || self.parts(form.particle))
            .collect();
        let parted = fits.iter().any(|form| !form.particle.is_empty());
        fits.iter()
            .filter(|form| !parted || !form.particle.is_empty())
            .map(|form| form.act)
            .collect()
    }

    /// Whether what parts from a verb stands apart in it. One that is also a preposition has no noun phrase behind it: `zet …
    /// in op`, but `in mei`.
    fn parts(&self, particle: &str) -> bool {
        if !PHRASE_PREPOSITIONS.contains(particle) && !["na", "toe", "af"].contains(&particle) {
            return self.has(&[particle]);
        }
        self.rest.iter().enumerate().any(|(at, word)| {
            let next = self.rest.get(at + 1).copied().unwrap_or("");
            *word == particle
                && (next.is_empty()
                    || particle == "bij" && ["deze", "dit"].contains(&next)
                    || PHRASE_PREPOSITIONS.contains(next)
                    || [
                        "en", "of", "als", "tijdens", "vanaf", "binnen", "waar", "te", "zodat",
                        "tegen",
                    ]
                    .contains(&next))
        })
    }

    /// What the infinitives behind the finite verb do; the last one that is known decides.
    pub(super) fn infinitive_acts(&self) -> Vec<Act> {
        let known = |word: &&&str| -> Vec<Act> {
            Verbs::ready()
                .of(word)
                .iter()
                .filter(|form| matches!(form.shape, Shape::Plural | Shape::Whole))
                .filter(|form| {
                    form.shape == Shape::Whole
                        || form.particle.is_empty()
                        || self.rest.contains(&form.particle)
                })
                .map(|form| form.act)
                .collect()
        };
        // "de onderzoeken" is a noun.
        let is_noun = |at: usize| {
            let before = at.checked_sub(1).and_then(|at| self.rest.get(at));
            before.is_some_and(|word| ["de", "deze", "die", "uw", "mijn"].contains(word))
        };
        let all: Vec<Vec<Act>> = self
            .rest
            .iter()
            .enumerate()
            .filter(|(at, _)| !is_noun(*at))
            .map(|(_, word)| known(&word))
            .filter(|acts| !acts.is_empty())
            .collect();
        let does = |acts: &&Vec<Act>| !acts.iter().all(|act| *act == Act::Be);
        all.iter()
            .rev()
            .find(does)
            .or(all.last())
            .cloned()
            .unwrap_or_default()
    }

    /// Whether some infinitive stands behind the finite verb, known or not.
    pub(super) fn has_infinitive(&self) -> bool {
        self.rest
            .iter()
            .any(|word| word.len() > 4 && word.ends_with("en") && !NO_INFINITIVES.contains(word))
            || self
                .rest
                .last()
                .is_some_and(|word| ["doen", "gaan", "staan", "zien"].contains(word))
    }

    /// Whether an infinitive of saying or describing stands behind the finite verb.
    pub(super) fn composes(&self) -> bool {
        self.rest
            .iter()
            .flat_map(|word| Verbs::ready().of(word))
            .any(|form| {
                form.act == Act::Compose
                    && matches!(form.shape, Shape::Plural | Shape::Whole)
                    && (form.particle.is_empty() || form.shape == Shape::Whole)
            })
    }

    /// Whether the finite verb is one of these, given as infinitives.
    pub(super) fn acts_in(&self, class: &'static Class) -> bool {
        class
            .words()
            .any(|verb| Verbs::is_form_of(self.finite, verb))
    }

    /// What the participles in it do.
    pub(super) fn participle_acts(&self) -> Vec<Act> {
        self.rest
            .iter()
            .flat_map(|word| Verbs::ready().of(word).iter().map(move |form| (word, form)))
            .filter(|(_, form)| form.shape == Shape::Participle)
            // "op de hoogte … gebracht"
            .filter(|(word, form)| word.starts_with(form.particle) || self.has(&[form.particle]))
            .map(|(_, form)| form.act)
            .collect()
    }

    /// Whether it says that the letter itself does it: `hierbij`, `met deze brief`, `in de bijlage`.
    pub(super) fn is_here(&self) -> bool {
        self.all().any(|word| HERE_IN_THE_LETTER.contains(word))
            || self
                .with_neighbours()
                .into_iter()
                .any(|(before, word, next)| {
                    ["deze", "dit"].contains(&word)
                        && THIS_LETTER.contains(next)
                        && ["met", "in", "bij", "middels", "via", "door", "van"].contains(&before)
                })
            || self.has(&["bijlage", "bijlagen", "dezen"])
            || self.has_row(&["bij", "deze"])
                && self.all().last() != Some("deze")
                && self.finite != "zal"
    }

    /// Whether the letter itself is what is sent: `deze brief stuur ik u mede namens`.
    pub(super) fn sends_itself(&self) -> bool {
        let first = self.front.first().copied().unwrap_or("");
        let second = self.front.get(1).copied().unwrap_or("");
        ["deze", "dit"].contains(&first) && THIS_LETTER.contains(second)
    }
}

/// Words on -en that are no infinitives where one is looked for.
const NO_INFINITIVES: [&str; 10] = [
    "tussen",
    "binnen",
    "samen",
    "tegen",
    "alleen",
    "gemeenten",
    "buiten",
    "eigen",
    "leden",
    "moeten",
];
