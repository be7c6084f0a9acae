//! A dossier: documents on one policy with what we say of them, what editors checked, names and words of its own and what
//! the page says of its subject. It lies in a folder like `corpus/` and travels to the browser as one file, the bundle.

mod answers;
mod bundle;
#[cfg(feature = "cli")]
mod folder;
mod manifest;
mod milestones;
mod parsed;
mod reading;
mod story;
mod terms;

pub use answers::{Answer, Answers, Sentence};
pub(crate) use bundle::checksum;
pub use bundle::{Collection, decode, encode};
#[cfg(feature = "cli")]
pub use folder::{FILES, MANIFEST, paper, read, read_manifest, text};
pub use manifest::{Dossier, Entry, Manifest, Rights};
pub use milestones::{Milestone, Milestones, Theme, Told};
pub(crate) use parsed::{read as read_parsed, write as write_parsed};
pub use reading::Reading;
pub use story::{Contradiction, Figure, Figures, Followed, Proof, Quote, Statement, Story, Thread};
pub use terms::{Term, Terms};
