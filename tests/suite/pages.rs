//! The pages without script, held word for word against the parse; and what is written beside them.

use super::files::{explorer, root, text};
use super::shown::words;
use beleidsspoor::explorer::Opened;
use std::path::{Path, PathBuf};
use std::process::Command;

const BASE: &str = "https://voorbeeld.nl/spoor/";

/// A folder for one test, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beleidsspoor-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        for file in ["style-1.css", "icon-1.svg"] {
            std::fs::write(path.join(file), "").expect("writable");
        }
        Self(path)
    }

    fn read(&self, file: &str) -> String {
        text(&self.0.join(file))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn pages(folder: &Folder, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_corpus"));
    command
        .current_dir(root())
        .arg("pages")
        .arg("--dist")
        .arg(&folder.0)
        .args(arguments);
    let output = command.output().expect("runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn every_word_of_every_document_stands_in_its_page_in_order() {
    let folder = Folder::new("words");
    pages(&folder, &[]);
    for opened in explorer().opened() {
        let page = folder.read(&format!("d/{}/index.html", opened.id()));
        let article = page.split_once("</header>\n").map_or("", |(_, rest)| rest);
        let shown = words(
            article
                .rsplit_once("</main>")
                .map_or(article, |(article, _)| article),
        );
        holds_in_order(&shown, opened);
    }
}

/// Holds shown words against a document: notes come last as they do in the parse, comments just before them.
fn holds_in_order(shown: &str, opened: &Opened) {
    let mut from = 0;
    for block in &opened.document.blocks {
        for wanted in wanted(block) {
            let found = shown[from..].find(&wanted);
            assert!(
                found.is_some(),
                "{}: not in its place: {wanted}",
                opened.id()
            );
            from += found.unwrap_or(0) + wanted.len();
        }
    }
}

/// Writes the offline file and what goes with it, from the real pages of `www/` and stand-ins for the programs.
fn offline(folder: &Folder, arguments: &[&str]) {
    for part in [
        "explorer-0_bg.wasm",
        "page.wasm",
        "program.js",
        "offline.js",
        "frame.js",
        "bring.js",
        "wait.js",
        "reading.js",
        "read-pdf.wasm",
        "read-more.wasm",
        "read-pdf-1f.wasm",
        "read-more-1f.wasm",
        "reading-1f.js",
    ] {
        std::fs::write(folder.0.join(part), part).expect("writable");
    }
    for page in ["index.html", "manifest.webmanifest", "service-worker.js"] {
        std::fs::copy(root().join("www").join(page), folder.0.join(page)).expect("copied");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_corpus"));
    command
        .current_dir(root())
        .args(["offline", "--date", "2026-01-31", "--dist"])
        .arg(&folder.0)
        .arg("--program")
        .arg(folder.0.join("program.js"))
        .args(arguments);
    let output = command.output().expect("runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn the_site_of_another_dossier_speaks_of_that_dossier_only() {
    let folder = Folder::new("another");
    let arguments = ["--corpus", "tests/dossiers/veerponten", "--base-url", BASE];
    pages(&folder, &arguments);
    offline(&folder, &arguments);
    for ending in ["html", "webmanifest", "js", "json", "atom", "xml", "txt"] {
        for file in super::files::below(&folder.0, ending) {
            let text = text(&file).to_lowercase();
            let foreign = text.contains("ntondersteun") || text.contains("koploper");
            assert!(!foreign, "{} speaks of the first dossier", file.display());
        }
    }
    let start = folder.read("index.html");
    for said in [
        "<title>Beleidsspoor: veerponten 2021–2023</title>",
        "<h1 tabindex=\"-1\">Volg het beleid over veerponten</h1>",
        "Een veerpont brengt u over het water waar geen brug is. Hier leest u",
        "<meta property=\"og:description\" content=\"Volg het beleid over veerponten",
        "<link rel=\"canonical\" href=\"https://voorbeeld.nl/spoor/\">",
    ] {
        assert!(start.contains(said), "{said}");
    }
    let manifest = folder.read("manifest.webmanifest");
    assert!(manifest.contains("\"name\": \"Beleidsspoor: veerponten 2021–2023\""));
}

#[test]
fn every_word_of_every_document_stands_in_the_offline_file_in_order() {
    let folder = Folder::new("offline");
    offline(&folder, &[]);
    let page = folder.read("beleidsspoor.html");
    for opened in explorer().opened() {
        let (_, article) = page
            .split_once(&format!("<article id={}>", opened.id()))
            .expect("an article");
        holds_in_order(
            &words(article.split("</article>").next().unwrap_or_default()),
            opened,
        );
        assert!(
            page.contains(&opened.entry.sha256),
            "{}: no checksum",
            opened.id()
        );
    }
    assert!(
        page.contains("gemaakt op 31 januari 2026") && page.contains("<script>offline.js</script>")
    );
    // Plain values stand there without quotation marks.
    let values = |name: &str| -> Vec<&str> {
        let behind = page.split(name).skip(1);
        behind
            .filter_map(|rest| rest.split([' ', '>']).next())
            .collect()
    };
    let (links, ids) = (values(" href=#"), values(" id="));
    let astray: Vec<&&str> = links.iter().filter(|link| !ids.contains(link)).collect();
    assert!(
        links.len() > 50 && astray.is_empty(),
        "{} links, of which astray: {astray:?}",
        links.len()
    );
}

/// The words of a block without white space; of a table each cell.
fn wanted(block: &beleidsspoor::document::Block) -> Vec<String> {
    let squeezed = |text: &String| text.split_whitespace().collect::<String>();
    let texts: Vec<String> = match &block.table {
        Some(table) => table
            .columns
            .iter()
            .chain(table.rows.iter().flatten())
            .map(squeezed)
            .collect(),
        None => vec![squeezed(&block.text)],
    };
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_link_inside_a_page_leads_somewhere_and_no_id_stands_twice() {
    let folder = Folder::new("links");
    pages(&folder, &[]);
    for opened in explorer().opened() {
        let page = folder.read(&format!("d/{}/index.html", opened.id()));
        let mut ids: Vec<&str> = attribute(&page, " id=\"");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}: an id stands twice", opened.id());
        for target in attribute(&page, " href=\"#") {
            assert!(
                ids.contains(&target),
                "{}: #{target} leads nowhere",
                opened.id()
            );
        }
        for target in attribute(&page, " href=\"../") {
            let file = folder
                .0
                .join("d")
                .join(target)
                .join(if target.ends_with('/') {
                    "index.html"
                } else {
                    ""
                });
            assert!(
                target.starts_with("../") || file.is_file(),
                "{}: ../{target} leads nowhere",
                opened.id()
            );
        }
    }
}

fn attribute<'page>(page: &'page str, start: &str) -> Vec<&'page str> {
    page.split(start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn absolute_addresses_stand_only_where_the_sites_own_is_known() {
    let without = Folder::new("without");
    pages(&without, &[]);
    let page = without.read("d/kst-31476-24/index.html");
    for absent in [
        "canonical",
        "og:url",
        "oembed",
        "citation_fulltext_html_url",
        "feed.atom",
    ] {
        assert!(!page.contains(absent), "{absent} without an address");
    }
    for absent in [
        "sitemap.xml",
        "feed.atom",
        "oembed",
        "d/kst-31476-24/oembed.json",
    ] {
        assert!(
            !without.0.join(absent).exists(),
            "{absent} without an address"
        );
    }
    assert_eq!(without.read("robots.txt"), "User-agent: *\nAllow: /\n");

    let with = Folder::new("with");
    pages(&with, &["--base-url", "https://voorbeeld.nl/spoor"]);
    let page = with.read("d/kst-31476-24/index.html");
    for (tag, value) in [
        ("rel=\"canonical\" href", "d/kst-31476-24/"),
        ("property=\"og:url\" content", "d/kst-31476-24/"),
        (
            "type=\"application/json+oembed\" href",
            "d/kst-31476-24/oembed.json",
        ),
        (
            "name=\"citation_fulltext_html_url\" content",
            "d/kst-31476-24/",
        ),
    ] {
        assert!(
            page.contains(&format!("{tag}=\"{BASE}{value}\"")),
            "{tag} is not {value}"
        );
    }
    assert!(
        with.read("robots.txt")
            .contains(&format!("Sitemap: {BASE}sitemap.xml"))
    );
    assert_eq!(
        with.read("sitemap.xml")
            .matches("<loc>https://voorbeeld.nl/spoor/")
            .count(),
        6
    );
    assert!(Path::new(&with.0.join("oembed/tijdlijn.json")).is_file());
}

#[test]
fn programs_are_told_what_the_document_is() {
    let folder = Folder::new("described");
    pages(&folder, &["--base-url", BASE]);
    let page = folder.read("d/kst-31476-24/index.html");
    let data = page
        .split_once("application/ld+json\">")
        .and_then(|(_, rest)| rest.split_once("</script>"));
    let data: serde_json::Value =
        serde_json::from_str(data.map_or("", |(data, _)| data)).expect("JSON");
    assert_eq!(
        (&data["@type"], &data["reportNumber"]),
        (&"Report".into(), &"31476, nr. 24".into())
    );
    assert_eq!(data["datePublished"], "2019-01-15");
    assert!(page.contains("name=\"citation_publication_date\" content=\"2019/01/15\""));

    // Without a date line only what is certain is said: the year, and the interval.
    let letter = folder.read("d/vws-954002-149168/index.html");
    assert!(letter.contains("name=\"citation_publication_date\" content=\"2016\""));
    assert!(
        letter.contains("\"temporalCoverage\":\"2016-04-27/2016-05-18\"")
            && !letter.contains("datePublished")
    );
    assert!(
        folder
            .read("d/zorgwelzijn-2018-clientondersteuning/index.html")
            .contains("\"@type\":\"NewsArticle\"")
    );

    let answer: serde_json::Value =
        serde_json::from_str(&folder.read("d/kst-31476-24/oembed.json")).expect("JSON");
    assert_eq!(
        (&answer["version"], &answer["type"]),
        (&"1.0".into(), &"rich".into())
    );
    let html = answer["html"].as_str().unwrap_or_default();
    assert!(
        html.contains(&format!(
            "src=\"{BASE}embed.html#/inbedden/document/kst-31476-24\""
        )),
        "{html}"
    );
}

#[test]
fn the_feed_is_in_the_order_of_time_and_ends_with_the_last_document() {
    let folder = Folder::new("feed");
    pages(&folder, &["--base-url", BASE]);
    let feed = folder.read("feed.atom");
    let moments: Vec<&str> = feed
        .split("<updated>")
        .skip(1)
        .filter_map(|rest| rest.split("</updated>").next())
        .collect();
    assert!(moments.iter().rev().is_sorted(), "{moments:?}");
    assert_eq!(moments.first(), Some(&"2023-05-08T12:00:00Z"));
    for opened in explorer().opened() {
        assert!(
            feed.contains(&format!("<id>{BASE}d/{}/</id>", opened.id())),
            "{} is not in the feed",
            opened.id()
        );
    }
}

#[test]
fn what_is_not_free_can_be_left_out() {
    let folder = Folder::new("free");
    pages(&folder, &["--free-only"]);
    assert!(folder.0.join("d/kst-31476-24/index.html").is_file());
    assert!(
        !folder
            .0
            .join("d/zorgwelzijn-2018-clientondersteuning")
            .exists()
    );
}

/// A bracket that is missing makes a browser leave out all that follows, and says nothing.
#[test]
fn every_rule_of_the_style_sheet_is_closed() {
    let style = std::fs::read_to_string(root().join("www/style.css")).expect("readable");
    let mut depth = 0;
    for (number, line) in style.lines().enumerate() {
        let begins_rule = line.starts_with(['.', '@']);
        assert!(depth == 0 || !begins_rule, "line {}: {line}", number + 1);
        depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
        assert!(depth >= 0, "line {}: {line}", number + 1);
    }
    assert_eq!(depth, 0);
}
