//! `embed.html`: one view in a frame of another page. It must run under `sandbox="allow-scripts"`, where modules with an
//! address, fetching and storage fail: so one classic script, named after its contents, with everything inside.
//! `inbedden/<view>/[<part>/]`: the same for what has no choices, rendered by the build. It weighs next to nothing, and
//! takes that script only when the reader presses what needs a program.

use super::file::style;
use super::payload::Payload;
use super::policy::{TRUSTED, source};
use super::{Parts, inside, waiting};
use crate::html::escape;
use crate::shown;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::route::Route;
use beleidsspoor::ui::text;
use beleidsspoor::ui::views::VIEWS;
use sha2::{Digest, Sha256};
use std::rc::Rc;

/// Writes the page, its script, and a page for each view and part that the build renders.
pub(super) fn write(parts: &Parts, explorer: &Rc<Explorer>) -> Result<(), Error> {
    let carried = Payload::of(&[&parts.wasm, &parts.bundle])?;
    let carried = serde_json::json!({ "text": carried.text, "sizes": carried.sizes });
    let script = format!(
        "{}\nvar carried={carried};\n{}",
        parts.script.trim(),
        parts.start_frame.trim()
    );
    let digest = Sha256::digest(script.as_bytes());
    let hash: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("frame-{hash}.js");
    parts.site.write(&name, &script)?;
    let empty = Frame {
        root: "./".to_owned(),
        route: None,
        program: &name,
    };
    parts
        .site
        .write("embed.html", &page(parts, explorer, &empty)?)?;
    let rendered = VIEWS.rendered_frames(explorer);
    for route in &rendered {
        let Some(folder) = VIEWS.rendered_frame(route) else {
            continue;
        };
        let frame = Frame {
            root: "../".repeat(folder.matches('/').count()),
            route: Some(route.framed()),
            program: &name,
        };
        let page = page(parts, explorer, &frame)?;
        parts.site.write(&format!("{folder}index.html"), &page)?;
    }
    crate::output::line(&format!(
        "embed.html with {name}: {} KB; {} frames without it",
        script.len().div_ceil(1000),
        rendered.len(),
    ))
}

/// A page for frames.
struct Frame<'a> {
    /// The way to the site's folder.
    root: String,
    /// What it shows at once; else what its address says, when the program is there.
    route: Option<Route>,
    /// Name of the program's script.
    program: &'a str,
}

/// Every link in it leads to the whole page, in a tab of its own: that is what `<base>` says. In a sandbox the page has no
/// origin, so that WebKit takes no file for its own: the style stands inside, and the scripts inside, which their hashes
/// let run, bring the program (`'strict-dynamic'`).
fn page(parts: &Parts, explorer: &Rc<Explorer>, frame: &Frame<'_>) -> Result<String, Error> {
    let style = inside(&style(parts)?, "style")?;
    let policy = format!(
        "default-src 'none'; script-src {} {} 'strict-dynamic' 'wasm-unsafe-eval'; style-src {}; img-src 'self' data:; base-uri 'none'; form-action 'none'; {TRUSTED}",
        source(&parts.wait),
        source(&parts.bring),
        source(&style),
    );
    let root = &frame.root;
    let icon = parts
        .site
        .icon
        .as_ref()
        .map(|name| format!("<link rel=\"icon\" href=\"./{name}\">\n"));
    let icon = icon.unwrap_or_default();
    let way = frame.route.as_ref().map(|route| {
        let address = escape(&route.href());
        format!(" data-weg=\"{address}\"")
    });
    let view = frame.route.as_ref().map(|route| {
        let view = shown::shell(explorer, route.clone(), true);
        format!("<div id=\"vooraf\">\n{view}\n</div>\n")
    });
    // Nothing of what it shows is missing: only what the reader presses may be.
    let role = if view.is_some() {
        ""
    } else {
        " class=\"main main--frame\" role=\"main\""
    };
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"nl\" class=\"frame\" data-programma=\"./{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
         <base href=\"{root}\" target=\"_blank\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         {}<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n\
         <style>{style}</style>\n<script>{}</script>\n</head>\n<body>\n<div id=\"pagina\"></div>\n{}\
         <div id=\"wachten\"{role}>\n{}\n<p><a href=\"{root}\">{}</a></p>\n</div>\n{}</body>\n</html>\n",
        frame.program,
        way.unwrap_or_default(),
        waiting::script(parts),
        icon,
        escape(text::NAME),
        parts.bring,
        view.unwrap_or_default(),
        waiting::said(parts, explorer, "embed.html"),
        text::embed::WHOLE_PAGE,
        waiting::stopped(),
    ))
}
