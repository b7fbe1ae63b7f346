//! A line for each figure, and the bracket around those that stand together.

use crate::chart::paper::sheet::{Column, Sheet, font, px, target, within};
use crate::chart::paper::verdict::draw_verdict;
use crate::chart::words::{DerivedItem, DistrictLabel, VerdictNote, capitalised};
use crate::i18n::Lang;
use crate::scene::element::push;
use crate::scene::{Dpx, DrawError, Font, Line, Node, Paint, Role, Stroke};

/// Several figures in a bracket, and their verdict.
pub(super) fn draw_together(
    sheet: &mut Sheet<'_>,
    items: &[DerivedItem],
    note: &VerdictNote,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    const INDENT: Dpx = px(14);
    let top = sheet.y;
    draw_items(sheet, items, page, INDENT, lang)?;
    let words = Column {
        x: page.x + INDENT,
        w: page.w - INDENT,
    };
    draw_verdict(sheet, note, words)?;
    let (left, foot, bottom) = (page.x + px(1), px(6), sheet.y - px(10));
    let line = |x2, y1, y2| {
        Node::Line(Line {
            x1: left,
            y1,
            x2,
            y2,
            stroke: Stroke::solid(Paint::Ink, px(1)),
        })
    };
    let bracket = vec![
        line(left, top, bottom),
        line(left + foot, top, top),
        line(left + foot, bottom, bottom),
    ];
    within(sheet, Role::Decoration, &mut |sheet| {
        push(sheet.area, bracket.clone())
    })?;
    sheet.gap(4);
    Ok(())
}

/// Figures, one below the other; `indent` is kept free at their left.
pub(super) fn draw_items(
    sheet: &mut Sheet<'_>,
    items: &[DerivedItem],
    column: Column,
    indent: Dpx,
    lang: Lang,
) -> Result<(), DrawError> {
    for item in items {
        draw_item(sheet, item, column, indent, lang)?;
    }
    Ok(())
}

/// From this width on, a line has three cells: what, result, bounds and condition.
const THREE_CELLS: Dpx = px(720);
/// From this width on, what and result stand one under the other and the rest beside; below,
/// all do.
const TWO_CELLS: Dpx = px(480);
/// The result.
const RESULT: Font = Font::bold(20);

/// One figure: what it is, result and formula, bounds and condition; `indent` makes room for
/// a bracket.
fn draw_item(
    sheet: &mut Sheet<'_>,
    item: &DerivedItem,
    column: Column,
    indent: Dpx,
    lang: Lang,
) -> Result<(), DrawError> {
    let top = sheet.y;
    // In per cent of the width: where a cell begins, and how wide it is.
    let cell = |(from, wide): (Dpx, Dpx)| {
        let indent = if from == 0 { indent } else { 0 };
        Column {
            x: column.x + column.w * from / 100 + indent,
            w: column.w * wide / 100 - indent,
        }
    };
    let (three, two) = (column.w >= THREE_CELLS, column.w >= TWO_CELLS);
    let [what, result, terms] = match (three, two) {
        (true, _) => [(0, 34), (36, 24), (62, 38)],
        (false, true) => [(0, 46), (0, 46), (49, 51)],
        (false, false) => [(0, 100); 3],
    }
    .map(cell);
    let m = lang.messages();
    let name = m.district_stage(&item.district.name, &item.name);
    let series = item.district.series;
    // Outside the mark, of which a rectangle would be the bar.
    sheet.district(what, &DistrictLabel { name, series })?;
    let mut bottom = sheet.y;
    let role = item.role();
    let ink = match item.ink {
        Paint::SeriesSoft(_) => Paint::Muted,
        ink => ink,
    };
    let formula = ["= ", &item.formula].concat();
    within(sheet, role, &mut |sheet| {
        if three {
            sheet.y = top;
        }
        sheet.block(result, &capitalised(&item.text), RESULT, ink)?;
        sheet.block(result, &formula, font::LABEL, Paint::Ink)?;
        bottom = bottom.max(sheet.y);
        if two {
            sheet.y = top;
        }
        let bounds = capitalised(&item.bounds_text);
        sheet.block(terms, &bounds, font::LABEL, Paint::Ink)?;
        sheet.block(terms, &item.condition, font::SMALL, Paint::Muted)?;
        bottom = bottom.max(sheet.y);
        push(sheet.area, vec![target(column, top, bottom - top)])
    })?;
    sheet.y = bottom;
    sheet.gap(8);
    Ok(())
}
