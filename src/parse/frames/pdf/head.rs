//! What stands above the greeting: sender, address, and the lines `Datum`, `Betreft`, `Kenmerk`.
//!
//! A key and its value share a line (`Datum 12 mei 2016`) or the value follows on the next. The column at the side (visiting
//! address, references, enclosures) comes before or after the rest, as the PDF happens to be made. Lines that say to
//! whom, and a dateline with a place, are blocks; everything else up here is metadata.

use crate::document::calendar::Day;
use crate::document::{BlockKind, Span};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::opening;
use crate::parse::text::{after, after_any, after_words, ends_sentence, folded, split};

/// What a key stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Date,
    Subject,
    Reference,
    Other,
}

/// Keys of a ministry's letter; longer ones before those they begin with.
const KEYS: &[(&str, Key)] = &[
    ("Datum", Key::Date),
    ("Betreft", Key::Subject),
    ("Onderwerp", Key::Subject),
    ("Ons kenmerk", Key::Reference),
    ("Onze referentie", Key::Reference),
    ("Kenmerk", Key::Reference),
    ("Uw kenmerk", Key::Other),
    ("Uw referentie", Key::Other),
    ("Uw brief van", Key::Other),
    ("Uw brief", Key::Other),
    ("Bijlage(n)", Key::Other),
    ("Bijlagen", Key::Other),
    ("Bijlage", Key::Other),
    ("Kopie aan", Key::Other),
    ("Afschrift aan", Key::Other),
    ("Behandeld door", Key::Other),
    ("Overheidsidentificatienr", Key::Other),
    ("Doorkiesnummer", Key::Other),
    ("Bezoekadres", Key::Other),
    ("Postadres", Key::Other),
    ("Retouradres", Key::Other),
    ("Contactpersoon", Key::Other),
    ("Inlichtingen bij", Key::Other),
];

/// How requests begin that ministries print under their references.
const REQUESTS: &[&str] = &[
    "Bij beantwoording",
    "Wilt u slechts",
    "Correspondentie uitsluitend",
    "Gelieve bij",
];

/// Most lines of such a request.
const REQUEST_LINES: usize = 6;

/// Most lines of a subject.
const SUBJECT_LINES: usize = 4;

/// The key that begins the text, and what follows it.
fn key(text: &str) -> Option<(Key, &str)> {
    KEYS.iter().find_map(|(name, key)| {
        let rest = if name.ends_with(')') {
            after(text, name)
        } else {
            after_words(text, name)
        }?;
        Some((
            *key,
            rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':'),
        ))
    })
}

/// Whether the text begins with a key of a letter's head.
pub(super) fn begins_with_key(text: &str) -> bool {
    key(text).is_some_and(|(_, value)| value.is_empty() || is_reference_value(value))
        || after_words(text, "Ministerie van").is_some()
}

/// A reference without the spaces that print with room between its signs shows (`I E NW/BSK-2023/297705`).
pub(super) fn tight(reference: &str) -> String {
    let single = |word: &str| {
        word.chars().count() == 1
            && word
                .chars()
                .all(|sign| sign.is_uppercase() || sign.is_ascii_digit())
    };
    if split(reference).any(single) {
        split(reference).collect()
    } else {
        reference.to_owned()
    }
}

/// What stands at the side of the second page and those behind it: the reference again.
pub(super) fn read_repeated(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    let reference = lines.iter().find(|line| is_reference_value(line.text));
    if let Some(line) = reference.filter(|_| draft.meta.reference.is_none()) {
        draft.meta.reference = Some(tight(line.text));
    }
    draft.furniture.extend(lines.iter().map(|line| line.span));
}

/// Whether the line, by itself, repeats the key of the reference or the reference.
pub(super) fn is_repeated_part(draft: &Draft<'_>, text: &str) -> bool {
    let Some(reference) = draft.meta.reference.as_deref() else {
        return false;
    };
    let named = key(text).is_some_and(|(key, value)| key == Key::Reference && value.is_empty());
    named || is_reference_value(text) && tight(text) == reference
}

/// Whether the line is the key of a reference, alone or with its value.
pub(super) fn is_reference(text: &str) -> bool {
    key(text).is_some_and(|(key, value)| {
        key == Key::Reference && (value.is_empty() || is_reference_value(value))
    })
}

/// `954002-149168-DMO`, `DGA / 23114488`: digits, capitals and signs, no words of a sentence.
fn is_reference_value(text: &str) -> bool {
    let code = |word: &str| !word.chars().all(char::is_lowercase);
    text.chars().any(|character| character.is_ascii_digit())
        && split(text).count() <= 4
        && split(text).all(code)
        && !text.ends_with(['.', ','])
}

/// The number of a case of parliament, `2021Z04321`, which pages with answers bear at their top.
pub(super) fn is_case_number(text: &str) -> bool {
    let digits = |part: &str, count: usize| {
        part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once('Z')
        .is_some_and(|(year, number)| digits(year, 4) && digits(number, 5))
}

/// A page's header that repeats the reference, or a key of the side column, inside the body: the reference if it is one,
/// and how many lines it takes.
pub(super) fn repeated<'s>(lines: &[Line<'s>], base: usize) -> Option<(Option<&'s str>, usize)> {
    let line = lines.first()?;
    let (key, value) = key(line.text)?;
    // A code below its key is its value, however far below.
    let near = |next: &&Line<'_>| {
        next.gap <= base || key == Key::Reference && is_reference_value(next.text)
    };
    let next = lines.get(1).filter(near).filter(|_| value.is_empty());
    let value = next.map_or(value, |next| next.text);
    let taken = 1 + usize::from(next.is_some());
    match key {
        Key::Reference if is_reference_value(value) => Some((Some(value), taken)),
        Key::Date if Day::from_dutch(value).is_some() => Some((None, taken)),
        Key::Other if is_reference_value(value) && next.is_some() => Some((None, taken)),
        _ => None,
    }
}

/// Most lines of the column at the side of a page.
const STRAYED: usize = 50;

/// The parts of a head that tell a letter which has no greeting.
const TELLING: usize = 3;

/// How many lines the head takes of a letter without a greeting: up to its first line of running text, or to the heading
/// above that. None where too little of a head stands there and in what is printed `aside`.
pub(super) fn length(lines: &[Line<'_>], aside: &[Line<'_>], base: usize) -> Option<usize> {
    let mut draft = Draft::new("");
    read(&mut draft, aside, 0);
    let (mut at, mut known) = (0, 0);
    let mut returned = false;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or(&[]);
        if let Some(taken) = part(&mut draft, rest, base) {
            at += taken;
            known = at;
        } else if runs_on(rest) {
            break;
        } else {
            at += 1;
        }
        returned |= is_return_address(line.text);
    }
    let meta = &draft.meta;
    let told = [
        returned,
        meta.date.is_some(),
        !meta.title.is_empty(),
        meta.reference.is_some(),
        meta.recipient.is_some(),
    ];
    let telling = told.iter().filter(|told| **told).count() >= TELLING;
    // Above the text may stand its first heading.
    let heads = |line: &&Line<'_>| line.gap > base;
    let heading = at
        .checked_sub(1)
        .filter(|above| *above >= known)
        .and_then(|above| lines.get(above))
        .is_some_and(|line| heads(&line));
    (telling && at < lines.len()).then(|| at - usize::from(heading))
}

/// How many lines of the column at the side stand among the first of these, where it was printed between greeting and text,
/// or behind the last page: several of its parts, and no running text before they end.
pub(super) fn strayed(lines: &[Line<'_>], base: usize) -> usize {
    let mut draft = Draft::new("");
    let (mut at, mut end, mut parts) = (0, 0, 0);
    while let Some(rest) = lines
        .get(at..STRAYED.min(lines.len()))
        .filter(|rest| !rest.is_empty())
    {
        if let Some(taken) = part(&mut draft, rest, base) {
            at += taken;
            end = at;
            parts += 1;
        } else if runs_on(rest) {
            break;
        } else {
            at += 1;
        }
    }
    if parts > 1 { end } else { 0 }
}

fn is_return_address(text: &str) -> bool {
    let text = text.trim_start_matches('>').trim_start();
    after_words(text, "Retouradres").is_some()
}

/// Whether these lines begin with running text: a line as long as those of a text are, or a sentence.
fn runs_on(lines: &[Line<'_>]) -> bool {
    let Some(line) = lines.first() else {
        return false;
    };
    let words = split(line.text).count();
    let long = words >= 8 && line.text.chars().count() >= 50;
    let sentence = words >= 5 && ends_sentence(line.text);
    (long || sentence) && !line.text.contains("   ")
}

/// Reads all lines above the greeting.
pub(super) fn read(draft: &mut Draft<'_>, lines: &[Line<'_>], base: usize) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or(&[]);
        at += part(draft, rest, base).unwrap_or_else(|| other(draft, line));
    }
    // Where keys and values stand in columns of their own, a day stands alone.
    if draft.meta.date.is_none() {
        let day = lines
            .iter()
            .find_map(|line| Some((Day::from_dutch(line.text)?, line.span)));
        day.into_iter()
            .for_each(|(day, span)| opening::state_date(draft, day, span));
    }
}

/// A part of the head that its first words tell, and how many lines it takes.
fn part(draft: &mut Draft<'_>, lines: &[Line<'_>], base: usize) -> Option<usize> {
    addressed(draft, lines)
        .or_else(|| in_columns(draft, lines))
        .or_else(|| keyed(draft, lines, base))
        .or_else(|| request(draft, lines))
        .or_else(|| contact(draft, lines))
}

/// `Bij beantwoording de datum / en ons kenmerk vermelden.`
fn request(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Option<usize> {
    after_any(lines.first()?.text, REQUESTS)?;
    let ends = |line: &Line<'_>| line.text.ends_with('.');
    let last = lines.iter().take(REQUEST_LINES).position(ends);
    let taken = last.map_or(1, |last| last + 1);
    let request = lines.iter().take(taken);
    draft.metadata.extend(request.map(|line| line.span));
    Some(taken)
}

/// Where the ministry is found: its return address, a postcode, a telephone, a site.
fn contact(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Option<usize> {
    let line = lines.first()?;
    let first = split(line.text).next()?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let postcode = first.len() == 4 && digits(first) && line.text.len() < 40;
    let coded = ["Postbus", "IPC", "MPC", "T", "F", "T.", "F."].contains(&first)
        && line.text.chars().any(|sign| sign.is_ascii_digit())
        && !line.text.ends_with('.');
    let address = is_return_address(line.text)
        || line.text.starts_with("www.") && !line.text.contains(' ')
        || line.text.contains('@') && !line.text.contains(' ');
    (postcode || coded || address).then(|| other(draft, line))
}

/// `Aan de Voorzitter …`, `De Voorzitter van de Tweede Kamer / der Staten-Generaal`, `Den Haag, 12 mei 2016`.
fn addressed(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Option<usize> {
    let line = lines.first()?;
    if line.text.contains("Staten-Generaal") && opening::read(draft, line) {
        return Some(1);
    }
    if let Some(rest) = after_words(line.text, "De Voorzitter van de")
        .or_else(|| after_words(line.text, "Aan de Voorzitter"))
    {
        let ends = |line: &Line<'_>| line.text.contains("Staten-Generaal");
        let near = lines.iter().take(3).position(ends);
        let taken = near
            .map_or(usize::from(rest.contains("Kamer")), |last| last + 1)
            .max(1);
        let spans: Vec<Span> = lines.iter().take(taken).map(|line| line.span).collect();
        let text: Vec<&str> = lines.iter().take(taken).map(|line| line.text).collect();
        let name = text.join(" ");
        let name = after_words(&name, "Aan").unwrap_or(&name).trim();
        let name = after(name, "De ").map_or_else(|| name.to_owned(), |rest| format!("de {rest}"));
        draft
            .meta
            .recipient
            .get_or_insert(folded(name.trim_end_matches(',')));
        draft
            .blocks
            .push(DraftBlock::new(BlockKind::Salutation, spans));
        return Some(taken);
    }
    let day = opening::dateline(line.text)?;
    opening::state_date(draft, day, line.span);
    draft.blocks.push(DraftBlock::paragraph([line.span]));
    Some(1)
}

/// Keys one under the other, and behind them their values in the same order: `Datum`, `Betreft`, a day, a subject.
fn in_columns(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Option<usize> {
    let bare = |line: &&Line<'_>| key(line.text).is_some_and(|(_, value)| value.is_empty());
    let keys: Vec<Key> = lines
        .iter()
        .take_while(bare)
        .filter_map(|line| Some(key(line.text)?.0))
        .collect();
    let values = lines.get(keys.len()..)?;
    let day = Day::from_dutch(values.first()?.text)?;
    if keys.len() < 2 || keys.first() != Some(&Key::Date) {
        return None;
    }
    let mut at = 0;
    for key in &keys {
        let rest = values.get(at..)?;
        let value = rest.first()?;
        at += 1;
        match key {
            Key::Date => opening::state_date(draft, day, value.span),
            Key::Subject => {
                let more = rest.iter().skip(1).take(SUBJECT_LINES - 1);
                let more: Vec<&str> = more
                    .take_while(|line| {
                        line.gap == 0 && keys.last() == Some(key) && goes_on(line.text)
                    })
                    .map(|line| line.text)
                    .collect();
                at += more.len();
                draft.meta.title = folded(&format!("{} {}", value.text, more.join(" ")));
            }
            Key::Reference if is_reference_value(value.text) => {
                draft
                    .meta
                    .reference
                    .get_or_insert_with(|| tight(value.text));
            }
            Key::Reference | Key::Other => {}
        }
    }
    let taken = keys.len() + at;
    draft
        .metadata
        .extend(lines.iter().take(taken).map(|line| line.span));
    Some(taken)
}

/// A key with its value on the same line or the next.
fn keyed(draft: &mut Draft<'_>, lines: &[Line<'_>], base: usize) -> Option<usize> {
    let line = lines.first()?;
    let (key, value) = key(line.text)?;
    let follows = |line: &&Line<'_>| line.gap <= base && self::key(line.text).is_none();
    let below = lines.get(1..).unwrap_or(&[]).iter().take_while(follows);
    let next = below.clone().next().filter(|_| value.is_empty());
    let value = next.map_or(value, |next| next.text);
    let mut taken = 1 + usize::from(next.is_some());
    match key {
        Key::Date => {
            let evidence = next.unwrap_or(line).span;
            Day::from_dutch(value)
                .into_iter()
                .for_each(|day| opening::state_date(draft, day, evidence));
        }
        Key::Reference if is_reference_value(value) => {
            draft.meta.reference.get_or_insert_with(|| tight(value));
        }
        Key::Subject if !value.is_empty() => {
            let more: Vec<&str> = below
                .skip(taken - 1)
                .take(SUBJECT_LINES - 1)
                .map(|line| line.text)
                .take_while(|text| goes_on(text))
                .collect();
            taken += more.len();
            draft.meta.title = folded(&format!("{value} {}", more.join(" ")));
        }
        _ => {}
    }
    draft
        .metadata
        .extend(lines.iter().take(taken).map(|line| line.span));
    Some(taken)
}

/// Whether a subject may run on over this line.
fn goes_on(text: &str) -> bool {
    opening::dateline(text).is_none()
        && Day::from_dutch(text).is_none()
        && !text.starts_with("Pagina ")
}

/// Sender and address are metadata; the ministry's name is the publisher. A whole sentence is text.
fn other(draft: &mut Draft<'_>, line: &Line<'_>) -> usize {
    let named = after_words(line.text, "Ministerie van").is_some_and(|name| !name.is_empty());
    if named && !line.text.ends_with(['.', ',']) {
        draft
            .meta
            .publisher
            .get_or_insert_with(|| line.text.to_owned());
    }
    if is_page_line(line.text) {
        draft.furniture.push(line.span);
    } else {
        draft.metadata.push(line.span);
    }
    1
}

/// `Pagina 3 van 10`, `Pagina 3`, `3 van 10`, `- 3 -`.
pub(super) fn is_page_line(text: &str) -> bool {
    is_roomy_page_line(text) || is_plain_page_line(text)
}

/// `P agina 3 van 10`: print with room between its letters.
fn is_roomy_page_line(text: &str) -> bool {
    let tight: String = split(text).collect();
    let Some(rest) = after(&tight, "Pagina").filter(|_| text.chars().count() <= 24) else {
        return false;
    };
    let number = |digits: &str| {
        (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    match rest.split_once("van") {
        Some((page, all)) => number(page) && number(all),
        None => number(rest),
    }
}

fn is_plain_page_line(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c == '-' || c == '–' || c.is_whitespace());
    if !bare.ends_with(|last: char| last.is_ascii_digit()) {
        return false;
    }
    let rest = after_words(bare, "Pagina")
        .or_else(|| after_words(bare, "Blad"))
        .map(str::trim_start);
    let words: Vec<&str> = split(rest.unwrap_or(bare)).collect();
    let number = |word: &str| {
        (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    match words.as_slice() {
        [one] => number(one) && (rest.is_some() || bare.len() < text.len()),
        [one, "van" | "/", all] => number(one) && number(all),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read_head(raw: &str) -> Draft<'_> {
        let mut draft = Draft::new(raw);
        read(&mut draft, &lines(raw), 0);
        draft
    }

    #[test]
    fn keys_and_values_become_metadata() {
        let raw = "> Retouradres Postbus 1 Den Haag\n\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 2\n\nDatum 12 mei 2016\nBetreft Voortgang van het toezicht op\nde jeugdhulp\n\nMinisterie van Justitie\nOnze referentie\n12-34-X\nPagina 1 van 4";
        let draft = read_head(raw);
        assert_eq!(
            draft.meta.date.map(|date| date.start),
            Day::new(2016, 5, 12)
        );
        assert_eq!(
            draft.meta.title,
            "Voortgang van het toezicht op de jeugdhulp"
        );
        assert_eq!(draft.meta.reference.as_deref(), Some("12-34-X"));
        assert_eq!(
            draft.meta.publisher.as_deref(),
            Some("Ministerie van Justitie")
        );
        assert_eq!(
            draft.meta.recipient.as_deref(),
            Some("de Voorzitter van de Tweede Kamer der Staten-Generaal")
        );
        assert_eq!((draft.blocks.len(), draft.furniture.len()), (1, 1));
    }

    #[test]
    fn a_dateline_is_a_block_and_a_day_in_a_column_a_date() {
        let draft = read_head("’s-Gravenhage, 3 juli 2009");
        assert_eq!((draft.blocks.len(), draft.meta.date.is_some()), (1, true));
        let draft = read_head("Datum\nBetreft\n\n4 maart 2021\nVeren en\nbruggen\n\nRest");
        assert_eq!(draft.meta.title, "Veren en bruggen");
        let draft = read_head("Datum\nBetreft\n4 maart 2021");
        assert_eq!(draft.meta.date.map(|date| date.start), Day::new(2021, 3, 4));
    }

    #[test]
    fn the_header_of_later_pages_is_known() {
        let raw = "Kenmerk\n12-34-X\nTekst";
        assert_eq!(repeated(&lines(raw), 0), Some((Some("12-34-X"), 2)));
        assert_eq!(
            repeated(&lines("Kenmerk\n\n\n12-34-X\nTekst"), 0),
            Some((Some("12-34-X"), 2))
        );
        assert_eq!(
            repeated(
                &lines("Kenmerk van deze aanpak is\nhet maatwerk in 2015"),
                0
            ),
            None
        );
        assert!(is_page_line("P agina 3 van 10") && !is_page_line("P agina drie"));
        assert_eq!(tight("I E NW/BSK-2023/2"), "IENW/BSK-2023/2");
        assert_eq!(tight("DGA / 23114488"), "DGA / 23114488");
        assert!(
            is_page_line("Pagina 3 van 10")
                && is_page_line("- 3 -")
                && !is_page_line("3 van de 10")
        );
    }
}
