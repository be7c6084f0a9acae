//! Bytes inside a page: deflated (RFC 1951) and in base64 (RFC 4648, section 4).

use beleidsspoor::error::{Error, ErrorKind};
use std::num::NonZeroU64;
use zopfli::{Format, Options};

/// Rounds of searching for a shorter stream. More than these win nothing that could be measured in KB.
const ROUNDS: u64 = 5;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as a page carries them.
pub(crate) struct Payload {
    /// Base64 of the deflated stream.
    pub(crate) text: String,
    /// Bytes before deflating.
    pub(crate) size: usize,
}

impl Payload {
    /// Deflates and encodes.
    ///
    /// # Errors
    /// Deflating fails, which it does not in memory.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, Error> {
        let mut packed = Vec::new();
        let options = Options { iteration_count: rounds(), ..Options::default() };
        zopfli::compress(options, Format::Deflate, bytes, &mut packed)
            .map_err(|error| Error::new(ErrorKind::Io, format!("deflating: {error}")))?;
        Ok(Self { text: base64(&packed), size: bytes.len() })
    }
}

/// `BELEIDSSPOOR_ROUNDS=1` builds faster and a little larger, for whoever works on the page.
fn rounds() -> NonZeroU64 {
    let wanted = std::env::var("BELEIDSSPOOR_ROUNDS").ok().and_then(|word| word.parse().ok());
    NonZeroU64::new(wanted.unwrap_or(ROUNDS)).unwrap_or(NonZeroU64::MIN)
}

/// Base64 with padding.
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, byte| (group << 8) | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = ALPHABET[((group >> (18 - 6 * place)) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_that_of_the_standard() {
        // RFC 4648, section 10.
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")];
        for (plain, encoded) in cases {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }
}
