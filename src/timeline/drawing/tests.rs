//! Where things are drawn.

use super::*;
use crate::document::Interval;
use crate::document::calendar::Day;
use crate::extract::Context;
use crate::timeline::{Entry, Filter};

const PAPER: Paper = Paper {
    along: 800,
    across: 200,
    labels_in_lanes: true,
};

fn timeline(days: &[(&str, &str)]) -> Timeline {
    let document = crate::document::Document::default();
    let context = Context::alone(&document);
    let entry = |(start, end): &(&str, &str)| {
        let day = |iso| Day::from_iso(iso).expect("a day");
        let interval = Interval::of(day(start), day(end));
        Entry::new(
            &context,
            (Some(1), Vec::new()),
            format!("Iets op {start}"),
            interval,
        )
    };
    Timeline::new(days.iter().map(entry).collect())
}

fn drawn(timeline: &Timeline) -> (Vec<Shown>, Drawing) {
    let shown = timeline.select(&Filter::default());
    let window = Window::around(timeline, &shown);
    let drawing = lay_out(timeline, &shown, (PAPER, window), 2, &|index| index % 2);
    (shown, drawing)
}

#[test]
fn days_are_points_and_years_are_bars_inside_their_lane() {
    let (_, drawing) = drawn(&timeline(&[
        ("2014-02-25", "2014-02-25"),
        ("2018-01-01", "2018-12-31"),
    ]));
    assert_eq!(
        drawing
            .marks
            .iter()
            .map(|mark| mark.bar)
            .collect::<Vec<_>>(),
        [false, true]
    );
    for mark in &drawing.marks {
        assert!((drawing.lanes[mark.lane]..drawing.lanes[mark.lane + 1]).contains(&mark.across));
    }
    assert!(
        drawing
            .ticks
            .iter()
            .any(|tick| tick.text == "2018" && tick.year)
    );
}

#[test]
fn what_happens_on_one_day_is_drawn_in_rows() {
    let days = vec![
        ("2014-02-25", "2014-02-25"),
        ("2014-02-26", "2014-02-26"),
        ("2014-02-27", "2014-02-27"),
        ("2020-02-27", "2020-02-27"),
    ];
    let timeline = timeline(&days);
    let shown = timeline.select(&Filter::default());
    let drawing = lay_out(
        &timeline,
        &shown,
        (PAPER, Window::around(&timeline, &shown)),
        1,
        &|_| 0,
    );
    let mut rows: Vec<i32> = drawing
        .marks
        .iter()
        .take(3)
        .map(|mark| mark.across)
        .collect();
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len(), 3);
}

#[test]
fn five_thousand_happenings_make_no_more_marks_than_there_are_places() {
    let first = Day::new(2014, 1, 1).map(Day::number).unwrap_or_default();
    let days: Vec<String> = (0..5000)
        .map(|number| Day::from_number(first + number * 2 / 3).to_string())
        .collect();
    let pairs: Vec<(&str, &str)> = days
        .iter()
        .map(|day| (day.as_str(), day.as_str()))
        .collect();
    let (shown, drawing) = drawn(&timeline(&pairs));
    assert!(
        drawing.marks.len() <= 2 * (800 / CELL as usize + 1),
        "{}",
        drawing.marks.len()
    );
    assert_eq!(
        drawing.marks.iter().map(|mark| mark.count).sum::<usize>(),
        shown.len()
    );
}

#[test]
fn zooming_keeps_the_day_under_the_pointer_and_stays_in_bounds() {
    let window = Window {
        from: 1000,
        to: 5000,
    };
    let zoomed = window.zoomed(50, 2000, 4000);
    assert_eq!(
        (zoomed.length(), zoomed.along(2000, 400)),
        (2000, window.along(2000, 400))
    );
    assert_eq!(window.zoomed(500, 2000, 4000).length(), 4000);
    assert_eq!(window.zoomed(1, 2000, 4000).length(), 40);
    let kept = Window {
        from: 90_000,
        to: 91_000,
    }
    .kept_near(window);
    assert!(kept.from < window.to);
}

#[test]
fn crowded_lanes_get_more_rows_and_all_fit_on_the_paper() {
    let paper = Paper {
        along: 800,
        across: 400,
        labels_in_lanes: true,
    };
    let edges = edges(&[1, 12, 2], paper);
    assert_eq!((edges[0], edges[3]), (0, 400));
    assert!(edges[2] - edges[1] > 2 * (edges[1] - edges[0]));
    assert_eq!(
        super::edges(
            &[3, 3],
            Paper {
                labels_in_lanes: false,
                ..paper
            }
        ),
        [0, 200, 400]
    );
}

#[test]
fn an_empty_timeline_draws_years_and_nothing_else() {
    let (_, drawing) = drawn(&timeline(&[]));
    assert!(drawing.marks.is_empty() && !drawing.ticks.is_empty());
}
