//! Names in the real documents, counted by reading; names in texts cut and joined at random.
//!
//! The counts were made by hand before the rules were written: whole words in the running text, headings, notes and
//! signatures of each document, not in its metadata.

use beleidsspoor::document::{Document, Source};
use beleidsspoor::dossier::Collection;
use beleidsspoor::explorer::{Alone, Explorer};
use beleidsspoor::extract::{Context, Facts, ReferenceKind, extract};
use beleidsspoor::names::Gazetteer;
use std::path::{Path, PathBuf};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn read(id: &str) -> String {
    std::fs::read_to_string(corpus().join(format!("{id}.txt")))
        .expect("a document of the corpus can be read")
}

fn facts(name: &str, text: &str) -> Facts {
    let document = beleidsspoor::explorer::read_paper(
        &Source {
            name: name.to_owned(),
            text: text.to_owned(),
        },
        None,
    );
    understood(&document, &first_dossier())
}

/// The names that are known in a dossier.
fn names_of(folder: &Path) -> Gazetteer {
    let dossier = beleidsspoor::dossier::read(folder).expect("a dossier");
    Gazetteer::with(dossier.names)
}

fn first_dossier() -> Gazetteer {
    names_of(&corpus())
}

fn understood(document: &Document, names: &Gazetteer) -> Facts {
    extract(&Context {
        names,
        ..Context::alone(document)
    })
}

/// Holds how often each of these is named.
fn named(id: &str, expected: &[(&str, usize)]) {
    let facts = facts(id, &read(id));
    let names: Vec<&str> = facts
        .organisations
        .iter()
        .chain(&facts.laws)
        .map(|name| name.canonical.as_str())
        .collect();
    for (name, count) in expected {
        let found = names.iter().filter(|found| *found == name).count();
        assert_eq!(found, *count, "{id}: {name}");
    }
}

#[test]
fn names_in_the_letter_of_2014() {
    named(
        "kst-33841-21",
        &[
            ("Vereniging van Nederlandse Gemeenten", 6),
            ("MEE Nederland", 13),
            ("Ministerie van Volksgezondheid, Welzijn en Sport", 3),
            ("Transitiebureau Wmo", 1),
            ("Wet maatschappelijke ondersteuning (2007)", 2),
            ("Participatiewet", 1),
        ],
    );
}

#[test]
fn names_in_the_letter_of_2016() {
    named(
        "vws-954002-149168",
        &[
            ("V&VN", 0),
            ("Verpleegkundigen & Verzorgenden Nederland", 3),
            ("Andersson Elffers Felix", 4),
            ("Platform Regionale Initiatieven Levensvragen", 4),
            ("Inspectie voor de Gezondheidszorg", 2),
            ("GGD GHOR Nederland", 3),
            ("Binnenlands Bestuur", 3),
            ("Koepel Adviesraden Sociaal Domein", 6),
            ("Nederlands Jeugdinstituut", 2),
            ("commissie Dannenberg", 1),
            ("Wet publieke gezondheid", 3),
            ("Zorgverzekeringswet", 2),
        ],
    );
}

#[test]
fn names_in_the_letter_of_2023() {
    named(
        "kst-29538-350",
        &[
            ("Inspectie Gezondheidszorg en Jeugd", 5),
            ("Centraal Planbureau", 8),
            ("Sociaal Werk Nederland", 3),
            ("MantelzorgNL", 2),
            ("Ieder(in)", 2),
            ("Beroepsvereniging voor cliëntondersteuners (BCMB)", 5),
            ("vaste commissie voor Volksgezondheid, Welzijn en Sport", 2),
            ("Raad van State", 1),
            ("wetsvoorstel domeinoverstijgende samenwerking", 1),
            ("Wet revitalisering generiek toezicht", 1),
            ("Wet langdurige zorg", 4),
        ],
    );
}

/// Each person by the one name, with how often they are named.
fn people(id: &str) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for person in facts(id, &read(id)).people {
        match counts
            .iter_mut()
            .find(|(name, _)| *name == person.canonical)
        {
            Some((_, count)) => *count += 1,
            None => counts.push((person.canonical, 1)),
        }
    }
    counts
}

fn counted(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
    expected
        .iter()
        .map(|(name, count)| ((*name).to_owned(), *count))
        .collect()
}

#[test]
fn people_in_the_documents() {
    let answers = [
        ("Lodders", 1),
        ("Krijger", 1),
        ("Bruins Slot", 2),
        ("Van Engelshoven", 1),
        ("Bergkamp", 1),
        ("Bouwmeester", 1),
    ];
    assert_eq!(people("kst-31476-24"), counted(&answers));
    let letter = [
        ("Van ’t Wout", 1),
        ("Van Dijk", 1),
        ("Voortman", 1),
        ("Van der Staaij", 1),
        ("Martin van Rijn", 1),
    ];
    assert_eq!(people("kst-33841-21"), counted(&letter));
    assert_eq!(
        people("kst-29538-350"),
        counted(&[("Bikker", 1), ("M. van Ooijen", 1)])
    );
    assert_eq!(
        people("zorgwelzijn-2018-clientondersteuning"),
        counted(&[("Hugo de Jonge", 9)])
    );
    let voortgang = [
        ("Bergkamp", 2),
        ("Leijten", 3),
        ("Van Dijk", 1),
        ("Dik-Faber", 2),
        ("Krol", 3),
        ("Keijzer", 1),
        ("M.J. van Rijn", 1),
    ];
    assert_eq!(people("vws-954002-149168"), counted(&voortgang));
}

/// A generator of random numbers: xorshift.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }
}

/// What rules look for, and what could upset them.
const PIECES: &[&str] = &[
    "(",
    ")",
    "VNG",
    " (VNG)",
    "Wet ",
    "wetsvoorstel ",
    "de leden ",
    "Van ’t ",
    "motie",
    "-",
    "/",
    ", ",
    " en ",
    "Wmo",
    "huidige ",
    "commissie ",
    "Stichting ",
    "Minister van ",
    "Financiën",
    "é",
    "ﬁ",
    "漢字",
    "\u{a0}",
    "\u{301}",
    "ẞ",
    "İ",
    "ŉ",
    "M.",
    "Participatie- ",
    "fractie van ",
    "-fractie",
    "http://",
    "Nederland",
    "(hierna: ",
    "V&VN",
    "\n\n",
];

#[test]
fn any_text_has_names_in_its_blocks_or_none() {
    let texts: Vec<String> = ["kst-29538-350", "vws-954002-149168", "kst-31476-24"]
        .map(read)
        .to_vec();
    let mut dice = Dice(11);
    for case in 0..250 {
        let mut text = String::new();
        for _ in 0..dice.below(60) {
            if dice.below(3) > 0 {
                text.push_str(PIECES[dice.below(PIECES.len())]);
                continue;
            }
            let whole = &texts[dice.below(texts.len())];
            let start = dice.below(whole.len());
            let cut = whole.get(start..start + dice.below(200)).unwrap_or("ë");
            text.push_str(cut);
        }
        check(case, &text);
    }
}

#[test]
fn long_rows_of_one_piece_are_read_in_time() {
    for piece in PIECES {
        check(0, &piece.repeat(1_500));
        check(0, &format!("{piece}x ").repeat(1_000));
    }
}

fn check(case: usize, text: &str) {
    let document = beleidsspoor::explorer::read_paper(
        &Source {
            name: "x.txt".to_owned(),
            text: text.to_owned(),
        },
        None,
    );
    let facts = understood(&document, &first_dossier());
    let names = facts
        .organisations
        .iter()
        .chain(&facts.laws)
        .map(|name| (&name.place, &name.text));
    for (place, words) in names.chain(
        facts
            .people
            .iter()
            .map(|person| (&person.place, &person.text)),
    ) {
        let block = document
            .blocks
            .get(place.block)
            .expect("the block of a fact is one of the document");
        let cell = place.range.is_empty();
        assert!(
            cell || block.text.get(place.range.clone()) == Some(words.as_str()),
            "case {case}: {words:?} in {text:?}"
        );
    }
    let ordered = |places: Vec<(usize, usize)>| places.windows(2).all(|pair| pair[0] <= pair[1]);
    assert!(
        ordered(
            facts
                .laws
                .iter()
                .map(|name| (name.place.block, name.place.range.start))
                .collect()
        ),
        "case {case}"
    );
}

/// `cargo test --release --features cli --test suite time_of_names -- --ignored --nocapture`
#[test]
#[ignore = "prints how long all facts of the corpus take"]
fn time_of_names() {
    let files = std::fs::read_dir(corpus())
        .expect("the corpus can be listed")
        .flatten()
        .map(|entry| entry.path());
    let documents: Vec<_> = files
        .filter(|path| {
            path.extension().is_some_and(|extension| extension == "txt")
                && !path.ends_with("names.txt")
        })
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a document can be read");
            beleidsspoor::explorer::read_paper(
                &Source {
                    name: path.display().to_string(),
                    text,
                },
                None,
            )
        })
        .collect();
    for round in 0..4 {
        let start = std::time::Instant::now();
        let count: usize = documents
            .iter()
            .map(|document| extract(&Context::alone(document)).people.len())
            .sum();
        println!("round {round}: {count} people, {:?}", start.elapsed());
    }
}

/// Organisations and laws that a dossier's explorer finds in a reader's own text.
fn named_in(dossier: Collection, text: &str) -> Vec<String> {
    let mut explorer = Explorer::open(dossier);
    let id = explorer.add("eigen.txt", text);
    let facts = explorer.facts(explorer.document(&id).expect("the text"));
    let names = facts.organisations.iter().chain(&facts.laws);
    names.map(|name| name.canonical.clone()).collect()
}

#[test]
fn a_dossier_knows_its_own_names_and_no_other_ones() {
    let text = "De brief.\n\nDe VNG sprak met het Veerplatform en met Per Saldo over artikel 3 van de Wet schone veerponten.\n";
    let folder = |path: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let read = |path| beleidsspoor::dossier::read(&folder(path)).expect("a dossier");
    let veren = read("tests/dossiers/veerponten");
    let zorg = read("corpus");
    let vng = "Vereniging van Nederlandse Gemeenten";
    assert_eq!(
        named_in(veren.clone(), text),
        [vng, "Veerplatform", "wetsvoorstel schone veerponten"]
    );
    let in_care = named_in(zorg, text);
    assert!(in_care.contains(&"Per Saldo".to_owned()));
    assert!(!in_care.contains(&"Veerplatform".to_owned()));
    // Names travel in the bundle, and a search suggests them.
    let bytes = beleidsspoor::dossier::encode(&veren).expect("encodes");
    let opened = Explorer::from_bytes(bytes).expect("opens");
    let suggested = opened.suggest("veerpl");
    assert!(
        suggested
            .iter()
            .any(|one| one.kind == "name" && one.text == "Veerplatform")
    );
    // A text that belongs to no dossier knows what any paper may name.
    let alone = serde_json::to_string(&Alone::read("eigen.txt", text).understood()).expect("data");
    assert!(alone.contains(vng) && !alone.contains("\"canonical\":\"Veerplatform\""));
}

/// Laws, acts of the European Union, verdicts and papers in an invented letter.
#[test]
fn laws_end_where_their_names_do_and_acts_are_known_by_number() {
    let letter = "Geachte voorzitter,\n\n\
        Het kabinet stelt voor om de Wet kwaliteit veerdiensten aan te passen en de Wet veilige steigers in te trekken. \
        Gemeenten moeten de Wet toezicht pontveren uitvoeren en de Wet zeevisserij na te leven.\n\n\
        Op grond van de Scheepvaartwet 1998, artikel 3, mag dat. Artikel 5 zegt hetzelfde.\n\n\
        De Richtlijn 2011/24/EU en de Verordening (EU) 2016/679 gelden hier. Volgens artikel 17 van Richtlijn 2011/24/EU is dat verplicht.\n\n\
        De Hoge Raad oordeelde anders (ECLI:NL:HR:2019:2006).\n\n\
        In mijn brief van 12 juli 2018 (Kamerstuk 12 345, nr. 22) en in de brief van 15 oktober 2018 over de uitwerking \
        (Kamerstuk 12 345, nr. 23) staat meer. Op 3 maart 2020 is gestemd (Kamerstuk 12 345, nr. 24).\n";
    let facts = facts("brief", letter);
    let laws: Vec<&str> = facts
        .laws
        .iter()
        .map(|law| law.canonical.as_str())
        .collect();
    assert_eq!(
        laws,
        [
            "Wet kwaliteit veerdiensten",
            "Wet veilige steigers",
            "Wet toezicht pontveren",
            "Wet zeevisserij",
            "Scheepvaartwet 1998",
            "Richtlijn 2011/24/EU",
            "Verordening (EU) 2016/679",
            "Richtlijn 2011/24/EU",
        ]
    );
    let articles: Vec<(&str, Option<&str>)> = facts
        .references
        .iter()
        .filter(|reference| reference.kind == ReferenceKind::LawArticle)
        .map(|reference| (reference.text.as_str(), reference.law.as_deref()))
        .collect();
    assert_eq!(
        articles,
        [
            ("artikel 3", Some("Scheepvaartwet 1998")),
            ("Artikel 5", Some("Scheepvaartwet 1998")),
            (
                "artikel 17 van Richtlijn 2011/24/EU",
                Some("Richtlijn 2011/24/EU")
            ),
        ]
    );
    let sessions: Vec<Option<&str>> = facts
        .references
        .iter()
        .filter(|reference| reference.kind == ReferenceKind::Kamerstuk)
        .map(|reference| reference.session_year.as_deref())
        .collect();
    assert_eq!(sessions, [Some("2017-2018"), Some("2018-2019"), None]);
    let verdict = facts
        .references
        .iter()
        .find(|reference| reference.kind == ReferenceKind::Verdict);
    assert_eq!(
        verdict.and_then(|found| found.number.as_deref()),
        Some("ECLI:NL:HR:2019:2006")
    );
    // The year of a verdict is no date.
    assert!(
        facts
            .dates
            .iter()
            .all(|date| date.text != "2006" && date.text != "2019")
    );
}

#[test]
fn a_label_says_what_somebody_is() {
    let text = "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2022–2023\n\n31 409 Zee- en binnenvaart\n\nNr. 377 VERSLAG VAN EEN \
                COMMISSIEDEBAT\n\nVastgesteld 20 maart 2023\n\nDe vaste commissie voor Infrastructuur en Waterstaat heeft op 9 maart \
                2023 overleg gevoerd met mevrouw Coolen, Staatssecretaris Jeugd, Preventie en Sport.\n\nVoorzitter: Poelstra\nGriffier: \
                Drs. Bosmanovic\n\nAanwezig zijn drie leden der Kamer.\n\nDe voorzitter:\n\nGoedemorgen.\n\nContactpersoon: mw. drs. J. \
                de Witte\nPlaatsvervangend griffier: mr. A.B. Veenstra\n";
    let people = facts("debat.txt", text).people;
    let found: Vec<(&str, Option<&str>)> = people
        .iter()
        .map(|person| (person.canonical.as_str(), person.role.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            ("Coolen", Some("staatssecretaris")),
            ("Poelstra", Some("Voorzitter")),
            ("Bosmanovic", Some("Griffier")),
            ("J. de Witte", Some("Contactpersoon")),
            ("A.B. Veenstra", Some("Griffier")),
        ]
    );
    let list = "                                                            Den Haag, 9 november 2023\n\nVoortouwcommissie:    vaste \
                commissie voor Defensie\n\nDocument:             Besluitenlijst van de procedurevergadering van woensdag 8\n                      \
                november 2023\n\n\n1.   Agendapunt:      Rondvraag\n\n     Besluit:         Voor kennisgeving aannemen.\n\n\nGriffier:             \
                Drs. M. de Vriesema\n\nActiviteitnummer:     2023A07112\n";
    let signed = facts("lijst.txt", list).people;
    assert_eq!(
        (signed[0].canonical.as_str(), signed[0].role.as_deref()),
        ("M. de Vriesema", Some("Griffier"))
    );
}

#[test]
fn who_moves_a_motion_is_a_member_however_addressed() {
    let facts = facts(
        "brief",
        "Ik voldoe aan de motie van de heer Krol c.s. over de pont en aan het amendement van mevrouw Zeedijk over sluizen. Daar \
         sprak de heer Havens.",
    );
    let roles: Vec<(&str, Option<&str>)> = facts
        .people
        .iter()
        .map(|person| (person.canonical.as_str(), person.role.as_deref()))
        .collect();
    assert_eq!(
        roles,
        [
            ("Krol", Some("Kamerlid")),
            ("Zeedijk", Some("Kamerlid")),
            ("Havens", None)
        ]
    );
}

#[test]
fn the_month_of_a_paper_tells_its_session_year_where_it_lies_in_one() {
    let facts = facts(
        "brief",
        "Dat stond in mijn brief van november 2020 (Kamerstuk 31 409, nr. 33). Ook mijn brief van september 2020 (Kamerstuk \
         31 409, nr. 30) zegt dat.",
    );
    let sessions: Vec<Option<&str>> = facts
        .references
        .iter()
        .map(|reference| reference.session_year.as_deref())
        .collect();
    // The session begins on the third Tuesday of September.
    assert_eq!(sessions, [Some("2020-2021"), None]);
}
