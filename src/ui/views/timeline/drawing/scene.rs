//! What is drawn, measured out: the paper, the lanes, the marks, the lines between them.

use super::Props;
use super::gestures::Stage;
use super::measures::label_height;
use crate::explorer::drawing::{Drawing, Mark, Paper, lay_out, spread};
use crate::explorer::{Day, Entry, Explorer, Shown, Timeline, TimelineFilter};
use crate::ui::text::timeline::drawing as words;

/// Height of the scale above the lanes, or width beside them, pixels.
pub(super) const SCALE: i32 = 30;
/// Width of a lane that has no room for labels, pixels.
const NARROW: i32 = 24;
/// Width that the longest word of a label may have, pixels.
const WORD: i32 = 132;
/// A scene.
pub(super) struct Scene<'a> {
    pub(super) data: &'a Timeline,
    pub(super) shown: &'a [Shown],
    /// Whether time runs from top to bottom.
    pub(super) vertical: bool,
    /// Size of the whole picture, pixels.
    pub(super) size: (i32, i32),
    pub(super) paper: Paper,
    /// Names of the lanes.
    pub(super) lanes: Vec<String>,
    pub(super) drawing: Drawing,
    /// Where documents appeared, along the axis.
    pub(super) papers: Vec<i32>,
    /// From a planned mark to what was told later: both ends, along and across.
    pub(super) joins: Vec<[(i32, i32); 2]>,
    /// Where the day lies on which one asks what was known.
    pub(super) known: Option<i32>,
    pub(super) pointed: Option<usize>,
    pub(super) chosen: Option<usize>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(explorer: &'a Explorer, props: &'a Props, stage: &Stage) -> Self {
        // Before its size is known nothing is drawn, and nothing laid out.
        let shown = if stage.measured {
            props.drawn.shown.0.as_slice()
        } else {
            &[]
        };
        let data = explorer.moments();
        let (slugs, lanes) = lanes(explorer, shown, props.by_theme);
        let lane_of = |index: usize| {
            let entry = shown.get(index).and_then(|shown| data.lead(shown));
            let wanted = entry.map_or("", |entry| lane_key(entry, props.by_theme));
            slugs
                .iter()
                .position(|slug| slug == wanted)
                .unwrap_or(slugs.len().saturating_sub(1))
        };
        let paper = paper(stage, lanes.len());
        let window = stage.window;
        let drawing = lay_out(data, shown, (paper, window), lanes.len(), &lane_of);
        let at = |day: i64| window.along(day, paper.along);
        let known = props
            .drawn
            .known
            .as_deref()
            .and_then(Day::from_iso)
            .map(|day| at(day.number() + 1));
        let visible = explorer
            .opened()
            .iter()
            .filter_map(|opened| Some(opened.date()?.days()));
        let papers = visible.map(|(first, last)| at((first.number() + last.number()) / 2));
        let papers = papers.filter(|along| {
            (0..=paper.along).contains(along) && known.is_none_or(|known| *along <= known)
        });
        let (vertical, size) = (stage.vertical, stage.size);
        let (papers, pointed, chosen) = (papers.collect(), stage.pointed, props.drawn.chosen);
        let mut scene = Self {
            data,
            shown,
            vertical,
            size,
            paper,
            lanes,
            drawing,
            papers,
            joins: Vec::new(),
            known,
            pointed,
            chosen,
        };
        let then = TimelineFilter {
            known: props.drawn.known.clone(),
            ..TimelineFilter::default()
        };
        scene.joins = scene.joined(&|written| then.was_written(written));
        scene
    }

    /// The place on the picture of a place on the paper.
    pub(super) fn point(&self, along: i32, across: i32) -> (i32, i32) {
        if self.vertical {
            (SCALE + 14 + across, along)
        } else {
            (along, SCALE + across)
        }
    }

    /// Where the line of a lane runs, across: its middle, or in a wide picture where it begins.
    pub(super) fn lane_line(&self, lane: usize) -> i32 {
        let edge = |lane: usize| self.drawing.lanes.get(lane).copied();
        let start = edge(lane).unwrap_or_default();
        if self.vertical {
            (start + edge(lane + 1).unwrap_or(start)) / 2
        } else {
            start
        }
    }

    /// The entry that stands for a mark.
    pub(super) fn entry(&self, mark: &Mark) -> Option<&'a Entry> {
        self.data.lead(self.shown.get(mark.index)?)
    }

    /// Lines from what was planned to what a later document says of it, where both are drawn.
    fn joined(&self, was_known: &dyn Fn(Option<&str>) -> bool) -> Vec<[(i32, i32); 2]> {
        let mut joins = Vec::new();
        let end = |mark: &Mark| {
            (
                if mark.bar {
                    mark.along.end
                } else {
                    mark.along.start
                },
                mark.across,
            )
        };
        let single = || self.drawing.marks.iter().filter(|mark| mark.count == 1);
        for mark in single() {
            let Some(shown) = self.shown.get(mark.index) else {
                continue;
            };
            let entries = shown
                .entries
                .iter()
                .filter_map(|index| self.data.entries.get(*index));
            for outcome in entries
                .flat_map(|entry| &entry.outcomes)
                .filter(|outcome| was_known(outcome.written.as_deref()))
            {
                let told = |other: &&Mark| {
                    self.shown
                        .get(other.index)
                        .is_some_and(|shown| shown.entries.contains(&outcome.target))
                };
                if let Some(target) = single().find(told) {
                    joins.push([end(mark), (target.along.start, target.across)]);
                }
            }
        }
        joins
    }

    /// The line through the main line: the beginning of each of its marks, in the order of time.
    pub(super) fn trail(&self) -> Vec<(i32, i32)> {
        let mut marks: Vec<&Mark> = self.drawing.marks.iter().filter(|mark| mark.main).collect();
        marks.sort_by_key(|mark| (mark.along.start, mark.across));
        marks
            .iter()
            .map(|mark| (mark.along.start, mark.across))
            .collect()
    }

    /// Where labels stand that have their place beside the lanes: the mark's number, and the middle of its label.
    pub(super) fn beside(&self) -> Vec<(usize, i32)> {
        let gap = label_height(self.size.0);
        let labelled = |(number, mark): (usize, &Mark)| {
            (mark.main && mark.count == 1).then_some((number, mark.along.start))
        };
        let mut labels: Vec<(usize, i32)> = self
            .drawing
            .marks
            .iter()
            .enumerate()
            .filter_map(labelled)
            .collect();
        labels.sort_by_key(|(_, along)| *along);
        let mut places: Vec<i32> = labels.iter().map(|(_, along)| *along).collect();
        spread(&mut places, gap);
        labels
            .iter_mut()
            .zip(places)
            .for_each(|((_, along), place)| *along = place);
        // What does not fit at the beginning is pushed on, and what does not fit at the end back.
        let mut least = gap / 2;
        for (_, along) in &mut labels {
            *along = (*along).max(least);
            least = *along + gap;
        }
        let mut most = self.paper.along - gap / 2;
        for (_, along) in labels.iter_mut().rev() {
            *along = (*along).min(most);
            most = *along - gap;
        }
        labels.retain(|(_, along)| *along >= gap / 3);
        labels
    }
}

/// The paper on a stage with so many lanes.
fn paper(stage: &Stage, lanes: usize) -> Paper {
    let (width, height) = stage.size;
    if stage.vertical {
        // Narrower lanes rather than words that run out of the picture.
        let room = (width - SCALE - 32 - WORD).max(width / 4);
        let across = (lanes as i32 * NARROW).min(room);
        Paper {
            along: height,
            across,
            labels_in_lanes: false,
        }
    } else {
        Paper {
            along: width,
            across: height - SCALE,
            labels_in_lanes: true,
        }
    }
}

/// What lanes are told apart by, and their names.
fn lanes(explorer: &Explorer, shown: &[Shown], by_theme: bool) -> (Vec<String>, Vec<String>) {
    let data = explorer.moments();
    let entries = shown.iter().filter_map(|shown| data.lead(shown));
    let mut found: Vec<&str> = entries.map(|entry| lane_key(entry, by_theme)).collect();
    found.sort_unstable();
    found.dedup();
    let theme = |theme: &crate::explorer::Theme| (theme.slug.clone(), theme.name.clone());
    let document = |opened: &crate::explorer::Opened| {
        (opened.id().to_owned(), opened.short_title().to_owned())
    };
    let mut all: Vec<(String, String)> = if by_theme {
        explorer.milestones().themes.iter().map(theme).collect()
    } else {
        explorer.opened().iter().map(document).collect()
    };
    all.push((String::new(), words::NO_THEME.to_owned()));
    all.into_iter()
        .filter(|(key, _)| found.binary_search(&key.as_str()).is_ok())
        .unzip()
}

fn lane_key(entry: &Entry, by_theme: bool) -> &str {
    if by_theme {
        entry.theme.as_deref().unwrap_or_default()
    } else {
        &entry.document
    }
}
