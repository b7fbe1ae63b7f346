//! What the site says of itself and of its spread, as `charts.json` gives it.
//!
//! `charts.json` (`site`) ─► **about** ─► pages, images, citations, descriptions
//!
//! What goes with every chart (name, kicker of images, source line) is in the catalog (`Everywhere`), which the
//! browser reads too: the rest stands in what is prerendered and published.

use crate::data::model::Localized;

/// What the site says of itself and of its spread.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Names files and keys of citations.
    pub slug: String,
    /// Title of the page.
    pub title: Localized,
    /// What the site is, for link previews and search engines.
    pub description: Localized,
    /// Above the headline: place, year, subject.
    pub kicker: Localized,
    /// The year of the spread as a citation gives it, where one is known.
    pub source_year: Option<String>,
    /// Before the names under the source.
    pub signed: Localized,
    /// The data set's name.
    pub dataset: Localized,
    /// What the data set is, for catalogues of data.
    pub dataset_description: Localized,
    /// What the data are, beside a chart's title in a citation.
    pub subject: Localized,
    /// Where the figures are from and for.
    pub place: Localized,
    /// The time that the figures are for, by ISO 8601.
    pub covers: String,
    /// Where the districts are, and what their articles are about.
    pub about: Localized,
    /// What would have to be published to compare the districts.
    pub wanted: Localized,
    /// Paragraphs of the method that are about this spread.
    pub method: Vec<Localized>,
    /// What the source leaves out altogether.
    pub unknown: Vec<Localized>,
    /// Terms with a line each.
    pub glossary: Vec<Gloss>,
    /// The charts that the page's links lead to, by id, with a short name.
    pub sections: Vec<(String, Localized)>,
}

/// A term, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gloss {
    /// The term.
    pub term: Localized,
    /// What it means.
    pub gloss: Localized,
}
