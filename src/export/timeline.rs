//! What a timeline shows, as files: one row a format.

use super::chosen::Chosen;
use super::icalendar::icalendar;
use super::{Csv, Json};
use crate::explorer::{Entry, Tense, kind_name};

/// A format in which a timeline is written.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// What it is called where one chooses, in Dutch.
    pub label: &'static str,
    /// The ending of a file that holds it.
    pub extension: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// Writes it.
    pub write: fn(&Chosen<'_>) -> String,
}

/// All formats, in the order in which they are offered.
pub const FILES: &[File] = &[
    File {
        label: "Tabel (CSV)",
        extension: "csv",
        media: "text/csv",
        write: csv,
    },
    File {
        label: "Gegevens (JSON)",
        extension: "json",
        media: "application/json",
        write: json,
    },
    File {
        label: "Agenda van wat gepland was (iCalendar)",
        extension: "ics",
        media: "text/calendar",
        write: icalendar,
    },
];

/// Columns of the CSV and keys of the JSON.
const COLUMNS: [&str; 16] = [
    "moment",
    "date",
    "start",
    "end",
    "date_text",
    "title",
    "text",
    "kind",
    "tense",
    "level",
    "theme",
    "document",
    "source",
    "organisations",
    "link",
    "certainty",
];

/// What stands under [`COLUMNS`] for an entry. Dates are EDTF, first and last days ISO 8601.
fn row(entry: &Entry, chosen: &Chosen<'_>) -> [String; COLUMNS.len()] {
    let tense = if entry.tense == Tense::Past {
        "past"
    } else {
        "future"
    };
    [
        entry.moment.to_string(),
        entry.edtf.clone(),
        entry.interval.start.to_string(),
        entry.interval.end.to_string(),
        entry.date_text.clone(),
        entry.title.clone().unwrap_or_default(),
        entry.text.clone(),
        kind_name(entry.kind).to_owned(),
        tense.to_owned(),
        entry.level.name().to_owned(),
        entry.theme.clone().unwrap_or_default(),
        entry.document.clone(),
        (chosen.source)(entry),
        entry.organisations.join("; "),
        (chosen.link)(entry),
        entry.certainty.name().to_owned(),
    ]
}

/// A line an entry.
fn csv(chosen: &Chosen<'_>) -> String {
    let mut table = Csv::new(&COLUMNS);
    for entry in &chosen.entries {
        table.line(&row(entry, chosen));
    }
    table.finish()
}

/// The same as JSON: `{schema, events: [{moment, date, …}]}`, every value a text.
fn json(chosen: &Chosen<'_>) -> String {
    let mut json = Json::default();
    json.raw("{\"schema\":\"beleidsspoor/timeline/1\",\"events\":[");
    for (number, entry) in chosen.entries.iter().enumerate() {
        json.raw(if number == 0 { "\n{" } else { ",\n{" });
        for (place, (name, cell)) in COLUMNS.iter().zip(&row(entry, chosen)).enumerate() {
            json.raw(if place == 0 { "" } else { "," });
            json.text(name).raw(":").text(cell);
        }
        json.raw("}");
    }
    json.raw("\n]}\n");
    json.finish()
}
