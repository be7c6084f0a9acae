//! The places of a query with the words around them, as a table.

use super::Csv;
use crate::explorer::Line;

/// A line a place, under these headings.
pub fn concordance(lines: &[Line], headings: &[&str; 5]) -> String {
    let mut table = Csv::new(headings);
    for line in lines {
        let passage = line.passage.to_string();
        table.line(&[
            &line.document,
            &passage,
            &line.before,
            &line.word,
            &line.after,
        ]);
    }
    table.finish()
}
