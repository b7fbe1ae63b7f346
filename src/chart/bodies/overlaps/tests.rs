//! What must hold of the chart, for the shipped data and for a wider set.

use super::*;
use crate::chart::sample::Sample;
use crate::chart::{Filter, Spec, build, scene};
use crate::compare::{Verdict, between};
use crate::data::model::Dataset;
use crate::scene::check::{outside, overlaps};
use crate::scene::{Dpx, Group, Node, Scene};

fn with_specs(wider: bool, check: impl Fn(&Dataset, &Spec, &Overlaps)) {
    let sample = Sample::load(wider);
    let (data, catalog) = (&sample.data, &sample.catalog);
    for lang in Lang::ALL {
        let context = sample.context(lang);
        let chart = catalog.charts.iter().find(|chart| chart.id == "overlaps");
        let spec = build(context, chart.unwrap(), &Filter::ALL);
        check(data, &spec, &super::build(context, &Filter::ALL).body);
    }
}

/// The marks of some nodes: id, value and bar.
fn marks(nodes: &[Node]) -> Vec<(String, f64, Option<Dpx>)> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(Group { role, children }) = node {
            match role {
                Role::Mark(mark) => {
                    let bar = children.iter().find_map(|node| match node {
                        Node::Rect(bar) => Some(bar.w),
                        _ => None,
                    });
                    found.push((mark.id.clone(), mark.value.unwrap(), bar));
                }
                _ => found.extend(marks(children)),
            }
        }
    }
    found
}

fn drawn(spec: &Spec, width: u32) -> Scene {
    scene(spec, width, "overlaps".to_owned()).unwrap()
}

#[test]
fn every_figure_of_a_shared_subject_stands_in_it_once_and_no_other() {
    for wider in [false, true] {
        with_specs(wider, |data, spec, body| {
            let mut drawn: Vec<_> = body.items().iter().map(|item| item.figure).collect();
            let count = drawn.len();
            drawn.sort_unstable();
            drawn.dedup();
            assert_eq!(drawn.len(), count);
            let shared = data.figure_ixs().filter(|a| {
                data.figure_ixs().any(|b| {
                    let of = [*a, b].map(|ix| data.measure(data.figure(ix).measure));
                    data.figure(*a).district != data.figure(b).district
                        && of[0].subject == of[1].subject
                        && of[0].kind == of[1].kind
                        && of[0].unit == of[1].unit
                })
            });
            assert_eq!(drawn, shared.collect::<Vec<_>>(), "{}", spec.title);
        });
    }
}

#[test]
fn a_bar_belongs_to_an_allowed_pair_and_is_as_long_as_its_share_of_the_row() {
    for wider in [false, true] {
        with_specs(wider, |data, spec, body| {
            for width in [272, 960] {
                let scene = drawn(spec, width);
                let marks = marks(&scene.nodes);
                for row in &body.rows {
                    let mains = row.sides.iter().map(|side| &side.main);
                    let mut bars = Vec::new();
                    for (n, a) in mains.clone().enumerate() {
                        let found = marks.iter().find(|(id, ..)| *id == a.figure_id);
                        let (_, value, bar) = found.unwrap();
                        assert_eq!(bar.is_some(), row.scale.is_some(), "{}", row.subject);
                        bars.extend(bar.map(|w| (*value, w)));
                        for b in mains.clone().skip(n + 1) {
                            let verdict = between(data, a.figure, b.figure).verdict;
                            assert!(verdict <= row.note.verdict);
                            assert!(bar.is_none() || verdict != Verdict::Refused);
                        }
                    }
                    let longest = bars.iter().map(|bar| bar.1).max().unwrap_or(0);
                    let most = bars.iter().map(|bar| bar.0.abs()).fold(0.0, f64::max);
                    for (value, w) in bars {
                        let expected = value.abs() / most * f64::from(longest);
                        assert!((f64::from(w) - expected).abs() <= 1.0, "{value}: {w}");
                    }
                    let others = row.sides.iter().flat_map(|side| &side.others);
                    for other in others {
                        let found = marks.iter().find(|(id, ..)| *id == other.figure_id);
                        assert_eq!(found.unwrap().2, None, "{}", other.label);
                    }
                }
            }
        });
    }
}

#[test]
fn what_is_open_or_differs_is_hatched_and_nothing_else() {
    with_specs(false, |_, _, body| {
        let hatched = |row: &Overlap| row.sides.iter().map(|side| side.main.hatched).collect();
        let all: Vec<Vec<bool>> = body.rows.iter().map(hatched).collect();
        assert_eq!(all[..2], [[true, true], [true, true]]);
        assert_eq!(all[2..4], [[false, true], [false, true]]);
        assert_eq!(body.rows[4].scale, None);
    });
}

#[test]
fn nothing_collides_or_leaves_the_picture_at_any_width() {
    for wider in [false, true] {
        with_specs(wider, |_, spec, body| {
            let mut shorter = body.shorter();
            shorter.push(body.clone());
            for body in shorter {
                let spec = Spec {
                    body: body.into(),
                    ..spec.clone()
                };
                for width in (240..=1920).step_by(16) {
                    let scene = drawn(&spec, width);
                    assert_eq!(overlaps(&scene), [], "{width}");
                    assert_eq!(outside(&scene), Vec::<String>::new(), "{width}");
                }
            }
        });
    }
}

#[test]
fn a_wanted_figure_brings_its_row_along() {
    let sample = Sample::load(false);
    let context = sample.context(Lang::Zh);
    let judged = sample
        .data
        .figure_by_id("huli-gang-members-judged")
        .unwrap();
    let filter = Filter {
        figure: &|ix| ix == judged,
        ..Filter::ALL
    };
    let part = super::build(context, &filter);
    assert_eq!(part.body.rows.len(), 1);
    assert_eq!(part.body.items().len(), 3);
    assert!(part.body.rows[0].note.text.contains("57人与6人不能相加"));
    assert_eq!(part.finding, "两区都数过的只有一类，要带着说明才能对照。");
}

#[test]
fn a_picture_says_what_the_data_notes_of_its_figures() {
    with_specs(false, |data, spec, body| {
        let lang = spec.lang;
        let notes = body.notes(lang);
        for id in [
            "huli-gang-members-detained",
            "siming-gang-members-broken-up",
        ] {
            let figure = data.figure(data.figure_by_id(id).unwrap());
            let note = figure.notes[0].get(lang);
            assert_eq!(notes.matches(note).count(), 1, "{note} in {notes}");
        }
        // The sign and reason of its row say it already.
        let open = data.figure(
            data.figure_by_id("huli-elder-fraud-gangs-unscoped")
                .unwrap(),
        );
        assert!(!notes.contains(open.notes[0].get(lang)), "{notes}");
    });
}
