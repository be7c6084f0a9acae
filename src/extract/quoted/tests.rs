use super::*;
use crate::extract::{Context, by_hand::document_of, extract};

/// Quoted words of a text with whose they are, by hand of the rules for letters.
fn found(text: &str) -> Vec<(String, String)> {
    said(&extract(&Context::alone(&document_of(text))).quoted)
}

/// The same in a news item.
fn in_the_press(text: &str) -> Vec<(String, String)> {
    let mut document = document_of(text);
    for block in &mut document.blocks {
        block.voice = Some(Voice::new(VoiceKind::Journalist, ""));
    }
    said(&extract(&Context::alone(&document)).quoted)
}

fn said(quoted: &[QuotedWords]) -> Vec<(String, String)> {
    let said = |fact: &QuotedWords| (fact.text.clone(), fact.voice.name.clone());
    quoted.iter().map(said).collect()
}

fn one(text: &str, name: &str) -> Vec<(String, String)> {
    vec![(text.to_owned(), name.to_owned())]
}

#[test]
fn a_verb_of_saying_with_a_name_tells_whose_words_they_are() {
    let words = "De regeling is voor iedereen te begrijpen";
    for text in [
        "‘De regeling is voor iedereen te begrijpen’, zegt wethouder Anna de Boer.",
        "Wethouder Anna de Boer zegt: ‘De regeling is voor iedereen te begrijpen’.",
        "“De regeling is voor iedereen te begrijpen”, aldus wethouder Anna de Boer.",
        "Volgens wethouder Anna de Boer geldt: «De regeling is voor iedereen te begrijpen».",
    ] {
        assert_eq!(found(text), one(words, "Anna de Boer"), "{text}");
    }
    let inside = "‘De regeling is voor iedereen te begrijpen.’, zegt wethouder Anna de Boer.";
    assert_eq!(
        found(inside),
        one("De regeling is voor iedereen te begrijpen.", "Anna de Boer")
    );
}

#[test]
fn the_words_of_a_motion_are_the_motions() {
    let text = "De motie van de leden Jansen en De Vries (Kamerstuk 12 345, nr. 67) waarin de regering wordt verzocht \
                «de hulp voor iedereen in de buurt te regelen» is uitgevoerd.";
    let name = "de motie van de leden Jansen en De Vries";
    assert_eq!(
        found(text),
        one("de hulp voor iedereen in de buurt te regelen", name)
    );
}

#[test]
fn titles_and_the_writers_own_words_are_nobody_elses() {
    for text in [
        "Het rapport ‘Zorg en hulp in de buurt van morgen’ is verschenen.",
        "Wethouder Anna de Boer kreeg het rapport ‘Zorg en hulp in de buurt van morgen’ gisteren.",
        "In mijn brief heb ik wethouder Anna de Boer gevraagd “de hulp voor iedereen te regelen in de buurt”.",
        "Dit is de uitvoering van de motie, zoals ook verzocht tijdens het notaoverleg “Hulp in de buurt van morgen”.",
        "De zogeheten ‘brede school’ is open, zegt wethouder Anna de Boer.",
        "’s Avonds is er hulp in de buurt en overdag ’s middags ook.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn in_the_press_the_last_speaker_goes_on_and_nobody_is_guessed() {
    let text = "‘Dat kan veel beter dan nu’, zegt wethouder Anna de Boer. ‘Wij gaan het regelen.’";
    let both = [
        (
            "Dat kan veel beter dan nu".to_owned(),
            "Anna de Boer".to_owned(),
        ),
        (
            "Wij gaan het regelen.".to_owned(),
            "Anna de Boer".to_owned(),
        ),
    ];
    assert_eq!(in_the_press(text), both);
    let nobody = "Het is belangrijk ‘om scherp te zijn wat de bedoeling is’.";
    assert_eq!(
        in_the_press(nobody),
        one("om scherp te zijn wat de bedoeling is", "")
    );
}

#[test]
fn nobody_gets_the_words_of_another() {
    let others = "‘Dat kan veel beter dan nu’, zegt wethouder Anna de Boer.\n\nDe school wil iets anders. ‘Wij doen er niet aan mee.’";
    assert_eq!(
        in_the_press(others).get(1),
        Some(&("Wij doen er niet aan mee.".to_owned(), String::new()))
    );
    let between = "‘Dat kan veel beter dan nu’, zegt wethouder Anna de Boer. Minister Jan Smit wil het niet. ‘Wij doen er niet aan mee.’";
    assert_eq!(
        in_the_press(between).get(1),
        Some(&("Wij doen er niet aan mee.".to_owned(), String::new()))
    );
    let plain =
        "‘Dat kan veel beter dan nu’, zegt onderzoeker Lena van der Berg. ‘Kijk maar eens rond.’";
    let names: Vec<String> = in_the_press(plain)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(names, ["Lena van der Berg", "Lena van der Berg"]);
    let pronoun =
        "Minister Jan Smit blijft erbij. ‘Dat kan veel beter dan nu’, liet hij gisteren weten.";
    assert_eq!(
        in_the_press(pronoun),
        one("Dat kan veel beter dan nu", "Jan Smit")
    );
}

#[test]
fn a_name_before_a_colon_or_before_dat_speaks() {
    let words = "de regeling voor iedereen te begrijpen is";
    for (text, name) in [
        (
            "Onderzoeker Lena Smit zei gisteren dat «de regeling voor iedereen te begrijpen is».",
            "Lena Smit",
        ),
        (
            "De VNG stelt dat “de regeling voor iedereen te begrijpen is”.",
            "Vereniging van Nederlandse Gemeenten",
        ),
        (
            "Wethouder Anna de Boer: ‘de regeling voor iedereen te begrijpen is’.",
            "Anna de Boer",
        ),
        (
            "VNG: ‘de regeling voor iedereen te begrijpen is’.",
            "Vereniging van Nederlandse Gemeenten",
        ),
        (
            "Directeur Petra Jansen van Movisie vertelt dat 'de regeling voor iedereen te begrijpen is'.",
            "Petra Jansen",
        ),
    ] {
        assert_eq!(found(text), one(words, name), "{text}");
    }
}

#[test]
fn who_was_introduced_is_known_by_family_name_function_or_kind() {
    let text = "Ecoloog Maurits Veen van het Nationaal Veerinstituut is kritisch. 'Eén dier zegt niets over de hele groep', aldus Veen.\n\n\
                Wethouder Karin Dijk (D66) knikt. \"Maar,\" zegt de wethouder, \"wij krijgen hulp van buiten de stad.\"\n\n\
                De Veerliedenbond is tegen. In een brief schrijft de organisatie: \"Sluiten lost helemaal niets op.\"\n\n\
                \"Wie betaalt dat?\" vroeg raadslid Joost Nijland zich af.";
    let names: Vec<String> = in_the_press(text)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(
        names,
        [
            "Maurits Veen",
            "Karin Dijk",
            "Veerliedenbond",
            "Joost Nijland"
        ]
    );
    // Two of a kind: nobody can say which.
    let two = "Wethouder Karin Dijk en wethouder Piet Dam zwegen. 'Wij krijgen hulp van buiten de stad', zegt de wethouder.";
    assert_eq!(
        in_the_press(two),
        one("Wij krijgen hulp van buiten de stad", "")
    );
}

#[test]
fn apostrophes_are_no_marks() {
    for text in [
        "Wethouder Anna de Boer zegt dat 's avonds en 's nachts de foto's van de regio's open zijn.",
        "Volgens wethouder Anna de Boer vaart 't veer de hele dag in 't weekend en in de auto's.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
