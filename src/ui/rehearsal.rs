//! What a reader's first choice runs, run before on nothing.
//!
//! ```text
//! live ─► turn by turn: chart ─► whole, then filtered ─► an element that is not on the page
//!      └► a list is set to what it is set to
//! ```
//!
//! A browser compiles code when it first runs it, and on a slow device that takes as long as
//! the choice itself. So it happens once the page is live, between a reader's choices: each
//! chart in a turn of its own.

use leptos::prelude::*;

use crate::chart::catalog::Chart;
use crate::chart::{FIXED_WIDTHS_PX, Keep, build, scene};
use crate::data::model::Kind;
use crate::state::{Parameter, Selection};
use crate::svg::{Target, write};

use super::sources::sources;
use super::{Extent, Listed, Page, dom, motion, tables};

/// Turns that go by before, in which the page is laid out for its window and painted.
const TURNS: usize = 12;

/// Rehearses, soon.
pub(super) fn rehearse(page: Page) {
    dom::effect(move || {
        for (n, chart) in page.content.catalog.charts.iter().enumerate() {
            dom::later(TURNS + n, Box::new(move || draw(page, chart)));
        }
        dom::later(TURNS, Box::new(move || choose(page)));
    });
}

/// Filters a chart, lets its marks move, and writes it in every view.
fn draw(page: Page, chart: &'static Chart) {
    let Ok(stage) = document().create_element("div") else {
        return;
    };
    let (data, verdicts) = (&page.content.data, &page.content.verdicts);
    let view = Selection {
        kind: Some(Kind::Count),
        district: data.district_ixs().next(),
        ..Selection::default()
    };
    let filtered = Keep {
        figure: &|ix| view.keeps_figure(data, verdicts.best(ix), ix),
        claim: &|ix| view.keeps_claim(data, data.claim(ix)),
    };
    let mut before = Vec::new();
    for keep in [Keep::ALL, filtered] {
        let spec = build(page.book(), chart, &keep);
        let [.., (name, width_px)] = FIXED_WIDTHS_PX;
        if let Ok(scene) = scene(&spec, width_px, name.to_owned()) {
            let mut places = Vec::new();
            motion::find_places(&scene.nodes, &mut places);
            motion::replace(&stage, &write(&scene, Target::Page), before, &places);
            before = places;
        }
        let (figures, claims) = (spec.figures(), spec.claims());
        let listed = Listed {
            figures: &figures,
            claims: &claims,
            derived: spec.derived(),
        };
        let table = tables(page, &listed, Extent::Whole);
        stage.set_inner_html(&[table, sources(page, &figures, &claims)].concat());
    }
}

/// Takes over what is chosen already.
fn choose(page: Page) {
    let highlight = untrack(|| page.chosen(&Parameter::HIGHLIGHT));
    page.choose(&Parameter::HIGHLIGHT, &highlight);
}
