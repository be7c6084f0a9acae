//! Whether a sentence promises, and how the promise stands.
//!
//! Judged by predicate: who does it ([`Subject`]), by which verb in which form, denied or not, here or later. The strongest
//! of its predicates decides for a sentence.

use super::clause::Sentence;
use super::predicate::{Names, Predicate, Subject, last_named, name_at, predicates};
use super::verbs::{Act, Shape, Verbs};
use super::{Certainty, CommitmentStatus};
use crate::dutch::classes::{
    ACKNOWLEDGED_BEFORE, ACTORS, ADDING_WORDS, DONE_WITH, DROPPED, GOING_ON_ABOUT, JUDGED_NEEDLESS,
    LATER_PAPERS, PARTICIPLES_OF_COMING, READY, REFUSALS, REQUESTS_OF_PARLIAMENT, SOON,
    STILL_GOING_ON, THIS_LETTER, VERBS_OF_COMING, VERBS_OF_LASTING, WHERE_IN_THE_LETTER,
};
use crate::dutch::letters::Letters;
use crate::dutch::tokens::tokens;
use CommitmentStatus::{Declined, FulfilledHere, New, Released, Repeated};

/// Who promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// The member of government who speaks.
    Speaker,
    /// Somebody by name.
    Named(String),
    /// Nobody that the sentence names.
    Other,
}

/// A promise as a sentence makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Promise {
    /// How it stands.
    pub(super) status: CommitmentStatus,
    /// Who promises.
    pub(super) who: Who,
    /// Which rule found it.
    pub(super) rule: &'static str,
    /// How sure it is.
    pub(super) certainty: Certainty,
    /// Whether it only sends something along.
    pub(super) enclosure: bool,
    /// Whether it says what others will bring out.
    pub(super) announcement: bool,
    /// Number of the clause that makes it.
    pub(super) clause: Option<usize>,
    /// Whether it promises to send or tell something, later.
    pub(super) reports: bool,
}

impl Promise {
    fn new(status: CommitmentStatus, who: Who, rule: &'static str, certainty: Certainty) -> Self {
        Self {
            status,
            who,
            rule,
            certainty,
            enclosure: false,
            announcement: false,
            clause: None,
            reports: false,
        }
    }

    fn stated(status: CommitmentStatus, who: Who, rule: &'static str) -> Self {
        Self::new(status, who, rule, Certainty::Stated)
    }

    fn concluded(status: CommitmentStatus, who: Who, rule: &'static str) -> Self {
        Self::new(status, who, rule, Certainty::Concluded)
    }

    fn reporting(mut self) -> Self {
        self.reports = true;
        self
    }

    fn enclosed(mut self) -> Self {
        self.enclosure = true;
        self
    }

    fn announced(mut self) -> Self {
        self.announcement = true;
        self
    }

    /// Of two promises of one sentence the one with the lower weight is told.
    fn weight(&self) -> u8 {
        match (self.status, self.enclosure, self.announcement) {
            (_, true, _) => 7,
            (_, _, true) => 6,
            (FulfilledHere | Released, ..) => 0,
            _ if self.rule == "agreed" => 2,
            (Repeated, ..) if ["promised-before", "repeats-promise"].contains(&self.rule) => 2,
            (Declined, ..) => 1,
            _ if matches!(self.who, Who::Speaker) => 3,
            _ => 4,
        }
    }
}

/// What is known of a sentence besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// It names a time that lies ahead; while a main clause is judged: outside its inner clauses.
    pub(super) ahead: bool,
    /// It names a time that lies ahead outside its inner clauses.
    pub(super) ahead_in_main: bool,
    /// It names a time that lies ahead in any of its clauses.
    pub(super) ahead_anywhere: bool,
    /// The first person is a member of government.
    pub(super) speaker: bool,
    /// It is spoken in a meeting.
    pub(super) meeting: bool,
    /// The sentence before it makes a promise of a paper or a report.
    pub(super) after_promise: bool,
    /// It stands in the first paragraphs of a paper.
    pub(super) opening: bool,
    /// The press reports it.
    pub(super) press: bool,
}

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
            let all = predicates(sentence, clause, names);
            let setting = Setting {
                ahead: setting.ahead_in_main,
                ..setting
            };
            all.iter()
                .filter_map(|predicate| main(sentence, predicate, names, setting))
                .collect()
        };
        found.extend(judged.into_iter().map(|promise| Promise {
            clause: promise.clause.or(Some(number)),
            ..promise
        }));
    }
    let before = acknowledged(sentence);
    // A paper that comes and will then be used: it comes.
    if found.iter().any(|promise| promise.announcement) {
        found.retain(|promise| promise.rule != "will-be-done");
    }
    // Of equals the one that sends or tells something.
    let mut best = found
        .into_iter()
        .min_by_key(|promise| (promise.weight(), !promise.reports));
    if let Some(promise) = best.as_mut()
        && let Some(toezegging) = before
        && matches!(promise.status, New | FulfilledHere)
    {
        if promise.enclosure && toezegging {
            promise.enclosure = false;
            promise.rule = "keeps-promise";
        } else if promise.status == New {
            promise.status = Repeated;
        }
    }
    if best.is_none() && before == Some(true) && setting.speaker {
        let perfect = sentence
            .clauses
            .iter()
            .filter(|clause| !clause.is_sub)
            .any(|clause| {
                predicates(sentence, clause, names).iter().any(|predicate| {
                    predicate.subject == Subject::Speaker
                        && ["heb", "hebben", "ben", "zijn"].contains(&predicate.finite)
                })
            });
        let speaks = sentence
            .clauses
            .iter()
            .filter(|clause| !clause.is_sub)
            .any(|clause| {
                predicates(sentence, clause, names)
                    .iter()
                    .any(|predicate| predicate.subject == Subject::Speaker)
            });
        if speaks {
            let status = if perfect { FulfilledHere } else { Repeated };
            best = Some(Promise::concluded(status, Who::Speaker, "promised-before"));
        }
    }
    best
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
        if let Some(at) = opens(&["conform", "overeenkomstig"]) {
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

fn who_of(subject: &Subject) -> Who {
    match subject {
        Subject::Speaker | Subject::Parliament | Subject::OwnPaper => Who::Speaker,
        Subject::Cabinet => Who::Named("kabinet".to_owned()),
        Subject::Office(name) | Subject::Named(name) => Who::Named(name.clone()),
        Subject::OthersPaper | Subject::Thing => Who::Other,
    }
}

/// What the predicate of a main clause promises.
fn main(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    if let Some(kept) = keeps(predicate, setting) {
        return Some(kept);
    }
    match &predicate.subject {
        Subject::Speaker if !setting.speaker => None,
        Subject::Speaker | Subject::Cabinet | Subject::Office(_) => {
            government(sentence, predicate, names, setting)
                .or_else(|| passive(sentence, predicate, setting))
        }
        Subject::Parliament => parliament(predicate, setting),
        Subject::Named(_) => others(sentence, predicate, setting),
        Subject::OwnPaper | Subject::OthersPaper | Subject::Thing => declines(predicate)
            .filter(|_| setting.speaker && predicate.finite == "gaat")
            .or_else(|| agreed(sentence, predicate, names, setting))
            .or_else(|| promised(predicate))
            .or_else(|| expected(predicate, setting))
            .or_else(|| passive(sentence, predicate, setting))
            .or_else(|| comes(predicate, setting)),
    }
}

/// `Hiermee doe ik mijn toezegging gestand`, `wordt de motie als afgedaan beschouwd`.
fn keeps(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let asked = predicate
        .all()
        .any(|word| REQUESTS_OF_PARLIAMENT.contains(word));
    let one = predicate.has(&["toezegging", "motie", "verzoek", "belofte", "amendement"]);
    let by_government = matches!(
        predicate.subject,
        Subject::Speaker
            | Subject::Cabinet
            | Subject::Office(_)
            | Subject::Thing
            | Subject::OthersPaper
            | Subject::OwnPaper
    );
    if !by_government || predicate.subject == Subject::Speaker && !setting.speaker {
        return None;
    }
    let who = if predicate.subject == Subject::Speaker {
        Who::Speaker
    } else {
        office_or_speaker(&predicate.subject)
    };
    let kept = |status, rule| Some(Promise::stated(status, who.clone(), rule));
    let finite = predicate.finite;
    let passive = ["wordt", "worden", "is", "zijn", "word"].contains(&finite);
    let here = predicate.is_here();
    let done = predicate.all().any(|word| DONE_WITH.contains(word));
    if asked && predicate.all().any(|word| DROPPED.contains(word)) {
        return kept(Released, "dropped");
    }
    let considers = finite.starts_with("beschouw");
    if (passive && asked || considers && (asked || here)) && done && !predicate.is_denied() {
        let elsewhere = !here && !predicate.has(&["beschouwd", "daarmee"]) && !considers;
        if elsewhere && !predicate.has(&["brief", "kamerbrief"]) {
            return None;
        }
        return kept(
            if elsewhere { Released } else { FulfilledHere },
            "keeps-promise",
        );
    }
    let meets = predicate.has(&["tegemoetgekomen", "voldaan"])
        || predicate.has(&["uitvoering", "invulling", "gevolg", "gehoor"])
            && predicate.has(&["gegeven"]);
    if passive
        && finite != "zijn"
        && asked
        && meets
        && (here || finite.starts_with("word"))
        && !predicate.is_denied()
    {
        return here.then(|| Promise::stated(FulfilledHere, who.clone(), "keeps-promise"));
    }
    if predicate.subject == Subject::Thing {
        return None;
    }
    let stands = finite.starts_with("doe") && predicate.has(&["gestand"])
        || ["los", "lost", "lossen"].contains(&finite) && predicate.has(&["in"]) && (asked || here)
        || ["kom", "komen", "komt"].contains(&finite)
            && predicate.has(&["na", "tegemoet"])
            && asked
        || finite.starts_with("voldoe") && asked
        || ["geef", "geven", "geeft"].contains(&finite)
            && predicate.has(&["uitvoering", "invulling", "gevolg", "gehoor"])
            && asked;
    if stands {
        let status = if predicate.is_denied() {
            Declined
        } else {
            FulfilledHere
        };
        return kept(
            status,
            if status == Declined {
                "declines"
            } else {
                "keeps-promise"
            },
        );
    }
    let tells = predicate.acts().contains(&Act::Inform);
    let answers =
        tells && one && here && !predicate.is_denied() && !predicate.has(&["zal", "binnenkort"]);
    answers.then(|| Promise::concluded(FulfilledHere, who, "keeps-promise"))
}

fn office_or_speaker(subject: &Subject) -> Who {
    match subject {
        Subject::Cabinet | Subject::Office(_) => who_of(subject),
        _ => Who::Speaker,
    }
}

/// What a member of government does.
fn government(
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
    let later = setting.ahead || is_later(predicate, setting);
    match predicate.finite {
        "zal" | "zullen" | "ga" | "gaan" | "gaat" => {
            let acts = predicate.infinitive_acts();
            if predicate.has(&["worden"]) {
                return None;
            }
            // "Dat gesprek ga ik aan", "ik ga met hen in gesprek", "we gaan aan de slag".
            let goes = predicate.finite.starts_with("ga")
                && acts.is_empty()
                && predicate.has(&["gesprek", "overleg", "slag"]);
            let meets = setting.meeting && !goes && (acts.is_empty() || acts.contains(&Act::Meet));
            let composes = acts.contains(&Act::Compose) && !acts.contains(&Act::Undertake);
            // "We gaan daarbij in op": what the letter says.
            if predicate.finite.starts_with("ga") && predicate.has_row(&["in", "op"]) && !later {
                return None;
            }
            let stays = predicate.has(&["blijven"]);
            let is = !acts.is_empty() && acts.iter().all(|act| *act == Act::Be) && !stays;
            if meets || composes && !later && !stays || is || aside && !later {
                return None;
            }
            if acts.is_empty() && predicate.finite.starts_with("ga") {
                // A verb that no class knows says too little.
                return if goes {
                    new("speaker-will", true)
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
            let known = !acts.is_empty();
            // "Dat gaan we op de volgende manier doen": what follows says it.
            if points_ahead(predicate) {
                return None;
            }
            let promise = new("speaker-will", known || predicate.finite.starts_with('z'))?;
            Some(if reports {
                promise.reporting()
            } else {
                promise
            })
        }
        "wil" | "willen" => {
            let acts = predicate.infinitive_acts();
            let does = acts
                .iter()
                .any(|act| matches!(act, Act::Send | Act::Inform | Act::Undertake));
            let composes = predicate.composes();
            (does && !composes && !setting.meeting).then(|| new("speaker-wants", false))?
        }
        "ben" | "is" | "zijn" => {
            if predicate.has(&["voornemens", "bereid"]) || predicate.has_row(&["van", "plan"]) {
                return new("speaker-intends", true);
            }
            let still =
                predicate.has_row(&["aan", "het"]) || predicate.has_row(&["aan", "de", "slag"]);
            if still && predicate.has(&["nog"]) && !denied && predicate.subject == Subject::Speaker
            {
                return new("speaker-works-on", false);
            }
            None
        }
        "heb" | "hebben" | "heeft" => {
            let decided = predicate.has(&["besloten"]);
            let open = predicate.has(&["te", "om"]) || opens_behind(sentence, "dat");
            (decided && open && predicate.subject == Subject::Speaker)
                .then(|| new("speaker-decided", true))?
        }
        "laat" | "laten" => {
            let acts = predicate.infinitive_acts();
            let does = acts
                .iter()
                .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform))
                || predicate.has(&["doen"]);
            (does && !ongoing && !here).then(|| new("speaker-has-done", false))?
        }
        // "Ik zou graag willen toezeggen".
        "zou" if predicate.has(&["toezeggen"]) => new("speaker-promises", true),
        "zeg" | "zegt" | "zeggen" | "zegde" if predicate.has(&["toe"]) => {
            if predicate.finite == "zegde" {
                return Some(Promise::stated(Repeated, who(), "promised-before"));
            }
            Some(new("speaker-promises", true)?.reporting())
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
            let aims = predicate.has(&["ernaar"]) || predicate.has(&["te"]) && setting.ahead;
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
                || predicate.has(&["toezien", "inzetten", "aandringen", "volgen"]);
            (does && !setting.meeting).then(|| new("speaker-goes-on", false))?
        }
        "kom" | "komen" | "komt"
            if predicate.has(&["met"]) && (setting.ahead || later) && !denied =>
        {
            new("speaker-will", false)
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
        let at_once = here
            || aside
            || predicate.has(&["reeds", "eerder", "gelijktijdig"])
            || (adds || setting.opening) && !later;
        let needs_time = !to_parliament && !comes_back
            || predicate.finite.starts_with("reage")
            || predicate.finite.starts_with("beantw");
        if at_once
            || denied
            || needs_time && !later
            || predicate.rest.last() == Some(&"dat")
            || setting.meeting && !later && !comes_back
        {
            return None;
        }
        return Some(Promise::stated(New, who.clone(), "informs").reporting());
    }
    if acts.contains(&Act::Undertake) {
        // What lasts is no promise where nothing says that it goes on.
        let lasts = predicate.acts_in(&VERBS_OF_LASTING);
        let needs_time = lasts && !predicate.has(&["komende", "volgende", "jaren", "verder"]);
        // "Het kabinet zet zich in voor": what it stands for.
        let reflexive =
            predicate.has(&["zich", "mij", "me", "ons"]) && predicate.finite.starts_with("zet");
        if ongoing
            || reflexive
            || predicate.has(&["vandaag"])
            || here && !predicate.has(&["hierbij", "daarmee"])
            || aside
            || needs_time && !setting.ahead
            || setting.meeting && !setting.ahead
        {
            return None;
        }
        if points_ahead(predicate) {
            return None;
        }
        let status = if denied { Declined } else { New };
        let rule = if denied { "declines" } else { "undertakes" };
        return Some(Promise::concluded(status, who.clone(), rule));
    }
    None
}

/// `Hierbij treft u mijn reactie op uw vragen`: what is sent is the letter itself.
fn answers_itself(predicate: &Predicate<'_>) -> bool {
    predicate.has(&["reactie", "antwoord", "antwoorden", "beantwoording"])
        && predicate.has(&["vragen", "kamervragen"])
}

/// Whether what is said goes to parliament.
fn is_to_parliament(predicate: &Predicate<'_>) -> bool {
    predicate.has(&["u", "uw", "kamer", "kamers", "parlement"])
}

/// Whether what is said lies ahead by other words than a date.
fn is_later(predicate: &Predicate<'_>, setting: Setting) -> bool {
    let opening = predicate.front.first().copied().unwrap_or("");
    let goes_on =
        setting.after_promise && (GOING_ON_ABOUT.contains(opening) || predicate.has(&["dan"]));
    // "In die aanpak zullen we schetsen": in a paper that is still to come.
    let in_that = opening == "in"
        && predicate
            .front
            .get(1)
            .is_some_and(|word| ["die", "dat"].contains(word));
    in_that
        || predicate
            .all()
            .any(|word| LATER_PAPERS.contains(word) && word != "nadere" || SOON.contains(word))
        || predicate.has_row(&["zo", "snel", "mogelijk"])
        || predicate.has_row(&["zo", "spoedig", "mogelijk"])
        || predicate.has_row(&["op", "korte", "termijn"])
        || predicate.has(&["na"])
        || goes_on
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

/// `Zie ik geen aanleiding`, `acht ik niet nodig`, `dat kan ik niet toezeggen`.
fn declines(predicate: &Predicate<'_>) -> Option<Promise> {
    let no = predicate.is_denied();
    let finite = predicate.finite;
    let refuses = match finite {
        "zie" | "zien" | "ziet" => no && predicate.all().any(|word| REFUSALS.contains(word)),
        "acht" | "achten" | "vind" | "vinden" | "vindt" => {
            no && predicate.all().any(|word| JUDGED_NEEDLESS.contains(word))
        }
        "ben" | "zijn" => no && predicate.has(&["voorstander", "bereid", "voornemens", "plan"]),
        "kies" | "kiezen" | "kiest" => no && predicate.has(&["ervoor"]),
        "kan" | "kunnen" => no && predicate.has(&["toezeggen"]),
        "overweeg" | "overwegen" => no,
        "gaat" => predicate.has(&["mij", "ons"]) && predicate.has_row(&["te", "ver"]),
        _ => false,
    };
    let who = if finite == "gaat" {
        Who::Speaker
    } else {
        who_of(&predicate.subject)
    };
    refuses.then(|| Promise::stated(Declined, who, "declines"))
}

/// `Heb ik toegezegd`, `is toegezegd`.
fn promised(predicate: &Predicate<'_>) -> Option<Promise> {
    let perfect = ["heb", "hebben", "heeft", "is", "zijn", "werd"].contains(&predicate.finite);
    let with_one = predicate.has(&["lid", "heer", "mevrouw", "leden", "kamerlid"]);
    let told = predicate.has(&["toegezegd", "beloofd"])
        || predicate.has(&["afgesproken"]) && with_one && predicate.subject == Subject::Speaker;
    let passive = ["is", "zijn", "werd"].contains(&predicate.finite);
    let who = match &predicate.subject {
        Subject::Office(_) | Subject::Cabinet => who_of(&predicate.subject),
        Subject::Speaker => Who::Speaker,
        // "is toegezegd"; what others have promised is theirs to tell.
        _ if passive => Who::Speaker,
        _ => return None,
    };
    (perfect && told && !predicate.is_denied())
        .then(|| Promise::stated(Repeated, who, "promised-before"))
}

/// `Met de VNG heb ik afgesproken dat zij …`, `afgesproken is dat gemeenten …`.
fn agreed(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let perfect = ["heb", "hebben", "is", "zijn"].contains(&predicate.finite);
    if !perfect
        || !predicate.has(&["afgesproken"])
        || predicate.has(&["lid", "heer", "mevrouw", "kamerlid"])
    {
        return None;
    }
    let agreed_at = (0..sentence.words.len()).find(|at| sentence.word(*at) == "afgesproken");
    let clause = sentence.clauses.iter().enumerate().find(|(_, clause)| {
        let first = clause.words.first().copied();
        clause.is_sub && first > agreed_at && first.is_some_and(|at| sentence.word(at) == "dat")
    });
    let Some((number, clause)) = clause else {
        let bound = predicate.has(&["te"]) && predicate.subject == Subject::Speaker;
        return bound.then(|| Promise::concluded(New, Who::Speaker, "agreed"));
    };
    let words: Vec<&str> = clause.words.iter().map(|at| sentence.word(*at)).collect();
    let partner = sentence
        .clauses
        .iter()
        .filter(|clause| !clause.is_sub)
        .flat_map(|clause| &clause.words)
        .find_map(|at| {
            let actor = Some(sentence.word(*at)).filter(|word| ACTORS.contains(word));
            name_at(sentence, *at, names).or(actor)
        });
    let first = clause.words.iter().skip(1).take(3);
    let named = first.clone().find_map(|at| name_at(sentence, *at, names));
    let actor = words
        .iter()
        .skip(1)
        .take(3)
        .find(|word| super::predicate::is_one_of_ends(word, &ACTORS) || **word == "gemeente");
    let pronoun = words
        .get(1)
        .is_some_and(|word| ["zij", "ze", "deze"].contains(word));
    let who = match (named, actor, partner) {
        (Some(name), ..) => Who::Named(name.to_owned()),
        (_, Some(actor), _) => Who::Named((*actor).to_owned()),
        (_, _, Some(partner)) if pronoun => Who::Named(partner.to_owned()),
        _ if pronoun => Who::Other,
        _ if predicate.subject == Subject::Speaker => Who::Speaker,
        _ => Who::Other,
    };
    // What was agreed somewhere by nobody in particular is no promise without a time.
    let by_speaker = predicate.subject == Subject::Speaker;
    if who == Who::Other && !by_speaker && !setting.ahead_anywhere {
        return None;
    }
    let mut promise = Promise::concluded(New, who, "agreed");
    promise.clause = Some(number);
    Some(promise)
}

/// `Uw Kamer ontvangt`, `wordt uw Kamer geïnformeerd`, `kunt u tegemoet zien`.
fn parliament(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
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
            let itself = predicate.rest.windows(2).any(|two| {
                two.first() == Some(&"deze")
                    && two.get(1).is_some_and(|word| THIS_LETTER.contains(word))
            });
            let later =
                predicate.finite.starts_with("ont") && !denied && !aside && !here && !itself;
            later.then(|| Promise::stated(New, Who::Speaker, "parliament-receives").reporting())
        }
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
            if !told || here && !setting.ahead || aside || denied || past || will {
                return None;
            }
            Some(Promise::stated(New, Who::Speaker, "parliament-is-told").reporting())
        }
        _ => None,
    }
}

/// What somebody else will do.
fn others(sentence: &Sentence<'_>, predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let who = who_of(&predicate.subject);
    if predicate.is_denied() {
        return None;
    }
    match predicate.finite {
        "zal" | "zullen" | "gaat" | "gaan" => {
            if predicate.has(&["worden"]) {
                return passive(sentence, predicate, setting);
            }
            let acts = predicate.infinitive_acts();
            if acts.contains(&Act::Send) && !is_to_parliament(predicate) {
                return setting
                    .ahead
                    .then(|| Promise::concluded(New, who, "others-will").announced());
            }
            let looks = predicate.has(&["kijken"]);
            let does = looks
                || acts
                    .iter()
                    .any(|act| matches!(act, Act::Undertake | Act::Send | Act::Inform));
            (does && !setting.meeting).then(|| Promise::concluded(New, who, "others-will"))
        }
        "zegt" | "zeggen" if predicate.has(&["toe"]) => {
            Some(Promise::stated(New, who, "others-will"))
        }
        "maakt" | "maken" => (predicate.has(&["afspraken"])
            && (setting.ahead || predicate.has(&["komende"])))
        .then(|| Promise::concluded(New, who, "others-will")),
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
            (sends && setting.ahead).then(|| Promise::concluded(New, who, "comes").announced())
        }
    }
}

/// `De voortgang zal worden gemonitord`, `wordt in mei een oproep gedaan`: the speaker's, unless somebody else is named.
fn passive(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
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
    let agent = (0..sentence.words.len()).any(|at| {
        sentence.word(at) == "door"
            && !["mij", "ons", "het", "mijn"].contains(&sentence.word(at + 1))
    });
    if predicate.is_here() || predicate.has(&["reeds", "momenteel", "bijvoorbeeld"]) {
        return None;
    }
    let status = if predicate.is_denied() { Declined } else { New };
    let who = if agent { Who::Other } else { Who::Speaker };
    let paper = predicate.subject == Subject::OthersPaper;
    if future && predicate.has(&["worden"]) && (does || predicate.has(&["gegeven", "gesproken"])) {
        let promise = Promise::concluded(status, who, "will-be-done");
        return Some(
            if paper && acts.contains(&Act::Send) && !is_to_parliament(predicate) {
                promise.announced()
            } else {
                promise
            },
        );
    }
    let takes_place = future && predicate.has(&["plaatsvinden"]) && !paper;
    if takes_place {
        return Some(Promise::concluded(status, Who::Speaker, "will-be-done"));
    }
    // "Naar verwachting kan het voorstel eind 2021 worden ingediend."
    let expects = predicate.has(&["verwachting"]) && predicate.has(&["worden"]);
    let now = ["wordt", "worden"].contains(&predicate.finite)
        || ["kan", "kunnen"].contains(&predicate.finite) && expects;
    let coming = predicate
        .all()
        .any(|word| PARTICIPLES_OF_COMING.contains(word));
    if now && setting.ahead && !predicate.is_denied() {
        if paper && (coming || does) {
            return Some(Promise::concluded(New, Who::Other, "comes").announced());
        }
        if does || coming || predicate.has(&["gedaan", "gehouden", "gegeven"]) {
            return Some(Promise::concluded(New, who, "is-done-then"));
        }
    }
    (now && setting.press
        && does
        && predicate.has(&["verlengd", "uitgebreid", "voortgezet", "vrijgemaakt"]))
    .then(|| Promise::concluded(New, Who::Speaker, "reported"))
}

/// `Het rapport verschijnt in mei`: announced; a paper of the government's own is promised.
fn comes(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let comes = VERBS_OF_COMING.contains(predicate.finite);
    let bare = predicate.finite.starts_with("versch") || predicate.finite.starts_with("volg");
    let there = predicate.all().any(|word| READY.contains(word)) || predicate.has(&["kamer", "er"]);
    let ready = ["is", "zijn"].contains(&predicate.finite) && predicate.has(&["gereed", "klaar"]);
    if !setting.ahead
        || predicate.is_denied()
        || !(comes && (bare || there || setting.press) || ready)
    {
        return None;
    }
    match predicate.subject {
        Subject::OwnPaper => Some(Promise::concluded(New, Who::Speaker, "comes")),
        Subject::OthersPaper => Some(Promise::concluded(New, Who::Other, "comes").announced()),
        _ => Some(Promise::concluded(New, Who::Other, "comes").announced()),
    }
}

/// `Mijn verwachting is dit begin 2019 gereed te hebben`, `moet het onderzoek zijn afgerond`.
fn expected(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    let hopes = [
        "verwachting",
        "streven",
        "voornemen",
        "bedoeling",
        "inzet",
        "planning",
    ];
    let own = predicate
        .front
        .first()
        .is_some_and(|word| ["mijn", "onze"].contains(word))
        && predicate.front.iter().any(|word| hopes.contains(word));
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
    (must && done).then(|| Promise::concluded(New, Who::Speaker, "reported"))
}

/// What a subordinate clause promises: `die ik binnenkort naar uw Kamer stuur`, `dat u tegemoet kunt zien`, `die u in mei
/// informeert`.
fn subordinate(
    sentence: &Sentence<'_>,
    clause: &[usize],
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let words: Vec<&str> = clause.iter().map(|at| sentence.word(*at)).collect();
    let opening = words.first().copied().unwrap_or("");
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let denied = has(&["niet", "geen"]);
    let relative = ["die", "dat", "waarin", "waarmee", "waarover", "waarbij"].contains(&opening);
    if has(&["tegemoet", "tegemoetzien"])
        && has(&["u", "kamer"])
        && has(&["kunt", "kan"])
        && !denied
    {
        return Some(Promise::stated(New, Who::Speaker, "parliament-receives").reporting());
    }
    let speaks = words
        .get(1)
        .is_some_and(|word| ["ik", "we", "wij"].contains(word))
        && setting.speaker;
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
    let later = setting.ahead || words.iter().any(|word| SOON.contains(word));
    let past = has(&["heb", "heeft", "hebben", "is", "eerder", "onlangs"]);
    if !relative || !sends || !later || denied || past || has(&["verzoekt", "verzocht"]) {
        return None;
    }
    if words
        .get(1)
        .is_some_and(|word| ["ik", "we", "wij"].contains(word))
    {
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

/// What an item of a list promises that a sentence introduces: what the speaker is going to do, or what parties agreed.
pub(super) fn listed(
    sentence: &Sentence<'_>,
    names: &Names,
    who: Option<&Who>,
    agreed: bool,
) -> Option<Promise> {
    let first = sentence
        .clauses
        .iter()
        .find(|clause| !clause.is_sub && !clause.words.is_empty())?;
    let all = predicates(sentence, first, names);
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
    is_done.then(|| Promise::concluded(New, who.clone(), "listed"))
}

/// Whether a sentence has no finite verb in its main clause: `een vervolg op de proef`.
pub(super) fn is_noun_phrase(sentence: &Sentence<'_>, names: &Names) -> bool {
    let mut main = sentence.clauses.iter().filter(|clause| !clause.is_sub);
    main.all(|clause| predicates(sentence, clause, names).is_empty())
}

/// Whether a block ends by announcing what parties agreed upon: "De afspraken houden in:".
pub(super) fn opens_agreement(text: &str) -> bool {
    let text = text.lower();
    text.trim_end().ends_with(':') && (text.contains("afspraken") || text.contains("afgesproken"))
}

/// "Deze belofte los ik bij deze in": a sentence about the promise that the one before it names.
pub(super) fn keeps_the_last(text: &str) -> bool {
    let words = tokens(text);
    let opening = words.first().map_or("", |word| word.folded.as_ref());
    let second = words.get(1).map_or("", |word| word.folded.as_ref());
    if !["deze", "die", "hierbij", "hiermee"].contains(&opening) {
        return false;
    }
    let sentence = Sentence::new(text, &words, true);
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

/// Whether a sentence goes on about the paper or report that the one before it promises.
pub(super) fn goes_on(text: &str) -> bool {
    let words = tokens(text);
    let opening = words.first().map_or("", |word| word.folded.as_ref());
    GOING_ON_ABOUT.contains(opening) || words.iter().any(|word| word.folded == "dan")
}

/// `In een eerstvolgende brief`, `binnenkort`: what lies in a later paper.
pub(super) fn names_a_later_paper(text: &str) -> bool {
    tokens(text)
        .iter()
        .any(|word| LATER_PAPERS.contains(&word.folded) || SOON.contains(&word.folded))
}

/// The words for a time that is near but not named.
pub(super) fn soon(text: &str) -> Option<String> {
    let words = tokens(text);
    if let Some(word) = words.iter().find(|word| SOON.contains(&word.folded)) {
        return Some(word.text.lower());
    }
    const ROWS: [[&str; 3]; 3] = [
        ["zo", "snel", "mogelijk"],
        ["zo", "spoedig", "mogelijk"],
        ["op", "korte", "termijn"],
    ];
    let row = words.windows(3).find(|three| {
        ROWS.iter().any(|row| {
            three
                .iter()
                .zip(row)
                .all(|(word, known)| word.folded == *known)
        })
    })?;
    let range = row.first()?.range.start..row.last()?.range.end;
    text.get(range).map(Letters::lower)
}

/// `De Minister` alone is `minister`; with its ministry it stays as it is written.
pub(super) fn plain_office(name: &str) -> String {
    let lower = name.lower();
    if lower == "minister" || lower == "staatssecretaris" {
        lower
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
