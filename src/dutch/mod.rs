//! Dutch, written down once: how its letters, words, sentences, numbers and dates are made. Knows nothing of documents.
//!
//! | module | what it answers |
//! |---|---|
//! | [`letters`] | capitals, accents, what a text begins with |
//! | [`tokens`] | words with their places, and what stands between them |
//! | [`sentences`] | where sentences end |
//! | [`stems`] | forms of one word under one key |
//! | [`numbers`], [`decimals`] | `veertien`, `2,2 miljoen`, `1.234,50` |
//! | [`months`] | months, seasons |
//! | [`abbreviations`] | short forms that a text explains |
//! | [`classes`] | word classes, a text file each |
//!
//! [`Reading`] is a text read once: what every layer above works on.

pub mod abbreviations;
pub mod classes;
pub mod decimals;
pub mod letters;
pub mod months;
pub mod numbers;
mod reading;
pub mod sentences;
pub mod stems;
pub mod tokens;

pub use classes::{Class, WordSet};
pub use reading::Reading;
