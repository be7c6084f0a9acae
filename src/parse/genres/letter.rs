//! A letter from a member of government: who signs it speaks in all of it.

use super::genre::{Genre, PAPER};
use crate::document::{DocumentKind, Voice};
use crate::parse::lines::Line;
use crate::parse::paper::closing;
use crate::parse::text::split;

/// A paper that calls itself a letter, or that greets and signs as one.
pub(crate) const GENRE: Genre = Genre {
    name: "letter",
    kind: DocumentKind::Letter,
    claims: |signs| signs.kind == DocumentKind::Letter && !signs.answers_in_letter(),
    readers: PAPER,
    divided: false,
    silent: |body, voice| voice.or_else(|| signing_voice(body.draft.meta.role.as_deref())),
};

/// The member of government who signs.
pub(crate) fn signer(lines: &[Line<'_>]) -> Option<Voice> {
    (0..lines.len()).find_map(|at| {
        let closing = closing::parted(lines.get(at..)?)?;
        closing
            .is_government()
            .then(|| closing::government(&closing.office))
    })
}

/// The voice of a member of government who signs in this office.
fn signing_voice(role: Option<&str>) -> Option<Voice> {
    let first = split(role?).next()?;
    closing::is_government_word(first).then(|| closing::government(role.unwrap_or_default()))
}
