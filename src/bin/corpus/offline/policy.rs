//! The Content-Security-Policy of a page that carries its own script and style: each by its hash, nothing else.

use sha2::{Digest, Sha256};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// No text becomes markup or script, but as `www/trusted.js` says, where a browser has trusted types.
pub(super) const TRUSTED: &str = "require-trusted-types-for 'script'; trusted-types default";

/// The policy that lets exactly these scripts and styles run, and a worker that the page makes of its own words where it
/// has one: a file cannot have any other.
pub(crate) fn policy(scripts: &[&str], styles: &[&str], has_worker: bool) -> String {
    let worker = if has_worker { "worker-src blob:; " } else { "" };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; {worker}base-uri 'none'; form-action 'none'; {TRUSTED}",
        sources(scripts),
        sources(styles)
    )
}

fn sources(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| source(text))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A hash source (CSP Level 3, section 2.3.1): of the element's text, byte for byte.
pub(super) fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0u32, |group, byte| (group << 8) | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = ALPHABET.get(((group >> (18 - 6 * place)) & 63) as usize);
            let letter = letter.filter(|_| place <= chunk.len());
            text.push(letter.map_or('=', |letter| char::from(*letter)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, source};

    #[test]
    fn base64_is_that_of_the_standard() {
        // RFC 4648, section 10.
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
        ];
        for (plain, encoded) in cases {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn a_source_is_the_hash_of_the_text() {
        // The example of CSP Level 3, section 8.4.
        assert_eq!(
            source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }
}
