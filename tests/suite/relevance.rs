//! Whether search finds what people who read the records say it should: `tests/search/judged.json`. Half of the list (`held`)
//! was set aside while the engine was tuned.

use super::files::root;
use super::records::opened;
use beleidsspoor::explorer::{Explorer, SearchOptions};
use serde_json::Value;

/// Hits that count.
const LOOKED_AT: usize = 10;

/// Found of the relevant among the first ten, and one over the place of the first.
struct Measured {
    kind: String,
    query: String,
    held: bool,
    recall: f64,
    rank: f64,
}

#[test]
fn judged_queries_find_their_records() {
    let explorer = opened();
    let measured = measure(&explorer);
    let mut kinds: Vec<&str> = measured.iter().map(|one| one.kind.as_str()).collect();
    kinds.dedup();
    for kind in kinds {
        println!(
            "{kind:14} {}",
            line(measured.iter().filter(|one| one.kind == kind))
        );
    }
    for one in measured
        .iter()
        .filter(|one| one.recall < 1.0 || one.rank < 1.0)
    {
        println!(
            "  {:.2} {:.2} {} {}",
            one.recall,
            one.rank,
            if one.held { "held" } else { "tune" },
            one.query
        );
    }
    println!(
        "tune {}  held {}",
        line(measured.iter().filter(|one| !one.held)),
        line(measured.iter().filter(|one| one.held))
    );
    let (recall, rank) = mean(measured.iter());
    // Questions in a reader's own words are the hard kind: without them recall is above 0.98.
    assert!(
        measured.len() >= 170 && recall >= 0.92 && rank >= 0.96,
        "recall {recall:.3} MRR {rank:.3}"
    );
    let (recall, rank) = mean(measured.iter().filter(|one| one.kind != "topical"));
    assert!(
        recall >= 0.98 && rank >= 0.98,
        "without questions: recall {recall:.3} MRR {rank:.3}"
    );
}

#[test]
fn nonsense_finds_nothing() {
    let explorer = opened();
    for judged in list().iter().filter(|judged| judged["cat"] == "nonsense") {
        let query = judged["q"].as_str().expect("a query");
        assert_eq!(
            explorer.search(query, &SearchOptions::default()).total,
            0,
            "{query}"
        );
    }
}

fn list() -> Vec<Value> {
    let text = std::fs::read_to_string(root().join("tests/search/judged.json")).expect("readable");
    serde_json::from_str(&text).expect("a list")
}

fn measure(explorer: &Explorer) -> Vec<Measured> {
    let options = SearchOptions {
        limit: Some(LOOKED_AT),
        ..SearchOptions::default()
    };
    let judged = list()
        .into_iter()
        .filter(|judged| judged["cat"] != "nonsense");
    judged
        .map(|judged| {
            let relevant: Vec<&str> = judged["rel"]
                .as_array()
                .expect("ids")
                .iter()
                .filter_map(Value::as_str)
                .collect();
            let query = judged["q"].as_str().expect("a query");
            let hits = explorer.search(query, &options).hits;
            let found = hits
                .iter()
                .filter(|hit| relevant.contains(&hit.document.as_str()))
                .count();
            let first = hits
                .iter()
                .position(|hit| relevant.contains(&hit.document.as_str()));
            Measured {
                kind: judged["cat"].as_str().unwrap_or_default().to_owned(),
                query: query.to_owned(),
                held: judged["set"] == "held",
                recall: found as f64 / relevant.len().min(LOOKED_AT) as f64,
                rank: first.map_or(0.0, |place| 1.0 / (place + 1) as f64),
            }
        })
        .collect()
}

fn mean<'a>(measured: impl Iterator<Item = &'a Measured>) -> (f64, f64) {
    let (mut count, mut recall, mut rank) = (0.0_f64, 0.0, 0.0);
    for one in measured {
        (count, recall, rank) = (count + 1.0, recall + one.recall, rank + one.rank);
    }
    (recall / count.max(1.0), rank / count.max(1.0))
}

fn line<'a>(measured: impl Iterator<Item = &'a Measured>) -> String {
    let (recall, rank) = mean(measured);
    format!("recall@10 {recall:.3}  MRR {rank:.3}")
}
