//! What figures, claims and verdicts say in a chart: words and values, no pixels.

mod book;
mod derived;
mod items;
mod pair;
mod places;
mod spoken;

pub use crate::i18n::capitalised;
pub use book::{Book, Chosen, Keep, series};
pub use derived::DerivedItem;
pub use items::{ClaimItem, DistrictLabel, Item, VerdictNote};
