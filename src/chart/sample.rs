//! What laws of charts are tried with: the shipped data, and a wider set made of it.

use crate::compare::Verdicts;
use crate::data::{self, model::Dataset};
use crate::i18n::Lang;

use super::bodies::Body;
use super::body::Part;
use super::catalog::{self, Catalog};
use super::spec::Spec;
use super::words::Context;

/// Data, verdicts and catalogue.
pub(super) struct Sample {
    pub data: Dataset,
    pub catalog: Catalog,
    verdicts: Verdicts,
}

impl Sample {
    /// The shipped data as it is, or with a third district and a second year: copies of
    /// Huli's figures with other numbers.
    pub(super) fn load(wider: bool) -> Self {
        let metrics = include_str!("../../data/metrics.json");
        let mut json: serde_json::Value = serde_json::from_str(metrics).unwrap();
        if wider {
            let third = serde_json::json!({
                "id": "third", "name": { "zh": "第三区", "en": "Third" }
            });
            json["districts"].as_array_mut().unwrap().push(third);
            let figures = json["figures"].as_array_mut().unwrap();
            for n in 0..figures.len() {
                let mut copy = figures[n].clone();
                let id = copy["id"].as_str().unwrap().to_owned();
                let Some(rest) = id.strip_prefix("huli-") else {
                    continue;
                };
                copy["id"] = format!("third-{rest}").into();
                copy["district"] = "third".into();
                let mut earlier = copy.clone();
                figures.push(copy);
                earlier["id"] = format!("third-{rest}-earlier").into();
                earlier["period"] = "2020-2021".into();
                earlier["period_basis"] = "sentence".into();
                earlier.as_object_mut().unwrap().remove("rank");
                figures.push(earlier);
            }
        }
        let data = data::load(&json.to_string()).unwrap();
        let charts = include_str!("../../data/charts.json");
        let catalog = catalog::load(charts, &data).unwrap();
        Self {
            verdicts: Verdicts::of(&data),
            data,
            catalog,
        }
    }

    /// All of it in a language.
    pub(super) fn context(&self, lang: Lang) -> Context<'_> {
        self.catalog.context(&self.data, &self.verdicts, lang)
    }
}

/// The whole chart around a part.
pub(super) fn whole<B: Into<Body>>(context: Context<'_>, part: Part<B>) -> Spec {
    Spec {
        id: "whole".to_owned(),
        lang: context.lang,
        title: String::new(),
        finding: part.finding,
        caveat: part.caveat,
        body: part.body.into(),
    }
}
