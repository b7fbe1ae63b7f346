//! Charts: declared as data, built as specs, laid out for a width.
//!
//! ```text
//! catalog ─► spec (paired, by_district) ─► layout ─► Scene ─► svg
//!  (what)     (rows and words, no pixels)   └ one file a kind: what its marks look like
//! ```

mod by_district;
pub mod catalog;
mod count_panels;
mod diverging_bars;
mod dot_plot;
mod grid;
mod layout;
mod paired;
mod paired_bars;
mod percent_bars;
mod plot;
mod rows;
mod sheet;
pub mod spec;

pub use layout::scene;
pub use spec::{Book, Spec, build};
