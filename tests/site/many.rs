//! A data set of more pairs than are published one by one: those that are refused are counted.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use serde_json::Value;
use siming_huli::compare::{MOST_PAIRS, Verdict, couples, judge};
use siming_huli::data;

use crate::common::growth;
use crate::made::Built;
use crate::package::validate;
use crate::rules::recompute;

static FILES: LazyLock<[String; 2]> = LazyLock::new(|| growth::files(220, 2));

#[test]
fn refused_pairs_are_counted_and_other_programs_accept_what_is_left() {
    let [metrics, charts] = &*FILES;
    let data = data::load(metrics).unwrap();
    let couples = couples(&data);
    assert!(couples.len() > MOST_PAIRS, "{}", couples.len());
    let is_refused = |[a, b]: &&[_; 2]| judge(&data, *a, *b) == Verdict::Refused;
    let refused = couples.iter().filter(is_refused).count();
    let listed = couples.len() - refused;
    assert!(listed > 50, "{listed}");

    let built = Built::of(None, metrics, charts);
    let json = built.json("data/comparisons.json");
    assert_eq!(json["pairs"].as_array().unwrap().len(), listed);
    let rules = json["refused"].as_array().unwrap();
    let counts = rules.iter().map(|rule| rule["pairs"].as_u64().unwrap());
    assert_eq!(counts.sum::<u64>(), refused as u64);

    let text = built.read("data/comparisons.csv");
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(rows.len(), listed + rules.len());
    let (pairs, counted) = rows.split_at(listed);
    assert!(
        pairs
            .iter()
            .all(|row| row["pairs"] == "1" && !row["a"].is_empty())
    );
    for (row, rule) in counted.iter().zip(rules) {
        assert_eq!([&*row["a"], &row["b"], &row["verdict"]], ["", "", "none"]);
        assert_eq!(row["pairs"], rule["pairs"].to_string());
        let facets = rule["facets"].as_array().unwrap().iter();
        let facets: Vec<_> = facets.filter_map(Value::as_str).collect();
        assert_eq!(row["differs"], facets.join("; "));
    }

    let folder = built.out().join("data");
    let said = validate(&folder);
    let shown = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.status.success(), "{shown}");

    let said = recompute(&folder);
    let shown = String::from_utf8_lossy(&said.stdout).into_owned();
    let all = couples.len();
    assert!(said.status.success(), "{shown}");
    assert!(
        shown.contains(&format!(" {all} pairs, 0 disagree")),
        "{shown}"
    );
    let file = folder.join("comparisons.json");
    let one = rules[0]["pairs"].as_u64().unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let wrong = text.replacen(
        &format!("\"pairs\": {one}\n"),
        &format!("\"pairs\": {}\n", one + 1),
        1,
    );
    assert_ne!(text, wrong);
    fs::write(&file, wrong).unwrap();
    assert!(
        !recompute(&folder).status.success(),
        "one pair too many is noticed"
    );
}
