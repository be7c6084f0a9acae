//! What a clause says: its finite verb, its subject, and the words around them.

use super::clause::{Clause, SPEAKER, Sentence, is_present};
use super::parties::{Names, is_party, partners};
use super::subject::{Subject, subject_of};
use crate::dutch::classes::{
    AFTER_NOT, COMMON_WORDS, DECLARING_VERBS, DETERMINERS, FINITE_VERBS, HERE_IN_THE_LETTER,
    PHRASE_PREPOSITIONS, SHORT_REPLIES, SUBORDINATORS, THIS_LETTER, VERBS_OF_COMING,
};
use std::ops::Range;

/// A finite verb with its subject and the words of its part of the clause.
pub(super) struct Predicate<'s> {
    /// The finite verb, folded.
    pub(super) finite: &'s str,
    /// Who does it.
    pub(super) subject: Subject,
    /// Who does it with the speaker, as a part of the subject: `de VNG en ik`.
    pub(super) partners: Vec<String>,
    /// Whether it begins with its verb, the speaker behind: `laat ik`.
    pub(super) begins_with_verb: bool,
    /// The words before the finite verb.
    pub(super) front: Vec<&'s str>,
    /// The words behind it, without a subject in the first person.
    pub(super) rest: Vec<&'s str>,
    /// Numbers of all its words in the sentence.
    pub(super) words: Vec<usize>,
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
    // "in zijn brief": his.
    let his = word == "zijn" && PHRASE_PREPOSITIONS.contains(before);
    before != "te"
        && !his
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
                // "… toezien dat men vaart en spreek ik hem erop aan": the second begins with its verb.
                if finite_at.last().is_some_and(|(begun, ..)| *begun == start) {
                    start = finite.min(at);
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
    // "De provincies plaatsen in 2027 passages": a verb that no class knows, right behind those who act.
    if finite_at.is_empty()
        && let Some(at) = unknown_third(sentence, clause, &words, names)
    {
        finite_at.push((0, at, None));
    }
    for (number, (start, finite, speaker)) in finite_at.iter().enumerate() {
        let end = finite_at
            .get(number + 1)
            .map_or(words.len(), |(next, ..)| (*next).max(finite + 1));
        let whole = *start..end;
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
        let begins_with_verb = speaker.is_some_and(|speaker| speaker > *finite) && finite == start;
        let rest = pick(finite + 1..end.max(finite + 1));
        let subject = match speaker {
            Some(_) => Subject::Speaker,
            None => {
                let stated = subject_of(sentence, clause, *start, *finite, names);
                // "en zal dat steunen" goes on about the speaker, "en gaan mensen meer doen" does not.
                let next = rest.first().copied().unwrap_or("");
                let goes_on = front.is_empty() && !(next.len() > 4 && next.ends_with("en"));
                // "Ik houd vast aan de koers en zal de regeling niet verruimen": what is done, not who does it.
                let verb = clause
                    .words
                    .get(*finite)
                    .map_or("", |at| sentence.word(*at));
                let of_speaker = ["zal", "zullen", "ga", "wil", "willen", "heb", "ben"]
                    .contains(&verb)
                    && !rest.contains(&"worden");
                match (&stated, found.last()) {
                    (Subject::Thing, Some(last)) if goes_on => last.subject.clone(),
                    (Subject::OwnPaper | Subject::OthersPaper, Some(last))
                        if front.is_empty() && of_speaker && last.subject == Subject::Speaker =>
                    {
                        Subject::Speaker
                    }
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
            begins_with_verb,
            front,
            rest,
            words: clause.words.get(whole).unwrap_or(&[]).to_vec(),
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

/// Where a verb that no class knows stands right behind a party that opens a main clause.
fn unknown_third(
    sentence: &Sentence<'_>,
    clause: &Clause,
    words: &[&str],
    names: &Names,
) -> Option<usize> {
    // As long as a name with its article is.
    const LONGEST_NAME: usize = 7;
    let parties = (0..words.len().min(LONGEST_NAME)).take_while(|at| {
        is_party(sentence, clause, *at, names)
            || *at == 0 && words.first().is_some_and(|word| DETERMINERS.contains(word))
    });
    let at = parties.last()? + 1;
    let is_first = is_party(sentence, clause, at - 1, names);
    let word = words.get(at).copied()?;
    let is_verb = word.len() > 4 && (word.ends_with('t') || word.ends_with("en"));
    let is_small = PHRASE_PREPOSITIONS.contains(word)
        || DETERMINERS.contains(word)
        || COMMON_WORDS.contains(word)
        || SUBORDINATORS.contains(word);
    (is_first && is_verb && !is_small && words.len() > at + 1).then_some(at)
}

/// Whether a word can be a finite verb of the third person, or of a plural that is no infinitive there.
fn is_third(word: &str) -> bool {
    FINITE_VERBS.contains(word)
        || VERBS_OF_COMING.contains(word)
        || word.ends_with('t')
        || DECLARING_VERBS.contains(word)
            && (word.ends_with("en") || ["zegde", "zei", "beloofde"].contains(&word))
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

    /// Whether it says that the letter itself does it: `hierbij`, `met deze brief`, `in de bijlage`.
    pub(super) fn is_here(&self) -> bool {
        const BEHIND: &[&str] = &["met", "in", "bij", "middels", "via", "door", "van"];
        self.all().any(|word| HERE_IN_THE_LETTER.contains(word))
            || of_this_letter(&self.all().collect::<Vec<_>>(), BEHIND)
            || self.has(&["bijlage", "bijlagen", "dezen"])
            || self.has_row(&["bij", "deze"])
                && self.all().last() != Some("deze")
                && self.finite != "zal"
    }

    /// Whether the letter itself is what is sent: `deze brief stuur ik u mede namens`.
    pub(super) fn sends_itself(&self) -> bool {
        of_this_letter(self.front.get(..2).unwrap_or_default(), &[])
    }
}

/// Whether words speak of the paper that they stand in: `in deze brief`, right behind one of those in `behind`, or anywhere
/// where there are none.
pub(super) fn of_this_letter(words: &[&str], behind: &[&str]) -> bool {
    words.windows(2).enumerate().any(|(at, two)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        matches!(two, ["deze" | "dit", paper] if THIS_LETTER.contains(paper))
            && (behind.is_empty() || before.is_some_and(|before| behind.contains(before)))
    })
}
