//! What shows where pages end: page starts, rules, targets of links, headers.

use crate::document::Span;
use crate::parse::lines::Line;

/// How many spaces make a rule; half as many dashes do.
const RULE: usize = 20;

/// Most lines of a page.
pub(super) const PAGE: usize = 100;

/// Most targets of links at one page's end.
const LINKS: usize = 40;

/// From how many pages on a line that starts pages is their header, and letters of the longest.
const HEADER_PAGES: usize = 3;
const HEADER: usize = 80;

/// The lines of a letter with what stands between them.
pub(super) struct Pages<'s, 'l> {
    raw: &'l str,
    /// All lines from the greeting on.
    pub(super) lines: &'l [Line<'s>],
    /// Number of empty lines between two lines of a paragraph.
    pub(super) base: usize,
    /// Whether lines generally end in a space, as they were broken at one.
    spaced: bool,
    /// Lines with which several pages start.
    headers: Vec<&'s str>,
}

impl<'s, 'l> Pages<'s, 'l> {
    /// The lines of `raw`, measured.
    pub(super) fn new(raw: &'l str, lines: &'l [Line<'s>]) -> Self {
        let spaced = lines.iter().filter(|line| {
            raw.get(line.span.end..)
                .is_some_and(|rest| rest.starts_with(' '))
        });
        let spaced = spaced.count() * 5 > lines.len() * 4;
        let pages = Self {
            raw,
            lines,
            base: base_gap(lines),
            spaced,
            headers: Vec::new(),
        };
        Self {
            headers: pages.headers(),
            ..pages
        }
    }

    fn headers(&self) -> Vec<&'s str> {
        let starts = (0..self.lines.len())
            .filter(|at| self.starts_page(*at))
            .filter_map(|at| self.lines.get(at));
        let mut first: Vec<&str> = starts
            .map(|line| line.text)
            .filter(|text| text.len() <= HEADER)
            .collect();
        first.sort_unstable();
        let groups = first
            .chunk_by(|one, other| one == other)
            .filter(|group| group.len() >= HEADER_PAGES);
        groups.filter_map(|group| group.first().copied()).collect()
    }

    /// The gap before a line; 0 where there is no such line.
    pub(super) fn gap(&self, at: usize) -> usize {
        self.lines.get(at).map_or(0, |line| line.gap)
    }

    /// Whether a page starts with this line: one space, or a form feed, right behind the line before.
    pub(super) fn starts_page(&self, at: usize) -> bool {
        let line = self.lines.get(at).filter(|_| at > 0);
        line.is_some_and(|line| {
            let before = self.before(at);
            (line.gap == 0 && line.indent == 1 && before.ends_with("\n "))
                || before.bytes().any(|space| space == 0xc)
        })
    }

    /// Whether this is the last line of a page.
    pub(super) fn ends_page(&self, at: usize) -> bool {
        at + 1 >= self.lines.len() || self.starts_page(at + 1)
    }

    /// Whether a page's repeated header is this line.
    pub(super) fn is_header(&self, at: usize) -> bool {
        self.starts_page(at)
            && self
                .lines
                .get(at)
                .is_some_and(|line| self.headers.contains(&line.text))
    }

    /// All white space before a line.
    fn before(&self, at: usize) -> &'l str {
        let Some(line) = self.lines.get(at) else {
            return "";
        };
        let start = at
            .checked_sub(1)
            .and_then(|before| self.lines.get(before))
            .map_or(0, |before| before.span.end);
        Span::new(start, line.span.start).slice(self.raw)
    }

    /// Whether a line of nothing but spaces stands before, long enough to be a rule.
    pub(super) fn rule_before(&self, at: usize) -> bool {
        let before = self.before(at);
        // White space behind the last line and before this one is no line of its own.
        let between = before
            .split_once('\n')
            .and_then(|(_, rest)| rest.rsplit_once('\n'))
            .map_or("", |(rest, _)| rest);
        let is_space = |space: char| matches!(space, ' ' | '\u{a0}');
        // What stands at the side of the page is no rule.
        between.split('\n').any(|line| {
            let line = line.trim_end_matches('\r');
            line.chars().all(is_space) && line.chars().count() >= RULE
        })
    }

    /// Whether the line is a rule of dashes.
    pub(super) fn is_rule(&self, at: usize) -> bool {
        let dashes = |text: &str| {
            text.chars()
                .all(|dash| matches!(dash, '_' | '-' | '–' | '—' | '─'))
        };
        self.lines
            .get(at)
            .is_some_and(|line| line.text.len() >= RULE / 2 && dashes(line.text))
    }

    /// An address on a line of its own at a page's end that repeats the target of a link in the text.
    pub(super) fn is_link_target(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at).filter(|line| is_address(line.text)) else {
            return false;
        };
        let rest = self.lines.get(at + 1..).unwrap_or(&[]);
        let last = at
            + rest
                .iter()
                .take(LINKS)
                .take_while(|next| is_address(next.text))
                .count();
        self.ends_page(last) && (self.is_unspaced(line) || self.repeats(at, line.text))
    }

    /// Whether a line lacks the space that lines of the text end in.
    fn is_unspaced(&self, line: &Line<'_>) -> bool {
        let rest = self.raw.get(line.span.end..).unwrap_or("");
        self.spaced && (rest.is_empty() || rest.starts_with(['\n', '\r']))
    }

    /// Whether the page up to this line holds the address.
    fn repeats(&self, at: usize, address: &str) -> bool {
        let bare = address
            .split_once("://")
            .map_or(address, |(_, rest)| rest)
            .trim_end_matches('/');
        let back = at.saturating_sub(PAGE)..at;
        let from = back
            .clone()
            .rev()
            .find(|line| self.starts_page(*line))
            .unwrap_or(back.start);
        let page: String = self
            .lines
            .get(from..at)
            .unwrap_or(&[])
            .iter()
            .map(|line| line.text)
            .collect();
        !bare.is_empty() && page.contains(bare)
    }
}

/// The number of empty lines between two lines of one paragraph: what is most common before lines that begin with a
/// small letter where the line before came to no end, since those continue it. Where none does, each line is a paragraph
/// of its own, as in a letter that somebody pasted.
pub(super) fn base_gap(lines: &[Line<'_>]) -> usize {
    let ends = |line: &Line<'_>| line.text.ends_with(['.', ',', ':', ';', '?', '!']);
    let continued = lines.windows(2).filter_map(|pair| match pair {
        [before, line] if !ends(before) && line.text.starts_with(char::is_lowercase) => Some(line),
        _ => None,
    });
    most_common(continued).unwrap_or(0)
}

fn most_common<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> Option<usize> {
    let mut counts = [0_usize; 4];
    for line in lines {
        if let Some(count) = counts.get_mut(line.gap) {
            *count += 1;
        }
    }
    let most = counts
        .iter()
        .enumerate()
        .max_by_key(|(gap, count)| (**count, std::cmp::Reverse(*gap)));
    most.filter(|(_, count)| **count > 0).map(|(gap, _)| gap)
}

/// Whether the line is one web address and nothing else.
fn is_address(text: &str) -> bool {
    let begins = text.contains("://") || text.starts_with("www.") || text.starts_with("mailto:");
    begins && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn pages_start_with_one_space_or_a_form_feed() {
        let raw = "a\n b\n\n c\n  d\n\u{c}e";
        let lines = lines(raw);
        let pages = Pages::new(raw, &lines);
        assert_eq!(
            (0..5)
                .filter(|at| pages.starts_page(*at))
                .collect::<Vec<_>>(),
            [1, 4]
        );
    }

    #[test]
    fn rules_are_lines_of_spaces_or_dashes() {
        let raw = format!("a{0}\nb\n{0}\nc\n{0}d\n____________\n", " ".repeat(30));
        let lines = lines(&raw);
        let pages = Pages::new(&raw, &lines);
        assert_eq!(
            (0..5)
                .filter(|at| pages.rule_before(*at))
                .collect::<Vec<_>>(),
            [2]
        );
        assert_eq!(
            (0..5).filter(|at| pages.is_rule(*at)).collect::<Vec<_>>(),
            [4]
        );
    }

    #[test]
    fn addresses_that_repeat_a_link_are_no_text() {
        let raw =
            "zie www.x.nl/a\n\nhttp://www.x.nl/a\nhttp://www.y.nl/\n tekst\nhttp://www.z.nl/\nmeer";
        let lines = lines(raw);
        let pages = Pages::new(raw, &lines);
        assert_eq!(
            (0..6)
                .filter(|at| pages.is_link_target(*at))
                .collect::<Vec<_>>(),
            [1]
        );
    }

    #[test]
    fn the_most_common_gap_is_the_base() {
        assert_eq!(base_gap(&lines("a\n\nb\n\nc\n\n\n\nd\ne")), 1);
        assert_eq!(base_gap(&lines("Een\n\nTwee\nregels\n\nDrie\n\nVier")), 0);
        assert_eq!(base_gap(&lines("a\nb\n\nc")), 0);
        assert_eq!(
            base_gap(&lines("Een alinea.\n\n2. Kop\n\nNog een.\n\nEn nog een.")),
            0
        );
        assert_eq!(base_gap(&[]), 0);
    }
}
