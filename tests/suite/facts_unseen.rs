//! Kinds of mistakes found on real papers that nobody here had seen before, each with invented words of the same shape.

use super::letters::{self, facts};
use CommitmentStatus::{Declined, FulfilledHere, New, Repeated};
use beleidsspoor::extract::{AnswerState, Commitment, CommitmentStatus, Facts};

fn of_letter(body: &str) -> Facts {
    letters::of_letter("12 november 2021", body)
}

/// What a letter of a college to its council promises.
fn of_college(body: &str) -> Vec<Commitment> {
    facts(&format!(
        "Gemeente Waterdam\n\nAan de leden van de gemeenteraad\n\nDatum: 12 november 2021\nOnderwerp: Veerpont\n\nGeachte \
         leden van de raad,\n\nDe veerpont is belangrijk voor reizigers.\n\nDe pont vaart elk kwartier.\n\n{body}\n\nMet \
         vriendelijke groet,\nburgemeester en wethouders van Waterdam,\n\nde secretaris, A. Bos\n"
    ))
    .commitments
}

/// Who promises, how it stands, by when, and whether it is announced only.
type Told = (String, CommitmentStatus, Option<(String, String)>, bool);

fn told(promise: &Commitment) -> Told {
    let due = promise
        .due
        .as_ref()
        .map(|due| (due.start.to_string(), due.end.to_string()));
    (
        promise.who.clone(),
        promise.status,
        due,
        promise.announcement,
    )
}

fn only(body: &str) -> Told {
    let found = of_letter(body).commitments;
    assert_eq!(found.len(), 1, "{body}: {found:#?}");
    told(&found[0])
}

fn days(start: &str, end: &str) -> Option<(String, String)> {
    Some((start.to_owned(), end.to_owned()))
}

#[test]
fn a_letter_that_tells_of_other_answers_keeps_its_own_day() {
    let found = of_letter(
        "In de brief van 3 maart 2021, met de beantwoording van Kamervragen, is het tarief genoemd.\n\nSinds 1 mei 2021 \
         worden reddingsvesten beschikbaar gesteld door de veerbedrijven.\n\nOp 24 juni 2021 heeft het kabinet besloten om \
         de subsidie te verlagen.",
    );
    assert!(found.commitments.is_empty(), "{:#?}", found.commitments);
}

#[test]
fn what_is_done_before_a_meeting_is_due_the_day_before() {
    let before = days("2021-11-12", "2021-11-30");
    for body in [
        "Ik zal uw Kamer mijn visie tijdig voor het aangekondigde debat van 1 december doen toekomen.",
        "Over de uitkomst zal ik uw Kamer informeren, in ieder geval ruim voor de sluiting van het loket (1 december 2021).",
    ] {
        assert_eq!(
            only(body),
            ("minister".to_owned(), New, before.clone(), false),
            "{body}"
        );
    }
    // Another kind of thing has no such day.
    let of = only("Ik zal u op 1 december een reactie voor de schippers van Veere sturen.");
    assert_eq!(of.2, days("2021-12-01", "2021-12-01"));
}

#[test]
fn the_new_year_is_the_next_one() {
    let of = only("Ik zal u in het nieuwe jaar informeren over de uitkomsten van de telling.");
    assert_eq!(of.2, days("2022-01-01", "2022-12-31"));
}

#[test]
fn what_is_expected_that_parliament_is_told_is_promised() {
    let of =
        only("De verwachting is dat de Kamer in mei 2022 over de proef kan worden geïnformeerd.");
    assert_eq!((of.0.as_str(), of.1), ("minister", New));
    let none =
        "De verwachting is dat de reiziger in mei 2022 over de proef kan worden geïnformeerd.";
    assert!(of_letter(none).commitments.is_empty());
}

#[test]
fn a_ministry_that_has_something_done_promises_it() {
    let body = "Het ministerie van IenW laat in de eerste helft van 2022 door het RIVM doorrekenen hoeveel ponten lekken.";
    let of = only(body);
    assert_eq!(of.0, "Ministerie van Infrastructuur en Waterstaat");
    assert_eq!((of.2, of.3), (days("2022-01-01", "2022-06-30"), false));
    assert!(
        of_letter("Het RIVM laat in mei 2022 zien hoe dat zit.")
            .commitments
            .is_empty()
    );
}

#[test]
fn who_does_what_is_done_is_named_behind_door() {
    let of = only("In 2022 wordt door het RIVM een telling uitgevoerd.");
    assert_eq!(
        (of.0.as_str(), of.3),
        ("Rijksinstituut voor Volksgezondheid en Milieu", true)
    );
    let of = only("Hierover wordt de Kamer door de Staatssecretaris van Financiën geïnformeerd.");
    assert_eq!(
        (of.0.as_str(), of.3),
        ("Staatssecretaris van Financiën", false)
    );
}

#[test]
fn toezeggingen_are_kept_by_an_inner_clause() {
    let of = only(
        "Hieronder staat de stand van zaken, waarmee wordt voldaan aan een aantal toezeggingen aan de Kamer.",
    );
    assert_eq!(of.1, FulfilledHere);
    let of = only(
        "Zoals toegezegd aan het lid Kramer in het debat van 2 maart 2021 is het ministerie van IenW in gesprek gegaan met de schippers.",
    );
    assert_eq!(of.1, FulfilledHere);
}

#[test]
fn what_was_said_before_that_one_will_do_is_repeated() {
    for body in [
        "Bij brief van 3 mei 2021 heb ik u bericht hoe de motie wordt uitgevoerd en dat ik uw Kamer daartoe een notitie zal toezenden.",
        "Ik heb aangegeven hier schriftelijk op terug te komen.",
    ] {
        assert_eq!(only(body).1, Repeated, "{body}");
    }
    assert!(
        of_letter("Ik heb aangegeven niet te weten wanneer de pont vaart.")
            .commitments
            .is_empty()
    );
}

#[test]
fn what_others_were_to_be_given_is_not_given_by_a_letter() {
    let of = only(
        "Ik heb de commissie toegezegd om het verslag aan de Onderzoeksraad ter beschikking te stellen.\n\nDe raad telt drie leden.",
    );
    assert_eq!(of.1, Repeated);
}

#[test]
fn what_must_be_done_and_what_the_letter_says_is_no_promise() {
    for body in [
        "Daarna zullen we met elkaar moeten onderzoeken of het kan.",
        "In deze Kamerbrief zal ik een toelichting geven op de ponten, beginnend met uw Kamer te informeren over de telling.",
    ] {
        let found = of_letter(body).commitments;
        assert!(found.is_empty(), "{body}: {found:#?}");
    }
}

#[test]
fn who_write_a_letter_together_promise_together() {
    let found = facts(
        "31 409 Zee- en binnenvaart\n\nNr. 98 BRIEF VAN DE MINISTER EN STAATSSECRETARIS VAN INFRASTRUCTUUR EN \
         WATERSTAAT\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 12 mei 2021\n\nPonten zijn \
         belangrijk.\n\nEr zijn er veel.\n\nWij sturen u in september 2021 een plan.\n\nDe Minister van Infrastructuur en \
         Waterstaat, J. Jansen\n",
    );
    let who: Vec<&str> = found
        .commitments
        .iter()
        .map(|promise| promise.who.as_str())
        .collect();
    assert_eq!(who, ["minister en staatssecretaris"]);
}

#[test]
fn a_promise_made_now_about_a_promised_paper_is_new() {
    let of = only(
        "Ik wil de heer Kramer toezeggen dat ik hierop terugkom in het toegezegde plan van aanpak.",
    );
    assert_eq!(of.1, New);
}

#[test]
fn what_parliament_may_count_on_is_promised() {
    let of = only("De Kamer kan erop rekenen dat wij dit blijven doen.");
    assert_eq!((of.0.as_str(), of.1), ("minister", New));
    let of = only("Er komt nog een brief over de veiligheid van ponten.");
    assert_eq!((of.0.as_str(), of.1), ("minister", New));
    assert!(
        of_letter("U kunt niet erop rekenen dat wij dit doen.")
            .commitments
            .is_empty()
    );
}

#[test]
fn a_college_promises_to_its_council() {
    const COLLEGE: &str = "college van burgemeester en wethouders";
    let one = |body: &str| {
        let found = of_college(body);
        assert_eq!(found.len(), 1, "{body}: {found:#?}");
        told(&found[0])
    };
    let of = one("De uitkomsten leggen wij in het tweede kwartaal van 2022 aan u voor.");
    assert_eq!(
        of,
        (
            COLLEGE.to_owned(),
            New,
            days("2022-04-01", "2022-06-30"),
            false
        )
    );
    let of = one("Het college kan niet toezeggen dat de pont in de winter vaart.");
    assert_eq!((of.0.as_str(), of.1), (COLLEGE, Declined));
    let of = one(
        "In de vergadering van 3 november heeft wethouder Van der Meer toegezegd de kosten te laten zien.\n\nDe pont kost een ton.",
    );
    assert_eq!((of.0.as_str(), of.1), ("wethouder Van der Meer", Repeated));
    let of = one("Van de avond maken wij een verslag, dat wij aan u toezenden.");
    assert_eq!((of.0.as_str(), of.1), (COLLEGE, New));
    // The country's government is somebody else there.
    assert!(of_college("Het Rijk vergoedt de kosten van de pont.").is_empty());
    // Who writes to a council does not govern.
    let letter = "Geachte leden van de raad,\n\nIk woon bij de pont.\n\nDe pont vaart niet.\n\nIk zal u in mei 2022 een voorstel sturen.\n\nA. Bos\n";
    assert!(facts(letter).commitments.is_empty());
}

#[test]
fn questions_of_a_council_are_answered_by_its_college() {
    let found = facts(
        "Gemeente Waterdam\n\nBeantwoording schriftelijke vragen\n\nVraag 1\nVaart de pont in de winter?\n\nAntwoord\nNee. In \
         de winter vaart de pont niet.\n\nVraag 2\nWanneer komt er een besluit?\n\nAntwoord\nWij informeren uw raad in mei \
         2022 over het besluit.\n\nVraag 3\nIs het college bereid de pont te verven?\n\nAntwoord\nJa.\n\nBurgemeester en \
         wethouders van Waterdam\n",
    );
    assert_eq!(found.questions.len(), 3);
    assert!(
        found
            .questions
            .iter()
            .all(|question| question.state == AnswerState::Answered)
    );
    let promise = found
        .commitments
        .iter()
        .find(|promise| promise.text.contains("mei 2022"));
    assert_eq!(
        promise.map(|promise| promise.who.as_str()),
        Some("college van burgemeester en wethouders")
    );
}

#[test]
fn a_foot_to_which_the_next_page_is_glued_hides_no_answer() {
    let found = facts(
        "Tweede Kamer der Staten-Generaal\nVergaderjaar 2020–2021  Aanhangsel van de Handelingen\nVragen gesteld door de \
         leden der Kamer, met de daarop door de regering gegeven antwoorden\n12\nVragen van het lid Kramer (VVD) aan de \
         Minister van Financiën over ponten (ingezonden 3 mei 2021).\n\nAntwoord van Minister Bakker (Financiën) (ontvangen 30 \
         mei 2021).\n\nVraag 1\nVaart de pont nog?1\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe duur is een overtocht?\n\n1Het Veerblad, 2 mei 2021.\n\n\
         ah-tk-20202021-12\nISSN 0921 - 7398’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1Antwoord 2\n\
         Een overtocht kost € 2.\n\nVraag 3\nBlijft dat zo?\n\nAntwoord 3\nJa.\nTweede Kamer, vergaderjaar 2020–2021, \
         Aanhangsel 2\n",
    );
    let states: Vec<_> = found
        .questions
        .iter()
        .map(|question| question.state)
        .collect();
    assert_eq!(states, [AnswerState::Answered; 3]);
}

#[test]
fn marks_of_notes_count_nothing() {
    let found = of_letter(
        "De Kamer heeft het rapport ‘Ponten’ 4 ontvangen. Hierbij wordt het advies 16 betrokken.",
    );
    assert!(
        found
            .counts
            .iter()
            .all(|count| count.unit == "veerdiensten"),
        "{:#?}",
        found.counts
    );
}

#[test]
fn names_end_where_their_words_end() {
    let found =
        of_letter("De Wet veilige ponten kent geen boetes. De fractie van Lokaal Belang wil dat.");
    assert!(
        found
            .laws
            .iter()
            .any(|law| law.canonical == "Wet veilige ponten"),
        "{:#?}",
        found.laws
    );
    let named = |name: &str| found.organisations.iter().any(|of| of.canonical == name);
    assert!(
        named("Lokaal Belang") && !named("Lokaal"),
        "{:#?}",
        found.organisations
    );
    let found = of_letter(
        "Daarbij hoort de motie Huisvesting schippers (M21-04). De motie Kramer aangehouden.",
    );
    let people: Vec<&str> = found
        .people
        .iter()
        .map(|person| person.canonical.as_str())
        .collect();
    assert!(
        people.contains(&"Kramer") && !people.contains(&"Huisvesting"),
        "{people:?}"
    );
}

#[test]
fn what_looks_like_one_of_these_and_is_none_promises_nothing() {
    for body in [
        "Wij kunnen ervan uitgaan dat wij de cijfers kennen.",
        "Ik heb het bericht gebruikt om uw Kamer te informeren.",
        "De regio's maken een plan, waarmee zorgkantoren invulling geven aan de motie.",
    ] {
        let found = of_letter(body).commitments;
        assert!(found.is_empty(), "{body}: {found:#?}");
    }
}

#[test]
fn what_looks_like_an_exception_and_is_none_is_found() {
    let enclosed = [
        "Het onlangs verschenen rapport is als bijlage bij deze brief gevoegd.",
        "Het eerder toegezegde overzicht is bij deze brief gevoegd.",
    ];
    for body in enclosed {
        assert_eq!(only(body).1, FulfilledHere, "{body}");
    }
    let decided = [
        "Het kabinet heeft besloten de Europese richtlijn om te zetten.",
        "Het kabinet heeft op basis van de analyse besloten om de subsidie te verlengen.",
    ];
    for body in decided {
        assert_eq!(only(body).1, New, "{body}");
    }
    let (_, _, due, _) = only("Voor het debat stuur ik u op 1 december 2021 de brief.");
    assert_eq!(due, days("2021-12-01", "2021-12-01"));
    let (who, _, _, is_announced) =
        only("Het Openbaar Ministerie zal de zaak voor 1 mei 2022 onderzoeken.");
    assert!(is_announced, "{who}");
}

#[test]
fn who_writes_to_a_council_is_not_its_college() {
    let citizen = "Aan burgemeester en wethouders van Waterdam\n\n12 november 2021\n\nGeachte raad,\n\nIk zal u in mei 2022 \
                   een voorstel sturen.\n\nMet vriendelijke groet,\n\nA. Bos\n";
    let found = facts(citizen).commitments;
    assert!(
        found.iter().all(|one| !one.who.starts_with("college")),
        "{found:#?}"
    );
}

#[test]
fn motions_are_called_after_who_moved_them_before_any_verb() {
    for body in [
        "De motie Kramer kunnen wij steunen.",
        "De uitvoering van de motie Kramer loopt.",
        "Gewijzigde motie Kramer is aangenomen.",
    ] {
        let found = of_letter(body).people;
        assert!(
            found
                .iter()
                .any(|person| person.canonical.ends_with("Kramer")),
            "{body}: {found:#?}"
        );
    }
}

/// What is told of the questions of an invented paper with this reply to the second of its two questions.
fn states(reply: &str) -> Vec<AnswerState> {
    let text = format!(
        "AH 99\n2021Z09999\n\nVragen van het lid Kramer (Pontpartij) aan de Minister van Infrastructuur en Waterstaat over \
         veerponten (ingezonden 1 oktober 2021).\n\nAntwoord van Minister Jansen (Infrastructuur en Waterstaat) (ontvangen 12 \
         november 2021).\n\nVraag 1\nKent u de veerponten van Waterdam?\n\nVraag 2\nIn hoeverre kan worden gesproken van een \
         gevaarlijke overtocht met de veerponten?\n\nAntwoord 1\nJa.\n\nAntwoord 2\n{reply}\n"
    );
    let found = facts(&text).questions;
    found.iter().map(|question| question.state).collect()
}

#[test]
fn an_answer_that_another_letter_will_give_is_none() {
    let away = "De veerponten varen op een druk water. Of de overtocht gevaarlijk is, is lastig te zeggen. Het kabinet zal in \
                een aparte brief op deze vraag ingaan.";
    assert_eq!(
        states(away),
        [AnswerState::Answered, AnswerState::Addressed]
    );
    let there = "De veerponten varen op een druk water. Ik verwijs voor het antwoord op deze vraag naar die brief.";
    assert_eq!(states(there)[1], AnswerState::Addressed);
    let rest = "Van een gevaarlijke overtocht met de veerponten is geen sprake. Voor het overige deel van deze vraag verwijs ik \
                naar mijn brief.";
    assert_eq!(states(rest)[1], AnswerState::Answered);
}

#[test]
fn a_notice_instead_of_answers_is_what_was_said_of_all_questions() {
    let text = "AH 98\n2021Z09998\n\nVragen van het lid Kramer (Pontpartij) aan de Minister van Infrastructuur en Waterstaat \
                over veerponten (ingezonden 1 oktober 2021).\n\nMededeling van Minister Jansen (Infrastructuur en Waterstaat) \
                (ontvangen 12 november 2021).\n\nVraag 1\nKent u de veerponten van Waterdam?\n\nVraag 2\nHoeveel veerponten \
                liggen stil?\n\nMededeling\n\nDe vragen zijn beantwoord met een brief over veerdiensten op 12 november 2021.\n";
    let found = facts(text);
    let states: Vec<_> = found
        .questions
        .iter()
        .map(|question| question.state)
        .collect();
    assert_eq!(states, [AnswerState::Addressed; 2], "{found:#?}");
    assert_eq!(found.answers.len(), 1);
    assert_eq!(found.answers[0].questions, ["Vraag-1", "Vraag-2"]);
}

#[test]
fn what_stands_in_an_agreement_was_promised_when_that_was_made() {
    let found = only(
        "In het Waterakkoord is afgesproken om in vijf jaar toe te werken naar veilige ponten.",
    );
    assert_eq!(found.1, Repeated);
}

#[test]
fn a_term_may_be_a_period_of_office_or_the_next_paper_of_a_row() {
    let due = |body: &str| of_letter(body).commitments[0].due_text.clone();
    assert_eq!(
        due("Ik zal gemeenten deze kabinetsperiode ondersteunen bij hun veerponten.").as_deref(),
        Some("deze kabinetsperiode")
    );
    assert_eq!(
        due("In mijn eerstvolgende brief aan wethouders zal ik gemeenten daarop wijzen.")
            .as_deref(),
        Some("in mijn eerstvolgende brief")
    );
}

#[test]
fn an_event_is_what_bears_the_day_and_what_is_asked_is_to_come() {
    use beleidsspoor::extract::{EventKind, Tense};
    let events = |body: &str| of_letter(body).events;
    let told =
        "Conform het Vragenuur van 13 september 2021 is de Kamer geïnformeerd over veerponten.";
    let kinds: Vec<_> = events(told).iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::Meeting]);
    let sent = "Hierbij ontvangt u een terugblik op het vaarseizoen dit jaar.";
    assert!(events(sent).is_empty(), "{:#?}", events(sent));
    let reached = "Daarmee zijn in 2019 alle ponten bij u in Waterdam veilig geworden.";
    assert_eq!(events(reached).len(), 1);
    let motion = "verzoekt de regering de Kamer te informeren over de veerponten vóór 1 juli 2022,";
    let asked = events(motion);
    assert_eq!(
        (asked[0].kind, asked[0].tense),
        (EventKind::Deadline, Tense::Future)
    );
}

#[test]
fn what_an_office_is_about_is_no_person() {
    let body = "Zo verzocht de Eerste Kamer in april jl. de Minister voor Veilige Vaart en Havens om «de werking van naast \
                elkaar bestaande regels voor veerponten te onderzoeken en daarover te berichten».";
    let found = of_letter(body);
    assert!(
        found
            .people
            .iter()
            .all(|person| !person.canonical.contains("Vaart")),
        "{:#?}",
        found.people
    );
    let voices = found.quoted.iter().map(|quoted| &quoted.voice.name);
    assert!({ voices }.all(|name| !name.contains("Vaart")));
}

#[test]
fn a_count_goes_on_to_the_head_that_two_nouns_share() {
    let found = of_letter("De partijen hebben acht Vaar- en Haveninitiatieven opgesteld.").counts;
    assert!(
        found
            .iter()
            .any(|count| count.unit == "Vaar- en Haveninitiatieven"),
        "{found:#?}"
    );
}

#[test]
fn what_parliament_asked_when_it_could_have_is_no_promise() {
    let sent = "Hierbij ontvangt u, mede namens de Minister van Kaden, een reactie op het verzoek om uw Kamer te informeren over \
                de exacte momenten waarop de Kamer het rapport over de pont tegemoet kan zien.";
    assert_eq!(only(sent).1, FulfilledHere);
    let promised = only("De Kamer kan het rapport over de pont in mei tegemoet zien.");
    assert_eq!(promised.1, New);
}

#[test]
fn the_name_of_a_law_ends_before_the_verb_behind_it() {
    let found = of_letter(
        "De toeslag is destijds bij de Wet hervorming veerponten ingevoerd om het lonend te maken.",
    );
    let names: Vec<&str> = found
        .laws
        .iter()
        .map(|law| law.canonical.as_str())
        .collect();
    assert_eq!(names, ["Wet hervorming veerponten"]);
}
