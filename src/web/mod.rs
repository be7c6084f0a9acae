//! What the JavaScript interface and the page both need of a browser: fetching, storage, worker, clock. It knows nothing
//! of papers.

pub mod register;
#[cfg(feature = "ui")]
pub(crate) mod storage;
