//! The scene: a chart as a closed list of primitives, ready to be written.
//!
//! ```text
//! chart layouts ─► backend (plotters draws) ─► Scene { nodes } ─► svg::write
//!                     text (measures, wraps)       check (tests)
//!                     theme (names the inks)
//! ```
//!
//! It stands between layout and output so that neither knows the other: a layout never
//! writes markup, the writer never decides where anything goes. Coordinates are whole
//! tenths of a CSS pixel, so the same scene is the same bytes on every platform.

pub mod backend;
pub mod check;
pub mod element;
mod font;
pub mod metrics_table;
pub mod text;
pub mod theme;
pub mod wrap;

pub use backend::{BackendError, DrawError, SceneBackend, draw, text_style};
pub use text::{Font, Weight};
pub use theme::Paint;

use crate::lang::Lang;

/// A length or coordinate in tenths of a CSS pixel.
pub type Dpx = i32;

/// One CSS pixel.
pub const DPX: Dpx = 10;

/// One picture: its size, its words for people who do not see it, and what is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Prefix of every element id in the output; unique on a page, safe in an id.
    pub id: String,
    /// Width of the picture.
    pub width: Dpx,
    /// Height of the picture.
    pub height: Dpx,
    /// The language of every text in it.
    pub lang: Lang,
    /// The accessible name.
    pub title: String,
    /// The accessible description: finding, values, verdict, caveat.
    pub desc: String,
    /// What is drawn, back to front.
    pub nodes: Vec<Node>,
}

/// Everything a scene can hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Several nodes with one role.
    Group(Group),
    /// An upright rectangle.
    Rect(Rect),
    /// A straight line.
    Line(Line),
    /// A polyline or polygon.
    Path(Path),
    /// A circle.
    Circle(Circle),
    /// One line of text.
    Text(Text),
}

/// Several nodes with one role.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What the group is to a reader.
    pub role: Role,
    /// What it holds, back to front.
    pub children: Vec<Node>,
}

/// What a group is to a reader, above all to one who does not see it.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// One figure or claim, drawn: can be pointed at, reached by keyboard and read out.
    Mark(Mark),
    /// A named part of the chart.
    Panel {
        /// The accessible name.
        label: String,
    },
    /// Grid, axes and ornament: hidden from assistive technology.
    Decoration,
    /// A piece of ornament that readers can follow to where it goes when the chart changes.
    Piece {
        /// Which one it is, whatever its place.
        key: String,
    },
}

/// What sort of thing a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Datum {
    /// A figure as printed.
    Figure,
    /// A claim.
    Claim,
    /// A figure worked out from others.
    Derived,
}

impl Datum {
    /// The attribute of its id in the markup.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Figure => "data-figure",
            Self::Claim => "data-claim",
            Self::Derived => "data-derived",
        }
    }
}

/// The figure or claim a group stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What sort of thing.
    pub datum: Datum,
    /// Its id.
    pub id: String,
    /// Its value in base units; a claim has none.
    pub value: Option<f64>,
    /// District id.
    pub district: String,
    /// Read out: district, measure, value, unit, period.
    pub label: String,
}

/// An upright rectangle; `w` and `h` are not negative.
#[derive(Debug, Clone, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: Dpx,
    /// Top edge.
    pub y: Dpx,
    /// Width.
    pub w: Dpx,
    /// Height.
    pub h: Dpx,
    /// Fill; an outline alone is a closed [`Path`].
    pub fill: Paint,
    /// Outline, centred on the edge.
    pub stroke: Option<Stroke>,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Start, from the left.
    pub x1: Dpx,
    /// Start, from the top.
    pub y1: Dpx,
    /// End, from the left.
    pub x2: Dpx,
    /// End, from the top.
    pub y2: Dpx,
    /// How it is drawn.
    pub stroke: Stroke,
}

/// A polyline or polygon.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Corners in order.
    pub points: Vec<(Dpx, Dpx)>,
    /// Whether the last corner is joined to the first.
    pub closed: bool,
    /// Fill, if any.
    pub fill: Option<Paint>,
    /// Outline, if any.
    pub stroke: Option<Stroke>,
}

/// A circle.
#[derive(Debug, Clone, PartialEq)]
pub struct Circle {
    /// Centre, from the left.
    pub cx: Dpx,
    /// Centre, from the top.
    pub cy: Dpx,
    /// Radius.
    pub r: Dpx,
    /// Fill, if any.
    pub fill: Option<Paint>,
    /// Outline, if any.
    pub stroke: Option<Stroke>,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    /// Its ink.
    pub paint: Paint,
    /// Its width.
    pub width: Dpx,
    /// Dashes instead of a solid line.
    pub dashed: bool,
}

impl Stroke {
    /// A solid line.
    pub fn solid(paint: Paint, width: Dpx) -> Self {
        Self {
            paint,
            width,
            dashed: false,
        }
    }

    /// The same line in dashes.
    pub fn dashed(self) -> Self {
        Self {
            dashed: true,
            ..self
        }
    }
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The anchor, from the left.
    pub x: Dpx,
    /// The baseline, from the top.
    pub y: Dpx,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// Size and weight.
    pub font: Font,
    /// Its ink.
    pub paint: Paint,
    /// What is written.
    pub content: String,
}

/// Which part of a text stands at its `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}
