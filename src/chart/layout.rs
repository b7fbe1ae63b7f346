//! From a spec to a scene: sections, panels and caveats, placed for a width.
//!
//! ```text
//! Spec ─► sections ► panels ─► rows.rs ─► Sheet (words) + Plot on plotters (marks) ─► Scene
//! ```
//!
//! Text is never scaled: labels stand beside their bands where there is room and above
//! them where there is not, and wrap; values have room reserved at the end of the band.

use crate::chart::catalog::ChartKind;
use crate::scene::{DPX, Dpx, DrawError, Paint, Role, Scene, draw};

use super::count_panels::CountPanels;
use super::diverging_bars::DivergingBars;
use super::dot_plot::DotPlot;
use super::grid::Grid;
use super::paired_bars::PairedBars;
use super::percent_bars::PercentBars;
use super::plot::Plot;
use super::rows::{Place, draw_verdict};
use super::sheet::{Column, Sheet, font, px, within};
use super::spec::{Body, Panel, Section, Spec};
use super::{comparability, coverage, derived, nearest, recognitions};

/// The narrowest chart that is laid out, in CSS pixels; narrower ones get this width.
pub const MIN_WIDTH: u32 = 240;
/// The widest, in CSS pixels.
pub const MAX_WIDTH: u32 = 1920;

/// Room on the drawing area; the scene is cut to what was filled.
const MAX_HEIGHT: Dpx = 1_000_000;
/// Panels stand side by side from this width of chart.
const TWO_COLUMNS: Dpx = px(640);
/// Three panels do from this width.
const THREE_COLUMNS: Dpx = px(900);
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
        if spec.is_empty() {
            let text = spec.lang.messages().nothing_selected;
            sheet.block(page, text, font::LABEL, Paint::Muted)?;
        } else {
            draw_body(&mut sheet, spec, page)?;
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

fn draw_body(sheet: &mut Sheet<'_>, spec: &Spec, page: Column) -> Result<(), DrawError> {
    match &spec.body {
        Body::Rows(sections) => sections
            .iter()
            .try_for_each(|section| draw_section(sheet, spec, section, page)),
        Body::Nearest(pairs) => nearest::draw(sheet, spec.lang, pairs, page),
        Body::Comparability(parts) => comparability::draw(sheet, parts, page),
        Body::Coverage(rows) => coverage::draw(sheet, spec.lang, rows, page),
        Body::Recognitions(parts) => recognitions::draw(sheet, spec.lang, parts, page),
        Body::Derived(items) => derived::draw(sheet, spec.lang, items, page),
    }
}

/// How many columns a page has, and how wide they are: three for three parts, otherwise
/// one or two.
pub(super) fn columns(page: Column, wanted: usize) -> (usize, Dpx) {
    if page.w >= THREE_COLUMNS && wanted == 3 {
        (3, (page.w - GUTTER * 2) / 3)
    } else if page.w >= TWO_COLUMNS && wanted > 1 {
        (2, (page.w - GUTTER) / 2)
    } else {
        (1, page.w)
    }
}

/// Draws parts, by number, side by side where there is room, otherwise below each other.
pub(super) fn side_by_side(
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

/// What the marks of a kind look like; kinds without rows have none.
pub(super) fn plot_of(kind: ChartKind) -> &'static dyn Plot {
    match kind {
        ChartKind::DivergingBars => &DivergingBars,
        ChartKind::DotPlot => &DotPlot,
        ChartKind::PercentBars => &PercentBars,
        ChartKind::CountPanels => &CountPanels,
        _ => &PairedBars,
    }
}

fn draw_section(
    sheet: &mut Sheet<'_>,
    spec: &Spec,
    section: &Section,
    page: Column,
) -> Result<(), DrawError> {
    if let Some(heading) = &section.heading {
        sheet.heading(page, heading)?;
    }
    let (_, w) = columns(page, section.panels.len());
    let grid = Grid::new(spec, section, w);
    side_by_side(
        sheet,
        page,
        section.panels.len(),
        &mut |sheet, column, n| {
            let place = Place {
                spec,
                panel: &section.panels[n],
                grid,
                column,
            };
            draw_panel(sheet, place)
        },
    )?;
    match &section.verdict {
        Some(note) => draw_verdict(sheet, note, page),
        None => Ok(()),
    }
}

fn draw_panel(sheet: &mut Sheet<'_>, at: Place<'_>) -> Result<(), DrawError> {
    let Panel { district, rows, .. } = at.panel;
    let label = district
        .as_ref()
        .map_or(&at.spec.title, |district| &district.name)
        .clone();
    within(sheet, Role::Panel { label }, &mut |sheet| {
        if let Some(district) = district {
            sheet.district(at.column, district)?;
        }
        if rows.is_empty() {
            let text = at.spec.lang.messages().not_in_text;
            return sheet.block(at.column, text, font::LABEL, Paint::Muted);
        }
        at.draw_rows(sheet)
    })
}
