//! The official citation, after the *Leidraad voor juridische auteurs*.

use super::Quotation;
use crate::document::citation::{Chamber, paper_number, series, session_of};
use crate::document::{DocumentKind, Metadata, Voice};
use crate::dutch::letters::single_spaced;
use crate::dutch::letters::uncapitalised;
use crate::explorer::Opened;

/// Said where a member of government repeats what fracties asked: those words are not an answer.
pub(super) const RESTATES: &str = "in een alinea die vragen van fracties weergeeft";

impl Opened {
    /// The official citation, or what comes nearest to it, without a full stop: `Kamerstukken II 2018/19, 31476, nr. 24`.
    pub fn citation(&self) -> String {
        match self.series_and_number() {
            Some((series, number)) => format!("{series}, {number}"),
            None if self.document.meta.kind == DocumentKind::Letter => letter(self),
            None => publication(self),
        }
    }

    /// The official citation ended with a full stop; before it the words and their speakers, after it the address.
    pub fn official_citation(&self, quotation: Option<&Quotation>, link: Option<&str>) -> String {
        let mut lines = Vec::new();
        if let Some(quotation) = quotation {
            let speakers = quotation.named_speakers();
            let speakers = if speakers.is_empty() {
                speakers
            } else {
                format!(" ({speakers})")
            };
            lines.push(format!("“{}”{speakers}", quotation.text));
        }
        lines.push(format!("{}.", self.citation()));
        lines.extend(link.map(str::to_owned));
        lines.join("\n")
    }

    /// A paper of parliament in its series: `Kamerstukken II 2018/19` and `31476, nr. 24`.
    pub(super) fn series_and_number(&self) -> Option<(String, String)> {
        let meta = &self.document.meta;
        let (dossier, number) = (meta.dossier.as_deref()?, meta.number.as_deref());
        let session = meta
            .session_year
            .clone()
            .or_else(|| session_of(self.date()?));
        Some((
            series(Chamber::numbering(number), session.as_deref()),
            paper_number(dossier, number),
        ))
    }

    /// The number by which it is cited: `31476, nr. 24`, or the sender's reference.
    pub fn report_number(&self) -> Option<String> {
        let meta = &self.document.meta;
        match (&meta.dossier, &meta.number) {
            (Some(dossier), Some(number)) => Some(paper_number(dossier, Some(number))),
            _ => meta.reference.clone(),
        }
    }

    /// Who published it; empty where nobody is known.
    pub fn publisher(&self) -> &str {
        let own = self.document.meta.publisher.as_deref().unwrap_or("");
        if self.entry.publisher.is_empty() {
            own
        } else {
            &self.entry.publisher
        }
    }
}

impl Quotation {
    /// Who says the words: `VVD-fractie`; several with commas; empty where nobody is known.
    pub fn named_speakers(&self) -> String {
        let mut named = self
            .speakers
            .iter()
            .map(Voice::dutch)
            .collect::<Vec<_>>()
            .join(", ");
        if self.restates {
            named.push_str(", ");
            named.push_str(RESTATES);
        }
        named
    }
}

/// `Brief van de staatssecretaris van …, kenmerk 12-34, 26 april 2016`.
fn letter(opened: &Opened) -> String {
    let meta = &opened.document.meta;
    let title = opened.title();
    let own = title
        .get(..9)
        .is_some_and(|start| start.eq_ignore_ascii_case("brief van"));
    let sender = match (own, meta.role.as_deref()) {
        (true, _) => title.to_owned(),
        (false, Some(role)) => format!("Brief van de {}", uncapitalised(role)),
        (false, None) if opened.publisher().is_empty() => "Brief".to_owned(),
        (false, None) => format!("Brief van {}", opened.publisher()),
    };
    join([
        sender,
        if own { String::new() } else { quoted(title) },
        reference(meta),
        dated(opened),
    ])
}

/// `‘Titel’, De Krant, 12 juli 2018`.
fn publication(opened: &Opened) -> String {
    let authors = opened.document.meta.authors.join(", ");
    let title = quoted(opened.title());
    let publisher = join([
        opened.publisher().to_owned(),
        reference(&opened.document.meta),
    ]);
    join([authors, title, publisher, dated(opened)])
}

fn quoted(title: &str) -> String {
    if title.is_empty() {
        String::new()
    } else {
        format!("‘{}’", single_spaced(title))
    }
}

fn reference(meta: &Metadata) -> String {
    meta.reference
        .as_ref()
        .map(|reference| format!("kenmerk {reference}"))
        .unwrap_or_default()
}

/// `26 april 2016`, or that the document has no date and when it must have been written.
fn dated(opened: &Opened) -> String {
    match opened.date().map(|date| date.days()) {
        Some((day, _)) if !opened.date_inferred() => day.dutch(),
        Some((first, last)) => format!(
            "zonder datum (tussen {} en {})",
            first.dutch(),
            last.dutch()
        ),
        None => String::new(),
    }
}

fn join<const N: usize>(parts: [String; N]) -> String {
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join(", ")
}
