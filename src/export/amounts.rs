//! Sums of money with their sentences, as a table.

use super::Places;
use crate::explorer::{MoneyAmount, dutch_number};

/// A line an amount, under these headings of its own: the words, euros, for how long, how it is known.
pub fn amounts(amounts: &[MoneyAmount], headings: &[&str; 4], places: Places<'_>) -> String {
    let line = |found: &MoneyAmount| {
        let own = vec![
            found.amount.text.clone(),
            dutch_number(found.eur, 2),
            found.per.name().to_owned(),
            found.amount.certainty.name().to_owned(),
        ];
        (own, found.mention.clone())
    };
    let lines: Vec<_> = amounts.iter().map(line).collect();
    places.table(headings, &lines)
}
