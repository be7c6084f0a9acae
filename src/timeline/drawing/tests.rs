//! Where things are drawn.

use super::*;
use crate::document::calendar::Day;
use proptest::prelude::*;

fn number(iso: &str) -> i64 {
    Day::from_iso(iso).expect("a day").number()
}

fn moment(lane: usize, days: (&str, &str), label: &str) -> Moment {
    Moment {
        lane,
        days: (number(days.0), number(days.1)),
        label: vec![label.to_owned()],
        ..Moment::default()
    }
}

fn said(_: usize, members: &[usize], (first, last): (i32, i32)) -> String {
    format!("+ {} momenten, {first}–{last}", members.len())
}

fn drawn(width: i32, most: i32, lanes: usize, moments: &[Moment]) -> Drawing {
    laid_out((width, most), lanes, moments, false)
}

fn laid_out((width, most): (i32, i32), lanes: usize, moments: &[Moment], strips: bool) -> Drawing {
    let names: Vec<String> = ["Stukken", "Veren en bruggen", "Wie betaalt", "Overig"]
        .iter()
        .cycle()
        .take(lanes)
        .map(ToString::to_string)
        .collect();
    let times = moments.iter().map(|moment| moment.days);
    lay_out(
        &Sheet {
            width,
            most,
            window: Window::around(times, (None, None)),
            lanes: &names,
            strips,
            said: &said,
        },
        moments,
    )
}

/// What must hold of every drawing.
fn check(drawing: &Drawing, moments: usize) {
    let (width, height) = drawing.size;
    let mut areas: Vec<Area> = drawing.marks.iter().map(|mark| mark.area).collect();
    areas.extend(drawing.gathered.iter().map(|gathered| gathered.area));
    for (place, area) in areas.iter().enumerate() {
        assert!(area.x >= 0 && area.right() <= width, "{area:?} of {width}");
        assert!(area.y >= 0 && area.bottom() <= height);
        for other in areas.iter().skip(place + 1) {
            assert!(!area.meets(other, 0, 0), "{area:?} lies over {other:?}");
        }
    }
    for mark in &drawing.marks {
        let (text, area) = (mark.text.area, mark.area);
        if mark.text.lines.is_empty() {
            continue;
        }
        assert!(text.x >= area.x && text.right() <= area.right());
        assert!(text.y >= area.y && text.bottom() <= area.bottom());
        let lane = drawing.lanes[mark.lane].area;
        assert!(area.y >= lane.y && area.bottom() <= lane.bottom());
        // Its words do not stand on its shape.
        let shape = Area {
            x: mark.along.0.min(mark.later.unwrap_or(i32::MAX)) - 6,
            y: mark.y - 6,
            width: 12 + mark.along.1.max(mark.later.unwrap_or(0))
                - mark.along.0.min(mark.later.unwrap_or(i32::MAX)),
            height: 12,
        };
        assert!(!text.meets(&shape, 0, 0), "{mark:?}");
    }
    let names = drawing.lanes.iter().map(|lane| lane.name.area);
    let texts = drawing.marks.iter().map(|mark| mark.text.area);
    let texts: Vec<Area> = texts
        .chain(names.clone())
        .filter(|area| area.width > 0)
        .collect();
    for name in names.filter(|name| name.width > 0) {
        assert!(areas.iter().all(|area| !name.meets(area, 0, 0)));
    }
    for rule in &drawing.rules {
        let crossed = texts.iter().find(|text| {
            (text.x..=text.right()).contains(&rule.x)
                && rule.from < text.bottom()
                && text.y < rule.to
        });
        assert!(crossed.is_none(), "{rule:?} crosses {crossed:?}");
    }
    let ticks: Vec<&Tick> = drawing
        .ticks
        .iter()
        .filter(|tick| !tick.text.is_empty())
        .collect();
    for pair in ticks.windows(2) {
        let wide = letters::width(&pair[0].text, SIZE, pair[0].year);
        assert!(pair[0].at + wide + 2 <= pair[1].at, "{ticks:?}");
    }
    let mut found: Vec<usize> = drawing.marks.iter().map(|mark| mark.index).collect();
    found.extend(
        drawing
            .gathered
            .iter()
            .flat_map(|gathered| &gathered.members),
    );
    found.sort_unstable();
    assert_eq!(found, (0..moments).collect::<Vec<_>>(), "each stands once");
}

#[test]
fn days_are_points_and_years_are_bars_in_their_lane() {
    let moments = [
        moment(0, ("2014-02-25", "2014-02-25"), "De pont vaart"),
        moment(1, ("2018-01-01", "2018-12-31"), "Het jaar van de brug"),
    ];
    let drawing = drawn(800, 600, 2, &moments);
    check(&drawing, 2);
    let bars = drawing.marks.iter().map(|mark| mark.bar);
    assert_eq!(bars.collect::<Vec<_>>(), [false, true]);
    assert!(
        drawing
            .ticks
            .iter()
            .any(|tick| tick.text == "2018" && tick.year)
    );
    assert!(drawing.gathered.is_empty());
}

#[test]
fn what_was_planned_and_what_came_of_it_are_one_mark_with_two_ends() {
    let planned = Moment {
        later: Some(number("2022-05-01")),
        label: vec![
            "Beloofd: een brug".to_owned(),
            "→ De brug is open".to_owned(),
        ],
        ..moment(0, ("2016-01-01", "2016-01-01"), "")
    };
    let drawing = drawn(800, 600, 1, &[planned]);
    check(&drawing, 1);
    let mark = &drawing.marks[0];
    assert!(mark.later.expect("an end") > mark.along.1 + 200);
    assert_eq!(mark.text.lines.len(), 2);
}

#[test]
fn what_finds_no_place_is_gathered_by_year_and_keeps_to_the_height() {
    let days: Vec<String> = (1..=28).map(|day| format!("2019-03-{day:02}")).collect();
    let mut moments: Vec<Moment> = days
        .iter()
        .map(|day| moment(0, (day, day), "De raad spreekt over de brug en de pont"))
        .collect();
    moments.push(moment(0, ("2014-01-01", "2014-01-01"), "De eerste pont"));
    let drawing = drawn(800, 300, 1, &moments);
    check(&drawing, moments.len());
    assert!(drawing.size.1 <= 300);
    assert_eq!(drawing.gathered.len(), 1);
    assert!(drawing.gathered[0].text.ends_with("2019–2019"));
    assert!(
        drawing
            .marks
            .iter()
            .any(|mark| mark.text.lines == ["De eerste pont"])
    );
}

#[test]
fn a_paper_has_a_line_through_all_lanes_which_breaks_off_where_words_stand() {
    let paper = Moment {
        crosses: true,
        ..moment(0, ("2018-06-01", "2018-06-01"), "Brief")
    };
    let moments = [
        paper,
        moment(
            1,
            ("2018-03-01", "2018-03-01"),
            "De minister antwoordt de raad",
        ),
        moment(2, ("2014-05-01", "2014-05-01"), "De eerste pont"),
        moment(2, ("2023-05-01", "2023-05-01"), "De laatste pont"),
    ];
    let drawing = drawn(900, 600, 3, &moments);
    check(&drawing, 4);
    let pieces = drawing.rules.iter().filter(|rule| rule.crosses);
    let lowest = pieces.clone().map(|rule| rule.to).max();
    assert_eq!(pieces.count(), 2);
    assert_eq!(lowest, Some(drawing.lanes[2].area.bottom()));
}

#[test]
fn where_there_is_little_room_a_lane_is_one_row_of_points_with_labels_where_they_fit() {
    let moments = [
        moment(0, ("2014-02-25", "2014-02-25"), "De pont vaart"),
        moment(0, ("2020-02-25", "2020-02-25"), "De brug"),
        moment(0, ("2020-02-26", "2020-02-26"), "De sluis"),
        moment(1, ("2023-02-26", "2023-02-26"), "De weg"),
    ];
    let roomy = laid_out((288, 400), 2, &moments, true);
    assert_eq!((roomy.marks.len(), roomy.gathered.len()), (4, 0));
    let drawing = laid_out((288, 110), 2, &moments, true);
    check(&drawing, 4);
    let labels: Vec<&[String]> = drawing
        .marks
        .iter()
        .map(|mark| mark.text.lines.as_slice())
        .collect();
    assert_eq!(labels, [["De pont vaart"], ["De weg"]]);
    assert_eq!(
        (drawing.gathered.len(), drawing.gathered[0].text.as_str()),
        (1, "2")
    );
}

#[test]
fn a_chosen_period_is_what_is_drawn() {
    let chosen = (Some(number("2018-01-01")), Some(number("2018-12-31")));
    let window = Window::around([(0, 20_000)].into_iter(), chosen);
    assert_eq!(window.place(number("2018-01-01"), (10, 375)), 10);
    assert_eq!(window.place(number("2030-01-01"), (10, 375)), 375);
    let nothing = Window::around(std::iter::empty(), (None, None));
    assert!(nothing.to - nothing.from > 3000);
}

#[test]
fn an_empty_timeline_draws_years_and_nothing_else() {
    let drawing = drawn(320, 600, 0, &[]);
    assert!(drawing.marks.is_empty() && !drawing.ticks.is_empty());
    check(&drawing, 0);
}

#[test]
fn five_thousand_moments_are_gathered_and_keep_to_the_height() {
    let first = number("2014-01-01");
    let moments: Vec<Moment> = (0..5000)
        .map(|place| Moment {
            lane: place % 5,
            days: (first + place as i64 * 2 / 3, first + place as i64 * 2 / 3),
            rank: 2,
            label: vec![format!("Nummer {place} van de lange lijst")],
            most: Some(2),
            ..Moment::default()
        })
        .collect();
    let drawing = drawn(900, 700, 5, &moments);
    check(&drawing, 5000);
    assert!(drawing.size.1 <= 700 && drawing.marks.len() + drawing.gathered.len() < 300);
}

prop_compose! {
    fn any_moment()(
        lane in 0..4_usize,
        first in 15_000..20_000_i64,
        long in prop_oneof![3 => Just(0_i64), 2 => 1..2_000_i64],
        later in proptest::option::of(15_000..20_000_i64),
        rank in 0..3_u8,
        words in 0..9_usize,
        most in proptest::option::of(1..4_usize),
        crosses in any::<bool>(),
    ) -> Moment {
        let words: Vec<&str> = "De minister belooft overeenstemmingsonderhandelingen over de brug in het najaar".split(' ').take(words).collect();
        Moment {
            lane, rank, most, crosses, later,
            days: (first, first + long),
            label: vec![words.join(" ")],
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// No two labels overlap, none is outside, none is crossed by a line, nothing is lost.
    #[test]
    fn any_moments_at_any_width_stand_apart(
        moments in proptest::collection::vec(any_moment(), 0..60),
        width in 288..1600_i32,
        most in 200..1400_i32,
        strips in any::<bool>(),
    ) {
        let drawing = laid_out((width, most), 4, &moments, strips);
        check(&drawing, moments.len());
    }
}
