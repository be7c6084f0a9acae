//! Whether a sentence promises, and how the promise stands.

use super::phrases::{PHRASES, Sort};
use crate::dutch::classes::{AFTER_NOT, PROMISED_ACTS};
use crate::dutch::letters::Letters;
use crate::extract::CommitmentStatus;
use crate::extract::phrase::{Found, Phrases, Word, words};
use std::sync::OnceLock;

/// Who promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// The member of government who speaks.
    Government,
    /// Anybody else.
    Other,
}

/// A promise as a sentence makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Promise {
    /// How it stands.
    pub(super) status: CommitmentStatus,
    /// Who promises.
    pub(super) who: Who,
    /// By what sort of words it was found.
    pub(super) rule: &'static str,
    /// Whether it is kept by sending something along, on the day of the letter.
    pub(super) sends: bool,
}

impl Promise {
    /// A promise that nothing is sent with.
    pub(super) const fn new(status: CommitmentStatus, who: Who, rule: &'static str) -> Self {
        Self {
            status,
            who,
            rule,
            sends: false,
        }
    }
}

/// The phrases, ready to be looked for.
pub(super) struct Judge(Phrases<Sort>);

/// What was found in one sentence.
struct Signs {
    sorts: Vec<Sort>,
}

impl Signs {
    fn has(&self, sort: Sort) -> bool {
        self.sorts.contains(&sort)
    }
}

impl Judge {
    /// The phrases, made ready once.
    pub(super) fn ready() -> &'static Self {
        static READY: OnceLock<Judge> = OnceLock::new();
        READY.get_or_init(|| Self(Phrases::new(PHRASES)))
    }

    /// What a sentence promises. `timed`: it names a time; `agreed`: it opens an item of a list of agreements.
    pub(super) fn promise(&self, sentence: &str, timed: bool, agreed: bool) -> Option<Promise> {
        use CommitmentStatus::{Declined, FulfilledHere, New, Repeated};
        let signs = self.signs(sentence);
        let here = signs.has(Sort::Here);
        if signs.has(Sort::Keeps) {
            return Some(Promise::new(
                FulfilledHere,
                Who::Government,
                "keeps-promise",
            ));
        }
        if signs.has(Sort::Declines) {
            return Some(Promise::new(Declined, Who::Government, "declines"));
        }
        if signs.has(Sort::Promised) {
            let status = if here { FulfilledHere } else { Repeated };
            return Some(Promise::new(status, Who::Government, "promised-before"));
        }
        if signs.has(Sort::Sends) && !signs.has(Sort::Done) {
            let status = if here { FulfilledHere } else { New };
            return Some(Promise {
                sends: here,
                ..Promise::new(status, Who::Government, "sends")
            });
        }
        if signs.has(Sort::Encloses) {
            return Some(Promise {
                sends: true,
                ..Promise::new(FulfilledHere, Who::Government, "sends")
            });
        }
        if signs.has(Sort::Builds) {
            return None;
        }
        let own = signs.has(Sort::Will) || signs.has(Sort::Does) || signs.has(Sort::Wants);
        // "Ook informeer ik u over:" tells how the letter is built.
        if own || signs.has(Sort::Tells) && !here && !sentence.ends_with(':') {
            return Some(Promise::new(
                New,
                Who::Government,
                if own { "speaker-will" } else { "tells-later" },
            ));
        }
        if signs.has(Sort::WillBe) {
            return Some(Promise::new(New, Who::Government, "will-be-done"));
        }
        let others = signs.has(Sort::OthersWill) || agreed || signs.has(Sort::Comes) && timed;
        others.then(|| Promise::new(New, Who::Other, if agreed { "agreed" } else { "comes" }))
    }

    /// What the words of a sentence say. No phrase runs on over a semicolon.
    fn signs(&self, sentence: &str) -> Signs {
        let mut sorts = Vec::new();
        for part in sentence.split(';') {
            let words = words(part);
            let wants = words
                .iter()
                .any(|word| PROMISED_ACTS.contains(&word.folded));
            let holds = |found: &Found<Sort>| match found.meaning {
                Sort::Wants => wants,
                // "Daarbij meld ik dat …" tells it at once.
                Sort::Tells => words
                    .get(found.words.end)
                    .is_none_or(|next| next.folded != "dat"),
                Sort::Declines => !is_not_only(&words, found.words.clone()),
                _ => true,
            };
            sorts.extend(
                self.0
                    .find(&words)
                    .into_iter()
                    .filter(holds)
                    .map(|found| *found.meaning),
            );
        }
        Signs { sorts }
    }
}

/// Whether the `niet` among these words belongs to `niet alleen`.
fn is_not_only(words: &[Word<'_>], range: std::ops::Range<usize>) -> bool {
    let is_negation = |word: &Word<'_>| word.is("niet") || word.is("geen");
    let negation = range
        .clone()
        .find(|at| words.get(*at).is_some_and(is_negation));
    let behind = negation.and_then(|at| words.get(at + 1));
    behind.is_some_and(|word| AFTER_NOT.contains(&word.folded))
}

/// Whether a block ends by announcing what parties agreed upon: "De afspraken houden in:".
pub(super) fn opens_agreement(text: &str) -> bool {
    let last = text.rsplit(['.', '?', '!']).next().unwrap_or("").lower();
    last.trim_end().ends_with(':')
        && (last.contains("afspraken")
            || last.contains("afgesproken")
            || last.contains("toezeggingen"))
}

/// "Deze belofte los ik bij deze in": a sentence about the promise that the one before it names.
pub(super) fn keeps_the_last(sentence: &str) -> bool {
    if !["Deze", "Die", "Hierbij", "Hiermee"]
        .iter()
        .any(|opening| sentence.starts_with(opening))
    {
        return false;
    }
    let words = words(sentence);
    let is_promise = words
        .get(1)
        .is_some_and(|word| matches!(&*word.folded, "belofte" | "toezegging" | "toezeggingen"));
    let any = |known: &[&str]| words.iter().any(|word| known.contains(&&*word.folded));
    if sentence.starts_with("Hier") {
        any(&["informeer", "doe", "bericht", "voldoe"])
    } else {
        // "Die toezegging herhaal ik: in elke regio komt een brug" keeps nothing.
        let kept = any(&["los", "lossen", "lost"]) && any(&["in"])
            || any(&["kom", "komen"]) && any(&["na"]);
        is_promise && (kept || any(&["gestand", "ingevuld"]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CommitmentStatus::{Declined, FulfilledHere, New, Repeated};

    fn status(sentence: &str) -> Option<CommitmentStatus> {
        Judge::ready()
            .promise(sentence, false, false)
            .map(|promise| promise.status)
    }

    #[test]
    fn the_speaker_promises() {
        for sentence in [
            "Ik streef ernaar de wet dit jaar in te dienen.",
            "Met de provincie bezie ik of de brug hoger kan.",
            "Begin volgend jaar laat ik de peiling herhalen.",
            "De Minister voor Wonen zal uw Kamer in mei informeren over de brug.",
            "Het kabinet stuurt u in mei een standpunt.",
            "Over de brug zal ik uw Kamer nader informeren.",
            "Ik zal u dit rapport nazenden.",
            "Ik kom hier in het voorjaar op terug.",
            "Ik ben voornemens de wet vóór de zomer te sturen.",
            "Deze cijfers laat ik door het bureau bundelen.",
            "Ook gaan we een proef opzetten met veerponten.",
            "Ik verwacht uw Kamer in mei het onderzoek te kunnen sturen.",
            "Ik ben blij met het plan en zal dat ondersteunen.",
            "De voortgang zal jaarlijks worden gemonitord.",
            "De VNG zal met enkele gemeenten een werkwijze verkennen.",
            "Daarom wil ik een proef beginnen.",
            "Het maakt deel uit van het plan dat u binnenkort tegemoet kunt zien.",
        ] {
            assert_eq!(status(sentence), Some(New), "{sentence}");
        }
    }

    #[test]
    fn promises_are_repeated_kept_and_declined() {
        assert_eq!(
            status("In het debat heb ik toegezegd de cijfers te sturen."),
            Some(Repeated)
        );
        assert_eq!(
            status("Hiermee doe ik mijn toezegging aan de commissie gestand."),
            Some(FulfilledHere)
        );
        assert_eq!(
            status("Hiermee geef ik uitvoering aan de motie Jansen."),
            Some(FulfilledHere)
        );
        assert_eq!(
            status("Hierbij bied ik u het rapport aan."),
            Some(FulfilledHere)
        );
        assert_eq!(
            status("Het voorstel zal niet worden ingediend."),
            Some(Declined)
        );
        assert_eq!(
            status("Ik zie geen aanleiding om dit te wijzigen."),
            Some(Declined)
        );
        assert_eq!(status("Ik zal niet alleen de brug bezoeken."), Some(New));
        assert_eq!(
            status("Daarom kies ik ervoor de proef niet voort te zetten."),
            Some(Declined)
        );
        assert_eq!(
            status("Deze motie is daarmee afgedaan."),
            Some(FulfilledHere)
        );
        assert_eq!(status("Ook informeer ik u over:"), None);
        assert_eq!(status("Daarbij meld ik dat de brug open is."), None);
        assert_eq!(
            status("Middels deze kabinetsreactie reageer ik op het rapport."),
            None
        );
        assert_eq!(status("Dat kan ik niet toezeggen."), Some(Declined));
        assert_eq!(
            status("Een verbod gaat mij op dit moment te ver."),
            Some(Declined)
        );
        assert_eq!(
            status("Aan de motie Jansen geef ik geen uitvoering."),
            Some(Declined)
        );
        assert_eq!(status("Die toezegging herhaal ik graag."), Some(Repeated));
        assert_eq!(
            status("Het rapport voeg ik als bijlage bij."),
            Some(FulfilledHere)
        );
        assert_eq!(
            status("Met deze brief kom ik aan dat verzoek tegemoet."),
            Some(FulfilledHere)
        );
    }

    #[test]
    fn what_only_tells_is_no_promise() {
        for sentence in [
            "In mei heb ik uw Kamer geïnformeerd over de brug.",
            "In het vervolg van deze brief ga ik in op de veerponten.",
            "Gemeenten hebben veel bruggen gebouwd.",
            "Ik wil benadrukken dat dit belangrijk is.",
            "Het onderzoek is afgerond.",
            "Ik vind dat belangrijk; we moeten zuinig zijn.",
        ] {
            assert_eq!(status(sentence), None, "{sentence}");
        }
        let comes = "De cijfers komen in het najaar beschikbaar.";
        assert_eq!(status(comes), None);
        assert!(Judge::ready().promise(comes, true, false).is_some());
    }

    #[test]
    fn agreements_are_announced() {
        assert!(opens_agreement(
            "Wij zijn het eens. De afspraken houden in:"
        ));
        assert!(!opens_agreement("De afspraken zijn gemaakt."));
        assert!(keeps_the_last("Deze belofte los ik bij deze in."));
        assert!(!keeps_the_last("Deze belofte is belangrijk."));
        assert!(!keeps_the_last(
            "Die toezegging herhaal ik graag: in elke regio komt een brug."
        ));
    }
}
