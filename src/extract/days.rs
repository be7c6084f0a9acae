//! Days and periods as a reader says them.

use crate::document::Interval;
use crate::document::calendar::Day;
use crate::dutch::months::MONTHS;

impl Day {
    /// As a reader says it: `11 oktober 2018`. A month that the calendar does not have is left out.
    pub fn dutch(self) -> String {
        let month = (self.month as usize).checked_sub(1);
        let month = month.and_then(|number| MONTHS.get(number));
        debug_assert!(month.is_some(), "{self:?} has no month");
        format!(
            "{} {} {}",
            self.day,
            month.copied().unwrap_or_default(),
            self.year
        )
    }
}

impl Interval {
    /// As a reader says it: `8 mei 2023`, or `1 mei 2016 – 18 mei 2016`.
    pub fn dutch(self) -> String {
        if self.start == self.end {
            return self.start.dutch();
        }
        format!("{} – {}", self.start.dutch(), self.end.dutch())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_in_dutch() {
        let day = |text| Day::from_iso(text).expect("a day");
        let (first, last) = (day("2016-05-01"), day("2016-05-18"));
        assert_eq!(first.dutch(), "1 mei 2016");
        assert_eq!(
            Interval::of(first, last).dutch(),
            "1 mei 2016 – 18 mei 2016"
        );
        assert_eq!(Interval::day(last).dutch(), "18 mei 2016");
    }
}
