//! What looks alike, as it is defined: of all pairs, the most alike first. What the laws hold
//! the faster way against.
//!
//! What goes together is written out here once more, down to the rank of a figure: taken from
//! `claims` and `numbers`, it would be held against itself. Shared are which of two sides comes
//! first, and nearness and the printed unit, which have tests of their own.

use super::claims::in_order;
use super::numbers::{near, printed_unit};
use super::{Ground, LookAlike, MOST_ALIKE, Side};
use crate::compare::facets::Verdict;
use crate::compare::pairs::{Verdicts, couples};
use crate::data::model::{ClaimType, Dataset, FigureIx, Kind, Measure, Rank};

/// What looks alike and must not be compared: what has most in common first, then a number
/// against words, numbers, firsts, ranks. No side stands twice. `word` is what a
/// measure counts.
pub(in crate::compare) fn lookalikes<'w>(
    data: &Dataset,
    verdicts: &Verdicts,
    word: &dyn Fn(&Measure) -> Option<&'w str>,
) -> Vec<LookAlike> {
    let mut candidates = Vec::new();
    against_words(data, word, &mut candidates);
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

/// A change with a number, and another district's words about the same.
fn against_words<'w>(
    data: &Dataset,
    word: &dyn Fn(&Measure) -> Option<&'w str>,
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
            let named = word(measure).is_some_and(|word| claim.name.zh.contains(word));
            if measure.kind == Kind::Change && words && apart && theme && named {
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
        let has_better = pair.map(|ix| verdicts.best(ix) != Verdict::Refused);
        if verdicts.on(pair[0], pair[1]) != Verdict::Refused || has_better == [true, true] {
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

/// Two claims that sound alike.
fn claims(data: &Dataset, found: &mut Vec<LookAlike>) {
    for ground in [Ground::Firsts, Ground::Ranks] {
        for a_ix in data.claim_ixs() {
            for b_ix in data.claim_ixs() {
                let [a, b] = [a_ix, b_ix].map(|ix| data.claim(ix));
                let one_sort = a.claim_type == b.claim_type && a.reach == b.reach;
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
