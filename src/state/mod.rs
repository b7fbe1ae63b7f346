//! Everything a reader can choose, as one value that is also the query string.
//!
//! ```text
//! ?themes=fraud,gangs&verdict=caveat ⇄ ViewState ─► find: which figures and claims
//!                     (query.rs)                 └► ui: which view, which colours, which pair
//! ```

mod find;
mod query;

pub use query::{Ignored, NAMED, Parameter, choice_keys, foreign};

use crate::compare::Verdict;
use crate::data::model::{ClaimIx, Dataset, DistrictIx, FigureIx, Kind, Level, ThemeIx};

/// What a reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewState {
    /// Light or dark, whatever the device says.
    pub colours: Colours,
    /// How large everything is set.
    pub text: TextSize,
    /// What the charts of an address are opened as: all of them, or the one that its
    /// fragment names.
    pub view: View,
    /// Themes to keep, in data order; all when empty.
    pub themes: Vec<ThemeIx>,
    /// The district whose figures and claims are kept.
    pub district: Option<DistrictIx>,
    /// The kind of number to keep.
    pub kind: Option<Kind>,
    /// The level of attribution to keep.
    pub level: Option<Level>,
    /// The best verdict that kept figures have with any figure of another district.
    pub verdict: Option<Verdict>,
    /// Words that the name of what is kept contains.
    pub search: String,
    /// The district to stand out.
    pub highlight: Option<DistrictIx>,
    /// What the tables are sorted by; their own order otherwise.
    pub sort: Option<Sort>,
    /// The selected figure, then the figure of another district that makes a pair with it.
    pub pair: [Option<FigureIx>; 2],
    /// The selected claim; none while a figure is selected.
    pub claim: Option<ClaimIx>,
    /// In which order the source map has its strips.
    pub order: Order,
}

impl ViewState {
    /// The part that every chart depends on: what is kept and what stands out.
    pub fn filters(&self) -> Self {
        Self {
            pair: [None; 2],
            order: Order::default(),
            ..self.drawn()
        }
    }

    /// The part that charts depend on which show what is selected: the same, the selected
    /// figures, and the order of strips.
    pub fn drawn(&self) -> Self {
        Self {
            colours: Colours::default(),
            text: TextSize::default(),
            view: View::default(),
            sort: None,
            claim: None,
            ..self.clone()
        }
    }

    /// Whether anything is filtered out.
    pub fn is_filtered(&self) -> bool {
        let mut unfiltered = self.clone();
        unfiltered.clear_filters();
        *self != unfiltered
    }

    /// Keeps everything again.
    pub fn clear_filters(&mut self) {
        self.themes.clear();
        self.search.clear();
        self.district = None;
        self.kind = None;
        self.level = None;
        self.verdict = None;
    }

    /// Adds a theme to those kept, or takes it away.
    pub fn toggle_theme(&mut self, theme: ThemeIx) {
        match self.themes.iter().position(|kept| *kept >= theme) {
            Some(at) if self.themes[at] == theme => {
                self.themes.remove(at);
            }
            Some(at) => self.themes.insert(at, theme),
            None => self.themes.push(theme),
        }
    }

    /// Selects a figure, or takes the selection back if it is selected already. A figure of
    /// another district than the selected one makes a pair with it; in a pair, it takes the
    /// place of the one of its own district.
    pub fn press(&mut self, data: &Dataset, ix: FigureIx) {
        let district = |ix: FigureIx| data.figure(ix).district;
        self.claim = None;
        self.pair = match self.pair {
            [Some(a), b] if a == ix => [b, None],
            [Some(a), Some(b)] if b == ix => [Some(a), None],
            [Some(a), b] if district(a) != district(ix) && b.is_none() => [Some(a), Some(ix)],
            [Some(a), Some(b)] if district(a) == district(ix) => [Some(ix), Some(b)],
            [Some(a), Some(b)] if district(b) == district(ix) => [Some(a), Some(ix)],
            _ => [Some(ix), None],
        };
    }

    /// Selects nothing.
    pub fn deselect(&mut self) {
        self.pair = [None; 2];
        self.claim = None;
    }

    /// Sorts by a column, or the other way round if that is so already.
    pub fn sort_by(&mut self, column: Column) {
        let descending = self.sort
            == Some(Sort {
                column,
                descending: false,
            });
        self.sort = Some(Sort { column, descending });
    }
}

/// Words of the query string: a closed list with an id for each.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its word in the query string.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
    )*};
}

choices! {
    /// Which colours the page has.
    Colours {
        /// As the device says.
        Auto = "auto",
        /// Dark on paper.
        Light = "light",
        /// Light on a dark ground.
        Dark = "dark",
    }

    /// How large everything is set.
    TextSize {
        /// As other pages are.
        Normal = "normal",
        /// For readers who need it large: 18 pt and more where there is room.
        Large = "large",
    }

    /// In which order the source map has its strips.
    Order {
        /// As in the scan.
        Scan = "scan",
        /// Article by article.
        Reading = "reading",
    }

    /// What a card shows.
    View {
        /// The chart.
        Chart = "chart",
        /// Its figures as a table.
        Table = "table",
        /// Where its figures stand in the source.
        Source = "source",
    }

    /// What a table can be sorted by: its columns, in order.
    Column {
        /// In data order.
        District = "district",
        /// By its name.
        Measure = "measure",
        /// By unit, then by value.
        Value = "value",
        /// By the characters printed.
        Printed = "printed",
        /// By its words.
        Period = "period",
        /// By level, the surest first.
        Attribution = "attribution",
        /// By the first place in the source.
        Place = "place",
        /// By their words.
        Remarks = "remarks",
    }
}

/// What a table is sorted by, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// The last first.
    pub descending: bool,
}
