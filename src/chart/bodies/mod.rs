//! What a chart draws: one body a file, each behind [`Drawn`], and the one list of them. Rows,
//! which several kinds gather, are a body with a folder of their own (`chart::rows`).

pub mod derived;
pub mod ledger;
pub mod look_alikes;
pub mod overlaps;
pub mod periods;
pub mod recognitions;
pub mod score_cards;
#[cfg(not(target_arch = "wasm32"))]
pub mod side_by_side;
pub mod source_map;

use super::body::{Drawn, Part};
use super::rows::model::Rows;
use derived::Derivations;
use ledger::Ledger;
use look_alikes::LookAlikes;
use overlaps::Overlaps;
use periods::Periods;
use recognitions::Recognitions;
use score_cards::ScoreCards;
#[cfg(not(target_arch = "wasm32"))]
use side_by_side::SideBySide;
use source_map::SourceMap;

/// Lists the bodies once: the enum, and what is asked of whichever it is.
macro_rules! bodies {
    ($($(#[doc = $doc:literal])* $(#[cfg($($cfg:tt)*)])? $name:ident),* $(,)?) => {
        /// What a chart draws.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Body {
            $($(#[doc = $doc])* $(#[cfg($($cfg)*)])? $name($name),)*
        }

        $($(#[cfg($($cfg)*)])?
        impl From<$name> for Body {
            fn from(body: $name) -> Self {
                Self::$name(body)
            }
        }

        $(#[cfg($($cfg)*)])?
        impl From<Part<$name>> for Part<Body> {
            fn from(part: Part<$name>) -> Self {
                Self {
                    body: part.body.into(),
                    finding: part.finding,
                    caveat: part.caveat,
                }
            }
        })*

        impl Body {
            /// Whichever it is.
            pub fn drawn(&self) -> &dyn Drawn {
                match self {
                    $($(#[cfg($($cfg)*)])? Self::$name(body) => body,)*
                }
            }

            /// Ever shorter beginnings of it; see [`Drawn::shorter`].
            pub fn shorter(&self) -> Vec<Self> {
                match self {
                    $($(#[cfg($($cfg)*)])?
                    Self::$name(body) => body.shorter().into_iter().map(Self::$name).collect(),)*
                }
            }
        }
    };
}

bodies! {
    /// Each district's score box.
    ScoreCards,
    /// Subjects that several districts count.
    Overlaps,
    /// Pairs that look alike and are not.
    LookAlikes,
    /// Every figure, by theme and district.
    Ledger,
    /// Where figures and claims stand in the scan.
    SourceMap,
    /// Which stretch of time figures cover.
    Periods,
    /// Rows of figures on scales.
    Rows,
    /// Claims by level.
    Recognitions,
    /// Figures worked out from others.
    Derivations,
    /// Two figures and what they may say; in published files alone.
    #[cfg(not(target_arch = "wasm32"))]
    SideBySide,
}
