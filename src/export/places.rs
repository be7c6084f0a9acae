//! Words of the documents as a table: whatever list they are of, the same columns say when and where they stand, who says
//! them, and how to cite them.

use super::Csv;
use crate::explorer::{Explorer, Interval, Mention, Opened};

/// The columns of every list, behind its own.
pub const PLACE_COLUMNS: [&str; 6] = ["datum", "stuk", "spreker", "zin", "link", "bron"];

/// A line for each of the words: its own cells, then where they stand. `link` gives their address.
pub fn places(
    explorer: &Explorer,
    own: &[&str],
    lines: &[(Vec<String>, Mention)],
    link: &dyn Fn(&Mention) -> String,
) -> String {
    let columns: Vec<&str> = own.iter().copied().chain(PLACE_COLUMNS).collect();
    let mut table = Csv::new(&columns);
    for (cells, mention) in lines {
        let place = place_cells(explorer, mention, link);
        let line: Vec<&str> = cells.iter().chain(&place).map(String::as_str).collect();
        table.line(&line);
    }
    table.finish()
}

/// What stands under [`PLACE_COLUMNS`].
pub fn place_cells(
    explorer: &Explorer,
    mention: &Mention,
    link: &dyn Fn(&Mention) -> String,
) -> [String; PLACE_COLUMNS.len()] {
    let opened = explorer.document(&mention.document).ok();
    let voice = mention.voice.as_ref().map(|voice| voice.dutch());
    [
        opened.and_then(Opened::date).map(days).unwrap_or_default(),
        opened.map_or("", |opened| opened.short_title()).to_owned(),
        voice.unwrap_or_default(),
        mention.text.clone(),
        link(mention),
        opened.map(Opened::citation).unwrap_or_default(),
    ]
}

/// A day, or the first and the last one in which it must lie (ISO 8601).
fn days(time: &Interval) -> String {
    if time.start == time.end {
        time.start.to_string()
    } else {
        format!("{}/{}", time.start, time.end)
    }
}
