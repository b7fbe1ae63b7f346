//! Which stretch of time each figure covers, and what that rests on.
//!
//! A row is a term of the data for a stretch of time, a bar in it a figure. The span on the
//! axis is the term's; how the bar is drawn says how near to the figure the term is printed.

mod draw;
mod shapes;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;

use crate::chart::body::{Drawn, Part, beginnings};
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{Context, DistrictLabel, Filter, Item, capitalised};
use crate::compare::Facet;
use crate::data::model::{FigureIx, Measure, PeriodBasis};
use crate::i18n::Lang;
use crate::scene::DrawError;
use crate::word::Word;

use draw::{Layout, draw_years};

/// Which stretch of time each figure covers, and what that rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Periods {
    /// The stretches, the earliest first; those without dates last.
    pub rows: Vec<Stretch>,
    /// The first month of the axis and the month after its last.
    pub axis: Option<[u32; 2]>,
    /// The selected figures.
    pub selected: [Option<FigureIx>; 2],
}

/// A stretch of time and its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// What it is called.
    pub name: String,
    /// Its first month and the month after its last, as far as they are stated.
    pub span: [Option<u32>; 2],
    /// A line for each district.
    pub lines: Vec<DistrictLine>,
}

/// The figures of a district for a stretch of time.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictLine {
    /// Whose.
    pub district: DistrictLabel,
    /// The figures with what their period rests on, the nearest first.
    pub figures: Vec<(Option<PeriodBasis>, Item)>,
    /// Its claims, counted only where the stretch has no figures.
    pub claims: usize,
}

/// A month by its number, counted from the year 0: `202201` is the data's way.
fn month(stated: u32) -> u32 {
    (stated / 100) * 12 + (stated % 100).saturating_sub(1)
}

/// Every stretch of time that a figure or claim has which the reader wants.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Periods> {
    let (data, m) = (context.data, context.lang.messages());
    let figures: Vec<_> = data
        .figure_ixs()
        .filter(|ix| (filter.figure)(*ix))
        .collect();
    let claims: Vec<_> = data.claim_ixs().filter(|ix| (filter.claim)(*ix)).collect();
    let span = |term: &str| {
        let name = context.vocabulary.period.get(term);
        let [from, to] = name.map_or([None; 2], |name| [name.from, name.to]);
        [from.map(month), to.map(|to| month(to) + 1)]
    };
    // The earliest first; what has no dates last, and last of all what is not stated.
    let order = |term: &str| {
        let [from, to] = span(term).map(|month| month.unwrap_or(u32::MAX));
        (from, term == Measure::UNSTATED, to)
    };
    let mut terms: Vec<&str> = Vec::new();
    let of_figures = figures.iter().map(|ix| &*data.figure(*ix).period);
    let of_claims = claims.iter().map(|ix| &*data.claim(*ix).period);
    for term in of_figures.chain(of_claims) {
        if !terms.contains(&term) {
            let at = terms.iter().position(|other| order(other) > order(term));
            terms.insert(at.unwrap_or(terms.len()), term);
        }
    }
    let mut rows = Vec::new();
    for term in terms {
        let any = figures.iter().any(|ix| data.figure(*ix).period == term);
        let mut lines = Vec::new();
        for district in data.district_ixs() {
            let of = |ix: &&FigureIx| {
                let figure = data.figure(**ix);
                figure.district == district && figure.period == term
            };
            let mut here = Vec::new();
            let bases = PeriodBasis::ALL.iter().copied().map(Some).chain([None]);
            for basis in bases {
                let based = |ix: &&FigureIx| data.figure(**ix).period_basis == basis;
                let found = figures.iter().filter(of).filter(based);
                here.extend(found.map(|ix| (basis, context.item(*ix, None))));
            }
            let claims = claims.iter().map(|ix| data.claim(*ix));
            let claims = claims.filter(|claim| claim.district == district && claim.period == term);
            lines.push(DistrictLine {
                district: context.district_label(district),
                figures: here,
                claims: if any { 0 } else { claims.count() },
            });
        }
        rows.push(Stretch {
            name: capitalised(m.term(context.vocabulary, Facet::Period, term)),
            span: span(term),
            lines,
        });
    }
    let count = |basis| {
        let based = figures.iter();
        let based = based.filter(|ix| data.figure(**ix).period_basis == basis);
        based.count()
    };
    let bases = PeriodBasis::ALL.iter();
    let bases: Vec<_> = bases.map(|basis| (*basis, count(Some(*basis)))).collect();
    Part {
        finding: m.periods_finding(&bases, count(None)),
        caveat: m.periods_caveat().to_owned(),
        body: Periods {
            axis: axis(&rows),
            rows,
            selected: context.chosen.pair,
        },
    }
}

/// Whole years around all spans, and one more where a span has no end.
fn axis(rows: &[Stretch]) -> Option<[u32; 2]> {
    let mut axis: Option<[u32; 2]> = None;
    for row in rows {
        let Some(from) = row.span[0] else {
            continue;
        };
        let start = from / 12 * 12;
        let end = match row.span[1] {
            Some(to) => to.div_ceil(12) * 12,
            None => start + 24,
        };
        let [first, last] = axis.unwrap_or([start, end]);
        axis = Some([first.min(start), last.max(end)]);
    }
    axis
}

impl Drawn for Periods {
    fn items(&self) -> Vec<&Item> {
        let lines = self.rows.iter().flat_map(|row| &row.lines);
        let figures = lines.flat_map(|line| &line.figures);
        figures.map(|(_, item)| item).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let mut rows = Vec::new();
        for row in &self.rows {
            let mut lines = Vec::new();
            for line in &row.lines {
                lines.push(m.district_has(&line.district.name, &line.words(lang)));
            }
            rows.push([&row.name, m.colon, &m.phrases(lines)].concat());
        }
        m.list(rows)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        self.draw_legend(sheet, page, lang)?;
        sheet.gap(8);
        let at = Layout::of(self, page, lang);
        if let Some(axis) = self.axis {
            draw_years(sheet, axis, at.axis)?;
        }
        for row in &self.rows {
            self.draw_row(sheet, page, at, row, lang)?;
        }
        sheet.gap(4);
        Ok(())
    }

    fn shorter(&self) -> Vec<Self> {
        // An excerpt in which a district is blank would say that it has no figures.
        let has = |rows: &[Stretch], n: usize| {
            let mut lines = rows.iter().filter_map(|row| row.lines.get(n));
            lines.any(|line| !line.figures.is_empty())
        };
        let lines = self.rows.iter().map(|row| row.lines.len());
        let lines = 0..lines.max().unwrap_or(0);
        let fair = |rows: &Vec<Stretch>| {
            let mut lines = lines.clone();
            lines.all(|n| has(rows, n) || !has(&self.rows, n))
        };
        let single = self.rows.iter().map(|row| vec![row.clone()]);
        let all = beginnings(&self.rows).chain(single).filter(fair);
        let shorter = all.map(|rows| Self {
            axis: axis(&rows),
            rows,
            ..self.clone()
        });
        shorter.collect()
    }
}

impl DistrictLine {
    /// How many figures there are, or what there is instead.
    fn words(&self, lang: Lang) -> String {
        let m = lang.messages();
        match (self.figures.len(), self.claims) {
            (0, 0) => m.no_figure_then().to_owned(),
            (0, n) => m.only_claims_then(n),
            (n, _) => m.beside_name(n),
        }
    }
}
