//! From two figures to their chart: the verdict, its reasons, and bars where it allows them.

use crate::chart::body::Part;
use crate::chart::words::{Context, VerdictNote, capitalised};
use crate::compare::{Comparison, Verdict, between};
use crate::data::model::{FigureIx, Level, PeriodBasis};

use super::{Side, SideBySide};

/// The part of two figures, the one of the first district first.
pub(in crate::chart) fn build(context: Context<'_>, pair: [FigureIx; 2]) -> Part<SideBySide> {
    let m = context.lang.messages();
    let [a, b] = pair;
    let comparison = between(context.data, a, b);
    let allowed = comparison.verdict != Verdict::Refused;
    let reasons = comparison.reasons.iter();
    let reasons = reasons.map(|reason| capitalised(&context.reason(a, b, reason)));
    let mut reasons: Vec<_> = reasons.collect();
    if reasons.is_empty() {
        reasons.push(capitalised(m.alike()));
    }
    let scale = allowed.then(|| scale(context, pair)).flatten();
    let sides = sides(context, pair, &comparison);
    let note = VerdictNote {
        verdict: comparison.verdict,
        name: m.verdict(comparison.verdict),
        text: m.parts(&reasons),
    };
    Part {
        body: SideBySide {
            notes: notes(context, &sides, scale.is_some()),
            note,
            sides: Box::new(sides),
            scale,
            reasons,
        },
        finding: context.side_by_side(a, b),
        caveat: match allowed {
            true => m.overlaps_caveat().to_owned(),
            false => m.apart_pair_caveat().to_owned(),
        },
    }
}

/// Names both figures and their districts.
pub(in crate::chart) fn title(context: Context<'_>, pair: [FigureIx; 2]) -> String {
    let [of_a, of_b] = pair.map(|ix| context.name(ix));
    let districts = pair.map(|ix| context.district_name(context.data.figure(ix).district));
    let words = context.lang.publication();
    words.side_by_side_title([&of_a, &of_b], districts)
}

/// From which value to which the bars of two figures go: zero is among them. With nothing but
/// zeros there is no length to draw.
fn scale(context: Context<'_>, pair: [FigureIx; 2]) -> Option<(f64, f64)> {
    let values = pair.map(|ix| context.data.figure(ix).value.get());
    let min = values.into_iter().fold(0.0, f64::min);
    let max = values.into_iter().fold(0.0, f64::max);
    (min < max).then_some((min, max))
}

fn sides(context: Context<'_>, pair: [FigureIx; 2], comparison: &Comparison<'_>) -> [Side; 2] {
    let mut reserved = comparison.reserved().into_iter();
    let measures = pair.map(|ix| context.name(ix));
    let is_one = measures[0] == measures[1];
    let mut measures = measures.into_iter();
    pair.map(|ix| {
        let district = context.district_name(context.data.figure(ix).district);
        let mut item = match is_one {
            true => context.staged(ix, &[]),
            false => context.item(ix, Some(district.to_owned())),
        };
        let reserved = reserved.next().unwrap_or(true);
        item.hatched = reserved && comparison.verdict != Verdict::Refused;
        Side {
            district: context.district_label(context.data.figure(ix).district),
            item,
            measure: measures.next().filter(|_| !is_one),
        }
    })
}

/// What the sides cannot say themselves.
fn notes(context: Context<'_>, sides: &[Side; 2], has_bars: bool) -> Vec<String> {
    let m = context.lang.messages();
    let figure = |side: &Side| context.data.figure(side.item.figure);
    let mut notes = Vec::new();
    if has_bars && sides.iter().any(|side| side.item.hatched) {
        notes.push(m.striped().to_owned());
    }
    let names = |holds: &dyn Fn(&Side) -> bool| {
        let those = sides.iter().filter(|side| holds(side));
        those
            .map(|side| side.district.name.clone())
            .collect::<Vec<_>>()
    };
    let words = context.lang.publication();
    let inferred = names(&|side| figure(side).attribution.level == Level::Inferred);
    if !inferred.is_empty() {
        notes.push(words.inferred_side(&m.names(&inferred)));
    }
    let headline = names(&|side| figure(side).period_basis == Some(PeriodBasis::Article));
    if !headline.is_empty() {
        notes.push(words.headline_side(&m.names(&headline)));
    }
    notes
}
