//! Words of the documents as a table: whatever list they are of, the same columns say when and where they stand, who says
//! them, and how to cite them.

use super::Csv;
use crate::explorer::{Explorer, Interval, Mention, Opened};

/// The columns of every list, behind its own.
pub const PLACE_COLUMNS: [&str; 6] = ["datum", "stuk", "spreker", "zin", "link", "bron"];

/// What is known of where words stand.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    /// The collection.
    pub explorer: &'a Explorer,
    /// The address of words.
    pub link: &'a dyn Fn(&Mention) -> String,
}

impl std::fmt::Debug for Places<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Places")
    }
}

impl Places<'_> {
    /// A line for each of the words: its own cells under these headings, then where they stand.
    pub fn table<H: AsRef<str>>(&self, own: &[H], lines: &[(Vec<String>, Mention)]) -> String {
        let own = own.iter().map(AsRef::as_ref);
        let columns: Vec<&str> = own.chain(PLACE_COLUMNS).collect();
        let mut table = Csv::new(&columns);
        for (cells, mention) in lines {
            let place = self.cells(mention);
            let line: Vec<&str> = cells.iter().chain(&place).map(String::as_str).collect();
            table.line(&line);
        }
        table.finish()
    }

    /// What stands under [`PLACE_COLUMNS`].
    fn cells(&self, mention: &Mention) -> [String; PLACE_COLUMNS.len()] {
        let opened = self.explorer.document(&mention.document).ok();
        let voice = mention.voice.as_ref().map(|voice| voice.dutch());
        [
            opened.and_then(Opened::date).map(days).unwrap_or_default(),
            opened.map_or("", |opened| opened.short_title()).to_owned(),
            voice.unwrap_or_default(),
            mention.text.clone(),
            (self.link)(mention),
            opened.map(Opened::citation).unwrap_or_default(),
        ]
    }
}

/// A day, or the first and the last one in which it must lie (ISO 8601).
fn days(time: &Interval) -> String {
    if time.start == time.end {
        time.start.to_string()
    } else {
        format!("{}/{}", time.start, time.end)
    }
}
