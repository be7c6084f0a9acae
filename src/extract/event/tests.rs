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
        times("De school groeit in 2022, 2023 en 2024."),
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
    // The year of a figure, and one in the name of a paper, are no more than guesses; a deed keeps its year.
    for doubtful in [
        "In 2015 gaat het in het dorpshuis om 0,45%. In 2015 gaat het om 0,45% van elk dorpshuis.",
        "In 2019 bedroeg het aandeel van het dorpshuis een kwart.",
    ] {
        let found = events(doubtful);
        assert!(
            found.iter().all(|event| event.certainty.is_guess()),
            "{doubtful}"
        );
    }
    let named = events("Voor het dorpshuis staat dat in het inkoopkader 2018-2020.");
    assert!(named.iter().all(|event| event.certainty.is_guess()));
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

#[test]
fn the_kind_is_that_of_the_verb_in_the_clause_of_the_time() {
    for (text, kind) in [
        (
            "Op 12 mei 2020 is het wetsvoorstel bij uw Kamer ingediend.",
            EventKind::Law,
        ),
        (
            "De Havenwet trad op 1 januari 2020 in werking.",
            EventKind::Law,
        ),
        (
            "De motie van het lid De Boer is op 5 juli 2020 verworpen.",
            EventKind::Motion,
        ),
        (
            "Op 9 april 2020 hebben de gemeenten een convenant getekend over het budget.",
            EventKind::Agreement,
        ),
        (
            "In het overleg van 26 mei 2020 hebben Rijk en gemeenten afgesproken een proef te starten.",
            EventKind::Agreement,
        ),
        (
            "In 2020 heeft een bureau de motie en haar gevolgen voor het budget onderzocht.",
            EventKind::Research,
        ),
        ("De pilot is in maart 2021 gestart.", EventKind::Programme),
        (
            "In 2019 is voor de steigers € 3 miljoen beschikbaar gesteld.",
            EventKind::Money,
        ),
        ("In 2020 nam de drukte op het water af.", EventKind::Effect),
        (
            "Met mijn wethoudersbrief van 2 december 2020 heb ik aandacht gevraagd voor het onderzoek.",
            EventKind::Publication,
        ),
        (
            "Daar vroeg de motie van het lid Smit om tijdens het notaoverleg ‘Beter varen’ van 2 maart 2021.",
            EventKind::Meeting,
        ),
        (
            "Uiterlijk 1 december moeten de provincies kiezen.",
            EventKind::Deadline,
        ),
        (
            "Dit sluit aan bij het werkprogramma dat de Tweede Kamer op 22 december 2020 heeft ontvangen.",
            EventKind::Publication,
        ),
    ] {
        let kinds: Vec<EventKind> = told(text).iter().map(|(_, kind)| *kind).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn years_of_figures_sources_names_and_plans_that_failed_are_no_happenings() {
    for text in [
        "In 2020 waren er 31.900 beweegbare bruggen.",
        "Op 1 januari 2020 telde de provincie 401.000 huizen.",
        "Voor 2022 is € 12 miljoen begroot.",
        "Het rapport heeft cijfers over de periode 2017-2019.",
        "De bevindingen staan in het rapport (Inspectie Havens, 12 mei 2020).",
        "Het programma «Veilig Varen 2017-2020» gaat door.",
        "De regeling geldt voor bruggen die vóór 1950 zijn gebouwd.",
        "Gemeenten leveren jaarlijks vóór 1 april hun cijfers aan.",
        "De evaluatie zou al in mei 2021 verschijnen.",
        "Dat doe ik in 2023.",
        "Voor 2022 staat in het akkoord dat er 10 miljoen euro beschikbaar is.",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn a_time_in_brackets_that_names_no_source_dates_what_stands_around_them() {
    assert_eq!(
        told("De brug wordt later geopend (eind 2022)."),
        [("eind 2022".to_owned(), EventKind::Other)]
    );
}

#[test]
fn a_law_begins_when_the_text_counts_from_it() {
    let events = events_of(vec![block(
        BlockKind::Paragraph,
        VoiceKind::Government,
        "De Wmo 2015 is nu zes jaar in werking.",
    )]);
    let [event] = &events[..] else {
        panic!("{events:?}");
    };
    assert_eq!(
        (event.interval, event.kind, event.date_text.as_str()),
        (
            Interval::day(Day::new(2015, 1, 1).expect("a day")),
            EventKind::Law,
            "nu zes jaar"
        )
    );
    // Neither a law that nobody knows nor a time that does not fit.
    assert_eq!(told("De Havenwet is nu zes jaar in werking."), []);
    assert_eq!(told("De Wmo 2015 is nu twintig maanden in werking."), []);
}

#[test]
fn a_year_in_a_name_on_the_subject_is_a_guess_and_any_other_none() {
    assert_eq!(told("Dat staat in het havenplan 2018-2020."), []);
    let named = events("Het dorpshuis staat in het dorpsplan 2018-2020.");
    assert!(matches!(&named[..], [event] if event.certainty.is_guess()));
}

#[test]
fn clauses_that_are_joined_and_brackets_have_their_own_kind() {
    for (text, kinds) in [
        (
            "De raad heeft in mei 2020 de brug bezocht en heeft in juni 2020 een rapport verzonden.",
            &[EventKind::Research, EventKind::Publication][..],
        ),
        (
            "De evaluatie van bureau Berg (maart 2021) is bijgevoegd.",
            &[EventKind::Research],
        ),
        ("(Ontvangen 28 februari 2020)", &[EventKind::Publication]),
        (
            "De provincies kiezen uiterlijk in het voorjaar van 2022.",
            &[EventKind::Deadline],
        ),
        (
            "De haven krijgt er in 2022 € 6 miljoen bij.",
            &[EventKind::Money],
        ),
    ] {
        let found: Vec<EventKind> = told(text).iter().map(|(_, kind)| *kind).collect();
        assert_eq!(found, kinds, "{text}");
    }
}

#[test]
fn how_many_there_were_in_a_year_is_no_happening() {
    for text in [
        "Het aantal meldingen van lekkages is in 2019 gedaald ten opzichte van 2018.",
        "Het aantal verleende ligplaatsen is in 2019 gestegen.",
        "Een deel van de aanvragen in 2019 heeft betrekking op meldingen uit 2018.",
        "Deze piek was in de zomer van 2020 lager dan die in 2019.",
        "Daarin wordt een overzicht gegeven van de door schippers ontvangen steun en hulp in 2019.",
        "In het rapport staan cijfers over het gebruik van de pont en de sluis in 2019.",
        "Daarbij is de data gebruikt die de havens als 4de kwartaalcijfers 2019 hebben aangeleverd.",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
    // A deed with a number keeps its year, and so does a paper with the year it is of.
    assert_eq!(told("In 2019 zijn 12 sluizen geopend.").len(), 1);
    assert_eq!(told("Het rapport uit 2019 is bekend.").len(), 1);
}

#[test]
fn the_year_that_money_is_for_is_no_happening_and_the_deed_keeps_its_own_time() {
    let text = "Voor 2022 is daarom afgelopen september helder gemaakt welk budget beschikbaar is.";
    assert_eq!(
        told(text)
            .iter()
            .map(|(time, _)| time.as_str())
            .collect::<Vec<_>>(),
        ["afgelopen september"]
    );
    let text = "Daarbij zetten we de middelen die voor 2020 begroot stonden vanaf 2022 in.";
    assert_eq!(
        told(text)
            .iter()
            .map(|(time, _)| time.as_str())
            .collect::<Vec<_>>(),
        ["vanaf 2022"]
    );
}

#[test]
fn a_time_before_a_participle_dates_what_the_participle_says() {
    for (text, kind) in [
        (
            "Met de havens is afgesproken dat zij aandacht geven via de in maart gestarte campagne.",
            EventKind::Programme,
        ),
        (
            "Bijgevoegd treft u het in februari 2021 verschenen rapport over afspraken aan.",
            EventKind::Publication,
        ),
        (
            "Het volgende is bereikt en ik voldoe hiermee aan mijn toezegging aan de commissie van 31 maart 2021.",
            EventKind::Promise,
        ),
    ] {
        let kinds: Vec<EventKind> = events(text)
            .iter()
            .filter(|event| event.rule == "dated-sentence")
            .map(|event| event.kind)
            .collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn no_word_beside_the_verb_makes_the_kind() {
    for (text, kind) in [
        (
            "Na overleg heeft de haven in februari een inventarisatie uitgevoerd.",
            EventKind::Research,
        ),
        (
            "Daarnaast doet het bureau dit jaar opnieuw onderzoek, in vervolg op het onderzoek dat in december 2020 is verschenen.",
            EventKind::Research,
        ),
        (
            "Er is afgesproken dat iedere haven in 2024 een «visie op de vaart» heeft.",
            EventKind::Other,
        ),
        (
            "In de brief, die ik binnenkort stuur, informeer ik u over de wijzigingen in de regels voor de vaart per 2023.",
            EventKind::Other,
        ),
    ] {
        let kinds: Vec<EventKind> = told(text).iter().map(|(_, kind)| *kind).collect();
        assert_eq!(kinds.first(), Some(&kind), "{text}: {kinds:?}");
    }
}

#[test]
fn what_was_decided_on_lies_ahead_though_the_decision_does_not() {
    let tense = |text: &str| events(text).first().map(|event| event.tense);
    for text in [
        "Om de schippers te steunen heb ik besloten de proef ook in 2021 en 2022 (deels) te betalen.",
        "De vereniging is met subsidie gestart om zich voor de periode 2020-2024 in te zetten voor de vaart.",
        "Daarnaast doet het bureau dit jaar opnieuw onderzoek, in vervolg op een peiling die in december 2020 is verschenen.",
    ] {
        assert_eq!(tense(text), Some(Tense::Future), "{text}");
    }
    assert_eq!(
        tense("Dit jaar heb ik besloten de proef te betalen."),
        Some(Tense::Past)
    );
}
