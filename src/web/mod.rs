//! What the JavaScript interface and the page both need of a browser: fetching, storage, worker, clock. It knows nothing
//! of papers.

mod clock;
mod fetching;
mod origin;
pub mod register;
#[cfg(feature = "ui")]
pub(crate) mod storage;
mod texts;

pub use clock::{mark, now};
pub use fetching::fetch;
pub use origin::Origin;
pub use texts::Texts;
