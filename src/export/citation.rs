//! Citations: one row a style.

use super::{bibtex, csl, ris};
use crate::Error;
use crate::explorer::citation::{CiteOptions, Quotation, Work};
use crate::explorer::{Explorer, Opened};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What is cited.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// The document.
    pub opened: &'a Opened,
    /// Words in it, where it is those.
    pub quotation: Option<&'a Quotation>,
    /// The address that is given for the words, or for the document where it has no official one.
    pub link: Option<&'a str>,
}

/// A way to cite.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Its name as data.
    pub name: &'static str,
    /// What it is called where one chooses, in Dutch.
    pub label: &'static str,
    /// The same where words are cited.
    pub label_of_words: &'static str,
    /// What it is, for who reads the declarations.
    pub about: &'static str,
    /// The ending of a file that holds it.
    pub extension: &'static str,
    /// Writes it.
    pub write: fn(&Cited<'_>) -> String,
}

/// All styles, in the order in which they are offered.
pub const STYLES: &[Style] = &[
    Style {
        name: "official",
        label: "officiële verwijzing",
        label_of_words: "citaat met bron",
        about: "`Kamerstukken II 2018/19, 31476, nr. 24.`; before it the quoted words and who says them, where there are any.",
        extension: "txt",
        write: |cited| cited.opened.official_citation(cited.quotation, cited.link),
    },
    Style {
        name: "sentence",
        label: "zin voor in een artikel",
        label_of_words: "zin voor in een artikel",
        about: "A sentence in plain Dutch, for an article.",
        extension: "txt",
        write: |cited| cited.opened.sentence_citation(cited.quotation),
    },
    Style {
        name: "bibtex",
        label: "BibTeX (voor LaTeX)",
        label_of_words: "BibTeX (voor LaTeX)",
        about: "An entry for BibTeX.",
        extension: "bib",
        write: |cited| bibtex::entry(&cited.work()),
    },
    Style {
        name: "ris",
        label: "RIS (voor EndNote en Mendeley)",
        label_of_words: "RIS (voor EndNote en Mendeley)",
        about: "A record in RIS.",
        extension: "ris",
        write: |cited| ris::record(&cited.work()),
    },
    Style {
        name: "csl",
        label: "CSL-JSON (voor Zotero)",
        label_of_words: "CSL-JSON (voor Zotero)",
        about: "A list of one item in CSL-JSON.",
        extension: "json",
        write: |cited| csl::items(&cited.work()),
    },
];

impl Cited<'_> {
    fn work(&self) -> Work {
        Work::new(self.opened, self.quotation, self.link)
    }
}

/// A citation in every style, in the order of [`STYLES`].
#[derive(Clone, Debug, PartialEq)]
pub struct Citations(Vec<String>);

impl Citations {
    /// In every style.
    pub fn of(cited: &Cited<'_>) -> Self {
        Self(STYLES.iter().map(|style| (style.write)(cited)).collect())
    }

    /// Name and text of each style.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        STYLES
            .iter()
            .map(|style| style.name)
            .zip(self.0.iter().map(String::as_str))
    }

    /// The text in the style of this name; empty where there is no such style.
    pub fn get(&self, name: &str) -> &str {
        self.iter()
            .find(|(known, _)| *known == name)
            .map_or("", |(_, text)| text)
    }
}

/// How to cite a document, or words in it, in every style.
///
/// # Errors
/// [`NotFound`](crate::ErrorKind::NotFound) where the collection has no such document, or the document no such words.
pub fn cite(explorer: &Explorer, id: &str, options: &CiteOptions) -> Result<Citations, Error> {
    let (opened, quotation) = explorer.cited(id, options)?;
    Ok(Citations::of(&Cited {
        opened,
        quotation: quotation.as_ref(),
        link: options.link.as_deref(),
    }))
}

impl Serialize for Citations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in self.iter() {
            map.serialize_entry(name, text)?;
        }
        map.end()
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Citations {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Citations".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut properties = serde_json::Map::new();
        for style in STYLES {
            let text = serde_json::json!({ "description": style.about, "type": "string" });
            properties.insert(style.name.to_owned(), text);
        }
        let names: Vec<&str> = STYLES.iter().map(|style| style.name).collect();
        schemars::json_schema!({
            "description": "A citation in every style.",
            "type": "object",
            "properties": properties,
            "required": names,
        })
    }
}
