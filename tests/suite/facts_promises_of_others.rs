//! Promises that the first person does not make: by pronouns, offices, provinces and bodies, in the press, and in the list
//! that the chair of a debate reads out. Invented words of the shapes that readers found missing.

use CommitmentStatus::{Declined, New, Released, Repeated};
use beleidsspoor::document::Source;
use beleidsspoor::extract::{Certainty, Commitment, CommitmentStatus, Context, extract};

fn promises(text: &str) -> Vec<Commitment> {
    let source = Source {
        name: "stuk.txt".to_owned(),
        text: text.to_owned(),
    };
    let document = beleidsspoor::explorer::read_paper(&source, None);
    extract(&Context::alone(&document)).commitments
}

/// What a letter of 12 May 2021 by a staatssecretaris promises, behind two paragraphs that say what it is.
fn of_letter(body: &str) -> Vec<Commitment> {
    promises(&format!(
        "31 409 Zee- en binnenvaart\n\nNr. 99 BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT\n\nAan de \
         Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 12 mei 2021\n\nVeerponten zijn belangrijk voor \
         reizigers aan beide oevers.\n\nNederland telt ruim driehonderd veerdiensten.\n\n{body}\n\nDe Staatssecretaris van \
         Infrastructuur en Waterstaat, J. Jansen\n"
    ))
}

/// The promise in which these words stand, with who makes it, how it stands and its last day.
fn told(found: &[Commitment], words: &str) -> Option<(String, CommitmentStatus, Option<String>)> {
    let promise = found
        .iter()
        .find(|one| one.text.contains(words) && one.certainty != Certainty::Guessed)?;
    let due = promise.due.as_ref().map(|due| due.end.to_string());
    Some((promise.who.clone(), promise.status, due))
}

fn said(
    who: &str,
    status: CommitmentStatus,
    due: Option<&str>,
) -> Option<(String, CommitmentStatus, Option<String>)> {
    Some((who.to_owned(), status, due.map(str::to_owned)))
}

#[test]
fn a_pronoun_acts_for_whom_the_sentence_before_names() {
    for (body, words, expected) in [
        (
            "De handhaving op het water is een taak van mijn ambtgenoot van JenV. Hij zal uw Kamer voor 1 juli 2021 \
             informeren.",
            "Hij zal",
            said("ambtgenoot van JenV", New, Some("2021-06-30")),
        ),
        (
            "Met de VNG en het IPO heb ik afgesproken dat er een protocol komt. Zij zullen dat protocol uiterlijk 1 oktober \
             2021 vaststellen.",
            "Zij zullen",
            said(
                "Vereniging van Nederlandse Gemeenten en Interprovinciaal Overleg",
                New,
                Some("2021-10-01"),
            ),
        ),
        (
            "Mijn collega van Financiën onderzoekt het tarief. Zij informeert uw Kamer daar in september 2021 over.",
            "Zij informeert",
            said("collega van Financiën", New, Some("2021-09-30")),
        ),
        (
            "De Minister van Economische Zaken en Klimaat stuurt uw Kamer in juni 2021 een brief over veren. Hij gaat daarin \
             ook in op de kosten.",
            "Hij gaat",
            said("Minister van Economische Zaken en Klimaat", New, None),
        ),
        // Of a member of parliament nothing is promised.
        (
            "Het lid Kramer (VVD) vroeg naar de veren. Hij zal daarover met een voorstel komen.",
            "Hij zal",
            None,
        ),
    ] {
        assert_eq!(told(&of_letter(body), words), expected, "{body}");
    }
}

#[test]
fn those_who_govern_elsewhere_promise_by_their_names() {
    for (body, words, expected) in [
        (
            "De provincie Noord-Holland heeft toegezegd de steiger te herstellen.",
            "De provincie",
            said("provincie Noord-Holland", New, None),
        ),
        (
            "De burgemeester van Veere zegt toe de aanlegplaats te verlichten.",
            "De burgemeester",
            said("burgemeester van Veere", New, None),
        ),
        (
            "Het Loodsbedrijf zal de meldingen bijhouden.",
            "Het Loodsbedrijf",
            said("Loodsbedrijf", New, None),
        ),
        (
            "De VNG heeft mij laten weten dat zij in januari 2022 een handreiking voor veren zal publiceren.",
            "De VNG",
            said(
                "Vereniging van Nederlandse Gemeenten",
                New,
                Some("2022-01-31"),
            ),
        ),
        (
            "De provincies plaatsen in 2022 nog dertig steigers.",
            "De provincies",
            said("provincies", New, Some("2022-12-31")),
        ),
        // What is told of today is no promise.
        (
            "De VNG heeft mij laten weten dat zij het aantal veren niet kent.",
            "De VNG",
            None,
        ),
    ] {
        assert_eq!(told(&of_letter(body), words), expected, "{body}");
    }
}

#[test]
fn promises_without_a_first_person_are_the_speakers() {
    let own = |status, due| said("staatssecretaris", status, due);
    for (body, words, expected) in [
        (
            "Toegezegd wordt dat de Kamer jaarlijks een overzicht van de veren krijgt, voor het eerst in maart 2022.",
            "Toegezegd wordt",
            own(New, Some("2022-03-31")),
        ),
        (
            "Uiterlijk 1 maart 2022 ligt er een eenvoudiger regeling.",
            "ligt er",
            own(New, Some("2022-03-01")),
        ),
        (
            "Mijn ambtsvoorganger zegde toe dat de toeslag zou vervallen. De veren varen inmiddels elektrisch. Dat is goed \
             voor de rivier.",
            "zegde toe",
            own(Repeated, None),
        ),
        (
            "Nu de provincie het overzicht zelf publiceert, vervalt deze toezegging.",
            "vervalt",
            own(Released, None),
        ),
        (
            "Na het kerstreces zal ik u over de tarieven berichten.",
            "Na het kerstreces",
            own(New, Some("2022-02-02")),
        ),
        (
            "Ik stuur u voor het einde van dit jaar een plan voor de kleine veren.",
            "Ik stuur u",
            own(New, Some("2021-12-31")),
        ),
        (
            "Het verzoek om een gratis veer willig ik niet in.",
            "willig ik",
            own(Declined, None),
        ),
        // What a speaker will be asked or hand on by way of courtesy is no promise.
        (
            "In het overleg zal ik daar ongetwijfeld vragen over krijgen.",
            "ongetwijfeld",
            None,
        ),
        (
            "Ik zal uw complimenten aan de schippers overbrengen.",
            "complimenten",
            None,
        ),
    ] {
        assert_eq!(told(&of_letter(body), words), expected, "{body}");
    }
}

#[test]
fn a_condition_may_begin_with_its_verb() {
    let found = of_letter("Komt het akkoord er niet, dan kom ik met een eigen regeling.");
    let promise = found
        .iter()
        .find(|one| one.text.starts_with("Komt het akkoord"))
        .expect("it is a promise");
    assert!(promise.conditional, "{promise:#?}");
}

#[test]
fn the_time_of_a_promise_is_that_of_its_own_words() {
    let found = of_letter(
        "Een nieuw tarief voor de zomer is te vroeg, maar ik streef ernaar dat het er eind 2021 ligt.",
    );
    let due = told(&found, "streef").and_then(|(.., due)| due);
    assert_eq!(due.as_deref(), Some("2021-12-31"), "{found:#?}");
}

const ARTICLE: &str = "Pont bij Veere vaart langer door\n\nDoor Sjoerd Wiersum\n\nMiddelburg - 3 juni 2026, 07:15\n\nDe pont \
    bij Veere blijft varen. Dat schrijft minister Van den Akker (Infrastructuur) dinsdag aan de Tweede Kamer.\n\nVan den \
    Akker belooft dat de pont ook ’s nachts vaart. Ze zal in september met de schippers om tafel gaan. In haar brief zegt de \
    minister toe dat zij voor 1 november met een plan komt.\n\nWethouder Ella Duin van Veere is opgelucht. Eerder beloofde \
    wethouder Duin de eilanders een nieuwe steiger. „De minister belooft elk jaar iets anders.”\n\nSP-Kamerlid Bakema is niet \
    verrast. Zij gaat volgende week vragen stellen.\n\nDe gemeente zal in het najaar een bewonersavond organiseren.\n\n\
    Correctie 4 juni: in een eerdere versie stond dat de pont in 2019 is gekocht.\n";

#[test]
fn the_press_tells_of_somebody_by_the_family_name_and_a_pronoun() {
    let found = promises(ARTICLE);
    for (words, expected) in [
        ("Akker belooft", said("minister", New, None)),
        ("Ze zal in", said("minister", New, Some("2026-09-30"))),
        ("In haar brief", said("minister", New, Some("2026-10-31"))),
        ("Eerder beloofde", said("wethouder Duin", Repeated, None)),
        ("De gemeente zal", said("gemeente", New, Some("2026-12-20"))),
        ("elk jaar iets anders", None),
        ("Zij gaat volgende week", None),
    ] {
        assert_eq!(told(&found, words), expected, "{words}: {found:#?}");
    }
}

#[test]
fn what_sets_a_news_item_right_is_no_happening() {
    let source = Source {
        name: "stuk.txt".to_owned(),
        text: ARTICLE.to_owned(),
    };
    let document = beleidsspoor::explorer::read_paper(&source, None);
    let events = extract(&Context::alone(&document)).events;
    let corrected = events
        .iter()
        .filter(|event| event.text.contains("eerdere versie"));
    assert_eq!(corrected.count(), 0);
}

const DEBATE: &str = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2024–2025\n\n31 409 Zee- en binnenvaart\n\nNr. 512 VERSLAG \
    VAN EEN COMMISSIEDEBAT\nVastgesteld 18 april 2025\n\nDe vaste commissie voor Infrastructuur en Waterstaat heeft op 3 april \
    2025 overleg gevoerd met de heer Tromp, Minister van Infrastructuur en Waterstaat, over veren.\n\nVan dit overleg brengt de \
    commissie bijgaand geredigeerd woordelijk verslag uit.\n\nVoorzitter: Kruis\nGriffier: Nouri\n\nAanwezig zijn twee leden der \
    Kamer, te weten: De Raad en Slot,\n\nen de heer Tromp, Minister van Infrastructuur en Waterstaat.\n\nAanvang 10.00 \
    uur.\n\nMevrouw De Raad (D66):\nVoorzitter. Wil de minister de schippers uitnodigen? En komt er voor de zomer een tarief?\n\nDe \
    heer Slot (CDA):\nKan de minister ons het advies van de Vaarraad toesturen?\n\nMinister Tromp:\nVoorzitter. Een tarief voor de \
    zomer is te vroeg. Wat de schippers betreft: dat doe ik graag. Wat ik wel kan doen, is de Kamer in oktober een tussenstand van \
    het tarief sturen. Dat zeg ik toe.\n\nDe heer Slot (CDA):\nEn het advies?\n\nMinister Tromp:\nJa hoor, dat stuur ik toe. De \
    ACM zal eind 2025 een monitor van de veren publiceren. Zodra ik meer weet, meld ik me bij de Kamer.\n\nDe heer Slot \
    (CDA):\nKan de minister kijken naar de steiger in Veere?\n\nMinister Tromp:\nDaar ga ik achteraan. De tarieven per \
    veer kan ik sturen; dat doe ik dan in mei. Daar kom ik in de brief over de havens op terug. Die komt in het derde \
    kwartaal.\n\nDe voorzitter:\nDan noem ik \
    de toezeggingen:\n\n– De minister geeft de Kamer in oktober 2025 een tussenstand van het tarief.\n– De steiger in Veere wordt \
    bekeken.\n– De minister streeft naar een gesprek met de havens.\n\nIk dank de minister.\n\nSluiting 11.40 uur.\n";

#[test]
fn a_minister_replies_in_a_debate_and_the_chair_tells_it_again() {
    let found = promises(DEBATE);
    for (words, expected) in [
        ("dat doe ik graag", said("minister", New, None)),
        (
            "Wat ik wel kan doen",
            said("minister", New, Some("2025-10-31")),
        ),
        ("dat stuur ik toe", said("minister", New, None)),
        ("Zodra ik meer weet", said("minister", New, None)),
        ("Daar ga ik achteraan", said("minister", New, None)),
        (
            "dat doe ik dan in mei",
            said("minister", New, Some("2025-05-31")),
        ),
        ("in de brief over de havens", said("minister", New, None)),
        (
            "Die komt in het derde",
            said("minister", New, Some("2025-09-30")),
        ),
        (
            "De minister geeft",
            said("minister", New, Some("2025-10-31")),
        ),
        ("De steiger in Veere", said("minister", New, None)),
        ("streeft naar een gesprek", said("minister", New, None)),
        ("Een tarief voor de zomer", None),
    ] {
        assert_eq!(told(&found, words), expected, "{words}: {found:#?}");
    }
    // Two sentences that promise one thing are one promise.
    let confirmed = found
        .iter()
        .filter(|one| one.text.contains("Dat zeg ik toe"));
    let confirmed: Vec<&str> = confirmed.map(|one| one.text.as_str()).collect();
    assert_eq!(confirmed.len(), 1);
    assert!(confirmed.concat().starts_with("Wat ik wel kan doen"));
    let at = |words: &str| found.iter().find(|one| one.text.contains(words));
    let first = at("Wat ik wel kan doen").map(|one| &one.place);
    let again = at("De minister geeft").and_then(|one| one.same_as.as_ref());
    assert!(first.is_some() && first == again, "{found:#?}");
    // What nobody said before stands by itself.
    assert!(at("streeft naar een gesprek").is_some_and(|one| one.same_as.is_none()));
}

#[test]
fn that_something_is_not_kept_declines_nothing() {
    let found = of_letter("Hoeveel reizigers er zijn, houdt het ministerie niet bij.");
    assert!(found.iter().all(|one| one.status != Declined), "{found:#?}");
}
