//! What `index.html` and `embed.html` hold until the program has started: the start view, as the program will show it, and
//! words on what is going on, what to do, and where the documents are as plain pages. They must come whatever else is
//! missing, so they need no script; the style keeps from sight what would only flash by. `www/wait.js` stands in the same
//! page: it tells why a start failed, and hands on what a reader began before the program came.

use super::Parts;
use super::policy::source;
use crate::html::{element, escape};
use crate::shown;
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{Explorer, Opened};
use beleidsspoor::ui::route::Route;
use beleidsspoor::ui::text::{self, waiting as words};
use std::rc::Rc;

/// Where `www/index.html` wants the start view, and where the words: up to the end of their element.
const VIEW: &str = "<div id=\"vooraf\">";
const WORDS: &str = "id=\"woorden\">";
/// Where it wants what is said when the program stops.
const STOPPED: &str = "<template id=\"gestopt\"></template>\n";
/// Where it wants the script: above the style, which would hold it up.
const SCRIPT: &str = "<script id=\"wacht\"></script>";
/// The end of what its policy says of scripts.
const SCRIPTS: &str = "'wasm-unsafe-eval'";

/// Fills in the words and the script of the start page.
///
/// # Errors
/// The page has no place for them.
pub(super) fn complete(parts: &Parts, explorer: &Rc<Explorer>) -> Result<(), Error> {
    let page = String::from_utf8_lossy(&parts.site.read("index.html")?).into_owned();
    let policy = format!("{SCRIPTS} {}", source(&parts.wait));
    let page = filled(&page, SCRIPTS, &policy)?;
    let page = filled(&page, SCRIPT, &script(parts))?;
    let start = shown::lead(
        &shown::shell(explorer, Route::default(), false),
        "./",
        explorer,
    );
    let page = filled(&page, VIEW, &format!("{VIEW}\n{start}\n"))?;
    let page = filled(&page, STOPPED, &stopped())?;
    let page = filled(
        &page,
        WORDS,
        &format!("{WORDS}\n{}\n", said(parts, explorer, "./")),
    )?;
    parts.site.write("index.html", &page)
}

/// The text with its one such place filled in.
fn filled(text: &str, place: &str, with: &str) -> Result<String, Error> {
    if text.matches(place).count() == 1 {
        return Ok(text.replace(place, with));
    }
    let reason = format!("index.html has not one place '{place}'");
    Err(Error::new(ErrorKind::Io, reason))
}

/// The script that watches, as the page carries it.
pub(super) fn script(parts: &Parts) -> String {
    format!("<script>{}</script>", parts.wait)
}

/// The words. `page` is the address of the page itself, for those who try again without script.
pub(super) fn said(parts: &Parts, explorer: &Explorer, page: &str) -> String {
    let reason =
        |name: &str, words: &str| element("p", &format!("data-reden=\"{name}\" hidden"), words);
    format!(
        "<noscript><p>{}</p></noscript>\n{}\n<div class=\"wachten__laat\" role=\"alert\">\n{}\n{}\n{}\n{}\n\
         <p><a class=\"button\" id=\"opnieuw\" href=\"{page}?opnieuw=1\" target=\"_self\">{}</a></p>\n</div>\n{}",
        words::NO_SCRIPT,
        element(
            "p",
            "class=\"wachten__bezig\" role=\"status\"",
            words::STARTING
        ),
        element("p", "class=\"wachten__traag\"", words::SLOW),
        reason("bestand", words::DAMAGED),
        reason("browser", words::NO_WEBASSEMBLY),
        reason("netwerk", words::NO_NETWORK),
        words::AGAIN,
        documents(parts, explorer),
    )
}

/// What a page says when its program stops (`www/crash.js`): a template, so that it is read aloud when it comes.
pub(super) fn stopped() -> String {
    format!(
        "<template id=\"gestopt\"><div class=\"notice gestopt\" role=\"alert\">\n<div class=\"gestopt__fout\"><p>{}</p><p><button type=\"button\" class=\"button\">{}</button></p></div>\n\
         <label class=\"gestopt__woorden\">{}<textarea readonly rows=\"4\"></textarea></label>\n</div></template>\n",
        words::STOPPED,
        words::ANEW,
        words::WRITTEN,
    )
}

/// The documents as plain pages, where the site has those.
fn documents(parts: &Parts, explorer: &Explorer) -> String {
    let has_page = |opened: &&Opened| {
        let page = format!("d/{}/index.html", opened.id());
        parts.site.path(&page).is_file()
    };
    let entries: String = explorer
        .opened()
        .iter()
        .filter(has_page)
        .map(entry)
        .collect();
    if entries.is_empty() {
        return entries;
    }
    format!("<p>{}</p>\n<ul>\n{entries}</ul>", words::DOCUMENTS)
}

fn entry(opened: &Opened) -> String {
    format!(
        "<li><a href=\"./d/{}/\">{}</a><br><span class=\"muted\">{}</span></li>\n",
        opened.id(),
        escape(opened.short_title()),
        escape(&text::date(opened)),
    )
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_place_is_filled_in_and_a_missing_one_is_told() {
        assert_eq!(filled("a b c", "b", "x").as_deref(), Ok("a x c"));
        assert!(filled("a c", "b", "x").is_err());
        assert!(filled("a b b", "b", "x").is_err());
    }
}
