//! What a person types, as a query. Any text is a query; nothing is an error.
//!
//! | typed | means |
//! |---|---|
//! | `warme overdracht` | passages with all words; where they are few, also those with most |
//! | `"warme overdracht"` | these words in this order |
//! | `-wmo` | not with this word |
//! | `mee OR vng`, `mee \| vng` | either |
//! | `jaar:2018` | a field and a value ([`FIELDS`]); quotes around a value with spaces |
//! | `/gemeente(n\|s)/` | a regular expression |

use super::question::Question;
use super::tokenizer::words;

/// The fields a query may name, and the words people use for them.
pub const FIELDS: &[(Field, &[&str])] = &[
    (Field::Kind, &["soort"]),
    (Field::Year, &["jaar"]),
    (Field::Voice, &["van", "door"]),
    (Field::Party, &["fractie", "partij"]),
    (Field::Document, &["in", "document"]),
    (Field::Law, &["wet"]),
    (Field::Organisation, &["organisatie"]),
];

/// What a field says of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The kind of paper.
    Kind,
    /// The year in which it was written.
    Year,
    /// Who speaks.
    Voice,
    /// Which fractie speaks.
    Party,
    /// The document.
    Document,
    /// A law that is named.
    Law,
    /// An organisation that is named.
    Organisation,
}

impl Field {
    /// Its name in a query.
    pub fn name(self) -> &'static str {
        FIELDS
            .iter()
            .find(|(field, _)| *field == self)
            .and_then(|(_, names)| names.first())
            .copied()
            .unwrap_or("")
    }

    /// The field that a name stands for.
    pub fn named(name: &str) -> Option<Self> {
        FIELDS
            .iter()
            .find(|(_, names)| names.iter().any(|known| known.eq_ignore_ascii_case(name)))
            .map(|(field, _)| *field)
    }
}

/// A field with its value; `wanted` is false where the query excludes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Which.
    pub field: Field,
    /// As typed.
    pub value: String,
    /// Whether it must hold, or must not.
    pub wanted: bool,
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What passages should say; each is one or more alternatives.
    pub(crate) wanted: Vec<Vec<Atom>>,
    /// What passages must not say.
    pub(crate) unwanted: Vec<Atom>,
    /// What must hold of a passage.
    pub filters: Vec<Filter>,
    /// A regular expression that the text must match, as typed between slashes.
    pub pattern: Option<String>,
    /// Whether more was typed than is looked at ([`Query::LONGEST`]).
    pub is_clipped: bool,
    /// What its plain words ask, where they are a question.
    pub question: Option<Question>,
}

/// A word, or words in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Atom {
    /// Folded; more than one where the query quotes them.
    pub(crate) words: Vec<String>,
    /// Whether these very words are meant.
    pub(crate) quoted: bool,
    /// Whether the last word may be unfinished.
    pub(crate) open: bool,
    /// Whether it was typed in capitals, as abbreviations are.
    pub(crate) capitals: bool,
}

impl Atom {
    /// Its word, where it is one that nobody quoted.
    pub(super) fn bare_word(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] if !self.quoted => Some(word),
            _ => None,
        }
    }
}

/// More words than this are not looked at, nor more fields: no reader types them, and each costs time.
const MOST: usize = 24;

impl Query {
    /// Bytes that are looked at.
    pub const LONGEST: usize = 600;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Self {
        let mut rest = clipped(typed);
        let mut query = Self {
            is_clipped: rest.len() < typed.trim_end().len(),
            ..Self::default()
        };
        let (mut either, mut plain) = (false, Vec::new());
        while let Some((piece, after)) = next_piece(rest) {
            rest = after;
            match piece {
                Piece::Or => either = true,
                Piece::Pattern(pattern) => query.pattern = Some(pattern.to_owned()),
                Piece::Field { .. } if query.filters.len() >= MOST => query.is_clipped = true,
                Piece::Field {
                    field,
                    value,
                    wanted,
                } => {
                    query.filters.push(Filter {
                        field,
                        value: value.to_owned(),
                        wanted,
                    });
                }
                Piece::Words {
                    text,
                    quoted,
                    wanted,
                    open,
                } => {
                    if wanted && !quoted {
                        plain.push(text);
                    }
                    query.add(text, quoted, wanted, open, std::mem::take(&mut either));
                }
            }
        }
        query.question = Question::of(&plain.join(" "));
        query
    }

    fn add(&mut self, text: &str, quoted: bool, wanted: bool, open: bool, either: bool) {
        let words = words(text);
        let capitals = text.chars().filter(|letter| letter.is_uppercase()).count() > 1;
        let capitals = capitals && !text.chars().any(char::is_lowercase);
        if words.is_empty() {
            return;
        }
        let alternatives = self.wanted.iter().map(Vec::len).sum::<usize>();
        if alternatives + self.unwanted.len() >= MOST {
            self.is_clipped = true;
            return;
        }
        // `zorg-en` and `Ieder(in)` are several words that belong together, like a quote.
        let together = quoted || words.len() > 1;
        let atoms = if together {
            vec![words]
        } else {
            words.into_iter().map(|word| vec![word]).collect()
        };
        for words in atoms {
            let atom = Atom {
                words,
                quoted,
                open,
                capitals,
            };
            match self.wanted.last_mut().filter(|_| either && wanted) {
                Some(last) => last.push(atom),
                None if wanted => self.wanted.push(vec![atom]),
                None => self.unwanted.push(atom),
            }
        }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.filters.is_empty() && self.pattern.is_none()
    }
}

/// What a query is made of.
enum Piece<'q> {
    Or,
    Pattern(&'q str),
    Field {
        field: Field,
        value: &'q str,
        wanted: bool,
    },
    Words {
        text: &'q str,
        quoted: bool,
        wanted: bool,
        open: bool,
    },
}

fn clipped(typed: &str) -> &str {
    let end = (0..=typed.len().min(Query::LONGEST))
        .rev()
        .find(|at| typed.is_char_boundary(*at));
    typed.get(..end.unwrap_or(0)).unwrap_or("")
}

fn next_piece(rest: &str) -> Option<(Piece<'_>, &str)> {
    let rest = rest.trim_start();
    let first = rest.chars().next()?;
    if first == '/'
        && let Some((pattern, after)) = pattern(rest)
    {
        return Some((Piece::Pattern(pattern), after));
    }
    let bare = rest
        .strip_prefix(['-', '−'])
        .filter(|bare| bare.starts_with(|next: char| !next.is_whitespace()));
    let (wanted, rest) = (bare.is_none(), bare.unwrap_or(rest));
    if let Some((text, closed, after)) = quoted(rest) {
        return Some((
            Piece::Words {
                text,
                quoted: true,
                wanted,
                open: !closed,
            },
            after,
        ));
    }
    if let Some((field, value)) = field(rest) {
        let (value, after) = match quoted(value) {
            Some((value, _, after)) => (value, after),
            None => word(value),
        };
        return Some((
            Piece::Field {
                field,
                value,
                wanted,
            },
            after,
        ));
    }
    let (text, after) = word(rest);
    if matches!(text, "OR" | "OF" | "|") {
        return Some((Piece::Or, after));
    }
    Some((
        Piece::Words {
            text,
            quoted: false,
            wanted,
            open: after.is_empty(),
        },
        after,
    ))
}

/// `/…/`, where the second slash ends a word; otherwise a slash is a slash.
fn pattern(rest: &str) -> Option<(&str, &str)> {
    let inner = rest.get(1..)?;
    let ends = inner.match_indices('/').map(|(at, _)| at);
    let fits = |at: &usize| {
        inner
            .get(at + 1..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
    };
    let end = ends
        .filter(|at| *at > 0 && !inner[..*at].ends_with('\\'))
        .find(fits)?;
    Some((inner.get(..end)?, inner.get(end + 1..)?))
}

/// A quote, whether it was closed, and what follows.
fn quoted(rest: &str) -> Option<(&str, bool, &str)> {
    const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];
    let inner = rest.strip_prefix(QUOTES)?;
    match inner.find(QUOTES) {
        Some(end) => {
            let after = inner.get(end..).unwrap_or("");
            Some((
                inner.get(..end)?,
                true,
                after.strip_prefix(QUOTES).unwrap_or(after),
            ))
        }
        None => Some((inner, false, "")),
    }
}

fn field(rest: &str) -> Option<(Field, &str)> {
    let (name, value) = rest.split_once(':')?;
    let known = Field::named(name);
    known
        .filter(|_| !value.is_empty() && !value.starts_with(char::is_whitespace))
        .map(|field| (field, value))
}

fn word(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_of(query: &Query) -> Vec<Vec<String>> {
        query
            .wanted
            .iter()
            .map(|either| either.iter().map(|atom| atom.words.join("_")).collect())
            .collect()
    }

    #[test]
    fn the_last_word_is_open_until_a_space_follows() {
        let open = |typed: &str| {
            Query::parse(typed)
                .wanted
                .last()
                .map(|either| either[0].open)
        };
        assert_eq!(open("de cliën"), Some(true));
        assert_eq!(open("de cliën "), Some(false));
        assert!(Query::parse(" \"?! - / : ").is_empty());
    }

    #[test]
    fn operators_are_read() {
        let query = Query::parse(
            "MEE OR vng \"warme overdracht\" -wmo jaar:2018 -in:\"kst 1\" /a.b/ Ieder(in)",
        );
        assert_eq!(
            words_of(&query),
            [
                vec!["mee", "vng"],
                vec!["warme_overdracht"],
                vec!["ieder_in"]
            ]
        );
        assert!(
            query.wanted[0][0].capitals
                && !query.wanted[0][1].capitals
                && query.wanted[1][0].quoted
        );
        assert_eq!(query.unwanted[0].words, ["wmo"]);
        let fields: Vec<_> = query
            .filters
            .iter()
            .map(|filter| (filter.field, filter.value.as_str(), filter.wanted))
            .collect();
        assert_eq!(
            fields,
            [
                (Field::Year, "2018", true),
                (Field::Document, "kst 1", false)
            ]
        );
        assert_eq!(query.pattern.as_deref(), Some("a.b"));
    }

    #[test]
    fn what_is_no_operator_is_a_word() {
        assert_eq!(words_of(&Query::parse("en/of http://x")).len(), 2);
        assert_eq!(words_of(&Query::parse("wat: niets")).len(), 2);
        assert_eq!(
            words_of(&Query::parse("\"niet gesloten")),
            [["niet_gesloten"]]
        );
    }
}
