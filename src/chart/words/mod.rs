//! What figures, claims and verdicts say in a chart: words and values, no pixels.

mod context;
mod derived;
mod items;
mod pair;
mod places;
mod spoken;

pub use crate::i18n::capitalised;
pub use context::{Chosen, Context, Filter, series};
pub use derived::DerivedItem;
pub use items::{ClaimItem, DistrictLabel, Item, VerdictNote};
pub use pair::Counterpart;
