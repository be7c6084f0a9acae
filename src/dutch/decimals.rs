//! Numbers with decimals, read and written.

/// Digits with at most one point between them: `55`, `2.75`. Nothing else: no sign, no exponent.
pub fn read(text: &str) -> Option<f64> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.then(|| text.parse().ok())?
}

/// The number with this many decimals, rounded half up: `1234.50`.
pub fn fixed(value: f64, decimals: usize) -> String {
    // The standard library rounds what is stored, and 2.675 is stored as a little less.
    let power = 10_f64.powi(decimals as i32);
    let rounded = (value * power).round() / power;
    // Nothing is left of a sign before zero.
    format!("{:.decimals$}", rounded + 0.0)
}

/// A number as Dutch writes it: `1.234,50`.
pub fn dutch_number(value: f64, decimals: usize) -> String {
    let shown = fixed(value, decimals);
    let (whole, fraction) = shown.split_once('.').unwrap_or((&shown, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("−", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if fraction.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped},{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::{dutch_number, fixed, read};

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "55",
            "2.75",
            "0.1",
            "1234567.89",
            "000.5",
            "999999999999.99",
            "34.2",
            "4.",
            ".5",
        ] {
            assert_eq!(read(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "1.2.3", "-3", "+3", "1e5", "inf", "NaN", "1 000"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_with_their_decimals() {
        let cases = [
            (0.0, 0, "0"),
            (0.25, 2, "0.25"),
            (0.005, 2, "0.01"),
            (-1234.5, 2, "-1234.50"),
            (-0.001, 2, "0.00"),
            (55e6, 0, "55000000"),
            (34.2, 1, "34.2"),
            (2.675, 2, "2.68"),
        ];
        for (value, decimals, written) in cases {
            assert_eq!(fixed(value, decimals), written);
        }
    }

    #[test]
    fn numbers_are_written_in_dutch() {
        assert_eq!(dutch_number(55_000_000.0, 0), "55.000.000");
        assert_eq!(dutch_number(-1234.5, 2), "−1.234,50");
        assert_eq!(dutch_number(0.25, 2), "0,25");
    }
}
