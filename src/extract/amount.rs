//! Sums of money in running text: `€ 55 miljoen`, `55 miljoen euro`, `tienduizend euro`, `jaarlijks 15 miljoen`.
//!
//! A number is money where `€` or `euro` stands beside it, where it shares a range with one that is (`€ 5 tot 10
//! miljoen`), or where it counts millions of nothing in a sentence about money. Where a text lost the unit, the tables
//! of the same document prove it. Vague sums (`enkele honderdduizenden euro’s`) name no value and are no amounts.

use super::sum::{Grid, grids, sentence_around};
use super::words::{Word, gap, words};
use super::{Certainty, Facts, Place};
use crate::document::Block;
use crate::dutch::classes::MONEY_WORDS;
use crate::dutch::decimals::dutch_number;
use crate::dutch::numbers::{Number, numbers};
use crate::extract::Task;
use serde::Serialize;
use std::ops::Range;

/// For how long a sum of money is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Once.
    Total,
    /// Every year.
    Year,
    /// Every month.
    Month,
}

impl Per {
    /// As a table names it: empty, `jaar`, `maand`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Total => "",
            Self::Year => "jaar",
            Self::Month => "maand",
        }
    }
}

/// A sum of money in the text (cells of tables are not repeated here).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Amount {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// Euros.
    pub eur: f64,
    /// For how long.
    pub per: Per,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings in euros, where the unit is in doubt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl Amount {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let per = match self.per {
            Per::Total => String::new(),
            _ => format!(" per {}", self.per.name()),
        };
        format!(
            "€ {}{per}",
            dutch_number(self.eur, if self.eur.fract() == 0.0 { 0 } else { 2 })
        )
    }
}

/// The rule for millions of nothing in a sentence about money.
const ABOUT_MONEY: &str = "millions-about-money";
const EURO: &[&str] = &["euro", "euros", "eur"];

const YEARLY: &[&str] = &["jaarlijks", "jaarlijkse", "structureel", "structurele"];
const ONCE: &[&str] = &[
    "totaal",
    "totale",
    "eenmalig",
    "eenmalige",
    "incidenteel",
    "incidentele",
    "cumulatief",
];

/// How far from an amount a word may stand that tells for how long it is meant.
const NEAR: usize = 6;

/// A sum of money in a block's text.
struct Found {
    /// Which number of the text.
    number: usize,
    range: Range<usize>,
    euros: f64,
    rule: &'static str,
    candidates: Vec<f64>,
}

/// Adds the sums of money that the text names.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let tables: Vec<Grid<'_>> = grids(context.document);
    for (index, block) in context
        .prose()
        .filter(|(_, block)| may_hold_money(&block.text))
    {
        in_block(index, block, &tables, &mut facts.amounts);
    }
}

/// Most blocks name no money at all: a quick look saves splitting them into words.
fn may_hold_money(text: &str) -> bool {
    [
        "€", "euro", "Euro", "EUR", "miljoen", "miljard", "mln", "mld", " ton",
    ]
    .iter()
    .any(|sign| text.contains(sign))
}

/// Adds the amounts of one block, each with the period that the words beside it tell.
fn in_block(index: usize, block: &Block, tables: &[Grid<'_>], amounts: &mut Vec<Amount>) {
    let text = block.text.as_str();
    let words = words(text);
    let numbers = numbers(text, &words);
    let scan = Scan {
        text,
        words: &words,
        numbers: &numbers,
    };
    let mut found = scan.amounts();
    for amount in &mut found {
        scan.with_lost_unit(amount, tables);
    }
    amounts.extend(found.into_iter().filter_map(|amount| {
        let per = scan.per(numbers.get(amount.number)?);
        let text = text.get(amount.range.clone())?.to_owned();
        let (eur, rule) = (amount.euros, amount.rule);
        let certainty = Certainty::unless(!amount.candidates.is_empty() || rule == ABOUT_MONEY);
        let candidates = amount.candidates.into_iter().map(shown).collect();
        let place = Place::new(index, block, amount.range)?;
        Some(Amount {
            place,
            text,
            eur,
            per: per.unwrap_or(Per::Total),
            certainty,
            rule,
            candidates,
        })
    }));
}

fn shown(euros: f64) -> String {
    dutch_number(euros, if euros.fract() == 0.0 { 0 } else { 2 })
}

/// A text with its words and numbers.
struct Scan<'s> {
    text: &'s str,
    words: &'s [Word<'s>],
    numbers: &'s [Number],
}

impl Scan<'_> {
    fn amounts(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for (index, number) in self.numbers.iter().enumerate() {
            let beside_last = found.last().is_some_and(|last| last.number + 1 == index);
            // "20 miljoen in 2019 en 25 miljoen in 2020": a row of sums.
            let in_row = found.last().is_some_and(|last| {
                let between = self
                    .text
                    .get(last.range.end..number.range.start)
                    .unwrap_or("");
                between.len() <= 24
                    && between.contains([',', ':', 'e'])
                    && !between.contains(['.', ';', '('])
            });
            let amount = self
                .in_tons(index, number)
                .or_else(|| self.with_currency(index, number))
                .or_else(|| self.after_range(index, number, beside_last))
                .or_else(|| self.before_range(index, number))
                .or_else(|| self.bare_millions(index, number, in_row));
            found.extend(amount);
        }
        found
    }

    /// `€ 55 miljoen`, `55 miljoen euro`.
    fn with_currency(&self, index: usize, number: &Number) -> Option<Found> {
        let start = self.sign_before(number);
        let end = self.euro_after(number);
        if start.is_none() && end.is_none() || self.is_unit(number) {
            return None;
        }
        let range = start.unwrap_or(number.range.start)..end.unwrap_or(number.range.end);
        let (euros, candidates) = self.shared_scale(index, number, start.is_some());
        Some(Found {
            number: index,
            range,
            euros,
            rule: "amount-with-currency",
            candidates,
        })
    }

    /// `3 ton`, `€ 7,5 ton`: hundreds of thousands of euros, where the words around them speak of money.
    fn in_tons(&self, index: usize, number: &Number) -> Option<Found> {
        let ton = self
            .words
            .get(number.words.end)
            .filter(|word| word.is("ton") && number.scale == 1.0)?;
        if !gap(self.text, self.words, number.words.end)
            .trim()
            .is_empty()
        {
            return None;
        }
        let words = number.words.start..number.words.end + 1;
        let tons = Number {
            words,
            range: number.range.start..ton.range.end,
            scale: 1e5,
            ..number.clone()
        };
        let (start, end) = (self.sign_before(number), self.euro_after(&tons));
        if start.is_none()
            && end.is_none()
            && (self.counts_something(&tons) || !self.about_money(&tons))
        {
            return None;
        }
        let range = start.unwrap_or(tons.range.start)..end.unwrap_or(tons.range.end);
        Some(Found {
            number: index,
            range,
            euros: tons.value(),
            rule: "amount-in-tons",
            candidates: Vec::new(),
        })
    }

    /// The byte of the `€` or `EUR` before a number.
    fn sign_before(&self, number: &Number) -> Option<usize> {
        let before = gap(self.text, self.words, number.words.start);
        let start = number.range.start - before.len();
        if before.trim_end().ends_with('€') {
            return before.rfind('€').map(|at| start + at);
        }
        let word = self.before(number, 1).filter(|word| word.is("eur"))?;
        before.trim().is_empty().then_some(word.range.start)
    }

    /// The byte after `euro` or `euro’s` behind a number.
    fn euro_after(&self, number: &Number) -> Option<usize> {
        let word = self
            .words
            .get(number.words.end)
            .filter(|word| word.is_one_of(EURO))?;
        let between = gap(self.text, self.words, number.words.end);
        let plural = self.words.get(number.words.end + 1).filter(|next| {
            next.text == "s"
                && matches!(
                    gap(self.text, self.words, number.words.end + 1),
                    "’" | "'" | "‘"
                )
        });
        between
            .trim_matches(['.', ' ', '\u{a0}', '-'])
            .is_empty()
            .then(|| plural.unwrap_or(word).range.end)
    }

    /// `(bedragen x € 1.000)` names a unit, not a sum.
    fn is_unit(&self, number: &Number) -> bool {
        let before = gap(self.text, self.words, number.words.start);
        before.contains('×') || self.before(number, 1).is_some_and(|word| word.text == "x")
    }

    fn before(&self, number: &Number, back: usize) -> Option<&Word<'_>> {
        self.words.get(number.words.start.checked_sub(back)?)
    }

    /// `€ 5 tot 10 miljoen`: the scale of the second holds for the first, unless it is the larger one.
    fn shared_scale(&self, index: usize, number: &Number, signed: bool) -> (f64, Vec<f64>) {
        let next = self
            .numbers
            .get(index + 1)
            .filter(|next| signed && self.in_range(number, next));
        match next.filter(|next| number.scale == 1.0 && next.scale > 1.0 && number.bare < next.bare)
        {
            Some(next) => ((number.bare * next.scale).round(), vec![number.value()]),
            None => (number.value(), Vec::new()),
        }
    }

    /// Whether only `tot`, `à`, `–` … stand between two numbers.
    fn in_range(&self, first: &Number, second: &Number) -> bool {
        let between = self
            .text
            .get(first.range.end..second.range.start)
            .unwrap_or("");
        let between = between.trim_matches(|c: char| c.is_whitespace() || c == '€');
        let joined = matches!(
            between,
            "tot" | "à" | "a" | "–" | "-" | "tot en met" | "t/m" | "naar"
        );
        joined || between == "en" && self.before(first, 1).is_some_and(|word| word.is("tussen"))
    }

    /// The second of `€ 5 tot 10 miljoen`.
    fn after_range(&self, index: usize, number: &Number, beside_last: bool) -> Option<Found> {
        let before = self.numbers.get(index.checked_sub(1)?)?;
        let joined = beside_last && self.in_range(before, number) && !self.counts_something(number);
        let (range, euros) = (number.range.clone(), number.value());
        joined.then(|| Found {
            number: index,
            range,
            euros,
            rule: "amount-in-range",
            candidates: Vec::new(),
        })
    }

    /// The first of `20 tot 25 miljoen euro`.
    fn before_range(&self, index: usize, number: &Number) -> Option<Found> {
        let next = self
            .numbers
            .get(index + 1)
            .filter(|next| self.in_range(number, next))?;
        self.euro_after(next)?;
        let (euros, candidates) = self.shared_scale(index, number, true);
        let rule = "amount-in-range";
        Some(Found {
            number: index,
            range: number.range.clone(),
            euros,
            rule,
            candidates,
        })
    }

    /// `jaarlijks 15 miljoen`: millions of nothing in a sentence about money.
    fn bare_millions(&self, index: usize, number: &Number, in_row: bool) -> Option<Found> {
        if number.scale < 1e6
            || self.counts_something(number)
            || !(in_row || self.about_money(number))
        {
            return None;
        }
        let (range, euros) = (number.range.clone(), number.value());
        Some(Found {
            number: index,
            range,
            euros,
            rule: ABOUT_MONEY,
            candidates: Vec::new(),
        })
    }

    /// Whether a noun follows that the number counts: something else than money.
    fn counts_something(&self, number: &Number) -> bool {
        const AFTER_MONEY: &str = "beschikbaar nodig extra structureel per voor in aan uit op en of tot is wordt vrijgemaakt \
            uitgetrokken gereserveerd begroot geïnvesteerd van meer minder te die dat om vanaf naar bij \
            gaat was zijn werd worden ter ten oplopend";
        let follows = gap(self.text, self.words, number.words.end);
        let next = self
            .words
            .get(number.words.end)
            .filter(|_| follows.trim().is_empty() && !follows.is_empty());
        // "5 miljoen verstrekt": what was done with it.
        let done = |word: &Word<'_>| {
            let begins = ["ge", "ver", "be", "uitge", "toege", "inge"]
                .iter()
                .any(|prefix| word.starts_with(prefix));
            begins && (word.ends_with("d") || word.ends_with("t"))
        };
        next.is_some_and(|word| !AFTER_MONEY.split(' ').any(|known| word.is(known)) && !done(word))
    }

    fn about_money(&self, number: &Number) -> bool {
        let (start, end) = (
            number.words.start.saturating_sub(2 * NEAR),
            number.words.end + 2 * NEAR,
        );
        let around = self
            .words
            .get(start..end.min(self.words.len()))
            .unwrap_or(&[]);
        let of_people = self.before(number, 2).is_some_and(|word| word.is("aantal"));
        let needed = self
            .words
            .get(number.words.end)
            .is_some_and(|word| word.is("nodig"));
        !of_people && (needed || around.iter().any(|word| word.is_one_of(&MONEY_WORDS)))
    }

    /// `€ 2,75` in a text whose table speaks of millions and holds this very number: the unit was lost.
    fn with_lost_unit(&self, amount: &mut Found, tables: &[Grid<'_>]) {
        let Some(number) = self.numbers.get(amount.number) else {
            return;
        };
        if number.scale > 1.0
            || number.bare >= 1000.0
            || number.decimals == 0
            || self.spelt_period(number).is_some()
        {
            return;
        }
        let sentence = sentence_around(self.text, &amount.range);
        let mut proof = tables.iter().filter(|table| table.factor() > 1.0);
        if let Some(table) = proof.find(|table| table.cell_beside(number.bare, sentence).is_some())
        {
            amount.candidates.push(amount.euros);
            amount.euros = (number.bare * table.factor()).round();
            amount.rule = "unit-proved-by-table";
        }
    }

    /// For how long the amount is meant, where the words beside it tell.
    fn per(&self, number: &Number) -> Option<Per> {
        let period = || match (self.distance(number, ONCE), self.distance(number, YEARLY)) {
            (None, None) => None,
            (Some(once), Some(yearly)) if once < yearly => Some(Per::Total),
            (Some(_), None) => Some(Per::Total),
            _ => Some(Per::Year),
        };
        self.spelt_period(number).or_else(period)
    }

    /// `per jaar`, `per maand`, `elk jaar` behind an amount.
    fn spelt_period(&self, number: &Number) -> Option<Per> {
        let behind = number.words.end..(number.words.end + 4).min(self.words.len());
        // "1,5 miljard, € 10 per maand": what is said of the next amount.
        let own = |at: &usize| {
            let number = self
                .words
                .get(*at)
                .is_some_and(|word| word.number().is_some());
            !number && !gap(self.text, self.words, *at).contains(['€', '.', ';'])
        };
        let place = behind.take_while(own).find(|at| {
            self.words
                .get(*at)
                .is_some_and(|word| word.is_one_of(&["per", "elk", "ieder", "elke", "iedere"]))
        })?;
        let unit = self.words.get(place + 1)?;
        match () {
            () if unit.is("jaar") => Some(Per::Year),
            () if unit.is("maand") => Some(Per::Month),
            () => None,
        }
    }

    /// How many words away the nearest of these stands, with no other number and no end of sentence in between.
    fn distance(&self, number: &Number, wanted: &[&str]) -> Option<usize> {
        let before = (number.words.start.saturating_sub(NEAR)..number.words.start).rev();
        let after = number.words.end..(number.words.end + NEAR).min(self.words.len());
        let found = [
            self.reach(before, true, wanted),
            self.reach(after, false, wanted),
        ];
        found.into_iter().flatten().min()
    }

    fn reach(
        &self,
        places: impl Iterator<Item = usize>,
        backwards: bool,
        wanted: &[&str],
    ) -> Option<usize> {
        for (steps, place) in places.enumerate() {
            let word = self.words.get(place)?;
            let between = gap(self.text, self.words, place + usize::from(backwards));
            let ended =
                between.contains(['.', ';', '!', '?']) || !backwards && between.contains('€');
            if ended
                || word
                    .number()
                    .is_some_and(|value| !(1900..2200).contains(&value))
            {
                return None;
            }
            if word.is_one_of(wanted) {
                // `… en jaarlijks € 10 miljoen` speaks of what follows it.
                return (backwards || !self.speaks_of_next(place)).then_some(steps);
            }
        }
        None
    }

    fn speaks_of_next(&self, place: usize) -> bool {
        let numbered = self
            .words
            .get(place + 1)
            .is_some_and(|word| word.number().is_some());
        numbered || gap(self.text, self.words, place + 1).contains('€')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let words = words(text);
        let numbers = numbers(text, &words);
        let scan = Scan {
            text,
            words: &words,
            numbers: &numbers,
        };
        let found = scan.amounts();
        found
            .into_iter()
            .map(|amount| {
                let per = scan.per(&numbers[amount.number]);
                format!(
                    "{} {:?} «{}»",
                    amount.euros,
                    per.unwrap_or(Per::Total),
                    &text[amount.range]
                )
            })
            .collect()
    }

    #[test]
    fn money_is_read_in_every_form() {
        assert_eq!(
            read("met € 55 miljoen euro erbij"),
            ["55000000 Total «€ 55 miljoen euro»"]
        );
        assert_eq!(
            read("van tienduizend euro tot enkele honderdduizenden euro’s"),
            ["10000 Total «tienduizend euro»"]
        );
        assert_eq!(
            read("EUR 1.250,50 en 3 miljoen euro’s"),
            [
                "1250.5 Total «EUR 1.250,50»",
                "3000000 Total «3 miljoen euro’s»"
            ]
        );
        assert_eq!(
            read("een subsidie van vier ton verstrekt"),
            ["400000 Total «vier ton»"]
        );
        assert_eq!(
            read("heb ik € 7,5 ton per jaar nodig"),
            ["750000 Year «€ 7,5 ton»"]
        );
        assert_eq!(
            read("€ 70 miljoen: 20 miljoen in 2019, 25 miljoen in 2020 en 25 miljoen in 2021")
                .len(),
            4
        );
        assert_eq!(read("3 ton zand kost geld"), Vec::<String>::new());
        assert_eq!(
            read("bedraagt het tarief € 19 per maand"),
            ["19 Month «€ 19»"]
        );
        assert_eq!(
            read("dit jaar 2,7 miljoen euro vrijgemaakt"),
            ["2700000 Total «2,7 miljoen euro»"]
        );
    }

    #[test]
    fn periods_are_heard_nearby() {
        assert_eq!(
            read(
                "in totaal € 55 miljoen beschikbaar gesteld en vanaf 2022 jaarlijks € 10 miljoen structureel"
            ),
            [
                "55000000 Total «€ 55 miljoen»",
                "10000000 Year «€ 10 miljoen»"
            ]
        );
        assert_eq!(
            read("structureel € 150 miljoen per jaar"),
            ["150000000 Year «€ 150 miljoen»"]
        );
        assert_eq!(
            read("kost 2 miljoen euro, € 10 per maand"),
            ["2000000 Total «2 miljoen euro»", "10 Month «€ 10»"]
        );
    }

    #[test]
    fn ranges_share_their_scale() {
        assert_eq!(
            read("tussen € 5 en 10 miljoen"),
            ["5000000 Total «€ 5»", "10000000 Total «10 miljoen»"]
        );
        assert_eq!(
            read("20 à 25 miljoen euro"),
            ["20000000 Total «20»", "25000000 Total «25 miljoen euro»"]
        );
        assert_eq!(
            read("€ 500 tot € 1 miljoen"),
            ["500 Total «€ 500»", "1000000 Total «€ 1 miljoen»"]
        );
    }

    #[test]
    fn millions_of_nothing_are_money_where_money_is_spoken_of() {
        assert_eq!(
            read("Er is jaarlijks 15 miljoen beschikbaar."),
            ["15000000 Year «15 miljoen»"]
        );
        assert_eq!(read("Het budget helpt 1,1 miljoen mensen"), [""; 0]);
        assert_eq!(
            read("hoewel het aantal van 1,1 miljoen niet wordt vermeld"),
            [""; 0]
        );
        assert_eq!(read("(bedragen x € 1.000)"), [""; 0]);
    }
}
