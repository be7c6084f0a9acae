//! Laws whose words say that they are laws: "Wet passend onderwijs", "wetsvoorstel langdurige zorg", "de Kieswet".
//!
//! A name in lower case has no end of its own: it goes on up to punctuation, a small word or a verb.

use super::super::forms::entry_named;
use super::super::lexicon::Lexicon;
use super::super::reader::{Hit, is_space};
use super::WANTED;
use crate::dutch::Reading;
use crate::dutch::classes::{AUXILIARIES, KINDS_OF_LAWS, NOT_IN_LAWS, SEPARABLE};
use crate::extract::european;
use crate::extract::words::Word;

/// Longest name of a law that is recognised by its shape, in words.
const LONGEST: usize = 9;

/// `Richtlijn 2011/24/EU`: an act of the European Union by its number.
pub(super) fn european(reader: &Reading<'_>, index: usize) -> Option<Hit> {
    let act = european::act(reader.text, reader.start(index))?;
    Some(Hit::new(act.range, act.name, "european-act"))
}

/// `de Participatie- als de Jeugdwet`: the first half of a known law before another law.
pub(super) fn elliptical(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Hit> {
    let word = reader.word(index).filter(|word| word.text.len() > 3)?;
    let after = reader.gap(index + 1);
    if !after.starts_with('-') || !(is_space(after.get(1..)?) || after == "-, ") {
        return None;
    }
    let entry =
        entry_named(lexicon.names, &format!("{}wet", word.text)).filter(|entry| entry.is_law())?;
    let other = (index + 1..=index + 6)
        .filter_map(|next| reader.word(next))
        .any(|next| next.ends_with("wet"));
    other.then(|| {
        Hit::new(
            word.range.start..word.range.end + 1,
            entry.canonical.as_str(),
            "elliptical-law",
        )
    })
}

/// `wetsvoorstel veilige speeltuinen`: a bill by the name of the act it would make.
pub(super) fn bill(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Hit> {
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
    let act =
        entry_named(lexicon.names, &format!("Wet {phrase}")).map(|entry| entry.canonical.clone());
    Some(Hit::new(
        range,
        act.unwrap_or_else(|| format!("wetsvoorstel {phrase}")),
        "bill",
    ))
}

/// `Wet veilige speeltuinen`, `Wet op de speeltuinen`, `Wet Markt en Overheid`, and `het Besluit veilige speeltuinen`.
pub(super) fn named_law(reader: &Reading<'_>, index: usize) -> Option<Hit> {
    let decree = |word: &Word<'_>| word.text == "Besluit" && !reader.begins_sentence(index);
    reader
        .word(index)
        .filter(|word| (word.text == "Wet" || decree(word)) && !reader.all_capitals)?;
    let mut first = index + 1;
    if reader.word(first)?.is_one_of(&["op", "inzake"]) && is_space(reader.gap(first)) {
        first += 1 + usize::from(reader.word(first + 1)?.is_one_of(&["de", "het"]));
    }
    let mut last = phrase_end(reader, first)?;
    // "is bij de Wet … ingevoerd": the verb that closes the clause.
    if last > first
        && (closes_its_clause(reader, index, last) || reader.word(last).is_some_and(is_participle))
    {
        last -= 1;
    }
    // "Besluit vergoeding voor veilige speeltuinen": one noun wants another.
    if last == index + 1
        && reader.word(index).is_some_and(decree)
        && reader.word(last + 1)?.is("voor")
    {
        last = phrase_end(reader, last + 2).unwrap_or(last);
    }
    let year = reader
        .word(last + 1)
        .filter(|word| is_year(word) && reader.gap(last + 1) == " ");
    let range = reader.range(index, if year.is_some() { last + 1 } else { last })?;
    Some(Hit::new(
        range.clone(),
        reader.text.get(range)?,
        "law-shape",
    ))
}

/// `de Huisvestingswet`: one word with a capital where an ordinary word would have none.
pub(super) fn compound(reader: &Reading<'_>, index: usize) -> Option<Hit> {
    let word = reader
        .word(index)
        .filter(|word| word.text.len() > 6 && word.ends_with("wet"))?;
    if !word.is_capitalised()
        || reader.begins_sentence(index)
        || word.is_one_of(&KINDS_OF_LAWS)
        || reader.all_capitals
    {
        return None;
    }
    let year = reader
        .word(index + 1)
        .filter(|next| is_year(next) && reader.gap(index + 1) == " ");
    let range = reader.range(index, if year.is_some() { index + 1 } else { index })?;
    Some(Hit::new(
        range.clone(),
        reader.text.get(range)?,
        "law-compound",
    ))
}

/// Whether the last word is the infinitive that an auxiliary before the law waits for: `moeten de Wet … uitvoeren`.
fn closes_its_clause(reader: &Reading<'_>, law: usize, last: usize) -> bool {
    let is_infinitive = reader.word(last).is_some_and(|word| {
        word.ends_with("en")
            && !word.ends_with("ingen")
            && SEPARABLE.words().any(|part| word.starts_with(part))
    });
    let mut before = (0..law)
        .rev()
        .take_while(|at| !reader.begins_sentence(at + 1));
    is_infinitive && before.any(|at| reader.any(at, &AUXILIARIES))
}

fn is_year(word: &Word<'_>) -> bool {
    word.number()
        .is_some_and(|year| (1800..2100).contains(&year))
}

/// The last word of the noun phrase that begins at `first`: it ends at punctuation, a small word or a verb.
fn phrase_end(reader: &Reading<'_>, first: usize) -> Option<usize> {
    let mut last = None;
    for index in first..first + LONGEST {
        let Some(word) = reader.word(index).filter(|_| is_space(reader.gap(index))) else {
            break;
        };
        if word.is("en") {
            // "zorg en dwang" goes on, "en de Wet …" does not.
            let next = reader
                .word(index + 1)
                .filter(|_| is_space(reader.gap(index + 1)));
            if last.is_none()
                || next.is_none_or(|next| next.is("wet") || next.is_one_of(&NOT_IN_LAWS))
            {
                break;
            }
            continue;
        }
        // `aan te passen`, `te wijzigen`: the particle and `te` belong to the verb.
        let infinitive = word.is("te") || reader.is(index + 1, "te");
        let verb = last.is_some() && (is_verb(word) || infinitive);
        if word.is_one_of(&NOT_IN_LAWS) || verb || word.number().is_some() || word.is("wet") {
            break;
        }
        last = Some(index);
    }
    last
}

/// Whether a word is likely a verb in the third person: it ends in -t, and not in an ending of nouns or adverbs.
fn is_verb(word: &Word<'_>) -> bool {
    const NOUNS: &[&str] = &[
        "cht", "teit", "ment", "schrift", "ent", "ant", "ist", "ost", "est", "ort", "art", "nst",
        "kt",
    ];
    let noun = NOUNS.iter().any(|ending| word.ends_with(ending))
        && !word.is_one_of(&[
            "maakt", "werkt", "raakt", "kent", "dient", "verleent", "erkent", "opent", "rekent",
        ]);
    word.ends_with("t") && !noun
}

/// `ingediend`, `aangenomen`, `voorbereid`: what happens to a bill is not its name.
fn is_participle(word: &Word<'_>) -> bool {
    const PREFIXES: &[&str] = &["ge", "be", "ver", "ont", "her", "ingediend"];
    const PARTS: &[&str] = &[
        "aange", "inge", "uitge", "opge", "afge", "overge", "voorge", "doorge", "toege", "voorbe",
    ];
    let weak = word.ends_with("d") || word.ends_with("t");
    weak && PREFIXES.iter().any(|prefix| word.starts_with(prefix))
        || PARTS.iter().any(|part| word.starts_with(part))
}
