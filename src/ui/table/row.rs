//! The rows of tables: what stands in each cell, and what it is sorted by.

use std::cmp::Ordering;

use crate::chart::Context;
use crate::chart::words::{DerivedItem, capitalised};
use crate::data::model::{ClaimIx, FigureIx, Location, Measure};
use crate::lists::in_order;

use super::super::Page;
use super::super::item_ix::ItemIx;

/// What stands in a cell, and what it is sorted by: the numbers, then the text.
pub(super) struct Cell {
    pub text: String,
    order: [f64; 2],
    pub is_verbatim: bool,
}

impl Cell {
    /// One that translators leave as it is.
    fn verbatim(self) -> Self {
        Self {
            is_verbatim: true,
            ..self
        }
    }
}

/// A row of any table.
pub(super) struct Row {
    /// The attribute that says what it is about, and the id.
    pub subject: (&'static str, String),
    pub district_id: String,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// The rows in the order of a column; equal ones stay as they were.
pub(super) fn sorted(rows: Vec<Row>, order: Option<(usize, bool)>) -> Vec<Row> {
    let Some((at, descending)) = order else {
        return rows;
    };
    let before = match descending {
        true => Ordering::Greater,
        false => Ordering::Less,
    };
    in_order(rows, &|row, other| {
        compare(&row.cells[at], &other.cells[at]) == before
    })
}

fn compare(a: &Cell, b: &Cell) -> Ordering {
    let order = (a.order[0].total_cmp(&b.order[0])).then(a.order[1].total_cmp(&b.order[1]));
    order.then_with(|| a.text.as_bytes().cmp(b.text.as_bytes()))
}

fn text(text: impl AsRef<str>) -> Cell {
    ordered(text, 0, 0.0)
}

/// A cell is a sentence of its own, or begins one.
fn ordered(text: impl AsRef<str>, first: usize, second: f64) -> Cell {
    Cell {
        text: capitalised(text.as_ref()),
        order: [first as f64, second],
        is_verbatim: false,
    }
}

fn places(context: Context<'_>, places: &[Location]) -> Cell {
    let first = places.first().map_or((0, 0), |at| (at.line, at.start));
    ordered(
        context.exact_places(places),
        first.0 as usize,
        f64::from(first.1),
    )
    .verbatim()
}

pub(super) fn figure(page: Page, ix: FigureIx) -> Row {
    let (m, context) = (page.lang.messages(), page.context());
    let figure = context.data.figure(ix);
    let measure = context.data.measure(figure.measure);
    // Units that have one name are one to a reader.
    let unit = |measure: &Measure| {
        let name = context.vocabulary.unit.get(measure.unit.id());
        name.map(|name| name.en.as_str())
    };
    let mut units = context.data.measures.iter().map(unit);
    let unit = units.position(|other| other == unit(measure));
    let unit = unit.unwrap_or_default();
    let remarks = m.list(context.remarks(figure));
    let remarks = [measure.definition.get(page.lang), m.sentence_gap, &remarks];
    let district = context.district_name(figure.district);
    Row {
        subject: ItemIx::Figure(ix).attribute(page.context()),
        district_id: context.data.district(figure.district).id.clone(),
        cells: vec![
            ordered(district, figure.district.index(), 0.0),
            text(measure.name.get(page.lang)),
            ordered(context.value(ix), unit, figure.value.get()).verbatim(),
            text(figure.printed.as_str()).verbatim(),
            text(context.period(&figure.period)),
            ordered(
                context.attribution(&figure.attribution),
                figure.attribution.level as usize,
                0.0,
            ),
            places(context, &figure.locations),
            text(remarks.concat()),
        ],
    }
}

pub(super) fn derived(page: Page, item: &DerivedItem) -> Row {
    let m = page.lang.messages();
    let district = item.district.series.into();
    let remarks = [&*item.bounds_text, m.full_stop, &*item.condition];
    Row {
        subject: ("data-derived", item.id.clone()),
        district_id: item.district_id.clone(),
        cells: vec![
            ordered(item.district.name.as_str(), district, 0.0),
            text(item.name.as_str()),
            ordered(item.text.as_str(), 0, item.value).verbatim(),
            text(item.formula.as_str()),
            text(remarks.concat()),
        ],
    }
}

pub(super) fn claim(page: Page, ix: ClaimIx) -> Row {
    let (m, context) = (page.lang.messages(), page.context());
    let claim = context.data.claim(ix);
    let level = [m.reach(claim.reach), m.dot, m.claim_type(claim.claim_type)];
    let district = context.district_name(claim.district);
    Row {
        subject: ItemIx::Claim(ix).attribute(page.context()),
        district_id: context.data.district(claim.district).id.clone(),
        cells: vec![
            ordered(district, claim.district.index(), 0.0),
            text(claim.name.get(page.lang)),
            ordered(m.status(claim.status), claim.status as usize, 0.0),
            ordered(level.concat(), claim.reach as usize, 0.0),
            text(context.period(&claim.period)),
            ordered(
                context.attribution(&claim.attribution),
                claim.attribution.level as usize,
                0.0,
            ),
            places(context, &claim.locations),
        ],
    }
}
