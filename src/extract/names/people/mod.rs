//! People, by the words before their names or by their place in a signature, and then wherever else they are named.

mod function;
mod link;
mod name;
mod trigger;

use super::lexicon::Lexicon;
use super::reader::{Passage, Text};
use crate::document::BlockKind;
use crate::extract::{Context, Name, Person};
use std::ops::Range;

use name::FullName;
pub(super) use name::name_end;

/// A person's name in the text, before it is known whose it is.
#[derive(Clone, Debug)]
struct Mention<'d> {
    passage: Passage<'d>,
    range: Range<usize>,
    name: FullName,
    role: Option<String>,
    party: Option<String>,
    rule: &'static str,
    /// Whether nobody else is named beside it, as in `motie Jansen-De Vries`.
    alone: bool,
}

/// All people whom the document names, in the order of the text.
pub(super) fn find(
    context: &Context<'_>,
    texts: &[Text<'_>],
    lexicon: &Lexicon<'_>,
    organisations: &[Name],
) -> Vec<Person> {
    let mut mentions = Vec::new();
    for text in texts {
        if text.passage.block.kind == BlockKind::Signature {
            mentions.extend(trigger::signature(text, lexicon, context));
        } else {
            mentions.extend(trigger::mentions(text, lexicon));
        }
    }
    drop_pairs(&mut mentions, &context.document.meta.authors);
    let people = link::People::new(&mentions, &context.document.meta.authors);
    mentions.extend(
        texts
            .iter()
            .flat_map(|text| people.bare_mentions(text, organisations)),
    );
    mentions.sort_by_key(|mention| {
        (
            mention.passage.index,
            mention.range.start,
            mention.rule == link::BARE,
        )
    });
    mentions.dedup_by(|later, kept| overlap(later, kept));
    mentions
        .iter()
        .filter_map(|mention| people.person(mention))
        .collect()
}

/// Drops names with a hyphen that alone give a motion or an amendment its name: two movers (`amendement Jansen-De Vries`) or one
/// person with two names, who would be named somewhere else.
fn drop_pairs(mentions: &mut Vec<Mention<'_>>, authors: &[String]) {
    let announced: Vec<Vec<String>> = mentions
        .iter()
        .filter(|mention| mention.rule != trigger::MOTION)
        .map(|mention| mention.name.key.clone())
        .collect();
    let signed = |name: &FullName| authors.iter().any(|author| author.ends_with(&name.rest));
    mentions.retain(|mention| {
        mention.rule != trigger::MOTION
            || !mention.alone
            || !mention.name.rest.contains('-')
            || announced.contains(&mention.name.key)
            || signed(&mention.name)
    });
}

fn overlap(one: &Mention<'_>, other: &Mention<'_>) -> bool {
    one.passage.index == other.passage.index
        && one.range.start < other.range.end
        && other.range.start < one.range.end
}
