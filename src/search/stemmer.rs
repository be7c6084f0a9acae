//! Forms of one Dutch word under one stem.
//!
//! Two depths. [`stem`] undoes inflection only: plural, adjective ending, the spelling changes that go with them
//! (`zorgkantoren` and `zorgkantoor`, `kwetsbare` and `kwetsbaar`, `brieven` and `brief`), and irregular plurals.
//! [`root`] also undoes derivation and conjugation (`financiering`, `gefinancierd`, `financieren`), so it joins words that
//! are only akin. The endings are those of Snowball's Dutch stemmer (snowballstem.org/algorithms/dutch), with what that one
//! misses. Stems are keys, not words: what counts is that two forms get the same one.

use super::tokenizer::LONGEST_TERM;

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
pub(crate) fn stem(word: &str) -> String {
    key(word, &Reducer::stem)
}

/// The key under which words that are akin come together.
pub(crate) fn root(word: &str) -> String {
    let reduce = |reducer: &mut Reducer| {
        reducer.stem();
        reducer.root(word.as_bytes());
    };
    key(word, &reduce)
}

/// What `reduce` leaves of a word. What is too long for a term is no word, and its own key.
fn key(word: &str, reduce: &dyn Fn(&mut Reducer)) -> String {
    if word.len() > LONGEST_TERM {
        return word.to_owned();
    }
    let mut reducer = Reducer::default();
    reducer.read(word.as_bytes());
    reduce(&mut reducer);
    std::str::from_utf8(reducer.key())
        .unwrap_or(word)
        .to_owned()
}

/// The letters of a word, from which its stem and then its root are made where they stand: every word of every text comes
/// by, and a string for each costs more than all the rules.
pub(super) struct Reducer {
    letters: [u8; LONGEST_TERM],
    start: usize,
    end: usize,
    /// Whether it has none but letters of ASCII.
    plain: bool,
    ascii: bool,
}

impl Default for Reducer {
    fn default() -> Self {
        Self {
            letters: [0; LONGEST_TERM],
            start: 0,
            end: 0,
            plain: false,
            ascii: false,
        }
    }
}

impl Reducer {
    /// Takes the letters of a word, as many as a term may have.
    pub(super) fn read(&mut self, word: &[u8]) {
        let length = word.len().min(LONGEST_TERM);
        let (from, to) = (&word[..length], &mut self.letters[..length]);
        let (mut at, mut strange, mut digits) = (0, false, false);
        while at < length {
            let byte = from[at];
            to[at] = byte;
            strange |= byte > 0x7f;
            digits |= byte.is_ascii_digit();
            at += 1;
        }
        (self.start, self.end) = (0, length);
        (self.ascii, self.plain) = (!strange, !strange && !digits);
    }

    /// What is left of the word.
    pub(super) fn key(&self) -> &[u8] {
        &self.letters[self.start..self.end]
    }

    /// Undoes inflection.
    pub(super) fn stem(&mut self) {
        if self.end < 4 || !self.plain {
            return;
        }
        let end = self.end;
        let [third, second, last] = [
            self.letters[end - 3],
            self.letters[end - 2],
            self.letters[end - 1],
        ];
        // Nearly all words are ruled out by their last letters.
        if ((second, last) == (b'e', b'n') || matches!(last, b'a' | b'i')) && self.singular() {
            return self.settle();
        }
        if last == b'n' && self.ends(b"heden") {
            return self.end_in(b"heden", b"heid");
        }
        if matches!((third, second, last), (_, b'j', b'e') | (b'j', b'e', b's')) {
            let ending = ["tjes", "pjes", "tje", "pje"]
                .iter()
                .find(|ending| self.ends(ending.as_bytes()));
            if let Some(ending) = ending.filter(|ending| end - ending.len() > 3) {
                self.end -= ending.len();
                return self.settle();
            }
        }
        // `gemeentes`, `huisarts` and `huisartsen`: the `s` may stand on either side of the other ending.
        for _ in 0..2 {
            if self.has_plural_s() {
                self.end -= 1;
            }
            let end = self.end;
            match self.letters[..end] {
                [.., b'e', b'n'] if end > 4 => self.end -= 2,
                [.., before, b'e'] if end > 4 && !is_vowel(before) => self.end -= 1,
                _ => {}
            }
        }
        self.positive();
        self.settle();
    }

    /// `onafhankelijker`, `onafhankelijkst` and `kwetsbaarder`: without what compares.
    fn positive(&mut self) {
        match *self.key() {
            [.., b'k', b'e', b'r'] if self.ends(b"lijker") => self.end -= 2,
            [.., b'k', b's', b't'] if self.ends(b"lijkst") => self.end -= 2,
            [.., b'r', b's', b't'] if self.ends(b"baarst") => self.end -= 2,
            [.., b'd', b'e', b'r'] if self.ends(b"baarder") => self.end -= 3,
            _ => {}
        }
    }

    /// Undoes derivation and conjugation of the stem that is here; `word` is the word itself.
    pub(super) fn root(&mut self, word: &[u8]) {
        if self.end < 5 || !self.ascii {
            return;
        }
        if self.letters[0] == b'g' && self.letters[1] == b'e' && self.end > 6 && is_participle(word)
        {
            self.start = 2;
            self.drop_third_e();
        }
        self.drop_verb_ending();
        // Most are ruled out by one letter.
        let last = self.letters[self.end - 1];
        let mut endings = DERIVED
            .iter()
            .map(|ending| ending.as_bytes())
            .filter(|ending| ending.last() == Some(&last));
        if let Some(ending) = endings.find(|ending| self.ends(ending))
            && self.end - self.start - ending.len() > 3
        {
            self.end -= ending.len();
            self.drop_verb_ending();
        }
        self.settle();
    }

    /// Whether what is left ends like this.
    fn ends(&self, ending: &[u8]) -> bool {
        let key = self.key();
        let mut left = ending.len();
        if left > key.len() {
            return false;
        }
        let before = key.len() - left;
        while left > 0 && key[before + left - 1] == ending[left - 1] {
            left -= 1;
        }
        left == 0
    }

    /// Puts another ending, no longer than this one, in the place of an ending.
    fn end_in(&mut self, ending: &[u8], other: &[u8]) {
        let from = self.end - ending.len();
        self.letters[from..from + other.len()].copy_from_slice(other);
        self.end = from + other.len();
    }

    /// Makes the singular of a plural that no rule makes. Says whether it was one.
    fn singular(&mut self) -> bool {
        if NO_PLURAL.iter().any(|other| self.ends(other.as_bytes())) {
            return false;
        }
        let whole = IRREGULAR
            .iter()
            .find(|(plural, _)| plural.len() == self.end && self.ends(plural.as_bytes()));
        let ends = || {
            IRREGULAR_ENDS
                .iter()
                .find(|(plural, _)| self.ends(plural.as_bytes()))
        };
        let Some((plural, singular)) = whole.or_else(ends) else {
            return false;
        };
        self.end_in(plural.as_bytes(), singular.as_bytes());
        true
    }

    /// Whether the last `s` makes a plural (`thema’s`, `functies`, `ondersteuners`).
    fn has_plural_s(&self) -> bool {
        let [.., before, last, b's'] = *self.key() else {
            return false;
        };
        if self.end < 5 || (last == b'e' && OWN_S.iter().any(|own| self.ends(own.as_bytes()))) {
            return false;
        }
        // `helaas`, `kosteloos`: two vowels are no plural.
        let doubled = before == last && matches!(last, b'a' | b'e' | b'o');
        !doubled && !matches!(last, b'i' | b'u' | b'y' | b's' | b'j')
    }

    /// `gecreëerd` of `creëren`, whose stem is written with an `e` more.
    fn drop_third_e(&mut self) {
        if let [.., b'e', b'e', b'e', _, _] = *self.key() {
            self.letters
                .copy_within(self.end - 2..self.end, self.end - 3);
            self.end -= 1;
        }
    }

    /// `betaalt`, `ondersteund`: without the letter that conjugates.
    fn drop_verb_ending(&mut self) {
        let [.., before, b't' | b'd'] = *self.key() else {
            return;
        };
        if self.end - self.start > 4 && !is_vowel(before) {
            self.end -= 1;
        }
    }

    /// Undoes what an ending did to the spelling: doubled letters, `v` for `f` and `z` for `s`.
    fn settle(&mut self) {
        let [.., last] = *self.key() else { return };
        let last = match last {
            b'v' => b'f',
            b'z' => b's',
            last => last,
        };
        let mut length = self.end - 1;
        if !is_vowel(last) {
            if length > self.start && self.letters[length - 1] == last {
                length -= 1;
            }
            if let [.., first, second] = self.letters[self.start..length]
                && first == second
                && is_vowel(first)
            {
                length -= 1;
            }
        }
        self.letters[length] = last;
        self.end = length + 1;
    }
}

/// Whether it may be a past participle (`geregeld`, `gefinancierde`).
fn is_participle(word: &[u8]) -> bool {
    matches!(word, [.., b'd' | b't'] | [.., b'd', b'e']) && !word.starts_with(b"gezond")
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
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
