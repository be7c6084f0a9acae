//! The letters of a page with their places. What is drawn twice, for weight or a shadow, is one letter.

use fnv::FnvHashSet;
use hayro_interpret::font::{Glyph as Shape, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape as _, Vec2};
use hayro_interpret::{BlendMode, ClipPath, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

/// Width of a letter of which the font says nothing, in parts of its size.
const USUAL: f64 = 0.5;

/// Most letters of one page: a page of a telephone book has some 20,000.
const MOST: usize = 200_000;

/// A letter, or several that are drawn as one. Places are in points from the page's top left corner.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// Left end.
    pub(super) x: f64,
    /// The line it stands on.
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl Glyph {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Right end.
    pub(super) fn end(&self) -> f64 {
        self.x + self.width
    }
}

/// Sizes of what may be a bullet that is drawn and no letter, in points.
const BULLET: std::ops::Range<f64> = 1.0..7.0;

/// Weight of fonts from which on they are bold.
const BOLD: u32 = 600;

/// Most drawings of one page that are looked at: a map has many thousands.
const DRAWINGS: usize = 2000;

/// Collects the letters of a page.
pub(super) struct Device {
    area: Rect,
    glyphs: Vec<Glyph>,
    /// Middles of small round or square drawings, which may be bullets.
    dots: Vec<Point>,
    /// First letters with their places in tenths of their size, to know what is drawn twice.
    seen: FnvHashSet<(i64, i64, char)>,
}

impl Device {
    pub(super) fn new(area: Rect) -> Self {
        Self {
            area,
            glyphs: Vec::new(),
            dots: Vec::new(),
            seen: FnvHashSet::default(),
        }
    }

    /// The letters in the order in which they were drawn, and the middles of what may be bullets.
    pub(super) fn finish(self) -> (Vec<Glyph>, Vec<Point>) {
        (self.glyphs, self.dots)
    }

    fn add(&mut self, text: String, transform: Affine, advance: Option<f32>, bold: bool) {
        let origin = transform * Point::ZERO;
        let along = transform * Point::new(1000.0, 0.0) - origin;
        let up = transform * Point::new(0.0, 1000.0) - origin;
        let size = up.hypot();
        let is_sound = size.is_finite() && (0.5..500.0).contains(&size) && origin.is_finite();
        if !is_sound
            || !is_level(along)
            || !self.area.inflate(2.0, 2.0).contains(origin)
            || self.glyphs.len() >= MOST
        {
            return;
        }
        let advance = advance.map_or(USUAL, |advance| f64::from(advance) / 1000.0);
        let tenths = |place: f64| (place * 10.0 / size).round() as i64;
        let first = text.chars().find(|letter| !letter.is_whitespace());
        let is_new = first.is_none_or(|first| {
            self.seen
                .insert((tenths(origin.x), tenths(origin.y), first))
        });
        if is_new {
            self.glyphs.push(Glyph {
                text,
                x: origin.x,
                y: origin.y,
                width: along.hypot() * advance.clamp(0.0, 4.0),
                size,
                bold,
            });
        }
    }
}

/// Whether text runs from left to right: stamps in the margin stand on their side.
fn is_level(along: Vec2) -> bool {
    along.x > 0.0 && along.y.abs() < along.x * 0.1
}

/// The letters that a glyph stands for, ligatures apart, blanks of any width one. A sign that no font names is U+FFFD.
fn letters(text: Option<BfString>) -> String {
    let mut plain = String::new();
    match text {
        Some(BfString::Char(letter)) => put(letter, &mut plain),
        Some(BfString::String(letters)) => {
            for letter in letters.chars() {
                put(letter, &mut plain);
            }
        }
        None => plain.push(char::REPLACEMENT_CHARACTER),
    }
    plain
}

fn put(letter: char, plain: &mut String) {
    match letter {
        'ﬀ' => plain.push_str("ff"),
        'ﬁ' => plain.push_str("fi"),
        'ﬂ' => plain.push_str("fl"),
        'ﬃ' => plain.push_str("ffi"),
        'ﬄ' => plain.push_str("ffl"),
        'ﬅ' | 'ﬆ' => plain.push_str("st"),
        blank if blank.is_whitespace() => plain.push(' '),
        // The bullets of the font Symbol, and of Wingdings.
        '\u{f0b7}' | '\u{f06c}' => plain.push('•'),
        '\u{f0a7}' | '\u{f06e}' => plain.push('▪'),
        '\u{f02d}' => plain.push('-'),
        '\u{f0d8}' => plain.push('‣'),
        control if control.is_control() => {}
        other => plain.push(other),
    }
}

/// Whether the letter's font says that it is heavy, or is called so.
fn is_bold(glyph: &Shape<'_>) -> bool {
    let Shape::Outline(outline) = glyph else {
        return false;
    };
    let Some(font) = outline.font_data() else {
        return false;
    };
    let named = font
        .postscript_name
        .is_some_and(|name| name.contains("Bold") || name.contains("Black"));
    named || font.weight.is_some_and(|weight| weight >= BOLD)
}

impl hayro_interpret::Device<'_> for Device {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        // One font sets a run.
        let bold = run.glyphs().first().is_some_and(|glyph| is_bold(glyph));
        for glyph in run.glyphs() {
            let advance = match &**glyph {
                Shape::Outline(outline) => outline.advance_width(),
                Shape::Type3(drawn) => drawn.advance_width(),
            };
            self.add(
                letters(glyph.as_unicode()),
                props.transform * glyph.transform(),
                advance,
                bold,
            );
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        let drawn = props.transform.transform_rect_bbox(path.bounding_box());
        let even = (0.7..1.4).contains(&(drawn.width() / drawn.height()));
        let filled = matches!(mode, DrawMode::Fill(_));
        if filled && even && BULLET.contains(&drawn.width()) && self.dots.len() < DRAWINGS {
            self.dots.push(drawn.center());
        }
    }
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
