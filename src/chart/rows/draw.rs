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
    let (_, w) = columns(page, section.panels.len());
    let grid = Grid::new(rows, section, w);
    let panels = section.panels.len();
    side_by_side(sheet, page, panels, &mut |sheet, column, n| {
        let place = Place {
            mark: rows.mark,
            lang,
            panel: &section.panels[n],
            grid,
            column,
        };
        let district = place.panel.district.as_ref();
        let label = district
            .map_or(&rows.title, |district| &district.name)
            .clone();
        within(sheet, Role::Panel { label }, &mut |sheet| {
            if let Some(district) = district {
                sheet.district(column, district)?;
            }
            place.draw_rows(sheet)
        })
    })?;
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
        let Some(labels) = self.grid.labels else {
            sheet.block(self.column, text, font::LABEL, item.text_ink())?;
            self.draw_band(sheet, row, item, sheet.y - px(2))?;
            sheet.y += BAND + BAND_GAP;
            return Ok(());
        };
        let lines = wrap(text, font::LABEL, labels - LABEL_GAP, None);
        let block = font::LABEL.line_height() * Dpx::try_from(lines.len()).unwrap_or(1);
        let height = block.max(BAND);
        let mut words = Sheet {
            area: sheet.area,
            y: sheet.y + (height - block) / 2,
        };
        for line in lines {
            words.line(self.column.x, &line, font::LABEL, item.text_ink())?;
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
        let ticks = scale.ticks(self.lang);
        // Clear of a label above, whose letters reach down.
        let high = match self.grid.labels {
            Some(_) => BAND,
            None => BAND - px(3),
        };
        in_group(sheet.area, Role::Decoration, || {
            for Tick { at, .. } in ticks {
                let paint = if at == base { Paint::Ink } else { Paint::Grid };
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

    /// The values of a row's ticks, below the last of the rows that share them: all of
    /// them, or every second, third… so that none touch.
    fn draw_ticks(&self, sheet: &mut Sheet<'_>, scale: Scale) -> Result<(), DrawError> {
        let (from, to) = scale.ends();
        let ticks = scale.ticks(self.lang);
        if ticks.iter().all(|tick| tick.text.is_empty()) {
            return Ok(());
        }
        let bands = self.bands();
        let area = sheet
            .area
            .clone()
            .shrink((bands.x, sheet.y), (bands.w, BAND));
        let plane = plane(area, from..to, BAND);
        let (left, right) = (self.column.x, self.column.x + self.column.w);
        let placed: Vec<_> = ticks
            .iter()
            .map(|Tick { at, text }| {
                let (x, _) = plane.map_coordinate(&(*at, 0));
                let half = (width(text, font::SMALL) + 1) / 2;
                (x.clamp(left + half, right - half), half, text)
            })
            .collect();
        let every = |n: usize| placed.iter().step_by(n);
        let free = |n: usize| {
            every(n)
                .zip(every(n).skip(1))
                .all(|(a, b)| a.0 + a.1 + px(8) <= b.0 - b.1)
        };
        let step = (1..placed.len()).find(|n| free(*n)).unwrap_or(placed.len());
        let y = sheet.y + baseline_in_line(font::SMALL);
        let labels = every(step)
            .map(|(x, _, text)| label(*x, y, Anchor::Middle, text, font::SMALL, Paint::Muted));
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
    let gap = VALUE_GAP + mark.radius();
    let (x, anchor) = match mark.value_is_at_mark() {
        false => (at.right + gap, Anchor::Start),
        true if item.value < 0.0 => (at.value - gap, Anchor::End),
        true => (at.value + gap, Anchor::Start),
    };
    label(x, y, anchor, &item.text, font::VALUE, item.text_ink())
}
