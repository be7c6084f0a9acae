//! Parameters of addresses, read and written.

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

/// Parameters of an address.
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(super) fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        Self(
            pairs
                .map(|(name, value)| (decode(name), decode(&value.replace('+', " "))))
                .collect(),
        )
    }

    pub(super) fn optional(&self, name: &str) -> Option<String> {
        let found = self
            .0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone());
        found.filter(|value| !value.is_empty())
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
