//! The laws of the map, on the shipped data.

use super::layout::{Frame, LARGE, Row, Side};
use super::*;
use crate::chart::paper::sheet::px;
use crate::chart::sample::{Sample, whole};
use crate::chart::{Chosen, scene};
use crate::scene::{Dpx, Group, Node, Scene};

fn with<T>(chosen: &dyn Fn(&model::Dataset) -> Chosen, f: impl Fn(Context<'_>) -> T) -> Vec<T> {
    let sample = Sample::load(false);
    let context = |lang| Context {
        chosen: chosen(&sample.data),
        ..sample.context(lang)
    };
    Lang::ALL.map(context).map(f).into()
}

fn chosen(reading_order: bool) -> impl Fn(&model::Dataset) -> Chosen {
    move |_| Chosen {
        reading_order,
        ..Chosen::default()
    }
}

fn drawn(context: Context<'_>, width: u32) -> Scene {
    let spec = whole(context, build(context, &Filter::ALL));
    scene(&spec, width, "c".into()).unwrap()
}

/// Every mark: its id, its own nodes.
fn marks<'a>(nodes: &'a [Node], found: &mut Vec<(&'a str, &'a Group)>) {
    for node in nodes {
        if let Node::Group(group) = node {
            match &group.role {
                Role::Mark(mark) => found.push((&mark.id, group)),
                _ => marks(&group.children, found),
            }
        }
    }
}

/// Left, top, right and bottom of a mark's target.
fn target_of(group: &Group) -> [Dpx; 4] {
    let Some(Node::Path(path)) = group.children.last() else {
        panic!("a mark ends in its target");
    };
    let [(left, top), _, (right, bottom), _] = path.points[..] else {
        panic!("a target has four corners");
    };
    [left, top, right, bottom]
}

#[test]
fn places_are_those_of_the_data() {
    with(&chosen(false), |context| {
        let part = build(context, &Filter::ALL);
        let mut drawn: Vec<(String, u32, u32)> = Vec::new();
        for strip in part.body.strips() {
            let mut last = 0;
            for place in &strip.places {
                let id = match &place.of {
                    Of::Figure(item) => &item.figure_id,
                    Of::Claim(item) => &item.claim_id,
                };
                drawn.push((id.clone(), strip.line, place.start));
                assert!(last <= place.start && place.start < strip.length, "{id}");
                last = place.start;
            }
        }
        let mut given = Vec::new();
        for figure in &context.data.figures {
            let places = figure.locations.iter();
            given.extend(places.map(|at| (figure.id.clone(), at.line, at.start)));
        }
        for claim in &context.data.claims {
            let places = claim.locations.iter();
            given.extend(places.map(|at| (claim.id.clone(), at.line, at.start)));
        }
        drawn.sort();
        given.sort();
        assert_eq!(drawn, given);
    });
}

#[test]
fn a_mark_stands_where_its_place_is_in_its_line() {
    with(&chosen(false), |context| {
        let map = build(context, &Filter::ALL).body;
        for width in [240, 328, 760, 1920] {
            let page = Column { x: 0, w: px(width) };
            let at = Frame::of(&map, page);
            for strip in map.strips() {
                let rows = 0..strip.rows(at.measure);
                let marks: Vec<_> = rows
                    .flat_map(|nth| marks_with_row(strip, nth, at))
                    .collect();
                assert_eq!(marks.len(), strip.places.len());
                for (row, place, x) in marks {
                    let measure = Dpx::try_from(at.measure).unwrap();
                    let start = Dpx::try_from(place.start).unwrap();
                    let offset = (x - at.track.x) * measure / at.track.w + row * measure;
                    assert!((offset - start).abs() <= 2, "{offset} for {start}");
                }
            }
        }
    });
}

fn marks_with_row(strip: &Strip, nth: usize, at: Frame) -> Vec<(Dpx, &Place, Dpx)> {
    let row = Dpx::try_from(nth).unwrap();
    let marks = super::layout::marks(strip, nth, at).into_iter();
    marks.map(|(place, x)| (row, place, x)).collect()
}

#[test]
fn strips_are_as_long_as_their_lines() {
    for reading in [false, true] {
        with(&chosen(reading), |context| {
            let map = build(context, &Filter::ALL).body;
            let lengths = |lines: &mut dyn Iterator<Item = (u32, u32)>| {
                let mut lengths: Vec<_> = lines.collect();
                lengths.sort_unstable();
                lengths
            };
            let strips = lengths(&mut map.strips().map(|s| (s.line, s.length)));
            let source = context.data.source.lines.iter();
            assert_eq!(strips, lengths(&mut source.map(|l| (l.line, l.length))));
            for measure in [90, 120] {
                for strip in map.strips() {
                    let rows = 0..strip.rows(measure);
                    let row = |nth| Row {
                        block: 0,
                        strip,
                        nth,
                        top: 0,
                        height: 0,
                        side: Side::Nothing,
                        shift: 0,
                        marks: Vec::new(),
                    };
                    let long = rows.map(|nth| row(nth).characters(measure).1).sum::<u32>();
                    assert_eq!(long, strip.length);
                }
            }
        });
    }
}

#[test]
fn reading_order_is_another_order_of_the_same_parts_article_by_article() {
    let names = |reading| {
        with(&chosen(reading), |context| {
            let blocks = build(context, &Filter::ALL).body.blocks;
            let headings = blocks.iter().filter_map(|block| block.heading.clone());
            let headings: Vec<_> = headings.map(|(_, ink)| ink).collect();
            let lines = |block: &Block| block.strips.iter().map(|s| s.line).collect();
            let lines: Vec<Vec<u32>> = blocks.iter().map(lines).collect();
            (lines, headings)
        })
    };
    for ((scan, none), (read, headings)) in names(false).into_iter().zip(names(true)) {
        assert_ne!(scan, read);
        assert!(scan.concat().is_sorted());
        let mut sorted = read.clone();
        sorted.sort();
        assert_eq!(sorted, scan);
        assert_eq!(none, []);
        // No article is begun twice.
        assert_eq!(headings, [Some(0), Some(1), None]);
    }
}

#[test]
fn a_picture_with_little_room_has_the_whole_map() {
    with(&chosen(false), |context| {
        let whole = build(context, &Filter::ALL).body;
        let small = whole.shorter().remove(0);
        assert_eq!(small.items(), whole.items());
        assert_eq!(small.claims(), whole.claims());
    });
}

#[test]
fn targets_do_not_overlap_and_hold_their_marks() {
    let select = |data: &model::Dataset| Chosen {
        pair: [data.figure_by_id("siming-elder-fraud-gangs"), None],
        reading_order: data.figures.is_empty(),
        ..Chosen::default()
    };
    with(&select, |context| {
        for width in [240, 328, 760, 1280] {
            let scene = drawn(context, width);
            let mut found = Vec::new();
            marks(&scene.nodes, &mut found);
            let targets: Vec<_> = found.iter().map(|(_, mark)| target_of(mark)).collect();
            for (n, a) in targets.iter().enumerate() {
                assert!(a[2] > a[0] && a[3] >= a[1] + LARGE.mark, "{a:?} at {width}");
                for b in &targets[n + 1..] {
                    let across = a[2].min(b[2]) - a[0].max(b[0]);
                    let down = a[3].min(b[3]) - a[1].max(b[1]);
                    assert!(across <= 0 || down <= 0, "{a:?} {b:?} at {width}");
                }
            }
        }
    });
}

#[test]
fn nothing_collides_at_any_width_in_any_order() {
    use crate::scene::check::{outside, overlaps};
    for reading in [false, true] {
        with(&chosen(reading), |context| {
            for width in (240..=1920).step_by(8) {
                let scene = drawn(context, width);
                assert_eq!(overlaps(&scene), [], "at {width}");
                assert_eq!(outside(&scene), Vec::<String>::new(), "at {width}");
            }
        });
    }
}

#[test]
fn it_says_how_little_position_proves() {
    let said = with(&chosen(false), |context| {
        build(context, &Filter::ALL).finding
    });
    assert!(said[0].contains("两张成绩单的标题都不写区名"), "{said:?}");
    assert!(said[1].contains("position proves nothing"), "{said:?}");
}

#[test]
fn every_number_of_things_reads_right() {
    for lang in Lang::ALL {
        for n in 0..4 {
            for of in n..4 {
                let said = lang.messages().source_map_finding(Found {
                    turns: n,
                    boxes: of,
                    untitled: n,
                    figures: of,
                    named: n,
                });
                assert!(
                    !said.contains(['{', '}']) && !said.contains(" 0 "),
                    "{said}"
                );
                assert!(
                    !said.contains("1 times") && !said.contains("1 have"),
                    "{said}"
                );
            }
        }
    }
}
