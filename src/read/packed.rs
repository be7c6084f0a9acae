//! What was read of a file, as bytes: how it comes from a reader that is a program of its own. Both are of one build, so the
//! form has no version.

use super::{Content, Fault, Read, container_named};
use crate::document::Source;

/// The bytes of what was read, or of why it was not.
pub fn pack(read: &Result<Read, Fault>) -> Vec<u8> {
    let content = read
        .as_ref()
        .map(|read| (read.container, &read.source.text, &read.layout));
    // A vector takes everything.
    postcard::to_allocvec(&content).unwrap_or_default()
}

/// What was read of the file with this name, from its bytes.
///
/// # Errors
/// The fault that was packed; [`Fault::Broken`] where the bytes are not what [`pack`] made.
pub fn unpack(name: &str, bytes: &[u8]) -> Result<Read, Fault> {
    let content: Result<(&str, Content), Fault> = postcard::from_bytes(bytes)
        .map(|read: Result<(&str, String, _), Fault>| {
            read.map(|(container, text, layout)| (container, (text, layout)))
        })
        .map_err(|_| Fault::Broken)?;
    let (container, (text, layout)) = content?;
    let name = name.to_owned();
    Ok(Read {
        source: Source { name, text },
        container: container_named(container).ok_or(Fault::Broken)?,
        layout,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        for bytes in [
            &b"Een brief."[..],
            b"---\ntitle: Ponten\n---\n# Kop\n",
            b"",
            b"\x89PNG\r\n",
        ] {
            let read = read("stuk", bytes);
            assert_eq!(unpack("stuk", &pack(&read)), read);
        }
        assert_eq!(unpack("stuk", b"onzin"), Err(Fault::Broken));
        let unknown = (Ok::<_, Fault>(("onbekend", "tekst", None::<()>)),);
        let bytes = postcard::to_allocvec(&unknown).expect("bytes");
        assert_eq!(unpack("stuk", &bytes), Err(Fault::Broken));
    }
}
