//! How much happened when: moments counted by quarter of a year.

use crate::document::calendar::{Day, days_in_month};

/// Most quarters that are counted: a day that was read wrong makes no endless row.
const MOST: i64 = 1200;

/// Moments by quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Density {
    /// The first quarter, counted from that of January of the year 0.
    first: i64,
    /// How many moments begin in each.
    pub counts: Vec<usize>,
}

impl Density {
    /// Counts the first days of moments.
    pub fn of(days: impl Iterator<Item = i64>) -> Self {
        let mut quarters: Vec<i64> = days.map(quarter).collect();
        quarters.sort_unstable();
        let (Some(first), Some(last)) = (quarters.first(), quarters.last()) else {
            return Self::default();
        };
        let (first, length) = (*first, (last - first + 1).min(MOST));
        let mut counts = vec![0; usize::try_from(length).unwrap_or(0)];
        for quarter in quarters {
            let place = usize::try_from(quarter - first).unwrap_or(0);
            counts
                .get_mut(place)
                .into_iter()
                .for_each(|count| *count += 1);
        }
        Self { first, counts }
    }

    /// The quarter in which a day falls, by its place; the nearest one where it has none.
    pub fn place(&self, day: i64) -> usize {
        let last = self.counts.len().saturating_sub(1);
        usize::try_from(quarter(day) - self.first).map_or(0, |place| place.min(last))
    }

    /// First and last day of the quarter at a place.
    pub fn days(&self, place: usize) -> Option<(Day, Day)> {
        let quarter = self.first + i64::try_from(place).ok()?;
        let year = i32::try_from(quarter.div_euclid(4)).ok()?;
        let month = u32::try_from(quarter.rem_euclid(4)).ok()? * 3 + 1;
        let last = days_in_month(year, month + 2);
        Some((Day::new(year, month, 1)?, Day::new(year, month + 2, last)?))
    }

    /// How many moments there are from one place up to and with another.
    pub fn between(&self, from: usize, to: usize) -> usize {
        self.counts
            .get(from..=to)
            .map_or(0, |counts| counts.iter().sum())
    }

    /// The columns as one path, `width` for all of them and `height` for the highest.
    pub fn path(&self, width: i64, height: i64) -> String {
        let most = self.counts.iter().copied().max().unwrap_or(0).max(1) as i64;
        let number = self.counts.len().max(1) as i64;
        let column = |(place, count): (i64, &usize)| {
            let (from, to) = (place * width / number, (place + 1) * width / number);
            // A single moment is seen too.
            let high = (*count as i64 * height / most).max(2);
            let wide = (to - from - 1).max(1);
            format!("M{from} {height}v-{high}h{wide}v{high}z")
        };
        (0..)
            .zip(&self.counts)
            .filter(|(_, count)| **count > 0)
            .map(column)
            .collect()
    }
}

fn quarter(day: i64) -> i64 {
    let day = Day::from_number(day);
    i64::from(day.year) * 4 + (i64::from(day.month) - 1) / 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(iso: &str) -> i64 {
        Day::from_iso(iso).expect("a day").number()
    }

    #[test]
    fn days_are_counted_by_quarter_and_quarters_have_days() {
        let days = ["2018-02-01", "2018-03-31", "2018-04-01", "2019-01-15"];
        let density = Density::of(days.into_iter().map(number));
        assert_eq!(density.counts, [2, 1, 0, 0, 1]);
        assert_eq!(density.place(number("2018-05-05")), 1);
        assert_eq!(density.place(number("1999-05-05")), 0);
        assert_eq!(density.place(number("2050-05-05")), 4);
        let (first, last) = density.days(4).expect("days");
        assert_eq!(
            (first.to_string(), last.to_string()),
            ("2019-01-01".to_owned(), "2019-03-31".to_owned())
        );
        assert_eq!((density.between(0, 4), density.between(1, 3)), (4, 1));
        assert_eq!(density.between(3, 1), 0);
        assert_eq!(
            density.path(50, 10),
            "M0 10v-10h9v10zM10 10v-5h9v5zM40 10v-5h9v5z"
        );
    }

    #[test]
    fn nothing_and_far_days_make_no_trouble() {
        let none = Density::of(std::iter::empty());
        assert_eq!(
            (
                none.place(7),
                none.between(0, 0),
                none.path(10, 10).as_str()
            ),
            (0, 0, "")
        );
        let far = Density::of([number("0001-01-01"), number("9999-01-01")].into_iter());
        assert_eq!(far.counts.len(), 1200);
    }
}
