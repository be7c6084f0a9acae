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
    // Three rows of the table: two letters ago, one letter ago, now.
    let mut rows = [[0_u8; LONGEST + 1]; 3];
    for (at, cell) in rows[1].iter_mut().enumerate() {
        *cell = at as u8;
    }
    for (row, letter) in word.iter().enumerate() {
        let [before, above, now] = &mut rows;
        now[0] = row as u8 + 1;
        let mut least = now[0];
        for (column, against) in other.iter().enumerate() {
            let change = above[column] + u8::from(letter != against);
            let mut best = change.min(above[column + 1] + 1).min(now[column] + 1);
            let swapped =
                row > 0 && column > 0 && *letter == other[column - 1] && word[row - 1] == *against;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            now[column + 1] = best;
            least = least.min(best);
        }
        if usize::from(least) > most {
            return None;
        }
        rows.rotate_left(1);
    }
    let last = &rows[1][..=other.len()];
    let found = if open { last.iter().min() } else { last.last() };
    found
        .map(|found| usize::from(*found))
        .filter(|found| *found <= most)
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
    }
}
