//! Where the rows of the map stand, and what stands on and beside them.
//!
//! What is written at a side may be higher than its row; it keeps off what is written above
//! it, and flags keep off the marks above them.

use crate::chart::paper::sheet::{Column, Sheet, font, px, widest};
use crate::scene::text::width;
use crate::scene::wrap::{least_width, wrap};
use crate::scene::{Dpx, DrawError};

use super::heading::heading;
use super::{Place, SourceMap, Strip};

/// Heights.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heights {
    /// Of a strip.
    pub strip: Dpx,
    /// Of a mark, and of a row with one.
    pub mark: Dpx,
    /// Of a row that has nothing but a strip.
    pub bare: Dpx,
    /// Between two lines, and once more between two parts.
    pub between: Dpx,
}

pub(super) const LARGE: Heights = Heights {
    strip: px(5),
    mark: px(11),
    bare: px(7),
    between: 15,
};

pub(super) const SMALL: Heights = Heights {
    strip: 35,
    mark: 65,
    bare: 45,
    between: 5,
};

/// Between the columns of a small map.
pub(super) const COLUMNS: Dpx = px(16);
/// From one line that is written at the side to the next.
pub(super) const WRITTEN: Dpx = px(13);
/// The width of a flag.
pub(super) const FLAG: Dpx = px(12);
/// Its height: no more than keeps off the strip below.
pub(super) const FLAG_HEIGHT: Dpx = px(14);
/// Between flags.
pub(super) const APART: Dpx = px(2);
/// Half the width of a target that has room.
pub(super) const REACH: Dpx = px(12);
/// Between rows that have a line number, at least so many.
pub(super) const NUMBERED: usize = 6;

/// Where the strips stand: their left edge, the width of a full one and its characters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub track: Column,
    pub measure: u32,
    pub heights: Heights,
}

impl Frame {
    /// The frame on a page, between what is written at the side and the flags.
    pub(super) fn of(map: &SourceMap, page: Column) -> Self {
        if let Some(columns) = map.small.map(Dpx::from) {
            let w = (page.w - COLUMNS * (columns - 1)) / columns;
            return Self {
                track: Column { x: page.x, w },
                measure: 120,
                heights: SMALL,
            };
        }
        let labels = || map.blocks.iter().map(|block| &*block.label);
        let word = least_width(&mut labels(), font::SMALL_BOLD);
        let labels = widest(labels(), font::SMALL_BOLD).min(page.w / 4).max(word);
        let last = map.strips().map(|strip| strip.line).max().unwrap_or(0);
        let numbers = width(&last.to_string(), font::SMALL);
        let side = labels.max(numbers) + px(8);
        let measure = if page.w >= px(560) { 120 } else { 90 };
        let flags = map.strips().map(|strip| {
            let rows = strip.rows(measure);
            Dpx::try_from(strip.flags.len().div_ceil(rows)).unwrap_or(1)
        });
        let flags = flags.max().unwrap_or(0) * (FLAG + APART) + APART;
        let w = (page.w - side - flags).min(px(960));
        Self {
            track: Column {
                x: page.x + side,
                w,
            },
            measure,
            heights: LARGE,
        }
    }

    /// How wide some characters are.
    pub(super) fn wide(self, characters: u32) -> Dpx {
        let [n, measure] = [characters, self.measure].map(|n| Dpx::try_from(n).unwrap_or(1));
        self.track.w * n / measure
    }
}

impl Strip {
    /// How many rows it takes.
    pub(super) fn rows(&self, measure: u32) -> usize {
        usize::try_from(self.length.div_ceil(measure)).map_or(1, |rows| rows.max(1))
    }
}

/// A row of the map: as much of a strip as the measure holds.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub block: usize,
    pub strip: &'a Strip,
    /// Which row of its strip.
    pub nth: usize,
    /// The room that it has: top and height.
    pub top: Dpx,
    pub height: Dpx,
    /// What is written at its side.
    pub side: Side,
    /// How far to the right of the first column it stands.
    pub shift: Dpx,
    /// Its places, and where they stand.
    pub marks: Vec<(&'a Place, Dpx)>,
}

/// What is written at the left of a row.
#[derive(Debug, PartialEq)]
pub(super) enum Side {
    Label(Vec<String>),
    Number,
    Nothing,
}

impl Row<'_> {
    pub(super) fn middle(&self) -> Dpx {
        self.top + self.height / 2
    }

    /// Its flags: they stand at the end of their strip, several below each other as far as
    /// it has rows.
    pub(super) fn flags(&self, measure: u32) -> impl Iterator<Item = usize> {
        let rows = self.strip.rows(measure);
        let flags = self.strip.flags.iter().skip(rows - 1 - self.nth);
        flags.step_by(rows).copied()
    }

    /// From where to where its flags stand, if it has any.
    pub(super) fn flagged(&self, at: Frame) -> Option<(Dpx, Dpx)> {
        let n = Dpx::try_from(self.flags(at.measure).count()).unwrap_or(0);
        let left = at.track.x + at.wide(self.characters(at.measure).1) + px(3);
        (n > 0).then_some((left, left + n * (FLAG + APART)))
    }

    /// Its first character and how many it has.
    pub(super) fn characters(&self, measure: u32) -> (u32, u32) {
        let from = u32::try_from(self.nth).unwrap_or(0) * measure;
        (from, self.strip.length.saturating_sub(from).min(measure))
    }
}

impl SourceMap {
    /// Its strips, in the order in which they stand here.
    pub(super) fn strips(&self) -> impl Iterator<Item = &Strip> {
        self.blocks.iter().flat_map(|block| &block.strips)
    }

    /// Its places, likewise.
    pub(super) fn places(&self) -> impl Iterator<Item = &Place> {
        self.strips().flat_map(|strip| &strip.places)
    }

    /// Places the rows from the cursor downwards, and draws the headings between them.
    pub(super) fn rows(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        at: Frame,
    ) -> Result<Vec<Row<'_>>, DrawError> {
        let mut rows: Vec<Row<'_>> = Vec::new();
        // What is written may be higher than its row: it keeps off what is written above.
        let mut written = sheet.y;
        let mut flags = (0, 0, sheet.y);
        let mut numbered = 0;
        for (n, block) in self.blocks.iter().enumerate() {
            if let Some((text, ink)) = &block.heading {
                sheet.y = sheet.y.max(written);
                heading(sheet, page, text, *ink)?;
            }
            let side = at.track.x - page.x - px(8);
            let mut words = Some(wrap(&block.label, font::SMALL_BOLD, side));
            for strip in &block.strips {
                for nth in 0..strip.rows(at.measure) {
                    let marks = marks(strip, nth, at);
                    let mut row = Row {
                        block: n,
                        strip,
                        nth,
                        top: sheet.y,
                        height: match marks.is_empty() {
                            true => at.heights.bare,
                            false => at.heights.mark,
                        },
                        side: Side::Nothing,
                        shift: 0,
                        marks,
                    };
                    if self.small.is_some() {
                        sheet.y += row.height;
                        rows.push(row);
                        continue;
                    }
                    let over = (WRITTEN - row.height) / 2;
                    if let Some((left, right)) = row.flagged(at) {
                        if left < flags.1 && flags.0 < right {
                            row.top = row
                                .top
                                .max(flags.2 + (FLAG_HEIGHT - row.height) / 2 + APART / 2);
                        }
                        let hit = |(_, x): &(&Place, Dpx)| (left - px(4)..right).contains(x);
                        if let Some(above) = rows.last().filter(|row| row.marks.iter().any(hit)) {
                            let least =
                                above.middle() + (at.heights.mark + FLAG_HEIGHT) / 2 + APART / 2;
                            row.top = row.top.max(least - row.height / 2);
                        }
                        let bottom = row.middle() + FLAG_HEIGHT / 2;
                        flags = (left, right, bottom);
                    }
                    if let Some(words) = words.take() {
                        row.top = row.top.max(written + over);
                        let lines = Dpx::try_from(words.len()).unwrap_or(1);
                        written = row.top - over + WRITTEN * lines;
                        row.side = Side::Label(words);
                    } else if nth == 0 && rows.len() >= numbered && row.top >= written + over {
                        written = row.top - over + WRITTEN;
                        row.side = Side::Number;
                        numbered = rows.len() + NUMBERED;
                    }
                    sheet.y = row.top + row.height;
                    rows.push(row);
                }
                sheet.y += at.heights.between;
            }
            sheet.y += at.heights.between;
        }
        sheet.y = sheet.y.max(written).max(flags.2);
        if let Some(columns) = self.small {
            sheet.y = in_columns(&mut rows, sheet.y, at.track.w, columns.into());
        }
        Ok(rows)
    }
}

/// Sets rows that end at `end` in columns; returns where the longest ends.
pub(super) fn in_columns(rows: &mut [Row<'_>], end: Dpx, w: Dpx, columns: Dpx) -> Dpx {
    let start = rows.first().map_or(end, |row| row.top);
    let high = (end - start) / columns + 1;
    let (mut column, mut top, mut bottom) = (0, start, start);
    for row in rows {
        let of = (row.top - start) / high;
        if of > column {
            (column, top) = (of, row.top);
        }
        row.shift = column * (w + COLUMNS);
        row.top -= top - start;
        for (_, x) in &mut row.marks {
            *x += row.shift;
        }
        bottom = bottom.max(row.top + row.height);
    }
    bottom
}

/// The places on a row, and where they stand; of several at one character, the further ones
/// beside the first.
pub(super) fn marks(strip: &Strip, nth: usize, at: Frame) -> Vec<(&Place, Dpx)> {
    let from = u32::try_from(nth).unwrap_or(0) * at.measure;
    let mut marks: Vec<(&Place, Dpx)> = Vec::new();
    for place in &strip.places {
        if (from..from + at.measure).contains(&place.start) {
            let x = at.track.x + at.wide(place.start - from);
            let least = marks.last().map_or(x, |(_, last)| last + px(4));
            marks.push((place, x.max(least)));
        }
    }
    marks
}
