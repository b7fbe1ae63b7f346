//! What is done for more figures: counted, never timed. `benches/growth.rs` measures it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod common;

use common::{Shipped, growth, named_scene};
use siming_huli::chart::{Filter, build};
use siming_huli::compare::{Verdict, couples, judge, published, shared_subjects};
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};

fn load(figures: usize, districts: usize) -> Shipped {
    let [metrics, charts] = growth::files(figures, districts);
    Shipped::of(&metrics, &charts)
}

#[test]
fn data_sets_of_any_size_are_good_and_the_same_at_every_run() {
    for districts in [2, 5] {
        for figures in [10, 100, 1000] {
            let data = load(figures, districts).data;
            assert_eq!(data.figures.len(), figures);
            assert_eq!(data.districts.len(), districts);
        }
        assert_eq!(growth::files(50, districts), growth::files(50, districts));
    }
}

#[test]
fn verdicts_are_those_of_trying_every_pair_of_several_districts() {
    for districts in [2, 5] {
        let Shipped { data, verdicts, .. } = load(160, districts);
        let mut allowed = couples(&data);
        for [a, b] in &allowed {
            assert_eq!(verdicts.on(*a, *b), judge(&data, *a, *b));
        }
        allowed.retain(|[a, b]| judge(&data, *a, *b) != Verdict::Refused);
        let found = verdicts.pairs(&data);
        let found: Vec<_> = found.iter().map(|pair| [pair.a, pair.b]).collect();
        assert_eq!(found, allowed);
        assert!(found.len() > 50, "{}", found.len());
    }
}

#[test]
fn what_is_published_grows_with_the_figures_and_not_with_their_pairs() {
    let sizes = [500, 1000, 2000].map(|figures| {
        let Shipped { data, verdicts, .. } = load(figures, 2);
        let published = published(&data, &verdicts);
        let refused = published.refused.unwrap();
        let counted: usize = refused.iter().map(|rule| rule.pairs).sum();
        assert_eq!(published.pairs.len() + counted, couples(&data).len());
        assert!(refused.len() < 64, "{}", refused.len());
        let (shared, _) = shared_subjects(&data, &verdicts);
        [published.pairs.len(), shared.len()]
    });
    for (less, more) in sizes.iter().zip(&sizes[1..]) {
        for (less, more) in less.iter().zip(more) {
            assert!(more * 10 < less * 25 && more > less, "{less} and {more}");
        }
    }
}

#[test]
fn charts_of_many_figures_hold_them_all() {
    let shipped = load(300, 5);
    let context = shipped.context(Lang::Zh);
    let mut drawn = 0;
    for chart in &shipped.catalog.charts {
        let spec = build(context, chart, &Filter::ALL);
        drawn = drawn.max(spec.figures().len());
        let (name, scene) = named_scene(&spec, 640);
        assert_eq!(overlaps(&scene), [], "{name}");
        assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
    }
    assert_eq!(drawn, 300);
}
