//! Two numbers of different subjects that look like counts of one thing: of one kind, printed
//! with one unit, of one theme or at one stage.
//!
//! ```text
//! figures ─► pools (kind and unit, with theme or stage) ─► parts (with period, district, …)
//!            what goes with a figure is in its pools       all of a part go with it, or none
//! ```

use crate::compare::facets::Verdict;
use crate::compare::pairs::{Verdicts, same_period};
use crate::data::model::{Dataset, Figure, FigureIx, Measure};
use crate::lists::firsts;
use crate::word::Word;

/// Values that differ by no more than this part of the larger one look alike.
const NEAR: f64 = 0.1;

/// The figures that are still free.
pub(super) struct Numbers<'a> {
    pub data: &'a Dataset,
    verdicts: &'a Verdicts,
    /// Of each figure the first one of its subject, and the first one at its stage: told apart
    /// faster than words are.
    subject: Vec<usize>,
    stage: Vec<usize>,
    /// By theme, and by stage.
    pools: [Pools; 2],
}

/// Figures of one kind, printed with one unit, that have something more in common.
struct Pools {
    /// The first figure of each figure's pool.
    pool: Vec<usize>,
    /// The first figure of each figure's part of its pool.
    part: Vec<usize>,
    /// The parts of a pool, by its first figure.
    parts: Vec<Vec<usize>>,
    /// The free figures of a part, by its first figure, in data order.
    free: Vec<Vec<FigureIx>>,
}

impl Pools {
    fn of<'a>(
        data: &'a Dataset,
        verdicts: &Verdicts,
        common: &dyn Fn(&'a Measure) -> &'a str,
    ) -> Self {
        let count = data.figures.len();
        let key = |at: usize, whole: bool| {
            let figure = &data.figures[at];
            let measure = data.measure(figure.measure);
            let (kind, unit) = (measure.kind.id(), printed_unit(figure));
            let mut key = [kind, unit, common(measure), "", "", ""];
            if whole {
                key[3] = &figure.period;
                key[4] = &data.district(figure.district).id;
                key[5] = verdicts.best(FigureIx(at)).max(Verdict::Caveat).id();
            }
            Some(key)
        };
        let pool = firsts(count, &|at| key(at, false));
        let part = firsts(count, &|at| key(at, true));
        let mut parts = vec![Vec::new(); count];
        let mut free = vec![Vec::new(); count];
        for (at, own) in part.iter().enumerate() {
            if at == *own {
                parts[pool[at]].push(at);
            }
            free[*own].push(FigureIx(at));
        }
        Self {
            pool,
            part,
            parts,
            free,
        }
    }
}

impl<'a> Numbers<'a> {
    /// All figures.
    pub(super) fn of(data: &'a Dataset, verdicts: &'a Verdicts) -> Self {
        let by = |word: &dyn Fn(&'a Measure) -> &'a str| {
            let measure = |at: usize| data.measure(data.figures[at].measure);
            let key = |at: usize| Some([word(measure(at)), "", "", "", "", ""]);
            firsts(data.figures.len(), &key)
        };
        Self {
            data,
            verdicts,
            subject: by(&|measure| &measure.subject),
            stage: by(&|measure| &measure.stage),
            pools: [
                Pools::of(data, verdicts, &|measure| &data.theme(measure.theme).id),
                Pools::of(data, verdicts, &|measure| &measure.stage),
            ],
        }
    }

    /// Takes a figure out.
    pub(super) fn leave_out(&mut self, ix: FigureIx) {
        for pools in &mut self.pools {
            let free = &mut pools.free[pools.part[ix.index()]];
            if let Some(at) = free.iter().position(|other| *other == ix) {
                free.remove(at);
            }
        }
    }

    /// The first free figure of a later district that looks like this one and has exactly so
    /// much in common with it; `same` tells whether they are of one time.
    pub(super) fn first(&self, a: FigureIx, same: bool, likeness: usize) -> Option<FigureIx> {
        let Self { data, verdicts, .. } = *self;
        // Each is shown beside its own counterpart.
        let is_matched = |ix| verdicts.best(ix) != Verdict::Refused;
        let mut found: Option<FigureIx> = None;
        for pools in &self.pools {
            for part in &pools.parts[pools.pool[a.index()]] {
                let of = FigureIx(*part);
                let fits = data.figure(a).district < data.figure(of).district
                    && same_period(data, a, of) == same
                    && !(is_matched(a) && is_matched(of));
                if !fits {
                    continue;
                }
                for b in &pools.free[*part] {
                    // The other pools may have had an earlier one.
                    if found.is_some_and(|found| found <= *b) {
                        break;
                    }
                    if self.alike(a, *b) == Some(likeness) {
                        found = Some(*b);
                        break;
                    }
                }
            }
        }
        found
    }

    /// How many things two numbers of one pool have in common, unless they are of one subject.
    fn alike(&self, a: FigureIx, b: FigureIx) -> Option<usize> {
        let same = |first: &[usize]| first[a.index()] == first[b.index()];
        if same(&self.subject) {
            return None;
        }
        let stage = same(&self.stage);
        let [a, b] = [a, b].map(|ix| self.data.figure(ix));
        let [of_a, of_b] = [a, b].map(|figure| self.data.measure(figure.measure));
        let theme = of_a.theme == of_b.theme;
        Some(usize::from(theme) + usize::from(stage) + usize::from(near(a, b)))
    }
}

/// The unit as the source prints it, without the powers of ten before it.
pub(super) fn printed_unit(figure: &Figure) -> &str {
    let of_number = |c: char| c.is_ascii_digit() || ".,十百千万亿余多".contains(c);
    figure.printed.trim_start_matches(of_number)
}

/// Whether two values are nearly the same.
pub(super) fn near(a: &Figure, b: &Figure) -> bool {
    let [a, b] = [a, b].map(|figure| figure.value.get());
    (a - b).abs() <= NEAR * f64::max(a.abs(), b.abs())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn shipped() -> Dataset {
        crate::data::load(include_str!("../../../data/metrics.json")).unwrap()
    }

    #[test]
    fn values_are_near_within_a_tenth_of_the_larger_one() {
        let data = shipped();
        let with = |value: f64| {
            let value = crate::data::model::Finite::new(value).unwrap();
            Figure {
                value,
                ..data.figures[0].clone()
            }
        };
        for (a, b, is_near) in [
            (90.0, 100.0, true),
            (100.0, 90.0, true),
            (89.0, 100.0, false),
            (-90.0, -100.0, true),
            (-100.0, 100.0, false),
            (0.0, 0.0, true),
            (1.0, 1.5, false),
        ] {
            assert_eq!(near(&with(a), &with(b)), is_near, "{a} and {b}");
        }
    }

    #[test]
    fn a_unit_is_read_off_the_print() {
        let data = shipped();
        let unit = |id: &str| printed_unit(data.figure(data.figure_by_id(id).unwrap())).to_owned();
        assert_eq!(unit("siming-financial-cases-concluded"), "件");
        assert_eq!(unit("huli-enforcement-concluded"), "件");
        assert_eq!(unit("huli-grid-projects-taken"), "个");
        assert_eq!(unit("siming-criminal-alerts-change"), "%");
    }
}
