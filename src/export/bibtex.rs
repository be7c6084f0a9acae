//! BibTeX (Oren Patashnik, *BibTeXing*, 1988), with `url` and `date` as biblatex knows them.

use crate::explorer::citation::{Creator, Work};

/// One entry.
pub(super) fn entry(work: &Work) -> String {
    let mut entry = format!(
        "@{}{{{}",
        if work.article {
            "article"
        } else {
            "techreport"
        },
        work.key
    );
    let authors: Vec<String> = work.creators.iter().map(author).collect();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            entry.push_str(&format!(",\n  {name} = {{{value}}}"));
        }
    };
    field("author", &authors.join(" and "));
    // Braces keep the capitals that styles would take away.
    field("title", &format!("{{{}}}", escape(&work.title)));
    if work.article {
        field("journal", &escape(&work.publisher));
    } else {
        field("type", &escape(&work.series));
        field("number", &escape(&work.number));
        field("institution", &escape(&work.publisher));
    }
    if let Some((first, last)) = work.date {
        if first.year == last.year {
            field("year", &first.year.to_string());
        }
        let range = if first == last {
            first.to_string()
        } else {
            format!("{first}/{last}")
        };
        field("date", &range);
    }
    field("url", &address(&work.url));
    field("language", "dutch");
    field("note", &escape(&work.note));
    entry.push_str("\n}\n");
    entry
}

fn author(creator: &Creator) -> String {
    match creator {
        Creator::Literal(name) => format!("{{{}}}", escape(name)),
        Creator::Person { .. } => escape(&creator.reversed()),
    }
}

/// Characters that TeX takes for commands, as text. Braces by name, because BibTeX counts them even behind a backslash.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '_' | '%' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            // A control character is no text.
            _ if letter.is_control() => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// An address as `\url` wants it: unescaped, so without the characters that BibTeX itself reads.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            '{' => address.push_str("%7B"),
            '}' => address.push_str("%7D"),
            '\\' => address.push_str("%5C"),
            _ if letter.is_whitespace() || letter.is_control() => address.push_str("%20"),
            _ => address.push(letter),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{address, escape};

    #[test]
    fn braces_stay_in_balance_whatever_the_text() {
        let escaped = escape("a } b { c \\ 50% & #1_x ~ ^ $");
        let balance = escaped.chars().try_fold(0_i32, |depth, letter| {
            let depth = depth + i32::from(letter == '{') - i32::from(letter == '}');
            (depth >= 0).then_some(depth)
        });
        assert_eq!(balance, Some(0));
        assert!(escaped.contains("50\\% \\& \\#1\\_x"), "{escaped}");
        assert_eq!(address("a?b={c}&d=\\e f"), "a?b=%7Bc%7D&d=%5Ce%20f");
    }
}
