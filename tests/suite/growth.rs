//! What work grows with: twice the text is twice the work, whatever stands in it. Each of these shapes was found to take
//! four times as long for a text twice as long.
//!
//! Measured is the processor's time of this thread, so that other programs do not count, and the better of two runs. A text
//! eight times as long may take a byte two and a half times as long, for caches are what they are; what grows with the
//! square takes eight times as long.

use beleidsspoor::document::{Source, SourceFormat};
use beleidsspoor::explorer::{Explorer, Opening, SearchOptions};
use beleidsspoor::extract::{Context, extract};
use beleidsspoor::parse;
use beleidsspoor::timeline::Filter;

/// Bytes of the shorter text, how many times as long the other one is, and how much longer a byte may take in it.
const SHORT: usize = 8 << 10;
const LONGER: usize = 8;
const MOST: f64 = 2.5;

/// Nanoseconds that this thread has run; where the system does not tell, nothing is measured.
fn nanoseconds() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok()
}

/// Time a byte of the better of two runs.
fn a_byte(text: &str, work: &dyn Fn(&str)) -> Option<f64> {
    let mut best = f64::MAX;
    for _ in 0..2 {
        let start = nanoseconds()?;
        work(text);
        best = best.min(nanoseconds()? - start);
    }
    Some(best / text.len() as f64)
}

/// The shapes for which the time a byte grows, and how much.
fn growing(shapes: &[&str], work: &dyn Fn(&str)) -> Vec<(String, f64)> {
    let grows = |shape: &&str| {
        let text = |length: usize| shape.repeat(length / shape.len());
        let short = a_byte(&text(SHORT), work)?;
        let ratio = a_byte(&text(SHORT * LONGER), work)? / short;
        if std::env::var_os("GROWTH").is_some() {
            eprintln!("{shape:?}: {short:.0} ns a byte, {ratio:.2} times as long");
        }
        (ratio > MOST).then(|| ((*shape).to_owned(), ratio))
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
        "• a\n",
        "1. a\n",
        "a\n\n",
        "A\n\n",
        "¹\n",
        "[1]\n",
        "-\n",
        "a b\n",
    ];
    for format in [
        SourceFormat::Plain,
        SourceFormat::Tkconv,
        SourceFormat::Pamo,
        SourceFormat::Openkamer,
        SourceFormat::PdfLetter,
        SourceFormat::News,
    ] {
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
