//! The charts that nobody declares: one of every two figures of different districts that may be
//! compared. They have files and pages of their own, and no card on the page.

use crate::compare::{Verdict, Verdicts};
use crate::data::model::{Dataset, FigureIx};

/// How many of them a site has at most. Each has some forty files, and the pairs of some hundred
/// figures are hundreds: the build would take an hour for pictures that nobody asked for.
pub const MOST: usize = 24;

/// A chart of two figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairChart {
    /// Its id, part of addresses and file names as that of any chart: `pair--<figure>--<figure>`.
    pub id: String,
    /// The figures, in the order of their districts.
    pub figures: [FigureIx; 2],
}

/// The charts of a data set: a pair that compares outright first, then those with a caveat, in
/// the order of the data; at most [`MOST`].
pub fn pair_charts(data: &Dataset, verdicts: &Verdicts) -> Vec<PairChart> {
    let allowed = |ix: &FigureIx| verdicts.best(*ix) != Verdict::Refused;
    let figures: Vec<_> = data.figure_ixs().filter(allowed).collect();
    let pairs = [Verdict::Direct, Verdict::Caveat].into_iter();
    let pairs = pairs.flat_map(|verdict| {
        let figures = &figures;
        let pairs = figures
            .iter()
            .flat_map(move |a| figures.iter().map(move |b| [*a, *b]));
        pairs.filter(move |[a, b]| {
            let [of_a, of_b] = [*a, *b].map(|ix| data.figure(ix).district);
            of_a < of_b && verdicts.on(*a, *b) == verdict
        })
    });
    let charts = pairs.take(MOST).map(|figures| {
        let [a, b] = figures.map(|ix| &*data.figure(ix).id);
        let id = ["pair--", a, "--", b].concat();
        PairChart { id, figures }
    });
    charts.collect()
}
