//! The words of a block, under the names by which the extractors know them.

pub(super) use crate::dutch::tokens::{Token as Word, gap, step, tokens as words, word_from};
