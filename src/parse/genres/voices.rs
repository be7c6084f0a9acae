//! Who speaks in each block: in a letter the government, in papers with questions and answers whoever the headings name.

use super::genre::Genre;
use crate::document::{BlockKind, Span, Voice, VoiceKind};
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::parts::{self, Part};
use crate::parse::paper::speakers::Speakers;
use crate::parse::paper::{closing, turns};
use crate::parse::text::folded;

/// Gives every block its voice; `voice` is that of the whole paper.
pub(crate) fn assign(
    draft: &mut Draft<'_>,
    lines: &[Line<'_>],
    voice: Option<Voice>,
    genre: &Genre,
) {
    let divided = genre.divided;
    let speakers = if divided {
        Speakers::of(lines)
    } else {
        Speakers::default()
    };
    let mut turns = Turns {
        speakers,
        part: None,
        voice,
    };
    for block in &mut draft.blocks {
        if divided && block.kind == BlockKind::Heading {
            turns.hear(&words(draft.raw, &block.text));
        }
        if block.voice.is_none() {
            block.voice.clone_from(&turns.voice);
        }
    }
}

/// Who is speaking.
struct Turns {
    speakers: Speakers,
    part: Option<Part>,
    voice: Option<Voice>,
}

impl Turns {
    /// A heading may give the word to somebody else.
    fn hear(&mut self, heading: &str) {
        if let Some(part) = parts::part(heading) {
            self.part = Some(part);
            self.voice = (part == Part::Answers).then(|| self.government(heading));
        } else if let Some(name) =
            parts::fractie(heading).filter(|_| self.part != Some(Part::Answers))
        {
            self.voice = Some(Voice::new(VoiceKind::Fractie, name));
        } else if let Some(turn) = turns::turn(heading) {
            let committee = || {
                self.speakers
                    .committee
                    .as_ref()
                    .map(|name| Voice::new(VoiceKind::Committee, name))
            };
            self.voice = if turn.answer {
                Some(self.government(heading))
            } else {
                committee()
            };
        }
    }

    fn government(&self, heading: &str) -> Voice {
        let office = self
            .speakers
            .answering(heading)
            .or_else(|| self.speakers.offices.first().cloned());
        closing::government(&office.unwrap_or_default())
    }
}

fn words(raw: &str, spans: &[Span]) -> String {
    let pieces: Vec<&str> = spans.iter().map(|span| span.slice(raw)).collect();
    folded(&pieces.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::draft::DraftBlock;
    use crate::parse::lines::lines;

    #[test]
    fn headings_give_the_word_to_fracties_and_government() {
        let raw = "De vaste commissie voor Financiën legt vragen voor aan de Minister van Financiën.\nI. Vragen en opmerkingen vanuit de fracties\nVragen van de SP-fractie\nWaarom?\nII. Reactie van de Minister\nDaarom.";
        let mut draft = Draft::new(raw);
        let lines = lines(raw);
        for (at, line) in lines.iter().enumerate() {
            let heading = [1, 2, 4].contains(&at);
            let block = if heading {
                DraftBlock::heading(1, [line.span])
            } else {
                DraftBlock::paragraph([line.span])
            };
            draft.blocks.push(block);
        }
        assign(
            &mut draft,
            &lines,
            None,
            &crate::parse::genres::consultation::GENRE,
        );
        let names: Vec<&str> = draft
            .blocks
            .iter()
            .map(|block| block.voice.as_ref().map_or("", |voice| voice.name.as_str()))
            .collect();
        let minister = "Minister van Financiën";
        assert_eq!(names, ["", "", "SP", "SP", minister, minister]);
    }
}
