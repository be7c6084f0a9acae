//! The header of a table whose header was lost, and the unit of its numbers: only what the document proves.
//!
//! - The last column is `Totaal` where in nearly every row it is the sum of the others.
//! - The other columns are the years of a period that the text before the table names, if it has as many years as there
//!   are such columns (`in de periode 2018–2021`); the nearest mention wins.
//! - The unit is the one by which an amount in the text equals the table's largest total (`55 miljoen euro` and 55,00).

use crate::document::Table;
use crate::dutch::decimals;
use crate::dutch::letters::Letters;
use crate::parse::lines::Line;
use crate::parse::text::words;

/// How many lines before a table are searched for its years.
const REACH: usize = 60;

/// How many lines before and behind a table are searched for an amount that equals its total.
const TEXT: usize = 1000;

/// Words between two years that make them a period, as white space is folded.
const RANGES: &[&str] = &["–", "-", " – ", " - ", " t/m ", " tot en met ", "\u{2011}"];

/// Words between years that make them a list.
const LISTS: &[&str] = &[", ", " en ", ", en ", " naar "];

/// Fills in the columns that follow from the sums and from the text before the table.
pub(crate) fn infer(table: &mut Table, before: &[Line<'_>]) {
    let width = table.rows.first().map_or(0, Vec::len);
    table.columns = vec![String::new(); width];
    table.columns_inferred = true;
    let summed = width > 2 && sums(table);
    let wanted = width.saturating_sub(1 + usize::from(summed));
    let near = before.iter().rev().take(REACH);
    let years = (wanted > 1)
        .then(|| {
            near.flat_map(|line| periods(line.text))
                .find(|years| years.len() == wanted)
        })
        .flatten();
    let heads = years
        .unwrap_or_default()
        .into_iter()
        .map(|year| year.to_string());
    for (column, head) in table.columns.iter_mut().skip(1).zip(heads) {
        *column = head;
    }
    if let (true, Some(last)) = (summed, table.columns.last_mut()) {
        *last = "Totaal".to_owned();
    }
}

/// A Dutch number: `1.250,50`, `-3`, `€ 4,00`; a dash is nothing.
pub(crate) fn number(text: &str) -> Option<f64> {
    let bare = text.trim_matches(|edge: char| edge.is_whitespace() || "€%*()".contains(edge));
    if matches!(bare, "-" | "–" | "—") {
        return Some(0.0);
    }
    let (sign, digits) = bare
        .strip_prefix(['-', '–', '−'])
        .map_or((1.0, bare), |digits| (-1.0, digits));
    let sign = if text.trim().starts_with('(') {
        -1.0
    } else {
        sign
    };
    let plain = digits.replace('.', "").replace(',', ".");
    decimals::read(plain.strip_prefix('+').unwrap_or(&plain)).map(|value| sign * value)
}

/// Half a unit of the last decimal.
fn rounding(text: &str) -> f64 {
    let decimals = text.split_once(',').map_or(0, |(_, decimals)| {
        decimals.chars().filter(char::is_ascii_digit).count()
    });
    0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0))
}

/// Whether the last number of the rows is the sum of the others: in nearly all of them, for a table may hold an error.
fn sums(table: &Table) -> bool {
    let checked: Vec<bool> = table
        .rows
        .iter()
        .filter_map(|row| adds_up(row.get(1..)?))
        .collect();
    let agree = checked.iter().filter(|agrees| **agrees).count();
    agree >= 2 && agree * 4 >= checked.len() * 3
}

/// Whether the last cell is the sum of the others, within what rounding may do; `None` for a row without numbers.
fn adds_up(cells: &[String]) -> Option<bool> {
    if cells.iter().all(String::is_empty) {
        return None;
    }
    let Some(values) = cells
        .iter()
        .map(|cell| number(cell))
        .collect::<Option<Vec<f64>>>()
    else {
        return Some(false);
    };
    let (last, others) = values.split_last()?;
    let slack: f64 = cells.iter().map(|cell| rounding(cell)).sum::<f64>() + 1e-9;
    Some((others.iter().sum::<f64>() - last).abs() <= slack)
}

/// All runs of years that a text names, last first: `2018–2021` and `2019, 2020 en 2021`.
fn periods(text: &str) -> Vec<Vec<i32>> {
    let years = years(text);
    let mut found = Vec::new();
    let mut index = 0;
    while let Some((at, first)) = years.get(index).copied() {
        let mut run = vec![first];
        let mut end = at + 4;
        while let Some((next, year)) = years.get(index + 1).copied() {
            let between = text.get(end..next).unwrap_or("");
            let last = run.last().copied().unwrap_or(first);
            if run.len() == 1 && RANGES.contains(&between) && year > last && year - last <= 20 {
                run.extend(last + 1..=year);
            } else if LISTS.contains(&between) && year == last + 1 {
                run.push(year);
            } else {
                break;
            }
            (end, index) = (next + 4, index + 1);
        }
        if run.len() > 1 {
            found.push(run);
        }
        index += 1;
    }
    found.reverse();
    found
}

/// The years in a text, with their places.
fn years(text: &str) -> Vec<(usize, i32)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes
            .get(at..)
            .unwrap_or(&[])
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 4 && matches!(bytes.get(at..at + 2), Some(b"19" | b"20")) {
            found.extend(
                text.get(at..at + 4)
                    .and_then(|year| Some((at, year.parse().ok()?))),
            );
        }
        at += digits.max(1);
    }
    found
}

/// The unit of the table's numbers, from its own title or from an amount in the text that equals its largest total.
pub(crate) fn unit(table: &Table, before: &[Line<'_>], behind: &[Line<'_>]) -> Option<String> {
    let title = before
        .last()
        .filter(|line| line.text.chars().count() <= 200)
        .map(|line| line.text);
    if let Some(unit) = title
        .into_iter()
        .chain(table.columns.first().map(String::as_str))
        .find_map(stated_unit)
    {
        return Some(unit);
    }
    let largest = totals(table).into_iter().fold(0.0_f64, f64::max);
    if largest <= 1.0 {
        return None;
    }
    let fits = |(value, scale): (f64, f64)| {
        let factor = value * scale / largest;
        UNITS
            .iter()
            .find(|(size, _)| (factor / size - 1.0).abs() < 1e-6)
            .map(|(_, unit)| (*unit).to_owned())
    };
    let lines = before
        .iter()
        .rev()
        .take(TEXT)
        .chain(behind.iter().take(TEXT));
    lines.flat_map(|line| amounts(line.text)).find_map(fits)
}

const UNITS: &[(f64, &str)] = &[
    (1e6, "€ miljoen"),
    (1e3, "€ duizend"),
    (1e9, "€ miljard"),
    (1.0, "€"),
];

/// `(bedragen x € 1.000)`, `in € mln`, `in miljoenen euro’s` as a unit.
fn stated_unit(text: &str) -> Option<String> {
    let lower = text.lower();
    if !lower.contains('€') && !lower.contains("euro") {
        return None;
    }
    let any = |wanted: &[&str]| wanted.iter().any(|word| lower.contains(word));
    let scaled = any(&[
        "x €",
        "× €",
        "€ x",
        "in € m",
        "in € 1",
        "in miljoenen",
        "in duizenden",
        "bedragen in",
    ]);
    let unit = if any(&["1.000.000", "miljoen", "mln", "1 mln"]) {
        "€ miljoen"
    } else if any(&["1.000", "1000", "duizend"]) {
        "€ duizend"
    } else if any(&["miljard", "mld"]) {
        "€ miljard"
    } else {
        "€"
    };
    scaled.then(|| unit.to_owned())
}

/// The sums in the table: its last column where that is one, else the rows that say so.
fn totals(table: &Table) -> Vec<f64> {
    let summed = table
        .columns
        .last()
        .is_some_and(|last| last.lower().starts_with("totaal"));
    let row_total = |row: &&Vec<String>| {
        summed
            || row
                .first()
                .is_some_and(|label| label.lower().starts_with("totaal"))
    };
    let last = |row: &Vec<String>| {
        if summed {
            row.last().and_then(|cell| number(cell))
        } else {
            row.iter()
                .skip(1)
                .filter_map(|cell| number(cell))
                .reduce(f64::max)
        }
    };
    table
        .rows
        .iter()
        .filter(row_total)
        .filter_map(last)
        .collect()
}

/// The sums of money in a text: the number, and what it counts in.
fn amounts(text: &str) -> Vec<(f64, f64)> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let all: Vec<&str> = words(text).map(|(_, word)| word).collect();
    let mut found = Vec::new();
    for (index, word) in all.iter().enumerate() {
        if !word.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let bare = word.trim_matches(|edge: char| ",.;:()«»".contains(edge));
        if !bare
            .trim_start_matches('€')
            .starts_with(|first: char| first.is_ascii_digit())
        {
            continue;
        }
        let Some(value) = number(bare) else { continue };
        let before = index
            .checked_sub(1)
            .and_then(|index| all.get(index))
            .is_some_and(|before| before.ends_with('€'));
        let next = |step: usize| {
            all.get(index + step).map_or("", |word| {
                word.trim_matches(|edge: char| ",.;:()«»".contains(edge))
            })
        };
        let scale = match next(1) {
            "miljoen" | "mln" => Some(1e6),
            "miljard" | "mld" => Some(1e9),
            "duizend" => Some(1e3),
            _ => None,
        };
        let euro = before
            || bare.starts_with('€')
            || next(1) == "euro"
            || (scale.is_some() && next(2) == "euro");
        if euro {
            found.push((value, scale.unwrap_or(1.0)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn table(rows: &[&[&str]]) -> Table {
        let rows = rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect();
        Table {
            rows,
            ..Table::default()
        }
    }

    #[test]
    fn years_and_total_follow_from_text_and_sums() {
        let mut found = table(&[&["A", "1,0", "2,0", "3,0"], &["B", "0,5", "0,4", "1,0"]]);
        infer(
            &mut found,
            &lines("Eerder was er 2010–2014.\n\nIn de periode van 2020 t/m 2021 geldt dit."),
        );
        assert_eq!(found.columns, ["", "2020", "2021", "Totaal"]);
        assert!(found.columns_inferred);
    }

    #[test]
    fn one_error_in_a_table_does_not_hide_its_total() {
        let mut found = table(&[
            &["A", "1", "2", "3"],
            &["B", "3", "4", "7"],
            &["C", "1", "1", "2"],
            &["D", "1", "8", "5"],
        ]);
        infer(&mut found, &[]);
        assert_eq!(found.columns, ["", "", "", "Totaal"]);
    }

    #[test]
    fn without_proof_columns_stay_empty() {
        let mut found = table(&[&["A", "1", "2", "9"], &["B", "3", "4", "5"]]);
        infer(&mut found, &lines("Van 2020 tot en met 2021 en daarna."));
        assert_eq!(found.columns, ["", "", "", ""]);
    }

    #[test]
    fn periods_are_ranges_or_lists() {
        assert_eq!(
            periods("van 2018 naar 2019, 2020 en 2021"),
            [vec![2018, 2019, 2020, 2021]]
        );
        assert_eq!(periods("2018–2020 en 120189"), [vec![2018, 2019, 2020]]);
        assert!(periods("2019 en 2017").is_empty());
    }

    #[test]
    fn the_unit_must_be_stated_or_proved() {
        let mut found = table(&[&["A", "4,0", "8,0", "12,0"], &["B", "1,0", "2,0", "3,0"]]);
        infer(&mut found, &[]);
        assert_eq!(
            unit(&found, &lines("Er is 12 miljoen euro."), &[]).as_deref(),
            Some("€ miljoen")
        );
        assert_eq!(
            unit(&found, &[], &lines("Samen € 12.000.")).as_deref(),
            Some("€ duizend")
        );
        assert_eq!(unit(&found, &lines("Er zijn 12 gemeenten."), &[]), None);
        assert_eq!(
            unit(&found, &lines("Tabel 1 (bedragen x € 1.000)"), &[]).as_deref(),
            Some("€ duizend")
        );
    }

    #[test]
    fn dutch_numbers() {
        assert_eq!(
            [
                number("1.250,50"),
                number("-3"),
                number("–"),
                number("(2)"),
                number("€ 4,00")
            ],
            [Some(1250.5), Some(-3.0), Some(0.0), Some(-2.0), Some(4.0)]
        );
        assert_eq!(number("n.v.t."), None);
    }
}
