//! Everything a reader can choose, as one value that is also the query string.
//!
//! ```text
//! ?themes=fraud,gangs&verdict=caveat ⇄ ViewState ─► selection: which figures and claims
//!    (query: a table of parameters)                └► ui: which view, which colours, which pair
//! ```

mod chart_view;
mod pair;
mod query;
mod selection;

pub use chart_view::ChartView;
pub use pair::Pair;
pub use query::{Ignored, Misread, NAMED, Parameter, choices, foreign, settings};
pub use selection::Selection;

use strum::{IntoStaticStr, VariantArray};

use crate::data::model::DistrictIx;

/// What a reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewState {
    /// How the page is set.
    pub looks: Looks,
    /// What the charts of an address are opened as: all of them, or the one that its
    /// fragment names.
    pub view: View,
    /// Which figures and claims are kept.
    pub selection: Selection,
    /// The district to stand out.
    pub highlight: Option<DistrictIx>,
    /// What the tables are sorted by; their own order otherwise.
    pub sort: Option<Sort>,
    /// In which order the source map has its strips.
    pub order: Order,
    /// What is selected by pressing it.
    pub pair: Pair,
}

/// How the page is set, whatever it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks {
    /// Light or dark, whatever the device says.
    pub colours: Colours,
    /// How large everything is set.
    pub text: TextSize,
}

impl ViewState {
    /// Sorts by a column, or the other way round if that is so already.
    pub fn sort_by(&mut self, column: SortKey) {
        let descending = self.sort
            == Some(Sort {
                column,
                descending: false,
            });
        self.sort = Some(Sort { column, descending });
    }
}

/// Which colours the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Colours {
    /// As the device says.
    #[default]
    Auto,
    /// Dark on paper.
    Light,
    /// Light on a dark ground.
    Dark,
}

/// How large everything is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum TextSize {
    /// As other pages are.
    #[default]
    Normal,
    /// For readers who need it large: 18 pt and more where there is room.
    Large,
}

/// In which order the source map has its strips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Order {
    /// As in the scan.
    #[default]
    Scan,
    /// Article by article.
    Reading,
}

/// What a card shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum View {
    /// The chart.
    #[default]
    Chart,
    /// Its figures as a table.
    Table,
    /// Where its figures stand in the source.
    Source,
}

/// What a table can be sorted by: its columns, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SortKey {
    /// In data order.
    #[default]
    District,
    /// By its name.
    Measure,
    /// By unit, then by value.
    Value,
    /// By the characters printed.
    Printed,
    /// By its words.
    Period,
    /// By level, the surest first.
    Attribution,
    /// By the first place in the source.
    Place,
    /// By their words.
    Remarks,
}

/// What a table is sorted by, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: SortKey,
    /// The last first.
    pub descending: bool,
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_second_press_on_a_column_turns_the_order_round_and_a_third_back() {
        let mut state = ViewState::default();
        for (column, descending) in [
            (SortKey::Value, false),
            (SortKey::Value, true),
            (SortKey::Value, false),
            (SortKey::Place, false),
            (SortKey::Value, false),
            (SortKey::Value, true),
        ] {
            state.sort_by(column);
            assert_eq!(state.sort, Some(Sort { column, descending }));
        }
    }
}
