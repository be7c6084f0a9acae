//! Which document refers to which, and how many of the papers that are named are here.

use super::CitedPaper;
use crate::explorer::Explorer;
use crate::extract::ReferenceKind;

/// All kinds, in the order in which they are shown.
const KINDS: [ReferenceKind; 8] = [
    ReferenceKind::Kamerstuk,
    ReferenceKind::Handelingen,
    ReferenceKind::Bijlage,
    ReferenceKind::Zaak,
    ReferenceKind::LawArticle,
    ReferenceKind::EuAct,
    ReferenceKind::Verdict,
    ReferenceKind::Url,
];

/// References by the document that makes them. Guesses are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitingTable {
    /// The kinds that occur.
    pub kinds: Vec<ReferenceKind>,
    /// Documents of the collection that another one refers to, by their ids, in the order of time.
    pub held: Vec<String>,
    /// A row a document, in the order of time.
    pub rows: Vec<CitingPaper>,
    /// How many papers of parliament are named.
    pub papers: usize,
    /// How many of those the collection holds.
    pub papers_here: usize,
}

/// What one document refers to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitingPaper {
    /// Its id.
    pub document: String,
    /// For each kind how many different things it names.
    pub of_kind: Vec<usize>,
    /// For each held document how often it is named here.
    pub of_held: Vec<usize>,
}

impl Explorer {
    /// Which document refers to what.
    pub fn citing_table(&self, papers: &[CitedPaper]) -> CitingTable {
        let sure = || papers.iter().filter(|paper| !paper.certainty.is_guess());
        let kinds: Vec<ReferenceKind> = KINDS
            .into_iter()
            .filter(|kind| sure().any(|paper| paper.kind == *kind))
            .collect();
        let ids = || self.opened.iter().map(|opened| opened.id().to_owned());
        let held: Vec<String> = ids()
            .filter(|id| sure().any(|paper| paper.target.as_ref() == Some(id)))
            .collect();
        let times = |paper: &CitedPaper, id: &str| {
            let mentions = paper.mentions.iter();
            mentions.filter(|mention| mention.document == id).count()
        };
        let row = |document: String| {
            let here = || sure().filter(|paper| times(paper, &document) > 0);
            let of_kind = |kind: &ReferenceKind| here().filter(|paper| paper.kind == *kind).count();
            let of_held = |id: &String| {
                let named = here().filter(|paper| paper.target.as_ref() == Some(id));
                named.map(|paper| times(paper, &document)).sum()
            };
            CitingPaper {
                of_kind: kinds.iter().map(of_kind).collect(),
                of_held: held.iter().map(of_held).collect(),
                document: document.clone(),
            }
        };
        let rows = ids().map(row).collect();
        let of_parliament = || {
            sure().filter(|paper| {
                matches!(
                    paper.kind,
                    ReferenceKind::Kamerstuk | ReferenceKind::Handelingen | ReferenceKind::Bijlage
                )
            })
        };
        CitingTable {
            rows,
            papers: of_parliament().count(),
            papers_here: of_parliament()
                .filter(|paper| paper.target.is_some())
                .count(),
            kinds,
            held,
        }
    }
}
