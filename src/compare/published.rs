//! What is published of all pairs: each, or, where they are many, those that are not refused
//! and how many are refused for what.

use crate::data::model::{Dataset, DistrictIx, Measure};

use super::facets::{Facet, Facets};
use super::pairs::{Pair, Verdicts, pairs};

/// The most pairs that are published one by one; of more, those that are refused are counted.
pub const MOST_PAIRS: usize = 10_000;

/// The pairs of a data set, as they are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published<'a> {
    /// Every pair, or those that are not refused, in the order of [`pairs`].
    pub pairs: Vec<Pair<'a>>,
    /// The pairs that are refused, where they are counted and not listed.
    pub refused: Option<Vec<Refused>>,
}

/// Pairs that are refused for one and the same reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The facets in which they differ or which one of them leaves open.
    pub facets: Vec<Facet>,
    /// How many there are.
    pub pairs: usize,
}

/// All sets of facets; a facet is the bit of its position.
const SETS: usize = 1 << Facet::ALL.len();

/// What is published of a data set.
pub fn published<'a>(data: &'a Dataset, verdicts: &Verdicts) -> Published<'a> {
    let all = data.figures.iter().map(|figure| figure.district);
    let mut all: Vec<DistrictIx> = all.collect();
    all.sort_unstable();
    match apart(&all) <= MOST_PAIRS {
        true => Published {
            pairs: pairs(data).collect(),
            refused: None,
        },
        false => {
            let pairs = verdicts.pairs(data);
            let refused = refused(data, &pairs);
            Published {
                pairs,
                refused: Some(refused),
            }
        }
    }
}

/// How many pairs figures make with those of other districts; the districts stand in order.
fn apart(districts: &[DistrictIx]) -> usize {
    let square = |of: &[DistrictIx]| of.len() * of.len();
    let own: usize = districts.chunk_by(|a, b| a == b).map(square).sum();
    (square(districts) - own) / 2
}

/// The refused pairs by what they are refused for, without trying any: for each set of facets,
/// the pairs that agree in it are counted group by group; those that agree in it and in nothing
/// else are these without those that agree in more.
fn refused(data: &Dataset, allowed: &[Pair<'_>]) -> Vec<Refused> {
    let figures: Vec<_> = (data.figures.iter())
        .map(|figure| (Facets::of(data, figure), figure.district))
        .collect();
    let mut agree: Vec<usize> = (0..SETS).map(|set| agreeing(&figures, set)).collect();
    for at in 0..Facet::ALL.len() {
        for set in (0..SETS).filter(|set| set & (1 << at) == 0) {
            agree[set] -= agree[set | (1 << at)];
        }
    }
    let all = (1 << Facet::ALL.len()) - 1;
    for pair in allowed {
        let reasons = pair.comparison.reasons.iter();
        let differs: usize = reasons.map(|reason| 1 << place(reason.facet)).sum();
        agree[all & !differs] -= 1;
    }
    let counted = (0..SETS).map(|differs| Refused {
        facets: (Facet::ALL.into_iter())
            .filter(|facet| differs & (1 << place(*facet)) != 0)
            .collect(),
        pairs: agree[all & !differs],
    });
    counted.filter(|refused| refused.pairs > 0).collect()
}

/// The position of a facet.
fn place(facet: Facet) -> usize {
    let mut all = Facet::ALL.iter();
    all.position(|one| *one == facet).unwrap_or_default()
}

/// How many pairs of different districts have the same stated terms in a set of facets.
fn agreeing(figures: &[(Facets<'_>, DistrictIx)], set: usize) -> usize {
    let keys = figures.iter().filter_map(|(of, district)| {
        let mut key = [""; Facet::ALL.len()];
        for (at, facet) in Facet::ALL.into_iter().enumerate() {
            if set & (1 << at) != 0 {
                key[at] = of.term(facet);
            }
        }
        (!key.contains(&Measure::UNSTATED)).then_some((key, *district))
    });
    let mut keys: Vec<_> = keys.collect();
    keys.sort_unstable();
    let groups = keys.chunk_by(|(a, _), (b, _)| a == b);
    let groups = groups.map(|group| group.iter().map(|(_, district)| *district));
    groups.map(|own| apart(&own.collect::<Vec<_>>())).sum()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) fn refused_pairs(data: &Dataset, verdicts: &Verdicts) -> Vec<Refused> {
    refused(data, &verdicts.pairs(data))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// So many figures of one district, and as many of something else of another.
    fn two_districts(count: usize) -> Dataset {
        let mut data = crate::data::load(include_str!("../../data/metrics.json")).unwrap();
        let ids = ["siming-insurance-claims", "huli-video-cases"];
        let figures = ids.map(|id| data.figure(data.figure_by_id(id).unwrap()).clone());
        data.figures = figures.map(|figure| vec![figure; count]).concat();
        data
    }

    #[test]
    fn ten_thousand_pairs_are_listed_and_of_more_the_refused_are_counted() {
        let data = two_districts(100);
        let listed = published(&data, &Verdicts::of(&data));
        assert_eq!((listed.pairs.len(), listed.refused), (10_000, None));
        let data = two_districts(101);
        let counted = published(&data, &Verdicts::of(&data));
        assert_eq!(counted.pairs, []);
        let facets = vec![Facet::Subject, Facet::Unit, Facet::Stage, Facet::Period];
        let pairs = 101 * 101;
        assert_eq!(counted.refused, Some(vec![Refused { facets, pairs }]));
    }

    #[test]
    fn districts_make_pairs_with_each_other_and_not_with_themselves() {
        for (counts, expected) in [
            (vec![], 0),
            (vec![5], 0),
            (vec![2, 3], 6),
            (vec![1, 2, 3], 11),
        ] {
            let districts = counts.iter().enumerate();
            let districts = districts.flat_map(|(n, count)| vec![DistrictIx(n); *count]);
            assert_eq!(
                apart(&districts.collect::<Vec<_>>()),
                expected,
                "{counts:?}"
            );
        }
    }
}
