//! What connects a paper with the others: papers that name each other or the same third one, sentences that return with the
//! words that changed, promises that are taken up, questions that were asked before, sums of money that both name.
//!
//! Better none than a wrong one: each kind asks for more than one sign, and what many papers have connects no two of them.
//! What is held against each other is read once for the whole collection ([`Linked`]); what one paper has in common with
//! the others is then found in time that grows with their number, not with its square.

mod alike;
mod facts;
mod link;
mod papers;
mod runs;

pub use link::{Link, LinkKind, Order};

use super::mention::{Mention, whole};
use super::{Explorer, Opened};
use crate::error::Error;
use crate::extract::Facts;
use alike::Alike;
use std::collections::{BTreeMap, BTreeSet};

/// What all papers say, by what can be held against each other.
#[derive(Debug, Default)]
pub(super) struct Linked {
    citing: papers::Citing,
    questions: Alike,
    promises: Alike,
    sums: Alike,
    /// For each sum (the bits of its euros) the documents that name it.
    papers_naming: BTreeMap<u64, BTreeSet<usize>>,
}

impl Explorer {
    /// What connects a document with the others: by kind, then in the order of time of the others and of its own text.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) where the collection has no such document.
    pub fn links(&self, id: &str) -> Result<Vec<Link>, Error> {
        let opened = self.document(id)?;
        let Some(number) = self.number_of(id) else {
            return Ok(Vec::new());
        };
        let linked = self.linked.get_or_init(|| self.read_for_links());
        let mut links = runs::said_again(self, opened);
        let copies: BTreeSet<String> = links
            .iter()
            .filter(|link| link.kind == LinkKind::SameText)
            .map(|link| link.document.clone())
            .collect();
        links.extend(papers::links(self, linked, number));
        links.extend(facts::promised(self, linked, number));
        links.extend(facts::asked_before(self, linked, number));
        links.extend(facts::same_sums(self, linked, number));
        once(&mut links);
        // Of a copy everything returns.
        links.retain(|link| {
            !copies.contains(&link.document)
                || matches!(
                    link.kind,
                    LinkKind::SameText | LinkKind::Names | LinkKind::NamedBy
                )
        });
        links.sort_by_cached_key(|link| {
            let start = link.here.spans.first().map(|span| span.start);
            (link.kind, self.number_of(&link.document), start)
        });
        Ok(links)
    }

    fn read_for_links(&self) -> Linked {
        let facts = || self.opened.iter().map(|opened| self.facts(opened));
        let mut papers_naming: BTreeMap<u64, BTreeSet<usize>> = BTreeMap::new();
        for (document, _, amount) in numbered(facts(), |facts| &facts.amounts) {
            let papers = papers_naming.entry(amount.eur.to_bits()).or_default();
            papers.insert(document);
        }
        Linked {
            citing: papers::citing(facts()),
            questions: facts::questions(facts()),
            promises: facts::promises(facts()),
            sums: facts::sums(self, facts()),
            papers_naming,
        }
    }
}

/// Facts of one kind, with the number of their document and their own.
fn numbered<'f, F: 'f>(
    facts: impl Iterator<Item = &'f Facts>,
    list: fn(&Facts) -> &Vec<F>,
) -> impl Iterator<Item = (usize, usize, &'f F)> {
    facts.enumerate().flat_map(move |(document, facts)| {
        let facts = list(facts).iter().enumerate();
        facts.map(move |(number, fact)| (document, number, fact))
    })
}

/// A paper as a whole: where its text begins, under its title.
fn itself(opened: &Opened) -> Option<Mention> {
    let blocks = 0..opened.document.blocks.len();
    let first = blocks.into_iter().find_map(|block| whole(opened, block))?;
    Some(Mention {
        text: opened.short_title().to_owned(),
        voice: None,
        ..first
    })
}

/// Leaves out what another link says of the same words already: a promise or a question that returns in the same words is
/// no returning sentence besides, and a sentence that returns brings its sums along.
fn once(links: &mut Vec<Link>) {
    let weight = |kind: LinkKind| match kind {
        LinkKind::Promise | LinkKind::AskedBefore => 2,
        LinkKind::SaidAgain => 1,
        LinkKind::SameSum => 0,
        // What papers name is told apart from what they say.
        LinkKind::SameText | LinkKind::Names | LinkKind::NamedBy | LinkKind::BothName => 3,
    };
    let all: Vec<Link> = links
        .iter()
        .filter(|link| weight(link.kind) < 3)
        .cloned()
        .collect();
    links.retain(|link| {
        let says_more = |other: &Link| {
            weight(other.kind) < 3
                && weight(other.kind) > weight(link.kind)
                && other.document == link.document
                && other.here.meets(&link.here)
                && other.there.meets(&link.there)
        };
        !all.iter().any(says_more)
    });
}
