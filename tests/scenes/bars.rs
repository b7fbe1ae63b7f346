//! A bar is as long as its value, and there is none where the verdict refuses.

use siming_huli::chart::{pair, scene};
use siming_huli::compare::{Verdict, pairs};
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::scene::{Node, Role};

use crate::common::{Shipped, named_scene};

#[test]
fn bars_of_one_group_are_as_long_as_their_values() {
    let mut seen = 0;
    for spec in Shipped::load().specs() {
        for width in [280, 320, 640, 960] {
            let (name, scene) = named_scene(&spec, width);
            let mut found = Vec::new();
            scales(&scene.nodes, &mut found);
            for bars in found {
                let longest = bars.iter().max_by_key(|(_, w)| *w).unwrap();
                let px_per_unit = f64::from(longest.1) / longest.0.abs();
                for (value, w) in &bars {
                    let off = f64::from(*w) - value.abs() * px_per_unit;
                    // Two tenths of a pixel.
                    assert!(off.abs() <= 2.0, "{name}: {value} is {w} in {bars:?}");
                }
                seen += bars.len();
            }
        }
    }
    assert!(seen > 50, "{seen} bars");
}

#[test]
fn any_two_figures_can_be_drawn_and_only_an_allowed_pair_has_bars() {
    let shipped = Shipped::load();
    for lang in Lang::ALL {
        for at in pairs(&shipped.data) {
            let spec = pair(shipped.context(lang), at.a, at.b);
            assert_eq!(spec.id, "pair");
            assert_eq!(spec.figures(), [at.a, at.b]);
            let scene = scene(&spec, 288, spec.id.clone()).unwrap();
            assert_eq!(overlaps(&scene), [], "{}", spec.title);
            assert_eq!(outside(&scene), Vec::<String>::new(), "{}", spec.title);
            let allowed = at.comparison.verdict != Verdict::Refused;
            assert_eq!(bars(&scene.nodes).len(), if allowed { 2 } else { 0 });
            // A reader meets the caveat in the ink, as in the chart of overlaps.
            let hatched: Vec<_> = spec.items().iter().map(|item| item.hatched).collect();
            let told = at.comparison.verdict == Verdict::Caveat;
            assert_eq!(hatched.contains(&true), told, "{}", spec.title);
            let words = ["之比", "ratio of", "相差", "difference is"];
            let compares = words.iter().any(|word| spec.finding.contains(word));
            let same = ["数值相同", "values are the same"]
                .iter()
                .any(|w| spec.finding.contains(w));
            assert_eq!(compares || same, allowed, "{}", spec.finding);
        }
    }
}

/// Values and widths of the bars in some nodes, and in the groups inside.
fn bars(nodes: &[Node]) -> Vec<(f64, i32)> {
    let groups = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(group),
        _ => None,
    });
    let found = groups.flat_map(|group| match (&group.role, group.children.first()) {
        (Role::Mark(mark), Some(Node::Rect(bar))) => vec![(mark.value.unwrap(), bar.w)],
        _ => bars(&group.children),
    });
    found.collect()
}

/// Marks with a bar, group by group: a group holds the marks of one scale.
fn scales(nodes: &[Node], found: &mut Vec<Vec<(f64, i32)>>) {
    let mut here = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else {
            continue;
        };
        match (&group.role, group.children.first()) {
            (Role::Mark(mark), Some(Node::Rect(bar))) => {
                here.push((mark.value.unwrap(), bar.w));
            }
            _ => scales(&group.children, found),
        }
    }
    if !here.is_empty() {
        found.push(here);
    }
}
