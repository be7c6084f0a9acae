//! A timeline for other programs: CSV (RFC 4180), JSON, iCalendar (RFC 5545).

use super::{Entry, Level, kind_name};
use crate::document::calendar::Day;
use crate::extract::Tense;

/// What an export says of an entry that only its surroundings know.
pub struct Words<'a> {
    /// Address of the passage.
    pub link: &'a dyn Fn(&Entry) -> String,
    /// Name of the document.
    pub source: &'a dyn Fn(&Entry) -> String,
}

impl std::fmt::Debug for Words<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Words")
    }
}

/// Columns of the CSV and keys of the JSON.
pub const COLUMNS: [&str; 15] = [
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
];

/// What stands under [`COLUMNS`] for an entry. Dates are EDTF, first and last days ISO 8601.
fn row(entry: &Entry, words: &Words<'_>) -> [String; COLUMNS.len()] {
    let level = match entry.level {
        Level::Main => "main",
        Level::Important => "important",
        Level::All => "all",
    };
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
        level.to_owned(),
        entry.theme.clone().unwrap_or_default(),
        entry.document.clone(),
        (words.source)(entry),
        entry.organisations.join("; "),
        (words.link)(entry),
    ]
}

/// Comma-separated values with a header, lines ended by CR LF, with the byte order mark by which spreadsheets know UTF-8.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it hides.
pub fn csv(entries: &[&Entry], words: &Words<'_>) -> String {
    let mut text = String::from("\u{feff}");
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        for (number, cell) in cells.enumerate() {
            text.push_str(if number == 0 { "\"" } else { ",\"" });
            if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                text.push('\'');
            }
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
    };
    line(&mut COLUMNS.into_iter());
    for entry in entries {
        line(&mut row(entry, words).iter().map(String::as_str));
    }
    text
}

/// The same as JSON: `{schema, events: [{moment, date, …}]}`, every value a text.
pub fn json(entries: &[&Entry], words: &Words<'_>) -> String {
    let mut text = String::from("{\"schema\":\"beleidsspoor/timeline/1\",\"events\":[");
    for (number, entry) in entries.iter().enumerate() {
        text.push_str(if number == 0 { "\n{" } else { ",\n{" });
        for (place, (name, cell)) in COLUMNS.iter().zip(&row(entry, words)).enumerate() {
            text.push_str(if place == 0 { "\"" } else { ",\"" });
            text.push_str(name);
            text.push_str("\":");
            push_json(&mut text, cell);
        }
        text.push('}');
    }
    text.push_str("\n]}\n");
    text
}

/// Appends a JSON string (RFC 8259, section 7).
fn push_json(text: &mut String, value: &str) {
    text.push('"');
    for character in value.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\u{0}'..='\u{1f}' => text.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => text.push(character),
        }
    }
    text.push('"');
}

/// A calendar of what was planned: one event a happening, over all days that the text leaves open.
pub fn icalendar(name: &str, entries: &[&Entry], words: &Words<'_>) -> String {
    let mut text = String::new();
    property(&mut text, "BEGIN", "VCALENDAR");
    property(&mut text, "VERSION", "2.0");
    property(&mut text, "PRODID", "-//Beleidsspoor//Tijdlijn//NL");
    property(&mut text, "CALSCALE", "GREGORIAN");
    property(&mut text, "X-WR-CALNAME", &escape(name));
    for entry in entries {
        event(&mut text, entry, words);
    }
    property(&mut text, "END", "VCALENDAR");
    text
}

fn event(text: &mut String, entry: &Entry, words: &Words<'_>) {
    let (first, last) = entry.interval.days();
    let basic = |day: Day| day.to_string().replace('-', "");
    let at = entry.spans.first().map_or(0, |span| span.start);
    // The same entry has the same name and stamp whenever it is exported, so that calendars do not double it.
    let stamp = entry
        .written
        .as_ref()
        .map_or_else(|| basic(first), |day| day.replace('-', ""));
    property(text, "BEGIN", "VEVENT");
    property(
        text,
        "UID",
        &format!("{}-{at}-{}@beleidsspoor", entry.document, basic(first)),
    );
    property(text, "DTSTAMP", &format!("{stamp}T000000Z"));
    property(text, "DTSTART;VALUE=DATE", &basic(first));
    property(text, "DTEND;VALUE=DATE", &basic(last.plus(1)));
    property(
        text,
        "SUMMARY",
        &escape(entry.title.as_ref().unwrap_or(&entry.text)),
    );
    let said = format!(
        "«{}»\n{}\n{}\nEDTF: {}",
        entry.text,
        (words.source)(entry),
        (words.link)(entry),
        entry.edtf
    );
    property(text, "DESCRIPTION", &escape(&said));
    property(text, "CATEGORIES", kind_name(entry.kind));
    property(text, "TRANSP", "TRANSPARENT");
    property(text, "END", "VEVENT");
}

/// Text with its special characters escaped (RFC 5545, section 3.3.11).
fn escape(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Appends a content line, folded so that none is longer than 75 bytes (RFC 5545, section 3.1).
fn property(text: &mut String, name: &str, value: &str) {
    let mut length = name.len() + 1;
    text.push_str(name);
    text.push(':');
    for character in value.chars() {
        if length + character.len_utf8() > 75 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(character);
        length += character.len_utf8();
    }
    text.push_str("\r\n");
}
