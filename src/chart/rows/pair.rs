//! Any two figures side by side, as a reader chooses them: on one scale where a verdict
//! allows it, otherwise as two numbers and the reasons why.

use crate::chart::body::Part;
use crate::chart::words::{Context, VerdictNote, capitalised};
use crate::compare::{Comparison, Facet, Facets, Verdict, between};
use crate::data::model::FigureIx;
use crate::vocabulary::Vocabulary;

use super::model::{MarkShape, Panel, Row, Rows, Section};
use super::scale::Scale;

/// What labels name where both figures are of one district's kind, in this order.
const NAMED: [Facet; 3] = [Facet::Kind, Facet::Scope, Facet::Period];

/// The part of two figures.
pub(in crate::chart) fn build(context: Context<'_>, a: FigureIx, b: FigureIx) -> Part<Rows> {
    let m = context.lang.messages();
    let comparison = between(context.data, a, b);
    let allowed = comparison.verdict != Verdict::Refused;
    let reasons = comparison.reasons.iter();
    let reasons = reasons.map(|reason| context.reason(a, b, reason));
    let note = VerdictNote {
        verdict: comparison.verdict,
        name: m.verdict(comparison.verdict),
        text: m.parts(reasons),
    };
    let section = if allowed {
        together(context, [a, b], &comparison, note)
    } else {
        Section {
            heading: None,
            mark: MarkShape::Bar,
            stacked: false,
            panels: [a, b].map(|ix| apart(context, ix)).into(),
            verdict: Some(note),
        }
    };
    let caveat = if allowed {
        m.pair_caveat()
    } else {
        m.apart_pair_caveat()
    };
    Part {
        body: Rows {
            sections: vec![section],
        },
        finding: context.side_by_side(a, b),
        caveat: caveat.to_owned(),
    }
}

/// The same without verdict and caveat, for a place that tells both in words of its own.
pub(in crate::chart) fn bare(context: Context<'_>, a: FigureIx, b: FigureIx) -> Part<Rows> {
    let mut part = build(context, a, b);
    part.caveat.clear();
    for section in &mut part.body.sections {
        section.verdict = None;
        let rows = section.panels.iter_mut().flat_map(|panel| &mut panel.rows);
        rows.for_each(|row| row.verdict = None);
    }
    part
}

/// Names two figures by their measures.
pub(in crate::chart) fn title(context: Context<'_>, pair: [FigureIx; 2]) -> String {
    let name = |ix| {
        context
            .data
            .measure(context.data.figure(ix).measure)
            .name
            .get(context.lang)
    };
    context.lang.messages().pair_title(pair.map(name))
}

/// Two figures that may be compared, on one scale.
fn together(
    context: Context<'_>,
    pair: [FigureIx; 2],
    comparison: &Comparison<'_>,
    note: VerdictNote,
) -> Section {
    let facets = |ix: FigureIx| Facets::of(context.data, context.data.figure(ix));
    let subject = facets(pair[0]).subject;
    let words = context.vocabulary;
    let mut label = capitalised(Vocabulary::word(&words.subject, subject, context.lang));
    let mut apart = Vec::new();
    for facet in NAMED {
        if context.several(&pair, facet).contains(&true) {
            match comparison.reasons.iter().any(|r| r.facet == facet) {
                true => apart.push(facet),
                false => label = context.with(facet, &label, pair[0]),
            }
        }
    }
    let mut items = pair.map(|ix| context.staged(ix, &apart));
    for (item, reserved) in items.iter_mut().zip(comparison.reserved()) {
        item.hatched = reserved;
    }
    let values = pair.map(|ix| context.data.figure(ix).value.get());
    let min = values.into_iter().fold(0.0, f64::min);
    let max = values.into_iter().fold(0.0, f64::max);
    let scale = if min < 0.0 {
        Scale::Around { min, max }
    } else {
        Scale::Zero { max }
    };
    Section {
        heading: None,
        mark: MarkShape::Bar,
        stacked: false,
        panels: vec![Panel {
            title: title(context, pair),
            district: None,
            rows: vec![Row {
                label,
                note: None,
                items: items.into(),
                // With nothing but zeros there is no length to draw.
                scale: (min < max).then_some(scale),
                verdict: Some(note),
            }],
        }],
        verdict: None,
    }
}

/// A figure on its own: only its number.
fn apart(context: Context<'_>, ix: FigureIx) -> Panel {
    let figure = context.data.figure(ix);
    let measure = context.data.measure(figure.measure);
    Panel {
        title: context.district_name(figure.district).to_owned(),
        district: Some(context.district_label(figure.district)),
        rows: vec![Row {
            label: measure.name.get(context.lang).to_owned(),
            note: None,
            items: vec![context.item(ix, None)],
            scale: None,
            verdict: None,
        }],
    }
}
