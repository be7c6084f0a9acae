//! Sentences that return: every row of eight words that two papers share is found, exactly, by its hash.
//!
//! Of each paper the hashes of its rows are kept, four bytes a word. Only where two papers share some are their words read
//! again, and compared. What returns in many papers is a formula of such papers, and says nothing of these two; so do
//! names of laws and offices, and the words that letters and reports are made of.

use super::link::{Link, LinkKind, Order};
use crate::document::{Block, BlockKind, Document};
use crate::dutch::classes::{FORMULA_WORDS, SAYING_LITTLE};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, tokens};
use crate::explorer::mention::{Mention, mention};
use crate::explorer::quote::changes;
use crate::explorer::{Explorer, Opened};
use crate::extract::{Certainty, Facts, Place};
use fnv::{FnvHashMap, FnvHasher};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;
use std::ops::Range;
use std::rc::Rc;

/// A sentence, by its block and its first byte.
type Sentence = (usize, usize);
/// The sentences of another paper that share rows of words with one, and those rows.
type SharedRows = BTreeMap<Sentence, Vec<Range<usize>>>;

/// So many words in a row are no chance: of ten thousand pairs of Dutch sentences on one subject none shares eight unless
/// one was made from the other, or both hold a formula.
const RUN: usize = 8;
/// A row that more other papers have is a formula: three, or one in fifty of a large collection.
const MOST_PAPERS: usize = 3;
const ONE_IN: usize = 50;
/// So many different words of the row must say something.
const TELLING: usize = 4;
/// A long row is a returning sentence whatever stands around it; a shorter one must be half of the shorter sentence.
const LONG: usize = 14;
/// Papers that share half of their rows, and so many, are two copies or versions of one text.
const COPY: usize = 40;

/// A word of running text.
#[derive(Clone, Copy, PartialEq)]
struct Word {
    /// Equal for the same word, also with other capitals and accents.
    hash: u32,
    block: usize,
}

/// The hashes of all rows of a document, sorted.
fn rows(opened: &Opened) -> &[u32] {
    opened.rows.get_or_init(|| {
        let (words, _) = read(&opened.document);
        let mut rows: Vec<u32> = words.windows(RUN).filter_map(row).collect();
        rows.sort_unstable();
        rows.dedup();
        Rc::new(rows)
    })
}

/// The words of running text, and where each stands in the text of its block.
fn read(document: &Document) -> (Vec<Word>, Vec<Range<usize>>) {
    let (mut words, mut places) = (Vec::new(), Vec::new());
    for (block, text) in running(document) {
        for token in tokens(text) {
            words.push(Word {
                hash: hash(token.folded.as_bytes()),
                block,
            });
            places.push(token.range);
        }
    }
    (words, places)
}

/// Blocks in which something is said, with their numbers. Headings, salutations and notes are formulas.
fn running(document: &Document) -> impl Iterator<Item = (usize, &str)> {
    let says = |block: &Block| {
        matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote
        )
    };
    let blocks = document.blocks.iter().enumerate();
    blocks
        .filter(move |(_, block)| says(block) && !block.spans.is_empty())
        .map(|(number, block)| (number, block.text.as_str()))
}

fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = FnvHasher::default();
    hasher.write(bytes);
    let wide = hasher.finish();
    (wide ^ (wide >> 32)) as u32
}

/// The hash of a row; none where it runs over the end of a block.
fn row(words: &[Word]) -> Option<u32> {
    if words.first()?.block != words.last()?.block {
        return None;
    }
    let bytes: Vec<u8> = words
        .iter()
        .flat_map(|word| word.hash.to_le_bytes())
        .collect();
    Some(hash(&bytes))
}

/// What two sorted lists share.
fn shared(one: &[u32], other: &[u32]) -> Vec<u32> {
    // The papers are much longer together than what one shares with them.
    let (few, many) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let mut rest = many;
    let mut both = Vec::new();
    for hash in few {
        rest = rest
            .get(rest.partition_point(|other| other < hash)..)
            .unwrap_or(&[]);
        if rest.first() == Some(hash) {
            both.push(*hash);
        }
    }
    both
}

/// Sentences of this paper that stand in others too.
pub(super) fn said_again(explorer: &Explorer, opened: &Opened) -> Vec<Link> {
    let others = explorer
        .opened
        .iter()
        .filter(|other| other.id() != opened.id());
    let found: Vec<(&Opened, Vec<u32>)> = others
        .map(|other| (other, shared(rows(opened), rows(other))))
        .filter(|(_, both)| !both.is_empty())
        .collect();
    let mut papers: FnvHashMap<u32, usize> = FnvHashMap::default();
    for hash in found.iter().flat_map(|(_, both)| both) {
        *papers.entry(*hash).or_default() += 1;
    }
    let most = MOST_PAPERS.max(explorer.opened.len() / ONE_IN);
    let is_rare = |hash: &u32| papers.get(hash).is_some_and(|count| *count <= most);
    let here = Text::of(explorer, opened);
    let mut links = Vec::new();
    for (other, both) in found {
        let fewest = rows(opened).len().min(rows(other).len());
        if both.len() >= COPY && both.len() * 2 > fewest {
            links.extend(copy(opened, other));
            continue;
        }
        let rare: BTreeSet<u32> = both.into_iter().filter(is_rare).collect();
        if !rare.is_empty() {
            links.extend(here.in_other(other, &rare));
        }
    }
    links
}

/// Two copies or versions of one text.
fn copy(here: &Opened, there: &Opened) -> Option<Link> {
    Some(Link {
        kind: LinkKind::SameText,
        document: there.id().to_owned(),
        order: Order::of(here.date(), there.date()),
        here: super::itself(here)?,
        there: super::itself(there)?,
        about: None,
        changes: Vec::new(),
        turning: Vec::new(),
        certainty: Certainty::Concluded,
        rule: "shared-rows",
    })
}

/// The paper whose sentences are sought.
struct Text<'e> {
    opened: &'e Opened,
    words: Vec<Word>,
    places: Vec<Range<usize>>,
    /// Whether each word says something.
    telling: Vec<bool>,
}

impl<'e> Text<'e> {
    fn of(explorer: &'e Explorer, opened: &'e Opened) -> Self {
        let (words, places) = read(&opened.document);
        let names = names(explorer.facts(opened));
        let telling = words.iter().zip(&places).map(|(word, place)| {
            let text = opened.document.blocks.get(word.block);
            let text = text.and_then(|block| block.text.get(place.clone()));
            let is_named = names.get(&word.block).is_some_and(|names| {
                let holds = |name: &Range<usize>| name.start < place.end && place.start < name.end;
                names.iter().any(holds)
            });
            !is_named && text.is_some_and(says_something)
        });
        Self {
            opened,
            telling: telling.collect(),
            words,
            places,
        }
    }

    /// The sentences that return in another paper, which has these rows.
    fn in_other(&self, other: &Opened, rare: &BTreeSet<u32>) -> Vec<Link> {
        let (theirs, places) = read(&other.document);
        let mut known: FnvHashMap<u32, usize> = FnvHashMap::default();
        for (at, words) in theirs.windows(RUN).enumerate() {
            if let Some(hash) = row(words).filter(|hash| rare.contains(hash)) {
                known.entry(hash).or_insert(at);
            }
        }
        // For each sentence here the sentences there that share rows with it, and those rows.
        let mut found: BTreeMap<Sentence, SharedRows> = BTreeMap::new();
        let mut at = 0;
        while let Some(words) = self.words.get(at..at + RUN) {
            let place = row(words).and_then(|hash| known.get(&hash).copied());
            let length = place.map_or(0, |place| self.length(at, &theirs, place));
            let Some(place) = place.filter(|_| length >= RUN) else {
                at += 1;
                continue;
            };
            for (sentence, part) in self.sentences(at..at + length) {
                let first = place + part.start - at;
                let there = theirs
                    .get(first)
                    .zip(places.get(first))
                    .and_then(|(word, place)| sentence_around(other, word.block, place.start));
                if let Some(there) = there {
                    let rows = found.entry(sentence).or_default();
                    rows.entry(there).or_default().push(part);
                }
            }
            at += length;
        }
        let link = |(here, rows): (Sentence, SharedRows)| {
            let length = |parts: &[Range<usize>]| parts.iter().map(Range::len).sum::<usize>();
            let (there, parts) = rows.into_iter().max_by_key(|(_, parts)| length(parts))?;
            self.link(here, &parts, other, there)
        };
        found.into_iter().filter_map(link).collect()
    }

    /// How many words are the same from these two places on.
    fn length(&self, at: usize, theirs: &[Word], place: usize) -> usize {
        let (Some(ours), Some(theirs)) = (self.words.get(at..), theirs.get(place..)) else {
            return 0;
        };
        let blocks = ours
            .first()
            .zip(theirs.first())
            .map(|(one, other)| (one.block, other.block));
        let same = |(one, other): &(&Word, &Word)| {
            one.hash == other.hash && blocks == Some((one.block, other.block))
        };
        ours.iter().zip(theirs).take_while(same).count()
    }

    /// The sentences that hold eight words or more of a row, each by its block and first byte, with those words.
    fn sentences(&self, row: Range<usize>) -> Vec<((usize, usize), Range<usize>)> {
        let mut parts: Vec<((usize, usize), Range<usize>)> = Vec::new();
        let block = self.words.get(row.start).map_or(0, |word| word.block);
        let text = self.opened.document.blocks.get(block);
        let ranges = text.map_or_else(Vec::new, |block| sentences(&block.text));
        for at in row {
            let start = self.places.get(at).map_or(0, |place| place.start);
            let sentence = ranges.iter().find(|range| range.contains(&start));
            let key = (block, sentence.map_or(0, |range| range.start));
            match parts.last_mut().filter(|(last, _)| *last == key) {
                Some((_, part)) => part.end = at + 1,
                None => parts.push((key, at..at + 1)),
            }
        }
        parts.retain(|(_, part)| part.len() >= RUN);
        parts
    }

    /// The link between two sentences, each by its block and first byte, where the rows that both have say something and
    /// are most of a sentence.
    fn link(
        &self,
        here: (usize, usize),
        rows: &[Range<usize>],
        other: &Opened,
        there: (usize, usize),
    ) -> Option<Link> {
        let telling: BTreeSet<u32> = rows
            .iter()
            .cloned()
            .flatten()
            .filter(|at| self.telling.get(*at) == Some(&true))
            .filter_map(|at| self.words.get(at).map(|word| word.hash))
            .collect();
        if telling.len() < TELLING {
            return None;
        }
        let here = sentence_at(self.opened, here.0, here.1)?;
        let there = sentence_at(other, there.0, there.1)?;
        let changes = changes::between(&there.text, &here.text);
        let shorter = tokens(&here.text).len().min(tokens(&there.text).len());
        let longest = rows.iter().map(Range::len).max().unwrap_or_default();
        if longest < LONG && changes.same_words * 2 < shorter {
            return None;
        }
        Some(Link {
            kind: LinkKind::SaidAgain,
            document: other.id().to_owned(),
            order: Order::of(self.opened.date(), other.date()),
            certainty: Certainty::unless(!changes.pieces.is_empty()),
            here,
            there,
            about: None,
            turning: changes.turning,
            changes: changes.pieces,
            rule: "shared-row",
        })
    }
}

/// Whether a word says something by itself.
fn says_something(word: &str) -> bool {
    let token: Vec<Token<'_>> = tokens(word);
    let has_letters = word.chars().any(char::is_alphabetic);
    let says = |token: &Token<'_>| {
        token.folded.len() > 2
            && !SAYING_LITTLE.contains(&token.folded)
            && !token.is_one_of(&FORMULA_WORDS)
    };
    has_letters && token.iter().all(says)
}

/// Where names, papers and days stand, by block.
fn names(facts: &Facts) -> FnvHashMap<usize, Vec<Range<usize>>> {
    let mut found: FnvHashMap<usize, Vec<Range<usize>>> = FnvHashMap::default();
    let organisations = facts.organisations.iter().map(|name| &name.place);
    let laws = facts.laws.iter().map(|name| &name.place);
    let people = facts.people.iter().map(|person| &person.place);
    let papers = facts.references.iter().map(|paper| &paper.place);
    let days = facts.dates.iter().map(|date| &date.place);
    for place in organisations
        .chain(laws)
        .chain(people)
        .chain(papers)
        .chain(days)
    {
        found
            .entry(place.block)
            .or_default()
            .push(place.range.clone());
    }
    found
}

/// The block and first byte of the sentence that holds this byte of a block's text.
fn sentence_around(opened: &Opened, number: usize, byte: usize) -> Option<(usize, usize)> {
    let block = opened.document.blocks.get(number)?;
    let mut ranges = sentences(&block.text).into_iter();
    let range = ranges.find(|range| range.contains(&byte))?;
    Some((number, range.start))
}

/// The sentence of a block that holds this byte of its text.
fn sentence_at(opened: &Opened, number: usize, byte: usize) -> Option<Mention> {
    let block = opened.document.blocks.get(number)?;
    let mut ranges = sentences(&block.text).into_iter();
    let range = ranges.find(|range| range.contains(&byte))?;
    let text = block.text.get(range.clone())?.to_owned();
    let place = Place::new(number, block, range)?;
    Some(mention(opened, &place, text))
}
