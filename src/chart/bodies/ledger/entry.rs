//! One figure in the ledger: what it is, and what a reader has selected it for.

use crate::chart::words::{Context, Item};
use crate::compare::Verdict;
use crate::data::model::{FigureIx, Kind, Unit};
use crate::i18n::number::{Quantity, quantity};

use super::rows::agreeing;

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// The figure; its label says how far it agrees with what is selected.
    pub item: Item,
    /// What it is.
    pub name: String,
    /// The value without a sign, with its unit.
    pub numeral: String,
    /// Which way a change goes; empty for anything else.
    pub direction: &'static str,
    /// Remarks in small type.
    pub notes: Vec<Note>,
    /// The best verdict with a figure of another district on the same rows.
    pub sign: Option<Verdict>,
    /// How it stands to what is selected.
    pub standing: Standing,
    /// How many facets it has in common with what is selected, if that is another
    /// district's.
    pub gauge: Option<usize>,
}

/// A remark.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Note {
    pub text: String,
    /// Whether it is the district's own word, which stands in a frame.
    pub claimed: bool,
}

/// How a figure stands to what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is selected, or makes a pair with what is.
    Chosen,
    /// It may be held against what is selected.
    Counterpart,
    /// Neither.
    Other,
}

impl Entry {
    /// A figure, with its best verdict.
    pub(crate) fn of(context: Context<'_>, ix: FigureIx, sign: Option<Verdict>) -> Self {
        let (data, m) = (context.data, context.lang.messages());
        let figure = data.figure(ix);
        let is_change = data.measure(figure.measure).kind == Kind::Change;
        let mut item = context.item(ix, None);
        let gauge = gauge(context, ix);
        if let Some(n) = gauge {
            item.label = m.ledger_agrees(&item.label, n);
        }
        let standing = match context.chosen.pair.contains(&Some(ix)) {
            true => Standing::Chosen,
            false if is_counterpart(context, ix) => Standing::Counterpart,
            false => Standing::Other,
        };
        Self {
            name: context.name(ix),
            numeral: match is_change {
                true => without_sign(context, ix),
                false => item.text.clone(),
            },
            direction: match is_change {
                true => m.ledger_direction(figure.value.get()),
                false => "",
            },
            notes: notes(context, ix),
            item,
            sign,
            standing,
            gauge,
        }
    }
}

/// A change as a number, whichever way it goes.
fn without_sign(context: Context<'_>, ix: FigureIx) -> String {
    let figure = context.data.figure(ix);
    let Some(unit) = context.unit_name(ix) else {
        return figure.printed.clone();
    };
    let change = Quantity {
        value: figure.value.get().abs(),
        kind: Kind::Rate,
        unit,
        approximate: figure.approximate,
        floor: figure.precision.upper.is_none(),
    };
    quantity(change, context.lang)
}

/// What a district claims for a figure, and what its number leaves open.
fn notes(context: Context<'_>, ix: FigureIx) -> Vec<Note> {
    let (data, m) = (context.data, context.lang.messages());
    let figure = data.figure(ix);
    let measure = data.measure(figure.measure);
    let mut notes = Vec::new();
    if let Some(rank) = &figure.rank {
        notes.push(Note {
            text: m.ledger_rank(rank.scope, rank.place, rank.of.get(context.lang)),
            claimed: true,
        });
    }
    let whole = measure.whole.as_ref();
    let open = match measure.unit == Unit::PercentOrPoints {
        true => Some(m.ledger_points()),
        false => whole.map(|whole| whole.get(context.lang)),
    };
    notes.extend(open.map(|text| Note {
        text: text.to_owned(),
        claimed: false,
    }));
    notes
}

/// How many facets a figure has in common with the selected one of another district.
fn gauge(context: Context<'_>, ix: FigureIx) -> Option<usize> {
    let chosen = context.chosen.pair[0]?;
    apart(context, chosen, ix).then(|| agreeing(context.data, chosen, ix))
}

/// Whether a figure may be held against the selected one of another district.
pub(super) fn is_counterpart(context: Context<'_>, ix: FigureIx) -> bool {
    let chosen = context.chosen.pair[0];
    chosen.is_some_and(|chosen| {
        apart(context, chosen, ix) && context.verdicts.on(chosen, ix) != Verdict::Refused
    })
}

/// Whether two figures are of different districts.
fn apart(context: Context<'_>, a: FigureIx, b: FigureIx) -> bool {
    context.data.figure(a).district != context.data.figure(b).district
}
