//! What may be worked out from two figures: only where a verdict lets them stand together.

use crate::data::model::{Dataset, FigureIx, Kind};

use super::bounds::Estimate;
use super::facets::{Comparison, Verdict, between};

/// Difference and ratio of two figures that may be compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Arithmetic<'a> {
    /// The verdict, direct or with a caveat, and its reasons.
    pub comparison: Comparison<'a>,
    /// The first less the second: in percentage points where both are percentages,
    /// otherwise in their unit.
    pub difference: Estimate,
    /// The first divided by the second, or why that would say nothing.
    pub ratio: Result<Estimate, NoRatio>,
}

/// Why two figures have a difference but no ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRatio {
    /// Changes: how many times one fall is another says nothing of either level.
    Changes,
    /// Rates, shares and scores: compared in points.
    Points,
    /// The second is nothing.
    Zero,
}

/// Difference and ratio of two figures with the bounds that the printed digits leave.
///
/// # Errors
/// The comparison with its reasons, where the verdict is [`Verdict::Refused`].
pub fn arithmetic(
    data: &Dataset,
    a: FigureIx,
    b: FigureIx,
) -> Result<Arithmetic<'_>, Comparison<'_>> {
    let comparison = between(data, a, b);
    if comparison.verdict == Verdict::Refused {
        return Err(comparison);
    }
    let (first, second) = (Estimate::of(data.figure(a)), Estimate::of(data.figure(b)));
    let ratio = match data.measure(data.figure(a).measure).kind {
        Kind::Change => Err(NoRatio::Changes),
        Kind::Rate | Kind::Share | Kind::Score => Err(NoRatio::Points),
        Kind::Count | Kind::Amount => first.over(second).ok_or(NoRatio::Zero),
    };
    Ok(Arithmetic {
        comparison,
        difference: first.minus(second),
        ratio,
    })
}
