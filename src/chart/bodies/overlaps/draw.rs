//! The rows of `overlaps` on paper: in columns where bars and reasons have room beside the
//! numerals, otherwise a block a row.

use crate::chart::paper::bars::{BAND, Bars};
use crate::chart::paper::cell::{Cell, NEXT};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, widest,
};
use crate::chart::paper::verdict::draw_verdict;
use crate::chart::words::DerivedItem;
use crate::i18n::Lang;
use crate::lists::{distinct, in_order};
use crate::scene::text::width;
use crate::scene::{Anchor, Dpx, DrawError, Font, Node, Paint, Role};

use super::{Overlap, Overlaps, Worked};

/// Sizes of numerals, of which the first that fits is taken.
const NUMERALS: [Font; 4] = [font::DISPLAY, Font::bold(22), font::NUMBER, font::VALUE];
/// Between columns.
const GAP: Dpx = px(16);
/// The narrowest column of reasons in a line.
const NOTE: Dpx = px(200);
/// The narrowest column of bars that stands beside the numerals.
const BARS: Dpx = px(120);
/// The narrowest cell of a numeral.
const CELL: Dpx = px(104);
/// The widest cell of a numeral beside the bars.
const WIDE_CELL: Dpx = px(150);

/// Where everything of a row stands: in columns, or in a block.
pub(super) struct Layout {
    /// The subject; in a block all of the width.
    subject: Column,
    /// A cell for each district of the data that has a side; in a block those of a line.
    cells: Vec<Column>,
    /// The ink of the district that a column of cells is kept for; none in a block.
    of: Option<Vec<u8>>,
    /// Bars, with the names of their districts; none where rows are lines.
    bars: Option<Column>,
    /// Verdict and reason.
    note: Column,
    /// Room for the names of districts before the bars.
    names: Dpx,
    /// The size of numerals.
    numeral: Font,
    /// Whether every numeral has its words beside it; otherwise all have them below.
    beside: bool,
}

impl Layout {
    /// The layout of a page.
    pub(super) fn new(overlaps: &Overlaps, page: Column) -> Self {
        let sides = || overlaps.rows.iter().flat_map(|row| &row.sides);
        let series = in_order(
            distinct(sides().map(|side| side.district.series)),
            &|a, b| a < b,
        );
        let names = sides().map(|side| side.district.name.as_str());
        let names = widest(names, font::SMALL) + px(8);
        let numeral = |cell: Dpx| {
            let fits = |size: &Font| {
                let mut texts = sides().map(|side| side.main.text.as_str());
                texts.all(|text| Cell::width(text, false, [*size, font::SMALL]) <= cell)
            };
            NUMERALS.into_iter().find(fits).unwrap_or(font::VALUE)
        };

        let count = Dpx::try_from(series.len()).unwrap_or(1).max(1);
        if overlaps.lines {
            let subjects = overlaps.rows.iter().map(|row| row.subject.as_str());
            let subject = widest(subjects, font::ROW);
            let words = sides().map(|side| {
                let stage = side.main.name.as_deref().unwrap_or_default();
                let number = Cell::width(&side.main.text, false, [font::NUMBER, font::SMALL]);
                number + NEXT + width(stage, font::SMALL)
            });
            let needed = words.max().unwrap_or(0);
            let note = NOTE.max(page.w * 2 / 5);
            let left = page.w - subject - note - GAP * (count + 1);
            let cell = needed.min(left / count);
            if cell >= CELL {
                let note = note + left - cell * count;
                let mut columns = Columns(page.x);
                return Self {
                    subject: columns.next(subject),
                    cells: series.iter().map(|_| columns.next(cell)).collect(),
                    of: Some(series),
                    bars: None,
                    note: columns.next(note),
                    names: 0,
                    numeral: font::NUMBER,
                    beside: needed <= cell,
                };
            }
        }

        // In columns, where bars and reasons have room beside the numerals.
        let subject = (page.w / 7).clamp(px(96), px(180));
        let note = (page.w / 4).clamp(px(170), px(320));
        let left = page.w - subject - note - GAP * (count + 2);
        let most = ((left - names - BARS) / count).min(WIDE_CELL);
        if most >= CELL && !overlaps.lines {
            let numeral = numeral(most);
            let fonts = [numeral, font::SMALL];
            let numbers = sides().map(|side| Cell::width(&side.main.text, false, fonts));
            let stages = sides().filter_map(|side| side.main.name.as_deref());
            let needed = numbers.max().unwrap_or(0).max(widest(stages, font::SMALL));
            let cell = needed.clamp(CELL, most);
            let mut columns = Columns(page.x);
            let subject = columns.next(subject);
            let cells = series.iter().map(|_| columns.next(cell)).collect();
            let bars = columns.next(left - cell * count);
            return Self {
                subject,
                cells,
                of: Some(series),
                bars: Some(bars),
                note: columns.next(note),
                names,
                numeral,
                beside: false,
            };
        }
        // Otherwise in a block, with as many cells to a line as have room.
        let fit = ((page.w + GAP) / (CELL + GAP)).clamp(1, count);
        let cell = (page.w - GAP * (fit - 1)) / fit;
        let cells = (0..fit).map(|n| Column {
            x: page.x + n * (cell + GAP),
            w: cell,
        });
        Self {
            subject: page,
            cells: cells.collect(),
            of: None,
            bars: (!overlaps.lines).then_some(page),
            note: page,
            names,
            numeral: numeral(cell),
            beside: overlaps.lines,
        }
    }

    /// Where the cell of a district stands: in its column, or the next in a line of a block.
    fn cell(&self, series: u8, n: usize) -> Column {
        let at = match &self.of {
            Some(columns) => columns.iter().position(|of| *of == series),
            None => Some(n % self.cells.len().max(1)),
        };
        at.and_then(|at| self.cells.get(at))
            .copied()
            .unwrap_or(self.subject)
    }

    /// How far below the top of a row a text begins whose baseline is that of the numerals.
    fn drop(&self, numeral: Font, font: Font) -> Dpx {
        match self.of {
            Some(_) => (Cell::baseline(numeral) - baseline_in_line(font)).max(0),
            None => 0,
        }
    }

    /// The row of a subject and what is worked out from it.
    pub(super) fn row(
        &self,
        sheet: &mut Sheet<'_>,
        lang: Lang,
        row: &Overlap,
        derived: &[DerivedItem],
    ) -> Result<(), DrawError> {
        let top = sheet.y;
        sheet.y += self.drop(self.numeral, font::ROW);
        sheet.block(self.subject, &row.subject, font::ROW, Paint::Ink)?;
        let mut bottom = self.next(sheet, top, sheet.y);
        self.sides(sheet, lang, row)?;
        bottom = self.next(sheet, top, bottom.max(sheet.y));
        sheet.y += self.drop(self.numeral, font::SMALL);
        draw_verdict(sheet, &row.note, self.note)?;
        let gap = if self.bars.is_some() { px(8) } else { 0 };
        if self.bars.is_none() {
            // Lines stand closer than blocks.
            sheet.y -= px(6);
        }
        sheet.y = sheet.y.max(bottom + gap);
        match &row.worked {
            Some(worked) => self.worked(sheet, lang, worked, derived),
            None => Ok(()),
        }
    }

    /// Puts the cursor where the next part of a row begins: at its top in columns, below
    /// everything in a block. Gives back what is below everything.
    fn next(&self, sheet: &mut Sheet<'_>, top: Dpx, bottom: Dpx) -> Dpx {
        sheet.y = if self.of.is_some() { top } else { bottom };
        bottom
    }

    /// Numerals and bars.
    fn sides(&self, sheet: &mut Sheet<'_>, lang: Lang, row: &Overlap) -> Result<(), DrawError> {
        let m = lang.messages();
        let top = sheet.y;
        let (mut line, mut bottom) = (top, top);
        let mut cells = Vec::new();
        for (n, side) in row.sides.iter().enumerate() {
            if self.of.is_none() && n > 0 && n % self.cells.len() == 0 {
                line = bottom + px(4);
            }
            let mut cell = Cell::new(self.cell(side.district.series, n), line);
            let item = &side.main;
            cell.number(&item.text, [self.numeral, font::SMALL], item.ink(), None);
            let name = item.name.as_deref().unwrap_or_default();
            match self.beside {
                true => cell.beside(name, font::SMALL, item.text_ink()),
                false => cell.words(name, font::SMALL, item.text_ink()),
            }
            let mut groups = vec![(item.role(), close(&mut cell, line))];
            for other in &side.others {
                let top = cell.y;
                let what = other.name.as_deref().unwrap_or_default();
                cell.words(&m.besides(&other.text, what), font::SMALL, other.text_ink());
                groups.push((other.role(), close(&mut cell, top)));
            }
            bottom = bottom.max(cell.y);
            cells.push(groups);
        }
        let bars_top = if self.of.is_some() {
            top + px(2)
        } else {
            bottom
        };
        let drawn = row.scale.zip(self.bars);
        let bars = drawn.map(|(scale, column)| Bars {
            scale,
            column: Column {
                x: column.x + self.names,
                w: column.w - self.names,
            },
        });
        let mut band = bars_top;
        for (side, mut groups) in row.sides.iter().zip(cells) {
            if let Some(bars) = &bars {
                let middle = band + BAND / 2;
                let y = middle + (font::SMALL.ascent() - font::SMALL.descent()) / 2;
                let name = &side.district.name;
                let name = label(
                    bars.column.x - self.names,
                    y,
                    Anchor::Start,
                    name,
                    font::SMALL,
                    Paint::Muted,
                );
                group(sheet.area, Role::Decoration, vec![name, bars.base(band)])?;
                if let Some((_, nodes)) = groups.first_mut() {
                    // The bar first: it is what a reader of the markup looks for.
                    nodes.splice(0..0, bars.bar(&side.main, middle));
                    let column = Column {
                        x: bars.column.x - self.names,
                        w: bars.column.w + self.names,
                    };
                    nodes.push(target(column, band, BAND));
                }
                band += BAND;
            }
            for (role, nodes) in groups {
                group(sheet.area, role, nodes)?;
            }
        }
        sheet.y = bottom.max(band);
        Ok(())
    }

    /// What is worked out, each in the cell of its district.
    fn worked(
        &self,
        sheet: &mut Sheet<'_>,
        lang: Lang,
        worked: &Worked,
        derived: &[DerivedItem],
    ) -> Result<(), DrawError> {
        let m = lang.messages();
        let top = sheet.y;
        let name = [m.worked_out, m.colon, &worked.name].concat();
        sheet.y += self.drop(font::NUMBER, font::SMALL);
        sheet.block(self.subject, &name, font::SMALL, Paint::Muted)?;
        let mut bottom = self.next(sheet, top, sheet.y);
        let mut line = sheet.y;
        for (n, item) in derived.iter().enumerate() {
            if self.of.is_none() && n > 0 && n % self.cells.len() == 0 {
                line = bottom + px(4);
            }
            let mut cell = Cell::new(self.cell(item.district.series, n), line);
            cell.number(&item.text, [font::NUMBER, font::SMALL], item.ink, None);
            cell.words(&item.district.name, font::SMALL, Paint::Muted);
            group(sheet.area, item.role(), close(&mut cell, line))?;
            bottom = bottom.max(cell.y);
        }
        bottom = self.next(sheet, top, bottom);
        sheet.y += self.drop(font::NUMBER, font::SMALL);
        let column = match self.of {
            // Nothing is drawn of it, so the words have the room of the bars too.
            Some(_) => {
                let x = self.bars.map_or(self.note.x, |bars| bars.x);
                Column {
                    x,
                    w: self.note.x + self.note.w - x,
                }
            }
            None => self.note,
        };
        draw_verdict(sheet, &worked.note, column)?;
        sheet.y = sheet.y.max(bottom + px(8));
        Ok(())
    }
}

/// Columns from left to right, from a left edge.
struct Columns(Dpx);

impl Columns {
    /// The next one.
    fn next(&mut self, w: Dpx) -> Column {
        let column = Column { x: self.0, w };
        self.0 += w + GAP;
        column
    }
}

/// What has been put into a cell since `top`, with an area to touch; the cell goes on below.
fn close(cell: &mut Cell, top: Dpx) -> Vec<Node> {
    cell.y = cell.y.max(top + BAND);
    let next = cell.after();
    let touch = target(cell.column, top, cell.y - top);
    std::mem::replace(cell, next).finish(touch)
}
