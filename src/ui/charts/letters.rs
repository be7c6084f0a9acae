//! How wide texts are, roughly and never too narrow, and how they break into lines.
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
}
