//! What several districts count: the subjects that a reader may hope to compare.

use crate::data::model::{Dataset, FigureIx, Kind};

use super::facets::Verdict;
use super::pairs::judge;

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
pub fn shared_subjects(data: &Dataset) -> (Vec<Shared<'_>>, usize) {
    let mut all: Vec<Shared<'_>> = Vec::new();
    for ix in data.figure_ixs() {
        let measure = data.measure(data.figure(ix).measure);
        let same = |one: &&mut Shared<'_>| {
            one.subject == measure.subject && one.kind == measure.kind && one.unit == measure.unit
        };
        match all.iter_mut().find(same) {
            Some(one) => one.figures.push(ix),
            None => all.push(Shared {
                subject: &measure.subject,
                kind: measure.kind,
                unit: &measure.unit,
                figures: vec![ix],
                best: Verdict::None,
            }),
        }
    }
    let count = all.len();
    let district = |ix: FigureIx| data.figure(ix).district;
    all.retain(|one| {
        one.figures
            .iter()
            .any(|ix| district(*ix) != district(one.figures[0]))
    });
    for one in &mut all {
        for a in &one.figures {
            for b in &one.figures {
                if district(*a) < district(*b) {
                    one.best = one.best.min(judge(data, *a, *b));
                }
            }
        }
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
        let (shared, all) = shared_subjects(&data);
        let found: Vec<_> = shared.iter().map(|one| (one.subject, one.best)).collect();
        assert_eq!(
            found,
            [
                ("gangs", Verdict::Caveat),
                ("gang-members", Verdict::Caveat),
                ("elder-fraud-gangs", Verdict::Caveat),
                ("elder-fraud-suspects", Verdict::Caveat),
                ("elder-fraud-money", Verdict::None),
            ]
        );
        assert!(all > 30 && all < data.figures.len(), "{all}");
    }
}
