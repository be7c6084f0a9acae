//! Whether a sentence promises, and how the promise stands.
//!
//! Judged by predicate: who does it ([`Subject`]), by which verb in which form, denied or not, here or later. The strongest
//! of its predicates decides for a sentence.

use super::clause::Sentence;
use super::fact::CommitmentStatus;
use super::government::government;
use super::inner::{subordinate, told_before};
use super::kept::{agreed, declines, keeps, promised};
use super::local::seen;
use super::others::{comes, encloses, expected, offers, others, parliament, passive, reports};
use super::parties::{Names, is_ministry, name_at};
use super::predicate::{Predicate, predicates};
use super::promise::{Promise, Setting, Who, who_of};
use super::subject::Subject;
use super::twice::TOLD_OF;
use super::verbs::{Act, Shape, Verbs};
use crate::dutch::classes::{
    ACKNOWLEDGED_BEFORE, ACTORS, AUXILIARIES, GOVERNMENT_SUBJECTS, MEASURES, PAST_VERBS,
    PERFECT_AUXILIARIES, VERBS_OF_COMING,
};
use crate::dutch::tokens::Token;
use CommitmentStatus::{Declined, FulfilledHere, New, Released, Repeated};

/// What a sentence promises.
pub(super) fn judge(sentence: &Sentence<'_>, names: &Names, setting: Setting) -> Option<Promise> {
    let asks = sentence.text.trim_end().ends_with('?');
    if asks {
        return None;
    }
    let mut found: Vec<Promise> = Vec::new();
    for (number, clause) in sentence.clauses.iter().enumerate() {
        let judged: Vec<Promise> = if clause.is_sub {
            subordinate(sentence, &clause.words, names, setting)
                .into_iter()
                .collect()
        } else {
            let all = seen(sentence, clause, names, setting.local);
            let setting = Setting {
                ahead: setting.ahead_in_main,
                waits: sentence.waits(number),
                ..setting
            };
            all.iter()
                .filter_map(|predicate| {
                    let promise = main(sentence, predicate, names, setting)?;
                    let undertakes = promise.rule == "undertakes";
                    (!(undertakes && is_effect(sentence, predicate))).then_some(promise)
                })
                .collect()
        };
        found.extend(judged.into_iter().map(|promise| Promise {
            clause: promise.clause.or(Some(number)),
            ..promise
        }));
    }
    // "Dat is mijn streven, maar ik doe daar geen toezegging over."
    let no_promise =
        |at: usize| sentence.word(at) == "geen" && sentence.word(at + 1).starts_with("toezegging");
    if (0..sentence.words.len()).any(no_promise) {
        found.retain(|promise| promise.status != New);
    }
    let before = acknowledged(sentence);
    if is_dropped(sentence) {
        let declined = found
            .iter_mut()
            .filter(|promise| promise.status == Declined);
        declined.for_each(|promise| (promise.status, promise.rule) = (Released, "dropped"));
    }
    // A paper that comes and will then be used: it comes.
    if found.iter().any(|promise| promise.announcement) {
        found.retain(|promise| promise.rule != "will-be-done");
    }
    // Of equals the one that sends or tells something.
    let mut best = found
        .into_iter()
        .min_by_key(|promise| (promise.weight(), !promise.reports));
    if let Some(promise) = best.as_mut() {
        promise.is_conditional = promise.status == New
            && promise
                .clause
                .is_some_and(|clause| sentence.is_conditional(clause));
    }
    if let Some(promise) = best.as_mut()
        && let Some(toezegging) = before
        && matches!(promise.status, New | FulfilledHere)
    {
        if promise.enclosure && toezegging {
            promise.enclosure = false;
            promise.rule = "keeps-promise";
        } else if promise.status == New && (toezegging || promise.rule != "speaker-promises") {
            promise.status = Repeated;
        }
    }
    if before == Some(true) && setting.speaker {
        best = best.or_else(|| acknowledging(sentence, names, setting));
    }
    best
}

/// What a sentence promises that names an earlier promise without a verb of promising: `Zoals toegezegd is mijn ministerie met
/// de havens in gesprek gegaan`.
fn acknowledging(sentence: &Sentence<'_>, names: &Names, setting: Setting) -> Option<Promise> {
    let mains = sentence.clauses.iter().filter(|clause| !clause.is_sub);
    let all: Vec<Predicate<'_>> = mains
        .flat_map(|clause| seen(sentence, clause, names, setting.local))
        .collect();
    let main_says = |says: &dyn Fn(&Predicate<'_>) -> bool| all.iter().any(says);
    let is_of_speaker = |predicate: &Predicate<'_>| match &predicate.subject {
        Subject::Speaker => true,
        Subject::Office(name) | Subject::Named(name) => is_ministry(name),
        _ => false,
    };
    let speaks = main_says(&is_of_speaker);
    let perfect = main_says(&|predicate| {
        is_of_speaker(predicate) && PERFECT_AUXILIARIES.contains(predicate.finite)
    });
    // "Hier komt een vervolg op, in aansluiting bij mijn toezegging": whose it was is said, and "uit de telling volgt"
    // concludes.
    let is_own = (1..sentence.words.len()).any(|at| {
        sentence.word(at).starts_with("toezegging")
            && ["mijn", "onze"].contains(&sentence.word(at - 1))
    });
    let comes = is_own
        && main_says(&|predicate| {
            VERBS_OF_COMING.contains(predicate.finite)
                && predicate.front.first() != Some(&"uit")
                && !predicate.is_denied()
        });
    if !speaks && !comes {
        return None;
    }
    let (status, rule) = match (perfect, speaks) {
        (true, _) => (FulfilledHere, "promised-before"),
        (_, true) => (Repeated, "promised-before"),
        _ => (Repeated, "repeats-promise"),
    };
    Some(Promise::concluded(status, Who::Speaker, rule))
}

/// `Door te baggeren kunnen we dieper varen, verminderen we de wachttijd en zorgen we voor rust`: a limb that begins with its
/// verb goes on about what something brings about.
fn is_effect(sentence: &Sentence<'_>, predicate: &Predicate<'_>) -> bool {
    // "Door corona liep dit uit en stel ik …": a cause is no doing.
    let by_doing = sentence.word(0) == "door" && (1..8).any(|at| sentence.word(at) == "te");
    let by_that = ["hierdoor", "daardoor"].contains(&sentence.word(0));
    let by_this = ["zo", "daarmee", "hiermee"].contains(&sentence.word(0))
        && sentence.word(1) == "kunnen"
        && ["we", "wij"].contains(&sentence.word(2));
    predicate.begins_with_verb && (by_doing || by_that || by_this)
}

/// `Het eerder aangekondigde wetsvoorstel wordt niet meer ingediend`: what was to come once, and now is not.
fn is_dropped(sentence: &Sentence<'_>) -> bool {
    const ONCE: [&str; 7] = [
        "aangekondigd",
        "aangekondigde",
        "toegezegde",
        "beloofde",
        "voorgenomen",
        "geplande",
        "beoogde",
    ];
    let words = 0..sentence.words.len();
    let once = words.clone().any(|at| ONCE.contains(&sentence.word(at)));
    let no_longer = |at: usize| {
        let near = at + 1..at + 4;
        ["niet", "geen"].contains(&sentence.word(at))
            && near
                .into_iter()
                .any(|at| ["meer", "langer"].contains(&sentence.word(at)))
    };
    once && words.clone().any(no_longer)
}

/// `Zoals eerder aangegeven`, `conform mijn toezegging`: it was said before; `Some(true)` where it was promised.
fn acknowledged(sentence: &Sentence<'_>) -> Option<bool> {
    let mut told = None;
    for clause in &sentence.clauses {
        let words: Vec<&str> = clause.words.iter().map(|at| sentence.word(*at)).collect();
        let opens = |known: &[&str]| words.iter().position(|word| known.contains(word));
        if let Some(at) = opens(&["zoals"]) {
            let behind = words.get(at..).unwrap_or(&[]);
            if behind
                .iter()
                .any(|word| ["toegezegd", "beloofd"].contains(word))
            {
                return Some(true);
            }
            if behind.iter().any(|word| ACKNOWLEDGED_BEFORE.contains(word)) {
                told = Some(false);
            }
        }
        if let Some(at) = opens(&["conform", "overeenkomstig", "aansluiting", "lijn"]) {
            let near = words.get(at..(at + 5).min(words.len())).unwrap_or(&[]);
            if near
                .iter()
                .any(|word| word.starts_with("toezegging") || *word == "toegezegd")
            {
                return Some(true);
            }
        }
        if words.contains(&"toegezegde") {
            told = Some(false);
        }
    }
    told
}

/// What the predicate of a main clause promises.
fn main(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    if setting.told_of {
        return told(predicate, setting);
    }
    if let Some(kept) = keeps(predicate, setting) {
        return Some(kept);
    }
    let promise = offers(sentence, predicate, setting)
        .or_else(|| told_before(sentence, predicate, setting))
        .or_else(|| reports(sentence, predicate, names, setting))
        .or_else(|| by_subject(sentence, predicate, names, setting))?;
    let words = if promise.clause.is_none() {
        predicate.words.clone()
    } else {
        Vec::new()
    };
    Some(Promise {
        partners: predicate.partners.clone(),
        words,
        ..promise
    })
}

/// What a chair or a committee tells that a member of government has promised.
fn told(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let by_office = matches!(predicate.subject, Subject::Office(_) | Subject::Cabinet);
    let who = who_of(&predicate.subject);
    if by_office && promised(predicate).is_some() {
        // At the end of a debate the chair tells what was promised in it.
        let status = if setting.meeting { New } else { Repeated };
        return Some(Promise::stated(status, who, TOLD_OF));
    }
    let acts: Vec<Act> = predicate
        .acts()
        .into_iter()
        .chain(predicate.infinitive_acts())
        .collect();
    let promises = ["zegt", "zeggen"].contains(&predicate.finite) && predicate.has(&["toe"]);
    let does = [
        "komt", "komen", "neemt", "nemen", "zal", "zullen", "gaat", "gaan",
    ]
    .contains(&predicate.finite)
        || acts
            .iter()
            .any(|act| matches!(act, Act::Send | Act::Inform | Act::Undertake));
    if setting.listed && setting.is_item {
        return read_out(predicate);
    }
    let receives = predicate.subject == Subject::Parliament
        && ["ontvangt", "ontvangen", "krijgt", "wordt", "worden"].contains(&predicate.finite);
    if receives && setting.listed {
        return Some(Promise::concluded(New, Who::Speaker, TOLD_OF).reporting());
    }
    let status = if predicate.is_denied() { Declined } else { New };
    (by_office && (promises || setting.listed && does))
        .then(|| Promise::stated(status, who, TOLD_OF).reporting())
}

/// An item of the list of promises that a chair reads out: each is one, whatever its verb.
fn read_out(predicate: &Predicate<'_>) -> Option<Promise> {
    // "De motie is aangehouden": what happened in the meeting is told there too.
    if PERFECT_AUXILIARIES.contains(predicate.finite) || PAST_VERBS.contains(predicate.finite) {
        return None;
    }
    let who = match &predicate.subject {
        subject @ (Subject::Office(_) | Subject::Cabinet) => who_of(subject),
        _ => Who::Speaker,
    };
    let status = if predicate.is_denied() { Declined } else { New };
    Some(Promise::stated(status, who, TOLD_OF).reporting())
}

fn by_subject(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    match &predicate.subject {
        Subject::Speaker if !setting.speaker => None,
        Subject::Speaker | Subject::Cabinet | Subject::Office(_) => {
            government(sentence, predicate, names, setting)
                .or_else(|| passive(sentence, predicate, names, setting))
        }
        Subject::Parliament => parliament(sentence, predicate, names, setting),
        Subject::Named(_) => others(sentence, predicate, names, setting),
        Subject::OwnPaper | Subject::OthersPaper | Subject::Thing => declines(predicate)
            .filter(|_| setting.speaker && predicate.finite == "gaat")
            .or_else(|| agreed(sentence, predicate, names, setting))
            .or_else(|| {
                promised(predicate).filter(|promise| {
                    setting.speaker || promise.status != New || promise.who != Who::Speaker
                })
            })
            .or_else(|| expected(predicate, setting))
            .or_else(|| encloses(predicate, setting))
            .or_else(|| passive(sentence, predicate, names, setting))
            .or_else(|| comes(predicate, setting)),
    }
}

/// What an item of a list promises that a sentence introduces: what the speaker is going to do, or what parties agreed.
pub(super) fn listed(
    sentence: &Sentence<'_>,
    names: &Names,
    who: Option<&Who>,
    agreed: bool,
) -> Option<Promise> {
    let mains = || {
        sentence
            .clauses
            .iter()
            .filter(|clause| !clause.is_sub && !clause.words.is_empty())
    };
    let first = mains().next()?;
    // "Toezicht: de norm wordt verankerd": behind what the item is about.
    let all: Vec<Predicate<'_>> = mains()
        .flat_map(|clause| predicates(sentence, clause, names))
        .collect();
    if agreed {
        let subject = all.first().and_then(|predicate| match &predicate.subject {
            Subject::Named(name) => Some(name.clone()),
            _ => None,
        });
        // "Om frictie te vermijden werken gemeenten samen": the first that is named.
        let named = || {
            first.words.iter().find_map(|at| {
                let actor = Some(sentence.word(*at)).filter(|word| ACTORS.contains(word));
                name_at(sentence, *at, names).or(actor).map(str::to_owned)
            })
        };
        let who = subject.or_else(named).map_or(Who::Other, Who::Named);
        return Some(Promise::concluded(New, who, "agreed"));
    }
    let who = who?;
    let is_done = all.iter().any(|predicate| {
        ["wordt", "worden"].contains(&predicate.finite)
            && predicate
                .participle_acts()
                .iter()
                .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform))
    });
    let is_done = is_done || is_done_behind_clause(sentence);
    // "In het programma zal aandacht zijn voor de schippers."
    let is_heeded = all.iter().any(|predicate| {
        ["zal", "zullen"].contains(&predicate.finite)
            && predicate.has(&["aandacht"])
            && predicate.has(&["zijn", "komen"])
    });
    // "Er komt een meldpunt".
    let comes = all
        .iter()
        .any(|predicate| ["komt", "komen"].contains(&predicate.finite) && predicate.has(&["er"]));
    (is_done || is_heeded || comes).then(|| Promise::concluded(New, who.clone(), "listed"))
}

/// `De regel dat havens hun cijfers moeten tonen wordt opgenomen in de wet`: the subject holds a clause, which has its own
/// verb before that of the sentence.
fn is_done_behind_clause(sentence: &Sentence<'_>) -> bool {
    let all = 0..sentence.words.len();
    let passive = |at: &usize| ["wordt", "worden"].contains(&sentence.word(*at));
    let Some(verb) = all.clone().rfind(passive) else {
        return false;
    };
    let opened = |at: &usize| sentence.word(*at) == "dat" && *at > 1 && *at < 6;
    let Some(clause) = (0..verb).find(opened) else {
        return false;
    };
    let has_own_verb = (clause..verb).any(|at| {
        let word = sentence.word(at);
        AUXILIARIES.contains(word) || ["dient", "dienen"].contains(&word)
    });
    let cut = |at: usize| {
        sentence
            .clauses
            .iter()
            .any(|clause| clause.words.first() == Some(&at))
    };
    let done = (verb + 1..all.end).take_while(|at| !cut(*at)).any(|at| {
        Verbs::ready().of(sentence.word(at)).iter().any(|form| {
            form.shape == Shape::Participle
                && matches!(form.act, Act::Undertake | Act::Send | Act::Inform)
        })
    });
    has_own_verb && done
}

/// Whose measures the list below a sentence holds: `De komende tijd neem ik de volgende maatregelen:`, `Mijn inzet bestaat
/// uit:`. What was taken before is no promise.
pub(super) fn introduces_measures(sentence: &Sentence<'_>) -> Option<Who> {
    let has =
        |known: &[&str]| (0..sentence.words.len()).any(|at| known.contains(&sentence.word(at)));
    let measures = (0..sentence.words.len()).any(|at| MEASURES.contains(sentence.word(at)));
    let past = has(&["heb", "hebben", "heeft", "is", "was", "waren"])
        && has(&["genomen", "gezet", "getroffen", "ondernomen", "afgelopen"]);
    if !measures || past {
        return None;
    }
    if has(&["ik", "we", "wij", "mijn", "onze"]) {
        return Some(Who::Speaker);
    }
    let cabinet =
        (0..sentence.words.len()).any(|at| GOVERNMENT_SUBJECTS.contains(sentence.word(at)));
    cabinet.then(|| Who::Named("kabinet".to_owned()))
}

/// Whether a sentence has no finite verb in its main clause: `een vervolg op de proef`.
pub(super) fn is_noun_phrase(sentence: &Sentence<'_>, names: &Names) -> bool {
    let mut main = sentence.clauses.iter().filter(|clause| !clause.is_sub);
    main.all(|clause| predicates(sentence, clause, names).is_empty())
}

/// "Deze belofte los ik bij deze in": a sentence about the promise that the one before it names.
pub(super) fn keeps_the_last(text: &str, words: &[Token<'_>]) -> bool {
    let opening = words.first().map_or("", |word| word.folded.as_ref());
    let second = words.get(1).map_or("", |word| word.folded.as_ref());
    if !["deze", "die", "hierbij", "hiermee"].contains(&opening) {
        return false;
    }
    let sentence = Sentence::new(text, words, true);
    let told = Setting {
        speaker: true,
        ..Setting::default()
    };
    if opening.starts_with("hier") {
        // "Hierbij informeer ik u over de uitkomsten": the promise before it was to find them out.
        return sentence.clauses.first().is_some_and(|clause| {
            predicates(&sentence, clause, &[]).iter().any(|predicate| {
                predicate.subject == Subject::Speaker && predicate.acts().contains(&Act::Inform)
            })
        });
    }
    let is_promise = ["belofte", "toezegging", "toezeggingen"].contains(&second);
    is_promise && judge(&sentence, &[], told).is_some_and(|promise| promise.status == FulfilledHere)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dutch::tokens::tokens;

    /// How what a minister says in a meeting is understood.
    fn in_meeting(text: &str) -> Option<CommitmentStatus> {
        let words = tokens(text);
        let sentence = Sentence::new(text, &words, true);
        let setting = Setting {
            speaker: true,
            meeting: true,
            ..Setting::default()
        };
        judge(&sentence, &[], setting).map(|promise| promise.status)
    }

    #[test]
    fn a_minister_promises_in_a_meeting_too() {
        for text in [
            "In die aanpak zullen we de maatregelen schetsen.",
            "Daarbij zullen we ook zo goed mogelijk inzicht geven in de omvang.",
            "Maar we zullen naar beste kunnen, op basis van de signalen, komen tot een inschatting.",
            "Dat gesprek ga ik aan.",
            "Ik zou graag toezeggen dat de brief er in mei ligt.",
            "Ik zal de Kamer een brief sturen.",
            "Ik zeg toe dat ik de cijfers stuur.",
        ] {
            assert_eq!(in_meeting(text), Some(New), "{text}");
        }
    }

    #[test]
    fn what_a_minister_does_in_the_meeting_is_no_promise() {
        for text in [
            "Ik ga de motie ontraden.",
            "Ik ga nu in op de motie.",
            "Ik ga de moties maar gewoon in volgorde langs.",
            "Het zal haar niet verrassen dat ik deze motie ontraad.",
            "Dan gaan we luisteren naar de staatssecretaris.",
            "Ik zal het kort houden.",
            "Ik wil daarover graag praten.",
        ] {
            assert_eq!(in_meeting(text), None, "{text}");
        }
    }
}
