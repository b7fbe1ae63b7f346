//! Two figures on paper: the verdict, both numerals, their bars, then reason by reason why.

use crate::chart::paper::bars::{BAND, Bars};
use crate::chart::paper::cell::Cell;
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, widest,
};
use crate::chart::words::VerdictNote;
use crate::i18n::Lang;
use crate::scene::{Anchor, Dpx, DrawError, Font, Node, Paint, Role};

use super::{Side, SideBySide};

/// Sizes of numerals, of which the first that fits is taken.
const NUMERALS: [Font; 4] = [Font::bold(36), font::DISPLAY, Font::bold(22), font::NUMBER];
/// Between the cells of both figures.
const GAP: Dpx = px(20);
/// The widest cell: further apart, the two would not be read together.
const WIDEST: Dpx = px(420);
/// Between a name and its bar.
const NAME_GAP: Dpx = px(8);

impl SideBySide {
    pub(super) fn draw_all(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        lang: Lang,
    ) -> Result<(), DrawError> {
        self.draw_verdict(sheet, page)?;
        sheet.rule(page, Paint::Rule)?;
        sheet.gap(10);
        self.draw_sides(sheet, page)?;
        sheet.gap(8);
        sheet.rule(page, Paint::Rule)?;
        sheet.gap(8);
        for reason in &self.reasons {
            sheet.block(page, reason, font::LABEL, Paint::Ink)?;
        }
        sheet.gap(6);
        if self.notes.is_empty() {
            return Ok(());
        }
        let notes = self.notes.join(lang.messages().sentence_gap);
        sheet.block(page, &notes, font::SMALL, Paint::Muted)
    }

    /// Sign and word, before anything that could be compared.
    fn draw_verdict(&self, sheet: &mut Sheet<'_>, page: Column) -> Result<(), DrawError> {
        let name = [VerdictNote::sign(self.note.verdict), " ", self.note.name].concat();
        sheet.line(page.x, &name, font::HEADING, Paint::Ink)?;
        sheet.gap(6);
        Ok(())
    }

    /// Both numerals, side by side where there is room, and their bars below each other.
    fn draw_sides(&self, sheet: &mut Sheet<'_>, page: Column) -> Result<(), DrawError> {
        let w = ((page.w - GAP) / 2).min(WIDEST);
        let texts = self.sides.iter().map(|side| (&*side.item.text, false));
        let texts: Vec<_> = texts.collect();
        let numeral = Cell::largest(&NUMERALS, w, &texts);
        let fonts = [numeral, font::LABEL];
        let top = sheet.y;
        let mut drawn = Vec::new();
        let mut bottom = top;
        for (side, x) in self.sides.iter().zip([page.x, page.x + w + GAP]) {
            let mut cell = Cell::new(Column { x, w }, top);
            cell.number(&side.item.text, fonts, side.item.ink(), None);
            let name = side.item.name.as_deref().unwrap_or_default();
            cell.words(name, font::ROW, Paint::Ink);
            if let Some(measure) = &side.measure {
                cell.words(measure, font::LABEL, Paint::Ink);
            }
            bottom = bottom.max(cell.y);
            let touch = target(cell.column, top, cell.y - top);
            drawn.push(cell.finish(touch));
        }
        sheet.y = bottom;
        let bars = self.scale.map(|scale| self.bars(page, scale));
        if bars.is_some() {
            sheet.gap(10);
        }
        for (side, mut nodes) in self.sides.iter().zip(drawn) {
            if let Some(bars) = &bars {
                self.draw_name(sheet, page, side, bars)?;
                // The bar first: it is what a reader of the markup looks for.
                nodes.splice(0..0, bars.bar(&side.item, sheet.y + BAND / 2));
                nodes.push(target(page, sheet.y, BAND));
                sheet.y += BAND;
            }
            group(sheet.area, side.item.role(), nodes)?;
        }
        Ok(())
    }

    /// Where the bars have room: right of the names of both districts.
    fn bars(&self, page: Column, scale: (f64, f64)) -> Bars {
        let names = self.sides.iter().map(|side| &*side.district.name);
        let names = (widest(names, font::SMALL) + NAME_GAP).min(page.w / 3);
        Bars {
            scale,
            column: Column {
                x: page.x + names,
                w: page.w - names,
            },
        }
    }

    /// A district's name before its bar, and the zero that both begin at.
    fn draw_name(
        &self,
        sheet: &Sheet<'_>,
        page: Column,
        side: &Side,
        bars: &Bars,
    ) -> Result<(), DrawError> {
        let y = sheet.y + (BAND - font::SMALL.line_height()) / 2 + baseline_in_line(font::SMALL);
        let name = &side.district.name;
        let name: Node = label(page.x, y, Anchor::Start, name, font::SMALL, Paint::Muted);
        group(sheet.area, Role::Decoration, vec![name, bars.base(sheet.y)])
    }
}
