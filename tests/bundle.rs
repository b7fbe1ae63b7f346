//! What the browser reads is what the build has validated, whatever the data set.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::wide;
use siming_huli::bundle;
use siming_huli::content::Content;
use siming_huli::data::model::Localized;
use siming_huli::i18n::Lang;

/// The shipped data, and the wide one.
fn data_sets() -> [&'static Content; 2] {
    let metrics = include_str!("../data/metrics.json");
    let charts = include_str!("../data/charts.json");
    [
        Content::load(metrics, charts).unwrap(),
        Content::load(&wide::metrics(), &wide::charts()).unwrap(),
    ]
}

#[test]
fn the_model_comes_back_as_it_was_written() {
    for content in data_sets() {
        let mut data = content.data.clone();
        let file = serde_json::to_string(&(&data, &content.catalog)).unwrap();
        let read = bundle::read(&file).unwrap();
        // No page shows the codes of districts, so they alone stay behind.
        for district in &mut data.districts {
            district.code = None;
        }
        assert_eq!((&read.data, &read.catalog), (&data, &content.catalog));
    }
}

#[test]
fn a_file_of_a_language_keeps_its_texts_and_every_name() {
    for content in data_sets() {
        for lang in Lang::ALL {
            let read = bundle::read(&bundle::write(content, lang).unwrap()).unwrap();
            let [other] = (Lang::ALL.into_iter().filter(|other| *other != lang))
                .collect::<Vec<_>>()
                .try_into()
                .unwrap();
            let keeps = |text: &Localized, of: &Localized| {
                assert_eq!(text.get(lang), of.get(lang));
                assert_eq!(text.get(other), "");
            };
            let (data, whole) = (&read.data, &content.data);
            for (measure, of) in data.measures.iter().zip(&whole.measures) {
                assert_eq!(measure.name, of.name, "a search finds it in both");
                keeps(&measure.definition, &of.definition);
            }
            for (figure, of) in data.figures.iter().zip(&whole.figures) {
                assert_eq!(figure.value, of.value);
                keeps(&figure.attribution.because, &of.attribution.because);
            }
            for (claim, of) in data.claims.iter().zip(&whole.claims) {
                assert_eq!(claim.name, of.name, "a search finds it in both");
                keeps(&claim.attribution.because, &of.attribution.because);
            }
            assert_eq!(data.figures.len(), whole.figures.len());
            assert_eq!(read.catalog.vocabulary, content.catalog.vocabulary);
        }
    }
}
