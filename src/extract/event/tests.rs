//! Rules of events, each on an invented text.

use crate::document::calendar::Day;
use crate::document::{Block, BlockKind, Document, Interval, Metadata, Voice, VoiceKind};
use crate::extract::Task;
use crate::extract::{Context, Event, EventKind, Facts, Tense, by_hand, date};

fn block(kind: BlockKind, voice: VoiceKind, text: &str) -> Block {
    Block {
        voice: Some(Voice::new(voice, "")),
        ..by_hand::block(kind, text, 0)
    }
}

fn events_of(blocks: Vec<Block>) -> Vec<Event> {
    let date = Interval::day(Day::new(2021, 6, 15).expect("a day"));
    let document = Document {
        meta: Metadata {
            date: Some(date),
            ..Metadata::default()
        },
        blocks,
        ..Document::default()
    };
    let terms = ["dorpshuis".to_owned(), "MEE".to_owned()];
    let context = Context {
        terms: &terms,
        ..Context::alone(&document)
    };
    let mut facts = Facts::default();
    date::extract(&Task::of(&context), &mut facts);
    super::extract(&Task::of(&context), &mut facts);
    facts.events
}

fn events(text: &str) -> Vec<Event> {
    events_of(vec![block(
        BlockKind::Paragraph,
        VoiceKind::Government,
        text,
    )])
}

fn times(text: &str) -> Vec<String> {
    events(text)
        .iter()
        .map(|event| format!("{}/{}", event.interval.start, event.interval.end))
        .collect()
}

#[test]
fn a_dated_sentence_is_a_happening() {
    let found = events(
        "Het is er. In mei 2020 is het dorpshuis geopend. Ik zal u in 2023 de cijfers sturen.",
    );
    let seen: Vec<_> = found
        .iter()
        .map(|event| {
            (
                event.text.as_str(),
                event.tense,
                event.kind,
                event.relevance,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (
                "In mei 2020 is het dorpshuis geopend.",
                Tense::Past,
                EventKind::Other,
                2
            ),
            (
                "Ik zal u in 2023 de cijfers sturen.",
                Tense::Future,
                EventKind::Promise,
                1
            ),
        ]
    );
}

#[test]
fn two_times_are_two_happenings_and_times_in_a_row_one() {
    assert_eq!(
        times("De bijeenkomsten zijn op 1 juli en 6 augustus a.s.").len(),
        2
    );
    assert_eq!(
        times("Dat gebeurt in 2022, 2023 en 2024."),
        ["2022-01-01/2024-12-31"]
    );
    assert_eq!(
        times("Eind 2021, begin 2022 moet het af zijn."),
        ["2021-09-01/2022-04-30"]
    );
}

#[test]
fn what_dates_nothing() {
    let none = [
        "Den Haag, 15 juni 2021",
        "Kan de Minister zeggen hoe het er in 2023 uitziet?",
        "De leden vragen hoe dat er in 2023 uitziet.",
        "Het was minder dan in 2019.",
        "Het is gedaald ten opzichte van 2019.",
        "Ik stuur de werkagenda 2021-2022.",
        "Dat zijn gegevens over 2019.",
    ];
    for text in none {
        assert_eq!(times(text), [""; 0], "{text}");
    }
    let note = block(
        BlockKind::Footnote,
        VoiceKind::Government,
        "Movisie, 2019, ‘Samen’",
    );
    assert!(
        events_of(vec![
            note,
            block(BlockKind::Heading, VoiceKind::Government, "Eind 2022")
        ])
        .is_empty()
    );
    assert_eq!(
        times("Welke gevolgen heeft het vorig jaar verschenen rapport?"),
        ["2020-01-01/2020-12-31"]
    );
}

#[test]
fn a_letter_named_again_is_no_new_happening() {
    let text = "In mijn brief van 3 mei 2021 meldde ik dit. Op 3 mei 2021 was er een debat. De brief van 3 mei 2021 zegt meer.";
    assert_eq!(events(text).len(), 2);
}

#[test]
fn saying_is_doing_on_the_day_of_the_document() {
    let day = ["2021-06-15/2021-06-15"];
    assert_eq!(times("Hierbij bied ik u het rapport aan."), day);
    assert_eq!(times("Hiermee geef ik uitvoering aan de motie."), day);
    assert_eq!(
        times("Het verheugt mij te kunnen mededelen dat wij afspraken hebben gemaakt."),
        day
    );
    assert_eq!(
        times("Hierbij kan worden gedacht aan een rapport."),
        [""; 0]
    );
    let asked = block(
        BlockKind::Paragraph,
        VoiceKind::Fractie,
        "Hierbij bied ik u het rapport aan.",
    );
    assert!(events_of(vec![asked]).is_empty());
}

#[test]
fn a_name_in_capitals_is_the_subject_only_as_a_word_of_its_own() {
    let relevance = |text: &str| events(text).first().map(|event| event.relevance);
    assert_eq!(relevance("In 2020 deed MEE dit."), Some(2));
    assert_eq!(relevance("In 2020 deden zij mee."), Some(0));
    assert_eq!(
        relevance("In 2020 kwamen er Dorpshuizen en een dorpshuisfonds."),
        Some(2)
    );
}

#[test]
fn a_date_that_only_stands_by_is_not_on_the_subject() {
    let relevance = |text: &str| {
        events(text)
            .iter()
            .map(|event| event.relevance)
            .collect::<Vec<_>>()
    };
    // The year of a figure, and one in the name of a paper; a deed keeps its year.
    assert_eq!(
        relevance(
            "In 2015 gaat het in het dorpshuis om 0,45%. In 2015 gaat het om 0,45% van elk dorpshuis."
        ),
        [0, 0]
    );
    assert_eq!(
        relevance("In 2019 bedroeg het aandeel van het dorpshuis een kwart."),
        [0]
    );
    assert_eq!(
        relevance("Voor het dorpshuis staat dat in het inkoopkader 2018-2020."),
        [0]
    );
    assert_eq!(
        relevance("In 2019 zijn in het dorpshuis met 30% afspraken gemaakt."),
        [2]
    );
    assert_eq!(relevance("In 2019 is het dorpshuis geopend."), [2]);
}

#[test]
fn what_is_expected_within_the_time_of_writing_is_planned() {
    let tense = |text: &str| events(text).first().map(|event| event.tense);
    assert_eq!(
        tense("Mijn verwachting is dit medio 2021 gereed te hebben."),
        Some(Tense::Future)
    );
    assert_eq!(
        tense("Dit rapport komt rond deze tijd beschikbaar."),
        Some(Tense::Future)
    );
    assert_eq!(
        tense("In 2021 werd het dorpshuis geopend."),
        Some(Tense::Past)
    );
}

/// The happenings of a sentence of government: the time as written, and the kind.
fn told(text: &str) -> Vec<(String, EventKind)> {
    let events = events_of(vec![block(
        BlockKind::Paragraph,
        VoiceKind::Government,
        text,
    )]);
    events
        .into_iter()
        .map(|event| (event.date_text, event.kind))
        .collect()
}

#[test]
fn the_year_that_figures_or_money_are_about_is_no_happening() {
    let in_spring = told("In het voorjaar van 2016 komen nieuwe cijfers over de hulp in 2015.");
    assert_eq!(
        in_spring
            .iter()
            .map(|(time, _)| time.as_str())
            .collect::<Vec<_>>(),
        ["voorjaar van 2016"]
    );
    for text in [
        "De begroting voor 2016 is gereed.",
        "Er is een schuif van 2018 naar 2019, 2020 en 2021.",
        "Op dit moment (2021) is het tarief € 19.",
        "De afgelopen twee jaar is het volgende bereikt:",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
    assert_eq!(told("In 2018 is het budget verhoogd.").len(), 1);
}

#[test]
fn a_moved_day_gives_up_the_old_one() {
    let text = "De invoering van de regeling is verplaatst van 1 mei 2022 naar 1 juni 2023.";
    let events = events_of(vec![block(
        BlockKind::Paragraph,
        VoiceKind::Government,
        text,
    )]);
    let [event] = &events[..] else {
        panic!("{events:?}");
    };
    assert_eq!(event.date_text, "1 juni 2023");
    assert_eq!(event.given_up, Day::new(2022, 5, 1).map(|day| (day, day)));
    let ahead =
        "De beoogde datum van invoering zal een jaar opschuiven (van 1/1/2025 naar 1/1/2026).";
    assert_eq!(told(ahead), [("1/1/2026".to_owned(), EventKind::Law)]);
    let both = "Zij reden van 1 mei 2020 tot 3 mei 2020 en van 4 juni 2020 naar de school.";
    assert!(told(both).len() > 1);
}

#[test]
fn the_verb_says_what_happened() {
    let kind = |text: &str| told(text).first().map(|(_, kind)| *kind);
    assert_eq!(
        kind("Op 25 september 2018 is de motie aan de raad voorgelegd."),
        Some(EventKind::Publication)
    );
    assert_eq!(
        kind("Eind november 2018 kwamen de projecten bij elkaar."),
        Some(EventKind::Meeting)
    );
    assert_eq!(
        kind("Op 8 april jl. publiceerde de krant een artikel over het budget."),
        Some(EventKind::Publication)
    );
    assert_eq!(
        kind("Op 24 april jl. sprak ik met de gemeente."),
        Some(EventKind::Meeting)
    );
}

#[test]
fn what_only_points_back_is_told_of_nowhere() {
    assert_eq!(told("Deze belofte los ik bij deze in."), []);
    assert_eq!(
        told("Hiermee geef ik uitvoering aan de motie van het lid Jansen.").len(),
        1
    );
}
