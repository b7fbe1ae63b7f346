//! What is worked out, by hand: which figures, of which district and period, and how much.

use super::*;
use crate::data::model::{Finite, Precision, ThemeIx};

/// The shipped figures, and more of them: measure, district, period, value.
fn data(more: &[(&str, usize, &str, f64)]) -> Dataset {
    let mut data = crate::data::load(include_str!("../../../data/metrics.json")).unwrap();
    for (n, (measure, district, period, value)) in more.iter().enumerate() {
        let value = Finite::new(*value).unwrap();
        let measure = self::measure(&data, measure);
        let of = data.figures.iter().find(|figure| figure.measure == measure);
        let mut figure = of.unwrap().clone();
        figure.id = format!("more-{n}");
        figure.district = data.district_ixs().nth(*district).unwrap();
        figure.period = (*period).to_owned();
        figure.value = value;
        figure.precision = Precision {
            lower: value,
            upper: Some(value),
        };
        data.figures.push(figure);
    }
    data
}

fn measure(data: &Dataset, id: &str) -> MeasureIx {
    MeasureIx(data.measures.iter().position(|of| of.id == id).unwrap())
}

fn rule(data: &Dataset, id: &str, formula: Formula, inputs: [&str; 2]) -> Derivation {
    Derivation {
        id: id.to_owned(),
        formula,
        inputs: inputs.map(|id| measure(data, id)),
        name: Localized::default(),
        condition: Localized::default(),
    }
}

const SUSPECTS: &str = "elder-fraud-suspects";
const GANGS: &str = "elder-fraud-gangs";
const CONCLUDED: &str = "enforcement-concluded";

/// Id, district and value of what is worked out.
fn found(data: &Dataset, rules: &[Derivation]) -> Vec<(String, usize, f64)> {
    let of = derived(data, rules);
    of.iter()
        .map(|one| (one.id(data), one.district.index(), one.result.value))
        .collect()
}

#[test]
fn each_formula_gives_what_it_says() {
    let data = data(&[]);
    let rules = [
        rule(&data, "per", Formula::Per, [SUSPECTS, GANGS]),
        rule(
            &data,
            "total",
            Formula::Total,
            [CONCLUDED, "enforcement-rate"],
        ),
        rule(
            &data,
            "before",
            Formula::Previous,
            [CONCLUDED, "enforcement-change"],
        ),
    ];
    let expected = [
        ("per", 0, 126.0 / 7.0),
        ("total", 1, 15748.0 / 0.9307),
        ("before", 1, 15748.0 / 1.1092),
    ];
    let found = found(&data, &rules);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((id, district, value), (expected_id, of, expected)) in found.iter().zip(expected) {
        assert_eq!((&**id, *district), (expected_id, of));
        assert!((value - expected).abs() < 1e-9 * expected, "{id}: {value}");
    }
}

#[test]
fn what_the_printed_digits_leave_open_stays_open() {
    let data = data(&[]);
    let rules = [
        rule(&data, "per", Formula::Per, [SUSPECTS, GANGS]),
        rule(
            &data,
            "before",
            Formula::Previous,
            [CONCLUDED, "enforcement-change"],
        ),
    ];
    let found = derived(&data, &rules);
    assert!(found[0].result.is_exact());
    let bounds = found[1].result.bounds;
    let ends = [bounds.lower.unwrap(), bounds.upper.unwrap()];
    for (end, expected) in ends
        .into_iter()
        .zip([15748.0 / 1.109_25, 15748.0 / 1.109_15])
    {
        assert!((end - expected).abs() < 1e-6, "{end}: {expected}");
    }
}

#[test]
fn a_period_stands_in_the_id_where_a_district_has_several() {
    let data = data(&[(SUSPECTS, 0, "2021", 60.0), (GANGS, 0, "2021", 4.0)]);
    let rules = [
        rule(&data, "first", Formula::Per, [SUSPECTS, GANGS]),
        rule(
            &data,
            "second",
            Formula::Previous,
            [CONCLUDED, "enforcement-change"],
        ),
    ];
    let found = found(&data, &rules);
    let shown: Vec<_> = found.iter().map(|(id, ..)| &**id).collect();
    assert_eq!(shown, ["first:2022", "first:2021", "second"]);
    assert_eq!(found[1].2, 15.0);
}

#[test]
fn no_period_stands_in_it_where_each_district_has_one() {
    let data = data(&[(SUSPECTS, 1, "2022", 30.0), (GANGS, 1, "2022", 3.0)]);
    let same = |id| rule(&data, id, Formula::Per, [SUSPECTS, GANGS]);
    // Two rules of the same districts: those of one are not taken for those of the other.
    let found = found(&data, &[same("first"), same("second")]);
    let of = |id: &str, district, value| (id.to_owned(), district, value);
    assert_eq!(
        found,
        [
            of("first", 0, 18.0),
            of("first", 1, 10.0),
            of("second", 0, 18.0),
            of("second", 1, 10.0)
        ]
    );
}

#[test]
fn figures_of_two_districts_or_periods_are_never_divided() {
    // The other district has only the first input, and another period only the second.
    let data = data(&[(SUSPECTS, 1, "2022", 30.0), (GANGS, 0, "2021", 4.0)]);
    let rules = [rule(&data, "per", Formula::Per, [SUSPECTS, GANGS])];
    assert_eq!(found(&data, &rules), [("per".to_owned(), 0, 18.0)]);
}

/// Which input of a total of cases is refused, and what it is, where the rate is another.
fn refused(change: impl Fn(&mut Measure)) -> Option<(Option<usize>, &'static str)> {
    let mut data = data(&[]);
    let rate = measure(&data, "enforcement-rate");
    change(&mut data.measures[rate.index()]);
    let inputs = [CONCLUDED, "enforcement-rate"];
    let rule = rule(&data, "total", Formula::Total, inputs);
    check(&data, &rule, &[]).map(|unsound| (unsound.input, unsound.found))
}

#[test]
fn a_percentage_is_in_percent_and_of_what_it_divides() {
    let other = "a percentage of another stage or theme";
    let of_one = "another scope than the first input";
    let found = [
        refused(|_| {}),
        refused(|rate| rate.unit = Unit::PercentagePoint),
        refused(|rate| rate.stage = "taken".to_owned()),
        refused(|rate| rate.theme = ThemeIx(0)),
        refused(|rate| rate.scope = "one-court".to_owned()),
    ];
    let refusals = ["not in percent", other, other, of_one].map(|found| Some((Some(1), found)));
    assert_eq!((found[0], &found[1..]), (None, &refusals[..]));
}

#[test]
fn two_rules_are_the_same_in_formula_and_inputs_only_together() {
    let data = data(&[]);
    let per = |id, inputs| rule(&data, id, Formula::Per, inputs);
    let one = per("one", [SUSPECTS, GANGS]);
    let other_formula = Derivation {
        formula: Formula::Total,
        ..one.clone()
    };
    let other_inputs = per("two", ["insurance-paid", "insurance-claims"]);
    let found = |earlier: &[Derivation]| check(&data, &one, earlier).map(|unsound| unsound.found);
    assert_eq!(found(&[other_formula, other_inputs]), None);
    let same = Derivation {
        id: "same".to_owned(),
        ..one.clone()
    };
    assert_eq!(found(&[same]), Some("an earlier entry derives the same"));
}

#[test]
fn nothing_is_divided_by_nothing() {
    let data = data(&[(SUSPECTS, 1, "2022", 30.0), (GANGS, 1, "2022", 0.0)]);
    let rules = [rule(&data, "per", Formula::Per, [SUSPECTS, GANGS])];
    assert_eq!(found(&data, &rules), [("per".to_owned(), 0, 18.0)]);
}
