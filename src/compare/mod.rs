//! What may be set beside what: a verdict computed from facets, with its reasons as data.
//!
//! ```text
//! model::{Measure, Figure} ─► Facets ─► compare ─► Comparison { verdict, reasons }
//! ```
//!
//! There are no exceptions for single pairs: where a verdict comes out wrong, a facet in
//! the data or the rule here is wrong.

use crate::data::model::{Dataset, Figure, FigureIx, Kind, Measure};

/// What two figures can say side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Alike in every facet.
    Direct,
    /// Alike in substance; every difference is named.
    Caveat,
    /// Different quantities.
    None,
}

impl Verdict {
    /// Every verdict, the best first.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Caveat, Self::None];

    /// Its word in JSON and in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Caveat => "caveat",
            Self::None => "none",
        }
    }
}

/// One way in which two figures can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What was counted.
    Subject,
    /// What sort of number.
    Kind,
    /// In what unit.
    Unit,
    /// At which step.
    Stage,
    /// Of what extent.
    Scope,
    /// Of what time.
    Period,
}

impl Facet {
    /// Every facet, those that weigh most first.
    pub const ALL: [Self; 6] = [
        Self::Subject,
        Self::Kind,
        Self::Unit,
        Self::Stage,
        Self::Scope,
        Self::Period,
    ];

    /// Its word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Kind => "kind",
            Self::Unit => "unit",
            Self::Stage => "stage",
            Self::Scope => "scope",
            Self::Period => "period",
        }
    }
}

/// A facet in which two figures differ, or which one of them leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// Which facet.
    pub facet: Facet,
    /// The first figure's term.
    pub a: &'a str,
    /// The second figure's term.
    pub b: &'a str,
}

/// A verdict and what it rests on; `reasons` is empty exactly for [`Verdict::Direct`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// What the pair can say.
    pub verdict: Verdict,
    /// Every difference, in the order of [`Facet`].
    pub reasons: Vec<Reason<'a>>,
}

/// All that a verdict depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facets<'a> {
    /// What was counted.
    pub subject: &'a str,
    /// What sort of number.
    pub kind: Kind,
    /// In what unit.
    pub unit: &'a str,
    /// At which step.
    pub stage: &'a str,
    /// Of what extent.
    pub scope: &'a str,
    /// Of what time.
    pub period: &'a str,
}

impl<'a> Facets<'a> {
    /// The facets of a figure of this data set.
    pub fn of(data: &'a Dataset, figure: &'a Figure) -> Self {
        let measure = data.measure(figure.measure);
        Self {
            subject: &measure.subject,
            kind: measure.kind,
            unit: &measure.unit,
            stage: &measure.stage,
            scope: &measure.scope,
            period: &figure.period,
        }
    }
}

/// The verdict on two figures, by their facets.
pub fn compare<'a>(a: Facets<'a>, b: Facets<'a>) -> Comparison<'a> {
    let terms = [
        (Facet::Subject, a.subject, b.subject),
        (Facet::Kind, a.kind.id(), b.kind.id()),
        (Facet::Unit, a.unit, b.unit),
        (Facet::Stage, a.stage, b.stage),
        (Facet::Scope, a.scope, b.scope),
        (Facet::Period, a.period, b.period),
    ];
    let reasons: Vec<_> = terms
        .into_iter()
        .filter(|(_, a, b)| a != b || *a == Measure::UNSTATED)
        .map(|(facet, a, b)| Reason { facet, a, b })
        .collect();
    let money = a.kind == Kind::Amount || b.kind == Kind::Amount;
    let verdict = reasons
        .iter()
        .map(|reason| weight(reason.facet, money))
        .max()
        .unwrap_or(Verdict::Direct);
    Comparison { verdict, reasons }
}

/// How much a difference in one facet weighs. Money at different stages is different
/// money; a count at a different stage is a step of the same thing.
fn weight(facet: Facet, money: bool) -> Verdict {
    match facet {
        Facet::Subject | Facet::Kind | Facet::Unit => Verdict::None,
        Facet::Stage if money => Verdict::None,
        Facet::Stage | Facet::Scope | Facet::Period => Verdict::Caveat,
    }
}

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

/// Every pair of figures from two districts, in data order.
pub fn pairs(data: &Dataset) -> impl Iterator<Item = Pair<'_>> {
    data.figure_ixs().flat_map(move |a| {
        data.figure_ixs()
            .filter(move |b| data.figure(a).district < data.figure(*b).district)
            .map(move |b| Pair {
                a,
                b,
                comparison: compare(
                    Facets::of(data, data.figure(a)),
                    Facets::of(data, data.figure(b)),
                ),
            })
    })
}

/// The best verdict that each figure has with any figure of another district.
pub fn best_verdicts(data: &Dataset) -> Vec<Verdict> {
    let mut best = vec![Verdict::None; data.figures.len()];
    for pair in pairs(data) {
        for ix in [pair.a, pair.b] {
            best[ix.index()] = best[ix.index()].min(pair.comparison.verdict);
        }
    }
    best
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
    /// Counts the verdicts on all pairs.
    pub fn of(data: &Dataset) -> Self {
        pairs(data).fold(Self::default(), |mut tally, pair| {
            match pair.comparison.verdict {
                Verdict::Direct => tally.direct += 1,
                Verdict::Caveat => tally.caveat += 1,
                Verdict::None => tally.none += 1,
            }
            tally
        })
    }

    /// All pairs.
    pub fn total(self) -> usize {
        self.direct + self.caveat + self.none
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TERMS: [&str; 4] = ["one", "two", "three", Measure::UNSTATED];
    const KINDS: [Kind; 3] = [Kind::Count, Kind::Amount, Kind::Change];

    fn facets() -> impl Strategy<Value = Facets<'static>> {
        let term = || prop::sample::select(&TERMS[..]);
        (
            term(),
            prop::sample::select(&KINDS[..]),
            term(),
            term(),
            term(),
            term(),
        )
            .prop_map(|(subject, kind, unit, stage, scope, period)| Facets {
                subject,
                kind,
                unit,
                stage,
                scope,
                period,
            })
    }

    /// `of` with one facet taken from `from`.
    fn with<'a>(of: Facets<'a>, facet: usize, from: Facets<'a>) -> Facets<'a> {
        let mut f = of;
        match facet {
            0 => f.subject = from.subject,
            1 => f.kind = from.kind,
            2 => f.unit = from.unit,
            3 => f.stage = from.stage,
            4 => f.scope = from.scope,
            _ => f.period = from.period,
        }
        f
    }

    proptest! {
        #[test]
        fn a_verdict_is_the_same_from_both_sides(a in facets(), b in facets()) {
            let (ab, ba) = (compare(a, b), compare(b, a));
            prop_assert_eq!(ab.verdict, ba.verdict);
            let facets = |c: &Comparison<'_>| c.reasons.iter().map(|r| r.facet).collect::<Vec<_>>();
            prop_assert_eq!(facets(&ab), facets(&ba));
        }

        #[test]
        fn reasons_are_empty_exactly_for_direct(a in facets(), b in facets()) {
            let c = compare(a, b);
            prop_assert_eq!(c.reasons.is_empty(), c.verdict == Verdict::Direct);
        }

        #[test]
        fn alike_and_fully_stated_is_direct(a in facets()) {
            let stated = ![a.subject, a.unit, a.stage, a.scope, a.period].contains(&Measure::UNSTATED);
            prop_assert_eq!(compare(a, a).verdict == Verdict::Direct, stated);
        }

        #[test]
        fn one_more_difference_never_makes_it_better(a in facets(), b in facets(), c in facets(), facet in 0usize..6) {
            // b agrees with a in this facet, b' takes it from c and so may differ.
            let agreeing = with(b, facet, a);
            let differing = with(b, facet, c);
            let differs = with(a, facet, c) != a;
            if differs {
                prop_assert!(compare(a, differing).verdict >= compare(a, agreeing).verdict);
            }
        }
    }

    fn count(stage: &'static str) -> Facets<'static> {
        Facets {
            subject: "gangs",
            kind: Kind::Count,
            unit: "group",
            stage,
            scope: "all",
            period: "2022",
        }
    }

    #[test]
    fn counts_at_two_stages_keep_a_caveat_and_money_at_two_stages_is_refused() {
        let c = compare(count("broken-up"), count("investigated"));
        assert_eq!(c.verdict, Verdict::Caveat);
        assert_eq!(
            c.reasons,
            [Reason {
                facet: Facet::Stage,
                a: "broken-up",
                b: "investigated"
            }]
        );
        let money = |stage| Facets {
            kind: Kind::Amount,
            ..count(stage)
        };
        assert_eq!(
            compare(money("seized"), money("involved")).verdict,
            Verdict::None
        );
    }

    #[test]
    fn what_both_leave_open_is_named_too() {
        let open = Facets {
            period: Measure::UNSTATED,
            ..count("caught")
        };
        assert_eq!(compare(open, open).reasons[0].facet, Facet::Period);
    }
}
