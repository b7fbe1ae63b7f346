//! The words for the terms that the data uses, as `charts.json` gives them.
//!
//! `charts.json` ─► **vocabulary** ─► texts, charts, tables

use crate::data::contract::contract;
use crate::data::raw;
use crate::data::read::Words;
use crate::lang::Lang;

contract! {
/// The words for the terms of the data, by facet and term id.
pub struct Vocabulary {
    /// Units.
    pub unit: Words<UnitName>,
    /// What was counted.
    pub subject: Words<raw::Localized>,
    /// At which step.
    pub stage: Words<raw::Localized>,
    /// Of what extent.
    pub scope: Words<raw::Localized>,
    /// Of what time.
    pub period: Words<PeriodName>,
}

/// A period as both languages write it, and the stretch of time that it is.
pub struct PeriodName {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Its first month as a number, `202201`; left out where none is named.
    pub from: Option<u32>,
    /// Its last month; left out where it has no end, or none is named.
    pub to: Option<u32>,
}

/// A unit as both languages write it; English has a singular.
pub struct UnitName {
    /// Written straight after a Chinese number.
    pub zh: String,
    /// After an English 1.
    pub en_one: String,
    /// After any other English number.
    pub en: String,
}
}

/// What a term is called in both languages.
pub trait Name {
    /// In one language.
    fn get(&self, lang: Lang) -> &str;
}

impl Name for raw::Localized {
    fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl Name for PeriodName {
    fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl raw::Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        Name::get(self, lang)
    }
}

impl Vocabulary {
    /// The words for a term, or its id where the vocabulary lacks it — which the build
    /// has ruled out for the terms of its data set.
    pub fn word<'a>(words: &'a Words<impl Name>, term: &'a str, lang: Lang) -> &'a str {
        words.get(term).map_or(term, |word| word.get(lang))
    }
}
