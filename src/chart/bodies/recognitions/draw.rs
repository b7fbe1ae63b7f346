//! The bands of `recognitions` on paper: a panel a district, a flow of words and chips a line.

use crate::chart::paper::glyphs::CELL;
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, side_by_side, target, within,
};
use crate::chart::words::{Item, capitalised};
use crate::i18n::{Lang, Messages};
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, DPX, Dpx, DrawError, Font, Node, Paint, Path, Rect, Role, Stroke};

use super::{Band, ClaimLine, ClaimPanel};

/// One band: its heading, its panels, its note.
pub(super) fn draw_band(
    sheet: &mut Sheet<'_>,
    band: &Band,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    let m = lang.messages();
    sheet.heading(page, band.heading)?;
    side_by_side(sheet, page, band.panels.len(), &mut |sheet, column, n| {
        let panel = &band.panels[n];
        let label = m.district_stage(&panel.district.name, band.heading);
        within(sheet, Role::Panel { label }, &mut |sheet| {
            draw_panel(sheet, m, panel, column)
        })
    })?;
    if let Some(note) = &band.note {
        sheet.y -= px(6);
        sheet.block(page, note, font::SMALL, Paint::Ink)?;
        sheet.gap(14);
    }
    Ok(())
}

fn draw_panel(
    sheet: &mut Sheet<'_>,
    m: &Messages,
    panel: &ClaimPanel,
    column: Column,
) -> Result<(), DrawError> {
    sheet.district(column, &panel.district)?;
    if panel.lines.is_empty() {
        let text = capitalised(panel.blank);
        return sheet.block(column, &text, font::LABEL, Paint::Muted);
    }
    for line in &panel.lines {
        draw_line(sheet, m, line, column)?;
    }
    Ok(())
}

/// Words and boxes one after the other, on as many lines as they need.
struct Flow {
    column: Column,
    x: Dpx,
    /// Top of the line.
    y: Dpx,
    /// Whether nothing stands on the line yet.
    fresh: bool,
    nodes: Vec<Node>,
}

impl Flow {
    /// Between what stands on one line.
    const GAP: Dpx = px(6);
    const LINE: Font = font::LABEL;

    fn new(column: Column, y: Dpx) -> Self {
        Self {
            column,
            x: column.x,
            y,
            fresh: true,
            nodes: Vec::new(),
        }
    }

    fn end_line(&mut self) {
        if !self.fresh {
            self.y += Self::LINE.line_height();
            (self.x, self.fresh) = (self.column.x, true);
        }
    }

    /// Goes to the next line where something is too wide for the rest of this one.
    fn room(&mut self, wide: Dpx) {
        if self.x + wide > self.column.x + self.column.w {
            self.end_line();
        }
    }

    fn put(&mut self, text: &str, font: Font, paint: Paint) {
        let y = self.y + baseline_in_line(Self::LINE);
        self.nodes
            .push(label(self.x, y, Anchor::Start, text, font, paint));
        self.x += width(text, font) + Self::GAP;
        self.fresh = false;
    }

    /// Text beside what stands there, or on lines of its own.
    fn text(&mut self, text: &str, font: Font, paint: Paint) {
        self.room(width(text, font));
        let lines = wrap(text, font, self.column.w);
        for (n, line) in lines.iter().enumerate() {
            if n > 0 {
                self.end_line();
            }
            self.put(line, font, paint);
        }
    }

    /// A word in a box.
    fn chip(&mut self, word: &str, paint: Paint) {
        const PAD: Dpx = px(5);
        let wide = width(word, font::SMALL) + PAD * 2;
        self.room(wide);
        let (left, right) = (self.x, self.x + wide);
        let (top, bottom) = (self.y + DPX, self.y + Self::LINE.line_height() - DPX);
        self.nodes.push(Node::Path(Path {
            points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
            closed: true,
            fill: None,
            stroke: Some(Stroke::solid(Paint::Muted, DPX)),
        }));
        self.x += PAD;
        self.put(word, font::SMALL, paint);
        self.x += PAD;
    }
}

/// A claim: its bar in the district's ink, its name, its status, what else is to be said;
/// below it the figure that it repeats.
fn draw_line(
    sheet: &mut Sheet<'_>,
    m: &Messages,
    line: &ClaimLine,
    column: Column,
) -> Result<(), DrawError> {
    const INDENT: Dpx = px(16);
    const BAR: Dpx = px(3);
    const TEXT: Dpx = px(11);
    let indent = if line.same_matter { INDENT } else { 0 };
    let x = column.x + indent;
    let words = Column {
        x: x + TEXT,
        w: column.w - indent - TEXT,
    };
    let faded = matches!(line.item.ink, Paint::SeriesSoft(_));
    let ink = if faded || line.grey {
        Paint::Muted
    } else {
        Paint::Ink
    };
    let top = sheet.y;
    let mut flow = Flow::new(words, top + px(3));
    flow.text(&line.text, font::LABEL, ink);
    if let Some(word) = line.chip {
        flow.chip(word, ink);
    }
    let note = line.noted.then(|| m.see_note());
    let facts = m.facts(line.facts.iter().map(String::as_str).chain(note));
    if !facts.is_empty() {
        flow.text(&facts, font::SMALL, Paint::Muted);
    }
    flow.end_line();
    let height = (flow.y + px(3) - top).max(CELL);
    let bar = Rect {
        x,
        y: top + px(5),
        w: BAR,
        h: height - px(10),
        fill: line.item.ink,
        stroke: None,
    };
    let mut nodes = flow.nodes;
    // Not first: a mark that begins with a rectangle is read as a bar on a scale.
    nodes.push(Node::Rect(bar));
    nodes.push(target(column, top, height));
    sheet.y += height;
    group(sheet.area, line.item.role(), nodes)?;
    match &line.figure {
        Some(item) => draw_figure(sheet, m, item, words),
        None => Ok(()),
    }
}

/// The figure that a claim repeats: its name, and its value in the district's ink.
fn draw_figure(
    sheet: &mut Sheet<'_>,
    m: &Messages,
    item: &Item,
    column: Column,
) -> Result<(), DrawError> {
    let top = sheet.y;
    let mut flow = Flow::new(column, top + px(2));
    let name = item.name.as_deref().unwrap_or_default();
    flow.text(&m.see_figure(name), font::SMALL, Paint::Muted);
    let ink = if item.faded { Paint::Muted } else { item.ink() };
    flow.text(&item.text, font::VALUE, ink);
    flow.end_line();
    let height = (flow.y + px(3) - top).max(CELL);
    let mut nodes = flow.nodes;
    nodes.push(target(column, top, height));
    sheet.y += height;
    group(sheet.area, item.role(), nodes)
}
