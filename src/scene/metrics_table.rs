//! Advance widths of the reference font.

use super::text::Weight;

/// The advance of `c` in 1/1000 em.
pub fn advance(c: char, weight: Weight) -> u16 {
    match (c, weight) {
        (' '..='~', Weight::Regular) => 560,
        (' '..='~', Weight::Bold) => 590,
        _ => 1000,
    }
}
