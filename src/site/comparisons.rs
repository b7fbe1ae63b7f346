//! `comparisons.json`: every cross-district pair with its verdict and reasons; of many, those
//! that are refused by their reasons and number.

use serde::Serialize;

use crate::compare::{Verdicts, published};
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

/// What stands in the file where the pairs are many.
#[derive(Serialize)]
struct Many<'a> {
    pairs: Vec<Entry<'a>>,
    refused: Vec<Rule>,
}

/// How many pairs are refused for one and the same reasons.
#[derive(Serialize)]
struct Rule {
    facets: Vec<&'static str>,
    pairs: usize,
}

/// The file's text: a list of all pairs, or, of more than `MOST_PAIRS`, an object with those
/// that are not refused and the others counted.
///
/// # Errors
/// If it cannot be written.
pub(super) fn json(data: &Dataset, verdicts: &Verdicts) -> Written<String> {
    let published = published(data, verdicts);
    let entries: Vec<_> = (published.pairs.iter())
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
    let text = match published.refused {
        None => serde_json::to_string_pretty(&entries),
        Some(refused) => serde_json::to_string_pretty(&Many {
            pairs: entries,
            refused: (refused.iter())
                .map(|rule| Rule {
                    facets: rule.facets.iter().map(|facet| facet.id()).collect(),
                    pairs: rule.pairs,
                })
                .collect(),
        }),
    };
    text.map(|json| json + "\n")
        .map_err(|e| SiteError(format!("comparisons.json: {e}")))
}
