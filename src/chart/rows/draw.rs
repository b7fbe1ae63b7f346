//! The rows of a panel: labels, bands with marks and values, ticks, verdicts.

use plotters::element::PathElement;
use plotters::style::ShapeStyle;

use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, columns, font, group, label, px, side_by_side, target, within,
};
use crate::chart::paper::verdict::draw_verdict;
use crate::chart::words::Item;
use crate::i18n::Lang;
use crate::scene::element::{Shape, in_group, plane, push};
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, DPX, Dpx, DrawError, Node, Paint, Role};

use super::grid::{Grid, LABEL_GAP, VALUE_GAP, own_label};
use super::mark::Band;
use super::model::{MarkShape, Panel, Row, Rows, Section};
use super::scale::{Scale, Tick};

/// Height of a band with one mark: a touch target.
const BAND: Dpx = px(24);
/// Below a band.
const BAND_GAP: Dpx = px(4);

/// Draws the parts of a chart below each other, their panels side by side.
pub(super) fn draw_rows(
    sheet: &mut Sheet<'_>,
    rows: &Rows,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    for section in &rows.sections {
        draw_section(sheet, rows, section, page, lang)?;
    }
    Ok(())
}

fn draw_section(
    sheet: &mut Sheet<'_>,
    rows: &Rows,
    section: &Section,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    if let Some(heading) = &section.heading {
        sheet.heading(page, heading)?;
    }
    let panels = section.panels.len();
    let (_, w) = columns(page, if section.stacked { 1 } else { panels });
    let grid = Grid::new(rows, section, w);
    let mut draw = |sheet: &mut Sheet<'_>, column: Column, n: usize| {
        let place = Place {
            mark: section.mark,
            lang,
            panel: &section.panels[n],
            grid,
            column,
        };
        let district = place.panel.district.as_ref();
        let label = place.panel.title.clone();
        within(sheet, Role::Panel { label }, &mut |sheet| {
            if let Some(district) = district {
                sheet.district(column, district)?;
            }
            place.draw_rows(sheet)
        })
    };
    if section.stacked {
        for n in 0..panels {
            draw(sheet, page, n)?;
            sheet.gap(10);
        }
    } else {
        side_by_side(sheet, page, panels, &mut draw)?;
    }
    match &section.verdict {
        Some(note) => draw_verdict(sheet, note, page),
        None => Ok(()),
    }
}

/// A panel and where it stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// What stands for a figure.
    mark: MarkShape,
    /// The language of ticks.
    lang: Lang,
    /// The panel.
    panel: &'a Panel,
    /// How its width is shared out.
    grid: Grid,
    /// Its width and left edge.
    column: Column,
}

impl Place<'_> {
    /// The column of the bands.
    fn bands(&self) -> Column {
        let Grid {
            labels,
            left,
            right,
        } = self.grid;
        let start = labels.unwrap_or(0) + left;
        Column {
            x: self.column.x + start,
            w: (self.column.w - start - right).max(px(24)),
        }
    }

    /// All rows, each scale below the rows that stand on it.
    fn draw_rows(&self, sheet: &mut Sheet<'_>) -> Result<(), DrawError> {
        let rows = &self.panel.rows;
        for (n, row) in rows.iter().enumerate() {
            self.draw_row(sheet, row)?;
            let next = rows.get(n + 1).and_then(|next| next.scale);
            if let Some(scale) = row.scale.filter(|scale| next != Some(*scale)) {
                self.draw_ticks(sheet, scale)?;
            }
        }
        Ok(())
    }

    /// One row: its heading if it holds several figures, their bands, its verdict.
    fn draw_row(&self, sheet: &mut Sheet<'_>, row: &Row) -> Result<(), DrawError> {
        if row.items.iter().any(|item| item.name.is_some()) {
            sheet.gap(4);
            sheet.block(self.column, &row.label, font::ROW, Paint::Ink)?;
        }
        for item in &row.items {
            self.draw_item(sheet, row, item)?;
        }
        match &row.verdict {
            Some(note) => draw_verdict(sheet, note, self.column),
            None => Ok(()),
        }
    }

    fn draw_item(&self, sheet: &mut Sheet<'_>, row: &Row, item: &Item) -> Result<(), DrawError> {
        let text = own_label(row, item);
        let note = row.note.as_deref().unwrap_or_default();
        let Some(labels) = self.grid.labels else {
            sheet.block(self.column, text, font::LABEL, item.text_ink())?;
            if !note.is_empty() {
                sheet.block(self.column, note, font::SMALL, Paint::Muted)?;
            }
            self.draw_band(sheet, row, item, sheet.y - px(2))?;
            sheet.y += BAND + BAND_GAP;
            return Ok(());
        };
        let lines = |text, font| wrap(text, font, labels - LABEL_GAP);
        let mut words = vec![(lines(text, font::LABEL), font::LABEL, item.text_ink())];
        if !note.is_empty() {
            words.push((lines(note, font::SMALL), font::SMALL, Paint::Muted));
        }
        let heights = words
            .iter()
            .map(|(lines, font, _)| font.line_height() * Dpx::try_from(lines.len()).unwrap_or(1));
        let block: Dpx = heights.sum();
        let height = block.max(BAND);
        let mut side = Sheet {
            area: sheet.area,
            y: sheet.y + (height - block) / 2,
        };
        for (lines, font, paint) in &words {
            for line in lines {
                side.line(self.column.x, line, *font, *paint)?;
            }
        }
        self.draw_band(sheet, row, item, sheet.y + (height - BAND) / 2)?;
        sheet.y += height + BAND_GAP;
        Ok(())
    }

    /// The mark of one figure and its value, as one group, with a target to touch.
    fn draw_band(
        &self,
        sheet: &Sheet<'_>,
        row: &Row,
        item: &Item,
        top: Dpx,
    ) -> Result<(), DrawError> {
        let (mark, bands) = (self.mark, self.bands());
        let role = item.role();
        let target = target(self.column, top, BAND);
        let Some(scale) = row.scale else {
            let x = self.column.x + self.grid.labels.unwrap_or(0);
            let y = top + (BAND - font::NUMBER.line_height()) / 2 + baseline_in_line(font::NUMBER);
            let paint = if item.faded { Paint::Muted } else { item.ink() };
            let number = label(x, y, Anchor::Start, &item.text, font::NUMBER, paint);
            return group(sheet.area, role, vec![number, target]);
        };
        let area = sheet.area.clone().shrink((bands.x, top), (bands.w, BAND));
        let (from, to) = scale.ends();
        let plane = plane(area, from..to, BAND);

        let base = scale.base();
        let ticks = self.ticks(scale);
        // Clear of a label above, whose letters reach down.
        let high = match self.grid.labels {
            Some(_) => BAND,
            None => BAND - px(3),
        };
        // No line through the value.
        let x = |at: f64| plane.map_coordinate(&(at, 0)).0;
        let place = Band {
            left: bands.x,
            right: bands.x + bands.w,
            base: x(base),
            value: x(scale.at(item.value)),
            middle: top + BAND / 2,
        };
        let (from, to) = value_extent(mark, item, place);
        let free = |at: f64| at == base || x(at) < from - px(3) || x(at) > to + px(3);
        in_group(sheet.area, Role::Decoration, || {
            let lines = ticks.iter().map(|(tick, _)| tick);
            for Tick { at, .. } in lines.filter(|tick| tick.line && free(tick.at)) {
                let at = *at;
                let paint = if at == base && mark != MarkShape::Dot {
                    Paint::Ink
                } else {
                    Paint::Grid
                };
                let style = ShapeStyle::from(&paint).stroke_width(DPX.unsigned_abs());
                plane.draw(&PathElement::new(vec![(at, 0), (at, high)], style))?;
            }
            Ok(())
        })?;

        let points = vec![(base, BAND / 2), (scale.at(item.value), BAND / 2)];
        let item = item.clone();
        let shape = Shape::new(points, move |at| {
            let [(base, middle), (value, _)] = *at else {
                return Vec::new();
            };
            let band = Band {
                left: bands.x,
                right: bands.x + bands.w,
                base,
                value,
                middle,
            };
            let mut nodes = mark.nodes(&item, band);
            nodes.push(value_label(mark, &item, band));
            nodes.push(target.clone());
            nodes
        });
        in_group(sheet.area, role, || plane.draw(&shape))
    }

    /// The ticks of a scale that have room for their texts, each with the middle of its text:
    /// all of them, or every second, third… so that none touch, the base among them.
    fn ticks(&self, scale: Scale) -> Vec<(Tick, Dpx)> {
        let bands = self.bands();
        let (from, to) = scale.ends();
        let (left, right) = (self.column.x, self.column.x + self.column.w);
        let mut placed = Vec::new();
        for tick in scale.ticks(self.lang) {
            let share = (tick.at - from) / (to - from);
            let x = bands.x + libm::round(share * f64::from(bands.w)) as Dpx;
            let half = (width(&tick.text, font::SMALL) + 1) / 2;
            placed.push((tick, x.max(left + half).min(right - half), half));
        }
        let base = placed.iter().position(|(tick, ..)| tick.at == scale.base());
        let every = |n: usize| placed.iter().skip(base.unwrap_or(0) % n).step_by(n);
        let free = |n: usize| {
            every(n)
                .zip(every(n).skip(1))
                .all(|(a, b)| a.1 + a.2 + px(8) <= b.1 - b.2)
        };
        let step = (1..placed.len()).find(|n| free(*n));
        let step = step.unwrap_or(placed.len().max(1));
        every(step).map(|(tick, x, _)| (tick.clone(), *x)).collect()
    }

    /// The values of a row's ticks, below the last of the rows that share them.
    fn draw_ticks(&self, sheet: &mut Sheet<'_>, scale: Scale) -> Result<(), DrawError> {
        let ticks = self.ticks(scale);
        if ticks.iter().all(|(tick, _)| tick.text.is_empty()) {
            return Ok(());
        }
        let y = sheet.y + baseline_in_line(font::SMALL);
        let labels = ticks
            .iter()
            .map(|(tick, x)| label(*x, y, Anchor::Middle, &tick.text, font::SMALL, Paint::Muted));
        in_group(sheet.area, Role::Decoration, || {
            push(sheet.area, labels.collect())
        })?;
        sheet.y += font::SMALL.line_height() + px(4);
        Ok(())
    }
}

/// A value where its mark ends, or right of the whole band.
fn value_label(mark: MarkShape, item: &Item, at: Band) -> Node {
    let y = at.middle + (font::VALUE.ascent() - font::VALUE.descent()) / 2;
    let (x, anchor) = value_place(mark, item, at);
    label(x, y, anchor, &item.text, font::VALUE, item.text_ink())
}

/// Where a value begins or ends. That of a dot stands on the side that has more room, or, where
/// that is too little, right of it, since there is room beyond the band.
fn value_place(mark: MarkShape, item: &Item, at: Band) -> (Dpx, Anchor) {
    let gap = VALUE_GAP + mark.radius();
    let room = (at.value - at.left).max(at.right - at.value);
    if mark == MarkShape::Dot && room < gap + width(&item.text, font::VALUE) {
        return (at.value + gap, Anchor::Start);
    }
    let before = match mark {
        MarkShape::Dot => at.value - at.left > at.right - at.value,
        MarkShape::Bar => item.value < 0.0,
        MarkShape::Track | MarkShape::Parts => false,
    };
    match mark.value_is_at_mark() {
        false => (at.right + gap, Anchor::Start),
        true if before => (at.value - gap, Anchor::End),
        true => (at.value + gap, Anchor::Start),
    }
}

/// From where to where a value reaches.
fn value_extent(mark: MarkShape, item: &Item, at: Band) -> (Dpx, Dpx) {
    let w = width(&item.text, font::VALUE);
    match value_place(mark, item, at) {
        (x, Anchor::End) => (x - w, x),
        (x, _) => (x, x + w),
    }
}
