//! The timeline of the collection: what rules found, the editors' main line, and what became of what was planned.

use super::{Explorer, Opened};
use crate::document::{Interval, Span};
use crate::dossier::{Milestone, Proof, Theme};
use crate::extract::{Certainty, Context, EventKind, Tense};
use crate::search::fold;
use crate::timeline::{
    Entry, Filter, Outcome, Shown, Timeline, entries_of, kind_name, kind_named, read_edtf,
};
use fnv::FnvHashMap;

impl Explorer {
    /// All that is dated, put together at first use.
    pub fn moments(&self) -> &Timeline {
        self.timeline.get_or_init(|| {
            let mut entries = self.stated();
            self.add_milestones(&mut entries);
            let titles: FnvHashMap<&str, &str> = self
                .opened
                .iter()
                .rev()
                .map(|opened| (opened.id(), opened.short_title()))
                .collect();
            for entry in &mut entries {
                let source = titles.get(entry.document.as_str()).copied();
                let source = source.unwrap_or_default();
                entry.folded = fold(&format!(
                    "{}\n{} {source}",
                    entry.text,
                    entry.title.as_deref().unwrap_or_default()
                ));
                self.give_theme(entry);
            }
            self.add_outcomes(&mut entries);
            Timeline::new(entries)
        })
    }

    /// Everything dated that the documents state, the documents themselves included, in the order of time.
    pub fn timeline(&self, filter: &Filter) -> Vec<Entry> {
        let filter = filter.prepared(fold);
        self.moments()
            .entries
            .iter()
            .filter(|entry| filter.admits(entry))
            .cloned()
            .collect()
    }

    /// The same by happening.
    pub fn happenings(&self, filter: &Filter) -> Vec<Shown> {
        self.moments().select(&filter.prepared(fold))
    }

    /// What rules found, document by document.
    fn stated(&self) -> Vec<Entry> {
        let papers = self.papers();
        let mut entries = Vec::new();
        for opened in &self.opened {
            let context = self.context(opened, papers);
            entries.extend(itself(opened, &context));
            entries.extend(entries_of(&context, self.facts(opened)));
        }
        entries
    }

    /// Marks the entries that editors chose, and adds those that no rule found.
    fn add_milestones(&self, entries: &mut Vec<Entry>) {
        for (number, milestone) in self.milestones.milestones.iter().enumerate() {
            let index = self.entry_of(milestone, &milestone.document, &milestone.quote, entries);
            if let Some(entry) = index.and_then(|index| entries.get_mut(index)) {
                entry.milestone = Some(number);
                entry.certainty = self.read_as(entry.certainty);
                entry.title = Some(milestone.title.clone());
                entry.theme = Some(milestone.theme.clone());
                entry.kind = kind_named(&milestone.kind);
                entry.tense = if milestone.planned {
                    Tense::Future
                } else {
                    Tense::Past
                };
            }
            for told in &milestone.also {
                let index = self.entry_of(milestone, &told.document, &told.quote, entries);
                if let Some(entry) = index.and_then(|index| entries.get_mut(index)) {
                    entry.milestone = Some(number);
                }
            }
        }
    }

    /// How an entry of the main line is known: by editors where they say who read it.
    fn read_as(&self, found: Certainty) -> Certainty {
        match self.milestones.checked {
            Some(_) => Certainty::Checked,
            None => found.min(Certainty::Concluded),
        }
    }

    /// The entry of a milestone's time at a quote; a new one where no rule found it.
    fn entry_of(
        &self,
        milestone: &Milestone,
        id: &str,
        quote: &str,
        entries: &mut Vec<Entry>,
    ) -> Option<usize> {
        let opened = self.document(id).ok()?;
        let spans = self.place_of(opened, quote)?;
        let (interval, _) = read_edtf(&milestone.date)?;
        let fits = |entry: &Entry| {
            entry.document == id
                && !entry.is_document()
                && entry.interval == interval
                && meet(&entry.spans, &spans)
        };
        if let Some(found) = entries.iter().position(fits) {
            return Some(found);
        }
        let block = opened.document.block_at(spans.first()?.start)?;
        let passage = opened.document.blocks.get(block)?.passage()?;
        let context = self.context(opened, &[]);
        let mut entry = Entry::new(&context, (Some(passage), spans), quote.to_owned(), interval);
        entry.relevance = 2;
        entries.push(entry);
        Some(entries.len() - 1)
    }

    /// The first theme for which more than one sign speaks, for what is on the subject; one sign is none.
    fn give_theme(&self, entry: &mut Entry) {
        if entry.theme.is_none() && entry.relevance > 0 && !entry.is_document() {
            let sentence = entry.folded.split('\n').next().unwrap_or_default();
            let mut themes = self.milestones.themes.iter();
            let found = themes.find(|theme| signs(theme, sentence) > 1);
            entry.theme = found.map(|theme| theme.slug.clone());
        }
    }

    /// Joins what was planned to what later documents say of it, as editors found.
    fn add_outcomes(&self, entries: &mut [Entry]) {
        for open in self
            .story
            .checked
            .iter()
            .flat_map(|_| &self.story.promises_open)
        {
            let opened = self.document(&open.doc).ok();
            let spans = opened.and_then(|opened| self.place_of(opened, &open.quote));
            let Some(spans) = spans else { continue };
            let meant =
                |entry: &&mut Entry| entry.document == open.doc && meet(&entry.spans, &spans);
            entries
                .iter_mut()
                .filter(meant)
                .for_each(|entry| entry.looked_for = true);
        }
        for followed in &self.story.promises_followed {
            let place = |id: &str, quote: &str| {
                let opened = self.document(id).ok()?;
                Some((opened, self.place_of(opened, quote)?))
            };
            let Some((promiser, promised)) = place(&followed.promise.doc, &followed.promise.quote)
            else {
                continue;
            };
            let Some((later, said)) = place(&followed.followed_up.doc, &followed.followed_up.quote)
            else {
                continue;
            };
            let at = |entry: &Entry, opened: &Opened, spans: &[Span]| {
                entry.document == opened.id() && meet(&entry.spans, spans)
            };
            let told = entries
                .iter()
                .position(|entry| at(entry, later, &said) && entry.title.is_some());
            let told = told.or_else(|| entries.iter().position(|entry| at(entry, later, &said)));
            let itself = || {
                entries
                    .iter()
                    .position(|entry| entry.document == later.id() && entry.is_document())
            };
            let (Some(target), Some(first)) = (told.or_else(itself), said.first()) else {
                continue;
            };
            let outcome = Outcome {
                document: later.id().to_owned(),
                written: later.date().map(|date| date.end.to_string()),
                passage: first.start,
                text: followed.followed_up.quote.clone(),
                note: followed.note_nl.clone(),
                likely: followed.certainty != Proof::Proved,
                spans: said,
                target,
            };
            let planned =
                |entry: &&mut Entry| entry.tense == Tense::Future && at(entry, promiser, &promised);
            entries
                .iter_mut()
                .filter(planned)
                .for_each(|entry| entry.outcomes.push(outcome.clone()));
        }
    }
}

impl Explorer {
    /// What does not hold of the editors' main line, one sentence each: a quote that is not found, a date that neither
    /// the quote nor the document's own date proves.
    pub fn milestone_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for milestone in &self.milestones.milestones {
            let fault = self
                .fault_of(milestone)
                .map(|fault| format!("milestones.toml: {}: {fault}", milestone.title));
            faults.extend(fault);
        }
        faults
    }

    fn fault_of(&self, milestone: &Milestone) -> Option<&'static str> {
        let quotes = milestone
            .also
            .iter()
            .map(|told| (&told.document, &told.quote));
        for (id, quote) in quotes.chain([(&milestone.document, &milestone.quote)]) {
            let found = self
                .document(id)
                .ok()
                .and_then(|opened| self.place_of(opened, quote));
            if found.is_none() {
                return Some("quote not found");
            }
        }
        if self
            .milestones
            .themes
            .iter()
            .all(|theme| theme.slug != milestone.theme)
        {
            return Some("no such theme");
        }
        if kind_name(kind_named(&milestone.kind)) != milestone.kind {
            return Some("no such kind");
        }
        let Some((interval, _)) = read_edtf(&milestone.date) else {
            return Some("date is no EDTF");
        };
        let opened = self.document(&milestone.document).ok()?;
        let proven = if milestone.written.is_empty() {
            opened.date() == Some(&interval)
        } else {
            milestone.quote.contains(&milestone.written) && self.dated(opened, milestone, &interval)
        };
        (!proven).then_some("date is not proven by the quote")
    }

    /// Whether rules find this time in the quote.
    fn dated(&self, opened: &Opened, milestone: &Milestone, interval: &Interval) -> bool {
        let Some(quoted) = self.place_of(opened, &milestone.quote) else {
            return false;
        };
        let dates = &self.facts(opened).dates;
        dates
            .iter()
            .any(|date| date.interval == *interval && meet(&date.place.spans, &quoted))
    }
}

/// How many signs of a theme a sentence has: each of its words at the beginning of a word counts as one, its own name as
/// two.
fn signs(theme: &Theme, sentence: &str) -> usize {
    let begins = |word: &str| {
        let mut places = sentence.match_indices(word);
        places.any(|(at, _)| {
            let before = sentence.get(..at).and_then(|text| text.chars().next_back());
            before.is_none_or(|before| !before.is_alphanumeric())
        })
    };
    let name = fold(&theme.name);
    let named = usize::from(begins(name.trim_end_matches('s')));
    let words = theme.words.iter().filter(|word| begins(word.trim()));
    words.count() + 2 * named
}

/// Whether two places in a raw file share a part.
fn meet(one: &[Span], other: &[Span]) -> bool {
    one.iter().any(|span| {
        other
            .iter()
            .any(|other| span.intersection(*other).is_some())
    })
}

/// The document as a line of the timeline.
fn itself(opened: &Opened, context: &Context<'_>) -> Option<Entry> {
    let date = *opened.date()?;
    let place = (None, opened.date_evidence());
    let mut entry = Entry::new(context, place, opened.short_title().to_owned(), date);
    (entry.kind, entry.relevance) = (EventKind::Publication, 3);
    entry.certainty = Certainty::unless(opened.date_inferred());
    Some(entry)
}
