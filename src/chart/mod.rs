//! Charts: declared as data, built as specs, laid out for a width.
//!
//! ```text
//! catalog ─► spec (words and values, no pixels) ─► layout ─► Scene ─► svg
//!  (what)     └ one file a kind: what it gathers, and what its marks look like
//! ```

mod book;
mod by_district;
pub mod catalog;
pub mod comparability;
mod count_panels;
pub mod coverage;
pub mod derived;
mod diverging_bars;
mod dot_plot;
mod glyphs;
mod grid;
mod items;
mod layout;
pub mod nearest;
mod pair;
mod paired;
mod paired_bars;
mod percent_bars;
mod places;
mod plot;
pub mod recognitions;
mod rows;
mod sheet;
pub mod spec;

pub use book::{Book, Keep, build};
pub use layout::scene;
pub use pair::pair;
pub use spec::Spec;
