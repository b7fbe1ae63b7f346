//! What bodies draw with: sheets that fill from top to bottom, columns, cells, small shapes.

pub(super) mod bars;
pub(super) mod cell;
pub(super) mod glyphs;
pub(super) mod legend;
pub(super) mod numeral;
pub mod sheet;
pub(super) mod verdict;
