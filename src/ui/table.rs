//! The figures and claims of a chart as tables: the same values, with all their provenance.

use std::cmp::Ordering;

use crate::data::model::{ClaimIx, FigureIx, Location};
use crate::i18n::Lang;
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
}

/// What tables list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Listed<'a> {
    /// Figures of the data.
    pub figures: &'a [FigureIx],
    /// Claims of the data.
    pub claims: &'a [ClaimIx],
    /// Figures that are worked out from others.
    pub derived: &'a [DerivedItem],
}

/// The tables of a chart, each of one sort of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// What is worked out.
    Derived,
    /// Figures.
    Figures,
    /// Claims.
    Claims,
}

impl Table {
    /// Every table, in order.
    pub const ALL: [Self; 3] = [Self::Derived, Self::Figures, Self::Claims];

    /// What it is a table of.
    pub fn caption(self, lang: Lang) -> &'static str {
        let m = lang.messages();
        match self {
            Self::Derived => m.worked_out,
            Self::Figures => m.measure,
            Self::Claims => m.claim,
        }
    }

    /// Its columns and their headings.
    pub fn columns(self, lang: Lang) -> Vec<(Column, &'static str)> {
        let m = lang.messages();
        match self {
            Self::Derived => vec![
                (Column::District, m.district),
                (Column::Measure, m.worked_out),
                (Column::Value, m.value),
                (Column::Printed, m.formula_column),
                (Column::Place, m.condition_column),
            ],
            Self::Figures => vec![
                (Column::District, m.district),
                (Column::Measure, m.measure),
                (Column::Value, m.value),
                (Column::Printed, m.printed),
                (Column::Period, m.period),
                (Column::Attribution, m.attribution),
                (Column::Place, m.place),
                (Column::Remarks, m.remarks),
            ],
            Self::Claims => vec![
                (Column::District, m.district),
                (Column::Measure, m.claim),
                (Column::Value, m.status_column),
                (Column::Printed, m.level_column),
                (Column::Period, m.period),
                (Column::Attribution, m.attribution),
                (Column::Place, m.place),
            ],
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(self, listed: &Listed<'_>) -> bool {
        match self {
            Self::Derived => listed.derived.is_empty(),
            Self::Figures => listed.figures.is_empty(),
            Self::Claims => listed.claims.is_empty(),
        }
    }

    /// Its rows as markup, each with a cell for every column that is shown.
    pub fn rows(
        self,
        page: Page,
        listed: &Listed<'_>,
        sort: Option<Sort>,
        extent: Extent,
    ) -> String {
        let rows: Vec<_> = match self {
            Self::Derived => listed.derived.iter().map(|of| derived(page, of)).collect(),
            Self::Figures => listed.figures.iter().map(|ix| figure(page, *ix)).collect(),
            Self::Claims => listed.claims.iter().map(|ix| claim(page, *ix)).collect(),
        };
        let columns = self.columns(page.lang);
        let order = sort.and_then(|sort| {
            let at = columns
                .iter()
                .position(|(column, _)| *column == sort.column)?;
            Some((at, sort.descending))
        });
        let mut out = Markup::default();
        for row in sorted(rows, order) {
            let (attribute, id) = row.subject;
            let about = Attributes::default().with(attribute, &id);
            out.open("tr", &about.with("data-district", &row.district_id));
            let cells = columns.iter().zip(row.cells);
            for ((column, _), cell) in cells.filter(|((column, _), _)| extent.shows(*column)) {
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
        out.finish()
    }
}

impl Extent {
    fn shows(self, column: Column) -> bool {
        self != Self::Reported || !matches!(column, Column::Attribution | Column::Remarks)
    }
}

/// All tables as markup, each only if it has rows.
pub fn tables(page: Page, listed: &Listed<'_>, extent: Extent) -> String {
    let mut out = Markup::default();
    let plain = Attributes::default();
    for table in Table::ALL {
        if table.is_empty(listed) {
            continue;
        }
        out.open("table", &plain);
        let hint = Attributes::default().with("class", "hint");
        out.leaf("caption", &hint, table.caption(page.lang));
        out.open("thead", &plain);
        out.open("tr", &plain);
        let columns = table.columns(page.lang).into_iter();
        for (_, name) in columns.filter(|(column, _)| extent.shows(*column)) {
            out.leaf("th", &Attributes::default().with("scope", "col"), name);
        }
        out.close("tr");
        out.close("thead");
        out.open("tbody", &plain);
        out.raw(&table.rows(page, listed, None, extent));
        out.close("tbody");
        out.close("table");
    }
    out.finish()
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
