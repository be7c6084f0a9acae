//! Parameters of addresses, read and written.

use crate::explorer::Query;

/// Bytes of an address that are read: a browser takes megabytes, and each would be written into every link of the page. The
/// longest that the page writes itself is a quotation of ten thousand characters, encoded.
pub(super) const LONGEST: usize = 1 << 17;
/// Bytes of one value that are read, quotations apart: more than a query has ([`Query::LONGEST`]), so that what is too long
/// is told to be so.
pub(super) const LONGEST_VALUE: usize = 1000;
const _: () = assert!(LONGEST_VALUE > Query::LONGEST);

/// The beginning of a text, at most so many bytes of it.
fn clipped(text: &str, longest: usize) -> &str {
    let end = (0..=text.len().min(longest))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or("")
}

/// The beginning of a value.
pub(super) fn short(value: &str) -> &str {
    clipped(value, LONGEST_VALUE)
}

/// Names and values behind the `?` of an address, in its order; values are never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(super) fn parse(query: &str) -> Self {
        let query = clipped(query, LONGEST);
        // `&` as HTML writes it, and a query that came escaped as a whole.
        let whole = (!query.contains('=')).then(|| decode(query));
        let query = whole.as_deref().unwrap_or(query);
        let pairs = query
            .split('&')
            .map(|pair| pair.strip_prefix("amp;").unwrap_or(pair))
            .filter_map(|pair| pair.split_once('='));
        let pairs = pairs.map(|(name, value)| (decode(name), decode(&value.replace('+', " "))));
        Self(pairs.filter(|(_, value)| !value.is_empty()).collect())
    }

    /// Adds a value, where there is one.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    pub(super) fn optional(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// As an address has them: with a `?` in front where there are any.
    pub(super) fn write(&self) -> String {
        let mut query = String::new();
        for (name, value) in &self.0 {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(&format!("{}={}", encode(name), encode(value)));
        }
        query
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
        let escaped = after.split_at_checked(2).filter(|_| *first == b'%');
        let byte = escaped.and_then(|(digits, behind)| {
            let digits = std::str::from_utf8(digits).ok()?;
            Some((u8::from_str_radix(digits, 16).ok()?, behind))
        });
        match byte {
            Some((byte, behind)) => {
                bytes.push(byte);
                rest = behind;
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
