//! What may be set beside what: a verdict computed from facets, with its reasons as data.
//!
//! ```text
//! model::{Measure, Figure} ─► facets: Comparison { verdict, reasons } ─► pairs (the whole set)
//!                             published (each pair, or the refused ones counted)
//!                             lookalikes (what only seems to: claims too)
//!                             bounds: Estimate ─┬► arithmetic (an allowed pair: difference, ratio)
//!                                               └► derived (figures worked out within a district)
//! ```
//!
//! There are no exceptions for single pairs: where a verdict comes out wrong, a facet in
//! the data or the rule here is wrong.

pub mod arithmetic;
pub mod bounds;
pub mod derived;
mod facets;
mod lookalikes;
mod pairs;
mod published;
mod shared;

pub use arithmetic::{Arithmetic, NoRatio, arithmetic};
pub use bounds::{Bounds, Estimate};
pub use derived::{Derivation, Derived, Formula};
pub use facets::{Comparison, Facet, Facets, Reason, Verdict, between, compare, verdict};
pub use lookalikes::{Ground, LookAlike, Side, lookalikes};
pub use pairs::{Pair, Tally, Verdicts, couples, judge, pairs, same_period};
pub use published::{MOST_PAIRS, Published, Refused, published};
pub use shared::{Shared, shared_subjects};

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod laws;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
