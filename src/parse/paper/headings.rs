//! The shape of headings, and how deep the numbers in front of them say they lie.

use crate::dutch::letters::Letters;
use crate::parse::text::{ends_sentence, holds_sentence_end, split};

/// Most characters of a heading.
const LONGEST: usize = 130;

/// Labels of notes and of credits to pictures.
const NOTES: &[&str] = &[
    "Bron:",
    "Bronnen:",
    "Noot:",
    "Toelichting:",
    "Foto:",
    "Foto’s:",
    "Beeld:",
    "Illustratie:",
    "Tekst:",
];

/// Whether a line has the shape of a heading: short, opened by a capital or a number, not closed like a sentence.
pub(crate) fn is_heading_like(text: &str) -> bool {
    let opens = text.trim_start_matches(|first: char| "«“‘\"'(¿".contains(first));
    opens.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && text.chars().count() <= LONGEST
        && split(text).count() <= 20
        && !text.ends_with([':', ';', ',', '-', '–', '…'])
        && !ends_sentence(text)
        && !holds_sentence_end(unnumbered(text))
        && !NOTES.iter().any(|note| text.starts_with(note))
        && text.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
}

/// The roman number that a heading opens with, and the heading behind it.
pub(crate) fn roman(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(['I', 'V', 'X']);
    let number = text.get(..text.len() - rest.len())?;
    let title = rest
        .trim_start_matches(['.', ')', ':', '–', '-'])
        .trim_start();
    let parted = title.len() < rest.len() && title.starts_with(char::is_uppercase);
    (!number.is_empty() && number.len() <= 4 && parted).then_some((number, title))
}

/// The text without the number or letter that a heading may open with.
pub(crate) fn unnumbered(text: &str) -> &str {
    let rest = text.trim_start_matches(|first: char| first.is_ascii_digit() || first == '.');
    if rest.len() < text.len() && rest.starts_with([' ', '\u{a0}', ')', '\t']) {
        return rest.trim_start_matches(')').trim_start();
    }
    let lettered = text
        .get(1..)
        .and_then(|rest| rest.strip_prefix(['.', ')']))
        .filter(|rest| rest.starts_with(' '));
    lettered.map_or_else(
        || roman(text).map_or(text, |(_, title)| title),
        str::trim_start,
    )
}

/// Whether a heading without number opens or closes a paper, and so belongs to no numbered part.
pub(crate) fn is_outermost(text: &str) -> bool {
    const OUTERMOST: &str = "inleiding|aanleiding|leeswijzer|samenvatting|tot slot|ten slotte|tenslotte|slot|afsluiting|\
        afsluitend|conclusie|vervolg|slotwoord";
    let lower = text.lower();
    OUTERMOST.split('|').any(|word| word == lower)
}

/// How deep a decimally numbered heading lies: 1 for `2. Geld`, 2 for `2.1 Geld`.
pub(crate) fn depth(text: &str) -> Option<u8> {
    let number = split(text).next()?.trim_end_matches([')', '.']);
    let parts: Vec<&str> = number.split('.').collect();
    let numeric = parts.iter().all(|part| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let titled = unnumbered(text).starts_with(char::is_uppercase);
    (numeric && titled && parts.len() <= 4).then(|| u8::try_from(parts.len()).unwrap_or(1))
}

/// Which of several titles the capital that counts it makes this one: `B. Tijd` the second.
pub(crate) fn counter(text: &str) -> Option<usize> {
    let (letter, rest) = text.split_at_checked(1)?;
    let letter = letter.bytes().next().filter(u8::is_ascii_uppercase)?;
    (rest.starts_with(". ") && is_heading_like(text)).then(|| usize::from(letter - b'A') + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_headings_know_their_depth() {
        assert_eq!(depth("2.1 Toegang"), Some(2));
        assert_eq!(depth("3. Geld"), Some(1));
        assert_eq!(depth("2018 was goed"), None);
        assert_eq!(depth("14 koplopers"), None);
    }
}
