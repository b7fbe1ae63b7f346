//! What looks alike in two districts and is not: figures, claims, and a number against words.
//!
//! ```text
//! figures ─┐
//! claims  ─┴► candidates: four grounds ─► the most alike first, nobody twice ─► LookAlike
//! ```
//!
//! Numbers are not tried pair by pair: `numbers` finds for each the first that goes with it.
//!
//! Figures of one subject are no look-alikes, whatever their verdict: they are counted as
//! what both districts counted.

mod claims;
mod numbers;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) mod plain;

use crate::data::model::{ClaimIx, Dataset, DistrictIx, FigureIx, Measure};

use super::pairs::Verdicts;
use numbers::Numbers;

/// What stands on one side of a look-alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// A figure.
    Figure(FigureIx),
    /// A claim.
    Claim(ClaimIx),
}

impl Side {
    /// Whose it is.
    pub fn district(self, data: &Dataset) -> DistrictIx {
        match self {
            Self::Figure(ix) => data.figure(ix).district,
            Self::Claim(ix) => data.claim(ix).district,
        }
    }
}

/// Why two sides look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A change with a number against a result in words that names the same subject.
    Words,
    /// Two numbers of one kind, printed with one unit, of one theme or at one stage.
    Numbers,
    /// Two claims to be the first of its kind, of one reach.
    Firsts,
    /// Two claims to the same place among the same, each for a figure.
    Ranks,
}

/// Two sides of different districts, the first district's first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookAlike {
    /// Both sides.
    pub sides: [Side; 2],
    /// Why they look alike.
    pub ground: Ground,
    /// How many things they have in common beyond that; see [`MOST_ALIKE`].
    likeness: usize,
}

/// As much as two sides can have in common beyond their ground: theme, stage, and nearly the
/// value.
const MOST_ALIKE: usize = 3;

/// What looks alike and must not be compared: what has most in common first, then a number
/// against words, numbers, firsts, ranks. No side stands twice. `word` is what a measure counts,
/// in the language of the source: a claim with that in its name names the same.
pub fn lookalikes<'w>(
    data: &Dataset,
    verdicts: &Verdicts,
    word: &dyn Fn(&Measure) -> Option<&'w str>,
) -> Vec<LookAlike> {
    let [mut words, mut of_claims] = [Vec::new(), Vec::new()];
    claims::against_words(data, word, &mut words);
    claims::alike(data, &mut of_claims);
    let mut found = Found {
        numbers: Numbers::of(data, verdicts),
        taken: vec![false; data.claims.len()],
        all: Vec::new(),
    };
    for likeness in (1..=MOST_ALIKE).rev() {
        found.those(&words, likeness);
        found.of_numbers(likeness);
        found.those(&of_claims, likeness);
    }
    found.all
}

/// What has been found so far.
struct Found<'a> {
    numbers: Numbers<'a>,
    /// Which claims stand in it.
    taken: Vec<bool>,
    all: Vec<LookAlike>,
}

impl Found<'_> {
    fn is_free(&self, side: Side) -> bool {
        match side {
            Side::Figure(ix) => self.numbers.is_free(ix),
            Side::Claim(ix) => !self.taken[ix.index()],
        }
    }

    /// Those of some candidates that have so much in common and are still free.
    fn those(&mut self, candidates: &[LookAlike], likeness: usize) {
        for one in candidates.iter().filter(|one| one.likeness == likeness) {
            if one.sides.iter().all(|side| self.is_free(*side)) {
                self.take(*one);
            }
        }
    }

    /// The pairs of numbers that have so much in common, in the order of [`couples`].
    ///
    /// [`couples`]: super::pairs::couples
    fn of_numbers(&mut self, likeness: usize) {
        for same in [true, false] {
            for a in self.numbers.data.figure_ixs() {
                let other = match self.is_free(Side::Figure(a)) {
                    true => self.numbers.first(a, same, likeness),
                    false => None,
                };
                if let Some(b) = other {
                    self.take(LookAlike {
                        sides: [a, b].map(Side::Figure),
                        ground: Ground::Numbers,
                        likeness,
                    });
                }
            }
        }
    }

    fn take(&mut self, one: LookAlike) {
        for side in one.sides {
            match side {
                Side::Figure(ix) => self.numbers.leave_out(ix),
                Side::Claim(ix) => self.taken[ix.index()] = true,
            }
        }
        self.all.push(one);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::catalog;
    use crate::compare::Verdict;
    use crate::data;

    fn shipped() -> (Dataset, Verdicts, catalog::Catalog) {
        let data = data::load(include_str!("../../data/metrics.json")).unwrap();
        let catalog = catalog::load(include_str!("../../data/charts.json"), &data).unwrap();
        let verdicts = Verdicts::of(&data);
        (data, verdicts, catalog)
    }

    #[test]
    fn sides_are_of_different_districts_and_none_stands_twice() {
        let (data, verdicts, _) = shipped();
        // Whatever names what.
        for word in [Some(""), None] {
            let found = lookalikes(&data, &verdicts, &|_| word);
            let sides: Vec<Side> = found.iter().flat_map(|one| one.sides).collect();
            for (n, side) in sides.iter().enumerate() {
                assert!(!sides[..n].contains(side), "{side:?}");
            }
            for one in &found {
                let [a, b] = one.sides.map(|side| side.district(&data));
                assert!(a < b, "{one:?}");
            }
            assert_eq!(lookalikes(&data, &verdicts, &|_| word), found);
        }
    }

    #[test]
    fn the_first_districts_side_is_the_first() {
        let (data, ..) = shipped();
        let sides = data.figure_ixs().map(Side::Figure);
        let mut sides: Vec<_> = sides.chain(data.claim_ixs().map(Side::Claim)).collect();
        sides.sort_by_key(|side| side.district(&data));
        let (first, last) = (sides[0], sides[sides.len() - 1]);
        assert!(first.district(&data) < last.district(&data));
        assert_eq!(claims::in_order(&data, [first, last]), [first, last]);
        assert_eq!(claims::in_order(&data, [last, first]), [first, last]);
    }

    #[test]
    fn ranks_of_one_theme_are_more_alike_than_those_of_none() {
        let (mut data, verdicts, _) = shipped();
        let ranks = |data: &Dataset| -> Vec<_> {
            let found = lookalikes(data, &verdicts, &|_| None);
            let ranks = found.into_iter().filter(|one| one.ground == Ground::Ranks);
            ranks.map(|one| one.likeness).collect()
        };
        let mut of = |theme| {
            data.claims.iter_mut().for_each(|claim| claim.theme = theme);
            ranks(&data)
        };
        let none = of(None);
        assert!(none.contains(&1), "{none:?}");
        let one = of(Some(shipped().0.measures[0].theme));
        assert!(one.contains(&2), "{one:?}");
    }

    #[test]
    fn two_figures_are_never_comparable_nor_of_one_subject() {
        let (data, verdicts, _) = shipped();
        let found = lookalikes(&data, &verdicts, &|_| None);
        let mut pairs = 0;
        for one in &found {
            if let [Side::Figure(a), Side::Figure(b)] = one.sides {
                pairs += 1;
                assert_eq!(verdicts.on(a, b), Verdict::Refused);
                let [a, b] = [a, b].map(|ix| data.measure(data.figure(ix).measure));
                assert_ne!(a.subject, b.subject);
                assert_eq!(a.kind, b.kind);
            }
        }
        assert!(pairs > 0);
    }

    #[test]
    fn the_most_alike_come_first_and_every_ground_is_there() {
        let (data, verdicts, catalog) = shipped();
        let subjects = &catalog.vocabulary.subject;
        let found = lookalikes(&data, &verdicts, &|measure| {
            subjects.get(&measure.subject).map(|word| &*word.zh)
        });
        assert!(found.is_sorted_by(|a, b| a.likeness >= b.likeness));
        assert!(found.iter().all(|one| one.likeness <= MOST_ALIKE));
        for ground in [
            Ground::Words,
            Ground::Numbers,
            Ground::Firsts,
            Ground::Ranks,
        ] {
            assert!(found.iter().any(|one| one.ground == ground), "{ground:?}");
        }
    }
}
