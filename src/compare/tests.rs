//! Claims about the verdict.

use proptest::prelude::*;

use crate::data::model::{Kind, Measure};
use crate::word::Word;

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
        Verdict::Refused
    );
}

#[test]
fn pairs_are_counted_by_verdict() {
    let mut tally = Tally::default();
    let [direct, caveat, refused] = [Verdict::Direct, Verdict::Caveat, Verdict::Refused];
    for verdict in [refused, caveat, refused, direct, caveat, refused, refused] {
        tally.add(verdict);
    }
    assert_eq!([direct, caveat, refused].map(|of| tally.get(of)), [1, 2, 4]);
    assert_eq!(tally.total(), 7);
}

#[test]
fn what_both_leave_open_is_named_too() {
    let open = Facets {
        period: Measure::UNSTATED,
        ..count("caught")
    };
    assert_eq!(compare(open, open).reasons[0].facet, Facet::Period);
}

mod shipped {
    use super::*;
    use crate::data::model::{Dataset, FigureIx};

    fn data() -> Dataset {
        crate::data::load(include_str!("../../data/metrics.json")).unwrap()
    }

    fn ix(data: &Dataset, id: &str) -> FigureIx {
        data.figure_by_id(id).unwrap()
    }

    #[test]
    fn words_of_the_contract_name_the_verdicts() {
        let words: Vec<_> = Verdict::ALL.iter().map(|v| v.id()).collect();
        assert_eq!(words, ["direct", "caveat", "none"]);
    }

    #[test]
    fn verdicts_worked_out_once_are_those_of_the_pairs() {
        let data = data();
        let verdicts = Verdicts::of(&data);
        for pair in pairs(&data) {
            let [one, other] = [verdicts.on(pair.a, pair.b), verdicts.on(pair.b, pair.a)];
            assert_eq!([one, other], [pair.comparison.verdict; 2]);
        }
        let mut best = Vec::new();
        for of in data.figure_ixs() {
            let own = pairs(&data).filter(|pair| pair.a == of || pair.b == of);
            let expected = own.map(|pair| pair.comparison.verdict).min();
            assert_eq!(Some(verdicts.best(of)), expected);
            best.extend(expected);
        }
        let with = |verdict| best.iter().filter(|v| **v == verdict).count();
        assert_eq!(
            [Verdict::Direct, Verdict::Caveat, Verdict::Refused].map(with),
            [0, 9, 35]
        );
    }

    #[test]
    fn an_unstated_time_is_the_same_as_none() {
        let data = data();
        let same = |a, b| same_period(&data, ix(&data, a), ix(&data, b));
        assert!(same("siming-insurance-paid", "huli-enforcement-rate"));
        assert!(!same("siming-insurance-paid", "huli-video-cases"));
        assert!(same("huli-video-cases", "huli-video-suspects"));
        assert!(!same("huli-key-matters-rate", "huli-key-matters-rate"));
    }

    #[test]
    fn couples_of_one_time_come_first_then_in_the_order_of_the_data() {
        let data = data();
        let couples = couples(&data);
        let at = |n: usize| couples[n].map(|ix| &*data.figure(ix).id);
        // Sixteen figures of the one district, 28 of the other, 20 of them of the same year.
        assert_eq!(couples.len(), 16 * 28);
        let first = "siming-criminal-alerts-change";
        assert_eq!(at(0), [first, "huli-prelitigation-success-change"]);
        let last = "siming-insurance-paid";
        assert_eq!(at(16 * 20 - 1), [last, "huli-grid-projects-taken"]);
        assert_eq!(at(16 * 20), [first, "huli-safety-score"]);
        assert_eq!(at(16 * 28 - 1), [last, "huli-grid-projects-carried-out"]);
    }

    #[test]
    fn arithmetic_exists_exactly_where_the_verdict_allows_it() {
        let data = data();
        for pair in pairs(&data) {
            let found = arithmetic(&data, pair.a, pair.b);
            match pair.comparison.verdict {
                Verdict::Refused => assert_eq!(found, Err(pair.comparison)),
                _ => assert_eq!(found.unwrap().comparison, pair.comparison),
            }
        }
    }

    #[test]
    fn difference_and_ratio_of_an_allowed_pair() {
        let data = data();
        let a = ix(&data, "siming-elder-fraud-suspects");
        let b = ix(&data, "huli-elder-fraud-suspects-unscoped");
        let found = arithmetic(&data, a, b).unwrap();
        assert_eq!(found.comparison.verdict, Verdict::Caveat);
        assert_eq!(found.difference.value, 66.0);
        assert!(found.difference.is_exact());
        assert_eq!(found.ratio.unwrap().value, 2.1);
        let other_way = arithmetic(&data, b, a).unwrap();
        assert_eq!(other_way.difference.value, -66.0);
    }

    #[test]
    fn changes_and_percentages_differ_in_points_only() {
        let data = data();
        // A figure beside itself is as like as can be.
        let change = ix(&data, "siming-criminal-alerts-change");
        let found = arithmetic(&data, change, change).unwrap();
        assert_eq!(found.ratio, Err(NoRatio::Changes));
        assert!(!found.difference.is_exact());
        let score = ix(&data, "huli-safety-score");
        let found = arithmetic(&data, score, score).unwrap();
        assert_eq!(found.ratio, Err(NoRatio::Points));
    }
}

#[test]
fn what_is_left_open_is_reserved_on_its_side_and_what_differs_on_both() {
    let open = Measure::UNSTATED;
    let cases = [
        (("one", "two"), [false, false], [true, true]),
        (("one", open), [false, true], [false, true]),
        ((open, "two"), [true, false], [true, false]),
        ((open, open), [true, true], [true, true]),
    ];
    for ((a, b), is_open, reserved) in cases {
        let facet = Facet::Scope;
        let reason = Reason { facet, a, b };
        assert_eq!(reason.open(), is_open, "{a}, {b}");
        assert_eq!(reason.is_open(), is_open.contains(&true), "{a}, {b}");
        let comparison = |reasons| Comparison {
            verdict: Verdict::Caveat,
            reasons,
        };
        assert_eq!(comparison(vec![reason.clone()]).reserved(), reserved);
        // What is left open on the other side is added.
        let (facet, a, b) = (Facet::Period, "one", open);
        let also = Reason { facet, a, b };
        let both = comparison(vec![reason, also]).reserved();
        assert_eq!(both, [reserved[0], true], "{a}, {b}");
    }
    let direct = Comparison {
        verdict: Verdict::Direct,
        reasons: Vec::new(),
    };
    assert_eq!(direct.reserved(), [false; 2]);
}

#[test]
fn every_facet_has_the_word_that_json_has_for_it() {
    let words = ["subject", "kind", "unit", "stage", "scope", "period"];
    assert_eq!(Facet::ALL.map(Facet::id), words);
}
