//! Changes on the year before: bars to both sides of zero, a panel for each district. A
//! change of which nobody knows whether it is in percent or in points has no axis.

use crate::chart::body::Part;
use crate::chart::rows::model::{MarkShape, Rows, Section};
use crate::chart::rows::scale::Scale;
use crate::chart::words::{Context, Filter};
use crate::data::model::{FigureIx, Polarity, Unit};
use crate::i18n::changes::Moves;

use super::by_district::{Gathered, kept};

/// The part of a chart of changes.
pub(super) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Rows> {
    let m = context.lang.messages();
    let figures = &kept(context, filter);
    let all = Gathered { context, figures };
    let open = |ix: FigureIx| all.measure(ix).unit == Unit::PercentOrPoints;
    let (on_axis, apart) = (all.that(|ix| !open(ix)), all.that(open));
    let scale = Scale::Around {
        min: all.values(&on_axis).fold(0.0, f64::min),
        max: all.values(&on_axis).fold(0.0, f64::max),
    };
    let meant = |ix: FigureIx| match all.measure(ix).polarity {
        Polarity::LowerBetter => Some(m.fall_is_meant_well().to_owned()),
        Polarity::HigherBetter => Some(m.rise_is_meant_well().to_owned()),
        Polarity::Neutral => None,
    };
    let sections = [
        (None, &on_axis, Some(scale)),
        (Some(m.unit_is_open().to_owned()), &apart, None),
    ];
    let sections = sections.into_iter().filter(|(_, of, _)| !of.is_empty());
    let sections = sections.map(|(heading, of, scale)| Section {
        heading,
        mark: MarkShape::Bar,
        stacked: true,
        panels: all.panels(of, &|ix| all.row(ix, scale, meant(ix))),
        verdict: None,
    });
    let moves = all.by_district(|own| {
        let count = |holds: fn(f64) -> bool| all.values(own).filter(|v| holds(*v)).count();
        Moves {
            up: count(|v| v > 0.0),
            down: count(|v| v < 0.0),
            same: count(|v| v == 0.0),
        }
    });
    Part {
        finding: m.changes_finding(&moves, all.subjects(), all.comparable()),
        caveat: all.caveat(m.changes_caveat),
        body: Rows {
            sections: sections.collect(),
        },
    }
}
