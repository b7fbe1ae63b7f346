//! What is written is well-formed, complete and the same every time.

use proptest::prelude::*;
use roxmltree::Document;

use expect_test::expect;

use super::markup::px;
use super::*;
use crate::i18n::Lang;
use crate::scene::{Circle, Datum, Dpx, Font, Line, Path};

fn text(content: &str) -> Text {
    Text {
        x: 100,
        y: 205,
        anchor: Anchor::End,
        font: Font::bold(14),
        paint: Paint::Muted,
        content: content.to_owned(),
    }
}

fn bar(fill: Paint) -> Node {
    Node::Rect(Rect {
        x: 5,
        y: 10,
        w: 1234,
        h: 200,
        fill,
        stroke: Some(Stroke::solid(Paint::Series(1), 10)),
    })
}

fn group(role: Role, children: Vec<Node>) -> Node {
    Node::Group(Group { role, children })
}

fn mark(value: f64, label: &str) -> Role {
    Role::Mark(Mark {
        datum: Datum::Figure,
        id: "huli-x".to_owned(),
        value: Some(value),
        district: "huli".to_owned(),
        label: label.to_owned(),
    })
}

fn scene(nodes: Vec<Node>) -> Scene {
    Scene {
        id: "c1".to_owned(),
        width: 3205,
        height: 2000,
        lang: Lang::Zh,
        title: "标题".to_owned(),
        desc: "说明".to_owned(),
        nodes,
    }
}

/// One of everything.
fn full_scene() -> Scene {
    let line = Line {
        x1: 0,
        y1: -4,
        x2: 10,
        y2: 0,
        stroke: Stroke::solid(Paint::Grid, 5).dashed(),
    };
    let path = |closed, fill| {
        Node::Path(Path {
            points: vec![(0, 0), (15, 20), (30, 0)],
            closed,
            fill,
            stroke: Some(Stroke::solid(Paint::Caveat, 10)),
        })
    };
    let circle = Circle {
        cx: 1,
        cy: 2,
        r: 3,
        fill: Some(Paint::Ink),
        stroke: None,
    };
    let panel = Role::Panel {
        label: "甲".to_owned(),
    };
    scene(vec![
        group(
            Role::Decoration,
            vec![
                Node::Line(line),
                path(false, None),
                path(true, Some(Paint::Track)),
            ],
        ),
        group(
            panel,
            vec![group(mark(-35.79, "湖里"), vec![bar(Paint::Series(1))])],
        ),
        group(
            Role::Decoration,
            vec![Node::Circle(circle), Node::Text(text("挽回损失"))],
        ),
    ])
}

#[test]
fn lengths_are_written_without_floats() {
    let written = [0, 10, 123, -4, -10, -123, Dpx::MIN].map(px);
    assert_eq!(
        written,
        ["0", "1", "12.3", "-0.4", "-1", "-12.3", "-214748364.8"]
    );
}

#[test]
fn a_page_gets_classes_and_no_colour() {
    expect![[r#"
        <svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" role="graphics-document document" aria-labelledby="c1-t" aria-describedby="c1-d" lang="zh-CN" width="320.5" height="200" viewBox="0 0 320.5 200">
        <title id="c1-t">标题</title>
        <desc id="c1-d">说明</desc>
        <g aria-hidden="true">
        <line x1="0" y1="-0.4" x2="1" y2="0" stroke-width="0.5" stroke-dasharray="3 3" class="k-grid"/>
        <path d="M0 0l1.5 2l1.5 -2" fill="none" stroke-width="1" class="k-caveat"/>
        <path d="M0 0l1.5 2l1.5 -2z" stroke-width="1" class="p-track k-caveat"/>
        </g>
        <g role="graphics-object group" aria-label="甲">
        <g class="mark" data-figure="huli-x" data-value="-35.79" data-district="huli" role="graphics-symbol img" aria-label="湖里" tabindex="-1">
        <rect x="0.5" y="1" width="123.4" height="20" stroke-width="1" class="p-s1 k-s1"/>
        </g>
        </g>
        <g aria-hidden="true">
        <circle cx="0.1" cy="0.2" r="0.3" class="p-ink"/>
        <text x="10" y="20.5" text-anchor="end" font-size="14" font-weight="700" class="p-muted">挽回损失</text>
        </g>
        </svg>"#]]
    .assert_eq(&write(&full_scene(), Target::Page).replace("><", ">\n<"));
}

#[test]
fn a_file_stands_alone() {
    expect![[r##"
        <svg xmlns="http://www.w3.org/2000/svg" font-family="PingFang SC, Hiragino Sans GB, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, sans-serif" role="graphics-document document" aria-labelledby="c1-t" aria-describedby="c1-d" lang="zh-CN" xml:lang="zh-CN" width="320.5" height="200" viewBox="0 0 320.5 200">
        <title id="c1-t">标题</title>
        <desc id="c1-d">说明</desc>
        <rect x="0" y="0" width="320.5" height="200" fill="#fbf8f1"/>
        <g aria-hidden="true">
        <line x1="0" y1="-0.4" x2="1" y2="0" stroke="#e2dccd" stroke-width="0.5" stroke-dasharray="3 3"/>
        <path d="M0 0l1.5 2l1.5 -2" fill="none" stroke="#8f6200" stroke-width="1"/>
        <path d="M0 0l1.5 2l1.5 -2z" fill="#efe9dc" stroke="#8f6200" stroke-width="1"/>
        </g>
        <g role="graphics-object group" aria-label="甲">
        <g data-figure="huli-x" data-value="-35.79" data-district="huli" role="graphics-symbol img" aria-label="湖里">
        <rect x="0.5" y="1" width="123.4" height="20" fill="#c5421f" stroke="#c5421f" stroke-width="1"/>
        </g>
        </g>
        <g aria-hidden="true">
        <circle cx="0.1" cy="0.2" r="0.3" fill="#1c1b19"/>
        <text x="10" y="20.5" text-anchor="end" font-size="14" font-weight="700" fill="#625d54">挽回损失</text>
        </g>
        </svg>"##]]
    .assert_eq(&write(&full_scene(), Target::File).replace("><", ">\n<"));
}

#[test]
fn neither_target_needs_inline_style() {
    for target in [Target::Page, Target::File] {
        let svg = write(&full_scene(), target);
        assert!(!svg.contains("style"), "{svg}");
    }
}

#[test]
fn a_value_is_written_shortest_and_never_as_negative_zero() {
    let written = |value| {
        let svg = write(&scene(vec![group(mark(value, ""), vec![])]), Target::Page);
        let document = Document::parse(&svg).unwrap();
        let node = document
            .descendants()
            .find(|n| n.has_attribute("data-value"));
        node.unwrap().attribute("data-value").unwrap().to_owned()
    };
    let values = [126.0, -35.79, 72_816_600.0, 0.1, -0.0].map(written);
    assert_eq!(values, ["126", "-35.79", "72816600", "0.1", "0"]);
}

#[test]
fn the_same_scene_is_the_same_bytes() {
    for target in [Target::Page, Target::File] {
        assert_eq!(write(&full_scene(), target), write(&full_scene(), target));
    }
}

#[test]
fn what_means_something_in_markup_is_escaped() {
    assert_eq!(
        escape("<a href=\"x\">'&'\u{0}\u{b}\n"),
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;\u{fffd}\u{fffd}&#10;"
    );
}

/// Characters that XML forbids, replaced as the writer does.
fn legal(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => c,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => c,
        })
        .collect()
}

proptest! {
    #[test]
    fn any_text_survives_a_strict_parser(words in any::<String>(), value in any::<f64>()) {
        let mut scene = scene(vec![group(mark(value, &words), vec![Node::Text(text(&words))])]);
        scene.title = words.clone();
        scene.id = format!("c{words}");
        for target in [Target::Page, Target::File] {
            let svg = write(&scene, target);
            let document = Document::parse(&svg).unwrap();
            let named = |name: &str| document.descendants().find(|n| n.has_tag_name(name));
            let words = legal(&words);
            prop_assert_eq!(named_text(document.root_element(), "title"), words.clone());
            prop_assert_eq!(named_text(document.root_element(), "text"), words.clone());
            let label = document.descendants().find_map(|n| n.attribute("aria-label"));
            prop_assert_eq!(label, Some(words.as_str()));
            prop_assert!(named("svg").is_some());
        }
    }
}

fn named_text(root: roxmltree::Node<'_, '_>, name: &str) -> String {
    let node = root.descendants().find(|n| n.tag_name().name() == name);
    node.and_then(|n| n.text()).unwrap_or_default().to_owned()
}
