//! A news article as a scraper leaves it: what the site put around it (see [`furniture`]), the title, a lead,
//! paragraphs under subheadings, and readers' comments (see [`comments`]).
//!
//! ```text
//! of 120 LinkedIn                        share buttons: furniture
//! The title                              metadata
//! The lead, paragraphs; a short line that stands alone without a stop is a subheading
//! Gerelateerde artikelen                 titles of other articles: furniture
//! Reageer op dit artikel                 the comments begin
//! Door Fred op
//! What Fred has to say.
//! ```

mod comments;
mod furniture;

use super::draft::{Draft, DraftBlock};
use super::kamerstuk::{closing, masthead_start, opening, sections};
use super::lines::Line;
use super::marks::{Depths, mark};
use super::text::{after_words, ends_sentence, folded, holds_sentence_end};
use crate::document::calendar::Day;
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::dutch::letters::Letters;
use crate::parse::text::split;
use furniture::Furniture;

/// How many lines from the title on may say who wrote the article and when.
const CREDITS: usize = 4;

/// Within how many lines below a site's name or menu the title stands.
const ABOVE_TITLE: usize = 8;

/// Names of sections that a site prints above a title.
const SECTIONS: &[&str] = &[
    "nieuws",
    "achtergrond",
    "opinie",
    "interview",
    "blog",
    "column",
    "artikel",
    "reportage",
    "verhaal",
];

/// Whether a site left its buttons or forms, and it is no letter or paper of parliament.
pub(crate) fn recognise(lines: &[Line<'_>]) -> bool {
    let telling = |line: &Line<'_>| match furniture::of(line.text) {
        Some(Furniture::Share | Furniture::Comments) => 1 + usize::from(line.text.contains(' ')),
        Some(Furniture::SideList) => 1,
        _ => 0,
    };
    let official = lines
        .iter()
        .take(20)
        .any(|line| opening::is_salutation(line.text))
        || masthead_start(lines).is_some();
    !official && lines.iter().map(telling).sum::<usize>() >= if lines.len() < 200 { 2 } else { 6 }
}

/// Reads the article and the comments under it.
pub(crate) fn parse(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    draft.meta.kind = DocumentKind::NewsArticle;
    let mut article = Article::new(draft, lines);
    for index in 0..lines.len() {
        article.read(index);
    }
}

/// Where in the page the next line stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Zone {
    /// Above the title.
    Top,
    /// In the article, this many lines after the title.
    Text(usize),
    /// Under the head of a list of other articles.
    Side,
    /// Among the comments.
    Comments,
    /// Behind the comments, where the site goes on about itself.
    End,
}

struct Article<'d, 'r, 'l, 's> {
    draft: &'d mut Draft<'r>,
    lines: &'l [Line<'s>],
    zone: Zone,
    depths: Depths,
}

impl<'d, 'r, 'l, 's> Article<'d, 'r, 'l, 's> {
    fn new(draft: &'d mut Draft<'r>, lines: &'l [Line<'s>]) -> Self {
        Self {
            draft,
            lines,
            zone: Zone::Top,
            depths: Depths::default(),
        }
    }

    fn read(&mut self, index: usize) {
        let Some(line) = self.lines.get(index) else {
            return;
        };
        if matches!(self.zone, Zone::Comments | Zone::End) && self.comment(index, line) {
            self.zone = Zone::Comments;
            return;
        }
        if let Some(kind) = furniture::of(line.text) {
            return self.furniture(line, kind);
        }
        match self.zone {
            Zone::Top => self.title(index, line),
            Zone::Comments => self.goes_on(line),
            Zone::End => self.draft.furniture.push(line.span),
            Zone::Side if is_title(line) => self.draft.furniture.push(line.span),
            Zone::Side => self.text(index, line, CREDITS),
            Zone::Text(since) => self.text(index, line, since),
        }
    }

    fn furniture(&mut self, line: &Line<'_>, kind: Furniture) {
        self.draft.furniture.push(line.span);
        self.zone = match (kind, self.zone) {
            (_, Zone::Top) => Zone::Top,
            // Near the title it only says how many there are.
            (Furniture::Comments, Zone::Text(since)) if since < CREDITS => Zone::Text(since),
            (Furniture::Comments, _) => Zone::Comments,
            (Furniture::SideList, Zone::Text(_)) if !line.text.contains(": ") => Zone::Side,
            (Furniture::SideList, Zone::Comments) if self.has_comments() => Zone::End,
            (_, zone) => zone,
        };
    }

    fn title(&mut self, index: usize, line: &Line<'_>) {
        if SECTIONS.contains(&line.text.lower().as_str()) || self.is_label(index, line) {
            self.draft.furniture.push(line.span);
            return;
        }
        self.draft.meta.title = line.text.to_owned();
        self.draft.metadata.push(line.span);
        self.zone = Zone::Text(0);
    }

    /// A word or two above the title: the site's name, its menu, a section.
    fn is_label(&self, index: usize, line: &Line<'_>) -> bool {
        let count = |line: &Line<'_>| split(line.text).count();
        let below = self
            .lines
            .get(index + 1..)
            .unwrap_or(&[])
            .iter()
            .take(ABOVE_TITLE);
        let mut titles = below.take_while(|next| {
            is_title(next) && day_in(next.text).is_none() && comments::author(next.text).is_none()
        });
        count(line) <= 2
            && titles.any(|next| count(next) >= 4 && furniture::of(next.text).is_none())
    }

    /// A line of the article: who wrote it and when, a subheading, an item or a paragraph.
    fn text(&mut self, index: usize, line: &Line<'_>, since: usize) {
        self.zone = Zone::Text(since + 1);
        if since < CREDITS && self.credit(index, line) {
            return;
        }
        let voice = Some(Voice::new(VoiceKind::Journalist, ""));
        let goes_on = |block: &DraftBlock| {
            line.gap == 0 && matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        };
        if let Some(mark) = mark(line.text) {
            let level = self.depths.level(line.indent, mark.label.is_some());
            let block = DraftBlock::item(level, vec![line.span], vec![line.tail(mark.len).span])
                .said_by(voice);
            let block = match mark.label {
                Some(label) => block.numbered(label),
                None => block,
            };
            return self.draft.blocks.push(block);
        }
        self.depths.interrupt();
        if self.is_subheading(index, line) {
            self.draft
                .blocks
                .push(DraftBlock::heading(1, [line.span]).said_by(voice));
        } else if self.draft.blocks.last().is_some_and(goes_on) && since > 0 {
            self.goes_on(line);
        } else {
            self.draft
                .blocks
                .push(DraftBlock::paragraph([line.span]).said_by(voice));
        }
    }

    /// Reads a line that credits a writer or gives the day, right under the title. Says whether it did.
    fn credit(&mut self, index: usize, line: &Line<'_>) -> bool {
        let text = line
            .text
            .trim_start_matches("Gepubliceerd op ")
            .trim_start_matches("Gepubliceerd: ");
        if let Some(day) = opening::dateline(text).or_else(|| day_in(text)) {
            opening::state_date(self.draft, day, line.span);
            self.draft.blocks.push(
                DraftBlock::paragraph([line.span])
                    .said_by(Some(Voice::new(VoiceKind::Journalist, ""))),
            );
            return true;
        }
        let (line_text, day) = credited(line.text);
        let named = after_words(line_text, "Door").and_then(|_| comments::author(line_text));
        let dated = self
            .lines
            .get(index + 1)
            .is_some_and(|next| day_in(next.text).is_some());
        let Some(name) = named.or_else(|| dated.then_some(line.text)) else {
            return false;
        };
        if !closing::is_name(name) && !name.lower().contains("redactie") {
            return false;
        }
        if let Some(day) = day.or_else(|| {
            line.text
                .rsplit_once(" op ")
                .and_then(|(_, day)| day_in(day))
        }) {
            opening::state_date(self.draft, day, line.span);
        }
        self.draft.meta.authors.push(name.to_owned());
        self.draft.metadata.push(line.span);
        true
    }

    /// A short line without a stop that stands alone and has text under it.
    fn is_subheading(&self, index: usize, line: &Line<'_>) -> bool {
        let Some(next) = self
            .lines
            .get(index + 1)
            .filter(|next| furniture::of(next.text).is_none())
        else {
            return false;
        };
        let text = line.text.trim_end_matches('?');
        let above = line.gap > 0 && (next.gap > 0 || next.text.chars().count() > 100);
        above && sections::is_heading_like(text) && text.chars().count() <= 90 && !is_title(next)
    }

    fn has_comments(&self) -> bool {
        self.draft
            .blocks
            .last()
            .is_some_and(|block| block.kind == BlockKind::Comment)
    }

    /// Opens a comment where the line says who wrote it. Says whether it did.
    fn comment(&mut self, index: usize, line: &Line<'_>) -> bool {
        let begun =
            |block: &&mut DraftBlock| block.kind == BlockKind::Comment && block.text.is_empty();
        if comments::is_day(line.text)
            && let Some(block) = self.draft.blocks.last_mut().filter(begun)
        {
            block.spans.push(line.span);
            return true;
        }
        let head = folded(line.text);
        let below = self.lines.get(index + 1).map_or("", |next| next.text);
        let Some(author) = comments::author(&head).or_else(|| comments::author_above(&head, below))
        else {
            return false;
        };
        let voice = Some(Voice::new(VoiceKind::Reader, author));
        let block = DraftBlock::new(BlockKind::Comment, [line.span]).said_by(voice);
        self.draft.blocks.push(DraftBlock {
            text: Vec::new(),
            author: Some(author.to_owned()),
            ..block
        });
        true
    }

    /// Adds a line to the block above it; among the comments before the first one that is the site's own.
    fn goes_on(&mut self, line: &Line<'_>) {
        let among = self.zone == Zone::Comments;
        match self.draft.blocks.last_mut() {
            Some(block) if !among || block.kind == BlockKind::Comment => block.extend(line.span),
            _ if is_title(line) => self.draft.furniture.push(line.span),
            _ => self.draft.blocks.push(DraftBlock::paragraph([line.span])),
        }
    }
}

/// Whether a line is short and no sentence, as titles of articles are.
fn is_title(line: &Line<'_>) -> bool {
    line.text.chars().count() <= 120 && !ends_sentence(line.text) && !holds_sentence_end(line.text)
}

/// `Door Eva Smit e.smit@krant.nl - 9-1-2017, 17:30`: what comes before the address and the day, and the day.
fn credited(text: &str) -> (&str, Option<Day>) {
    let (before, day) = match text.split_once(" - ").or_else(|| text.split_once(" | ")) {
        Some((before, behind)) => (before, day_in(behind)),
        None => (text, None),
    };
    let address = before
        .split_whitespace()
        .next_back()
        .filter(|last| last.contains('@'));
    let name = address
        .and_then(|address| before.strip_suffix(address))
        .unwrap_or(before);
    (if day.is_some() { name.trim_end() } else { text }, day)
}

/// `9-1-2017`, with whatever stands behind it.
fn day_in_figures(text: &str) -> Option<Day> {
    let word = split(text).next()?.trim_end_matches(',');
    let mut parts = word.split('-');
    let (day, month, year) = (
        parts.next()?,
        parts.next()?,
        parts.next().filter(|year| year.len() == 4)?,
    );
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Days of the week, as they may stand before a day.
const WEEKDAYS: &[&str] = &[
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// The day that a text begins with, a time behind it left out of account: `donderdag 12 juli 2018, 10:15`.
fn day_in(text: &str) -> Option<Day> {
    let weekday = |word: &&str| WEEKDAYS.contains(&word.trim_end_matches(',').lower().as_str());
    if let Some(day) = day_in_figures(text).filter(|_| text.chars().count() <= 60) {
        return Some(day);
    }
    let words: Vec<&str> = split(text).skip_while(weekday).collect();
    let time = words.iter().skip(3).all(|word| {
        word.starts_with(|first: char| first.is_ascii_digit())
            || ["om", "uur", "|", "-", "•"].contains(word)
    });
    let day = words.get(..3)?.join(" ");
    time.then(|| Day::from_dutch(day.trim_end_matches(',')))?
}

#[cfg(test)]
mod tests {
    use crate::document::calendar::Day;
    use crate::document::{Block, BlockKind, Document, Source, SourceFormat};
    use crate::parse::parse;

    fn read(text: &str) -> Document {
        parse(&Source {
            name: "artikel.txt".to_owned(),
            text: text.to_owned(),
        })
    }

    fn texts(document: &Document, kind: BlockKind) -> Vec<&str> {
        document
            .blocks
            .iter()
            .filter(|block| block.kind == kind)
            .map(|block| block.text.as_str())
            .collect()
    }

    #[test]
    fn an_article_is_told_from_what_its_site_left() {
        let found = read(
            "Delen op Facebook\n\nDe titel\n\nDe inleiding is er.\n\nEen kopje\n\nDe alinea eronder.\n\nLees ook\n\nEen ander artikel\n\nReacties (1)\n\nDoor Ben (buur) op\nDat vind ik ook.\n\nEn meer.",
        );
        assert_eq!(found.meta.source_format, SourceFormat::News);
        assert_eq!(found.meta.title, "De titel");
        assert_eq!(texts(&found, BlockKind::Heading), ["Een kopje"]);
        assert_eq!(
            texts(&found, BlockKind::Paragraph),
            ["De inleiding is er.", "De alinea eronder."]
        );
        assert_eq!(
            texts(&found, BlockKind::Comment),
            ["Dat vind ik ook. En meer."]
        );
        let authors: Vec<&str> = found
            .blocks
            .iter()
            .filter_map(|block: &Block| block.author.as_deref())
            .collect();
        assert_eq!(authors, ["Ben (buur)"]);
        assert_eq!(found.furniture.len(), 2);
    }

    #[test]
    fn a_name_above_a_day_opens_a_comment_and_the_site_ends_them() {
        let found = read(
            "Delen op Facebook\n\nDe titel\n\nDe inleiding is er.\n\nEen kopje\n\nDe brug is op 1 april 2021 geopend.\n\nMeer tekst.\n\nReacties\n\nAnja\n3 mei 2021 om 09:14\nDat is zo.\n\nOok interessant voor u\n\nEen ander stuk\n\nElke week nieuws.",
        );
        assert_eq!(texts(&found, BlockKind::Comment), ["Dat is zo."]);
        assert!(
            found
                .blocks
                .iter()
                .all(|block| block.text != "Elke week nieuws.")
        );
        // It was there on the day of its first comment; how long already, only its own words can say.
        let date = found.meta.date.map(|date| date.dutch());
        assert_eq!(date.as_deref(), Some("1 april 2021 – 3 mei 2021"));
        assert!(found.meta.date_inferred);
    }

    #[test]
    fn writer_and_day_stand_under_the_title() {
        let found =
            read("Delen via e-mail\n\nTitel\n\nDoor Eva Smit op 3 mei 2021\n\nTekst van het stuk.");
        assert_eq!(found.meta.authors, ["Eva Smit"]);
        assert_eq!(found.meta.date.map(|date| date.start), Day::new(2021, 5, 3));
    }

    #[test]
    fn days_in_figures_stand_behind_names() {
        let found = read(
            "Delen via e-mail\n\nTitel\n\nDoor Eva Smit e.smit@krant.nl - 9-1-2017, 17:30\n\nTekst van het stuk.",
        );
        assert_eq!(found.meta.authors, ["Eva Smit"]);
        assert_eq!(found.meta.date.map(|date| date.start), Day::new(2017, 1, 9));
    }

    #[test]
    fn one_word_of_sharing_makes_no_article() {
        assert_eq!(
            read("Een tekst.\n\nE-mail\n\nNog een tekst.")
                .meta
                .source_format,
            SourceFormat::Plain
        );
    }
}
