//! What a file says of its paper as a whole: what sort, of when, by whom.

use super::Span;
use super::calendar::Interval;
use serde::{Deserialize, Serialize};

/// What sort of paper a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// A letter from a member of government to parliament.
    Letter,
    /// Verslag van een schriftelijk overleg: questions per fractie, answers by the minister.
    WrittenConsultation,
    /// An article from the press.
    NewsArticle,
    /// Numbered questions of members with answers (Aanhangsel van de Handelingen).
    QuestionsAnswers,
    /// A record of a debate.
    Debate,
    /// Anything else.
    #[default]
    Other,
    /// A motion: the chamber asks something of the government or declares something.
    Motion,
    /// An amendment: members change the words of a bill.
    Amendment,
    /// A list of questions of a committee, answered or not.
    QuestionList,
    /// What a committee decided, point by point.
    DecisionList,
}

impl DocumentKind {
    /// All of them, as a reader chooses among them.
    pub const ALL: [Self; 10] = [
        Self::Letter,
        Self::WrittenConsultation,
        Self::QuestionsAnswers,
        Self::QuestionList,
        Self::Motion,
        Self::Amendment,
        Self::Debate,
        Self::DecisionList,
        Self::NewsArticle,
        Self::Other,
    ];

    /// Its name as data (`written-consultation`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::WrittenConsultation => "written-consultation",
            Self::NewsArticle => "news-article",
            Self::QuestionsAnswers => "questions-answers",
            Self::Debate => "debate",
            Self::Other => "other",
            Self::Motion => "motion",
            Self::Amendment => "amendment",
            Self::QuestionList => "question-list",
            Self::DecisionList => "decision-list",
        }
    }

    /// Its name for a reader.
    pub const fn dutch(self) -> &'static str {
        match self {
            Self::Letter => "Brief",
            Self::WrittenConsultation => "Verslag van een schriftelijk overleg",
            Self::NewsArticle => "Nieuwsartikel",
            Self::QuestionsAnswers => "Vragen en antwoorden",
            Self::Debate => "Debat",
            Self::Other => "Document",
            Self::Motion => "Motie",
            Self::Amendment => "Amendement",
            Self::QuestionList => "Lijst van vragen",
            Self::DecisionList => "Besluitenlijst",
        }
    }
}

/// Makes of each row a [`SourceFormat`] with its name in data.
macro_rules! formats {
    ($(
        $(#[$about:meta])*
        $format:ident = $name:literal
    )*) => {
        /// How a raw file came about, which decides how it must be read.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum SourceFormat {
            $(
                $(#[$about])*
                #[serde(rename = $name)]
                $format,
            )*
        }

        impl SourceFormat {
            /// All formats, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$format),*];

            /// Its name in data.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$format => $name,)*
                }
            }
        }
    };
}

formats! {
    /// Text of a page of tkconv / opentk.
    Tkconv = "tkconv"
    /// Text of a page of the Parlementaire Monitor.
    Pamo = "pamo"
    /// Text with a short header of `Key: value` lines, as openkamer exports.
    Openkamer = "openkamer"
    /// Text taken out of the PDF of a ministry's letter.
    PdfLetter = "pdf-letter"
    /// A scraped news article.
    News = "news"
    /// XML of officielebekendmakingen.nl.
    OpXml = "op-xml"
    /// Anything else: paragraphs separated by empty lines.
    #[default]
    Plain = "plain"
}

impl SourceFormat {
    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|format| format.name() == name)
    }
}

/// What the file says of the paper as a whole. Empty strings and lists where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Metadata {
    /// The subject line; where there is none, the paper's own kind line.
    pub title: String,
    /// What sort of paper it is.
    pub kind: DocumentKind,
    /// The day, or the interval in which the day must lie where it was inferred.
    pub date: Option<Interval>,
    /// Whether `date` was inferred from the text rather than stated.
    pub date_inferred: bool,
    /// Where the file states the date, or the passages it was inferred from.
    pub date_evidence: Vec<Span>,
    /// Number of the parliamentary dossier, digits only (`31476`), with a suffix for budget chapters (`34550-XVI`).
    pub dossier: Option<String>,
    /// Number of the paper inside the dossier (`24`).
    pub number: Option<String>,
    /// Parliamentary year (`2018-2019`).
    pub session_year: Option<String>,
    /// Who signed or submitted it.
    pub authors: Vec<String>,
    /// In what office.
    pub role: Option<String>,
    /// To whom.
    pub recipient: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// How the raw file came about.
    pub source_format: SourceFormat,
    /// Who published the file: the name of a row of `parse::frames`.
    pub frame: String,
    /// As what it is read: the name of a row of `parse::genres`.
    pub genre: String,
    /// Official addresses that the file names for itself.
    pub source_urls: Vec<String>,
    /// Subjects the file names.
    pub subjects: Vec<String>,
    /// The sender's reference (Kenmerk).
    pub reference: Option<String>,
}

// What serde knows is asked through JSON, which only the native program reads.
#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::DocumentKind;
    use std::collections::BTreeSet;

    /// A kind that is added is named in `name`, as the compiler wants, and can be read back only where it stands in `ALL`.
    #[test]
    fn every_kind_is_one_that_can_be_chosen() {
        let named: BTreeSet<&str> = DocumentKind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(named.len(), DocumentKind::ALL.len());
        let (mut missing, unknown) = (Vec::new(), "kind-that-is-none");
        let told =
            serde_json::from_str::<DocumentKind>(&format!("\"{unknown}\"")).expect_err("unknown");
        for name in told.to_string().split('`').skip(3).step_by(2) {
            if !named.contains(name) {
                missing.push(name.to_owned());
            }
        }
        assert_eq!(missing, Vec::<String>::new());
    }
}
