//! The words for the terms that the data uses, as `charts.json` gives them.
//!
//! `charts.json` ─► **vocabulary** ─► texts, charts, tables

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::data::model::Localized;
use crate::lang::Lang;

/// The words for the terms of the data, by facet and term id.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Vocabulary {
    /// Units.
    pub unit: Words<UnitName>,
    /// What was counted.
    pub subject: Words<Localized>,
    /// At which step.
    pub stage: Words<Localized>,
    /// Of what extent.
    pub scope: Words<Localized>,
    /// Of what time.
    pub period: Words<PeriodName>,
}

/// A period as both languages write it, and the stretch of time that it is.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct PeriodName {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Its first month as a number, `202201`, if one is named.
    pub from: Option<u32>,
    /// Its last month, if it has an end and one is named.
    pub to: Option<u32>,
}

/// A unit as both languages write it; English has a singular.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct UnitName {
    /// Written straight after a Chinese number.
    pub zh: String,
    /// After an English 1.
    pub en_one: String,
    /// After any other English number.
    pub en: String,
}

/// What terms are called, by their ids, each once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words<T>(pub(crate) Vec<(String, T)>);

impl<T> Words<T> {
    /// What a term is called.
    pub fn get(&self, term: &str) -> Option<&T> {
        let found = self.0.iter().find(|(id, _)| id == term);
        found.map(|(_, word)| word)
    }

    /// The terms, as listed.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| &**id)
    }

    /// Whether a term has a name.
    pub fn has(&self, term: &str) -> bool {
        self.get(term).is_some()
    }
}

/// What a term is called in both languages.
pub trait Name {
    /// In one language.
    fn get(&self, lang: Lang) -> &str;
}

impl Name for Localized {
    fn get(&self, lang: Lang) -> &str {
        Self::get(self, lang)
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

impl Vocabulary {
    /// The words for a term, or its id where the vocabulary lacks it — which the build
    /// has ruled out for the terms of its data set.
    pub fn word<'a>(words: &'a Words<impl Name>, term: &'a str, lang: Lang) -> &'a str {
        words.get(term).map_or(term, |word| word.get(lang))
    }
}
