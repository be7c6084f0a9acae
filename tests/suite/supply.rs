//! What we build on keeps to the policy in `deny.toml`, and what is fetched is fixed: versions and checksums in the lock files.

use super::files::{root, text};
use serde_json::Value;
use std::process::Command;

fn policy() -> toml::Table {
    text(&root().join("deny.toml")).parse().expect("TOML")
}

/// A list of the policy.
fn listed(policy: &toml::Table, part: &str, name: &str) -> Vec<String> {
    let list = policy[part][name].as_array().expect("a list");
    let text = |entry: &toml::Value| {
        let named = entry.get("crate").unwrap_or(entry);
        named.as_str().expect("a word").to_owned()
    };
    list.iter().map(text).collect()
}

/// Every crate that any build of ours may use, as cargo describes it.
fn crates() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "metadata",
            "--offline",
            "--locked",
            "--all-features",
            "--format-version",
            "1",
        ])
        .output()
        .expect("cargo");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let all = told["packages"].as_array().expect("packages");
    let others = all.iter().filter(|one| !one["source"].is_null());
    others.cloned().collect()
}

/// Whether a licence expression (SPDX) is allowed: one of those between `OR`, each of those between `AND`. `/` is how `OR` was
/// written before.
fn allows(allowed: &[String], expression: &str) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let holds = any_of(allowed, &mut rest);
    holds && rest.is_empty()
}

fn any_of(allowed: &[String], rest: &mut &[&str]) -> bool {
    let mut holds = all_of(allowed, rest);
    while rest.first() == Some(&"OR") {
        *rest = &rest[1..];
        holds |= all_of(allowed, rest);
    }
    holds
}

fn all_of(allowed: &[String], rest: &mut &[&str]) -> bool {
    let mut holds = one(allowed, rest);
    while rest.first() == Some(&"AND") {
        *rest = &rest[1..];
        holds &= one(allowed, rest);
    }
    holds
}

fn one(allowed: &[String], rest: &mut &[&str]) -> bool {
    let Some((first, behind)) = rest.split_first() else {
        return false;
    };
    *rest = behind;
    if *first == "(" {
        let holds = any_of(allowed, rest);
        let closed = rest.first() == Some(&")");
        *rest = rest.get(1..).unwrap_or(&[]);
        return holds && closed;
    }
    let mut name = (*first).to_owned();
    if rest.first() == Some(&"WITH") {
        name = format!("{name} WITH {}", rest.get(1).unwrap_or(&""));
        *rest = rest.get(2..).unwrap_or(&[]);
    }
    allowed.contains(&name)
}

#[test]
fn every_licence_and_source_keeps_to_the_policy() {
    let policy = policy();
    let (licences, sources) = (
        listed(&policy, "licenses", "allow"),
        listed(&policy, "sources", "allow-registry"),
    );
    let banned = listed(&policy, "bans", "deny");
    let crates = crates();
    assert!(crates.len() > 100, "{}", crates.len());
    for one in &crates {
        let word = |key: &str| one[key].as_str().unwrap_or_default();
        let name = word("name");
        assert!(
            allows(&licences, word("license")),
            "{name}: {}",
            word("license")
        );
        let from = word("source").trim_start_matches("registry+");
        assert!(
            sources.iter().any(|source| source == from),
            "{name} from {from}"
        );
        assert!(
            !banned.iter().any(|banned| banned == name),
            "{name} is banned"
        );
    }
}

#[test]
fn a_licence_that_is_not_allowed_is_refused() {
    let allowed = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for good in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT/GPL-3.0",
        "(GPL-3.0 OR MIT) AND Zlib",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(allows(&allowed, good), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "Apache-2.0",
        "(GPL-3.0 OR MIT",
        "MIT Zlib",
        "(MIT OR Zlib) AND GPL-3.0",
    ] {
        assert!(!allows(&allowed, bad), "{bad}");
    }
}

#[test]
fn every_version_is_fixed_by_a_checksum() {
    let lock: toml::Table = text(&root().join("Cargo.lock")).parse().expect("TOML");
    for one in lock["package"].as_array().expect("packages") {
        let own = one["name"].as_str() == Some("beleidsspoor");
        assert_eq!(one.get("checksum").is_none(), own, "{one:?}");
    }
    for lock in [
        "tests/browser/package-lock.json",
        "tests/bench/package-lock.json",
        "src/bin/xtask/locks/binaryen.json",
        "src/bin/xtask/locks/esbuild.json",
    ] {
        let lock: Value = serde_json::from_str(&text(&root().join(lock))).expect("JSON");
        let packages = lock["packages"].as_object().expect("packages");
        // The first is the project itself.
        assert!(packages.len() > 1);
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            let sum = package["integrity"].as_str().unwrap_or_default();
            assert!(sum.starts_with("sha512-"), "{name}: {sum:?}");
            // Without an address it comes from the registry that npm is told of.
            let from = package["resolved"].as_str();
            assert!(
                from.is_none_or(|from| from.starts_with("https://registry.npmjs.org/")),
                "{name}: {from:?}"
            );
        }
    }
}
