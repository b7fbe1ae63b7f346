//! How an entry is set in a column: label left, numeral right, remarks where there is room.
//! What a reader selects changes nothing here, so nothing moves.

use crate::chart::paper::sheet::{Column, baseline_in_line, font, label, px};
use crate::compare::Facet;
use crate::scene::text::width;
use crate::scene::wrap::{least_width, wrap};
use crate::scene::{Anchor, Dpx, Font, Node, Paint, Path, Stroke};

use super::entry::{Entry, Note};

/// The numerals.
const NUMERAL: Font = font::ROW;
/// From a label to what stands beside it.
const GAP: Dpx = px(8);
/// From one remark to the next.
const NEXT: Dpx = px(6);
/// Between a remark and its frame.
const FRAME: Dpx = px(4);
/// A cell of a gauge, and from one to the next.
const CELL: [Dpx; 2] = [55, 28];
const STEP: Dpx = 70;
const CELLS: usize = Facet::ALL.len();

/// The texts of an entry on their lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Setting {
    texts: Vec<Placed>,
    lines: Dpx,
    /// The line of the numeral.
    numeral: Dpx,
    width: Dpx,
}

/// A text from the left of its column.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    x: Dpx,
    line: Dpx,
    anchor: Anchor,
    text: String,
    font: Font,
    paint: Paint,
    framed: bool,
}

impl Setting {
    /// An entry in a column.
    pub(crate) fn of(entry: &Entry, w: Dpx) -> Self {
        let mut set = Self {
            texts: Vec::new(),
            lines: 0,
            numeral: 0,
            width: w,
        };
        let numeral = width(&entry.numeral, NUMERAL);
        let direction = match entry.direction {
            "" => 0,
            words => width(words, font::SMALL) + px(4),
        };
        let taken = numeral + direction + GAP;
        let name = width(&entry.name, font::LABEL);
        let word = least_width(&mut std::iter::once(&*entry.name), font::LABEL);
        let beside = w - taken >= name.min(w * 2 / 5).max(word);
        let room = if beside { w - taken } else { w };
        let ink = entry.item.text_ink();
        let mut x = set.block(&entry.name, room, font::LABEL, ink);
        let mut line = set.lines - 1;
        // Beside the first line of the label, or its last, or below.
        if !beside {
            if x + taken > w {
                (x, line) = (0, set.lines);
            }
            set.numeral = line;
        }
        set.put_numeral(entry, numeral, line);
        set.notes(&entry.notes, x, line, taken);
        set
    }

    /// Words without a figure in a column.
    pub(crate) fn of_words(text: &str, w: Dpx, paint: Paint) -> Self {
        let mut set = Self {
            texts: Vec::new(),
            lines: 0,
            numeral: 0,
            width: w,
        };
        set.block(text, w, font::LABEL, paint);
        set
    }

    /// Wrapped text on the next lines; where the last one ends.
    fn block(&mut self, text: &str, room: Dpx, font: Font, paint: Paint) -> Dpx {
        let mut end = 0;
        for text in wrap(text, font, room) {
            end = width(&text, font) + GAP;
            self.put(0, self.lines, text, font, paint);
        }
        end
    }

    fn put(&mut self, x: Dpx, line: Dpx, text: String, font: Font, paint: Paint) {
        self.lines = self.lines.max(line + 1);
        self.texts.push(Placed {
            x,
            line,
            anchor: Anchor::Start,
            text,
            font,
            paint,
            framed: false,
        });
    }

    /// The numeral at the right end, with the way a change goes before it.
    fn put_numeral(&mut self, entry: &Entry, numeral: Dpx, below: Dpx) {
        let right = |x: Dpx, line, text: String, font, paint| Placed {
            x,
            line,
            anchor: Anchor::End,
            text,
            font,
            paint,
            framed: false,
        };
        // A soft ink is too soft to read.
        let ink = match entry.item.faded {
            true => Paint::Muted,
            false => entry.item.ink(),
        };
        let mut line = self.numeral;
        if numeral > self.width {
            for text in wrap(&entry.numeral, NUMERAL, self.width) {
                self.texts.push(right(self.width, line, text, NUMERAL, ink));
                line += 1;
            }
            self.numeral = line - 1;
            self.lines = self.lines.max(line).max(below + 1);
            return;
        }
        self.lines = self.lines.max(line + 1);
        let w = self.width;
        let text = entry.numeral.clone();
        self.texts.push(right(w, line, text, NUMERAL, ink));
        if !entry.direction.is_empty() {
            let text = entry.direction.to_owned();
            let (x, ink) = (w - numeral - px(4), entry.item.text_ink());
            self.texts.push(right(x, line, text, font::SMALL, ink));
        }
    }

    /// Remarks from a place on: beside each other, else on lines of their own.
    fn notes(&mut self, notes: &[Note], mut x: Dpx, mut line: Dpx, taken: Dpx) {
        for note in notes {
            let frame = if note.claimed { FRAME } else { 0 };
            let need = width(&note.text, font::SMALL) + frame * 2;
            let room = if line <= self.numeral {
                self.width - taken
            } else {
                self.width
            };
            if x + need > room {
                (x, line) = (0, line.max(self.lines - 1) + 1);
            }
            if need <= self.width {
                self.put(
                    x + frame,
                    line,
                    note.text.clone(),
                    font::SMALL,
                    Paint::Muted,
                );
                if let Some(placed) = self.texts.last_mut() {
                    placed.framed = note.claimed;
                }
                x += need + NEXT;
                continue;
            }
            for text in wrap(&note.text, font::SMALL, self.width) {
                x = width(&text, font::SMALL) + NEXT;
                self.put(0, line, text, font::SMALL, Paint::Muted);
                line += 1;
            }
            line -= 1;
        }
    }

    /// How much room it takes, with as much above and below.
    pub(crate) fn height(&self, pad: Dpx) -> Dpx {
        self.lines * font::LABEL.line_height() + pad * 2
    }

    /// The texts, at the left end and the top of their room.
    pub(crate) fn nodes(&self, x: Dpx, top: Dpx, pad: Dpx) -> Vec<Node> {
        let mut nodes = Vec::new();
        for placed in &self.texts {
            let (x, y) = (x + placed.x, baseline(top + pad, placed.line));
            if placed.framed {
                let w = width(&placed.text, placed.font) + FRAME * 2;
                let h = font::SMALL.ascent() + font::SMALL.descent() + px(3);
                let above = font::SMALL.ascent() + px(1);
                let stroke = Stroke::solid(Paint::Rule, px(1));
                nodes.push(area(
                    Column { x: x - FRAME, w },
                    y - above,
                    h,
                    None,
                    Some(stroke),
                ));
            }
            let text = &placed.text;
            nodes.push(label(x, y, placed.anchor, text, placed.font, placed.paint));
        }
        nodes
    }

    /// Six cells under the numeral, as many of them full as there are facets in common.
    pub(crate) fn gauge(&self, full: usize, x: Dpx, top: Dpx, pad: Dpx) -> Vec<Node> {
        let [w, h] = CELL;
        let y = baseline(top + pad, self.numeral) + 42;
        let mut x = x + self.width - STEP * CELLS as Dpx + (STEP - w);
        let mut nodes = Vec::new();
        for n in 0..CELLS {
            let paint = if n < full { Paint::Ink } else { Paint::Rule };
            nodes.push(area(Column { x, w }, y, h, Some(paint), None));
            x += STEP;
        }
        nodes
    }
}

/// The baseline of a line from the top of the first one.
fn baseline(top: Dpx, line: Dpx) -> Dpx {
    top + font::LABEL.line_height() * line + baseline_in_line(font::LABEL)
}

/// A rectangle that is no bar: the first one in a mark is as long as its value.
pub(super) fn area(
    column: Column,
    top: Dpx,
    h: Dpx,
    fill: Option<Paint>,
    stroke: Option<Stroke>,
) -> Node {
    let (left, right, bottom) = (column.x, column.x + column.w, top + h);
    Node::Path(Path {
        points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
        closed: true,
        fill,
        stroke,
    })
}
