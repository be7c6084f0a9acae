//! What the verbs of a predicate do: finite, infinitive or participle.

use super::clause::present;
use super::predicate::Predicate;
use super::verbs::{Act, Shape, Verbs};
use crate::dutch::classes::{Class, DETERMINERS, LETTING, PHRASE_PREPOSITIONS};

impl Predicate<'_> {
    /// Whether an infinitive stands last in it: `extra helpen`; `over de vergunningen` ends in a noun.
    pub(super) fn ends_in_infinitive(&self) -> bool {
        // "… hergebruiken voor dijken": a phrase may stand behind it.
        let phrase = self
            .rest
            .iter()
            .rposition(|word| PHRASE_PREPOSITIONS.contains(word));
        let before = phrase
            .filter(|at| *at > 1)
            .and_then(|at| self.rest.get(..at));
        Self::closes_in_infinitive(&self.rest) || before.is_some_and(Self::closes_in_infinitive)
    }

    fn closes_in_infinitive(row: &[&str]) -> bool {
        let Some((last, before)) = row.split_last() else {
            return false;
        };
        let of_noun = before
            .last()
            .is_some_and(|word| DETERMINERS.contains(word) || PHRASE_PREPOSITIONS.contains(word));
        let is_infinitive =
            last.len() > 4 && last.ends_with("en") && !NO_INFINITIVES.contains(last);
        is_infinitive && !of_noun || ["doen", "gaan", "zien", "staan"].contains(last)
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
        // "daar vragen over krijgen": behind a noun the last verb is the one that is meant, "laten zien" is not.
        let last_is = all
            .last()
            .is_some_and(|acts| acts.iter().all(|act| *act == Act::Be))
            && ["krijgen", "hebben", "ervaren"].contains(self.rest.last().unwrap_or(&""));
        if last_is {
            return vec![Act::Be];
        }
        let does = |acts: &&Vec<Act>| !acts.iter().all(|act| *act == Act::Be);
        all.iter()
            .rev()
            .find(does)
            .or(all.last())
            .cloned()
            .unwrap_or_default()
    }

    /// Whether `laat` means that somebody else does it: `laat … doorrekenen`, but not `laat … zien`.
    pub(super) fn has_it_done(&self) -> bool {
        self.ends_in_infinitive() && !self.rest.last().is_some_and(|last| LETTING.contains(last))
    }

    /// Whether some infinitive stands behind the finite verb, known or not.
    pub(super) fn has_infinitive(&self) -> bool {
        self.rest.iter().any(|word| {
            word.len() > 4 && word.ends_with("en") && !NO_INFINITIVES.contains(word)
                || ["doen", "gaan", "staan", "zien"].contains(word)
        })
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
