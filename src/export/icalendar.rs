//! A calendar (iCalendar, RFC 5545).

use super::chosen::Chosen;
use crate::explorer::{Day, Entry, kind_name};

/// A calendar of what was planned: one event a happening, over all days that the text leaves open.
pub(super) fn icalendar(chosen: &Chosen<'_>) -> String {
    let mut text = String::new();
    property(&mut text, "BEGIN", "VCALENDAR");
    property(&mut text, "VERSION", "2.0");
    property(&mut text, "PRODID", "-//Beleidsspoor//Tijdlijn//NL");
    property(&mut text, "CALSCALE", "GREGORIAN");
    property(&mut text, "X-WR-CALNAME", &escape(chosen.name));
    for entry in &chosen.planned {
        event(&mut text, entry, chosen);
    }
    property(&mut text, "END", "VCALENDAR");
    text
}

fn event(text: &mut String, entry: &Entry, chosen: &Chosen<'_>) {
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
        (chosen.source)(entry),
        (chosen.link)(entry),
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
