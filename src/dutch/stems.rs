//! Forms of one Dutch word under one stem.
//!
//! Two depths. [`stem`] undoes inflection only: plural, adjective ending, the spelling changes that go with them
//! (`zorgkantoren` and `zorgkantoor`, `kwetsbare` and `kwetsbaar`, `brieven` and `brief`), and irregular plurals.
//! [`root`] also undoes derivation and conjugation (`financiering`, `gefinancierd`, `financieren`), so it joins words that
//! are only akin. The endings are those of Snowball's Dutch stemmer (snowballstem.org/algorithms/dutch), with what that one
//! misses. Stems are keys, not words: what counts is that two forms get the same one.

use super::letters::is_vowel;

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
const IRREGULAR_ENDS: &[(&str, &str)] = &[
    ("kinderen", "kind"),
    ("leden", "lid"),
    ("centra", "centrum"),
];
const NO_PLURAL: &[&str] = &["verleden", "geleden", "overleden", "bekleden", "besteden"];

/// Words whose `s` belongs to them although an `e` stands before it.
const OWN_S: &[&str] = &[
    "advies", "verlies", "precies", "proces", "adres", "congres", "interes", "succes",
];

/// Endings that derive a word from another, the longest first.
const DERIVED: &[&str] = &[
    "ering", "eren", "atie", "heid", "lijk", "ing", "eer", "end", "er", "ig",
];

/// The key under which the inflected forms of a folded word come together.
pub fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    if let Some(singular) = irregular_singular(word) {
        return settled(&singular);
    }
    if let Some(before) = word.strip_suffix("heden") {
        return format!("{before}heid");
    }
    if let Some(before) = without_diminutive(word) {
        return settled(before);
    }
    // `gemeentes`, `huisarts` and `huisartsen`: the `s` may stand on either side of the other ending.
    let once = without_plural(word);
    settled(without_comparison(without_plural(once)))
}

/// The key under which words that are akin come together.
pub fn root(word: &str) -> String {
    let stem = stem(word);
    if stem.len() < 5 || !word.is_ascii() {
        return stem;
    }
    let is_participle = stem.starts_with("ge") && stem.len() > 6 && may_be_participle(word);
    let bare = if is_participle {
        without_third_e(stem.get(2..).unwrap_or(""))
    } else {
        stem
    };
    let conjugated = without_verb_ending(&bare);
    let ending = DERIVED.iter().find(|ending| conjugated.ends_with(**ending));
    let derived_from = ending
        .and_then(|ending| conjugated.strip_suffix(ending))
        .filter(|before| before.len() > 3);
    settled(derived_from.map_or(conjugated, without_verb_ending))
}

/// The singular of a plural that no rule makes.
fn irregular_singular(word: &str) -> Option<String> {
    if NO_PLURAL.iter().any(|other| word.ends_with(other)) {
        return None;
    }
    let whole = IRREGULAR.iter().find(|(plural, _)| word == *plural);
    if let Some((_, singular)) = whole {
        return Some((*singular).to_owned());
    }
    let (before, singular) = IRREGULAR_ENDS
        .iter()
        .find_map(|(plural, singular)| Some((word.strip_suffix(plural)?, singular)))?;
    Some([before, singular].concat())
}

fn without_diminutive(word: &str) -> Option<&str> {
    let endings = ["tjes", "pjes", "tje", "pje"];
    endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|before| before.len() > 3)
}

/// Without the ending of a plural or an adjective.
fn without_plural(word: &str) -> &str {
    let word = word
        .strip_suffix('s')
        .filter(|_| has_plural_s(word))
        .unwrap_or(word);
    if word.len() <= 4 {
        return word;
    }
    if let Some(before) = word.strip_suffix("en") {
        return before;
    }
    let before = word.strip_suffix('e');
    before
        .filter(|before| !ends_in_vowel(before))
        .unwrap_or(word)
}

/// Whether the last `s` makes a plural (`thema’s`, `functies`, `ondersteuners`).
fn has_plural_s(word: &str) -> bool {
    let [.., before, last, b's'] = *word.as_bytes() else {
        return false;
    };
    if word.len() < 5 || (last == b'e' && OWN_S.iter().any(|own| word.ends_with(own))) {
        return false;
    }
    // `helaas`, `kosteloos`: two vowels are no plural.
    let doubled = before == last && matches!(last, b'a' | b'e' | b'o');
    !doubled && !matches!(last, b'i' | b'u' | b'y' | b's' | b'j')
}

/// `onafhankelijker`, `onafhankelijkst` and `kwetsbaarder`: without what compares.
fn without_comparison(word: &str) -> &str {
    let endings = [
        ("lijk", "er"),
        ("lijk", "st"),
        ("baar", "st"),
        ("baar", "der"),
    ];
    let positive = |(stem, ending): &(&str, &str)| {
        word.strip_suffix(ending)
            .filter(|before| before.ends_with(stem))
    };
    endings.iter().find_map(positive).unwrap_or(word)
}

/// `gecreëerd` of `creëren`, whose stem is written with an `e` more.
fn without_third_e(word: &str) -> String {
    let mut word = word.to_owned();
    if let [.., b'e', b'e', b'e', _, _] = *word.as_bytes() {
        word.remove(word.len() - 3);
    }
    word
}

/// `betaalt`, `ondersteund`: without the letter that conjugates.
fn without_verb_ending(word: &str) -> &str {
    let before = word.strip_suffix(['t', 'd']).filter(|_| word.len() > 4);
    before
        .filter(|before| !ends_in_vowel(before))
        .unwrap_or(word)
}

/// Undoes what an ending did to the spelling: doubled letters, `v` for `f` and `z` for `s`.
fn settled(word: &str) -> String {
    let mut letters = word.chars();
    let Some(last) = letters.next_back() else {
        return String::new();
    };
    let last = match last {
        'v' => 'f',
        'z' => 's',
        last => last,
    };
    let mut before = letters.as_str();
    if !is_vowel(last) {
        before = before.strip_suffix(last).unwrap_or(before);
        if let [.., first, second] = *before.as_bytes()
            && first == second
            && ends_in_vowel(before)
        {
            before = before.get(..before.len() - 1).unwrap_or(before);
        }
    }
    format!("{before}{last}")
}

/// Whether it may be a past participle (`geregeld`, `gefinancierde`).
fn may_be_participle(word: &str) -> bool {
    ["d", "t", "de"].iter().any(|ending| word.ends_with(ending)) && !word.starts_with("gezond")
}

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with(is_vowel)
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
            ("onafhankelijker", "onafhankelijk"),
            ("duidelijkere", "duidelijk"),
            ("moeilijkste", "moeilijk"),
            ("kwetsbaarder", "kwetsbare"),
            ("kwetsbaarste", "kwetsbaar"),
        ] {
            assert_eq!(stem(left), stem(right), "{left} {right}");
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (left, right) in [
            ("zorg", "zorgen0"),
            ("besteden", "stad"),
            ("verleden", "lid"),
            ("kans", "kan"),
        ] {
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
            ("gecreeerd", "creeren"),
            ("gecreeerde", "creeren"),
        ] {
            assert_eq!(root(left), root(right), "{left} {right}");
        }
    }
}
