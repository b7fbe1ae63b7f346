//! Charts of rows: a label and marks on a scale, in panels and sections.
//!
//! ```text
//! kinds (which rows, in which words) ─┬► model: Rows ─► body ─► grid, draw ─► Sheet
//! pair (two chosen figures) ──────────┘     scale: ends, ticks, place
//! ```

mod body;
mod draw;
mod grid;
mod mark;
pub mod model;
pub(super) mod pair;
pub mod scale;
