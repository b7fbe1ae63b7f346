//! The figures and claims of a chart as tables: the same values, with all their provenance.

mod row;

use crate::data::model::{ClaimIx, FigureIx};
use crate::i18n::Lang;
use crate::state::{Sort, SortKey};
use crate::svg::markup::{Attributes, Markup};

use crate::chart::words::DerivedItem;
use crate::word::Word;

use super::Page;
use row::{claim, derived, figure, sorted};

/// How much a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
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
    pub(crate) const ALL: [Self; 3] = [Self::Derived, Self::Figures, Self::Claims];

    /// What it is a table of.
    pub(crate) fn caption(self, lang: Lang) -> &'static str {
        let m = lang.messages();
        match self {
            Self::Derived => m.worked_out,
            Self::Figures => m.measure,
            Self::Claims => m.claim,
        }
    }

    /// Its columns and their headings.
    pub(crate) fn columns(self, lang: Lang) -> Vec<(SortKey, &'static str)> {
        let m = lang.messages();
        match self {
            Self::Derived => vec![
                (SortKey::District, m.district),
                (SortKey::Measure, m.worked_out),
                (SortKey::Value, m.value),
                (SortKey::Printed, m.formula_column),
                (SortKey::Place, m.condition_column),
            ],
            Self::Figures => vec![
                (SortKey::District, m.district),
                (SortKey::Measure, m.measure),
                (SortKey::Value, m.value),
                (SortKey::Printed, m.printed),
                (SortKey::Period, m.period),
                (SortKey::Attribution, m.attribution),
                (SortKey::Place, m.place),
                (SortKey::Remarks, m.remarks),
            ],
            Self::Claims => vec![
                (SortKey::District, m.district),
                (SortKey::Measure, m.claim),
                (SortKey::Value, m.status_column),
                (SortKey::Printed, m.level_column),
                (SortKey::Period, m.period),
                (SortKey::Attribution, m.attribution),
                (SortKey::Place, m.place),
            ],
        }
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_empty(self, listed: &Listed<'_>) -> bool {
        match self {
            Self::Derived => listed.derived.is_empty(),
            Self::Figures => listed.figures.is_empty(),
            Self::Claims => listed.claims.is_empty(),
        }
    }

    /// Its rows as markup, each with a cell for every column that is shown.
    pub(crate) fn rows(
        self,
        page: Page,
        listed: &Listed<'_>,
        sort: Option<Sort>,
        detail: Detail,
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
            for ((column, _), cell) in cells.filter(|((column, _), _)| detail.shows(*column)) {
                let class = Attributes::default().with("class", column.id());
                let class = if cell.is_verbatim {
                    class.verbatim()
                } else {
                    class
                };
                match column {
                    SortKey::Measure => out.leaf("th", &class.with("scope", "row"), &cell.text),
                    _ => out.leaf("td", &class, &cell.text),
                }
            }
            out.close("tr");
        }
        out.finish()
    }
}

impl Detail {
    fn shows(self, column: SortKey) -> bool {
        self != Self::Reported || !matches!(column, SortKey::Attribution | SortKey::Remarks)
    }
}

/// All tables as markup, each only if it has rows.
pub fn tables(page: Page, listed: &Listed<'_>, detail: Detail) -> String {
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
        for (_, name) in columns.filter(|(column, _)| detail.shows(*column)) {
            out.leaf("th", &Attributes::default().with("scope", "col"), name);
        }
        out.close("tr");
        out.close("thead");
        out.open("tbody", &plain);
        out.raw(&table.rows(page, listed, None, detail));
        out.close("tbody");
        out.close("table");
    }
    out.finish()
}
