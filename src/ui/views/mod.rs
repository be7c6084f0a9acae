//! One file a view. `route` decides which one is shown.

mod about;
mod commitments;
mod documents;
mod money;
mod questions;
mod quote;
mod reader;
mod references;
mod search;
mod selection;
mod start;
mod timeline;
mod unknown;

pub(crate) use about::about;
pub(crate) use commitments::commitments;
pub(crate) use documents::documents;
pub(crate) use money::money;
pub(crate) use questions::questions;
pub(crate) use quote::Quote;
pub(crate) use reader::Reader;
pub(crate) use references::references;
pub(crate) use search::Search;
pub(crate) use selection::Selection;
pub(crate) use start::start;
pub(crate) use timeline::Timeline;
pub(crate) use unknown::unknown;
