//! Which promises are there, how does each stand, what is it about, and when was what said of it?

use super::commitments::{Promise, PromiseKind, TakenUp};
use super::mention::mention;
use super::{Explorer, Opened};
use crate::document::calendar::Day;
use crate::document::{Interval, Span, VoiceKind};
use crate::dossier::{Proof, Quote};
use crate::dutch::sentences::sentences;
use crate::extract::{Certainty, CommitmentStatus, DateFact, Place};
use crate::search::fold;

/// How a promise stands, as far as anybody looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Done, or more than that, as a later paper says.
    Done,
    /// Done in part, as a later paper says.
    Partly,
    /// A later paper speaks of something that is likely the same; that it is, is not proved.
    Likely,
    /// Looked for in all later papers of the collection, and not found.
    Sought,
    /// Kept by the very paper that names it, as that says.
    KeptHere,
    /// Dropped, or done by another paper, as the text says.
    Withdrawn,
    /// Nobody looked.
    Unchecked,
}

impl Standing {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Done,
        Self::Partly,
        Self::Likely,
        Self::Sought,
        Self::KeptHere,
        Self::Withdrawn,
        Self::Unchecked,
    ];

    /// The order in which those that editors followed are shown: what is open comes first.
    pub const fn openness(self) -> u8 {
        match self {
            Self::Sought => 0,
            Self::Partly => 1,
            Self::Likely => 2,
            Self::Unchecked => 3,
            Self::Withdrawn => 4,
            Self::KeptHere => 5,
            Self::Done => 6,
        }
    }

    /// Whether editors looked for what became of it.
    pub const fn is_followed(self) -> bool {
        matches!(
            self,
            Self::Done | Self::Partly | Self::Likely | Self::Sought
        )
    }

    /// How far a later passage goes, where it is proved to be about the promise.
    pub fn of_later(later: &TakenUp) -> Self {
        match later.strength.as_str() {
            _ if later.certainty != Proof::Proved => Self::Likely,
            "yes" | "exceeded" | "late" => Self::Done,
            "partly" => Self::Partly,
            _ => Self::Likely,
        }
    }
}

/// A theme, where it is sure what a promise is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedTheme {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A promise in the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerEntry {
    /// The promise.
    pub promise: Promise,
    /// How it stands.
    pub standing: Standing,
    /// When its paper was written.
    pub written: Option<Interval>,
    /// What it is about, where that is sure.
    pub theme: Option<NamedTheme>,
    /// For each later passage, when its paper was written.
    pub later: Vec<Option<Interval>>,
}

impl LedgerEntry {
    /// The year of its paper.
    pub fn year(&self) -> Option<i32> {
        self.written.map(|written| written.end.year)
    }

    /// Its name in addresses: its document, and where it begins there.
    pub fn key(&self) -> String {
        let mention = &self.promise.mention;
        let start = mention.spans.first().map_or(0, |span| span.start);
        format!("{}.{start}", mention.document)
    }
}

/// Which promises are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerFilter {
    /// Only those that stand so.
    pub standing: Option<Standing>,
    /// Only those of this one.
    pub who: Option<String>,
    /// Only those about the theme with this name in addresses.
    pub theme: Option<String>,
    /// Only those of papers of this year.
    pub year: Option<i32>,
}

impl LedgerFilter {
    /// Whether it shows a promise.
    pub fn admits(&self, entry: &LedgerEntry) -> bool {
        let theme = entry.theme.as_ref().map(|theme| theme.slug.as_str());
        self.standing.is_none_or(|wanted| wanted == entry.standing)
            && self
                .who
                .as_ref()
                .is_none_or(|wanted| *wanted == entry.promise.who)
            && (self.theme.is_none() || self.theme.as_deref() == theme)
            && (self.year.is_none() || self.year == entry.year())
    }
}

impl Explorer {
    /// All promises, announcements, enclosures, refusals and guesses: those that editors followed first, each in the order of time
    /// and text. What editors followed and no rule found is among them.
    pub fn ledger(&self) -> Vec<LedgerEntry> {
        let mut found = self.commitments();
        found.extend(self.chosen_by_editors(&found));
        let mut entries: Vec<LedgerEntry> = found
            .into_iter()
            .map(|promise| self.entry(promise))
            .collect();
        entries.sort_by_cached_key(|entry| {
            let mention = &entry.promise.mention;
            let document = self.number_of(&mention.document);
            let start = mention.spans.first().map(|span| span.start);
            (!entry.standing.is_followed(), document, start)
        });
        entries
    }

    fn entry(&self, mut promise: Promise) -> LedgerEntry {
        let written = |id: &str| {
            self.document(id)
                .ok()
                .and_then(|opened| opened.date().copied())
        };
        promise
            .taken_up
            .sort_by_key(|later| written(&later.mention.document).map(|written| written.end));
        let later: Vec<Option<Interval>> = promise
            .taken_up
            .iter()
            .map(|later| written(&later.mention.document))
            .collect();
        LedgerEntry {
            standing: self.standing(&promise, &later),
            written: written(&promise.mention.document),
            theme: self.theme_of(&promise),
            later,
            promise,
        }
    }

    /// What the newest later paper proves of it; else what its own paper says.
    fn standing(&self, promise: &Promise, later: &[Option<Interval>]) -> Standing {
        let said = promise.taken_up.iter().map(Standing::of_later).zip(later);
        // Of one paper the passage that says most.
        let newest = said.max_by_key(|(standing, written)| {
            (
                *standing != Standing::Likely,
                written.map(|written| written.end),
                std::cmp::Reverse(*standing),
            )
        });
        match newest {
            Some((standing, _)) => standing,
            None if promise.looked_for => Standing::Sought,
            None => match promise.status {
                CommitmentStatus::New | CommitmentStatus::Repeated => Standing::Unchecked,
                CommitmentStatus::FulfilledHere => Standing::KeptHere,
                CommitmentStatus::Declined | CommitmentStatus::Released => Standing::Withdrawn,
            },
        }
    }

    /// Whether editors quote words of a promise.
    fn is_quoted(&self, quote: &Quote, promise: &Promise) -> bool {
        if quote.doc != promise.mention.document {
            return false;
        }
        let opened = self.document(&quote.doc).ok();
        let spans = opened.and_then(|opened| self.place_of(opened, &quote.quote));
        spans.is_some_and(|spans| meet(&spans, &promise.mention.spans))
    }

    /// Promises that editors followed and that no rule found.
    fn chosen_by_editors(&self, found: &[Promise]) -> Vec<Promise> {
        let mut chosen: Vec<Promise> = Vec::new();
        for followed in &self.story.promises_followed {
            let quote = &followed.promise;
            let mut known = found.iter().chain(&chosen);
            if known.any(|promise| self.is_quoted(quote, promise)) {
                continue;
            }
            let opened = self.document(&quote.doc).ok();
            chosen.extend(opened.and_then(|opened| self.chosen_in(opened, quote)));
        }
        chosen
    }

    /// The sentence around words that editors quote, as a promise.
    fn chosen_in(&self, opened: &Opened, quote: &Quote) -> Option<Promise> {
        let start = self.place_of(opened, &quote.quote)?.first()?.start;
        let number = opened.document.block_at(start)?;
        let block = opened.document.blocks.get(number)?;
        let at = block.text_offset(start)?;
        let all = sentences(&block.text).into_iter();
        let range = { all }.find(|range| range.contains(&at))?;
        let words = block.text.get(range.clone())?.to_owned();
        let place = Place::new(number, block, range)?;
        let mention = mention(opened, &place, words);
        let term = self.time_ahead(opened, &place);
        let office = mention
            .voice
            .as_ref()
            .filter(|voice| voice.kind == VoiceKind::Government)
            .map(|voice| fold(&voice.name));
        let of = |name: &str| {
            office
                .as_ref()
                .is_some_and(|office| office.starts_with(name))
        };
        let who = ["minister", "staatssecretaris"]
            .into_iter()
            .find(|who| of(who));
        Some(Promise {
            what: self.what(opened, &place),
            taken_up: self.taken_up(opened, &place),
            mention,
            who: who.unwrap_or("other").to_owned(),
            due_text: term.map(|date| date.text.clone()),
            due: term.map(|date| date.interval),
            status: CommitmentStatus::New,
            certainty: Certainty::Checked,
            conditional: false,
            asked: None,
            told_again: Vec::new(),
            announcement: false,
            enclosure: false,
            looked_for: false,
        })
    }

    /// The first time in a sentence that lies behind the day of its paper.
    fn time_ahead<'o>(&'o self, opened: &'o Opened, place: &Place) -> Option<&'o DateFact> {
        let written = opened.document.meta.date?.end;
        self.facts(opened).dates.iter().find(|date| {
            let here = date.place.block == place.block
                && place.range.start <= date.place.range.start
                && date.place.range.end <= place.range.end;
            here && date.interval.end > written && date.certainty != Certainty::Guessed
        })
    }

    /// What it is about: as editors say, else where the words of one theme and of no other stand in a sentence on the
    /// subject. Words of two themes leave it open.
    fn theme_of(&self, promise: &Promise) -> Option<NamedTheme> {
        let story = &self.story;
        let followed = story
            .promises_followed
            .iter()
            .map(|followed| (&followed.theme_nl, &followed.promise));
        let told = story.threads.iter().flat_map(|thread| {
            thread
                .passages
                .iter()
                .map(move |quote| (&thread.theme_nl, quote))
        });
        let named = followed
            .chain(told)
            .find(|(_, quote)| self.is_quoted(quote, promise));
        if let Some((name, _)) = named {
            return Some(self.theme_called(name));
        }
        let folded = fold(&promise.mention.text);
        if !self.is_on_subject(&folded) {
            return None;
        }
        let themes = self.milestones.themes.iter();
        let mut spoken =
            themes.filter(|theme| theme.words.iter().any(|word| folded.contains(word)));
        let (only, other) = (spoken.next()?, spoken.next());
        other.is_none().then(|| NamedTheme {
            slug: only.slug.clone(),
            name: only.name.clone(),
        })
    }

    /// The theme of the thread that editors call so; one without a thread is called as they call it.
    fn theme_called(&self, name: &str) -> NamedTheme {
        let mut threads = self.story.threads.iter();
        let thread = threads.find(|thread| thread.theme_nl == name && !thread.slug.is_empty());
        let slug = thread.map_or(name, |thread| &thread.slug);
        let mut themes = self.milestones.themes.iter();
        let theme = themes.find(|theme| theme.slug == slug);
        NamedTheme {
            slug: slug.to_owned(),
            name: theme.map_or(name, |theme| &theme.name).to_owned(),
        }
    }

    /// Whether folded words name the dossier's subject. Abbreviations do not: `mee` is a word too.
    fn is_on_subject(&self, folded: &str) -> bool {
        let terms = self.dossier.terms.iter();
        let mut words = terms.filter(|term| !term.chars().all(char::is_uppercase));
        words.any(|term| folded.contains(&fold(term)))
    }
}

fn meet(left: &[Span], right: &[Span]) -> bool {
    left.iter().any(|span| {
        right
            .iter()
            .any(|other| span.intersection(*other).is_some())
    })
}

/// From the first day of the first year to the last day of the last that entries name, so that all can be drawn on one
/// scale.
pub fn ledger_period(entries: &[LedgerEntry]) -> Option<Interval> {
    let times = entries.iter().flat_map(|entry| {
        let due = entry.promise.due.filter(|_| is_promise(entry));
        let known = entry.written.into_iter().chain(due);
        known.chain(entry.later.iter().copied().flatten())
    });
    let years = times.flat_map(|time| [time.start.year, time.end.year]);
    let (first, last) = years.fold(None, |found: Option<(i32, i32)>, year| {
        let (first, last) = found.unwrap_or((year, year));
        Some((first.min(year), last.max(year)))
    })?;
    Some(Interval::of(
        Day::new(first, 1, 1)?,
        Day::new(last, 12, 31)?,
    ))
}

fn is_promise(entry: &LedgerEntry) -> bool {
    entry.promise.kind() == PromiseKind::Promise
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::dossier::{
        Collection, Entry, Followed, Manifest, Milestones, Reading, Story, Theme, Thread,
    };

    const FIRST: &str = "Den Haag, 3 maart 2018\n\nGeachte voorzitter,\n\nIk zal uw Kamer voor 1 juli 2018 over de veerponten informeren. \
        Ik zal uw Kamer een overzicht van de tarieven sturen. De oversteek bij Maaswijk krijgt een nieuwe pont. \
        Ik zal uw Kamer over de dienstregeling van de veerponten informeren.\n\nDe Minister van Infrastructuur en Waterstaat,\nH. de Graaf";
    const SECOND: &str = "Den Haag, 9 april 2020\n\nGeachte voorzitter,\n\nDe tarieven staan nu in een overzicht. Bij Maaswijk vaart een andere pont.\n\n\
        De Minister van Infrastructuur en Waterstaat,\nH. de Graaf";

    fn quote(doc: &str, quote: &str) -> Quote {
        Quote {
            doc: doc.to_owned(),
            quote: quote.to_owned(),
            ..Quote::default()
        }
    }

    fn followed(promise: &str, later: &str, strength: &str) -> Followed {
        Followed {
            theme_nl: "Ponten".to_owned(),
            promise: quote("een", promise),
            followed_up: quote("twee", later),
            strength: strength.to_owned(),
            certainty: if strength.is_empty() {
                Proof::Likely
            } else {
                Proof::Proved
            },
            ..Followed::default()
        }
    }

    fn explorer() -> Explorer {
        let entry = |id: &str| Entry {
            id: id.to_owned(),
            ..Entry::default()
        };
        let source = |name: &str, text: &str| Source {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        let story = Story {
            promises_followed: vec![
                followed(
                    "een overzicht van de tarieven",
                    "De tarieven staan nu",
                    "partly",
                ),
                followed(
                    "krijgt een nieuwe pont",
                    "Bij Maaswijk vaart een andere pont",
                    "",
                ),
            ],
            checked: Some(Reading::default()),
            promises_open: vec![quote("een", "voor 1 juli 2018 over de veerponten")],
            threads: vec![Thread {
                theme_nl: "Ponten".to_owned(),
                slug: "varen".to_owned(),
                ..Thread::default()
            }],
            ..Story::default()
        };
        let theme = |slug: &str, name: &str, word: &str| Theme {
            slug: slug.to_owned(),
            name: name.to_owned(),
            words: vec![word.to_owned()],
        };
        let mut manifest = Manifest {
            documents: vec![entry("een"), entry("twee")],
            ..Manifest::default()
        };
        manifest.dossier.terms = vec!["veerponten".to_owned()];
        Explorer::open(Collection {
            manifest,
            sources: vec![source("een.txt", FIRST), source("twee.txt", SECOND)],
            story,
            milestones: Milestones {
                themes: vec![
                    theme("varen", "Varen met ponten", "dienstregeling"),
                    theme("kosten", "Geld", "tarieven"),
                ],
                ..Milestones::default()
            },
            ..Collection::default()
        })
    }

    #[test]
    fn what_editors_followed_comes_first_also_what_no_rule_found() {
        let ledger = explorer().ledger();
        let standings: Vec<Standing> = ledger.iter().map(|entry| entry.standing).collect();
        assert_eq!(
            standings,
            [
                Standing::Sought,
                Standing::Partly,
                Standing::Likely,
                Standing::Unchecked
            ]
        );
        let chosen = ledger
            .iter()
            .find(|entry| entry.standing == Standing::Likely)
            .expect("the editors' own");
        assert_eq!(
            chosen.promise.mention.text,
            "De oversteek bij Maaswijk krijgt een nieuwe pont."
        );
        assert_eq!(chosen.promise.who, "minister");
        assert_eq!(chosen.promise.certainty, Certainty::Checked);
        assert_eq!(
            chosen.later.first().copied().flatten().map(|day| day.start),
            Day::new(2020, 4, 9)
        );
    }

    #[test]
    fn a_theme_is_given_only_where_it_is_sure() {
        let ledger = explorer().ledger();
        let of = |words: &str| {
            let found = ledger
                .iter()
                .find(|entry| entry.promise.mention.text.contains(words));
            found
                .expect("a promise")
                .theme
                .as_ref()
                .map(|theme| theme.name.as_str())
        };
        assert_eq!(of("dienstregeling"), Some("Varen met ponten"));
        assert_eq!(
            of("tarieven"),
            Some("Varen met ponten"),
            "the editors say it"
        );
        assert_eq!(of("1 juli"), None);
    }

    #[test]
    fn a_filter_asks_all_that_was_chosen() {
        let ledger = explorer().ledger();
        let shown =
            |filter: LedgerFilter| ledger.iter().filter(|entry| filter.admits(entry)).count();
        assert_eq!(shown(LedgerFilter::default()), 4);
        let year = LedgerFilter {
            year: Some(2018),
            theme: Some("varen".to_owned()),
            ..LedgerFilter::default()
        };
        assert_eq!(shown(year.clone()), 3);
        assert_eq!(
            shown(LedgerFilter {
                standing: Some(Standing::Partly),
                who: Some("minister".to_owned()),
                ..year
            }),
            1
        );
        assert_eq!(
            shown(LedgerFilter {
                year: Some(2020),
                ..LedgerFilter::default()
            }),
            0
        );
    }

    #[test]
    fn all_are_drawn_on_one_scale_of_whole_years() {
        let period = ledger_period(&explorer().ledger()).expect("a period");
        assert_eq!(
            Some(period),
            Day::new(2018, 1, 1)
                .zip(Day::new(2020, 12, 31))
                .map(|(first, last)| Interval::of(first, last))
        );
        assert_eq!(ledger_period(&[]), None);
    }
}
