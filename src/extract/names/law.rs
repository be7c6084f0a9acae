//! Laws: known ones, with the version that is meant; and those whose words say that they are laws.

use super::abbreviation::Meaning;
use super::gazetteer::{Entry, gazetteer};
use super::lexicon::{Known, Lexicon, Wanted, entry_named};
use super::reader::{Hit, Reader, is_space, passages};
use crate::document::calendar::Day;
use crate::extract::Context;
use crate::extract::words::Word;

const WANTED: Wanted = Wanted { laws: true, after_office: false };

/// Words before a law's name that say which version is meant.
const NEW: &[&str] = &["nieuwe", "nieuw", "toekomstige", "komende", "aanstaande", "wetsvoorstel"];
const NOW: &[&str] = &["huidige", "bestaande", "vigerende", "geldende"];
const OLD: &[&str] = &["oude", "vorige", "voormalige", "toenmalige", "vroegere", "eerdere"];

/// A new version is spoken of before it is in force: so many days before, a bare name may mean either.
const FORESHADOW: i64 = 550;

/// Words that no name of a law goes on with.
const STOPS: &[&str] = &[
    "die", "dat", "dit", "deze", "welke", "waarin", "waarmee", "waardoor", "waarop", "waarbij", "waarvan", "om", "te",
    "per", "in", "op", "van", "voor", "met", "aan", "uit", "over", "door", "bij", "naar", "als", "dan", "ook", "niet",
    "nog", "nu", "al", "er", "hier", "daar", "is", "was", "wordt", "werd", "worden", "zijn", "waren", "heeft", "hebben",
    "had", "kan", "kunnen", "moet", "moeten", "zal", "zullen", "zou", "zouden", "gaat", "gaan", "geeft", "geven",
    "biedt", "bieden", "geldt", "gelden", "mag", "mogen", "of", "maar", "want", "omdat", "zodat", "indien", "wanneer",
    "sinds", "vanaf", "tot", "tussen", "onder", "zonder", "binnen", "tijdens", "wel", "zelf", "verder", "daarom",
    "echter", "daarmee", "hiermee", "hierin", "daarin", "zoals", "ten", "ik", "wij", "zij", "de", "het", "een", "mijn",
    "wil", "willen", "alleen", "reeds", "waar", "hoe", "toe", "af", "mee", "eerst", "momenteel", "binnenkort",
];

/// Longest name of a law that is recognised by its shape, in words.
const LONGEST: usize = 9;

/// Which versions of laws there are, and when the document was written.
#[derive(Debug)]
pub(super) struct Versions {
    written: Option<Day>,
    /// Whether the document names a version that is not yet in force.
    names_new: bool,
}

impl Versions {
    /// What the document tells about versions.
    pub(super) fn new(context: &Context<'_>, lexicon: &Lexicon) -> Self {
        let written = context.written.map(|(first, _)| first);
        let later = |day: Day| gazetteer().iter().filter_map(|e| e.in_force).any(|time| time.from > day);
        let names_new = written.is_some_and(later)
            && passages(context.document).any(|passage| {
                let reader = Reader::new(passage.text);
                (0..reader.words.len()).any(|index| names_new_version(&reader, lexicon, index, written))
            });
        Self { written, names_new }
    }

    /// The version that is meant, other readings, and whether the word before the name says so.
    fn choose(&self, reader: &Reader<'_>, index: usize, entries: &[&'static Entry]) -> Chosen {
        let mut versions = entries.to_vec();
        versions.sort_by_key(|entry| entry.in_force.map(|time| time.from));
        let at = self.current(&versions);
        let last = versions.len().saturating_sub(1);
        let (chosen, said) = match qualifier(reader, index) {
            Some(Qualifier::New) => ((at + 1).min(last), true),
            Some(Qualifier::Now) => (at, true),
            Some(Qualifier::Old) => (at.saturating_sub(1), true),
            None => (at, false),
        };
        let near = versions.get(at + 1).filter(|_| !said && self.foreshadows(&versions, at + 1));
        let chosen = if near.is_some() && self.names_new { at + 1 } else { chosen };
        let name = |version: &&'static Entry| version.canonical.to_owned();
        let candidates = near.map(|_| versions.iter().map(name).collect()).unwrap_or_default();
        Chosen { canonical: versions.get(chosen).map(name).unwrap_or_default(), candidates, said }
    }

    /// The index of the version in force when the document was written; the last one where that is not known.
    fn current(&self, versions: &[&'static Entry]) -> usize {
        let holds = |entry: &&Entry, day| entry.in_force.is_some_and(|time| time.holds_on(day));
        let now = self.written.and_then(|day| versions.iter().position(|entry| holds(entry, day)));
        now.unwrap_or(versions.len().saturating_sub(1))
    }

    fn foreshadows(&self, versions: &[&'static Entry], next: usize) -> bool {
        let from = versions.get(next).and_then(|entry| entry.in_force).map(|time| time.from);
        self.written.zip(from).is_some_and(|(day, from)| (0..FORESHADOW).contains(&(from.number() - day.number())))
    }
}

struct Chosen {
    canonical: String,
    candidates: Vec<String>,
    said: bool,
}

#[derive(Clone, Copy)]
enum Qualifier {
    New,
    Now,
    Old,
}

fn qualifier(reader: &Reader<'_>, index: usize) -> Option<Qualifier> {
    let before = reader.word(index.checked_sub(1)?).filter(|_| is_space(reader.gap(index)))?;
    let kinds = [(NEW, Qualifier::New), (NOW, Qualifier::Now), (OLD, Qualifier::Old)];
    kinds.into_iter().find(|(words, _)| before.is_one_of(words)).map(|(_, kind)| kind)
}

/// `de nieuwe Wmo` or `Wmo 2015` in a document older than that law.
fn names_new_version(reader: &Reader<'_>, lexicon: &Lexicon, index: usize, written: Option<Day>) -> bool {
    let Some(known) = lexicon.longest(reader, index, WANTED) else { return false };
    match known.entries.as_slice() {
        [one] => one.in_force.zip(written).is_some_and(|(time, day)| time.from > day),
        [] => false,
        _ => matches!(qualifier(reader, index), Some(Qualifier::New)),
    }
}

/// All laws in a text.
pub(super) fn find(reader: &Reader<'_>, lexicon: &Lexicon, versions: &Versions) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    let mut index = 0;
    while index < reader.words.len() {
        let hit = law_at(reader, lexicon, versions, index, found.last());
        let end = hit.as_ref().map(|hit| hit.range.end);
        found.extend(hit);
        index = end.map_or(index + 1, |end| reader.index_from(end).max(index + 1));
    }
    found
}

fn law_at(reader: &Reader<'_>, lexicon: &Lexicon, versions: &Versions, index: usize, last: Option<&Hit>) -> Option<Hit> {
    let word = reader.word(index)?;
    let tied = reader.text.as_bytes().get(word.range.end) == Some(&b'-');
    if reader.flags(index) == 0 && !tied && !reader.stands_out(index) && !lexicon.defines(reader.hash(index)) {
        return None;
    }
    let joined = reader.gap(index) == "-" && last.is_some_and(|hit| hit.range.end + 1 == word.range.start);
    if !reader.begins(index) && !joined {
        return None;
    }
    if let Some(known) = lexicon.longest(reader, index, WANTED) {
        return known_law(reader, versions, index, known);
    }
    elliptical(reader, index)
        .or_else(|| bill(reader, lexicon, index))
        .or_else(|| named_law(reader, index))
        .or_else(|| compound(reader, index))
}

fn known_law(reader: &Reader<'_>, versions: &Versions, index: usize, known: Known<'_>) -> Option<Hit> {
    let start = reader.word(index)?.range.start;
    let range = start..known.end;
    match (known.entries.as_slice(), known.defined) {
        ([], Some(Meaning::Law(name))) => Some(Hit::new(range, name.as_str(), "defined-in-text")),
        ([], _) => None,
        ([one], Some(_)) => Some(Hit::new(range, one.canonical, "defined-in-text")),
        ([one], None) => Some(Hit::new(range, one.canonical, "gazetteer")),
        (several, _) => {
            let chosen = versions.choose(reader, index, several);
            let first = if chosen.said { reader.word(index - 1)?.range.start } else { start };
            let rule = if chosen.said { "law-version-said" } else { "law-version-by-date" };
            Some(Hit { candidates: chosen.candidates, ..Hit::new(first..known.end, chosen.canonical, rule) })
        }
    }
}

/// `de Participatie- als de Jeugdwet`: the first half of a known law before another law.
fn elliptical(reader: &Reader<'_>, index: usize) -> Option<Hit> {
    let word = reader.word(index).filter(|word| word.text.len() > 3)?;
    let after = reader.gap(index + 1);
    if !after.starts_with('-') || !(is_space(after.get(1..)?) || after == "-, ") {
        return None;
    }
    let entry = entry_named(&format!("{}wet", word.text)).filter(|entry| entry.is_law())?;
    let other = (index + 1..=index + 6).filter_map(|next| reader.word(next)).any(|next| next.ends_with("wet"));
    other.then(|| Hit::new(word.range.start..word.range.end + 1, entry.canonical, "elliptical-law"))
}

/// `wetsvoorstel veilige speeltuinen`: a bill by the name of the act it would make.
fn bill(reader: &Reader<'_>, lexicon: &Lexicon, index: usize) -> Option<Hit> {
    let word = reader.word(index).filter(|word| word.is("wetsvoorstel"))?;
    if lexicon.longest(reader, index + 1, WANTED).is_some() {
        return None;
    }
    let last = phrase_end(reader, index + 1)?;
    let range = word.range.start..reader.word(last)?.range.end;
    let phrase = reader.text.get(reader.range(index + 1, last)?)?;
    if last < index + 2 || is_participle(reader.word(last)?) {
        return None;
    }
    let act = entry_named(&format!("Wet {phrase}")).map(|entry| entry.canonical.to_owned());
    Some(Hit::new(range, act.unwrap_or_else(|| format!("wetsvoorstel {phrase}")), "bill"))
}

/// `Wet veilige speeltuinen`, `Wet op de speeltuinen`, `Wet Markt en Overheid`.
fn named_law(reader: &Reader<'_>, index: usize) -> Option<Hit> {
    reader.word(index).filter(|word| word.text == "Wet" && !reader.all_capitals)?;
    let mut first = index + 1;
    if reader.word(first)?.is_one_of(&["op", "inzake"]) && is_space(reader.gap(first)) {
        first += 1 + usize::from(reader.word(first + 1)?.is_one_of(&["de", "het"]));
    }
    let last = phrase_end(reader, first)?;
    let year = reader.word(last + 1).filter(|word| is_year(word) && reader.gap(last + 1) == " ");
    let range = reader.range(index, if year.is_some() { last + 1 } else { last })?;
    Some(Hit::new(range.clone(), reader.text.get(range)?, "law-shape"))
}

/// `de Huisvestingswet`: one word with a capital where an ordinary word would have none.
fn compound(reader: &Reader<'_>, index: usize) -> Option<Hit> {
    const ORDINARY: &[&str] = &["raamwet", "spoedwet", "kaderwet", "noodwet", "wijzigingswet", "invoeringswet"];
    let word = reader.word(index).filter(|word| word.text.len() > 6 && word.ends_with("wet"))?;
    if !word.is_capitalised() || reader.begins_sentence(index) || word.is_one_of(ORDINARY) || reader.all_capitals {
        return None;
    }
    let year = reader.word(index + 1).filter(|next| is_year(next) && reader.gap(index + 1) == " ");
    let range = reader.range(index, if year.is_some() { index + 1 } else { index })?;
    Some(Hit::new(range.clone(), reader.text.get(range)?, "law-compound"))
}

fn is_year(word: &Word<'_>) -> bool {
    word.number().is_some_and(|year| (1800..2100).contains(&year))
}

/// The last word of the noun phrase that begins at `first`: it ends at punctuation, a small word or a verb.
fn phrase_end(reader: &Reader<'_>, first: usize) -> Option<usize> {
    let mut last = None;
    for index in first..first + LONGEST {
        let Some(word) = reader.word(index).filter(|_| is_space(reader.gap(index))) else { break };
        if word.is("en") {
            // "zorg en dwang" goes on, "en de Wet …" does not.
            let next = reader.word(index + 1).filter(|_| is_space(reader.gap(index + 1)));
            if last.is_none() || next.is_none_or(|next| next.is("wet") || next.is_one_of(STOPS)) {
                break;
            }
            continue;
        }
        let verb = last.is_some() && is_verb(word);
        if word.is_one_of(STOPS) || verb || word.number().is_some() || word.is("wet") {
            break;
        }
        last = Some(index);
    }
    last
}

/// Whether a word is likely a verb in the third person: it ends in -t, and not in an ending of nouns or adverbs.
fn is_verb(word: &Word<'_>) -> bool {
    const NOUNS: &[&str] = &["cht", "teit", "ment", "schrift", "ent", "ant", "ist", "ost", "est", "ort", "art", "nst", "kt"];
    let noun = NOUNS.iter().any(|ending| word.ends_with(ending)) && !word.is_one_of(&["maakt", "werkt", "raakt"]);
    word.ends_with("t") && !noun
}

/// `ingediend`, `aangenomen`, `voorbereid`: what happens to a bill is not its name.
fn is_participle(word: &Word<'_>) -> bool {
    const PREFIXES: &[&str] = &["ge", "be", "ver", "ont", "her", "ingediend"];
    const PARTS: &[&str] = &["aange", "inge", "uitge", "opge", "afge", "overge", "voorge", "doorge", "toege", "voorbe"];
    let weak = word.ends_with("d") || word.ends_with("t");
    weak && PREFIXES.iter().any(|prefix| word.starts_with(prefix)) || PARTS.iter().any(|part| word.starts_with(part))
}
