//! What the JavaScript interface and the page both need of a browser: fetching, storage, worker, clock. It knows nothing
//! of papers.

#[cfg(feature = "browser")]
mod clock;
#[cfg(feature = "browser")]
mod fetching;
#[cfg(feature = "page")]
pub(crate) mod offered;
#[cfg(feature = "browser")]
mod origin;
pub mod register;
#[cfg(feature = "page")]
pub(crate) mod storage;
#[cfg(feature = "browser")]
mod texts;

#[cfg(feature = "browser")]
pub use clock::{mark, now};
#[cfg(feature = "browser")]
pub use fetching::fetch;
#[cfg(feature = "browser")]
pub use origin::Origin;
#[cfg(feature = "browser")]
pub use texts::Texts;
