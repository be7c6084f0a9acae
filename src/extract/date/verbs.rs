//! The verbs by which a sentence tells whether it looks back or ahead.

use crate::extract::words::Word;

/// Finite verbs of the past.
#[rustfmt::skip]
pub(super) const PAST: &[&str] = &[
    "was", "waren", "had", "hadden", "werd", "werden", "stuurde", "stuurden", "kwam", "kwamen", "ging", "gingen",
    "verscheen", "verschenen", "vond", "vonden", "gaf", "gaven", "deed", "deden", "bood", "boden", "schreef",
    "schreven", "zei", "zeiden", "sloot", "sloten", "nam", "namen", "bleek", "bleken", "bleef", "stond", "stonden",
    "vroeg", "vroegen", "startte", "startten", "publiceerde", "publiceerden", "constateerde", "meldde", "stelde",
    "stelden", "ontving", "ontvingen", "maakte", "maakten", "besloot", "besloten", "kreeg", "kregen", "begon",
    "begonnen", "liet", "sprak", "spraken", "riep", "leidde", "organiseerde", "presenteerde", "informeerde",
    "verzocht", "kondigde", "zegde", "trad", "traden", "liep", "liepen", "bracht", "brachten", "diende", "dienden",
    "won", "voerde", "voerden", "werkte", "werkten", "bestond", "bestonden", "betrof", "gold", "legde", "legden",
    "trok", "steeg", "daalde", "koos",
];

/// Auxiliaries that make a perfect with a participle.
pub(super) const PERFECT: &[&str] = &[
    "heb", "heeft", "hebt", "hebben", "ben", "is", "zijn", "bent",
];

/// Finite verbs and words of what is still to come.
#[rustfmt::skip]
pub(super) const FUTURE: &[&str] = &[
    "zal", "zullen", "zult", "zou", "zouden", "wordt", "worden", "word", "gaat", "gaan", "ga", "wil", "willen",
    "verwacht", "verwachten", "verwachting", "voornemens", "moet", "moeten", "dient", "dienen", "komt", "komen",
    "kom", "kan", "kunnen", "uiterlijk", "voornemen", "streef", "streven", "beoogd", "beoogde", "gepland",
    "verschijnt", "verschijnen", "start", "starten", "volgt", "volgen", "ontvangt", "informeer", "stuur", "beoog",
    "streeft", "hoop", "loopt", "verstuur", "rond", "ronden", "kunt",
];

/// `gestart`, `uitgebracht`, `verschenen`, `geïnformeerd`.
pub(super) fn is_participle(word: &Word<'_>) -> bool {
    #[rustfmt::skip]
    const KNOWN: &[&str] = &[
        "verschenen", "besproken", "verzonden", "ontvangen", "besloten", "ontstaan", "begonnen", "verleend",
        "vastgesteld", "bericht", "beantwoord", "verzocht", "bereikt", "hersteld", "ontwikkeld", "verspreid",
        "verstuurd", "voltooid", "bekend", "toegestuurd", "overeengekomen", "overlegd", "verlopen", "verlengd",
        "verhoogd", "vernieuwd", "laten", "verwerkt", "bevestigd", "betrokken", "onderzocht", "ondertekend",
        "ondersteund", "verankerd", "herzien",
    ];
    #[rustfmt::skip]
    const PREFIXES: &[&str] = &[
        "aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "plaats", "toe", "uit", "vast", "voor",
        "vrij", "bekend",
    ];
    if !word.text.ends_with(['d', 't', 'n']) {
        return false;
    }
    let ge = |rest: &str| {
        rest.len() > 4
            && rest
                .get(..2)
                .is_some_and(|start| start.eq_ignore_ascii_case("ge"))
    };
    let separable = || {
        PREFIXES
            .iter()
            .any(|prefix| word.starts_with(prefix) && word.text.get(prefix.len()..).is_some_and(ge))
    };
    let general = [
        "gemeent", "gebied", "gebruik", "gereed", "geschikt", "gezond",
    ]
    .iter()
    .any(|start| word.starts_with(start));
    word.is_one_of(KNOWN)
        || (!word.text.ends_with('n') || word.ends_with("en"))
            && !general
            && (ge(word.text) || separable())
}
