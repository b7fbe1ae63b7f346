//! Redraws a chart of many made-up figures in an empty page, as the site does: lays it out for a
//! width, writes it, puts it into its place. `tests/bench/redraw.rs` drives it.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../tests/common/mod.rs"]
mod common;

use std::cell::RefCell;

use siming_huli::chart::{Filter, Spec, build, scene};
use siming_huli::i18n::Lang;
use siming_huli::scene::Scene;
use siming_huli::svg::{Target, write};
use siming_huli::ui::motion::{Place, find_places, replace};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use common::{Shipped, growth};

/// The allocator of the site.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The chart that holds a mark for each figure.
const CHART: &str = "ledger";
const DISTRICTS: usize = 2;

#[derive(Default)]
struct Drawn {
    spec: Option<Spec>,
    places: Vec<Place>,
}

thread_local! {
    static DRAWN: RefCell<Drawn> = RefCell::default();
}

/// Makes up so many figures and the spec of their chart.
#[wasm_bindgen]
pub fn make(figures: usize) {
    let [metrics, charts] = growth::files(figures, DISTRICTS);
    let made = Shipped::of(&metrics, &charts);
    let spec = build(made.context(Lang::Zh), made.chart(CHART), &Filter::ALL);
    DRAWN.replace(Drawn {
        spec: Some(spec),
        places: Vec::new(),
    });
}

/// The chart for a width.
fn laid_out(width: u32) -> Scene {
    DRAWN.with_borrow(|drawn| {
        let spec = drawn.spec.as_ref().expect("figures are made up first");
        scene(spec, width, spec.id.clone()).unwrap()
    })
}

/// The markup alone.
#[wasm_bindgen]
pub fn markup(width: u32) -> String {
    write(&laid_out(width), Target::Page)
}

/// Draws the chart for a width into its place; with marks that move from where they were, unless
/// the reader asks for less motion.
#[wasm_bindgen]
pub fn redraw(place: &Element, width: u32) {
    let scene = laid_out(width);
    let svg = write(&scene, Target::Page);
    let mut now = Vec::new();
    find_places(&scene.nodes, &mut now);
    DRAWN.with_borrow_mut(|drawn| {
        let before = std::mem::take(&mut drawn.places);
        replace(place, &svg, &before, &now);
        drawn.places = now;
    });
}
