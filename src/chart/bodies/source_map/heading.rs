//! What stands over the lines of an article.

use crate::chart::paper::sheet::{Column, Sheet, font};
use crate::chart::words::DistrictLabel;
use crate::scene::{DrawError, Paint};

/// Over an article: its district's swatch and its name.
pub(super) fn heading(
    sheet: &mut Sheet<'_>,
    page: Column,
    text: &str,
    ink: Option<u8>,
) -> Result<(), DrawError> {
    sheet.gap(6);
    let district = DistrictLabel {
        name: text.to_owned(),
        series: ink.unwrap_or(0),
    };
    match ink {
        Some(_) => sheet.district(page, &district)?,
        None => sheet.block(page, text, font::ROW, Paint::Ink)?,
    }
    sheet.gap(2);
    Ok(())
}
