//! Whose first person may promise: a member of government's, never a chair's, a member's or an unknown one's.

use super::local;
use super::office::{is_member, may_be_member, office_of};
use super::promise::Setting;
use crate::document::{Block, BlockKind, Document, DocumentKind, VoiceKind};
use crate::dutch::tokens::tokens;
use crate::extract::Facts;
use crate::extract::context::Context;
use crate::extract::speaker::Speaker;

/// Who speaks somewhere in the document, so that a block without a voice can be told.
#[derive(Clone, Copy)]
pub(super) struct Apart {
    /// A member of government speaks in some blocks.
    government: bool,
    /// Members, fracties or a chair speak in some blocks.
    parliament: bool,
    /// The paper is a member of government's.
    written_by_government: bool,
    /// It is one of a municipality or a province.
    local: bool,
}

impl Apart {
    pub(super) fn of(document: &Document, speakers: &[Speaker]) -> Self {
        let in_parliament = |block: &Block| {
            block.voice.as_ref().is_some_and(|voice| {
                matches!(
                    voice.kind,
                    VoiceKind::Fractie
                        | VoiceKind::Member
                        | VoiceKind::Chair
                        | VoiceKind::Committee
                )
            })
        };
        let role = document.meta.role.as_deref().is_some_and(is_member);
        let answers = matches!(
            document.meta.kind,
            DocumentKind::Letter
                | DocumentKind::WrittenConsultation
                | DocumentKind::QuestionsAnswers
        );
        let signed = document.blocks.iter().any(|block| {
            let signs = block.kind == BlockKind::Signature || signs_as_member(&block.text);
            signs && is_member(&block.text)
        });
        // "BRIEF VAN DE INFORMATEUR": somebody else's letter.
        let by_another = document
            .meta
            .role
            .as_deref()
            .is_some_and(|role| !is_member(role));
        let headed = document
            .blocks
            .iter()
            .take(12)
            .any(|block| names_its_author(&block.text));
        let local = local::body(document).is_some();
        let written = if local {
            local::is_its_own(document)
        } else {
            role || answers && !by_another || signed || headed
        };
        Self {
            government: speakers.contains(&Speaker::Government),
            parliament: document.blocks.iter().any(in_parliament)
                || speakers
                    .iter()
                    .any(|speaker| matches!(speaker, Speaker::Fractie(_))),
            written_by_government: written,
            local,
        }
    }

    /// As what a block is read; `None` where nothing that it says is a promise. `told`: the chair has come to what was
    /// promised in the meeting.
    pub(super) fn setting(
        self,
        speaker: Option<&Speaker>,
        block: &Block,
        document: &Document,
        told: bool,
    ) -> Option<Setting> {
        let meeting = document.meta.kind == DocumentKind::Debate;
        let told_of = Setting {
            meeting,
            told_of: true,
            listed: told,
            ..Setting::default()
        };
        if told && block.voice.is_none() {
            return Some(told_of);
        }
        let spoken = Setting {
            speaker: true,
            local: self.local,
            meeting,
            ..Setting::default()
        };
        match block.voice.as_ref().map(|voice| voice.kind) {
            Some(VoiceKind::Chair | VoiceKind::Committee) => Some(told_of),
            // A ministry's own news tells of its minister in the third person.
            Some(VoiceKind::Government) if document.meta.kind == DocumentKind::NewsArticle => {
                Some(Setting {
                    press: true,
                    ..spoken
                })
            }
            Some(VoiceKind::Government) => Some(Setting {
                speaker: block
                    .voice
                    .as_ref()
                    .is_none_or(|voice| may_be_member(&voice.name)),
                ..spoken
            }),
            Some(VoiceKind::Journalist) => Some(Setting {
                press: true,
                speaker: block.text.contains("Kamer"),
                ..Setting::default()
            }),
            Some(_) => None,
            None => match speaker {
                Some(Speaker::Government) => Some(spoken),
                Some(Speaker::Other) | None => {
                    let note = block.kind == BlockKind::Footnote;
                    let alone = !self.parliament && (note || !self.government);
                    alone.then_some(Setting {
                        speaker: self.written_by_government && !meeting,
                        ..spoken
                    })
                }
                Some(Speaker::Fractie(_)) => None,
            },
        }
    }
}

/// Whether a block stands among what the chair tells of the promises of a meeting: from the words `toezeggingen` on, until a
/// member or the government speaks again. `told`: whether the block before it did.
pub(super) fn tells_promises(document: &Document, block: &Block, told: bool) -> bool {
    let voice = block.voice.as_ref().map(|voice| voice.kind);
    let is_chair = voice.is_none_or(|kind| kind == VoiceKind::Chair);
    if document.meta.kind != DocumentKind::Debate || !is_chair {
        return false;
    }
    told || tokens(&block.text)
        .iter()
        .any(|word| ["toezeggingen", "toezegging"].contains(&word.folded.as_ref()))
}

/// The line that signs a letter by a member of government.
fn signed_as(document: &Document) -> Option<&str> {
    let lines = document.blocks.iter().map(|block| block.text.as_str());
    lines.rev().find(|line| signs_as_member(line))
}

/// The office in which a letter is signed: "De Staatssecretaris van Volksgezondheid, Welzijn en Sport,".
fn signs_as_member(text: &str) -> bool {
    // The longest office has some hundred letters.
    const LONGEST: usize = 160;
    let words = tokens(text.get(..LONGEST.min(text.len())).unwrap_or(""));
    let is = |at: usize, known: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| known.contains(&word.folded.as_ref()))
    };
    text.len() < LONGEST
        && !text.ends_with(['.', '?', ':'])
        && is(0, &["de"])
        && is(1, &["minister", "staatssecretaris"])
        && is(2, &["van", "voor"])
}

/// A kind line that no genre took: "BRIEF VAN DE MINISTER VAN …", "Mededeling van Staatssecretaris X".
fn names_its_author(text: &str) -> bool {
    const KINDS: [&str; 3] = ["brief", "antwoord", "mededeling"];
    let words = tokens(text);
    let is = |at: usize, known: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| known.contains(&word.folded.as_ref()))
    };
    (0..words.len()).any(|at| {
        let office = if is(at + 2, &["de"]) { at + 3 } else { at + 2 };
        let capitals = words.get(at).is_some_and(|word| word.is_capitalised());
        capitals
            && is(at, &KINDS)
            && is(at + 1, &["van"])
            && is(
                office,
                &[
                    "minister",
                    "ministers",
                    "staatssecretaris",
                    "staatssecretarissen",
                ],
            )
    })
}

/// `staatssecretaris` or `minister`: in what office the government speaks, or of whom the press speaks; the body that does in
/// a municipality or a province.
pub(super) fn office(document: &Document, facts: &Facts) -> &'static str {
    if let Some(body) = local::body(document) {
        return body;
    }
    let voice = document
        .blocks
        .iter()
        .find(|block| Context::is_government(block))
        .and_then(|block| block.voice.as_ref());
    let person = facts
        .people
        .iter()
        .find_map(|person| person.role.as_deref().filter(|role| is_member(role)));
    let role = voice
        .map(|voice| voice.name.as_str())
        .or(document.meta.role.as_deref())
        .or_else(|| signed_as(document))
        .or(person)
        .unwrap_or("");
    office_of(role)
}
