//! Toezeggingen: what the government promises, repeats, keeps, declines or lets go.
//!
//! Looked for where a member of government speaks, sentence by sentence. A sentence is cut into clauses ([`clause`]), each
//! clause into finite verb, subject and the rest ([`predicate`]); who does what, and whether here, later or not at all,
//! decides whether it promises ([`judging`]). Verbs come from word classes, in all their forms ([`verbs`]). A promise is due
//! by the time that its own clause names ([`due`]), never before the day of its paper. The items of a list are judged under
//! the sentence that introduces it, which promises nothing by itself. The press reports promises in the third person.
//!
//! What a chair, a member or somebody unknown says in the first person is no promise.

mod acting;
mod clause;
mod due;
mod fact;
mod government;
mod inner;
mod judging;
mod kept;
mod local;
mod making;
mod named;
mod office;
mod others;
mod parties;
mod predicate;
mod promise;
mod reader;
mod reply;
mod settling;
mod speaking;
mod subject;
mod twice;
mod verbs;
mod wording;

pub use fact::{Asked, Commitment, CommitmentStatus};

use super::Facts;
use super::answer::restated_blocks;
use super::speaker::speakers;
use crate::document::{Block, BlockKind, DocumentKind};
use crate::extract::Task;
use due::Times;
use promise::Setting;
use reader::{List, Reader};
use speaking::{Apart, office};

/// How many paragraphs of a letter say what it is and brings: what they send or tell without a time, they do themselves.
const OPENING: usize = 2;

/// Looks for promises.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let document = context.document;
    let speakers = speakers(document);
    let restated = restated_blocks(context.answered());
    let mut reader = Reader {
        document,
        office: office(document, facts),
        times: Times::new(context, facts),
        facts,
        found: Vec::new(),
    };
    let apart = Apart::of(document, &speakers);
    let mut list: Option<List> = None;
    let mut paragraphs = 0;
    // Whether the chair has come to what was promised in the meeting.
    let mut told = false;
    for (index, block) in document.blocks.iter().enumerate() {
        let is_item = block.kind == BlockKind::ListItem;
        if !is_item {
            list = None;
        }
        told = speaking::tells_promises(document, block, told);
        if !is_text(block) {
            continue;
        }
        let Some(setting) = apart.setting(speakers.get(index), block, document, told) else {
            continue;
        };
        paragraphs +=
            usize::from(block.kind == BlockKind::Paragraph && block.text.ends_with(['.', ':']));
        let setting = Setting {
            is_item,
            opening: paragraphs <= OPENING
                && !setting.press
                && document.meta.kind != DocumentKind::Debate,
            ..setting
        };
        let until = restated
            .binary_search_by_key(&index, |(block, _)| *block)
            .ok()
            .and_then(|at| restated.get(at))
            .map_or(0, |(_, until)| *until);
        let opened = reader.read(index, block, until, setting, list.as_ref());
        if !is_item || opened.is_some() {
            list = opened;
        }
    }
    let mut found = reader.found;
    twice::join(&mut found);
    facts.commitments = found;
}

fn is_text(block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Footnote
    )
}
