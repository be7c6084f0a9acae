//! Promises as the press reports them: in the third person, by name or office.

use super::judging::{Promise, Who};
use crate::dutch::classes::PROMISED_ACTS;
use crate::extract::CommitmentStatus;
use crate::extract::phrase::{Phrases, words};
use std::sync::OnceLock;

/// What a phrase needs besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    /// A member of government as its subject.
    Member,
    /// The same, and an act in [`PROMISED_ACTS`].
    MemberAndAct,
    /// A time that lies ahead.
    Time,
    /// Nothing: what was decided is told.
    Nothing,
}

/// How the press tells what is promised or decided.
const PHRASES: &[(&str, Needs)] = &[
    (
        "laat *10 uitvoeren|onderzoeken|uitzoeken|opstellen|verrichten|doen",
        Needs::Member,
    ),
    ("trekt|trekken *8 uit", Needs::Member),
    (
        "maakt|maken|stelt|stellen *10 vrij|beschikbaar",
        Needs::Member,
    ),
    ("belooft|beloofde|zegt|zegde *6 toe", Needs::Member),
    ("stuurt|informeert *8 kamer", Needs::Member),
    ("ik stuur|informeer *4 kamer", Needs::Nothing),
    ("wil|willen|gaat|gaan|zal|zullen", Needs::MemberAndAct),
    (
        "wordt|worden *14 verlengd|uitgebreid|voortgezet|vrijgemaakt|uitgetrokken",
        Needs::Nothing,
    ),
    (
        "wordt|worden *8 gestart|afgerond|gepubliceerd|ingevoerd|geevalueerd",
        Needs::Time,
    ),
    (
        "moet|moeten *8 afgerond|klaar|gereed|opgeleverd",
        Needs::Time,
    ),
    ("komt|komen *10 beschikbaar|uit|kamer", Needs::Time),
];

/// The phrases, ready to be looked for.
pub(super) struct Press(Phrases<Needs>);

impl Press {
    /// The phrases, made ready once.
    pub(super) fn ready() -> &'static Self {
        static READY: OnceLock<Press> = OnceLock::new();
        READY.get_or_init(|| Self(Phrases::new(PHRASES)))
    }

    /// What a sentence reports as promised. `member`: it names a member of government; `timed`: a time that lies ahead.
    pub(super) fn promise(&self, sentence: &str, member: bool, timed: bool) -> Option<Promise> {
        let words = words(sentence);
        let office = words
            .iter()
            .any(|word| matches!(&*word.folded, "minister" | "staatssecretaris" | "kabinet"));
        let acts = words
            .iter()
            .any(|word| PROMISED_ACTS.contains(&word.folded));
        let holds = |needs: Needs| match needs {
            Needs::Member => member || office,
            Needs::MemberAndAct => (member || office) && acts,
            Needs::Time => timed,
            Needs::Nothing => true,
        };
        let found = self
            .0
            .find(&words)
            .into_iter()
            .any(|found| holds(*found.meaning));
        found.then(|| Promise::new(CommitmentStatus::New, Who::Government, "reported"))
    }
}

#[cfg(test)]
mod tests {
    use super::Press;

    #[test]
    fn the_press_reports_promises() {
        let press = Press::ready();
        assert!(
            press
                .promise(
                    "De Vries laat onderzoek uitvoeren naar de brug.",
                    true,
                    false
                )
                .is_some()
        );
        assert!(
            press
                .promise(
                    "De minister wil het aantal bruggen uitbreiden.",
                    false,
                    false
                )
                .is_some()
        );
        assert!(
            press
                .promise("De proef wordt verlengd.", false, false)
                .is_some()
        );
        assert!(
            press
                .promise("Eind 2021 moet het onderzoek zijn afgerond.", false, true)
                .is_some()
        );
        assert!(
            press
                .promise(
                    "Gemeenten willen het aantal bruggen uitbreiden.",
                    false,
                    false
                )
                .is_none()
        );
        assert!(
            press
                .promise("De minister vindt de brug mooi.", true, false)
                .is_none()
        );
        assert!(
            press
                .promise("Het onderzoek moet zijn afgerond.", false, false)
                .is_none()
        );
    }
}
