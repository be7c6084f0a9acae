//! Words that stand for one another: `corpus/thesaurus.list`, the known names with their abbreviations,
//! and the abbreviations that the indexed texts explain themselves.

use super::index::Index;
use super::stemmer::{root, stem};
use super::tokenizer::{hash, words};
use crate::document::ascii::find_byte;
use crate::names::{Entry, gazetteer};
use std::cell::OnceCell;

const FILE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/corpus/thesaurus.list"
));

/// One way to say it, as folded words.
pub(super) type Form = Vec<String>;

/// Forms that stand for one another.
#[derive(Debug, Default)]
struct Group {
    /// Whether they mean the very same (an abbreviation, a name) or nearly so.
    same: bool,
    /// Each with the hash of the root of its first word.
    forms: Vec<(u32, Form)>,
}

/// What is written of a group, each in its own way.
#[derive(Debug)]
enum Written {
    /// A line of the thesaurus.
    List(&'static str),
    /// A name with its abbreviations.
    Name(&'static Entry),
    /// What a text explains: `short<TAB>long`.
    Explained(Box<str>),
}

/// A group that is read when a word is looked up that may be in it. A first search asks for a word or two, and would else
/// wait for all of them.
#[derive(Debug)]
struct Line {
    /// The letters with which the roots of its forms may begin, a bit each.
    letters: u32,
    written: Written,
    group: OnceCell<Group>,
}

/// All groups.
#[derive(Debug, Default)]
pub(super) struct Thesaurus {
    lines: Vec<Line>,
}

/// A form found in a query, with what else says so.
pub(super) struct Other<'t> {
    /// The other form.
    pub(super) form: &'t [String],
    /// Whether it means the very same.
    pub(super) same: bool,
}

/// Stands for any letter.
const ANY: u32 = u32::MAX;

/// The bit of a letter; all where it may stand for another.
fn bit(byte: u8) -> u32 {
    match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => 1 << (letter - b'a'),
        b'0'..=b'9' => 1 << 26,
        _ => ANY,
    }
}

/// The letters with which the roots of forms may begin that are parted like this. A root begins as its word does, or behind
/// the `ge` of a participle.
fn letters(line: &[u8]) -> u32 {
    let (mut letters, mut begins, mut at) = (0, true, 0);
    while at < line.len() {
        let byte = line[at];
        if matches!(byte, b'|' | b';' | b'\t') {
            begins = true;
        } else if begins && byte != b' ' {
            begins = false;
            letters |= bit(byte);
            letters |= match line[at..] {
                [b'g' | b'G', b'e' | b'E', third, ..] => bit(third),
                [b'g' | b'G', 0x80..=0xff, ..] => ANY,
                _ => 0,
            };
        }
        at += 1;
    }
    letters
}

/// Shows the lines of a list that are no comments.
fn read_lines(file: &'static str, see: &mut dyn FnMut(&'static str)) {
    let mut from = 0;
    while from < file.len() {
        let end = find_byte(file.as_bytes(), from, b'\n');
        if let Some(line) = file
            .get(from..end)
            .filter(|line| !matches!(line.as_bytes(), [] | [b'#', ..]))
        {
            see(line);
        }
        from = end + 1;
    }
}

impl Line {
    fn new(written: Written) -> Self {
        let letters = match &written {
            // The first field of a list says what sort of group it is.
            Written::List(line) => letters(&line.as_bytes()[find_byte(line.as_bytes(), 0, b'|')..]),
            Written::Name(entry) => {
                let forms = entry.clear_forms();
                forms.fold(0, |all, form| all | letters(form.as_bytes()))
            }
            Written::Explained(line) => letters(line.as_bytes()),
        };
        Self {
            letters,
            written,
            group: OnceCell::new(),
        }
    }

    fn group(&self) -> &Group {
        self.group.get_or_init(|| match &self.written {
            Written::List(line) => {
                let (kind, forms) = line.split_once('|').unwrap_or_default();
                Group::of(kind.trim() == "afk", &mut forms.split(';'))
            }
            Written::Name(entry) => Group::of(true, &mut entry.clear_forms()),
            Written::Explained(line) => Group::of(true, &mut line.split('\t')),
        })
    }
}

impl Group {
    fn of(same: bool, forms: &mut dyn Iterator<Item = &str>) -> Self {
        let mut forms: Vec<Form> = forms.map(words).filter(|form| !form.is_empty()).collect();
        forms.dedup();
        if forms.len() < 2 {
            return Self::default();
        }
        let keyed = |form: Form| {
            (
                form.first().map_or(0, |first| hash(root(first).as_bytes())),
                form,
            )
        };
        Self {
            same,
            forms: forms.into_iter().map(keyed).collect(),
        }
    }
}

impl Thesaurus {
    /// The thesaurus for these texts.
    pub(super) fn of(index: &Index) -> Self {
        let mut lines = Vec::new();
        read_lines(FILE, &mut |line| lines.push(Line::new(Written::List(line))));
        lines.extend(
            gazetteer()
                .iter()
                .map(|entry| Line::new(Written::Name(entry))),
        );
        lines.extend(
            index
                .abbreviations()
                .lines()
                .map(|line| Line::new(Written::Explained(line.into()))),
        );
        Self { lines }
    }

    /// How many of these words, from the first on, the longest known form takes, with the places of all forms so long.
    pub(super) fn longest(&self, typed: &[&str]) -> (usize, Vec<(u32, u32)>) {
        let Some(first) = typed.first() else {
            return (0, Vec::new());
        };
        let first = root(first);
        let (wanted, letter) = (
            hash(first.as_bytes()),
            first.bytes().next().map_or(ANY, bit),
        );
        let (mut longest, mut found) = (0, Vec::new());
        for (line, number) in self
            .lines
            .iter()
            .zip(0..)
            .filter(|(line, _)| line.letters & letter != 0)
        {
            let Group { same, forms } = line.group();
            for ((_, form), place) in forms
                .iter()
                .zip(0..)
                .filter(|((known, _), _)| *known == wanted)
            {
                // Names and abbreviations are taken as they stand; for the rest a word that is akin will do.
                let key = if *same { stem } else { root };
                let same_word =
                    |(known, typed): (&String, &&str)| known == typed || key(known) == key(typed);
                let fits = form.len() <= typed.len() && form.iter().zip(typed).all(same_word);
                if fits && form.len() >= longest {
                    if form.len() > longest {
                        found.clear();
                    }
                    longest = form.len();
                    found.push((number, place));
                }
            }
        }
        (longest, found)
    }

    /// What else says what these forms say.
    pub(super) fn others(&self, places: &[(u32, u32)]) -> Vec<Other<'_>> {
        let mut found: Vec<Other<'_>> = Vec::new();
        for (group, number) in places {
            let Some(group) = self.lines.get(*group as usize).map(Line::group) else {
                continue;
            };
            for (other, (_, form)) in (0_u32..).zip(&group.forms) {
                if other != *number && !found.iter().any(|known| known.form == form.as_slice()) {
                    found.push(Other {
                        form,
                        same: group.same,
                    });
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(typed: &[&str]) -> Vec<String> {
        let thesaurus = Thesaurus::of(&Index::default());
        let (_, places) = thesaurus.longest(typed);
        thesaurus
            .others(&places)
            .iter()
            .map(|other| other.form.join(" "))
            .collect()
    }

    #[test]
    fn an_abbreviation_leads_to_its_name_and_back() {
        assert!(others(&["vng"]).contains(&"vereniging van nederlandse gemeenten".to_owned()));
        assert!(
            others(&["vereniging", "van", "nederlandse", "gemeenten"]).contains(&"vng".to_owned())
        );
        assert!(others(&["persoonsgebonden", "budgetten"]).contains(&"pgb".to_owned()));
        assert!(others(&["kosteloze"]).contains(&"gratis".to_owned()));
        assert!(others(&["xyzzy"]).is_empty());
    }

    #[test]
    fn a_participle_is_looked_up_without_its_beginning() {
        let only = |line: &str| letters(line.as_bytes());
        assert_eq!(
            only("| Gefinancierd; wet"),
            bit(b'g') | bit(b'f') | bit(b'w')
        );
        assert_eq!(
            (only("GEREGELD"), only("géregeld"), only("’s-Gravenhage")),
            (bit(b'g') | bit(b'r'), ANY, ANY)
        );
    }

    #[test]
    fn every_form_is_found_by_its_letter() {
        let thesaurus = Thesaurus::of(&Index::default());
        let mut found = 0;
        for line in &thesaurus.lines {
            for (_, form) in &line.group().forms {
                let typed: Vec<&str> = form.iter().map(String::as_str).collect();
                assert_eq!(thesaurus.longest(&typed).0, form.len(), "{form:?}");
                found += 1;
            }
        }
        assert!(found > 500, "{found}");
    }
}
