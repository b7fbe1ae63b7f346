//! What several districts count: the subjects that a reader may hope to compare.

use crate::data::model::{Dataset, FigureIx, Kind};

use crate::lists::groups;

use super::facets::{Facets, Verdict};
use super::pairs::Verdicts;

/// A subject that at least two districts count, in one kind and unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared<'a> {
    /// Id of the subject's term.
    pub subject: &'a str,
    /// What sort of number.
    pub kind: Kind,
    /// Id of the unit.
    pub unit: &'a str,
    /// Every figure of it, in data order.
    pub figures: Vec<FigureIx>,
    /// The best verdict on two of them from different districts.
    pub best: Verdict,
}

/// What at least two districts count, in the order of its first figures; and of how many
/// things there are figures at all.
pub fn shared_subjects<'a>(data: &'a Dataset, verdicts: &Verdicts) -> (Vec<Shared<'a>>, usize) {
    let thing = |at: usize| Some(Facets::of(data, &data.figures[at]).thing());
    let things = groups(data.figures.len(), &thing);
    let count = things.len();
    let mut all = Vec::new();
    for thing in things {
        let figures: Vec<FigureIx> = thing.into_iter().map(FigureIx).collect();
        let first = data.figure(figures[0]);
        let mut districts = figures.iter().map(|ix| data.figure(*ix).district);
        if districts.all(|district| district == first.district) {
            continue;
        }
        let measure = data.measure(first.measure);
        // Whatever compares is of one thing.
        let best = figures.iter().map(|ix| verdicts.best(*ix)).min();
        all.push(Shared {
            subject: &measure.subject,
            kind: measure.kind,
            unit: measure.unit.id(),
            best: best.unwrap_or(Verdict::Refused),
            figures,
        });
    }
    (all, count)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_districts_share_five_subjects_none_of_them_fully() {
        let data = crate::data::load(include_str!("../../data/metrics.json")).unwrap();
        let (shared, all) = shared_subjects(&data, &Verdicts::of(&data));
        let found: Vec<_> = shared.iter().map(|one| (one.subject, one.best)).collect();
        assert_eq!(
            found,
            [
                ("gangs", Verdict::Caveat),
                ("gang-members", Verdict::Caveat),
                ("elder-fraud-gangs", Verdict::Caveat),
                ("elder-fraud-suspects", Verdict::Caveat),
                ("elder-fraud-money", Verdict::Refused),
            ]
        );
        assert!(all > 30 && all < data.figures.len(), "{all}");
    }
}
