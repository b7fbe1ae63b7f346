//! What the data layer promises: good files load, bad ones are named, the schema and the
//! shipped data are in step with the code.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad;
mod random;
mod source;

use std::path::{Path, PathBuf};

use siming_huli::data::{
    self,
    model::{Dataset, PartKind, PeriodBasis},
};
use siming_huli::i18n::Lang;

/// A small valid file that holds every kind of measure and every optional field.
const GOOD: &str = include_str!("../fixtures/good.json");

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
    assert_eq!(dataset.district(volunteers.district).code, None);
    let code = dataset.districts[0].code.as_ref().unwrap();
    assert_eq!([&*code.scheme, &code.value], ["Places 1", "E1"]);
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

    assert_eq!(measure.staged.as_ref().unwrap().en, "on duty");
    assert_eq!(measure.whole, None);
    assert_eq!(volunteers.period_basis, Some(PeriodBasis::Sentence));
    let [first, again] = &dataset.claims[..] else {
        panic!("{:?}", dataset.claims);
    };
    assert_eq!(first.by.as_ref().unwrap().en, "The city");
    assert_eq!(first.theme.map(|ix| &*dataset.theme(ix).id), Some("people"));
    assert_eq!(
        again.with.map(|ix| &*dataset.claim(ix).id),
        Some("west-first")
    );
    assert_eq!(
        again.repeats.map(|ix| &*dataset.figure(ix).id),
        Some("west-rating")
    );
    assert_eq!((again.theme, again.notes.len()), (None, 1));
    assert_eq!(dataset.mentions[0].text.en, "describes letters");
}

#[test]
fn entries_are_found_by_their_ids_and_listed_in_their_order() {
    let data = good();
    let found = |id| data.claim_by_id(id).map(|ix| ix.index());
    assert_eq!(["west-again", "west-letters"].map(found), [Some(1), None]);
    let found = |id| data.figure_by_id(id).map(|ix| ix.index());
    assert_eq!(["west-letters", "west-again"].map(found), [Some(5), None]);
    let listed = [
        data.district_ixs().map(|ix| ix.index()).collect::<Vec<_>>(),
        data.theme_ixs().map(|ix| ix.index()).collect(),
        data.claim_ixs().map(|ix| ix.index()).collect(),
    ];
    assert_eq!(listed, [[0, 1], [0, 1], [0, 1]]);
    let figures = data.figure_ixs().map(|ix| ix.index());
    assert!(figures.eq(0..8));
    let name = &data.districts[0].name;
    assert_eq!(
        [Lang::Zh, Lang::En].map(|lang| name.get(lang)),
        ["东", "East"]
    );
}

#[test]
fn a_line_stands_twice_where_a_damage_of_that_kind_says_so() {
    let is_doubled = |kind: &str| {
        let typed = GOOD.replace(r#""kind": "lost-character""#, kind);
        let source = data::load(&typed).unwrap().source;
        [1, 2, 3].map(|line| source.is_doubled(line))
    };
    assert_eq!(is_doubled(r#""kind": "doubled""#), [false, false, true]);
    assert_eq!(is_doubled(r#""kind": "misread""#), [false; 3]);
}

#[test]
fn lines_know_their_part() {
    let source = good().source;
    let part = source.part_of(2).unwrap();
    assert_eq!((&*part.id, part.kind), ("east-box", PartKind::Box));
    assert_eq!(part.district.map(|ix| ix.index()), Some(0));
    assert_eq!(source.line(2).and_then(|line| line.item), Some(1));
    assert_eq!(source.part_of(4), None);
    assert_eq!(source.line(4), None);
    let mut reading: Vec<_> = source.parts.iter().collect();
    reading.sort_by_key(|part| part.reading);
    let reading: Vec<_> = reading.iter().map(|part| &*part.id).collect();
    assert_eq!(reading, ["title", "west-section", "east-box"]);
}

#[test]
fn a_change_may_leave_open_whether_it_is_in_percent_or_in_points() {
    let open = GOOD.replace(
        r#""kind": "change", "unit": "percent""#,
        r#""kind": "change", "unit": "percent-or-points""#,
    );
    assert_ne!(open, GOOD);
    data::load(&open).unwrap_or_else(|errors| panic!("{errors}"));
}

#[test]
fn every_period_of_the_shipped_data_rests_on_something() {
    let data = data::load(&read("data/metrics.json")).unwrap_or_else(|errors| panic!("{errors}"));
    let unstated = data.figures.iter().filter(|f| f.period_basis.is_none());
    let unstated: Vec<_> = unstated.map(|f| &*f.id).collect();
    assert_eq!(unstated, ["huli-key-matters-rate"]);
    let from_the_headline = data
        .figures
        .iter()
        .filter(|f| f.period_basis == Some(PeriodBasis::Article));
    assert_eq!(from_the_headline.count(), 12);
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
