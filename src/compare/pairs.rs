//! The rule on a whole data set: every pair, the best of each figure, the traps.

use crate::data::model::{Dataset, FigureIx, Measure};
use crate::lists::firsts;

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
            Verdict::Refused => self.none += 1,
        }
    }

    /// The number of one verdict.
    pub fn get(self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Direct => self.direct,
            Verdict::Caveat => self.caveat,
            Verdict::Refused => self.none,
        }
    }

    /// All pairs.
    pub fn total(self) -> usize {
        self.direct + self.caveat + self.none
    }
}

/// The verdicts that do not refuse a pair, the best first.
const ALLOWED: [Verdict; 2] = [Verdict::Direct, Verdict::Caveat];

/// The verdict on every pair of a data set. No pair is tried: figures that have in common what
/// a verdict needs ([`Facets::needed`]) are found together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    /// For each of [`ALLOWED`] and each figure, the first of those that have it, or a better
    /// one, with each other.
    kin: [Vec<usize>; ALLOWED.len()],
    best: Vec<Verdict>,
    several_periods: Vec<bool>,
}

impl Verdicts {
    /// Finds which figures go together.
    pub fn of(data: &Dataset) -> Self {
        let figures = &data.figures;
        let mut best = vec![Verdict::Refused; figures.len()];
        let kin = ALLOWED.map(|verdict| {
            let needed = |at: usize| Facets::of(data, &figures[at]).needed(verdict);
            let kin = firsts(figures.len(), &needed);
            let mut apart = vec![false; kin.len()];
            for (at, first) in kin.iter().enumerate() {
                apart[*first] |= figures[at].district != figures[*first].district;
            }
            for (at, first) in kin.iter().enumerate() {
                if apart[*first] {
                    best[at] = verdict.min(best[at]);
                }
            }
            kin
        });
        let measured = |at: usize| {
            let figure = &figures[at];
            let district = &data.district(figure.district).id;
            let measure = &data.measure(figure.measure).id;
            Some([district, measure, "", "", "", ""])
        };
        let measured = firsts(figures.len(), &measured);
        let mut several = vec![false; figures.len()];
        for (figure, first) in figures.iter().zip(&measured) {
            several[*first] |= figure.period != figures[*first].period;
        }
        let several_periods = measured.iter().map(|first| several[*first]).collect();
        Self {
            kin,
            best,
            several_periods,
        }
    }

    /// The verdict on two figures.
    pub fn on(&self, a: FigureIx, b: FigureIx) -> Verdict {
        for (verdict, kin) in ALLOWED.iter().zip(&self.kin) {
            if kin[a.index()] == kin[b.index()] {
                return *verdict;
            }
        }
        Verdict::Refused
    }

    /// Whether a figure's district gives its measure for several periods.
    pub fn has_several_periods(&self, ix: FigureIx) -> bool {
        self.several_periods[ix.index()]
    }

    /// The best verdict that a figure has with any figure of another district.
    pub fn best(&self, ix: FigureIx) -> Verdict {
        self.best[ix.index()]
    }

    /// How many of some figures' cross-district pairs are not refused.
    pub fn allowed(&self, data: &Dataset, figures: &[FigureIx]) -> usize {
        let [_, kin] = &self.kin;
        let mut earlier: Vec<Vec<FigureIx>> = vec![Vec::new(); kin.len()];
        let mut allowed = 0;
        for ix in figures {
            let own = &mut earlier[kin[ix.index()]];
            for other in own.iter() {
                let apart = data.figure(*other).district != data.figure(*ix).district;
                allowed += usize::from(apart);
            }
            own.push(*ix);
        }
        allowed
    }

    /// The pairs that are not refused, in the order of [`couples`].
    pub fn pairs<'a>(&self, data: &'a Dataset) -> Vec<Pair<'a>> {
        let [_, kin] = &self.kin;
        let mut members: Vec<Vec<FigureIx>> = vec![Vec::new(); kin.len()];
        for ix in data
            .figure_ixs()
            .filter(|ix| self.best(*ix) != Verdict::Refused)
        {
            members[kin[ix.index()]].push(ix);
        }
        let mut found = Vec::new();
        for same in [true, false] {
            for a in data.figure_ixs() {
                for &b in &members[kin[a.index()]] {
                    let first = data.figure(a).district < data.figure(b).district;
                    if first && same_period(data, a, b) == same {
                        let comparison = between(data, a, b);
                        found.push(Pair { a, b, comparison });
                    }
                }
            }
        }
        found
    }
}
