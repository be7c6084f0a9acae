//! What sort of happening a sentence tells of, by the words in it.

use crate::dutch::classes::ANNOUNCING_VERBS;
use crate::extract::words::Word;
use crate::extract::{EventKind, Tense};
use std::collections::BTreeMap;

/// How a word is recognised.
enum Form {
    /// The whole word.
    Is(&'static str),
    /// A word that begins so.
    Begins(&'static str),
    /// A word that ends so.
    Ends(&'static str),
}

use Form::{Begins, Ends, Is};

/// Kinds in the order in which they are tried; the first word that is found decides.
const KINDS: &[(EventKind, &[Form])] = &[
    (EventKind::Deadline, &[Is("uiterlijk")]),
    (
        EventKind::Motion,
        &[
            Is("motie"),
            Is("moties"),
            Is("amendement"),
            Is("amendementen"),
        ],
    ),
    (
        EventKind::Agreement,
        &[
            Is("afspraken"),
            Is("afgesproken"),
            Ends("akkoord"),
            Ends("akkoorden"),
            Is("convenant"),
            Is("deal"),
            Is("overeenkomst"),
        ],
    ),
    (
        EventKind::Law,
        &[
            Is("inwerkingtreding"),
            Is("inwerking"),
            Is("wetsvoorstel"),
            Is("verankerd"),
            Is("wetswijziging"),
            Is("invoering"),
            Begins("ministeriële"),
            Is("indexatie"),
        ],
    ),
    (
        EventKind::Money,
        &[
            Is("euro"),
            Is("middelen"),
            Ends("budget"),
            Is("begroot"),
            Is("begroting"),
            Is("subsidie"),
            Ends("circulaire"),
            Begins("financie"),
            Is("bekostiging"),
        ],
    ),
    (
        EventKind::Meeting,
        &[
            Ends("bijeenkomst"),
            Ends("bijeenkomsten"),
            Ends("debat"),
            Is("ao"),
            Is("congres"),
            Ends("overleg"),
            Is("conferentie"),
            Ends("gesprekken"),
        ],
    ),
    (
        EventKind::Research,
        &[
            Begins("onderzoek"),
            Ends("onderzoek"),
            Begins("evaluatie"),
            Begins("inventarisatie"),
            Is("monitor"),
            Is("raming"),
            Ends("cijfers"),
        ],
    ),
    (
        EventKind::Publication,
        &[
            Ends("brief"),
            Is("rapport"),
            Ends("rapportage"),
            Ends("rapporten"),
            Is("verscheen"),
            Is("verschenen"),
            Is("gepubliceerd"),
            Is("publiceerde"),
            Is("publiceren"),
            Is("geïnformeerd"),
            Is("vastgesteld"),
            Is("uitgebracht"),
            Is("notitie"),
            Is("artikel"),
            Is("persbericht"),
            Ends("nota"),
        ],
    ),
    (
        EventKind::Programme,
        &[
            Ends("programma"),
            Is("project"),
            Is("pilot"),
            Is("pilots"),
            Is("aanpak"),
            Is("gestart"),
            Is("traject"),
            Is("experiment"),
            Ends("agenda"),
            Is("periode"),
        ],
    ),
    (
        EventKind::Effect,
        &[
            Is("bereikt"),
            Is("bereik"),
            Is("gerealiseerd"),
            Is("gestegen"),
            Is("gedaald"),
            Is("toegenomen"),
            Is("afgenomen"),
        ],
    ),
];

/// Verbs that say themselves what happens, whatever else stands in the sentence.
const DEEDS: &[(EventKind, &[&str])] = &[
    (
        EventKind::Meeting,
        &[
            "bijeen",
            "bijeengekomen",
            "gesproken",
            "sprak",
            "spraken",
            "overlegd",
            "overlegde",
            "vergaderd",
            "vergaderde",
        ],
    ),
    (
        EventKind::Publication,
        &[
            "voorgelegd",
            "toegestuurd",
            "toegezonden",
            "aangeboden",
            "gepubliceerd",
            "publiceerde",
            "verscheen",
            "verschenen",
            "verzonden",
        ],
    ),
];

/// What the verbs of a sentence say, where they agree.
fn deed(words: &[Word<'_>]) -> Option<EventKind> {
    let comes = |word: &Word<'_>| word.is_one_of(&["kwam", "kwamen", "komen", "gekomen"]);
    let together = words.iter().any(comes)
        && words.windows(2).any(|pair| match pair {
            [by, each] => by.is("bij") && each.is("elkaar"),
            _ => false,
        });
    let named = DEEDS
        .iter()
        .filter(|(_, verbs)| words.iter().any(|word| word.is_one_of(*verbs)))
        .map(|(kind, _)| *kind);
    let mut kinds = named.chain(together.then_some(EventKind::Meeting));
    let first = kinds.next()?;
    kinds.all(|other| other == first).then_some(first)
}

/// The kind of happening; `own` are the words that the collection brings.
pub(super) fn kind(
    text: &str,
    words: &[Word<'_>],
    tense: Tense,
    by_government: bool,
    own: &BTreeMap<String, Vec<String>>,
) -> EventKind {
    if tense == Tense::Future && by_government && promises(words) {
        return EventKind::Promise;
    }
    if let Some(kind) = deed(words) {
        return kind;
    }
    let begins = |beginning: &String| words.iter().any(|word| word.starts_with(beginning));
    let holds = |kind: EventKind, forms: &[Form]| {
        kind == EventKind::Money && text.contains('€')
            || words
                .iter()
                .any(|word| forms.iter().any(|form| form.fits(word)))
            || own
                .get(kind.name())
                .is_some_and(|own| own.iter().any(begins))
    };
    KINDS
        .iter()
        .find(|(kind, forms)| holds(*kind, forms))
        .map_or(EventKind::Other, |(kind, _)| *kind)
}

impl Form {
    fn fits(&self, word: &Word<'_>) -> bool {
        match self {
            Is(known) => word.is(known),
            Begins(known) => word.starts_with(known),
            Ends(known) => word.ends_with(known),
        }
    }
}

/// A member of government says what they will do: `ik zal`, `zal ik`, `ik verwacht uw Kamer`, `ik informeer u`.
fn promises(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|pair| match pair {
        [left, right] => {
            let verb = |word: &Word<'_>| word.is_one_of(&ANNOUNCING_VERBS);
            left.is("ik") && verb(right)
                || verb(left) && right.is("ik")
                || left.is("mijn") && right.is("verwachting")
        }
        _ => false,
    })
}
