//! Rules of dates, each on an invented sentence.

use crate::document::calendar::Day;
use crate::document::{BlockKind, Document, Interval, Mark, Metadata, Span, Voice, VoiceKind};
use crate::extract::Task;
use crate::extract::by_hand::block;
use crate::extract::{Context, DateFact, Facts, OpenEnd};

fn day(iso: &str) -> Day {
    Day::from_iso(iso).expect("a day")
}

fn document(date: &str, texts: &[&str]) -> Document {
    let (start, end) = date.split_once("..").unwrap_or((date, date));
    let date = (!date.is_empty()).then(|| Interval::of(day(start), day(end)));
    let mut raw = 0;
    let mut blocks = Vec::new();
    for text in texts {
        blocks.push(block(BlockKind::Paragraph, text, raw));
        raw += text.len() + 1;
    }
    Document {
        meta: Metadata {
            date,
            ..Metadata::default()
        },
        blocks,
        ..Document::default()
    }
}

fn facts(document: &Document) -> Vec<DateFact> {
    let mut facts = Facts::default();
    super::extract(&Task::of(&Context::alone(document)), &mut facts);
    facts.dates
}

fn shown(facts: &[DateFact]) -> String {
    let one = |fact: &DateFact| {
        format!(
            "{} = {}/{}",
            fact.text, fact.interval.start, fact.interval.end
        )
    };
    facts.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What a text of this day holds: every expression with the days that it means.
fn read(date: &str, text: &str) -> String {
    shown(&facts(&document(date, &[text])))
}

#[track_caller]
fn check(date: &str, cases: &[(&str, &str)]) {
    for (text, wanted) in cases {
        assert_eq!(read(date, text), *wanted, "{text}");
    }
}

#[test]
fn the_new_year_is_the_next_one_or_has_just_begun() {
    let text = "Ik informeer u in het nieuwe jaar.";
    check(
        "2021-11-12",
        &[(text, "nieuwe jaar = 2022-01-01/2022-12-31")],
    );
    check(
        "2022-01-12",
        &[(text, "nieuwe jaar = 2022-01-01/2022-12-31")],
    );
    check(
        "2021-11-12",
        &[(
            "Het nieuwe jaar 2023 begint.",
            "2023 = 2023-01-01/2023-12-31",
        )],
    );
}

#[test]
fn full_dates() {
    check(
        "2021-06-15",
        &[
            (
                "Op 3 mei 2020 en 12-1-2021.",
                "3 mei 2020 = 2020-05-03/2020-05-03; 12-1-2021 = 2021-01-12/2021-01-12",
            ),
            (
                "(van 1/7/2022 naar 1/7/2023)",
                "1/7/2022 = 2022-07-01/2022-07-01; 1/7/2023 = 2023-07-01/2023-07-01",
            ),
            ("d.d. 4 okt. 2019", "4 okt. 2019 = 2019-10-04/2019-10-04"),
            (
                "de brief van 23 december 20197 noemt",
                "23 december 2019 = 2019-12-23/2019-12-23",
            ),
            ("30 februari 2020", "februari 2020 = 2020-02-01/2020-02-29"),
            (
                "op 18 en 19 mei 2021",
                "18 = 2021-05-18/2021-05-18; 19 mei 2021 = 2021-05-19/2021-05-19",
            ),
            (
                "van 12 t/m 15 mei 2021",
                "12 t/m 15 mei 2021 = 2021-05-12/2021-05-15",
            ),
            ("op 2021-03-04", "2021-03-04 = 2021-03-04/2021-03-04"),
        ],
    );
}

#[test]
fn days_without_a_year() {
    check(
        "2021-06-15",
        &[
            (
                "heb ik op 10 augustus jl. gemeld",
                "10 augustus jl. = 2020-08-10/2020-08-10",
            ),
            (
                "op 10 maart j.l. een akkoord",
                "10 maart j.l. = 2021-03-10/2021-03-10",
            ),
            (
                "betrokken bij het debat van 2 juli a.s.",
                "2 juli a.s. = 2021-07-02/2021-07-02",
            ),
            ("op 1 april a.s.", "1 april a.s. = 2022-04-01/2022-04-01"),
            (
                "gepland op 1 september en 6 oktober a.s.",
                "1 september = 2021-09-01/2021-09-01; 6 oktober a.s. = 2021-10-06/2021-10-06",
            ),
            (
                "Op 15 oktober stuurde ik u een brief.",
                "15 oktober = 2020-10-15/2020-10-15",
            ),
            (
                "Op 15 oktober zal ik u een brief sturen.",
                "15 oktober = 2021-10-15/2021-10-15",
            ),
            (
                "die zij op 22 december vorig jaar ontving",
                "22 december vorig jaar = 2020-12-22/2020-12-22",
            ),
            ("Persbericht 25 april", "25 april = 2021-04-25/2021-04-25"),
        ],
    );
}

#[test]
fn months_and_their_parts() {
    check(
        "2021-06-15",
        &[
            (
                "via de in maart gestarte modules",
                "maart = 2021-03-01/2021-03-31",
            ),
            (
                "Zij organiseert in september een congres.",
                "september = 2021-09-01/2021-09-30",
            ),
            (
                "In december is de agenda uitgebracht.",
                "december = 2020-12-01/2020-12-31",
            ),
            (
                "sinds afgelopen september",
                "sinds afgelopen september = 2020-09-01/2020-09-30",
            ),
            (
                "Medio oktober zijn zij bekend gemaakt.",
                "Medio oktober = 2020-10-11/2020-10-20",
            ),
            (
                "eind februari 2020",
                "eind februari 2020 = 2020-02-21/2020-02-29",
            ),
            (
                "Het eind september vorig jaar gestarte werk",
                "eind september vorig jaar = 2020-09-21/2020-09-30",
            ),
            (
                "heb ik in de maanden februari tot en met april laten zien",
                "februari tot en met april = 2021-02-01/2021-04-30",
            ),
            (
                "komt in de loop van augustus of september beschikbaar",
                "in de loop van augustus of september = 2021-08-01/2021-09-30",
            ),
            (
                "van november tot en met februari 2020",
                "november tot en met februari 2020 = 2019-11-01/2020-02-29",
            ),
            (
                "met de meicirculaire 2021",
                "meicirculaire 2021 = 2021-05-01/2021-05-31",
            ),
            (
                "begin volgende maand",
                "begin volgende maand = 2021-07-01/2021-07-10",
            ),
        ],
    );
}

#[test]
fn years_and_their_parts() {
    check(
        "2021-06-15",
        &[
            (
                "in 2019, 2020 en 2021",
                "2019 = 2019-01-01/2019-12-31; 2020 = 2020-01-01/2020-12-31; 2021 = 2021-01-01/2021-12-31",
            ),
            (
                "begin 2019, medio 2019, eind 201912",
                "begin 2019 = 2019-01-01/2019-04-30; medio 2019 = 2019-05-01/2019-08-31; eind 2019 = 2019-09-01/2019-12-31",
            ),
            (
                "begin van dit jaar en vanaf eind dit jaar",
                "begin van dit jaar = 2021-01-01/2021-04-30; vanaf eind dit jaar = 2021-09-01/2021-12-31",
            ),
            (
                "het afgelopen jaar, later dit jaar",
                "het afgelopen jaar = 2020-01-01/2020-12-31; later dit jaar = 2021-06-15/2021-12-31",
            ),
            (
                "in de periode 2018–2020 en in 2016 – 2017",
                "2018–2020 = 2018-01-01/2020-12-31; 2016 – 2017 = 2016-01-01/2017-12-31",
            ),
            ("Ambitie 2016 -2018", "2016 -2018 = 2016-01-01/2018-12-31"),
            (
                "tussen 2015 en 2018, van 2015 tot 2017",
                "2015 en 2018 = 2015-01-01/2018-12-31; 2015 tot 2017 = 2015-01-01/2017-12-31",
            ),
            (
                "loopt tot in 2022. Vanaf dat jaar is er meer.",
                "tot in 2022 = 2022-01-01/2022-12-31; Vanaf dat jaar = 2022-01-01/2022-12-31",
            ),
            (
                "in het schooljaar 2019/20",
                "2019/20 = 2019-08-01/2020-07-31",
            ),
            (
                "in de eerste helft van 2022",
                "eerste helft van 2022 = 2022-01-01/2022-06-30",
            ),
            (
                "in de jaren negentig",
                "jaren negentig = 1990-01-01/1999-12-31",
            ),
        ],
    );
}

#[test]
fn quarters_seasons_and_recesses() {
    check(
        "2021-06-15",
        &[
            (
                "in het derde kwartaal van 2021, 1e kwartaal 2022",
                "derde kwartaal van 2021 = 2021-07-01/2021-09-30; 1e kwartaal 2022 = 2022-01-01/2022-03-31",
            ),
            (
                "als 4de kwartaalcijfers 2019 aangeleverd",
                "4de kwartaalcijfers 2019 = 2019-10-01/2019-12-31",
            ),
            (
                "in het voorjaar van 2019",
                "voorjaar van 2019 = 2019-03-21/2019-06-20",
            ),
            (
                "Ik kom er in het najaarop terug.",
                "najaar = 2021-09-21/2021-12-20",
            ),
            (
                "zal ik dit vóór de zomer sturen",
                "vóór de zomer = 2021-06-15/2021-06-20",
            ),
            (
                "Tegen de zomer van 2020 was het af",
                "Tegen de zomer van 2020 = 2020-03-21/2020-06-20",
            ),
            (
                "tot en met de zomer van 2020",
                "tot en met de zomer van 2020 = 2020-06-21/2020-09-20",
            ),
            (
                "afgelopen winter",
                "afgelopen winter = 2020-12-21/2021-03-20",
            ),
            (
                "Ik informeer u voor het zomerreces.",
                "voor het zomerreces = 2021-06-15/2021-07-08",
            ),
            (
                "op Prinsjesdag 2021",
                "Prinsjesdag 2021 = 2021-09-21/2021-09-21",
            ),
            (
                "in de jaarwisseling 2019-2020",
                "jaarwisseling 2019-2020 = 2019-12-31/2020-01-01",
            ),
        ],
    );
}

#[test]
fn times_from_the_day_of_writing() {
    check(
        "2021-06-15",
        &[
            (
                "de komende twee jaar",
                "de komende twee jaar = 2021-06-15/2023-06-14",
            ),
            (
                "de komende 2–3 jaar",
                "de komende 2–3 jaar = 2021-06-15/2024-06-14",
            ),
            (
                "de afgelopen drie maanden",
                "de afgelopen drie maanden = 2021-03-15/2021-06-15",
            ),
            (
                "komt rond deze tijd uit",
                "rond deze tijd = 2021-06-01/2021-06-30",
            ),
            (
                "Ruim een jaar geleden stuurde ik u rond deze tijd",
                "Ruim een jaar geleden stuurde ik u rond deze tijd = 2020-06-01/2020-06-30",
            ),
            (
                "vorige maand en volgende week",
                "vorige maand = 2021-05-01/2021-05-31; volgende week = 2021-06-21/2021-06-27",
            ),
        ],
    );
    check(
        "2021-04-26..2021-05-18",
        &[
            (
                "in het debat van 26 april jl. en van 19 mei a.s.",
                "26 april jl. = 2021-04-26/2021-04-26; 19 mei a.s. = 2021-05-19/2021-05-19",
            ),
            (
                "de komende twee jaar",
                "de komende twee jaar = 2021-04-26/2023-05-17",
            ),
            (
                "later deze maand",
                "later deze maand = 2021-04-26/2021-05-31",
            ),
        ],
    );
}

#[test]
fn times_beside_each_other_share_their_year() {
    check(
        "2021-06-15",
        &[
            (
                "in maart en april 2019",
                "maart = 2019-03-01/2019-03-31; april 2019 = 2019-04-01/2019-04-30",
            ),
            (
                "eind maart/begin april 2018",
                "eind maart = 2018-03-21/2018-03-31; begin april 2018 = 2018-04-01/2018-04-10",
            ),
            (
                "in het eerste en tweede kwartaal van 2022",
                "eerste = 2022-01-01/2022-03-31; tweede kwartaal van 2022 = 2022-04-01/2022-06-30",
            ),
            (
                "in de week van 6 tot 10 juli 2020",
                "6 tot 10 juli 2020 = 2020-07-06/2020-07-10",
            ),
            (
                "van 1 januari 2019 tot en met 31 december 2020",
                "1 januari 2019 tot en met 31 december 2020 = 2019-01-01/2020-12-31",
            ),
        ],
    );
}

#[test]
fn what_is_no_date() {
    let none = [
        "de Wmo 2015, de Wmo2015 en Wmo-2015",
        "de Wet maatschappelijke ondersteuning 2015 en het Besluit langdurige zorg 2019",
        "TK 2015-2016, 29 538, nr. 202; H – TK 2014-2015, 108; Kamerstukken II 2018/19",
        "Kamerstukken 2021-2022, 24 170, nr. 262, vergaderjaar 2020–2021",
        "Verordening 2016/679, Richtlijn 2014/24/EU, Stb. 2014, 280, Handelingen II 2019/20, nr. 2015, bel 0800-2015",
        "https://vng.nl/wmo-2015/nieuws en www.x.nl/2019/cijfers",
        "zestien maanden, twee jaar, iedereen vanaf 65 jaar, 24-uurs, 1 op de 10, 0,45%",
        "artikel 2.1.4b, 400.000 80-plussers, CEP2024, (N=1986), 954002-149168-DMO, 2016Z07416",
        "momenteel, onlangs, binnenkort, op dit moment, de afgelopen jaren, de komende tijd, aan het begin van het jaar",
        "ruim 2000 mensen, 1950 gemeenten, € 2015, 2011 AB Haarlem, postbus 2018, 1.950",
        "Maarten, Augustinus, de heer April, elk voorjaarsmoment, meisjes 2015-achtig",
    ];
    for text in none {
        assert_eq!(read("2021-06-15", text), "", "{text}");
    }
}

#[test]
fn open_ends() {
    let open = |text: &str| {
        format!(
            "{:?}",
            facts(&document("2021-06-15", &[text]))
                .first()
                .and_then(|fact| fact.open)
        )
    };
    assert_eq!(open("vanaf 2022 is er"), "Some(End)");
    assert_eq!(open("sinds 1 mei 2019"), "Some(End)");
    assert_eq!(open("tot 2015"), "Some(Start)");
    assert_eq!(open("vanaf 2016 tot en met 2018"), "None");
    assert_eq!(open("per 2017"), "None");
}

#[test]
fn a_citation_beside_a_date_proves_its_year() {
    let beside = read(
        "2016-05-01",
        "in de brief van 15 april jl. (TK 2014-2015, 29 538, nr. 180) toegezegd",
    );
    assert_eq!(beside, "15 april jl. = 2015-04-15/2015-04-15");
    let same = read(
        "2016-05-01",
        "begin maart, met de brief Stand (TK 2015-2016, 29 362, nr. 251)",
    );
    assert_eq!(same, "begin maart = 2016-03-01/2016-03-10");
    let mut paper = document(
        "2016-05-01",
        &[
            "Dat staat in de brief van 15 april jl. Hierna volgt meer.",
            "TK 2013-2014, 29 538, nr. 9",
        ],
    );
    let mark = Mark {
        label: "3".to_owned(),
        span: Span::new(38, 38),
        at: 38,
        footnote: 0,
    };
    paper.blocks[0].marks.push(mark);
    paper.blocks[1].kind = BlockKind::Footnote;
    paper.blocks[1].label = Some("3".to_owned());
    assert_eq!(
        shown(&facts(&paper)),
        "15 april jl. = 2014-04-15/2014-04-15"
    );
}

#[test]
fn questions_are_dated_by_the_day_on_which_they_were_put() {
    let texts = [
        "De vragen en opmerkingen zijn op 20 november 2020 aan de Minister voorgelegd. Bij brief van 1 maart 2021 zijn de vragen beantwoord.",
        "Kent de Minister het vorig jaar verschenen rapport?",
        "Het vorig jaar verschenen rapport ken ik.",
    ];
    let mut paper = document("2021-03-02", &texts);
    paper.blocks[1].voice = Some(Voice::new(VoiceKind::Fractie, "SP"));
    paper.blocks[2].voice = Some(Voice::new(VoiceKind::Government, ""));
    let years: Vec<String> = facts(&paper)
        .iter()
        .skip(2)
        .map(|fact| fact.interval.start.to_string())
        .collect();
    assert_eq!(years, ["2019-01-01", "2020-01-01"]);
}

#[test]
fn a_document_without_a_date_is_dated_by_its_text() {
    let texts = [
        "Op 25 april 2016 verscheen een rapport. In het debat van 26 april jl. en dat van 19 mei a.s.",
        "dit jaar",
    ];
    assert_eq!(
        shown(&facts(&document("", &texts))),
        "25 april 2016 = 2016-04-25/2016-04-25; 26 april jl. = 2016-04-26/2016-04-26; \
         19 mei a.s. = 2016-05-19/2016-05-19; dit jaar = 2016-01-01/2016-12-31"
    );
    let texts = [
        "Eind 2018 moet het klaar zijn.",
        "Het vorig jaar gestarte werk",
    ];
    assert!(shown(&facts(&document("", &texts))).ends_with("vorig jaar = 2017-01-01/2017-12-31"));
    assert_eq!(read("", "vorig jaar"), "");
}

#[test]
fn nothing_makes_it_stumble() {
    let pieces = [
        "1",
        "31",
        "2018",
        "–",
        "-",
        "mei",
        "eind",
        "van",
        "vorig",
        "jaar",
        " ",
        "tot en met",
        "voor",
        "de",
        "zomer",
        "jl.",
        "a.s.",
        "é",
        "9999999999",
        "kwartaal",
        "3de",
        "(",
        "komende",
        "geleden",
        "twee",
        "dat",
        "29 februari",
    ];
    let mut seed = 7_u32;
    for date in [
        "2021-06-15",
        "0001-01-01",
        "9999-12-31",
        "2021-01-01..2022-12-31",
        "",
    ] {
        for _ in 0..400 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(pieces[seed as usize / 97 % pieces.len()]);
                text.push_str(if seed.is_multiple_of(3) { "" } else { " " });
            }
            for fact in facts(&document(date, &[&text])) {
                assert!(fact.interval.start <= fact.interval.end, "{text}: {fact:?}");
                assert_eq!(text.get(fact.place.range.clone()), Some(fact.text.as_str()));
            }
        }
    }
}

#[test]
fn times_that_look_forward_begin_on_the_day_of_writing() {
    let day = "2019-05-03";
    assert_eq!(
        read(day, "Voor de zomer stuur ik de evaluatie."),
        "Voor de zomer = 2019-05-03/2019-06-20"
    );
    assert_eq!(
        read(day, "Later dit jaar komt er meer."),
        "Later dit jaar = 2019-05-03/2019-12-31"
    );
    assert_eq!(
        read(day, "Nog deze maand hoort u meer."),
        "deze maand = 2019-05-03/2019-05-31"
    );
    assert_eq!(
        read("2019-05-03..2019-05-20", "Later deze maand volgt de brief."),
        "Later deze maand = 2019-05-03/2019-05-31"
    );
    assert_eq!(
        read(day, "De komende drie jaar helpen wij."),
        "De komende drie jaar = 2019-05-03/2022-05-02"
    );
    // What looks back does not.
    assert_eq!(
        read(day, "Later dit jaar bleek het mis te gaan."),
        "Later dit jaar = 2019-01-01/2019-12-31"
    );
}

#[test]
fn abbreviated_months_ordinals_and_letters_have_their_day() {
    let day = "2021-04-20";
    assert_eq!(
        read(day, "Zie de brief van nov. 2020 hierover."),
        "nov. 2020 = 2020-11-01/2020-11-30"
    );
    assert_eq!(
        read(day, "Zie de brief d.d. 15/03 hierover."),
        "15/03 = 2021-03-15/2021-03-15"
    );
    assert_eq!(
        read(day, "De 15de maart was er overleg."),
        "15de maart = 2021-03-15/2021-03-15"
    );
    assert_eq!(
        read(day, "Op 31 Mar 2019 begon het."),
        "31 Mar 2019 = 2019-03-31/2019-03-31"
    );
    assert_eq!(read(day, "De uitslag was 15/03 en dat is 5."), "");
}

#[test]
fn a_year_in_a_name_or_of_pages_is_no_time() {
    for text in [
        "De Wi 2021 en de Wxyz 2019 regelen dit.",
        "Dat past bij Agenda 2030 en het Actieplan 2018.",
        "Het rapport telt 2015 pagina’s.",
    ] {
        assert_eq!(read("2020-01-01", text), "", "{text}");
    }
    let both = "Dit staat in het Addendum 2021 en 2022.";
    assert_eq!(
        read("2020-01-01", both),
        "2021 = 2021-01-01/2021-12-31; 2022 = 2022-01-01/2022-12-31"
    );
}

/// The only time of a text, with the end that is not known.
fn open_end(date: &str, text: &str) -> (String, Option<OpenEnd>) {
    let found = facts(&document(date, &[text]));
    let [fact] = &found[..] else {
        panic!("{text}: {found:?}");
    };
    (
        format!("{}/{}", fact.interval.start, fact.interval.end),
        fact.open,
    )
}

#[test]
fn before_a_time_ends_the_day_before_and_begins_where_something_bounds_it() {
    let day = "2024-10-14";
    let bounded = |text, days: &str| assert_eq!(open_end(day, text), (days.to_owned(), None));
    bounded(
        "Ik stuur u vóór 1 maart 2025 een overzicht.",
        "2024-10-14/2025-02-28",
    );
    bounded("Voor 1 mei zal ik u schrijven.", "2024-10-14/2025-04-30");
    bounded("Dat komt vóór mei 2025.", "2024-10-14/2025-04-30");
    let unbounded = |text, last: &str| {
        let days = format!("{last}/{last}");
        assert_eq!(open_end(day, text), (days, Some(OpenEnd::Start)));
    };
    unbounded("Bruggen van vóór 1950 zijn smal.", "1949-12-31");
    unbounded("De brug is vóór 1 mei 2019 gebouwd.", "2019-04-30");
    // What is planned for a day is on that day, and money for a year is no time before it.
    bounded(
        "Het debat is gepland voor 3 december 2024.",
        "2024-12-03/2024-12-03",
    );
    bounded("De raming voor 2026 is hoog.", "2026-01-01/2026-12-31");
}

#[test]
fn a_day_of_every_year_is_none() {
    for text in [
        "Zij leveren jaarlijks vóór 1 april hun cijfers aan.",
        "Elk jaar op 15 mei verschijnt de lijst.",
        "De lijst verschijnt op 15 mei van ieder jaar.",
    ] {
        assert_eq!(read("2024-10-14", text), "", "{text}");
    }
    assert_eq!(
        read("2024-10-14", "Elk jaar telt; op 15 mei 2025 dus ook."),
        "15 mei 2025 = 2025-05-15/2025-05-15"
    );
}

#[test]
fn days_of_the_week_are_counted_from_the_day_of_the_paper() {
    // A Tuesday.
    check(
        "2024-11-05",
        &[
            (
                "Afgelopen zondag brandde het.",
                "Afgelopen zondag = 2024-11-03/2024-11-03",
            ),
            (
                "Afgelopen dinsdag brandde het.",
                "Afgelopen dinsdag = 2024-10-29/2024-10-29",
            ),
            (
                "Komende dinsdag praten zij.",
                "Komende dinsdag = 2024-11-12/2024-11-12",
            ),
            (
                "Aanstaande donderdag praten zij.",
                "Aanstaande donderdag = 2024-11-07/2024-11-07",
            ),
            (
                "Vorige week woensdag was het stil.",
                "Vorige week woensdag = 2024-10-30/2024-10-30",
            ),
            (
                "Maandag jl. was het stil.",
                "Maandag jl. = 2024-11-04/2024-11-04",
            ),
            (
                "Eergisteren was het stil.",
                "Eergisteren = 2024-11-03/2024-11-03",
            ),
            (
                "Afgelopen zondag 3 november was het stil.",
                "3 november = 2024-11-03/2024-11-03",
            ),
        ],
    );
    assert_eq!(
        read("2024-11-05..2024-11-20", "Afgelopen zondag brandde het."),
        ""
    );
}

#[test]
fn a_night_is_of_both_its_days() {
    check(
        "2024-10-14",
        &[
            (
                "In de nacht van 2 op 3 juli brak de dijk.",
                "2 op 3 juli = 2024-07-02/2024-07-03",
            ),
            (
                "De nacht van vrijdag 31 mei op zaterdag 1 juni 2024 was droog.",
                "31 mei op zaterdag 1 juni 2024 = 2024-05-31/2024-06-01",
            ),
            (
                "Hij ging van 2 op 3 juli over.",
                "3 juli = 2024-07-03/2024-07-03",
            ),
        ],
    );
}

#[test]
fn a_plan_of_once_and_the_recesses() {
    let day = "2024-10-14";
    assert_eq!(
        read(day, "Het rapport zou al in de zomer verschijnen."),
        "zomer = 2024-06-21/2024-09-20"
    );
    assert_eq!(
        read(day, "Het rapport zou in de zomer verschijnen."),
        "zomer = 2025-06-21/2025-09-20"
    );
    assert_eq!(
        read(day, "Voor het kerstreces stuur ik de brief."),
        "Voor het kerstreces = 2024-10-14/2024-12-19"
    );
    assert_eq!(
        read("2024-03-01", "Voor het meireces stuur ik de brief."),
        "Voor het meireces = 2024-03-01/2024-04-25"
    );
}
