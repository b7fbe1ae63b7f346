//! The figures and claims of a chart as tables: the same values, with all their provenance.

use std::cmp::Ordering;

use crate::data::model::{ClaimIx, FigureIx, Location};
use crate::lists::in_order;
use crate::state::{Column, Sort};
use crate::svg::markup::{Attributes, Markup};

use crate::chart::words::DerivedItem;

use super::Page;
use super::subject::Subject;

/// What stands in a cell, and what it is sorted by: the numbers, then the text.
struct Cell {
    text: String,
    order: [f64; 2],
    is_verbatim: bool,
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

struct Row {
    /// The attribute that says what it is about, and the id.
    subject: (&'static str, String),
    district_id: String,
    /// One for each column.
    cells: Vec<Cell>,
}

/// How much a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What is reported, and where it stands.
    Reported,
    /// All that is known.
    Whole,
    /// All that is known, to be sorted by the reader.
    Live,
}

/// Both tables as markup, each only if it has rows.
pub fn tables(
    page: Page,
    figures: &[FigureIx],
    claims: &[ClaimIx],
    derived: &[DerivedItem],
    sort: Option<Sort>,
    extent: Extent,
) -> String {
    let m = page.lang.messages();
    let mut out = Markup::default();
    let columns = [
        (Column::District, m.district),
        (Column::Measure, m.worked_out),
        (Column::Value, m.value),
        (Column::Printed, m.formula_column),
        (Column::Place, m.condition_column),
    ];
    let rows = derived.iter().map(|item| self::derived(page, item));
    table(
        m.worked_out,
        &columns,
        rows.collect(),
        sort,
        extent,
        &mut out,
    );
    let columns = [
        (Column::District, m.district),
        (Column::Measure, m.measure),
        (Column::Value, m.value),
        (Column::Printed, m.printed),
        (Column::Period, m.period),
        (Column::Attribution, m.attribution),
        (Column::Place, m.place),
        (Column::Remarks, m.remarks),
    ];
    let rows = figures.iter().map(|ix| figure(page, *ix)).collect();
    table(m.measure, &columns, rows, sort, extent, &mut out);
    let columns = [
        (Column::District, m.district),
        (Column::Measure, m.claim),
        (Column::Value, m.status_column),
        (Column::Printed, m.level_column),
        (Column::Period, m.period),
        (Column::Attribution, m.attribution),
        (Column::Place, m.place),
    ];
    let rows = claims.iter().map(|ix| claim(page, *ix)).collect();
    table(m.claim, &columns, rows, sort, extent, &mut out);
    out.finish()
}

fn table(
    caption: &str,
    columns: &[(Column, &str)],
    rows: Vec<Row>,
    sort: Option<Sort>,
    extent: Extent,
    out: &mut Markup,
) {
    if rows.is_empty() {
        return;
    }
    let is_shown = |column: Column| {
        extent != Extent::Reported || !matches!(column, Column::Attribution | Column::Remarks)
    };
    let plain = Attributes::default();
    out.open("table", &plain);
    out.leaf(
        "caption",
        &Attributes::default().with("class", "hint"),
        caption,
    );
    out.open("thead", &plain);
    out.open("tr", &plain);
    for (column, name) in columns.iter().filter(|(column, _)| is_shown(*column)) {
        let way = match sort {
            Some(sort) if sort.column == *column => match sort.descending {
                true => Some("descending"),
                false => Some("ascending"),
            },
            _ => None,
        };
        let head = Attributes::default().with("scope", "col");
        out.open("th", &head.with_some("aria-sort", way));
        // Only a live table can be sorted.
        if extent == Extent::Live {
            let button = Attributes::default().with("type", "button");
            out.leaf("button", &button.with("data-sort", column.id()), name);
        } else {
            out.text(name);
        }
        out.close("th");
    }
    out.close("tr");
    out.close("thead");
    out.open("tbody", &plain);
    let order = sort.and_then(|sort| {
        let at = columns
            .iter()
            .position(|(column, _)| *column == sort.column)?;
        Some((at, sort.descending))
    });
    for row in sorted(rows, order) {
        let (attribute, id) = row.subject;
        let about = Attributes::default().with(attribute, &id);
        out.open("tr", &about.with("data-district", &row.district_id));
        let cells = columns.iter().zip(row.cells);
        for ((column, _), cell) in cells.filter(|((column, _), _)| is_shown(*column)) {
            let class = Attributes::default().with("class", column.id());
            let class = if cell.is_verbatim {
                class.verbatim()
            } else {
                class
            };
            match column {
                Column::Measure => out.leaf("th", &class.with("scope", "row"), &cell.text),
                _ => out.leaf("td", &class, &cell.text),
            }
        }
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
}

/// The rows in the order of a column; equal ones stay as they were.
fn sorted(rows: Vec<Row>, order: Option<(usize, bool)>) -> Vec<Row> {
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

fn text(text: impl Into<String>) -> Cell {
    Cell {
        text: text.into(),
        order: [0.0; 2],
        is_verbatim: false,
    }
}

fn ordered(text: impl Into<String>, first: usize, second: f64) -> Cell {
    Cell {
        text: text.into(),
        order: [first as f64, second],
        is_verbatim: false,
    }
}

fn places(page: Page, places: &[Location]) -> Cell {
    let first = places.first().map_or((0, 0), |at| (at.line, at.start));
    ordered(
        page.exact_places(places),
        first.0 as usize,
        f64::from(first.1),
    )
    .verbatim()
}

fn figure(page: Page, ix: FigureIx) -> Row {
    let (m, book) = (page.lang.messages(), page.book());
    let figure = book.data.figure(ix);
    let measure = book.data.measure(figure.measure);
    let units = book.data.measures.iter();
    let unit = units.take_while(|other| other.unit != measure.unit).count();
    let remarks = m.list(page.remarks(figure));
    let remarks = [measure.definition.get(page.lang), m.sentence_gap, &remarks];
    let district = book.district_name(figure.district);
    Row {
        subject: Subject::Figure(ix).attribute(page),
        district_id: book.data.district(figure.district).id.clone(),
        cells: vec![
            ordered(district, figure.district.index(), 0.0),
            text(measure.name.get(page.lang)),
            ordered(book.value(ix), unit, figure.value.get()).verbatim(),
            text(figure.printed.as_str()).verbatim(),
            text(book.period(&figure.period)),
            ordered(
                page.attribution(&figure.attribution),
                figure.attribution.level as usize,
                0.0,
            ),
            places(page, &figure.locations),
            text(remarks.concat()),
        ],
    }
}

fn derived(page: Page, item: &DerivedItem) -> Row {
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

fn claim(page: Page, ix: ClaimIx) -> Row {
    let (m, book) = (page.lang.messages(), page.book());
    let claim = book.data.claim(ix);
    let level = [m.reach(claim.level), m.dot, m.claim_type(claim.claim_type)];
    let district = book.district_name(claim.district);
    Row {
        subject: Subject::Claim(ix).attribute(page),
        district_id: book.data.district(claim.district).id.clone(),
        cells: vec![
            ordered(district, claim.district.index(), 0.0),
            text(claim.name.get(page.lang)),
            ordered(m.status(claim.status), claim.status as usize, 0.0),
            ordered(level.concat(), claim.level as usize, 0.0),
            text(book.period(&claim.period)),
            ordered(
                page.attribution(&claim.attribution),
                claim.attribution.level as usize,
                0.0,
            ),
            places(page, &claim.locations),
        ],
    }
}
