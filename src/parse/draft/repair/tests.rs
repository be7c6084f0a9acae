use super::*;
use crate::document::Span;

fn lexicon(text: &str) -> Lexicon<'_> {
    Lexicon::of(text, [Span::new(0, text.len())].iter())
}

/// What comes of a broken word in a document that holds these other words.
fn joined(broken: &str, words: &str) -> String {
    let (left, right) = broken.split_once('|').unwrap_or((broken, ""));
    match join(left, right, true, &lexicon(words)) {
        Join::Word => format!("{}{right}", left.trim_end_matches('-')),
        Join::Diaeresis(letter) => {
            let rest: String = right.chars().skip(1).collect();
            format!("{}{letter}{rest}", left.trim_end_matches('-'))
        }
        Join::Together => format!("{left}{right}"),
        Join::Apart => format!("{left} {right}"),
    }
}

#[test]
fn typeset_hyphens_go() {
    for (broken, whole) in [
        ("indivi-|duele", "individuele"),
        ("Ni-|vel,", "Nivel,"),
        ("professi-|onals", "professionals"),
        ("Tran-|sitiecommissie", "Transitiecommissie"),
        ("be-|antwoorden.", "beantwoorden."),
        ("ex-|pertise", "expertise"),
        ("oud-|ste", "oudste"),
        ("muse-|um", "museum"),
        ("financi-|eel", "financieel"),
        ("actu-|ele", "actuele"),
        ("niet-toewijs-|bare", "niet-toewijsbare"),
        ("SCP-onder-|zoek", "SCP-onderzoek"),
    ] {
        assert_eq!(joined(broken, ""), whole);
    }
}

#[test]
fn a_lost_diaeresis_comes_back() {
    assert_eq!(joined("financi-|ele", "de financiële kaders"), "financiële");
    assert_eq!(joined("Ni-|vel", "het NIVEL"), "Nivel");
    assert_eq!(joined("cli-|enten.", "voor cliënten"), "cliënten.");
    assert_eq!(joined("idee-|en", "de ideeën van anderen"), "ideeën");
    for (broken, whole) in [
        ("financi-|ele", "financiële"),
        ("ge-|evalueerd", "geëvalueerd"),
        ("be-|invloeden", "beïnvloeden"),
        ("voorge-|informeerd", "voorgeïnformeerd"),
        ("continu-|iteit", "continuïteit"),
        ("re-|eel", "reëel"),
        ("pati-|entenvereniging", "patiëntenvereniging"),
        ("cli-|ënten", "cliënten"),
    ] {
        assert_eq!(joined(broken, ""), whole);
    }
}

#[test]
fn hyphens_of_the_word_itself_stay() {
    for (broken, whole) in [
        ("SCP-|publicatie", "SCP-publicatie"),
        ("Wmo-|raden", "Wmo-raden"),
        ("ggz-|instelling", "ggz-instelling"),
        ("e-|health", "e-health"),
        ("“3-|minuten", "“3-minuten"),
        ("Noord-|Holland", "Noord-Holland"),
        ("niet-|toewijsbare", "niet-toewijsbare"),
        ("vice-|voorzitter", "vice-voorzitter"),
        ("re-|integratie", "re-integratie"),
        ("huis-|aan-huis", "huis-aan-huis"),
        ("huis-aan-|huis", "huis-aan-huis"),
        (
            "van-werk-naar-|werk-trajecten.",
            "van-werk-naar-werk-trajecten.",
        ),
        (
            "cliënt/familie-|initiatieven",
            "cliënt/familie-initiatieven",
        ),
        ("(CIZ)-|indicatie", "(CIZ)-indicatie"),
    ] {
        assert_eq!(joined(broken, ""), whole);
    }
    assert_eq!(
        joined("co-|morbiditeit", "bij morbiditeit"),
        "co-morbiditeit"
    );
    assert_eq!(joined("win-|win", "een win-win situatie"), "win-win");
    assert_eq!(
        joined(
            "Vektis-|cijfers",
            "Vektis telt. Zo leert Vektis dat de cijfers stijgen"
        ),
        "Vektis-cijfers"
    );
    assert_eq!(
        joined(
            "Kamer-|stukken",
            "De Kamer en de Kamer met Kamerleden, Kamerstukken"
        ),
        "Kamerstukken"
    );
}

#[test]
fn hyphens_for_a_word_left_out_keep_their_space() {
    assert_eq!(joined("zorg-|en", "zorgen"), "zorg- en");
    assert_eq!(joined("woon-|of", ""), "woon- of");
    assert_eq!(joined("-|centraal", ""), "- centraal");
}

#[test]
fn white_space_at_line_ends_tells_a_break_from_a_space() {
    let words = lexicon(
        "een regel \nnog een regel \nvan hetzelfde gebro-\nken blad \nen zo \nvoort \nmet meer \nen meer \n",
    );
    assert!(words.keeps_spaces());
    assert_eq!(join("Participatie-", "als", false, &words), Join::Apart);
    assert_eq!(join("cliënten/", "familie", true, &words), Join::Together);
    assert_eq!(
        join("https://vng.nl/", "nieuws", true, &words),
        Join::Together
    );
    assert_eq!(
        join("https://vng.nl/", "nieuws", false, &words),
        Join::Apart
    );
}

#[test]
fn addresses_are_joined_as_they_are() {
    assert_eq!(
        joined("https://vng.nl/wmo-|2015/nieuws", ""),
        "https://vng.nl/wmo-2015/nieuws"
    );
    assert_eq!(
        joined("(www.vng.nl/nieuws/|over-zorg.html)", ""),
        "(www.vng.nl/nieuws/over-zorg.html)"
    );
    assert_eq!(
        joined("http://www.vng.nl/|Dit", ""),
        "http://www.vng.nl/ Dit"
    );
    assert_eq!(
        joined("http://www.vng.nl/a|http://www.vws.nl/b", ""),
        "http://www.vng.nl/a http://www.vws.nl/b"
    );
}

/// Words as a document of some pages has them.
const PAGE: &str = "mantelzorgers en programma's, cliëntondersteuning, zorgadvies bij afdelingen, vrijwilligers en \
                    beroepskrachten, de behoefte; vragen overstijgende mee";

#[test]
fn leftovers_are_told_by_the_words_of_the_document_and_by_spelling() {
    let words = lexicon(PAGE);
    for token in [
        "mantel-zorger",
        "pro-gramma's",
        "(beleids)pro-gramma's",
        "ondersteuningspro-gramma",
        "cliëntonder-steuning",
        "domeinover-stijgende",
        "gefacili-teerd",
        "mantelzor-gers",
        "ondersteunings-vragen",
        "Wmo-cliëntonder-steuning",
        "on-geveer",
        "mee-werken",
    ] {
        let (left, right) = token.rsplit_once('-').unwrap_or((token, ""));
        assert!(is_leftover(left, right, &words), "{token}");
    }
}

#[test]
fn compounds_are_not_leftovers() {
    let words = lexicon(PAGE);
    for token in [
        "Wmo-toezicht",
        "MEE-doelgroep",
        "1-op-1",
        "no-wrong-door",
        "behoefte-onderzoek",
        "zorgadvies-afdelingen",
        "co-morbiditeit",
        "beroepskracht-vrijwilliger",
        "ggz-doelgroep",
        "sociaal-emotionele",
        "zorg- en",
        "Ieder-in",
        "niet-medische",
        "e-health",
        "https://www.vng.nl/sociaal-domein",
    ] {
        let (left, right) = token.split_once('-').unwrap_or((token, ""));
        assert!(!is_leftover(left, right, &words), "{token}");
    }
}

#[test]
fn odd_input_does_no_harm() {
    let words = lexicon("-\n--\n \u{ad}\n");
    for (left, right) in [
        ("", ""),
        ("-", ""),
        ("--", "--"),
        ("é-", "é"),
        ("a", "\u{301}b"),
    ] {
        let _ = (
            join(left, right, false, &words),
            is_leftover(left, right, &words),
        );
    }
}
