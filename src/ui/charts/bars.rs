//! Bars that lie: one or more a row, each of pieces, with its name above and its number behind.

use super::letters::{lines, width};
use yew::prelude::*;

/// How a piece is filled. The style sheet gives the colours; the pattern says the same without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shade {
    /// Full.
    Full,
    /// Slanting lines.
    Lines,
    /// Dots.
    Dots,
    /// An outline only: what stands beside.
    Open,
}

impl Shade {
    /// The shades of parts, in the order in which they are used; then again from the start.
    const PARTS: [Self; 3] = [Self::Full, Self::Lines, Self::Dots];

    /// The shade of the part with this number.
    pub(crate) fn of_part(number: usize) -> Self {
        let place = number % Self::PARTS.len();
        Self::PARTS.get(place).copied().unwrap_or(Self::Full)
    }

    /// Its name in the style sheet.
    const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Lines => "lines",
            Self::Dots => "dots",
            Self::Open => "open",
        }
    }
}

/// A piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) shade: Shade,
    pub(crate) value: f64,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar {
    pub(crate) pieces: Vec<Piece>,
    /// What stands behind it.
    pub(crate) number: String,
}

/// Bars under one name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) bars: Vec<Bar>,
}

/// A chart of bars.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bars {
    /// Name of the drawing in the page: patterns are found by it, so that no other chart may have it.
    pub(crate) id: String,
    /// What a screen reader says instead of the drawing.
    pub(crate) described: String,
    pub(crate) rows: Vec<Row>,
    /// The value that takes the whole width; several charts on one scale share it.
    pub(crate) most: f64,
}

/// Height of a line of text, of a bar, and the room below a bar and a row, in pixels.
const LINE: i32 = 19;
const BAR: i32 = 20;
const BELOW_BAR: i32 = 4;
const BELOW_ROW: i32 = 10;
/// Size of the letters.
const LETTERS: i32 = 14;

impl Bars {
    /// The drawing at this width.
    pub(crate) fn draw(&self, width_of_all: i32) -> Html {
        let id = format!("{}-{width_of_all}", self.id);
        let room = width_of_all - self.widest_number() - 8;
        let (mut y, mut drawn) = (0, Vec::new());
        for row in &self.rows {
            for line in lines(&row.label, width_of_all, LETTERS) {
                y += LINE;
                drawn.push(html! { <text class="chart__label" x="0" y={(y - 5).to_string()}>{ line }</text> });
            }
            for bar in &row.bars {
                drawn.push(self.bar(bar, &id, y, room));
                y += BAR + BELOW_BAR;
            }
            y += BELOW_ROW;
        }
        let view_box = format!("0 0 {width_of_all} {y}");
        html! {
            <svg class="chart__drawing" width={width_of_all.to_string()} height={y.to_string()} viewBox={view_box} role="img" aria-label={self.described.clone()}>
                <defs>{ patterns(&id) }</defs>
                { for drawn }
            </svg>
        }
    }

    fn widest_number(&self) -> i32 {
        let bars = self.rows.iter().flat_map(|row| &row.bars);
        bars.map(|bar| width(&bar.number, LETTERS, false))
            .max()
            .unwrap_or(0)
    }

    fn bar(&self, bar: &Bar, id: &str, y: i32, room: i32) -> Html {
        let scale = if self.most > 0.0 {
            f64::from(room) / self.most
        } else {
            0.0
        };
        let mut x = 0.0;
        let pieces: Vec<Html> = bar
            .pieces
            .iter()
            .filter(|piece| piece.value > 0.0)
            .map(|piece| {
                let from = x;
                x += piece.value * scale;
                piece_view(piece.shade, id, from, y, x - from)
            })
            .collect();
        html! {
            <>
                { for pieces }
                <text class="chart__number" x={format!("{:.1}", x + 6.0)} y={(y + 15).to_string()}>{ &bar.number }</text>
            </>
        }
    }
}

fn piece_view(shade: Shade, id: &str, x: f64, y: i32, length: f64) -> Html {
    let fill = match shade {
        Shade::Lines | Shade::Dots => Some(format!("url(#{id}-{})", shade.name())),
        Shade::Full | Shade::Open => None,
    };
    html! {
        <rect class={format!("chart__piece chart__piece--{}", shade.name())} {fill} x={format!("{x:.1}")} y={y.to_string()}
            width={format!("{length:.1}")} height={BAR.to_string()} />
    }
}

/// The patterns of a drawing.
fn patterns(id: &str) -> Html {
    html! {
        <>
            <pattern id={format!("{id}-lines")} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="chart__line" width="3" height="6" />
            </pattern>
            <pattern id={format!("{id}-dots")} width="6" height="6" patternUnits="userSpaceOnUse">
                <circle class="chart__dot" cx="3" cy="3" r="1.7" />
            </pattern>
        </>
    }
}

/// What the shades stand for. `id` as of the chart; each legend needs one of its own.
pub(crate) fn legend(id: &str, entries: &[(Shade, Html)]) -> Html {
    let entry = |(shade, words): &(Shade, Html)| {
        html! {
            <li class="chart__entry">
                <svg class="chart__sample" width="24" height="20" viewBox="0 -1 24 22" aria-hidden="true">
                    <defs>{ patterns(&format!("{id}-{}", shade.name())) }</defs>
                    { piece_view(*shade, &format!("{id}-{}", shade.name()), 1.0, 0, 22.0) }
                </svg>
                <span>{ words.clone() }</span>
            </li>
        }
    };
    html! { <ul class="chart__legend">{ for entries.iter().map(entry) }</ul> }
}
