//! Views rendered natively to text, on the real collection: what stands in each, without a browser.
// A test that reaches beyond what is there shall fail.
#![allow(clippy::indexing_slicing)]

mod story;

use beleidsspoor::document::{Block, BlockKind, Source};
use beleidsspoor::dossier::Collection;
use beleidsspoor::explorer::{Explorer, Opened, PromiseKind, own_id};
use beleidsspoor::ui::route::Route;
use beleidsspoor::ui::view::{Menu, View};
use beleidsspoor::ui::views::VIEWS;
use beleidsspoor::ui::{Loaded, Shared, Shell, ShellProps};
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

mod charts;
mod ledger;
#[path = "../shown.rs"]
mod shown;
mod terms;
use shown::words;

/// The real collection, opened.
fn explorer() -> Explorer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    Explorer::open(beleidsspoor::dossier::read(&folder).expect("a dossier"))
}

fn render(loaded: Loaded, hash: &str) -> String {
    let props = ShellProps {
        loaded,
        route: Route::parse(hash),
        whole: true,
    };
    let renderer = yew::LocalServerRenderer::<Shell>::with_props(props).hydratable(false);
    futures_executor::block_on(renderer.render())
}

fn page(hash: &str) -> String {
    render(Loaded::Ready(Shared(Rc::new(explorer()))), hash)
}

/// A text without its white space, as [`words`] gives it.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The address of a view; where it shows a document, of the first, or of the first theme.
fn address(view: &View, explorer: &Explorer) -> String {
    let mut route = view.route();
    if view.address == "thema" {
        route.place.clone_from(&explorer.themes()[0].slug);
    } else if view.place {
        explorer.opened()[0].id().clone_into(&mut route.place);
    }
    route.href()
}

#[test]
fn every_view_has_one_heading_of_the_first_level_and_the_landmarks() {
    let explorer = Rc::new(explorer());
    let reader = format!("#/document/{}", explorer.opened()[0].id());
    let html = render(Loaded::Ready(Shared(Rc::clone(&explorer))), &reader);
    assert!(
        html.contains(" data-block=\"0\""),
        "what the reader's place is found by"
    );
    let views = VIEWS.all.iter().map(|view| address(view, &explorer));
    let special = [
        "#/zoeken?q=mee",
        "#/citaat?q=mee",
        "#/nergens",
        "#/document/onbekend",
    ];
    for hash in views.chain(special.map(str::to_owned)) {
        let html = render(Loaded::Ready(Shared(Rc::clone(&explorer))), &hash);
        assert_eq!(html.matches("<h1").count(), 1, "{hash}");
        for landmark in [
            "<header class=\"banner\"",
            "aria-label=\"Hoofdmenu\"",
            "<main",
            "<footer",
        ] {
            assert!(html.contains(landmark), "{hash} lacks {landmark}");
        }
    }
}

/// Whatever lists views reads the table: a row is all that a view needs beside its file.
#[test]
fn a_view_is_declared_in_one_row() {
    let explorer = Rc::new(explorer());
    let show = |hash: &str| render(Loaded::Ready(Shared(Rc::clone(&explorer))), hash);
    let start = show("#/");
    let menu = start.split("menu__list").nth(1);
    let menu = menu.and_then(|behind| behind.split("</ul>").next());
    let menu = menu.expect("a menu");
    let mut addresses = BTreeSet::new();
    for view in VIEWS.all {
        assert!(
            addresses.insert(view.address),
            "two views at {}",
            view.address
        );
        let route = Route::parse(&address(view, &explorer));
        assert_eq!(route.place.is_empty(), !view.place, "{}", view.address);
        assert_eq!(VIEWS.of(&route).address, view.address);
        assert_eq!(route.href(), address(view, &explorer));
        let page = show(&route.href());
        assert_eq!(page.matches("<h1").count(), 1, "{}", view.address);
        assert!(
            !page.contains("Deze pagina bestaat niet"),
            "{}",
            view.address
        );
        let entry = format!("<li><a href=\"{}\"", view.route().href());
        assert_eq!(
            menu.contains(&entry),
            matches!(view.menu, Menu::Entry | Menu::Folded),
            "{}",
            view.address
        );
        let invited = start.contains(&format!(": {}</li>", view.invitation));
        assert_eq!(invited, !view.invitation.is_empty(), "{}", view.address);
        let current = page.matches("aria-current=\"page\"").count();
        let has_entry = view.menu != Menu::Absent;
        assert_eq!(current, usize::from(has_entry), "{}", view.address);
        let mut framed = route.clone();
        framed.frame = true;
        let frame = show(&framed.href());
        assert!(!frame.contains("class=\"banner\""), "{}", view.address);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/views");
    let table = std::fs::read_to_string(folder.join("mod.rs")).expect("readable");
    for entry in std::fs::read_dir(&folder).expect("readable") {
        let name = entry.expect("readable").file_name();
        let name = name.to_string_lossy().trim_end_matches(".rs").to_owned();
        if name != "mod" {
            let row = format!("show: {name}::show,");
            assert_eq!(
                table.matches(&row).count(),
                1,
                "{name} has no row of its own"
            );
        }
    }
}

/// The native program, which is made without the table of views, lists those that can be embedded.
#[test]
fn every_view_that_can_be_embedded_has_an_answer_for_oembed() {
    let folder = std::env::temp_dir().join(format!("beleidsspoor-oembed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for file in ["style-1.css", "icon-1.svg"] {
        std::fs::write(folder.join(file), "").expect("writable");
    }
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_corpus"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["pages", "--base-url", "https://voorbeeld.nl/", "--dist"])
        .arg(&folder)
        .output()
        .expect("runs");
    let answers = std::fs::read_dir(folder.join("oembed")).map(|entries| {
        entries
            .map(|entry| std::fs::read_to_string(entry.expect("readable").path()).expect("text"))
            .map(|answer| serde_json::from_str::<serde_json::Value>(&answer).expect("JSON"))
            .map(|answer| (answer["title"].to_string(), answer["html"].to_string()))
            .collect::<Vec<_>>()
    });
    let _ = std::fs::remove_dir_all(&folder);
    assert!(output.status.success(), "{output:?}");
    let answers = answers.expect("a folder of answers");
    let embedded: Vec<&View> = VIEWS
        .all
        .iter()
        .filter(|view| view.embed && !view.place)
        .collect();
    assert_eq!(answers.len(), embedded.len());
    for view in embedded {
        let place = format!("#/inbedden/{}\\\"", view.address);
        let answers = answers.iter().filter(|(title, html)| {
            *title == format!("\"{}\"", view.title) && html.contains(&place)
        });
        assert_eq!(answers.count(), 1, "{}", view.address);
    }
}

#[test]
fn the_reader_shows_every_word_of_every_document() {
    let explorer = Rc::new(explorer());
    for opened in explorer.opened() {
        let html = render(
            Loaded::Ready(Shared(Rc::clone(&explorer))),
            &format!("#/document/{}", opened.id()),
        );
        let shown = words(&html);
        for block in &opened.document.blocks {
            let wanted: String = block.text.split_whitespace().collect();
            assert!(shown.contains(&wanted), "{}: {}", opened.id(), block.text);
        }
    }
}

#[test]
fn items_that_follow_each_other_are_a_list() {
    let explorer = explorer();
    let is_item = |block: &Block| block.kind == BlockKind::ListItem;
    let opened = explorer
        .opened()
        .iter()
        .find(|opened| {
            opened
                .document
                .blocks
                .iter()
                .filter(|block| is_item(block))
                .count()
                > 2
        })
        .expect("a document with a list");
    let items = opened
        .document
        .blocks
        .iter()
        .filter(|block| is_item(block))
        .count();
    let hash = format!("#/document/{}", opened.id());
    let html = page(&hash);
    assert_eq!(html.matches("role=\"listitem\"").count(), items);
    let lists = html.matches("<div role=\"list\">").count();
    assert!((1..=items).contains(&lists));
}

#[test]
fn hits_say_who_speaks_and_lead_to_the_passage() {
    let html = page("#/zoeken?q=wachtlijst");
    assert!(html.contains("aria-label=\"Zoekresultaten\""));
    assert!(html.contains("<mark>wachtlijst</mark>"));
    assert!(html.contains("PVV-fractie"), "who asked is not shown");
    assert!(html.contains("passage=") && html.contains("zoek=wachtlijst"));
}

#[test]
fn nothing_found_is_said_without_accusing() {
    assert!(page("#/zoeken?q=xyzzyqwerty").contains("Niet gevonden in deze verzameling."));
}

#[test]
fn the_timeline_opens_on_the_main_line_with_dates_as_written_and_as_understood() {
    let html = page("#/tijdlijn");
    assert!(
        html.contains("aria-label=\"Tijdlijn\"")
            && html.contains("aria-label=\"Tekening van de tijdlijn\"")
    );
    assert!(
        html.contains("11–20 oktober 2018")
            && html.contains("<q class=\"quoted\">Medio oktober</q>")
    );
    assert!(
        html.contains("Later gemeld:"),
        "what became of a plan is not shown"
    );
    assert!(page("#/tijdlijn?niveau=alles&woorden=beroepsprofiel").contains(">1 moment<"));
    assert!(page("#/tijdlijn?woorden=xyzzy").contains("Niets gevonden met deze keuzes."));
}

#[test]
fn guesses_stand_apart_from_the_promises_and_are_not_counted() {
    let explorer = explorer();
    let all = explorer.ledger();
    let of = |kind| {
        let promises = all.iter().map(|entry| &entry.promise);
        let all = promises.filter(move |promise| promise.kind() == kind);
        all.collect::<Vec<_>>()
    };
    let counted = of(PromiseKind::Promise).len();
    let guesses = of(PromiseKind::Guess).len();
    assert!(counted > 0 && guesses > 0);
    let html = page("#/toezeggingen");
    assert!(
        html.contains(&format!(">{counted} toezeggingen<")),
        "{counted}"
    );
    let (shown, apart) = html
        .split_once(&format!("Ook misschien ({guesses})"))
        .expect("guesses have a part of their own");
    for guess in of(PromiseKind::Guess) {
        let words: String = guess.mention.text.chars().take(40).collect();
        assert!(!shown.contains(&words) && apart.contains(&words), "{words}");
    }
    assert!(
        of(PromiseKind::Promise)
            .iter()
            .any(|promise| promise.conditional)
    );
    assert!(shown.contains("onder voorwaarde"));
}

#[test]
fn going_back_in_time_hides_what_was_written_later() {
    let html = page("#/tijdlijn?niveau=alles&bekend=2014-06-01");
    assert!(html.contains("U ziet wat er bekend was op 1 juni 2014."));
    assert!(!html.contains("koplopergemeenten") && html.contains("toen nog gepland"));
    // Whatever an address says, the page stands.
    for nonsense in [
        "bekend=gisteren",
        "van=x&tot=y",
        "beeld=1/2/3",
        "beeld=2018/2017",
        "moment=a.b.c",
        "niveau=%FF",
    ] {
        assert!(
            page(&format!("#/tijdlijn?{nonsense}")).contains("<h1"),
            "{nonsense}"
        );
    }
}

#[test]
fn loading_and_failing_are_told_apart() {
    assert!(render(Loaded::Loading, "#/").contains("worden geladen"));
    let failed = render(Loaded::Failed("status 404".to_owned()), "#/");
    assert!(failed.contains("role=\"alert\"") && failed.contains("status 404"));
}

#[test]
fn script_in_an_address_is_shown_as_text() {
    let html = page("#/zoeken?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    assert!(!html.contains("<img"));
    assert!(!page("#/%3Cscript%3E").contains("<script"));
}

#[test]
fn script_in_a_document_is_shown_as_text_on_the_timeline() {
    let text = "Op 3 mei 2018 kwam <img src=x onerror=alert(1)> & meer.\n\nOp 4 juni 2019 kwam \"<script>alert(2)</script>\".";
    let source = Source {
        name: "x\"><script>alert(3).txt".to_owned(),
        text: text.to_owned(),
    };
    let explorer = Explorer::open(Collection {
        sources: vec![source],
        ..Collection::default()
    });
    let shared = Shared(Rc::new(explorer));
    let moments = &shared.0.moments().entries;
    let chosen = moments
        .iter()
        .find(|entry| entry.text.contains("<img"))
        .expect("a moment");
    let key = format!(
        "{}.{}.{}",
        chosen.document, chosen.spans[0].start, chosen.interval.start
    );
    let key = key
        .replace('"', "%22")
        .replace('<', "%3C")
        .replace('>', "%3E");
    let html = render(
        Loaded::Ready(shared.clone()),
        &format!("#/tijdlijn?niveau=alles&moment={key}"),
    );
    assert!(
        html.contains("moment--chosen")
            && html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; meer.")
    );
    assert!(!html.contains("<img") && !html.contains("<script") && !html.contains("x\"><"));
}

#[test]
fn the_quote_check_says_who_speaks_and_marks_each_difference() {
    let html = page("#/citaat?q=De%20belofte%20los%20ik%20hierbij%20in");
    assert!(html.contains("Zo staat het er niet."));
    for words in [
        "<ins>",
        "Deze",
        "<del>",
        "hierbij",
        "Staatssecretaris van Volksgezondheid, Welzijn en Sport",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert!(
        page("#/citaat?q=olifanten%20vliegen%20over%20Parijs")
            .contains("Niet gevonden in deze verzameling.")
    );
    assert!(!page("#/citaat?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").contains("<img"));
}

#[test]
fn a_link_to_words_marks_them_over_two_paragraphs() {
    let explorer = explorer();
    let document = &explorer
        .document("kst-33841-21")
        .expect("in the collection")
        .document;
    let first = document
        .blocks
        .iter()
        .position(|block| block.text.starts_with("Ik heb recentelijk"))
        .expect("there");
    let start = document.blocks[first].passage().expect("a place");
    let end = document.blocks[first + 1]
        .locate(0..9)
        .last()
        .expect("a place")
        .end;
    let html = page(&format!(
        "#/document/kst-33841-21?passage={start}&tot={end}"
    ));
    assert!(
        html.matches("quoted-part").count() >= 2,
        "only one paragraph is marked"
    );
}

#[test]
fn the_search_view_shows_hits_facets_help_and_its_state() {
    let explorer = Rc::new(explorer());
    let shown = |hash: &str| render(Loaded::Ready(Shared(Rc::clone(&explorer))), hash);
    let html = shown("#/zoeken?q=cli%C3%ABntondersteuning&jaar=2014&sorteer=tijd&weergave=lijst");
    for part in [
        "aria-label=\"Zoekresultaten\"",
        "in 1 document",
        "Haal filter weg: Jaar 2014",
        "<h2>Soort</h2>",
        "jaar:2018",
        "25 februari 2014",
    ] {
        assert!(html.contains(part), "lacks {part}");
    }
    let lines = shown("#/zoeken?q=keukentafelgesprek&weergave=regels");
    assert!(
        lines.contains("<mark>keukentafelgesprek</mark>") && lines.contains("Bewaar deze lijst")
    );
    assert!(shown("#/zoeken?q=%2F(a%2F").contains("geen geldige reguliere expressie"));
    assert!(shown("#/zoeken?q=abonementstarief").contains("Bedoelde u"));
    assert!(shown("#/zoeken?q=xyzzyqwerty").contains("Niet gevonden in deze verzameling"));
}

#[test]
fn what_became_of_a_question_is_said_and_a_guess_looks_different() {
    let html = page("#/vragen?fractie=CDA");
    let shown = words(&html);
    for said in [
        "Beantwoord, samen met een andere vraag",
        "Er wordt op ingegaan, maar het gevraagde bedrag staat er niet",
        "Antwoord niet gevonden in deze verzameling",
        "Hetzelfde vroegen ook: de GroenLinks-fractie",
    ] {
        assert!(shown.contains(&squeezed(said)), "{said}");
    }
    assert!(html.contains("case__state--guess"));
    let addressed = words(&page("#/vragen?fractie=CDA&staat=ingegaan"));
    assert!(!addressed.contains(&squeezed("Antwoord niet gevonden in deze verzameling")));
    assert!(addressed.contains(&squeezed("waarop wordt ingegaan zonder het gevraagde")));
}

#[test]
fn a_choice_without_questions_says_in_a_sentence_who_asked_nothing() {
    for (hash, said) in [
        (
            "#/vragen?fractie=VVD&open=ja",
            "De VVD-fractie stelde 7 vragen. Daar is geen vraag bij zonder gevonden antwoord.",
        ),
        (
            "#/vragen?fractie=SGP",
            "De SGP-fractie stelde in deze stukken geen vragen.",
        ),
    ] {
        let shown = words(&page(hash));
        assert!(shown.contains(&squeezed(said)), "{hash}: {shown}");
    }
}

#[test]
fn money_is_divided_counted_again_and_named() {
    let html = page("#/geld");
    for part in [
        "De tabel verdeelt € 55,00 miljoen over 10 onderdelen, van 2018 tot en met 2021.",
        "De verdeling in de tekst volgt er niet uit: gemeenten 34,20 in de tekst, 35,60 in de tabel; zorgkantoren 16,00",
        "Samen komen beide uit op € 55,00 miljoen.",
        "alles met ‘koploper’",
        "€ 10.000.000 per jaar",
        "beleidsspoor-bedragen.csv",
    ] {
        assert!(html.contains(part), "lacks {part}");
    }
    for (stated, computed, difference) in [
        ("34,20", "35,60", "−1,40"),
        ("16,00", "16,50", "−0,50"),
        ("4,80", "2,90", "+1,90"),
    ] {
        let row = format!(
            "<td role=\"cell\" class=\"number\">{stated}</td><td role=\"cell\" class=\"number\">{computed}</td><td role=\"cell\" class=\"number\"><strong class=\"differs\">{difference}</strong></td>"
        );
        assert!(html.contains(&row), "lacks {row}");
    }
    assert!(html.contains(
        "<td role=\"cell\" class=\"number\">55,00</td><td role=\"cell\" class=\"number\">0,00</td>"
    ));
    let (verdict, chart) = (
        html.find("class=\"verdict\""),
        html.find("<figure class=\"chart\""),
    );
    assert!(
        verdict.is_some() && verdict < chart,
        "the finding stands before the charts"
    );
}

/// A reader's own paper stands among the documents with its mark, and changes nothing of what is said of them.
#[test]
fn a_paper_of_the_reader_s_own_is_marked_in_every_list() {
    let text = "Betreft Voortgang van de veerponten\n\nDen Haag, 14 maart 2034\n\nGeachte voorzitter,\n\n\
        Ik zal uw Kamer voor 1 juli 2034 informeren over de veerponten. Het onderhoud kost € 3 miljoen.\n\nHoogachtend,\n\nde minister";
    let file = beleidsspoor::read::read("brief.txt", text.as_bytes()).expect("a text");
    let paper = Opened::of_reader(&own_id("brief.txt", text), file);
    let title = beleidsspoor::ui::text::own::marked(paper.short_title());
    let mut with = explorer();
    with.add_opened(paper.called(title));
    let with = Rc::new(with);
    let show = |hash: &str| render(Loaded::Ready(Shared(Rc::clone(&with))), hash);
    for hash in [
        "#/documenten",
        "#/zoeken?q=veerponten",
        "#/geld",
        "#/toezeggingen",
    ] {
        assert!(words(&show(hash)).contains("(uwstuk)"), "{hash}");
    }
    let footer = |html: &str| html.split("<footer").nth(1).map(str::to_owned);
    assert_eq!(footer(&show("#/documenten")), footer(&page("#/documenten")));
    let empty = page("#/eigen");
    assert!(empty.contains("Kies bestanden") && empty.contains("U hebt nog geen stukken geopend."));
}
