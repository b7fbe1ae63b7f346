//! A verdict as charts draw it: sign and name, then the differences.

use crate::chart::words::VerdictNote;
use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::{Anchor, DrawError, Paint};

use super::sheet::{Column, Sheet, baseline_in_line, font, label, px};

/// A verdict: sign and name in neutral ink, then the differences, beside it or below.
pub(in crate::chart) fn draw_verdict(
    sheet: &mut Sheet<'_>,
    note: &VerdictNote,
    column: Column,
) -> Result<(), DrawError> {
    let name = format!("{} {}", VerdictNote::sign(note.verdict), note.name);
    let indent = width(&name, font::SMALL_BOLD) + px(8);
    let y = sheet.y + baseline_in_line(font::SMALL);
    push(
        sheet.area,
        vec![label(
            column.x,
            y,
            Anchor::Start,
            &name,
            font::SMALL_BOLD,
            Paint::Ink,
        )],
    )?;
    let beside = indent * 5 <= column.w;
    let text = if beside {
        Column {
            x: column.x + indent,
            w: column.w - indent,
        }
    } else {
        column
    };
    if !beside || note.text.is_empty() {
        sheet.y += font::SMALL.line_height();
    }
    sheet.block(text, &note.text, font::SMALL, Paint::Muted)?;
    sheet.gap(10);
    Ok(())
}
