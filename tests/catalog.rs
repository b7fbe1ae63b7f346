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
            r#""id": "changes""#,
            r#""id": "pairs""#,
            "charts[1].id: the id `pairs` is taken by charts[0]",
        ),
        (
            r#""id": "changes""#,
            r#""id": "Changes""#,
            "charts[1].id: malformed id `Changes`",
        ),
        (
            r#""kind": "dot-plot""#,
            r#""kind": "pie""#,
            "unknown variant `pie`",
        ),
        (
            r#""Sums of money""#,
            r#"" ""#,
            "charts[2].title: blank text",
        ),
        (r#""fraud""#, r#""weather""#, "unknown id `weather`"),
        (
            r#""person": {"#,
            r#""people": {"#,
            "vocabulary.unit: unknown id `person`",
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
