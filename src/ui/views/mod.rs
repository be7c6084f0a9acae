//! One file a view. `route` decides which one is shown.

mod about;
mod documents;
mod reader;
mod search;
mod start;
mod timeline;
mod unknown;

pub(crate) use about::About;
pub(crate) use documents::Documents;
pub(crate) use reader::Reader;
pub(crate) use search::Search;
pub(crate) use start::Start;
pub(crate) use timeline::Timeline;
pub(crate) use unknown::Unknown;
