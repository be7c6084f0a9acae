//! How far apart two words are, in typing mistakes.

/// Typing mistakes that a word of this many letters may hold: one from four letters on, two from eight, three from
/// thirteen. Shorter words with a mistake are other words.
pub(super) const fn allowed(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        8..=12 => 2,
        _ => 3,
    }
}

/// The number of letters to leave out, put in, exchange or swap with their neighbour (optimal string alignment distance)
/// to make one word of the other; `None` where it is more than `most`, which must be small. With `open`, letters at the
/// end of `other` do not count: `word` may be its beginning.
pub(super) fn distance(word: &[u8], other: &[u8], most: usize, open: bool) -> Option<usize> {
    /// Longest word that is compared.
    const LONGEST: usize = 48;
    if word.len() > LONGEST || other.len() > LONGEST || word.len() > other.len() + most {
        return None;
    }
    let other = if open {
        other.get(..word.len() + most).unwrap_or(other)
    } else {
        other
    };
    if other.len() > word.len() + most {
        return None;
    }
    // Three rows of the table: two letters ago, one letter ago, now. Their first column, before all letters of `other`, is the
    // number of letters of `word`, and not kept.
    let mut rows = [[0_u8; LONGEST]; 3];
    let [_, above, _] = &mut rows;
    for (number, cell) in (1..).zip(above) {
        *cell = number;
    }
    let mut last_letter = None;
    for (row, letter) in (0_u8..).zip(word) {
        let [before, above, now] = &mut rows;
        let (mut left, mut corner) = (row + 1, row);
        // Two letters ago: one column to the left, and two.
        let (mut near, mut far) = (row.saturating_sub(1), 0);
        let mut last_against = None;
        let mut least = left;
        let columns = other.iter().zip(before).zip(above).zip(now);
        for (((against, before), above), now) in columns {
            let change = corner + u8::from(letter != against);
            let mut best = change.min(*above + 1).min(left + 1);
            let swapped = last_against == Some(letter) && last_letter == Some(against);
            if swapped {
                best = best.min(far + 1);
            }
            *now = best;
            least = least.min(best);
            (left, corner, near, far) = (best, *above, *before, near);
            last_against = Some(against);
        }
        if usize::from(least) > most {
            return None;
        }
        rows.rotate_left(1);
        last_letter = Some(letter);
    }
    let [_, last, _] = rows;
    let mut last = std::iter::once(word.len() as u8).chain(last.into_iter().take(other.len()));
    let found = if open {
        last.min()
    } else {
        last.nth(other.len())
    };
    found.map(usize::from).filter(|found| *found <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    fn apart(word: &str, other: &str, open: bool) -> Option<usize> {
        distance(word.as_bytes(), other.as_bytes(), 3, open)
    }

    #[test]
    fn mistakes_are_counted() {
        assert_eq!(apart("gemeentne", "gemeenten", false), Some(1));
        assert_eq!(apart("mantelzogers", "mantelzorgers", false), Some(1));
        assert_eq!(
            apart("consultatiebureua", "consultatiebureau", false),
            Some(1)
        );
        assert_eq!(apart("abc", "abc", false), Some(0));
        assert_eq!(apart("kat", "hond", false), None);
        assert_eq!(apart("abonementst", "abonnementstarief", true), Some(1));
        assert_eq!(apart("", "ab", false), Some(2));
        assert_eq!(apart("wachtlisjten", "wachtlijsten", false), Some(1));
        assert_eq!(apart("ewt", "wet", false), Some(1));
    }
}
