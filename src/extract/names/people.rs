//! People, by the words before their names or by their place in a signature, and then wherever else they are named.

mod link;
mod name;
mod trigger;

use super::lexicon::Lexicon;
use super::reader::{Passage, Reader, passages};
use crate::document::BlockKind;
use crate::extract::{Context, Name, Person};
use std::ops::Range;

pub(super) use name::name_end;
pub(super) use trigger::TRIGGER_WORDS;
use name::FullName;

/// A person's name in the text, before it is known whose it is.
#[derive(Clone, Debug)]
struct Mention<'d> {
    passage: Passage<'d>,
    range: Range<usize>,
    name: FullName,
    role: Option<String>,
    party: Option<String>,
    rule: &'static str,
}

/// All people whom the document names, in the order of the text.
pub(super) fn find(context: &Context<'_>, organisations: &[Name]) -> Vec<Person> {
    let lexicon = Lexicon::learn(context);
    let mut mentions = Vec::new();
    for passage in passages(context.document) {
        let reader = Reader::new(passage.text);
        if passage.block.kind == BlockKind::Signature {
            mentions.extend(trigger::signature(&reader, &lexicon, &passage, context));
        } else {
            mentions.extend(trigger::mentions(&reader, &lexicon, &passage));
        }
    }
    let people = link::People::new(&mentions, &context.document.meta.authors);
    for passage in passages(context.document) {
        let more = people.bare_mentions(&passage, organisations);
        mentions.extend(more);
    }
    mentions.sort_by_key(|mention| (mention.passage.index, mention.range.start, mention.rule == link::BARE));
    mentions.dedup_by(|later, kept| overlap(later, kept));
    mentions.iter().filter_map(|mention| people.person(mention)).collect()
}

fn overlap(one: &Mention<'_>, other: &Mention<'_>) -> bool {
    one.passage.index == other.passage.index && one.range.start < other.range.end && other.range.start < one.range.end
}
