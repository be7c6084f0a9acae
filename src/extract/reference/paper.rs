//! Citations of numbered papers: `Kamerstuk 31 476, nr. 22`, `TK 2015-2016, 34 104, nr. 105`, `29 538, nrs. 346 en 131`.
//!
//! A citation is a lead (`Kamerstukken II 2018/19`), a dossier of five digits, perhaps a suffix (a budget chapter, a
//! kingdom act, a council of the European Union), and perhaps numbers. A dossier without any lead counts only where
//! `nr.` follows it. The Eerste Kamer numbers its papers with letters.

use super::cursor::Cursor;
use super::lead::{Lead, lead};
use std::ops::Range;

/// One cited paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paper {
    /// Where it is cited.
    pub(super) range: Range<usize>,
    /// Chamber and year.
    pub(super) lead: Lead,
    /// `31476`
    pub(super) dossier: String,
    /// `XVI`, `(R2096)` or `02`.
    pub(super) suffix: Option<String>,
    /// `22`, or `G` in the Eerste Kamer.
    pub(super) number: Option<String>,
}

impl Paper {
    /// A paper that is cited without chamber or year.
    fn bare(range: Range<usize>, dossier: String, suffix: Option<String>, number: String) -> Self {
        Self {
            range,
            lead: Lead::default(),
            dossier,
            suffix,
            number: Some(number),
        }
    }
}

/// Most papers read from one list.
const LONGEST_LIST: usize = 40;

/// The papers cited at the cursor, and the byte after them.
pub(super) fn papers(text: &str, start: usize) -> Option<(Vec<Paper>, usize)> {
    let mut cursor = Cursor::new(text, start);
    let lead = lead(&mut cursor);
    let mut found = Vec::new();
    if let Some(paper) = bracketed(&mut cursor) {
        return Some((vec![paper], cursor.at()));
    }
    one_dossier(&mut cursor, start, &lead, &mut found)?;
    while found.len() < LONGEST_LIST && next_dossier(&mut cursor, &lead, &mut found) {}
    Some((found, cursor.at()))
}

/// A paper whose dossier and number fill a bracket: `(36 471-64)`, `(34 550-XVI-132)`. Behind a council's dossier, such as
/// `(21 501-02)`, no number stands.
fn bracketed(cursor: &mut Cursor<'_>) -> Option<Paper> {
    let mut ahead = *cursor;
    if ahead.previous() != Some('(') {
        return None;
    }
    let start = ahead.at();
    let dossier = dossier(&mut ahead)?;
    let mut behind = ahead;
    behind.any_char(&['-', '–', ' ']);
    let suffix = chapter(&mut behind);
    if suffix.is_some() {
        ahead = behind;
    }
    let number = glued_number(&mut ahead)?;
    if ahead.peek() != Some(')') {
        return None;
    }
    *cursor = ahead;
    let range = start..ahead.at();
    Some(Paper::bare(range, dossier, suffix, number))
}

/// Reads `-64`: the number behind a dossier without `nr.`.
fn glued_number(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    if !ahead.any_char(&['-', '–']) {
        return None;
    }
    let number = ahead.digits(4).filter(|number| !number.starts_with('0'))?;
    let number = number.to_owned();
    ahead.ends_word().then(|| *cursor = ahead)?;
    Some(number)
}

/// A paper by its identifier: `kst-31476-24`, `kst-34550-XVI-132`.
pub(super) fn identifier(text: &str, start: usize) -> Option<(Paper, usize)> {
    let mut cursor = Cursor::new(text, start);
    if !cursor.literal("kst-") {
        return None;
    }
    let dossier = cursor.digits(5)?.to_owned();
    let parts: Vec<&str> = cursor
        .run(24, |c| c.is_ascii_alphanumeric() || c == '-')
        .split('-')
        .skip(1)
        .collect();
    let (suffix, number) = match parts.as_slice() {
        [number] => (None, *number),
        [suffix, number] => (Some((*suffix).to_owned()), *number),
        _ => return None,
    };
    let number = Some(number.to_owned()).filter(|number| !number.is_empty())?;
    let paper = Paper::bare(start..cursor.at(), dossier, suffix, number);
    Some((paper, cursor.at()))
}

/// Reads a dossier with its suffix and numbers: one paper for each number.
fn one_dossier(
    cursor: &mut Cursor<'_>,
    start: usize,
    lead: &Lead,
    found: &mut Vec<Paper>,
) -> Option<()> {
    let mut ahead = *cursor;
    let announced = lead.named || lead.chamber.is_some() && lead.session.is_some();
    let digits = dossier(&mut ahead)?;
    let after = ahead;
    let suffix = suffix(&mut ahead);
    second_dossier(&mut ahead);
    let shared = shared_dossiers(&mut ahead);
    let from = ahead.at();
    let chapter = suffix
        .as_ref()
        .is_some_and(|suffix| suffix.starts_with(char::is_alphabetic));
    let glued = (announced && chapter)
        .then(|| glued_number(&mut ahead))
        .flatten();
    let numbers = match glued {
        Some(number) => vec![(number, from..ahead.at())],
        None => numbers(&mut ahead, lead, announced),
    };
    let (suffix, numbers) = match (suffix, numbers) {
        // `31476-24` without `nr.` is dossier and number.
        (Some(number), numbers)
            if announced && numbers.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) =>
        {
            (
                None,
                vec![(
                    number.trim_start_matches('0').to_owned(),
                    after.at()..ahead.at(),
                )],
            )
        }
        other => other,
    };
    if numbers.is_empty() && !announced || numbers.iter().any(|(number, _)| number.is_empty()) {
        return None;
    }
    let paper = |range, number| Paper {
        range,
        lead: lead.clone(),
        dossier: digits.clone(),
        suffix: suffix.clone(),
        number,
    };
    if numbers.is_empty() {
        found.push(paper(start..ahead.at(), None));
    }
    for (index, (number, range)) in numbers.into_iter().enumerate() {
        let from = if index == 0 { start } else { range.start };
        let papers = shared.iter().map(|(dossier, at)| Paper {
            dossier: dossier.clone(),
            suffix: None,
            ..paper(*at..range.end, Some(number.clone()))
        });
        found.push(paper(from..range.end, Some(number.clone())));
        found.extend(papers);
    }
    *cursor = ahead;
    Some(())
}

/// Reads `en 31 839` before a number: the paper belongs to both dossiers, `29 538 en 31 839, nr. 274`.
fn shared_dossiers(cursor: &mut Cursor<'_>) -> Vec<(String, usize)> {
    let mut ahead = *cursor;
    let mut shared = Vec::new();
    loop {
        ahead.spaces();
        if !ahead.any_word(&["en"]) {
            break;
        }
        ahead.spaces();
        let at = ahead.at();
        let Some(dossier) = dossier(&mut ahead) else {
            return Vec::new();
        };
        shared.push((dossier, at));
    }
    let mut number = ahead;
    let numbered = number.comma() && number_word(&mut number).is_some();
    if shared.is_empty() || !numbered {
        return Vec::new();
    }
    *cursor = ahead;
    shared
}

/// A paper whose number goes before its dossier, as the chair of the Kamer announces it: `nr. 253 (29538)`.
pub(super) fn numbered_before(text: &str, start: usize) -> Option<(Paper, usize)> {
    let mut cursor = Cursor::new(text, start);
    number_word(&mut cursor)?;
    let number = cursor.digits(4)?.to_owned();
    cursor.spaces();
    if !cursor.any_char(&['(']) {
        return None;
    }
    let dossier = dossier(&mut cursor)?;
    let suffix = suffix(&mut cursor);
    let closed = cursor.any_char(&[')']);
    let paper = Paper::bare(start..cursor.at(), dossier, suffix, number);
    closed.then_some((paper, cursor.at()))
}

/// Skips the second dossier of a paper that belongs to two: `31 728, 30 914, nr. 5` is numbered in the first.
fn second_dossier(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    let read = ahead.comma() && dossier(&mut ahead).is_some();
    let mut number = ahead;
    if read && number.comma() && number_word(&mut number).is_some() {
        *cursor = ahead;
    }
}

/// Reads `en 29 538, nr. 100` after a paper: the same lead holds.
fn next_dossier(cursor: &mut Cursor<'_>, lead: &Lead, found: &mut Vec<Paper>) -> bool {
    let mut ahead = *cursor;
    ahead.spaces();
    let mut joined = ahead.any_char(&[',', ';', '/', '&']);
    ahead.spaces();
    joined |= ahead.any_word(&["en", "alsmede", "resp.", "respectievelijk", "of"]);
    ahead.spaces();
    let numbered = found.last().is_some_and(|paper| paper.number.is_some());
    let before = found.len();
    let lead = Lead {
        named: lead.named && (lead.plural || !numbered),
        ..lead.clone()
    };
    let start = ahead.at();
    if !joined || one_dossier(&mut ahead, start, &lead, found).is_none() || found.len() == before {
        return false;
    }
    *cursor = ahead;
    true
}

/// Reads `31 476`, `31476` or `31.476`.
fn dossier(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    if !ahead.begins_word() {
        return None;
    }
    let first = ahead.digits(5)?;
    let whole = match first.len() {
        5 => first.to_owned(),
        2 => {
            if !ahead.any_char(&['.', '\u{a0}', ' ', '\u{2009}', '\u{202f}']) {
                return None;
            }
            format!("{first}{}", ahead.digits(3).filter(|rest| rest.len() == 3)?)
        }
        _ => return None,
    };
    if !ahead.ends_word() || whole.starts_with('0') {
        return None;
    }
    *cursor = ahead;
    Some(whole)
}

/// Reads what may follow a dossier: `XVI`, `- XVI`, `(R2096)`, `-02`, `A`.
fn suffix(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    let glued = if ahead.any_char(&['-', '–']) {
        ahead.digits(4).filter(|_| ahead.ends_word())
    } else {
        None
    };
    if let Some(digits) = glued {
        *cursor = ahead;
        return Some(digits.to_owned());
    }
    ahead.spaces();
    ahead.any_char(&['-', '–']);
    ahead.spaces();
    let read = kingdom_act(&mut ahead).or_else(|| chapter(&mut ahead))?;
    *cursor = ahead;
    Some(read)
}

fn kingdom_act(cursor: &mut Cursor<'_>) -> Option<String> {
    let start = cursor.at();
    let bracket = cursor.any_char(&['(']);
    let complete =
        cursor.literal("R") && cursor.digits(4).is_some() && (!bracket || cursor.any_char(&[')']));
    complete.then(|| format!("({})", cursor.since(start).trim_matches(['(', ')'])))
}

/// A chapter of the budget: a roman number, or a letter where a number follows.
fn chapter(cursor: &mut Cursor<'_>) -> Option<String> {
    let letters = cursor.run(6, |c| c.is_ascii_uppercase());
    // The second chapter of the budget is split: `IIA`, `IIB`.
    let numeral = letters.trim_end_matches(['A', 'B']);
    let roman = !numeral.is_empty() && numeral.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let mut ahead = *cursor;
    ahead.comma();
    let fund = letters.len() == 1 && number_word(&mut ahead).is_some();
    (cursor.ends_word() && (roman || fund)).then(|| letters.to_owned())
}

/// Reads `nr.`, `nrs.`, …; says whether several numbers follow.
fn number_word(cursor: &mut Cursor<'_>) -> Option<bool> {
    let words = [
        ("nrs", true),
        ("nummers", true),
        ("nos", true),
        ("nr", false),
        ("nummer", false),
        ("no", false),
    ];
    let (_, plural) = words
        .iter()
        .find(|(word, _)| number_abbreviation(cursor, word))?;
    cursor.any_char(&['.']);
    cursor.spaces();
    Some(*plural)
}

/// `nr` may be glued to its number: `nr.22`, `nr22`.
fn number_abbreviation(cursor: &mut Cursor<'_>, word: &str) -> bool {
    let mut ahead = *cursor;
    let found = ahead.literal(word) && !ahead.peek().is_some_and(char::is_alphabetic);
    if found {
        *cursor = ahead;
    }
    found
}

/// Reads the numbers after a dossier, each with its place; none where there are none.
fn numbers(cursor: &mut Cursor<'_>, lead: &Lead, announced: bool) -> Vec<(String, Range<usize>)> {
    let mut ahead = *cursor;
    ahead.comma();
    let separated = ahead.since(cursor.at()).contains(',');
    let mut found = Vec::new();
    if let Some(plural) = number_word(&mut ahead) {
        if paper_number(&mut ahead, true, &mut found) {
            more_numbers(&mut ahead, plural, &mut found);
        }
    } else if announced && separated {
        // The Eerste Kamer writes `33 841, G`; short forms leave `nr.` out: `29 362, 251`.
        let digits_fit = lead.session.is_some();
        paper_number(&mut ahead, digits_fit, &mut found);
    }
    if !found.is_empty() {
        *cursor = ahead;
    }
    found
}

/// Reads one paper's number, unless a dossier stands here.
fn paper_number(
    cursor: &mut Cursor<'_>,
    digits_fit: bool,
    found: &mut Vec<(String, Range<usize>)>,
) -> bool {
    let start = cursor.at();
    let mut ahead = *cursor;
    if dossier(&mut ahead.clone()).is_some() {
        return false;
    }
    let letters = ahead.run(3, |c| c.is_ascii_uppercase());
    let read = !letters.is_empty() && letters.len() <= 2
        || letters.is_empty() && digits_fit && ahead.digits(4).is_some();
    if !read || ahead.peek().is_some_and(char::is_alphanumeric) {
        return false;
    }
    found.push((ahead.since(start).to_owned(), start..ahead.at()));
    *cursor = ahead;
    true
}

/// Reads `, 23 en 24`, `t/m 24` or `en nr. 24` after a first number. After `nr.` in the singular a bare `en 24` only
/// belongs to it where nothing follows that it could count.
fn more_numbers(cursor: &mut Cursor<'_>, plural: bool, found: &mut Vec<(String, Range<usize>)>) {
    while found.len() < LONGEST_LIST {
        let mut ahead = *cursor;
        ahead.spaces();
        let through =
            ahead.any_word(&["t/m", "tot en met"]) || plural && ahead.any_char(&['-', '–']);
        let joined = through || joiner(&mut ahead);
        ahead.spaces();
        let belongs = number_word(&mut ahead).is_some() || plural || through;
        let before = found.len();
        if !joined || !paper_number(&mut ahead, true, found) {
            return;
        }
        if !belongs && !ends_clause(ahead.rest()) {
            found.truncate(before);
            return;
        }
        if through {
            fill_between(before, found);
        }
        *cursor = ahead;
    }
}

fn ends_clause(rest: &str) -> bool {
    rest.chars()
        .next()
        .is_none_or(|next| matches!(next, '.' | ')' | ';' | ']' | ','))
}

fn joiner(cursor: &mut Cursor<'_>) -> bool {
    let comma = cursor.any_char(&[',', '/', '&']);
    cursor.spaces();
    cursor.any_word(&["en"]) || comma
}

/// `22 t/m 24` also cites 23, at the place of the last.
fn fill_between(last: usize, found: &mut Vec<(String, Range<usize>)>) {
    let number =
        |index: usize, found: &[(String, Range<usize>)]| found.get(index)?.0.parse::<u32>().ok();
    let (Some(from), Some(to)) = (
        last.checked_sub(1).and_then(|before| number(before, found)),
        number(last, found),
    ) else {
        return;
    };
    let Some(range) = found.get(last).map(|(_, range)| range.clone()) else {
        return;
    };
    let between: Vec<_> = (from + 1..to)
        .take(LONGEST_LIST)
        .map(|value| (value.to_string(), range.clone()))
        .collect();
    found.splice(last..last, between);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Dossier, suffix, number, year and words of each paper cited at the start.
    fn read(text: &str) -> Vec<String> {
        let papers = papers(text, 0)
            .map(|(papers, _)| papers)
            .unwrap_or_default();
        papers
            .iter()
            .map(|paper| {
                let parts = [
                    Some(&paper.dossier),
                    paper.suffix.as_ref(),
                    paper.number.as_ref(),
                    paper.lead.session.as_ref(),
                ];
                let parts: Vec<&str> = parts
                    .into_iter()
                    .map(|part| part.map_or("-", String::as_str))
                    .collect();
                format!("{} «{}»", parts.join(" "), &text[paper.range.clone()])
            })
            .collect()
    }

    #[test]
    fn every_way_of_citing_a_paper_is_read() {
        let cases = [
            (
                "Kamerstuk 12 345, nr. 22).",
                "12345 - 22 - «Kamerstuk 12 345, nr. 22»",
            ),
            (
                "Kamerstuk 12 345 nr. 33.",
                "12345 - 33 - «Kamerstuk 12 345 nr. 33»",
            ),
            (
                "Kamerstukken 2021-2022, 12 345, nr. 262.",
                "12345 - 262 2021-2022 «Kamerstukken 2021-2022, 12 345, nr. 262»",
            ),
            (
                "Kamerstukken II 2018/19, 12345, nr. 24",
                "12345 - 24 2018-2019 «Kamerstukken II 2018/19, 12345, nr. 24»",
            ),
            (
                "TK 2015-2016, 12 345 nr. 251",
                "12345 - 251 2015-2016 «TK 2015-2016, 12 345 nr. 251»",
            ),
            (
                "TK 2015-2016, 12 345, 251",
                "12345 - 251 2015-2016 «TK 2015-2016, 12 345, 251»",
            ),
            (
                "TK 2015-2016, 12 345 - XVI 32",
                "12345 XVI - 2015-2016 «TK 2015-2016, 12 345 - XVI»",
            ),
            (
                "Kamerstuk 12 345 XVI, nr. 132)",
                "12345 XVI 132 - «Kamerstuk 12 345 XVI, nr. 132»",
            ),
            (
                "Kamerstuk 12 345-XVI, nr. 132)",
                "12345 XVI 132 - «Kamerstuk 12 345-XVI, nr. 132»",
            ),
            (
                "Kamerstuk 21 501-02, nr. 1500",
                "21501 02 1500 - «Kamerstuk 21 501-02, nr. 1500»",
            ),
            (
                "EK 2014–2015, 12 345, G en",
                "12345 - G 2014-2015 «EK 2014–2015, 12 345, G»",
            ),
            (
                "Kamerstukken I 2014/15, 12 345 (R2096), AB",
                "12345 (R2096) AB 2014-2015 «Kamerstukken I 2014/15, 12 345 (R2096), AB»",
            ),
            ("dossier 12345 is", "12345 - - - «dossier 12345»"),
            ("12 345, nr. 7", "12345 - 7 - «12 345, nr. 7»"),
            (
                "vergaderjaar 2022-2023, 12 345, nr. 350 12",
                "12345 - 350 2022-2023 «vergaderjaar 2022-2023, 12 345, nr. 350»",
            ),
            ("Kamerstuk 12345-24", "12345 - 24 - «Kamerstuk 12345-24»"),
            (
                "Kamerstuk 12345-XVI-2 is",
                "12345 XVI 2 - «Kamerstuk 12345-XVI-2»",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_paper_of_two_dossiers_is_found_in_both() {
        assert_eq!(
            read("12 345 en 23 456, nr. 274 hierover"),
            [
                "12345 - 274 - «12 345 en 23 456, nr. 274»",
                "23456 - 274 - «23 456, nr. 274»"
            ]
        );
        assert_eq!(read("12 345 en 23 456 mensen"), [""; 0]);
    }

    #[test]
    fn a_paper_in_brackets_or_with_its_number_first_is_one() {
        let text = "de brief (36 471-64) en (12 345-24 uur)";
        let (papers, _) = papers(text, text.find("36").unwrap_or(0)).expect("a paper");
        assert_eq!(
            (papers[0].dossier.as_str(), papers[0].number.as_deref()),
            ("36471", Some("64"))
        );
        assert!(super::papers(text, text.find("12").unwrap_or(0)).is_none());
        let (paper, end) = numbered_before("nr. 253 (29538).", 0).expect("a paper");
        assert_eq!(
            (paper.dossier.as_str(), paper.number.as_deref(), end),
            ("29538", Some("253"), 15)
        );
        assert!(numbered_before("nr. 253 (zie boven)", 0).is_none());
    }

    #[test]
    fn lists_cite_one_paper_each() {
        assert_eq!(
            read("Kamerstuk 12 345, nrs. 346 en 131."),
            [
                "12345 - 346 - «Kamerstuk 12 345, nrs. 346»",
                "12345 - 131 - «131»"
            ]
        );
        assert_eq!(
            read("Kamerstukken 2015-2016, 12 345, nr. 5 en 23 456, nr. 6"),
            [
                "12345 - 5 2015-2016 «Kamerstukken 2015-2016, 12 345, nr. 5»",
                "23456 - 6 2015-2016 «23 456, nr. 6»"
            ]
        );
        assert_eq!(read("Kamerstuk 12 345, nrs. 1, 2 t/m 4 en 9").len(), 5);
        assert_eq!(read("Kamerstuk 12 345, nr. 7 en nr. 9 over").len(), 2);
        assert_eq!(read("Kamerstuk 12 345, nr. 7 en 9)").len(), 2);
        assert_eq!(read("Kamerstuk 12 345, nr. 7 en 14 gemeenten").len(), 1);
        assert_eq!(
            read("Kamerstuk 12 345, nr. 7, nr. 8 en 9, en meer").len(),
            3
        );
        assert_eq!(
            read("Kamerstuk 12 345, 23 456, nr. 7"),
            ["12345 - 7 - «Kamerstuk 12 345, 23 456, nr. 7»"]
        );
        assert_eq!(read("dossiers 12345 en 23456").len(), 2);
    }

    #[test]
    fn a_bracket_may_hold_nothing_but_dossier_and_number() {
        let found = |text: &str| papers(text, 1).map(|(papers, _)| papers);
        let numbers = |text: &str| found(text).and_then(|papers| papers.first()?.number.clone());
        assert_eq!(numbers("(12 345-64) op").as_deref(), Some("64"));
        assert_eq!(numbers("(12 345-XVI-64)").as_deref(), Some("64"));
        assert_eq!(numbers("(12 345-67 meter)"), None);
        assert_eq!(numbers("(21 501-02)"), None);
    }

    #[test]
    fn other_numbers_are_no_papers() {
        for text in [
            "12 345 gemeenten",
            "75.000 trajecten",
            "TK 12 leden",
            "2015-2016, 12 345",
            "II 12345 en",
            "dossier 123",
            "112 345, nr. 4",
            "12345-67",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn identifiers_are_papers() {
        let (paper, end) = identifier("kst-34550-XVI-132.html", 0).expect("an identifier");
        assert_eq!(
            (
                paper.dossier.as_str(),
                paper.suffix.as_deref(),
                paper.number.as_deref(),
                end
            ),
            ("34550", Some("XVI"), Some("132"), 17)
        );
    }
}
