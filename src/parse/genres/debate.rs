//! The record of a meeting: a chair gives the word, members and government speak in turn.

use super::genre::{Genre, PAPER, and_paper};
use crate::document::{DocumentKind, Span, VoiceKind};
use crate::parse::draft::DraftBlock;
use crate::parse::paper::opening;
use crate::parse::paper::speech::{is_told, office_of, speech};
use crate::parse::settings::paragraphs::body::{Body, Reader};

/// A paper that calls itself a record, or in which a chair gives the word to others.
pub(crate) const GENRE: Genre = Genre {
    name: "debate",
    kind: DocumentKind::Debate,
    claims: |signs| match signs.kind {
        DocumentKind::Other => signs.is_spoken(),
        kind => kind == DocumentKind::Debate,
    },
    readers: READERS,
    divided: false,
    silent: |_, voice| voice,
};

/// What a line of a record may be.
const READERS: &[Reader] = &and_paper::<3, { PAPER.len() + 3 }>([
    |body| body.speech(),
    |body| body.told(),
    |body| body.agenda_item(),
]);

/// Level of a heading that names a speaker: below that of what is on the agenda.
const SPEAKER: u8 = 2;

impl Body<'_, '_, '_, '_> {
    /// A line that gives somebody the word.
    fn speech(&mut self) -> usize {
        let Some((line, found)) = self
            .line()
            .and_then(|line| Some((line, speech(line.text)?)))
        else {
            return 0;
        };
        self.open();
        self.signing = false;
        let mut voice = found.voice;
        if voice.kind == VoiceKind::Government
            && let Some(office) = office_of(self.lines, &voice)
        {
            voice.name.clone_from(&office);
            voice.office = office;
        }
        self.voice = Some(voice);
        let said = line.tail(found.text);
        let named = line.text.get(..found.text).unwrap_or("").trim_end();
        let name = Span::new(line.span.start, line.span.start + named.len());
        self.push(DraftBlock::heading(SPEAKER, [name]));
        if !said.text.is_empty() {
            self.push(DraftBlock::paragraph([said.span]));
        }
        1
    }

    /// What the record tells between two speakers.
    fn told(&mut self) -> usize {
        let Some(line) = self.line().filter(|line| is_told(line.text)) else {
            return 0;
        };
        let speaker = self.voice.take();
        let taken = self.push(DraftBlock::paragraph([line.span]));
        self.voice = speaker;
        self.close();
        taken
    }

    /// The title of what comes next on the agenda: nobody has the word. A motion's heading stands inside a speech.
    fn agenda_item(&mut self) -> usize {
        let Some(line) = self.line() else { return 0 };
        let within = ["Motie", "Moties", "Amendement"].contains(&line.text);
        // Who leads, who keeps the record, and when it was settled are told above the first speaker.
        let told = line.text.contains(": ") || opening::dateline(line.text).is_some();
        if !within && (told || !self.is_theme(line)) {
            return 0;
        }
        if !within {
            self.voice = None;
        }
        let level = if within { SPEAKER + 1 } else { 1 };
        self.push(DraftBlock::heading(level, [line.span]))
    }
}
