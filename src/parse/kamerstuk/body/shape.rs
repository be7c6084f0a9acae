//! What single lines of a body look like.

use crate::parse::kamerstuk::sections;
use crate::parse::lines::Line;
use crate::parse::text::{folded, split};

/// Whether the opening says that questions were answered, and no line heads an answer.
pub(super) fn answers_follow(lines: &[Line<'_>]) -> bool {
    let told = |line: &Line<'_>| {
        line.text.contains("antwoorden zijn hierna")
            || line.text.contains("heeft deze vragen beantwoord")
    };
    let headed = |line: &Line<'_>| sections::turn(line.text).is_some_and(|turn| turn.answer);
    lines.iter().take(30).any(told) && !lines.iter().any(headed)
}

/// Whether a paragraph is one quotation and nothing else.
pub(super) fn is_quote(text: &str) -> bool {
    let bare = text.trim_end_matches(|last: char| last.is_ascii_digit() || ".,;".contains(last));
    [('«', '»'), ('“', '”')].iter().any(|(open, close)| {
        bare.starts_with(*open)
            && bare.ends_with(*close)
            && bare.matches(*open).count() == 1
            && bare.chars().count() > 40
    })
}

/// The numbers in a heading such as `Antwoord op vragen 3 en 4`.
pub(super) fn number_in(text: &str) -> Option<String> {
    let from = text.find(|character: char| character.is_ascii_digit())?;
    let rest = text.get(from..)?;
    let end = split(rest).map_while(|word| {
        let bare = word.trim_end_matches([',', ':', '.']);
        (bare == "en" || bare == "t/m" || bare.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(word)
    });
    let found = folded(&end.collect::<Vec<_>>().join(" "));
    let found = found.trim_end_matches([':', '.', ',']).to_owned();
    (!found.is_empty()).then_some(found)
}
