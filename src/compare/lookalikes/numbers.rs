//! Two numbers of different subjects that look like counts of one thing: of one kind, printed
//! with one unit, of one theme or at one stage.
//!
//! ```text
//! figures ─► pools (kind and unit, with theme, stage, or both)
//!                ─► parts (with period, district, …): all of a part go with a figure, or none
//!                       ─► steps of values: what is near stands in the same or the next
//! ```

use crate::compare::facets::Verdict;
use crate::compare::pairs::{Verdicts, same_period};
use crate::data::model::{Dataset, Figure, FigureIx};
use crate::lists::firsts;
use crate::word::Word;

/// Values that differ by no more than this part of the larger one look alike.
const NEAR: f64 = 0.1;

/// The figures, and which of them are still free.
pub(super) struct Numbers<'a> {
    pub data: &'a Dataset,
    verdicts: &'a Verdicts,
    /// Of each figure the first one of its subject: told apart faster than words are.
    subject: Vec<usize>,
    taken: Vec<bool>,
    pools: [Pools; 3],
}

/// Figures of one kind, printed with one unit, that have something more in common.
struct Pools {
    /// How many things the figures of a pool have in common, whatever their values.
    common: usize,
    /// The first figure of each figure's pool.
    pool: Vec<usize>,
    /// The parts of a pool, by its first figure.
    parts: Vec<Vec<Part>>,
}

/// Figures of a pool that are all of one period and one district, and all have a counterpart, or
/// none.
struct Part {
    /// One of them.
    of: FigureIx,
    all: List,
    /// The same by the steps that their values stand on.
    steps: Vec<(i64, List)>,
}

/// Figures in data order.
#[derive(Default)]
struct List {
    all: Vec<FigureIx>,
    /// How many of the first ones are no longer free.
    taken: usize,
}

impl List {
    /// The first free figure of those that fit.
    fn first(&mut self, taken: &[bool], fits: &dyn Fn(FigureIx) -> bool) -> Option<FigureIx> {
        let is_free = |ix: &FigureIx| !taken[ix.index()];
        let rest = &self.all[self.taken..];
        self.taken += rest.iter().position(is_free).unwrap_or(rest.len());
        let mut rest = self.all[self.taken..].iter().copied();
        rest.find(|ix| is_free(ix) && fits(*ix))
    }
}

impl Part {
    fn add(&mut self, ix: FigureIx, step: i64) {
        self.all.all.push(ix);
        match self.steps.iter_mut().find(|(other, _)| *other == step) {
            Some((_, list)) => list.all.push(ix),
            None => self.steps.push((
                step,
                List {
                    all: vec![ix],
                    taken: 0,
                },
            )),
        }
    }
}

impl Pools {
    /// By theme, by stage, or by both.
    fn by<'a>(data: &'a Dataset, verdicts: &Verdicts, theme: bool, stage: bool) -> Self {
        let count = data.figures.len();
        let pool = firsts(count, &|at| {
            let figure = &data.figures[at];
            let measure = data.measure(figure.measure);
            let word = |common: bool, word: &'a str| if common { word } else { "" };
            let theme = word(theme, &data.theme(measure.theme).id);
            let stage = word(stage, &measure.stage);
            Some([
                measure.kind.id(),
                printed_unit(figure),
                theme,
                stage,
                "",
                "",
            ])
        });
        let part = firsts(count, &|at| {
            let figure = &data.figures[at];
            let pool = &data.figures[pool[at]].id;
            let district = &data.district(figure.district).id;
            let best = verdicts.best(FigureIx(at)).max(Verdict::Caveat).id();
            Some([pool, &figure.period, district, best, "", ""])
        });
        let mut parts: Vec<Vec<Part>> = Vec::new();
        parts.resize_with(count, Vec::new);
        for (ix, of) in data.figure_ixs().zip(part) {
            let parts = &mut parts[pool[ix.index()]];
            let of = FigureIx(of);
            // The first of a part comes first.
            if of == ix {
                parts.push(Part {
                    of,
                    all: List::default(),
                    steps: Vec::new(),
                });
            }
            if let Some(part) = parts.iter_mut().find(|part| part.of == of) {
                part.add(ix, step(data.figure(ix)));
            }
        }
        Self {
            common: usize::from(theme) + usize::from(stage),
            pool,
            parts,
        }
    }
}

impl<'a> Numbers<'a> {
    /// All figures.
    pub(super) fn of(data: &'a Dataset, verdicts: &'a Verdicts) -> Self {
        let count = data.figures.len();
        let subject = |at: usize| {
            let measure = data.measure(data.figures[at].measure);
            Some([&*measure.subject, "", "", "", "", ""])
        };
        let by = |theme, stage| Pools::by(data, verdicts, theme, stage);
        Self {
            data,
            verdicts,
            subject: firsts(count, &subject),
            taken: vec![false; count],
            pools: [by(true, true), by(true, false), by(false, true)],
        }
    }

    pub(super) fn is_free(&self, ix: FigureIx) -> bool {
        !self.taken[ix.index()]
    }

    /// Takes a figure out.
    pub(super) fn leave_out(&mut self, ix: FigureIx) {
        self.taken[ix.index()] = true;
    }

    /// The first free figure of a later district that looks like this one and has so much in
    /// common with it, where none that has more is free any longer; `same` tells whether they
    /// are of one time.
    pub(super) fn first(&mut self, a: FigureIx, same: bool, likeness: usize) -> Option<FigureIx> {
        let (data, verdicts) = (self.data, self.verdicts);
        let (subject, taken) = (&self.subject, &self.taken);
        let value = data.figure(a);
        let at = step(value);
        // Each is shown beside its own counterpart.
        let is_matched = |ix| verdicts.best(ix) != Verdict::Refused;
        let goes = |of| {
            value.district < data.figure(of).district
                && same_period(data, a, of) == same
                && !(is_matched(a) && is_matched(of))
        };
        let differs = |b: FigureIx| subject[a.index()] != subject[b.index()];
        let is_near = |b| differs(b) && near(value, data.figure(b));
        let mut found: Option<FigureIx> = None;
        for pools in &mut self.pools {
            // What is still missing is that the values are near.
            let by_value = match likeness.checked_sub(pools.common) {
                Some(0) => false,
                Some(1) => true,
                _ => continue,
            };
            let parts = pools.parts[pools.pool[a.index()]].iter_mut();
            for part in parts.filter(|part| goes(part.of)) {
                if by_value {
                    let steps = part.steps.iter_mut();
                    for (_, list) in steps.filter(|(step, _)| (step - at).abs() <= 1) {
                        found = first_of(found, list.first(taken, &is_near));
                    }
                } else {
                    found = first_of(found, part.all.first(taken, &differs));
                }
            }
        }
        found
    }
}

/// The first in data order of those that there are.
fn first_of(a: Option<FigureIx>, b: Option<FigureIx>) -> Option<FigureIx> {
    a.into_iter().chain(b).min()
}

/// Which step of a scale a value stands on, whose steps are so high that near values stand on the
/// same or on the next one: four between a value and its double, each at least an eighth of
/// its height. Those below zero have steps of their own.
fn step(figure: &Figure) -> i64 {
    /// Of a number's bits, the exponent and the first two of the fraction.
    const FINER: u32 = f64::MANTISSA_DIGITS - 3;
    let value = figure.value.get();
    let height = (value.abs().to_bits() >> FINER).cast_signed();
    if value < 0.0 { -height } else { height }
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

    /// A figure, whose value can be given.
    fn with(figure: &Figure, value: f64) -> Figure {
        let value = crate::data::model::Finite::new(value).unwrap();
        Figure {
            value,
            ..figure.clone()
        }
    }

    #[test]
    fn values_are_near_within_a_tenth_of_the_larger_one() {
        let figure = &shipped().figures[0];
        for (a, b, is_near) in [
            (90.0, 100.0, true),
            (100.0, 90.0, true),
            (89.0, 100.0, false),
            (-90.0, -100.0, true),
            (-100.0, 100.0, false),
            (0.0, 0.0, true),
            (1.0, 1.5, false),
        ] {
            assert_eq!(
                near(&with(figure, a), &with(figure, b)),
                is_near,
                "{a} and {b}"
            );
        }
    }

    #[test]
    fn near_values_stand_on_the_same_or_the_next_step() {
        let figure = &shipped().figures[0];
        for scale in [1.0, -1.0, 1e-9, 1e12] {
            for n in 0..500 {
                let a = f64::from(n) * scale;
                for part in [0.9, 0.900_001, 0.95, 1.0] {
                    let [a, b] = [a, a * part].map(|value| with(figure, value));
                    let apart = (step(&a) - step(&b)).abs();
                    assert!(
                        apart <= 1 || !near(&a, &b),
                        "{n} × {scale}, {part}: {apart}"
                    );
                }
            }
        }
        let apart = |a, b| step(&with(figure, a)) - step(&with(figure, b));
        assert!(apart(1e-300, -1e-300) > 2 && apart(100.0, 50.0) == 4);
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
