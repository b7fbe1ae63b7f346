//! Sums of money: dots on a logarithmic axis, a panel for each district. A length would mean
//! nothing, since such an axis has no zero.

use crate::chart::body::Part;
use crate::chart::rows::model::{MarkShape, Rows, Section};
use crate::chart::rows::scale::Scale;
use crate::chart::words::{Context, Filter};
use crate::data::model::FigureIx;
use crate::lists::distinct;

use super::by_district::{Gathered, kept};

/// The part of a chart of sums.
pub(super) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Rows> {
    let m = context.lang.messages();
    let figures = &kept(context, filter);
    let all = Gathered { context, figures };
    let value = |ix: FigureIx| context.data.figure(ix).value.get();
    // What is no sum above zero has no place on a logarithmic axis.
    let positive = all.that(|ix| value(ix) > 0.0);
    let min = all.values(&positive).fold(f64::INFINITY, f64::min);
    let max = all.values(&positive).fold(0.0, f64::max);
    let scale = Scale::log10(min, max);
    let row = |ix: FigureIx| {
        let note = m.money_of_stage(context.stage(ix));
        all.row(ix, (value(ix) > 0.0).then_some(scale), Some(note))
    };
    let mut sections = vec![Section {
        heading: None,
        mark: MarkShape::Dot,
        stacked: true,
        panels: all.panels(figures, &row),
        verdict: None,
    }];
    sections.retain(|section| !section.panels.is_empty());
    let stages = distinct(figures.iter().map(|ix| context.stage(*ix)));
    let by_value = |a: &&FigureIx, b: &&FigureIx| value(**a).total_cmp(&value(**b));
    let (low, high) = (
        figures.iter().min_by(by_value),
        figures.iter().max_by(by_value),
    );
    let ends = low.zip(high);
    let ends = ends.map(|(low, high)| [context.value(*low), context.value(*high)]);
    Part {
        finding: m.amounts_finding(figures.len(), ends, &stages),
        caveat: all.caveat(m.amounts_caveat),
        body: Rows { sections },
    }
}
