//! Questions, answers and promises: an invented schriftelijk overleg from end to end, and bars on the labelled papers.

use super::files::{root, text};
use beleidsspoor::document::Source;
use beleidsspoor::extract::{AnswerState, CommitmentStatus, Context, Facts, Placed, extract};

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
        for Placed { place, .. } in facts.places() {
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

/// What became of each question of a fixture: its id, its state, and which others ask the same.
fn states(name: &str) -> Vec<String> {
    let facts = fixture(name);
    let shown = |question: &beleidsspoor::extract::Question| {
        let state = beleidsspoor::export::state_name(question.state);
        let same: String = question
            .same_as
            .iter()
            .map(|id| format!(" = {id}"))
            .collect();
        format!("{} {state}{same}", question.id)
    };
    facts.questions.iter().map(shown).collect()
}

#[test]
fn what_became_of_a_numbered_question_is_told_by_what_it_asks() {
    let expected = [
        "Vraag-1 answered",
        // How many: no number stands there.
        "Vraag-2 addressed",
        "Vraag-3 answered",
        "Vraag-4 answered-with-others",
        "Vraag-5 answered-with-others",
        // Whether: no yes and no no.
        "Vraag-6 addressed",
        // Which: the answer that is pointed at does not say.
        "Vraag-7 addressed",
        "Vraag-8 answered",
    ];
    assert_eq!(
        states("officielebekendmakingen-questions/antwoord-zonder-aantal.txt"),
        expected
    );
    let expected = [
        "Vraag-1 answered",
        "Vraag-2 answered",
        "Vraag-3 answered",
        // Who pays.
        "Vraag-4 addressed",
        "Vraag-5 answered",
    ];
    assert_eq!(states("pdf-questions/vragen-met-punt.txt"), expected);
}

#[test]
fn a_list_is_answered_with_headings_and_without_and_requests_have_answers() {
    let name = "plain-questions/antwoorden-met-en-zonder-kop.txt";
    let expected = [
        "Vraag-1 answered",
        "Vraag-2 addressed",
        "Vraag-3 answered",
        "Vraag-4 answered",
        "Vraag-5 answered-with-others",
        "Vraag-6 answered-with-others",
        "Vraag-7 addressed",
        "Vraag-8 answered",
    ];
    assert_eq!(states(name), expected);
    let facts = fixture(name);
    let asked = facts
        .questions
        .get(1)
        .map(|question| question.text.as_str());
    let request = "Graag ontvangen wij een overzicht van de gemeenten zonder avondopenstelling.";
    assert_eq!(
        asked,
        Some(request),
        "a request ends where its answer begins"
    );
}

#[test]
fn an_answer_may_stand_right_below_its_question() {
    let expected = [
        "Vraag-1 answered",
        "Vraag-2 answered",
        "Vraag-3 addressed",
        "Vraag-4 answered",
        "Vraag-5 answered",
        "Vraag-6 answered",
    ];
    let name = "plain-questions/antwoord-onder-de-vraag.txt";
    assert_eq!(states(name), expected);
}

#[test]
fn a_question_is_answered_at_another_partys_same_question() {
    let expected = [
        "VVD-1 addressed",
        "VVD-2 answered-with-others = PvdA-1",
        "VVD-3 answered",
        "VVD-4 not-found",
        "PvdA-1 answered-with-others = VVD-2",
        "PvdA-2 answered",
        "PvdA-3 answered = Volt-2",
        "Volt-1 answered-with-others",
        "Volt-2 answered-with-others = PvdA-3",
        "Volt-3 answered-with-others",
        "Volt-4 not-found",
    ];
    let name = "plain-consultation/nachttreinen.txt";
    assert_eq!(states(name), expected);
    let facts = fixture(name);
    let listed = facts
        .questions
        .iter()
        .find(|question| question.id == "Volt-3");
    let list = "Kan de Staatssecretaris ingaan op de gevolgen voor fietsers die hun fiets willen meenemen; reizigers met \
                een beperking; gezinnen?";
    assert_eq!(listed.map(|question| question.text.as_str()), Some(list));
    let expected = [
        "BBB-1 answered = SGP-1",
        "BBB-2 addressed",
        "GroenLinks-PvdA-1 answered",
        "SGP-1 answered-with-others = BBB-1",
    ];
    assert_eq!(states("plain-consultation/veenweiden.txt"), expected);
}

#[test]
fn the_questions_of_the_consultation_have_their_states() {
    let facts = facts_of(
        "kst-31476-24.txt",
        text(&root().join("corpus/kst-31476-24.txt")),
    );
    let of = |id: &str| {
        let question = facts.questions.iter().find(|question| question.id == id);
        question.map(|question| beleidsspoor::export::state_name(question.state))
    };
    let heading = |id: &str| {
        let takes = |answer: &&beleidsspoor::extract::Answer| {
            answer.questions.iter().any(|taken| taken == id)
        };
        facts
            .answers
            .iter()
            .find(takes)
            .map(|answer| answer.heading.as_str())
    };
    // Each was called unanswered once, though the answer stands at the question before it or at another party's same one.
    for (id, under) in [
        ("CDA-8", "De inzet van de extra middelen"),
        (
            "GroenLinks-2",
            "Gemeenten aan de slag met cliëntondersteuning",
        ),
        (
            "GroenLinks-3",
            "Doelgroepen en het aanbod aan (informele) cliëntondersteuning",
        ),
        (
            "ChristenUnie-2",
            "Gemeenten aan de slag met cliëntondersteuning",
        ),
    ] {
        assert_eq!(of(id), Some("answered-with-others"), "{id}");
        assert_eq!(heading(id), Some(under), "{id}");
    }
    // How large the groups are, how many people, which increase, a step plan, costs: not said.
    for id in ["D66-4", "PVV-5", "PVV-6", "CDA-21", "CDA-24"] {
        assert_eq!(of(id), Some("addressed"), "{id}");
    }
    for id in ["CDA-15", "CDA-18", "GroenLinks-1"] {
        assert_eq!(of(id), Some("not-found"), "{id}");
    }
}

#[test]
fn an_answer_need_not_say_the_question_again() {
    let asked = "32 841 Kaden\n\nNr. 12 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 20 mei 2026\n\nI Vragen en opmerkingen \
                 vanuit de fracties\n\nVragen en opmerkingen van de leden van de SP-fractie\n\nDe leden van de SP-fractie hebben \
                 kennisgenomen van de brief. Zij vragen hoeveel kaden er in 2025 zijn hersteld. Zij vragen wie toezicht houdt \
                 op de steigers. Zij vragen hoeveel meeuwen er broeden.\n\nII Antwoord/reactie van de Minister\n\nDe leden van de \
                 SP-fractie vragen hoeveel kaden er in 2025 zijn hersteld. In 2025 zijn 84 kaden hersteld.\n\nHet toezicht op de \
                 steigers ligt bij gemeenten.\n";
    let questions = facts_of("stuk.txt", asked.to_owned()).questions;
    let state = |words: &str| {
        let question = questions.iter().find(|one| one.text.contains(words));
        question.map(|one| one.state)
    };
    assert_ne!(
        state("toezicht"),
        Some(AnswerState::NotFound),
        "{questions:#?}"
    );
    assert_eq!(
        state("meeuwen"),
        Some(AnswerState::NotFound),
        "{questions:#?}"
    );
}

#[test]
fn an_answer_that_is_put_off_or_left_to_another_paper_is_not_given() {
    let list = [
        ("Bent u bekend met het bericht «Pont vaart niet»?", "Ja."),
        (
            "Is de vaarweg bij Veere diep genoeg voor de nieuwe ponten?",
            "Dit is een juridisch ingewikkelde kwestie. Het kabinet zal in een separate brief op deze vraag ingaan.",
        ),
        (
            "Kunnen de schippers de hogere kosten dragen?",
            "Hierop kom ik terug in de Voorjaarsnota.",
        ),
        (
            "Zijn er voldoende schippers om alle ponten te bemannen?",
            "Ik zal u hierover nader informeren.",
        ),
        (
            "Heeft de inspectie de ponten gecontroleerd?",
            "Mijn voorganger heeft op 2 mei een brief over de ponten gestuurd. Ik verwijs voor het antwoord op deze vraag \
             naar die brief.",
        ),
        (
            "Bent u bereid de Kamer hierover te informeren?",
            "Ik zal uw Kamer hierover in het najaar informeren.",
        ),
        (
            "Hoeveel ponten varen er elektrisch?",
            "Er varen twaalf ponten elektrisch. Hierover is uw Kamer in maart geïnformeerd.",
        ),
        (
            "Klopt het dat de pont bij Culemborg stilligt?",
            "Dat klopt. Ik verwijs u voor de oorzaak naar mijn brief van 3 april.",
        ),
        (
            "Zijn de aanlegsteigers veilig?",
            "De afgelopen jaren zijn veel stappen gezet. Mijn ambtenaren spreken met de havens.",
        ),
    ];
    let mut text = "AH 2400\n2023Z20001\n\nAntwoord van Minister Jansen (Infrastructuur en Waterstaat) (ontvangen 12 mei 2024)\n"
        .to_owned();
    for (at, (asked, said)) in list.iter().enumerate() {
        let number = at + 1;
        text.push_str(&format!(
            "\nVraag {number}\n{asked}\n\nAntwoord {number}\n{said}\n"
        ));
    }
    let facts = facts_of("stuk.txt", text);
    let states: Vec<AnswerState> = facts.questions.iter().map(|one| one.state).collect();
    let (given, not) = (AnswerState::Answered, AnswerState::Addressed);
    assert_eq!(
        states,
        [given, not, not, not, not, given, given, given, given]
    );
    // Neither yes nor no, and no word of the question: perhaps it answers it.
    let last = facts.questions.last().map(|one| one.state_certainty);
    assert_eq!(last, Some(beleidsspoor::extract::Certainty::Guessed));
}
