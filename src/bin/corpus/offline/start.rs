//! What `index.html` and `manifest.webmanifest` say of the dossier, and of the address of the site where that is known.

use super::Parts;
use crate::html::{escape, meta};
use beleidsspoor::dossier::Dossier;
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::ui::text::{self, dossier as words};

/// Fills in both.
///
/// # Errors
/// A file is missing, or has no place for what it must say.
pub(super) fn complete(parts: &Parts, dossier: &Dossier) -> Result<(), Error> {
    let said = [
        ("{title}", words::title(dossier)),
        ("{description}", words::description(dossier)),
    ];
    let source = parts.source.clone().unwrap_or_default();
    let said_here = [&said, [("{source}", source)].as_slice()].concat();
    let page = filled(parts, "index.html", &said_here, escape)?;
    let page = page.replacen(
        "</head>",
        &format!("{}</head>", own_address(parts, &said)),
        1,
    );
    parts.site.write("index.html", &page)?;
    let manifest = filled(parts, "manifest.webmanifest", &said, in_json)?;
    parts.site.write("manifest.webmanifest", &manifest)
}

/// A file with these places filled in, each as the file wants it written.
fn filled(
    parts: &Parts,
    name: &str,
    said: &[(&str, String)],
    write: fn(&str) -> String,
) -> Result<String, Error> {
    let mut text = String::from_utf8_lossy(&parts.site.read(name)?).into_owned();
    for (place, words) in said {
        if !text.contains(place) {
            let reason = format!("{name} has no place {place}");
            return Err(Error::new(ErrorKind::Io, reason));
        }
        text = text.replace(place, &write(words));
    }
    Ok(text)
}

/// Text inside a string of JSON.
fn in_json(text: &str) -> String {
    let string = serde_json::Value::from(text).to_string();
    let within_quotes = 1..string.len().saturating_sub(1);
    string.get(within_quotes).unwrap_or_default().to_owned()
}

/// Canonical link and Open Graph tags (https://ogp.me), where the site's address is known.
fn own_address(parts: &Parts, said: &[(&str, String); 2]) -> String {
    let Some(address) = &parts.site.base else {
        return String::new();
    };
    let [(_, title), (_, description)] = said;
    let image = format!("{address}og.png");
    let has_image = parts.site.path("og.png").is_file();
    let properties = [
        ("og:type", Some("website")),
        ("og:site_name", Some(text::NAME)),
        ("og:locale", Some("nl_NL")),
        ("og:url", Some(address.as_str())),
        ("og:title", Some(title.as_str())),
        ("og:description", Some(description.as_str())),
        ("og:image", has_image.then_some(image.as_str())),
    ];
    let mut tags = format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address));
    for (name, value) in properties {
        tags.extend(value.map(|value| meta("property", name, value)));
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::in_json;

    #[test]
    fn words_stand_in_json_as_they_are_meant() {
        assert_eq!(in_json(r#"‘a’ \ "b""#), r#"‘a’ \\ \"b\""#);
    }
}
