//! A written consultation (verslag van een schriftelijk overleg): fracties ask, government answers.
//!
//! It has parts (`I. Vragen en opmerkingen vanuit de fracties`, `II. Reactie van de Minister`), in them headings per
//! fractie (`Inbreng van de VVD-fractie`), told by their words. Everything else is a theme and is told by its shape.

use super::genre::{Genre, PAPER};
use crate::document::{DocumentKind, Voice, VoiceKind};
use crate::parse::draft::DraftBlock;
use crate::parse::lines::Line;
use crate::parse::paper::parts::{Part, fractie, part};
use crate::parse::paper::{closing, kind};
use crate::parse::settings::paragraphs::body::{Body, Sort};

/// A paper that calls itself one, or whose last part answers.
pub(crate) const GENRE: Genre = Genre {
    name: "consultation",
    kind: DocumentKind::WrittenConsultation,
    claims: |signs| match signs.kind {
        DocumentKind::Other => signs.part == Some(Part::Answers),
        kind => kind == DocumentKind::WrittenConsultation,
    },
    readers: PAPER,
    divided: true,
    silent: |body, _| body.committee(),
};

impl Body<'_, '_, '_, '_> {
    /// The heading of a part, which says who speaks in it.
    pub(crate) fn part(&mut self) -> usize {
        let Some((line, part)) = self.line().and_then(|line| Some((line, part(line.text)?))) else {
            return 0;
        };
        let office = || {
            self.speakers
                .answering(line.text)
                .or_else(|| self.speakers.offices.first().cloned())
        };
        self.voice = match part {
            Part::Answers => Some(closing::government(&office().unwrap_or_default())),
            Part::Questions if kind::of(line.text) == Some(DocumentKind::Letter) => {
                self.committee()
            }
            Part::Questions | Part::Other => None,
        };
        self.part = Some(part);
        self.fractie = None;
        self.sorts.clear();
        self.counted = false;
        self.open();
        self.draft.blocks.push(DraftBlock::heading(1, [line.span]));
        self.depths.reset();
        1
    }

    /// The heading of a fractie's contribution, or of what answers it.
    pub(crate) fn fractie(&mut self) -> usize {
        let Some((line, name)) = self
            .line()
            .and_then(|line| Some((line, fractie(line.text)?)))
        else {
            return 0;
        };
        self.ask(&name);
        let level = self.level(Sort::Fractie);
        self.push(DraftBlock::heading(level, [line.span]))
    }

    /// From here on this fractie speaks, unless the part is the government's.
    pub(crate) fn ask(&mut self, name: &str) {
        self.open();
        self.fractie = Some(name.to_owned());
        if self.part != Some(Part::Answers) {
            self.voice = Some(Voice::new(VoiceKind::Fractie, name));
        }
    }

    /// Puts back the heading of a fractie whose contribution begins here without one.
    pub(crate) fn restore_heading(&mut self, line: &Line<'_>) {
        let Some((name, heading)) = self.siblings.lost(line.text, self.fractie.as_deref()) else {
            return;
        };
        self.ask(&name);
        let level = self.level(Sort::Fractie);
        let said = format!(
            "De kop «{heading}» ontbreekt in het bronbestand; hij is afgeleid uit de alinea eronder."
        );
        self.push(DraftBlock::inferred_heading(level, heading));
        self.draft.warn(line.span, "inferred-heading", said);
    }
}
