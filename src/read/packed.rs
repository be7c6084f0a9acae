//! What was read of a file, as bytes: how it comes from a reader that is a program of its own. Both are of one build, so the
//! form has no version.

use super::{Content, Fault, Layout, Read, container_named};
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

/// The form of a kept layout: raised with any change of [`Layout`], because bytes of another one may say anything.
const LAYOUT_FORM: u8 = 1;

/// A layout as bytes that a reader's browser, or a file of his, keeps: for longer than this version lives.
pub fn pack_layout(layout: &Layout) -> Vec<u8> {
    let mut bytes = vec![LAYOUT_FORM];
    // A vector takes everything.
    bytes.extend(postcard::to_allocvec(layout).unwrap_or_default());
    bytes
}

/// What was read of a file and kept since. A layout of another form is left out: the text is all there without.
///
/// # Errors
/// [`Fault::Broken`] where there is no such container, [`Fault::Empty`] where there is no text.
pub fn kept(name: &str, container: &str, text: &str, layout: Option<&[u8]>) -> Result<Read, Fault> {
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let layout = layout.and_then(|bytes| match bytes.split_first() {
        Some((&LAYOUT_FORM, bytes)) => postcard::from_bytes(bytes).ok(),
        _ => None,
    });
    Ok(Read {
        source: Source {
            name: name.to_owned(),
            text: text.to_owned(),
        },
        container: container_named(container).ok_or(Fault::Broken)?,
        layout,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    #[test]
    fn what_is_kept_comes_back_with_its_layout_or_without_one_of_another_form() {
        let layout = Layout::default();
        let bytes = pack_layout(&layout);
        let read = kept("brief.pdf", "pdf", "Een brief.", Some(&bytes)).expect("kept");
        assert_eq!((read.layout, read.container), (Some(layout), "pdf"));
        for other in [&b""[..], b"\x63", b"\x01"] {
            let read = kept("brief.pdf", "pdf", "Een brief.", Some(other)).expect("kept");
            assert_eq!(
                (read.layout, read.source.text.as_str()),
                (None, "Een brief.")
            );
        }
        assert_eq!(kept("a", "onbekend", "tekst", None), Err(Fault::Broken));
        assert_eq!(kept("a", "text", " ", None), Err(Fault::Empty));
    }

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
