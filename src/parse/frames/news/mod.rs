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
pub(crate) mod furniture;

use super::unframed::{Paper, Text};
use crate::document::calendar::Day;
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::dutch::letters::Letters;
use crate::parse::days;
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::{closing, masthead_start, opening};
use crate::parse::text::{after_any, after_words, folded, is_title, split};
use furniture::Furniture;

/// How many lines from the title on may say who wrote the article and when.
pub(crate) const CREDITS: usize = 4;

/// Within how many lines below a site's name or menu the title stands.
const ABOVE_TITLE: usize = 8;

/// Labels above the name of who wrote it.
const BYLINES: &[&str] = &["geschreven door", "door", "auteur", "tekst"];

/// Words before the day on which an article appeared.
const PUBLISHED: &[&str] = &[
    "Gepubliceerd op",
    "Gepubliceerd",
    "Geplaatst op",
    "Geplaatst",
    "Publicatiedatum",
];

/// Words before the day on which an article was changed.
const CHANGED: &[&str] = &[
    "Aangepast",
    "Bijgewerkt",
    "Gewijzigd",
    "Laatst gewijzigd",
    "Update",
    "Laatste update",
];

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
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    let telling = |line: &Line<'_>| match furniture::of(line.text) {
        Some(Furniture::Share | Furniture::Comments) => 1 + usize::from(line.text.contains(' ')),
        Some(Furniture::SideList) => 1,
        _ => 0,
    };
    let least = if lines.len() < 200 { 2 } else { 6 };
    !is_official(lines) && (lines.iter().map(telling).sum::<usize>() >= least || is_signed(lines))
}

/// Whether it is a letter or a paper of parliament, which sites publish too.
pub(super) fn is_official(lines: &[Line<'_>]) -> bool {
    let mut top = lines.iter().take(20);
    top.any(|line| opening::is_salutation(line.text)) || masthead_start(lines).is_some()
}

/// Whether a writer is named right under the title, or when it appeared to the minute: articles that bear nothing else of
/// their site.
fn is_signed(lines: &[Line<'_>]) -> bool {
    let Some((title, below)) = lines.split_first() else {
        return false;
    };
    let paragraphs = below.iter().filter(|line| !is_title(line.text)).count();
    let signs = |line: &Line<'_>| {
        let (text, _) = credited(line.text);
        let named = writer(text)
            .is_some_and(|name| closing::is_name(name) || name.lower().contains("redactie"));
        named
            || published(line.text).is_some() && line.text.contains(is_clock)
            || outlet(line.text).is_some()
    };
    is_title(title.text) && paragraphs > 1 && below.iter().take(CREDITS).any(signs)
}

/// What parts hours from minutes.
fn is_clock(sign: char) -> bool {
    sign == ':'
}

/// Takes off what the site put around the article, its title, and the comments under it.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.meta.kind = DocumentKind::NewsArticle;
    let mut page = Page {
        draft,
        lines,
        zone: Zone::Top,
        article: Vec::new(),
        comments: Vec::new(),
    };
    for (index, line) in lines.iter().enumerate() {
        page.place(index, line);
    }
    Paper {
        behind: page.comments,
        ..Paper::of(Text::Paragraphs {
            above: Vec::new(),
            body: page.article,
            below: Vec::new(),
        })
    }
}

/// Where in the page the next line stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Zone {
    /// Above the title.
    Top,
    /// In the article, this many lines after the title.
    Text(usize),
    /// Under the head of a list of other articles; whether entries came that no empty line parts.
    Side(bool),
    /// Among the comments.
    Comments,
    /// Behind the comments, where the site goes on about itself.
    End,
}

struct Page<'d, 'r, 'l, 's> {
    draft: &'d mut Draft<'r>,
    lines: &'l [Line<'s>],
    zone: Zone,
    /// Lines of the article itself.
    article: Vec<Line<'s>>,
    /// Blocks under the head of the comments.
    comments: Vec<DraftBlock>,
}

impl<'s> Page<'_, '_, '_, 's> {
    fn place(&mut self, index: usize, line: &Line<'s>) {
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
            Zone::Side(tight) if is_title(line.text) && !(tight && self.is_subheading(index)) => {
                self.draft.furniture.push(line.span);
                self.zone = Zone::Side(tight || line.gap == 0);
            }
            Zone::Side(_) => self.text(index, line, CREDITS),
            Zone::Text(since) => self.text(index, line, since),
        }
    }

    fn furniture(&mut self, line: &Line<'_>, kind: Furniture) {
        self.draft.furniture.push(line.span);
        self.zone = match (kind, self.zone) {
            (_, Zone::Top) => Zone::Top,
            // Near the title it only says how many there are.
            (Furniture::Comments, Zone::Text(since)) if since < CREDITS => Zone::Text(since),
            (Furniture::Comments, Zone::End) => Zone::End,
            (Furniture::Comments, Zone::Comments)
                if self.has_comments() && furniture::is_form(line.text) =>
            {
                Zone::End
            }
            (Furniture::Comments, _) => Zone::Comments,
            (Furniture::SideList, Zone::Text(_)) if !line.text.contains(": ") => Zone::Side(false),
            (Furniture::SideList, Zone::Comments) if self.has_comments() => Zone::End,
            (_, zone) => zone,
        };
    }

    fn title(&mut self, index: usize, line: &Line<'_>) {
        let is_above_title = self.is_label(index, line) || self.stands_above_heading(index, line);
        if SECTIONS.contains(&line.text.lower().as_str()) || is_above_title {
            self.draft.furniture.push(line.span);
            return;
        }
        self.draft.meta.title = line.text.to_owned();
        self.draft.metadata.push(line.span);
        self.zone = Zone::Text(0);
    }

    /// Whether a line stands apart from the lines above it and over a paragraph.
    fn is_subheading(&self, index: usize) -> bool {
        let apart = self.lines.get(index).is_some_and(|line| line.gap > 0);
        let below = self.lines.get(index + 1);
        apart && below.is_some_and(|below| !is_title(below.text))
    }

    /// Whether the page itself makes a title of a line not far below, the only one of that rank, with no text between.
    fn stands_above_heading(&self, index: usize, line: &Line<'_>) -> bool {
        let is_first = |line: &&Line<'_>| line.heading == 1;
        let below = self.lines.get(index + 1..).unwrap_or(&[]);
        let mut near = below.iter().take(ABOVE_TITLE);
        let next = near.find(|below| below.heading == 1 || !is_title(below.text));
        line.heading == 0
            && next.as_ref().is_some_and(is_first)
            && self.lines.iter().filter(is_first).count() == 1
    }

    /// A word or two above the title: the site's name, its menu, a section.
    fn is_label(&self, index: usize, line: &Line<'_>) -> bool {
        let is_word = |word: &&str| word.contains(char::is_alphanumeric);
        let count = |line: &Line<'_>| split(line.text).filter(is_word).count();
        let below = self
            .lines
            .get(index + 1..)
            .unwrap_or(&[])
            .iter()
            .take(ABOVE_TITLE);
        // A title may be a question.
        let titled = |text: &str| is_title(text.trim_end_matches('?'));
        let mut titles = below.take_while(|next| {
            titled(next.text)
                && days::at_start(next.text).is_none()
                && comments::author(next.text).is_none()
        });
        count(line) <= 2
            && titles.any(|next| count(next) >= 4 && furniture::of(next.text).is_none())
    }

    /// A line of the article, unless it says who wrote it.
    fn text(&mut self, index: usize, line: &Line<'s>, since: usize) {
        self.zone = Zone::Text(since + 1);
        if since >= CREDITS || !self.credit(index, line) {
            self.article.push(*line);
        }
    }

    /// Reads what a line right under the title says of the writer or the day. Says whether it is a writer's.
    fn credit(&mut self, index: usize, line: &Line<'_>) -> bool {
        if let Some((name, day)) = outlet(line.text) {
            opening::state_date(self.draft, day, line.span);
            self.draft.meta.publisher = name.to_owned().into();
            self.draft.metadata.push(line.span);
            return true;
        }
        if let Some(day) = published(line.text) {
            opening::state_date(self.draft, day, line.span);
            return false;
        }
        let changed =
            after_any(line.text, CHANGED).is_some_and(|(_, day)| published(day.trim()).is_some());
        if is_byline(line.text) || changed {
            self.draft.metadata.push(line.span);
            return true;
        }
        let (line_text, day) = credited(line.text);
        let named = writer(line_text);
        let below = self.lines.get(index + 1);
        let dated = below.is_some_and(|next| days::at_start(next.text).is_some());
        let above = index.checked_sub(1).and_then(|above| self.lines.get(above));
        let labelled = above.is_some_and(|above| is_byline(above.text));
        let Some(name) = named.or_else(|| (dated || labelled).then_some(line.text)) else {
            return false;
        };
        if !closing::is_name(name) && !name.lower().contains("redactie") {
            return false;
        }
        let behind = || days::at_start(line.text.rsplit_once(" op ")?.1);
        if let Some(day) = day.or_else(behind) {
            opening::state_date(self.draft, day, line.span);
        }
        self.draft.meta.authors.push(name.to_owned());
        self.draft.metadata.push(line.span);
        true
    }

    fn has_comments(&self) -> bool {
        let last = self.comments.last();
        last.is_some_and(|block| block.kind == BlockKind::Comment)
    }

    /// Opens a comment where the line says who wrote it. Says whether it did.
    fn comment(&mut self, index: usize, line: &Line<'_>) -> bool {
        let begun =
            |block: &&mut DraftBlock| block.kind == BlockKind::Comment && block.text.is_empty();
        if days::is_alone(line.text)
            && let Some(block) = self.comments.last_mut().filter(begun)
        {
            block.spans.push(line.span);
            block.day = block.day.or_else(|| days::in_head(line));
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
        self.comments.push(DraftBlock {
            text: Vec::new(),
            author: Some(author.to_owned()),
            day: days::in_head(line),
            ..block
        });
        true
    }

    /// Adds a line to the comment above it; before the first comment it is the site's own.
    fn goes_on(&mut self, line: &Line<'_>) {
        match self.comments.last_mut() {
            Some(block) if block.kind == BlockKind::Comment => block.extend(line.span),
            _ if is_title(line.text) => self.draft.furniture.push(line.span),
            _ => self.comments.push(DraftBlock::paragraph([line.span])),
        }
    }
}

/// The day in a line that says when the article appeared, and nothing else.
pub(crate) fn published(text: &str) -> Option<Day> {
    let text = after_any(text, PUBLISHED).map_or(text, |(_, day)| day);
    let text = text.trim_start_matches(':').trim_start();
    // `3 mei 2021 door de redactie`
    let text = text.split_once(" door ").map_or(text, |(day, _)| day);
    let of_outlet = || {
        // `Omroep Veenland, 3 mei 2021, 16:42`
        let (outlet, day) = text.split_once(", ")?;
        let named = outlet.starts_with(char::is_uppercase) && split(outlet).count() <= 4;
        named.then(|| days::at_start(day))?
    };
    opening::dateline(text)
        .or_else(|| days::at_start(text))
        .or_else(of_outlet)
}

/// Who wrote the article, where the line says it: `Door Eva Smit`, `Door onze redacteur Eva Smit`, `Auteur: Eva Smit`.
fn writer(text: &str) -> Option<&str> {
    let behind_label = || {
        let (text, name) = text.split_once(": ")?;
        is_byline(text).then_some(name.trim())
    };
    let named = after_words(text, "Door").and_then(|_| comments::author(text));
    let name = named.or_else(behind_label)?;
    let ours = after_any(name, &["onze", "een van onze"]);
    let Some((_, name)) = ours else {
        return Some(name);
    };
    // Behind what the writer is the name has a capital.
    let capital = name.find(|letter: char| letter.is_uppercase())?;
    name.get(capital..)
}

/// Whether the line is a label above the name of who wrote the article.
fn is_byline(text: &str) -> bool {
    BYLINES.contains(&text.trim_end_matches(':').lower().as_str())
}

/// `Omroep Zuid, 5 november 2024, 16:42`: who published it, and the day. Without a time of day such a line may be the
/// place and day of a letter.
fn outlet(text: &str) -> Option<(&str, Day)> {
    const WORDS: usize = 5;
    if after_words(text, "Door").is_some() {
        return None;
    }
    let parted = [", ", " | ", " - ", " – "].into_iter();
    let mut ends = parted.flat_map(|sign| text.match_indices(sign));
    ends.find_map(|(at, sign)| {
        let (name, rest) = (text.get(..at)?, text.get(at + sign.len()..)?);
        let day = days::at_start(rest)?;
        let fits = name.starts_with(char::is_uppercase)
            && split(name).count() <= WORDS
            && rest.contains(is_clock)
            && split(rest).count() <= WORDS + 1;
        fits.then_some((name, day))
    })
}

/// `Door Eva Smit e.smit@krant.nl - 9-1-2017, 17:30`: what comes before the address and the day, and the day.
fn credited(text: &str) -> (&str, Option<Day>) {
    let parted = [" - ", " | ", " · ", " • "]
        .iter()
        .find_map(|sign| text.split_once(sign));
    let (before, day) = match parted {
        Some((before, behind)) => (before, days::at_start(behind)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_under_a_title_name_writer_and_day() {
        for line in [
            "Door Eva Smit",
            "Door onze redacteur Eva Smit",
            "Auteur: Eva Smit",
        ] {
            assert_eq!(writer(line), Some("Eva Smit"), "{line}");
        }
        for line in [
            "Door Eva Smit · 3 mei 2021, 16:42",
            "Door Eva Smit | 3 mei 2021",
        ] {
            assert_eq!(
                credited(line),
                ("Door Eva Smit", Day::new(2021, 5, 3)),
                "{line}"
            );
        }
        assert_eq!(writer("Door de regen is het laat."), None);
        for line in [
            "3 mei 2021, 16:42",
            "Omroep Veenland, 3 mei 2021, 16:42",
            "Geplaatst op 3 mei 2021 door de redactie",
        ] {
            assert_eq!(published(line), Day::new(2021, 5, 3), "{line}");
        }
        assert_eq!(published("Op de dag, 3 mei 2021 dus"), None);
    }
}
