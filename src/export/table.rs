//! Figures, claims and comparisons as CSV: for programs the whole, for people each chart.
//!
//! ```text
//! Context ─► rows of COLUMNS ─► figures.csv, claims.csv
//!      └► pairs           ─► comparisons.csv
//! PublishedChart ─► readable       ─► <chart>.<lang>.csv
//! ```
//!
//! UTF-8 with BOM, so that spreadsheets open Chinese. Text that a spreadsheet would take for a
//! formula gets an apostrophe before it; columns of numbers hold nothing but numbers.

mod columns;
pub mod pairs;
pub mod readable;
mod rows;

use crate::chart::Context;

pub use columns::{COLUMNS, CsvColumn, Holds, Of};

use super::{ExportError, PublishedChart};
use rows::Row;

/// Between several things in one cell.
const SEPARATOR: &str = "; ";

/// `figures.csv`: every figure, and what was worked out from figures. The charts name those
/// that show it.
///
/// # Errors
/// If a row does not have every column.
pub fn figures(
    context: Context<'_>,
    charts: &[&PublishedChart<'_>],
) -> Result<Vec<u8>, ExportError> {
    let in_charts = |shows: &dyn Fn(&PublishedChart<'_>) -> bool| ("charts", names(charts, shows));
    let figures = context.data.figure_ixs().map(|ix| {
        let mut row = rows::figure(context, ix);
        row.push(in_charts(&|published| published.figures.contains(&ix)));
        row
    });
    let derived = context.derived();
    let derived = derived.iter().map(|item| {
        let mut row = rows::derived(context, item);
        row.push(in_charts(&|published| {
            let mut shown = published.spec.derived().iter();
            shown.any(|one| (&one.id, &one.district_id) == (&item.id, &item.district_id))
        }));
        row
    });
    write(Of::Figures, figures.chain(derived))
}

/// `claims.csv`: every claim. The charts name those that show it.
///
/// # Errors
/// If a row does not have every column.
pub fn claims(
    context: Context<'_>,
    charts: &[&PublishedChart<'_>],
) -> Result<Vec<u8>, ExportError> {
    let rows = context.data.claims.iter().map(|claim| {
        let mut row = rows::claim(context, claim);
        let shows = |published: &PublishedChart<'_>| {
            published.claims.iter().any(|shown| shown.id == claim.id)
        };
        row.push(("charts", names(charts, &shows)));
        row
    });
    write(Of::Claims, rows)
}

/// The ids of the charts of which something holds.
fn names(charts: &[&PublishedChart<'_>], holds: &dyn Fn(&PublishedChart<'_>) -> bool) -> String {
    let shown = charts.iter().filter(|published| holds(published));
    shown
        .map(|published| published.id)
        .collect::<Vec<_>>()
        .join(SEPARATOR)
}

/// Rows under the columns of a table.
fn write(of: Of, rows: impl Iterator<Item = Row>) -> Result<Vec<u8>, ExportError> {
    let header = of.columns().map(|column| column.name.to_owned());
    let rows = rows.map(|row| {
        let cell = |column: &CsvColumn| {
            let found = row.iter().find(|(name, _)| *name == column.name);
            let text = found.map_or("", |(_, text)| text);
            match column.holds {
                Holds::Text => harmless(text),
                Holds::Number | Holds::Truth => text.to_owned(),
            }
        };
        of.columns().map(cell).collect()
    });
    bytes(header.collect(), rows)
}

/// A table as bytes.
fn bytes(
    header: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Vec<u8>, ExportError> {
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in std::iter::once(header).chain(rows) {
        out.write_record(row)
            .map_err(|e| ExportError::new("CSV", e))?;
    }
    let failed = |why: String| ExportError::new("CSV", why);
    out.into_inner().map_err(|e| failed(e.to_string()))
}

/// Text that no spreadsheet takes for a formula.
pub fn harmless(text: &str) -> String {
    let dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(dangerous) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
