//! Measures: facets, and units that go with their kind.
//!
//! `raw::Measure` ─► **measure** ─► `model::Measure`

use super::{
    Listed,
    report::{RULES, Report},
};
use crate::data::{
    at::At,
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
) -> Measure {
    let id = report.id(at.field("id"), &raw.id);
    let theme = report.position(at.field("theme"), &listed.themes, &raw.theme);
    let name = report.localized(at.field("name"), &raw.name);
    let definition = report.localized(at.field("definition"), &raw.definition);
    let subject = report.term(at.field("subject"), &raw.subject);
    let stage = report.term(at.field("stage"), &raw.stage);
    let unit = report.term(at.field("unit"), &raw.unit);
    let scope = report.term(at.field("scope"), &raw.scope);
    let kind = raw.kind;
    if RULES && raw.unit.is_well_formed() && !unit_fits(kind, &unit) {
        let unit = unit.clone();
        report.wrong(at.field("unit"), DataErrorKind::UnitOfKind { unit, kind });
    }
    Measure {
        id,
        theme: ThemeIx(theme.unwrap_or(0)),
        name,
        definition,
        subject,
        stage,
        kind,
        unit,
        scope,
        polarity: raw.polarity,
    }
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
