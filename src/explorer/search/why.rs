//! Why a passage is a hit, in a few Dutch words.

use crate::search::{How, Mark, Resolved};

/// What is said of a hit: for each part of the query the best that the passage has for it, and what it lacks.
pub(super) fn why(query: &Resolved, marks: &[Mark], text: &str) -> Vec<String> {
    let (mut said, mut missing): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    let parts: Vec<&str> = query.parts().collect();
    for (unit, part) in parts.iter().enumerate() {
        let answers = marks
            .iter()
            .filter_map(|mark| Some((mark.answers(unit)?, mark)));
        let Some((how, best)) = answers.min_by_key(|(how, _)| *how) else {
            missing.push(part);
            continue;
        };
        let words = |mark: &Mark| text.get(mark.start..mark.end).unwrap_or("");
        let shown = match how {
            How::Parts => both_parts(marks, unit, &words).unwrap_or_else(|| words(best).to_owned()),
            _ => words(best).to_owned(),
        };
        let (lead, part, between) = match how {
            How::Exact => ("exact", "", ""),
            How::Stem => ("zelfde woordstam: ", "", "‘"),
            How::Same => ("‘", *part, "’ heet ook ‘"),
            How::Parts => ("woorddelen: ", "", "‘"),
            How::Compound if shown.contains(' ') => ("woorddelen: ", "", "‘"),
            How::Compound => ("deel van ", "", "‘"),
            How::Synonym => ("synoniem: ", "", "‘"),
            How::Akin => ("verwant woord: ", "", "‘"),
            How::Begins => ("begint zo: ", "", "‘"),
            How::Fuzzy => ("lijkt op ‘", *part, "’: ‘"),
        };
        let (shown, end) = if between.is_empty() {
            ("", "")
        } else {
            (shown.as_str(), "’")
        };
        let reason = [lead, part, between, shown, end].concat();
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

/// The parts of a compound where they stand nearest to each other. Forms of one part begin alike.
fn both_parts<'t>(marks: &[Mark], unit: usize, words: &dyn Fn(&Mark) -> &'t str) -> Option<String> {
    let parts: Vec<&Mark> = marks
        .iter()
        .filter(|mark| mark.answers(unit).is_some())
        .collect();
    let pairs = parts
        .iter()
        .zip(parts.iter().skip(1))
        .filter(|(first, last)| words(first).get(..3) != words(last).get(..3));
    let (first, last) = pairs.min_by_key(|(first, last)| last.start.saturating_sub(first.end))?;
    Some([words(first), "’ en ‘", words(last)].concat())
}
