//! The beginning of a chart: whole rows, so that nothing in it is cut.

use crate::chart::Spec;

/// The chart itself, then ever shorter beginnings of it.
pub(super) fn excerpts(spec: &Spec) -> Vec<Spec> {
    let shorter = spec.body.shorter().into_iter().map(|body| Spec {
        body,
        ..spec.clone()
    });
    std::iter::once(spec.clone()).chain(shorter).collect()
}
