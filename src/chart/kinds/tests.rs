//! What must hold of charts of rows, for the shipped data and for a wider set.

use crate::chart::bodies::Body;
use crate::chart::rows::model::{MarkShape, Rows};
use crate::chart::rows::scale::Scale;
use crate::chart::sample::Sample;
use crate::chart::{Filter, Spec, build, scene};
use crate::data::model::Unit;
use crate::i18n::Lang;
use crate::scene::check::{EmBox, extent, outside, overlaps, texts};
use crate::scene::{Anchor, Node, Role};
use crate::word::Word;

const CHARTS: [&str; 3] = ["changes", "amounts", "percentages"];

fn each(check: impl Fn(&Sample, &Spec, &Rows)) {
    for wider in [false, true] {
        let sample = Sample::load(wider);
        for lang in Lang::ALL {
            for id in CHARTS {
                let chart = sample.catalog.charts.iter().find(|chart| chart.id == id);
                let spec = build(sample.context(lang), chart.unwrap(), &Filter::ALL);
                let Body::Rows(rows) = &spec.body else {
                    unreachable!("{id} has rows");
                };
                check(&sample, &spec, rows);
            }
        }
    }
}

#[test]
fn no_scale_holds_two_districts() {
    each(|sample, spec, rows| {
        for panel in rows.sections.iter().flat_map(|section| &section.panels) {
            let district = panel.district.as_ref().unwrap();
            for item in panel.rows.iter().flat_map(|row| &row.items) {
                let of = sample.data.figure(item.figure).district;
                let name = sample.data.district(of).name.get(spec.lang);
                assert_eq!(name, district.name, "{}", item.label);
            }
        }
        assert!(!spec.caveat.is_empty());
    });
}

#[test]
fn a_change_of_unclear_unit_and_a_score_have_no_axis_and_a_share_is_no_rate() {
    each(|sample, _, rows| {
        for section in &rows.sections {
            for row in section.panels.iter().flat_map(|panel| &panel.rows) {
                let figure = sample.data.figure(row.items[0].figure);
                let measure = sample.data.measure(figure.measure);
                let open = measure.unit == Unit::PercentOrPoints;
                let score = measure.kind.id() == "score";
                assert_eq!(row.scale.is_none(), open || score, "{}", row.label);
                let share = measure.kind.id() == "share";
                assert_eq!(share, section.mark == MarkShape::Parts, "{}", row.label);
            }
        }
    });
}

#[test]
fn what_a_percentage_is_of_and_what_kind_of_money_it_is_stands_at_its_row() {
    each(|_, spec, rows| {
        if spec.id != "changes" {
            for row in rows.rows() {
                assert!(row.note.is_some(), "{}", row.label);
            }
        }
    });
}

/// The lines of the grid of some nodes, as left edges with top and bottom.
fn grid(nodes: &[Node], found: &mut Vec<[i32; 3]>) {
    for node in nodes {
        if let Node::Group(group) = node {
            if group.role == Role::Decoration {
                for node in &group.children {
                    if let Node::Path(path) = node
                        && let [(x, a), (_, b)] = path.points[..]
                    {
                        found.push([x, a.min(b), a.max(b)]);
                    }
                }
            }
            grid(&group.children, found);
        }
    }
}

#[test]
fn nothing_collides_at_any_width_and_no_line_goes_through_a_value() {
    each(|_, spec, _| {
        for width in (240..=1920).step_by(16) {
            let scene = scene(spec, width, spec.id.clone()).unwrap();
            let name = format!("{} {width} {:?}", spec.id, spec.lang);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
            let mut lines = Vec::new();
            grid(&scene.nodes, &mut lines);
            for text in texts(&scene).filter(|text| text.anchor != Anchor::Middle) {
                let EmBox {
                    left,
                    top,
                    right,
                    bottom,
                } = extent(text);
                let through = lines.iter().find(|[x, from, to]| {
                    let across = left < *x && *x < right;
                    across && top.max(*from) + 40 < bottom.min(*to)
                });
                assert_eq!(through, None, "{name}: {}", text.content);
            }
        }
    });
}

#[test]
fn every_power_of_ten_that_has_a_line_has_its_value() {
    let scale = Scale::log10(2.71e6, 2.091e9);
    let written = scale.ticks(Lang::Zh);
    let written: Vec<_> = written.iter().map(|tick| tick.text.as_str()).collect();
    assert_eq!(written, ["1,000万元", "1亿元", "10亿元"]);
    each(|_, spec, _| {
        if spec.id != "amounts" {
            return;
        }
        for width in [240, 272, 288, 360, 640, 960] {
            let scene = scene(spec, width, spec.id.clone()).unwrap();
            let mut lines = Vec::new();
            grid(&scene.nodes, &mut lines);
            let middles = texts(&scene).filter(|text| text.anchor == Anchor::Middle);
            let middles: Vec<_> = middles.map(|text| text.x).collect();
            for [x, ..] in lines {
                let labelled = middles.iter().any(|middle| (middle - x).abs() <= 300);
                assert!(labelled, "{width}: {x}");
            }
        }
    });
}
