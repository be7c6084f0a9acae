//! Rules on invented sentences.

use super::extract;
use crate::document::calendar::Day;
use crate::extract::Task;
use crate::extract::by_hand::document_of;
use crate::extract::{Context, Facts};
use crate::names::of_the_first_dossier;

/// All names in a text that was written on this day: organisations, laws and people.
fn found(text: &str, written: (i32, u32, u32)) -> Facts {
    let document = document_of(text);
    let day = Day::new(written.0, written.1, written.2);
    let context = Context {
        written: day.zip(day),
        names: of_the_first_dossier(),
        ..Context::alone(&document)
    };
    let mut facts = Facts::default();
    extract(&Task::of(&context), &mut facts);
    facts
}

fn organisations_in(text: &str) -> Vec<String> {
    found(text, (2020, 5, 1))
        .organisations
        .into_iter()
        .map(|name| name.canonical)
        .collect()
}

fn laws_in(text: &str, year: i32) -> Vec<(String, String)> {
    found(text, (year, 2, 1))
        .laws
        .into_iter()
        .map(|name| (name.text, name.canonical))
        .collect()
}

fn people_in(text: &str) -> Vec<String> {
    found(text, (2020, 5, 1))
        .people
        .into_iter()
        .map(|person| person.understood())
        .collect()
}

#[test]
fn known_organisations_are_found_in_compounds_and_rows() {
    let text = "Het overleg VWS-VNG met de MEE-organisaties, het SCP-rapport en het Ministerie van BZK, Financiën en SZW.";
    let expected = [
        "Ministerie van Volksgezondheid, Welzijn en Sport",
        "Vereniging van Nederlandse Gemeenten",
        "MEE Nederland",
        "Sociaal en Cultureel Planbureau",
        "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "Ministerie van Financiën",
        "Ministerie van Sociale Zaken en Werkgelegenheid",
    ];
    assert_eq!(organisations_in(text), expected);
}

#[test]
fn a_portfolio_is_a_ministry_only_after_an_office() {
    assert_eq!(
        organisations_in(
            "De Minister van Financiën zegt dat de financiën op orde zijn. Defensie ook."
        ),
        ["Ministerie van Financiën"]
    );
}

#[test]
fn committees_have_one_name() {
    let text = "De vaste commissie voor Financiën, de commissie VWS en de Kamercommissie van OCW en de commissie-Van Dorp.";
    let expected = [
        "vaste commissie voor Financiën",
        "vaste commissie voor Volksgezondheid, Welzijn en Sport",
        "vaste commissie voor Onderwijs, Cultuur en Wetenschap",
        "commissie Van Dorp",
    ];
    assert_eq!(organisations_in(text), expected);
}

#[test]
fn shapes_tell_organisations() {
    let text = "De stichting Lezen en Schrijven, het Kenniscentrum Spelen, onderzoeksbureau Peters & Zonen en Speelgoed \
                Nederland overleggen met de Raad van Toezicht en de raad van bestuur. Heel Nederland doet mee.";
    let expected = [
        "Stichting Lezen en Schrijven",
        "Kenniscentrum Spelen",
        "Peters & Zonen",
        "Speelgoed Nederland",
    ];
    assert_eq!(organisations_in(text), expected);
}

#[test]
fn unknown_fracties_are_found() {
    assert_eq!(
        organisations_in("De leden van de Morgen-fractie en de fractie van Nieuwland vragen iets."),
        ["Morgen", "Nieuwland"]
    );
}

#[test]
fn abbreviations_are_learnt_from_the_text() {
    let text = "De Vereniging voor Spoorzoekers (VvS) is er. De VvS-leden komen. Het Landelijk Overleg Controllers (LOC) \
                is er ook; het LOC telt.";
    assert_eq!(organisations_in(text), ["Vereniging voor Spoorzoekers"; 3]);
}

#[test]
fn spelling_variants_are_one_name() {
    assert_eq!(
        organisations_in("leder(in), Iederin en Ieder(in); iGj."),
        [
            "Ieder(in)",
            "Ieder(in)",
            "Ieder(in)",
            "Inspectie Gezondheidszorg en Jeugd"
        ]
    );
}

fn texts(found: &[(String, String)]) -> Vec<(&str, &str)> {
    found
        .iter()
        .map(|(text, name)| (text.as_str(), name.as_str()))
        .collect()
}

#[test]
fn the_version_of_a_law_follows_from_date_and_words() {
    let (old, new) = (
        "Wet maatschappelijke ondersteuning (2007)",
        "Wet maatschappelijke ondersteuning 2015",
    );
    let text = "De huidige Wmo en de nieuwe Wmo; het wetsvoorstel Wmo; de Wmo 2015.";
    let expected = [
        ("huidige Wmo", old),
        ("nieuwe Wmo", new),
        ("wetsvoorstel Wmo", new),
        ("Wmo 2015", new),
    ];
    assert_eq!(texts(&laws_in(text, 2014)), expected);
    assert_eq!(
        texts(&laws_in(
            "De huidige Wmo en de oude Wmo, de WMO-raad.",
            2018
        )),
        [("huidige Wmo", new), ("oude Wmo", old), ("WMO", new)]
    );
    assert_eq!(texts(&laws_in("De Wmo.", 2009)), [("Wmo", old)]);
    let doubtful = found("De nieuwe Wmo. De Wmo.", (2014, 2, 1)).laws;
    assert_eq!(
        doubtful
            .iter()
            .map(|law| law.candidates.len())
            .collect::<Vec<_>>(),
        [0, 2]
    );
}

#[test]
fn laws_are_told_by_their_words() {
    let text = "De Wet veilige speeltuinen regelt dat. Op grond van de Wet op de speeltuinen, de Speeltuinwet 2031 en de \
                Wet spelen en leren (Wsl) is het zo; de Wsl geldt. Wetswijziging is nodig. Wet- en regelgeving.";
    let expected = [
        "Wet veilige speeltuinen",
        "Wet op de speeltuinen",
        "Speeltuinwet 2031",
        "Wet spelen en leren",
        "Wet spelen en leren",
        "Wet spelen en leren",
    ];
    let found: Vec<String> = laws_in(text, 2020)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn bills_are_told_by_the_name_of_their_act() {
    let text = "Het wetsvoorstel veilig buitenspelen vormt een stap. Het wetsvoorstel is ingediend. Dit wetsvoorstel verder \
                uitgewerkt. Het wetsvoorstel voor invoering. Het wetsvoorstel langdurige zorg.";
    let found: Vec<String> = laws_in(text, 2020)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(
        found,
        ["wetsvoorstel veilig buitenspelen", "Wet langdurige zorg"]
    );
}

#[test]
fn half_a_law_before_another_is_that_law() {
    assert_eq!(
        texts(&laws_in("zowel de Participatie- als de Jeugdwet", 2020)),
        [
            ("Participatie-", "Participatiewet"),
            ("Jeugdwet", "Jeugdwet")
        ]
    );
    assert!(laws_in("de participatie- en inspraakavond", 2020).is_empty());
}

#[test]
fn people_are_announced() {
    let text = "De motie Van ’t Hout, Van Dorp (PvdA), Zwart-Smit en Van der Meer c.s. is aangenomen. Het Kamerlid Peters van \
                de SP en mevrouw van Loon vragen iets. Minister Wouter de Bruin (VWS) antwoordt; De Bruin zegt niets. De \
                leden van de VVD en de leden vragen. De minister van VWS en de Minister van Financiën.";
    let expected = [
        "Van ’t Hout (Kamerlid)",
        "Van Dorp (Kamerlid, PvdA)",
        "Zwart-Smit (Kamerlid)",
        "Van der Meer (Kamerlid)",
        "Peters (Kamerlid, SP)",
        "Van Loon",
        "Wouter de Bruin (minister (VWS))",
        "Wouter de Bruin (minister (VWS))",
    ];
    assert_eq!(people_in(text), expected);
}

#[test]
fn two_names_with_a_hyphen_may_be_two_movers() {
    let text = "De motie Berg-Dalstra is aangenomen. Het amendement Zwart-Smit ook; het lid Zwart-Smit is blij.";
    assert_eq!(
        people_in(text),
        ["Zwart-Smit (Kamerlid)", "Zwart-Smit (Kamerlid)"]
    );
}

#[test]
fn parties_stand_in_brackets_behind_those_they_belong_to() {
    let text = "Vragen van de leden Sommer (VVD), Kuiken (GroenLinks-PvdA), Van Dongen en Pater(beiden SP) aan de Minister. Vragen \
                over Kamerstuk 30 000.";
    let expected = [
        "Sommer (Kamerlid, VVD)",
        "Kuiken (Kamerlid, GroenLinks-PvdA)",
        "Van Dongen (Kamerlid, SP)",
        "Pater (Kamerlid, SP)",
    ];
    assert_eq!(people_in(text), expected);
    let new = "Vragen van het lid Sommer (Nieuw Begin) aan de Minister. Motie Sommer, Kamerstuk 30 000, nr. 2.";
    assert_eq!(
        people_in(new),
        [
            "Sommer (Kamerlid, Nieuw Begin)",
            "Sommer (Kamerlid, Nieuw Begin)"
        ]
    );
}

#[test]
fn misspelt_names_are_one_person() {
    let text = "De leden Bruins Zwaan en Jansen dienden een motie in. De motie Bruin Zwaan/Jansen is aangenomen.";
    assert_eq!(
        people_in(text),
        [
            "Bruins Zwaan (Kamerlid)",
            "Jansen (Kamerlid)",
            "Bruins Zwaan (Kamerlid)",
            "Jansen (Kamerlid)"
        ]
    );
}

#[test]
fn names_are_told_by_their_shape_and_their_abbreviation() {
    assert_eq!(
        organisations_in("Ook de Nederlandse Vereniging van Bruggen helpt."),
        ["Nederlandse Vereniging van Bruggen"]
    );
    let defined =
        "Het Landelijk Regieorgaan Bruggen (LRB) en de Branches Open Bruggen (BOB) doen mee.";
    assert_eq!(
        organisations_in(defined),
        [
            "Landelijk Regieorgaan Bruggen",
            "Landelijk Regieorgaan Bruggen",
            "Branches Open Bruggen",
            "Branches Open Bruggen"
        ]
    );
    let decrees =
        "Volgens het Besluit veilige bruggen en het Besluit vergoeding voor open bruggen mag dat.";
    let names: Vec<String> = laws_in(decrees, 2020)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(
        names,
        [
            "Besluit veilige bruggen",
            "Besluit vergoeding voor open bruggen"
        ]
    );
    assert_eq!(laws_in("Besluit is dat de brug opengaat.", 2020), []);
}
