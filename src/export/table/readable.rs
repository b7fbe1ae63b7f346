//! `<chart>.<lang>.csv`: a chart's figures and claims as a person reads them, in one language.
//!
//! `PublishedChart` ─► **readable** ─► at most 14 columns, every text of which the page shows too
//!
//! Numbers stand in a column of their own, in base units and exact, so that a spreadsheet can
//! reckon with them; beside it stands the value as the page writes it. Ids, bounds and facets
//! are for programs, and in `figures.csv` and `claims.csv`. What must not be read into the chart
//! stands in the caveat of every row, after that of the row: a line below the table would be taken
//! for data, or be lost as soon as rows are sorted, filtered or copied.

use crate::chart::Context;
use crate::chart::words::{DerivedItem, capitalised};
use crate::data::model::{Claim, FigureIx};
use crate::decimal::Decimal;
use crate::export::{ExportError, PublishedChart};
use crate::i18n::Lang;

use super::{Holds, harmless};

/// How many columns there are.
pub const COLUMNS: usize = 14;
/// The column of numbers.
pub const VALUE: usize = 3;
/// The column of caveats: what is to be known of the row, then of the whole chart.
pub const CAVEATS: usize = 12;

/// The columns in a language: name, and what it holds.
pub fn columns(lang: Lang) -> [(&'static str, Holds); COLUMNS] {
    let names = lang.publication().columns;
    std::array::from_fn(|at| match at {
        VALUE => (names[at], Holds::Number),
        _ => (names[at], Holds::Text),
    })
}

/// The table of a chart.
///
/// # Errors
/// If a row does not have every column.
pub fn csv(published: &PublishedChart<'_>) -> Result<Vec<u8>, ExportError> {
    let context = published.context;
    let figures = published.figures.iter().map(|ix| figure(context, *ix));
    let claims = published.claims.iter().map(|of| claim(context, of));
    let derived = published
        .spec
        .derived()
        .iter()
        .map(|item| derived(context, item));
    let of_all = of_all(published);
    let rows = figures.chain(claims).chain(derived).map(|mut row| {
        let own = std::mem::take(&mut row[CAVEATS]);
        let both = [own.as_str(), &of_all].into_iter();
        let said: Vec<_> = both.filter(|text| !text.is_empty()).collect();
        row[CAVEATS] = said.join(context.lang.messages().dot);
        let cells = row.into_iter().enumerate();
        cells
            .map(|(at, cell)| if at == VALUE { cell } else { inert(&cell) })
            .collect()
    });
    let header = columns(published.lang()).map(|(name, _)| name.to_owned());
    super::bytes(header.into(), rows)
}

/// What must not be read into the chart, and that it is of the chart; empty where there is nothing.
pub fn of_all(published: &PublishedChart<'_>) -> String {
    let m = published.lang().messages();
    match &*published.spec.caveat {
        "" => String::new(),
        caveat => [m.chart, m.colon, caveat].concat(),
    }
}

/// Text that is no formula: a signed number, as `+12%`, may stay as it is.
pub fn inert(text: &str) -> String {
    let digits = text.strip_prefix(['+', '-']).unwrap_or_default();
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || ".,%".contains(c));
    if is_number {
        text.to_owned()
    } else {
        harmless(text)
    }
}

type Row = [String; COLUMNS];

fn figure(context: Context<'_>, ix: FigureIx) -> Row {
    let (data, m) = (context.data, context.lang.messages());
    let figure = data.figure(ix);
    let measure = data.measure(figure.measure);
    let notes = figure.notes.iter().map(|note| note.get(context.lang));
    [
        context.district_name(figure.district).to_owned(),
        measure.name.get(context.lang).to_owned(),
        m.kind_of_number(measure.kind).to_owned(),
        Decimal(figure.value.get()).to_string(),
        unit(context, ix),
        context.value(ix),
        figure.printed.clone(),
        capitalised(&context.dated(ix)),
        context.rank(figure).unwrap_or_default(),
        context.attribution(&figure.attribution),
        capitalised(&context.exact_places(&figure.locations)),
        measure.definition.get(context.lang).to_owned(),
        m.parts(notes),
        context.counterpart(ix).said,
    ]
}

fn claim(context: Context<'_>, claim: &Claim) -> Row {
    let m = context.lang.messages();
    let by = claim.by.as_ref().map(|by| by.get(context.lang));
    let status = [Some(m.status(claim.status)), by];
    let notes = claim.notes.iter().map(|note| note.get(context.lang));
    [
        context.district_name(claim.district).to_owned(),
        claim.name.get(context.lang).to_owned(),
        [m.reach(claim.reach), m.dot, m.claim_type(claim.claim_type)].concat(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        capitalised(context.period(&claim.period)),
        status.into_iter().flatten().collect::<Vec<_>>().join(m.dot),
        context.attribution(&claim.attribution),
        capitalised(&context.exact_places(&claim.locations)),
        String::new(),
        m.parts(notes),
        String::new(),
    ]
}

fn derived(context: Context<'_>, item: &DerivedItem) -> Row {
    let m = context.lang.messages();
    let first = context.data.figure(item.inputs[0]);
    [
        item.district.name.clone(),
        item.name.clone(),
        m.worked_out.to_owned(),
        Decimal(item.value).to_string(),
        unit(context, item.inputs[0]),
        item.text.clone(),
        String::new(),
        capitalised(context.period(&first.period)),
        String::new(),
        String::new(),
        String::new(),
        item.formula.clone(),
        [
            &*capitalised(&item.bounds_text),
            m.full_stop,
            &item.condition,
        ]
        .concat(),
        String::new(),
    ]
}

/// The unit of a value in base units.
fn unit(context: Context<'_>, ix: FigureIx) -> String {
    let unit = &context.data.measure(context.data.figure(ix).measure).unit;
    let name = context.vocabulary.unit.get(unit.id());
    name.map_or_else(String::new, |name| match context.lang {
        Lang::Zh => name.zh.clone(),
        Lang::En => name.en.clone(),
    })
}
