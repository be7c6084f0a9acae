//! One line of a file of names.

use crate::document::calendar::Day;

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
pub enum Match {
    /// Capitals as written.
    Exact,
    /// Whatever the capitals.
    AnyCase,
    /// Capitals as written, and not in a text that is in capitals throughout.
    ExactAmongSmall,
    /// Capitals as written, and not where an ordinary word would have a capital as well.
    Doubtful,
    /// Only after the word for an office or ministry.
    AfterOffice,
}

/// One way to write a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The words.
    pub text: String,
    /// How they are matched.
    pub how: Match,
}

/// One organisation or law.
#[derive(Debug)]
pub struct Entry {
    /// What sort.
    pub kind: Kind,
    /// The one name by which it is known.
    pub canonical: String,
    /// What a reader may want to know besides; may be empty.
    pub note: String,
    /// When it is in force, for laws of which there are several versions.
    pub in_force: Option<InForce>,
    /// A law's number in the base of laws (`BWBR0035362`), where we are sure of it.
    pub number: Option<String>,
    /// The ways to write it.
    pub forms: Vec<Form>,
    /// How lawyers cite it, where that is not its first form.
    cited: Option<String>,
}

impl Entry {
    /// Reads one line; `None` where it is empty, a comment, or names no known kind.
    pub(super) fn read(line: &str) -> Option<Self> {
        let mut fields = line.split('|').map(str::trim);
        let mut entry = Self {
            kind: Kind::read(fields.next()?)?,
            canonical: fields.next().filter(|name| !name.is_empty())?.to_owned(),
            note: String::new(),
            in_force: None,
            number: None,
            forms: Vec::new(),
            cited: None,
        };
        for written in fields.next().unwrap_or("").split(';').map(str::trim) {
            entry.add_form(written);
        }
        entry.add_canonical_form();
        for field in fields {
            entry.add_field(field);
        }
        Some(entry)
    }

    fn add_form(&mut self, written: &str) {
        if let Some(cited) = written.strip_prefix('~') {
            self.cited = Some(cited.to_owned());
        } else if !written.is_empty() {
            self.forms.push(Form::read(written, self.kind));
        }
    }

    /// "Wet inburgering (2007)" tells versions apart; nobody writes it so. An article begins far too many words.
    fn add_canonical_form(&mut self) {
        let name = self.canonical.as_str();
        let only_shown = name.contains(" (") || name.starts_with("De ") || name.starts_with("Het ");
        if !only_shown && self.forms.iter().all(|form| form.text != name) {
            let form = Form::read(name, self.kind);
            self.forms.push(form);
        }
    }

    fn add_field(&mut self, field: &str) {
        if let Some(time) = InForce::read(field) {
            self.in_force = Some(time);
        } else if field.starts_with("BWBR") {
            self.number = Some(field.to_owned());
        } else {
            field.clone_into(&mut self.note);
        }
    }

    /// The written forms, without the marks that say how they are matched.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(|form| form.text.as_str())
    }

    /// The written forms that mean this name wherever they stand: no ordinary words, no half names of ministries.
    pub fn clear_forms(&self) -> impl Iterator<Item = &str> {
        let clear = |form: &&Form| !matches!(form.how, Match::Doubtful | Match::AfterOffice);
        self.forms
            .iter()
            .filter(clear)
            .map(|form| form.text.as_str())
    }

    /// How a citation names it: `Wmo 2015`.
    pub fn cited_as(&self) -> &str {
        let first = self
            .forms
            .first()
            .map_or(&self.canonical, |form| &form.text);
        self.cited.as_ref().unwrap_or(first)
    }

    /// Whether it is a law.
    pub fn is_law(&self) -> bool {
        self.kind == Kind::Law
    }
}

impl Form {
    /// A law's long name of one word ("Jeugdwet") is that law in any case; other words of one word are taken exactly.
    const LONG: usize = 7;

    /// Signs before a form that say how it is matched.
    const MARKS: [(char, Match); 4] = [
        ('=', Match::Exact),
        ('!', Match::ExactAmongSmall),
        ('?', Match::Doubtful),
        ('@', Match::AfterOffice),
    ];

    fn read(written: &str, kind: Kind) -> Self {
        for (mark, how) in Self::MARKS {
            if let Some(text) = written.strip_prefix(mark) {
                let text = text.trim().to_owned();
                return Self { text, how };
            }
        }
        let any_case = written.contains(' ') || kind == Kind::Law && written.len() >= Self::LONG;
        let how = if any_case {
            Match::AnyCase
        } else {
            Match::Exact
        };
        Self {
            text: written.to_owned(),
            how,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_say_how_a_form_is_matched() {
        let entry = Entry::read(
            "koepel | Per Saldo | =Per Saldo; ?Saldo; @Budget; PS; !PER; De Budgethouders | noot",
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
                Match::ExactAmongSmall,
                Match::AnyCase
            ]
        );
        assert_eq!((&*entry.note, entry.kind.dutch()), ("noot", "koepel"));
        assert_eq!(entry.clear_forms().count(), 4);
    }

    #[test]
    fn a_law_has_a_time_a_number_and_a_citation() {
        let law = Entry::read(
            "wet | Archiefwet (1962) | Archiefwet; ~Aw | 1968-05-01/1995-12-31 | BWBR0000001",
        )
        .expect("an entry");
        let day = Day::new(1980, 1, 1).expect("a day");
        assert!(law.is_law() && law.in_force.is_some_and(|time| time.holds_on(day)));
        assert_eq!(
            (law.number.as_deref(), law.cited_as()),
            (Some("BWBR0000001"), "Aw")
        );
        assert_eq!(law.forms().collect::<Vec<_>>(), ["Archiefwet"]);
    }
}
