//! What the site is made of: both data files, read, and what is worked out from them once.
//!
//! metrics.json, charts.json ─► **content** ─► ui, export, site

use crate::about::About;
use crate::chart::Context;
use crate::chart::catalog::{self, Catalog, Chart};
use crate::chart::pairs::{PairChart, pair_charts};
use crate::compare::Verdicts;
use crate::data::model::Dataset;
use crate::data::{self, DataErrors};
use crate::lang::Lang;

/// Everything that the page shows.
#[derive(Debug)]
pub struct Content {
    /// The figures.
    pub data: Dataset,
    /// The charts and the words.
    pub catalog: Catalog,
    /// The verdict on every pair of figures.
    pub verdicts: Verdicts,
    /// The charts of two figures each.
    pub pairs: Vec<PairChart>,
    /// What the site says of itself; empty in the browser, which shows none of it anew.
    pub about: About,
}

impl Content {
    /// Reads both data files and keeps them for as long as the page lives.
    ///
    /// # Errors
    /// Every problem in the first file that has any.
    pub fn load(metrics: &str, charts: &str) -> Result<&'static Self, DataErrors> {
        let data = data::load(metrics)?;
        let (catalog, about) = catalog::read(charts, &data)?;
        Ok(Self::keep(data, catalog, about))
    }

    /// Keeps what was read for as long as the page lives.
    pub fn of(data: Dataset, catalog: Catalog) -> &'static Self {
        Self::keep(data, catalog, About::default())
    }

    fn keep(data: Dataset, catalog: Catalog, about: About) -> &'static Self {
        let verdicts = Verdicts::of(&data);
        let pairs = pair_charts(&data, &verdicts);
        Box::leak(Box::new(Self {
            data,
            catalog,
            verdicts,
            pairs,
            about,
        }))
    }

    /// The chart with an id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.catalog.charts.iter().find(|chart| chart.id == id)
    }

    /// The name of the site.
    pub fn site_name(&self, lang: Lang) -> &str {
        self.catalog.everywhere.site_name.get(lang)
    }

    /// The figures, verdicts and words in a language, with nothing chosen yet.
    pub fn context(&self, lang: Lang) -> Context<'_> {
        self.catalog.context(&self.data, &self.verdicts, lang)
    }
}
