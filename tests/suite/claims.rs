//! Exactly one frame and one genre claim a paper, and any frame goes with any genre.

use super::files::{below, dossiers, root, text};
use beleidsspoor::document::Source;
use beleidsspoor::parse::{claims, frame_names, parse};
use std::path::PathBuf;

/// All raw files of the project: those of each dossier, the fixtures, the papers that were labelled unseen.
fn raw_files() -> Vec<PathBuf> {
    let invented = ["tests/fixtures", "tests/eval/unseen"].map(|folder| root().join(folder));
    dossiers()
        .iter()
        .chain(&invented)
        .flat_map(|folder| below(folder, "txt"))
        .filter(|path| !path.ends_with("names.txt"))
        .collect()
}

#[test]
fn one_frame_and_one_genre_claim_each_paper() {
    let files = raw_files();
    assert!(files.len() > 40, "only {} raw files", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let (frames, genres) = claims(&text(&file));
        if frames.len() != 1 || genres.len() != 1 {
            wrong.push(format!("{}: {frames:?} {genres:?}", file.display()));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_fixture_lies_in_the_folder_of_its_frame_and_genre() {
    for file in below(&root().join("tests/fixtures"), "txt") {
        let folder = file.parent().and_then(|folder| folder.file_name());
        let (frames, genres) = claims(&text(&file));
        let claimed = format!("{}-{}", frames.join("+"), genres.join("+"));
        assert_eq!(
            folder.map(|name| name.to_string_lossy().into_owned()),
            Some(claimed),
            "{}",
            file.display()
        );
    }
}

const MASTHEAD: &str =
    "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2019-2020\n\n30 000 Zorg";

/// The kind line and the body of a paper of each genre.
const PAPERS: &[(&str, &str, &str)] = &[
    (
        "letter",
        "BRIEF VAN DE MINISTER VAN FINANCIËN",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 februari 2020\n\nIk meld u dit.\n\nDe Minister van Financiën,\n\nJ. Jansen",
    ),
    (
        "consultation",
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Vastgesteld 3 februari 2020\n\nI. Vragen en opmerkingen vanuit de fracties\n\nInbreng van de SP-fractie\n\nWaarom is dat zo?\n\nII. Reactie van de Minister\n\nDaarom is dat zo.",
    ),
    (
        "questions",
        "LIJST VAN VRAGEN EN ANTWOORDEN",
        "Vastgesteld 3 februari 2020\n\nVraag 1\n\nWaarom is dat zo?\n\nAntwoord 1\n\nDaarom is dat zo.",
    ),
    (
        "motion",
        "MOTIE VAN HET LID JANSEN",
        "Voorgesteld 3 februari 2020\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering dit te doen,\n\nen gaat over tot de orde van de dag.\n\nJansen",
    ),
    (
        "amendment",
        "AMENDEMENT VAN HET LID JANSEN",
        "Ontvangen 3 februari 2020\n\nDe ondergetekende stelt het volgende amendement voor:\n\nIn artikel 2 vervalt «niet».\n\nToelichting\n\nHet moet wel.\n\nJansen",
    ),
    (
        "other",
        "NOTA OVER IETS",
        "Ontvangen 3 februari 2020\n\nDit is een nota over iets.",
    ),
];

/// A paper as each frame publishes it.
fn framed(paper: &str) -> [(&'static str, String); 6] {
    let portal = "[overzicht] [stemmingen]\n\nOverleg over iets\n\nZorg\n\nNummer: 2020D00001, datum: 2020-02-03, versie: 1\n\nPreview document (🔗 origineel)";
    let header = "Gepubliceerd: 3 februari 2020\nOnderwerpen: financiën\nID: 30000-7";
    let page = "Stuk - Zorg\n\nDit stuk is onder nr. 7 toegevoegd aan dossier 30000 - Zorg.\n\n1.\n\nKerngegevens\n\nDocumentdatum 03-02-2020\n\n2.\n\nTekst";
    let site = "Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\nTweede Kamer der Staten-Generaal2019-202030000 nr. 7";
    let title = "Brief regering : Stuk over iets";
    [
        ("tkconv", format!("{portal}\n\n{paper}")),
        ("openkamer", format!("{header}\n\n{paper}")),
        (
            "pamo",
            format!("{page}\n\n{paper}\n\n3.\n\nParlementaire Monitor\n\nReclame."),
        ),
        (
            "officielebekendmakingen",
            format!("{site}\n\n{paper}\n\nNaar boven"),
        ),
        ("tweedekamer", format!("{title}\n{paper}")),
        ("plain", paper.to_owned()),
    ]
}

/// Frames around papers that are none of parliament's: a ministry's own letter, an article.
const OTHER_PAPERS: &[&str] = &["pdf", "news", "rijksoverheid"];

#[test]
fn every_frame_is_tried_with_every_genre() {
    let tried = framed("").map(|(frame, _)| frame);
    let known: Vec<&str> = tried.iter().chain(OTHER_PAPERS).copied().collect();
    let untried: Vec<&str> = frame_names().filter(|name| !known.contains(name)).collect();
    assert_eq!(untried, Vec::<&str>::new(), "a row in `framed` is missing");
}

#[test]
fn any_frame_goes_with_any_genre() {
    for (genre, kind, body) in PAPERS {
        let paper = format!("{MASTHEAD}\n\nNr. 7 {kind}\n\n{body}");
        for (frame, text) in framed(&paper) {
            let found = parse(&Source {
                name: "stuk.txt".to_owned(),
                text,
            });
            assert_eq!(
                (found.meta.frame.as_str(), found.meta.genre.as_str()),
                (frame, *genre)
            );
            assert_eq!(found.id, "kst-30000-7", "{genre} in {frame}");
            let date = found.meta.date.map(|date| date.start.to_string());
            assert_eq!(date.as_deref(), Some("2020-02-03"), "{genre} in {frame}");
        }
    }
}
