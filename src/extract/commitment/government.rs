//! What a member of government says that they will do.

use super::clause::Sentence;
use super::fact::CommitmentStatus;
use super::kept::{agreed, declines, is_told_of_then, promised};
use super::parties::{Names, is_one_of_ends};
use super::predicate::{Predicate, of_this_letter};
use super::promise::{Promise, Setting, Who, who_of};
use super::subject::Subject;
use super::verbs::Act;
use crate::dutch::classes::{
    ADDING_WORDS, DECLARING_VERBS, FINITE_VERBS, GOING_ON_ABOUT, GOVERNMENT_SUBJECTS,
    LATER_IN_THE_MEETING, LATER_PAPERS, PAPERS_OF_GOVERNMENT, REQUESTS_OF_PARLIAMENT, SOON,
    STILL_GOING_ON, THINGS_RUN, THIS_LETTER, VERBS_OF_LASTING, VERBS_OF_THINKING,
    WHERE_IN_THE_LETTER,
};
use CommitmentStatus::{Declined, FulfilledHere, New, Repeated};

/// What a member of government does.
pub(super) fn government(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let who = || who_of(&predicate.subject);
    if let Some(declined) = declines(predicate) {
        return Some(declined);
    }
    if let Some(promise) =
        agreed(sentence, predicate, names, setting).or_else(|| promised(predicate))
    {
        return Some(promise);
    }
    let denied = predicate.is_denied();
    let new = |rule, stated: bool| {
        let status = if denied { Declined } else { New };
        let rule = if denied { "declines" } else { rule };
        let promise = if stated {
            Promise::stated(status, who(), rule)
        } else {
            Promise::concluded(status, who(), rule)
        };
        Some(promise)
    };
    let here = predicate.is_here();
    let ongoing = predicate.all().any(|word| STILL_GOING_ON.contains(word))
        || predicate.has_row(&["op", "dit", "moment"]);
    let aside = predicate
        .all()
        .any(|word| WHERE_IN_THE_LETTER.contains(word))
        && !predicate.has_row(&["de", "volgende"]);
    let later = setting.ahead || setting.waits && setting.meeting || is_later(predicate, setting);
    match predicate.finite {
        "zal" | "zullen" | "ga" | "gaan" | "gaat" => {
            let acts = predicate.infinitive_acts();
            // "Dat zullen we moeten bezien": what is necessary is not promised; "in deze brief zal ik": what it says.
            let is_of_letter = in_this_letter(predicate) && !later;
            if predicate.has(&["worden", "moeten"]) || is_of_letter {
                return None;
            }
            // "Dat gesprek ga ik aan", "ik ga met hen in gesprek", "we gaan aan de slag".
            let goes = predicate.finite.starts_with("ga")
                && acts.is_empty()
                && predicate.has(&["gesprek", "overleg", "slag", "tafel"])
                && !predicate.has(&["ervan"]);
            // "Ik zal de inspectie vragen om": asked of somebody else, later.
            let asks = predicate.has(&["vragen", "verzoeken"]) && predicate.has(&["om"]);
            let in_meeting = acts.contains(&Act::Meet)
                || acts.is_empty() && !is_to_parliament(predicate)
                || is_said_in_the_meeting(predicate, later);
            let meets = setting.meeting && !goes && !asks && in_meeting;
            // "Dat gaan we op de volgende manier doen": what follows says it.
            if points_ahead(predicate) {
                return None;
            }
            let composes = acts.contains(&Act::Compose) && !acts.contains(&Act::Undertake);
            // "We gaan daarbij in op": what the letter says, unless it is a later one.
            if predicate.finite.starts_with("ga") && predicate.has_row(&["in", "op"]) {
                return (later && !here && !setting.meeting && !denied && !aside)
                    .then(|| new("speaker-will", true).map(Promise::reporting))?;
            }
            // "Ik zal uw dank overbrengen": courtesy.
            if predicate.has(&["complimenten", "dank", "groeten", "felicitaties"]) {
                return None;
            }
            let stays = predicate.has(&["blijven"]);
            let is = !acts.is_empty() && acts.iter().all(|act| *act == Act::Be) && !stays;
            if meets || composes && !later && !stays || is || aside && !later {
                return None;
            }
            // "Wel ga ik na of": the verb itself.
            if acts.is_empty()
                && !goes
                && predicate.finite.starts_with("ga")
                && predicate.acts().contains(&Act::Undertake)
            {
                return present_act(
                    predicate,
                    setting,
                    here,
                    ongoing,
                    aside,
                    later,
                    denied,
                    &who(),
                );
            }
            if acts.is_empty() && predicate.finite.starts_with("ga") {
                if goes {
                    return new("speaker-will", true);
                }
                // A verb that no class knows says too little, but where a cabinet is said to be going to do something.
                let follows = predicate
                    .rest
                    .first()
                    .is_some_and(|word| word.len() > 5 && word.ends_with("en"));
                let reported = predicate.subject != Subject::Speaker || setting.ahead || follows;
                let does = predicate.ends_in_infinitive()
                    || follows
                    || predicate.subject == Subject::Speaker && predicate.has_infinitive();
                return if does && !setting.meeting && !denied {
                    new("speaker-will", false).map(|promise| promise.sure_if(reported))
                } else {
                    None
                };
            }
            if acts.is_empty() && !predicate.has_infinitive() {
                return None;
            }
            let reports = acts
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform | Act::Compose));
            let known = !acts.is_empty() || asks;
            // In a meeting a speaker mostly says what he is going to say.
            let sure = known || !setting.meeting;
            let promise = new("speaker-will", true)?.sure_if(sure);
            Some(if reports {
                promise.reporting()
            } else {
                promise
            })
        }
        // "Dat wil ik graag toezeggen", "Ik zou graag willen toezeggen".
        "wil" | "willen" | "zou" | "kan" | "kunnen" if predicate.has(&["toezeggen"]) => {
            new("speaker-promises", true)
        }
        "wil" | "willen" => {
            let acts = predicate.infinitive_acts();
            let does = acts
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform | Act::Undertake));
            let composes = predicate.composes();
            // "Dat wil ik wel uitzoeken": in a meeting it is granted.
            let works = goes_to_work(predicate);
            let grants =
                predicate.has(&["wel", "best"]) && (acts.contains(&Act::Undertake) || works);
            // "Daar wil ik bij de Kamer op terugkomen": what the speaker wants to report is granted too.
            let grants = grants || predicate.has(&["terugkomen"]) && is_to_parliament(predicate);
            ((does || works) && !composes && !here && (!setting.meeting || grants))
                .then(|| new("speaker-wants", false))?
        }
        "ben" | "is" | "zijn" => {
            if predicate.has(&["voornemens", "bereid"]) || predicate.has_row(&["van", "plan"]) {
                return new("speaker-intends", true);
            }
            // "Ik ben nog aan het bezien hoe wij dat begin 2021 doen": what the speaker is at work on is a promise only by
            // a time that lies ahead.
            let works = predicate.has_row(&["aan", "het"])
                && predicate.infinitive_acts().contains(&Act::Undertake)
                && predicate.subject == Subject::Speaker;
            (works && setting.ahead_anywhere && !setting.meeting && !denied)
                .then(|| new("speaker-will", false))?
        }
        "heb" | "hebben" | "heeft" => {
            let decided = predicate.has(&["besloten"])
                || predicate.has(&["aangeboden"]) && predicate.has(&["om"]);
            let open = predicate.has(&["te", "om"]) || opens_behind(sentence, "dat");
            let own = match predicate.subject {
                Subject::Speaker => true,
                // "Het vorige kabinet heeft besloten", "heeft in 2015 besloten": told, not promised.
                // "De Vlaamse regering heeft besloten": another country's.
                Subject::Cabinet => {
                    let row: Vec<&str> = predicate.all().collect();
                    let is_foreign = |two: &[&str]| {
                        matches!(two, [of, who] if GOVERNMENT_SUBJECTS.contains(who)
                            && of.ends_with("se") && *of != "nederlandse")
                    };
                    !row.windows(2).any(is_foreign) && !is_told_of_then(predicate, setting)
                }
                _ => false,
            };
            let stated = predicate.subject == Subject::Speaker;
            let open = open && (stated || predicate.has(&["te"]) || opens_behind(sentence, "dat"));
            (decided && open && own).then(|| new("speaker-decided", stated))?
        }
        // "Dat doe ik dan voor de zomer": what was spoken of, with its time.
        "doe" | "doen" if predicate.front == ["dat"] && setting.ahead && !denied => {
            new("speaker-will", false)
        }
        // "Laat ik beginnen met": let me.
        "laat" | "laten" if predicate.begins_with_verb => None,
        "laat" | "laten" => {
            let acts = predicate.infinitive_acts();
            let does = acts
                .iter()
                .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform))
                || predicate.has(&["doen"]);
            let does = does || setting.ahead && !setting.meeting && predicate.has_it_done();
            (does && !ongoing && !here).then(|| new("speaker-has-done", false))?
        }
        // "Ik stel voor u uiterlijk 21 juni te berichten".
        "stel" | "stellen" if predicate.has(&["voor"]) && predicate.has(&["te"]) => {
            let acts = predicate.infinitive_acts();
            let reports = acts
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform));
            (reports && !denied && !here)
                .then(|| new("speaker-proposes", false).map(Promise::reporting))?
        }
        finite if promising(predicate) => {
            if PAST_PROMISES.contains(&finite) {
                let own = predicate.subject == Subject::Speaker && !is_predecessor(predicate);
                let rule = if own {
                    "promised-before"
                } else {
                    "was-promised"
                };
                return Some(Promise::stated(Repeated, who(), rule));
            }
            Some(new("speaker-promises", true)?.reporting())
        }
        // "De staatssecretaris zei in mei met een regeling te komen".
        "zei" | "zegt" if !setting.meeting && predicate.has(&["te"]) && !denied => {
            let acts = predicate.infinitive_acts();
            let comes = predicate.has(&["met"]) && predicate.rest.last() == Some(&"komen");
            let does = acts
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform | Act::Undertake));
            (does || comes).then(|| new("reported", false))?
        }
        "verwacht" | "verwachten" => {
            let does = predicate
                .infinitive_acts()
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform | Act::Undertake));
            (does && predicate.has(&["te"]) && !denied)
                .then(|| new("speaker-expects", true).map(Promise::reporting))?
        }
        "streef" | "streven" | "streeft" | "beoog" | "beoogt" => {
            let aims = predicate.has(&["ernaar"])
                || predicate.has_row(&["er", "naar"])
                || predicate.has(&["te"]) && setting.ahead;
            (aims && !denied).then(|| new("speaker-aims", false))?
        }
        "herhaal" | "bevestig"
            if predicate
                .all()
                .any(|word| REQUESTS_OF_PARLIAMENT.contains(word)) =>
        {
            Some(Promise::stated(Repeated, who(), "repeats-promise"))
        }
        "blijf" | "blijven" | "blijft" => {
            let acts = predicate.infinitive_acts();
            let does = acts.contains(&Act::Undertake)
                || predicate.has(&[
                    "toezien",
                    "inzetten",
                    "aandringen",
                    "volgen",
                    "gesprek",
                    "overleg",
                ]);
            // "Ik blijf mij inzetten voor": what the speaker stands for.
            let stands = predicate.has(&["mij", "me", "ons", "zich"]) && !setting.ahead;
            (does && !stands && !setting.meeting).then(|| new("speaker-goes-on", false))?
        }
        // "Ik zorg ervoor dat", "Ik draag er zorg voor dat".
        "zorg" | "zorgen" | "draag" | "dragen"
            if predicate.has(&["ervoor", "voor"])
                // "Door dit te doen zorgen we voor banen": an effect.
                && !predicate.front.first().is_some_and(|word| BRINGING_ABOUT.contains(word))
                && (predicate.finite.starts_with('z') || predicate.has(&["zorg"]))
                && !denied
                && !setting.meeting
                && !setting.press =>
        {
            new("undertakes", false)
        }
        "kom" | "komen" | "komt"
            if predicate.has(&["met"]) && (later || setting.waits) && !denied =>
        {
            new("speaker-will", false)
        }
        // "Ik neem aan dat", "ik stel vast dat": what the speaker thinks.
        "neem" | "nemen" | "neemt" | "stel" | "stellen" | "stelt"
            if matches!(predicate.rest.last(), Some(&"aan" | &"vast"))
                && opens_behind(sentence, "dat")
                && !predicate.has(&["er"]) =>
        {
            None
        }
        // "Ik vraag de inspectie om te …": asked here, or to be asked?
        "vraag" | "vragen" | "verzoek" | "verzoeken"
            if predicate.has(&["om"])
                && predicate.has(&["te"])
                && predicate.subject == Subject::Speaker
                && !is_to_parliament(predicate)
                && !setting.meeting =>
        {
            Some(Promise::guessed(New, who(), "speaker-asks"))
        }
        _ => present_act(
            predicate,
            setting,
            here,
            ongoing,
            aside,
            later,
            denied,
            &who(),
        ),
    }
}

/// Words before what is brought about: `door te baggeren`, `hierdoor`.
pub(super) const BRINGING_ABOUT: [&str; 3] = ["door", "hierdoor", "daardoor"];

/// Finite verbs by which it is told that something was promised.
pub(super) const PAST_PROMISES: [&str; 5] = ["zegde", "zegden", "zei", "beloofde", "beloofden"];

/// `Mijn voorganger`: an office, but another holder of it.
fn is_predecessor(predicate: &Predicate<'_>) -> bool {
    predicate.has(&["voorganger", "ambtsvoorganger"])
}

/// Whether somebody promises in so many words: `zegt toe`, `belooft`, or is told to have done so. What is said not to be
/// promised is neither promised nor declined.
pub(super) fn promising(predicate: &Predicate<'_>) -> bool {
    match predicate.finite {
        "zeg" | "zegt" | "zeggen" | "zegde" | "zegden" | "zei" => predicate.has(&["toe"]),
        "beloof" | "belooft" | "beloven" | "beloofde" | "beloofden" => !predicate.is_denied(),
        _ => false,
    }
}

/// `Ik stuur u`, `evalueer ik de regeling`: the present tense of a verb of promising.
#[expect(
    clippy::too_many_arguments,
    reason = "what the caller has found of the predicate"
)]
fn present_act(
    predicate: &Predicate<'_>,
    setting: Setting,
    here: bool,
    ongoing: bool,
    aside: bool,
    later: bool,
    denied: bool,
    who: &Who,
) -> Option<Promise> {
    let acts = predicate.acts();
    let to_parliament = is_to_parliament(predicate);
    if acts.contains(&Act::Compose) && !acts.contains(&Act::Send) && !acts.contains(&Act::Inform)
        || predicate.sends_itself()
    {
        return None;
    }
    if setting.press && !to_parliament && matches!(who, Who::Speaker) {
        return None;
    }
    // "Ik deel uw zorgen": no paper is shared.
    let shares = predicate.finite.starts_with("deel") || predicate.finite == "delen";
    const VIEWS: [&str; 9] = [
        "zorg",
        "zorgen",
        "mening",
        "opvatting",
        "wens",
        "visie",
        "analyse",
        "conclusie",
        "beeld",
    ];
    if shares && (!predicate.has(&["met"]) || !to_parliament || predicate.has(&VIEWS)) {
        return None;
    }
    let comes_back = predicate.has(&["terug"]) && predicate.finite.starts_with("kom");
    if acts.contains(&Act::Send) {
        if denied {
            return None;
        }
        if here {
            return (!answers_itself(predicate))
                .then(|| Promise::stated(FulfilledHere, who.clone(), "sends").enclosed());
        }
        let speaks = matches!(who, Who::Speaker);
        if setting.opening && speaks && to_parliament && !later {
            return (!answers_itself(predicate))
                .then(|| Promise::concluded(FulfilledHere, who.clone(), "sends").enclosed());
        }
        return (to_parliament || setting.ahead)
            .then(|| Promise::stated(New, who.clone(), "sends").reporting());
    }
    if acts.contains(&Act::Inform) {
        let adds = predicate
            .front
            .first()
            .is_some_and(|word| ADDING_WORDS.contains(word) || *word == "allereerst");
        let keeps_informed = predicate.finite.starts_with("hou");
        let at_once = here
            || aside
            || predicate.has(&["reeds", "eerder", "gelijktijdig"])
            || (adds || setting.opening) && !later && !keeps_informed;
        let needs_time = !to_parliament && !comes_back
            || predicate.finite.starts_with("reage")
            || predicate.finite.starts_with("beantw")
            // "Graag meld ik": said at once.
            || predicate.finite.starts_with("meld");
        if at_once
            || denied
            || needs_time && !later
            || predicate.rest.last() == Some(&"dat")
            || setting.meeting && !(later || comes_back && (to_parliament || in_a_paper(predicate)))
            || setting.meeting && is_said_in_the_meeting(predicate, later)
        {
            return None;
        }
        return Some(Promise::stated(New, who.clone(), "informs").reporting());
    }
    if acts.contains(&Act::Undertake) {
        // What lasts is no promise where nothing says that it goes on.
        // "Die aanbeveling volg ik op": what parts from the verb makes it an act.
        let lasts = predicate.acts_in(&VERBS_OF_LASTING)
            && !(predicate.finite.starts_with("volg") && predicate.rest.last() == Some(&"op"));
        // "Ik neem dit mee in de voorjaarsnota."
        let takes_along = predicate.has(&["mee"]) && predicate.has(&["in", "bij"]);
        let needs_time = lasts && !predicate.has(&["komende", "volgende", "jaren", "verder"]);
        // "Het kabinet zet zich in voor", "legt zich daar niet bij neer": what it stands for.
        let reflexive = predicate.has(&["zich", "mij", "me", "ons"])
            && ["zet", "leg"]
                .iter()
                .any(|verb| predicate.finite.starts_with(verb))
            && !(predicate.finite.starts_with("zet")
                && (setting.ahead || predicate.has(&["komende"])));
        // "Via het programma zet ik in op rust aan boord": what runs already.
        let runs = predicate.finite.starts_with("zet")
            && !setting.ahead
            && !predicate.has(&["komende", "verder"])
            && is_within_what_runs(predicate);
        if ongoing
            || reflexive
            || runs
            || predicate.has(&["vandaag"])
            || here && !predicate.has(&["hierbij", "daarmee"])
            || aside
            || needs_time && !setting.ahead
            || setting.meeting && !setting.ahead && !takes_along
        {
            return None;
        }
        // "Dat houdt het ministerie niet bij": so it is, nobody declines.
        let keeps_none = denied && predicate.finite.starts_with("hou");
        if points_ahead(predicate) || keeps_none {
            return None;
        }
        let status = if denied { Declined } else { New };
        let rule = if denied { "declines" } else { "undertakes" };
        return Some(Promise::concluded(status, who.clone(), rule));
    }
    // A verb that no class knows, of the speaker, with a time that lies ahead: an act to come, unless he thinks or awaits it.
    let unknown = acts.is_empty()
        && !predicate.acts_in(&VERBS_OF_THINKING)
        && !DECLARING_VERBS.contains(predicate.finite)
        && !FINITE_VERBS.contains(predicate.finite);
    let blocked = here || ongoing || aside || denied || setting.meeting || setting.press;
    (unknown && setting.starts_ahead && !blocked && predicate.subject == Subject::Speaker)
        .then(|| Promise::concluded(New, who.clone(), "undertakes"))
}

/// `Via het actieprogramma`, `binnen de pilot`.
fn is_within_what_runs(predicate: &Predicate<'_>) -> bool {
    let row: Vec<&str> = predicate.all().collect();
    let thing = |word: &&str| is_one_of_ends(word, &THINGS_RUN);
    row.iter().enumerate().any(|(at, word)| {
        ["via", "binnen", "vanuit"].contains(word) && row.iter().skip(at + 1).take(3).any(thing)
    })
}

/// `Gaan aan de slag`: begins to work on something.
pub(super) fn goes_to_work(predicate: &Predicate<'_>) -> bool {
    predicate.has_row(&["aan", "de", "slag"]) || predicate.has_row(&["aan", "slag"])
}

/// `Hierbij treft u mijn reactie op uw vragen`: what is sent is the letter itself.
pub(super) fn answers_itself(predicate: &Predicate<'_>) -> bool {
    predicate.has(&["reactie", "antwoord", "antwoorden", "beantwoording"])
        && predicate.has(&["vragen", "kamervragen"])
}

/// Whether what is said goes to parliament.
pub(super) fn is_to_parliament(predicate: &Predicate<'_>) -> bool {
    predicate.has(&["u", "uw", "kamer", "kamers", "parlement"])
}

/// Whether what is said lies ahead by other words than a date.
fn is_later(predicate: &Predicate<'_>, setting: Setting) -> bool {
    let opening = predicate.front.first().copied().unwrap_or("");
    let goes_on = setting.after_promise
        && (GOING_ON_ABOUT.contains(opening) || predicate.has(&["dan", "daarin"]));
    // "In die aanpak zullen we schetsen": in a paper that is still to come.
    let in_that = opening == "in"
        && predicate
            .front
            .get(1)
            .is_some_and(|word| ["die", "dat"].contains(word));
    in_that
        || predicate.all().any(|word| SOON.contains(word))
        || names_a_later_paper(predicate)
        || predicate.has_row(&["zo", "snel", "mogelijk"])
        || predicate.has_row(&["zo", "spoedig", "mogelijk"])
        || predicate.has_row(&["op", "korte", "termijn"])
        // A term that no calendar knows is a term all the same: "binnen zes weken", "voor het meireces".
        || predicate.has(&["na", "binnen", "schriftelijk"])
        || predicate.all().any(|word| word.ends_with("reces"))
        || goes_on
}

/// `In de brief over de havens`: in a paper, but not in this one.
fn in_a_paper(predicate: &Predicate<'_>) -> bool {
    let row: Vec<&str> = predicate.all().collect();
    row.windows(3).any(|three| match three {
        ["in", "de" | "een" | "het" | "mijn" | "die" | "dat", paper] => {
            is_one_of_ends(paper, &THIS_LETTER) || is_one_of_ends(paper, &PAPERS_OF_GOVERNMENT)
        }
        _ => false,
    })
}

/// `In deze brief`: in the one that is read.
fn in_this_letter(predicate: &Predicate<'_>) -> bool {
    let row: Vec<&str> = predicate.all().collect();
    of_this_letter(&row, &["in"])
}

/// Whether a speaker says what he will say before the meeting ends: `zo meteen`, `in tweede termijn`, the answers to
/// questions.
fn is_said_in_the_meeting(predicate: &Predicate<'_>, later: bool) -> bool {
    let soon = predicate
        .all()
        .any(|word| LATER_IN_THE_MEETING.contains(word))
        || predicate.has_row(&["zo", "op"])
        || predicate.has_row(&["zo", "nog"])
        || predicate.all().last() == Some("zo");
    let answers = predicate.has(&["beantwoorden", "reageren", "ingaan"]) && !later;
    soon || answers && !predicate.has(&["schriftelijk"])
}

/// `in de volgende rapportage`, `in een separate brief`; `de afzonderlijke maatregelen` are no paper.
fn names_a_later_paper(predicate: &Predicate<'_>) -> bool {
    let row: Vec<&str> = predicate.all().collect();
    row.windows(2).any(|two| match two {
        ["volgende" | "eerstvolgende", next] => *next != "manier",
        [word, next] => {
            LATER_PAPERS.contains(word)
                && *word != "nadere"
                && (is_one_of_ends(next, &THIS_LETTER)
                    || is_one_of_ends(next, &PAPERS_OF_GOVERNMENT))
        }
        _ => false,
    })
}

/// `op de volgende manier`, `het volgende`: the sentences behind it say what.
fn points_ahead(predicate: &Predicate<'_>) -> bool {
    predicate.has_row(&["volgende", "manier"])
        || predicate.rest.first() == Some(&"het") && predicate.rest.get(1) == Some(&"volgende")
}

fn opens_behind(sentence: &Sentence<'_>, opening: &str) -> bool {
    sentence.clauses.iter().any(|clause| {
        clause.is_sub
            && clause
                .words
                .first()
                .is_some_and(|at| sentence.word(*at) == opening)
    })
}
