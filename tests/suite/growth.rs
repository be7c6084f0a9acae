//! What work grows with: twice the text is twice the work, whatever stands in it. Each of these shapes was found to take
//! four times as long for a text twice as long.
//!
//! Measured is the processor's time of this thread, so that other programs do not count but for the caches they spoil: a shape
//! is told only if it grows three times in a row. A text eight times as long may take a byte twice as long; what grows with
//! the square takes eight times as long. `GROWTH=32` measures texts that begin at 32 KB and writes what it sees.

use super::files::readable_formats;
use beleidsspoor::document::{Source, SourceFormat};
use beleidsspoor::explorer::{Explorer, Opening, SearchOptions};
use beleidsspoor::extract::{Context, extract};
use beleidsspoor::parse;
use beleidsspoor::timeline::Filter;

#[path = "../../src/bin/corpus/generate/paper.rs"]
mod generate;

/// Bytes of the shorter text, how many times as long the other one is, and how much longer a byte may take in it.
const SHORT: usize = 4 << 10;
const LONGER: usize = 8;
const MOST: f64 = 2.0;
const TRIES: usize = 3;

/// Nanoseconds that this thread has run; where the system does not tell, nothing is measured.
fn nanoseconds() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok()
}

/// Time a byte.
fn a_byte(text: &str, work: &dyn Fn(&str)) -> Option<f64> {
    let start = nanoseconds()?;
    work(text);
    Some((nanoseconds()? - start) / text.len() as f64)
}

/// The shapes for which the time a byte grows, and how much.
fn growing(shapes: &[&str], work: &dyn Fn(&str)) -> Vec<(String, f64)> {
    let told = std::env::var("GROWTH").ok();
    let kilobytes: Option<usize> = told.as_ref().and_then(|told| told.parse().ok());
    let (from, longer) = kilobytes.map_or((SHORT, LONGER), |kilobytes| (kilobytes << 10, 32));
    let ratio = |shape: &str| {
        let text = |length: usize| shape.repeat(length / shape.len());
        // The first run warms the caches.
        a_byte(&text(SHORT), work)?;
        let short = a_byte(&text(from), work)?;
        let long = a_byte(&text(from * longer), work)?;
        if told.is_some() {
            eprintln!(
                "{shape:?}: {short:.0} ns a byte, {:.2} times as long",
                long / short
            );
        }
        Some(long / short)
    };
    let grows = |shape: &&str| {
        let mut ratios = (0..TRIES)
            .map_while(|_| ratio(shape))
            .map_while(|ratio| (ratio > MOST).then_some(ratio));
        let last = ratios.nth(TRIES - 1)?;
        Some(((*shape).to_owned(), last))
    };
    shapes.iter().filter_map(grows).collect()
}

fn source(text: &str) -> Source {
    Source {
        name: String::new(),
        text: text.to_owned(),
    }
}

#[test]
fn facts_of_one_long_paragraph() {
    let shapes = [
        "Op 3 mei 2018 stuurde ik een brief en ",
        "3 mei 2018 ",
        "in 2018 ",
        "Op 3 mei 2018 stuurde de Minister een brief. ",
        "Jan Jansen Piet Pietersen ",
        "ZORG VOOR MENSEN ",
        "Zie Kamerstuk 31 476, nr. 22, uit 2018 en ",
        "De VNG en het CPB zeggen dat op 3 mei 2018. ",
        "de Wmo 2015, artikel 2.3.2, en ",
        "een licht verstandelijke beperking (LVB) ",
        "€ 3,5 miljoen voor 12 gemeenten, ",
        "Ik zal de Kamer voor 1 mei 2019 informeren. ",
        "De leden van de VVD-fractie vragen hoe dat gaat. Hoe gaat dat? ",
        "minister Jan Jansen en het lid De Vries ",
    ];
    let work = |text: &str| {
        let document = parse::parse_as(&source(text), Some(SourceFormat::Plain));
        extract(&Context::alone(&document));
    };
    assert_eq!(growing(&shapes, &work), []);
}

#[test]
fn parsing_what_looks_like_lists() {
    let shapes = [
        "•\n",
        "1.\n\n",
        "  • 1. \n",
        "1\n\n",
        "a\n\n",
        "A\n\n",
        "[1]\n",
        "-\n",
    ];
    for format in readable_formats() {
        let work = |text: &str| {
            parse::parse_as(&source(text), Some(format));
        };
        assert_eq!(growing(&shapes, &work), [], "{format:?}");
    }
}

#[test]
fn searching_one_long_passage() {
    let options = SearchOptions::default();
    let shapes = [
        "warme overdracht van zorg ",
        "zorg ",
        "cliënt-ondersteuning (zorg) ",
    ];
    for query in [
        "zorg",
        "warme overdracht",
        "\"warme overdracht\" zorg",
        "/zorg/",
        "clientondersteuning",
    ] {
        let work = |text: &str| {
            let mut opening = Opening::default();
            opening.add_text("a", text, Some(SourceFormat::Plain));
            let explorer = Explorer::of(opening);
            let answer = explorer.answer(query, &options);
            explorer.results(&answer, &options);
            explorer.concordance(&answer);
        };
        assert_eq!(growing(&shapes, &work), [], "{query}");
    }
}

/// A document for each line.
#[test]
fn a_timeline_over_many_documents() {
    let work = |text: &str| {
        let mut opening = Opening::default();
        for (number, line) in text.lines().enumerate() {
            opening.add_text(&number.to_string(), line, None);
        }
        let explorer = Explorer::of(opening);
        explorer.timeline(&Filter::default());
    };
    assert_eq!(
        growing(&["Op 3 mei 2018 kwam er een brief over zorg.\n"], &work),
        []
    );
}

/// Nanoseconds a paper for what is made of the facts of so many: the timeline, promises, references, sums, and what connects
/// one paper with the others.
fn a_paper(count: u32) -> Option<f64> {
    const LENGTH: usize = 2_000;
    let mut opening = Opening::default();
    for number in 0..count {
        opening.add_text(&number.to_string(), &generate::paper(number, LENGTH), None);
    }
    let explorer = Explorer::of(opening);
    for opened in explorer.opened() {
        explorer.facts(opened);
    }
    let start = nanoseconds()?;
    explorer.moments();
    explorer.ledger();
    explorer.references();
    explorer.named_amounts(explorer.money().amounts);
    explorer.links("0").ok()?;
    Some((nanoseconds()? - start) / f64::from(count))
}

#[test]
fn what_is_made_of_the_facts_of_many_papers() {
    let ratio = |_| {
        let few = a_paper(8)?;
        Some(a_paper(64)? / few)
    };
    let ratios: Vec<f64> = (0..TRIES)
        .map_while(ratio)
        .take_while(|ratio| *ratio > MOST)
        .collect();
    assert!(ratios.len() < TRIES, "{ratios:?} times as long a paper");
}
