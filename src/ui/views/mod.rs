//! One file a view. `route` decides which one is shown.

mod about;
mod commitments;
mod documents;
mod money;
mod questions;
mod reader;
mod references;
mod search;
mod start;
mod timeline;
mod unknown;

pub(crate) use about::About;
pub(crate) use commitments::Commitments;
pub(crate) use documents::Documents;
pub(crate) use money::Money;
pub(crate) use questions::Questions;
pub(crate) use reader::Reader;
pub(crate) use references::References;
pub(crate) use search::Search;
pub(crate) use start::Start;
pub(crate) use timeline::Timeline;
pub(crate) use unknown::Unknown;
