//! Parts shared by several views.

mod block;
mod citations;
mod failure;
mod footer;
mod found;
mod header;
mod notes;
mod outline;
mod panel;
mod quoted;
mod selection;
mod snippet;
mod table;
mod words;

pub(crate) use block::{BlockView, block_id};
pub(crate) use citations::Citations;
pub(crate) use failure::failure_view;
pub(crate) use footer::footer;
pub(crate) use found::{FactMarks, understood};
pub(crate) use header::Header;
pub(crate) use notes::note_link;
pub(crate) use outline::{Outline, outline_of};
pub(crate) use panel::Panel;
pub(crate) use quoted::quoted;
pub(crate) use selection::Selection;
pub(crate) use snippet::snippet_view;
pub(crate) use table::table_view;
