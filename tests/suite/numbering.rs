//! A list of questions means the same in whatever way it numbers them, with empty lines between its parts or without.

use beleidsspoor::document::{BlockKind, DocumentKind, Source};
use beleidsspoor::extract::{Context, extract};

const HEAD: &str = "Tweede Kamer der Staten-Generaal 2\n\
    Vergaderjaar 2022–2023\n\
    36 200 XV Vaststelling van de begrotingsstaten van het Ministerie van Sociale Zaken en Werkgelegenheid (XV) voor 2023\n\
    Nr. 71 LIJST VAN VRAGEN EN ANTWOORDEN\n\
    Vastgesteld 2 februari 2023\n\
    De vaste commissie voor Sociale Zaken en Werkgelegenheid heeft een aantal vragen voorgelegd aan de Minister voor Armoedebeleid.\n\
    De Minister heeft deze vragen beantwoord bij brief van 1 februari 2023. Vragen en antwoorden zijn hierna afgedrukt.\n\
    De voorzitter van de commissie, Smit\n\
    De griffier van de commissie, Bakker";

const ASKED: [(&str, &str); 3] = [
    (
        "Hoeveel mensen van boven de 60 jaar krijgen bijstand, en hoe lang\ngemiddeld al?",
        "Eind 2022 waren dat 41.000 mensen, gemiddeld zes jaar.\nHet aantal daalt licht.",
    ),
    (
        "Waarom is er geen doel voor 2025 gesteld? Komt dat er nog?",
        "Een doel volgt in het najaar. Gemeenten denken mee:\n– de VNG;\n– Divosa.",
    ),
    ("Klopt het dat Assen meer uitgeeft?", "Nee."),
];

/// What stands before a question and before its answer; `#` is the number.
const STYLES: &[(&str, &str)] = &[
    ("Vraag #\n", "Antwoord\n"),
    ("Vraag #\n", "Antwoord #\n"),
    ("Vraag #\n", "Antwoord op vraag #:\n"),
    ("Vraag (#)\n", "Antwoord (#)\n"),
    ("Vraag nr. #\n", "Antwoord\n"),
    ("Vraag #: ", "Antwoord: "),
    ("Vraag #. ", "Antwoord #. "),
    ("#. ", "Antwoord:\n"),
    ("#) ", "Antwoord:\n"),
    ("(#) ", "Antwoord: "),
    ("# ", "Antwoord\n"),
    ("#\n", "Antwoord\n"),
];

/// Ways that part question and answer by an empty line alone.
const UNMARKED: &[(&str, &str)] = &[("#\n", ""), ("#. ", "")];

fn paper(style: (&str, &str), spaced: bool) -> String {
    let gap = if spaced { "\n\n" } else { "\n" };
    let mut text = if spaced {
        HEAD.replace('\n', "\n\n")
    } else {
        HEAD.to_owned()
    };
    for (at, (question, answer)) in ASKED.iter().enumerate() {
        for (mark, words) in [(style.0, question), (style.1, answer)] {
            let mark = mark.replace('#', &(at + 1).to_string()).replace('\n', gap);
            text = format!("{text}{gap}{mark}{words}");
        }
    }
    text
}

/// What is wrong about how the paper was understood, if anything is.
fn fault(text: &str) -> Option<String> {
    let source = Source {
        name: "lijst.txt".to_owned(),
        text: text.to_owned(),
    };
    let document = beleidsspoor::explorer::read_paper(&source, None);
    if document.meta.kind != DocumentKind::QuestionsAnswers {
        return Some(format!("{:?}", document.meta.kind));
    }
    let facts = extract(&Context::alone(&document));
    let asked: Vec<String> = facts
        .questions
        .iter()
        .map(|asked| asked.text.clone())
        .collect();
    let wanted: Vec<String> = ASKED
        .iter()
        .map(|(question, _)| question.replace('\n', " "))
        .collect();
    let answered: Vec<&[String]> = facts
        .answers
        .iter()
        .map(|answer| &answer.questions[..])
        .collect();
    let each: Vec<Vec<String>> = (1..=ASKED.len())
        .map(|number| vec![format!("Vraag-{number}")])
        .collect();
    let items = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::ListItem)
        .count();
    if asked != wanted {
        Some(format!("asked {asked:?}"))
    } else if answered != each.iter().map(Vec::as_slice).collect::<Vec<_>>() {
        Some(format!("answered {answered:?}"))
    } else {
        (items != 2).then(|| format!("{items} items"))
    }
}

#[test]
fn a_list_means_the_same_in_whatever_way_it_is_numbered() {
    let closed = STYLES
        .iter()
        .flat_map(|style| [(*style, true), (*style, false)]);
    let all = closed.chain(UNMARKED.iter().map(|style| (*style, true)));
    let wrong: Vec<String> = all
        .filter_map(|(style, spaced)| {
            Some(format!(
                "{style:?} {spaced}: {}",
                fault(&paper(style, spaced))?
            ))
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}
