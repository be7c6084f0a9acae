//! Numbers with decimals, read and written without the standard library's tables for any number there is (12 KB of the
//! page, packed). Amounts have at most fifteen figures, for which this is exact.

/// Digits with at most one point between them: `55`, `2.75`. Nothing else: no sign, no exponent.
pub(crate) fn read(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut value = 0.0;
    for byte in whole.bytes().chain(fraction.bytes()) {
        value = value * 10.0 + f64::from(char::from(byte).to_digit(10)?);
    }
    // Both are whole numbers that a f64 holds, so that their quotient is the nearest there is.
    Some(value / power(fraction.len()))
}

/// The number with this many decimals, rounded half up: `1234.50`.
pub(crate) fn fixed(value: f64, decimals: usize) -> String {
    let whole = (value.abs() * power(decimals)).round() as u64;
    let mut digits = format!("{whole:0width$}", width = decimals + 1);
    if decimals > 0 {
        digits.insert(digits.len() - decimals, '.');
    }
    if value < 0.0 && whole > 0 {
        format!("-{digits}")
    } else {
        digits
    }
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

/// Ten to this power. Exact up to 22, more than which no text needs.
fn power(exponent: usize) -> f64 {
    (0..exponent.min(300)).fold(1.0, |power, _| power * 10.0)
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
