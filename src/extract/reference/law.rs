//! References to articles of laws: `artikel 2.1.4b, vierde lid, van de Wmo 2015`.

use super::cursor::Cursor;
use crate::dutch::classes::{AFTER_LAWS, LAW_NOUNS};
use crate::dutch::letters::Letters;
use crate::extract::european;
use crate::names::{Entry, Gazetteer, law};
use std::ops::Range;

/// A cited article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Article {
    /// Where it is cited.
    pub(super) range: Range<usize>,
    /// `2.3.2, lid 1`
    pub(super) number: String,
    /// The law as the text calls it, where it does.
    pub(super) law: Option<String>,
}

const ORDINALS: &[&str] = &[
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde",
];

/// How many bytes back the law of an article is looked for.
const REACH: usize = 2_000;

/// The articles cited at a byte that begins a word (`artikelen 3 en 4 van de Wlz` are two), and the byte after them.
pub(super) fn articles(
    names: &Gazetteer,
    text: &str,
    start: usize,
) -> Option<(Vec<Article>, usize)> {
    let mut cursor = Cursor::new(text, start);
    let plural = cursor.word("artikelen") || cursor.literal("artt.");
    if !plural && !cursor.word("artikel") && !cursor.literal("art.") || !cursor.spaces() {
        return None;
    }
    let mut found = vec![one_article(&mut cursor, start)?];
    while plural && found.len() < 20 {
        let mut ahead = cursor;
        let joined = ahead.comma()
            | ahead.word("en")
            | ahead.word("of")
            | ahead.word("t/m")
            | ahead.word("tot en met");
        ahead.spaces();
        let from = ahead.at();
        let Some(article) = one_article(&mut ahead, from).filter(|_| joined) else {
            break;
        };
        found.push(article);
        cursor = ahead;
    }
    if let Some(law) = named_law(names, &mut cursor) {
        found
            .iter_mut()
            .for_each(|article| article.law = Some(law.clone()));
        if let Some(last) = found.last_mut() {
            last.range.end = cursor.at();
        }
    }
    Some((found, cursor.at()))
}

fn one_article(cursor: &mut Cursor<'_>, start: usize) -> Option<Article> {
    let mut number = article_number(cursor)?;
    while let Some(part) = part(cursor) {
        number.push_str(", ");
        number.push_str(&part);
    }
    Some(Article {
        range: start..cursor.at(),
        number,
        law: None,
    })
}

/// `2.1.4b`, `7:658`, `11`.
fn article_number(cursor: &mut Cursor<'_>) -> Option<String> {
    let start = cursor.at();
    cursor.digits(4)?;
    loop {
        let mut ahead = *cursor;
        if !ahead.any_char(&['.', ':']) || ahead.digits(4).is_none() {
            break;
        }
        *cursor = ahead;
    }
    cursor.run(2, |c| c.is_ascii_lowercase());
    cursor.ends_word().then(|| cursor.since(start).to_owned())
}

/// `, vierde lid`, `. lid 1`, `, onder a`: as `lid 4`, `lid 1`, `onder a`.
fn part(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    ahead.any_char(&['.']);
    ahead.comma();
    let part = paragraph(&mut ahead).or_else(|| letter(&mut ahead))?;
    *cursor = ahead;
    Some(part)
}

fn paragraph(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    if ahead.word("lid") {
        ahead.spaces();
        let digits = ahead.digits(2)?;
        *cursor = ahead;
        return Some(format!("lid {digits}"));
    }
    let ordinal = ORDINALS.iter().position(|ordinal| ahead.word(ordinal))?;
    let second = second_ordinal(&mut ahead);
    if !ahead.spaces() || !ahead.any_word(&["lid", "leden"]) {
        return None;
    }
    *cursor = ahead;
    Some(second.map_or_else(
        || format!("lid {}", ordinal + 1),
        |second| format!("lid {} en {second}", ordinal + 1),
    ))
}

/// `eerste en tweede lid`
fn second_ordinal(cursor: &mut Cursor<'_>) -> Option<usize> {
    let mut ahead = *cursor;
    ahead.spaces();
    let joined = ahead.any_word(&["en", "of"]) && ahead.spaces();
    let ordinal = ORDINALS
        .iter()
        .position(|ordinal| joined && ahead.word(ordinal))?;
    *cursor = ahead;
    Some(ordinal + 1)
}

fn letter(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    if ahead.word("aanhef en") {
        ahead.spaces();
    }
    if !ahead.any_word(&["onder", "sub", "onderdeel"]) || !ahead.spaces() {
        return None;
    }
    let letter = ahead.run(2, |c| c.is_ascii_alphanumeric());
    if letter.is_empty() || !ahead.ends_word() {
        return None;
    }
    ahead.any_char(&['°']);
    *cursor = ahead;
    Some(format!("onder {letter}"))
}

/// Reads `van de Wmo 2015`, `, Wlz`, `. Wmo 2015`, `van de Wet op …`.
fn named_law(names: &Gazetteer, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    ahead.any_char(&['.']);
    ahead.comma();
    for word in ["van", "uit", "in", "der", "de", "het"] {
        if ahead.word(word) {
            ahead.spaces();
        }
    }
    let start = ahead.at();
    let act = european::act(ahead.rest(), 0).and_then(|act| ahead.rest().get(act.range));
    if let Some(known) = law::at_start(names, ahead.rest()) {
        ahead.literal(known.form);
    } else if let Some(written) = act {
        ahead.literal(written);
    } else {
        law_name(&mut ahead).or_else(|| abbreviation(&mut ahead))?;
    }
    *cursor = ahead;
    Some(ahead.since(start).to_owned())
}

/// Reads the name of a law we do not know: `Wet op de lijkbezorging`, `Besluit …`, `Leerplichtwet 1969`.
fn law_name(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = *cursor;
    let first = ahead.run(60, char::is_alphabetic);
    let lower = first.lower();
    if !first.starts_with(char::is_uppercase)
        || !LAW_NOUNS.words().any(|kind| lower.ends_with(kind))
    {
        return None;
    }
    let whole = LAW_NOUNS.contains(&lower);
    for _ in 0..if whole { 7 } else { 1 } {
        let mut next = ahead;
        let spaced = next.spaces();
        let word = next.run(40, |c| c.is_alphanumeric() || c == '-');
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        if !spaced || word.is_empty() || AFTER_LAWS.contains(word) || !whole && !year {
            break;
        }
        ahead = next;
        if year {
            break;
        }
    }
    *cursor = ahead;
    Some(())
}

/// Reads the abbreviation of a law or treaty we do not know: `EVRM`, `WvSr`.
fn abbreviation(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = *cursor;
    let letters = ahead.run(12, char::is_alphabetic);
    let capitals = letters
        .chars()
        .filter(|letter| letter.is_uppercase())
        .count();
    // "EU-verordening" is no law that is called EU.
    let goes_on = ahead.rest().starts_with('-');
    if capitals < 2 || !letters.starts_with(char::is_uppercase) || !ahead.ends_word() || goes_on {
        return None;
    }
    *cursor = ahead;
    Some(())
}

/// Whether the words behind an article say that it belongs to something else than a law: `van het convenant`.
pub(super) fn belongs_elsewhere(after: &str) -> bool {
    let mut cursor = Cursor::new(after, 0);
    cursor.comma();
    if !cursor.any_word(&["van", "uit", "in"]) {
        return false;
    }
    cursor.spaces();
    cursor.any_word(&["de", "die", "deze", "het", "dit", "dat"]);
    cursor.spaces();
    !cursor.any_word(&["wet", "wetsvoorstel"])
}

/// A law that was named before.
#[derive(Clone, Debug)]
pub(super) enum LastLaw<'n> {
    /// One of the known ones.
    Known(&'n Entry),
    /// One that only the text names: `Leerplichtwet 1969`.
    Written(String),
}

/// One word ending in `wet` with a capital, and its year; or an act of the European Union.
fn written_law(text: &str) -> Option<String> {
    if let Some(act) = european::act(text, 0) {
        return Some(act.name);
    }
    let mut cursor = Cursor::new(text, 0);
    law_name(&mut cursor)?;
    let name = cursor.since(0);
    let first = name.split(' ').next()?;
    (first.len() > 6 && first.ends_with("wet")).then(|| name.to_owned())
}

/// The law last named before a byte of the text: what `artikel 2.3.2` without a law's name belongs to.
pub(super) fn last_law_before<'n>(
    names: &'n Gazetteer,
    text: &str,
    end: usize,
) -> Option<LastLaw<'n>> {
    let from = (end.saturating_sub(REACH)..=end).find(|at| text.is_char_boundary(*at))?;
    let before = text.get(from..end)?;
    let mut capitals = before
        .char_indices()
        .rev()
        .filter(|(_, c)| c.is_uppercase())
        .map(|(at, _)| at);
    capitals.find_map(|at| {
        let begins = !before
            .get(..at)?
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        let rest = before.get(at..).filter(|_| begins)?;
        let known = law::at_start(names, rest).map(|named| LastLaw::Known(named.law));
        known.or_else(|| written_law(rest).map(LastLaw::Written))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let (articles, _) = articles(Gazetteer::general(), text, 0).unwrap_or_default();
        articles
            .iter()
            .map(|article| {
                format!(
                    "{} / {} «{}»",
                    article.number,
                    article.law.as_deref().unwrap_or("-"),
                    &text[article.range.clone()]
                )
            })
            .collect()
    }

    #[test]
    fn articles_are_read_with_their_parts_and_law() {
        for (text, expected) in [
            (
                "artikel 2.1.4b, vierde lid, van de Wmo 2015 zal",
                "2.1.4b, lid 4 / Wmo 2015 «artikel 2.1.4b, vierde lid, van de Wmo 2015»",
            ),
            (
                "artikel 2.3.2. lid 1). De",
                "2.3.2, lid 1 / - «artikel 2.3.2. lid 1»",
            ),
            (
                "artikel 2.1.2. Wmo 2015, op",
                "2.1.2 / Wmo 2015 «artikel 2.1.2. Wmo 2015»",
            ),
            ("art. 3 Wlz", "3 / Wlz «art. 3 Wlz»"),
            (
                "artikel 5, eerste en tweede lid, onder b, van de Wet op de lijkbezorging is",
                "5, lid 1 en 2, onder b / Wet op de lijkbezorging «artikel 5, eerste en tweede lid, onder b, van de Wet op de lijkbezorging»",
            ),
            (
                "artikel 7 van de Leerplichtwet 1969 en",
                "7 / Leerplichtwet 1969 «artikel 7 van de Leerplichtwet 1969»",
            ),
        ] {
            assert_eq!(read(text), [expected]);
        }
        assert_eq!(read("artikelen 3 en 4 van de Jeugdwet").len(), 2);
        assert_eq!(read("artikel 8 EVRM"), ["8 / EVRM «artikel 8 EVRM»"]);
        assert!(
            belongs_elsewhere(" van het convenant")
                && !belongs_elsewhere(" van de wet")
                && !belongs_elsewhere(").")
        );
        assert_eq!(read("artikel over zorg"), Vec::<String>::new());
    }

    #[test]
    fn the_last_law_is_found() {
        let text = "De Wlz en de Wmo 2015. De wet (";
        assert_eq!(
            last_law_before(Gazetteer::general(), text, text.len()).map(|law| match law {
                LastLaw::Known(law) => law.cited_as().to_owned(),
                LastLaw::Written(name) => name,
            }),
            Some("Wmo 2015".to_owned())
        );
        let text = "De Jeugdwet en de Veerdienstwet 1998, ";
        let last = last_law_before(Gazetteer::general(), text, text.len());
        assert!(matches!(last, Some(LastLaw::Written(name)) if name == "Veerdienstwet 1998"));
        assert!(last_law_before(Gazetteer::general(), "De Wmo-raad ", 12).is_none());
    }
}
