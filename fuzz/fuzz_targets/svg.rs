//! SVG: a strict parser reads whatever is written, and every text comes back as it was.
#![no_main]

use arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use roxmltree::{Document, Node as Element};
use siming_huli::i18n::Lang;
use siming_huli::scene::{
    Anchor, Circle, Datum, Font, Group, Line, Mark, Node, Paint, Path, Rect, Role, Scene, Stroke,
    Text,
};
use siming_huli::svg::{Metadata, Target, write, write_file};
use siming_huli_fuzz::{legal, words};

fuzz_target!(|input: &[u8]| {
    let mut input = Unstructured::new(input);
    let scene = Scene {
        id: words(&mut input, 16),
        width: length(&mut input),
        height: length(&mut input),
        lang: Lang::Zh,
        title: words(&mut input, 32),
        desc: words(&mut input, 32),
        nodes: nodes(&mut input, 0).unwrap_or_default(),
    };
    let metadata = Metadata {
        terms: vec![("title", scene.desc.clone())],
        figures: vec![scene.title.clone()],
        ..Metadata::default()
    };
    let mut expected = Said::default();
    expected.of(&scene.nodes);
    let written = [
        write(&scene, Target::Page),
        write(&scene, Target::File),
        write(&scene, Target::DarkFile),
        write_file(&scene, &metadata),
    ];
    for svg in written {
        let document = Document::parse(&svg).unwrap_or_else(|e| panic!("{e}: {svg}"));
        let root = document.root_element();
        let mut said = Said::default();
        for element in root.descendants().filter(Element::is_element) {
            said.labels
                .extend(element.attribute("aria-label").map(str::to_owned));
            if element.has_tag_name(("http://www.w3.org/2000/svg", "text")) {
                let own = element.children().filter(Element::is_text);
                said.texts
                    .push(own.filter_map(|text| text.text()).collect());
            }
        }
        assert_eq!(said, expected);
        let named = |name| {
            root.children()
                .find(|child| child.tag_name().name() == name)
        };
        let text = |name| {
            named(name)
                .and_then(|e| e.text())
                .unwrap_or_default()
                .to_owned()
        };
        assert_eq!(text("title"), legal(&scene.title));
        assert_eq!(text("desc"), legal(&scene.desc));
        let id = format!("{}-t", legal(&scene.id));
        assert_eq!(root.attribute("aria-labelledby"), Some(&*id));
    }
});

/// What a scene says, in order.
#[derive(Debug, Default, PartialEq)]
struct Said {
    labels: Vec<String>,
    texts: Vec<String>,
}

impl Said {
    fn of(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => {
                    match &group.role {
                        Role::Mark(Mark { label, .. }) | Role::Panel { label } => {
                            self.labels.push(legal(label));
                        }
                        Role::Decoration | Role::Piece { .. } => {}
                    }
                    self.of(&group.children);
                }
                Node::Text(text) => self.texts.push(legal(&text.content)),
                _ => {}
            }
        }
    }
}

fn length(input: &mut Unstructured<'_>) -> i32 {
    input.int_in_range(-20_000..=1_000_000).unwrap_or(0)
}

fn nodes(input: &mut Unstructured<'_>, depth: usize) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    while !input.is_empty() && nodes.len() < 12 {
        let mut at = || length(input);
        let (x, y, w, h) = (at(), at(), at(), at());
        let stroke = Stroke::solid(Paint::Caveat, 10);
        nodes.push(match input.int_in_range(0..=9)? {
            0 => Node::Rect(Rect {
                x,
                y,
                w,
                h,
                fill: Paint::Ink,
                stroke: None,
            }),
            1 => Node::Line(Line {
                x1: x,
                y1: y,
                x2: w,
                y2: h,
                stroke: stroke.dashed(),
            }),
            2 => Node::Path(Path {
                points: vec![(x, y), (w, h)],
                closed: input.arbitrary()?,
                fill: None,
                stroke: Some(stroke),
            }),
            3 => Node::Circle(Circle {
                cx: x,
                cy: y,
                r: w,
                fill: None,
                stroke: None,
            }),
            4 | 5 if depth < 3 => Node::Group(Group {
                role: role(input)?,
                children: nodes_in(input, depth)?,
            }),
            _ => Node::Text(Text {
                x,
                y,
                anchor: Anchor::End,
                font: Font::bold(input.int_in_range(8..=40)?),
                paint: Paint::Muted,
                content: words(input, 32),
            }),
        });
        if input.ratio(1, 8)? {
            break;
        }
    }
    Ok(nodes)
}

fn nodes_in(input: &mut Unstructured<'_>, depth: usize) -> Result<Vec<Node>> {
    nodes(input, depth + 1)
}

fn role(input: &mut Unstructured<'_>) -> Result<Role> {
    Ok(match input.int_in_range(0..=3)? {
        0 => Role::Decoration,
        1 => Role::Piece {
            key: words(input, 16),
        },
        2 => Role::Panel {
            label: words(input, 32),
        },
        _ => Role::Mark(Mark {
            datum: Datum::Claim,
            id: words(input, 16),
            value: Some(f64::from(length(input)) / 7.0),
            district: words(input, 16),
            label: words(input, 32),
        }),
    })
}
