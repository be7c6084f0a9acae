//! A page of a site: its readable text, with what is no part of the paper set apart.
//!
//! The paper is what the page calls its main part or its article; on a page that says neither, the innermost element that
//! holds nearly all running text. Menus, heads, feet and search boxes stay in the text, set apart. Scripts, styles and
//! hidden elements are no text.

use super::layout::{Layout, Stated};
use super::tree::{Builder, Element, Node};
use super::writer::Writer;
use super::{Content, Fault, text};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// Elements that hold no text of the page.
const SILENT: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "canvas",
    "audio", "video", "math", "datalist", "textarea",
];

/// Elements that cannot hold anything.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that stand within a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Elements that are never part of the paper.
const ASIDE: &[&str] = &["nav", "aside", "form", "dialog", "button", "menu"];

/// Roles of such elements.
const ASIDE_ROLES: &[&str] = &[
    "navigation",
    "search",
    "complementary",
    "banner",
    "contentinfo",
    "dialog",
    "alert",
];

/// With what the class of such an element begins, where no element of HTML says so: a trail to the page, links for screen
/// readers, buttons to share, a question about cookies.
const ASIDE_CLASSES: &[&str] = &[
    "breadcrumb",
    "kruimel",
    "skip-link",
    "skiplink",
    "cookie",
    "share",
    "social-share",
];

/// Least running text of a paper that is shown in a dialog, in bytes: what a short motion asks and why.
const PAPER: usize = 150;

/// Longest sign before an item that its author wrote himself: `viii.`, `10°)`.
const SIGN: usize = 6;

/// Shortest piece of text that is surely running text: longer than what menus say.
const PROSE: usize = 60;

/// The page's text.
pub(super) fn read(bytes: &[u8]) -> Result<Content, Fault> {
    let decoded = text::decode(bytes);
    let page = text::encoded_once(&decoded).unwrap_or(decoded);
    let root = tree(&page);
    let body = root
        .find(&|element| element.name == "body")
        .unwrap_or(&root);
    let mut stated = Stated::default();
    state(&root, &mut stated);
    let mut writer = Writer::new(Layout {
        stated,
        ..Layout::default()
    });
    let main = main_part(body);
    let mut page = Page {
        writer: &mut writer,
        main,
        in_main: std::ptr::eq(main, body),
        of_site: false,
        titled: main.find(&|element| element.name == "h1").is_some(),
    };
    page.element(body);
    let (text, layout) = writer.finish();
    Ok((text, Some(layout)))
}

/// The page's elements, those closed that an author left open.
fn tree(page: &str) -> Element {
    let mut emitter: DefaultEmitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut builder = Builder::new();
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                while closes(&name, builder.top()) {
                    builder.end();
                }
                let attributes = tag.attributes.iter().map(|(key, value)| {
                    (
                        String::from_utf8_lossy(key).into_owned(),
                        String::from_utf8_lossy(value).into_owned(),
                    )
                });
                let element = Element {
                    attributes: attributes.collect(),
                    name,
                    children: Vec::new(),
                };
                if tag.self_closing || VOID.contains(&element.name.as_str()) {
                    builder.leaf(element);
                } else {
                    builder.begin(element);
                }
            }
            Token::EndTag(tag) => builder.end_named(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) => builder.text(&String::from_utf8_lossy(&words)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    builder.finish()
}

/// Whether an element that begins ends the innermost open one, of which the author left out the end.
fn closes(new: &str, open: &str) -> bool {
    match open {
        "p" => {
            !INLINE.contains(&new) && !VOID.contains(&new) && !SILENT.contains(&new) || new == "hr"
        }
        "li" => new == "li",
        "dt" | "dd" => matches!(new, "dt" | "dd"),
        "td" | "th" => matches!(new, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot"),
        "tr" => matches!(new, "tr" | "tbody" | "thead" | "tfoot"),
        "option" => matches!(new, "option" | "optgroup"),
        "head" => new == "body",
        _ => false,
    }
}

/// The element that holds the paper.
fn main_part(body: &Element) -> &Element {
    let main = body.find(&|element| element.name == "main" || element.attribute("role") == "main");
    let within = main.unwrap_or(body);
    let mut articles = Vec::new();
    collect(within, "article", &mut articles);
    let longest = articles.into_iter().max_by_key(|article| prose(article));
    let whole = prose(within);
    if let Some(article) = longest.filter(|article| prose(article) * 2 > whole) {
        return article;
    }
    if main.is_some() {
        return within;
    }
    let mut part = body;
    while let Some(inner) = part.elements().find(|element| {
        matches!(
            element.name.as_str(),
            "div" | "section" | "table" | "tbody" | "tr" | "td" | "center" | "form"
        ) && !is_aside(element)
            && prose(element) * 10 > whole * 8
            && whole > 0
    }) {
        part = inner;
    }
    part
}

fn collect<'e>(element: &'e Element, name: &str, found: &mut Vec<&'e Element>) {
    for inner in element.elements() {
        if inner.name == name {
            found.push(inner);
        } else {
            collect(inner, name, found);
        }
    }
}

/// How many bytes of running text stand in an element, outside menus and links.
fn prose(element: &Element) -> usize {
    if element.name == "a" || is_silent(element) || is_aside(element) {
        return 0;
    }
    let of = |child: &Node| match child {
        Node::Text(words) => Some(words.trim().len()).filter(|length| *length >= PROSE),
        Node::Element(inner) => Some(prose(inner)),
    };
    element.children.iter().filter_map(of).sum()
}

fn is_silent(element: &Element) -> bool {
    let style = element.attribute("style").replace(' ', "");
    SILENT.contains(&element.name.as_str())
        || element.attributes.iter().any(|(key, _)| key == "hidden")
        || style.contains("display:none")
}

fn is_aside(element: &Element) -> bool {
    ASIDE.contains(&element.name.as_str()) && element.child("article").is_none()
        || ASIDE_ROLES.contains(&element.attribute("role")) && !is_paper_in_dialog(element)
        || is_classed_aside(element)
}

/// Whether a dialog shows a paper, as parliament's site does with motions: it holds running text, and not about cookies.
fn is_paper_in_dialog(element: &Element) -> bool {
    let inner: usize = element.elements().map(prose).sum();
    element.attribute("role") == "dialog"
        && inner >= PAPER
        && !element.text().to_ascii_lowercase().contains("cookie")
}

fn is_classed_aside(element: &Element) -> bool {
    let classes = element
        .attribute("class")
        .split_whitespace()
        .chain([element.attribute("id")]);
    let told = |class: &str| {
        let class = class.to_ascii_lowercase();
        ASIDE_CLASSES.iter().any(|start| {
            class
                .strip_prefix(start)
                .is_some_and(|rest| !rest.starts_with("d") && !rest.starts_with("holder"))
        })
    };
    // The whole page may bear such a class, to say that there is one.
    let holds_paper = |inner: &Element| matches!(inner.name.as_str(), "h1" | "main" | "article");
    classes.into_iter().any(told) && element.find(&holds_paper).is_none()
}

/// Whether an element is a site's own on every page: its menus and its foot.
fn is_of_site(element: &Element) -> bool {
    is_aside(element) || element.name == "footer"
}

/// Whether an item begins with a heading, a list or a table: then the list only sets the page, and has no bullets.
fn begins_with_block(item: &Element) -> bool {
    let first = item.children.iter().find(|child| match child {
        Node::Text(words) => !words.trim().is_empty(),
        Node::Element(_) => true,
    });
    let Some(Node::Element(first)) = first else {
        return false;
    };
    matches!(
        first.name.as_str(),
        "h1" | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "table"
            | "article"
            | "section"
            | "header"
    )
}

/// The sign that an author wrote before an item himself, in an element of its own: `–`, `a.`, `10°`.
fn own_sign(item: &Element) -> Option<&Element> {
    let first = item.elements().next()?;
    let text = first.text();
    let sign = text.trim();
    let is_sign = (1..=SIGN).contains(&sign.chars().count())
        && (!sign.ends_with(char::is_alphanumeric) && !sign.contains(' '));
    let stands_alone = item.children.iter().all(|child| match child {
        Node::Text(words) => words.trim().is_empty(),
        Node::Element(_) => true,
    });
    (is_sign && stands_alone && item.elements().count() > 1).then_some(first)
}

/// A page while its text is written.
struct Page<'p> {
    writer: &'p mut Writer,
    /// The element that holds the paper.
    main: &'p Element,
    in_main: bool,
    /// Whether it stands in what is the site's own on every page.
    of_site: bool,
    /// Whether the paper holds its own title.
    titled: bool,
}

impl Page<'_> {
    fn children(&mut self, element: &Element) {
        for child in &element.children {
            match child {
                Node::Text(words) => self.words(words),
                Node::Element(inner) => self.element(inner),
            }
        }
    }

    /// Words of the paper, or beside it.
    fn words(&mut self, words: &str) {
        if !words.trim().is_empty() && !self.in_main {
            self.writer.set_aside(true);
            self.writer.set_site(self.of_site);
        }
        self.writer.words(words);
    }

    fn element(&mut self, element: &Element) {
        if is_silent(element) {
            return;
        }
        let begins = std::ptr::eq(element, self.main);
        // A title above the main part is the paper's.
        let title = element.name == "h1" && !self.titled && !self.in_main;
        let before = self.in_main;
        let of_site = self.of_site;
        self.of_site |= is_of_site(element);
        self.in_main = (before || begins || title) && !is_aside(element);
        if self.in_main != before || self.of_site != of_site {
            self.writer.paragraph();
            self.writer.set_aside(false);
        }
        self.titled |= title;
        self.content(element);
        if self.in_main != before || self.of_site != of_site {
            self.writer.paragraph();
            self.writer.set_aside(false);
        }
        self.in_main = before;
        self.of_site = of_site;
    }

    fn content(&mut self, element: &Element) {
        match element.name.as_str() {
            "br" => self.writer.line_break(),
            "pre" => self.printed(&element.text()),
            "ul" | "ol" => self.list(element),
            "table" if is_data(element) => self.table(element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.in_main => {
                let level = element
                    .name
                    .strip_prefix('h')
                    .and_then(|digit| digit.parse().ok());
                self.writer.begin_heading(level.unwrap_or(1));
                self.children(element);
                self.writer.end_heading();
            }
            name if INLINE.contains(&name) => self.children(element),
            _ => {
                self.writer.paragraph();
                self.children(element);
                self.writer.paragraph();
            }
        }
    }

    /// Text whose line breaks stand.
    fn printed(&mut self, text: &str) {
        self.writer.paragraph();
        for line in text.lines() {
            self.words(line);
            self.writer.line_break();
        }
        self.writer.paragraph();
    }

    fn list(&mut self, list: &Element) {
        let ordered = list.name == "ol";
        let mut number: usize = list.attribute("start").parse().unwrap_or(1);
        for child in &list.children {
            match child {
                Node::Element(item) if item.name == "li" && !is_silent(item) => {
                    self.writer.paragraph();
                    number = item.attribute("value").parse().unwrap_or(number);
                    if item.text().trim().is_empty() {
                        continue;
                    }
                    let sign = own_sign(item);
                    if let Some(sign) = sign {
                        self.words(sign.text().trim());
                        self.words(" ");
                    } else if !begins_with_block(item) {
                        self.words(&if ordered {
                            format!("{number}. ")
                        } else {
                            "• ".to_owned()
                        });
                    }
                    self.item(item, sign);
                    number = number.saturating_add(1);
                }
                Node::Element(inner) => self.element(inner),
                Node::Text(words) => self.words(words),
            }
        }
        self.writer.paragraph();
    }

    /// What stands in an item: the first paragraph stands behind its bullet.
    fn item(&mut self, item: &Element, sign: Option<&Element>) {
        let mut first = true;
        for child in &item.children {
            match child {
                Node::Element(inner) if sign.is_some_and(|sign| std::ptr::eq(sign, inner)) => {}
                Node::Element(inner) if first && matches!(inner.name.as_str(), "p" | "div") => {
                    first = false;
                    self.children(inner);
                    self.writer.paragraph();
                }
                Node::Element(inner) => self.element(inner),
                Node::Text(words) => {
                    first &= words.trim().is_empty();
                    self.words(words);
                }
            }
        }
        self.writer.paragraph();
    }

    /// A row a line, its cells parted by tabs.
    fn table(&mut self, table: &Element) {
        self.writer.paragraph();
        if let Some(caption) = table.child("caption") {
            self.words(&caption.text());
            self.writer.paragraph();
        }
        for row in rows(table) {
            self.writer.line();
            for (at, cell) in cells(row).enumerate() {
                if at > 0 {
                    self.writer.close_up();
                    self.writer.raw("\t");
                }
                self.words(cell.text().trim());
            }
        }
        self.writer.paragraph();
    }
}

/// The rows of a table, whatever they stand in.
fn rows(table: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    collect(table, "tr", &mut found);
    found
}

fn cells(row: &Element) -> impl Iterator<Item = &Element> {
    row.elements()
        .filter(|cell| matches!(cell.name.as_str(), "td" | "th"))
}

/// Whether a table holds data: several short cells in most rows. Old pages are set in tables.
fn is_data(table: &Element) -> bool {
    let rows = rows(table);
    let nested = table
        .elements()
        .any(|inner| inner.find(&|element| element.name == "table").is_some());
    let wide = rows.iter().filter(|row| cells(row).count() > 1).count();
    let long = rows
        .iter()
        .flat_map(|row| cells(row))
        .any(|cell| cell.text().len() > 1000);
    !nested && !long && wide * 2 > rows.len()
}

/// What the page says of itself in its head and its data for search engines. What is said first is kept.
fn state(element: &Element, stated: &mut Stated) {
    let keep = |field: &mut String, value: &str| {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if field.is_empty() && value.len() < 500 {
            *field = value;
        }
    };
    let day = |value: &str| value.trim().get(..10).unwrap_or("").to_owned();
    match element.name.as_str() {
        "meta" => {
            let key = [
                element.attribute("property"),
                element.attribute("name"),
                element.attribute("itemprop"),
            ]
            .into_iter()
            .find(|key| !key.is_empty())
            .unwrap_or("");
            let value = element.attribute("content");
            match key.to_ascii_lowercase().as_str() {
                "og:title" => stated.title = value.trim().to_owned(),
                "article:published_time"
                | "dcterms.issued"
                | "dcterms.date"
                | "dc.date"
                | "dc.date.issued"
                | "datepublished"
                | "date"
                | "pubdate" => keep(&mut stated.date, &day(value)),
                "author" | "article:author" | "dc.creator" if !value.contains("://") => {
                    add_author(stated, value)
                }
                "og:site_name" | "dcterms.publisher" | "dc.publisher" => {
                    keep(&mut stated.publisher, value)
                }
                "og:url" => keep(&mut stated.address, value),
                _ => {}
            }
        }
        "title" => keep(&mut stated.title, &element.text()),
        "link" if element.attribute("rel") == "canonical" => {
            keep(&mut stated.address, element.attribute("href"))
        }
        "time" => keep(&mut stated.date, &day(element.attribute("datetime"))),
        "script" if element.attribute("type") == "application/ld+json" => {
            let data = element.text();
            let kind = json_text(&data, "@type").unwrap_or_default();
            stated.article |= kind.ends_with("Article") || kind == "BlogPosting";
            keep(
                &mut stated.date,
                &day(&json_text(&data, "datePublished").unwrap_or_default()),
            );
            if let Some(author) = data
                .split("\"author\"")
                .nth(1)
                .and_then(|rest| json_text(rest, "name"))
            {
                add_author(stated, &author);
            }
        }
        _ => {}
    }
    for inner in element.elements() {
        state(inner, stated);
    }
}

fn add_author(stated: &mut Stated, name: &str) {
    let name = name.trim();
    if (2..80).contains(&name.len()) && !stated.authors.iter().any(|known| known == name) {
        stated.authors.push(name.to_owned());
    }
}

/// The first text under this key in JSON.
fn json_text(data: &str, key: &str) -> Option<String> {
    let rest = data.split(&format!("\"{key}\"")).nth(1)?;
    let rest = rest
        .trim_start()
        .strip_prefix(':')?
        .trim_start()
        .strip_prefix('"')?;
    Some(rest.split('"').next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_page(page: &str) -> (String, Layout) {
        let (text, layout) = read(page.as_bytes()).expect("a page");
        (text, layout.expect("told"))
    }

    #[test]
    fn what_is_beside_the_main_part_is_set_apart_and_scripts_are_no_text() {
        let (text, layout) = read_page(
            "<!doctype html><html><head><title>Ponten | Site</title><meta name=DCTERMS.issued content=2024-03-14T11:30>\
             <script>var x = '<p>nee</p>';</script></head><body><nav><ul><li>Home<li>Nieuws</ul></nav>\
             <main><h1>Ponten\n varen</h1><p>Meer vaart &amp; <b>min</b>der wachten<sup>1</sup>.<p>Twee.<br>Regels.\
             <ul><li><p>Zwolle</p></li><li>Deventer</ul><form>Zoek</form></main><footer>Contact</footer></body></html>",
        );
        assert_eq!(
            text,
            "• Home\n\n• Nieuws\n\nPonten varen\n\nMeer vaart & minder wachten1.\n\nTwee.\nRegels.\n\n• Zwolle\n\n• Deventer\n\nZoek\n\nContact\n"
        );
        let aside: Vec<&str> = layout
            .aside
            .iter()
            .map(|span| span.slice(&text).trim())
            .collect();
        assert_eq!(aside, ["• Home\n\n• Nieuws", "Zoek", "Contact"]);
        let headings: Vec<&str> = layout
            .headings
            .iter()
            .map(|(span, _)| span.slice(&text))
            .collect();
        assert_eq!(headings, ["Ponten varen"]);
        assert_eq!(
            (layout.stated.title.as_str(), layout.stated.date.as_str()),
            ("Ponten | Site", "2024-03-14")
        );
    }

    #[test]
    fn a_page_that_names_no_main_part_has_it_where_the_running_text_is() {
        let long = "De ponten over de rivier varen vanaf april weer elke dag van zes tot tien uur.";
        let (text, layout) = read_page(&format!(
            "<html><body><h1>Ponten</h1><div><a href=/>Home</a></div><div><div><p>{long}</p><p>{long}</p></div></div><div>Over ons</div></body></html>"
        ));
        let aside: Vec<&str> = layout
            .aside
            .iter()
            .map(|span| span.slice(&text).trim())
            .collect();
        assert_eq!(aside, ["Home", "Over ons"]);
    }

    #[test]
    fn a_table_of_data_is_a_row_a_line() {
        let (text, _) = read_page(
            "<html><body><table><tr><th>Jaar<th>Ponten<tr><td>2020<td>14</table></body></html>",
        );
        assert_eq!(text, "Jaar\tPonten\n2020\t14\n");
    }

    #[test]
    fn data_for_search_engines_say_day_and_author() {
        let (_, layout) = read_page(
            "<html><head><script type=\"application/ld+json\">{\"author\": {\"@type\": \"Person\", \"name\": \"Ineke Veer\"}, \"datePublished\" : \"2022-05-03T10:00\"}</script></head><body><p>Tekst</p></body></html>",
        );
        assert_eq!(
            (layout.stated.authors, layout.stated.date.as_str()),
            (vec!["Ineke Veer".to_owned()], "2022-05-03")
        );
    }
}
