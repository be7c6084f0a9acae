//! Times and events in the real documents, resolved by reading; times in texts cut and joined at random.
//!
//! The tables were made by hand from the contract's rules: words as they stand in the repaired text, with the first and
//! the last day that they mean, in reading order where a text occurs more than once.

use beleidsspoor::document::calendar::Day;
use beleidsspoor::document::{Document, Interval, Source};
use beleidsspoor::extract::{Context, DateFact, Facts, extract};
use std::path::{Path, PathBuf};

/// Words, first day, last day (empty where it is the same).
type Reading = (&'static str, &'static str, &'static str);

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn read(id: &str) -> String {
    std::fs::read_to_string(corpus().join(format!("{id}.txt")))
        .expect("a document of the corpus can be read")
}

fn parsed(name: &str, text: &str) -> Document {
    beleidsspoor::explorer::read_paper(
        &Source {
            name: name.to_owned(),
            text: text.to_owned(),
        },
        None,
    )
}

fn day(iso: &str) -> Day {
    Day::from_iso(iso).expect("a day")
}

fn facts(id: &str, dated: Option<(&str, &str)>) -> Facts {
    let mut document = parsed(id, &read(id));
    if let Some((start, end)) = dated {
        document.meta.date = Some(Interval::of(day(start), day(end)));
    }
    extract(&Context::alone(&document))
}

/// Holds the times of a document against those read by hand: none missed, none too many.
fn hold(id: &str, dates: &[DateFact], readings: &[Reading]) {
    let found: Vec<(&str, Interval)> = dates
        .iter()
        .map(|date| (date.text.as_str(), date.interval))
        .collect();
    let wanted = readings.iter().map(|(text, start, end)| {
        let end = if end.is_empty() { start } else { end };
        (*text, Interval::of(day(start), day(end)))
    });
    for (number, wanted) in wanted.enumerate() {
        assert_eq!(found.get(number), Some(&wanted), "{id}, time {number}");
    }
    assert_eq!(found.len(), readings.len(), "{id}");
}

#[test]
fn times_in_the_letter_of_2023() {
    hold(
        "kst-29538-350",
        &facts("kst-29538-350", None).dates,
        &[
            ("8 mei 2023", "2023-05-08", ""),
            (
                "Ongeveer een jaar geleden stuurde ik uw Kamer rond deze tijd",
                "2022-05-01",
                "2022-05-31",
            ),
            ("4 november 2022", "2022-11-04", ""),
            ("De afgelopen twee jaar", "2021-05-08", "2023-05-08"),
            ("2021-2022", "2021-01-01", "2022-12-31"),
            ("2021-2024", "2021-01-01", "2024-12-31"),
            ("2021-2022", "2021-01-01", "2022-12-31"),
            ("26 mei 2021", "2021-05-26", ""),
            ("eerste kwartaal van 2024", "2024-01-01", "2024-03-31"),
            ("2019", "2019-01-01", "2019-12-31"),
            ("2023", "2023-01-01", "2023-12-31"),
            ("1 januari 2024", "2024-01-01", ""),
            ("28 april 2023", "2023-04-28", ""),
            ("4 november 2022", "2022-11-04", ""),
            ("2019", "2019-01-01", "2019-12-31"),
            ("1/1/2025", "2025-01-01", ""),
            ("1/1/2026", "2026-01-01", ""),
            ("2024", "2024-01-01", "2024-12-31"),
            ("22 december vorig jaar", "2022-12-22", ""),
            ("tweede kwartaal van 2023", "2023-04-01", "2023-06-30"),
            ("23 december 2022", "2022-12-23", ""),
            ("november 2022", "2022-11-01", "2022-11-30"),
            ("voor het zomerreces", "2023-05-08", "2023-07-06"),
            ("vanaf 2022", "2022-01-01", "2022-12-31"),
            ("november 2020", "2020-11-01", "2020-11-30"),
            ("De afgelopen twee jaar", "2021-05-08", "2023-05-08"),
            ("31 maart 2022", "2022-03-31", ""),
            ("2022-2025", "2022-01-01", "2025-12-31"),
            ("2018-2020", "2018-01-01", "2020-12-31"),
            ("2021", "2021-01-01", "2021-12-31"),
            ("2022", "2022-01-01", "2022-12-31"),
            ("2023-2025", "2023-01-01", "2025-12-31"),
            ("eind 2021", "2021-09-01", "2021-12-31"),
        ],
    );
}

#[test]
fn times_in_the_article_of_2018() {
    let dates = facts(
        "zorgwelzijn-2018-clientondersteuning",
        Some(("2018-07-12", "2018-10-10")),
    )
    .dates;
    hold(
        "zorgwelzijn-2018-clientondersteuning",
        &dates,
        &[
            ("eind september vorig jaar", "2017-09-21", "2017-09-30"),
            ("dit jaar", "2018-01-01", "2018-12-31"),
            ("2019", "2019-01-01", "2019-12-31"),
            ("2020", "2020-01-01", "2020-12-31"),
            ("Eind 2018", "2018-09-01", "2018-12-31"),
            ("begin 2019", "2019-01-01", "2019-04-30"),
        ],
    );
}

/// The letter names some hundred and twenty times; these are the ones that need more than their own words.
#[test]
fn times_in_the_letter_of_2016() {
    let dates = facts("vws-954002-149168", Some(("2016-04-26", "2016-05-18"))).dates;
    let readings: &[Reading] = &[
        ("De komende twee jaar", "2016-04-26", "2018-05-17"),
        ("13 januari jl.", "2016-01-13", ""),
        ("maart", "2016-03-01", "2016-03-31"),
        ("vóór de zomer", "2016-04-26", "2016-06-20"),
        ("10 maart j.l.", "2016-03-10", ""),
        ("Vanaf dit jaar", "2016-01-01", "2016-12-31"),
        ("1e kwartaal 2016", "2016-01-01", "2016-03-31"),
        ("2 december jl.", "2015-12-02", ""),
        ("het afgelopen jaar", "2015-01-01", "2015-12-31"),
        ("1 juni", "2016-06-01", ""),
        ("6 juli a.s.", "2016-07-06", ""),
        ("mei", "2016-05-01", "2016-05-31"),
        ("4de kwartaalcijfers 2015", "2015-10-01", "2015-12-31"),
        ("januari jl.", "2016-01-01", "2016-01-31"),
        ("februari jl.", "2016-02-01", "2016-02-29"),
        ("29 februari jl.", "2016-02-29", ""),
        ("februari tot en met april", "2016-02-01", "2016-04-30"),
        ("december", "2015-12-01", "2015-12-31"),
        ("eind vorig jaar", "2015-09-01", "2015-12-31"),
        ("25 april jl.", "2016-04-25", ""),
        ("26 april jl.", "2016-04-26", ""),
        ("19 mei a.s.", "2016-05-19", ""),
        ("september", "2016-09-01", "2016-09-30"),
        ("25 juni 2015", "2015-06-25", ""),
        ("eind 2017", "2017-09-01", "2017-12-31"),
        ("voorjaar van 2016", "2016-03-21", "2016-06-20"),
        ("september j.l.", "2015-09-01", "2015-09-30"),
        ("vanaf eind dit jaar", "2016-09-01", "2016-12-31"),
        ("begin maart", "2016-03-01", "2016-03-10"),
        ("15 april jl.", "2015-04-15", ""),
        ("2014-2017", "2014-01-01", "2017-12-31"),
    ];
    for (text, start, end) in readings {
        let end = if end.is_empty() { start } else { end };
        let same: Vec<&DateFact> = dates.iter().filter(|date| date.text == *text).collect();
        assert!(!same.is_empty(), "{text} is missed");
        let right = same
            .iter()
            .all(|date| date.interval == Interval::of(day(start), day(end)));
        assert!(
            right,
            "{text}: {:?}",
            same.iter().map(|date| &date.interval).collect::<Vec<_>>()
        );
    }
    assert!(
        dates.iter().all(|date| !date.text.contains("2015-2016")),
        "a parliamentary year is no time"
    );
}

#[test]
fn events_on_the_subject_in_the_letters() {
    let told = |id: &str, start: &str, words: &str| {
        let facts = facts(id, None);
        let found = facts
            .events
            .iter()
            .any(|event| event.interval.start == day(start) && event.text.contains(words));
        assert!(found, "{id}: {start} {words}");
    };
    told("kst-29538-350", "2022-01-01", "vanaf 2022 jaarlijks");
    told("kst-29538-350", "2020-11-01", "ambtsvoorganger");
    told("kst-29538-350", "2022-01-01", "BCMB");
    told("kst-29538-350", "2023-01-01", "Toekomstagenda");
    told("kst-29538-350", "2023-05-08", "Significant Public");
    told(
        "zorgwelzijn-2018-clientondersteuning",
        "2019-01-01",
        "koplopergemeenten uitbreiden",
    );
    told("vws-954002-149168", "2016-04-27", "deze uitwerking");
}

/// A small generator with a fixed seed, so that a failure can be repeated.
fn dice(seed: &mut u64) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    usize::try_from(*seed >> 16).unwrap_or(0)
}

/// Pieces of the real documents, cut anywhere and joined in any order.
fn jumble(text: &str, seed: &mut u64) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut jumbled = String::new();
    for _ in 0..12 {
        let from = dice(seed) % letters.len().max(1);
        jumbled.extend(letters.iter().skip(from).take(dice(seed) % 400));
        jumbled.push_str(
            ["", " ", "\n\n", "é", "2018", "–", " jl. ", "\u{a0}"]
                .get(dice(seed) % 8)
                .unwrap_or(&""),
        );
    }
    jumbled
}

#[test]
fn times_keep_their_promises_in_any_text() {
    let mut seed = 20_190_115;
    for id in [
        "kst-31476-24",
        "kst-33841-21",
        "kst-29538-350",
        "vws-954002-149168",
    ] {
        let text = read(id);
        for case in 0..8 {
            let document = parsed("x.txt", &jumble(&text, &mut seed));
            let facts = extract(&Context::alone(&document));
            for date in &facts.dates {
                let block = document
                    .blocks
                    .get(date.place.block)
                    .expect("the block is there");
                assert!(
                    date.interval.start <= date.interval.end,
                    "{id} {case}: {date:?}"
                );
                assert!(
                    block.text.get(date.place.range.clone()).is_some(),
                    "{id} {case}: {date:?}"
                );
            }
            for event in &facts.events {
                let block = document
                    .blocks
                    .get(event.place.block)
                    .expect("the block is there");
                assert_eq!(
                    block.text.get(event.place.range.clone()),
                    Some(event.text.as_str()),
                    "{id} {case}"
                );
            }
        }
    }
}
