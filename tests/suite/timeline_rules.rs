//! What the timeline makes of a sentence: its time, its level, what it stands together with.

use beleidsspoor::document::calendar::Day;
use beleidsspoor::document::{Interval, Source};
use beleidsspoor::extract::{Context, OpenEnd, Precision, Tense, extract};
use beleidsspoor::timeline::*;

fn fold(text: &str) -> String {
    text.to_lowercase().replace('ë', "e")
}

/// What a letter of 15 June 2021 with this text states.
fn stated(text: &str) -> Vec<Entry> {
    let source = Source {
        name: "brief.txt".to_owned(),
        text: text.to_owned(),
    };
    let mut document = beleidsspoor::explorer::read_paper(&source, None);
    "brief".clone_into(&mut document.id);
    let day = beleidsspoor::document::calendar::Day::new(2021, 6, 15);
    let terms = ["cliëntondersteuning".to_owned()];
    let context = Context {
        written: day.zip(day),
        terms: &terms,
        ..Context::alone(&document)
    };
    let mut entries = entries_of(&context, &extract(&context));
    entries
        .iter_mut()
        .for_each(|entry| entry.folded = fold(&entry.text));
    entries
}

fn interval(start: &str, end: &str) -> Interval {
    let day = |iso| Day::from_iso(iso).expect("a day");
    Interval::of(day(start), day(end))
}

#[test]
fn times_are_written_as_exactly_as_they_are_known_and_read_back() {
    for (start, end, precision, open, written) in [
        (
            "2018-10-15",
            "2018-10-15",
            Precision::Day,
            None,
            "2018-10-15",
        ),
        (
            "2018-09-01",
            "2018-09-30",
            Precision::Month,
            None,
            "2018-09",
        ),
        ("2018-01-01", "2018-12-31", Precision::Year, None, "2018"),
        (
            "2018-01-01",
            "2020-12-31",
            Precision::Range,
            None,
            "2018/2020",
        ),
        (
            "2019-03-01",
            "2019-04-30",
            Precision::Range,
            None,
            "2019-03/2019-04",
        ),
        (
            "2018-10-11",
            "2018-10-20",
            Precision::PartOfMonth,
            None,
            "2018-10-11~/2018-10-20~",
        ),
        (
            "2022-01-01",
            "2022-12-31",
            Precision::Year,
            Some(OpenEnd::End),
            "2022/..",
        ),
        (
            "2021-01-01",
            "2021-12-31",
            Precision::Year,
            Some(OpenEnd::Start),
            "../2021",
        ),
        (
            "2020-02-01",
            "2020-02-29",
            Precision::Month,
            None,
            "2020-02",
        ),
    ] {
        let time = interval(start, end);
        assert_eq!(write_edtf(&time, precision, open, false), written);
        assert_eq!(read_edtf(written), Some((time, open)), "{written}");
    }
    assert_eq!(
        write_edtf(
            &interval("2016-04-27", "2016-05-18"),
            Precision::Range,
            None,
            true
        ),
        "2016-04-27?/2016-05-18?"
    );
    for wrong in [
        "",
        "2018-13",
        "18",
        "2018-02-30",
        "2019/2018",
        "2018-1-1-1",
        "gisteren",
        "..",
        "../..",
    ] {
        assert_eq!(read_edtf(wrong), None, "{wrong}");
    }
}

#[test]
fn an_entry_says_the_time_as_written_and_as_understood_and_where_the_words_stand() {
    let entries = stated("Medio oktober 2020 zijn de koplopers bekend gemaakt in Almere.");
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].interval, interval("2020-10-11", "2020-10-20"));
    assert_eq!(
        entries[0]
            .date_range
            .clone()
            .and_then(|range| entries[0].text.get(range)),
        Some("Medio oktober 2020")
    );
    assert!(entries[0].is_vague());
}

#[test]
fn the_same_happening_of_two_documents_stands_together() {
    let mut entries = stated(
        "Vanaf 2022 komt er structureel geld beschikbaar voor cliëntondersteuning in gemeenten.",
    );
    let mut others = stated(
        "Voor cliëntondersteuning is vanaf 2022 jaarlijks een structureel bedrag beschikbaar.",
    );
    others
        .iter_mut()
        .for_each(|entry| "later".clone_into(&mut entry.document));
    entries.append(&mut others);
    let timeline = Timeline::new(entries);
    assert_eq!(timeline.moments, [vec![0, 1]]);
}

#[test]
fn different_happenings_of_one_year_do_not() {
    let text = "In 2020 is de wet gewijzigd.\n\nIn 2020 verscheen het rapport over mantelzorgers in de wijk.";
    assert_eq!(Timeline::new(stated(text)).moments.len(), 2);
}

#[test]
fn on_an_earlier_day_what_was_written_later_is_hidden_and_what_lay_ahead_is_planned() {
    let mut entries = stated("Op 1 juli 2021 begint het programma cliëntondersteuning.");
    let mut later = entries.clone();
    later.iter_mut().for_each(|entry| {
        "later".clone_into(&mut entry.document);
        entry.written = Some("2022-01-01".to_owned());
        entry.tense = Tense::Past;
    });
    entries.append(&mut later);
    let timeline = Timeline::new(entries);
    let known = |day: &str| {
        timeline.select(&Filter {
            known: Some(day.to_owned()),
            ..Filter::default()
        })
    };
    assert_eq!(known("2021-06-14"), []);
    assert_eq!(
        known("2021-06-15"),
        [Shown {
            moment: 0,
            entries: vec![0],
            planned: true,
            guess: false,
        }]
    );
    assert_eq!(
        known("2022-01-01"),
        [Shown {
            moment: 0,
            entries: vec![0, 1],
            planned: false,
            guess: false,
        }]
    );
}

#[test]
fn filters_admit_by_period_and_words() {
    let timeline = Timeline::new(stated(
        "In mei 2020 begon dit.\n\nOp 3 april 2021 kwam cliëntondersteuning op de agenda.",
    ));
    let texts = |filter: &Filter| -> Vec<usize> {
        timeline
            .select(&filter.prepared(fold))
            .iter()
            .map(|shown| shown.moment)
            .collect()
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(texts(&Filter::default()), [0, 1]);
    assert_eq!(
        texts(&Filter {
            from: some("2020-05-31"),
            to: some("2020"),
            ..Filter::default()
        }),
        [0]
    );
    assert_eq!(
        texts(&Filter {
            to: some("2020-05-01"),
            ..Filter::default()
        }),
        [0]
    );
    assert_eq!(
        texts(&Filter {
            from: some("2020-06"),
            ..Filter::default()
        }),
        [1]
    );
    assert_eq!(
        texts(&Filter {
            words: some("CLIËNT agenda"),
            ..Filter::default()
        }),
        [1]
    );
    assert_eq!(
        texts(&Filter {
            words: some("agenda niets"),
            ..Filter::default()
        }),
        [0; 0]
    );
}

#[test]
fn without_editors_the_main_line_is_what_was_done_on_the_subject() {
    let text = "In 2020 gaat het om 3% van de cliëntondersteuning.\n\nOp 3 april 2020 zijn afspraken gemaakt over cliëntondersteuning.";
    let timeline = Timeline::new(stated(text));
    let levels: Vec<Level> = timeline.entries.iter().map(|entry| entry.level).collect();
    assert_eq!(levels, [Level::All, Level::Main]);
}

/// How many moments the timeline makes of a letter of 15 June 2021 with this text.
fn moments(text: &str) -> usize {
    Timeline::new(stated(text)).moments.len()
}

#[test]
fn one_happening_told_several_times_is_one_moment() {
    for text in [
        // The same letter to parliament, the same debate.
        "Op 4 mei 2021 heb ik uw Kamer geïnformeerd over de haven.\n\nIn mijn brief van 4 mei 2021 noemde ik ook de brug.",
        "Het debat over de sluis van 14 april 2021 ging hierover.\n\nIn het AO scheepvaart van 14 april 2021 vroeg het lid Smit hiernaar.",
        // A month, and the day in it.
        "In april heb ik u over de voortgang van de veerdiensten geïnformeerd.\n\nIn de voortgangsrapportage over veerdiensten van 13 april 2021 heb ik u hierover geïnformeerd.",
    ] {
        assert_eq!(moments(text), 1, "{text}");
    }
    for text in [
        // A letter and a debate of one day, two papers of others, another thing in that month.
        "Op 4 mei 2021 heb ik uw Kamer geïnformeerd over de haven.\n\nOp 4 mei 2021 was er een debat over de brug.",
        "Op 4 mei 2021 verscheen een rapport van het CBS.\n\nIn het bericht van de krant van 4 mei 2021 staat iets anders.",
        "In april heb ik u over de voortgang van de veerdiensten geïnformeerd.\n\nOp 13 april 2021 is het jaarverslag van de havenmeester verschenen.",
    ] {
        assert_eq!(moments(text), 2, "{text}");
    }
}

/// The sentences of each happening in which more than one entry stands.
fn together(text: &str) -> Vec<Vec<String>> {
    let timeline = Timeline::new(stated(text));
    let moments = timeline.moments.iter().filter(|moment| moment.len() > 1);
    moments
        .map(|moment| {
            let entries = moment.iter().map(|entry| &timeline.entries[*entry]);
            entries.map(|entry| entry.text.clone()).collect()
        })
        .collect()
}

#[test]
fn a_letter_that_several_sentences_date_is_one_happening() {
    let found = together(
        "In de brief die Movisie u op 1 maart 2021 heeft gestuurd, staat een plan voor de haven.\n\nHoe het met de pont \
         gaat is bekend.\n\nOok Movisie stipt dat aan in haar brief van 1 maart 2021 over sluizen.",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    // Letters of others of the same day are others.
    let found = together(
        "In de brief die Movisie u op 1 maart 2021 heeft gestuurd, staat een plan voor de haven.\n\nOok Vilans stipt dat \
         aan in haar brief van 1 maart 2021 over sluizen.",
    );
    assert_eq!(found.len(), 0, "{found:#?}");
}

#[test]
fn a_paper_that_two_sentences_cite_by_its_number_came_once() {
    let found = together(
        "Over de sluizen heb ik u begin maart 2021 geïnformeerd (Kamerstuk 31 409, nr. 251).\n\nDe pont vaart weer.\n\nUw \
         Kamer is bericht bij brief van 4 maart 2021 (Kamerstuk 31 409, nr. 251).",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn a_day_that_was_given_up_is_no_entry_of_its_own() {
    let entries =
        stated("De invoering van de regeling is verplaatst van 1 mei 2022 naar 1 juni 2023.");
    let [entry] = &entries[..] else {
        panic!("{entries:#?}");
    };
    assert_eq!(entry.interval, interval("2023-06-01", "2023-06-01"));
    assert_eq!(entry.given_up, Some(interval("2022-05-01", "2022-05-01")));
}

#[test]
fn the_head_of_a_letter_is_no_entry_and_carrying_out_a_motion_is_none_of_that_day() {
    let entries = stated(
        "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 15 juni 2021\n\nHiermee geef ik uitvoering aan de motie Slot over \
         cliëntondersteuning op de pont.\n\nOp 15 juni 2021 opent de pont.\n",
    );
    assert!(
        entries
            .iter()
            .all(|entry| !entry.text.starts_with("Den Haag")),
        "{entries:#?}"
    );
    let carried = entries
        .iter()
        .find(|entry| entry.text.contains("motie Slot"));
    assert!(
        carried.is_none_or(|entry| entry.kind != beleidsspoor::extract::EventKind::Motion),
        "{entries:#?}"
    );
    assert!(
        entries
            .iter()
            .any(|entry| entry.text.contains("opent de pont"))
    );
}
