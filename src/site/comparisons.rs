//! `comparisons.json`: every cross-district pair with its verdict and reasons.

use serde::Serialize;

use crate::compare::pairs;
use crate::data::model::Dataset;
use crate::word::Word;

use super::{SiteError, Written};

#[derive(Serialize)]
struct Entry<'a> {
    a: &'a str,
    b: &'a str,
    verdict: &'static str,
    reasons: Vec<Difference<'a>>,
}

#[derive(Serialize)]
struct Difference<'a> {
    facet: &'static str,
    a: &'a str,
    b: &'a str,
}

/// The file's text.
pub(super) fn json(data: &Dataset) -> Written<String> {
    let entries: Vec<_> = pairs(data)
        .map(|pair| Entry {
            a: &data.figure(pair.a).id,
            b: &data.figure(pair.b).id,
            verdict: pair.comparison.verdict.id(),
            reasons: (pair.comparison.reasons.iter())
                .map(|reason| Difference {
                    facet: reason.facet.id(),
                    a: reason.a,
                    b: reason.b,
                })
                .collect(),
        })
        .collect();
    serde_json::to_string_pretty(&entries)
        .map(|json| json + "\n")
        .map_err(|e| SiteError(format!("comparisons.json: {e}")))
}
