//! Everything the site says, both languages side by side, checked at compile time.
//!
//! ```text
//! texts!     fixed texts: Messages (the browser's too), Prose (the prerendered page's),
//!            Publication and Sharing (published files and the share pages)
//! sentence!  sentences with values ─► methods beside them, a file for each part of the site
//! number.rs  figures and units as each language writes them
//! ```
//!
//! A text that one language lacks does not compile, nor does a sentence that forgets one of its
//! values or has a place for another.

mod amounts;
pub mod changes;
mod derived;
#[cfg(not(target_arch = "wasm32"))]
pub mod editions;
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
pub mod percentages;
mod periods;
mod phrases;
mod pictures;
mod prose;
#[cfg(not(target_arch = "wasm32"))]
pub mod publication;
mod recognitions;
pub mod score_cards;
mod sentence;
mod sentences;
#[cfg(not(target_arch = "wasm32"))]
mod side_by_side;
pub mod source_map;
mod surveys;
#[cfg(not(target_arch = "wasm32"))]
pub mod taking;
mod texts;

pub use crate::lang::Lang;
pub use messages::Messages;
pub use prose::{Prose, Unknown};
pub use sentence::capitalised;

impl Lang {
    /// What the site says in this language.
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::Zh => &Messages::ZH,
            Self::En => &Messages::EN,
        }
    }

    /// What only the prerendered page says.
    pub fn prose(self) -> &'static Prose {
        match self {
            Self::Zh => &Prose::ZH,
            Self::En => &Prose::EN,
        }
    }
}
