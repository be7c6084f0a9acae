//! What the JavaScript interface and the page both need of a browser: fetching, storage, worker, clock. It knows nothing
//! of papers.

#[cfg(feature = "api")]
mod clock;
#[cfg(feature = "api")]
mod fetching;
#[cfg(feature = "ui")]
pub(crate) mod offered;
#[cfg(feature = "api")]
mod origin;
pub mod register;
#[cfg(feature = "ui")]
pub(crate) mod storage;
#[cfg(feature = "api")]
mod texts;

#[cfg(feature = "api")]
pub use clock::{mark, now};
#[cfg(feature = "api")]
pub use fetching::fetch;
#[cfg(feature = "api")]
pub use origin::Origin;
#[cfg(feature = "api")]
pub use texts::Texts;
