//! The language is written down once, in `src/dutch`: no second list of the same words, no second way to split, fold or stem.

use super::files::{below, root};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// So many shared words, and half of the shorter list, make two lists one that was written twice. Fewer are the smallest
/// words of the language, which every set of small words holds.
const SHARED: usize = 5;

/// Lists that share more, with the reason. A row that is no longer needed fails the test.
const ALLOWED: &[(&str, &str, &str)] = &[
    (
        "bin/corpus/facts.rs",
        "export/timeline.rs",
        "columns of two tables that both say where, what and how sure",
    ),
    (
        "before-years",
        "small-prepositions",
        "five prepositions that stand before a year as well",
    ),
    (
        "particles",
        "separable-before-ge",
        "of the particles, five also stand before the ge of a participle",
    ),
    (
        "dutch/stems.rs",
        "word-endings",
        "endings that a stem loses, in the order in which they are tried",
    ),
    (
        "before-questions",
        "extract/count/noun.rs",
        "seven determiners, where one stands behind van",
    ),
    (
        "before-years",
        "extract/date/named.rs",
        "six prepositions, where a quarter stands behind them",
    ),
    (
        "determiners",
        "extract/count/noun.rs",
        "six determiners, where one stands behind van",
    ),
    (
        "determiners",
        "extract/reference/law.rs",
        "six determiners that are skipped before a law",
    ),
    (
        "before-nederland",
        "extract/reference/law.rs",
        "what is skipped one by one before a law",
    ),
];

/// Files whose lists hold no words: endings and beginnings of syllables; arguments of programs.
const NO_WORDS: &[&str] = &["parse/draft/repair/spelling.rs", "bin/xtask/"];

/// Telltales of a second splitter, folding or sentence rule, with the files that may hold them and why.
const TELLTALES: &[(&str, &[(&str, &str)])] = &[
    (r"\.to_lowercase\(\)|\.to_uppercase\(\)", &[]),
    (
        r"split\(\|[^|]*\| !\w+\.is_alpha",
        &[
            (
                "parse/draft/repair/lexicon.rs",
                "halves of a broken token: letters alone",
            ),
            (
                "parse/draft/repair/spaced.rs",
                "parts that small print came apart in: letters alone",
            ),
        ],
    ),
    (
        r"'[éèëêäö]' (=>|\| '[éèëê]')",
        &[(
            "parse/draft/repair/spelling.rs",
            "a diaeresis alone is undone, to be put back elsewhere",
        )],
    ),
    (
        r"split_inclusive",
        &[(
            "parse/plain.rs",
            "lines, and what is copied of them, in a program without parsers",
        )],
    ),
];

/// The text of every file of `src/` outside `dutch`, without its tests.
fn sources() -> BTreeMap<String, String> {
    let source = root().join("src");
    let mut found = BTreeMap::new();
    for file in below(&source, "rs") {
        let name = file.strip_prefix(&source).expect("below src");
        let name = name.to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&file).expect("readable");
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
        if !name.ends_with("tests.rs") {
            found.insert(name, code.to_owned());
        }
    }
    found
}

/// Lists of words by where they stand: in brackets in the source, and in the files of classes.
fn lists() -> Vec<(String, BTreeSet<String>)> {
    let bracketed = Regex::new(r#"\[\s*("[^"]*",?\s*){6,}\]"#).expect("a pattern");
    let word = Regex::new(r#""([^"]*)""#).expect("a pattern");
    let mut found = Vec::new();
    for (name, code) in sources() {
        if NO_WORDS.iter().any(|start| name.starts_with(start)) {
            continue;
        }
        for list in bracketed.find_iter(&code) {
            let words = word.captures_iter(list.as_str());
            found.push((
                name.clone(),
                words.map(|word| word[1].to_lowercase()).collect(),
            ));
        }
    }
    for file in below(&root().join("src/dutch/classes"), "txt") {
        let name = file
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&file).expect("readable");
        let words = text.lines().filter(|line| !line.starts_with('#'));
        found.push((name, words.map(str::to_lowercase).collect()));
    }
    found
}

#[test]
fn no_list_is_written_twice() {
    let lists = lists();
    assert!(lists.len() > 60, "lists are found: {}", lists.len());
    let (mut twice, mut needed) = (BTreeSet::new(), BTreeSet::new());
    for (at, (first, words)) in lists.iter().enumerate() {
        for (second, others) in &lists[at + 1..] {
            let shared = words.intersection(others).count();
            if shared < SHARED || shared * 2 < words.len().min(others.len()) {
                continue;
            }
            let pair = [first.as_str(), second.as_str()];
            let allowed =
                |row: &&(&str, &str, &str)| pair.contains(&row.0) && pair.contains(&row.1);
            match ALLOWED.iter().find(allowed) {
                Some(row) => drop(needed.insert(row)),
                None => drop(twice.insert(format!("{first} and {second} share {shared}"))),
            }
        }
    }
    assert_eq!(twice, BTreeSet::new());
    let done: Vec<_> = ALLOWED.iter().filter(|row| !needed.contains(row)).collect();
    assert_eq!(done, Vec::<&(&str, &str, &str)>::new(), "no longer needed");
}

#[test]
fn nothing_else_splits_folds_or_parts_sentences() {
    for (telltale, allowed) in TELLTALES {
        let pattern = Regex::new(telltale).expect("a pattern");
        let holding: BTreeSet<String> = sources()
            .into_iter()
            .filter(|(name, code)| {
                !name.starts_with("dutch/") && !name.starts_with("bin/") && pattern.is_match(code)
            })
            .map(|(name, _)| name)
            .collect();
        let may_hold: BTreeSet<String> =
            allowed.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(holding, may_hold, "{telltale}");
    }
}
