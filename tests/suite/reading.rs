//! Papers in their containers: the same paper is the same document, whatever it comes in.

use super::files::{root, text};
use super::program::corpus;
use beleidsspoor::document::{BlockKind, Document, Source};
use beleidsspoor::explorer::{read_file, read_paper};
use beleidsspoor::read::read;
use serde_json::Value;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[path = "../../src/read/pdf/by_hand.rs"]
mod by_hand;

/// Fixtures of which each line is a paragraph, as pages and Word files have them.
const PARAGRAPHS: &[&str] = &[
    "officielebekendmakingen-motion/oud",
    "officielebekendmakingen-letter/brief",
    "officielebekendmakingen-debate/handelingen-met-motie",
    "officielebekendmakingen-questions/koppen",
    "rijksoverheid-article/nieuwsbericht",
    "plain-letter/eerste-kamer-letter-met-noot",
    "openkamer-letter/pagina-met-kop",
    "openkamer-motion/motie",
];

/// Fixtures of printed lines.
const PRINTED: &[&str] = &[
    "pdf-letter/met-datum-en-onderwerp",
    "pdf-letter/gewone-regelafstand",
];

fn fixture(name: &str) -> String {
    text(&root().join(format!("tests/fixtures/{name}.txt")))
}

fn of_text(name: &str, text: &str) -> Document {
    let source = Source {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    read_paper(&source, None)
}

fn of_bytes(name: &str, bytes: &[u8]) -> Document {
    read_file(&read(name, bytes).expect("a paper"))
}

/// What a document says, without its places.
fn said(document: &Document) -> Vec<String> {
    let meta = &document.meta;
    let mut said = vec![format!(
        "{} | {:?} | {:?} | {:?} {:?} {:?} | {} {}",
        meta.title,
        meta.kind,
        meta.date,
        meta.dossier,
        meta.number,
        meta.authors,
        meta.frame,
        meta.genre
    )];
    for block in &document.blocks {
        let voice = block.voice.as_ref().map(|voice| voice.name.clone());
        said.push(format!(
            "{:?}{} {voice:?} {}",
            block.kind, block.level, block.text
        ));
    }
    for note in &document.footnotes {
        said.push(format!(
            "noot {} {} {}",
            note.label,
            note.text,
            note.anchors.len()
        ));
    }
    said
}

/// Every byte that is no white space stands in exactly one place.
fn assert_whole(document: &Document, text: &str) {
    let mut held = vec![0_u8; text.len()];
    let blocks = document.blocks.iter().flat_map(|block| &block.spans);
    for span in blocks
        .chain(&document.furniture)
        .chain(&document.metadata_spans)
    {
        held[span.start..span.end]
            .iter_mut()
            .for_each(|held| *held += 1);
    }
    for (at, sign) in text
        .char_indices()
        .filter(|(_, sign)| !sign.is_whitespace())
    {
        assert_eq!(
            held[at],
            1,
            "{sign:?} at {at}: …{}…",
            &text[at..].chars().take(40).collect::<String>()
        );
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A page with these paragraphs in its main part, and a menu beside it.
fn page(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let lines: Vec<String> = paragraph.lines().map(|line| escaped(line.trim())).collect();
        format!("<p>{}</p>", lines.join("<br>"))
    });
    format!(
        "<!doctype html><html><head><title>Stuk</title><style>p {{}}</style></head><body><nav><a href=/>Kruimelpad</a></nav><main>{}</main><script>var a = 1;</script></body></html>",
        paragraphs.collect::<String>()
    )
}

/// A Word file with a paragraph a line, each cut over two runs.
fn word(text: &str) -> Vec<u8> {
    let paragraphs = text.lines().map(|line| {
        let middle = line.char_indices().nth(line.chars().count() / 2).map_or(0, |(at, _)| at);
        let (first, second) = line.split_at(middle);
        format!(
            "<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            escaped(first),
            escaped(second)
        )
    });
    let document = format!(
        "<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>",
        paragraphs.collect::<String>()
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .start_file("word/document.xml", SimpleFileOptions::default())
        .expect("a part");
    writer.write_all(document.as_bytes()).expect("written");
    writer.finish().expect("a file").into_inner()
}

/// A PDF with these lines, a page for what stands between form feeds.
fn printed(text: &str) -> Vec<u8> {
    let sheets: Vec<Vec<(&str, u32, u32, u32)>> = text.split('\u{c}').flat_map(sheets).collect();
    let pages: Vec<&[(&str, u32, u32, u32)]> = sheets.iter().map(Vec::as_slice).collect();
    by_hand::pdf(&pages)
}

fn sheets(text: &str) -> Vec<Vec<(&str, u32, u32, u32)>> {
    let lines: Vec<&str> = text.lines().collect();
    let row = |(at, line): (usize, &&'_ str)| -> Option<(String, u32)> {
        let down = u32::try_from(at).ok()? * 12;
        (!line.trim().is_empty()).then(|| ((*line).to_owned(), 800 - down))
    };
    lines
        .chunks(64)
        .map(|sheet| {
            let placed = sheet.iter().enumerate().filter_map(|(at, line)| {
                let (_, y) = row((at, line))?;
                let indent = line.len() - line.trim_start().len();
                Some((line.trim(), 60 + 5 * u32::try_from(indent).ok()?, y, 9))
            });
            placed.collect()
        })
        .collect()
}

#[test]
fn a_page_of_a_site_is_the_same_document_as_its_text() {
    for name in PARAGRAPHS {
        let raw = fixture(name);
        let bytes = page(&raw);
        let document = of_bytes(name, bytes.as_bytes());
        assert_eq!(said(&document), said(&of_text(name, &raw)), "{name}");
        let text = read(name, bytes.as_bytes()).expect("a page").source.text;
        assert_whole(&document, &text);
        assert!(
            document
                .furniture
                .iter()
                .any(|span| span.slice(&text) == "Kruimelpad"),
            "{name}"
        );
    }
}

#[test]
fn a_word_file_is_the_same_document_as_its_text() {
    for name in PARAGRAPHS {
        let raw = fixture(name);
        // Word has no lines within a paragraph here: each is one of its own.
        let bytes = word(&raw);
        let document = of_bytes(name, &bytes);
        let text = read(name, &bytes).expect("a Word file").source.text;
        assert_whole(&document, &text);
        assert_eq!(
            document.meta.title,
            of_text(name, &raw).meta.title,
            "{name}"
        );
    }
}

#[test]
fn a_printed_letter_is_the_same_document_as_its_text() {
    for name in PRINTED {
        let raw = fixture(name);
        // Helvetica has one bullet.
        let raw = raw.replace(['●', '▪', '\u{f0b7}', '∙', '◦', '·', '■'], "•");
        let bytes = printed(&raw);
        let document = of_bytes(name, &bytes);
        let read = read(name, &bytes).expect("a PDF");
        assert_whole(&document, &read.source.text);
        assert_eq!(said(&document), said(&of_text(name, &raw)), "{name}");
    }
}

#[test]
fn a_printed_letter_keeps_its_column_its_notes_and_their_pages() {
    let line = "Met deze brief informeer ik uw Kamer over alle veerponten die nu varen";
    let bytes = by_hand::pdf(&[
        &[
            ("Ministerie van Veren", 430, 760, 7),
            (
                "De voorzitter van de Tweede Kamer der Staten-Generaal",
                60,
                700,
                9,
            ),
            ("Onze referentie", 430, 700, 7),
            ("VB-2024/118", 430, 690, 7),
            ("Datum", 60, 660, 9),
            ("14 maart 2024", 110, 660, 9),
            ("Betreft", 60, 648, 9),
            ("Voortgang veerponten", 110, 648, 9),
            ("Geachte voorzitter,", 60, 612, 9),
            (line, 60, 588, 9),
            (
                "op de grote rivieren in het oosten en het zuiden.",
                60,
                576,
                9,
            ),
            ("1", 252, 580, 5),
            ("1", 60, 103, 5),
            ("Kamerstukken II, 2023/24, 31 409, nr. 412.", 64, 100, 7),
            ("Pagina 1 van 2", 430, 60, 7),
        ],
        &[
            ("Onze referentie", 430, 780, 7),
            ("VB-2024/118", 430, 770, 7),
            (
                "Ik zal uw Kamer voor de zomer van 2024 informeren over de kosten.",
                60,
                780,
                9,
            ),
            ("Hoogachtend,", 60, 750, 9),
            ("De Minister van Veren,", 60, 726, 9),
            ("J.A. Harmsen", 60, 690, 9),
            ("Pagina 2 van 2", 430, 60, 7),
        ],
    ]);
    let document = of_bytes("brief.pdf", &bytes);
    let meta = &document.meta;
    assert_eq!(meta.title, "Voortgang veerponten");
    assert_eq!(meta.reference.as_deref(), Some("VB-2024/118"));
    assert_eq!(
        meta.date
            .as_ref()
            .map(|date| date.start.to_string())
            .as_deref(),
        Some("2024-03-14")
    );
    let texts: Vec<&str> = document
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    let whole = format!("{line} op de grote rivieren in het oosten en het zuiden.");
    assert!(texts.contains(&whole.as_str()), "{texts:#?}");
    let [note] = document.footnotes.as_slice() else {
        panic!("{:?}", document.footnotes)
    };
    assert_eq!(
        (note.text.as_str(), note.anchors.len()),
        ("Kamerstukken II, 2023/24, 31 409, nr. 412.", 1)
    );
    let text = read("brief.pdf", &bytes).expect("a PDF").source.text;
    assert_whole(&document, &text);
}

#[test]
fn xml_says_its_year_its_speakers_and_its_number() {
    let speaker = |title: &str, name: &str, party: &str, said: &str| {
        let party = if party.is_empty() {
            String::new()
        } else {
            format!(" (<politiek>{party}</politiek>)")
        };
        format!(
            "<spreekbeurt><spreker><voorvoegsels>{title}</voorvoegsels> <naam><achternaam>{name}</achternaam></naam>{party}:</spreker><tekst><al>{said}</al></tekst></spreekbeurt>"
        )
    };
    let xml = format!(
        "<?xml version=\"1.0\"?><officiele-publicatie><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" content=\"https://zoek.officielebekendmakingen.nl/h-tk-20212022-44-7/metadata.xml\"/></metadata><handelingen><agendapunt><nr>7</nr><item-titel>Veerponten</item-titel>{}{}{}</agendapunt></handelingen></officiele-publicatie>",
        speaker(
            "De",
            "voorzitter",
            "",
            "Aan de orde is het debat van 12 januari jongstleden over de veerponten."
        ),
        speaker(
            "Mevrouw",
            "De Wit",
            "SP",
            "Voorzitter. Varen de ponten voor 1 juni weer?"
        ),
        speaker(
            "De",
            "voorzitter",
            "",
            "Dan geef ik nu het woord aan de minister."
        ),
    );
    let document = of_bytes("handeling.xml", xml.as_bytes());
    let meta = &document.meta;
    assert_eq!(
        (document.id.as_str(), meta.title.as_str()),
        ("h-tk-20212022-44-7", "Veerponten")
    );
    assert_eq!(meta.session_year.as_deref(), Some("2021-2022"));
    assert_eq!(
        (meta.frame.as_str(), meta.source_format.name()),
        ("officielebekendmakingen", "op-xml")
    );
    // The parliamentary year says which January it was.
    let date = meta.date.as_ref().expect("inferred");
    assert!(meta.date_inferred);
    assert_eq!(
        (
            date.start.to_string().as_str(),
            date.end.to_string().as_str()
        ),
        ("2022-01-13", "2022-09-19")
    );
    let asked = document
        .blocks
        .iter()
        .find(|block| block.text.starts_with("Voorzitter. Varen"));
    assert_eq!(
        asked
            .and_then(|block| block.voice.as_ref())
            .map(|voice| voice.party.as_str()),
        Some("SP")
    );
}

#[test]
fn headings_that_a_container_states_are_headings() {
    let text = "De ponten varen vanaf april weer elke dag, van zes uur in de ochtend tot tien uur in de avond.";
    let page = format!(
        "<html><body><main><h1>Ponten varen weer</h1><p>{text}</p><h2>de kosten, en wie die betaalt:</h2><p>{text}</p></main></body></html>"
    );
    let document = of_bytes("pagina.html", page.as_bytes());
    assert_eq!(document.meta.title, "Ponten varen weer");
    let headings: Vec<&str> = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(headings, ["de kosten, en wie die betaalt:"]);
}

#[test]
fn front_matter_and_any_line_end_are_read() {
    let text = "---\ntitle: Voortgang veerponten\ndate: 2024-03-14\n---\n\n# Voortgang veerponten\n\nDe ponten varen weer.\n\n## Kosten\n\nDe kosten zijn hoog.\n";
    let document = of_bytes("stuk.md", text.as_bytes());
    assert_whole(&document, text);
    assert_eq!(document.meta.title, "Voortgang veerponten");
    assert_eq!(
        document
            .meta
            .date
            .as_ref()
            .map(|date| date.start.to_string())
            .as_deref(),
        Some("2024-03-14")
    );
    let texts: Vec<(BlockKind, &str)> = document
        .blocks
        .iter()
        .map(|block| (block.kind, block.text.as_str()))
        .collect();
    assert_eq!(
        texts,
        [
            (BlockKind::Paragraph, "De ponten varen weer."),
            (BlockKind::Heading, "Kosten"),
            (BlockKind::Paragraph, "De kosten zijn hoog.")
        ]
    );
    let raw = fixture("pamo-letter/andere-nummers");
    for end in ["\r\n", "\r"] {
        let other = raw.replace('\n', end);
        let document = of_text("andere-nummers", &other);
        assert_eq!(
            said(&document),
            said(&of_text("andere-nummers", &raw)),
            "{end:?}"
        );
        assert_whole(&document, &other);
    }
}

#[test]
fn what_cannot_be_read_is_told_in_one_line_and_the_others_are_read() {
    let folder = std::env::temp_dir().join(format!("beleidsspoor-reading-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("written");
        path.display().to_string()
    };
    let (whole, scan) = (
        file("brief.txt", "Een brief.".as_bytes()),
        file("scan.pdf", &by_hand::pdf(&[&[]])),
    );
    let word = file("oud.doc", b"\xd0\xcf\x11\xe0rest");
    let locked = file("slot.pdf", &by_hand::locked());
    let output = corpus(&["parse", &whole, &scan, &word, &locked, "--json"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(
        said.contains("scan.pdf: dit bestand is een scan")
            && said.contains("slot.pdf: ")
            && said.contains("wachtwoord")
            && said.contains("oud.doc: dit is een Word-bestand"),
        "{said}"
    );
    let shown: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let source = &shown[0]["source"];
    assert_eq!(
        (source["container"].as_str(), source["bytes"].as_u64()),
        (Some("text"), Some(10))
    );
    assert_eq!(source["sha256"].as_str().map(str::len), Some(64));
    let pdf = file(
        "brief.pdf",
        &by_hand::pdf(&[
            &[("De pont vaart elke dag van zes tot tien.", 60, 700, 9)],
            &[("De pont vaart op 3 mei 2024.", 60, 700, 9)],
        ]),
    );
    let output = corpus(&["parse", &pdf, "--text"]);
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "De pont vaart elke dag van zes tot tien.\n\u{c}De pont vaart op 3 mei 2024.\n"
    );
    let output = corpus(&["parse", &pdf, "--json"]);
    let shown: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(shown["source"]["pages"].as_u64(), Some(2));
    assert_eq!(shown["facts"]["dates"][0]["page"].as_u64(), Some(2));
    std::fs::remove_dir_all(&folder).expect("gone");
}

#[test]
fn a_text_that_another_reader_made_is_made_anew_when_one_asks_for_it() {
    let folder = std::env::temp_dir().join(format!("beleidsspoor-reread-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = folder.join("pagina.html");
    let html = "<html><body><main><h1>Ponten</h1><p>De veerponten varen elke dag van zes tot tien uur.</p></main></body></html>";
    std::fs::write(&page, html).expect("written");
    let plain = folder.join("tekst.txt");
    std::fs::write(&plain, "De veerponten kosten € 3 miljoen.").expect("written");
    let dossier = folder.join("dossier");
    let (named, page) = (dossier.display().to_string(), page.display().to_string());
    let made = corpus(&["new", &named, &page, &plain.display().to_string()]);
    assert!(made.status.success());
    let reread = |id: &[&str]| {
        let words: Vec<&str> = ["reread", &named]
            .into_iter()
            .chain(id.iter().copied())
            .collect();
        let done = corpus(&words);
        let said = [done.stdout, done.stderr].concat();
        (done.status.code(), String::from_utf8(said).expect("text"))
    };
    let (code, said) = reread(&[]);
    assert!(
        code == Some(0) && said.contains("pagina: its text is the same"),
        "{said}"
    );
    assert!(said.contains("tekst: is text"), "{said}");
    // The text as a reader of old made it, and what a person wrote in the manifest.
    let source = dossier.join("pagina.source.txt");
    let good = std::fs::read_to_string(&source).expect("there");
    std::fs::write(&source, good.replace("elke dag", "elkedag")).expect("written");
    let manifest = dossier.join("manifest.toml");
    let told = std::fs::read_to_string(&manifest).expect("there");
    let own = told.replace("reader = \"html/", "# mijn regel\nreader   =  \"html/0");
    std::fs::write(&manifest, &own).expect("written");
    let (code, said) = reread(&["pagina"]);
    assert!(
        code == Some(0) && said.contains("another text from byte"),
        "{said}"
    );
    assert_eq!(std::fs::read_to_string(&source).expect("there"), good);
    let after = std::fs::read_to_string(&manifest).expect("there");
    assert_eq!(after.replace("# mijn regel\n", ""), told);
    assert!(corpus(&["check", &named]).status.success());
    // What is not the file that was read is not read anew.
    std::fs::write(dossier.join("pagina.html"), "<p>Iets anders.</p>").expect("written");
    let (code, said) = reread(&[]);
    assert!(code == Some(1) && said.contains("checksum"), "{said}");
    assert_eq!(reread(&["niets"]).0, Some(1));
    std::fs::remove_dir_all(&folder).expect("gone");
}

#[test]
fn a_pile_of_files_becomes_a_dossier_that_says_what_to_look_at() {
    let folder = std::env::temp_dir().join(format!("beleidsspoor-new-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("written");
        path.display().to_string()
    };
    let printed = file(
        "brief van maart.pdf",
        &by_hand::pdf(&[
            &[
                ("Datum 14 maart 2024", 60, 700, 9),
                ("Betreft Voortgang veerponten", 60, 688, 9),
                ("Geachte voorzitter,", 60, 660, 9),
            ],
            &[(
                "Ik zal uw Kamer voor 1 juli 2024 informeren over de veerponten.",
                60,
                700,
                9,
            )],
        ]),
    );
    let menu = "<html><body><nav>Hoofdmenu</nav><main><h1>Ponten</h1><p>De veerponten varen elke dag van zes tot tien uur, ook op zondag.</p></main></body></html>";
    let page = file("pagina.html", menu.as_bytes());
    let text = file("tekst.txt", "De veerponten kosten € 3 miljoen.".as_bytes());
    let (again, scan) = (
        file(
            "nog eens.txt",
            "De veerponten kosten € 3 miljoen.".as_bytes(),
        ),
        file("scan.pdf", &by_hand::pdf(&[&[]])),
    );
    let dossier = folder.join("dossier").display().to_string();
    let made = corpus(&["new", &dossier, &printed, &page, &text, &again, &scan]);
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    assert!(
        made.status.success() && said.lines().count() == 1 && said.contains("scan.pdf"),
        "{said}"
    );
    let checked = corpus(&["check", &dossier]);
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.success(), "{said}");
    let read = |name: &str| std::fs::read_to_string(folder.join("dossier").join(name)).expect(name);
    let manifest = read("manifest.toml");
    assert!(
        manifest.contains("short_title = \"Voortgang veerponten\"")
            && manifest.contains("# letter of 14 maart 2024")
            && manifest.contains("raw = \"brief-van-maart.pdf\""),
        "{manifest}"
    );
    let list = read("NAKIJKEN.md");
    for told in ["## scan.pdf", "## nog eens.txt", "## tekst\n", "geen datum"] {
        assert!(list.contains(told), "{told}: {list}");
    }
    // What the container told is not lost on the way: a menu is no passage.
    let found = |query: &str| {
        let found = corpus(&["search", query, "--json", "--corpus", &dossier]);
        let found: Value = serde_json::from_slice(&found.stdout).expect("JSON");
        found["total"].as_u64()
    };
    assert_eq!(
        (found("veerponten"), found("Hoofdmenu")),
        (Some(3), Some(0))
    );
    // What is there is not written over.
    assert_eq!(corpus(&["new", &dossier, &text]).status.code(), Some(2));
    // A folder stands for its files.
    let whole = folder.join("alles").display().to_string();
    let pile = folder.display().to_string();
    assert!(corpus(&["new", &whole, &pile]).status.success());
    let manifest = std::fs::read_to_string(folder.join("alles/manifest.toml")).expect("there");
    assert_eq!(manifest.matches("[[document]]").count(), 3);
    std::fs::remove_dir_all(&folder).expect("gone");
}
