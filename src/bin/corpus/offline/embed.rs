//! `embed.html`: one view in a frame of another page. It must run under `sandbox="allow-scripts"`, where modules with an
//! address, fetching and storage fail: so one classic script, named after its contents, with everything inside.

use super::Parts;
use super::payload::Payload;
use super::policy::source;
use super::waiting;
use crate::html::escape;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::text;
use sha2::{Digest, Sha256};

/// Comes after the `<base>`, which it then forbids to change.
fn policy(parts: &Parts) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
        source(&parts.wait)
    )
}

/// Writes the page and its script.
pub(super) fn write(parts: &Parts, explorer: &Explorer) -> Result<(), Error> {
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
    parts
        .site
        .write("embed.html", &page(parts, explorer, &name))?;
    crate::output::line(&format!(
        "embed.html with {name}: {} KB",
        script.len().div_ceil(1000)
    ))
}

/// Every link in it leads to the whole page, in a tab of its own: that is what `<base>` says.
fn page(parts: &Parts, explorer: &Explorer, script: &str) -> String {
    let style = parts
        .site
        .style
        .as_ref()
        .map(|name| format!("<link rel=\"stylesheet\" href=\"./{name}\">\n"));
    let icon = parts
        .site
        .icon
        .as_ref()
        .map(|name| format!("<link rel=\"icon\" href=\"./{name}\">\n"));
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\" class=\"frame\">\n<head>\n<meta charset=\"utf-8\">\n<base href=\"./\" target=\"_blank\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n{}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n{}{}\
         </head>\n<body>\n<div id=\"pagina\"></div>\n<div id=\"wachten\" class=\"main main--frame\" role=\"main\">\n{}\n\
         <p><a href=\"./\">{}</a></p>\n</div>\n<script src=\"./{script}\"></script>\n</body>\n</html>\n",
        policy(parts),
        waiting::script(parts),
        escape(text::NAME),
        icon.unwrap_or_default(),
        style.unwrap_or_default(),
        waiting::said(parts, explorer, "embed.html"),
        text::embed::WHOLE_PAGE,
    )
}
