//! Where words stand in a row, or near each other.

use super::expand::Expander;

/// Words that may stand this far apart are still near.
pub(super) const NEAR: u32 = 6;

impl Expander<'_> {
    /// Where these words stand in a row. The rarest is read first, so that little is kept.
    pub(super) fn in_a_row(&self, row: &[Vec<u32>]) -> Vec<u32> {
        let bulk = |terms: &Vec<u32>| {
            terms
                .iter()
                .map(|term| self.index.bulk(*term))
                .sum::<usize>() as u32
        };
        let mut rarest_first: Vec<(usize, &Vec<u32>)> = row.iter().enumerate().collect();
        rarest_first.sort_by_key(|(_, terms)| bulk(terms));
        let mut found: Option<Vec<u32>> = None;
        for (at, terms) in rarest_first {
            let begin = at as u32;
            let mut starts = self.places(terms);
            starts.retain(|position| *position >= begin);
            starts.iter_mut().for_each(|position| *position -= begin);
            let kept = match found {
                None => starts,
                Some(kept) => common(&kept, &starts),
            };
            if kept.is_empty() {
                return kept;
            }
            found = Some(kept);
        }
        found.unwrap_or_default()
    }

    /// Where words of both sorts stand near each other.
    pub(super) fn near(&self, first: &[u32], last: &[u32]) -> Vec<u32> {
        let (left, right) = (self.places(first), self.places(last));
        let near = |position: &u32| {
            let from = right.partition_point(|other| other.saturating_add(NEAR) < *position);
            right
                .get(from)
                .is_some_and(|other| other.abs_diff(*position) <= NEAR && other != position)
        };
        left.iter().copied().filter(near).collect()
    }

    /// All positions of these terms, in order.
    fn places(&self, terms: &[u32]) -> Vec<u32> {
        let mut places = Vec::new();
        for term in terms {
            self.index
                .positions(*term, &mut |position| places.push(position));
        }
        if terms.len() > 1 {
            places.sort_unstable();
            places.dedup();
        }
        places
    }
}

/// What two ordered lists share.
fn common(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut shared = Vec::new();
    let mut at = 0;
    for number in left {
        while right.get(at).is_some_and(|other| other < number) {
            at += 1;
        }
        if right.get(at) == Some(number) {
            shared.push(*number);
        }
    }
    shared
}
