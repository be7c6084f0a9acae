//! Verbs of promising in all their forms, made from the infinitives of the word classes.
//!
//! A class has a verb as its infinitive, with what parts from it in front (`toe sturen`, `beschikbaar stellen`). The forms
//! follow the spelling rules of Dutch (`sturen`, `stuur`, `stuurt`, `gestuurd`); participles that no rule makes stand in a
//! class of their own.

use crate::dutch::classes::{
    Class, STRONG_PARTICIPLES, VERBS_OF_BEING, VERBS_OF_COMPOSING, VERBS_OF_INFORMING,
    VERBS_OF_MEETINGS, VERBS_OF_SENDING, VERBS_OF_UNDERTAKING,
};
use crate::dutch::letters::is_vowel;
use fnv::FnvHashMap;
use std::sync::OnceLock;

/// What a verb does in a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Sends a paper.
    Send,
    /// Tells parliament something.
    Inform,
    /// Takes something up.
    Undertake,
    /// Says what stands in the letter, or what the speaker will talk about.
    Compose,
    /// Happens in a meeting.
    Meet,
    /// Is no act.
    Be,
}

/// In which form a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `stuur`, `stuurt`, without what parts from it.
    Singular,
    /// `sturen`: also the infinitive of a verb that has parted (`toe te sturen`).
    Plural,
    /// `toesturen`, in one word.
    Whole,
    /// `toestuur`, `toestuurt`: the verb of a subordinate clause.
    Joined,
    /// `toegestuurd`.
    Participle,
}

/// One form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// What the verb does.
    pub(super) act: Act,
    /// In which form it stands.
    pub(super) shape: Shape,
    /// What parts from it in a main clause, folded; empty where nothing does.
    pub(super) particle: &'static str,
}

/// The forms of all verbs, by the folded word.
pub(super) struct Verbs(FnvHashMap<String, Vec<Form>>);

impl Verbs {
    /// The forms, made once.
    pub(super) fn ready() -> &'static Self {
        static READY: OnceLock<Verbs> = OnceLock::new();
        READY.get_or_init(|| {
            let mut verbs = Self(FnvHashMap::default());
            let classes: [(&Class, Act); 6] = [
                (&VERBS_OF_SENDING, Act::Send),
                (&VERBS_OF_INFORMING, Act::Inform),
                (&VERBS_OF_UNDERTAKING, Act::Undertake),
                (&VERBS_OF_COMPOSING, Act::Compose),
                (&VERBS_OF_MEETINGS, Act::Meet),
                (&VERBS_OF_BEING, Act::Be),
            ];
            for (class, act) in classes {
                class.words().for_each(|verb| verbs.add(verb, act));
            }
            verbs
        })
    }

    /// The forms that a folded word can be.
    pub(super) fn of(&self, folded: &str) -> &[Form] {
        self.0.get(folded).map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word is the first or third person of an infinitive, or the infinitive.
    pub(super) fn is_form_of(folded: &str, infinitive: &str) -> bool {
        folded == infinitive
            || stems(infinitive)
                .iter()
                .any(|stem| folded == stem || folded == third_person(stem))
    }

    fn add(&mut self, verb: &'static str, act: Act) {
        let (particle, base) = verb.split_once(' ').unwrap_or(("", verb));
        let mut put = |word: String, shape: Shape| {
            let forms = self.0.entry(word).or_default();
            forms.push(Form {
                act,
                shape,
                particle,
            });
        };
        for stem in stems(base) {
            let third = third_person(&stem);
            if !particle.is_empty() {
                put(format!("{particle}{stem}"), Shape::Joined);
                put(format!("{particle}{third}"), Shape::Joined);
            }
            if third != stem {
                put(third, Shape::Singular);
            }
            for participle in participles(base, &stem) {
                put(format!("{particle}{participle}"), Shape::Participle);
                // "op de hoogte gebracht", "beschikbaar gesteld"
                if particle.len() > 5 {
                    put(participle, Shape::Participle);
                }
            }
            put(stem, Shape::Singular);
        }
        if !particle.is_empty() {
            put(format!("{particle}{base}"), Shape::Whole);
        }
        put(base.to_owned(), Shape::Plural);
    }
}

/// The first person of an infinitive: `stuur` of `sturen`, `zet` of `zetten`, `geef` of `geven`. Where the spelling does not
/// tell whether the last syllable has stress (`informeer`, `verbeter`), both.
fn stems(infinitive: &str) -> Vec<String> {
    if let Some(stem) = infinitive
        .strip_suffix("aan")
        .map(|stem| format!("{stem}a"))
    {
        return vec![stem];
    }
    match infinitive {
        "komen" => return vec!["kom".to_owned()],
        "doen" | "zien" | "bezien" | "herzien" => {
            return vec![infinitive.trim_end_matches('n').to_owned()];
        }
        "zijn" | "hebben" | "zullen" | "kunnen" | "mogen" | "willen" => return Vec::new(),
        _ => {}
    }
    let Some(bare) = infinitive.strip_suffix("en").filter(|bare| bare.len() > 1) else {
        return Vec::new();
    };
    let letters: Vec<char> = bare.chars().collect();
    let hardened = |stem: String| match stem.chars().last() {
        Some('v') => format!("{}f", stem.trim_end_matches('v')),
        Some('z') => format!("{}s", stem.trim_end_matches('z')),
        _ => stem,
    };
    let [.., before, vowel, last] = letters.as_slice() else {
        return vec![hardened(bare.to_owned())];
    };
    if vowel == last {
        let mut single = bare.to_owned();
        single.pop();
        return vec![single];
    }
    // "evalueren", "continueren"; an i is never doubled: "wijzigen".
    let parted = matches!(before, 'u' | 'i') && infinitive.ends_with("eren");
    let is_open =
        is_vowel(*vowel) && *vowel != 'i' && !is_vowel(*last) && (!is_vowel(*before) || parted);
    if !is_open {
        return vec![hardened(bare.to_owned())];
    }
    let mut long: String = letters.iter().take(letters.len() - 1).collect::<String>();
    long.push(*vowel);
    long.push(*last);
    let mut found = vec![hardened(long)];
    // "verbeteren", "monitoren", "openen": no stress, no second vowel.
    if matches!(vowel, 'e' | 'o') && letters.len() > 3 {
        found.push(hardened(bare.to_owned()));
    }
    found
}

fn third_person(stem: &str) -> String {
    if stem.ends_with('t') {
        stem.to_owned()
    } else {
        let long = stem.strip_suffix('a').map(|rest| format!("{rest}aa"));
        format!("{}t", long.as_deref().unwrap_or(stem))
    }
}

/// `gestuurd`, `gezet`, `verlengd`; `gezonden` from the class.
fn participles(infinitive: &str, stem: &str) -> Vec<String> {
    let strong = STRONG_PARTICIPLES
        .words()
        .filter_map(|line| line.split_once(' '))
        .filter(|(verb, _)| *verb == infinitive)
        .map(|(_, participle)| participle.to_owned());
    let strong: Vec<String> = strong.collect();
    if !strong.is_empty() {
        return strong;
    }
    // Prefixes without stress take no "ge".
    let begins =
        |prefix: &&str| infinitive.starts_with(*prefix) && infinitive.len() > prefix.len() + 4;
    let short = ["be", "ge", "her", "ont", "ver"].iter().any(&begins);
    let unstressed = short || ["onder", "over"].iter().any(&begins);
    let prefix = if unstressed { "" } else { "ge" };
    // The last sound of the infinitive's stem says whether it is t or d, before it hardens: `verhuizen`, `verhuisd`.
    let soft = infinitive.strip_suffix("en").unwrap_or(infinitive);
    let ending = match soft.chars().last() {
        Some('t' | 'd') => "",
        Some('k' | 'f' | 's' | 'p') => "t",
        Some('h') if soft.ends_with("ch") => "t",
        _ => "d",
    };
    vec![format!("{prefix}{stem}{ending}")]
}

#[cfg(test)]
mod tests {
    use super::{Act, Shape, Verbs};

    fn is(word: &str, act: Act, shape: Shape, particle: &str) -> bool {
        Verbs::ready()
            .of(word)
            .iter()
            .any(|form| form.act == act && form.shape == shape && form.particle == particle)
    }

    #[test]
    fn forms_follow_the_spelling() {
        for (word, act, shape, particle) in [
            ("stuur", Act::Send, Shape::Singular, "toe"),
            ("stuurt", Act::Send, Shape::Singular, ""),
            ("toegestuurd", Act::Send, Shape::Participle, "toe"),
            ("toestuur", Act::Send, Shape::Joined, "toe"),
            ("toegezonden", Act::Send, Shape::Participle, "toe"),
            ("aangeboden", Act::Send, Shape::Participle, "aan"),
            ("informeer", Act::Inform, Shape::Singular, ""),
            ("geinformeerd", Act::Inform, Shape::Participle, ""),
            ("kom", Act::Inform, Shape::Singular, "terug"),
            ("houd", Act::Inform, Shape::Singular, "hoogte"),
            ("zet", Act::Undertake, Shape::Singular, "in"),
            ("ingezet", Act::Undertake, Shape::Participle, "in"),
            ("neem", Act::Undertake, Shape::Singular, "mee"),
            ("bezie", Act::Undertake, Shape::Singular, ""),
            ("gemonitord", Act::Undertake, Shape::Participle, ""),
            ("verlengd", Act::Undertake, Shape::Participle, ""),
            ("uitgebreid", Act::Undertake, Shape::Participle, "uit"),
            ("evalueer", Act::Undertake, Shape::Singular, ""),
            ("geevalueerd", Act::Undertake, Shape::Participle, ""),
            ("continueer", Act::Undertake, Shape::Singular, ""),
            ("verken", Act::Undertake, Shape::Singular, ""),
            ("verkend", Act::Undertake, Shape::Participle, ""),
            ("ga", Act::Undertake, Shape::Singular, "na"),
            ("doe", Act::Send, Shape::Singular, "toekomen"),
            ("organiseren", Act::Undertake, Shape::Plural, ""),
        ] {
            assert!(
                is(word, act, shape, particle),
                "{word} {act:?} {shape:?} {particle}"
            );
        }
        assert!(Verbs::ready().of("brug").is_empty());
    }
}
