//! Which figures of a theme stand on one row: those of one subject, kind and unit, wherever
//! several districts have one. Nothing else is aligned.

use crate::compare::{Facet, Facets, between};
use crate::data::model::{Dataset, DistrictIx, FigureIx};
use crate::lists::groups;

/// One row: at most one figure a district.
pub(super) type Line = Vec<Option<FigureIx>>;

/// The figures of a theme, each once.
pub(super) struct Arranged {
    /// Rows of figures that count the same sort of thing, by what they count.
    pub matters: Vec<Vec<Line>>,
    /// The other figures, by district.
    pub rest: Vec<Vec<FigureIx>>,
}

/// How many facets two figures have in common.
pub(super) fn agreeing(data: &Dataset, a: FigureIx, b: FigureIx) -> usize {
    Facet::ALL.len() - between(data, a, b).reasons.len()
}

/// Sorts the figures of a theme into rows and columns.
pub(super) fn arrange(data: &Dataset, districts: &[DistrictIx], here: &[FigureIx]) -> Arranged {
    let mut arranged = Arranged {
        matters: Vec::new(),
        rest: vec![Vec::new(); districts.len()],
    };
    let thing = |at: usize| Some(Facets::of(data, data.figure(here[at])).thing());
    for thing in groups(here.len(), &thing) {
        let mut matter = vec![Vec::new(); districts.len()];
        for ix in thing.into_iter().map(|at| here[at]) {
            let own = data.figure(ix).district;
            let column = districts.iter().position(|district| *district == own);
            if let Some(column) = column {
                matter[column].push(ix);
            }
        }
        if matter.iter().filter(|figures| !figures.is_empty()).count() > 1 {
            arranged.matters.push(lines(data, matter));
        } else {
            for (rest, figures) in arranged.rest.iter_mut().zip(matter) {
                rest.extend(figures);
            }
        }
    }
    arranged
}

/// Sets the figures of each district beside those of the districts before that they agree
/// with most.
fn lines(data: &Dataset, matter: Vec<Vec<FigureIx>>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let count = matter.len();
    for (n, mut figures) in matter.into_iter().enumerate() {
        while let Some((line, figure)) = closest(data, &lines, &figures, n) {
            lines[line][n] = Some(figures.remove(figure));
        }
        for ix in figures {
            let mut line = vec![None; count];
            line[n] = Some(ix);
            lines.push(line);
        }
    }
    lines
}

/// Of the rows without a figure in a column, and the figures for it, the two that agree most.
fn closest(
    data: &Dataset,
    lines: &[Line],
    figures: &[FigureIx],
    column: usize,
) -> Option<(usize, usize)> {
    let mut best = None;
    let mut most = 0;
    for (l, line) in lines.iter().enumerate() {
        let Some(there) = line.iter().flatten().next() else {
            continue;
        };
        if line[column].is_some() {
            continue;
        }
        for (f, ix) in figures.iter().enumerate() {
            let agree = agreeing(data, *there, *ix);
            if agree > most {
                most = agree;
                best = Some((l, f));
            }
        }
    }
    best
}
