//! What must hold of the chart, for the shipped data and for a wider set.

use super::*;
use crate::chart::pairs::{MOST, pair_charts};
use crate::chart::sample::Sample;
use crate::chart::{Spec, scene, side_by_side};
use crate::compare::{Verdict, Verdicts, couples};
use crate::data::model::FigureIx;
use crate::scene::check::{outside, overlaps, texts};
use crate::scene::{Dpx, Group, Node, Rect, Role, Scene};

/// From a phone's narrowest column to the widest layout.
const WIDTHS_PX: [u32; 8] = [272, 288, 360, 440, 640, 960, 1280, 1920];

/// Every pair that compares, and of the others every `nth`.
fn pairs(sample: &Sample, nth: usize) -> Vec<[FigureIx; 2]> {
    let verdicts = Verdicts::of(&sample.data);
    let all = couples(&sample.data).into_iter().enumerate();
    let tried = all.filter(|(n, [a, b])| n % nth == 0 || verdicts.on(*a, *b) != Verdict::Refused);
    tried.map(|(_, pair)| pair).collect()
}

fn with_charts(check: impl Fn(&Spec, &SideBySide)) {
    for (wider, nth) in [(false, 9), (true, 97)] {
        let sample = Sample::load(wider);
        for lang in Lang::ALL {
            for pair in pairs(&sample, nth) {
                let context = sample.context(lang);
                check(
                    &side_by_side(context, "a-pair", pair),
                    &build(context, pair).body,
                );
            }
        }
    }
}

fn drawn(spec: &Spec, width: u32) -> Scene {
    scene(spec, width, spec.id.clone()).unwrap()
}

/// The bars of all marks: where they begin, and how long they are; a hatched one as well.
fn bars(nodes: &[Node]) -> Vec<(f64, Dpx, Dpx)> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(Group { role, children }) = node {
            match (role, children.first()) {
                (Role::Mark(mark), Some(Node::Rect(Rect { x, w, .. }))) => {
                    found.push((mark.value.unwrap(), *x, *w));
                }
                _ => found.extend(bars(children)),
            }
        }
    }
    found
}

#[test]
fn no_text_is_cut_or_collides_in_either_language_at_any_width() {
    with_charts(|spec, _| {
        for width in WIDTHS_PX {
            let scene = drawn(spec, width);
            assert_eq!(overlaps(&scene), [], "{} at {width} px", spec.title);
            assert_eq!(outside(&scene), Vec::<String>::new(), "{}", spec.title);
        }
    });
}

#[test]
fn the_verdict_comes_first_and_every_reason_is_said() {
    with_charts(|spec, body| {
        let scene = drawn(spec, 640);
        let all: Vec<_> = texts(&scene).map(|text| text.content.as_str()).collect();
        assert!(all[0].ends_with(body.note.name), "{all:?}");
        let told = spec.description();
        for side in body.sides.iter() {
            assert!(told.contains(&side.item.text), "{told}");
        }
        for reason in &body.reasons {
            let first = reason.split([' ', '：', ':']).next().unwrap();
            assert!(all.iter().any(|text| text.starts_with(first)), "{reason}");
            assert!(told.contains(reason), "{reason} in {told}");
        }
        assert_eq!(spec.figures().len(), 2);
    });
}

#[test]
fn only_an_allowed_pair_has_bars_and_both_begin_at_one_zero() {
    with_charts(|spec, body| {
        let allowed = body.note.verdict != Verdict::Refused;
        let values = body.sides.each_ref().map(|side| side.item.value);
        let has_length = values.iter().any(|value| *value != 0.0);
        assert_eq!(body.scale.is_some(), allowed && has_length);
        let hatched = body.sides.iter().any(|side| side.item.hatched);
        assert_eq!(hatched, body.note.verdict == Verdict::Caveat);
        for width in [272, 640, 1920] {
            let bars = bars(&drawn(spec, width).nodes);
            assert_eq!(bars.len(), if body.scale.is_some() { 2 } else { 0 });
            let zeros = bars.iter().map(|(value, x, w)| match *value < 0.0 {
                true => x + w,
                false => *x,
            });
            let zeros: Vec<_> = zeros.collect();
            assert!(zeros.iter().all(|zero| *zero == zeros[0]), "{zeros:?}");
            for (value, _, w) in &bars {
                for (other, _, than) in &bars {
                    let off = f64::from(*w) * other.abs() - f64::from(*than) * value.abs();
                    // A tenth of a pixel for each end.
                    let slack = 2.0 * other.abs().max(value.abs());
                    assert!(off.abs() <= slack, "{}: {bars:?}", spec.title);
                }
            }
        }
    });
}

#[test]
fn charts_are_of_the_pairs_that_compare_and_of_no_more_than_a_build_can_make() {
    for (wider, is_whole) in [(false, true), (true, false)] {
        let data = Sample::load(wider).data;
        let verdicts = Verdicts::of(&data);
        let charts = pair_charts(&data, &verdicts);
        let all = couples(&data).into_iter();
        let all = all.filter(|[a, b]| verdicts.on(*a, *b) != Verdict::Refused);
        let mut all: Vec<_> = all.collect();
        let mut drawn: Vec<_> = charts.iter().map(|chart| chart.figures).collect();
        assert!(drawn.iter().all(|pair| all.contains(pair)));
        assert_eq!(all.len() <= MOST, is_whole, "{}", all.len());
        all.sort_unstable();
        drawn.sort_unstable();
        assert_eq!(drawn == all, is_whole);
        drawn.dedup();
        assert_eq!(drawn.len(), all.len().min(MOST));
        let mut ids: Vec<_> = charts.iter().map(|chart| &chart.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), charts.len());
        let safe = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(ids.iter().all(|id| id.chars().all(safe)), "{ids:?}");
    }
}
