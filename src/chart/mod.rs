//! Charts: declared as data, built as specs, laid out for a width.
//!
//! ```text
//! catalog ─► spec::build ─► Spec { body } ─► scene ─► Scene ─► svg
//!  (what)        └► kinds: what each makes of the data (one file a kind that gathers rows)
//!                 └► bodies: what is drawn (one file a body)
//!                     ├► rows: marks on scales, row by row
//!                     └► body: what a body can do; words: what figures and claims say;
//!                        paper: sheets and small shapes
//! ```
//!
//! Arrows point one way, which `tests/flow` holds: `words` and `paper` know no body, bodies
//! no kind, kinds no catalogue. The only list of kinds is in `kinds`, of bodies in `bodies`.

pub mod bodies;
pub mod body;
pub mod catalog;
mod kinds;
pub mod pairs;
pub mod paper;
pub mod rows;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod sample;
mod scene;
pub mod spec;
pub mod words;

pub use scene::{EMBED_WIDTHS_PX, MIN_WIDTH, PAGE_WIDTHS_PX, large_width, pieces, scene};
#[cfg(not(target_arch = "wasm32"))]
pub use spec::side_by_side;
pub use spec::{Spec, build, pair, pair_bare};
pub use words::{Chosen, Context, Filter};
