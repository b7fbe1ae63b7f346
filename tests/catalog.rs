//! What can be wrong with `charts.json`, and how it is said.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

use siming_huli::chart::catalog;
use siming_huli::data;

const CHARTS: &str = include_str!("../data/charts.json");

/// The first error about the shipped file after one change.
fn error(from: &str, to: &str) -> String {
    assert!(CHARTS.contains(from), "{from}");
    let data = data::load(include_str!("../data/metrics.json")).unwrap();
    let changed = CHARTS.replacen(from, to, 1);
    catalog::load(&changed, &data).unwrap_err().to_string()
}

#[test]
fn each_mistake_is_named_with_its_place() {
    let cases = [
        (
            r#""schema_version": 1"#,
            r#""schema_version": 2"#,
            "charts.json: schema_version: version 2",
        ),
        (
            r#""id": "overlaps""#,
            r#""id": "score-cards""#,
            "charts[1].id: the id `score-cards` is taken by charts[0]",
        ),
        (
            r#""id": "changes""#,
            r#""id": "Changes""#,
            "charts[4].id: malformed id `Changes`",
        ),
        (
            r#""kind": "dot-plot""#,
            r#""kind": "pie""#,
            "unknown variant `pie`",
        ),
        (
            r#""Sums of money, each of a different kind""#,
            r#"" ""#,
            "charts[5].title.en: blank text",
        ),
        (
            r#""select": { "kinds": ["change"] }"#,
            r#""select": { "themes": ["weather"] }"#,
            "unknown id `weather`",
        ),
        (
            r#""person": {"#,
            r#""people": {"#,
            "vocabulary.unit: no word for `person`; expected one",
        ),
        (
            r#""id": "overlaps""#,
            r#""id": "status""#,
            "charts[1].id: the id `status` is that of a part of the page",
        ),
        (
            r#""vocabulary""#,
            r#""colour": 1, "vocabulary""#,
            "charts.json: colour: unknown field `colour`",
        ),
    ];
    for (from, to, message) in cases {
        let said = error(from, to);
        assert!(said.contains(message), "{to}: {said}");
        assert!(said.starts_with("charts.json: "), "{said}");
        assert!(said.contains("; expected "), "{said}");
    }
}

#[test]
fn months_of_a_period_are_months_in_order() {
    let cases = [
        (
            r#""from": 202207"#,
            r#""from": 202213"#,
            "vocabulary.period.2022-h2: a number that is no month",
        ),
        (
            r#""from": 202207"#,
            r#""from": 202301"#,
            "vocabulary.period.2022-h2: a last month before the first",
        ),
        (
            r#""from": 202201
"#,
            r#""to": 202201
"#,
            "vocabulary.period.since-2022: a last month without a first",
        ),
        (r#""from": 202207"#, r#""from": "July""#, "a whole number"),
    ];
    for (from, to, message) in cases {
        let said = error(from, to);
        assert!(said.contains(message), "{to}: {said}");
        assert!(said.contains("; expected "), "{said}");
    }
}

#[test]
fn all_missing_words_come_at_once_each_once() {
    let data = data::load(include_str!("../data/metrics.json")).unwrap();
    let changed = CHARTS
        .replace(r#""person": {"#, r#""people": {"#)
        .replace(r#""caught": {"#, r#""taken": {"#);
    let errors = catalog::load(&changed, &data).unwrap_err();
    let paths: Vec<_> = errors.0.iter().map(|e| e.path.as_str()).collect();
    assert_eq!(paths.len(), 2, "{errors}");
    assert!(paths.contains(&"vocabulary.unit") && paths.contains(&"vocabulary.stage"));
}

/// The shipped file with other derived figures.
fn with_derived(entries: &[serde_json::Value]) -> String {
    let mut file: serde_json::Value = serde_json::from_str(CHARTS).unwrap();
    file["derived"] = entries.into();
    file.to_string()
}

/// A derived figure that is in order but for its formula and inputs.
fn entry(id: &str, formula: &str, inputs: &[&str]) -> serde_json::Value {
    let text = serde_json::json!({ "zh": "数", "en": "number" });
    serde_json::json!({
        "id": id, "formula": formula, "inputs": inputs, "name": text, "condition": text,
    })
}

#[test]
fn an_unsound_formula_is_refused_and_the_reason_named() {
    let data = data::load(include_str!("../data/metrics.json")).unwrap();
    let cases: [(&str, &[&str], &str); 16] = [
        // Per head: nobody's number is a population.
        (
            "per",
            &["insurance-paid", "disputes-persons"],
            "inputs[1]: divides by people",
        ),
        (
            "per",
            &["video-cases", "video-suspects"],
            "no population is sourced",
        ),
        // Money of different stages.
        (
            "per",
            &["elder-fraud-money-seized", "insurance-paid"],
            "inputs[1]: divides by money",
        ),
        (
            "total",
            &["enforcement-money", "enforcement-rate"],
            "inputs[0]: a total of money",
        ),
        // Wrong kinds.
        (
            "per",
            &["safety-score", "video-cases"],
            "inputs[0]: neither a count nor a sum",
        ),
        (
            "per",
            &["video-cases", "enforcement-rate"],
            "inputs[1]: divides by a percentage",
        ),
        (
            "total",
            &["video-cases", "video-suspects"],
            "inputs[1]: neither a share nor a rate",
        ),
        (
            "previous",
            &["enforcement-concluded", "enforcement-rate"],
            "inputs[1]: no change",
        ),
        // A percentage of something else.
        (
            "previous",
            &["disputes-mediated", "enforcement-change"],
            "the change of something else",
        ),
        (
            "total",
            &["video-cases", "enforcement-rate"],
            "a percentage of another stage or theme",
        ),
        // Another scope, or another district or period.
        (
            "per",
            &["video-suspects", "elder-fraud-gangs"],
            "inputs[1]: another scope",
        ),
        (
            "per",
            &["gang-members-broken-up", "gang-groups-investigated"],
            "no district reports both",
        ),
        (
            "per",
            &["insurance-paid", "insurance-paid"],
            "a measure divided by itself",
        ),
        // Claims are no measures: their number is no score.
        (
            "per",
            &["huli-assessment-rank", "video-cases"],
            "unknown id `huli-assessment-rank`",
        ),
        ("per", &["video-cases"], "inputs: not two inputs"),
        (
            "sum",
            &["video-cases", "video-cases"],
            "unknown variant `sum`",
        ),
    ];
    for (formula, inputs, message) in cases {
        let file = with_derived(&[entry("one", formula, inputs)]);
        let said = catalog::load(&file, &data).unwrap_err().to_string();
        assert!(said.contains(message), "{formula} {inputs:?}: {said}");
        assert!(said.starts_with("charts.json: derived[0]."), "{said}");
        assert!(said.contains("; expected "), "{said}");
    }
}

#[test]
fn a_derived_figure_is_declared_once() {
    let data = data::load(include_str!("../data/metrics.json")).unwrap();
    let inputs = ["insurance-paid", "insurance-claims"];
    let said = |entries: &[serde_json::Value]| {
        let errors = catalog::load(&with_derived(entries), &data).unwrap_err();
        errors.to_string()
    };
    let twice = [entry("one", "per", &inputs), entry("one", "per", &inputs)];
    let errors = said(&twice);
    assert!(
        errors.contains("derived[1].id: the id `one` is taken by derived[0]"),
        "{errors}"
    );
    assert!(
        errors.contains("derived[1].inputs: an earlier entry derives the same"),
        "{errors}"
    );
    let mut blank = entry("one", "per", &inputs);
    blank["condition"]["en"] = " ".into();
    assert!(said(&[blank]).contains("derived[0].condition.en: blank text"));
}

#[test]
fn a_list_of_kinds_is_not_empty() {
    let said = error(
        r#""select": { "kinds": ["change"] }"#,
        r#""select": { "kinds": [] }"#,
    );
    assert!(
        said.contains("charts[4].select.kinds: empty list"),
        "{said}"
    );
}
