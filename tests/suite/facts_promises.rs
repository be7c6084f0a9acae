//! Promises in the words of letters, answers and debates: each kind of mistake that readers found, with invented words.

use CommitmentStatus::{Declined, FulfilledHere, New, Released, Repeated};
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

/// The one promise that a letter with this body makes.
fn only(body: &str) -> Commitment {
    let mut found = of_letter(body);
    assert_eq!(found.len(), 1, "{body}: {found:#?}");
    found.remove(0)
}

fn due(promise: &Commitment) -> Option<(String, String)> {
    promise
        .due
        .as_ref()
        .map(|due| (due.start.to_string(), due.end.to_string()))
}

fn days(start: &str, end: &str) -> Option<(String, String)> {
    Some((start.to_owned(), end.to_owned()))
}

/// Whether it is a promise that is counted, not something apart.
fn counts(promise: &Commitment) -> bool {
    !promise.announcement && !promise.enclosure && promise.certainty != Certainty::Guessed
}

#[test]
fn a_promise_told_again_is_kept_where_the_next_lines_do_it() {
    for body in [
        "Tijdens het AO Veren op 2 maart jl. heb ik toegezegd te bezien hoe kleine veren kunnen blijven varen. De kosten \
         van een veer verschillen per regio. De grootste post is het personeel.",
        "Ik heb de heer Kramer toegezegd na te gaan of schippers knelpunten ervaren.\n\nUit gesprekken met twaalf schippers \
         blijkt dat brandstof het grootste knelpunt is.",
    ] {
        let promise = only(body);
        assert_eq!(
            (promise.status, promise.who.as_str()),
            (FulfilledHere, "staatssecretaris"),
            "{body}"
        );
    }
    for body in [
        "In het debat van 2 maart jl. heb ik toegezegd u een breder beeld te geven.\n\nIk heb van tien veren gegevens \
         gekregen. Ik zal u dit rapport nazenden.",
        "Ik heb de vereniging van schippers toegezegd om provincies in een eerstvolgende brief op de kosten te wijzen. \
         Schippers zijn daar blij mee.",
    ] {
        assert_eq!(of_letter(body)[0].status, Repeated, "{body}");
    }
}

#[test]
fn what_was_said_before_is_repeated() {
    let promise = only(
        "Zoals in de Hoofdlijnenbrief Veren aangegeven ben ik van plan provincies te ondersteunen.",
    );
    assert_eq!(promise.status, Repeated);
    let promise =
        only("Conform mijn toezegging stuur ik uw Kamer in het najaar van 2021 een overzicht.");
    assert_eq!(
        (promise.status, due(&promise)),
        (Repeated, days("2021-09-21", "2021-12-20"))
    );
    assert_eq!(only("Die toezegging herhaal ik graag.").status, Repeated);
    let promise = only("Zoals toegezegd stuur ik u hierbij het overzicht van veren.");
    assert_eq!((promise.status, counts(&promise)), (FulfilledHere, true));
}

#[test]
fn a_term_comes_from_the_clause_that_promises() {
    let promise = only(
        "In de veernota, die ik binnenkort naar uw Kamer stuur, informeer ik u over de wijzigingen in de tarieven per 2022.",
    );
    assert_eq!(
        (due(&promise), promise.due_text.as_deref()),
        (None, Some("binnenkort"))
    );
    assert_eq!(
        due(&only(
            "Ik zal uw Kamer informeren over de begroting voor 2022."
        )),
        None
    );
    assert_eq!(
        due(&only("Bij de Miljoenennota 2022 kom ik hierop terug.")),
        None
    );
    let start = of_letter("Vanaf 2022 verschijnen de eerste deelrapporten.");
    assert!(
        start.iter().all(|promise| due(promise).is_none()),
        "{start:?}"
    );
}

#[test]
fn a_term_never_begins_before_the_day_of_the_paper() {
    let promise = only("Ik stuur uw Kamer voor de zomer een planning.");
    assert_eq!(due(&promise), days("2021-05-12", "2021-06-20"));
    assert_eq!(
        due(&only("Voor 1 juli 2021 laat ik de tarieven onderzoeken.")),
        days("2021-05-12", "2021-06-30")
    );
    assert_eq!(
        due(&only(
            "Ik stuur uiterlijk 1 juli 2021 een overzicht aan uw Kamer."
        )),
        days("2021-05-12", "2021-07-01")
    );
}

#[test]
fn a_term_carries_on_where_the_words_say_so() {
    let found = of_letter(
        "Ik informeer uw Kamer in het vierde kwartaal van 2021 over de werven. Ook zal ik dan ingaan op de rol van schippers.",
    );
    assert_eq!(found.len(), 2);
    assert!(
        found
            .iter()
            .all(|promise| due(promise) == days("2021-10-01", "2021-12-31")),
        "{found:?}"
    );
}

#[test]
fn who_promises_is_the_subject() {
    for (body, who) in [
        (
            "Met gemeenten heb ik afgesproken dat zij zich verder inzetten voor de veren.",
            "gemeenten",
        ),
        (
            "Het kabinet zal in een separate brief op deze vraag ingaan.",
            "kabinet",
        ),
        (
            "De Minister van BZK stuurt deze rapportage in juni 2021 aan uw Kamer toe.",
            "Minister van BZK",
        ),
        (
            "Mijn ministerie zal de tarieven onderzoeken.",
            "staatssecretaris",
        ),
    ] {
        let promise = only(body);
        assert_eq!(
            (promise.who.as_str(), counts(&promise)),
            (who, true),
            "{body}"
        );
    }
    // What others will do is announced, not promised.
    let others = only("Provincies maken uiterlijk 1 oktober 2021 afspraken over de winterdienst.");
    assert_eq!(
        (others.who.as_str(), counts(&others)),
        ("provincies", false)
    );
    let vng = only("Met de VNG heb ik afgesproken dat zij zich verder inzet voor de veren.");
    assert_eq!(vng.who, "Vereniging van Nederlandse Gemeenten");
}

#[test]
fn an_introduction_promises_nothing_without_its_list() {
    assert!(of_letter("Dat gaan we op de volgende manier doen.").is_empty());
    assert!(of_letter("Dit laatste vraagt een extra impuls, mede ter uitwerking van de door mij gedane toezegging.").is_empty());
    let found = of_letter(
        "Daartoe zetten we in op:\n\n• een vervolg op de proef met elektrische veren;\n\n• een campagne onder reizigers.",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].text.contains("zetten we in op")
            && found[0].text.contains("een campagne onder reizigers")
    );
    let found = of_letter(
        "Op hoofdlijnen zijn de maatregelen die ik wil nemen de volgende:\n\n• Ik wil verkennen of de vergunning langer kan \
         gelden.\n\n• Een schipper mag geen andere functie hebben.",
    );
    let texts: Vec<&str> = found.iter().map(|promise| promise.text.as_str()).collect();
    assert_eq!(
        texts,
        ["Ik wil verkennen of de vergunning langer kan gelden."]
    );
}

#[test]
fn topics_under_an_introduction_are_no_promises() {
    let found = of_letter(
        "Met deze brief informeer ik uw Kamer over de uitvoering van moties en toezeggingen op de volgende onderwerpen:\n\n• \
         Het toezicht op veren.\n\n• Elektrisch varen.\n\n• Het eindrapport van de proef.",
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn what_is_sent_along_is_an_enclosure() {
    for body in [
        "Bijgevoegd treft u het onderzoek naar kleine veren aan.",
        "Ik stuur u het hierbij toe.",
        "In de bijlage van deze brief treft u het rapport aan.",
        "Hierbij bied ik u de jaarcijfers aan.",
    ] {
        let promise = only(body);
        assert!(
            promise.enclosure && promise.status == FulfilledHere,
            "{body}: {promise:?}"
        );
    }
    let title = only("Bijgevoegd treft u het rapport “Schippers in de wijk. Een verkenning” aan.");
    assert!(title.text.contains("Een verkenning” aan."));
    assert!(of_letter("Hierbij treft u mijn reactie op uw vragen aan.").is_empty());
}

#[test]
fn what_others_bring_out_is_announced() {
    for body in [
        "Later dit jaar verschijnen enkele rapporten over veren.",
        "Het eindrapport wordt eind 2022 opgeleverd.",
        "De cijfers over 2020 komen in het najaar van 2021 beschikbaar.",
        "Het CBS publiceert medio 2022 een rapport over de veren.",
    ] {
        let promise = only(body);
        assert!(promise.announcement, "{body}: {promise:?}");
    }
}

#[test]
fn parliament_is_told_in_the_passive_and_impersonally() {
    for (body, end) in [
        (
            "Uw Kamer wordt hierover dit najaar geïnformeerd.",
            "2021-12-20",
        ),
        (
            "Ik verwacht uw Kamer dit najaar te informeren.",
            "2021-12-20",
        ),
        (
            "In september 2021 ontvangt uw Kamer een overzicht.",
            "2021-09-30",
        ),
        ("De volgende rapportage ontvangt u eind 2021.", "2021-12-31"),
        (
            "Mijn verwachting is dit eind 2021 gereed te hebben.",
            "2021-12-31",
        ),
        (
            "Uw Kamer zal het standpunt in september 2021 ontvangen.",
            "2021-09-30",
        ),
        (
            "Ik stel voor u uiterlijk 21 juni 2021 nader te berichten.",
            "2021-06-21",
        ),
        (
            "Mijn streven is om u de visie in juni 2021 toe te sturen.",
            "2021-06-30",
        ),
    ] {
        let promise = only(body);
        assert_eq!(
            (promise.status, promise.who.as_str()),
            (New, "staatssecretaris"),
            "{body}"
        );
        assert_eq!(
            promise
                .due
                .as_ref()
                .map(|due| due.end.to_string())
                .as_deref(),
            Some(end),
            "{body}"
        );
    }
    let promise = only("U wordt op de hoogte gebracht van de resultaten.");
    assert_eq!(promise.status, New);
    let promise = only("Het kabinet streeft er naar uw Kamer zo spoedig mogelijk te informeren.");
    assert_eq!(
        (promise.who.as_str(), promise.due_text.as_deref()),
        ("kabinet", Some("zo spoedig mogelijk"))
    );
    // Nobody is named: that the speaker does it is a guess.
    for body in [
        "De voortgang zal jaarlijks worden gemonitord.",
        "In de loop van 2022 wordt wederom een oproep gedaan onder schippers.",
    ] {
        let promise = only(body);
        assert_eq!(
            (promise.status, promise.certainty, promise.who.as_str()),
            (New, Certainty::Guessed, "staatssecretaris"),
            "{body}"
        );
    }
}

#[test]
fn what_is_declared_done_or_dropped_says_where() {
    for body in [
        "Hiermee wordt de toezegging van 6 april jl. aan lid De Boer als afgedaan beschouwd.",
        "Met onderstaand antwoord wordt de toezegging aan lid De Boer over veren beschouwd als afgedaan.",
        "Met deze brief doe ik deze toezegging gestand.",
        "De motie beschouw ik hiermee als uitgevoerd.",
        "Hiermee geef ik uitvoering aan de motie De Boer.",
    ] {
        assert_eq!(only(body).status, FulfilledHere, "{body}");
    }
    assert_eq!(
        only("De toezegging over de winterdienst is daarmee vervallen.").status,
        Released
    );
    assert_eq!(
        only("Deze motie is met mijn brief van 3 maart 2020 afgedaan.").status,
        Released
    );
}

#[test]
fn refusals_are_declined() {
    for body in [
        "Ik zie geen aanleiding om de tarieven te wijzigen.",
        "Een verbod gaat mij te ver.",
        "Dat kan ik niet toezeggen.",
        "Een verplichting acht ik op dit moment niet wenselijk.",
        "Ik ben niet van plan de regeling aan te passen.",
        "Een landelijk tarief zal ik niet invoeren.",
        "Aan de motie De Boer geef ik geen uitvoering.",
        "In reactie daarop merk ik op dat ik het niet nodig vind om vooruit te lopen.",
    ] {
        assert_eq!(only(body).status, Declined, "{body}");
    }
    assert_eq!(only("Ik zal niet alleen de pont bezoeken.").status, New);
}

#[test]
fn talk_about_the_letter_is_no_promise() {
    for body in [
        "Daarvoor zal ik ingaan op de rol van schippers.",
        "Deze brief stuur ik u mede namens de Minister van Economische Zaken.",
        "Hieronder bespreek ik per onderzoek de uitkomsten.",
        "Ik zal ook ingaan op raakvlakken met andere wetten.",
        "In deze brief ga ik in op de veren.",
        "Daarbij meld ik dat de pont weer vaart.",
        "Ik wil benadrukken dat veren belangrijk zijn.",
        "Op dit moment onderzoek ik wat de mogelijkheden zijn.",
        "Het kabinet zet zich in voor veilig varen.",
        "In mei heb ik uw Kamer geïnformeerd over de pont.",
        "Ik hoop u hiermee voldoende te hebben geïnformeerd.",
        "Ik vind dat belangrijk.",
        "Graag meld ik aan uw Kamer de belangrijkste resultaten.",
        "Middels deze brief wil ik uw Kamer informeren over de veren.",
        "Daarbij gaan we eerst in op de bevindingen van de onderzoeken.",
        "In verband met de kabinetswisseling ontvangt u deze brief nu.",
        "De motie is aangehouden en inmiddels vervallen.",
    ] {
        let found = of_letter(body);
        assert!(found.is_empty(), "{body}: {found:?}");
    }
    let opening = promises(
        "31 409 Zee- en binnenvaart\n\nNr. 99 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT\n\nAan de Voorzitter van \
         de Tweede Kamer der Staten-Generaal\n\nDen Haag, 12 mei 2021\n\nMet deze brief informeer ik u over veren. Daarnaast \
         informeer ik u over de voortgang op een aantal thema's.\n\nDe Minister van Infrastructuur en Waterstaat, J. Jansen\n",
    );
    assert!(opening.is_empty(), "{opening:?}");
}

#[test]
fn members_and_the_chair_promise_nothing() {
    let found = promises(
        "Aan de orde is het debat over veren.\n\nDe voorzitter:\n\nDan gaan wij luisteren naar de heer De Boer.\n\nDe heer De \
         Boer (VVD):\n\nVoorzitter. Ik ga snel praten, want ik heb meerdere moties. Ik zal de beperkte tijd gebruiken om ze voor \
         te lezen.\n\nDe voorzitter:\n\nIk schors even en daarna gaan we stemmen.\n",
    );
    assert!(found.is_empty(), "{found:?}");
    let unknown = promises(
        "Veren in Zeeland\n\nIk zal de pont volgend jaar uitbreiden. Wij gaan de prijs onderzoeken.\n",
    );
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_real_passages_say_what_readers_found() {
    let read = |name: &str| {
        let path = super::files::root().join("corpus").join(name);
        promises(&super::files::text(&path))
    };
    let of = |found: &[Commitment], words: &str| -> Commitment {
        let promise = found.iter().find(|promise| promise.text.contains(words));
        promise.unwrap_or_else(|| panic!("{words}")).clone()
    };
    let letter = read("vws-954002-149168.txt");
    for (words, status) in [
        (
            "Tijdens het AO decentralisatie Wmo op 2 december",
            FulfilledHere,
        ),
        ("Ik heb de heer Krol toegezegd", FulfilledHere),
        ("Federatie Landbouw en Zorg toegezegd", Repeated),
    ] {
        assert_eq!(of(&letter, words).status, status, "{words}");
    }
    let nota = of(&letter, "die ik binnenkort naar uw Kamer stuur");
    assert_eq!(
        (due(&nota), nota.due_text.as_deref()),
        (None, Some("binnenkort"))
    );
    assert_eq!(
        of(&letter, "dat zij zich verder inzet").who,
        "Vereniging van Nederlandse Gemeenten"
    );
    assert!(
        of(&letter, "Verzorgenden in wijkteams")
            .text
            .contains("deskundigheid en rol” aan.")
    );
    assert!(of(&letter, "Verzorgenden in wijkteams").enclosure);
    assert!(of(&letter, "Later dit jaar verschijnen").announcement);
    assert!(!letter.iter().any(|promise| {
        promise
            .text
            .starts_with("Dat gaan we op de volgende manier")
            || promise
                .text
                .starts_with("Dit laatste vraagt een extra impuls")
            || promise.text.starts_with("Vanaf 2016 verschijnen") && promise.due.is_some()
    }));
    let progress = read("kst-29538-350.txt");
    assert_eq!(
        of(&progress, "Zoals in de Hoofdlijnenbrief").status,
        Repeated
    );
    assert_eq!(
        of(&progress, "Ook zal ik dan ingaan op")
            .due
            .map(|due| due.end.to_string())
            .as_deref(),
        Some("2023-06-30")
    );
    for words in [
        "ondersteun ik gemeenten ook komende jaren",
        "Ook continueer ik",
    ] {
        assert_eq!(
            due(&of(&progress, words)),
            days("2023-05-08", "2025-12-31"),
            "{words}"
        );
    }
    assert!(!progress.iter().any(|promise| {
        promise
            .text
            .starts_with("Op hoofdlijnen zijn de maatregelen")
    }));
    let consultation = read("kst-31476-24.txt");
    let call = of(&consultation, "wordt wederom een oproep gedaan");
    assert_eq!((call.who.as_str(), counts(&call)), ("minister", false));
    let weighed = of(&consultation, "Ik ben nog aan het bezien");
    assert_eq!((weighed.who.as_str(), counts(&weighed)), ("minister", true));
    let on_the_way = "nog aan de slag om de opgaven";
    let mut all = consultation.iter();
    let found = all.find(|promise| promise.text.contains(on_the_way));
    assert!(found.is_none(), "{found:?}");
    for words in [
        "Hierbij reageer ik op verzoek",
        "Hierbij bericht ik u over de voortgang",
    ] {
        let found = letter.iter().find(|promise| promise.text.contains(words));
        assert!(found.is_none(), "{found:?}");
    }
    let list = of(&consultation, "Daartoe zetten we onder deze Aanpak");
    assert!(list.text.contains("slimme communicatiestrategieën"));
    assert!(of(&consultation, "Ik stuur u het hierbij toe").enclosure);
}

#[test]
fn a_promise_with_a_term_that_no_calendar_knows_is_no_enclosure() {
    for body in [
        "Ik stuur uw Kamer binnen zes weken een overzicht van de veren.",
        "Ik stuur uw Kamer ruim vóór de begrotingsbehandeling een overzicht van de veren.",
        "Ik stuur uw Kamer voor het meireces een overzicht van de veren.",
    ] {
        let promise = only(body);
        assert!(!promise.enclosure, "{body}");
        assert_eq!(promise.status, New, "{body}");
    }
}

#[test]
fn what_a_speaker_is_at_work_on_or_answers_is_no_promise() {
    for body in [
        "Ik ben nog aan het bezien hoe de veren in beeld kunnen komen.",
        "Wij zijn druk aan de slag om de dienstregeling rond te krijgen.",
        "Hierbij reageer ik op verzoek van het lid De Boer op het bericht over de pont.",
        "Hierbij bericht ik u over de uitvoering van deze motie.",
        "De motie van het lid De Boer over kleine veren is aangehouden.",
    ] {
        let found = of_letter(body);
        assert!(found.is_empty(), "{body}: {found:?}");
    }
}

#[test]
fn a_term_may_stand_in_what_is_promised() {
    for body in [
        "Op verzoek van het lid De Boer zeg ik toe dat ik uw Kamer vóór het kerstreces informeer over de veren.",
        "Ik zeg toe dat uw Kamer voor het kerstreces een overzicht van de veren ontvangt.",
    ] {
        let promise = only(body);
        assert_eq!(
            due(&promise).map(|(start, _)| start).as_deref(),
            Some("2021-05-12"),
            "{body}"
        );
    }
    let promise = only("Ik stuur uw Kamer vóór het meireces een overzicht van de veren.");
    assert_eq!(promise.due_text.as_deref(), Some("vóór het meireces"));
    let along = only("Bijgevoegd treft u het onderzoek naar kleine veren aan.");
    assert_eq!((along.enclosure, along.due), (true, None));
}

#[test]
fn all_who_act_together_are_named() {
    for (body, who) in [
        (
            "De VNG en het ministerie van BZK zullen de gemeenten samen ondersteunen.",
            "Vereniging van Nederlandse Gemeenten en Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        ),
        (
            "In de komende periode maken provincies en schippersverenigingen afspraken over de winterdienst.",
            "provincies",
        ),
        (
            "Gemeenten en waterschappen maken uiterlijk 1 oktober 2021 afspraken over de steigers.",
            "gemeenten en waterschappen",
        ),
        (
            "De VNG en ik zullen een meldpunt voor schippers inrichten.",
            "staatssecretaris en Vereniging van Nederlandse Gemeenten",
        ),
        (
            "Eind dit jaar bekijken de VNG en ik of dat genoeg is.",
            "staatssecretaris en Vereniging van Nederlandse Gemeenten",
        ),
        // Whom it is done for is no part of the subject.
        (
            "Samen met de VNG zal ik de tarieven onderzoeken.",
            "staatssecretaris",
        ),
    ] {
        assert_eq!(only(body).who, who, "{body}");
    }
}

#[test]
fn a_passive_that_names_nobody_is_a_guess_where_nothing_else_tells() {
    for body in [
        "De steigers worden in 2022 vernieuwd.",
        "De lessen zullen worden gebundeld in een handreiking.",
    ] {
        let promise = only(body);
        assert!(!counts(&promise), "{body}: {promise:?}");
    }
    let by_me = only("De steigers zullen door mij worden geteld.");
    assert!(counts(&by_me));
    let by_others = only("De steigers zullen door de provincies worden vernieuwd.");
    assert_eq!(
        (by_others.who.as_str(), counts(&by_others)),
        ("provincies", true)
    );
    let found = of_letter(
        "Ik breid het aantal steigers uit. Ook worden de bestaande steigers in 2022 vernieuwd.",
    );
    assert!(found.len() == 2 && found.iter().all(counts), "{found:?}");
    for introduction in [
        "De komende jaren neem ik de volgende maatregelen:",
        "Mijn inzet voor de komende periode bestaat uit:",
    ] {
        let found = of_letter(&format!(
            "{introduction}\n\n• De norm voor steigers wordt verankerd in de Scheepvaartwet.\n\n• In de regeling wordt een \
             bonus voor elektrische ponten opgenomen.\n\n• Er komt een meldpunt voor schippers.\n\n• Een schipper heeft recht op rust."
        ));
        assert_eq!(found.len(), 3, "{introduction}: {found:?}");
        assert!(
            found
                .iter()
                .all(|promise| counts(promise) && promise.who == "staatssecretaris")
        );
    }
    let taken = of_letter(
        "De afgelopen jaren heb ik de volgende maatregelen genomen:\n\n• De norm voor steigers wordt gehandhaafd.",
    );
    assert!(taken.iter().all(|promise| !counts(promise)), "{taken:?}");
}

#[test]
fn what_is_recommended_is_taken_over() {
    for body in [
        "Die aanbeveling neem ik over.",
        "Deze aanbeveling volg ik op.",
    ] {
        assert!(counts(&only(body)), "{body}");
    }
}

#[test]
fn a_promise_under_a_condition_says_so() {
    for body in [
        "Als uit de telling blijkt dat er te weinig ponten zijn, dan zal ik de provincies daarop aanspreken.",
        "Mocht de subsidie uitgeput raken, dan zal ik in overleg treden met de provincies.",
        "Indien het onderzoek daartoe aanleiding geeft, passen wij de tarieven aan.",
        "Ik zal de vergunning verlengen, mits de schipper aan de eisen voldoet.",
    ] {
        assert!(only(body).conditional, "{body}");
    }
    for body in [
        "Als staatssecretaris zal ik de tarieven onderzoeken.",
        "Als het gaat om de steigers, zal ik de provincies om cijfers vragen.",
        "Ik zal onderzoeken wat er gebeurt als een pont uitvalt.",
    ] {
        assert!(!only(body).conditional, "{body}");
    }
}

/// What is promised in a debate on 9 March 2023, behind the question of a member.
fn of_debate(question: &str, rest: &str) -> Vec<Commitment> {
    promises(&format!(
        "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2022–2023\n\n31 409 Zee- en binnenvaart\n\nNr. 377 VERSLAG VAN EEN \
         COMMISSIEDEBAT\n\nVastgesteld 20 maart 2023\n\nDe vaste commissie voor Infrastructuur en Waterstaat heeft op 9 maart \
         2023 overleg gevoerd met de heer Harmsen, Minister van Infrastructuur en Waterstaat.\n\nDe voorzitter:\n\nGoedemorgen. \
         Ik zal eerst de spreektijden noemen.\n\nMevrouw De Wit (SP):\n\n{question}\n\nMinister Harmsen:\n\n{rest}\n"
    ))
}

#[test]
fn who_only_says_yes_promises_what_was_asked() {
    let question =
        "Voorzitter. De pont lag stil. Is de minister bereid om met de schippers te gaan praten?";
    for reply in [
        "Ja, dat zeg ik toe.",
        "Dat zal ik doen.",
        "Dat wil ik graag toezeggen.",
        "Daar ben ik graag toe bereid.",
        "Ja.",
    ] {
        let found = of_debate(question, reply);
        assert_eq!(found.len(), 1, "{reply}: {found:?}");
        let asked = found[0].asked.as_ref().map(|asked| asked.text.as_str());
        assert_eq!(
            (counts(&found[0]), found[0].status, asked),
            (
                true,
                New,
                Some("Is de minister bereid om met de schippers te gaan praten?")
            ),
            "{reply}"
        );
    }
    for (question, reply) in [
        ("Kent de minister de pont bij Wijhe?", "Ja."),
        (
            "Kan de minister uitleggen waarom de pont stil lag?",
            "Ja, dat zal ik uitleggen.",
        ),
    ] {
        let found = of_debate(question, reply);
        assert!(!found.iter().any(counts), "{reply}: {found:?}");
    }
    let refused = of_debate(question, "Nee, dat kan ik niet toezeggen.");
    assert_eq!(refused[0].status, Declined);
}

#[test]
fn what_a_minister_will_say_in_the_meeting_is_no_promise() {
    for talk in [
        "Ik zal de vragen in blokjes beantwoorden.",
        "Ik kom daar zo meteen op terug.",
        "Ik kom daar in tweede termijn op terug.",
        "Laat ik beginnen met mevrouw De Wit.",
    ] {
        let found = of_debate("Hoe staat het met de pont?", talk);
        assert!(!found.iter().any(counts), "{talk}: {found:?}");
    }
    let later = of_debate(
        "Hoe staat het met de pont?",
        "Ik kom daar in het najaar bij de Kamer op terug.",
    );
    assert!(later.iter().any(counts));
}

#[test]
fn what_the_chair_lists_at_the_end_is_the_ministers() {
    for list in [
        "Ik kom tot de toezeggingen.\n\nToezeggingen:\n\n– De minister stuurt de Kamer in mei 2023 een brief over schippers.\n\n– De \
         staatssecretaris zegt toe met de provincies te spreken.\n\nIk dank de minister en ik zal het verslag laten maken.",
        "De volgende toezeggingen zijn gedaan:\n\n– De minister informeert de Kamer over de ponten.\n\n– De staatssecretaris gaat met de \
         provincies in gesprek.\n\nMevrouw De Wit zal een tweeminutendebat aanvragen.",
    ] {
        let found = of_debate(
            "Hoe staat het met de pont?",
            &format!("Goed, dank u.\n\nDe voorzitter:\n\n{list}"),
        );
        let who: Vec<&str> = found.iter().map(|promise| promise.who.as_str()).collect();
        assert_eq!(who, ["minister", "staatssecretaris"], "{found:?}");
        assert!(found.iter().all(counts));
    }
}

#[test]
fn what_was_announced_once_and_is_no_longer_done_is_released() {
    let promise = only(
        "Het eerder aangekondigde wetsvoorstel over de tarieven van veren zal niet meer apart worden ingediend.",
    );
    assert_eq!(promise.status, Released);
    // What nobody announced is declined.
    let promise = only("Het voorstel zal niet bij uw Kamer worden ingediend.");
    assert_eq!(promise.status, Declined);
}

#[test]
fn a_promise_keeps_its_words_behind_the_number_of_an_article() {
    let found = of_letter(
        "Ik neem de volgende maatregelen:\n\n- In de Wmo 2015 wordt als verplicht deel van het plan, als bedoeld in \
         artikel 2.1.2. Wmo 2015, opgenomen dat gemeenten beschrijven hoe zij toezien.\n- Er komt een meldpunt.",
    );
    let words: Vec<&str> = found.iter().map(|promise| promise.text.as_str()).collect();
    assert!(
        words
            .iter()
            .any(|words| words.ends_with("hoe zij toezien.")),
        "{words:#?}"
    );
}

#[test]
fn what_only_points_back_is_told_with_the_sentence_before_it() {
    for body in [
        "Met de provincies is gesproken over de tarieven van kleine veren. Dit heb ik u toegezegd tijdens het debat van 2 \
         maart jl.",
        "De heer Kramer vroeg naar de veiligheid van schippers. Deze toezegging doe ik hiermee gestand.",
    ] {
        let promise = only(body);
        assert_eq!(promise.text, body, "{body}");
    }
    let promise = only(
        "Nederland telt veel veren. Hiermee doe ik mijn toezegging gestand om u over de tarieven te informeren.",
    );
    assert!(promise.text.starts_with("Hiermee"), "{}", promise.text);
}

#[test]
fn what_others_will_do_is_announced() {
    for body in [
        "De VNG gaat vanaf 1 september 2021 alle veren controleren.",
        "De provincie Zeeland laat dit najaar onderzoeken hoeveel veren onveilig zijn.",
        "De VNG zal de komende tijd verkennen hoe kleine veren kunnen blijven varen.",
        "Na de zomer gaan gemeenten onderzoeken welke veren nodig zijn.",
    ] {
        let promise = only(body);
        assert!(promise.announcement, "{body}: {promise:#?}");
    }
}

#[test]
fn the_passive_of_a_list_and_agreements_are_promises() {
    let found = of_letter(
        "Ik neem de volgende maatregelen:\n\n- Openbaarheid: de regel dat provincies hun cijfers over veren moeten tonen \
         wordt opgenomen in de wet.\n- In het programma zal aandacht zijn voor kleine veren.",
    );
    let sure = found.iter().filter(|promise| counts(promise)).count();
    assert_eq!(sure, 2, "{found:#?}");
    for body in [
        "Met de provincies heb ik afspraken gemaakt over storingen; wanneer een veer stil ligt, wordt de schipper gebeld.",
        "Ook heb ik aangeboden om met de provincies de storingen te bespreken.",
        "Ik ben nog aan het bezien hoe we tegen het einde van de proef (begin 2023) de storingen in beeld brengen.",
    ] {
        assert!(counts(&only(body)), "{body}");
    }
}

#[test]
fn what_is_expressly_no_promise_or_only_an_effect_is_none() {
    for body in [
        "Het is mijn streven dat gesprek dit jaar af te ronden, maar ik doe daar geen toezegging over.",
        "Door hier kennis om te zetten in nieuwe schepen zorgen we voor banen.",
        "Ik blijf mij inzetten voor een veilige overtocht.",
    ] {
        assert_eq!(of_letter(body), [], "{body}");
    }
}

#[test]
fn one_promise_that_a_letter_tells_twice_is_counted_once() {
    let found = of_letter(
        "De rapportage over veren stuur ik in mei 2022 naar uw Kamer.\n\nDe cijfers verschillen per provincie.\n\nIk stuur \
         deze rapportage in mei 2022 aan uw Kamer toe.\n\nIn mei 2022 zal ik uw Kamer berichten over de sluizen.",
    );
    let statuses: Vec<_> = found
        .iter()
        .map(|promise| (promise.status, promise.same_as.is_some()))
        .collect();
    assert_eq!(
        statuses,
        [(New, false), (Repeated, true), (New, false)],
        "{found:#?}"
    );
}

#[test]
fn what_is_left_out_between_the_items_of_a_promise_is_shown() {
    let promise = only(
        "Daartoe zetten we in op:\n\n- een vervolg op de proef met kleine veren. Die proef liep goed.\n- slimme apparatuur \
         op de oevers.",
    );
    assert!(
        promise.text.contains("kleine veren. … slimme"),
        "{}",
        promise.text
    );
}

#[test]
fn a_result_is_shared_with_parliament_and_a_view_is_not() {
    assert!(counts(&only(
        "De uitkomsten van het onderzoek deel ik daarna met uw Kamer."
    )));
    assert_eq!(of_letter("Ik deel uw zorgen over kleine veren."), []);
}
