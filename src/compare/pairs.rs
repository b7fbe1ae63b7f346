//! The rule on a whole data set: every pair, the best of each figure, the traps.

use crate::data::model::{Dataset, FigureIx, Measure};

use super::facets::{Comparison, Facets, Verdict, between, verdict};

/// Two figures of different districts, the first district's first, and their verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The figure of the district that stands first in the data.
    pub a: FigureIx,
    /// The figure of the other district.
    pub b: FigureIx,
    /// What they can say side by side.
    pub comparison: Comparison<'a>,
}

/// Every two figures of different districts: those of one and the same period first, then
/// in data order.
pub fn couples(data: &Dataset) -> Vec<[FigureIx; 2]> {
    let mut found = Vec::new();
    for same in [true, false] {
        for a in data.figure_ixs() {
            for b in data.figure_ixs() {
                let first = data.figure(a).district < data.figure(b).district;
                if first && same_period(data, a, b) == same {
                    found.push([a, b]);
                }
            }
        }
    }
    found
}

/// Whether two figures speak of one and the same time.
pub fn same_period(data: &Dataset, a: FigureIx, b: FigureIx) -> bool {
    let [a, b] = [a, b].map(|ix| data.figure(ix).period.as_str());
    a == b && a != Measure::UNSTATED
}

/// Every pair of figures from two districts, in the order of [`couples`].
pub fn pairs(data: &Dataset) -> impl Iterator<Item = Pair<'_>> {
    couples(data).into_iter().map(move |[a, b]| Pair {
        a,
        b,
        comparison: between(data, a, b),
    })
}

/// The verdict on two figures of a data set, without its reasons.
pub fn judge(data: &Dataset, a: FigureIx, b: FigureIx) -> Verdict {
    let [a, b] = [a, b].map(|ix| Facets::of(data, data.figure(ix)));
    verdict(a, b)
}

/// How many pairs there are of each verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Comparable.
    pub direct: usize,
    /// Comparable with a caveat.
    pub caveat: usize,
    /// Not comparable.
    pub none: usize,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Direct => self.direct += 1,
            Verdict::Caveat => self.caveat += 1,
            Verdict::None => self.none += 1,
        }
    }

    /// The number of one verdict.
    pub fn get(self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Direct => self.direct,
            Verdict::Caveat => self.caveat,
            Verdict::None => self.none,
        }
    }

    /// All pairs.
    pub fn total(self) -> usize {
        self.direct + self.caveat + self.none
    }
}

/// The verdict on every pair of a data set, worked out once: views ask for thousands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    /// By the positions of both figures.
    on: Vec<Verdict>,
    best: Vec<Verdict>,
}

impl Verdicts {
    /// Judges every pair.
    pub fn of(data: &Dataset) -> Self {
        let count = data.figures.len();
        let mut on = vec![Verdict::Direct; count * count];
        let mut best = vec![Verdict::None; count];
        for a in data.figure_ixs() {
            for b in data.figure_ixs().skip(a.index() + 1) {
                let verdict = judge(data, a, b);
                let apart = data.figure(a).district != data.figure(b).district;
                for [one, other] in [[a, b], [b, a]] {
                    on[one.index() * count + other.index()] = verdict;
                    let best = &mut best[one.index()];
                    if apart {
                        *best = verdict.min(*best);
                    }
                }
            }
        }
        Self { on, best }
    }

    /// The verdict on two figures.
    pub fn on(&self, a: FigureIx, b: FigureIx) -> Verdict {
        self.on[a.index() * self.best.len() + b.index()]
    }

    /// The best verdict that a figure has with any figure of another district.
    pub fn best(&self, ix: FigureIx) -> Verdict {
        self.best[ix.index()]
    }
}
