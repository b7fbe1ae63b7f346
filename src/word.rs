//! Closed lists of words: the enums of which the data files and the address choose.
//!
//! `terms`, `chart::kinds`, `compare`, `state` ─► **word** ─► files, filters, address, texts
//!
//! serde derives how a word is read and written, strum derives the list and the word itself; the
//! test below holds the two spellings together.

use strum::VariantArray;

/// A value of a closed list, named by a word.
pub trait Word: VariantArray + Into<&'static str> + Copy {
    /// Every value, in order.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// Its word in JSON.
    fn id(self) -> &'static str {
        self.into()
    }

    /// The value with a word.
    fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|each| each.id() == word)
    }
}

impl<T: VariantArray + Into<&'static str> + Copy> Word for T {}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::fmt::Debug;

    use serde::Serialize;
    use serde::de::DeserializeOwned;

    use super::Word;
    use crate::chart::catalog::ChartKind;
    use crate::compare::{Formula, Verdict};
    use crate::data::terms::{
        ClaimType, DefectKind, Kind, Level, PartKind, PeriodBasis, Polarity, Reach, Status,
    };

    fn is_spelt_once<T: Word + Serialize + DeserializeOwned + Debug + PartialEq>() {
        for value in T::ALL {
            let typed = format!("\"{}\"", value.id());
            assert_eq!(serde_json::to_string(value).unwrap(), typed);
            assert_eq!(serde_json::from_str::<T>(&typed).unwrap(), *value);
            assert_eq!(T::of(value.id()), Some(*value));
        }
    }

    #[test]
    fn a_word_is_the_same_in_json_as_in_the_list() {
        is_spelt_once::<DefectKind>();
        is_spelt_once::<PartKind>();
        is_spelt_once::<PeriodBasis>();
        is_spelt_once::<Kind>();
        is_spelt_once::<Polarity>();
        is_spelt_once::<Level>();
        is_spelt_once::<Reach>();
        is_spelt_once::<ClaimType>();
        is_spelt_once::<Status>();
        is_spelt_once::<Verdict>();
        is_spelt_once::<Formula>();
        is_spelt_once::<ChartKind>();
    }
}
