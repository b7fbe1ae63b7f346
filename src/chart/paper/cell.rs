//! A cell that fills from top to bottom: a numeral, words, and small remarks of which some
//! stand in a frame.

use crate::compare::Verdict;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, Dpx, Font, Node, Paint, Path, Stroke};

use super::glyphs::{RADIUS, verdict_sign};
use super::numeral::Numeral;
use super::sheet::{Column, baseline_in_line, font, label, px, target};

/// The lowest that a mark may be: a touch target.
pub(in crate::chart) const LOWEST: Dpx = px(24);
/// Between a remark and its frame.
const FRAME: Dpx = px(4);
/// From one remark to the next.
const NEXT: Dpx = px(6);
/// Height of a line of remarks.
const LINE: Dpx = px(20);
/// Room for the sign of a verdict beside a numeral.
const SIGN: Dpx = RADIUS * 2 + px(7);

/// A small remark.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::chart) struct Remark {
    /// What it says.
    pub text: String,
    /// Whether it stands in a frame: a status, or a district's own word.
    pub framed: bool,
}

impl Remark {
    /// A remark in a frame.
    pub fn framed(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            framed: true,
        }
    }

    /// A remark without one.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            framed: false,
        }
    }
}

/// A cell and what has been put into it.
pub(in crate::chart) struct Cell {
    /// Where it stands.
    pub column: Column,
    /// The first free line.
    pub y: Dpx,
    /// Whether its lines end at the right edge.
    at_end: bool,
    /// Where the last line of words ends, from the left edge, and its baseline.
    last: Option<(Dpx, Dpx)>,
    nodes: Vec<Node>,
}

impl Cell {
    /// An empty cell from a line downwards.
    pub fn new(column: Column, y: Dpx) -> Self {
        Self {
            column,
            y,
            at_end: false,
            last: None,
            nodes: Vec::new(),
        }
    }

    /// The same cell with its lines ending at the right edge.
    pub fn at_end(self) -> Self {
        Self {
            at_end: true,
            ..self
        }
    }

    /// Where a line of some width begins.
    fn start(&self, w: Dpx) -> Dpx {
        match self.at_end {
            true => self.column.x + self.column.w - w,
            false => self.column.x,
        }
    }

    /// The size, of some that fall, at which every number fits beside its sign.
    pub fn largest(sizes: &[Font], room: Dpx, values: &[(&str, bool)]) -> Font {
        let fits = |size: &Font| {
            values.iter().all(|(text, signed)| {
                let number = width(Numeral::of(text).number, *size);
                number + if *signed { SIGN } else { 0 } <= room
            })
        };
        let found = sizes.iter().copied().find(fits);
        found.or(sizes.last().copied()).unwrap_or(font::VALUE)
    }

    /// Whether a value fits on one line in a width.
    pub fn fits(text: &str, signed: bool, large: Font, small: Font, w: Dpx) -> bool {
        Numeral::of(text).width(large, small) + if signed { SIGN } else { 0 } <= w
    }

    /// A value with its number large, and the sign of its best verdict. Where it has no room
    /// on one line, what stands before the number goes above and its unit below.
    pub fn number(
        &mut self,
        text: &str,
        [large, small]: [Font; 2],
        paint: Paint,
        sign: Option<Verdict>,
    ) {
        let numeral = Numeral::of(text);
        let one_line = Self::fits(text, sign.is_some(), large, small, self.column.w);
        if !one_line && !numeral.before.is_empty() {
            self.words(numeral.before, small, paint);
        }
        let shown = match one_line {
            true => numeral,
            false => Numeral {
                before: "",
                after: "",
                ..numeral
            },
        };
        let baseline = self.y + large.ascent() + px(1);
        let with_sign = if sign.is_some() { SIGN } else { 0 };
        let mut x = self.start(shown.width(large, small) + with_sign);
        for (part, font) in shown.parts(large, small) {
            self.nodes
                .push(label(x, baseline, Anchor::Start, part, font, paint));
            x += width(part, font) + Numeral::GAP;
        }
        if let Some(verdict) = sign {
            let x = x + px(4) + RADIUS;
            let middle = baseline - px(5);
            self.nodes
                .extend(verdict_sign(verdict, Paint::Ink, x, middle));
        }
        self.y = baseline + large.descent() + px(2);
        if !one_line && !numeral.after.is_empty() {
            self.words(numeral.after, small, paint);
        }
    }

    /// Words, wrapped.
    pub fn words(&mut self, text: &str, font: Font, paint: Paint) {
        for line in wrap(text, font, self.column.w, None) {
            let baseline = self.y + baseline_in_line(font);
            let w = width(&line, font);
            let x = self.start(w);
            self.nodes
                .push(label(x, baseline, Anchor::Start, &line, font, paint));
            self.last = Some((w, baseline));
            self.y += font.line_height();
        }
    }

    /// Small remarks: after the words where there is room, otherwise below, beside each
    /// other.
    pub fn remarks<'r>(&mut self, remarks: impl Iterator<Item = &'r Remark>) {
        for remark in remarks {
            let frame = if remark.framed { FRAME } else { 0 };
            let need = width(&remark.text, font::SMALL) + frame * 2;
            let beside =
                (self.last).filter(|(end, _)| !self.at_end && end + NEXT + need <= self.column.w);
            if let Some((end, baseline)) = beside {
                let x = self.column.x + end + NEXT;
                self.remark(x, baseline, &[remark.text.clone()], need, remark.framed);
                self.last = Some((end + NEXT + need, baseline));
                continue;
            }
            let lines = wrap(&remark.text, font::SMALL, self.column.w - frame * 2, None);
            let widest = lines.iter().map(|line| width(line, font::SMALL));
            let wide = widest.max().unwrap_or(0) + frame * 2;
            let baseline = self.y + (LINE + font::SMALL.ascent() - font::SMALL.descent()) / 2;
            self.remark(self.start(wide), baseline, &lines, wide, remark.framed);
            let further = Dpx::try_from(lines.len() - 1).unwrap_or(0) * font::SMALL.line_height();
            self.last = (lines.len() == 1).then_some((wide, baseline));
            self.y += LINE + further;
        }
    }

    /// The lines of one remark from a baseline downwards.
    fn remark(&mut self, x: Dpx, baseline: Dpx, lines: &[String], wide: Dpx, framed: bool) {
        let step = font::SMALL.line_height();
        let further = Dpx::try_from(lines.len() - 1).unwrap_or(0) * step;
        let inset = if framed { FRAME } else { 0 };
        if framed {
            let top = baseline - font::SMALL.ascent() - px(2);
            let bottom = baseline + further + font::SMALL.descent() + px(2);
            self.nodes.push(Node::Path(Path {
                points: vec![(x, top), (x + wide, top), (x + wide, bottom), (x, bottom)],
                closed: true,
                fill: None,
                stroke: Some(Stroke::solid(Paint::Rule, px(1))),
            }));
        }
        let mut y = baseline;
        for line in lines {
            let at = label(x + inset, y, Anchor::Start, line, font::SMALL, Paint::Muted);
            self.nodes.push(at);
            y += step;
        }
    }

    /// What has been put into it since a line, with an area to touch.
    pub fn close(mut self, top: Dpx) -> (Vec<Node>, Dpx) {
        self.y = self.y.max(top + LOWEST);
        self.nodes.push(target(self.column, top, self.y - top));
        (self.nodes, self.y)
    }
}
