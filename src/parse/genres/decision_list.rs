//! What a committee decided, point by point: labels, and behind or below each what it says.
//!
//! ```text
//! Agendapunt:     Brief over de veren
//! Zaak:           Brief regering - minister van … - 27 maart 2019
//!                 Voortgang veren - 31409-362
//! Besluit:        Ter kennisgeving aangenomen.
//! Noot:           …
//! ```
//!
//! A tool that lost the columns puts labels on lines of their own, and those at a page's end may come behind all that they
//! label; where as many parts end above them as there are labels, each finds its own.

use super::genre::{Genre, PAPER, and_paper};
use crate::document::{BlockKind, DocumentKind, Span, Voice, VoiceKind};
use crate::dutch::classes::TITLES_WITH_STOPS;
use crate::dutch::letters::Letters;
use crate::parse::days;
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::frames::unframed::{Paper, Text};
use crate::parse::lines::{Line, spans};
use crate::parse::paper::{closing, kind, opening};
use crate::parse::settings::paragraphs::body::{Body, Reader};
use crate::parse::text::{after, ends_sentence, folded};

/// A paper that calls itself one.
pub(crate) const GENRE: Genre = Genre {
    name: "decision-list",
    kind: DocumentKind::DecisionList,
    claims: |signs| signs.kind == DocumentKind::DecisionList,
    readers: READERS,
    divided: false,
    silent: |body, _| committee(body.lines),
};

/// What a line of it may be.
const READERS: &[Reader] = &and_paper::<1, { PAPER.len() + 1 }>([|body| body.labelled()]);

/// The labels that the chamber's own system prints.
const LABELS: &[&str] = &[
    "Agendapunt",
    "Zaak",
    "Zaken",
    "Besluit",
    "Besluiten",
    "Noot",
    "Toelichting",
    "Voorstel",
    "Termijn",
    "Voortouwcommissie",
    "Volgcommissie",
    "Volgcommissie(s)",
    "Document",
    "Activiteit",
    "Soort activiteit",
    "Activiteitnummer",
    "Datum",
    "Tijd",
    "Griffier",
    "Aanwezig",
    "Openbaar/besloten",
];

/// Among how many lines the list says what it is.
const HEAD: usize = 20;

/// Whether these lines are such a list: they say so, and decide something.
pub(crate) fn is_list(lines: &[Line<'_>]) -> bool {
    let head = lines.iter().take(HEAD);
    let named = head.clone().any(|line| title(line.text).is_some());
    let decides =
        |line: &Line<'_>| label(line.text).is_some_and(|(label, _)| label.starts_with("Besluit"));
    named && lines.iter().any(decides)
}

/// The list: its title becomes metadata.
pub(crate) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.meta.kind = DocumentKind::DecisionList;
    let at = lines
        .iter()
        .take(HEAD)
        .position(|line| title(line.text).is_some());
    let (mut body, mut taken): (Vec<Line<'s>>, Vec<Line<'s>>) = (Vec::new(), Vec::new());
    let mut rest = lines.iter().enumerate().peekable();
    while let Some((index, line)) = rest.next() {
        // The label may stand on the line above its title.
        let heads = Some(index + 1) == at && label(line.text) == Some(("Document", ""));
        if heads {
            draft.metadata.push(line.span);
        } else if Some(index) == at {
            taken.push(*line);
            while let Some((_, next)) = rest.next_if(|(_, next)| {
                next.gap == 0
                    && label(next.text).is_none()
                    && opening::dateline(next.text).is_none()
            }) {
                taken.push(*next);
            }
        } else {
            body.push(*line);
        }
    }
    let words: Vec<&str> = taken.iter().map(|line| line.text).collect();
    let words = folded(&words.join(" "));
    draft.meta.title = title(&words).unwrap_or(&words).to_owned();
    draft.metadata.extend(spans(&taken));
    Paper::of(Text::Paragraphs {
        above: Vec::new(),
        body,
        below: Vec::new(),
    })
}

/// The title in a line that begins with it, behind its label or not.
fn title(text: &str) -> Option<&str> {
    let text = label(text)
        .filter(|(label, _)| *label == "Document")
        .map_or(text, |(_, value)| value);
    let named = kind::of(text) == Some(DocumentKind::DecisionList) && !ends_sentence(text);
    named.then_some(text)
}

/// The label that a line begins with, a number before it left out, and where what it labels begins.
fn label(text: &str) -> Option<(&'static str, &str)> {
    let bare = text.trim_start_matches(|first: char| first.is_ascii_digit());
    let bare = bare.strip_prefix('.').unwrap_or(bare).trim_start();
    LABELS.iter().find_map(|label| {
        let rest = after(bare, label)?.trim_start().strip_prefix(':')?;
        Some((*label, rest.trim_start()))
    })
}

/// The committee that decides.
fn committee(lines: &[Line<'_>]) -> Option<Voice> {
    let named = lines.iter().enumerate().find_map(|(at, line)| {
        let (_, value) = label(line.text).filter(|(label, _)| *label == "Voortouwcommissie")?;
        let below = lines.get(at + 1).map_or("", |next| next.text);
        Some(if value.is_empty() { below } else { value })
    });
    let named = named.filter(|name| name.lower().contains("commissie"))?;
    Some(Voice::new(VoiceKind::Committee, named))
}

/// Whether a line ends what one label labels: a sentence, or the number of a case.
fn ends_part(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or("");
    let is_case = last.split_once('Z').is_some_and(|(year, number)| {
        year.len() == 4
            && number.len() == 5
            && [year, number]
                .iter()
                .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    is_case || ends_sentence(text)
}

impl<'s> Body<'_, '_, '_, 's> {
    /// A label with what it labels.
    fn labelled(&mut self) -> usize {
        let Some((line, (name, value))) =
            self.line().and_then(|line| Some((line, label(line.text)?)))
        else {
            return 0;
        };
        let rest = self.rest();
        let alone = value.is_empty();
        // What is labelled goes on up to an empty line; below a label alone one empty line comes first.
        let below = rest.iter().skip(1).enumerate();
        let goes_on = |(at, next): &(usize, &Line<'_>)| {
            label(next.text).is_none() && (next.gap == 0 || alone && *at == 0)
        };
        let below: Vec<Line<'s>> = below.take_while(goes_on).map(|(_, next)| *next).collect();
        let taken = 1 + below.len();
        let behind = rest.get(taken..).unwrap_or(&[]);
        let mut late: Vec<Line<'s>> = behind
            .iter()
            .take_while(|next| label(next.text).is_some_and(|(_, value)| value.is_empty()))
            .copied()
            .collect();
        // What follows the last of them is its own.
        if behind.get(late.len()).is_some() {
            late.pop();
        }
        let first = line.tail(line.text.len() - value.len());
        let mut lines: Vec<Line<'s>> = (!alone).then_some(first).into_iter().collect();
        lines.extend(below);
        if let Some(parts) = parts(&lines, late.len() + 1).filter(|_| !late.is_empty()) {
            self.write(line, name, parts.first().map_or(&[], Vec::as_slice), value);
            for (label_line, part) in late.iter().zip(parts.iter().skip(1)) {
                self.push(DraftBlock::paragraph([label_line.span]));
                self.push(DraftBlock::paragraph(spans(part)));
            }
            self.close();
            return taken + late.len();
        }
        self.write(line, name, &lines, value);
        self.close();
        taken
    }

    /// Writes what a label labels: the title of a point, who signs, a day, or a paragraph with its label.
    fn write(&mut self, line: &Line<'_>, name: &str, lines: &[Line<'_>], value: &str) {
        let text = spans(lines);
        let whole: Vec<Span> = std::iter::once(line.span)
            .chain(
                text.iter()
                    .copied()
                    .filter(|span| !line.span.contains(span.start)),
            )
            .collect();
        let said = lines.first().map_or(value, |line| line.text);
        match name {
            "Agendapunt" if !lines.is_empty() => {
                let number = line.text.split(['.', ' ']).next().unwrap_or("");
                let numbered =
                    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
                self.push(DraftBlock {
                    spans: whole,
                    label: numbered.then(|| number.to_owned()),
                    ..DraftBlock::heading(1, text)
                });
            }
            "Griffier" if closing::is_name(without_titles(said)) => {
                let name = without_titles(said).to_owned();
                self.draft.meta.authors.push(name);
                self.push(DraftBlock::new(BlockKind::Signature, whole));
            }
            _ => {
                let day = days::at_start(said)
                    .filter(|_| name == "Datum" && self.draft.meta.date.is_none());
                if let Some(day) = day {
                    opening::state_date(self.draft, day, line.span);
                }
                self.push(DraftBlock::paragraph(whole));
            }
        }
    }
}

/// A name without the titles before it.
fn without_titles(name: &str) -> &str {
    let titled = name
        .split_once(' ')
        .filter(|(title, _)| TITLES_WITH_STOPS.contains(&title.lower()));
    titled.map_or(name, |(_, rest)| rest.trim_start())
}

/// The lines in as many parts as wanted, each ended by a sentence or a number; none where there are more or fewer.
fn parts<'s>(lines: &[Line<'s>], wanted: usize) -> Option<Vec<Vec<Line<'s>>>> {
    let mut parts: Vec<Vec<Line<'s>>> = Vec::new();
    let mut ended = true;
    for line in lines {
        match parts.last_mut().filter(|_| !ended) {
            Some(part) => part.push(*line),
            None => parts.push(vec![*line]),
        }
        ended = ends_part(line.text);
    }
    (parts.len() == wanted).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn labels_begin_lines() {
        assert_eq!(
            label("Besluit:   Ter kennisgeving."),
            Some(("Besluit", "Ter kennisgeving."))
        );
        assert_eq!(
            label("12. Agendapunt: Veren"),
            Some(("Agendapunt", "Veren"))
        );
        assert_eq!(label("Besluit van 3 mei: alles"), None);
    }

    #[test]
    fn late_labels_find_as_many_parts() {
        let raw = "Brief - 27\nmaart 2019\nVeren - 2019Z01234\nTer kennisgeving aangenomen.\nDe leden:\nEen en twee.";
        let lines = lines(raw);
        let count = parts(&lines, 3).map(|parts| parts.iter().map(Vec::len).collect::<Vec<_>>());
        assert_eq!(count, Some(vec![3, 1, 2]));
        assert!(parts(&lines, 2).is_none());
    }
}
