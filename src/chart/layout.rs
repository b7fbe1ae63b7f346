//! From a spec to a scene: sections, panels and caveats, placed for a width.
//!
//! ```text
//! Spec ─► sections ► panels ─► rows.rs ─► Sheet (words) + Plot on plotters (marks) ─► Scene
//! ```
//!
//! Text is never scaled: labels stand beside their bands where there is room and above
//! them where there is not, and wrap; values have room reserved at the end of the band.

use crate::chart::catalog::ChartKind;
use crate::scene::element::{in_group, push};
use crate::scene::{DPX, Dpx, DrawError, Node, Paint, Rect, Role, Scene, draw};

use super::count_panels::CountPanels;
use super::diverging_bars::DivergingBars;
use super::dot_plot::DotPlot;
use super::grid::Grid;
use super::paired_bars::PairedBars;
use super::percent_bars::PercentBars;
use super::plot::Plot;
use super::rows::Place;
use super::sheet::{Column, Sheet, font, px};
use super::spec::{Panel, Section, Spec};

/// The narrowest chart that is laid out, in CSS pixels; narrower ones get this width.
pub const MIN_WIDTH: u32 = 240;
/// The widest, in CSS pixels.
pub const MAX_WIDTH: u32 = 1920;

/// Room on the drawing area; the scene is cut to what was filled.
const MAX_HEIGHT: Dpx = 1_000_000;
/// Panels stand side by side from this width of chart.
const TWO_COLUMNS: Dpx = px(640);
/// Between panels that stand side by side.
const GUTTER: Dpx = px(32);

/// Lays a chart out for a width in CSS pixels. `id` prefixes element ids and must be
/// unique on a page.
///
/// # Errors
/// If plotters cannot draw it, which no spec built from validated data causes.
pub fn scene(spec: &Spec, width_px: u32, id: String) -> Result<Scene, DrawError> {
    let width_px = width_px.clamp(MIN_WIDTH, MAX_WIDTH);
    let width = Dpx::try_from(width_px).unwrap_or(DPX) * DPX;
    let mut height = 0;
    let nodes = draw(width, MAX_HEIGHT, |area| {
        let mut sheet = Sheet { area, y: 0 };
        let page = Column { x: 0, w: width };
        if spec.sections.is_empty() {
            let text = spec.lang.messages().nothing_selected;
            sheet.block(page, text, font::LABEL, Paint::Muted)?;
        } else {
            for section in &spec.sections {
                draw_section(&mut sheet, spec, section, page)?;
            }
            sheet.block(page, &spec.caveat, font::SMALL, Paint::Muted)?;
        }
        height = sheet.y + px(2);
        Ok(())
    })?;
    Ok(Scene {
        id,
        width,
        height,
        lang: spec.lang,
        title: spec.title.clone(),
        desc: spec.description(),
        nodes,
    })
}

/// What the marks of a kind look like.
pub(super) fn plot_of(kind: ChartKind) -> &'static dyn Plot {
    match kind {
        ChartKind::PairedBars => &PairedBars,
        ChartKind::DivergingBars => &DivergingBars,
        ChartKind::DotPlot => &DotPlot,
        ChartKind::PercentBars => &PercentBars,
        ChartKind::CountPanels => &CountPanels,
    }
}

fn draw_section(
    sheet: &mut Sheet<'_>,
    spec: &Spec,
    section: &Section,
    page: Column,
) -> Result<(), DrawError> {
    if let Some(heading) = &section.heading {
        sheet.rule(page, Paint::Rule)?;
        sheet.gap(8);
        sheet.block(page, heading, font::HEADING, Paint::Ink)?;
        sheet.gap(4);
    }
    let columns = if page.w >= TWO_COLUMNS && section.panels.len() > 1 {
        2
    } else {
        1
    };
    let w = (page.w - GUTTER * (columns - 1)) / columns;
    let grid = Grid::new(spec, w);
    for line in section.panels.chunks(usize::try_from(columns).unwrap_or(1)) {
        let top = sheet.y;
        let mut bottom = top;
        let mut x = page.x;
        for panel in line {
            sheet.y = top;
            draw_panel(
                sheet,
                Place {
                    spec,
                    panel,
                    grid,
                    column: Column { x, w },
                },
            )?;
            bottom = bottom.max(sheet.y);
            x += w + GUTTER;
        }
        sheet.y = bottom + px(14);
    }
    Ok(())
}

fn draw_panel(sheet: &mut Sheet<'_>, at: Place<'_>) -> Result<(), DrawError> {
    let Panel { district, rows, .. } = at.panel;
    let label = district
        .as_ref()
        .map_or(&at.spec.title, |district| &district.name)
        .clone();
    let area = sheet.area;
    in_group(area, Role::Panel { label }, || {
        if let Some(district) = district {
            let (x, y, side) = (at.column.x, sheet.y + px(6), px(10));
            let fill = Paint::Series(district.series);
            push(
                area,
                vec![Node::Rect(Rect {
                    x,
                    y,
                    w: side,
                    h: side,
                    fill,
                    stroke: None,
                })],
            )?;
            sheet.line(x + px(16), &district.name, font::ROW, Paint::Ink)?;
            sheet.gap(2);
        }
        if rows.is_empty() {
            let text = at.spec.lang.messages().not_in_text;
            return sheet.block(at.column, text, font::LABEL, Paint::Muted);
        }
        for row in rows {
            at.draw_row(sheet, row)?;
        }
        at.draw_ticks(sheet)
    })
}
