//! Names that are known beforehand: `corpus/names.txt`, read once; `corpus/README.md` describes its lines.

use crate::document::calendar::Day;
use std::sync::OnceLock;

/// The file itself.
pub(crate) const GAZETTEER: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/names.txt"));

/// What sort of name an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A ministry.
    Ministry,
    /// A chamber of parliament.
    Parliament,
    /// A party or fractie.
    Party,
    /// A planning bureau, high council, court, or another government.
    Council,
    /// An agency that carries out laws.
    Agency,
    /// An inspectorate.
    Inspectorate,
    /// An umbrella body, a union, a clients' or professional association.
    Association,
    /// A research or knowledge institute.
    Knowledge,
    /// A consultancy.
    Firm,
    /// A newspaper or magazine.
    Press,
    /// Another organisation.
    Other,
    /// A law or treaty.
    Law,
}

impl Kind {
    /// By the word that stands for it in the file.
    const WORDS: &'static [(&'static str, Self)] = &[
        ("ministerie", Self::Ministry),
        ("parlement", Self::Parliament),
        ("fractie", Self::Party),
        ("college", Self::Council),
        ("uitvoerder", Self::Agency),
        ("inspectie", Self::Inspectorate),
        ("koepel", Self::Association),
        ("kennis", Self::Knowledge),
        ("bureau", Self::Firm),
        ("media", Self::Press),
        ("overig", Self::Other),
        ("wet", Self::Law),
    ];

    fn read(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, kind)| *kind)
    }

    /// The Dutch word for it, as the file has it.
    pub fn dutch(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("", |(word, _)| word)
    }
}

/// When a law is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    /// First day.
    pub from: Day,
    /// Last day; none while it is in force.
    pub until: Option<Day>,
}

/// How a written form must be matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// Capitals as written.
    Exact,
    /// Whatever the capitals.
    AnyCase,
    /// Capitals as written, and not where an ordinary word would have a capital as well.
    Doubtful,
    /// Only after the word for an office or ministry.
    AfterOffice,
}

/// One way to write a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) text: &'static str,
    pub(super) how: Match,
}

/// One organisation or law.
#[derive(Debug)]
pub struct Entry {
    /// What sort.
    pub kind: Kind,
    /// The one name by which it is known.
    pub canonical: &'static str,
    /// What a reader may want to know besides; may be empty.
    pub note: &'static str,
    /// When it is in force, for laws of which there are several versions.
    pub in_force: Option<InForce>,
    pub(super) forms: Vec<Form>,
}

impl Entry {
    /// Reads one line; `None` where it is empty, a comment, or names no known kind.
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.split('|').map(str::trim);
        let kind = Kind::read(fields.next()?)?;
        let canonical = fields.next()?;
        let listed = fields
            .next()
            .unwrap_or("")
            .split(';')
            .map(str::trim)
            .filter(|form| !form.is_empty());
        let mut forms: Vec<Form> = listed.map(|form| Form::read(form, kind)).collect();
        // "Wet inburgering (2007)" tells versions apart; nobody writes it so. An article begins far too many words.
        let shown_only = canonical.contains(" (")
            || canonical.starts_with("De ")
            || canonical.starts_with("Het ");
        if !shown_only && !forms.iter().any(|form| form.text == canonical) {
            forms.push(Form::read(canonical, kind));
        }
        let note = fields.next().unwrap_or("");
        Some(Self {
            kind,
            canonical,
            note,
            in_force: fields.next().and_then(InForce::read),
            forms,
        })
    }

    /// The written forms, without the marks that say how they are matched.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.forms.iter().map(|form| form.text)
    }

    /// Whether it is a law.
    pub fn is_law(&self) -> bool {
        self.kind == Kind::Law
    }
}

impl Form {
    /// A law's long name of one word ("Jeugdwet") is that law in any case; other words of one word are taken exactly.
    const LONG: usize = 7;

    fn read(written: &'static str, kind: Kind) -> Self {
        let marked = |mark| written.strip_prefix(mark).map(str::trim);
        if let Some(text) = marked('=') {
            return Self {
                text,
                how: Match::Exact,
            };
        }
        if let Some(text) = marked('?') {
            return Self {
                text,
                how: Match::Doubtful,
            };
        }
        if let Some(text) = marked('@') {
            return Self {
                text,
                how: Match::AfterOffice,
            };
        }
        let several = written.contains(' ');
        let any_case = several || kind == Kind::Law && written.len() >= Self::LONG;
        Self {
            text: written,
            how: if any_case {
                Match::AnyCase
            } else {
                Match::Exact
            },
        }
    }
}

impl InForce {
    fn read(field: &str) -> Option<Self> {
        let (from, until) = field.split_once('/')?;
        Some(Self {
            from: Day::from_iso(from)?,
            until: Day::from_iso(until),
        })
    }

    /// Whether it is in force on this day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The forms of one line that mean its name wherever they stand: no ordinary words, no half names of ministries.
pub(crate) fn clear_forms(line: &'static str) -> Vec<&'static str> {
    let forms = Entry::read(line)
        .map(|entry| entry.forms)
        .unwrap_or_default();
    forms
        .iter()
        .filter(|form| matches!(form.how, Match::Exact | Match::AnyCase))
        .map(|form| form.text)
        .collect()
}

/// All known names, in the order of the file.
pub fn gazetteer() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        GAZETTEER
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(Entry::read)
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_an_entry() {
        let lines = GAZETTEER
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
            .count();
        assert_eq!(gazetteer().len(), lines);
        assert!(
            gazetteer()
                .iter()
                .all(|entry| !entry.canonical.is_empty() && !entry.kind.dutch().is_empty())
        );
    }

    #[test]
    fn a_name_has_one_meaning_unless_it_is_a_law_with_versions() {
        let mut forms: Vec<(&str, &Entry)> = gazetteer()
            .iter()
            .flat_map(|entry| entry.forms().map(move |form| (form, entry)))
            .collect();
        forms.sort_by_key(|(form, _)| *form);
        for pair in forms.windows(2) {
            let versions = pair.iter().all(|(_, entry)| entry.in_force.is_some());
            assert!(
                pair[0].0 != pair[1].0 || versions,
                "{} and {}",
                pair[0].1.canonical,
                pair[1].1.canonical
            );
        }
    }

    #[test]
    fn marks_say_how_a_form_is_matched() {
        let entry = Entry::read(
            "koepel | Per Saldo | =Per Saldo; ?Saldo; @Budget; PS; De Budgethouders | noot",
        )
        .expect("an entry");
        let how: Vec<Match> = entry.forms.iter().map(|form| form.how).collect();
        assert_eq!(
            how,
            [
                Match::Exact,
                Match::Doubtful,
                Match::AfterOffice,
                Match::Exact,
                Match::AnyCase
            ]
        );
        assert_eq!((entry.note, entry.kind.dutch()), ("noot", "koepel"));
        let law = Entry::read("wet | Archiefwet (1962) | Archiefwet | | 1968-05-01/1995-12-31")
            .expect("an entry");
        let day = Day::new(1980, 1, 1).expect("a day");
        assert!(law.is_law() && law.in_force.is_some_and(|time| time.holds_on(day)));
    }
}
