//! Parameters of addresses, read and written.

use crate::search::Query;

/// Parameters of an address being written.
#[derive(Default)]
pub(super) struct Link {
    pub(super) query: String,
}

impl Link {
    pub(super) fn add(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.query
                .push(if self.query.is_empty() { '?' } else { '&' });
            self.query.push_str(&format!("{name}={}", encode(value)));
        }
    }

    pub(super) fn add_number(&mut self, name: &str, value: Option<usize>) {
        if let Some(value) = value {
            self.add(name, &value.to_string());
        }
    }
}

/// Bytes of an address that are read: a browser takes megabytes, and each would be written into every link of the page. The
/// longest that the page writes itself is a quotation of ten thousand characters, encoded.
const LONGEST: usize = 1 << 17;
/// Bytes of one value that are read, quotations apart: more than a query has ([`Query::LONGEST`]), so that what is too long
/// is told to be so.
const LONGEST_VALUE: usize = 1000;
const _: () = assert!(LONGEST_VALUE > Query::LONGEST);

/// The beginning of a text, at most so many bytes of it.
fn clipped(text: &str, longest: usize) -> &str {
    let end = (0..=text.len().min(longest))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or("")
}

/// The beginning of a value.
pub(super) fn short(value: &str) -> String {
    clipped(value, LONGEST_VALUE).to_owned()
}

/// Parameters of an address.
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(super) fn parse(query: &str) -> Self {
        let query = clipped(query, LONGEST);
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        Self(
            pairs
                .map(|(name, value)| (decode(name), decode(&value.replace('+', " "))))
                .collect(),
        )
    }

    pub(super) fn optional(&self, name: &str) -> Option<String> {
        self.whole(name).map(short)
    }

    /// The value however long it is: of what refuses by itself what is too long.
    pub(super) fn whole(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    pub(super) fn text(&self, name: &str) -> String {
        self.optional(name).unwrap_or_default()
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.optional(name)?.parse().ok()
    }
}

/// Percent-encodes all but unreserved characters (RFC 3986, section 2.3).
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Percent-decodes; what is no valid escape stays as it is.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = (*first == b'%')
            .then(|| std::str::from_utf8(after.get(..2)?).ok())
            .flatten();
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_VALUE, Parameters, encode};

    #[test]
    fn what_is_endless_is_read_in_part() {
        for text in [
            "é".repeat(1 << 19),
            "a\u{301}".repeat(1 << 18),
            "%".repeat(1 << 20),
        ] {
            for written in [encode(&text), text] {
                let parameters = Parameters::parse(&format!("q={written}&x=1"));
                assert!(parameters.text("q").len() <= LONGEST_VALUE);
                // What is no escape may be written with more bytes than it had.
                assert!(
                    parameters
                        .whole("q")
                        .is_some_and(|value| value.len() <= 3 * LONGEST)
                );
            }
        }
    }
}
