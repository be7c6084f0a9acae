//! Citations of a document and of words in it: the official one, a sentence for an article, and three formats for
//! reference managers.
//!
//! Words are never put into another's mouth. Each passage names who speaks there ([`Quotation::speakers`]); what a
//! fractie asks is cited as that fractie's, also where a minister signed the paper. Quoted words are the repaired text,
//! unchanged.
//!
//! The few Dutch words here are part of the formats, so that the page, the JavaScript interface and the native program
//! cite alike.

mod bibtex;
mod csl;
mod name;
mod official;
mod quotation;
mod ris;
mod sentence;
mod work;

pub use quotation::Quotation;
pub(crate) use quotation::words_of;
use work::Work;

use super::{Explorer, Opened};
use crate::error::{Error, ErrorKind};
use serde::{Deserialize, Serialize};

/// A way to cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As lawyers and parliament do (Leidraad voor juridische auteurs).
    Official,
    /// A sentence in plain Dutch, for an article.
    Sentence,
    /// BibTeX, for LaTeX.
    Bibtex,
    /// RIS, which every reference manager reads.
    Ris,
    /// CSL-JSON, for Zotero, Pandoc and the like.
    Csl,
}

impl Style {
    /// All styles, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Official,
        Self::Sentence,
        Self::Bibtex,
        Self::Ris,
        Self::Csl,
    ];

    /// The ending of a file that holds it.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Official | Self::Sentence => "txt",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "json",
        }
    }
}

/// A citation in every style.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Citations {
    /// `Kamerstukken II 2018/19, 31476, nr. 24.`; before it the quoted words and who says them, where there are any.
    pub official: String,
    /// A sentence in plain Dutch, for an article.
    pub sentence: String,
    /// An entry for BibTeX.
    pub bibtex: String,
    /// A record in RIS.
    pub ris: String,
    /// A list of one item in CSL-JSON.
    pub csl: String,
}

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
    /// How to cite a document, or words in it, in every style.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] where the collection has no such document, or the document no such words.
    pub fn cite(&self, id: &str, options: &CiteOptions) -> Result<Citations, Error> {
        let opened = self.document(id)?;
        let nothing = |passage: usize| {
            Error::new(
                ErrorKind::NotFound,
                format!("{id} has no words at byte {passage}"),
            )
        };
        let quotation = options.passage.map(|passage| {
            self.quotation(opened, passage, options.until)
                .ok_or_else(|| nothing(passage))
        });
        Ok(opened.citations(quotation.transpose()?.as_ref(), options.link.as_deref()))
    }
}

impl Opened {
    /// The citation in one style. `link` is the address that is given for the words, or for the document where it has
    /// no official address.
    pub fn cite(&self, style: Style, quotation: Option<&Quotation>, link: Option<&str>) -> String {
        match style {
            Style::Official => official::cited(self, quotation, link),
            Style::Sentence => sentence::cited(self, quotation),
            Style::Bibtex => bibtex::entry(&Work::new(self, quotation, link)),
            Style::Ris => ris::record(&Work::new(self, quotation, link)),
            Style::Csl => csl::items(&Work::new(self, quotation, link)),
        }
    }

    /// The citation in every style.
    pub fn citations(&self, quotation: Option<&Quotation>, link: Option<&str>) -> Citations {
        let cite = |style| self.cite(style, quotation, link);
        Citations {
            official: cite(Style::Official),
            sentence: cite(Style::Sentence),
            bibtex: cite(Style::Bibtex),
            ris: cite(Style::Ris),
            csl: cite(Style::Csl),
        }
    }
}
