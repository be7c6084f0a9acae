//! How wide texts are, roughly and never too narrow, how they break into lines, and how their places are spread.
//!
//! The table is that of DejaVu Sans, the widest of the fonts that the page may get (`--sans` in the style sheet): where
//! Segoe UI or Roboto stand, a little room is left.

/// Width of a text in pixels, rounded up, at a size in pixels.
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let hundredths: i32 = text.chars().map(letter).sum();
    // Bold letters of that font are up to an eighth wider.
    let hundredths = if bold { hundredths * 9 / 8 } else { hundredths };
    (hundredths * size + 99) / 100
}

/// Width of a letter in hundredths of the size.
fn letter(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'í' | 'ï' | 'ì' | '\'' => 29,
        ' ' | '.' | ',' | ':' | ';' | '’' | '‘' | '·' | '|' => 34,
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' | 'I' | 'J' | '!' => 42,
        's' | 'c' | 'z' | 'k' | '–' | '?' | '“' | '”' => 59,
        'm' | 'M' | 'W' | '…' | '%' | '—' | '@' => 100,
        'w' | 'Q' | 'O' | 'G' | 'C' | 'D' | 'H' | 'N' | 'U' | '+' | '=' | '→' => 84,
        'A'..='Z' | 'À'..='Þ' => 73,
        'a'..='z' | '0'..='9' | 'à'..='ÿ' | '€' => 65,
        // What a table of Dutch letters does not have.
        _ => 100,
    }
}

/// A text in lines that are no wider than so many pixels, broken between words; a word that is wider than a line has one
/// of its own.
pub fn lines(text: &str, room: i32, size: i32) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match found.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, false) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => found.push(word.to_owned()),
        }
    }
    found
}

/// The same in at most so many lines, for every one of which there is room. What does not fit is left out, which `…` says.
pub fn fitted(text: &str, room: i32, size: i32, most: usize) -> Vec<String> {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| cut(word, room, size))
        .collect();
    let mut found = lines(&words.join(" "), room, size);
    if found.len() > most {
        found.truncate(most);
        if let Some(last) = found.last_mut() {
            while width(&format!("{last} …"), size, false) > room {
                let kept = last.rsplit_once(' ').map(|(kept, _)| kept.len());
                last.truncate(kept.unwrap_or(0));
                if kept.is_none() {
                    break;
                }
            }
            last.push_str(" …");
        }
    }
    found
}

/// A word as far as there is room for it.
fn cut(word: &str, room: i32, size: i32) -> String {
    if width(word, size, false) <= room {
        return word.to_owned();
    }
    let mut kept = String::new();
    for letter in word.chars() {
        kept.push(letter);
        if width(&format!("{kept}…"), size, false) > room {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wider_than_narrow_ones_and_bold_ones_wider_still() {
        assert!(width("mmm", 14, false) > 2 * width("iii", 14, false));
        assert!(width("abc", 14, true) > width("abc", 14, false));
        assert_eq!(width("", 14, false), 0);
    }

    #[test]
    fn lines_break_between_words_and_lose_none() {
        let text = "Een pont vaart over het water";
        let broken = lines(text, 90, 14);
        assert!(broken.len() > 2);
        assert_eq!(broken.join(" "), text);
        assert!(broken.iter().all(|line| width(line, 14, false) <= 90));
        assert_eq!(
            lines("Overwaterverbinding", 20, 14),
            ["Overwaterverbinding"]
        );
        assert!(lines(" ", 20, 14).is_empty());
    }

    #[test]
    fn what_does_not_fit_is_left_out_which_the_last_line_says() {
        let text = "Een pont vaart over het water van de Overwaterverbinding";
        let fit = fitted(text, 90, 14, 2);
        assert_eq!(fit.len(), 2);
        assert!(fit[1].ends_with('…') && text.starts_with(fit[0].as_str()));
        for room in [20, 40, 90, 200] {
            for most in 1..4 {
                let fit = fitted(text, room, 14, most);
                assert!(fit.len() <= most);
                assert!(
                    fit.iter().all(|line| width(line, 14, false) <= room),
                    "{fit:?}"
                );
            }
        }
        assert_eq!(fitted("Een pont", 200, 14, 1), ["Een pont"]);
    }

    #[test]
    fn places_settle_around_what_they_name() {
        let mut places = [100, 100, 100, 300];
        spread(&mut places, 30);
        assert_eq!(places, [70, 100, 130, 300]);
        let mut crowded = [0, 10, 20, 30, 40, 50];
        spread(&mut crowded, 30);
        assert!(crowded.windows(2).all(|pair| pair[1] - pair[0] >= 30));
    }
}
