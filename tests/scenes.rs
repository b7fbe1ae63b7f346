//! Every chart, as it is drawn: reviewed snapshots, and claims about every width.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::{Shipped, WIDTHS_PX, named_scene};
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::svg::{Target, write};

#[test]
fn every_chart_looks_as_reviewed() {
    for spec in Shipped::load().specs() {
        for width in WIDTHS_PX {
            let (name, scene) = named_scene(&spec, width);
            let svg = write(&scene, Target::File);
            insta::assert_binary_snapshot!(&format!("{name}.svg"), svg.into_bytes());
        }
    }
}

#[test]
fn no_text_is_cut_or_collides_from_320_to_1920_px() {
    for spec in Shipped::load().specs() {
        // A chart stands inside the margins of its page.
        for width in (280..=1920).step_by(20) {
            let (name, scene) = named_scene(&spec, width);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn every_figure_is_in_a_chart() {
    let shipped = Shipped::load();
    let drawn: Vec<_> = (shipped.specs().iter())
        .flat_map(|spec| {
            spec.items()
                .map(|item| item.figure_id.clone())
                .collect::<Vec<_>>()
        })
        .collect();
    for figure in &shipped.data.figures {
        assert!(drawn.contains(&figure.id), "{}", figure.id);
    }
}
