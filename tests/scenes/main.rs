//! Every chart, as it is drawn: reviewed snapshots, and claims about every width.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;

mod bars;
mod contents;
mod fit;

use common::{Shipped, WIDTHS_PX, named_scene};
use expect_test::expect_file;
use siming_huli::scene::Paint;
use siming_huli::svg::{Target, write};

#[test]
fn every_chart_looks_as_reviewed() {
    for spec in Shipped::load().specs() {
        for width in WIDTHS_PX {
            let (name, scene) = named_scene(&spec, width);
            let file = format!("../snapshots/{name}.svg");
            let page = write(&scene, Target::Page);
            expect_file![file].assert_eq(&page);
            // Signs of verdicts are in neutral ink; flags of defects alone have one of their own.
            assert_eq!(page.contains("-caveat"), spec.id == "source-map", "{name}");
            // In the dark only the tones of the inks differ.
            let mut dark = write(&scene, Target::DarkFile);
            let mut light = write(&scene, Target::File);
            for (n, paint) in Paint::all().enumerate() {
                let tone = paint.tone();
                dark = dark.replace(tone.dark, &format!("ink {n}"));
                light = light.replace(tone.light, &format!("ink {n}"));
            }
            assert_eq!(dark, light, "{name}");
        }
    }
}
