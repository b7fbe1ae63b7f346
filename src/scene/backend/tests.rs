//! Each call of plotters becomes the primitive it means.

use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::element::{self, EmptyElement, PathElement, Rectangle};
use plotters::style::text_anchor::Pos;
use plotters::style::{Color, RED, ShapeStyle, TRANSPARENT, TextStyle};

use super::*;
use crate::scene::element::{Shape, in_group, plane, push};
use crate::scene::{Datum, Font, Group, Mark};

fn backend() -> (SceneBackend, Recorder) {
    SceneBackend::new(1000, 500)
}

/// What one call records.
fn drawn(call: impl FnOnce(&mut SceneBackend) -> BackendResult) -> Vec<Node> {
    let (mut backend, recorder) = backend();
    call(&mut backend).unwrap();
    recorder.take().unwrap()
}

fn error(call: impl FnOnce(&mut SceneBackend) -> BackendResult) -> BackendError {
    match call(&mut backend().0) {
        Err(DrawingErrorKind::DrawingError(error)) => error,
        other => panic!("{other:?}"),
    }
}

const HAIRLINE: Stroke = Stroke {
    paint: Paint::Rule,
    width: 10,
    dashed: false,
};

fn hairline() -> ShapeStyle {
    Paint::Rule.stroke_width(10)
}

fn mark() -> Mark {
    Mark {
        datum: Datum::Figure,
        id: "siming-x".to_owned(),
        value: Some(126.0),
        district: "siming".to_owned(),
        label: "126".to_owned(),
    }
}

#[test]
fn a_pixel_is_a_tenth_of_a_css_pixel() {
    let nodes = drawn(|b| b.draw_pixel((3, 4), Paint::Ink.to_backend_color()));
    let [Node::Rect(rect)] = &nodes[..] else {
        panic!("{nodes:?}");
    };
    assert_eq!((rect.x, rect.y, rect.w, rect.h), (3, 4, 1, 1));
    assert_eq!(rect.fill, Paint::Ink);
}

#[test]
fn a_line_is_a_line() {
    let nodes = drawn(|b| b.draw_line((1, 2), (3, 4), &hairline()));
    let line = Line {
        x1: 1,
        y1: 2,
        x2: 3,
        y2: 4,
        stroke: HAIRLINE,
    };
    assert_eq!(nodes, [Node::Line(line)]);
}

#[test]
fn a_filled_rectangle_is_a_rect_from_either_pair_of_corners() {
    let ink = Paint::Series(1);
    let nodes = drawn(|b| b.draw_rect((10, 50), (40, 20), &ink.filled(), true));
    let rect = Rect {
        x: 10,
        y: 20,
        w: 30,
        h: 30,
        fill: ink,
        stroke: None,
    };
    assert_eq!(nodes, [Node::Rect(rect)]);
}

#[test]
fn outlines_paths_and_polygons_are_paths() {
    let outline = drawn(|b| b.draw_rect((0, 0), (9, 9), &hairline(), false));
    let [Node::Path(path)] = &outline[..] else {
        panic!("{outline:?}");
    };
    assert!(path.closed && path.fill.is_none());
    assert_eq!((path.points.len(), path.stroke), (4, Some(HAIRLINE)));

    let points = [(0, 0), (5, 5), (9, 0)];
    let open = drawn(|b| b.draw_path(points, &hairline()));
    let [Node::Path(path)] = &open[..] else {
        panic!("{open:?}");
    };
    assert!(!path.closed);
    assert_eq!(
        (&path.points[..], path.stroke),
        (&points[..], Some(HAIRLINE))
    );

    let filled = drawn(|b| b.fill_polygon(points, &Paint::Track.filled()));
    let [Node::Path(path)] = &filled[..] else {
        panic!("{filled:?}");
    };
    assert!(path.closed);
    assert_eq!((path.fill, path.stroke), (Some(Paint::Track), None));
}

#[test]
fn a_circle_is_filled_or_drawn() {
    let circle = |fill, stroke| {
        let (cx, cy, r) = (5, 6, 7);
        [Node::Circle(Circle {
            cx,
            cy,
            r,
            fill,
            stroke,
        })]
    };
    let filled = drawn(|b| b.draw_circle((5, 6), 7, &hairline(), true));
    assert_eq!(filled, circle(Some(Paint::Rule), None));
    let open = drawn(|b| b.draw_circle((5, 6), 7, &hairline(), false));
    assert_eq!(open, circle(None, Some(HAIRLINE)));
}

#[test]
fn text_stands_on_the_baseline_that_its_anchor_means() {
    let font = Font::bold(12);
    let text = |h, v| {
        let style = text_style(font, Paint::Muted, h, v);
        let nodes = drawn(|b| b.draw_text("甲", &style, (100, 200)));
        match <[Node; 1]>::try_from(nodes) {
            Ok([Node::Text(text)]) => text,
            other => panic!("{other:?}"),
        }
    };
    let top = text(HPos::Left, VPos::Top);
    assert_eq!((top.x, top.anchor, top.font), (100, Anchor::Start, font));
    assert_eq!((top.y, top.paint), (200 + font.ascent(), Paint::Muted));
    let bottom = text(HPos::Right, VPos::Bottom);
    assert_eq!(
        (bottom.y, bottom.anchor),
        (200 - font.descent(), Anchor::End)
    );
    let middle = text(HPos::Center, VPos::Center);
    assert_eq!(middle.anchor, Anchor::Middle);
    let (above, below) = (middle.y - font.ascent(), middle.y + font.descent());
    assert!((above + below - 400).abs() <= 1, "{above} {below}");
}

#[test]
fn plotters_measures_text_with_our_table() {
    let style = text_style(Font::regular(10), Paint::Ink, HPos::Left, VPos::Top);
    let size = backend().0.estimate_text_size("甲乙", &style).unwrap();
    assert_eq!(size, (200, 100));
}

#[test]
fn what_a_scene_cannot_hold_is_an_error() {
    let red = error(|b| b.draw_line((0, 0), (1, 1), &RED));
    assert_eq!(red, BackendError::UnknownColour(255, 0, 0));
    let thin = error(|b| b.draw_line((0, 0), (1, 1), &Paint::Ink.mix(0.5)));
    assert_eq!(thin, BackendError::Translucent);
    assert_eq!(
        error(|b| b.blit_bitmap((0, 0), (0, 0), &[])),
        BackendError::Bitmap
    );
    let style = text_style(Font::regular(12), Paint::Ink, HPos::Left, VPos::Top);
    let turned = style.transform(FontTransform::Rotate90);
    assert_eq!(
        error(|b| b.draw_text("x", &turned, (0, 0))),
        BackendError::TurnedText
    );
    let tiny = TextStyle::from(("sans-serif", 0.0)).color(&Paint::Ink);
    assert_eq!(
        error(|b| b.draw_text("x", &tiny, (0, 0))),
        BackendError::FontSize
    );
    assert_eq!(error(SceneBackend::close), BackendError::UnbalancedGroup);
}

#[test]
fn what_is_wholly_transparent_is_not_drawn() {
    assert_eq!(drawn(|b| b.draw_line((0, 0), (1, 1), &TRANSPARENT)), []);
    assert_eq!(
        drawn(|b| b.draw_rect((0, 0), (1, 1), &TRANSPARENT, true)),
        []
    );
}

#[test]
fn groups_nest_and_must_be_closed() {
    let nodes = draw(1000, 500, |area| {
        in_group(area, Role::Decoration, || {
            in_group(area, Role::Decoration, || {
                area.draw(&PathElement::new([(0, 0), (9, 9)], hairline()))
            })?;
            in_group(area, Role::Mark(mark()), || {
                let dots = EmptyElement::at((5, 5))
                    + element::Circle::new((0, 0), 4, Paint::Series(0).filled())
                    + element::Circle::new((9, 0), 4, Paint::Series(0).filled());
                area.draw(&dots)
            })
        })
    })
    .unwrap();
    let [Node::Group(Group { role, children })] = &nodes[..] else {
        panic!("{nodes:?}");
    };
    assert_eq!(role, &Role::Decoration);
    let roles: Vec<_> = children
        .iter()
        .map(|child| match child {
            Node::Group(group) => (group.role.clone(), group.children.len()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(roles, [(Role::Decoration, 1), (Role::Mark(mark()), 2)]);

    let (mut backend, recorder) = backend();
    backend.open(Role::Decoration);
    assert_eq!(recorder.take(), Err(BackendError::UnbalancedGroup));
}

#[test]
fn a_failure_inside_a_group_is_reported_as_itself() {
    let failed = draw(10, 10, |area| {
        in_group(area, Role::Decoration, || area.fill(&RED))
    });
    let error = failed.unwrap_err().to_string();
    assert!(error.contains("no token of the theme"), "{error}");
}

#[test]
fn a_chart_with_mesh_labels_and_marks_is_recorded() {
    let label = text_style(Font::regular(12), Paint::Muted, HPos::Center, VPos::Center);
    let nodes = draw(3200, 2000, |root| {
        let mut chart = ChartBuilder::on(root)
            .set_label_area_size(LabelAreaPosition::Bottom, 300)
            .set_label_area_size(LabelAreaPosition::Left, 500)
            .build_cartesian_2d(0.0..150.0, 0.0..2.0)?;
        in_group(root, Role::Decoration, || {
            chart
                .configure_mesh()
                .bold_line_style(Paint::Grid.stroke_width(10))
                .light_line_style(TRANSPARENT)
                .axis_style(Paint::Rule.stroke_width(10))
                .label_style(label.clone())
                .x_label_formatter(&|x| format!("{x}"))
                .draw()
        })?;
        let bar = Rectangle::new([(0.0, 0.5), (126.0, 1.5)], Paint::Series(1).filled());
        in_group(root, Role::Mark(mark()), || chart.draw_series([bar]))?;
        chart.draw_series([Shape::new([(126.0, 1.0)], |at| {
            at.iter()
                .map(|&(x, y)| {
                    Node::Circle(Circle {
                        cx: x,
                        cy: y,
                        r: 30,
                        fill: Some(Paint::Ink),
                        stroke: None,
                    })
                })
                .collect()
        })])?;
        push(root, vec![])
    })
    .unwrap();
    let [Node::Group(mesh), Node::Group(bar), Node::Circle(end)] = &nodes[..] else {
        panic!("{nodes:?}");
    };
    assert!(
        mesh.children
            .iter()
            .any(|n| matches!(n, Node::Line(_) | Node::Path(_)))
    );
    let labels = mesh.children.iter().filter_map(|n| match n {
        Node::Text(text) => Some(text.content.as_str()),
        _ => None,
    });
    assert!(labels.into_iter().any(|text| text == "100"));
    let [Node::Rect(rect)] = &bar.children[..] else {
        panic!("{bar:?}");
    };
    assert_eq!((rect.x, rect.fill), (500, Paint::Series(1)));
    assert_eq!(rect.x + rect.w, end.cx);
    let expected = (3200 - 500) * 126 / 150;
    assert!((rect.w - expected).abs() <= 1, "{}", rect.w);
}

#[test]
fn a_plane_has_the_coordinates_of_a_chart_without_axes() {
    draw(3200, 240, |root| {
        let chart = ChartBuilder::on(root).build_cartesian_2d(-20.0..50.0, 0..240)?;
        let plane = plane(root.clone(), -20.0..50.0, 240);
        for at in [(-20.0, 0), (0.0, 120), (12.5, 7), (50.0, 240)] {
            let theirs = chart.plotting_area().map_coordinate(&at);
            assert_eq!(plane.map_coordinate(&at), theirs, "{at:?}");
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn plotters_own_anchors_are_read() {
    let style = TextStyle::from(("sans-serif", 140.0))
        .color(&Paint::Ink)
        .pos(Pos::new(HPos::Right, VPos::Bottom));
    let nodes = drawn(|b| b.draw_text("x", &style, (0, 0)));
    assert!(matches!(&nodes[..], [Node::Text(t)] if t.font == Font::regular(14)));
}
