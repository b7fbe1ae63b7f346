//! Charts of rows: a label and marks on a scale, in panels and sections.
//!
//! ```text
//! changes, amounts, percentages (gather, scale, say) ─► model: Rows ─► grid, draw ─► Sheet
//! pair (two chosen figures)                          ─┘      scale: ends, ticks, place
//! ```

mod by_district;
mod draw;
mod grid;
mod mark;
pub mod model;
pub(super) mod pair;
pub mod scale;

pub(super) use by_district::build;
