//! From a query to what is looked for: each word with its forms, relatives, compounds and synonyms, each of these with what
//! it is worth beside the word itself.

use super::compound::{all_forms, apart, around, holding};
use super::fuzzy::{allowed, distance};
use super::index::{Index, letters};
use super::light::is_light;
use super::query::{Atom, Query};
use super::question::QuestionKind;
use super::thesaurus::Thesaurus;
use super::verbs;
use crate::dutch::classes::{COMMON_WORDS, PARTICLES, RULING_WORDS};
use crate::dutch::stems::{root, stem};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// In what way a passage says what the query says, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// As typed, capitals and diacritics apart.
    Exact,
    /// Another form of the word.
    Stem,
    /// An abbreviation or its full name.
    Same,
    /// A compound, or the parts of one in a row.
    Compound,
    /// The parts of a compound near each other, in any order.
    Parts,
    /// Another word for it.
    Synonym,
    /// A word made of it.
    Akin,
    /// A longer word that begins so.
    Begins,
    /// A word that looks like it.
    Fuzzy,
}

/// One way to say a part of the query.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    pub(crate) how: How,
    /// What it is worth: 1 for the words as typed.
    pub(crate) weight: f32,
    /// For each word in a row, the terms that will do. One for a single word.
    pub(crate) row: Vec<Vec<u32>>,
    /// Where the row begins; for several words only.
    pub(crate) positions: Vec<u32>,
}

/// A part of the query that passages should say, or must not.
#[derive(Debug)]
pub(crate) struct Unit {
    /// As typed, folded.
    pub(crate) typed: String,
    pub(crate) ways: Vec<Rc<Way>>,
    /// The beginning with which longer words begin, where there are any.
    pub(crate) prefix: Option<String>,
    /// Whether a passage may well lack it.
    pub(crate) light: bool,
}

impl Unit {
    /// What a helper is, a text may say of help: for who asks what a word means, words made of it are nearly as good.
    fn raise_akin(&mut self) {
        for way in self.ways.iter_mut().filter(|way| way.how == How::Akin) {
            let raised = Way {
                weight: 0.9,
                ..Way::clone(way)
            };
            *way = Rc::new(raised);
        }
    }
}

/// What was found for the words of the last queries. Whoever types a query letter by letter changes one word of it; the
/// others are looked up once.
#[derive(Debug, Default)]
pub(super) struct Memory(RefCell<VecDeque<(Asked, Expanded)>>);

/// Words shorter than this are akin to too much.
const LONG: usize = 6;

/// Most letters of an abbreviation that is typed in capitals.
const ABBREVIATION: usize = 5;

/// A word, whether it may be unfinished, whether it was typed in capitals.
type Asked = (String, bool, bool);

/// All ways to say one word, and the beginning of longer ones.
type Expanded = (Vec<Rc<Way>>, Option<String>);

/// Words remembered.
const REMEMBERED: usize = 128;

/// Turns queries into units.
pub(super) struct Expander<'i> {
    pub(super) index: &'i Index,
    pub(super) thesaurus: &'i Thesaurus,
    pub(super) memory: &'i Memory,
}

impl Expander<'_> {
    /// The parts of the query that passages should say. Common words are left out unless there is nothing else.
    pub(super) fn wanted(&self, query: &Query) -> Vec<Unit> {
        let says_something = |either: &Vec<Atom>| {
            either.iter().any(|atom| {
                let common = |word: &String| COMMON_WORDS.contains(word);
                atom.words.len() > 1 || atom.capitals || !atom.words.iter().any(common)
            })
        };
        // What says that there are rules is a sign of an answer, no part of what is asked about.
        let rules = query
            .question
            .as_ref()
            .is_some_and(|question| question.kind == QuestionKind::Right);
        let is_sign = |either: &Vec<Atom>| {
            rules
                && either.iter().all(|atom| {
                    atom.bare_word()
                        .is_some_and(|word| RULING_WORDS.contains(word))
                })
        };
        let says_something = |either: &Vec<Atom>| says_something(either) && !is_sign(either);
        let only_common = !query.wanted.iter().any(says_something);
        let mut units = Vec::new();
        let mut rest = query.wanted.as_slice();
        while let Some((either, after)) = rest.split_first() {
            if let Some((unit, taken)) = self.known_phrase(rest) {
                units.push(unit);
                rest = rest.get(taken..).unwrap_or_default();
                continue;
            }
            let at = query.wanted.len() - rest.len();
            rest = after;
            if only_common || says_something(either) {
                let from = units.len();
                self.add(either, &mut units);
                units
                    .iter_mut()
                    .skip(from)
                    .for_each(|unit| unit.light = is_light(query, at));
            }
        }
        self.join_neighbours(query, &mut units);
        let asks = query.question.as_ref().map(|question| question.kind);
        if asks == Some(QuestionKind::Meaning) {
            units.iter_mut().for_each(Unit::raise_akin);
        }
        units
    }

    /// The parts that passages must not say.
    pub(super) fn unwanted(&self, query: &Query) -> Vec<Unit> {
        let exact = |atom: &Atom| Unit {
            typed: String::new(),
            ways: self.strict(&atom.words, false),
            prefix: None,
            light: false,
        };
        query.unwanted.iter().map(exact).collect()
    }

    /// A part that must be said in these words, or in words that mean the very same: for `wet:Wlz`.
    pub(super) fn named(&self, words: &[String]) -> Unit {
        let typed: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut ways = self.strict(words, false);
        let (length, places) = self.thesaurus.longest(&typed);
        if length == typed.len() {
            ways.extend(
                self.others(&places)
                    .into_iter()
                    .filter(|way| way.how == How::Same),
            );
        }
        Unit {
            typed: words.join(" "),
            ways,
            prefix: None,
            light: false,
        }
    }

    fn add(&self, either: &[Atom], units: &mut Vec<Unit>) {
        let mut unit = Unit {
            typed: String::new(),
            ways: Vec::new(),
            prefix: None,
            light: false,
        };
        for atom in either {
            let ways = match atom.words.as_slice() {
                [word] if !atom.quoted => {
                    let (ways, prefix) = self.word(word, atom.open, atom.capitals);
                    unit.prefix = unit.prefix.or(prefix);
                    ways
                }
                words if atom.quoted => self.strict(words, atom.open),
                words => self.glued(words),
            };
            if ways.is_empty() && !atom.quoted && atom.words.len() > 1 && either.len() == 1 {
                let single = |word: &String| Atom {
                    words: vec![word.clone()],
                    ..atom.clone()
                };
                return atom
                    .words
                    .iter()
                    .for_each(|word| self.add(&[single(word)], units));
            }
            if !unit.typed.is_empty() {
                unit.typed.push_str(" / ");
            }
            unit.typed.push_str(&atom.words.join(" "));
            unit.ways.extend(ways);
        }
        units.push(unit);
    }

    /// Words in a row as typed, or else in other forms.
    fn strict(&self, words: &[String], open: bool) -> Vec<Rc<Way>> {
        let exact = |(index, word): (usize, &String)| {
            let mut terms: Vec<u32> = self.index.find(word).into_iter().collect();
            if open && index + 1 == words.len() {
                terms = self.index.beginning(word).collect();
            }
            terms
        };
        let row = words.iter().enumerate().map(exact).collect();
        let way = self.way(How::Exact, 1.0, row);
        let forms = || {
            self.way(
                How::Stem,
                0.9,
                words
                    .iter()
                    .map(|word| all_forms(self.index, word))
                    .collect(),
            )
        };
        way.or_else(forms).into_iter().collect()
    }

    /// Words that were typed with a hyphen or bracket between them: as they stand, as one word, or two of them near each
    /// other in words made of them (`Wmo-toezicht` and `Wmo-toezichthouder`).
    fn glued(&self, words: &[String]) -> Vec<Rc<Way>> {
        let mut ways = self.strict(words, false);
        ways.extend(
            self.word(&words.concat(), false, false)
                .0
                .into_iter()
                .filter(|way| way.how <= How::Same),
        );
        if let [first, last] = words {
            let [first, last] = [first, last].map(|word| {
                let mut terms = all_forms(self.index, word);
                if word.len() >= 4 {
                    terms.extend(holding(self.index, word, &terms).all());
                }
                terms
            });
            ways.extend(self.side_by_side(first, last, 0.5));
        }
        ways
    }

    /// Two words near each other, in any order.
    fn side_by_side(&self, first: Vec<u32>, last: Vec<u32>, weight: f32) -> Option<Rc<Way>> {
        let positions = self.near(&first, &last);
        let way = |positions| {
            Rc::new(Way {
                how: How::Parts,
                weight,
                row: vec![first, last],
                positions,
            })
        };
        (!positions.is_empty()).then(|| way(positions))
    }

    /// A phrase of the thesaurus at the beginning of these words.
    fn known_phrase(&self, rest: &[Vec<Atom>]) -> Option<(Unit, usize)> {
        let words = rest.iter().map_while(|either| match either.as_slice() {
            [atom] => atom.bare_word(),
            _ => None,
        });
        let words: Vec<&str> = words.collect();
        let (length, places) = self.thesaurus.longest(&words);
        let phrase = words.get(..length).filter(|phrase| phrase.len() > 1)?;
        let row = phrase
            .iter()
            .map(|word| all_forms(self.index, word))
            .collect();
        let mut ways: Vec<Rc<Way>> = self.way(How::Exact, 1.0, row).into_iter().collect();
        ways.extend(self.others(&places));
        (!ways.is_empty()).then(|| {
            (
                Unit {
                    typed: phrase.join(" "),
                    ways,
                    prefix: None,
                    light: false,
                },
                length,
            )
        })
    }

    /// All ways to say one word, from memory where it was asked for before.
    fn word(&self, word: &str, open: bool, capitals: bool) -> Expanded {
        let same = |known: &Asked| known.0 == word && (known.1, known.2) == (open, capitals);
        if let Some((_, known)) = self.memory.0.borrow().iter().find(|(known, _)| same(known)) {
            return known.clone();
        }
        let expanded = self.expand(word, open, capitals);
        let mut memory = self.memory.0.borrow_mut();
        memory.truncate(REMEMBERED - 1);
        memory.push_front(((word.to_owned(), open, capitals), expanded.clone()));
        expanded
    }

    /// All ways to say one word, and the beginning of longer ones.
    fn expand(&self, word: &str, open: bool, capitals: bool) -> Expanded {
        let mut ways = Vec::new();
        let exact: Vec<u32> = self.index.find(word).into_iter().collect();
        let mut forms = self.index.with_stem(&stem(word));
        forms.retain(|term| !exact.contains(term));
        let known = !exact.is_empty() || !forms.is_empty();
        let mut taken: Vec<u32> = exact.iter().chain(&forms).copied().collect();
        ways.extend(self.way(How::Exact, 1.0, vec![exact]));
        ways.extend(self.way(How::Stem, 0.78, vec![forms]));
        // `aantonen` is also `aan te tonen`.
        let infinitive = verbs::parted(word).filter(|_| word.ends_with('n'));
        let row = |[before, verb]: [&str; 2]| {
            let exact = |word| self.index.find(word).into_iter().collect();
            vec![exact(before), exact("te"), all_forms(self.index, verb)]
        };
        let with_te = infinitive.and_then(|parts| self.way(How::Stem, 0.7, row(parts)));
        let is_verb = with_te.is_some();
        ways.extend(with_te);
        let (length, places) = self.thesaurus.longest(&[word]);
        if length == 1 {
            ways.extend(self.others(&places));
        }
        // Capitals are those of an abbreviation only where the word is as short as one: `ONDERSTEUNING` is shouted.
        let abbreviation = capitals && known && word.len() <= ABBREVIATION;
        if word.len() >= 4 && !abbreviation {
            self.relatives(word, known, &mut taken, &mut ways);
        }
        let mut prefix = None;
        if open && !abbreviation {
            let longer = self
                .index
                .beginning(word)
                .filter(|term| !taken.contains(term))
                .collect();
            let way = self.way(How::Begins, if known { 0.3 } else { 0.7 }, vec![longer]);
            prefix = way.is_some().then(|| word.to_owned());
            ways.extend(way);
        }
        if ways.is_empty() || (known && !is_verb && self.is_rare(&taken)) {
            self.parts(word, if known { 0.35 } else { 0.7 }, &mut ways);
        }
        if ways.is_empty() {
            ways = self.similar(word, open);
        }
        (ways, prefix)
    }

    /// Compounds with the word, and words akin to it.
    fn relatives(&self, word: &str, known: bool, taken: &mut Vec<u32>, ways: &mut Vec<Rc<Way>>) {
        let holding = holding(self.index, word, taken);
        taken.extend(&holding.compounds);
        let mut akin = self.index.with_root(&root(word));
        akin.extend(verbs::forms(self.index, word));
        akin.extend(&holding.akin);
        akin.sort_unstable();
        akin.dedup();
        akin.retain(|term| !taken.contains(term));
        taken.extend(&akin);
        ways.extend(self.way(
            How::Compound,
            if known { 0.48 } else { 0.8 },
            vec![holding.compounds],
        ));
        ways.extend(self.way(How::Akin, if known { 0.4 } else { 0.7 }, vec![akin]));
    }

    fn is_rare(&self, terms: &[u32]) -> bool {
        terms
            .iter()
            .map(|term| self.index.bulk(*term))
            .sum::<usize>()
            < 24
    }

    /// The parts of a compound, side by side or near each other.
    fn parts(&self, word: &str, weight: f32, ways: &mut Vec<Rc<Way>>) {
        for [first, last] in apart(self.index, word) {
            ways.extend(self.way(
                How::Compound,
                weight * 0.8,
                vec![around(self.index, &first, &last)],
            ));
            ways.extend(self.way(How::Compound, weight, vec![first.clone(), last.clone()]));
            ways.extend(self.side_by_side(self.and_akin(first), self.and_akin(last), weight * 0.8));
        }
    }

    /// These terms with those that are akin to them: `registratie van mantelzorg` may well read `mantelzorgers registreren`.
    fn and_akin(&self, mut terms: Vec<u32>) -> Vec<u32> {
        // Short words are akin to too much.
        let long = terms
            .iter()
            .map(|term| self.index.term(*term))
            .filter(|term| term.len() >= LONG);
        let akin: Vec<u32> = long
            .flat_map(|term| self.index.with_root(&root(term)))
            .collect();
        terms.extend(akin);
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// Words that differ by typing mistakes only, and their other forms; else words whose beginning does.
    fn similar(&self, word: &str, open: bool) -> Vec<Rc<Way>> {
        let (mut terms, mut apart) = self.closest(word, false);
        if terms.is_empty() && open {
            (terms, apart) = self.closest(word, true);
        }
        let stems: Vec<u32> = terms
            .iter()
            .flat_map(|term| self.index.with_stem(&stem(self.index.term(*term))))
            .collect();
        terms.extend(stems);
        terms.sort_unstable();
        terms.dedup();
        let weight = 0.7 - 0.1 * apart as f32;
        self.way(How::Fuzzy, weight, vec![terms])
            .into_iter()
            .collect()
    }

    /// The terms with the fewest mistakes, and how many those are.
    pub(super) fn closest(&self, word: &str, open: bool) -> (Vec<u32>, usize) {
        let mut most = allowed(word.len());
        let (wanted, mut found) = (letters(word.as_bytes()), Vec::new());
        if most == 0 || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return (found, 0);
        }
        let strange = if open { u32::MAX } else { most as u32 };
        self.index
            .sift(wanted, most as u32, strange, &mut |term| match distance(
                word.as_bytes(),
                self.index.term_bytes(term),
                most,
                open,
            ) {
                Some(_) if is_prefixed(word, self.index.term(term)) => {}
                Some(apart) if apart < most => {
                    most = apart;
                    found = vec![term];
                }
                Some(_) => found.push(term),
                None => {}
            });
        (found, most)
    }

    /// What else says the same, or nearly.
    fn others(&self, places: &[(u32, u32)]) -> Vec<Rc<Way>> {
        let mut ways = Vec::new();
        for other in self.thesaurus.others(places) {
            let mut row: Vec<Vec<u32>> = other
                .form
                .iter()
                .map(|word| all_forms(self.index, word))
                .collect();
            // Short words are akin to too much: `geld` is not `geldig`.
            if let ([terms], [word], false) = (row.as_mut_slice(), other.form, other.same)
                && word.len() >= LONG
            {
                terms.extend(self.index.with_root(&root(word)));
                terms.sort_unstable();
                terms.dedup();
            }
            let (how, weight) = if other.same {
                (How::Same, 0.75)
            } else {
                (How::Synonym, 0.35)
            };
            ways.extend(self.way(how, weight, row));
        }
        ways
    }

    /// Two words that were typed apart may be one in the texts: `mantel zorgers`, `31 476`.
    fn join_neighbours(&self, query: &Query, units: &mut [Unit]) {
        let wanted = &query.wanted;
        for (left, right) in wanted.iter().zip(wanted.iter().skip(1)) {
            let ([left], [right]) = (left.as_slice(), right.as_slice()) else {
                continue;
            };
            let (Some(left), Some(right)) = (left.bare_word(), right.bare_word()) else {
                continue;
            };
            let terms = all_forms(self.index, &format!("{left}{right}"));
            for unit in units
                .iter_mut()
                .filter(|unit| unit.typed == left || unit.typed == right)
            {
                unit.ways
                    .extend(self.way(How::Compound, 0.9, vec![terms.clone()]));
            }
        }
    }

    /// A way, if any text says so.
    fn way(&self, how: How, weight: f32, row: Vec<Vec<u32>>) -> Option<Rc<Way>> {
        if row.is_empty() || row.iter().any(Vec::is_empty) {
            return None;
        }
        let positions = if row.len() > 1 {
            self.in_a_row(&row)
        } else {
            Vec::new()
        };
        (row.len() == 1 || !positions.is_empty()).then(|| {
            Rc::new(Way {
                how,
                weight,
                row,
                positions,
            })
        })
    }
}

/// Whether the word is the term behind a particle: `nagekomen` is no mistake for `gekomen`, but another verb.
fn is_prefixed(word: &str, term: &str) -> bool {
    let particle = word.strip_suffix(term);
    particle.is_some_and(|particle| PARTICLES.contains(particle))
}
