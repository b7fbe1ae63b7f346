//! What several tests share: the shipped data, and every chart of it.
#![allow(missing_docs, clippy::unwrap_used, dead_code)]

use siming_huli::chart::catalog::{self, Catalog, Chart};
use siming_huli::chart::{Book, Keep, Spec, build, scene};
use siming_huli::data::{self, model::Dataset};
use siming_huli::i18n::Lang;
use siming_huli::scene::Scene;

pub struct Shipped {
    pub data: Dataset,
    pub catalog: Catalog,
}

impl Shipped {
    pub fn load() -> Self {
        let data = data::load(include_str!("../../data/metrics.json")).unwrap();
        let catalog = catalog::load(include_str!("../../data/charts.json"), &data).unwrap();
        Self { data, catalog }
    }

    pub fn book(&self, lang: Lang) -> Book<'_> {
        Book {
            data: &self.data,
            catalog: &self.catalog,
            lang,
            highlight: None,
        }
    }

    /// The declared chart with an id.
    pub fn chart(&self, id: &str) -> &Chart {
        let mut charts = self.catalog.charts.iter();
        charts.find(|chart| chart.id.0 == id).unwrap()
    }

    /// Every chart in both languages.
    pub fn specs(&self) -> Vec<Spec> {
        let charts = &self.catalog.charts;
        let every = Lang::ALL
            .into_iter()
            .flat_map(|lang| charts.iter().map(move |c| (lang, c)));
        every
            .map(|(lang, chart)| build(self.book(lang), chart, &Keep::ALL))
            .collect()
    }
}

/// A chart at a width, as the snapshots name it: `pairs-360-zh`.
pub fn named_scene(spec: &Spec, width_px: u32) -> (String, Scene) {
    let name = format!("{}-{width_px}-{}", spec.id, spec.lang.short());
    (name, scene(spec, width_px, spec.id.clone()).unwrap())
}

/// The widths that snapshots are kept at.
pub const WIDTHS_PX: [u32; 2] = [360, 960];
