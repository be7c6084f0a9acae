//! What was promised before, and how it ends: kept here, declined, dropped, or agreed with others.

use super::clause::Sentence;
use super::fact::CommitmentStatus;
use super::parties::{Names, is_one_of_ends, name_at};
use super::predicate::Predicate;
use super::promise::{Promise, Setting, Who, who_of};
use super::subject::Subject;
use super::verbs::Act;
use crate::dutch::classes::{
    ACTORS, BEFORE_YEARS, DONE_WITH, DROPPED, JUDGED_NEEDLESS, REFUSALS, REQUESTS_OF_PARLIAMENT,
    THINGS_AGREED, WORDS_OF_THE_PAST,
};
use crate::dutch::months::month_number;
use crate::dutch::numbers::is_year;
use CommitmentStatus::{Declined, FulfilledHere, New, Released, Repeated};

/// `Hiermee doe ik mijn toezegging gestand`, `wordt de motie als afgedaan beschouwd`.
pub(super) fn keeps(predicate: &Predicate<'_>, setting: Setting) -> Option<Promise> {
    // Who answers a request of a committee keeps no promise.
    let asked = predicate.all().any(|word| {
        REQUESTS_OF_PARLIAMENT.contains(word) && !["verzoek", "verzoeken"].contains(&word)
    });
    let one = predicate.has(&["toezegging", "belofte"]);
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
    // A motion that lapses is parliament's.
    let owed = predicate.has(&["toezegging", "toezeggingen", "belofte", "beloften"]);
    let drops = ["vervalt", "vervallen"].contains(&finite);
    if owed && (drops || predicate.all().any(|word| DROPPED.contains(word))) {
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
    // "Met het bovenstaande heb ik invulling gegeven aan de motie."
    let above = here || predicate.all().any(|word| word.starts_with("bovenstaand"));
    if ["heb", "hebben", "heeft"].contains(&finite)
        && asked
        && meets
        && above
        && !predicate.is_denied()
    {
        return kept(FulfilledHere, "keeps-promise");
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

/// Participles of agreeing with somebody.
const AGREED: [&str; 2] = ["afgesproken", "overeengekomen"];

fn office_or_speaker(subject: &Subject) -> Who {
    match subject {
        Subject::Cabinet | Subject::Office(_) => who_of(subject),
        _ => Who::Speaker,
    }
}

/// `Zie ik geen aanleiding`, `acht ik niet nodig`, `dat kan ik niet toezeggen`.
pub(super) fn declines(predicate: &Predicate<'_>) -> Option<Promise> {
    let no = predicate.is_denied();
    let finite = predicate.finite;
    let refuses = match finite {
        "zie" | "zien" | "ziet" => {
            let refrains = predicate.has(&["af"]) && predicate.has(&["van", "daarvan", "hiervan"]);
            refrains || no && predicate.all().any(|word| REFUSALS.contains(word))
        }
        "acht" | "achten" | "vind" | "vinden" | "vindt" => {
            no && predicate.all().any(|word| JUDGED_NEEDLESS.contains(word))
        }
        "ben" | "zijn" => no && predicate.has(&["voorstander", "bereid", "voornemens", "plan"]),
        "wijs" | "wijzen" | "wijst" => predicate.has(&["af"]),
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
pub(super) fn promised(predicate: &Predicate<'_>) -> Option<Promise> {
    let perfect = ["heb", "hebben", "heeft", "is", "zijn", "werd"].contains(&predicate.finite);
    let with_one = predicate.has(&["lid", "heer", "mevrouw", "leden", "kamerlid"]);
    // "De leverancier heeft toegezegd te leveren": somebody whom no class knows.
    let by_others = ["heeft", "hebben"].contains(&predicate.finite)
        && predicate.has(&["toegezegd"])
        && predicate.subject == Subject::Thing
        && predicate.has(&["te", "om"])
        && !predicate.is_denied();
    if by_others {
        return Some(Promise::stated(New, Who::Other, "others-promised"));
    }
    // "Toegezegd wordt dat de Kamer jaarlijks een overzicht krijgt": here and now.
    let now = ["wordt", "worden"].contains(&predicate.finite)
        && (predicate.front.first() == Some(&"toegezegd") || predicate.rest.contains(&"toegezegd"))
        && !predicate.is_denied();
    if now && !matches!(predicate.subject, Subject::Named(_)) {
        return Some(Promise::stated(New, Who::Speaker, "is-promised").reporting());
    }
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

/// Whether a sentence tells of the past by a word: `vorige`, `destijds`.
pub(super) fn has_word_of_the_past(predicate: &Predicate<'_>) -> bool {
    predicate.all().any(|word| WORDS_OF_THE_PAST.contains(word))
}

/// Whether a sentence tells of the past: by a word, or by a year or month where no time in it lies ahead.
pub(super) fn is_told_of_then(predicate: &Predicate<'_>, setting: Setting) -> bool {
    let words: Vec<&str> = predicate.all().collect();
    // "Op 3 mei heeft", "in 2019": times that lie behind. "2000 woningen" is none.
    let is_month = |word: &str| month_number(word).is_some();
    let is_year = |two: &[&str]| matches!(two, [before, year] if is_year(year) && (BEFORE_YEARS.contains(before) || is_month(before)));
    let is_dated = words.iter().any(|word| is_month(word)) || words.windows(2).any(is_year);
    has_word_of_the_past(predicate) || !setting.ahead_anywhere && is_dated
}

/// `In het Waterakkoord is afgesproken`, `in het IZA`: what is named there binds those who made it. What parties that formed
/// a cabinet agreed upon is theirs, and may be an older cabinet's.
fn in_agreement(sentence: &Sentence<'_>) -> bool {
    const COALITIONS: [&str; 3] = ["regeerakkoord", "coalitieakkoord", "hoofdlijnenakkoord"];
    let at = usize::from(["ook", "daarnaast", "tevens", "zo"].contains(&sentence.word(0)));
    let at = if at == 1 && ["is", "zijn"].contains(&sentence.word(1)) {
        2
    } else {
        at
    };
    let inside = sentence.word(at) == "in" && ["het", "de"].contains(&sentence.word(at + 1));
    let Some(named) = sentence.words.get(at + 2).filter(|_| inside) else {
        return false;
    };
    let is_deed = is_one_of_ends(&named.folded, &THINGS_AGREED);
    // "In de EU" is a place, "in het Rotterdamse havenoverleg" a meeting; "in het IZA" an akkoord.
    let is_short = sentence.word(at + 1) == "het"
        && named.text.len() <= 6
        && named.text.chars().all(char::is_uppercase);
    (is_short || is_deed) && !COALITIONS.contains(&named.folded.as_ref())
}

/// `Met de VNG heb ik afgesproken dat zij …`, `afgesproken is dat gemeenten …`.
pub(super) fn agreed(
    sentence: &Sentence<'_>,
    predicate: &Predicate<'_>,
    names: &Names,
    setting: Setting,
) -> Option<Promise> {
    let perfect = ["heb", "hebben", "is", "zijn", "ben"].contains(&predicate.finite);
    let made = predicate.has(&["afspraken"]) && predicate.has(&["gemaakt"]);
    if !perfect
        || !(made || predicate.has(&AGREED))
        || predicate.has(&["al", "reeds", "eerder"])
        || predicate.has(&["lid", "heer", "mevrouw", "kamerlid"])
    {
        return None;
    }
    let agreed_at = (0..sentence.words.len()).find(|at| AGREED.contains(&sentence.word(*at)));
    let clause = sentence.clauses.iter().enumerate().find(|(_, clause)| {
        let first = clause.words.first().copied();
        clause.is_sub && first > agreed_at && first.is_some_and(|at| sentence.word(at) == "dat")
    });
    let Some((number, clause)) = clause else {
        // "Ik heb afspraken gemaakt over storingen; bij een storing wordt gebeld": with what was agreed upon.
        let agreed_upon = (0..sentence.words.len())
            .any(|at| ["wordt", "worden", "zal", "zullen"].contains(&sentence.word(at)));
        let bound = predicate.has(&["te"]) || made && predicate.has(&["over"]) && agreed_upon;
        let bound = bound && predicate.subject == Subject::Speaker;
        let told_of_then = is_told_of_then(predicate, setting);
        if !bound
            && !told_of_then
            && predicate.has(&["te"])
            && predicate.has(&["om"])
            && in_agreement(sentence)
        {
            return Some(Promise::concluded(Repeated, Who::Other, "agreed"));
        }
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
        .find(|word| is_one_of_ends(word, &ACTORS) || **word == "gemeente");
    let pronoun = words
        .get(1)
        .is_some_and(|word| ["zij", "ze", "deze"].contains(word));
    let who = match (named, actor, partner) {
        (Some(name), ..) => Who::Named(name.to_owned()),
        // "dat iedere gemeente": all of them.
        (_, Some(&"gemeente"), _) => Who::Named("gemeenten".to_owned()),
        (_, Some(actor), _) => Who::Named((*actor).to_owned()),
        (_, _, Some(partner)) if pronoun => Who::Named(partner.to_owned()),
        _ if pronoun => Who::Other,
        _ if predicate.subject == Subject::Speaker => Who::Speaker,
        _ => Who::Other,
    };
    // What was agreed somewhere by nobody in particular is no promise without a time.
    let by_speaker = predicate.subject == Subject::Speaker;
    // "Is in 2018 afgesproken": told of then.
    let binds =
        setting.ahead_anywhere || in_agreement(sentence) && !is_told_of_then(predicate, setting);
    if who == Who::Other && !by_speaker && !binds {
        return None;
    }
    // What stands in an agreement was agreed when that was made.
    let status = if in_agreement(sentence) {
        Repeated
    } else {
        New
    };
    let mut promise = Promise::concluded(status, who, "agreed");
    promise.clause = Some(number);
    Some(promise)
}
