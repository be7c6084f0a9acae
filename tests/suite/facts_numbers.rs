//! References, amounts, counts and sums in the real documents, listed by reading; and in texts cut and joined at random.

use super::files::{below, root, text};
use beleidsspoor::document::{Document, Source};
use beleidsspoor::extract::{Context, Facts, KnownPaper, Per, Place, ReferenceKind, extract};

fn parsed(id: &str) -> Document {
    let text = text(&root().join(format!("corpus/{id}.txt")));
    beleidsspoor::explorer::read_paper(
        &Source {
            name: format!("{id}.txt"),
            text,
        },
        None,
    )
}

fn facts(id: &str) -> Facts {
    let document = parsed(id);
    extract(&Context::alone(&document))
}

/// Papers and debates: dossier, suffix, number, year.
fn papers(facts: &Facts) -> Vec<String> {
    let papers = facts.references.iter().filter(|reference| {
        matches!(
            reference.kind,
            ReferenceKind::Kamerstuk | ReferenceKind::Handelingen
        )
    });
    let said = papers.map(|reference| {
        let parts = [
            &reference.dossier,
            &reference.suffix,
            &reference.number,
            &reference.session_year,
        ];
        parts
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    });
    said.collect()
}

fn others(facts: &Facts, kind: ReferenceKind) -> Vec<&str> {
    facts
        .references
        .iter()
        .filter(|reference| reference.kind == kind)
        .map(|reference| reference.text.as_str())
        .collect()
}

fn amounts(facts: &Facts) -> Vec<(f64, Per)> {
    facts
        .amounts
        .iter()
        .map(|amount| (amount.eur, amount.per))
        .collect()
}

fn counts(facts: &Facts) -> Vec<String> {
    facts
        .counts
        .iter()
        .map(|count| format!("{} {}", count.value, count.unit))
        .collect()
}

#[test]
fn papers_cited_in_every_document() {
    let expected: &[(&str, &[&str])] = &[
        ("kst-33841-21", &["30597 355"]),
        (
            "kst-31476-24",
            &[
                "31476 22 2017-2018",
                "34477 24",
                "34550 XVI 132",
                "31476 22 2017-2018",
            ],
        ),
        (
            "kst-29538-350",
            &[
                "29538 332",
                "29538 346",
                "29538 131",
                "29325 153",
                "27831 15",
                "36350 1",
                "29538 346",
                "25657 354 2022-2023",
                "29538 346",
                "31476 33",
                "24170 262 2021-2022",
                "31476 35",
            ],
        ),
        (
            "vws-954002-149168",
            &[
                "34104 105 2015-2016",
                "108 2014-2015",
                "29362 251 2015-2016",
                "25657 234 2015-2016",
                "29362 251 2015-2016",
                "29538 180 2014-2015",
                "29538 202 2015-2016",
                "32793 213 2015-2016",
                "34300 57 2015-2016",
                "34104 79 2015-2016",
                "30169 43 2015-2016",
                "30169 4 2015-2016",
                "30169 43 2015-2016",
                "30169 45 2015-2016",
                "42, item 10 2015-2016",
                "34200 XVI 2015-2016",
                "34200 XVI 2015-2016",
                "34104 70 2015-2016",
            ],
        ),
        ("zorgwelzijn-2018-clientondersteuning", &[]),
    ];
    for (id, expected) in expected {
        let mut found = papers(&facts(id));
        let mut expected: Vec<String> = expected.iter().map(|paper| (*paper).to_owned()).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn other_references_of_the_letter_of_2016() {
    let facts = facts("vws-954002-149168");
    assert_eq!(others(&facts, ReferenceKind::Zaak), ["2016Z07416"]);
    assert_eq!(
        others(&facts, ReferenceKind::LawArticle),
        ["artikel 2.3.2. lid 1"]
    );
    let addresses = others(&facts, ReferenceKind::Url);
    for address in [
        "tijdvoorjezelf.mezzo.nl",
        "monitorlangdurigezorg.nl",
        "zorgvoorbeter.nl",
        "www.initiate.nl",
    ] {
        assert!(addresses.contains(&address), "{address}");
    }
    let article = facts
        .references
        .iter()
        .find(|reference| reference.kind == ReferenceKind::LawArticle);
    let law = article.and_then(|article| article.law.as_deref());
    assert_eq!(law, Some("Wet maatschappelijke ondersteuning 2015"));
}

#[test]
fn references_lead_to_the_collection_and_to_official_addresses() {
    let document = parsed("kst-31476-24");
    let known = KnownPaper {
        id: "brief".to_owned(),
        dossier: "34550-XVI".to_owned(),
        number: "132".to_owned(),
    };
    let facts = extract(&Context {
        papers: &[known],
        ..Context::alone(&document)
    });
    let targets: Vec<Option<&str>> = facts
        .references
        .iter()
        .map(|reference| reference.target.as_deref())
        .collect();
    assert_eq!(targets, [None, None, Some("brief"), None, None]);
    let third = facts.references.get(2).expect("three references");
    assert_eq!(
        third.url.as_deref(),
        Some("https://zoek.officielebekendmakingen.nl/kst-34550-XVI-132.html")
    );
    assert_eq!(
        third.citation.as_deref(),
        Some("Kamerstukken II, 34550 XVI, nr. 132")
    );
}

#[test]
fn money_in_every_document() {
    use Per::{Month, Total, Year};
    let expected: &[(&str, &[(f64, Per)])] = &[
        ("kst-33841-21", &[]),
        ("vws-954002-149168", &[]),
        (
            "kst-29538-350",
            &[(19.0, Month), (55e6, Total), (10e6, Year), (150e6, Year)],
        ),
        (
            "zorgwelzijn-2018-clientondersteuning",
            &[(55e6, Total), (2.7e6, Total), (55e6, Total)],
        ),
        (
            "kst-31476-24",
            &[
                (55e6, Total),
                (55e6, Total),
                (15e6, Year),
                (10e6, Total),
                (10e6, Year),
                (55e6, Total),
                (2.75e6, Total),
                (10e3, Total),
                (15e6, Total),
                (34.2e6, Total),
                (16e6, Total),
                (4.8e6, Total),
                (10e6, Year),
                (10e6, Year),
            ],
        ),
    ];
    for (id, expected) in expected {
        assert_eq!(amounts(&facts(id)), *expected, "{id}");
    }
}

#[test]
fn sums_of_the_budget_table() {
    let facts = facts("kst-31476-24");
    let of = |rule: &str| {
        facts
            .sums
            .iter()
            .filter(|sum| sum.rule == rule)
            .collect::<Vec<_>>()
    };
    assert_eq!((of("row-total").len(), of("column-total").len()), (12, 5));
    assert!(
        of("row-total")
            .iter()
            .chain(&of("column-total"))
            .all(|sum| sum.agrees && sum.unit == "€ miljoen")
    );
    let stated: Vec<(f64, f64, bool)> = of("rows-named-in-text")
        .iter()
        .map(|sum| (sum.stated, sum.computed, sum.agrees))
        .collect();
    assert_eq!(
        stated,
        [(34.2, 35.6, false), (16.0, 16.5, false), (4.8, 2.9, false)]
    );
    for rule in [
        "stated-parts-together",
        "years-named-in-text",
        "amount-beside-cell",
    ] {
        assert!(
            of(rule).iter().all(|sum| sum.agrees) && of(rule).len() == 1,
            "{rule}"
        );
    }
}

#[test]
fn counts_that_carry_the_story() {
    let expected: &[(&str, &[&str])] = &[
        (
            "kst-29538-350",
            &[
                "3 majeure (zorg)akkoorden",
                "6 principes",
                "4 rijksinspecties",
                "5 tranches",
                "113 gemeenten",
                "58 gemeenten",
                "3 aanvraagronden",
                "171 gemeenten",
                "55 extra gemeenten",
                "10 gemeenten",
                "3 sporen",
            ],
        ),
        (
            "vws-954002-149168",
            &[
                "8 gemeenten",
                "250 leden",
                "3000 vrijwilligers",
                "5 steden",
                "100 casussen",
                "75 % van de gevallen",
                "5 gemeenten",
                "25 steden",
                "4000000 mensen",
                "2200000 volwassen Nederlanders",
                "14 %",
                "10 % van de Nederlanders",
                "20 %",
                "1100000 thuiswonende mensen",
                "20 deelnemende gemeenten",
                "50 % van de gemeenten",
                "3500 personen",
                "0.45 % van de werkgelegenheid",
                "18 regionale sectorplannen",
                "75000 scholingstrajecten",
                "24000 trajecten",
                "4000 trajecten",
                "76 %",
            ],
        ),
        (
            "zorgwelzijn-2018-clientondersteuning",
            &["14 koplopergemeenten", "14 gemeenten"],
        ),
    ];
    for (id, expected) in expected {
        let found = counts(&facts(id));
        for count in *expected {
            // The singular `de werkgelegenheid` is no noun in the plural: the percentage itself is enough.
            let short = count
                .split_once('%')
                .map_or((*count).to_owned(), |(value, _)| format!("{value}%"));
            assert!(
                found.iter().any(|found| found == count || *found == short),
                "{id}: {count} in {found:?}"
            );
        }
    }
}

/// Every place lies in its block, points back to raw text, and no sum or amount is odd.
fn check(case: &str, text: &str) {
    let document = beleidsspoor::explorer::read_paper(
        &Source {
            name: "x.txt".to_owned(),
            text: text.to_owned(),
        },
        None,
    );
    let facts = extract(&Context::alone(&document));
    let places: Vec<&Place> = facts.places().into_iter().map(|fact| fact.place).collect();
    for place in places {
        let block = document.blocks.get(place.block).expect("a block");
        assert!(
            block.text.get(place.range.clone()).is_some(),
            "{case}: {place:?}"
        );
        assert!(
            !place.spans.is_empty() && place.spans.iter().all(|span| !span.is_empty()),
            "{case}: {place:?}"
        );
    }
    assert!(
        facts
            .amounts
            .iter()
            .all(|amount| amount.eur.is_finite() && amount.eur >= 0.0),
        "{case}"
    );
    assert!(
        facts.counts.iter().all(|count| count.value.is_finite()),
        "{case}"
    );
    assert!(
        facts
            .sums
            .iter()
            .all(|sum| sum.stated.is_finite() && sum.computed.is_finite()),
        "{case}"
    );
}

#[test]
fn pieces_of_grammar_in_any_order_are_survived() {
    const PIECES: &[&str] = &[
        "Kamerstuk ",
        "Kamerstukken II ",
        "31 476",
        ", nr. ",
        "nrs. ",
        "22",
        " en ",
        " t/m ",
        "TK ",
        "2015-2016",
        "H - ",
        "EK ",
        ", G",
        " XVI",
        "(R2096)",
        "artikel ",
        "2.1.4b",
        ", vierde lid",
        " van de Wmo 2015",
        "www.",
        "voorbeeld.nl",
        "https://",
        "€ ",
        "2,75",
        " miljoen",
        " euro",
        "’s",
        "een",
        " op de ",
        "tien",
        "75.000",
        "%",
        "onderdelen ",
        "-",
        "–",
        "é",
        "\u{301}",
        "\u{a0}",
        "🔗",
        ". ",
        "\n",
        "\n\n",
        "gemeenten ",
        "ruim ",
        "99999999999999999999",
        "1 2,00 3,00 5,00\n",
    ];
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut roll = |limit: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 33) as usize % limit
    };
    for case in 0..250 {
        let length = 1 + roll(60);
        let text: String = (0..length).map(|_| PIECES[roll(PIECES.len())]).collect();
        check(&format!("case {case}: {text:?}"), &text);
    }
}

#[test]
fn cut_documents_are_survived() {
    for path in below(&root().join("corpus"), "txt") {
        let text = text(&path);
        let mut cut = 0;
        while cut < text.len() {
            let from = (cut..text.len())
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(text.len());
            let to = (from + 3_000..text.len())
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(text.len());
            check(&format!("{} from {from}", path.display()), &text[from..to]);
            cut += 23_003;
        }
    }
}

#[test]
fn a_sum_is_yearly_only_where_its_own_words_say_so() {
    let document = beleidsspoor::explorer::read_paper(
        &Source {
            name: "brief.txt".to_owned(),
            text: "Er is jaarlijks € 15 miljoen beschikbaar voor veren.\n\nHet was niet mogelijk de begrote € 15 miljoen uit te \
                   geven.\n"
                .to_owned(),
        },
        None,
    );
    let facts = extract(&Context::alone(&document));
    let periods: Vec<Per> = facts.amounts.iter().map(|amount| amount.per).collect();
    assert_eq!(periods, [Per::Year, Per::Total]);
}
