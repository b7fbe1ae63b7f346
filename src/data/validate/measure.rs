//! Measures: facets, and units that go with their kind.
//!
//! `raw::Measure` ─► **measure** ─► `model::Measure`

use super::Listed;
use crate::data::{
    at::At,
    error::DataErrorKind,
    model::{Kind, Measure, ThemeIx, Unit},
    raw,
    report::Report,
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
    let staged = report.optional(at.field("staged"), raw.staged.as_ref());
    let unit = Unit::from(report.term(at.field("unit"), &raw.unit));
    let scope = report.term(at.field("scope"), &raw.scope);
    let kind = raw.kind;
    if raw.unit.is_well_formed() && !unit_fits(kind, &unit) {
        let unit = raw.unit.0.clone();
        report.wrong(at.field("unit"), DataErrorKind::UnitOfKind { unit, kind });
    }
    let whole_at = at.field("whole");
    let whole = report.optional(whole_at, raw.whole.as_ref());
    match kind {
        Kind::Rate | Kind::Share if whole.is_none() => {
            report.wrong(whole_at, DataErrorKind::NoWhole { kind });
        }
        Kind::Count | Kind::Amount | Kind::Change if whole.is_some() => {
            report.wrong(whole_at, DataErrorKind::IdleWhole { kind });
        }
        _ => {}
    }
    Measure {
        id,
        theme: ThemeIx(theme.unwrap_or(0)),
        name,
        definition,
        subject,
        stage,
        staged,
        kind,
        unit,
        whole,
        scope,
        polarity: raw.polarity,
    }
}

/// Whether a number of this kind can be in this unit.
fn unit_fits(kind: Kind, unit: &Unit) -> bool {
    use Unit::{Other, Percent, PercentOrPoints, PercentagePoint, Person, Point, Yuan};
    match kind {
        Kind::Count => matches!(unit, Person | Other(_)),
        Kind::Amount => matches!(unit, Yuan),
        Kind::Rate | Kind::Share => matches!(unit, Percent | PercentagePoint),
        Kind::Change => matches!(unit, Percent | PercentagePoint | PercentOrPoints),
        Kind::Score => matches!(unit, Percent | Point),
    }
}
