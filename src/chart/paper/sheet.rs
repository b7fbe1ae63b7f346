//! A sheet of paper that is filled from top to bottom: text blocks and a cursor.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use crate::scene::element::{in_group, push};
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{
    Anchor, DPX, Dpx, DrawError, Font, Group, Line, Node, Paint, Path, Rect, Role, SceneBackend,
    Stroke, Text,
};

use crate::chart::words::DistrictLabel;

/// The drawing area of a whole chart.
pub(in crate::chart) type Area = DrawingArea<SceneBackend, Shift>;

/// Type sizes of charts, in CSS pixels.
pub(in crate::chart) mod font {
    use crate::scene::Font;

    /// Theme headings.
    pub(crate) const HEADING: Font = Font::bold(15);
    /// District and row headings.
    pub(crate) const ROW: Font = Font::bold(14);
    /// Labels.
    pub(crate) const LABEL: Font = Font::regular(13);
    /// Values at marks.
    pub(crate) const VALUE: Font = Font::bold(13);
    /// Numerals that are the news.
    pub(crate) const DISPLAY: Font = Font::bold(28);
    /// Values that stand without a bar.
    pub(crate) const NUMBER: Font = Font::bold(17);
    /// Ticks and caveats.
    pub(crate) const SMALL: Font = Font::regular(12);
    /// Names of verdicts.
    pub(crate) const SMALL_BOLD: Font = Font::bold(12);
}

/// CSS pixels as scene units.
pub(in crate::chart) const fn px(n: i32) -> Dpx {
    n * DPX
}

/// A column of the sheet: its left edge and its width.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Left edge.
    pub x: Dpx,
    /// Width.
    pub w: Dpx,
}

/// The sheet: where to draw, and how far down it is filled.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The drawing area.
    pub area: &'a Area,
    /// The first free line.
    pub y: Dpx,
}

impl Sheet<'_> {
    /// Leaves room.
    pub fn gap(&mut self, n: i32) {
        self.y += px(n);
    }

    /// A block of wrapped text; the cursor goes below it.
    pub fn block(
        &mut self,
        column: Column,
        text: &str,
        font: Font,
        paint: Paint,
    ) -> Result<(), DrawError> {
        for line in wrap(text, font, column.w) {
            self.line(column.x, &line, font, paint)?;
        }
        Ok(())
    }

    /// One line of text at the cursor, which goes below it.
    pub fn line(&mut self, x: Dpx, text: &str, font: Font, paint: Paint) -> Result<(), DrawError> {
        let baseline = self.y + baseline_in_line(font);
        self.y += font.line_height();
        push(
            self.area,
            vec![label(x, baseline, Anchor::Start, text, font, paint)],
        )
    }

    /// A district's name with its ink.
    pub fn district(&mut self, column: Column, district: &DistrictLabel) -> Result<(), DrawError> {
        let (x, side) = (column.x, px(10));
        let swatch = Rect {
            x,
            y: self.y + px(6),
            w: side,
            h: side,
            fill: Paint::Series(district.series),
            stroke: None,
        };
        push(self.area, vec![Node::Rect(swatch)])?;
        let words = Column {
            x: x + px(16),
            w: column.w - px(16),
        };
        self.block(words, &district.name, font::ROW, Paint::Ink)?;
        self.gap(2);
        Ok(())
    }

    /// A hairline across a column and a heading below it.
    pub fn heading(&mut self, column: Column, text: &str) -> Result<(), DrawError> {
        self.rule(column, Paint::Rule)?;
        self.gap(8);
        self.block(column, text, font::HEADING, Paint::Ink)?;
        self.gap(4);
        Ok(())
    }

    /// A hairline across a column.
    pub fn rule(&mut self, column: Column, paint: Paint) -> Result<(), DrawError> {
        let stroke = Stroke::solid(paint, DPX);
        let (x1, x2, y) = (column.x, column.x + column.w, self.y);
        push(
            self.area,
            vec![Node::Line(Line {
                x1,
                y1: y,
                x2,
                y2: y,
                stroke,
            })],
        )
    }
}

/// How far below the top of its line a text's baseline stands.
pub(in crate::chart) fn baseline_in_line(font: Font) -> Dpx {
    (font.line_height() + font.ascent() - font.descent()) / 2
}

/// One line of text as a node.
pub(in crate::chart) fn label(
    x: Dpx,
    y: Dpx,
    anchor: Anchor,
    text: &str,
    font: Font,
    paint: Paint,
) -> Node {
    Node::Text(Text {
        x,
        y,
        anchor,
        font,
        paint,
        content: text.to_owned(),
    })
}

/// Nodes as one group.
pub(in crate::chart) fn group(
    area: &Area,
    role: Role,
    children: Vec<Node>,
) -> Result<(), DrawError> {
    push(area, vec![Node::Group(Group { role, children })])
}

/// Whatever `draw` puts on the sheet, as one group. Not generic: a copy for each caller
/// would cost the browser.
pub(in crate::chart) fn within(
    sheet: &mut Sheet<'_>,
    role: Role,
    draw: &mut dyn FnMut(&mut Sheet<'_>) -> Result<(), DrawError>,
) -> Result<(), DrawError> {
    let area = sheet.area;
    in_group(area, role, || draw(sheet))
}

/// An unseen area across a column, so that a finger finds even a small mark.
pub(in crate::chart) fn target(column: Column, top: Dpx, height: Dpx) -> Node {
    let (left, right, bottom) = (column.x, column.x + column.w, top + height);
    let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
    Node::Path(Path {
        points,
        closed: true,
        fill: None,
        stroke: None,
    })
}

/// The width of the widest of some texts.
pub(in crate::chart) fn widest<'t>(texts: impl Iterator<Item = &'t str>, font: Font) -> Dpx {
    texts.map(|text| width(text, font)).max().unwrap_or(0)
}

/// Panels stand side by side from this width of chart.
const TWO_COLUMNS: Dpx = px(640);
/// Three panels do from this width.
const THREE_COLUMNS: Dpx = px(900);
/// Between panels that stand side by side.
const GUTTER: Dpx = px(32);

/// How many columns a page has, and how wide they are: three for three parts, otherwise
/// one or two.
pub(in crate::chart) fn columns(page: Column, wanted: usize) -> (usize, Dpx) {
    if page.w >= THREE_COLUMNS && wanted == 3 {
        (3, (page.w - GUTTER * 2) / 3)
    } else if page.w >= TWO_COLUMNS && wanted > 1 {
        (2, (page.w - GUTTER) / 2)
    } else {
        (1, page.w)
    }
}

/// Draws parts, by number, side by side where there is room, otherwise below each other.
pub(in crate::chart) fn side_by_side(
    sheet: &mut Sheet<'_>,
    page: Column,
    parts: usize,
    draw: &mut dyn FnMut(&mut Sheet<'_>, Column, usize) -> Result<(), DrawError>,
) -> Result<(), DrawError> {
    let (count, w) = columns(page, parts);
    let (mut top, mut bottom, mut x) = (sheet.y, sheet.y, page.x);
    for n in 0..parts {
        sheet.y = top;
        draw(sheet, Column { x, w }, n)?;
        bottom = bottom.max(sheet.y);
        x += w + GUTTER;
        if (n + 1) % count == 0 || n + 1 == parts {
            sheet.y = bottom + px(14);
            (top, bottom, x) = (sheet.y, sheet.y, page.x);
        }
    }
    Ok(())
}
