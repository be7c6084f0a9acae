//! RIS (Research Information Systems, 2012): a tag, two spaces, a hyphen, a space, a value; a line each.

use crate::explorer::citation::Work;

/// One record.
pub(super) fn record(work: &Work) -> String {
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        if !value.is_empty() || tag == "ER" {
            let value: String = value
                .chars()
                .map(|letter| if letter.is_control() { ' ' } else { letter })
                .collect();
            record.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    line("TY", if work.article { "MGZN" } else { "RPRT" });
    line("ID", &work.key);
    for creator in &work.creators {
        line("AU", &creator.reversed());
    }
    line("TI", &work.title);
    // The journal of an article; the series of a report.
    line(
        "T2",
        if work.article {
            &work.publisher
        } else {
            &work.series
        },
    );
    line("M1", &work.number);
    line("PB", &work.publisher);
    if let Some((first, last)) = work.date {
        let day = format!("{:04}/{:02}/{:02}/", first.year, first.month, first.day);
        line("PY", &first.year.to_string());
        // A day that is not known is left open.
        line(
            "DA",
            if first == last {
                day.as_str()
            } else {
                day.get(..5).unwrap_or_default()
            },
        );
    }
    line("UR", &work.url);
    line("LA", "nl");
    line("N1", &work.note);
    line("ER", "");
    record
}
