//! Where entries stand below each other, and how they are drawn there.

use crate::chart::paper::glyphs::verdict_sign;
use crate::chart::paper::sheet::{Area, Column, Sheet, font, group, px, target};
use crate::compare::Verdict;
use crate::i18n::Lang;
use crate::scene::{Dpx, DrawError, Node, Paint, Stroke};

use super::Side;
use super::entry::{Entry, Standing};
use super::setting::{Setting, area};

/// Around the texts of a cell.
const MARGIN: Dpx = px(6);
/// Above and below the texts of an entry in a column.
pub(super) const PAD: Dpx = 43;
/// The same where a finger is the pointer.
const PAD_STACKED: Dpx = 63;
/// Where a district's swatch stands, and the sign of a figure below it.
const INDENT: Dpx = px(19);
const SIGN: Dpx = px(8);

/// Where entries stand below each other.
pub(super) struct Place {
    /// All of it: what a finger finds.
    cell: Column,
    /// Where texts stand.
    pub text: Column,
    pad: Dpx,
    /// Whether the sign of a verdict stands before an entry, not in the gutter.
    signed: bool,
}

impl Place {
    pub(crate) fn in_column(cell: Column) -> Self {
        Self {
            cell,
            text: inside(cell),
            pad: PAD,
            signed: false,
        }
    }

    pub(crate) fn stacked(cell: Column) -> Self {
        let text = Column {
            x: cell.x + INDENT,
            w: cell.w - INDENT - MARGIN,
        };
        Self {
            cell,
            text,
            pad: PAD_STACKED,
            signed: true,
        }
    }

    /// What stands in the column of one district only.
    pub(crate) fn side(
        &self,
        side: &Side,
        sheet: &mut Sheet<'_>,
        lang: Lang,
    ) -> Result<(), DrawError> {
        for entry in &side.entries {
            self.entry(entry, sheet)?;
        }
        if let Some(blank) = &side.blank {
            sheet.y += PAD;
            sheet.block(self.text, blank, font::SMALL, Paint::Muted)?;
            sheet.y += PAD;
        }
        if side.words.is_empty() {
            return Ok(());
        }
        sheet.gap(4);
        let lead = lang.messages().ledger_in_words();
        sheet.block(self.text, lead, font::SMALL, Paint::Muted)?;
        for claim in &side.words {
            let ink = match claim.ink {
                Paint::SeriesSoft(_) => Paint::Muted,
                _ => Paint::Ink,
            };
            let set = Setting::of_words(&claim.name, self.text.w, ink);
            let (top, height) = (sheet.y, set.height(PAD));
            let mut nodes = set.nodes(self.text.x, top, PAD);
            nodes.push(target(self.cell, top, height));
            sheet.y += height;
            group(sheet.area, claim.role(), nodes)?;
        }
        Ok(())
    }

    /// A figure at the cursor, which goes below it.
    pub(crate) fn entry(&self, entry: &Entry, sheet: &mut Sheet<'_>) -> Result<(), DrawError> {
        let set = Setting::of(entry, self.text.w);
        let (top, height) = (sheet.y, set.height(self.pad));
        sheet.y += height;
        self.mark(entry, &set, sheet.area, top, height)
    }

    /// A figure as a mark.
    pub(crate) fn mark(
        &self,
        entry: &Entry,
        set: &Setting,
        on: &Area,
        top: Dpx,
        height: Dpx,
    ) -> Result<(), DrawError> {
        let mut nodes = Vec::new();
        // The frame stays clear of the rows above and below, and of the page's edge.
        let frame = Column {
            x: self.cell.x + px(1),
            w: self.cell.w - px(2),
        };
        let stroke = match entry.standing {
            Standing::Chosen => Some(Stroke::solid(Paint::Ink, 15)),
            _ => None,
        };
        if entry.standing != Standing::Other {
            let inner = height - px(2);
            nodes.push(area(frame, top + px(1), inner, Some(Paint::Track), stroke));
        }
        let Column { x, .. } = self.text;
        if let (true, Some(verdict)) = (self.signed, entry.sign) {
            let y = top + self.pad + font::LABEL.line_height() / 2;
            nodes.extend(sign_at(verdict, self.cell.x + SIGN, y));
        }
        nodes.extend(set.nodes(x, top, self.pad));
        if let Some(full) = entry.gauge {
            nodes.extend(set.gauge(full, x, top, self.pad));
        }
        nodes.push(target(self.cell, top, height));
        group(on, entry.item.role(), nodes)
    }
}

/// A column without the margins of its cells.
pub(super) fn inside(column: Column) -> Column {
    Column {
        x: column.x + MARGIN,
        w: column.w - MARGIN * 2,
    }
}

/// The sign of a verdict in neutral ink.
pub(super) fn sign_at(verdict: Verdict, x: Dpx, y: Dpx) -> Vec<Node> {
    verdict_sign(verdict, Paint::Ink, x, y)
}
