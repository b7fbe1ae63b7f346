//! Every chart, as it is drawn: reviewed snapshots, and claims about every width.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::{Shipped, THEMES, WIDTHS_PX, named_scene};
use siming_huli::chart::catalog::ChartKind;
use siming_huli::chart::spec::Body;
use siming_huli::chart::{Keep, build, pair, scene};
use siming_huli::compare::{Verdict, pairs};
use siming_huli::data::model::Status;
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::scene::{Node, Role};
use siming_huli::svg::{Target, write};

#[test]
fn every_chart_looks_as_reviewed() {
    for spec in Shipped::load().specs() {
        for width in WIDTHS_PX {
            let (name, scene) = named_scene(&spec, width);
            for (target, theme) in THEMES {
                let svg = write(&scene, target);
                insta::assert_binary_snapshot!(&format!("{name}{theme}.svg"), svg.into_bytes());
            }
        }
    }
}

#[test]
fn every_place_in_a_sentence_is_filled() {
    for spec in Shipped::load().specs() {
        let said = format!("{} {}", spec.title, spec.description());
        assert!(!said.contains(['{', '}']), "{said}");
    }
}

#[test]
fn no_text_is_cut_or_collides_from_320_to_1920_px() {
    for spec in Shipped::load().specs() {
        // A chart stands inside the margins of its page.
        for width in (280..=1920).step_by(20) {
            let (name, scene) = named_scene(&spec, width);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn any_two_figures_can_be_drawn_and_only_an_allowed_pair_has_bars() {
    let shipped = Shipped::load();
    for lang in Lang::ALL {
        for at in pairs(&shipped.data) {
            let spec = pair(shipped.book(lang), at.a, at.b);
            assert_eq!(spec.id, "pair");
            assert_eq!(spec.figures(), [at.a, at.b]);
            let scene = scene(&spec, 288, spec.id.clone()).unwrap();
            assert_eq!(overlaps(&scene), [], "{}", spec.title);
            assert_eq!(outside(&scene), Vec::<String>::new(), "{}", spec.title);
            let allowed = at.comparison.verdict != Verdict::None;
            assert_eq!(bars(&scene.nodes).len(), if allowed { 2 } else { 0 });
            let words = ["之比", "ratio of", "相差", "difference is"];
            let compares = words.iter().any(|word| spec.finding.contains(word));
            let same = ["数值相同", "values are the same"]
                .iter()
                .any(|w| spec.finding.contains(w));
            assert_eq!(compares || same, allowed, "{}", spec.finding);
        }
    }
}

#[test]
fn what_a_reader_leaves_out_never_breaks_a_chart() {
    let shipped = Shipped::load();
    let data = &shipped.data;
    for theme in data.theme_ixs() {
        let figure = |ix| data.measure(data.figure(ix).measure).theme == theme;
        let keep = Keep {
            figure: &figure,
            claim: &|ix| ix.index() % 5 == 0,
        };
        for lang in Lang::ALL {
            for chart in &shipped.catalog.charts {
                let spec = build(shipped.book(lang), chart, &keep);
                for width in [288, 640, 960] {
                    let (name, scene) = named_scene(&spec, width);
                    assert_eq!(overlaps(&scene), [], "{name}");
                    assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
                }
            }
        }
    }
    let nothing = Keep {
        figure: &|_| false,
        claim: &|_| false,
    };
    for chart in &shipped.catalog.charts {
        let spec = build(shipped.book(Lang::Zh), chart, &nothing);
        assert!(spec.is_empty(), "{}", spec.id);
        let said = Lang::Zh.messages().nothing_selected;
        assert!(write(&named_scene(&spec, 288).1, Target::File).contains(said));
    }
}

#[test]
fn of_a_pair_one_wanted_figure_brings_the_other_along() {
    let shipped = Shipped::load();
    let siming = |ix| shipped.data.figure(ix).district.index() == 0;
    let keep = Keep {
        figure: &siming,
        ..Keep::ALL
    };
    for id in ["comparable", "with-caveat"] {
        let chart = shipped.chart(id);
        let all = build(shipped.book(Lang::Zh), chart, &Keep::ALL).figures();
        let kept = build(shipped.book(Lang::Zh), chart, &keep).figures();
        assert_eq!(kept, all, "{id}");
    }
}

#[test]
fn every_claim_is_among_the_recognitions_and_a_list_never_looks_like_an_award() {
    let shipped = Shipped::load();
    let chart = shipped.chart("recognitions");
    let spec = build(shipped.book(Lang::En), chart, &Keep::ALL);
    assert_eq!(spec.claims().len(), shipped.data.claims.len());
    let (_, scene) = named_scene(&spec, 360);
    let svg = write(&scene, Target::File);
    for claim in &shipped.data.claims {
        assert_eq!(
            svg.matches(&format!("data-claim=\"{}\"", claim.id)).count(),
            1
        );
    }
    // Without colour: what is drawn for each status, up to its place.
    let mut looks: Vec<(Status, Vec<&'static str>)> = Vec::new();
    for item in spec.claim_items() {
        let mark = find_mark(&scene.nodes, &item.claim_id).unwrap();
        let look = mark.iter().map(shape).filter(|s| *s != "text").collect();
        match looks.iter().find(|(status, _)| *status == item.status) {
            Some((_, known)) => assert_eq!(*known, look),
            None => looks.push((item.status, look)),
        }
    }
    for (i, (_, look)) in looks.iter().enumerate() {
        assert!(
            looks[..i].iter().all(|(_, other)| other != look),
            "{look:?}"
        );
    }
}

/// What stands in the mark with an id.
fn find_mark<'a>(nodes: &'a [Node], id: &str) -> Option<&'a [Node]> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) => match &group.role {
            Role::Mark(mark) if mark.id == id => Some(&group.children[..]),
            _ => find_mark(&group.children, id),
        },
        _ => None,
    })
}

/// The look of a node without its colour and place.
fn shape(node: &Node) -> &'static str {
    match node {
        Node::Text(_) => "text",
        Node::Rect(_) => "rectangle",
        Node::Path(path) => match (path.points.len(), path.fill, path.stroke) {
            (4, _, Some(stroke)) if stroke.dashed => "dashed",
            (4, Some(_), _) => "full",
            (4, None, Some(_)) => "hollow",
            (3, _, _) => "triangle",
            _ => "target",
        },
        _ => "other",
    }
}

#[test]
fn every_derived_figure_carries_its_value_formula_bounds_and_condition() {
    let shipped = Shipped::load();
    for lang in Lang::ALL {
        let book = shipped.book(lang);
        let spec = build(book, shipped.chart("derived"), &Keep::ALL);
        let (_, scene) = named_scene(&spec, 360);
        let (svg, derived) = (write(&scene, Target::File), spec.derived());
        assert_eq!(derived.len(), shipped.catalog.derived.len());
        for item in derived {
            let found = book.derived_by_id(&item.id, &item.district_id);
            assert_eq!(found.as_ref(), Some(item));
            assert!(svg.contains(&format!("data-derived=\"{}\" data-value", item.id)));
            for part in [
                &item.text,
                &item.formula,
                &item.bounds_text,
                &item.condition,
            ] {
                assert!(
                    !part.is_empty() && item.label.contains(part.as_str()),
                    "{}",
                    item.id
                );
            }
        }
        let of = |id: &str| derived.iter().find(|item| item.id == id).unwrap();
        assert_eq!(of("people-per-gang").value, 15.6);
        assert!(of("people-per-gang").exact);
        assert_eq!(of("suspects-per-elder-fraud-gang").value, 18.0);
        let payout = of("payout-per-insurance-claim");
        assert_eq!(
            payout.bounds,
            [Some(2_705_000.0 / 283.0), Some(2_715_000.0 / 283.0)]
        );
        assert!(!payout.exact);
        let before = of("enforcement-concluded-before");
        assert!(before.formula.contains('÷') && before.formula.contains("1 + 10.92%"));
    }
}

#[test]
fn every_figure_is_in_a_chart() {
    let shipped = Shipped::load();
    let drawn: Vec<_> = (shipped.specs().iter())
        .flat_map(|spec| {
            spec.items()
                .map(|item| item.figure_id.clone())
                .collect::<Vec<_>>()
        })
        .collect();
    for figure in &shipped.data.figures {
        assert!(drawn.contains(&figure.id), "{}", figure.id);
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

#[test]
fn bars_on_one_scale_are_as_long_as_their_values() {
    let shipped = Shipped::load();
    let one_scale = [ChartKind::DivergingBars, ChartKind::PercentBars];
    let specs = shipped.specs();
    for spec in specs.iter().filter(|spec| one_scale.contains(&spec.kind)) {
        for width in [320, 960] {
            let (name, scene) = named_scene(spec, width);
            let bars = bars(&scene.nodes);
            assert_eq!(bars.len(), spec.items().count(), "{name}");
            let longest = bars.iter().max_by_key(|(_, w)| *w).unwrap();
            let px_per_unit = f64::from(longest.1) / longest.0.abs();
            for (value, w) in &bars {
                let expected = value.abs() * px_per_unit;
                // Two tenths of a pixel.
                assert!(
                    (f64::from(*w) - expected).abs() <= 2.0,
                    "{name}: {value} is {w}"
                );
            }
        }
    }
}

#[test]
fn counts_of_one_unit_stand_together_on_a_scale_with_its_values() {
    let shipped = Shipped::load();
    let unit_of = |ix| &shipped.data.measure(shipped.data.figure(ix).measure).unit;
    let mut specs = shipped.specs();
    specs.retain(|spec| spec.kind == ChartKind::CountPanels);
    assert!(!specs.is_empty());
    for spec in specs {
        let Body::Rows(sections) = &spec.body else {
            unreachable!("counts are rows");
        };
        let (name, scene) = named_scene(&spec, 360);
        let mut scales = 0;
        for panel in sections.iter().flat_map(|section| &section.panels) {
            let rows = panel.rows.iter();
            let mut units: Vec<_> = rows.map(|row| unit_of(row.items[0].figure)).collect();
            units.dedup();
            let again = (1..units.len()).find(|n| units[..*n].contains(&units[*n]));
            assert_eq!(again, None, "{name}: {units:?}");
            let mut ends: Vec<_> = panel.rows.iter().filter_map(|row| row.max).collect();
            ends.dedup();
            scales += ends.len();
        }
        let svg = write(&scene, Target::File);
        assert_eq!(svg.matches(">0</text>").count(), scales, "{name}");
    }
}
