//! The marks that list items begin with, and how deep an item lies.
//!
//! Text taken out of a page keeps bullets as characters (`• a`, `– a`), numbers as written (`1. a`, `a) a`), and a
//! numbered item of a page's own list as both (`• 1. a`). Depth shows in the indent alone.

/// The mark at the start of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The number or letter, without its punctuation; `None` for a bullet.
    pub(crate) label: Option<String>,
    /// Where the item's own text begins.
    pub(crate) len: usize,
    /// Whether a bullet character stands there, before a number or by itself.
    pub(crate) bullet: bool,
}

/// Characters that open an item when white space follows.
const BULLETS: &str = "•·∙●○◦▪■□‣⁃–—-*";

/// The mark that the text begins with, if it is one and text follows it or the line is nothing but it.
pub(crate) fn mark(text: &str) -> Option<Mark> {
    let bullet = bullet(text);
    let rest = text.get(bullet..).unwrap_or("");
    if let Some((label, len)) = number(rest) {
        return Some(Mark {
            label: Some(label),
            len: bullet + len,
            bullet: bullet > 0,
        });
    }
    // A site's own bullet before the dash that the paper has: "• -in de commissie".
    let dash = rest
        .strip_prefix(['-', '–'])
        .filter(|rest| bullet > 0 && rest.starts_with(char::is_alphabetic))
        .map_or(0, |behind| rest.len() - behind.len());
    (bullet > 0).then_some(Mark {
        label: None,
        len: bullet + dash,
        bullet: true,
    })
}

/// The length of a bullet with the white space behind it, 0 where there is none.
fn bullet(text: &str) -> usize {
    let Some(first) = text.chars().next().filter(|first| BULLETS.contains(*first)) else {
        return 0;
    };
    let rest = text.get(first.len_utf8()..).unwrap_or("");
    let spaced = rest.len() - rest.trim_start().len();
    if rest.is_empty() || spaced > 0 {
        first.len_utf8() + spaced
    } else {
        0
    }
}

/// `1.`, `12)`, `(3)`, `a.`, `b)` at the start: the label, and the length with the white space behind it.
fn number(text: &str) -> Option<(String, usize)> {
    let open = text.starts_with('(');
    let body = text.get(usize::from(open)..)?;
    let digits = body.len()
        - body
            .trim_start_matches(|digit: char| digit.is_ascii_digit())
            .len();
    let letter = body.starts_with(|first: char| first.is_ascii_lowercase());
    let label = match digits {
        1 | 2 => body.get(..digits)?,
        0 if letter => body.get(..1)?,
        _ => return None,
    };
    let behind = body.get(label.len()..)?;
    let closed = behind.strip_prefix(if open { [')', ')'] } else { ['.', ')'] })?;
    let spaced = closed.len() - closed.trim_start().len();
    let ends = spaced > 0 || closed.is_empty();
    ends.then(|| {
        (
            label.to_owned(),
            usize::from(open) + label.len() + 1 + spaced,
        )
    })
}

/// How deep items lie, told from their indents.
#[derive(Debug, Default)]
pub(crate) struct Depths {
    stack: Vec<(usize, bool)>,
    interrupted: bool,
}

impl Depths {
    /// The level of an item with this indent; 1 is the outermost.
    pub(crate) fn level(&mut self, indent: usize, ordered: bool) -> u8 {
        // Numbers are set flush right, so " 10." may stand one further left than "  9.".
        let same = |(known, numbered): &(usize, bool)| {
            *known == indent || (ordered && *numbered && known.abs_diff(indent) == 1)
        };
        match self.stack.iter().position(same) {
            Some(at) => self.stack.truncate(at + 1),
            None => {
                let interrupted = std::mem::take(&mut self.interrupted);
                self.stack
                    .retain(|(known, _)| *known < indent && !interrupted);
                self.stack.push((indent, ordered));
            }
        }
        self.interrupted = false;
        u8::try_from(self.stack.len()).unwrap_or(u8::MAX)
    }

    /// Notes that something other than an item came between: a list may still go on after it, but not deeper.
    pub(crate) fn interrupt(&mut self) {
        self.interrupted = true;
    }

    /// Forgets the list: a heading ends it.
    pub(crate) fn reset(&mut self) {
        self.stack.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<String>, usize)> {
        mark(text).map(|mark| (mark.label, mark.len))
    }

    #[test]
    fn bullets_numbers_and_both() {
        assert_eq!(read("– een"), Some((None, 4)));
        assert_eq!(read("• 1. een"), Some((Some("1".to_owned()), 7)));
        assert_eq!(read("12) een"), Some((Some("12".to_owned()), 4)));
        assert_eq!(read("(3) een"), Some((Some("3".to_owned()), 4)));
        assert_eq!(read("a. een"), Some((Some("a".to_owned()), 3)));
        assert_eq!(read("•"), Some((None, 3)));
        assert_eq!(read("• -een"), Some((None, 5)));
    }

    #[test]
    fn numbers_in_text_are_no_marks() {
        for text in [
            "2018. Dat jaar",
            "1 januari",
            "3.500 mensen",
            "-5 graden",
            "i.c. de wet",
            "2.1 Toegang",
            "€ 5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn depth_follows_the_indent_over_an_interruption() {
        let mut depths = Depths::default();
        assert_eq!(
            [
                depths.level(1, true),
                depths.level(2, false),
                depths.level(2, false)
            ],
            [1, 2, 2]
        );
        depths.interrupt();
        assert_eq!([depths.level(1, true), depths.level(2, false)], [1, 2]);
        depths.interrupt();
        assert_eq!(depths.level(4, false), 1);
    }
}
