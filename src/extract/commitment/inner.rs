//! What an inner clause promises, or a main clause tells of a promise that an inner clause holds.

use super::clause::{SPEAKER, Sentence};
use super::fact::CommitmentStatus;
use super::others::{ADDED, who_is_told};
use super::parties::{Names, is_one_of_ends, last_named};
use super::predicate::{Predicate, of_this_letter};
use super::promise::{Promise, Setting, Who, who_of};
use super::subject::Subject;
use super::verbs::{Act, Shape, Verbs};
use crate::dutch::classes::{
    ACTORS, DETERMINERS, DONE_WITH, HOPING, JUDGED_NEEDLESS, LETTING_KNOW, REQUESTS_OF_PARLIAMENT,
    SOON, WHERE_IN_THE_LETTER,
};
use CommitmentStatus::{Declined, FulfilledHere, New, Repeated};

/// `Bij brief van 3 mei heb ik u bericht dat ik voor de zomer een voorstel zal sturen`, `de wethouder heeft aangegeven daar
/// schriftelijk op terug te komen`: promised before, in other words.
pub(super) fn told_before(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    setting: Setting,
) -> Option<Promise> {
    let by_government = matches!(
        predicate.subject,
        Subject::Speaker | Subject::Office(_) | Subject::Cabinet
    );
    // "Het bericht" is a noun.
    let lets_know = (0..predicate.rest.len()).any(|at| {
        let word = |at: usize| predicate.rest.get(at).copied().unwrap_or("");
        let is_noun = at > 0 && DETERMINERS.contains(word(at - 1));
        LETTING_KNOW.contains(word(at)) && !is_noun
    });
    let said = ["heb", "hebben", "heeft"].contains(&predicate.finite) && lets_know;
    let is_open = !setting.meeting && !predicate.is_denied() && !predicate.has(&["om"]);
    if !(setting.speaker && by_government && said && is_open) {
        return None;
    }
    let told = Promise::stated(Repeated, who_of(&predicate.subject), "told-before").reporting();
    let does = |act: &Act| matches!(act, Act::Send | Act::Inform | Act::Undertake);
    if predicate.has(&["te"]) && predicate.infinitive_acts().iter().any(does) {
        return Some(told);
    }
    let (number, _) = sentence.clauses.iter().enumerate().find(|(_, clause)| {
        let words: Vec<&str> = clause.words.iter().map(|at| sentence.word(*at)).collect();
        let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
        let opens = words.first() == Some(&"dat") && clause.is_sub;
        let speaks = words
            .get(1)
            .is_some_and(|word| ["ik", "we", "wij", "hij", "zij"].contains(word));
        let acts = words.iter().flat_map(|word| Verbs::ready().of(word));
        let mut acts = acts.filter(|form| matches!(form.shape, Shape::Plural | Shape::Whole));
        opens
            && speaks
            && has(&["zal", "zullen", "ga", "gaan", "gaat"])
            && !has(&["niet", "geen"])
            && acts.any(|form| does(&form.act))
    })?;
    Some(Promise {
        clause: Some(number),
        ..told
    })
}

/// `De verwachting is dat de Kamer voor de zomer kan worden geïnformeerd`: parliament is told then.
fn tells_parliament_then(
    sentence: &Sentence<'_>,
    words: &[&str],
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let about = words.get(1..4).unwrap_or(&[]);
    let is_parliament = about
        .iter()
        .any(|word| ["u", "kamer", "raad"].contains(word));
    let is_passive = has(&["wordt", "worden"]) && !has(&["niet", "geen", "moet", "moeten"]);
    let told = words
        .iter()
        .flat_map(|word| Verbs::ready().of(word))
        .any(|form| form.shape == Shape::Participle && matches!(form.act, Act::Inform | Act::Send));
    let hopes = |at: usize| HOPING.contains(sentence.word(at));
    let aside = words.iter().any(|word| WHERE_IN_THE_LETTER.contains(word));
    let before = (0..sentence.words.len()).take_while(|at| sentence.word(*at) != "dat");
    let is_hoped = before.into_iter().any(hopes);
    let holds = setting.speaker && setting.ahead && !setting.meeting && !aside;
    if !(words.first() == Some(&"dat") && is_parliament && is_passive && told && is_hoped && holds)
    {
        return None;
    }
    Some(who_is_told(sentence, names, "parliament-is-told"))
}

/// `U kunt erop rekenen dat wij dat doen`: promised in so many words, whatever is done.
fn may_be_counted_on(sentence: &Sentence<'_>, words: &[&str], setting: Setting) -> Option<Promise> {
    let opens = words.first() == Some(&"dat");
    let speaks = words.get(1).is_some_and(|word| SPEAKER.contains(word));
    let before = (0..sentence.words.len()).take_while(|at| sentence.word(*at) != "dat");
    let main: Vec<&str> = before.map(|at| sentence.word(at)).collect();
    let has = |known: &[&str]| main.iter().any(|word| known.contains(word));
    let can = has(&["kan", "kunt", "kunnen", "mag", "mogen"]) && !has(&["niet"]);
    let counts =
        has(&["erop"]) && has(&["rekenen", "vertrouwen"]) || has(&["ervan"]) && has(&["uitgaan"]);
    let is_told = has(&["u", "kamer", "raad", "leden"]);
    let denied = words.iter().any(|word| ["niet", "geen"].contains(word));
    (setting.speaker && opens && speaks && is_told && can && counts && !denied)
        .then(|| Promise::stated(New, Who::Speaker, "speaker-promises"))
}

/// `Hieronder volgt de stand van zaken, waarmee wordt voldaan aan enkele toezeggingen`: kept by what the main clause does.
fn keeps_by_it(sentence: &Sentence<'_>, words: &[&str], setting: Setting) -> Option<Promise> {
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let opens = words
        .first()
        .is_some_and(|word| ["waarmee", "waardoor"].contains(word));
    let owed = words.iter().any(|word| {
        REQUESTS_OF_PARLIAMENT.contains(word) && !["verzoek", "verzoeken"].contains(word)
    });
    let meets = has(&["voldaan", "tegemoetgekomen", "voldoe", "voldoen"])
        || has(&["uitvoering", "invulling", "gevolg"]) && has(&["gegeven", "geef", "geven"]);
    let is_open = has(&[
        "niet", "geen", "zal", "zullen", "kan", "kunnen", "werd", "was",
    ]);
    let mut near = words.get(1..4).unwrap_or(&[]).iter();
    let of_others =
        near.any(|word| ["zij", "ze", "hij"].contains(word) || is_one_of_ends(word, &ACTORS));
    let asks = sentence.text.trim_end().ends_with('?');
    (setting.speaker && !setting.meeting && opens && owed && meets)
        .then_some(())
        .filter(|()| !is_open && !of_others && !asks)
        .map(|()| Promise::stated(FulfilledHere, Who::Speaker, "keeps-promise"))
}

/// Verbs by which a main clause says what follows from something.
const FOLLOWING: [&str; 3] = ["betekent", "geldt", "houdt"];

/// What a subordinate clause promises: `die ik binnenkort naar uw Kamer stuur`, `dat u tegemoet kunt zien`, `die u in mei
/// informeert`.
pub(super) fn subordinate(
    sentence: &Sentence<'_>,
    clause: &[usize],
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let words: Vec<&str> = clause.iter().map(|at| sentence.word(*at)).collect();
    let opening = words.first().copied().unwrap_or("");
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let denied = has(&["niet", "geen"]);
    if let Some(promise) = tells_parliament_then(sentence, &words, names, setting)
        .or_else(|| keeps_by_it(sentence, &words, setting))
        .or_else(|| may_be_counted_on(sentence, &words, setting))
    {
        return Some(promise);
    }
    let relative = ["die", "dat", "waarin", "waarmee", "waarover", "waarbij"].contains(&opening);
    // "Het moment waarop de Kamer het rapport tegemoet kan zien": what was asked, not what is answered.
    let is_asked = ["waarop", "wanneer", "of", "hoe"].contains(&opening);
    if has(&["tegemoet", "tegemoetzien"])
        && !is_asked
        && has(&["u", "kamer"])
        && has(&["kunt", "kan"])
        && !denied
    {
        return Some(Promise::stated(New, Who::Speaker, "parliament-receives").reporting());
    }
    let speaks = words.get(1).is_some_and(|word| SPEAKER.contains(word)) && setting.speaker;
    // "Dit betekent dat ik de vergunning zal intrekken".
    let follows = sentence
        .words
        .iter()
        .any(|word| FOLLOWING.contains(&word.folded.as_ref()));
    if speaks && opening == "dat" && follows && !denied && has(&["zal", "zullen"]) {
        let does = words
            .iter()
            .flat_map(|word| Verbs::ready().of(word))
            .any(|form| {
                matches!(form.act, Act::Undertake | Act::Send | Act::Inform)
                    && matches!(form.shape, Shape::Plural | Shape::Whole)
            });
        return does.then(|| Promise::concluded(New, Who::Speaker, "speaker-will"));
    }
    // "Wat ik wel wil toezeggen, is dat".
    if speaks && opening == "wat" && !denied && has(&["toezeggen"]) {
        return Some(Promise::stated(New, Who::Speaker, "speaker-promises"));
    }
    if speaks
        && denied
        && has(&["vind", "acht"])
        && words.iter().any(|word| JUDGED_NEEDLESS.contains(word))
    {
        return Some(Promise::stated(Declined, Who::Speaker, "declines"));
    }
    if setting.speaker && denied && has(&["hoeft", "hoeven"]) && has(&["worden"]) {
        return Some(Promise::concluded(Declined, Who::Speaker, "declines"));
    }
    let owed = has(&["toezegging", "motie", "belofte", "verzoek"]) || has(&["beschouw"]);
    if speaks && owed && words.iter().any(|word| DONE_WITH.contains(word)) && !denied {
        return Some(Promise::stated(
            FulfilledHere,
            Who::Speaker,
            "keeps-promise",
        ));
    }
    // "Het rapport dat ik als bijlage heb toegevoegd".
    let annex =
        words.windows(2).any(|two| two == ["als", "bijlage"]) || of_this_letter(&words, &[]);
    if speaks && relative && annex && !denied && words.iter().any(|word| ADDED.contains(word)) {
        return Some(Promise::stated(FulfilledHere, Who::Speaker, "sends").enclosed());
    }
    let forms: Vec<_> = words
        .iter()
        .rev()
        .take(3)
        .flat_map(|word| Verbs::ready().of(word))
        .filter(|form| {
            matches!(
                form.shape,
                Shape::Joined | Shape::Singular | Shape::Plural | Shape::Whole
            )
        })
        .filter(|form| {
            form.particle.is_empty()
                || matches!(form.shape, Shape::Joined | Shape::Whole)
                || words.contains(&form.particle)
        })
        .collect();
    let sends = forms
        .iter()
        .any(|form| matches!(form.act, Act::Send | Act::Inform));
    // "Van die avond maken wij een verslag, dat wij aan u toezenden": it has yet to be made.
    let is_to_be_made = speaks
        && has(&["u", "raad", "kamer"])
        && (0..clause.first().copied().unwrap_or(0)).any(|at| {
            let makes = ["maak", "maken", "maakt", "stel", "stellen"].contains(&sentence.word(at));
            makes && SPEAKER.contains(&sentence.word(at + 1))
        });
    let later = setting.ahead || is_to_be_made || words.iter().any(|word| SOON.contains(word));
    let past = has(&["heb", "heeft", "hebben", "is", "eerder", "onlangs"]);
    if !relative || !sends || !later || denied || past || has(&["verzoekt", "verzocht"]) {
        return None;
    }
    if words.get(1).is_some_and(|word| SPEAKER.contains(word)) {
        return setting
            .speaker
            .then(|| Promise::stated(New, Who::Speaker, "sends").reporting());
    }
    let tells_parliament = words.get(1).is_some_and(|word| ["u", "uw"].contains(word));
    // Who it is stands before the clause.
    let who = clause
        .first()
        .and_then(|first| last_named(sentence, *first, names))
        .map_or(Who::Other, Who::Named);
    tells_parliament.then(|| Promise::stated(New, who, "others-will"))
}
