//! What members lay before the chamber to be voted on: a motion asks something of the government or declares something, an
//! amendment changes the words of a bill.
//!
//! ```text
//! MOTIE VAN HET LID BAKKER C.S.          AMENDEMENT VAN DE LEDEN JANSEN EN DE VRIES
//! Voorgesteld 3 mei 2021                 Ontvangen 3 mei 2021
//! De Kamer,                              De ondergetekenden stellen het volgende amendement voor:
//! gehoord de beraadslaging,              I
//! … verzoekt de regering …,              In artikel 2 wordt …
//! en gaat over tot de orde van de dag.   Toelichting
//! Bakker ⏎ Jansen                        Jansen ⏎ De Vries
//! ```
//!
//! Nothing in a motion is a heading; names on lines of their own under it sign it, and all of it is theirs.

use super::genre::Genre;
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::paper::closing;
use crate::parse::settings::paragraphs::body::{Body, Reader};
use crate::parse::text::{after, after_any};

/// A paper that calls itself a motion.
pub(crate) const MOTION: Genre = Genre {
    name: "motion",
    kind: DocumentKind::Motion,
    claims: |signs| signs.kind == DocumentKind::Motion,
    readers: READERS,
    divided: false,
    silent: |_, voice| voice,
};

/// A paper that calls itself an amendment.
pub(crate) const AMENDMENT: Genre = Genre {
    name: "amendment",
    kind: DocumentKind::Amendment,
    claims: |signs| signs.kind == DocumentKind::Amendment,
    readers: READERS,
    divided: false,
    silent: |_, voice| voice,
};

const READERS: &[Reader] = &[
    |body| body.opening(),
    |body| body.signer(),
    |body| body.explanation(),
    |body| body.table(),
    |body| body.item(),
    |body| body.goes_on(),
    |body| body.paragraph(),
];

/// Says of a motion or an amendment who moves it: those who sign, else those whom its title names.
pub(crate) fn tell_movers(draft: &mut Draft<'_>) {
    if draft.meta.authors.is_empty() {
        draft.meta.authors = named(&draft.meta.title);
    }
    let voice = movers(&draft.meta.authors);
    for block in draft
        .blocks
        .iter_mut()
        .filter(|block| block.voice.is_none())
    {
        block.voice.clone_from(&voice);
    }
}

/// Those who sign, as one voice.
fn movers(names: &[String]) -> Option<Voice> {
    let (last, before) = names.split_last()?;
    if before.is_empty() {
        return Some(Voice::new(VoiceKind::Member, last).of_person(last));
    }
    Some(Voice::new(
        VoiceKind::Member,
        format!("{} en {last}", before.join(", ")),
    ))
}

impl Body<'_, '_, '_, '_> {
    /// The name of one who signs.
    pub(crate) fn signer(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        let signs = self.signing || self.only_names_follow();
        if !signs || !closing::is_name(line.text) {
            return 0;
        }
        self.signing = true;
        self.draft.meta.authors.push(line.text.to_owned());
        self.push(DraftBlock::new(BlockKind::Signature, [line.span]))
    }

    /// Whether all lines from this one on are names, as under an amendment.
    fn only_names_follow(&self) -> bool {
        self.at > 0 && self.rest().iter().all(|line| closing::is_name(line.text))
    }

    /// The title above what explains an amendment, and the numerals above its parts.
    pub(crate) fn explanation(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        let titled =
            after(line.text, "Toelichting").is_some_and(|rest| rest.trim_matches(':').is_empty());
        let numeral =
            line.text.len() <= 5 && line.text.chars().all(|letter| "IVX".contains(letter));
        if self.draft.meta.kind != DocumentKind::Amendment || !(titled || numeral) {
            return 0;
        }
        self.push(DraftBlock::heading(1, [line.span]))
    }
}

/// The names of those who move, as the kind line has them: `Motie van de leden Jansen en De Vries c.s.`
fn named(kind_line: &str) -> Vec<String> {
    let from = ["van het lid ", "van de leden "]
        .iter()
        .find_map(|between| Some(kind_line.find(between)? + between.len()));
    let names = from.and_then(|at| kind_line.get(at..)).unwrap_or("");
    let end = [" over ", " ter ", " c.s.", " houdende ", " tot "]
        .iter()
        .filter_map(|word| names.find(word))
        .min();
    let names = names.get(..end.unwrap_or(names.len())).unwrap_or("");
    let parts = names.split(',').flat_map(|part| part.split(" en "));
    parts
        .map(str::trim)
        .map(|part| after_any(part, &["en"]).map_or(part, |(_, rest)| rest.trim()))
        .filter(|part| closing::is_name(part))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_line_names_who_move() {
        assert_eq!(
            named("Motie van de leden Jansen, Van den Berg en De Vries c.s. over bruggen"),
            ["Jansen", "Van den Berg", "De Vries"]
        );
        assert_eq!(
            named("Gewijzigd amendement van het lid El Yassini ter vervanging van nr. 8"),
            ["El Yassini"]
        );
        assert!(named("Motie").is_empty());
    }
}
