//! A sentence cut into clauses, and each clause into what a promise is made of: finite verb, subject, and the rest.
//!
//! A Dutch main clause has its finite verb in second place, with the subject right before or right behind it
//! (`ik stuur u …`, `in mei stuur ik u …`), and its other verbs at the end. A clause that a word of [`SUBORDINATORS`] opens
//! has all its verbs at the end (`die ik binnenkort naar uw Kamer stuur`). Punctuation and these words cut; what stands
//! behind an inner clause goes on with the outer one. Words between « and » or “ and ” are somebody else's and are left out.

use super::verbs::{Form, Shape, Verbs};
use crate::dutch::classes::{
    ACKNOWLEDGED_BEFORE, DECLARING_VERBS, DETERMINERS, FINITE_VERBS, PHRASE_PREPOSITIONS, SUBJECTS,
    SUBORDINATORS,
};
use crate::dutch::tokens::{Token, gap};

/// The words of one clause.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    /// Numbers of its words in the sentence, in order.
    pub(super) words: Vec<usize>,
    /// Whether it depends on another one.
    pub(super) is_sub: bool,
    /// Number of the main clause around it; its own where it is one.
    main: usize,
    /// Number of the inner clause in which it stands: `of dat kan als …`.
    within: Option<usize>,
    /// Whether it says under what condition the clause around it holds: `als …`, `mits …`, `mocht …`.
    is_condition: bool,
}

/// A sentence with its clauses.
pub(super) struct Sentence<'s> {
    /// The text.
    pub(super) text: &'s str,
    /// Its words.
    pub(super) words: &'s [Token<'s>],
    /// Its clauses, in the order in which they begin.
    pub(super) clauses: Vec<Clause>,
}

/// Who speaks, in the first person.
pub(super) const SPEAKER: [&str; 3] = ["ik", "we", "wij"];

/// Whether `dat` and `die` behind a word point at something rather than open a clause: `zal dat doen`, `in die brief`.
fn points(before: &str) -> bool {
    PHRASE_PREPOSITIONS.contains(before)
        || ["zal", "zullen", "wil", "willen", "en"].contains(&before)
}

impl<'s> Sentence<'s> {
    /// Cuts a sentence.
    pub(super) fn new(text: &'s str, words: &'s [Token<'s>], skip_quotes: bool) -> Self {
        let mut clauses: Vec<Clause> = vec![Clause::default()];
        // The outer clause, and the inner one that is open.
        let (mut main, mut inner): (usize, Option<usize>) = (0, None);
        let mut quoted = 0_usize;
        for at in 0..words.len() {
            let before = gap(text, words, at);
            if skip_quotes {
                quoted += before.matches(['«', '“', '„']).count();
                quoted = quoted.saturating_sub(before.matches(['»', '”']).count());
                if quoted > 0 {
                    continue;
                }
            }
            if before.contains([';', ':']) {
                main = clauses.len();
                inner = None;
                clauses.push(Clause {
                    main,
                    ..Clause::default()
                });
            } else if before.contains([',', '–', '—']) {
                inner = None;
            }
            let is_aside = inner
                .and_then(|inner| clauses.get(inner))
                .is_some_and(|clause| is_told_aside(words, &clause.words));
            if inner.is_some() && opens_main(words, at) || is_aside && goes_on_with(words, at) {
                inner = None;
            }
            let is_condition = opens_condition(text, words, at);
            if is_condition || opens_sub(text, words, at) {
                clauses.push(Clause {
                    words: Vec::new(),
                    is_sub: true,
                    main,
                    within: inner,
                    is_condition,
                });
                inner = Some(clauses.len() - 1);
            }
            if let Some(clause) = clauses.get_mut(inner.unwrap_or(main)) {
                clause.words.push(at);
            }
        }
        Self {
            text,
            words,
            clauses,
        }
    }

    /// The word that opens an inner clause.
    pub(super) fn opening(&self, clause: usize) -> Option<&str> {
        let clause = self.clauses.get(clause).filter(|clause| clause.is_sub)?;
        clause.words.first().map(|at| self.word(*at))
    }

    /// Whether what a clause says holds under a condition only. One inside another inner clause (`wat dat betekent als …`) is
    /// that one's, but for what is promised (`dat ik … als …`).
    pub(super) fn is_conditional(&self, clause: usize) -> bool {
        let Some(main) = self.clauses.get(clause).map(|clause| clause.main) else {
            return false;
        };
        let bears_on = |condition: &&Clause| {
            condition.within.is_none_or(|within| {
                within == clause || self.opening(within).is_some_and(|word| word == "dat")
            })
        };
        let conditions = self
            .clauses
            .iter()
            .filter(|other| other.is_condition && other.main == main);
        conditions.filter(bears_on).count() > 0
    }

    /// Whether what a main clause says waits for something: `als …`, `zodra …`, `nadat …`.
    pub(super) fn waits(&self, main: usize) -> bool {
        let until = |clause: &Clause| {
            clause.main == main
                && clause.within.is_none()
                && ["zodra", "nadat", "wanneer"].contains(&self.opening_word(clause))
        };
        self.is_conditional(main) || self.clauses.iter().any(until)
    }

    /// The inner clause that says what the main clause promises, expects or aims at: `dat ik …`.
    pub(super) fn complement(&self, main: usize) -> Option<&Clause> {
        self.clauses.iter().find(|clause| {
            let first = clause.words.first().map(|at| self.word(*at));
            clause.is_sub && clause.main == main && clause.within.is_none() && first == Some("dat")
        })
    }

    /// The first word of a clause.
    pub(super) fn opening_word(&self, clause: &Clause) -> &str {
        clause.words.first().map_or("", |at| self.word(*at))
    }

    /// Whether a comma stands before a word.
    pub(super) fn comma_before(&self, at: usize) -> bool {
        gap(self.text, self.words, at).contains(',')
    }

    /// The folded word at a number of the sentence.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.as_ref())
    }
}

/// `Zoals eerder aangegeven ben ik …`: a finite verb with the speaker right behind it opens a main clause.
fn opens_main(words: &[Token<'_>], at: usize) -> bool {
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    let is_speaker = SPEAKER.contains(&folded(at + 1)) || folded(at + 1) == "u";
    let before = at.checked_sub(1).map_or("", folded);
    // "waarover ik", "dat zijn wij": the opening word itself is no verb.
    is_speaker
        && !SUBORDINATORS.contains(before)
        && before != "dat"
        && (FINITE_VERBS.contains(folded(at)) || is_present(folded(at)))
}

/// Whether a clause is `zoals toegezegd aan de havens`, without a verb of its own.
fn is_told_aside(words: &[Token<'_>], clause: &[usize]) -> bool {
    let folded = |at: usize| {
        let number = clause.get(at).copied();
        number
            .and_then(|at| words.get(at))
            .map_or("", |word| word.folded.as_ref())
    };
    folded(0) == "zoals"
        && ACKNOWLEDGED_BEFORE.contains(folded(1))
        && !clause.iter().any(|at| {
            words
                .get(*at)
                .is_some_and(|word| FINITE_VERBS.contains(&word.folded))
        })
}

/// Whether the main clause goes on here with its verb: `… is het rapport vandaag verschenen`.
fn goes_on_with(words: &[Token<'_>], at: usize) -> bool {
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    FINITE_VERBS.contains(folded(at)) && !SPEAKER.contains(&folded(at - 1))
}

/// Whether a word is a finite verb of any kind that the rules ask for.
fn is_finite(folded: &str) -> bool {
    FINITE_VERBS.contains(folded) || DECLARING_VERBS.contains(folded) || is_present(folded)
}

/// Whether a word can be the finite verb of a speaker: `stuur`, `sturen`.
pub(super) fn is_present(folded: &str) -> bool {
    present(folded).next().is_some()
}

/// The forms in which a word is a finite verb of a main clause.
pub(super) fn present(folded: &str) -> impl Iterator<Item = &'static Form> + use<> {
    Verbs::ready()
        .of(folded)
        .iter()
        .filter(|form| matches!(form.shape, Shape::Singular | Shape::Plural))
}

/// Whether the word opens a clause of condition: `indien …`, `als …, dan`, `mocht …, dan`. `als minister`, `als het gaat om`
/// are none.
fn opens_condition(text: &str, words: &[Token<'_>], at: usize) -> bool {
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    let before = at.checked_sub(1).map_or("", folded);
    let opens =
        at == 0 || gap(text, words, at).contains([';', ':', '.']) || JOINING.contains(&before);
    let until = (at + 1..words.len())
        .find(|next| gap(text, words, *next).contains([',', ';', ':']))
        .unwrap_or(words.len());
    let resumes = can_resume(folded(until)) || folded(until + 1) == "dan";
    match folded(at) {
        "indien" | "mits" | "tenzij" => true,
        "mocht" | "mochten" => opens && until < words.len() && resumes,
        "als" => {
            let topic = folded(at + 1) == "het"
                && ["gaat", "om", "aankomt"]
                    .iter()
                    .any(|word| (at + 2..at + 4).any(|near| folded(near) == *word));
            let last = until.checked_sub(1).map_or("", folded);
            let ends_in_verb = until > at + 2 && (FINITE_VERBS.contains(last) || is_present(last));
            let verb_early = (at + 2..until)
                .any(|near| FINITE_VERBS.contains(folded(near)) || folded(near) == "blijkt");
            !topic
                && (folded(at + 1) == "blijkt"
                    || opens && resumes && (ends_in_verb || verb_early || last.ends_with('t'))
                    || !opens && ends_in_verb && SUBJECTS.contains(folded(at + 1)))
        }
        // "Komt het plan er niet, dan kom ik met een eigen voorstel".
        word if at == 0 && folded(until) == "dan" => {
            word.ends_with('t')
                && !["niet", "juist", "want", "met", "dat", "wat", "het", "dit"].contains(&word)
                && (DETERMINERS.contains(folded(1)) || SUBJECTS.contains(folded(1)))
        }
        _ => false,
    }
}

/// Words that join main clauses.
const JOINING: [&str; 5] = ["en", "maar", "want", "dus", "of"];

/// Whether a word takes up the main clause behind a clause of condition: `…, dan zal ik`, `…, passen wij`.
fn can_resume(folded: &str) -> bool {
    folded == "dan" || FINITE_VERBS.contains(folded) || is_present(folded)
}

/// Whether the word opens a subordinate clause.
fn opens_sub(text: &str, words: &[Token<'_>], at: usize) -> bool {
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    let next = folded(at + 1);
    let before = at.checked_sub(1).map_or("", folded);
    match folded(at) {
        "of" | "als" | "nu" | "toen" => {
            SUBJECTS.contains(next)
                && (folded(at) != "als" || !["een", "de", "het"].contains(&next))
        }
        // "Dat gaan we doen", "zal dat ondersteunen", "in die brief": no clause.
        "dat" | "die" if SPEAKER.contains(&next) => at > 0,
        // "Ja, dat zeg ik toe": the verb in second place makes it a main clause.
        "dat" | "die" | "daar" if SPEAKER.contains(&folded(at + 2)) && is_finite(next) => false,
        "dat" | "die" => {
            let cut = gap(text, words, at).contains([',', '(', '–', '—']);
            let opens = SUBJECTS.contains(next) || has_finite_at_end(words, at);
            // "Ik ga ervan uit dat de prijs …": a determiner cannot follow one that points.
            let must_open =
                SUBJECTS.contains(next) || ["mij", "ons", "zich", "hem"].contains(&next);
            at > 0
                && (cut
                    || opens && !points(before)
                    || must_open && PHRASE_PREPOSITIONS.contains(before))
                && (folded(at) == "die" || !is_end(text, words, at))
        }
        word => SUBORDINATORS.contains(word) && (word != "waar" || at > 0),
    }
}

fn is_end(text: &str, words: &[Token<'_>], at: usize) -> bool {
    words.get(at + 1).is_none() || gap(text, words, at + 1).contains([',', ';', '.'])
}

/// Whether a finite verb stands near enough behind, not at once: `die ik wil`, `dat partijen samen zijn`.
fn has_finite_at_end(words: &[Token<'_>], at: usize) -> bool {
    words
        .get(at + 2..)
        .unwrap_or(&[])
        .iter()
        .take(14)
        .any(|word| FINITE_VERBS.contains(&word.folded))
}

#[cfg(test)]
mod tests {
    use super::Sentence;
    use crate::dutch::tokens::tokens;

    fn cut(text: &str) -> Vec<String> {
        let words = tokens(text);
        let sentence = Sentence::new(text, &words, true);
        let joined = |words: &Vec<usize>| {
            let all: Vec<&str> = words.iter().map(|at| sentence.word(*at)).collect();
            all.join(" ")
        };
        sentence
            .clauses
            .iter()
            .map(|clause| joined(&clause.words))
            .filter(|clause| !clause.is_empty())
            .collect()
    }

    #[test]
    fn inner_clauses_are_set_apart() {
        assert_eq!(
            cut("In de nota, die ik binnenkort naar uw Kamer stuur, informeer ik u over de brug."),
            [
                "in de nota informeer ik u over de brug",
                "die ik binnenkort naar uw kamer stuur"
            ]
        );
        assert_eq!(
            cut("Zoals in de nota aangegeven ben ik van plan de brug te bouwen."),
            [
                "ben ik van plan de brug te bouwen",
                "zoals in de nota aangegeven"
            ]
        );
        assert_eq!(
            cut("Ik ben blij met het plan en zal dat ondersteunen; wij zien wel."),
            [
                "ik ben blij met het plan en zal dat ondersteunen",
                "wij zien wel"
            ]
        );
        assert_eq!(
            cut("De motie verzoekt «de brug te bouwen die er nog niet is» en ik zal dat doen."),
            ["de motie verzoekt en ik zal dat doen"]
        );
    }
}
