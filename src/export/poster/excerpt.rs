//! The beginning of a chart: whole rows, so that nothing in it is cut.

use crate::chart::Spec;
use crate::chart::comparability::Comparability;
use crate::chart::spec::{Body, Section};

/// How many rows of each panel an excerpt may have, most first.
const ROWS: [usize; 6] = [6, 5, 4, 3, 2, 1];

/// The chart itself, then ever shorter beginnings of it: of rows, nearest pairs, themes,
/// levels or derived figures; of what can be compared, the pairs alone.
pub(super) fn excerpts(spec: &Spec) -> Vec<Spec> {
    let shorter = match &spec.body {
        Body::Rows(sections) => {
            let numbers = (1..=sections.len()).rev();
            let firsts = numbers.flat_map(|n| ROWS.map(|rows| first(sections, n, rows)));
            firsts.map(Body::Rows).collect()
        }
        Body::Nearest(all) => beginnings(all, Body::Nearest),
        Body::Coverage(all) => beginnings(all, Body::Coverage),
        Body::Recognitions(all) => beginnings(all, Body::Recognitions),
        Body::Derived(all) => beginnings(all, Body::Derived),
        Body::Comparability(all) => {
            let strips = Vec::new();
            vec![Body::Comparability(Comparability {
                strips,
                ..all.clone()
            })]
        }
    };
    let short = shorter.into_iter().map(|body| Spec {
        body,
        ..spec.clone()
    });
    std::iter::once(spec.clone()).chain(short).collect()
}

/// Ever fewer of some parts.
fn beginnings<T: Clone>(all: &[T], body: fn(Vec<T>) -> Body) -> Vec<Body> {
    let numbers = (1..all.len()).rev();
    numbers.map(|n| body(all[..n].to_vec())).collect()
}

/// The first rows of each panel of the first sections.
fn first(sections: &[Section], number: usize, rows: usize) -> Vec<Section> {
    let mut short = sections[..number].to_vec();
    for panel in short.iter_mut().flat_map(|section| &mut section.panels) {
        panel.rows.truncate(rows);
    }
    short
}
