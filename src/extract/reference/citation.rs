//! Citations in the style of the Leidraad voor juridische auteurs, and official addresses.

use super::debate::Debate;
use super::paper::Paper;
use crate::document::citation::{Chamber, paper_number, series, short_session};

const OFFICIAL: &str = "https://zoek.officielebekendmakingen.nl";

/// The citation of a paper: `Kamerstukken II 2018/19, 31476, nr. 22`. The chamber is the one that is named; else the one
/// that numbers so.
pub(super) fn paper(paper: &Paper) -> String {
    let chamber = paper
        .lead
        .chamber
        .unwrap_or_else(|| Chamber::numbering(paper.number.as_deref()));
    let suffix = paper
        .suffix
        .as_deref()
        .map(|suffix| format!("-{suffix}"))
        .unwrap_or_default();
    let number = paper_number(
        &format!("{}{suffix}", paper.dossier),
        paper.number.as_deref(),
    );
    format!(
        "{}, {number}",
        series(chamber, paper.lead.session.as_deref())
    )
}

/// The citation of a debate: `Handelingen II 2015/16, nr. 42, item 10`.
pub(super) fn debate(debate: &Debate) -> String {
    let name = if debate.annex {
        "Aanhangsel Handelingen"
    } else {
        "Handelingen"
    };
    let session = debate
        .session
        .as_deref()
        .map(|session| format!(" {}", short_session(session)))
        .unwrap_or_default();
    let number = debate
        .number
        .as_deref()
        .map(|number| format!(", nr. {number}"))
        .unwrap_or_default();
    let item = debate
        .item
        .as_deref()
        .map(|item| format!(", item {item}"))
        .unwrap_or_default();
    format!("{name} {}{session}{number}{item}", debate.chamber.roman())
}

/// The official address of a paper, or of its dossier where no number is cited.
///
/// How identifiers of kingdom acts are spelt has varied, so those have none.
pub(super) fn paper_address(paper: &Paper) -> Option<String> {
    if paper
        .suffix
        .as_deref()
        .is_some_and(|suffix| suffix.starts_with('('))
    {
        return None;
    }
    let dossier = paper.suffix.as_ref().map_or_else(
        || paper.dossier.clone(),
        |suffix| format!("{}-{suffix}", paper.dossier),
    );
    Some(match &paper.number {
        Some(number) => format!("{OFFICIAL}/kst-{dossier}-{number}.html"),
        None => format!("{OFFICIAL}/dossier/{dossier}"),
    })
}

/// The official address of a debate; none without year, number and item.
pub(super) fn debate_address(debate: &Debate) -> Option<String> {
    let chamber = if debate.chamber == Chamber::First {
        "ek"
    } else {
        "tk"
    };
    let session = debate.session.as_deref()?.replace('-', "");
    let number = debate.number.as_deref()?;
    if debate.annex {
        return Some(format!("{OFFICIAL}/ah-{chamber}-{session}-{number}.html"));
    }
    debate
        .item
        .as_deref()
        .map(|item| format!("{OFFICIAL}/h-{chamber}-{session}-{number}-{item}.html"))
}
