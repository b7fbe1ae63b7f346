//! A cell that fills from top to bottom: a numeral, words, and small remarks of which some
//! stand in a frame.

use crate::compare::Verdict;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, Dpx, Font, Node, Paint, Path, Stroke};

use super::glyphs::{RADIUS, verdict_sign};
use super::numeral::Numeral;
use super::sheet::{Column, baseline_in_line, font, label, px};

/// The lowest that a mark may be: a touch target.
pub(in crate::chart) const LOWEST: Dpx = px(24);
/// Between a remark and its frame.
const FRAME: Dpx = px(4);
/// From one remark to the next, and from a numeral to words in its line.
pub(in crate::chart) const NEXT: Dpx = px(6);
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
    pub(crate) fn framed(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            framed: true,
        }
    }

    /// A remark without one.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            framed: false,
        }
    }

    /// How wide it is on one line.
    fn width(&self) -> Dpx {
        let frame = if self.framed { FRAME } else { 0 };
        width(&self.text, font::SMALL) + frame * 2
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
    /// How long the last line is, and its baseline, if remarks may stand beside it.
    last: Option<(Dpx, Dpx)>,
    nodes: Vec<Node>,
}

impl Cell {
    /// An empty cell from a line downwards.
    pub(crate) fn new(column: Column, y: Dpx) -> Self {
        Self {
            column,
            y,
            at_end: false,
            last: None,
            nodes: Vec::new(),
        }
    }

    /// The same cell with its lines ending at the right edge.
    pub(crate) fn at_end(self) -> Self {
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

    /// The size, of some that fall, at which every number fits with what stands before it and
    /// beside its sign.
    pub(crate) fn largest(sizes: &[Font], room: Dpx, values: &[(&str, bool)]) -> Font {
        let fits = |size: &Font| {
            values.iter().all(|(text, signed)| {
                let number = Numeral::of(text).without_unit().width([*size, font::SMALL]);
                number + if *signed { SIGN } else { 0 } <= room
            })
        };
        let found = sizes.iter().copied().find(fits);
        found.or(sizes.last().copied()).unwrap_or(font::VALUE)
    }

    /// How wide a value is on one line, with the sign of its verdict.
    pub(crate) fn width(text: &str, signed: bool, fonts: [Font; 2]) -> Dpx {
        Numeral::of(text).width(fonts) + if signed { SIGN } else { 0 }
    }

    /// How far below the top of a value its baseline stands.
    pub(crate) fn baseline(large: Font) -> Dpx {
        large.ascent() + px(1)
    }

    /// A value with its number large, and the sign of its best verdict. Where it has no room
    /// on one line, its unit goes below, and at the worst what stands before it above.
    pub(crate) fn number(
        &mut self,
        text: &str,
        fonts: [Font; 2],
        paint: Paint,
        sign: Option<Verdict>,
    ) {
        let [large, small] = fonts;
        let with_sign = if sign.is_some() { SIGN } else { 0 };
        let numeral = Numeral::of(text);
        let fits = |shown: &Numeral<'_>| shown.width(fonts) + with_sign <= self.column.w;
        let shorter = [numeral, numeral.without_unit()];
        let shown = shorter.into_iter().find(fits).unwrap_or(numeral.bare());
        if shown.before != numeral.before {
            self.words(numeral.before, small, paint);
        }
        let baseline = self.y + Self::baseline(large);
        let x = self.start(shown.width(fonts) + with_sign);
        let end = shown.draw((x, baseline), fonts, paint, &mut self.nodes);
        if let Some(verdict) = sign {
            let (x, middle) = (end + SIGN - RADIUS, baseline - large.ascent() * 2 / 5);
            self.nodes
                .extend(verdict_sign(verdict, Paint::Ink, x, middle));
        }
        self.y = baseline + large.descent() + px(2);
        if shown.after != numeral.after {
            self.words(numeral.after, small, paint);
        }
    }

    /// Words beside the numeral that was put in last if they have room there, otherwise below
    /// it. Only in a cell whose lines begin at the left.
    pub(crate) fn beside(&mut self, text: &str, font: Font, paint: Paint) {
        let Some(Node::Text(last)) = self.nodes.last() else {
            return self.words(text, font, paint);
        };
        let x = last.x + width(&last.content, last.font) + NEXT;
        if x + width(text, font) > self.column.x + self.column.w {
            return self.words(text, font, paint);
        }
        let node = label(x, last.y, Anchor::Start, text, font, paint);
        self.nodes.push(node);
    }

    /// Words, wrapped.
    pub(crate) fn words(&mut self, text: &str, font: Font, paint: Paint) {
        for (n, line) in wrap(text, font, self.column.w).iter().enumerate() {
            let baseline = self.y + baseline_in_line(font);
            let (x, anchor) = match self.at_end {
                true => (self.column.x + self.column.w, Anchor::End),
                false => (self.column.x, Anchor::Start),
            };
            self.nodes
                .push(label(x, baseline, anchor, line, font, paint));
            // Before the last of several lines a remark would interrupt the text.
            let interrupts = self.at_end && n > 0;
            self.last = (!interrupts).then(|| (width(line, font), baseline));
            self.y += font.line_height();
        }
    }

    /// Small remarks: beside the end of the words where there is room, otherwise below, beside
    /// each other.
    pub(crate) fn remarks<'r>(&mut self, remarks: impl Iterator<Item = &'r Remark>) {
        for remark in remarks {
            if let (Some(x), Some((end, baseline))) = (self.room(remark), self.last) {
                let lines = [remark.text.clone()];
                self.remark(x, baseline, &lines, remark.width(), remark.framed);
                self.last = Some((end + NEXT + remark.width(), baseline));
                continue;
            }
            let frame = if remark.framed { FRAME } else { 0 };
            let lines = wrap(&remark.text, font::SMALL, self.column.w - frame * 2);
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

    /// Where a remark begins beside the last line of words, if it has room there.
    pub(crate) fn room(&self, remark: &Remark) -> Option<Dpx> {
        let (end, _) = self.last?;
        let wide = end + NEXT + remark.width();
        let begins = match self.at_end {
            true => self.column.w - wide,
            false => end + NEXT,
        };
        (wide <= self.column.w).then_some(self.column.x + begins)
    }

    /// An empty cell that goes on where this one has stopped.
    pub(crate) fn after(&self) -> Self {
        Self {
            nodes: Vec::new(),
            ..*self
        }
    }

    /// What has been put into it.
    pub(crate) fn nodes(self) -> Vec<Node> {
        self.nodes
    }

    /// What has been put into it, with an area to touch.
    pub(crate) fn finish(mut self, touch: Node) -> Vec<Node> {
        self.nodes.push(touch);
        self.nodes
    }
}
