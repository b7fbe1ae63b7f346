//! What the data layer promises: good files load, bad ones are named, the schema and the
//! shipped data are in step with the code.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "data/bad.rs"]
mod bad;
#[path = "data/random.rs"]
mod random;
#[path = "data/source.rs"]
mod source;

use std::path::{Path, PathBuf};

use siming_huli::data::{self, model::Dataset};

/// A small valid file that holds every kind of measure and every optional field.
const GOOD: &str = include_str!("fixtures/good.json");

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(in_project(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn good() -> Dataset {
    data::load(GOOD).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn a_good_file_is_resolved() {
    let dataset = good();
    let volunteers = dataset.figure(dataset.figure_by_id("west-volunteers").unwrap());
    assert_eq!(dataset.district(volunteers.district).name.en, "West");
    let measure = dataset.measure(volunteers.measure);
    assert_eq!(measure.id, "volunteers");
    assert_eq!(dataset.theme(measure.theme).id, "people");
    assert_eq!(volunteers.value.get(), 3600.0);
    assert_eq!(volunteers.precision.upper, None);
    assert_eq!(volunteers.rank, None);
    assert_eq!(volunteers.notes.len(), 1);

    let share = dataset.figure(dataset.figure_by_id("east-city-share").unwrap());
    assert_eq!(share.rank.as_ref().map(|rank| rank.place), Some(1));
    assert_eq!(share.precision.upper.map(|upper| upper.get()), Some(63.65));
    assert_eq!(share.notes, []);
    assert_eq!(dataset.claims[0].locations[0].line, 3);
}

#[test]
fn the_shipped_data_loads() {
    data::load(&read("data/metrics.json")).unwrap_or_else(|errors| panic!("{errors}"));
}

#[test]
fn the_published_schemas_are_those_of_the_types() {
    for (path, schema) in siming_huli::site::schemas() {
        assert!(
            read(path) == schema,
            "{path} is out of step with the types; regenerate it: cargo run --bin site -- schema"
        );
    }
}
