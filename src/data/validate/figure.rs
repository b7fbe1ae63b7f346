//! Figures: numbers that their kind can have, inside what the printed digits allow.
//!
//! `raw::Figure` ─► **figure** ─► `model::Figure`

use std::collections::BTreeMap;

use super::Listed;
use crate::data::{
    at::At,
    error::DataErrorKind,
    model::{DistrictIx, Figure, Finite, Kind, Measure, MeasureIx, Precision, Rank},
    raw,
    report::Report,
};

/// Reports every second figure of a district, measure and period.
pub(super) fn one_for_each_triple(report: &mut Report, at: At<'_>, figures: &[raw::Figure]) {
    let mut known = BTreeMap::new();
    for (i, figure) in figures.iter().enumerate() {
        let triple = [&figure.district.0, &figure.measure.0, &figure.period.0];
        let first = *known.entry(triple).or_insert(i);
        if first < i {
            let first = at.item(first).to_string();
            report.wrong(at.item(i), DataErrorKind::DuplicateFigure { first });
        }
    }
}

/// Resolves one figure.
pub(super) fn figure(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Figure,
    listed: &Listed<'_>,
) -> Figure {
    let id = report.id(at.field("id"), &raw.id);
    let district = report.position(at.field("district"), &listed.districts, &raw.district);
    let measure = report.position(at.field("measure"), &listed.measures, &raw.measure);
    let kind = measure
        .and_then(|ix| listed.raw.measures.get(ix))
        .map(|measure| measure.kind);
    let (value, precision) = numbers(report, at, raw, kind).unwrap_or((
        Finite::ZERO,
        Precision {
            lower: Finite::ZERO,
            upper: None,
        },
    ));
    let printed = report.text(at.field("printed"), &raw.printed);
    let period = report.term(at.field("period"), &raw.period);
    let basis_at = at.field("period_basis");
    match (period == Measure::UNSTATED, raw.period_basis) {
        (false, None) => report.wrong(basis_at, DataErrorKind::NoBasis),
        (true, Some(_)) => report.wrong(basis_at, DataErrorKind::IdleBasis),
        _ => {}
    }
    let attribution = report.attribution(at.field("attribution"), &raw.attribution);
    let length = (!printed.trim().is_empty()).then(|| printed.chars().count());
    let locations = report.locations(at.field("locations"), &raw.locations, length);
    let rank = (raw.rank.as_ref()).map(|raw| rank(report, at.field("rank"), raw));
    let notes = report.notes(at.field("notes"), raw.notes.as_deref());
    Figure {
        id,
        district: DistrictIx(district.unwrap_or(0)),
        measure: MeasureIx(measure.unwrap_or(0)),
        value,
        printed,
        precision,
        approximate: raw.approximate,
        period,
        period_basis: raw.period_basis,
        attribution,
        locations,
        rank,
        notes,
    }
}

/// The value and its bounds. One mistake gives one error: a bound is looked at only
/// where the value is in order. Without its measure a figure has no kind to check.
fn numbers(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Figure,
    kind: Option<Kind>,
) -> Option<(Finite, Precision)> {
    let precision_at = at.field("precision");
    let lower_at = precision_at.field("lower");
    let upper_at = precision_at.field("upper");

    let value = number(report, at.field("value"), raw.value, kind);
    let lower = report.finite(lower_at, raw.precision.lower);
    let upper = match raw.precision.upper.0 {
        None => Some(None),
        Some(upper) => report.finite(upper_at, upper).map(Some),
    };
    let (value, lower, upper) = (value?, lower?, upper?);
    bound(report, lower_at, lower, value, lower <= value, kind)?;
    match upper {
        Some(upper) => bound(report, upper_at, upper, value, upper >= value, kind)?,
        None if raw.approximate => {}
        None => return report.refuse(upper_at, DataErrorKind::ExactFloor),
    }
    if kind == Some(Kind::Count) && !raw.approximate {
        let value_at = at.field("value");
        let number = value.get();
        if number.fract() != 0.0 {
            return report.refuse(value_at, DataErrorKind::NotWhole { value: number });
        }
        if lower != value || upper != Some(value) {
            let kind = DataErrorKind::ExactCountWithBounds { value: number };
            return report.refuse(precision_at, kind);
        }
    }
    Some((value, Precision { lower, upper }))
}

/// A bound on the right side of its value, and in the range of the kind.
fn bound(
    report: &mut Report,
    at: At<'_>,
    bound: Finite,
    value: Finite,
    brackets: bool,
    kind: Option<Kind>,
) -> Option<()> {
    if !brackets {
        let kind = DataErrorKind::NotBracketing {
            bound: bound.get(),
            value: value.get(),
        };
        return report.refuse(at, kind);
    }
    number(report, at, bound.get(), kind).map(drop)
}

/// A number in the range of its kind.
fn number(report: &mut Report, at: At<'_>, value: f64, kind: Option<Kind>) -> Option<Finite> {
    let finite = report.finite(at, value)?;
    match kind {
        Some(kind) if !in_range(kind, value) => {
            report.refuse(at, DataErrorKind::OutOfRange { value, kind })
        }
        _ => Some(finite),
    }
}

fn in_range(kind: Kind, value: f64) -> bool {
    match kind {
        Kind::Count | Kind::Amount => value >= 0.0,
        Kind::Rate | Kind::Share | Kind::Score => (0.0..=100.0).contains(&value),
        Kind::Change => value >= -100.0,
    }
}

fn rank(report: &mut Report, at: At<'_>, raw: &raw::Rank) -> Rank {
    Rank {
        scope: raw.scope,
        place: report.counted_from_1(at.field("place"), raw.place),
        of: report.localized(at.field("of"), &raw.of),
    }
}
