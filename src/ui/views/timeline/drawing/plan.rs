//! What is drawn, in words and days: lanes by theme, papers above them, moments, and what came of what was planned.

use super::Props;
use crate::explorer::drawing::{Moment, Window};
use crate::explorer::{
    Day, Entry, Explorer, Level, Opened, Outcome, Shown, Timeline, TimelineFilter, read_edtf,
};
use crate::ui::text::timeline::{self as text, drawing as words};
use std::collections::BTreeMap;

/// Characters of a sentence that stand for it.
const SENTENCE: usize = 70;
/// Lines of a label that may be cut.
const LINES: usize = 2;

/// What stands behind a moment of the drawing.
#[derive(Clone, Copy)]
pub(super) enum Thing<'a> {
    /// A paper appears.
    Paper(&'a Opened),
    /// A moment of the list, by its place there, and what came of it.
    Moment(usize, Option<Later<'a>>),
}

/// What came of something planned.
#[derive(Clone, Copy)]
pub(super) struct Later<'a> {
    /// The words that tell of it.
    pub(super) outcome: &'a Outcome,
    /// The place in the list of the moment that they are about, where it is shown.
    pub(super) place: Option<usize>,
}

/// What is drawn.
pub(super) struct Plan<'a> {
    pub(super) data: &'a Timeline,
    pub(super) shown: &'a [Shown],
    /// Names of the lanes; that of the papers first, where there are any.
    pub(super) lanes: Vec<String>,
    /// Whether the first lane is that of the papers.
    pub(super) papers: bool,
    pub(super) window: Window,
    pub(super) moments: Vec<Moment>,
    /// What stands behind each of them.
    pub(super) things: Vec<Thing<'a>>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(explorer: &'a Explorer, props: &'a Props) -> Self {
        let (data, shown) = (explorer.moments(), props.drawn.shown.0.as_slice());
        let mut plan = Self {
            data,
            shown,
            lanes: Vec::new(),
            papers: false,
            window: window(data, shown, &props.filter),
            moments: Vec::new(),
            things: Vec::new(),
        };
        if !shown.is_empty() {
            // An article has no room for them.
            if !props.framed {
                plan.add_papers(explorer, &props.filter);
            }
            plan.add_moments(explorer, &props.filter);
        }
        plan
    }

    /// The entry that stands for a moment of the list.
    pub(super) fn entry(&self, place: usize) -> Option<&'a Entry> {
        self.data.lead(self.shown.get(place)?)
    }

    /// The papers of the time that is drawn, as far as they were known.
    fn add_papers(&mut self, explorer: &'a Explorer, filter: &TimelineFilter) {
        for opened in explorer.opened() {
            let Some(date) = opened.date() else { continue };
            let (first, last) = (date.start.number(), date.end.number());
            let wanted = filter
                .document
                .as_deref()
                .is_none_or(|id| id == opened.id());
            let seen = last >= self.window.from && first < self.window.to;
            if !(wanted && seen && filter.was_written(Some(&date.end.to_string()))) {
                continue;
            }
            self.papers = true;
            let middle = (first + last) / 2;
            self.moments.push(Moment {
                days: (middle, middle),
                label: vec![text::paper_briefly(opened)],
                crosses: true,
                ..Moment::default()
            });
            self.things.push(Thing::Paper(opened));
        }
        if self.papers {
            self.lanes.push(words::PAPERS.to_owned());
        }
    }

    fn add_moments(&mut self, explorer: &'a Explorer, filter: &TimelineFilter) {
        let mut slugs: Vec<&str> = Vec::new();
        let entries = self.shown.iter().filter_map(|shown| self.data.lead(shown));
        // Each theme with its first day.
        let mut found: BTreeMap<&str, i64> = BTreeMap::new();
        for entry in entries.filter(|entry| !self.is_drawn_as_paper(entry)) {
            let day = entry.interval.days().0.number();
            let slug = entry.theme.as_deref().unwrap_or_default();
            let first = found.entry(slug).or_insert(day);
            *first = day.min(*first);
        }
        // The lanes go down as time goes on, so that the story is read from above.
        let themes = explorer.milestones().themes.iter();
        let mut themes: Vec<_> = themes
            .filter_map(|theme| Some((found.get(theme.slug.as_str())?, theme)))
            .collect();
        themes.sort_by_key(|(first, _)| **first);
        for (_, theme) in themes {
            slugs.push(&theme.slug);
            self.lanes.push(theme.name.clone());
        }
        if found.keys().any(|slug| !slugs.contains(slug)) {
            self.lanes.push(words::NO_THEME.to_owned());
        }
        let before = usize::from(self.papers);
        let lane_of = |entry: &Entry| {
            let theme = entry.theme.as_deref().unwrap_or_default();
            let place = slugs.iter().position(|slug| *slug == theme);
            before + place.unwrap_or(slugs.len())
        };
        let became: Vec<Option<Later<'a>>> = (0..self.shown.len())
            .map(|place| self.became(place, filter, &lane_of))
            .collect();
        // What stands as the end of a pair in its own lane does not stand there once more.
        let is_end = |place: usize| {
            let mut pairs = became.iter().enumerate();
            pairs.any(|(other, later)| {
                later.is_some_and(|later| later.place == Some(place))
                    && other != place
                    && became.get(place).is_some_and(Option::is_none)
                    && self.entry(other).map(lane_of) == self.entry(place).map(lane_of)
            })
        };
        let (mut moments, mut things) = (Vec::new(), Vec::new());
        for (place, later) in became.iter().enumerate() {
            let Some(entry) = self.entry(place) else {
                continue;
            };
            if self.is_drawn_as_paper(entry) || is_end(place) {
                continue;
            }
            moments.push(self.moment(entry, *later, lane_of(entry)));
            things.push(Thing::Moment(place, *later));
        }
        self.moments.append(&mut moments);
        self.things.append(&mut things);
    }

    /// Papers have a lane of their own.
    fn is_drawn_as_paper(&self, entry: &Entry) -> bool {
        let same = |thing: &Thing<'_>| matches!(thing, Thing::Paper(opened) if opened.id() == entry.document);
        entry.is_document() && self.things.iter().any(same)
    }

    /// What came of something planned, as far as it was known: best a moment that is shown, in the same lane.
    fn became(
        &self,
        place: usize,
        filter: &TimelineFilter,
        lane_of: &dyn Fn(&Entry) -> usize,
    ) -> Option<Later<'a>> {
        let shown = self.shown.get(place)?;
        let own = self.entry(place)?;
        let entries = shown.entries.iter();
        let outcomes = entries
            .filter_map(|index| self.data.entries.get(*index))
            .flat_map(|entry| &entry.outcomes)
            .filter(|outcome| filter.was_written(outcome.written.as_deref()));
        let later = |outcome: &'a Outcome| {
            let told = |other: &Shown| other.entries.contains(&outcome.target);
            let found = self.shown.iter().position(told);
            Later {
                outcome,
                place: found.filter(|found| *found != place),
            }
        };
        let rank = |later: &Later<'a>| {
            let entry = later.place.and_then(|place| self.entry(place));
            let titled = entry.is_some_and(|entry| entry.title.is_some());
            let near = entry.is_some_and(|entry| lane_of(entry) == lane_of(own));
            // What the papers say last tells most.
            let day = self.day_of(*later);
            (titled && near, titled, !later.outcome.likely, day)
        };
        outcomes.map(later).max_by_key(rank)
    }

    fn moment(&self, entry: &Entry, later: Option<Later<'a>>, lane: usize) -> Moment {
        let (first, last) = entry.interval.days();
        let titled = entry.title.is_some() || entry.is_document();
        let mut label = vec![if titled {
            super::name(entry).to_owned()
        } else {
            beginning(&entry.text)
        }];
        label.extend(later.map(|later| self.told(later)));
        Moment {
            lane,
            days: (first.number(), last.number()),
            later: later
                .and_then(|later| self.day_of(later))
                .filter(|day| (self.window.from..self.window.to).contains(day)),
            rank: match entry.level {
                Level::Main => 0,
                Level::Important => 1,
                Level::All => 2,
            },
            label,
            most: (!titled).then_some(LINES),
            crosses: false,
        }
    }

    /// When it came: when the moment begins, or the day on which it was told.
    fn day_of(&self, later: Later<'_>) -> Option<i64> {
        let entry = later.place.and_then(|place| self.entry(place));
        let begun = entry.map(|entry| entry.interval.start);
        let told = || Day::from_iso(later.outcome.written.as_deref()?);
        begun.or_else(told).map(Day::number)
    }

    /// What came of it, in the words of a label.
    pub(super) fn told(&self, later: Later<'_>) -> String {
        let entry = later.place.and_then(|place| self.entry(place));
        if let Some(title) = entry.and_then(|entry| entry.title.as_deref()) {
            return words::became(title);
        }
        let written = later.outcome.written.as_deref().and_then(Day::from_iso);
        words::told(later.outcome.likely, written.map(|day| day.year))
    }
}

/// The time that is drawn: the period that was chosen, or all that is shown.
fn window(data: &Timeline, shown: &[Shown], filter: &TimelineFilter) -> Window {
    let times = shown.iter().filter_map(|shown| {
        let (first, last) = data.lead(shown)?.interval.days();
        Some((first.number(), last.number()))
    });
    let (from, to) = (days(filter.from.as_deref()), days(filter.to.as_deref()));
    let chosen = (from.map(|(first, _)| first), to.map(|(_, last)| last));
    Window::around(times, chosen)
}

/// First and last day of a time as an address has it.
pub(super) fn days(text: Option<&str>) -> Option<(i64, i64)> {
    let (interval, _) = read_edtf(text?)?;
    let (first, last) = interval.days();
    Some((first.number(), last.number()))
}

/// The beginning of a sentence, cut between words.
fn beginning(text: &str) -> String {
    super::super::moment::beginning(text, SENTENCE)
}
