//! What several tests share: the shipped data, and every chart of it.
#![allow(missing_docs, clippy::panic, clippy::unwrap_used, dead_code)]

pub mod folder;
pub mod growth;
pub mod made_up;
pub mod published;
pub mod wide;

use siming_huli::chart::catalog::{self, Catalog, Chart};
use siming_huli::chart::{Context, Filter, Spec, build, pair, scene};
use siming_huli::compare::Verdicts;
use siming_huli::data::{self, model::Dataset};
use siming_huli::i18n::Lang;
use siming_huli::scene::Scene;

pub struct Shipped {
    pub data: Dataset,
    pub verdicts: Verdicts,
    pub catalog: Catalog,
}

impl Shipped {
    pub fn load() -> Self {
        Self::of(published::METRICS, published::CHARTS)
    }

    /// Any two files, which must be good.
    pub fn of(metrics: &str, charts: &str) -> Self {
        let data = data::load(metrics).unwrap_or_else(|errors| panic!("{errors}"));
        let catalog = catalog::load(charts, &data).unwrap_or_else(|errors| panic!("{errors}"));
        let verdicts = Verdicts::of(&data);
        Self {
            data,
            verdicts,
            catalog,
        }
    }

    pub fn context(&self, lang: Lang) -> Context<'_> {
        self.catalog.context(&self.data, &self.verdicts, lang)
    }

    /// The declared chart with an id.
    pub fn chart(&self, id: &str) -> &Chart {
        let mut charts = self.catalog.charts.iter();
        charts.find(|chart| chart.id == id).unwrap()
    }

    /// Every declared chart in both languages.
    pub fn charts(&self) -> Vec<Spec> {
        let mut specs = Vec::new();
        for lang in Lang::ALL {
            let charts = self.catalog.charts.iter();
            specs.extend(charts.map(|chart| build(self.context(lang), chart, &Filter::ALL)));
        }
        specs
    }

    /// Every chart in both languages, and a chosen pair of each sort.
    pub fn specs(&self) -> Vec<Spec> {
        let mut specs = Vec::new();
        for lang in Lang::ALL {
            let charts = self.catalog.charts.iter();
            specs.extend(charts.map(|chart| build(self.context(lang), chart, &Filter::ALL)));
            for (id, a, b) in CHOSEN {
                let [a, b] = [a, b].map(|id| self.data.figure_by_id(id).unwrap());
                let id = id.to_owned();
                specs.push(Spec {
                    id,
                    ..pair(self.context(lang), a, b)
                });
            }
        }
        specs
    }
}

/// A pair that may be compared and one that may not, as the snapshots name them.
const CHOSEN: [(&str, &str, &str); 2] = [
    (
        "pair-allowed",
        "siming-elder-fraud-suspects",
        "huli-elder-fraud-suspects-unscoped",
    ),
    (
        "pair-refused",
        "siming-elder-fraud-money-seized",
        "huli-elder-fraud-money-involved",
    ),
];

/// A chart at a width, as the snapshots name it: `pairs-360-zh`.
pub fn named_scene(spec: &Spec, width_px: u32) -> (String, Scene) {
    let name = format!("{}-{width_px}-{}", spec.id, spec.lang.short());
    (name, scene(spec, width_px, spec.id.clone()).unwrap())
}

/// The widths that snapshots are kept at.
pub const WIDTHS_PX: [u32; 2] = [360, 960];
