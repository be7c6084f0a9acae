//! Promises that return, questions that were asked before, sums of money that two papers name for the same thing.

use super::alike::{Alike, Like};
use super::link::{Link, LinkKind, Order};
use super::{Linked, numbered};
use crate::dutch::classes::FORMULA_WORDS;
use crate::dutch::tokens::{Token, tokens};
use crate::explorer::mention::{Mention, Sentences, mention, quoted};
use crate::explorer::{Explorer, Opened};
use crate::extract::{Amount, Certainty, Commitment, CommitmentStatus, Facts, Question};
use std::collections::BTreeSet;

/// How much two questions must be alike, and how many words both must have: two questions on one subject share a word or
/// two by chance. By trial on invented and real questions, 30 November.
const SAME_QUESTION: f32 = 0.55;
const QUESTION_WORDS: usize = 3;
/// A promise that a paper says was made before needs less likeness to the one that it takes up than two that only sound
/// alike.
const TAKEN_UP: f32 = 0.4;
const PROMISED_AGAIN: f32 = 0.6;
const PROMISE_WORDS: usize = 3;
/// What the sentences around the same sum must share besides it.
const SAME_SUBJECT: f32 = 0.2;
const SUBJECT_WORDS: usize = 2;
/// A sum that more papers name, this one among them, is known to all.
const MOST_PAPERS: usize = 4;
const ONE_IN: usize = 50;

/// The questions of all documents.
pub(super) fn questions<'f>(facts: impl Iterator<Item = &'f Facts>) -> Alike {
    let asked = numbered(facts, |facts| &facts.questions);
    let texts =
        asked.map(|(document, number, question)| (document, number, own_words(&question.text, "")));
    Alike::of(&texts.collect::<Vec<_>>())
}

/// The promises of all documents.
pub(super) fn promises<'f>(facts: impl Iterator<Item = &'f Facts>) -> Alike {
    let made = numbered(facts, |facts| &facts.commitments);
    let texts = made.filter(|(_, _, promise)| is_promise(promise));
    let text = |promise: &Commitment| {
        let asked = promise.asked.as_ref().map_or("", |asked| &asked.text);
        own_words(&format!("{} {asked}", promise.text), "")
    };
    let texts = texts.map(|(document, number, promise)| (document, number, text(promise)));
    Alike::of(&texts.collect::<Vec<_>>())
}

/// The sentences around the sums of all documents.
pub(super) fn sums<'f>(explorer: &Explorer, facts: impl Iterator<Item = &'f Facts>) -> Alike {
    let mut texts = Vec::new();
    for (document, (facts, opened)) in facts.zip(&explorer.opened).enumerate() {
        let mut sentences = Sentences::of(opened);
        for (number, amount) in facts.amounts.iter().enumerate() {
            let sentence = sentences.around(&amount.place);
            texts.push((document, number, own_words(&sentence.text, &amount.text)));
        }
    }
    Alike::of(&texts)
}

/// The words of a sentence by which it can be known again: no figures, no words that such papers are made of, and not
/// those of the sum that both sentences name anyway.
fn own_words(sentence: &str, sum: &str) -> String {
    let of_sum = tokens(sum);
    let says = |word: &&Token<'_>| {
        let is_figure = word.text.contains(|letter: char| letter.is_ascii_digit());
        let is_formula = word.is_one_of(&FORMULA_WORDS);
        let is_of_sum = of_sum.iter().any(|other| other.folded == word.folded);
        !is_figure && !is_formula && !is_of_sum
    };
    let words = tokens(sentence);
    let own: Vec<&str> = words.iter().filter(says).map(|word| word.text).collect();
    own.join(" ")
}

/// Whether both name somebody or some place, and none that the other names: `in Limburg` and `in Utrecht` are two
/// questions, however alike they are.
fn name_others(one: &str, other: &str) -> bool {
    let names = |text: &str| -> BTreeSet<String> {
        // The first word of a sentence has a capital anyway.
        let words = tokens(text).into_iter().skip(1);
        let named = words.filter(|word| word.is_capitalised() && !word.is_one_of(&FORMULA_WORDS));
        named.map(|word| word.folded.into_owned()).collect()
    };
    let (one, other) = (names(one), names(other));
    !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
}

/// What was asked in this paper and in others.
pub(super) fn asked_before(explorer: &Explorer, linked: &Linked, number: usize) -> Vec<Link> {
    let pairs = linked.questions.like(number, SAME_QUESTION);
    let of = |facts: &'_ Facts, number: usize| facts.questions.get(number).cloned();
    let may_be_one = |one: &Question, other: &Question, like: &Like| {
        let sure = !one.certainty.is_guess() && !other.certainty.is_guess();
        let same_names = !name_others(&one.text, &other.text);
        sure && one.asks == other.asks && same_names && like.shared >= QUESTION_WORDS
    };
    let place = |opened: &Opened, question: &Question| {
        mention(opened, &question.place, question.text.clone())
    };
    let pair = Pair {
        kind: LinkKind::AskedBefore,
        rule: "questions-alike",
        of: &of,
        may_be_one: &may_be_one,
        place: &place,
    };
    pair.links(explorer, number, pairs)
}

/// Promises of this paper that return in a later one, and of earlier ones that return in this one.
pub(super) fn promised(explorer: &Explorer, linked: &Linked, number: usize) -> Vec<Link> {
    let Some(opened) = explorer.opened.get(number) else {
        return Vec::new();
    };
    let pairs = linked.promises.like(number, TAKEN_UP);
    let of = |facts: &'_ Facts, number: usize| facts.commitments.get(number).cloned();
    let place = |opened: &Opened, promise: &Commitment| {
        mention(opened, &promise.place, promise.text.clone())
    };
    let may_be_one = |here: &Commitment, there: &Commitment, like: &Like| {
        let other = explorer.opened.get(like.fact.0);
        let order = other.map(|other| Order::of(opened.date(), other.date()));
        let (earlier, later) = match order {
            Some(Order::Earlier) => (there, here),
            Some(Order::Later) => (here, there),
            Some(Order::Unknown) | None => return false,
        };
        // A promise that is done or told of again was made before.
        let is_told_of = later.status != CommitmentStatus::New;
        like.shared >= PROMISE_WORDS
            && earlier.status != CommitmentStatus::Declined
            && (is_told_of || like.likeness >= PROMISED_AGAIN)
    };
    let pair = Pair {
        kind: LinkKind::Promise,
        rule: "promises-alike",
        of: &of,
        may_be_one: &may_be_one,
        place: &place,
    };
    let mut links = followed(explorer, opened);
    let found = pair.links(explorer, number, pairs);
    // What editors read is not told again by a rule.
    let is_new = |link: &Link| {
        let mut read = links.iter();
        read.all(|known: &Link| known.document != link.document || !known.here.meets(&link.here))
    };
    let found: Vec<Link> = found.into_iter().filter(is_new).collect();
    links.extend(found);
    links
}

/// What editors found to take up a promise, in this paper or of it.
fn followed(explorer: &Explorer, opened: &Opened) -> Vec<Link> {
    let story = explorer.story();
    let mut links = Vec::new();
    for followed in &story.promises_followed {
        let sides = [
            (&followed.promise, &followed.followed_up),
            (&followed.followed_up, &followed.promise),
        ];
        let Some((here, there)) = sides.into_iter().find(|(here, _)| here.doc == opened.id())
        else {
            continue;
        };
        let other = explorer.document(&there.doc).ok();
        let words = other.and_then(|other| {
            let here = quoted(explorer, opened, &here.quote);
            let both = here.zip(quoted(explorer, other, &there.quote));
            both.map(|both| (other, both))
        });
        let Some((other, (here, there))) = words else {
            continue;
        };
        let is_proved = followed.certainty == crate::dossier::Proof::Proved;
        links.push(Link {
            kind: LinkKind::Promise,
            document: other.id().to_owned(),
            order: Order::of(opened.date(), other.date()),
            here,
            there,
            about: None,
            changes: Vec::new(),
            turning: Vec::new(),
            certainty: match (&story.checked, is_proved) {
                (Some(_), true) => Certainty::Checked,
                (None, true) => Certainty::Concluded,
                (_, false) => Certainty::Guessed,
            },
            rule: "read-by-editors",
        });
    }
    links
}

/// Whether it is a promise, and no guess.
fn is_promise(commitment: &Commitment) -> bool {
    let is_other = commitment.announcement || commitment.enclosure || commitment.same_as.is_some();
    !is_other && !commitment.certainty.is_guess()
}

/// Sums that both papers name, for what the sentences around them say is the same.
pub(super) fn same_sums(explorer: &Explorer, linked: &Linked, number: usize) -> Vec<Link> {
    let Some(opened) = explorer.opened.get(number) else {
        return Vec::new();
    };
    let most = MOST_PAPERS.max(explorer.opened.len() / ONE_IN);
    let amounts = &explorer.facts(opened).amounts;
    let mut told: BTreeSet<(u64, usize)> = BTreeSet::new();
    let mut links = Vec::new();
    for (own, like) in linked.sums.like(number, SAME_SUBJECT) {
        let Some(here) = amounts
            .get(own)
            .filter(|amount| !amount.certainty.is_guess())
        else {
            continue;
        };
        let papers = linked.papers_naming.get(&here.eur.to_bits());
        if papers.is_none_or(|papers| papers.len() > most) {
            continue;
        }
        for like in like {
            let Some(other) = explorer.opened.get(like.fact.0) else {
                continue;
            };
            let there = explorer.facts(other).amounts.get(like.fact.1);
            let same = there.filter(|there| {
                same_sum(here, there) && like.shared >= SUBJECT_WORDS && !there.certainty.is_guess()
            });
            let Some(there) = same else { continue };
            // Once for each sum and paper: the first place here, with the place there that is most like it.
            if told.insert((here.eur.to_bits(), like.fact.0)) {
                links.push(Link {
                    kind: LinkKind::SameSum,
                    document: other.id().to_owned(),
                    order: Order::of(opened.date(), other.date()),
                    here: Sentences::of(opened).around(&here.place),
                    there: Sentences::of(other).around(&there.place),
                    about: Some(here.understood()),
                    changes: Vec::new(),
                    turning: Vec::new(),
                    certainty: Certainty::Concluded,
                    rule: "sums-alike",
                });
            }
        }
    }
    links
}

fn same_sum(one: &Amount, other: &Amount) -> bool {
    one.eur.total_cmp(&other.eur).is_eq() && one.per == other.per
}

/// How two facts of one kind become a link.
struct Pair<'p, F> {
    kind: LinkKind,
    rule: &'static str,
    of: &'p dyn Fn(&Facts, usize) -> Option<F>,
    may_be_one: &'p dyn Fn(&F, &F, &Like) -> bool,
    place: &'p dyn Fn(&Opened, &F) -> Mention,
}

impl<F> Pair<'_, F> {
    /// Of each fact of this paper the one of each other paper that is most like it.
    fn links(
        &self,
        explorer: &Explorer,
        number: usize,
        pairs: Vec<(usize, Vec<Like>)>,
    ) -> Vec<Link> {
        let mut links = Vec::new();
        let Some(opened) = explorer.opened.get(number) else {
            return links;
        };
        let mut taken = BTreeSet::new();
        for (own, alike) in pairs {
            let Some(here) = (self.of)(explorer.facts(opened), own) else {
                continue;
            };
            let mut papers = BTreeSet::new();
            for like in alike {
                let other = explorer.opened.get(like.fact.0);
                let there = other.and_then(|other| (self.of)(explorer.facts(other), like.fact.1));
                let Some((other, there)) = other.zip(there) else {
                    continue;
                };
                let is_one = (self.may_be_one)(&here, &there, &like);
                // What is taken leaves its paper to the next best there.
                if is_one && !papers.contains(&like.fact.0) && taken.insert(like.fact) {
                    papers.insert(like.fact.0);
                    links.push(Link {
                        kind: self.kind,
                        document: other.id().to_owned(),
                        order: Order::of(opened.date(), other.date()),
                        here: (self.place)(opened, &here),
                        there: (self.place)(other, &there),
                        about: None,
                        changes: Vec::new(),
                        turning: Vec::new(),
                        certainty: Certainty::Concluded,
                        rule: self.rule,
                    });
                }
            }
        }
        links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_about_two_places_are_two_questions() {
        let asked = "Hoeveel veerboten varen er naar Texel?";
        assert!(name_others(
            asked,
            "Hoeveel veerboten varen er naar Ameland?"
        ));
        assert!(!name_others(
            asked,
            "Kan de Minister zeggen hoeveel veerboten naar Texel varen?"
        ));
        assert!(!name_others(asked, "Hoeveel veerboten varen er?"));
    }

    #[test]
    fn a_sentence_is_known_by_its_own_words() {
        assert_eq!(
            own_words("Ik zal uw Kamer voor 1 mei informeren over pontons.", ""),
            "Ik zal uw Kamer voor mei over pontons"
        );
        assert_eq!(
            own_words("Voor pontons is € 12,5 miljoen nodig.", "€ 12,5 miljoen"),
            "Voor pontons is nodig"
        );
    }
}
