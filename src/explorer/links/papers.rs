//! Papers that refer to each other, and papers that refer to the same.

use super::Linked;
use super::link::{Link, LinkKind, Order};
use crate::explorer::mention::Sentences;
use crate::explorer::{Explorer, Opened};
use crate::extract::{Facts, Reference, ReferenceKind};
use std::collections::{BTreeMap, BTreeSet};

/// What more papers refer to, this one among them, is known to all: four, or one in fifty of a large collection.
const MOST_PAPERS: usize = 4;
const ONE_IN: usize = 50;

/// Where something is referred to: the number of a document, and of a reference in it.
pub(super) type Citing = BTreeMap<String, Vec<(usize, usize)>>;

/// What can be held against other papers: by its citation.
pub(super) fn citing<'f>(facts: impl Iterator<Item = &'f Facts>) -> Citing {
    let mut citing = Citing::new();
    for (document, facts) in facts.enumerate() {
        for (number, reference) in facts.references.iter().enumerate() {
            if let Some(name) = name_of(reference) {
                citing.entry(name).or_default().push((document, number));
            }
        }
    }
    citing
}

/// Its citation, where it names one paper, debate, case or page: a dossier, an article of a law or the address of a whole
/// site is named by anybody who writes on the subject.
fn name_of(reference: &Reference) -> Option<String> {
    let is_one = match reference.kind {
        ReferenceKind::Kamerstuk | ReferenceKind::Handelingen => reference.number.is_some(),
        ReferenceKind::Zaak | ReferenceKind::Verdict => true,
        ReferenceKind::Url => is_page(&reference.text),
        ReferenceKind::Bijlage | ReferenceKind::LawArticle | ReferenceKind::EuAct => false,
    };
    (is_one && !reference.certainty.is_guess()).then(|| reference.understood())
}

/// Whether an address leads to a page, not to a whole site.
fn is_page(address: &str) -> bool {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = bare.split_once('/').map_or("", |(_, path)| path);
    !path.trim_end_matches('/').is_empty()
}

/// What this paper refers to, what refers to it, and what others refer to as well.
pub(super) fn links(explorer: &Explorer, linked: &Linked, number: usize) -> Vec<Link> {
    let Some(opened) = explorer.opened.get(number) else {
        return Vec::new();
    };
    let mut links = names(explorer, opened);
    links.extend(named_by(explorer, opened));
    links.extend(both(explorer, linked, number, opened));
    links
}

/// Papers of the collection that this one refers to.
fn names(explorer: &Explorer, opened: &Opened) -> Vec<Link> {
    let mut sentences = Sentences::of(opened);
    let mut known = BTreeSet::new();
    let references = explorer.facts(opened).references.iter();
    let named = references.filter_map(|reference| {
        let other = explorer.document(reference.target.as_deref()?).ok()?;
        if other.id() == opened.id() {
            return None;
        }
        let here = sentences.around(&reference.place);
        // A sentence that names a paper twice names it.
        let is_new = known.insert((other.id().to_owned(), here.text.clone()));
        let there = super::itself(other).filter(|_| is_new)?;
        Some(Link {
            kind: LinkKind::Names,
            document: other.id().to_owned(),
            order: Order::of(opened.date(), other.date()),
            here,
            there,
            about: Some(reference.understood()),
            changes: Vec::new(),
            turning: Vec::new(),
            certainty: reference.certainty,
            rule: reference.rule,
        })
    });
    named.collect()
}

/// Papers of the collection that refer to this one.
fn named_by(explorer: &Explorer, opened: &Opened) -> Vec<Link> {
    let others = explorer
        .opened
        .iter()
        .filter(|other| other.id() != opened.id());
    let refers = |other: &&Opened| {
        let mut references = explorer.facts(other).references.iter();
        references.any(|reference| reference.target.as_deref() == Some(opened.id()))
    };
    let seen_from_there = others.filter(refers).flat_map(|other| {
        names(explorer, other)
            .into_iter()
            .map(move |link| (other, link))
    });
    seen_from_there
        .filter(|(_, link)| link.document == opened.id())
        .map(|(other, link)| Link {
            kind: LinkKind::NamedBy,
            document: other.id().to_owned(),
            order: Order::of(opened.date(), other.date()),
            here: link.there,
            there: link.here,
            ..link
        })
        .collect()
}

/// Papers that refer to the same third paper.
fn both(explorer: &Explorer, linked: &Linked, number: usize, opened: &Opened) -> Vec<Link> {
    let facts = explorer.facts(opened);
    let most = MOST_PAPERS.max(explorer.opened.len() / ONE_IN);
    let mut own: BTreeMap<String, &Reference> = BTreeMap::new();
    for reference in &facts.references {
        if let Some(name) = name_of(reference) {
            own.entry(name).or_insert(reference);
        }
    }
    let mut sentences = Sentences::of(opened);
    let mut links = Vec::new();
    for (name, reference) in own {
        let places = linked.citing.get(&name).map_or(&[][..], Vec::as_slice);
        let papers = places.chunk_by(|one, next| one.0 == next.0);
        if papers.clone().count() > most {
            continue;
        }
        for places in papers {
            let Some((other, theirs)) = places.first().copied() else {
                continue;
            };
            let Some(other) = explorer.opened.get(other).filter(|_| other != number) else {
                continue;
            };
            let Some(theirs) = explorer.facts(other).references.get(theirs) else {
                continue;
            };
            let is_one_of_both = [opened.id(), other.id()]
                .iter()
                .any(|id| reference.target.as_deref() == Some(id));
            if is_one_of_both {
                continue;
            }
            links.push(Link {
                kind: LinkKind::BothName,
                document: other.id().to_owned(),
                order: Order::of(opened.date(), other.date()),
                here: sentences.around(&reference.place),
                there: Sentences::of(other).around(&theirs.place),
                about: Some(name.clone()),
                changes: Vec::new(),
                turning: Vec::new(),
                certainty: reference.certainty.max(theirs.certainty),
                rule: "same-citation",
            });
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn a_whole_site_is_no_page() {
        assert!(is_page("https://www.veer.nl/rapport.pdf") && is_page("veer.nl/a"));
        assert!(!is_page("https://www.veer.nl/") && !is_page("www.veer.nl"));
    }
}
