//! What looks alike in two districts and is not: figures, claims, and a number against words.
//!
//! ```text
//! figures ─┐
//! claims  ─┴► candidates: four grounds ─► the most alike first, nobody twice ─► LookAlike
//! ```
//!
//! Figures of one subject are no look-alikes, whatever their verdict: they are counted as
//! what both districts counted.

use crate::data::model::{
    ClaimIx, ClaimType, Dataset, DistrictIx, Figure, FigureIx, Kind, Measure, Rank,
};

use super::facets::Verdict;
use super::pairs::{Verdicts, couples};

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

/// Values that differ by no more than this part of the larger one look alike.
const NEAR: f64 = 0.1;

/// What looks alike and must not be compared: what has most in common first, then a number
/// against words, numbers, firsts, ranks. No side stands twice. `names` tells whether a
/// claim names what a measure counts.
pub fn lookalikes(
    data: &Dataset,
    verdicts: &Verdicts,
    names: &dyn Fn(ClaimIx, &Measure) -> bool,
) -> Vec<LookAlike> {
    let mut candidates = Vec::new();
    against_words(data, names, &mut candidates);
    numbers(data, verdicts, &mut candidates);
    claims(data, &mut candidates);
    let mut found: Vec<LookAlike> = Vec::new();
    for likeness in (0..=MOST_ALIKE).rev() {
        for one in candidates.iter().filter(|one| one.likeness == likeness) {
            let taken = |side: &Side| found.iter().any(|other| other.sides.contains(side));
            if !one.sides.iter().any(taken) {
                found.push(*one);
            }
        }
    }
    found
}

/// The first district's side first.
fn in_order(data: &Dataset, [a, b]: [Side; 2]) -> [Side; 2] {
    match b.district(data) < a.district(data) {
        true => [b, a],
        false => [a, b],
    }
}

/// A change with a number, and another district's words about the same.
fn against_words(
    data: &Dataset,
    names: &dyn Fn(ClaimIx, &Measure) -> bool,
    found: &mut Vec<LookAlike>,
) {
    for figure_ix in data.figure_ixs() {
        let figure = data.figure(figure_ix);
        let measure = data.measure(figure.measure);
        for claim_ix in data.claim_ixs() {
            let claim = data.claim(claim_ix);
            let words = claim.claim_type == ClaimType::Result && claim.repeats.is_none();
            let apart = claim.district != figure.district;
            let theme = claim.theme == Some(measure.theme);
            if measure.kind == Kind::Change && words && apart && theme && names(claim_ix, measure) {
                found.push(LookAlike {
                    sides: in_order(data, [Side::Figure(figure_ix), Side::Claim(claim_ix)]),
                    ground: Ground::Words,
                    likeness: MOST_ALIKE,
                });
            }
        }
    }
}

/// Two numbers of different subjects that look like counts of one thing.
fn numbers(data: &Dataset, verdicts: &Verdicts, found: &mut Vec<LookAlike>) {
    for pair in couples(data) {
        let [a, b] = pair.map(|ix| data.figure(ix));
        let [of_a, of_b] = [a, b].map(|figure| data.measure(figure.measure));
        let (theme, stage) = (of_a.theme == of_b.theme, of_a.stage == of_b.stage);
        let one_sort = of_a.kind == of_b.kind && of_a.subject != of_b.subject;
        if !one_sort || !(theme || stage) || printed_unit(a) != printed_unit(b) {
            continue;
        }
        // Each is shown beside its own counterpart.
        let has_better = pair.map(|ix| verdicts.best(ix) != Verdict::None);
        if verdicts.on(pair[0], pair[1]) != Verdict::None || has_better == [true, true] {
            continue;
        }
        let alike = [theme, stage, near(a, b)];
        found.push(LookAlike {
            sides: pair.map(Side::Figure),
            ground: Ground::Numbers,
            likeness: alike.into_iter().filter(|alike| *alike).count(),
        });
    }
}

/// The unit as the source prints it, without the powers of ten before it.
fn printed_unit(figure: &Figure) -> &str {
    let of_number = |c: char| c.is_ascii_digit() || ".,十百千万亿余多".contains(c);
    figure.printed.trim_start_matches(of_number)
}

/// Whether two values are nearly the same.
fn near(a: &Figure, b: &Figure) -> bool {
    let [a, b] = [a, b].map(|figure| figure.value.get());
    (a - b).abs() <= NEAR * f64::max(a.abs(), b.abs())
}

/// Two claims that sound alike.
fn claims(data: &Dataset, found: &mut Vec<LookAlike>) {
    for ground in [Ground::Firsts, Ground::Ranks] {
        for a_ix in data.claim_ixs() {
            for b_ix in data.claim_ixs() {
                let [a, b] = [a_ix, b_ix].map(|ix| data.claim(ix));
                let one_sort = a.claim_type == b.claim_type && a.level == b.level;
                if a.district >= b.district || !one_sort || a.name == b.name {
                    continue;
                }
                let theme = a.theme.is_some() && a.theme == b.theme;
                let likeness = match ground {
                    Ground::Firsts if a.claim_type == ClaimType::First && theme => 2,
                    Ground::Ranks if a.claim_type == ClaimType::Rank => {
                        let [Some(a), Some(b)] = [a, b].map(|claim| rank(data, claim.repeats))
                        else {
                            continue;
                        };
                        if (a.scope, a.place) != (b.scope, b.place) {
                            continue;
                        }
                        1 + usize::from(theme)
                    }
                    _ => continue,
                };
                found.push(LookAlike {
                    sides: [a_ix, b_ix].map(Side::Claim),
                    ground,
                    likeness,
                });
            }
        }
    }
}

/// The rank that a figure is given.
fn rank(data: &Dataset, figure: Option<FigureIx>) -> Option<&Rank> {
    data.figure(figure?).rank.as_ref()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::catalog;
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
        for names in [true, false] {
            let found = lookalikes(&data, &verdicts, &|_, _| names);
            let sides: Vec<Side> = found.iter().flat_map(|one| one.sides).collect();
            for (n, side) in sides.iter().enumerate() {
                assert!(!sides[..n].contains(side), "{side:?}");
            }
            for one in &found {
                let [a, b] = one.sides.map(|side| side.district(&data));
                assert!(a < b, "{one:?}");
            }
            assert_eq!(lookalikes(&data, &verdicts, &|_, _| names), found);
        }
    }

    #[test]
    fn two_figures_are_never_comparable_nor_of_one_subject() {
        let (data, verdicts, _) = shipped();
        let found = lookalikes(&data, &verdicts, &|_, _| false);
        let mut pairs = 0;
        for one in &found {
            if let [Side::Figure(a), Side::Figure(b)] = one.sides {
                pairs += 1;
                assert_eq!(verdicts.on(a, b), Verdict::None);
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
        let names = |claim: ClaimIx, measure: &Measure| {
            let subject = catalog.vocabulary.subject.get(&measure.subject);
            subject.is_some_and(|word| data.claim(claim).name.zh.contains(&word.zh))
        };
        let found = lookalikes(&data, &verdicts, &names);
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

    #[test]
    fn values_are_near_within_a_tenth_of_the_larger_one() {
        let (data, ..) = shipped();
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
        let (data, ..) = shipped();
        let unit = |id: &str| printed_unit(data.figure(data.figure_by_id(id).unwrap())).to_owned();
        assert_eq!(unit("siming-financial-cases-concluded"), "件");
        assert_eq!(unit("huli-enforcement-concluded"), "件");
        assert_eq!(unit("huli-grid-projects-taken"), "个");
        assert_eq!(unit("siming-criminal-alerts-change"), "%");
    }
}
