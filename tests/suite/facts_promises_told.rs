//! What letters tell beside promises: effects, agreements, decisions, enclosures, what others do and what is only expected.
//! Invented words of the shapes in which a fresh reader of unseen papers found mistakes.

use super::letters;
use CommitmentStatus::{FulfilledHere, New, Repeated};
use beleidsspoor::extract::{Certainty, Commitment, CommitmentStatus};

/// What a letter of 12 May 2021 by the minister of IenW promises.
fn of_letter(body: &str) -> Vec<Commitment> {
    letters::of_letter("12 mei 2021", body).commitments
}

/// The one promise, announcement or enclosure that a letter with this body has.
fn only(body: &str) -> Commitment {
    let mut found = of_letter(body);
    assert_eq!(found.len(), 1, "{body}: {found:#?}");
    found.remove(0)
}

/// Who, how it stands, whether it is announced, whether it is sent along.
fn told(body: &str) -> (String, CommitmentStatus, bool, bool) {
    let one = only(body);
    (one.who, one.status, one.announcement, one.enclosure)
}

fn says_nothing(bodies: &[&str]) {
    for body in bodies {
        let found = of_letter(body);
        assert!(found.is_empty(), "{body}: {found:#?}");
    }
}

#[test]
fn what_something_brings_about_is_no_promise() {
    says_nothing(&[
        "Door te baggeren kunnen we dieper varen, verminderen we de wachttijd en zorgen we voor rust op het water.",
        "Door de sluis te verbreden kunnen we grotere schepen toelaten en breiden we de vloot uit.",
        "Zo kunnen we sneller varen en breiden we de dienst uit.",
        "Hierdoor zorgen we voor rust op het water.",
    ]);
    // A limb with a subject of its own in front goes on about the speaker.
    let promise =
        only("Door de lage waterstand varen veren minder, daarom breid ik de subsidie uit.");
    assert_eq!((promise.who.as_str(), promise.status), ("minister", New));
}

#[test]
fn what_another_body_does_or_is_only_expected_is_not_the_speakers() {
    says_nothing(&[
        "De Inspectie Leefomgeving en Transport heeft drie reders een last opgelegd. In dit traject zal periodiek de voortgang \
         worden beoordeeld.",
        "De Inspectie Leefomgeving en Transport controleert de reders.\n\nEr zijn drie reders met een last. In dit traject zal \
         periodiek de voortgang worden beoordeeld.",
        "In het traject zal naar verwachting de voortgang worden beoordeeld.",
    ]);
    // The speaker acts last: a guess remains.
    let promise = only(
        "De Inspectie Leefomgeving en Transport controleert de reders. Ik ben daar blij mee. De voortgang zal periodiek \
         worden beoordeeld.",
    );
    assert_eq!(promise.certainty, Certainty::Guessed);
    let promise = only("De VNG volgt de ponten. Samen met België zal dit verder worden verkend.");
    assert_eq!(promise.who, "minister");
}

#[test]
fn a_body_with_and_in_its_name_is_one() {
    for body in [
        "De Inspectie Gezondheidszorg en Jeugd zal de veiligheid aan boord onderzoeken.",
        "De Inspectie Leefomgeving en Transport zal de veiligheid aan boord onderzoeken.",
    ] {
        let name = body
            .split(" zal")
            .next()
            .and_then(|name| name.strip_prefix("De "));
        assert_eq!(Some(told(body).0.as_str()), name, "{body}");
    }
}

#[test]
fn a_ministry_among_others_promises_with_them() {
    let (who, _, announced, _) = told(
        "In de komende periode maken provincies en IenW afspraken over de kosten van de ponten.",
    );
    assert_eq!(
        (who.as_str(), announced),
        (
            "provincies en Ministerie van Infrastructuur en Waterstaat",
            false
        )
    );
    let (_, _, announced, _) = told(
        "In de komende periode maken provincies en de VNG afspraken over de kosten van de ponten.",
    );
    assert!(announced);
}

#[test]
fn a_cabinet_that_has_decided_promises() {
    for body in [
        "Het kabinet heeft besloten de subsidie voor elektrische ponten te verlengen.",
        "Nu heeft het kabinet besloten om de tol te herintroduceren.",
    ] {
        let promise = only(body);
        assert_eq!(
            (promise.who.as_str(), promise.status),
            ("kabinet", New),
            "{body}"
        );
    }
    says_nothing(&[
        "Het vorige kabinet heeft besloten de tol af te schaffen.",
        "Het kabinet heeft in 2015 besloten de tol af te schaffen.",
    ]);
}

#[test]
fn what_a_named_agreement_holds_is_agreed() {
    for body in [
        "In het Waterakkoord is afgesproken dat structureel geld beschikbaar wordt gesteld voor ponten.",
        "In het IWA is afgesproken om in vijf jaar toe te werken naar een landelijk net van ponten.",
    ] {
        let promise = only(body);
        assert_eq!(
            (promise.who.as_str(), promise.rule),
            ("other", "agreed"),
            "{body}"
        );
    }
    says_nothing(&[
        "In het overleg is afgesproken dat er een nieuw overleg komt.",
        "In het Regeerakkoord is afgesproken dat de tol verdwijnt.",
        "In het Waterakkoord is eerder afgesproken dat de tol verdwijnt.",
        "In het Waterakkoord is in 2018 afgesproken dat de tol verdwijnt.",
    ]);
}

#[test]
fn whoever_goes_to_work_is_announced_and_the_speaker_promises() {
    for body in [
        "Ruim 50 gemeenten gaan aan de slag met elektrische ponten.",
        "Zorgkantoren gaan aan de slag met een ontwikkelagenda.",
    ] {
        assert!(told(body).2, "{body}");
    }
    let (who, status, announced, _) = told("We gaan nog aan de slag met de opgaven voor de veren.");
    assert_eq!((who.as_str(), status, announced), ("minister", New, false));
    says_nothing(&["Vorig jaar zijn gemeenten aan de slag gegaan met elektrische ponten."]);
}

#[test]
fn what_is_put_with_the_letter_is_sent_along() {
    for body in [
        "Het rapport van de schippers is bij deze brief gevoegd.",
        "Het overzicht is als bijlage bij deze brief toegevoegd.",
        "De uitkomsten staan in het rapport dat ik als bijlage heb toegevoegd.",
    ] {
        let (_, status, _, enclosed) = told(body);
        assert_eq!((status, enclosed), (FulfilledHere, true), "{body}");
    }
    says_nothing(&[
        "Als bijlage bij die brief is het overzicht gevoegd.",
        "Aan de wet is een bepaling toegevoegd.",
        "Het overzicht is niet bij deze brief gevoegd.",
    ]);
}

#[test]
fn what_begins_later_is_announced_without_a_term() {
    for body in [
        "Vanaf 2021 verschijnen de eerste deelrapporten.",
        "Informatie hierover komt vanaf eind dit jaar beschikbaar.",
    ] {
        let promise = only(body);
        assert!(
            promise.announcement && promise.due.is_none(),
            "{promise:#?}"
        );
    }
    says_nothing(&["Vanaf 2015 verschijnt elk jaar een rapport over de ponten."]);
}

#[test]
fn what_follows_an_earlier_promise_repeats_it() {
    let promise = only(
        "Hier komt een vervolg op, in aansluiting bij mijn toezegging tijdens het debat over de veren.",
    );
    assert_eq!(promise.status, Repeated);
    let promise =
        only("Conform de toezegging in het debat informeer ik u in juni 2021 over de tarieven.");
    assert_eq!(promise.status, Repeated);
}

#[test]
fn what_already_runs_is_no_new_promise() {
    says_nothing(&[
        "Via het actieprogramma Varen zet ik in op het voorkomen van ongelukken.",
        "Samen met de provincies zet ik mij in om de doelen te realiseren.",
    ]);
    assert_eq!(
        only("De komende jaren zet ik mij in om de vloot te vernieuwen.").status,
        New
    );
    assert_eq!(
        only("Daartoe zet ik in op een vervolg van de proef.").status,
        New
    );
}

#[test]
fn a_mere_pointer_is_told_with_what_it_points_at() {
    let sent =
        only("De Hogeschool van Ede heeft de ponten onderzocht. Ik stuur u het hierbij toe.");
    assert!(sent.text.starts_with("De Hogeschool"), "{sent:#?}");
    let again = only(
        "Het Pontoverleg heeft drie bijeenkomsten gehouden. Dit wordt dit jaar gecontinueerd via themabijeenkomsten.",
    );
    assert!(again.text.starts_with("Het Pontoverleg"), "{again:#?}");
    let own = only("De ponten varen. Ik stuur u dit najaar een overzicht van de tarieven.");
    assert!(own.text.starts_with("Ik stuur"), "{own:#?}");
}
