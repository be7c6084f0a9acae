//! The collection, told by the text that stands in the page anyway: most of a raw file is there to be read without
//! script, so only what differs (line ends, furniture, metadata) and where the rest stands is carried.
//!
//! ```text
//! repeated:  literal length, literal bytes, copy length, copy place
//! ```
//! Numbers are LEB128; a place is told from the end of the copy before it, zigzag. `www/rebuild.js` reads this.
#![allow(
    clippy::indexing_slicing,
    reason = "places and lengths come from the same two texts; to be redone with the offline file"
)]

use std::collections::HashMap;

/// Shortest copy that is worth telling.
const SHORTEST: usize = 12;
/// Places of the same beginning that are looked at.
const TRIED: usize = 64;

/// `target` told by `base`.
pub(crate) fn delta(base: &[u8], target: &[u8]) -> Vec<u8> {
    let places = places(base);
    let (mut told, mut literal, mut at, mut from) = (Vec::new(), 0, 0, 0);
    while at < target.len() {
        let Some((place, length)) = longest(base, &places, &target[at..], from) else {
            at += 1;
            continue;
        };
        tell(&mut told, &target[literal..at], length, place, from);
        at += length;
        literal = at;
        from = place + length;
    }
    tell(&mut told, &target[literal..], 0, from, from);
    told
}

/// A number by which two texts are told apart: 31 times what came before, plus the byte, in 32 bits.
pub(crate) fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum: u32, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
    })
}

type Places<'base> = HashMap<&'base [u8], Vec<usize>>;

fn places(base: &[u8]) -> Places<'_> {
    let mut places = Places::new();
    for (place, beginning) in base.windows(SHORTEST).enumerate() {
        places.entry(beginning).or_default().push(place);
    }
    places
}

/// The longest copy with which `rest` can begin; of equal ones that which needs the shortest way.
fn longest(base: &[u8], places: &Places<'_>, rest: &[u8], from: usize) -> Option<(usize, usize)> {
    let found = places.get(rest.get(..SHORTEST)?)?;
    // Texts follow each other: what comes next is most likely the place after the last.
    let next = found.partition_point(|place| *place < from);
    let near = found
        .iter()
        .skip(next.saturating_sub(TRIED / 2))
        .take(TRIED);
    near.map(|place| (*place, common(&base[*place..], rest)))
        .max_by_key(|(place, length)| (*length, std::cmp::Reverse(place.abs_diff(from))))
}

fn common(left: &[u8], right: &[u8]) -> usize {
    left.iter()
        .zip(right)
        .take_while(|(left, right)| left == right)
        .count()
}

fn tell(told: &mut Vec<u8>, literal: &[u8], length: usize, place: usize, from: usize) {
    number(told, literal.len());
    told.extend_from_slice(literal);
    number(told, length);
    number(
        told,
        if place < from {
            2 * (from - place) - 1
        } else {
            2 * (place - from)
        },
    );
}

fn number(told: &mut Vec<u8>, mut value: usize) {
    while value > 127 {
        told.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    told.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `www/rebuild.js` does.
    fn rebuild(base: &[u8], told: &[u8]) -> Vec<u8> {
        let (mut at, mut from, mut target) = (0, 0usize, Vec::new());
        let number = |at: &mut usize| {
            let (mut value, mut shift) = (0usize, 0);
            loop {
                let byte = told[*at];
                *at += 1;
                value |= usize::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 {
                    return value;
                }
            }
        };
        while at < told.len() {
            let literal = number(&mut at);
            target.extend_from_slice(&told[at..at + literal]);
            at += literal;
            let (length, way) = (number(&mut at), number(&mut at));
            from = if way % 2 == 1 {
                from - way.div_ceil(2)
            } else {
                from + way / 2
            };
            target.extend_from_slice(&base[from..from + length]);
            from += length;
        }
        target
    }

    #[test]
    fn what_is_told_is_rebuilt() {
        let base =
            "De cliëntondersteuner helpt gratis. Hij is onafhankelijk, en dat staat in de wet."
                .repeat(9);
        for target in [
            "",
            "kort",
            "dat staat in de wet.\r\nDe cliëntondersteuner helpt\ngratis. Hij is onafhankelijk",
            &base,
        ] {
            assert_eq!(
                rebuild(base.as_bytes(), &delta(base.as_bytes(), target.as_bytes())),
                target.as_bytes()
            );
        }
        assert!(delta(base.as_bytes(), base.as_bytes()).len() < 10);
        assert_eq!(
            rebuild(b"", &delta(b"", b"zonder iets om van af te schrijven")),
            b"zonder iets om van af te schrijven"
        );
    }
}
