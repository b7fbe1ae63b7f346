//! Every chart, as it is drawn: reviewed snapshots, and claims about every width.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::{Shipped, WIDTHS_PX, named_scene};
use siming_huli::chart::catalog::ChartKind;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::scene::{Node, Role};
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

/// Values and widths of the bars in some nodes, and in the groups inside.
fn bars(nodes: &[Node]) -> Vec<(f64, i32)> {
    let groups = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(group),
        _ => None,
    });
    let found = groups.flat_map(|group| match (&group.role, group.children.first()) {
        (Role::Mark(mark), Some(Node::Rect(bar))) => vec![(mark.value.unwrap(), bar.w)],
        _ => bars(&group.children),
    });
    found.collect()
}

#[test]
fn bars_on_one_scale_are_as_long_as_their_values() {
    let shipped = Shipped::load();
    let one_scale = [ChartKind::DivergingBars, ChartKind::PercentBars];
    let specs = shipped.specs();
    for spec in specs.iter().filter(|spec| one_scale.contains(&spec.kind)) {
        for width in [320, 960] {
            let (name, scene) = named_scene(spec, width);
            let bars = bars(&scene.nodes);
            assert_eq!(bars.len(), spec.items().count(), "{name}");
            let longest = bars.iter().max_by_key(|(_, w)| *w).unwrap();
            let px_per_unit = f64::from(longest.1) / longest.0.abs();
            for (value, w) in &bars {
                let expected = value.abs() * px_per_unit;
                // Two tenths of a pixel.
                assert!(
                    (f64::from(*w) - expected).abs() <= 2.0,
                    "{name}: {value} is {w}"
                );
            }
        }
    }
}
