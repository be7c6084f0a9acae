//! An invented collection of any size: what opening, searching and the views are timed with, and what shows which work grows
//! faster than the papers do.
//!
//! Words are drawn as in real collections: few are common, most are rare, and new ones go on coming (Heaps' law: with every
//! tenfold of text some four times the words). The sentences say what papers of ministries, of parliament and of the press
//! say, in invented words, so that all rules have something to find; some sentences return in a later paper with a word
//! changed. The same number always gives the same paper.

use beleidsspoor::dutch::months::MONTHS;
use std::fmt::Write;

/// Bytes of a paper, about: a letter of some twelve pages.
pub(crate) const LENGTH: usize = 40_000;
/// The exponent of Zipf's law for the words that a subject has of its own: the number of different words grows with the
/// power 1/1.55 of their count.
const ZIPF: f64 = 1.55;
/// One in so many sentences returns from an earlier paper.
const RETURNING: u64 = 60;

/// The paper with this number, of about so many bytes.
pub(crate) fn paper(number: u32, length: usize) -> String {
    let mut writer = Writer::of(number);
    match number % 4 {
        0 => writer.letter(length),
        1 => writer.consultation(length),
        2 => writer.questions(length),
        _ => writer.article(length),
    }
    writer.text
}

/// A paper while it is written.
struct Writer {
    number: u32,
    chance: Chance,
    text: String,
}

impl Writer {
    fn of(number: u32) -> Self {
        Self {
            number,
            chance: Chance(u64::from(number) + 1),
            text: String::new(),
        }
    }

    /// A letter to parliament.
    fn letter(&mut self, length: usize) {
        self.head("BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN");
        self.line("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal");
        let day = self.day();
        self.line(&format!("Den Haag, {day}"));
        self.paragraphs(length);
        self.line("De Minister van Binnenlandse Zaken,");
        self.line("A. B. Verzonnen");
    }

    /// The report of a written consultation.
    fn consultation(&mut self, length: usize) {
        self.head("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
        let day = self.day();
        self.line(&format!("Vastgesteld {day}"));
        self.line("I. Vragen en opmerkingen vanuit de fracties");
        for party in PARTIES {
            self.line(&format!(
                "Vragen en opmerkingen van de leden van de {party}-fractie"
            ));
            for _ in 0..6 {
                let (noun, other) = (self.word(), self.word());
                self.line(&format!(
                    "De leden van de {party}-fractie hebben kennisgenomen van de brief over {noun}. \
                     Kan de Minister aangeven hoeveel {other} er in {noun} zijn? Wanneer komt de {other}?"
                ));
            }
        }
        self.line("II. Reactie van de Minister");
        self.paragraphs(length);
    }

    /// Numbered questions of members, with their answers.
    fn questions(&mut self, length: usize) {
        let (day, subject) = (self.day(), self.word());
        self.line(&format!(
            "Vragen van het lid Verzonnen (VVD) aan de Minister van Binnenlandse Zaken over {subject} (ingezonden {day})."
        ));
        let mut number = 1;
        while self.text.len() < length {
            let (noun, other) = (self.word(), self.word());
            self.line(&format!("Vraag {number}"));
            self.line(&format!(
                "Hoeveel {noun} zijn er sinds de invoering van {other}, en wanneer is dat bekend?"
            ));
            self.line(&format!("Antwoord {number}"));
            for _ in 0..2 {
                self.paragraph();
            }
            number += 1;
        }
    }

    /// An article of a trade paper.
    fn article(&mut self, length: usize) {
        let (noun, other, day) = (self.word(), self.word(), self.day());
        self.line(&format!("Meer {noun} door {other}"));
        self.line(&day);
        self.paragraphs(length);
    }

    /// The head of a Kamerstuk.
    fn head(&mut self, kind: &str) {
        let (subject, paper) = (self.word(), self.number);
        self.line("Tweede Kamer der Staten-Generaal");
        self.line(&format!("{} {subject}", dossier(paper)));
        self.line(&format!("Nr. {} {kind}", paper + 1));
    }

    fn paragraphs(&mut self, length: usize) {
        let mut heading = 0;
        while self.text.len() < length {
            if heading % 6 == 0 {
                let word = self.word();
                self.line(&capital(&word));
            }
            heading += 1;
            self.paragraph();
        }
    }

    fn paragraph(&mut self) {
        let mut paragraph = String::new();
        for _ in 0..self.chance.below(4) + 3 {
            if self.number > 8 && self.chance.below(RETURNING) == 0 {
                paragraph += &self.returning();
            } else {
                let template = self.chance.of(SENTENCES);
                paragraph += &fill(template, self.number, &mut self.chance);
            }
            paragraph.push(' ');
        }
        self.line(paragraph.trim_end());
    }

    /// A sentence of an earlier paper, with another word at its end. Such sentences come from a chance of their own, so
    /// that it is known what the earlier paper says without writing all of it.
    fn returning(&mut self) -> String {
        let earlier = self.chance.below(u64::from(self.number) / 8) as u32 * 8;
        let mut chance = Chance(u64::from(earlier) << 20);
        let words: Vec<String> = (0..14).map(|_| word(&mut chance)).collect();
        let last = self.word();
        format!("{} om {last}.", capital(&words.join(" ")))
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push_str("\n\n");
    }

    fn day(&mut self) -> String {
        day(self.number, &mut self.chance)
    }

    fn word(&mut self) -> String {
        word(&mut self.chance)
    }
}

/// Numbers that look like chance, the same each time (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    fn of<'t>(&mut self, from: &[&'t str]) -> &'t str {
        let at = self.below(from.len() as u64) as usize;
        from.get(at).copied().unwrap_or_default()
    }

    /// A rank that Zipf's law gives: 0 most often, and there is no last.
    fn rank(&mut self) -> u64 {
        // 53 bits, as many as a fraction of this type has.
        let even = ((self.next() >> 11) as f64 + 1.0) / (1_u64 << 53) as f64;
        even.powf(-1.0 / (ZIPF - 1.0)).min(1e15) as u64
    }
}

/// Ranks under this are spelt with two syllables.
const TWO_SYLLABLES: u64 = 26 * 16 * 26 * 16;

/// Another number for each rank: words that are met often must not be spelt alike.
fn spread(rank: u64) -> u64 {
    // A prime, so that no two ranks become one.
    const STEP: u64 = 7_919;
    if rank < TWO_SYLLABLES {
        rank * STEP % TWO_SYLLABLES
    } else {
        rank
    }
}

/// A noun: a common one, or one that is spelt by its rank.
fn word(chance: &mut Chance) -> String {
    if chance.below(3) == 0 {
        return chance.of(NOUNS).to_owned();
    }
    let mut rest = spread(chance.rank());
    let mut word = String::new();
    let mut take = |from: &[&str]| {
        let count = from.len() as u64;
        let at = (rest % count) as usize;
        rest /= count;
        word.push_str(from.get(at).copied().unwrap_or_default());
        rest
    };
    take(ONSETS);
    take(RIMES);
    take(ONSETS);
    while take(RIMES) > 0 {
        take(ONSETS);
    }
    word
}

fn day(number: u32, chance: &mut Chance) -> String {
    let day = chance.below(28) + 1;
    let month = chance.of(&MONTHS);
    format!("{day} {month} {}", year(number))
}

/// Papers of one year stand together, over ten years whatever their number.
fn year(number: u32) -> u32 {
    2014 + number % 10
}

/// A dossier of parliament has some twenty papers.
fn dossier(number: u32) -> u32 {
    30_000 + number / 20
}

/// A sentence from a template: each `{…}` is filled.
fn fill(template: &str, number: u32, chance: &mut Chance) -> String {
    let mut sentence = String::new();
    let mut parts = template.split(['{', '}']);
    while let Some(words) = parts.next() {
        sentence.push_str(words);
        let value = match parts.next() {
            None => break,
            Some("dag") => day(number, chance),
            Some("jaar") => (year(number) + chance.below(3) as u32).to_string(),
            Some("getal") => (chance.below(9_000) + 20).to_string(),
            Some("bedrag") => format!("€ {},{} miljoen", chance.below(900) + 1, chance.below(10)),
            Some("stuk") => format!(
                "Kamerstuk {}, nr. {}",
                dossier(number),
                chance.below(u64::from(number) + 1) + 1
            ),
            Some("wie") => chance.of(BODIES).to_owned(),
            Some(_) => word(chance),
        };
        // Writing to a string cannot fail.
        let _ = write!(sentence, "{value}");
    }
    sentence
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

const PARTIES: &[&str] = &["VVD", "CDA", "D66", "SP"];

const BODIES: &[&str] = &[
    "de VNG",
    "het CPB",
    "het SCP",
    "de gemeente",
    "de Inspectie",
    "het kabinet",
];

const NOUNS: &[&str] = &[
    "gemeenten",
    "wijkteams",
    "regio",
    "vervoer",
    "veerdienst",
    "woningen",
    "toezicht",
    "jongeren",
    "scholen",
    "subsidie",
    "aanbieders",
    "wachttijden",
    "bewoners",
    "onderzoek",
    "kosten",
    "registratie",
];

const ONSETS: &[&str] = &[
    "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "kr", "l", "m", "n", "p", "pl", "r", "s",
    "schr", "sl", "st", "t", "tr", "v", "w", "z",
];

const RIMES: &[&str] = &[
    "aak", "aal", "and", "eel", "eer", "ent", "ijk", "il", "ing", "oek", "oer", "olt", "ond",
    "oor", "uis", "uur",
];

const SENTENCES: &[&str] = &[
    "Op {dag} heeft {wie} een rapport over {n} en {n} gepubliceerd.",
    "Ik zal uw Kamer voor de zomer van {jaar} informeren over {n} en {n}.",
    "In {jaar} is {bedrag} beschikbaar gesteld voor {n} in {n}.",
    "Uit {n} van {wie} blijkt dat {n} meer {n} vraagt dan {n}.",
    "Volgens {stuk} is {n} een zaak van {wie} en {n}.",
    "De {n} en de {n} zijn op {dag} van kracht geworden.",
    "Er zijn nu {getal} {n} in {getal} {n}, zo meldt {wie}.",
    "Eind {jaar} komt er een {n} voor {n}.",
    "Met {wie} spreek ik over {n}, {n} en {n}.",
    "Deze {n} leidt tot {n} bij {n} en tot {n} bij {n}.",
    "Zoals {n} laat zien, is {n} niet hetzelfde als {n}.",
    "Vanaf {dag} geldt {n} ook voor {n}.",
    "De kosten van {n} zijn {bedrag} per jaar, waarvan {bedrag} voor {n}.",
    "Een {n} zonder {n} helpt {n} niet, maar {n} wel.",
    "Ik laat {wie} onderzoeken of {n} bij {n} past.",
    "Veel {n} kiezen daarom voor {n}, en dat is volgens {wie} een {n}.",
];

#[cfg(test)]
mod unit {
    use super::*;
    use std::collections::BTreeSet;

    fn words(papers: std::ops::Range<u32>) -> usize {
        let texts: Vec<String> = papers.map(|number| paper(number, LENGTH)).collect();
        let words = texts.iter().flat_map(|text| text.split_whitespace());
        words.collect::<BTreeSet<_>>().len()
    }

    #[test]
    fn the_same_number_gives_the_same_paper() {
        assert_eq!(paper(7, LENGTH), paper(7, LENGTH));
        assert_ne!(paper(7, LENGTH), paper(11, LENGTH));
        assert!((LENGTH..LENGTH * 6 / 5).contains(&paper(8, LENGTH).len()));
    }

    #[test]
    fn new_words_go_on_coming_as_in_real_papers() {
        let (few, many) = (words(0..4) as f64, words(0..40) as f64);
        let growth = (many / few).log10();
        assert!((0.45..0.8).contains(&growth), "{growth}");
    }
}
