//! Promises and questions: what stands first, what stands apart, what a filter leaves, and what a frame shows.

use super::{Loaded, Shared, explorer, render};
use crate::shown::words;
use beleidsspoor::document::Source;
use beleidsspoor::dossier::Collection;
use beleidsspoor::explorer::{Became, Explorer, PromiseKind, Standing};
use std::path::Path;
use std::rc::Rc;

/// The part of a page between two of its strings.
fn between<'h>(html: &'h str, from: &str, to: &str) -> &'h str {
    let behind = html.split_once(from).map(|(_, behind)| behind);
    let behind = behind.unwrap_or_else(|| panic!("the page lacks {from}"));
    behind.split_once(to).map_or(behind, |(part, _)| part)
}

/// The same words without white space, as `words` gives them.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn invented() -> Explorer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossiers/veerponten");
    Explorer::open(beleidsspoor::dossier::read(&folder).expect("a dossier"))
}

fn shown(explorer: Explorer, hash: &str) -> String {
    render(Loaded::Ready(Shared(Rc::new(explorer))), hash)
}

thread_local! {
    /// The real collection, whose facts are found once for all pages of a test.
    static OPENED: Rc<Explorer> = Rc::new(explorer());
}

fn opened() -> Rc<Explorer> {
    OPENED.with(Rc::clone)
}

fn page(hash: &str) -> String {
    render(Loaded::Ready(Shared(opened())), hash)
}

#[test]
fn what_editors_followed_stands_first_with_every_outcome() {
    let explorer = opened();
    let html = page("#/toezeggingen");
    let first = between(&html, "<h2>Nagekeken (", "<h2>Verder in de stukken (");
    for followed in &explorer.story().promises_followed {
        // A quote of two sentences may be two promises.
        let promised = followed.promise.quote.split_inclusive(". ");
        for quote in promised.chain([followed.followed_up.quote.as_str()]) {
            assert!(words(first).contains(&packed(quote)), "{quote}");
        }
    }
    for open in &explorer.story().promises_open {
        assert!(
            words(first).contains(&packed(&open.quote)),
            "{}",
            open.quote
        );
    }
    assert!(first.contains("Waarschijnlijk een vervolg, niet bewezen"));
    assert!(first.contains("Gezocht, niet gevonden in deze verzameling"));
    assert!(
        first.matches("class=\"strip\"").count() >= explorer.story().promises_followed.len() / 2
    );
}

/// A line says what was promised, as editors say it or in its own words; what is open stands before what is done.
#[test]
fn a_time_in_what_only_editors_call_a_promise_is_its_term() {
    let explorer = opened();
    let ledger = explorer.ledger();
    let entry = ledger
        .iter()
        .find(|entry| {
            entry
                .promise
                .mention
                .text
                .starts_with("In 2021 hebben we zo")
        })
        .expect("a promise");
    let due = entry.promise.due.as_ref().expect("a term");
    assert_eq!((due.start.year, due.end.year), (2021, 2021));
}

#[test]
fn each_promise_says_what_it_is_in_a_line_and_open_ones_come_first() {
    let html = page("#/toezeggingen");
    let first = between(&html, "<h2>Nagekeken (", "<h2>Verder in de stukken (");
    let story = opened();
    let open = &story.story().promises_open;
    for quote in open.iter().filter(|quote| !quote.what_nl.is_empty()) {
        assert!(
            words(first).contains(&packed(&quote.what_nl)),
            "{}",
            quote.what_nl
        );
    }
    assert!(open.iter().any(|quote| !quote.what_nl.is_empty()));
    let at = |standing: &str| first.find(&format!("<strong>{standing}"));
    let (sought, done) = (at("Gezocht, niet gevonden"), at("Gedaan, volgens"));
    assert!(sought.is_some() && sought < done, "{sought:?} {done:?}");
    let items = first.matches("class=\"case pledge\"").count();
    assert_eq!(first.matches("class=\"pledge__what\"").count(), items);
    let mut whole = 0;
    for item in html.split("class=\"pledge__what\">").skip(1) {
        let line = words(item.split("</p>").next().unwrap_or_default());
        // That it does not happen stands at the end of its sentence: nothing is cut off there.
        let is_over = item.contains("Vervallen of al eerder gedaan")
            || item.contains("gebeurt niet, volgens de tekst");
        if is_over {
            assert!(!line.contains('…'), "{line}");
            whole += 1;
        } else {
            assert!(line.chars().count() <= 120, "{line}");
        }
    }
    assert_eq!(whole, 4);
}

#[test]
fn what_was_declined_was_never_promised() {
    let dropped = page("#/toezeggingen?staat=vervallen");
    let (counted, apart) = dropped
        .split_once("id=\"groep-afgewezen\"")
        .expect("what was declined stands apart");
    assert_eq!(counted.matches("class=\"case pledge\"").count(), 1);
    assert!(counted.contains("vervallen of al eerder gedaan, volgens de tekst"));
    assert_eq!(apart.matches("class=\"case pledge\"").count(), 3);
    // Beside nothing that was dropped or declined stands that it was promised there.
    assert!(!dropped.contains("): beloofd"));
    assert!(page("#/toezeggingen").contains("): beloofd"));
}

#[test]
fn no_more_than_fifteen_promises_are_open_at_first() {
    let html = page("#/toezeggingen");
    let mut depth = 0_usize;
    let mut open = 0;
    for part in html.split('<') {
        if part.starts_with("details") {
            depth += 1;
        } else if part.starts_with("/details") {
            depth -= 1;
        } else if depth == 0 && part.contains("class=\"case pledge\"") {
            open += 1;
        }
    }
    assert!((10..=15).contains(&open), "{open}");
}

#[test]
fn only_promises_are_counted() {
    let explorer = opened();
    let ledger = explorer.ledger();
    let promises = ledger
        .iter()
        .filter(|entry| entry.promise.kind() == PromiseKind::Promise)
        .count();
    assert!(promises < ledger.len());
    let html = page("#/toezeggingen");
    let status = between(&html, "role=\"status\" class=\"status\">", "</p>");
    assert_eq!(status, format!("{promises} toezeggingen"));
    let apart = between(&html, "id=\"groep-meegestuurd\"", "</details>");
    assert!(
        !apart.contains("pledge__stands"),
        "an enclosure stands nowhere"
    );
}

#[test]
fn promises_are_chosen_by_how_they_stand_by_whom_about_what_and_when() {
    let explorer = opened();
    let ledger = explorer.ledger();
    let html = page("#/toezeggingen?staat=gezocht&jaar=2019");
    let sought = ledger
        .iter()
        .filter(|entry| entry.standing == Standing::Sought && entry.year() == Some(2019))
        .count();
    assert!(sought > 0);
    assert!(html.contains(&format!(">{sought} van ")));
    assert_eq!(html.matches("class=\"case pledge\"").count(), sought);
    assert!(html.contains("<option value=\"gezocht\" selected"));
    let none = page("#/toezeggingen?wie=niemand");
    assert!(none.contains("Geen toezegging past bij deze keuze.") && none.contains(">0 van "));
    for nonsense in [
        "staat=x",
        "jaar=vroeger",
        "thema=%FF",
        "toezegging=x.y",
        "groep=%3Cb%3E",
    ] {
        assert!(
            page(&format!("#/toezeggingen?{nonsense}")).contains("<h1"),
            "{nonsense}"
        );
    }
}

#[test]
fn one_promise_has_an_address_of_its_own() {
    let explorer = opened();
    let ledger = explorer.ledger();
    let entry = ledger
        .iter()
        .find(|entry| entry.standing == Standing::Done)
        .expect("one that was done");
    let html = page(&format!("#/toezeggingen?toezegging={}", entry.key()));
    assert_eq!(html.matches("class=\"case pledge\"").count(), 1);
    assert!(words(&html).contains(&packed(&entry.promise.mention.text)));
    let frame = page(&format!(
        "#/inbedden/toezeggingen?toezegging={}",
        entry.key()
    ));
    assert!(words(&frame).contains(&packed(&entry.promise.mention.text)));
    assert!(frame.contains("class=\"strip\""));
}

#[test]
fn who_asked_what_is_a_table_with_headers_whose_cells_lead_to_the_questions() {
    let explorer = opened();
    let dialogues = explorer.questions();
    let html = page("#/vragen");
    let table = between(&html, "<table>", "</table>");
    assert!(table.contains("<caption id=\"vragen-tabel-0\">Vragen per fractie en onderwerp."));
    let matrix = explorer.matrix(&dialogues[0]);
    assert_eq!(
        table.matches("<th scope=\"col\">").count(),
        matrix.fracties.len() + 1,
        "a header a fractie, and the corner"
    );
    assert_eq!(
        table.matches("<th scope=\"row\">").count(),
        matrix.rows.len() + 1
    );
    let total = between(table, "<tfoot>", "</tfoot>");
    assert!(total.contains(&format!(">{}</td>", dialogues[0].questions.len())));
    assert!(table.contains("href=\"#/vragen?fractie=CDA&amp;thema="));
    assert!(table.contains("href=\"#/vragen?fractie=CDA&amp;staat=niet-gevonden\""));
    assert!(html.contains("aria-labelledby=\"vragen-tabel-0\" tabindex=\"0\""));
}

#[test]
fn an_answer_stands_beside_its_questions_and_names_those_of_others() {
    let html = page("#/vragen?fractie=GroenLinks");
    assert!(html.contains(">Vragen van de GroenLinks-fractie</h2>"));
    let exchange = between(&html, "<article class=\"exchange\">", "</article>");
    assert!(exchange.contains("class=\"exchange__answer\""));
    assert!(html.contains("Dit antwoord gaat ook in op: "));
    assert!(html.contains("Hetzelfde vroegen ook:"));
    assert!(html.contains("Antwoord niet gevonden in deze verzameling"));
}

/// How many questions have no answer here is said first, what several ask counted once; both counts lead to the questions.
#[test]
fn questions_without_an_answer_are_counted_first_and_joined() {
    let explorer = opened();
    let dialogues = explorer.questions();
    let once =
        |became: Became| -> usize { dialogues.iter().map(|one| one.once(became).len()).sum() };
    let html = page("#/vragen");
    let verdict = between(&html, "<p class=\"verdict\">", "</p>");
    assert!(verdict.contains(&format!(
        "Op {} vragen is hier geen antwoord",
        once(Became::NotFound)
    )));
    assert!(verdict.contains("href=\"#/vragen?staat=niet-gevonden\""));
    assert!(verdict.contains("href=\"#/vragen?staat=niet-zeker\""));
    assert!(html.find("class=\"verdict\"") < html.find("<table>"));
    let open = page("#/vragen?staat=niet-gevonden");
    let cases = between(&open, "<ol class=\"cases cases--two\">", "</ol>");
    assert_eq!(
        cases.matches("<li class=\"case\"").count(),
        once(Became::NotFound)
    );
    assert!(cases.contains("Hetzelfde vroegen ook:"));
    let unsure = page("#/vragen?staat=niet-zeker");
    assert!(unsure.contains("<option value=\"niet-zeker\" selected"));
    assert!(unsure.contains("class=\"exchange\""));
    assert!(
        !between(&unsure, "role=\"status\" class=\"status\">", "</p>").contains("zonder gevonden")
    );
}

#[test]
fn a_question_that_says_little_alone_has_the_sentence_before_it() {
    let html = page("#/vragen?fractie=PVV");
    assert!(html.contains("class=\"question__before muted\">Daarvoor staat: <q class=\"quoted\">"));
}

#[test]
fn what_nobody_asked_is_said_in_a_sentence() {
    let empty = |hash: &str, sentence: &str| {
        let html = page(hash);
        assert!(html.contains(sentence), "{hash}");
        assert!(!html.contains("class=\"exchange\""), "{hash}");
    };
    empty(
        "#/vragen?fractie=PvdA",
        "De PvdA-fractie stelde in deze stukken geen vragen.",
    );
    empty(
        "#/vragen?fractie=VVD&thema=Onafhankelijkheid",
        "De VVD-fractie stelde hier geen vragen over ‘Onafhankelijkheid’.",
    );
    empty(
        "#/vragen?thema=Iets%20anders",
        "Hier staan geen vragen die passen bij deze keuze.",
    );
    let nothing = Explorer::open(Collection {
        sources: vec![Source {
            name: "brief.txt".to_owned(),
            text: "Er staat hier geen vraag.".to_owned(),
        }],
        ..Collection::default()
    });
    let html = shown(nothing, "#/vragen");
    assert!(html.contains("In deze verzameling staan geen vragen van fracties of Kamerleden."));
    assert!(!html.contains("<table>") && !html.contains("<select"));
}

#[test]
fn another_dossier_has_its_own_table_and_ledger() {
    let html = shown(invented(), "#/vragen");
    for name in ["Volt", "SGP", "PvdD", "Verduurzaming", "Natuur"] {
        assert!(
            between(&html, "<table>", "</table>").contains(name),
            "{name}"
        );
    }
    let html = shown(invented(), "#/toezeggingen");
    assert!(html.contains("<h2>Verder in de stukken ("));
    assert!(
        !html.contains("<h2>Nagekeken ("),
        "nobody followed anything there"
    );
}

#[test]
fn frames_begin_with_the_drawing_and_have_no_form() {
    for hash in [
        "#/inbedden/vragen",
        "#/inbedden/vragen?fractie=VVD",
        "#/inbedden/vragen?fractie=PvdA",
        "#/inbedden/toezeggingen",
        "#/inbedden/toezeggingen?staat=gedaan",
    ] {
        let html = page(hash);
        let main = between(&html, "<main", "</main>");
        assert!(
            main.contains(": cliëntondersteuning</h1>"),
            "{hash} does not say what it is about"
        );
        for control in ["<select", "<input", "<form", "<button", "<textarea"] {
            assert!(!main.contains(control), "{hash} has {control}");
        }
    }
    let html = page("#/inbedden/vragen");
    assert!(html.contains("<table>") && !html.contains("class=\"exchange\""));
    let html = page("#/inbedden/toezeggingen");
    assert!(html.matches("class=\"case pledge\"").count() <= 5);
    assert!(html.contains("class=\"strip\""));
}
