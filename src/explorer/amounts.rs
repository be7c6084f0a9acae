//! Which sums of money return, in which papers?

use super::Explorer;
use super::money::MoneyAmount;
use crate::document::calendar::Day;
use std::collections::BTreeMap;

/// One sum of money, with every place that names it.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedAmount {
    /// The sum as it is read: `€ 10.000.000 per jaar`.
    pub understood: String,
    /// Where, from old to new.
    pub places: Vec<MoneyAmount>,
    /// How often each paper names it, with the paper's (first) day: what a strip of time shows.
    pub papers: Vec<(Day, usize)>,
}

impl Explorer {
    /// The sums that the text names, those that return most first, then the larger one.
    pub fn named_amounts(&self, amounts: Vec<MoneyAmount>) -> Vec<NamedAmount> {
        let mut named: Vec<NamedAmount> = Vec::new();
        // The same sum for the same time.
        let mut numbers: BTreeMap<(u64, &str), usize> = BTreeMap::new();
        for amount in amounts {
            let sum = (amount.eur.to_bits(), amount.per.name());
            let number = *numbers.entry(sum).or_insert(named.len());
            match named.get_mut(number) {
                Some(found) => found.places.push(amount),
                None => named.push(NamedAmount {
                    understood: amount.amount.understood(),
                    places: vec![amount],
                    papers: Vec::new(),
                }),
            }
        }
        for found in &mut named {
            found.papers = self.papers_of(&found.places);
        }
        named.sort_by(|one, other| {
            let size = |named: &NamedAmount| named.places.first().map_or(0.0, |first| first.eur);
            let often = other.places.len().cmp(&one.places.len());
            often.then(size(other).total_cmp(&size(one)))
        });
        named
    }

    /// The day of each paper in which these places lie, with how many do.
    fn papers_of(&self, places: &[MoneyAmount]) -> Vec<(Day, usize)> {
        let mut papers: Vec<(Day, usize)> = Vec::new();
        for place in places {
            let opened = self.document(&place.mention.document).ok();
            let Some(date) = opened.and_then(|opened| opened.date().copied()) else {
                continue;
            };
            let day = date.days().0;
            match papers.last_mut() {
                Some((last, count)) if *last == day => *count += 1,
                _ => papers.push((day, 1)),
            }
        }
        papers
    }
}
