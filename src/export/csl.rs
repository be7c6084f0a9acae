//! CSL-JSON (<https://docs.citationstyles.org/en/stable/specification.html>, appendix IV).

use super::json::string;
use crate::explorer::Day;
use crate::explorer::citation::{Creator, Work};

/// A list of one item.
pub(super) fn items(work: &Work) -> String {
    let mut item = format!("[\n  {{\n    \"id\": {}", string(&work.key));
    let mut field = |name: &str, value: &str| item.push_str(&format!(",\n    \"{name}\": {value}"));
    let mut text = |name: &str, value: &str| {
        if !value.is_empty() {
            field(name, &string(value));
        }
    };
    text(
        "type",
        if work.article {
            "article-magazine"
        } else {
            "report"
        },
    );
    text("title", &work.title);
    if work.article {
        text("container-title", &work.publisher);
    } else {
        text("collection-title", &work.series);
        text("number", &work.number);
        text("publisher", &work.publisher);
    }
    text("URL", &work.url);
    text("language", "nl");
    text("note", &work.note);
    if !work.creators.is_empty() {
        let authors: Vec<String> = work.creators.iter().map(author).collect();
        field("author", &format!("[{}]", authors.join(", ")));
    }
    if let Some((first, last)) = work.date {
        field("issued", &issued(first, last));
    }
    item.push_str("\n  }\n]\n");
    item
}

fn author(creator: &Creator) -> String {
    match creator {
        Creator::Literal(name) => format!("{{ \"literal\": {} }}", string(name)),
        Creator::Person {
            given,
            particle,
            family,
        } => {
            let mut parts = vec![format!("\"family\": {}", string(family))];
            let named = [("given", given), ("non-dropping-particle", particle)].into_iter();
            let named = named.filter(|(_, value)| !value.is_empty());
            parts.extend(named.map(|(name, value)| format!("\"{name}\": {}", string(value))));
            format!("{{ {} }}", parts.join(", "))
        }
    }
}

/// The day, or the first and last day on which it can have been, marked as uncertain.
fn issued(first: Day, last: Day) -> String {
    let parts = |day: Day| format!("[{}, {}, {}]", day.year, day.month, day.day);
    if first == last {
        return format!("{{ \"date-parts\": [{}] }}", parts(first));
    }
    format!(
        "{{ \"date-parts\": [{}, {}], \"circa\": true }}",
        parts(first),
        parts(last)
    )
}
