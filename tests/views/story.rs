//! What editors tell of the whole: answers, themes, contradictions and the picture of the trail, on the real collection and
//! on a dossier that has none of it.

use super::shown::{unescape, words};
use super::{explorer, render};
use beleidsspoor::dossier::read;
use beleidsspoor::explorer::{Explorer, Mention, Trail, TrailMark};
use beleidsspoor::ui::charts::{counted, trail};
use beleidsspoor::ui::{Loaded, Shared};
use std::path::Path;
use std::rc::Rc;

/// The slugs that links depend on.
const THEMES: [&str; 10] = [
    "wettelijke-borging",
    "continuiteit-mee",
    "koplopers",
    "geld",
    "bekendheid",
    "onafhankelijkheid",
    "overgang-wmo-wlz",
    "breedte-en-specialisatie",
    "kwaliteit-en-beroepsgroep",
    "monitoring",
];

/// Draws views of one opened collection.
fn drawn() -> (Rc<Explorer>, impl Fn(&str) -> String) {
    let explorer = Rc::new(explorer());
    let shared = Shared(Rc::clone(&explorer));
    (explorer, move |hash: &str| {
        unescape(render(Loaded::Ready(shared.clone()), hash))
    })
}

#[test]
fn every_sentence_of_the_answers_stands_with_the_words_that_prove_it_and_their_date() {
    let (explorer, page) = drawn();
    let html = page("#/in-het-kort");
    let replies = explorer.answers();
    assert!((5..=8).contains(&replies.len()));
    assert!(html.contains("Deze stukken gaan tot 8 mei 2023; dit is geen advies."));
    // A hard word stands in an element of its own.
    let seen = words(&html);
    let explained = html.matches("class=\"explained__word\"").count();
    assert!(explained > 3, "{explained}");
    let mut proofs = 0;
    for reply in &replies {
        assert!(html.contains(&reply.question), "{}", reply.question);
        for said in &reply.said {
            let (before, _) = said.text.split_once("www.").unwrap_or((&said.text, ""));
            let packed: String = before.split_whitespace().collect();
            assert!(seen.contains(&packed), "{}", said.text);
            proofs += said
                .proofs
                .chunk_by(|one, next| one.document == next.document)
                .count();
            for proof in &said.proofs {
                assert!(html.contains(&proof.text), "{}", proof.text);
            }
        }
    }
    assert_eq!(html.matches("class=\"proof\"").count(), proofs);
    let dated = html.matches("Bewijs: </span>").count();
    assert_eq!(dated, proofs, "a proof without a date");
    assert!(
        !html.contains("</span></summary>"),
        "a proof without a date"
    );
    assert!(
        html.contains(
            "<a href=\"https://www.regelhulp.nl\" rel=\"noreferrer\">www.regelhulp.nl</a>"
        )
    );
}

#[test]
fn an_answer_can_be_embedded_alone() {
    let (_, page) = drawn();
    let html = page("#/inbedden/in-het-kort/wat-kost-het");
    assert!(html.contains("<h1 class=\"answer__question\">Wat kost het?</h1>"));
    assert!(!html.contains("Wie regelt het voor mij?"));
    assert!(
        html.contains("href=\"#/in-het-kort/wat-kost-het\""),
        "no way on"
    );
    let html = page("#/in-het-kort/wat-kost-het");
    assert!(html.contains("answer--chosen") && html.contains("Wie regelt het voor mij?"));
    let html = page("#/inbedden/schuurt/113-of-171");
    assert_eq!(html.matches("<figure class=\"quotation\"").count(), 3);
}

#[test]
fn a_search_leads_to_the_view_that_shows_what_is_looked_for() {
    let (_, page) = drawn();
    let led = |query: &str| {
        let html = page(&format!("#/zoeken?q={query}"));
        let main = html.split("<main").nth(1).unwrap_or_default();
        let ways = main.split("Kijk ook bij ").skip(1);
        let address = |way: &str| way.split('"').nth(1).unwrap_or_default().to_owned();
        ways.map(address).collect::<Vec<_>>()
    };
    assert_eq!(led("niet%20nagekomen"), ["#/toezeggingen"]);
    assert_eq!(led("BELOFTEN"), ["#/toezeggingen"]);
    assert_eq!(led("hoe%20is%20de%2055%20miljoen%20verdeeld"), ["#/geld"]);
    assert_eq!(led("koplopers"), [""; 0]);
    // A word that is right is not called a typing mistake where the way on is known.
    let html = page("#/zoeken?q=niet%20nagekomen");
    assert!(
        html.contains("Niet gevonden in deze verzameling.")
            && !html.contains("Controleer de spelling")
    );
    assert!(page("#/zoeken?q=xyzzyx").contains("Controleer de spelling"));
}

#[test]
fn a_search_that_is_such_a_question_has_its_answer_above_the_hits() {
    let (explorer, page) = drawn();
    let asked = [
        ("wat is een cliëntondersteuner", "wat-is-het"),
        ("Wat is een clientondersteuner?", "wat-is-het"),
        ("heb ik recht op cliëntondersteuning", "heb-ik-er-recht-op"),
        ("is het gratis?", "wat-kost-het"),
        ("Hoeveel kost een cliëntondersteuner?", "wat-kost-het"),
        ("wie regelt cliëntondersteuning", "wie-regelt-het"),
        ("waar vind ik een cliëntondersteuner", "waar-kan-ik-terecht"),
        ("waar kan ik hulp krijgen", "waar-kan-ik-terecht"),
        ("Is het gedaan wat beloofd was?", "is-het-gedaan"),
    ];
    for (query, slug) in asked {
        let reply = explorer.answer_to(query);
        assert_eq!(
            reply.map(|reply| reply.slug).as_deref(),
            Some(slug),
            "{query}"
        );
    }
    for query in [
        "",
        "?",
        "wat",
        "wat is het",
        "cliëntondersteuning",
        "gratis",
        "wat is een koploper",
        "wat is de Wlz",
        "wat kost een scootmobiel",
        "waar kan ik parkeren",
        "is de minister onafhankelijk",
    ] {
        assert_eq!(explorer.answer_to(query), None, "{query}");
    }
    let html = page("#/zoeken?q=wat%20is%20een%20cli%C3%ABntondersteuner");
    let (answer, hits) = (
        html.find("class=\"answer\""),
        html.find("aria-label=\"Zoekresultaten\""),
    );
    assert!(answer.is_some() && answer < hits);
    assert!(html.contains("href=\"#/in-het-kort/wat-is-het\""));
    assert!(!page("#/zoeken?q=cli%C3%ABntondersteuner").contains("class=\"answer\""));
}

#[test]
fn the_english_page_is_english_with_dutch_proofs() {
    let (explorer, page) = drawn();
    let html = page("#/english");
    assert!(html.contains("lang=\"en\"") && html.matches("lang=\"nl\"").count() > 20);
    for reply in explorer.answers() {
        assert!(html.contains(&reply.english) && !html.contains(&reply.question));
        assert!(reply.said.iter().all(|said| !said.english.is_empty()));
    }
    assert!(html.contains("2023-05-08"));
}

#[test]
fn every_theme_has_a_page_with_its_passages_in_order_and_what_changed() {
    let (explorer, page) = drawn();
    let list = page("#/themas");
    let slugs: Vec<String> = explorer
        .themes()
        .into_iter()
        .map(|theme| theme.slug)
        .collect();
    assert_eq!(slugs, THEMES);
    for theme in explorer.themes() {
        assert!(list.contains(&format!("href=\"#/thema/{}\"", theme.slug)));
        let html = page(&format!("#/thema/{}", theme.slug));
        assert_eq!(theme.intro.len(), 2, "{}", theme.slug);
        let mut from = 0;
        for step in &theme.steps {
            assert!(
                !step.change.is_empty(),
                "{}: {}",
                theme.slug,
                step.mention.text
            );
            let at = html[from..].find(&step.change);
            from += at.unwrap_or_else(|| panic!("{}: {}", theme.slug, step.change));
            assert!(html[from..].contains(&step.mention.text));
        }
        let numbers = html.contains("pictures--bars");
        assert_eq!(numbers, !theme.counted.is_empty(), "{}", theme.slug);
        assert_eq!(html.contains("Wat nog openstond"), !theme.open.is_empty());
    }
    let koplopers = explorer.theme("koplopers").expect("a theme");
    let values: Vec<f64> = koplopers.counted.iter().map(|one| one.value).collect();
    assert_eq!(values, [14.0, 113.0, 171.0]);
    assert!(page("#/thema/nergens").contains("Dit thema is er niet"));
}

/// A fragment stands marked in the whole of its sentence, years without a paper are told, all can be kept at once.
#[test]
fn a_theme_quotes_whole_sentences_tells_of_silent_years_and_can_be_kept() {
    let (explorer, page) = drawn();
    let theme = explorer.theme("onafhankelijkheid").expect("a theme");
    let html = page("#/thema/onafhankelijkheid");
    let mut torn = 0;
    for step in &theme.steps {
        let Some((before, after)) = explorer.around(&step.mention) else {
            continue;
        };
        if before.is_empty() && after.is_empty() {
            continue;
        }
        torn += 1;
        let whole = format!(
            "{before}<mark class=\"quoted-part\">{}</mark>{after}",
            step.mention.text
        );
        assert!(html.contains(&whole), "{whole}");
    }
    assert!(torn > 0);
    assert!(html.contains("Tussen 2019 en 2023: geen stuk in deze verzameling."));
    assert!(!html.contains("Tussen 2018 en 2019"));
    assert!(!html.contains("Onze toelichting"));
    assert!(html.contains(">Bewaar</button>") && html.contains(" passages</button>"));
}

#[test]
fn contradictions_show_both_sides_and_stand_in_the_readers_margin() {
    let (explorer, page) = drawn();
    let html = page("#/schuurt");
    let found = explorer.contradictions();
    assert_eq!(found.len(), 11);
    let (list, first) = (
        html.find("<nav aria-label=\"Waar de stukken schuren\""),
        html.find("class=\"disagree"),
    );
    assert!(
        list.is_some() && list < first,
        "the list of all stands first"
    );
    assert!(html.contains("href=\"#/geld\">Bekijk de hele tabel"));
    for one in &found {
        assert!(html.contains(&one.title) && html.contains(&one.explanation));
        assert!(one.sides.len() > 1, "{}", one.slug);
        for side in &one.sides {
            // Of a table its rows, cell by cell.
            let rows = explorer.rows(side).map(|table| table.rows.concat());
            let mut shown = rows.unwrap_or_else(|| vec![side.text.clone()]).into_iter();
            assert!(shown.all(|words| html.contains(&words)), "{}", side.text);
            let reader = page(&format!("#/document/{}", side.document));
            let note = format!("href=\"#/schuurt/{}\"", one.slug);
            assert!(reader.contains(&note), "{} has no {note}", side.document);
        }
    }
}

#[test]
fn the_start_view_tells_the_whole_trail() {
    let (explorer, page) = drawn();
    let html = page("#/");
    let trail = explorer.trail();
    assert!(
        (8..=13).contains(&trail.marks.len()),
        "{}",
        trail.marks.len()
    );
    assert!(trail.marks.iter().any(|mark| mark.money));
    assert!(trail.marks.iter().any(|mark| mark.figure == "113"));
    assert!(trail.marks.iter().any(|mark| mark.planned));
    assert!(!trail.open.is_empty());
    for proof in proofs(&trail) {
        let start = proof.spans[0].start;
        let href = format!("href=\"#/document/{}?passage={start}&", proof.document);
        let shown = html.matches(&href).count();
        assert!(shown >= trail::WIDTHS.len(), "{}", proof.text);
    }
    for reply in explorer.answers() {
        assert!(html.contains(&format!("href=\"#/in-het-kort/{}\"", reply.slug)));
    }
}

fn proofs(trail: &Trail) -> impl Iterator<Item = &Mention> {
    let open = trail.open.iter().map(|open| &open.proof);
    trail.marks.iter().map(|mark| &mark.proof).chain(open)
}

/// Where what is drawn begins and ends: left, top, right, bottom.
type Area = (i32, i32, i32, i32);

fn meet(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

/// No label lies over another one or over a pole, and none goes over the edge.
fn assert_legible(trail: &Trail, width: i32) {
    let drawing = trail::drawing(trail, width);
    let area = |(x, y, wide, high): Area| (x, y, x + wide, y + high);
    let labels = drawing.points.iter().map(|point| area(point.label.area));
    let labels: Vec<Area> = labels
        .chain(drawing.names.iter().map(|name| area(name.area)))
        .collect();
    let poles = drawing.points.iter().filter_map(|point| {
        let (x, y) = point.at;
        let end = point.pole?;
        Some((x, end.min(y), x + 1, end.max(y)))
    });
    for (number, label) in labels.iter().enumerate() {
        let inside = label.0 >= 0 && label.1 >= 0 && label.2 <= width && label.3 <= drawing.height;
        assert!(
            inside,
            "clipped at {width}: {label:?} of {}",
            drawing.height
        );
        for other in &labels[number + 1..] {
            assert!(!meet(*label, *other), "{label:?} over {other:?} at {width}");
        }
        for pole in poles.clone() {
            assert!(!meet(*label, pole), "{label:?} over a pole at {width}");
        }
    }
    let marks: Vec<Area> = drawing
        .points
        .iter()
        .map(|point| {
            (
                point.at.0 - 6,
                point.at.1 - 6,
                point.at.0 + 6,
                point.at.1 + 6,
            )
        })
        .collect();
    for (number, mark) in marks.iter().enumerate() {
        for other in &marks[number + 1..] {
            assert!(!meet(*mark, *other), "{mark:?} over {other:?} at {width}");
        }
    }
}

#[test]
fn no_label_of_the_trail_lies_over_another_or_over_the_edge() {
    let trail = explorer().trail();
    for (width, _) in trail::WIDTHS {
        assert_legible(&trail, *width);
    }
    // Whatever editors choose: many at one time, long words, no open ends.
    let crowd = |days: &[(i32, u32)], label: &str| -> Trail {
        let template = trail.marks[0].clone();
        let marks = days.iter().enumerate().map(|(number, (year, month))| {
            let day = beleidsspoor::explorer::Day::new(*year, *month, 1).expect("a day");
            TrailMark {
                date: beleidsspoor::explorer::Interval::day(day),
                label: label.repeat(1 + number % 3),
                figure: ["", "€ 5 miljoen", "14"][number % 3].to_owned(),
                ..template.clone()
            }
        });
        Trail {
            marks: marks.collect(),
            open: Vec::new(),
            until: trail.until,
        }
    };
    let same = [(2019, 5); 9];
    let spread: Vec<(i32, u32)> = (0..14).map(|step| (1990 + step * 3, 7)).collect();
    for days in [&same[..], &spread, &[(2023, 5)], &[]] {
        for label in ["Pont vaart ", "Oeververbindingsplannen ", "i "] {
            for (width, _) in trail::WIDTHS {
                assert_legible(&crowd(days, label), *width);
            }
        }
    }
}

#[test]
fn bars_are_as_long_as_their_numbers_and_nothing_goes_over_the_edge() {
    use beleidsspoor::ui::charts::letters::width;
    for theme in explorer().themes() {
        for (whole, _) in counted::WIDTHS {
            let drawing = counted::drawing(&theme.counted, theme.decimals, *whole);
            assert_eq!(drawing.bars.len(), theme.counted.len());
            let mut below = 0;
            for (bar, one) in drawing.bars.iter().zip(&theme.counted) {
                let (number, left, line) = &bar.number;
                assert!(left + width(number, 17, true) <= *whole && *line <= drawing.height);
                let first = &drawing.bars[0];
                let share = f64::from(bar.at.2) / f64::from(first.at.2);
                let wanted = one.value / theme.counted[0].value;
                assert!(
                    (share - wanted).abs() < 0.05 * wanted.max(1.0),
                    "{share} {wanted}"
                );
                for (number, (text, x, y)) in bar.words.iter().enumerate() {
                    let right = x + width(text, 14, number == 0);
                    assert!(right <= *whole && *y > below, "{text}");
                }
                below = bar.words.last().map_or(below, |(.., y)| *y);
            }
        }
    }
}

/// A dossier whose editors wrote none of it has none of its views.
#[test]
fn a_dossier_without_answers_and_themes_has_no_such_views() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossiers/veerponten");
    let shared = Shared(Rc::new(Explorer::open(read(&folder).expect("a dossier"))));
    let page = |hash: &str| render(Loaded::Ready(shared.clone()), hash);
    let start = page("#/");
    for view in ["in-het-kort", "themas", "schuurt", "english"] {
        assert!(!start.contains(&format!("#/{view}")), "{view}");
        let html = page(&format!("#/{view}"));
        assert!(html.contains("Deze pagina bestaat niet"), "{view}");
    }
    assert!(!start.contains("<svg"), "a picture without moments");
    assert!(page("#/thema/geld").contains("Deze pagina bestaat niet"));
}
