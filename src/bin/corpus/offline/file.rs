//! `beleidsspoor.html`: everything in one file. Without script it is the full text of all documents.
//! `beleidsspoor-lezers.html`: the same with what reads PDF, Word files, HTML and XML, for the reader's own papers.

use super::payload::Payload;
use super::policy::policy;
use super::{Parts, inside, waiting};
use crate::html::{element, escape, meta, unescape};
use crate::pages::body::{Setting, text_of};
use beleidsspoor::document::calendar::Day;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::{Explorer, Opened};
use beleidsspoor::ui::text;

/// Their names, which the contract fixes.
const NAME: &str = "beleidsspoor.html";
const WITH_READERS: &str = "beleidsspoor-lezers.html";

/// The style of the text that is there without the program. That of the page comes packed with the program: it weighs a
/// quarter that way, and the contract gives the file 1.3 MB (1,312 KB on 30 November with all of it inside, 1,280 so).
const PLAIN: &str = include_str!("../../../../www/file.css");

/// Writes both files and says what their parts weigh.
pub(super) fn write(parts: &Parts, explorer: &Explorer, day: Day) -> Result<(), Error> {
    write_one(parts, explorer, day, NAME, "")?;
    let readers = readers(parts)?;
    write_one(parts, explorer, day, WITH_READERS, &readers)
}

/// What reads files: the worker's script, and its programs packed, which it unpacks when the first of them is needed
/// (`www/offline.js`).
fn readers(parts: &Parts) -> Result<String, Error> {
    let [pdf, more] = &parts.readers;
    let carried = Payload::of(&[pdf, more])?;
    let sizes: Vec<String> = carried.sizes.iter().map(usize::to_string).collect();
    Ok(format!(
        "<script type=\"text/plain\" id=\"lezer\">{}</script>\n\
         <script type=\"text/plain\" id=\"lezers\" data-sizes=\"{}\">{}</script>\n",
        parts.reading,
        sizes.join(" "),
        carried.text
    ))
}

fn write_one(
    parts: &Parts,
    explorer: &Explorer,
    day: Day,
    name: &str,
    readers: &str,
) -> Result<(), Error> {
    let style = style(parts)?;
    let plain = inside(&small(PLAIN), "style")?;
    let (script, start) = (
        inside(&parts.script, "script")?,
        inside(&parts.start_file, "script")?,
    );
    let text = without_script(explorer, day);
    let carried = Payload::behind(
        &shown(&text),
        // The bundle first: what it repeats lies nearest then.
        &[
            &parts.bundle,
            script.as_bytes(),
            style.as_bytes(),
            &parts.wasm,
        ],
    )?;
    let sizes: Vec<String> = carried.sizes.iter().map(usize::to_string).collect();
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{}<title>{}</title>\n{}<style>{plain}</style>\n\
         </head>\n<body>\n<div id=\"pagina\" data-bron=\"{}\"></div>\n<p id=\"uitpakken\" role=\"status\" hidden>{}</p>\n{}{text}\
         <script type=\"application/json\" id=\"selectie\"></script>\n\
         <script type=\"text/plain\" id=\"inhoud\" data-sizes=\"{}\">{}</script>\n{readers}\
         <script>{start}</script>\n",
        policy(&[&script, &start], &[&plain], !readers.is_empty()),
        meta(
            "name",
            "generator",
            &format!("{} {}", text::NAME, env!("CARGO_PKG_VERSION"))
        ),
        escape(&text::dossier::title(explorer.dossier())),
        meta("name", "date", &iso(day)),
        escape(parts.source.as_deref().unwrap_or_default()),
        text::pages::UNPACKING,
        waiting::stopped(),
        sizes.join(" "),
        carried.text,
    );
    page.push_str(&end(&page));
    parts.site.write(name, &page)?;
    let kilobytes = |bytes: usize| bytes.div_ceil(1000);
    crate::output::line(&format!(
        "{name}: {} KB (program and collection {}, what starts them {}, text to read without script {}, what reads files {})",
        kilobytes(page.len()),
        kilobytes(carried.text.len()),
        kilobytes(start.len()),
        kilobytes(text.len()),
        kilobytes(readers.len()),
    ))
}

/// A style without the white space that only people need: 0.3 KB.
fn small(style: &str) -> String {
    let pairs = [
        ("\n", " "),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" { ", "{"),
        (" }", "}"),
        ("} ", "}"),
    ];
    let small = pairs
        .into_iter()
        .fold(style.to_owned(), |style, (written, short)| {
            style.replace(written, short)
        });
    small.replace(";}", "}")
}

/// The end of the page, by which `www/whole.js` knows that it is whole: the bytes before, and their sum.
fn end(page: &str) -> String {
    format!(
        "<template data-heel=\"{} {}\"></template>\n</body>\n</html>\n",
        page.len(),
        sum(page.as_bytes())
    )
}

/// A number by which two texts are told apart: 31 times what came before, plus the byte, in 32 bits.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum: u32, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
    })
}

/// The style sheet of the site.
///
/// # Errors
/// There is none.
pub(super) fn style(parts: &Parts) -> Result<String, Error> {
    let name = parts.site.find("style-", ".css")?;
    Ok(String::from_utf8_lossy(&parts.site.read(&name)?).into_owned())
}

/// The text of our own HTML, as a browser's `textContent` gives it.
fn shown(html: &str) -> String {
    let (mut text, mut inside) = (String::with_capacity(html.len()), false);
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            _ => text.push(character),
        }
    }
    // The line end behind the element is not inside it.
    unescape(text.strip_suffix('\n').unwrap_or(&text))
}

fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

/// What a reader sees unless the program runs, which takes it away.
fn without_script(explorer: &Explorer, day: Day) -> String {
    let entry = |opened: &Opened| {
        let (id, title, date) = (
            opened.id(),
            escape(opened.short_title()),
            escape(&text::date(opened)),
        );
        format!(
            "<li><a href=\"#{id}\">{title}</a> <span class=\"muted\">{date}</span><br><code class=\"sum\">{}</code>",
            opened.entry.sha256
        )
    };
    let entries: String = explorer.opened().iter().map(entry).collect();
    let documents: String = explorer.opened().iter().enumerate().map(document).collect();
    let (entries, documents) = (unquoted(&entries), unquoted(&documents));
    format!(
        "<div id=\"zonder-script\"><main class=\"main\"><div class=\"prose\">\n<h1>{}</h1>\n<p>{}</p>\n{}\n<h2>{}</h2>\n<p class=\"muted\">{}</p>\n<ul>\n{entries}</ul>\n{documents}</div></main></div>\n",
        escape(&text::dossier::title(explorer.dossier())),
        text::pages::OFFLINE_LEAD,
        element(
            "p",
            "class=\"muted\"",
            &text::pages::made(env!("CARGO_PKG_VERSION"), &day.dutch())
        ),
        text::pages::OFFLINE_DOCUMENTS,
        text::pages::CHECKSUM,
    )
    // Line ends that nobody reads: 148 bytes, without which the file was 26 above its bar of 1,300,000 (1 December).
    .replace("\n<", "<")
}

/// Markup without quotation marks around the values of attributes that need none: 0.4 KB of the bar of 1.3 MB (1 December).
fn unquoted(html: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"#._-".contains(&byte);
    let mut written = String::with_capacity(html.len());
    for (number, part) in html.split('<').enumerate() {
        let (tag, text) = part
            .split_once('>')
            .filter(|_| number > 0)
            .unwrap_or(("", part));
        if number > 0 {
            written.push('<');
        }
        for (number, value) in tag.split('"').enumerate() {
            let quoted = number % 2 == 1 && (value.is_empty() || !value.bytes().all(is_plain));
            let mark = if quoted { "\"" } else { "" };
            written.extend([mark, value, mark]);
        }
        if number > 0 {
            written.push('>');
        }
        written.push_str(text);
    }
    written
}

fn document((number, opened): (usize, &Opened)) -> String {
    let prefix = format!("{number}-");
    let setting = Setting {
        prefix: &prefix,
        title_level: 2,
        bare: true,
    };
    format!(
        "<article id=\"{}\">\n<h2 class=\"quoted\">{}</h2>\n{}\n{}</article>\n",
        opened.id(),
        escape(opened.title()),
        element(
            "p",
            "class=\"muted\"",
            &format!("{}. {}.", text::date(opened), opened.citation())
        ),
        text_of(&opened.document, setting),
    )
}

#[cfg(test)]
mod tests {
    use super::{end, unquoted};

    #[test]
    fn values_need_no_quotation_marks_where_they_are_plain() {
        let html = "<p class=\"muted\">a=\"b\"</p><a href=\"https://x.nl/?a=1\" id=\"kst-1\">«c»</a><td class=\"\">";
        let bare = "<p class=muted>a=\"b\"</p><a href=\"https://x.nl/?a=1\" id=kst-1>«c»</a><td class=\"\">";
        assert_eq!(unquoted(html), bare);
        assert_eq!(unquoted("no tag"), "no tag");
    }

    #[test]
    fn the_end_tells_length_and_sum_in_bytes() {
        // 'é' is C3 A9: 31 · 195 + 169.
        assert!(end("é").starts_with("<template data-heel=\"2 6214\">"));
    }
}
