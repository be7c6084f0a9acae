//! Promises whose subject is not the speaker: parliament that is told, others who will act, what will be done or will come.

use super::clause::{Clause, SPEAKER, Sentence};
use super::fact::CommitmentStatus;
use super::government::{PAST_PROMISES, answers_itself, goes_to_work, is_to_parliament, promising};
use super::kept::has_word_of_the_past;
use super::parties::{Names, first_named, is_ministry, is_office_name, name_at};
use super::predicate::{Predicate, of_this_letter};
use super::promise::{Promise, Setting, Who, who_of};
use super::subject::Subject;
use super::verbs::Act;
use crate::dutch::classes::{
    DECLARING_VERBS, FINITE_VERBS, GOVERNMENT_SUBJECTS, HOPING, LETTING_KNOW,
    PARTICIPLES_OF_COMING, PAST_VERBS, READY, VERBS_OF_COMING, VERBS_OF_THINKING,
    WHERE_IN_THE_LETTER, WordSet,
};
use CommitmentStatus::{Declined, FulfilledHere, New, Repeated};

/// `Uw Kamer ontvangt`, `wordt uw Kamer geïnformeerd`, `kunt u tegemoet zien`.
pub(super) fn parliament(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let here = predicate.is_here();
    let denied = predicate.is_denied();
    let aside = predicate
        .all()
        .any(|word| WHERE_IN_THE_LETTER.contains(word));
    match predicate.finite {
        "ontvangt" | "ontvangen" | "treft" | "vindt" => {
            if here
                && !predicate.has_row(&["in", "deze", "brief"])
                && !predicate.has(&["meer"])
                && !answers_itself(predicate)
            {
                return Some(Promise::stated(FulfilledHere, Who::Speaker, "sends").enclosed());
            }
            let itself = of_this_letter(&predicate.rest, &[]);
            let later =
                predicate.finite.starts_with("ont") && !denied && !aside && !here && !itself;
            later.then(|| Promise::stated(New, Who::Speaker, "parliament-receives").reporting())
        }
        "krijgt" | "krijgen" => (setting.ahead && !denied && !here)
            .then(|| Promise::stated(New, Who::Speaker, "parliament-receives").reporting()),
        "kunt" | "kan" => {
            let awaits = predicate.has(&["tegemoet", "tegemoetzien", "verwachten"]) && !denied;
            awaits.then(|| Promise::stated(New, Who::Speaker, "parliament-receives").reporting())
        }
        "wordt" | "word" | "worden" | "zal" | "zullen" => {
            let acts = predicate.participle_acts();
            let told = acts
                .iter()
                .any(|act| matches!(act, Act::Inform | Act::Send));
            let past = predicate.has(&["reeds", "eerder"]);
            let will = predicate.finite.starts_with('z') && !predicate.has(&["worden"]);
            // "Uw Kamer zal het standpunt medio april ontvangen".
            let receives = predicate.finite.starts_with('z')
                && (predicate.has(&["ontvangen", "tegemoetzien"]));
            if receives && !here && !denied {
                return Some(Promise::stated(New, Who::Speaker, "parliament-receives").reporting());
            }
            if !told || here && !setting.ahead || aside || denied || past || will {
                return None;
            }
            Some(who_is_told(sentence, names, "parliament-is-told"))
        }
        // "Uw Kamer is toegezegd dat": by whom is not said; the government promises to parliament.
        "is" | "zijn" => predicate.has(&["toegezegd", "beloofd"]).then(|| {
            Promise::concluded(CommitmentStatus::Repeated, Who::Speaker, "promised-before")
        }),
        _ => None,
    }
}

/// That parliament is told something: by the speaker, or by whom the sentence names behind `door`.
pub(super) fn who_is_told(sentence: &Sentence<'_>, names: &Names, rule: &'static str) -> Promise {
    let who = match agent(sentence, names) {
        Some(Who::Named(name)) => Who::Named(name),
        _ => Who::Speaker,
    };
    let by_government = is_of_government(&who);
    Promise::stated(New, who, rule)
        .reporting()
        .announced_unless(by_government)
}

/// Whether who acts is the speaker, or belongs to the government by name.
fn is_of_government(who: &Who) -> bool {
    match who {
        Who::Speaker => true,
        Who::Named(name) => {
            is_ministry(name) || is_office_name(name) || GOVERNMENT_SUBJECTS.has(name)
        }
        Who::Other => false,
    }
}

/// `Wat ik wel kan doen, is de Kamer in mei een tussenstand sturen`: the main clause says what the speaker offers.
pub(super) fn offers(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    setting: Setting,
) -> Option<Promise> {
    let opens = |clause: &&Clause| clause.words.first() == Some(&0);
    let opening = sentence.clauses.iter().find(opens)?;
    let word = |at: usize| opening.words.get(at).map_or("", |at| sentence.word(*at));
    let can = |word: &str| ["kan", "kunnen", "wil", "zal", "ga"].contains(&word);
    let offers = opening.is_sub
        && word(0) == "wat"
        && SPEAKER.contains(&word(1))
        && opening.words.iter().any(|at| can(sentence.word(*at)))
        && !opening.words.iter().any(|at| sentence.word(*at) == "niet");
    let does = predicate
        .infinitive_acts()
        .iter()
        .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform));
    (setting.speaker && offers && does && predicate.finite == "is" && predicate.front.is_empty())
        .then(|| Promise::concluded(New, Who::Speaker, "speaker-will").reporting())
}

/// `De ACM heeft mij laten weten dat zij begin mei een besluit zal nemen`: what follows is theirs who say it, or whom it names.
pub(super) fn reports(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let lets_know = ["heeft", "hebben", "laat", "laten"].contains(&predicate.finite)
        && predicate.all().any(|word| LETTING_KNOW.contains(word));
    if !lets_know || predicate.is_denied() {
        return None;
    }
    let (number, clause) = sentence
        .clauses
        .iter()
        .enumerate()
        .find(|(_, clause)| clause.is_sub && sentence.opening_word(clause) == "dat")?;
    let words: Vec<&str> = clause.words.iter().map(|at| sentence.word(*at)).collect();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let will = has(&["zal", "zullen", "gaat", "gaan"]) && !has(&["worden"]);
    let comes = has(&["komt", "komen", "ontvangt"]) && has(&["kamer", "u"]);
    if !(will || comes && setting.ahead_anywhere) || has(&["niet", "geen", "moeten", "kunnen"]) {
        return None;
    }
    let own = has(&["zij", "ze", "hij"]) || comes;
    let promise = match &predicate.subject {
        subject @ (Subject::Office(_) | Subject::Cabinet) if own => {
            Promise::concluded(New, who_of(subject), "lets-know").reporting()
        }
        subject @ Subject::Named(_) if own => {
            Promise::concluded(New, who_of(subject), "lets-know").announced()
        }
        Subject::Named(_) | Subject::Office(_) => {
            let name = first_named(sentence, *clause.words.get(1)?, names)?;
            Promise::concluded(New, Who::Named(name), "lets-know").announced()
        }
        _ => return None,
    };
    Some(Promise {
        clause: Some(number),
        ..promise
    })
}

/// Whether a ministry is among those who act: `VNG en VWS maken afspraken`.
fn is_with_ministry(predicate: &Predicate<'_>) -> bool {
    let subject = match &predicate.subject {
        Subject::Named(name) => Some(name),
        _ => None,
    };
    let mut names = subject.into_iter().chain(&predicate.partners);
    names.any(|name| is_ministry(name))
}

/// What somebody else will do.
pub(super) fn others(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let who = who_of(&predicate.subject);
    if predicate.is_denied() {
        return None;
    }
    match predicate.finite {
        "zal" | "zullen" | "gaat" | "gaan" => {
            if predicate.has(&["worden"]) {
                return passive(sentence, predicate, names, setting);
            }
            let acts = predicate.infinitive_acts();
            if acts.contains(&Act::Send) && !is_to_parliament(predicate) {
                return setting
                    .ahead
                    .then(|| Promise::concluded(New, who, "others-will").announced());
            }
            let looks = predicate.has(&["kijken"]);
            let works = predicate.finite.starts_with("ga") && goes_to_work(predicate);
            let does = looks
                || works
                || acts
                    .iter()
                    .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform));
            // What no class knows, an organisation by its name may be said to do; "partijen zullen merken" says nothing.
            let acts_somehow = !acts.contains(&Act::Be)
                && predicate.ends_in_infinitive()
                && !predicate.has(&["moeten", "kunnen", "mogen", "hoeven"]);
            let by_name = matches!(&predicate.subject, Subject::Named(name) if name.chars().any(char::is_uppercase));
            if !does && !acts_somehow {
                return None;
            }
            // In a meeting much is said of others: what they will do by a day that is named.
            if setting.meeting {
                return (by_name && setting.ahead)
                    .then(|| Promise::concluded(New, who, "others-will").announced());
            }
            if does {
                let told = Promise::concluded(New, who, "others-will");
                return Some(told.announced_unless(is_with_ministry(predicate)));
            }
            // "gaat vanaf 1 juni controleren": a beginning is no term, but lies ahead.
            let begins = setting.ahead || setting.begins_ahead;
            (by_name && (predicate.finite.starts_with('z') || begins))
                .then(|| Promise::concluded(New, who, "others-will").announced())
        }
        // "De waterschappen hebben toegezegd de cijfers te leveren", "hebben zich verbonden om".
        "heeft" | "hebben"
            if predicate.has(&["toegezegd", "beloofd"])
                || predicate.has(&["zich"])
                    && predicate.has(&["verbonden", "gecommitteerd", "verplicht"]) =>
        {
            let what = predicate.has(&["te", "om"])
                || sentence.words.iter().any(|word| word.folded == "dat");
            (what && !setting.meeting).then(|| Promise::stated(New, who, "others-promised"))
        }
        finite if promising(predicate) => Some(if PAST_PROMISES.contains(&finite) {
            Promise::stated(Repeated, who, "others-promised")
        } else {
            Promise::stated(New, who, "others-will").reporting()
        }),
        "maakt" | "maken" => (predicate.has(&["afspraken"])
            && (setting.ahead || predicate.has(&["komende"])))
        .then(|| {
            let told = Promise::concluded(New, who, "others-will");
            told.announced_unless(is_with_ministry(predicate))
        }),
        "laat" | "laten"
            if setting.ahead
                && (predicate.infinitive_acts().contains(&Act::Undertake)
                    || predicate.has_it_done()) =>
        {
            let told = Promise::concluded(New, who, "others-will");
            Some(told.announced_unless(is_with_ministry(predicate)))
        }
        "komt" | "komen" if predicate.has(&["met"]) && setting.ahead => {
            Some(Promise::concluded(New, who, "others-will").announced())
        }
        _ => {
            let acts = predicate.acts();
            let sends = acts
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform));
            if sends && is_to_parliament(predicate) && !predicate.is_here() {
                return Some(Promise::stated(New, who, "others-will"));
            }
            if sends {
                return setting
                    .ahead
                    .then(|| Promise::concluded(New, who, "comes").announced());
            }
            // What no class knows is an act to come where its time is.
            let unknown = acts.is_empty()
                && !FINITE_VERBS.contains(predicate.finite)
                && !DECLARING_VERBS.contains(predicate.finite)
                && !VERBS_OF_COMING.contains(predicate.finite)
                && !PAST_VERBS.contains(predicate.finite)
                && !predicate.acts_in(&VERBS_OF_THINKING);
            let acts_then = acts.contains(&Act::Undertake) || unknown;
            let starts = acts_then && setting.starts_ahead && !setting.meeting;
            starts.then(|| Promise::concluded(New, who, "others-will").announced())
        }
    }
}

/// `De voortgang zal worden gemonitord`, `wordt in mei een oproep gedaan`: the speaker's, unless somebody else is named.
pub(super) fn passive(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    if setting.meeting || !(setting.speaker || setting.press) {
        return None;
    }
    let acts = predicate.participle_acts();
    let does = acts
        .iter()
        .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform));
    let future = ["zal", "zullen"].contains(&predicate.finite);
    let agent = agent(sentence, names);
    if predicate.is_here() || predicate.has(&["reeds", "momenteel", "bijvoorbeeld"]) {
        return None;
    }
    let status = if predicate.is_denied() { Declined } else { New };
    // Nobody is said to do it: that the speaker does is a guess, but where it comes to parliament or is the government's own
    // paper.
    let sure = agent.is_some()
        || is_to_parliament(predicate)
        // "Daarin zal hitte worden opgenomen": in what the sentence before promises.
        || setting.after_promise && predicate.front.first() == Some(&"daarin")
        || predicate.subject == Subject::OwnPaper && !is_in_force(predicate);
    let agent_is_speaker = agent == Some(Who::Speaker);
    let who = agent.unwrap_or(Who::Speaker);
    // "Wordt door het RIVM onderzocht": what somebody does who has a name of their own is announced.
    let has_name = matches!(&who, Who::Named(name) if name.chars().any(char::is_uppercase));
    let by_another = has_name && !is_of_government(&who);
    let paper = predicate.subject == Subject::OthersPaper;
    let by_me = agent_is_speaker && predicate.has(&["worden"]);
    if future
        && predicate.has(&["worden"])
        && (does || by_me || predicate.has(&["gegeven", "gesproken"]))
    {
        // "Zal naar verwachting worden beoordeeld": what somebody is expected to do.
        if !sure && !paper && predicate.has(&["verwachting"]) {
            return None;
        }
        let mut promise = Promise::concluded(status, who, "will-be-done").sure_if(sure);
        promise.reports = acts
            .iter()
            .any(|act| matches!(act, Act::Send | Act::Inform));
        let is_anothers_paper = paper && acts.contains(&Act::Send) && !is_to_parliament(predicate);
        return Some(promise.announced_unless(!(is_anothers_paper || by_another)));
    }
    // "Deze rapportage zal elk jaar verschijnen": the speaker's, where the sentence before promises it.
    if future && predicate.has(&["verschijnen"]) && !predicate.is_denied() {
        let own = predicate.subject == Subject::OwnPaper || paper && setting.after_promise;
        if own {
            return Some(Promise::concluded(New, Who::Speaker, "comes").reporting());
        }
        return paper.then(|| Promise::concluded(New, Who::Other, "comes").announced());
    }
    let takes_place = future && predicate.has(&["plaatsvinden"]) && !paper;
    if takes_place {
        return Some(Promise::guessed(status, Who::Speaker, "will-be-done"));
    }
    // "Naar verwachting kan het voorstel eind 2021 worden ingediend."
    let expects = predicate.has(&["verwachting"]) && predicate.has(&["worden"]);
    let now = ["wordt", "worden"].contains(&predicate.finite)
        || ["kan", "kunnen"].contains(&predicate.finite) && expects;
    let coming = predicate
        .all()
        .any(|word| PARTICIPLES_OF_COMING.contains(word));
    if now && setting.ahead && !predicate.is_denied() {
        if paper && (coming || does) && is_to_parliament(predicate) && setting.speaker {
            return Some(Promise::concluded(New, Who::Speaker, "is-done-then").reporting());
        }
        if paper && (coming || does) {
            return Some(Promise::concluded(New, Who::Other, "comes").announced());
        }
        if does || coming || predicate.has(&["gedaan", "gehouden", "gegeven"]) {
            let promise = Promise::concluded(New, who, "is-done-then").sure_if(sure);
            return Some(promise.announced_unless(!by_another));
        }
    }
    (now && setting.press
        && does
        && predicate.has(&["verlengd", "uitgebreid", "voortgezet", "vrijgemaakt"]))
    .then(|| Promise::guessed(New, Who::Speaker, "reported"))
}

/// Whether what is spoken of can be in force already, so that others may change or evaluate it: a regeling, not a bill.
fn is_in_force(predicate: &Predicate<'_>) -> bool {
    predicate.has(&["regeling", "amvb", "beleidskader", "geevalueerd"])
}

/// Who does what a passive says: `door de VNG`; the speaker where it is `door mij`.
fn agent(sentence: &Sentence<'_>, names: &Names) -> Option<Who> {
    let at = (0..sentence.words.len()).find(|at| sentence.word(*at) == "door")?;
    match sentence.word(at + 1) {
        "mij" | "ons" | "mijn" => Some(Who::Speaker),
        // "door het RIVM"; "door het aantal te verhogen", "door te": how, not who.
        "het" => name_at(sentence, at + 2, names).map(|name| Who::Named(name.to_owned())),
        "te" | "middel" => None,
        _ => Some(first_named(sentence, at + 1, names).map_or(Who::Other, Who::Named)),
    }
}

/// `Het rapport is als bijlage bij deze brief gevoegd`, `bijgevoegd is een overzicht`: sent along.
pub(super) fn encloses(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let added = ["is", "zijn"].contains(&predicate.finite) && predicate.has(&ADDED);
    let row: Vec<&str> = predicate.all().collect();
    // "aan het rapport toegevoegd": to something else.
    let elsewhere = |two: &[&str]| matches!(two, ["bij" | "aan", next] if !["deze", "dit", "u", "uw"].contains(next));
    let to_letter = of_this_letter(&row, &["bij", "aan"]);
    let as_annex = predicate.has_row(&["als", "bijlage"])
        || predicate.has_row(&["in", "de", "bijlage"])
        || predicate.has(&["bijgevoegd"]);
    let is_sent = to_letter || as_annex && !row.windows(2).any(elsewhere);
    // "Was onlangs als bijlage gevoegd" tells of then; what is put with this letter is sent now.
    let told_of_then = !to_letter && has_word_of_the_past(predicate);
    let is_open = !predicate.is_denied() && !predicate.has(&["niets"]) && !told_of_then;
    (added && is_sent && setting.speaker && !setting.meeting && is_open)
        .then(|| Promise::stated(FulfilledHere, Who::Speaker, "sends").enclosed())
}

/// Participles by which a paper is put with the letter.
pub(super) const ADDED: [&str; 3] = ["gevoegd", "bijgevoegd", "toegevoegd"];

/// `Het rapport verschijnt in mei`: announced; a paper of the government's own is promised.
pub(super) fn comes(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let comes = VERBS_OF_COMING.contains(predicate.finite);
    let bare = predicate.finite.starts_with("versch") || predicate.finite.starts_with("volg");
    // "Uiterlijk 1 mei ligt er een voorstel".
    let lies = ["ligt", "liggen"].contains(&predicate.finite)
        && predicate.has(&["er"])
        && predicate.subject == Subject::OwnPaper;
    let there = predicate.all().any(|word| READY.contains(word)) || predicate.has(&["kamer", "er"]);
    // "Die komt in het eerste kwartaal": what the sentence before promises.
    let points = matches!(predicate.front.as_slice(), ["die" | "dat" | "deze"]);
    if comes && points && setting.after_promise && setting.ahead && !predicate.is_denied() {
        return Some(Promise::concluded(New, Who::Speaker, "comes").reporting());
    }
    let ready = ["is", "zijn"].contains(&predicate.finite) && predicate.has(&["gereed", "klaar"]);
    // "Er komt nog een brief over de veren": to parliament, which is spoken to.
    let is_still_to_come = setting.speaker
        && predicate.finite == "komt"
        && predicate.has(&["er"])
        && predicate.has(&["nog"])
        && predicate.subject == Subject::OwnPaper
        && !predicate.is_denied();
    if is_still_to_come && !predicate.has(&["bij"]) {
        return Some(Promise::concluded(New, Who::Speaker, "comes").reporting());
    }
    // "Vanaf 2026 verschijnen de eerste deelrapporten": a beginning is no term, but lies ahead.
    let begins = setting.begins_ahead && comes;
    if !(setting.ahead || begins)
        || predicate.is_denied()
        || !(comes && (bare || there || setting.press) || ready || lies)
    {
        return None;
    }
    // What comes to parliament, government brings there.
    let to_parliament = predicate.has(&["kamer"]) && setting.speaker;
    match predicate.subject {
        _ if to_parliament => Some(Promise::concluded(New, Who::Speaker, "comes").reporting()),
        Subject::OwnPaper => Some(Promise::concluded(New, Who::Speaker, "comes")),
        Subject::OthersPaper => Some(Promise::concluded(New, Who::Other, "comes").announced()),
        _ => Some(Promise::concluded(New, Who::Other, "comes").announced()),
    }
}

/// `Mijn verwachting is dit begin 2019 gereed te hebben`, `moet het onderzoek zijn afgerond`.
pub(super) fn expected(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let of_speaker = |words: &[&str]| {
        words
            .windows(2)
            .any(|two| matches!(two, ["mijn" | "onze", hope] if HOPING.has(hope)))
    };
    // "Mijn streven is", "Het is mijn voornemen om".
    let own = of_speaker(&predicate.front)
        || predicate.front.first() == Some(&"het") && of_speaker(&predicate.rest);
    if own
        && setting.speaker
        && ["is", "blijft"].contains(&predicate.finite)
        && predicate.has(&["te"])
        && !predicate.is_denied()
    {
        return Some(Promise::stated(New, Who::Speaker, "speaker-expects").reporting());
    }
    let must = ["moet", "moeten"].contains(&predicate.finite) && setting.press && setting.ahead;
    let done = predicate.has(&["afgerond", "klaar", "gereed", "opgeleverd"]);
    (must && done).then(|| Promise::guessed(New, Who::Speaker, "reported"))
}
