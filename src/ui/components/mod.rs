//! Parts shared by several views.

mod block;
mod card;
mod failure;
mod footer;
mod found;
mod header;
mod notes;
mod outline;
mod panel;
mod quotation;
mod quoted;
mod snippet;
mod table;
mod take;
mod words;

pub(crate) use block::{BlockView, block_id};
pub(crate) use card::{failure_in_frame, found as found_at, quote_card};
pub(crate) use failure::failure_view;
pub(crate) use footer::{footer, frame_footer};
pub(crate) use found::{FactMarks, understood};
pub(crate) use header::{Header, SearchBox};
pub(crate) use notes::note_link;
pub(crate) use outline::{Outline, outline_of};
pub(crate) use panel::Panel;
pub(crate) use quoted::quoted;
pub(crate) use snippet::snippet_view;
pub(crate) use table::table_view;
pub(crate) use take::Take;
