//! Which words can begin a time expression: the quick answer that keeps the grammar from being tried at every word.

use super::reader::Reader;
use super::vocabulary;
use crate::extract::words::Word;

/// Words that begin a time expression, besides months, seasons and numbers in digits; sorted by first letter.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "aankomend", "aankomende", "aanstaande", "acht", "afgelopen", "begin", "bijna", "circa", "dat", "datzelfde", "de",
    "derde", "deze", "dit", "drie", "een", "eerder", "eergisteren", "eerste", "eerstkomende", "eerstvolgende", "eind",
    "einde", "gedurende", "gisteren", "half", "halverwege", "herfst", "het", "huidig", "huidige", "in",
    "jaarwisseling", "jaren", "k1", "k2", "k3", "k4", "kerstreces", "komend", "komende", "laatste", "later", "lente",
    "lopend", "lopende", "medio", "midden", "na", "negen", "omstreeks", "ongeveer", "overmorgen", "prinsjesdag", "q1",
    "q2", "q3", "q4", "rond", "ruim", "sedert", "sinds", "tegen", "tien", "tot", "twaalf", "twee", "tweede", "ultimo",
    "vanaf", "vandaag", "verleden", "vier", "vierde", "vijf", "volgend", "volgende", "voor", "voorbije", "vorig",
    "vorige", "vóór", "winter", "zes", "zeven", "zo", "zomer", "zomerreces", "één",
];

/// Where in [`BEGINNINGS`] the words with each first letter begin; the last row is their number.
const ROWS: [usize; 27] = rows();

const fn rows() -> [usize; 27] {
    let mut rows = [0; 27];
    let (mut letter, mut row) = (0, 0);
    while letter < 27 {
        while row < BEGINNINGS.len() && BEGINNINGS[row].as_bytes()[0] < b'a' + letter as u8 {
            row += 1;
        }
        rows[letter] = row;
        letter += 1;
    }
    rows
}

/// Whether the word can begin a time expression at all: a quick answer for the many that cannot.
fn begins(word: &Word<'_>) -> bool {
    let bytes = word.text.as_bytes();
    let Some(first) = bytes.first().map(u8::to_ascii_lowercase) else {
        return false;
    };
    if !first.is_ascii_lowercase() {
        return first.is_ascii_digit() || word.is("één");
    }
    let letter = usize::from(first - b'a');
    let (from, to) = (
        ROWS.get(letter).copied().unwrap_or(0),
        ROWS.get(letter + 1).copied().unwrap_or(0),
    );
    begins_as_name(bytes)
        || BEGINNINGS
            .get(from..to)
            .is_some_and(|same_letter| word.is_one_of(same_letter))
}

/// Whether the first letters are those of a month or a season, to which another word may be glued.
fn begins_as_name(bytes: &[u8]) -> bool {
    let [first, second, third, ..] = bytes else {
        return false;
    };
    matches!(
        &[
            first.to_ascii_lowercase(),
            second.to_ascii_lowercase(),
            third.to_ascii_lowercase()
        ],
        b"jan"
            | b"feb"
            | b"maa"
            | b"apr"
            | b"mei"
            | b"jun"
            | b"jul"
            | b"aug"
            | b"sep"
            | b"okt"
            | b"nov"
            | b"dec"
            | b"voo"
            | b"naj"
            | b"zom"
            | b"win"
            | b"her"
            | b"len"
    )
}

/// Whether a time can begin at `index`. The commonest words of Dutch can, but seldom do, so they must show it at once.
pub(super) fn may_begin(reader: &Reader<'_>, index: usize) -> bool {
    let Some(word) = reader.words.get(index) else {
        return false;
    };
    let next = || reader.words.get(index + 1);
    if !begins(word) {
        return false;
    }
    if word.is_one_of(&["de", "het"]) {
        return next().and_then(vocabulary::shift).is_some() || reader.phrase(index + 1, &["jaar"]);
    }
    if word.is("in") {
        return reader.phrase(index + 1, &["de", "loop", "van"]);
    }
    if word.is_one_of(&["voor", "na", "tegen"]) {
        return next().is_some_and(begins) || reader.any(index + 1, &["kerst", "kerstmis"]);
    }
    !word.is("een") || next().and_then(vocabulary::unit).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_begins_a_time_is_let_in() {
        assert!(BEGINNINGS.is_sorted_by_key(|word| word.as_bytes().first()));
        for name in vocabulary::first_words() {
            let word = Word {
                range: 0..name.len(),
                text: name,
            };
            assert!(begins(&word), "{name}");
        }
    }
}
