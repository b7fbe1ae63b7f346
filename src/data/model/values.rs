//! What the model is written in: texts in two languages, numbers, positions in lists.

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::lang::Lang;

/// A text in the two languages of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Localized {
    /// Chinese, the first language of every page.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// A finite number of magnitude at most [`Finite::LIMIT`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Finite(f64);

impl Finite {
    /// The largest magnitude a figure may have, in base units.
    pub const LIMIT: f64 = 1e15;
    /// Nothing.
    pub const ZERO: Self = Self(0.0);

    /// `None` for NaN, the infinities and magnitudes above [`Finite::LIMIT`].
    pub fn new(value: f64) -> Option<Self> {
        (value.abs() <= Self::LIMIT).then_some(Self(value))
    }

    /// The number itself.
    pub fn get(self) -> f64 {
        self.0
    }
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub(crate) usize);
        impl $name {
            /// The position in the data set's list.
            pub fn index(self) -> usize { self.0 }
        }
    )*};
}

positions! {
    /// A district of the data set, by position.
    DistrictIx,
    /// A theme of the data set, by position.
    ThemeIx,
    /// A measure of the data set, by position.
    MeasureIx,
    /// A figure of the data set, by position.
    FigureIx,
    /// A claim of the data set, by position.
    ClaimIx,
}
