//! Charts of rows: a label and marks on a scale, in panels and sections.
//!
//! ```text
//! changes, amounts, percentages (scale, say) ─┬► model: Rows ─► grid, draw ─► Sheet
//!   └► by_district (a panel for each)         │      scale: ends, ticks, place
//! pair (two chosen figures) ──────────────────┘
//! ```

pub(super) mod amounts;
mod by_district;
pub(super) mod changes;
mod draw;
mod grid;
mod mark;
pub mod model;
pub(super) mod pair;
pub(super) mod percentages;
pub mod scale;

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
