//! What connects a paper with the others, on invented papers that were labelled by reading before the program saw them.

use beleidsspoor::explorer::quote::PieceKind;
use beleidsspoor::explorer::{Explorer, Link, LinkKind, Opening, Order};

/// A letter of 2019 that promises, names money and refers to a report.
const FIRST: &str = "\
Tweede Kamer der Staten-Generaal

Vergaderjaar 2018-2019

31 409 Zee- en binnenvaart

Nr. 240 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 12 maart 2019

Hierbij informeer ik u, mede namens de Staatssecretaris van Infrastructuur en Waterstaat, over de voortgang van het beleid.

Elke bewoner van een eiland moet binnen een half uur op de vaste wal kunnen zijn voor school, werk en ziekenhuis. Voor schone motoren op veerponten stel ik € 12,5 miljoen beschikbaar.

Ik zal uw Kamer voor de zomer van 2020 informeren over een landelijk register van aanlegsteigers en pontons. Zie ook Kamerstuk 29 398, nr. 611.

De provincies beheren de steigers en betalen het onderhoud. De schippers houden zelf bij hoeveel fietsers zij overzetten.

Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.

De Minister van Infrastructuur en Waterstaat,

A. Verzonnen
";

/// A letter of 2021 that says some of it again, with other words.
const SECOND: &str = "\
Tweede Kamer der Staten-Generaal

Vergaderjaar 2020-2021

31 409 Zee- en binnenvaart

Nr. 301 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 februari 2021

Hierbij informeer ik u, mede namens de Staatssecretaris van Infrastructuur en Waterstaat, over de voortgang van het beleid.

Elke bewoner van een eiland moet zo mogelijk binnen een heel uur op de vaste wal kunnen zijn voor school, werk en ziekenhuis. In mijn brief (Kamerstuk 31 409, nr. 240) heb ik toegezegd uw Kamer te informeren over een landelijk register van aanlegsteigers en pontons. Met deze brief doe ik dat.

De schone motoren op de veerponten hebben € 12,5 miljoen gekost. De rederijen kregen € 3 miljoen voor reddingsvesten.

Het rapport waarover ik schreef (Kamerstuk 29 398, nr. 611) is besproken.

Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.

De Minister van Infrastructuur en Waterstaat,

A. Verzonnen
";

/// Questions of 2022, of which one was asked before.
const THIRD: &str = "\
Vragen van het lid De Boer (D66) aan de Minister van Infrastructuur en Waterstaat over veerponten (ingezonden 5 april 2022).

Vraag 1

Hoeveel veerponten varen er in de winter niet vanwege ijsgang op de rivieren?

Antwoord 1

Dat zijn er negen. Voor het onderzoek naar ijsgang is € 12,5 miljoen nodig.

Vraag 2

Wie betaalt de opleiding van nieuwe schippers?

Antwoord 2

De rederijen betalen die opleiding. De reiziger merkt daar weinig van.
";

/// Questions of 2023 of another member.
const FOURTH: &str = "\
Vragen van het lid Jansen (SP) aan de Minister van Infrastructuur en Waterstaat over de winter (ingezonden 9 januari 2023).

Vraag 1

Kunt u zeggen hoeveel veerponten er deze winter niet varen vanwege ijsgang op rivieren?

Antwoord 1

Dat zijn er elf.

Vraag 2

Wie betaalt het strooien van de wegen naar de veerponten?

Antwoord 2

Dat doet Rijkswaterstaat.
";

fn opened(papers: &[(&str, &str)]) -> Explorer {
    let mut opening = Opening::default();
    for (name, text) in papers {
        opening.add_text(name, text, None);
    }
    Explorer::of(opening)
}

fn explorer() -> Explorer {
    opened(&[
        ("eerste", FIRST),
        ("tweede", SECOND),
        ("derde", THIRD),
        ("vierde", FOURTH),
    ])
}

/// Each link as its kind, the other paper, and the beginning of the words on both sides.
fn told(explorer: &Explorer, id: &str) -> Vec<(LinkKind, String, String, String)> {
    let start = |text: &str| text.chars().take(24).collect::<String>();
    let links = explorer.links(id).expect("it is here");
    links
        .iter()
        .map(|link| {
            let (here, there) = (start(&link.here.text), start(&link.there.text));
            (link.kind, link.document.clone(), here, there)
        })
        .collect()
}

fn of_kind(links: &[Link], kind: LinkKind) -> Vec<&Link> {
    links.iter().filter(|link| link.kind == kind).collect()
}

#[test]
fn two_letters_are_connected_by_what_they_share_and_by_no_formula() {
    let explorer = explorer();
    let kinds: Vec<LinkKind> = told(&explorer, "tweede")
        .into_iter()
        .filter(|(_, document, _, _)| document == "eerste")
        .map(|(kind, ..)| kind)
        .collect();
    assert_eq!(
        kinds,
        [
            LinkKind::Names,
            LinkKind::Promise,
            LinkKind::SaidAgain,
            LinkKind::SameSum,
            LinkKind::BothName
        ]
    );
    let links = explorer.links("tweede").expect("it is here");
    let others: Vec<&str> = links.iter().map(|link| link.document.as_str()).collect();
    assert!(others.iter().all(|other| *other == "eerste"), "{others:?}");
    assert!(links.iter().all(|link| link.order == Order::Earlier));
}

#[test]
fn a_sentence_that_returns_shows_only_the_words_that_changed() {
    let explorer = explorer();
    let links = explorer.links("tweede").expect("it is here");
    let [link] = of_kind(&links, LinkKind::SaidAgain)[..] else {
        panic!("one sentence returns: {links:?}");
    };
    let side = |kind: PieceKind| -> Vec<&str> {
        let pieces = link.changes.iter().filter(|piece| piece.kind == kind);
        pieces.map(|piece| piece.text.as_str()).collect()
    };
    assert_eq!(side(PieceKind::Added), ["zo mogelijk", "heel"]);
    assert_eq!(side(PieceKind::Missing), ["half"]);
    let words = |link: &Link, id: &str| {
        let opened = explorer.document(id).expect("it is here");
        link.there.spans[0].slice(&opened.source().text).to_owned()
    };
    assert!(words(link, "eerste").starts_with("Elke bewoner"));
}

#[test]
fn both_sides_see_the_same_links() {
    let explorer = explorer();
    let mirrored = |kind: LinkKind| match kind {
        LinkKind::Names => LinkKind::NamedBy,
        LinkKind::NamedBy => LinkKind::Names,
        other => other,
    };
    let mut seen: Vec<(String, LinkKind, String)> = Vec::new();
    let mut from_there: Vec<(String, LinkKind, String)> = Vec::new();
    for opened in explorer.opened() {
        for (kind, other, ..) in told(&explorer, opened.id()) {
            seen.push((opened.id().to_owned(), kind, other.clone()));
            from_there.push((other, mirrored(kind), opened.id().to_owned()));
        }
    }
    let sorted = |mut all: Vec<(String, LinkKind, String)>| {
        all.sort();
        all
    };
    assert_eq!(sorted(seen), sorted(from_there));
}

#[test]
fn a_question_that_was_asked_before_is_told_and_no_other_one() {
    let explorer = explorer();
    let found = told(&explorer, "vierde");
    let [(LinkKind::AskedBefore, other, here, there)] = found.as_slice() else {
        panic!("one question was asked before: {found:?}");
    };
    assert_eq!(other, "derde");
    assert!(here.starts_with("Kunt u zeggen") && there.starts_with("Hoeveel veerponten"));
}

#[test]
fn a_paper_that_is_there_already_is_one_link_and_not_a_hundred() {
    let sentence = |number: usize| {
        let words = [
            "steiger", "loods", "anker", "boei", "kade", "sluis", "gracht",
        ];
        let word = |place: usize| words[(number * 3 + place * (number + 1)) % words.len()];
        format!(
            "De {} bij {number} ligt naast de {} en de {} van {}.",
            word(0),
            word(1),
            word(2),
            word(3)
        )
    };
    let text: String = (0..30).map(|number| sentence(number) + "\n\n").collect();
    let explorer = opened(&[("een", &text), ("twee", &format!("{text}Einde.\n"))]);
    let found = told(&explorer, "een");
    let kinds: Vec<LinkKind> = found.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(kinds, [LinkKind::SameText]);
}

#[test]
fn what_many_papers_say_connects_no_two_of_them() {
    let formula = "De houten loopbrug kraakt zachtjes wanneer de bruine koeien langzaam terugkeren naar hun stal.";
    let paper = |number: usize| format!("Stuk {number}\n\n{formula}\n\nHet getal is {number}.\n");
    let papers: Vec<(String, String)> = (0..6)
        .map(|number| (format!("stuk-{number}"), paper(number)))
        .collect();
    let few: Vec<(&str, &str)> = papers
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    assert_eq!(told(&opened(&few), "stuk-0"), []);
    assert_eq!(told(&opened(&few[..2]), "stuk-0").len(), 1);
}

#[test]
fn a_paper_that_comes_later_is_connected_too() {
    let mut explorer = opened(&[("eerste", FIRST)]);
    assert_eq!(told(&explorer, "eerste"), []);
    explorer.add("tweede", SECOND);
    assert!(told(&explorer, "eerste").len() >= 5);
    assert!(explorer.links("niemand").is_err());
}

/// What letters, reports, motions and questions are made of, whatever they are about.
const FORMULAS: &[&str] = &[
    "Onder het voorbehoud dat de in het verslag opgenomen vragen en opmerkingen afdoende door de regering worden beantwoord, acht de commissie de openbare behandeling van het wetsvoorstel voldoende voorbereid.",
    "De vaste commissie voor Infrastructuur en Waterstaat, belast met het voorbereidend onderzoek van dit wetsvoorstel, heeft de eer verslag uit te brengen van haar bevindingen.",
    "De leden van de VVD-fractie hebben met belangstelling kennisgenomen van de brief van de Minister en hebben nog enkele aanvullende vragen.",
    "De leden van de SP-fractie danken de Minister voor de toezending van de stukken en hebben geen behoefte aan een nadere toelichting.",
    "Hierbij bied ik u, mede namens de Staatssecretaris van Infrastructuur en Waterstaat, de antwoorden aan op de schriftelijke vragen van het lid De Boer (D66).",
    "De vragen konden niet binnen de gebruikelijke termijn van drie weken worden beantwoord omdat afstemming over de beantwoording meer tijd vergt.",
    "Kunt u deze vragen afzonderlijk van elkaar en voor het plenaire debat van volgende week beantwoorden?",
    "Een afschrift van deze brief heb ik gestuurd aan de Voorzitter van de Eerste Kamer der Staten-Generaal.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen en opmerkingen voorgelegd aan de Minister over de brief van 4 juli 2022.",
];

#[test]
fn formulas_connect_no_two_papers() {
    for formula in FORMULAS {
        let text = |number: usize| format!("Dit is stuk {number}.\n\n{formula}\n");
        let explorer = opened(&[("een", &text(1)), ("twee", &text(2))]);
        let found = told(&explorer, "een");
        let said = found
            .iter()
            .filter(|(kind, ..)| *kind == LinkKind::SaidAgain);
        assert_eq!(said.count(), 0, "{formula}");
    }
}
