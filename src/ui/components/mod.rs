//! Parts shared by several views.

mod block;
mod failure;
mod footer;
mod found;
mod header;
mod notes;
mod outline;
mod panel;
mod quoted;
mod snippet;
mod table;
mod words;

pub(crate) use block::{BlockView, block_id};
pub(crate) use failure::Failure;
pub(crate) use footer::Footer;
pub(crate) use found::{FactMarks, understood};
pub(crate) use header::Header;
pub(crate) use notes::{NoteLink, Notes};
pub(crate) use outline::{Outline, outline_of};
pub(crate) use panel::Panel;
pub(crate) use quoted::Quoted;
pub(crate) use snippet::SnippetView;
pub(crate) use table::TableView;
pub(crate) use words::Words;
