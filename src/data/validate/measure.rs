//! Measures: facets, and units that go with their kind.
//!
//! `raw::Measure` ─► **measure** ─► `model::Measure`

use super::{Listed, at::At, report::Report};
use crate::data::{
    error::DataErrorKind,
    model::{Kind, Measure, ThemeIx},
    raw,
};

/// Resolves one measure.
pub(super) fn measure(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Measure,
    listed: &Listed<'_>,
) -> Option<Measure> {
    let id = report.id(at.field("id"), &raw.id);
    let theme = listed
        .themes
        .position(report, at.field("theme"), &raw.theme);
    let name = report.localized(at.field("name"), &raw.name);
    let definition = report.localized(at.field("definition"), &raw.definition);
    let subject = report.term(at.field("subject"), &raw.subject);
    let stage = report.term(at.field("stage"), &raw.stage);
    let unit = report.term(at.field("unit"), &raw.unit).and_then(|unit| {
        if unit_fits(raw.kind, &unit) {
            Some(unit)
        } else {
            report.wrong(
                at.field("unit"),
                DataErrorKind::UnitOfKind {
                    unit,
                    kind: raw.kind,
                },
            )
        }
    });
    let scope = report.term(at.field("scope"), &raw.scope);
    Some(Measure {
        id: id?,
        theme: ThemeIx(theme?),
        name: name?,
        definition: definition?,
        subject: subject?,
        stage: stage?,
        kind: raw.kind,
        unit: unit?,
        scope: scope?,
        polarity: raw.polarity,
    })
}

/// Whether a number of this kind can be in this unit.
fn unit_fits(kind: Kind, unit: &str) -> bool {
    match kind {
        Kind::Count => !matches!(unit, "percent" | "percentage-point" | "point" | "yuan"),
        Kind::Amount => unit == "yuan",
        Kind::Rate | Kind::Share | Kind::Change => matches!(unit, "percent" | "percentage-point"),
        Kind::Score => matches!(unit, "percent" | "point"),
    }
}
