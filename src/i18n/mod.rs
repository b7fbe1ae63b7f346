//! Everything the site says, in both languages, checked at compile time.
//!
//! ```text
//! texts.rs ─► Messages ─► chart specs (findings, labels), ui (headings, controls)
//! number.rs: figures and units as each language writes them
//! ```
//!
//! A [`Messages`] is a struct of texts and functions, so a text that one language lacks,
//! or a sentence called with the wrong values, does not compile.

mod derived;
mod en;
pub mod findings;
#[cfg(not(target_arch = "wasm32"))]
pub mod front;
pub mod ledger;
pub mod look_alikes;
pub mod messages;
mod names;
pub mod number;
pub mod overlaps;
mod pairs;
mod panel;
mod periods;
mod phrases;
#[cfg(not(target_arch = "wasm32"))]
pub mod publication;
mod recognitions;
pub mod score_cards;
mod sentence;
mod sentences;
pub mod source_map;
mod surveys;
mod zh;

pub use crate::lang::Lang;
pub use messages::{Messages, Prose, Unknown};
pub use phrases::capitalised;

impl Lang {
    /// What the site says in this language.
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::Zh => &zh::MESSAGES,
            Self::En => &en::MESSAGES,
        }
    }

    /// What only the prerendered page says.
    pub fn prose(self) -> &'static Prose {
        match self {
            Self::Zh => &zh::PROSE,
            Self::En => &en::PROSE,
        }
    }
}
