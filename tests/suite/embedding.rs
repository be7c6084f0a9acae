//! What stands in other people's articles and may not change.

use super::files::root;
use sha2::{Digest, Sha256};

/// Released scripts for pages that embed, with the SHA-256 of each. A next version is a line of its own.
const RELEASED: &[(&str, &str)] = &[
    (
        "embed-1.js",
        "c7cb144448e7e70379868446f6e2488f3503f6a0acca2b449b211c1aeb3d9b90",
    ),
    (
        "embed-2.js",
        "7dc81862ae4beb7c6f5a694675e23aee223f99fef38786708c745fdf2e38429b",
    ),
];

#[test]
fn a_released_script_for_other_pages_never_changes() {
    for (name, expected) in RELEASED {
        let bytes = std::fs::read(root().join("www").join(name)).expect("readable");
        let found: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            &found, expected,
            "{name} was changed: leave it and write a next version"
        );
    }
}
