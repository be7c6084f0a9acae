//! JSON (RFC 8259), written by hand: the page has no other use for a JSON writer, and what is written here is small.

use std::fmt::Write;

/// JSON being written.
#[derive(Debug, Default)]
pub struct Json(String);

impl Json {
    /// Room for about so many bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Signs as they are: brackets, commas, names that need no escaping.
    pub fn raw(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    /// A whole number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        // Writing to a string cannot fail.
        let _ = write!(self.0, "{number}");
        self
    }

    /// A string: what JSON does not allow in one is escaped (section 7).
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.0.push('"');
        let mut plain = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte >= 0x20 && byte != b'"' && byte != b'\\' {
                continue;
            }
            self.0.push_str(text.get(plain..at).unwrap_or(""));
            // Writing to a string cannot fail.
            let _ = match byte {
                b'"' | b'\\' => write!(self.0, "\\{}", char::from(byte)),
                _ => write!(self.0, "\\u{byte:04x}"),
            };
            plain = at + 1;
        }
        self.0.push_str(text.get(plain..).unwrap_or(""));
        self.0.push('"');
        self
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }
}

/// A JSON string.
pub(super) fn string(text: &str) -> String {
    let mut json = Json::with_capacity(text.len() + 2);
    json.text(text);
    json.finish()
}
