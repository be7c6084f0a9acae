//! `service-worker.js`: told which files make up this version, by name, media type and SHA-256.

use super::Parts;
use beleidsspoor::error::{Error, ErrorKind};
use sha2::{Digest, Sha256};

const NAME: &str = "service-worker.js";

/// Media types by the end of a file's name. The worker answers with these, whatever the host said.
const MEDIA_TYPES: &[(&str, &str)] = &[
    ("bin", "application/octet-stream"),
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

/// Fills in the list of `names` (a folder stands for its page), the version, and the name of the dossier.
///
/// # Errors
/// A file cannot be read or has no known media type, or the script has no place for what it must be told.
pub(super) fn complete(parts: &Parts, names: &[String], dossier: &str) -> Result<(), Error> {
    let files = names
        .iter()
        .map(|name| listed(parts, name))
        .collect::<Result<Vec<_>, _>>()?;
    let list = json(&files)?;
    let later = later(parts)?;
    let version = hash(list.as_bytes()).chars().take(16).collect::<String>();
    let script = String::from_utf8_lossy(&parts.site.read(NAME)?).into_owned();
    let script = filled(&script, "\"{files}\"", &list)?;
    let script = filled(&script, "\"{later}\"", &json(&later)?)?;
    let script = filled(&script, "\"{version}\"", &json(&version)?)?;
    let script = filled(&script, "\"{dossier}\"", &json(&dossier)?)?;
    parts.site.write(NAME, &script)
}

/// What is kept once a page has asked for it: what reads PDF, Word files, HTML and XML.
fn later(parts: &Parts) -> Result<Vec<[String; 3]>, Error> {
    let names = [
        ("read-pdf-", ".wasm"),
        ("read-more-", ".wasm"),
        ("reading-", ".js"),
    ];
    let listed_by = |(start, end): (&str, &str)| {
        let name = parts.site.find(start, end)?;
        listed(parts, &format!("./{name}"))
    };
    names.into_iter().map(listed_by).collect()
}

/// Name, media type and SHA-256 of a file.
fn listed(parts: &Parts, name: &str) -> Result<[String; 3], Error> {
    let file = if name.ends_with('/') {
        format!("{name}index.html")
    } else {
        name.to_owned()
    };
    let media_type = media_type(&file).ok_or_else(|| {
        let reason = format!("{file}: the service worker knows no media type for it");
        Error::new(ErrorKind::Io, reason)
    })?;
    let bytes = parts.site.read(&file)?;
    Ok([name.to_owned(), media_type.to_owned(), hash(&bytes)])
}

fn media_type(file: &str) -> Option<&'static str> {
    let (_, end) = file.rsplit_once('.')?;
    let known = MEDIA_TYPES.iter().find(|(known, _)| *known == end);
    known.map(|(_, media_type)| *media_type)
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn json(value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::new(ErrorKind::Io, error.to_string()))
}

fn filled(script: &str, place: &str, with: &str) -> Result<String, Error> {
    if script.contains(place) {
        return Ok(script.replace(place, with));
    }
    let reason = format!("{NAME} has no place for {place}");
    Err(Error::new(ErrorKind::Io, reason))
}

#[cfg(test)]
mod tests {
    use super::{hash, media_type};

    #[test]
    fn a_file_has_the_media_type_of_its_end() {
        assert_eq!(media_type("./first-1f.wasm"), Some("application/wasm"));
        assert_eq!(
            media_type("./d/a.b/index.html"),
            Some("text/html; charset=utf-8")
        );
        assert_eq!(media_type("./LICENSE"), None);
    }

    #[test]
    fn a_hash_is_written_as_the_worker_writes_it() {
        // FIPS 180-4, of no bytes at all.
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(hash(b""), nothing);
    }
}
