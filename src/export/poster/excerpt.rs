//! The beginning of a chart: whole rows, so that nothing in it is cut.

use crate::chart::Spec;

/// How many rows of each panel an excerpt may have, most first.
const ROWS: [usize; 6] = [6, 5, 4, 3, 2, 1];

/// The chart itself, then ever shorter beginnings of it.
pub(super) fn excerpts(spec: &Spec) -> impl Iterator<Item = Spec> + '_ {
    let sections = (1..=spec.sections.len()).rev();
    let shorter = sections.flat_map(|n| ROWS.map(|rows| first(spec, n, rows)));
    std::iter::once(spec.clone()).chain(shorter)
}

/// The first rows of each panel of the first sections.
fn first(spec: &Spec, sections: usize, rows: usize) -> Spec {
    let mut short = spec.clone();
    short.sections.truncate(sections);
    for panel in short.sections.iter_mut().flat_map(|s| &mut s.panels) {
        panel.rows.truncate(rows);
    }
    short
}
