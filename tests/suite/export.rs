//! What is written for other programs.

use super::files::explorer;
use beleidsspoor::document::Interval;
use beleidsspoor::document::calendar::Day;
use beleidsspoor::explorer::{Entry, Explorer, Mention, TimelineFilter};
use beleidsspoor::export::{Chosen, Csv, FILES, Json, LedgerWords, Places, STYLES, ledger};

/// How a cell begins that a spreadsheet may take for a formula.
const FORMULAS: [&str; 6] = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];

/// What the timeline writes of some entries, by the ending of the file.
fn written(extension: &str, entries: &[Entry]) -> String {
    let file = FILES.iter().find(|file| file.extension == extension);
    (file.expect("such a format").write)(&Chosen {
        entries: entries.iter().collect(),
        planned: entries.iter().collect(),
        name: "Gepland",
        link: &|entry| format!("https://example.org/#{}", entry.document),
        source: &|_| "Brief, van \"ons\"".to_owned(),
    })
}

/// An entry of the collection with another text.
fn entry(text: &str) -> Entry {
    let mut entry = explorer().timeline(&TimelineFilter::default()).remove(0);
    text.clone_into(&mut entry.text);
    entry
}

#[test]
fn no_cell_of_any_table_starts_a_formula() {
    let mention = explorer().references().remove(0).mentions.remove(0);
    for formula in FORMULAS {
        let guarded = format!("\"'{formula}\"");
        let mut table = Csv::new(&["kop"]);
        table.line(&[formula]);
        assert!(table.finish().contains(&guarded), "{formula:?}");
        let mention = Mention {
            text: formula.to_owned(),
            ..mention.clone()
        };
        let places = Places {
            explorer: &Explorer::default(),
            link: &|_| formula.to_owned(),
        };
        let places = places.table(&["woord"], &[(vec![formula.to_owned()], mention)]);
        assert_eq!(places.matches(&guarded).count(), 3, "{places:?}");
        let timeline = written("csv", &[entry(formula)]);
        assert!(timeline.contains(&guarded), "{timeline:?}");
    }
    let mut table = Csv::new(&["kop"]);
    table.line(&["1-2=3"]);
    assert_eq!(table.finish(), "\u{feff}\"kop\"\r\n\"1-2=3\"\r\n");
}

#[test]
fn cells_and_strings_are_read_back_as_they_were() {
    let text = "=SOM(A1), \"dit\"\\\nen dat\u{1}";
    let table = written("csv", &[entry(text)]);
    assert!(table.starts_with("\u{feff}\"moment\",\"date\","));
    assert!(table.contains("\"'=SOM(A1), \"\"dit\"\"\\\nen dat\u{1}\""));
    let data: serde_json::Value =
        serde_json::from_str(&written("json", &[entry(text)])).expect("JSON");
    assert_eq!(data["events"][0]["text"], text);
    let every: String = (0_u8..128)
        .map(char::from)
        .chain("é‘\u{1f600}".chars())
        .collect();
    let mut json = Json::default();
    json.text(&every);
    let back: String = serde_json::from_str(&json.finish()).expect("a string");
    assert_eq!(back, every);
}

#[test]
fn calendar_lines_are_short_and_end_the_day_after() {
    let mut entry = entry(&("é".repeat(100) + "; a, b\\c"));
    entry.title = None;
    entry.interval = Interval::day(Day::new(2021, 9, 30).expect("a day"));
    let text = written("ics", &[entry]);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20210930\r\nDTEND;VALUE=DATE:20211001\r\n"));
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("-20210930@beleidsspoor"), "{unfolded}");
    assert!(unfolded.contains("é\\; a\\, b\\\\c"), "{unfolded}");
}

#[test]
fn other_programs_get_one_row_an_entry_and_an_event_a_plan() {
    let entries = explorer().timeline(&TimelineFilter::default());
    assert!(entries.len() > 50, "only {} entries", entries.len());
    let table = written("csv", &entries);
    assert_eq!(table.matches("\r\n").count(), entries.len() + 1);
    let data: serde_json::Value = serde_json::from_str(&written("json", &entries)).expect("JSON");
    assert_eq!(data["events"].as_array().map(Vec::len), Some(entries.len()));
    assert_eq!(data["events"][0]["date"], "2014");
    let calendar = written("ics", &entries);
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), entries.len());
}

/// Adding a format is one row and the file that writes it: whoever lists formats reads the table.
#[test]
fn a_format_is_named_in_one_place() {
    let writers = super::files::root().join("src/export");
    let names = STYLES.iter().map(|style| style.name);
    let endings = FILES.iter().map(|file| file.extension);
    // These two are also how the native program is asked for data.
    let asked = ["json", "csv"];
    for name in names.chain(endings).filter(|name| !asked.contains(name)) {
        let quoted = format!("\"{name}\"");
        let mut places = 0;
        for file in super::files::below(&super::files::root().join("src"), "rs") {
            let text = std::fs::read_to_string(&file).expect("readable");
            if file.starts_with(&writers) || !text.contains("export::") {
                continue;
            }
            places += text.matches(&quoted).count();
        }
        assert_eq!(places, 0, "{name} is named outside src/export");
    }
}

/// Where the words of a collection stand.
fn places(explorer: &Explorer) -> Places<'_> {
    Places {
        explorer,
        link: &|mention| format!("https://example.org/#{}", mention.document),
    }
}

/// One promise of the ledger with other words, as the table has it.
fn ledger_table(text: &str) -> String {
    let entries = explorer().ledger();
    let mut followed = entries
        .into_iter()
        .find(|entry| entry.promise.taken_up.len() > 1)
        .expect("a promise with several later passages");
    text.clone_into(&mut followed.promise.mention.text);
    ledger(
        &[followed],
        &LedgerWords {
            columns: &[""; 14],
            kind: |_| "toezegging",
            standing: |_| "gedaan",
            certainty: |_| "staat er",
            status: |_| "nieuw",
            who: str::to_owned,
            how_far: |_| "deels".to_owned(),
        },
        places(&explorer()),
    )
}

#[test]
fn the_ledger_has_a_line_for_each_later_passage_and_starts_no_formula() {
    let table = ledger_table("=1+1");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert!(lines.len() > 1);
    for line in lines {
        assert_eq!(line.matches("\",\"").count(), 19, "{line}");
        assert!(
            line.starts_with("\"toezegging\",\"gedaan\",\"staat er\","),
            "{line}"
        );
        assert!(
            line.contains("\"'=1+1\"") && line.contains(",\"deels\","),
            "{line}"
        );
    }
}

#[test]
fn questions_are_written_with_what_became_of_them() {
    let dialogues = explorer().questions();
    let asked: Vec<beleidsspoor::export::AskedIn<'_>> = dialogues
        .iter()
        .flat_map(|dialogue| {
            dialogue
                .questions
                .iter()
                .map(move |asked| (dialogue, asked))
        })
        .collect();
    let csv = beleidsspoor::export::questions_csv(&asked, places(&explorer()));
    let line = csv
        .lines()
        .find(|line| line.contains("\"GroenLinks-2\",\"GroenLinks\""))
        .expect("a line");
    assert!(
        line.contains("\"way\",\"answered-with-others\",\"concluded\",\"stated\",\"CDA-11\""),
        "{line}"
    );
    let json = beleidsspoor::export::questions_json(&asked);
    let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let read = read.as_array().expect("a list");
    assert_eq!(read.len(), asked.len());
    let of = |id: &str| {
        read.iter()
            .find(|question| question["id"] == id)
            .expect("a question")
    };
    assert_eq!(of("GroenLinks-2")["same_as"][0], "CDA-11");
    assert_eq!(of("CDA-15")["state"], "not-found");
    assert_eq!(of("CDA-15")["answers"].as_array().map(Vec::len), Some(0));
}
