//! What signs mean: a sign and its words, one after the other, in as many lines as it takes.

use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, Dpx, DrawError, Node, Paint, Role};

use super::sheet::{Column, Sheet, baseline_in_line, font, group, label, px};

/// A sign and its words.
pub(in crate::chart) struct Entry<'a> {
    /// How much room the sign takes.
    pub w: Dpx,
    /// The sign, from its left edge and the middle of its line.
    pub sign: &'a dyn Fn(Dpx, Dpx) -> Vec<Node>,
    /// What it means.
    pub text: String,
}

/// Between a sign and its words.
const GAP: Dpx = px(6);
/// Between two entries.
const BETWEEN: Dpx = px(16);

/// Draws entries at the cursor, which goes below them. Words wider than the column wrap
/// beside their sign.
pub(in crate::chart) fn legend(
    sheet: &mut Sheet<'_>,
    column: Column,
    entries: &[Entry<'_>],
) -> Result<(), DrawError> {
    let height = font::SMALL.line_height();
    let right = column.x + column.w;
    let mut x = column.x;
    for entry in entries {
        let indent = entry.w + GAP;
        if x > column.x && x + indent + width(&entry.text, font::SMALL) > right {
            x = column.x;
            sheet.y += height;
        }
        group(
            sheet.area,
            Role::Decoration,
            (entry.sign)(x, sheet.y + height / 2),
        )?;
        let lines = wrap(&entry.text, font::SMALL, right - x - indent);
        let mut end = x;
        for (n, line) in lines.iter().enumerate() {
            if n > 0 {
                sheet.y += height;
            }
            let y = sheet.y + baseline_in_line(font::SMALL);
            let text = label(
                x + indent,
                y,
                Anchor::Start,
                line,
                font::SMALL,
                Paint::Muted,
            );
            push(sheet.area, vec![text])?;
            end = end.max(x + indent + width(line, font::SMALL));
        }
        x = end + BETWEEN;
        if lines.len() > 1 {
            x = right;
        }
    }
    if !entries.is_empty() {
        sheet.y += height;
    }
    Ok(())
}
