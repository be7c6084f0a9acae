//! The timeline of the real collection: hand-labelled events, the editors' main line, levels, what was known when.

use super::files::{collection, explorer, root, text};
use beleidsspoor::explorer::Explorer;
use beleidsspoor::timeline::{Entry, Filter, Level, Shown};

/// Hand-labelled events that the timeline does not have, each with the reason. None may be here that is found.
const KNOWN_MISSES: &[(&str, &str)] = &[(
    "Voor 2021 staat in het regeerakkoord",
    "the year that a budget is for is no happening, as a reader of all events judged",
)];

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An event as a person labelled it.
struct Labelled {
    quote: String,
    start: String,
    end: String,
    on_subject: bool,
}

fn labelled(id: &str) -> Vec<Labelled> {
    let labels: serde_json::Value =
        serde_json::from_str(&text(&root().join(format!("tests/eval/labels/{id}.json"))))
            .expect("labels");
    let events = labels["events"].as_array().expect("events");
    let field =
        |event: &serde_json::Value, name: &str| folded(event[name].as_str().unwrap_or_default());
    let event = |event: &serde_json::Value| Labelled {
        quote: field(event, "quote"),
        start: field(event, "start"),
        end: field(event, "end"),
        on_subject: event["about_clientondersteuning"] == true,
    };
    events.iter().map(event).collect()
}

/// Whether an entry is this event: its proof lies on the labelled words, and the times share a day.
fn is(entry: &Entry, event: &Labelled, raw: &str) -> bool {
    let proof = folded(
        &entry
            .spans
            .iter()
            .map(|span| span.slice(raw))
            .collect::<Vec<_>>()
            .join(" "),
    );
    // Labels begin with the sentence's first words or are a part of it; a footnote's mark may stand in between.
    let mut words = event.quote.chars().take(40).collect::<String>();
    words.truncate(words.rfind(' ').unwrap_or(words.len()));
    let same_words = proof.contains(&words) || event.quote.contains(&proof);
    let (first, last) = (
        entry.interval.start.to_string(),
        entry.interval.end.to_string(),
    );
    same_words && first <= event.end && event.start <= last
}

#[test]
fn every_labelled_event_on_the_subject_is_in_everything_with_its_proof() {
    let explorer = explorer();
    let (mut found, mut all) = (0, 0);
    let mut missing = Vec::new();
    for opened in explorer.opened() {
        let (id, raw) = (opened.id(), &opened.source().text);
        let entries = explorer.timeline(&Filter {
            document: Some(id.to_owned()),
            ..Filter::default()
        });
        for event in labelled(id).iter().filter(|event| event.on_subject) {
            all += 1;
            let is_found = entries.iter().any(|entry| is(entry, event, raw));
            let known = KNOWN_MISSES
                .iter()
                .any(|(quote, _)| event.quote.starts_with(quote));
            found += usize::from(is_found);
            assert!(!(is_found && known), "found after all: {}", event.quote);
            if !is_found && !known {
                missing.push(format!(
                    "{id} {}/{}: {}",
                    event.start, event.end, event.quote
                ));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(found * 100 >= all * 95 && all >= 40, "{found} of {all}");
}

#[test]
fn every_quote_of_the_main_line_is_found_and_every_date_is_proven() {
    let explorer = explorer();
    assert_eq!(explorer.milestone_faults(), Vec::<String>::new());
    let main = explorer.happenings(&Filter {
        level: Some(Level::Main),
        ..Filter::default()
    });
    assert_eq!(main.len(), explorer.milestones().milestones.len());
    assert!((18..=26).contains(&main.len()), "{}", main.len());
    let first_and_last =
        |entry: Option<&Entry>| entry.map(|entry| entry.interval.start.to_string());
    let data = explorer.moments();
    assert_eq!(
        first_and_last(main.first().and_then(|shown| data.lead(shown))).as_deref(),
        Some("2014-02-25")
    );
    assert_eq!(
        first_and_last(main.last().and_then(|shown| data.lead(shown))).as_deref(),
        Some("2023-05-08")
    );
    for theme in &explorer.milestones().themes {
        let told = |shown: &Shown| {
            data.lead(shown)
                .is_some_and(|entry| entry.theme.as_ref() == Some(&theme.slug))
        };
        assert!(
            main.iter().any(told),
            "the main line says nothing of {}",
            theme.slug
        );
    }
}

#[test]
fn a_wrong_date_or_quote_of_the_editors_is_noticed() {
    let broken = |alter: &dyn Fn(&mut beleidsspoor::dossier::Milestone)| {
        let mut collection = collection();
        let milestones = &mut collection.milestones.milestones;
        alter(milestones.last_mut().expect("one"));
        Explorer::open(collection).milestone_faults().len()
    };
    assert_eq!(broken(&|_| {}), 0);
    assert_eq!(broken(&|one| one.date = "2023-05-09".to_owned()), 1);
    assert_eq!(broken(&|one| one.date = "gisteren".to_owned()), 1);
    assert_eq!(
        broken(&|one| one.quote = "Dit staat er niet.".to_owned()),
        1
    );
    assert_eq!(broken(&|one| one.theme = "onzin".to_owned()), 1);
    assert_eq!(broken(&|one| one.written = "mei".to_owned()), 1);
}

#[test]
fn statistics_stand_below_what_matters() {
    let explorer = explorer();
    let (main, important, all) = (Level::Main, Level::Important, Level::All);
    let count = |level| {
        explorer
            .happenings(&Filter {
                level: Some(level),
                ..Filter::default()
            })
            .len()
    };
    assert!(count(main) < count(important) && count(important) * 2 < count(all));
    let shown = explorer.timeline(&Filter {
        level: Some(important),
        ..Filter::default()
    });
    // What a year's figures are is no happening at all.
    let told = |text: &str| {
        let all = explorer.timeline(&Filter::default());
        all.iter().any(|entry| entry.text.starts_with(text))
    };
    assert!(!told("In 2015 gaat het om 0,45"));
    assert!(!shown.is_empty());
}

#[test]
fn before_2018_nothing_of_the_55_million_was_known_and_2015_was_still_ahead() {
    let explorer = explorer();
    let filter = Filter {
        known: Some("2014-06-01".to_owned()),
        ..Filter::default()
    };
    let data = explorer.moments();
    let shown = explorer.happenings(&filter);
    assert!(
        shown
            .iter()
            .filter_map(|shown| data.lead(shown))
            .all(|entry| entry.document == "kst-33841-21")
    );
    let ahead = shown.iter().find(|shown| {
        data.lead(shown)
            .is_some_and(|entry| entry.interval.start.to_string() == "2015-01-01")
    });
    assert!(ahead.is_some_and(|shown| shown.planned));
}

#[test]
fn what_was_planned_is_joined_to_what_a_later_document_says() {
    let explorer = explorer();
    let data = explorer.moments();
    let wish = data
        .entries
        .iter()
        .find(|entry| entry.title.as_deref() == Some("Wens: in elke gemeente cliëntondersteuning"));
    let outcomes = &wish.expect("on the main line").outcomes;
    assert!(
        outcomes
            .iter()
            .any(|outcome| outcome.text.starts_with("Inmiddels heeft elke gemeente"))
    );
    for outcome in outcomes {
        assert_eq!(data.entries[outcome.target].document, outcome.document);
        assert!(outcome.written.as_deref() > Some("2014-02-25"));
    }
}
