//! Percentages, by what they are: rates on a track from 0 to 100, shares as one part of two,
//! scores as numbers. A panel for each district.

use crate::chart::body::Part;
use crate::chart::rows::model::{MarkShape, Rows, Section};
use crate::chart::rows::scale::Scale;
use crate::chart::words::{Context, Filter};
use crate::data::model::{FigureIx, Kind};
use crate::i18n::percentages::Percents;

use super::by_district::{Gathered, kept};

/// The part of a chart of percentages.
pub(super) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Rows> {
    let m = context.lang.messages();
    let figures = &kept(context, filter);
    let all = Gathered { context, figures };
    let value = |ix: FigureIx| context.data.figure(ix).value.get();
    let note = |ix: FigureIx| {
        let measure = all.measure(ix);
        let whole = measure.whole.as_ref().map(|whole| whole.get(context.lang));
        let short = (measure.kind == Kind::Rate).then(|| m.short_of_all(value(ix)));
        let said = match measure.kind {
            Kind::Score => Some(whole.unwrap_or(m.a_score_is_no_part())),
            _ => Some(whole.unwrap_or(m.whole_not_given())),
        };
        let parts = said.map(str::to_owned).into_iter().chain(short.flatten());
        Some(m.parts(parts))
    };
    let scale = |ix: FigureIx| match all.measure(ix).kind {
        Kind::Rate => Some(Scale::Percent),
        Kind::Share => Some(Scale::Parts { value: value(ix) }),
        _ => None,
    };
    let kinds = [
        (Kind::Rate, MarkShape::Track),
        (Kind::Share, MarkShape::Parts),
        (Kind::Score, MarkShape::Bar),
    ];
    let parts = kinds.map(|(kind, mark)| (kind, mark, all.of_kind(kind)));
    let parts = parts.into_iter().filter(|(.., of)| !of.is_empty());
    let sections = parts.map(|(kind, mark, of)| Section {
        heading: Some(m.percent_heading(kind).to_owned()),
        mark,
        stacked: true,
        panels: all.panels(&of, &|ix| all.row(ix, scale(ix), note(ix))),
        verdict: None,
    });
    let found = all.by_district(|own| {
        let own = Gathered {
            context,
            figures: own,
        };
        let rates = own.of_kind(Kind::Rate);
        Percents {
            full: rates.iter().filter(|ix| value(**ix) >= 100.0).count(),
            rates: rates.len(),
            shares: own.of_kind(Kind::Share).len(),
            scores: own.of_kind(Kind::Score).len(),
        }
    });
    Part {
        finding: m.percent_finding(&found),
        caveat: all.caveat(m.percent_caveat),
        body: Rows {
            sections: sections.collect(),
        },
    }
}
