//! The kinds of chart: each a word of `charts.json`, and what it makes of the data.
//!
//! ```text
//! ChartKind ─┬► changes, amounts, percentages ─► by_district ─► rows
//!            └► bodies
//! ```

mod amounts;
mod by_district;
mod changes;
mod percentages;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::bodies::{
    Body, derived, ledger, look_alikes, overlaps, periods, recognitions, score_cards, source_map,
};
use super::body::Part;
use super::words::{Context, Filter};

/// Lists the kinds once: the words, and who builds the part of each.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident => $build:path,)*) => {
        /// How a chart is drawn.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum ChartKind {
            $($(#[$doc])* $name,)*
        }

        impl ChartKind {
            /// What it makes of the figures and claims that are wanted.
            pub(super) fn build(self, context: Context<'_>, filter: &Filter<'_>) -> Part<Body> {
                match self {
                    $(Self::$name => $build(context, filter).into(),)*
                }
            }
        }
    };
}

kinds! {
    /// What each district's own score box says.
    ScoreCards => score_cards::build,
    /// The subjects that several districts count, and what each pair may say.
    Overlaps => overlaps::build,
    /// Pairs that look alike and must not be compared.
    LookAlikes => look_alikes::build,
    /// Every figure by theme, districts side by side.
    Ledger => ledger::build,
    /// Changes, in bars to both sides of zero, a panel for each district.
    DivergingBars => changes::build,
    /// Sums on a logarithmic axis, a panel for each district.
    DotPlot => amounts::build,
    /// Percentages on a track from 0 to 100, a panel for each district.
    PercentBars => percentages::build,
    /// Claims by level and status, district by district.
    Recognitions => recognitions::build,
    /// Figures worked out from others.
    Derived => derived::build,
    /// Where every figure and claim stands in the scan.
    SourceMap => source_map::build,
    /// Which stretch of time each figure covers.
    Periods => periods::build,
}

impl ChartKind {
    /// Whether it draws what a reader has selected, beyond the outline that every mark gets.
    pub fn shows_selection(self) -> bool {
        matches!(self, Self::Ledger | Self::SourceMap)
    }
}
