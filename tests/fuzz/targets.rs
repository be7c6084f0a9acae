//! What is tried, and what must hold. One row a target: its name (`cargo xtask fuzz NAME`), and what is done with the bytes.

use super::promises;
use super::sealed::{crc, number, seal};
use beleidsspoor::document::{Source, SourceFormat};
use beleidsspoor::dossier::{Collection, decode, encode};
use beleidsspoor::explorer::{Alone, Explorer, Opening, SearchOptions, can_read};
use beleidsspoor::names::Gazetteer;
use beleidsspoor::read;
use beleidsspoor::ui::route::{Route, SearchState};
use std::io::{Cursor, Write};
use std::sync::LazyLock;
use std::time::Duration;

/// All of them.
pub(crate) const TARGETS: &[(&str, fn(&[u8]))] = &[
    ("pdf", |bytes| file(&behind(b"%PDF-1.7\n", bytes))),
    ("docx", |bytes| file(&word(bytes))),
    ("zip", |bytes| file(&behind(b"PK\x03\x04", bytes))),
    ("html", |bytes| file(&behind(b"<html>", bytes))),
    ("xml", |bytes| {
        file(&behind(b"<?xml version=\"1.0\"?>", bytes))
    }),
    ("text", text),
    ("parse", parse),
    ("facts", facts),
    ("query", query),
    ("pattern", pattern),
    ("quote", quote),
    ("address", address),
    ("bundle", bundle),
    ("index", index),
    ("packed", packed),
    ("names", names),
];

/// Most time that anything may take: 2 ms, and 5 µs a byte. Without optimisation, and with what tells libFuzzer where it
/// has been, some twenty times as much.
fn limit(bytes: usize) -> Duration {
    let slower = if cfg!(debug_assertions) { 20 } else { 1 };
    (Duration::from_millis(2) + Duration::from_micros(5) * bytes as u32) * slower
}

/// Whether work is held to its time: where somebody fuzzes for long and reads what comes out. A short run beside other work
/// only has libFuzzer's own limit: no test fails because a machine is slow.
static TIMED: LazyLock<bool> = LazyLock::new(|| std::env::var_os("FUZZ_TIMED").is_some());

/// Does the work, and holds it to its time, once of three times: a machine may do other things meanwhile.
fn in_time(bytes: usize, mut work: impl FnMut()) {
    if !*TIMED {
        return work();
    }
    let mut took = Duration::ZERO;
    for _ in 0..3 {
        let start = used();
        work();
        took = used().saturating_sub(start);
        if took <= limit(bytes) {
            return;
        }
    }
    panic!("{took:?} for {bytes} bytes, {:?} allowed", limit(bytes));
}

/// The time that this thread has worked, without what others did meanwhile. Where the system does not tell, none.
fn used() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

fn behind(start: &[u8], bytes: &[u8]) -> Vec<u8> {
    if bytes.starts_with(start.get(..4).unwrap_or(start)) {
        bytes.to_vec()
    } else {
        [start, bytes].concat()
    }
}

/// A Word file whose text is these bytes, unless they say that they are one.
fn word(bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    // What stands behind a zero is the part with the notes.
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    for name in ["word/document.xml", "word/footnotes.xml"] {
        if let Some(part) = parts.next() {
            zip.start_file(name, stored).expect("a part");
            zip.write_all(part).expect("written");
        }
    }
    zip.finish().expect("a file").into_inner()
}

/// A file is read, or there is a reason; what was read keeps its promises, and its layout lies in its text.
fn file(bytes: &[u8]) {
    let mut read = None;
    // What it unpacks to is bounded; the time of that is not told by the length of the file.
    if let Ok(found) = read::read("a", bytes) {
        read = Some(found);
    }
    let Some(read) = read else { return };
    let text = &read.source.text;
    let again = read::read("a", bytes).map(|again| again.source.text);
    assert_eq!(
        again.as_ref(),
        Ok(text),
        "the same bytes give the same text"
    );
    in_time(text.len().max(bytes.len()), || {
        Alone::read_file(&read).understood();
    });
    let document = beleidsspoor::explorer::read_file(&read);
    promises::hold("file", text, &document);
}

/// Any bytes are a text, of the same letters where they are UTF-8.
fn text(bytes: &[u8]) {
    let decoded = read::decode(bytes);
    if let Ok(plain) = std::str::from_utf8(bytes)
        && !bytes.starts_with(b"\xef\xbb\xbf")
        && !bytes.contains(&0)
    {
        assert_eq!(decoded, plain);
    }
    file(bytes);
}

/// The last byte says as what the text is read; a line end leaves that to its content.
fn format_of(bytes: &[u8]) -> Option<SourceFormat> {
    let last = bytes.last().filter(|last| **last != b'\n')?;
    let formats: Vec<SourceFormat> = SourceFormat::ALL
        .iter()
        .copied()
        .filter(|format| can_read(*format).is_ok())
        .collect();
    formats.get(usize::from(*last) % formats.len()).copied()
}

/// Nothing is lost, nothing stands twice, every span lies in the text.
fn parse(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let format = format_of(bytes);
    let source = Source {
        name: "a".to_owned(),
        text: text.to_string(),
    };
    in_time(text.len(), || {
        beleidsspoor::explorer::read_paper(&source, format);
    });
    promises::check("parse", &text, format);
}

/// Facts lie in their text.
fn facts(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let source = Source {
        name: "a".to_owned(),
        text: text.to_string(),
    };
    in_time(text.len(), || {
        let document = beleidsspoor::explorer::read_paper(&source, format_of(bytes));
        beleidsspoor::extract::extract(&beleidsspoor::extract::Context::alone(&document));
    });
    promises::facts_are_in_blocks("facts", &text, format_of(bytes));
}

/// A small collection: papers and plain lines.
fn papers() -> Explorer {
    let mut opening = Opening::default();
    for (number, text) in [
        "Persoonsgebonden budget (pgb)\n\nDe gemeente betaalt 31 476 mensen.\n\n- warme overdracht\n- ondersteuning aan huis",
        "Brief van de minister\n\nOndersteuners en mantelzorgers krijgen op 1 mei 2018 antwoord. De VNG en de Wmo 2015.",
        "Eén regel over veerponten",
    ]
    .into_iter()
    .enumerate()
    {
        opening.add_text(&format!("stuk-{number}"), text, None);
    }
    Explorer::of(opening)
}

thread_local! {
    static PAPERS: Explorer = papers();
}

/// Asks all that a search box is asked.
fn ask(explorer: &Explorer, query: &str) {
    let options = SearchOptions::default();
    let answer = explorer.answer(query, &options);
    let results = explorer.results(&answer, &options);
    for hit in &results.hits {
        assert!(
            explorer.document(&hit.document).is_ok(),
            "{query:?} finds what is not there"
        );
    }
    explorer.concordance(&answer);
    explorer.facets(&answer);
    explorer.suggest(query);
    explorer.did_you_mean(query, &answer);
}

/// Any query has an answer, and an address that leads back to it.
fn query(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    PAPERS.with(|papers| in_time(typed.len() + 2000, || ask(papers, &typed)));
    let wanted = SearchState::of(&typed);
    let found = SearchState::read(&Route::parse(&wanted.route().href()));
    // An address is cut where it is too long to be asked.
    if typed.len() <= 600 {
        assert_eq!(found.query, wanted.query, "by its address");
    }
}

/// A regular expression, and the text that it is held against, behind a zero. Work has a limit of its own.
fn pattern(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let (pattern, text) = typed
        .split_once('\0')
        .unwrap_or((&typed, "de zorg van 2018"));
    let mut opening = Opening::default();
    opening.add_text("a", text, Some(SourceFormat::Plain));
    ask(&Explorer::of(opening), &format!("/{pattern}/"));
}

/// A quotation is found or not, and says where.
fn quote(bytes: &[u8]) {
    let words = String::from_utf8_lossy(bytes);
    PAPERS.with(|papers| {
        in_time(words.len() + 2000, || {
            let check = papers.check_quote(&words);
            serde_json::to_string(&check).expect("plain data");
        });
    });
}

/// What an address says is what it says once it was written anew.
fn address(bytes: &[u8]) {
    let hash = String::from_utf8_lossy(bytes);
    in_time(hash.len(), || {
        Route::parse(&hash);
    });
    let route = Route::parse(&hash);
    let written = route.href();
    assert_eq!(
        Route::parse(&written),
        route,
        "{hash:?}, written {written:?}"
    );
    assert_eq!(Route::parse(&written).href(), written);
    assert!(
        written.bytes().all(|byte| byte.is_ascii_graphic()),
        "{written:?}"
    );
}

/// A bundle is refused, or is one; what is in it is the same when it was written anew.
fn bundle(bytes: &[u8]) {
    let _ = decode(bytes);
    // The mark and the number of the version, as they are written today.
    let empty = encode(&Collection::default()).expect("an empty collection can be encoded");
    let mut sealed = empty.get(..6).expect("a mark and a version").to_vec();
    sealed.extend_from_slice(&crc(bytes).to_le_bytes());
    sealed.extend_from_slice(bytes);
    let Ok(collection) = decode(&sealed) else {
        return;
    };
    let written = encode(&collection).expect("what was decoded can be encoded");
    assert_eq!(decode(&written).as_ref(), Ok(&collection));
    // One bit less, and it is refused.
    let at = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>() % written.len();
    let mut damaged = written;
    damaged[at] ^= 1 << (at % 8);
    assert!(decode(&damaged).is_err(), "byte {at} was changed");
}

static SHIPPED: LazyLock<Vec<u8>> = LazyLock::new(|| papers().ship().expect("ships"));

/// An index that was changed is refused; one whose checks were made to fit is refused or harmless. Six bytes are a change:
/// where (four), what, and how.
fn index(bytes: &[u8]) {
    let mut damaged = SHIPPED.clone();
    let behind = 20 + number(&damaged, 8) as usize;
    for change in bytes.chunks_exact(6) {
        let at = behind + number(change, 0) as usize % (damaged.len() - behind);
        match change[5] % 3 {
            0 => damaged[at] = change[4],
            1 => damaged[at] ^= 1 << (change[4] % 8),
            _ => damaged[at] = damaged[at].wrapping_add(change[4]),
        }
    }
    if damaged != *SHIPPED {
        assert!(
            Explorer::open_shipped(damaged.clone()).is_err(),
            "a change that was not seen"
        );
    }
    seal(&mut damaged);
    if let Ok(opened) = Explorer::open_shipped(damaged) {
        for query in [
            "mantelzorgers",
            "ondersteunning",
            "\"warme overdracht\" -wmo",
            "pgb OR veer 31476",
            "/e\\w+n/ de",
            "wet:Wmo soort:kop",
            "in:stuk-1",
            "",
        ] {
            ask(&opened, query);
        }
        opened.find_names();
    }
}

/// What a reader's program hands to the page.
fn packed(bytes: &[u8]) {
    if let Ok(read) = read::unpack("a", bytes) {
        Alone::read_file(&read).understood();
        let again = read::unpack("a", &read::pack(&Ok(read.clone())));
        assert_eq!(again.as_ref(), Ok(&read));
    }
}

/// A dossier's own names: any text says which line is wrong, or is a list of names.
fn names(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if Gazetteer::fault(&text).is_none() {
        Gazetteer::with(text.into_owned());
    }
}
