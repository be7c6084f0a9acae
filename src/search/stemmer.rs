//! Forms of one Dutch word under one stem.
//!
//! Two depths. [`stem`] undoes inflection only: plural, adjective ending, the spelling changes that go with them
//! (`zorgkantoren` and `zorgkantoor`, `kwetsbare` and `kwetsbaar`, `brieven` and `brief`), and irregular plurals.
//! [`root`] also undoes derivation and conjugation (`financiering`, `gefinancierd`, `financieren`), so it joins words that
//! are only akin. The endings are those of Snowball's Dutch stemmer (snowballstem.org/algorithms/dutch), with what that one
//! misses. Stems are keys, not words: what counts is that two forms get the same one.

/// Plurals that no rule makes.
const IRREGULAR: &[(&str, &str)] = &[
    ("steden", "stad"),
    ("leden", "lid"),
    ("schepen", "schip"),
    ("smeden", "smid"),
    ("eieren", "ei"),
    ("bladeren", "blad"),
    ("goederen", "goed"),
    ("liederen", "lied"),
    ("volkeren", "volk"),
    ("koeien", "koe"),
    ("musea", "museum"),
    ("criteria", "criterium"),
    ("data", "datum"),
    ("media", "medium"),
    ("centra", "centrum"),
    ("medici", "medicus"),
    ("critici", "criticus"),
    ("politici", "politicus"),
];

/// Plurals that no rule makes and that also end compounds (`Kamerleden`), and words that only look so.
const IRREGULAR_ENDS: &[(&str, &str)] = &[("kinderen", "kind"), ("leden", "lid"), ("centra", "centrum")];
const NO_PLURAL: &[&str] = &["verleden", "geleden", "overleden", "bekleden", "besteden"];

/// Words whose `s` belongs to them although an `i` or `e` stands before it.
const OWN_S: &[&str] = &["advies", "verlies", "precies", "proces", "adres", "congres", "interes", "succes"];

/// Endings that derive a word from another, the longest first.
const DERIVED: &[&str] = &["ering", "eren", "atie", "heid", "lijk", "ing", "eer", "end", "er", "ig"];

/// The key under which the inflected forms of a folded word come together.
pub(crate) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    if let Some(singular) = irregular(word) {
        return settle(&singular);
    }
    let mut base = word;
    let [.., third, second, last] = *word.as_bytes() else { return word.to_owned() };
    if last == b'n'
        && let Some(front) = word.strip_suffix("heden")
    {
        return format!("{front}heid");
    }
    let small = matches!((third, second, last), (_, b'j', b'e') | (b'j', b'e', b's'));
    for diminutive in ["tjes", "pjes", "tje", "pje"].iter().filter(|_| small) {
        if let Some(front) = word.strip_suffix(*diminutive).filter(|front| front.len() > 3) {
            return settle(front);
        }
    }
    // `gemeentes`, `huisarts` and `huisartsen`: the `s` may stand on either side of the other ending.
    for _ in 0..2 {
        if has_plural_s(base) {
            base = &base[..base.len() - 1];
        }
        let end = base.len();
        match base.as_bytes() {
            [.., b'e', b'n'] if end > 4 => base = &base[..end - 2],
            [.., b'e'] if end > 4 && !ends_in_vowel(&base[..end - 1]) => base = &base[..end - 1],
            _ => {}
        }
    }
    settle(base)
}

/// The key under which words that are akin come together.
pub(crate) fn root(word: &str) -> String {
    root_of(word, &stem(word))
}

/// The same where the stem is known.
pub(super) fn root_of(word: &str, stem: &str) -> String {
    if stem.len() < 5 || !stem.is_ascii() {
        return stem.to_owned();
    }
    let mut base = stem;
    if let Some(front) = base.strip_prefix("ge").filter(|front| is_participle(word) && front.len() > 4) {
        base = front;
    }
    base = without_verb_ending(base);
    // Most are ruled out by one letter, and every word of every text comes by.
    let last = base.as_bytes().last();
    let mut endings = DERIVED.iter().filter(|ending| ending.as_bytes().last() == last);
    if let Some(front) = endings.find_map(|ending| base.strip_suffix(ending)).filter(|front| front.len() > 3) {
        base = without_verb_ending(front);
    }
    settle(base)
}

/// `betaalt`, `ondersteund`: without the letter that conjugates.
fn without_verb_ending(base: &str) -> &str {
    match base.as_bytes() {
        [front @ .., b't' | b'd'] if front.len() > 3 && front.last().is_some_and(|last| !is_vowel(*last)) => {
            base.get(..front.len()).unwrap_or(base)
        }
        _ => base,
    }
}

/// Whether it may be a past participle (`geregeld`, `gefinancierde`).
fn is_participle(word: &str) -> bool {
    ["d", "t", "de"].iter().any(|ending| word.ends_with(ending)) && !word.starts_with("gezond")
}

fn irregular(word: &str) -> Option<String> {
    // Nearly all words are ruled out here, and every word of every text comes by.
    if !matches!(word.as_bytes(), [.., b'e', b'n'] | [.., b'a' | b'i']) {
        return None;
    }
    if NO_PLURAL.iter().any(|other| word.ends_with(other)) {
        return None;
    }
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| plural.len() == word.len() && *plural == word) {
        return Some((*singular).to_owned());
    }
    let ends = |(plural, singular): &(&str, &str)| word.strip_suffix(plural).map(|front| format!("{front}{singular}"));
    IRREGULAR_ENDS.iter().find_map(ends)
}

/// Whether the last `s` makes a plural (`thema’s`, `functies`, `ondersteuners`).
fn has_plural_s(word: &str) -> bool {
    let [front @ .., b's'] = word.as_bytes() else { return false };
    if front.len() < 4 || OWN_S.iter().any(|own| word.ends_with(own)) {
        return false;
    }
    let [.., before, last] = *front else { return false };
    // `helaas`, `kosteloos`: two vowels are no plural.
    let doubled = before == last && matches!(last, b'a' | b'e' | b'o');
    !doubled && !matches!(last, b'i' | b'u' | b'y' | b's' | b'j')
}

/// Undoes what an ending did to the spelling: doubled letters, `v` for `f` and `z` for `s`. Plain letters only.
fn settle(base: &str) -> String {
    let Some((last, front)) = base.as_bytes().split_last() else { return String::new() };
    let last = match *last {
        b'v' => b'f',
        b'z' => b's',
        last => last,
    };
    let mut length = front.len();
    if !is_vowel(last) {
        if front.last() == Some(&last) {
            length -= 1;
        }
        if let [.., first, second] = front[..length]
            && first == second
            && is_vowel(first)
        {
            length -= 1;
        }
    }
    let mut settled = String::with_capacity(length + 1);
    settled.push_str(base.get(..length).unwrap_or(""));
    settled.push(char::from(last));
    settled
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn ends_in_vowel(text: &str) -> bool {
    text.as_bytes().last().is_some_and(|last| is_vowel(*last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_share_a_stem() {
        for (left, right) in [
            ("gemeente", "gemeenten"),
            ("gemeente", "gemeentes"),
            ("kwetsbaar", "kwetsbare"),
            ("zorgkantoor", "zorgkantoren"),
            ("brief", "brieven"),
            ("huis", "huizen"),
            ("advies", "adviezen"),
            ("wet", "wetten"),
            ("regio", "regios"),
            ("thema", "themas"),
            ("idee", "ideeen"),
            ("functie", "functies"),
            ("mogelijkheid", "mogelijkheden"),
            ("lid", "leden"),
            ("kamerlid", "kamerleden"),
            ("kind", "kinderen"),
            ("stad", "steden"),
            ("criterium", "criteria"),
            ("verzekeraar", "verzekeraars"),
            ("onafhankelijk", "onafhankelijke"),
            ("proces", "processen"),
            ("client", "clienten"),
            ("gesprek", "gesprekken"),
            ("activiteit", "activiteiten"),
            ("huisarts", "huisartsen"),
            ("kosteloos", "kosteloze"),
        ] {
            assert_eq!(stem(left), stem(right), "{left} {right}");
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (left, right) in [("zorg", "zorgen0"), ("besteden", "stad"), ("verleden", "lid"), ("kans", "kan")] {
            assert_ne!(stem(left), stem(right), "{left} {right}");
        }
    }

    #[test]
    fn words_that_are_akin_share_a_root() {
        for (left, right) in [
            ("financiering", "financieren"),
            ("gefinancierd", "financieren"),
            ("ondersteuner", "ondersteuning"),
            ("betaalt", "betalen"),
            ("verbetering", "verbeteren"),
            ("organisatie", "organiseren"),
        ] {
            assert_eq!(root(left), root(right), "{left} {right}");
        }
    }
}
