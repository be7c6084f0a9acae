//! What Dutch spelling says of hyphens: tables, and the few questions asked of them.
//!
//! The tables are closed classes of the language: words in [`classes`](crate::dutch::classes), endings and beginnings of
//! syllables here.

use crate::dutch::classes::{
    DOUBTFUL_PREFIXES, HYPHENED_PREFIXES, LINKS_IN_CHAINS, PARTICLES, SMALL_ABBREVIATIONS,
    TAKING_UP_HEADS,
};
use crate::dutch::letters::lower;

/// Endings of a first part that must be followed by a second: `ondersteunings-`, `kwaliteits-`.
const LINKING_ENDINGS: &[&str] = &[
    "ings", "heids", "teits", "schaps", "dings", "sions", "ties", "lings", "doms",
];

/// Endings by which forms of one word differ.
pub(super) const INFLECTIONS: &[&str] = &[
    "", "s", "e", "n", "en", "er", "ers", "ere", "t", "te", "ten", "d", "de", "den", "st", "ste",
    "je", "jes", "ren",
];

/// What follows a vowel inside one word, so that a clash of vowels there means a diaeresis.
const VOWEL_SUFFIXES: &[&str] = &[
    "ele", "elen", "eler", "en", "ens", "ent", "ente", "enten", "entie", "enties", "eerd", "eerde",
    "eerden", "eert", "eren", "erend", "erende", "ering", "eringen", "eel", "eet", "ist", "isten",
    "istisch", "isme", "iteit", "iteiten", "er", "ers", "um", "us", "eus", "eur", "eurs", "eu",
    "ing", "ingen", "isch", "ische", "ine",
];

/// Endings of adjectives that are joined to another one by a hyphen (`sociaal-emotionele`).
const ADJECTIVES: &[&str] = &[
    "aal", "ale", "eel", "ele", "isch", "ische", "iek", "ieke", "ief", "ieve", "lijk", "lijke",
    "air", "aire",
];

/// Groups of consonants with which a Dutch syllable may begin.
const ONSETS: &str = " b bl br c ch chr cl cr d dr dw f fj fl fr g gl gn gr h j k kl kn kr kw l m n p pl pn pr ps q r \
                      rh s sc sch schr sf sh sj sk sl sm sn sp spl spr st str sw t th tj tr ts tw v vl vr w wr x z zw ";

/// Whether the letter is a vowel.
pub(super) fn is_vowel(letter: char) -> bool {
    "aeiouyàáâäèéêëìíîïòóôöùúûü".contains(letter)
}

/// Whether the character is a hyphen.
pub(super) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}')
}

/// The word in lower case without diaereses, the form in which words are compared.
pub(super) fn fold(word: &str) -> String {
    word.chars().map(lower).map(without_diaeresis).collect()
}

fn without_diaeresis(letter: char) -> char {
    match letter {
        'ä' => 'a',
        'ë' => 'e',
        'ï' => 'i',
        'ö' => 'o',
        'ü' => 'u',
        other => other,
    }
}

/// The letter with the diaeresis that parts `before` and `after` inside a word, if they would be read as one sound.
pub(super) fn clash(before: char, after: char) -> Option<char> {
    match (without_diaeresis(before), after) {
        ('a' | 'e' | 'i' | 'o', 'e') => Some('ë'),
        ('a' | 'e' | 'i' | 'o' | 'u', 'i') => Some('ï'),
        ('o', 'o') => Some('ö'),
        ('e' | 'u' | 'a' | 'o', 'u') => Some('ü'),
        ('a', 'a') => Some('ä'),
        _ => None,
    }
}

/// Whether `next` after `part` is one of the endings that stay without diaeresis: `financieel`, `museum`, `dossier`.
pub(super) fn is_plain_ending(part: &str, next: &str) -> bool {
    let after_i = part.ends_with('i')
        && matches!(
            next,
            "eel" | "er" | "ers" | "eu" | "eur" | "eurs" | "eus" | "eet"
        );
    after_i || (part.ends_with('e') && matches!(next, "um" | "us" | "ums"))
}

/// Whether this is an ending rather than a word.
pub(super) fn is_vowel_suffix(next: &str) -> bool {
    VOWEL_SUFFIXES.contains(&next)
}

/// Whether it takes up a word left out before it.
pub(super) fn is_conjunction(word: &str) -> bool {
    TAKING_UP_HEADS.contains(word)
}

/// Whether a chain of hyphenated words goes on with it.
pub(super) fn is_link(word: &str) -> bool {
    LINKS_IN_CHAINS.contains(word)
}

/// Whether it keeps its hyphen before any word.
pub(super) fn is_hyphen_prefix(part: &str) -> bool {
    HYPHENED_PREFIXES.contains(part)
}

/// Whether it keeps its hyphen before a word, but is also how other words begin.
pub(super) fn is_doubtful_prefix(part: &str) -> bool {
    DOUBTFUL_PREFIXES.contains(part)
}

/// Whether `next` makes a name or loan of `part` (`drive-in`, `Ieder-in`), where it does not make `waar-in`.
pub(super) fn is_adverb_after(part: &str, next: &str) -> bool {
    matches!(next, "in" | "aan" | "op" | "uit" | "af" | "om")
        && !matches!(part, "waar" | "daar" | "hier" | "er")
}

/// Whether the part is a particle.
pub(super) fn is_particle(part: &str) -> bool {
    PARTICLES.contains(part)
}

/// Whether the part ends in a particle of three letters or more, as no whole word does (`domeinover`).
pub(super) fn ends_in_particle(part: &str) -> bool {
    PARTICLES.words().any(|particle| {
        particle.len() > 3 && part.len() > particle.len() && part.ends_with(particle)
    })
}

/// Whether the part ends in a prefix after which a vowel gets a diaeresis (`ge-evalueerd`, `onge-interesseerd`).
pub(super) fn ends_in_vowel_prefix(part: &str) -> bool {
    let short = part.chars().count() <= 6;
    ["be", "co", "re"].contains(&part) || (short && (part.ends_with("ge") || part.ends_with("be")))
}

/// Whether something must follow the part to make a word.
pub(super) fn needs_more(part: &str) -> bool {
    LINKING_ENDINGS.iter().any(|ending| part.ends_with(ending))
}

/// Whether two adjectives that a hyphen joins could end like this.
pub(super) fn are_adjectives(part: &str, next: &str) -> bool {
    [part, next].iter().all(|word| {
        ADJECTIVES
            .iter()
            .any(|ending| word.len() > 4 && word.ends_with(ending))
    })
}

/// Whether these letters are an abbreviation: `SCP`, `Wmo`, `ggz`, `e`.
pub(super) fn is_abbreviation(part: &str) -> bool {
    let capitals = part.chars().skip(1).any(char::is_uppercase);
    let folded = fold(part);
    capitals
        || part.chars().nth(1).is_none()
        || !can_be_said(&folded)
        || SMALL_ABBREVIATIONS.contains(&folded)
}

/// Whether the letters hold a vowel and begin as a Dutch syllable can.
pub(super) fn can_be_said(folded: &str) -> bool {
    let Some(vowel) = folded.find(is_vowel) else {
        return false;
    };
    let onset = folded.get(..vowel).unwrap_or("");
    onset.is_empty() || ONSETS.split(' ').any(|known| known == onset)
}

/// Whether these letters look like the end of a word and not like a word: `gers`, `teerd`, `ring`.
pub(super) fn is_word_end(folded: &str) -> bool {
    let Some(vowel) = folded.find(is_vowel) else {
        return true;
    };
    let rime = folded.get(vowel..).unwrap_or("");
    let weak = [
        "e", "en", "ens", "er", "ers", "el", "els", "end", "ende", "ing", "ingen", "ig", "ige",
        "eerd", "eerde",
    ];
    let verb = [
        "eert", "eren", "erend", "erende", "ering", "eringen", "elijk", "elijke", "aar", "aars",
        "ies", "ie",
    ];
    !can_be_said(folded) || weak.contains(&rime) || verb.contains(&rime)
}

/// The letters that begin the text.
pub(super) fn first_letters(text: &str) -> &str {
    let end = text
        .find(|character: char| !character.is_alphabetic())
        .unwrap_or(text.len());
    text.get(..end).unwrap_or("")
}

/// Whether the word is, or holds, a web address.
pub(super) fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.")
}
