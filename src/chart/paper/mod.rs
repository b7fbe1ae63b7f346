//! What bodies draw with: sheets that fill from top to bottom, columns, small shapes.

pub(super) mod glyphs;
pub(super) mod legend;
pub mod sheet;
pub(super) mod verdict;
