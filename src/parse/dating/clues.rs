//! What single passages prove about the day on which their paper was written.

use super::tokens::{Token, sentences, tokens};
use crate::document::Span;
use crate::document::calendar::{Day, days_in_month};

/// One clue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Clue {
    /// What it proves.
    pub(crate) sort: Sort,
    /// The passage.
    pub(crate) span: Span,
}

/// What a clue proves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sort {
    /// The paper is from this day or later.
    NotBefore(Day),
    /// The paper is from this day or earlier.
    NotAfter(Day),
    /// This month and day lie less than a year back.
    Recent(u32, u32),
    /// This month and day lie less than a year ahead.
    Coming(u32, u32),
    /// The paper is from between these days.
    Window(Day, Day),
}

impl Clue {
    /// The day before which the paper cannot be.
    pub(crate) fn not_before(&self) -> Option<Day> {
        if let Sort::NotBefore(day) = self.sort {
            Some(day)
        } else {
            None
        }
    }
}

/// Papers and publications: what bears a day of its own has appeared.
const PAPERS: &[&str] = &[
    "brief",
    "rapport",
    "rapportage",
    "motie",
    "besluit",
    "artikel",
    "publicatie",
    "bericht",
    "notitie",
    "nota",
    "verslag",
    "uitspraak",
    "arrest",
    "advies",
    "beschikking",
    "circulaire",
];

/// Meetings: they may lie ahead.
const MEETINGS: &[&str] = &[
    "debat",
    "overleg",
    "ao",
    "vergadering",
    "bijeenkomst",
    "commissiedebat",
];

/// Verbs behind a time that lies in the past.
const PAST: &[&str] = &[
    "heb",
    "heeft",
    "hebben",
    "had",
    "hadden",
    "is",
    "was",
    "waren",
    "werd",
    "werden",
    "zijn",
    "bleek",
    "verscheen",
    "stuurde",
    "gaf",
    "kwam",
    "kwamen",
    "stelde",
    "publiceerde",
    "ging",
    "gingen",
    "vond",
    "vonden",
    "verschenen",
];

/// Verbs of what is to come.
const FUTURE: &[&str] = &[
    "zal",
    "zullen",
    "gaat",
    "gaan",
    "wil",
    "willen",
    "moet",
    "moeten",
    "verwacht",
    "verwachten",
    "voornemens",
];

/// All clues in a block's pieces; `note` says that it is a footnote, where days belong to what is cited.
pub(crate) fn of(raw: &str, pieces: &[Span], note: bool) -> Vec<Clue> {
    if !pieces.iter().any(|piece| may_tell(piece.slice(raw))) {
        return Vec::new();
    }
    let tokens = tokens(raw, pieces);
    let mut found = Vec::new();
    for sentence in sentences(&tokens).filter(|sentence| sentence.iter().any(Token::may_tell)) {
        days(sentence, note, &mut found);
        years(sentence, &mut found);
        found.extend((0..sentence.len()).filter_map(|index| cited(sentence, index)));
        found.extend(elapsed(sentence));
    }
    found.extend(series(&tokens));
    found
}

/// Whether a text can hold a clue: every one has a digit, but for a month with `jl.`, `j.l.`, `a.s.` or `aanstaande`.
fn may_tell(text: &str) -> bool {
    let text = text.as_bytes();
    let mark = |at: usize| {
        let begins = |mark: &str| {
            text.get(at..at + mark.len())
                .is_some_and(|word| word.eq_ignore_ascii_case(mark.as_bytes()))
        };
        ["jl", "j.l", "a.s", "as", "aanstaande"]
            .into_iter()
            .any(begins)
    };
    let mut before = b' ';
    text.iter().enumerate().any(|(at, byte)| {
        let first = !before.is_ascii_alphanumeric();
        before = *byte;
        byte.is_ascii_digit() || first && matches!(byte, b'j' | b'J' | b'a' | b'A') && mark(at)
    })
}

fn says(tokens: &[Token<'_>], words: &[&str]) -> bool {
    tokens.iter().any(|token| token.is_one_of(words))
}

fn at<'t, 'r>(tokens: &'t [Token<'r>], index: usize, step: isize) -> Option<&'t Token<'r>> {
    tokens.get(index.checked_add_signed(step)?)
}

fn span(tokens: &[Token<'_>], first: usize, last: usize) -> Span {
    let start = tokens.get(first).map_or(0, |token| token.span.start);
    Span::new(
        start,
        tokens.get(last).map_or(start, |token| token.span.end),
    )
}

/// Clues from days and months.
fn days(sentence: &[Token<'_>], note: bool, found: &mut Vec<Clue>) {
    for (index, token) in sentence.iter().enumerate() {
        let Some(month) = token.month() else { continue };
        let day = at(sentence, index, -1).and_then(Token::day);
        let first = if day.is_some() { index - 1 } else { index };
        let year = at(sentence, index, 1)
            .and_then(Token::year)
            .or_else(|| cited_year(sentence, index, month));
        match year {
            Some(year) => found.extend(dated(sentence, (first, index), (year, month, day), note)),
            None => found.extend(undated(sentence, (first, index), month, day)),
        }
    }
}

/// The year that a citation right behind a day proves: `15 april jl. (TK 2014-2015, …)`.
fn cited_year(sentence: &[Token<'_>], index: usize, month: u32) -> Option<i32> {
    let session = (2..=4).find_map(|step| at(sentence, index, step).and_then(Token::session))?;
    let recent = at(sentence, index, 1).is_some_and(Token::is_recent);
    // A parliamentary year begins in the middle of September.
    recent.then_some(if month >= 9 { session } else { session + 1 })
}

/// A day or month with its year.
fn dated(
    sentence: &[Token<'_>],
    (first, last): (usize, usize),
    (year, month, day): (i32, u32, Option<u32>),
    note: bool,
) -> Option<Clue> {
    let start = Day::new(year, month, day.unwrap_or(1))?;
    let before = sentence.get(first.saturating_sub(6)..first).unwrap_or(&[]);
    let named = |nouns: &[&str]| {
        before
            .iter()
            .any(|token| nouns.iter().any(|noun| token.lower().ends_with(noun)))
    };
    let linked =
        at(sentence, first, -1).is_some_and(|token| token.is_one_of(&["van", "d.d", "dd", "op"]));
    let future = says(sentence, FUTURE) || says(sentence, &["wordt", "worden", "uiterlijk"]);
    let behind = at(sentence, last, 2)
        .is_some_and(|token| token.is_one_of(PAST) || has_happened(sentence, token));
    let recent = at(sentence, last, 1).is_some_and(Token::is_recent);
    let published = linked && named(PAPERS) || linked && named(MEETINGS) && !future;
    let place = span(sentence, first, last + 1);
    if recent || published || (note && day.is_some()) || (behind && !future) {
        return Some(Clue {
            sort: Sort::NotBefore(start),
            span: place,
        });
    }
    let deadline = before.last().is_some_and(|token| token.is("uiterlijk"))
        || says(sentence, &["zal", "zullen"]);
    let end = Day::new(year, month, day.unwrap_or(days_in_month(year, month)))?;
    (deadline && !says(sentence, PAST)).then_some(Clue {
        sort: Sort::NotAfter(end),
        span: place,
    })
}

/// Whether a verb behind a day says that it has been: `is op 1 mei 2020 geopend`, `op 1 mei 2020 presenteerden`.
fn has_happened(sentence: &[Token<'_>], verb: &Token<'_>) -> bool {
    let word = verb.lower();
    let participle = ["ge", "be", "ver", "ont", "her"]
        .iter()
        .any(|prefix| word.starts_with(prefix))
        || ["opge", "aange", "uitge", "inge", "vastge", "afge", "toege"]
            .iter()
            .any(|prefix| word.starts_with(prefix));
    let has = || {
        says(sentence, &["heb", "heeft", "hebben", "is", "zijn"])
            && !says(sentence, &["dat", "als", "indien"])
    };
    word.ends_with("eerde")
        || word.ends_with("eerden")
        || participle && word.ends_with(['d', 't', 'n']) && has()
}

/// The first dossier of each year's budget, which appears in the middle of September: dossiers are numbered as they are
/// opened, so a paper that cites a higher one is younger. From 2006 on.
const BUDGETS: &[u32] = &[
    30_800, 31_200, 31_700, 32_123, 32_500, 33_000, 33_400, 33_750, 34_000, 34_300, 34_550, 34_775,
    35_000, 35_300, 35_570, 35_925, 36_200, 36_410, 36_600, 36_800,
];

/// What a cited paper proves by its number: `Kamerstuk 36 288, nr. 3`, `Stcrt. 2022, 8611`.
fn cited(sentence: &[Token<'_>], index: usize) -> Option<Clue> {
    let token = sentence.get(index)?;
    if token.is_one_of(&["stb", "stcrt"]) {
        let day = Day::new(at(sentence, index, 1)?.year()?, 1, 1)?;
        return Some(Clue {
            sort: Sort::NotBefore(day),
            span: span(sentence, index, index + 1),
        });
    }
    if !token.is_one_of(&["kamerstuk", "kamerstukken", "tk"]) {
        return None;
    }
    // A parliamentary year may stand between.
    let (first, dossier) = (index + 1..index + 4).find_map(|first| {
        let (two, three) = (
            at(sentence, first, 0)?.word,
            at(sentence, first, 1).map_or("", |token| token.word),
        );
        let digits = |word: &str, count: usize| {
            word.len() == count && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        if digits(two, 2) && digits(three, 3) {
            return Some((
                first,
                two.parse::<u32>().ok()? * 1000 + three.parse::<u32>().ok()?,
            ));
        }
        let number = two.get(..5).filter(|number| digits(number, 5))?;
        Some((first, number.parse().ok()?))
    })?;
    let later = BUDGETS.iter().rposition(|budget| *budget <= dossier)?;
    let day = Day::new(2006 + i32::try_from(later).ok()?, 9, 15)?;
    Some(Clue {
        sort: Sort::NotBefore(day),
        span: span(sentence, index, first),
    })
}

/// What the line above a reader's comment proves, where it gives a day: `Fred op 3 juli 2018 om 10:12`. The article was
/// there by then; how long already, nobody says.
pub(crate) fn commented(raw: &str, head: &[Span]) -> Option<Clue> {
    let tokens = tokens(raw, head);
    let (index, month) = tokens
        .iter()
        .enumerate()
        .find_map(|(index, token)| Some((index, token.month()?)))?;
    let day = Day::new(
        at(&tokens, index, 1)?.year()?,
        month,
        at(&tokens, index, -1)?.day()?,
    )?;
    let place = span(&tokens, index - 1, index + 1);
    Some(Clue {
        sort: Sort::NotAfter(day),
        span: place,
    })
}

/// A day or month without a year but with `jl.` or `a.s.`; several days may share it: `1 juni en 6 juli a.s.`
fn undated(
    sentence: &[Token<'_>],
    (first, last): (usize, usize),
    month: u32,
    day: Option<u32>,
) -> Option<Clue> {
    let mut mark = at(sentence, last, 1)?;
    let linked = mark.is_one_of(&["en", "of"]);
    let shared = linked
        && at(sentence, last, 2).and_then(Token::day).is_some()
        && at(sentence, last, 3).and_then(Token::month).is_some();
    let end = if shared { last + 4 } else { last + 1 };
    if shared {
        mark = sentence.get(end)?;
    }
    let place = span(sentence, first, end);
    if mark.is_recent() {
        return Some(Clue {
            sort: Sort::Recent(month, day.unwrap_or(1)),
            span: place,
        });
    }
    let latest = day.unwrap_or_else(|| days_in_month(2001, month));
    mark.is_coming().then_some(Clue {
        sort: Sort::Coming(month, latest),
        span: place,
    })
}

/// Clues from years: `In 2015 hebben`, `verscheen in 2015`, `wil in 2019`, `eind 2018 moet`, and the parliamentary years of citations.
fn years(sentence: &[Token<'_>], found: &mut Vec<Clue>) {
    for (index, token) in sentence.iter().enumerate() {
        if let Some(session) = token.session() {
            let cited = sentence
                .get(index.saturating_sub(3)..index)
                .is_some_and(|before| {
                    says(
                        before,
                        &["tk", "kamerstukken", "kamerstuk", "handelingen", "ek"],
                    )
                });
            let opening = Day::new(session, 9, 15).filter(|_| cited);
            found.extend(opening.map(|day| Clue {
                sort: Sort::NotBefore(day),
                span: token.span,
            }));
        }
        let (Some(year), Some(before)) = (token.year(), at(sentence, index, -1)) else {
            continue;
        };
        let place = span(sentence, index - 1, index);
        let word = before.lower();
        let behind = at(sentence, index, 1).is_some_and(|token| token.is_one_of(PAST));
        let over = says(
            sentence,
            &["had", "hadden", "was", "waren", "werd", "werden"],
        );
        let future = says(sentence, FUTURE) && !behind && !over;
        let end = part_end(&word, year).or_else(|| Day::new(year, 12, 31).filter(|_| word == "in"));
        // "verscheen eerder in Kort Bestek, nummer 2, 2021"
        let appeared = says(sentence, &["verscheen", "verschenen"])
            && (word == "in" || word.bytes().all(|byte| byte.is_ascii_digit()));
        if (word == "in" && behind || appeared) && !says(sentence, FUTURE) {
            found.extend(Day::new(year, 1, 1).map(|day| Clue {
                sort: Sort::NotBefore(day),
                span: place,
            }));
        } else if let Some(end) = end.filter(|_| future) {
            found.push(Clue {
                sort: Sort::NotAfter(end),
                span: place,
            });
        }
    }
}

/// The last day of a part of the year.
fn part_end(part: &str, year: i32) -> Option<Day> {
    match part {
        "begin" => Day::new(year, 4, 30),
        "medio" => Day::new(year, 8, 31),
        "eind" => Day::new(year, 12, 31),
        "voorjaar" => Day::new(year, 6, 20),
        "zomer" => Day::new(year, 9, 20),
        "najaar" | "herfst" => Day::new(year, 12, 20),
        _ => None,
    }
}

/// `De Wmo 2015 is nu zestien maanden in werking`: a law named by its year took effect on 1 January of it. Months are
/// counted loosely, so the window is wide.
fn elapsed(sentence: &[Token<'_>]) -> Option<Clue> {
    let index = sentence.iter().position(|token| token.is("maanden"))?;
    let count = number(&at(sentence, index, -1)?.lower())?;
    let behind = sentence.get(index + 1..index + 3).unwrap_or(&[]);
    if !says(behind, &["werking", "invoering", "inwerkingtreding"])
        || !says(sentence, &["nu", "inmiddels", "ruim"])
    {
        return None;
    }
    let (named, year) = sentence
        .iter()
        .enumerate()
        .find_map(|(named, token)| Some((named, token.year()?)))?;
    let law = at(sentence, named, -1)?
        .word
        .starts_with(char::is_uppercase);
    let month = |months: i32| {
        Day::new(
            year + months.div_euclid(12),
            u32::try_from(months.rem_euclid(12)).ok()? + 1,
            1,
        )
    };
    let window = Sort::Window(month(count - 1)?, month(count + 2)?.plus(-1));
    law.then(|| Clue {
        sort: window,
        span: span(sentence, named.min(index - 1), index.max(named)),
    })
}

/// `dit jaar` in a passage that goes on with a series of years (`in 2019 en 2020`): the first of them is next year.
fn series(tokens: &[Token<'_>]) -> Option<Clue> {
    let this = tokens
        .windows(2)
        .position(|pair| matches!(pair, [this, year] if this.is("dit") && year.is("jaar")))?;
    let index = tokens.iter().enumerate().position(|(index, token)| {
        let joined = at(tokens, index, 1).is_some_and(|token| token.word == "en");
        let next = at(tokens, index, 2).and_then(Token::year);
        let introduced = at(tokens, index, -1).is_some_and(|token| token.is("in"));
        introduced
            && joined
            && token
                .year()
                .zip(next)
                .is_some_and(|(year, next)| next == year + 1)
    })?;
    let sentence = sentences(tokens).find(|sentence| {
        sentence.iter().any(|token| {
            tokens
                .get(index)
                .is_some_and(|first| first.span == token.span)
        })
    })?;
    let year = tokens.get(index)?.year()? - 1;
    let window = Sort::Window(Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
    (index > this && says(sentence, FUTURE)).then(|| Clue {
        sort: window,
        span: span(tokens, this, this + 1),
    })
}

/// A number of months, in words or digits.
fn number(word: &str) -> Option<i32> {
    let words = [
        "nul",
        "een",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
        "twintig",
    ];
    let named = words
        .iter()
        .position(|known| *known == word)
        .and_then(|number| i32::try_from(number).ok());
    named
        .or_else(|| word.parse().ok())
        .filter(|number| (1..=60).contains(number))
}
