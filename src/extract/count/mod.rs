//! Things counted: `14 koplopergemeenten`, `ruim 800 actieve ouderenadviseurs`, `een op de tien Nederlanders`, `75%`.
//!
//! A number counts where a noun in the plural follows it. Times, money, articles, numbers of papers and whatever
//! already is another fact are no counts, nor is a pair that points back (`deze twee groepen`).

mod noun;

use super::words::{Word, gap};
use super::{Certainty, Facts, Place};
use crate::document::{Block, BlockKind};
use crate::dutch::classes::ABOUT;
use crate::dutch::classes::{PARTICIPLES, PLACES_IN_TEXTS, POINTING_WORDS, STRONG_PARTICIPLES};
use crate::dutch::decimals::dutch_number;
use crate::dutch::numbers::{Number, Shape, numbers};
use crate::extract::Task;
use crate::extract::place::of_block;
use noun::Nouns;
use serde::Serialize;
use std::ops::Range;

/// Something counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Count {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// How many; from how many, where it is a range.
    pub value: f64,
    /// To how many, where it is a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// Of what (`gemeenten`, `%`).
    pub unit: String,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Count {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let shown = |value: f64| dutch_number(value, if value.fract() == 0.0 { 0 } else { 2 });
        match self.to {
            Some(to) => format!("{} tot {} {}", shown(self.value), shown(to), self.unit),
            None => format!("{} {}", shown(self.value), self.unit),
        }
    }
}

/// Adds what the text counts.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    for (index, block) in context.document.blocks.iter().enumerate() {
        if !matches!(
            block.kind,
            BlockKind::Table | BlockKind::Signature | BlockKind::Salutation
        ) {
            let taken = taken(facts, index);
            facts
                .counts
                .extend(in_block(index, block, context.words(index), &taken));
        }
    }
}

/// The ranges of a block that already are references, dates or amounts: in order, none overlapping.
fn taken(facts: &Facts, block: usize) -> Vec<Range<usize>> {
    let references = of_block(&facts.references, block, |fact| &fact.place)
        .iter()
        .map(|fact| &fact.place);
    let dates = of_block(&facts.dates, block, |fact| &fact.place)
        .iter()
        .map(|fact| &fact.place);
    let amounts = of_block(&facts.amounts, block, |fact| &fact.place)
        .iter()
        .map(|fact| &fact.place);
    let mut ranges: Vec<Range<usize>> = references
        .chain(dates)
        .chain(amounts)
        .map(|place| place.range.clone())
        .collect();
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, before| {
        let overlaps = next.start < before.end;
        before.end = if overlaps {
            before.end.max(next.end)
        } else {
            before.end
        };
        overlaps
    });
    ranges
}

fn in_block(index: usize, block: &Block, words: &[Word<'_>], taken: &[Range<usize>]) -> Vec<Count> {
    let text = block.text.as_str();
    let numbers = numbers(text, words);
    let scan = Scan {
        text,
        words,
        nouns: Nouns { text, words },
    };
    let free = |number: &Number| {
        let next = taken.partition_point(|range| range.end <= number.range.start);
        taken
            .get(next)
            .is_none_or(|range| number.range.end <= range.start)
    };
    let with_next = numbers
        .iter()
        .enumerate()
        .map(|(at, number)| (number, numbers.get(at + 1)));
    // "2 Bruggen" above a text is the second part of it.
    let numbers_part = |number: &Number| {
        block.kind == BlockKind::Heading
            && number.range.start == 0
            && words
                .get(number.words.end)
                .is_some_and(|next| next.text.starts_with(char::is_uppercase))
    };
    let free = |number: &Number| free(number) && !numbers_part(number);
    let counted = with_next
        .filter(|(number, _)| free(number))
        .filter_map(|(number, next)| {
            let counted = scan.counted(number, next)?;
            let range = scan.start(number)..counted.end;
            let text = text.get(range.clone())?.to_owned();
            let place = Place::new(index, block, range)?;
            Some(Count {
                place,
                text,
                value: scan.sign(number) * number.value(),
                to: next
                    .filter(|next| scan.leads_to(number, next) && next.range.end <= counted.end)
                    .map(Number::value),
                unit: counted.unit,
                certainty: Certainty::Stated,
                rule: counted.rule,
            })
        });
    let mut found: Vec<Count> = counted.collect();
    // What a range ends with is a part of it.
    found.dedup_by(|later, range| {
        range.to.is_some() && later.place.range.end <= range.place.range.end
    });
    found
}

/// An address, a superlative without its noun (`de 3 belangrijkste`), or a participle behind the mark of a note (`het rapport4
/// ontvangen`).
fn is_no_thing(unit: &str) -> bool {
    let first = unit.split(' ').next().unwrap_or("");
    let mut strong = STRONG_PARTICIPLES
        .words()
        .filter_map(|row| row.split_once(' '));
    let is_participle = PARTICIPLES.contains(unit) || strong.any(|(_, made)| made == unit);
    is_participle || unit.starts_with("http") || unit.starts_with("www") || first.ends_with("ste")
}

/// What a number counts.
struct Counted {
    unit: String,
    /// The byte behind it.
    end: usize,
    rule: &'static str,
}

/// A text with its words.
struct Scan<'s> {
    text: &'s str,
    words: &'s [Word<'s>],
    nouns: Nouns<'s>,
}

impl Scan<'_> {
    fn counted(&self, number: &Number, next: Option<&Number>) -> Option<Counted> {
        self.share(number)
            .or_else(|| self.per_cent(number))
            .or_else(|| self.number_and_noun(number, number))
            .or_else(|| self.range(number, next?))
    }

    /// `een op de tien Nederlanders`, `een derde van de cliënten`.
    fn share(&self, number: &Number) -> Option<Counted> {
        if number.shape != Shape::Share {
            return None;
        }
        let counted = |unit, end| {
            Some(Counted {
                unit,
                end,
                rule: "share",
            })
        };
        if let Some(end) = self.nouns.of_phrase(number.words.end) {
            let of = self.text.get(number.range.end..end).unwrap_or("").trim();
            return counted(format!("% {of}"), end);
        }
        match self.nouns.phrase(number.words.end) {
            Some(noun) => counted(
                format!("% van de {}", self.text.get(noun.clone())?),
                noun.end,
            ),
            None => counted("%".to_owned(), number.range.end),
        }
    }

    /// `75% van de gevallen`, `10 procent`.
    fn per_cent(&self, number: &Number) -> Option<Counted> {
        let after = self.text.get(number.range.end..)?;
        let blank = after.len() - after.trim_start().len();
        let sign = after
            .trim_start()
            .starts_with('%')
            .then_some(number.range.end + blank + 1);
        let word = self
            .words
            .get(number.words.end)
            .filter(|word| word.is_one_of(&["procent", "percent"]));
        let end = sign.or_else(|| word.map(|word| word.range.end))?;
        let next = number.words.end + usize::from(sign.is_none());
        let of = self.nouns.of_phrase(next).filter(|of| *of > end);
        let unit = of
            .and_then(|of| self.text.get(end..of))
            .map_or("%".to_owned(), |of| format!("% {}", of.trim()));
        Some(Counted {
            unit,
            end: of.unwrap_or(end),
            rule: "per-cent",
        })
    }

    /// `14 koplopergemeenten`: `counting` is the number, `number` the last before the noun.
    fn number_and_noun(&self, number: &Number, counting: &Number) -> Option<Counted> {
        if self.is_no_count(counting) || self.points(counting) {
            return None;
        }
        let noun = self.nouns.phrase(number.words.end)?;
        let unit = self.text.get(noun.clone())?.to_owned();
        if is_no_thing(&unit) {
            return None;
        }
        let rule = if counting.shape == Shape::Group {
            "group-of"
        } else {
            "number-and-noun"
        };
        Some(Counted {
            unit,
            end: noun.end,
            rule,
        })
    }

    /// `3.500 tot 4.400 personen`: the noun behind the second counts for the first.
    fn range(&self, number: &Number, next: &Number) -> Option<Counted> {
        let between = self
            .text
            .get(number.range.end..next.range.start)
            .filter(|between| between.len() < 12)?
            .trim();
        let joined = matches!(
            between,
            "tot" | "à" | "a" | "naar" | "en" | "of" | "tot en met" | "t/m" | "respectievelijk"
        );
        if !joined || number.shape != next.shape {
            return None;
        }
        let shared = self
            .per_cent(next)
            .filter(|_| number.shape == Shape::Digits);
        let counted = shared.or_else(|| self.number_and_noun(next, number))?;
        Some(Counted {
            rule: "range",
            ..counted
        })
    }

    /// `3.500 tot 4.400`: from the one to the other; `3.500 en 4.400` are two.
    fn leads_to(&self, number: &Number, next: &Number) -> bool {
        let between = self.text.get(number.range.end..next.range.start);
        let between = between.unwrap_or("").trim();
        matches!(
            between,
            "tot" | "à" | "a" | "tot en met" | "t/m" | "–" | "-"
        )
    }

    /// `(-8%)`: a minus before the number that belongs to nothing else.
    fn sign(&self, number: &Number) -> f64 {
        let before = self.text.get(..number.range.start).unwrap_or("");
        let minus = before
            .strip_suffix(['-', '−'])
            .is_some_and(|before| before.is_empty() || before.ends_with([' ', '(', '\u{a0}']));
        if minus { -1.0 } else { 1.0 }
    }

    /// One, years, and numbers glued to something else count nothing.
    fn is_no_count(&self, number: &Number) -> bool {
        let plain = number.shape == Shape::Digits && number.scale == 1.0 && number.words.len() == 1;
        let year = plain && (1900.0..2100.0).contains(&number.bare);
        let glued =
            |next: Option<char>| next.is_some_and(|c| matches!(c, '-' | '–' | '/' | ':' | '='));
        let before = self
            .text
            .get(..number.range.start)
            .and_then(|text| text.chars().next_back());
        let after = self
            .text
            .get(number.range.end..)
            .and_then(|text| text.chars().next());
        number.value() < 2.0 || year || glued(after) || glued(before)
    }

    /// Whether the number names a place in a text, or a pair that was counted before.
    fn points(&self, number: &Number) -> bool {
        let before = number
            .words
            .start
            .checked_sub(1)
            .and_then(|at| self.words.get(at));
        let beside = gap(self.text, self.words, number.words.start);
        let pair = number.value() == 2.0;
        let points = before.is_some_and(|word| {
            word.is_one_of(&PLACES_IN_TEXTS) || pair && word.is_one_of(&POINTING_WORDS)
        });
        points && beside.trim_matches(['.', ' ', '\u{a0}']).is_empty()
    }

    /// Where the count begins: with the words that round it, and with the article of a share or a group.
    fn start(&self, number: &Number) -> usize {
        let article = matches!(number.shape, Shape::Group | Shape::Share);
        let mut first = number.words.start;
        while let Some(before) = first.checked_sub(1) {
            let near = gap(self.text, self.words, first);
            let rounds = self.words.get(before).is_some_and(|word| {
                word.is_one_of(&ABOUT)
                    || article && first == number.words.start && word.is_one_of(&["een", "de"])
            });
            if !rounds || !near.trim_matches(['.', ' ', '\u{a0}']).is_empty() {
                break;
            }
            first = before;
        }
        self.words
            .get(first)
            .map_or(number.range.start, |word| word.range.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::by_hand::document_of;
    use crate::extract::words::words;

    fn read(text: &str) -> Vec<String> {
        let document = document_of(text);
        let blocks = document.blocks.iter().enumerate();
        let counts =
            blocks.flat_map(|(index, block)| in_block(index, block, &words(&block.text), &[]));
        counts
            .map(|count| format!("{} {} «{}»", count.value, count.unit, count.text))
            .collect()
    }

    #[test]
    fn nouns_in_the_plural_are_counted() {
        for (text, expected) in [
            (
                "Er zijn ruim 50 gemeenten.",
                "50 gemeenten «ruim 50 gemeenten»",
            ),
            (
                "Dat zijn een vijftal kleine steden.",
                "5 kleine steden «een vijftal kleine steden»",
            ),
            ("Twee regio’s doen mee.", "2 regio’s «Twee regio’s»"),
            (
                "In 43 centrumgemeenten is opvang.",
                "43 centrumgemeenten «43 centrumgemeenten»",
            ),
            (
                "met circa 30 betrokken partijen",
                "30 betrokken partijen «circa 30 betrokken partijen»",
            ),
            (
                "bij 14 kleine, middelgrote en grote dorpen",
                "14 kleine, middelgrote en grote dorpen «14 kleine, middelgrote en grote dorpen»",
            ),
            (
                "het aantal van 400.000 80-plussers daalt",
                "400000 80-plussers «400.000 80-plussers»",
            ),
            (
                "drie majeure (zorg)akkoorden",
                "3 majeure (zorg)akkoorden «drie majeure (zorg)akkoorden»",
            ),
            (
                "deze acht activiteiten",
                "8 activiteiten «acht activiteiten»",
            ),
            (
                "30 verbanden/netwerken worden",
                "30 verbanden/netwerken «30 verbanden/netwerken»",
            ),
        ] {
            assert_eq!(read(text), [expected]);
        }
    }

    #[test]
    fn shares_and_percentages_are_counted() {
        assert_eq!(
            read(
                "Ruim een op de tien Nederlanders, 10% van de ouderen en bijna de helft van de gemeenten."
            ),
            [
                "10 % van de Nederlanders «Ruim een op de tien Nederlanders»",
                "10 % van de ouderen «10% van de ouderen»",
                "50 % van de gemeenten «bijna de helft van de gemeenten»"
            ]
        );
    }

    #[test]
    fn a_range_is_one_count_and_a_pair_are_two() {
        assert_eq!(
            read("voor 3.500 tot 4.400 personen"),
            ["3500 personen «3.500 tot 4.400 personen»"]
        );
        assert_eq!(read("3.500 en 4.400 personen").len(), 2);
    }

    #[test]
    fn a_minus_is_a_part_of_a_share_and_addresses_and_superlatives_are_no_things() {
        assert_eq!(read("een daling (-8%) van de vraag"), ["-8 % «8%»"]);
        assert_eq!(
            read("de 3 belangrijkste en 10 https en het aantal van 1,1 miljoen"),
            [""; 0]
        );
    }

    #[test]
    fn times_and_pointers_are_no_counts() {
        for text in [
            "na twee jaar",
            "zestien maanden geleden",
            "deze twee groepen",
            "op twee manieren",
            "In 2018 hebben gemeenten",
            "artikel 12 leden",
            "de 2–3 jaar",
            "24 uur per dag",
            "één loket",
            "bladzijde 2 gezien",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
        }
    }
}
