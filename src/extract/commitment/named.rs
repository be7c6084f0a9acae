//! Who is named in a sentence, also by a pronoun, so that what they do can be told as theirs.

use super::clause::Sentence;
use super::local::{is_body, seen};
use super::office::{is_member, office_of};
use super::parties::{first_named, is_ministry, is_office_name, last_named};
use super::predicate::predicates;
use super::reader::{Here, Reader};
use super::subject::Subject;
use crate::document::{BlockKind, DocumentKind};
use crate::dutch::classes::{LOCAL_OFFICES, NO_ABBREVIATED_BODIES, WordSet};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, tokens};
use crate::extract::Place;
use crate::extract::place::of_block;
use std::ops::Range;

/// Names of a sentence with their bytes in it.
type Found = Vec<(Range<usize>, String)>;

/// As far from the start of its sentence as a pronoun stands that is its subject.
const NEAR: usize = 8;

/// Over how many sentences the press goes on about one person by a pronoun.
const PARAGRAPH: usize = 6;

/// The facts of a block, in order, that begin inside a range of its text.
fn within<'f, F>(facts: &'f [F], range: &Range<usize>, place: fn(&F) -> &Place) -> &'f [F] {
    let start = facts.partition_point(|fact| place(fact).range.start < range.start);
    let end = facts.partition_point(|fact| place(fact).range.start < range.end);
    facts.get(start..end).unwrap_or(&[])
}

impl Reader<'_> {
    /// Everybody whom a sentence names who can act, by a pronoun too.
    pub(super) fn names(&self, here: Here<'_>, words: &[Token<'_>]) -> Found {
        let mut names = self.named(here.index, here.range);
        names.extend(self.abbreviated(here, words));
        names.extend(self.pronoun(here, words));
        names
    }

    /// The organisations, members of government and others in office that a range of a block names.
    pub(super) fn named(&self, index: usize, range: &Range<usize>) -> Found {
        let inside = |place: &Place| {
            (range.start <= place.range.start && place.range.end <= range.end)
                .then(|| place.range.start - range.start..place.range.end - range.start)
        };
        let people = of_block(&self.facts.people, index, |person| &person.place);
        let people = within(people, range, |person| &person.place);
        let people = people.iter().filter_map(|person| {
            let role = person.role.as_deref()?;
            let name = if is_member(role) {
                office_of(role).to_owned()
            } else {
                let office = role.split(" (").next().unwrap_or(role);
                LOCAL_OFFICES
                    .contains(office)
                    .then(|| format!("{office} {}", person.canonical))?
            };
            Some((inside(&person.place)?, name))
        });
        let organisations = of_block(&self.facts.organisations, index, |name| &name.place);
        let organisations = within(organisations, range, |name| &name.place);
        let organisations = organisations
            .iter()
            .filter_map(|name| Some((inside(&name.place)?, name.canonical.clone())));
        people.chain(organisations).collect()
    }

    /// `Het WODC`: a body by the capitals of its name, with its article; a law by its capitals is none.
    fn abbreviated(&self, here: Here<'_>, words: &[Token<'_>]) -> Found {
        let laws = of_block(&self.facts.laws, here.index, |law| &law.place);
        let is_law = |word: &Token<'_>| {
            let start = here.range.start + word.range.start;
            laws.iter().any(|law| law.place.range.contains(&start))
        };
        let is_body = |word: &Token<'_>| {
            (3..=6).contains(&word.text.len())
                && word.text.bytes().all(|byte| byte.is_ascii_uppercase())
                && !NO_ABBREVIATED_BODIES.has(word.text)
                && !is_law(word)
        };
        let found = words.windows(2).filter_map(|two| {
            let [article, word] = two else { return None };
            (["de", "het"].contains(&article.folded.as_ref()) && is_body(word))
                .then(|| (word.range.clone(), word.text.to_owned()))
        });
        found.collect()
    }

    /// `Hij zal uw Kamer berichten`: whom the sentence before names as the one who acts or is to act. A pronoun that may mean
    /// a member of parliament means nobody.
    fn pronoun(&self, here: Here<'_>, words: &[Token<'_>]) -> Option<(Range<usize>, String)> {
        let (at, pronoun) = words.iter().enumerate().take(NEAR).find(|(at, word)| {
            word.folded == "hij" || *at == 0 && ["zij", "ze"].contains(&word.folded.as_ref())
        })?;
        let verb = words.get(at + 1).map_or("", |word| word.folded.as_ref());
        let plural = pronoun.folded != "hij" && verb.ends_with("en");
        let before = here.ranges.get(..here.number)?;
        // The press tells of one person over several sentences.
        let is_press = self.document.meta.kind == DocumentKind::NewsArticle;
        let reach = if is_press { PARAGRAPH } else { 1 };
        let told = before.iter().rev().take(reach);
        let mut told = told.filter(|range| self.quoted(here.index, range).is_none());
        let name = told.find_map(|range| self.antecedent(here, range, plural))?;
        let name = name?;
        // "de Inspectie Gezondheidszorg en Jeugd", "de Minister van Economische Zaken en Klimaat" are one.
        let organisations = self.facts.organisations.iter();
        let is_one =
            is_office_name(&name) || organisations.filter(|one| one.canonical == name).count() > 0;
        let of_kind = name.starts_with(char::is_lowercase);
        let is_plural = !is_one
            && (name.contains(" en ") || of_kind && (name.ends_with("en") || name.ends_with('s')));
        (plural == is_plural).then(|| (pronoun.range.clone(), name))
    }

    /// `De inspectie controleert de schepen. Daarna zal de voortgang worden beoordeeld`: whether the last who acts before a
    /// sentence, in the paragraphs right before it, is a body outside the government.
    pub(super) fn is_anothers(&self, here: Here<'_>) -> bool {
        let words = tokens(here.text);
        // "Samen met België": the government with them.
        let together = words
            .iter()
            .any(|word| ["samen", "gezamenlijk"].contains(&word.folded.as_ref()));
        if together {
            return false;
        }
        // As far back as a body is still meant: the paragraph, and three before it.
        const PARAGRAPHS: usize = 3;
        let own = here.ranges.get(..here.number).unwrap_or(&[]);
        let mut own = own.iter().rev();
        if let Some(is_other) = own.find_map(|range| self.is_another_body(here.index, range)) {
            return is_other;
        }
        // "In dit traject": what paragraphs before were about.
        let points =
            |word: &Token<'_>| ["dit", "deze", "die", "dat"].contains(&word.folded.as_ref());
        if !words.iter().any(points) {
            return false;
        }
        let blocks = self
            .document
            .blocks
            .iter()
            .enumerate()
            .take(here.index)
            .rev();
        let mut blocks = blocks
            .take_while(|(_, block)| block.kind == BlockKind::Paragraph)
            .take(PARAGRAPHS);
        let last = blocks.find_map(|(index, block)| {
            let ranges = sentences(&block.text);
            ranges
                .iter()
                .rev()
                .find_map(|range| self.is_another_body(index, range))
        });
        last == Some(true)
    }

    /// Whether a body outside the government acts in a sentence; `None` where nobody does.
    fn is_another_body(&self, index: usize, range: &Range<usize>) -> Option<bool> {
        let text = self.document.blocks.get(index)?.text.get(range.clone())?;
        let words = tokens(text);
        let sentence = Sentence::new(text, &words, true);
        let names = self.named(index, range);
        let mains = sentence.clauses.iter().filter(|clause| !clause.is_sub);
        let acting = mains.flat_map(|clause| seen(&sentence, clause, &names, is_body(self.office)));
        let mut actors = acting.filter_map(|predicate| match predicate.subject {
            Subject::Speaker | Subject::Cabinet | Subject::Office(_) => Some(false),
            Subject::Named(name) => Some(!is_ministry(&name)),
            _ => None,
        });
        actors.next_back()
    }

    /// Whom a pronoun behind a sentence means: its subject, if that is somebody who acts, or whom it names last. `Some(None)`
    /// where it names somebody else, who may be meant.
    fn antecedent(
        &self,
        here: Here<'_>,
        range: &Range<usize>,
        plural: bool,
    ) -> Option<Option<String>> {
        let text = here.block.text.get(range.clone())?;
        let words = tokens(text);
        let sentence = Sentence::new(text, &words, true);
        let names = self.named(here.index, range);
        let main = sentence.clauses.iter().find(|clause| !clause.is_sub)?;
        let first = predicates(&sentence, main, &names).into_iter().next();
        let subject = first.map(|predicate| predicate.subject);
        if let Some(Subject::Office(name)) = subject {
            return Some(Some(name));
        }
        let people = of_block(&self.facts.people, here.index, |person| &person.place);
        let another = within(people, range, |person| &person.place)
            .iter()
            .any(|person| {
                person
                    .role
                    .as_deref()
                    .is_none_or(|role| !is_member(role) && !LOCAL_OFFICES.contains(role))
            });
        if another {
            return Some(None);
        }
        match subject {
            Some(Subject::Named(name)) => return Some(Some(name)),
            Some(Subject::Cabinet) => return Some(None),
            _ => {}
        }
        if plural {
            // "Met de VNG en de FNV is afgesproken": those who are named together.
            return (0..words.len()).find_map(|at| {
                let name = first_named(&sentence, at, &names)?;
                name.contains(" en ").then_some(Some(name))
            });
        }
        last_named(&sentence, words.len(), &names).map(Some)
    }
}
