//! Questions, answers and promises: an invented schriftelijk overleg from end to end, and bars on the labelled papers.

use super::files::{root, text};
use beleidsspoor::document::Source;
use beleidsspoor::extract::{CommitmentStatus, Context, Facts, extract};

fn facts_of(name: &str, text: String) -> Facts {
    let document = beleidsspoor::explorer::read_paper(
        &Source {
            name: name.to_owned(),
            text,
        },
        None,
    );
    extract(&Context::alone(&document))
}

fn fixture(name: &str) -> Facts {
    facts_of(name, text(&root().join("tests/fixtures").join(name)))
}

#[test]
fn fracties_ask_and_their_sharpening_sentences_belong_to_the_question() {
    let facts = fixture("tkconv-consultation/overleg-veerponten.txt");
    let asked: Vec<(&str, &str)> = facts
        .questions
        .iter()
        .map(|asked| (asked.id.as_str(), asked.text.as_str()))
        .collect();
    let opens = [
        (
            "Volt-1",
            "Deze leden vragen wanneer de laatste dieselpont uit de vaart gaat. Kan de Minister daarvoor een jaartal noemen?",
        ),
        (
            "Volt-2",
            "Voorts zijn deze leden benieuwd naar de laadpalen langs de kade.",
        ),
        ("Volt-3", "Wie betaalt de aansluiting op het stroomnet?"),
        ("SGP-1", "Hoeveel reizigers moeten daardoor omrijden?"),
        (
            "SGP-2",
            "Is de Minister bereid met de provincie in gesprek te gaan over de winterdienst? Zo nee, waarom niet?",
        ),
        (
            "SGP-3",
            "De leden van de SGP-fractie ontvangen graag een overzicht van de tarieven voor schoolgaande kinderen.",
        ),
        (
            "SGP-4",
            "Daarnaast vragen genoemde leden hoe de schippers worden betrokken bij de opleiding voor elektrisch varen.",
        ),
        (
            "PvdD-1",
            "Wordt bij nieuwe aanlegplaatsen onderzoek gedaan naar dieren op de oever?",
        ),
        (
            "PvdD-2",
            "Heeft de Minister kennis van aanvaringen met bevers?",
        ),
        (
            "PvdD-3",
            "De leden van de PvdD-fractie vragen of dieselponten eerder uit de vaart kunnen worden genomen.",
        ),
    ];
    assert_eq!(asked, opens);
}

#[test]
fn answers_take_up_the_questions_that_they_restate() {
    let facts = fixture("tkconv-consultation/overleg-veerponten.txt");
    let linked: Vec<(&str, Vec<&str>, Vec<&str>)> = facts
        .answers
        .iter()
        .map(|answer| {
            let fracties = answer.fracties.iter().map(String::as_str).collect();
            (
                answer.heading.as_str(),
                fracties,
                answer.questions.iter().map(String::as_str).collect(),
            )
        })
        .collect();
    let expected = [
        (
            "Verduurzaming",
            vec!["Volt", "PvdD"],
            vec!["Volt-1", "PvdD-3"],
        ),
        ("Verduurzaming", vec!["Volt"], vec!["Volt-2", "Volt-3"]),
        ("Bereikbaarheid", vec!["SGP"], vec!["SGP-1", "SGP-2"]),
        ("Bereikbaarheid", vec!["SGP"], vec!["SGP-3"]),
        ("Natuur", vec!["PvdD"], vec!["PvdD-1"]),
    ];
    assert_eq!(linked, expected);
}

#[test]
fn the_minister_promises_and_declines() {
    let facts = fixture("tkconv-consultation/overleg-veerponten.txt");
    let due = |promise: &beleidsspoor::extract::Commitment| {
        promise
            .due
            .as_ref()
            .map(|due| (due.start.to_string(), due.end.to_string()))
    };
    let found: Vec<_> = facts
        .commitments
        .iter()
        .map(|promise| (promise.status, due(promise), promise.text.as_str()))
        .collect();
    let day = |start: &str, end: &str| Some((start.to_owned(), end.to_owned()));
    let expected = [
        (
            CommitmentStatus::New,
            day("2023-03-21", "2023-06-20"),
            "Ik verwacht uw Kamer in het voorjaar van 2023 een planning te kunnen sturen.",
        ),
        (
            CommitmentStatus::Declined,
            None,
            "Eerder uit de vaart nemen acht ik niet wenselijk, omdat de werven vol zitten.",
        ),
        (
            CommitmentStatus::New,
            None,
            "Ik zal de provincie uitnodigen voor een gesprek.",
        ),
        (
            CommitmentStatus::New,
            day("2022-11-01", "2023-02-01"),
            "Over de uitkomst informeer ik uw Kamer uiterlijk 1 februari 2023.",
        ),
        (
            CommitmentStatus::FulfilledHere,
            None,
            "Hierbij stuur ik u het gevraagde overzicht.",
        ),
        (
            CommitmentStatus::Declined,
            None,
            "Een landelijk tarief zal ik niet invoeren.",
        ),
    ];
    assert_eq!(found, expected);
    assert!(
        facts
            .commitments
            .iter()
            .all(|promise| promise.who == "minister")
    );
}

#[test]
fn lists_of_questions_are_numbered() {
    let facts = fixture("tkconv-questions/lijst-van-vragen.txt");
    assert_eq!(
        facts
            .questions
            .iter()
            .map(|asked| asked.id.as_str())
            .collect::<Vec<_>>(),
        ["Vraag-1", "Vraag-2", "Vraag-3"]
    );
    assert!(
        facts
            .answers
            .iter()
            .all(|answer| answer.questions.len() == 1)
    );
}

#[test]
fn plain_text_is_read_too() {
    let report = text(&root().join("tests/fixtures/tkconv-consultation/overleg-veerponten.txt"));
    let part = report
        .split_once("I Vragen en opmerkingen vanuit de fracties")
        .map_or("", |(_, part)| part);
    let facts = facts_of("overleg.txt", format!("Vragen over veerponten\n{part}"));
    assert_eq!((facts.questions.len(), facts.answers.len()), (10, 5));
}

#[test]
fn any_damage_is_survived() {
    let raw = text(&root().join("tests/fixtures/tkconv-consultation/overleg-veerponten.txt"));
    let marks: Vec<usize> = raw
        .char_indices()
        .map(|(at, _)| at)
        .step_by(1 + raw.len() / 30)
        .collect();
    for (number, at) in marks.iter().enumerate() {
        let (head, tail) = raw.split_at(*at);
        let odd = [
            "?",
            ".",
            ":\n\n• ",
            "é\u{301}",
            "\u{202e}",
            "Vraag 1\n\nAntwoord 1\n",
        ][number % 6];
        let facts = facts_of("stuk.txt", format!("{tail}{odd}{head}"));
        for (_, place, _, _) in facts.places() {
            assert!(
                !place.spans.is_empty() && place.range.start <= place.range.end,
                "cut {number}"
            );
        }
        let dues = facts
            .commitments
            .iter()
            .filter_map(|promise| promise.due.as_ref());
        assert!(
            dues.into_iter().all(|due| due.start <= due.end),
            "cut {number}"
        );
    }
}
