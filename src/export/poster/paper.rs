//! A sheet of paper with margins that is filled from top to bottom, as nodes of a scene.

use crate::scene::text::Font;
use crate::scene::wrap::wrap;
use crate::scene::{
    Anchor, Circle, DPX, Dpx, Group, Line, Node, Paint, Path, Rect, Scene, Stroke, Text,
};

/// Below everything.
const FOOT: Dpx = 20 * DPX;

/// The paper: what is on it, and how far down it is filled.
pub(super) struct Paper {
    width: Dpx,
    x: Dpx,
    w: Dpx,
    y: Dpx,
    nodes: Vec<Node>,
}

impl Paper {
    /// An empty sheet of a width with margins, in CSS pixels.
    pub(crate) fn new(width_px: u32, margin_px: i32) -> Self {
        let width = Dpx::try_from(width_px).unwrap_or(DPX) * DPX;
        let x = margin_px * DPX;
        Self {
            width,
            x,
            w: width - 2 * x,
            y: 0,
            nodes: Vec::new(),
        }
    }

    /// The first free line.
    pub(crate) fn y(&self) -> Dpx {
        self.y
    }

    /// The left edge of what is written.
    pub(crate) fn left(&self) -> Dpx {
        self.x
    }

    /// The width between the margins.
    pub(crate) fn room(&self) -> Dpx {
        self.w
    }

    /// The same in CSS pixels.
    pub(crate) fn width_px(&self) -> u32 {
        u32::try_from(self.w / DPX).unwrap_or(0)
    }

    /// Leaves room, in CSS pixels.
    pub(crate) fn gap(&mut self, px: i32) {
        self.y += px * DPX;
    }

    /// Goes on no higher than `y`.
    pub(crate) fn down_to(&mut self, y: Dpx) {
        self.y = self.y.max(y);
    }

    /// Goes on at `y`, above what is written: beside it.
    pub(crate) fn rise_to(&mut self, y: Dpx) {
        self.y = self.y.min(y);
    }

    /// Adds a node as it is.
    pub(crate) fn push(&mut self, node: Node) {
        self.nodes.push(node);
    }

    /// Wrapped text.
    pub(crate) fn block(&mut self, text: &str, font: Font, paint: Paint) {
        self.lines(wrap(text, font, self.w), font, paint);
    }

    /// The same in lines of about one length: a title with one word on its last line looks
    /// like a mistake.
    pub(crate) fn balanced(&mut self, text: &str, font: Font, paint: Paint) {
        let set = |w| wrap(text, font, w);
        let mut lines = set(self.w);
        let mut w = self.w - DPX;
        while w > self.w / 2 {
            let narrower = set(w);
            if narrower.len() > lines.len() {
                break;
            }
            lines = narrower;
            w -= DPX;
        }
        self.lines(lines, font, paint);
    }

    /// One line at the right margin, `top_px` below the edge of the paper.
    pub(crate) fn at_end(&mut self, text: &str, font: Font, paint: Paint, top_px: i32) {
        let y = top_px * DPX + baseline(font);
        let x = self.x + self.w;
        self.push(line(x, y, Anchor::End, font, paint, text.to_owned()));
    }

    fn lines(&mut self, lines: Vec<String>, font: Font, paint: Paint) {
        for content in lines {
            let y = self.y + baseline(font);
            self.y += font.line_height();
            self.push(line(self.x, y, Anchor::Start, font, paint, content));
        }
    }

    /// A hairline from margin to margin.
    pub(crate) fn rule(&mut self, paint: Paint) {
        self.push(Node::Line(Line {
            x1: self.x,
            y1: self.y,
            x2: self.x + self.w,
            y2: self.y,
            stroke: Stroke::solid(paint, DPX),
        }));
    }

    /// The heavy rule under the name of the site.
    pub(crate) fn bar(&mut self, fill: Paint) {
        let h = 3 * DPX;
        self.push(Node::Rect(Rect {
            x: self.x,
            y: self.y,
            w: self.w,
            h,
            fill,
            stroke: None,
        }));
        self.y += h;
    }

    /// Another scene between the margins.
    pub(crate) fn place(&mut self, scene: Scene) {
        let (dx, dy) = (self.x, self.y);
        let moved = scene.nodes.into_iter().map(|node| shifted(node, dx, dy));
        self.nodes.extend(moved);
        self.y += scene.height;
    }

    /// What `fill` writes stands further right.
    pub(crate) fn beside(&mut self, indent: Dpx, fill: impl FnOnce(&mut Self)) {
        self.within(indent, self.w - indent, fill);
    }

    /// What `fill` writes stands in a column so wide.
    pub(crate) fn within(&mut self, indent: Dpx, width: Dpx, fill: impl FnOnce(&mut Self)) {
        let (x, w) = (self.x, self.w);
        (self.x, self.w) = (x + indent, width);
        fill(self);
        (self.x, self.w) = (x, w);
    }

    /// Width, height and everything drawn.
    pub(crate) fn finish(self) -> (Dpx, Dpx, Vec<Node>) {
        // Whole pixels, so that every size of the image is a multiple of the smallest.
        let height = (self.y + FOOT + DPX - 1) / DPX * DPX;
        (self.width, height, self.nodes)
    }
}

/// How far below the top of its line a text stands.
pub(super) fn baseline(font: Font) -> Dpx {
    (font.line_height() + font.ascent() - font.descent()) / 2
}

fn line(x: Dpx, y: Dpx, anchor: Anchor, font: Font, paint: Paint, content: String) -> Node {
    Node::Text(Text {
        x,
        y,
        anchor,
        font,
        paint,
        content,
    })
}

/// A node somewhere else.
fn shifted(node: Node, dx: Dpx, dy: Dpx) -> Node {
    match node {
        Node::Group(group) => Node::Group(Group {
            role: group.role,
            children: (group.children.into_iter())
                .map(|child| shifted(child, dx, dy))
                .collect(),
        }),
        Node::Rect(rect) => Node::Rect(Rect {
            x: rect.x + dx,
            y: rect.y + dy,
            ..rect
        }),
        Node::Line(line) => Node::Line(Line {
            x1: line.x1 + dx,
            y1: line.y1 + dy,
            x2: line.x2 + dx,
            y2: line.y2 + dy,
            ..line
        }),
        Node::Path(path) => Node::Path(Path {
            points: path.points.iter().map(|(x, y)| (x + dx, y + dy)).collect(),
            ..path
        }),
        Node::Circle(circle) => Node::Circle(Circle {
            cx: circle.cx + dx,
            cy: circle.cy + dy,
            ..circle
        }),
        Node::Text(text) => Node::Text(Text {
            x: text.x + dx,
            y: text.y + dy,
            ..text
        }),
    }
}
