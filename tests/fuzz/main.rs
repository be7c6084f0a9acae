//! Input that looks for trouble: libFuzzer changes it so that it reaches ever more of the program, and stops at the first
//! panic or broken promise. `cargo xtask fuzz TARGET` builds this with what tells libFuzzer where it has been.
//!
//! `FUZZ_TARGET` names the target; words on the command line are libFuzzer's own.
#![no_main]
#![allow(
    clippy::indexing_slicing,
    reason = "a target that reaches beyond what is there shall fail"
)]

#[path = "../promises.rs"]
mod promises;
#[path = "../sealed.rs"]
mod sealed;
mod targets;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// What is tried.
static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let known = targets::TARGETS.iter().find(|(known, _)| *known == name);
    match known {
        Some((_, play)) => *play,
        None => {
            // Asked for none, it says which there are.
            targets::TARGETS
                .iter()
                .for_each(|(name, _)| println!("{name}"));
            std::process::exit(i32::from(!name.is_empty()))
        }
    }
});

fuzz_target!(init: { LazyLock::force(&TARGET); }, |bytes: &[u8]| TARGET(bytes));
