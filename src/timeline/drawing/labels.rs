//! Labels: how wide they are, in how many lines they fit, and where they stand.

/// Width of a letter of a label, in hundredths of a pixel.
const LETTER: i32 = 680;

/// Spreads places that want to be near where they are, so that none is nearer to the next than `gap`: groups that are
/// too close settle around their middle. Places must be in order.
pub fn spread(places: &mut [i32], gap: i32) {
    // Of each group: the sum of where its first place would be for each of its members, and how many they are.
    let mut groups: Vec<(i32, i32)> = Vec::new();
    for place in places.iter() {
        let mut group = (*place, 1);
        while let Some((sum, count)) = groups.last().copied() {
            if sum / count + count * gap <= group.0 / group.1 {
                break;
            }
            groups.pop();
            group = (sum + group.0 - group.1 * count * gap, count + group.1);
        }
        groups.push(group);
    }
    let settled = groups
        .iter()
        .flat_map(|(sum, count)| (0..*count).map(move |number| sum / count + number * gap));
    places
        .iter_mut()
        .zip(settled)
        .for_each(|(place, settled)| *place = settled);
}

/// Width of a label, roughly, in pixels.
pub fn width(text: &str) -> i32 {
    text.chars().count() as i32 * LETTER / 100
}

/// A text in at most so many lines of so many pixels, broken between words. What does not fit is left out, which the
/// last line says; a word that is wider than a line has one of its own.
pub fn wrapped(text: &str, room: i32, lines: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let full = found.len() == lines;
        match found.last_mut() {
            Some(line) if width(line) + width(word) + LETTER / 100 <= room => {
                *line = [line.as_str(), " ", word].concat()
            }
            Some(line) if full => {
                line.push_str(" …");
                break;
            }
            _ => found.push(word.to_owned()),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_settle_around_the_places_they_name() {
        let mut places = [100, 100, 100, 300];
        spread(&mut places, 30);
        assert_eq!(places, [70, 100, 130, 300]);
        let mut crowded = [0, 10, 20, 30, 40, 50];
        spread(&mut crowded, 30);
        assert!(crowded.windows(2).all(|pair| pair[1] - pair[0] >= 30));
    }

    #[test]
    fn texts_break_between_words_and_say_what_is_left_out() {
        let title = "Beloofd: onderzoek naar wat mensen nodig hebben";
        assert_eq!(
            wrapped(title, 146, 3),
            ["Beloofd: onderzoek", "naar wat mensen nodig", "hebben"]
        );
        assert_eq!(
            wrapped(title, 146, 2),
            ["Beloofd: onderzoek", "naar wat mensen nodig …"]
        );
        assert_eq!(wrapped(title, 1000, 2), [title]);
        assert_eq!(
            wrapped("Cliëntondersteuning blijft", 60, 2),
            ["Cliëntondersteuning", "blijft"]
        );
    }
}
