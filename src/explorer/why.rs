//! Why a passage is a hit, in a few Dutch words.

use crate::search::{How, Mark, Resolved};

/// What is said of a hit: for each part of the query the best that the passage has for it, and what it lacks.
pub(super) fn why(query: &Resolved, marks: &[Mark], text: &str) -> Vec<String> {
    let (mut said, mut missing): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    let parts: Vec<&str> = query.parts().collect();
    for (unit, part) in parts.iter().enumerate() {
        let best = marks.iter().filter(|mark| mark.unit() == unit).min_by_key(|mark| mark.how());
        let Some(best) = best else {
            missing.push(part);
            continue;
        };
        let shown = text.get(best.start..best.end).unwrap_or("");
        let reason = match best.how() {
            How::Exact => "exact".to_owned(),
            How::Stem => format!("zelfde woordstam: ‘{shown}’"),
            How::Same => format!("‘{part}’ heet ook ‘{shown}’"),
            How::Compound if shown.contains(' ') => format!("woorddelen: ‘{shown}’"),
            How::Compound => format!("deel van ‘{shown}’"),
            How::Synonym => format!("synoniem: ‘{shown}’"),
            How::Akin => format!("verwant woord: ‘{shown}’"),
            How::Begins => format!("begint zo: ‘{shown}’"),
            How::Fuzzy => format!("lijkt op ‘{part}’: ‘{shown}’"),
        };
        if !said.contains(&reason) {
            said.push(reason);
        }
    }
    if marks.iter().any(Mark::is_pattern) {
        said.push("past op de reguliere expressie".to_owned());
    }
    if !missing.is_empty() && missing.len() < parts.len() {
        said.push(format!("zonder ‘{}’", missing.join("’, ‘")));
    }
    said
}
