//! `rules.json`: a program that knows nothing of ours comes to the same verdicts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use siming_huli::i18n::Lang;

use crate::made::{Built, content};
use crate::package::python;

/// Recomputes the verdicts of published files.
pub fn recompute(folder: &Path) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/verdicts.py");
    let mut run = Command::new(python());
    run.arg(script).arg(folder).output().unwrap()
}

/// Changes a file of the folder, and gives back what it was.
fn change(file: &PathBuf, from: &str, to: &str) -> String {
    let text = fs::read_to_string(file).unwrap();
    let changed = text.replacen(from, to, 1);
    assert_ne!(changed, text, "{from} in {}", file.display());
    fs::write(file, changed).unwrap();
    text
}

#[test]
fn another_program_comes_to_every_published_verdict_and_notices_a_wrong_one() {
    let built = Built::at(None);
    let data = built.out().join("data");
    let said = recompute(&data);
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(
        said.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&said.stderr)
    );
    let pairs = built
        .json("data/comparisons.json")
        .as_array()
        .unwrap()
        .len();
    assert!(
        text.contains(&format!(" {pairs} pairs, 0 disagree")),
        "{text}"
    );

    for (file, from, to) in [
        ("comparisons.json", "\"caveat\"", "\"direct\""),
        ("comparisons.json", "\"stage\"", "\"scope\""),
        (
            "rules.json",
            "\"weighs\": \"caveat\"",
            "\"weighs\": \"none\"",
        ),
        (
            "metrics.json",
            "\"period\": \"2022\"",
            "\"period\": \"2021\"",
        ),
    ] {
        let file = data.join(file);
        let before = change(&file, from, to);
        assert!(!recompute(&data).status.success(), "{from} to {to}");
        fs::write(file, before).unwrap();
    }
}

#[test]
fn the_rules_name_every_word_of_the_comparisons_in_both_languages() {
    let built = Built::at(None);
    let rules = built.json("data/rules.json");
    let ids = |list: &str| -> Vec<String> {
        let list = rules[list].as_array().unwrap().iter();
        list.map(|one| {
            for words in ["zh", "en"] {
                assert!(
                    one[words].as_str().is_some_and(|text| !text.is_empty()),
                    "{one}"
                );
            }
            one["id"].as_str().unwrap().to_owned()
        })
        .collect()
    };
    let (verdicts, facets) = (ids("verdicts"), ids("facets"));
    assert_eq!(verdicts, ["direct", "caveat", "none"]);
    assert_eq!(
        facets,
        ["subject", "kind", "unit", "stage", "scope", "period"]
    );
    for entry in built.json("data/comparisons.json").as_array().unwrap() {
        let named = |id: &Value, ids: &[String]| ids.iter().any(|known| known == id);
        assert!(named(&entry["verdict"], &verdicts));
        let mut reasons = entry["reasons"].as_array().unwrap().iter();
        assert!(reasons.all(|reason| named(&reason["facet"], &facets)));
    }
    let vectors = rules["vectors"].as_array().unwrap();
    for verdict in &verdicts {
        let found = vectors
            .iter()
            .filter(|vector| vector["verdict"] == **verdict);
        assert!(found.count() >= 2, "{verdict}");
    }
}

#[test]
fn the_specification_says_what_each_facet_weighs() {
    let rules = Built::at(None).json("data/rules.json");
    let text = include_str!("../../docs/verdicts.md");
    let tables = text.split("| facet | weighs |").nth(1).unwrap();
    for facet in rules["facets"].as_array().unwrap() {
        let id = format!("`{}`", facet["id"].as_str().unwrap());
        let row = tables.lines().find(|line| line.contains(&id)).unwrap();
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        for (at, weight) in [(2, "weighs"), (3, "weighs_for_money")] {
            let weight = format!("`{}`", facet[weight].as_str().unwrap());
            assert!(cells[at].starts_with(&weight), "{id}: {row}");
        }
    }
}

#[test]
fn the_citation_file_names_this_version_and_the_sites_own_name() {
    let cff = include_str!("../../CITATION.cff");
    let version = format!("\nversion: {}\n", env!("CARGO_PKG_VERSION"));
    assert!(cff.contains(&version), "{version}");
    for lang in Lang::ALL {
        assert!(cff.contains(content().site_name(lang)));
    }
}
