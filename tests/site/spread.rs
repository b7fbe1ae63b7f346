//! The made-up spread that `cargo xtask new-spread` lays out: it is in order, its site is
//! complete, and nothing in it speaks of the shipped districts.

use siming_huli::chart::{Filter, build, scene};
use siming_huli::compare::Verdict;
use siming_huli::content::Content;
use siming_huli::data::source_check::{check, not_figures};
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};

use crate::made::{Built, CHARTS, METRICS};
use siming_huli::word::Word;

const SPREAD: &str = include_str!("../../examples/spread/metrics.json");
const SPREAD_CHARTS: &str = include_str!("../../examples/spread/charts.json");

fn spread() -> &'static Content {
    Content::load(SPREAD, SPREAD_CHARTS).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn it_agrees_with_its_source() {
    let text = include_str!("../../examples/spread/source.txt");
    let numerals = include_str!("../../examples/spread/not-figures.json");
    let numerals = not_figures(numerals).unwrap();
    let said = check(&spread().data, text.as_bytes(), &numerals);
    let report = said.unwrap_or_else(|errors| panic!("{errors:?}"));
    assert!(report.numerals > 20, "{report}");
}

#[test]
fn every_chart_has_something_to_show_and_every_verdict_is_met() {
    let content = spread();
    for lang in Lang::ALL {
        for chart in &content.catalog.charts {
            let spec = build(content.context(lang), chart, &Filter::ALL);
            assert!(!spec.is_empty(), "{}", spec.id);
            for width in [272, 360, 640, 960] {
                let drawn = scene(&spec, width, spec.id.clone()).unwrap();
                assert_eq!(overlaps(&drawn), [], "{} {width}", spec.id);
                assert_eq!(outside(&drawn), Vec::<String>::new(), "{} {width}", spec.id);
            }
        }
    }
    let data = &content.data;
    let best: Vec<_> = (data.figure_ixs())
        .map(|ix| content.verdicts.best(ix))
        .collect();
    for verdict in [Verdict::Direct, Verdict::Refused] {
        assert!(best.contains(&verdict), "{}", verdict.id());
    }
}

#[test]
fn its_site_names_its_own_places_only() {
    let built = Built::of(Some("https://example.org/"), SPREAD, SPREAD_CHARTS);
    for page in ["index.html", "en/index.html"] {
        let html = built.read(page);
        let lang = if page.starts_with("en") {
            Lang::En
        } else {
            Lang::Zh
        };
        let about = &spread().about;
        let said = [&about.title, &about.kicker, &about.about].map(|text| text.get(lang));
        for said in [spread().site_name(lang)].into_iter().chain(said) {
            assert!(html.contains(said), "{page}: {said}");
        }
    }
    for path in built.files() {
        // Schemas are of the format, not of a data set; what is packed lies there unpacked too.
        // An edition is the same once more, and a list of hashes says anything.
        if path.ends_with("schema.json") || path.ends_with(".zip") || path.starts_with("e/") {
            continue;
        }
        let text = built.text(&path);
        for foreign in ["思明", "湖里", "厦门", "Siming", "Huli", "Xiamen", "2022"] {
            assert!(!text.contains(foreign), "{path} says {foreign}");
        }
    }
}

#[test]
fn links_to_the_chart_of_every_figure_have_its_id_from_the_data() {
    let built = Built::of(Some("https://example.org/"), SPREAD, SPREAD_CHARTS);
    for path in ["index.html", "data/annotations.jsonld"] {
        assert!(built.text(path).contains("#by-theme"), "{path}");
    }
    for path in built.files() {
        assert!(!built.text(&path).contains("#ledger"), "{path}");
    }
}

#[test]
fn the_places_of_the_shipped_site_are_named_in_its_data() {
    // The names that are looked for above are those that the shipped site shows.
    for name in ["思明", "湖里", "厦门", "Siming", "Huli", "Xiamen", "2022"] {
        assert!(CHARTS.contains(name) && METRICS.contains(name), "{name}");
    }
}
