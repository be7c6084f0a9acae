//! The Content-Security-Policy of a page that carries its own script and style: each by its hash, nothing else.

use super::payload::base64;
use sha2::{Digest, Sha256};

/// The policy that lets exactly these scripts and styles run.
pub(crate) fn policy(scripts: &[&str], styles: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; base-uri 'none'; form-action 'none'",
        sources(scripts),
        sources(styles)
    )
}

fn sources(texts: &[&str]) -> String {
    texts.iter().map(|text| source(text)).collect::<Vec<_>>().join(" ")
}

/// A hash source (CSP Level 3, section 2.3.1): of the element's text, byte for byte.
fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::source;

    #[test]
    fn a_source_is_the_hash_of_the_text() {
        // The example of CSP Level 3, section 8.4.
        assert_eq!(source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
