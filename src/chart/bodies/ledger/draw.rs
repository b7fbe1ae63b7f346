//! Where the ledger's figures stand: districts as columns, or one below the other.

use crate::chart::paper::sheet::{Area, Column, Sheet, baseline_in_line, font, group, px, within};
use crate::i18n::Lang;
use crate::scene::wrap::least_width;
use crate::scene::{DPX, Dpx, DrawError, Line, Node, Paint, Role, Stroke};

use super::place::{PAD, Place, inside, sign_at};
use super::setting::Setting;
use super::{Block, Ledger, Row};

/// Districts are columns from this width of page,
const COLUMNS: Dpx = px(560);
/// if each has this much.
const NARROWEST: Dpx = px(200);
/// A longer way from label to numeral is too long for the eye.
const WIDEST: Dpx = px(440);
/// Between columns: room for a sign.
const GUTTER: Dpx = px(36);
/// Headings stand at the left where columns stay this wide.
const ROOMY: Dpx = px(270);
/// Headings at the left, at least and at most, and from them to the first column.
const HEADING: [Dpx; 2] = [px(110), px(150)];
const AFTER_HEADING: Dpx = px(10);
/// Draws it in columns where there is room, else the districts of a theme below each other.
pub(super) fn draw(
    ledger: &Ledger,
    sheet: &mut Sheet<'_>,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    let m = lang.messages();
    if !ledger.signs.is_empty() {
        sheet.block(
            page,
            &m.ledger_signs(&ledger.signs),
            font::SMALL,
            Paint::Muted,
        )?;
        sheet.gap(6);
    }
    match Columns::on(page, ledger) {
        Some(columns) => columns.draw(ledger, sheet, lang)?,
        None => draw_stacked(ledger, sheet, page, lang)?,
    }
    sheet.gap(4);
    if ledger.is_last && ledger.selected {
        sheet.block(page, &m.ledger_key(), font::SMALL, Paint::Ink)?;
    }
    Ok(())
}

/// Where the columns stand.
struct Columns {
    /// Room for headings at the left, if they stand there.
    heading: Option<Dpx>,
    first: Dpx,
    left: Dpx,
    w: Dpx,
    count: Dpx,
}

impl Columns {
    /// Columns for the districts, if the page has room.
    fn on(page: Column, ledger: &Ledger) -> Option<Self> {
        let count = Dpx::try_from(ledger.districts.len()).ok();
        let count = count.filter(|n| *n > 0)?;
        // A heading is not broken inside a word.
        let mut headings = ledger.blocks.iter().map(|block| block.heading.as_str());
        let longest = least_width(&mut headings, font::HEADING);
        let each = |room: Dpx| ((room - GUTTER * (count - 1)) / count).min(WIDEST);
        let [least, most] = HEADING;
        let (heading, gap) = (longest.max(least), AFTER_HEADING);
        let beside = each(page.w - heading - gap);
        let (heading, first, w) = match beside >= ROOMY && heading <= most {
            true => (Some(heading), page.x + heading + gap, beside),
            false => (None, page.x, each(page.w)),
        };
        (page.w >= COLUMNS && w >= NARROWEST).then_some(Self {
            heading,
            left: page.x,
            first,
            w,
            count,
        })
    }

    /// The column of a district.
    fn of(&self, n: usize) -> Column {
        let n = Dpx::try_from(n).unwrap_or(0);
        Column {
            x: self.first + (self.w + GUTTER) * n,
            w: self.w,
        }
    }

    /// From the headings to the end of the last column.
    fn all(&self) -> Column {
        let end = self.first + self.w * self.count + GUTTER * (self.count - 1);
        Column {
            x: self.left,
            w: end - self.left,
        }
    }

    fn draw(&self, ledger: &Ledger, sheet: &mut Sheet<'_>, lang: Lang) -> Result<(), DrawError> {
        let top = sheet.y;
        let mut bottom = top;
        for (n, district) in ledger.districts.iter().enumerate() {
            sheet.y = top;
            sheet.district(inside(self.of(n)), district)?;
            bottom = bottom.max(sheet.y);
        }
        sheet.y = bottom + px(4);
        for block in &ledger.blocks {
            sheet.rule(self.all(), Paint::Rule)?;
            sheet.gap(4);
            let role = Role::Panel {
                label: block.heading.clone(),
            };
            within(sheet, role, &mut |sheet| self.block(block, sheet, lang))?;
            sheet.gap(6);
        }
        Ok(())
    }

    fn block(&self, block: &Block, sheet: &mut Sheet<'_>, lang: Lang) -> Result<(), DrawError> {
        let top = sheet.y;
        let heading = Column {
            x: self.left,
            w: self.heading.unwrap_or(self.all().w),
        };
        if self.heading.is_some() {
            // On the baseline of the first row.
            sheet.y += PAD + baseline_in_line(font::LABEL) - baseline_in_line(font::HEADING);
        }
        sheet.block(heading, &block.heading, font::HEADING, Paint::Ink)?;
        let mut bottom = sheet.y;
        let mut y = if self.heading.is_some() { top } else { bottom };
        let mut above = vec![None; self.signs()];
        for row in &block.rows {
            y = self.row(row, sheet.area, y, &mut above)?;
        }
        let aside = block.sides.iter().any(|side| !side.entries.is_empty());
        if aside && !block.rows.is_empty() {
            y += px(4);
        }
        bottom = bottom.max(y);
        for (n, side) in block.sides.iter().enumerate() {
            sheet.y = y;
            let place = Place::in_column(self.of(n));
            place.side(side, sheet, lang)?;
            bottom = bottom.max(sheet.y);
        }
        sheet.y = bottom;
        Ok(())
    }

    /// How many gutters there are.
    fn signs(&self) -> usize {
        usize::try_from(self.count - 1).unwrap_or(0)
    }

    /// Figures side by side, with the signs between them; where the row ends. `above` has
    /// the signs of the row above.
    fn row(
        &self,
        row: &Row,
        area: &Area,
        top: Dpx,
        above: &mut [Option<Dpx>],
    ) -> Result<Dpx, DrawError> {
        let place = |n| Place::in_column(self.of(n));
        let cells = row.cells.iter().enumerate();
        let cells = cells.filter_map(|(n, cell)| {
            let entry = cell.as_ref()?;
            Some((place(n), entry, Setting::of(entry, place(n).text.w)))
        });
        let cells: Vec<_> = cells.collect();
        let heights = cells.iter().map(|(_, _, set)| set.height(PAD));
        let height = heights.max().unwrap_or(0);
        for (place, entry, set) in &cells {
            place.mark(entry, set, area, top, height)?;
        }
        let y = top + PAD + font::LABEL.line_height() / 2;
        let mut nodes = Vec::new();
        for (n, (sign, above)) in row.signs.iter().zip(above).enumerate() {
            let x = self.of(n).x + self.w + GUTTER / 2;
            let joined = above.take().filter(|_| row.goes_on);
            let Some(verdict) = sign else { continue };
            *above = Some(y);
            if let Some(before) = joined {
                nodes.push(Node::Line(Line {
                    x1: x,
                    y1: before + px(9),
                    x2: x,
                    y2: y - px(9),
                    stroke: Stroke::solid(Paint::Rule, DPX),
                }));
            }
            nodes.extend(sign_at(*verdict, x, y));
        }
        group(area, Role::Decoration, nodes)?;
        Ok(top + height)
    }
}

/// Districts below each other, theme by theme.
fn draw_stacked(
    ledger: &Ledger,
    sheet: &mut Sheet<'_>,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    let column = Column {
        x: page.x,
        w: page.w.min(WIDEST),
    };
    let place = Place::stacked(column);
    // Its name stands where the labels do.
    let under_heading = Column {
        x: column.x + px(3),
        w: column.w - px(3),
    };
    for block in &ledger.blocks {
        let role = Role::Panel {
            label: block.heading.clone(),
        };
        within(sheet, role, &mut |sheet| {
            sheet.heading(column, &block.heading)?;
            for (n, (district, side)) in ledger.districts.iter().zip(&block.sides).enumerate() {
                sheet.district(under_heading, district)?;
                for entry in block.rows.iter().filter_map(|row| row.cells[n].as_ref()) {
                    place.entry(entry, sheet)?;
                }
                place.side(side, sheet, lang)?;
                sheet.gap(4);
            }
            Ok(())
        })?;
        sheet.gap(4);
    }
    Ok(())
}
