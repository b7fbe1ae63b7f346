//! Claims about the verdict.

use proptest::prelude::*;

use crate::data::model::{Kind, Measure};

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
