//! How is a document cited, or words in it? The official citation, a sentence for an article, and what reference managers
//! want to know; `export` writes it in every style.
//!
//! Words are never put into another's mouth. Each passage names who speaks there ([`Quotation::speakers`]); what a
//! fractie asks is cited as that fractie's, also where a minister signed the paper. Quoted words are the repaired text,
//! unchanged.
//!
//! The few Dutch words here are part of the citations, so that the page, the JavaScript interface and the native program
//! cite alike.

mod name;
mod official;
mod quotation;
mod sentence;
mod work;

pub use name::Creator;
pub use quotation::Quotation;
pub use work::Work;

use super::{Explorer, Opened};
use crate::error::{Error, ErrorKind};
use serde::Deserialize;

/// What of a document to cite, and with what address.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct CiteOptions {
    /// Byte of the raw file at which the words begin; the whole document where absent.
    pub passage: Option<usize>,
    /// Byte of the raw file at which they end; the whole passage where absent.
    pub until: Option<usize>,
    /// Address to give for them.
    pub link: Option<String>,
}

impl Explorer {
    /// The document to cite, and the words in it where the options name some.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] where the collection has no such document, or the document no such words.
    pub fn cited(
        &self,
        id: &str,
        options: &CiteOptions,
    ) -> Result<(&Opened, Option<Quotation>), Error> {
        let opened = self.document(id)?;
        let Some(passage) = options.passage else {
            return Ok((opened, None));
        };
        match self.quotation(opened, passage, options.until) {
            Some(quotation) => Ok((opened, Some(quotation))),
            None => Err(Error::new(
                ErrorKind::NotFound,
                format!("{id} has no words at byte {passage}"),
            )),
        }
    }
}
