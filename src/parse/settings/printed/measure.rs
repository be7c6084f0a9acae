//! How wide lines are.
//!
//! In a proportional letter twenty `i` take the room of six `m`, so a count of characters says little about where a
//! printed line ends. With rough widths of letters the full lines of a page differ by a few per cent only, and a line
//! that stops short of them was ended on purpose.

use crate::parse::text::split;

/// Part of the full width below which the next word would have fitted.
const FITS: f32 = 0.95;

/// The rough width of a text, in tenths of a small letter.
pub(super) fn width(text: &str) -> f32 {
    let (mut width, mut at) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        width += match WIDTHS.get(usize::from(*byte)) {
            Some(known) => u32::from(*known),
            // The first byte of a letter outside ASCII; the others begin none.
            None => text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, letter_width),
        };
        at += 1;
    }
    width as f32
}

/// Widths of the letters and signs of ASCII: nearly all that is measured.
static WIDTHS: [u8; 128] = {
    let mut widths = [0; 128];
    let (mut rest, mut code): (&mut [u8], u8) = (&mut widths, 0);
    while let Some((width, behind)) = rest.split_first_mut() {
        *width = letter_width(code as char) as u8;
        (rest, code) = (behind, code + 1);
    }
    widths
};

const fn letter_width(letter: char) -> u32 {
    match letter {
        'i' | 'l' | 'j' | 'ï' | 'í' | 'I' | '\'' | '‘' | '’' | '|' | '!' => 5,
        't' | 'f' | 'r' | ' ' | '.' | ',' | ';' | ':' | '(' | ')' | '-' | '/' | 'J' => 7,
        'm' | 'w' | 'M' | 'W' => 15,
        // Capitals, with the marks that occur in names.
        'A'..='Z' | 'À'..='Þ' => 12,
        _ => 11,
    }
}

/// The measure of a document: the width of its full lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    full: f32,
}

impl Measure {
    /// The width that nine lines in ten do not exceed.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut widths: Vec<f32> = texts.map(width).collect();
        widths.sort_by(f32::total_cmp);
        Self {
            full: widths.get(widths.len() * 9 / 10).copied().unwrap_or(0.0),
        }
    }

    /// The width of the middle one of these lines, all of which are taken to be full.
    pub(crate) fn middle<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut widths: Vec<f32> = texts.map(width).collect();
        widths.sort_by(f32::total_cmp);
        Self {
            full: widths.get(widths.len() / 2).copied().unwrap_or(0.0),
        }
    }

    /// Whether the first word of `next` would have fitted behind `line`. A number, or a sign of money, was not parted
    /// from what it counts (`3 mei`, `€ 5`).
    pub(crate) fn fits(self, line: &str, next: &str) -> bool {
        let counts = next.starts_with(|first: char| first.is_ascii_digit() || first == '€');
        let words = split(next)
            .take(1 + usize::from(counts))
            .map(|word| width(word) + width(" "));
        !line.ends_with('-') && width(line) + words.sum::<f32>() < self.full * FITS
    }

    /// How many full lines the text would take.
    pub(super) fn lines(self, text: &str) -> f32 {
        width(text) / self.full.max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_fits_or_does_not() {
        let full = "Een regel van de volle breedte, zoals er vele zijn in deze brief";
        let measure = Measure::of([full, full, "kort"].into_iter());
        assert!(measure.fits("Een korte regel.", "Daarna meer"));
        assert!(!measure.fits(
            "Een regel van de volle breedte, zoals er vele zijn in deze",
            "brief"
        ));
        assert!(!measure.fits("een af-", "gebroken"));
    }
}
