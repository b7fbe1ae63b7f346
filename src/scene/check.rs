//! Claims about a scene that tests can hold it to: no text overlaps another or leaves
//! the picture.

use super::text::width;
use super::{Anchor, DPX, Dpx, Node, Scene, Text};

/// Every text of a scene, groups flattened, back to front.
pub fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    let mut found = Vec::new();
    collect(&scene.nodes, &mut found);
    found.into_iter()
}

fn collect<'a>(nodes: &'a [Node], found: &mut Vec<&'a Text>) {
    for node in nodes {
        match node {
            Node::Group(group) => collect(&group.children, found),
            Node::Text(text) => found.push(text),
            Node::Rect(_) | Node::Line(_) | Node::Path(_) | Node::Circle(_) => {}
        }
    }
}

/// The em box of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmBox {
    /// Left edge.
    pub left: Dpx,
    /// Top edge.
    pub top: Dpx,
    /// Right edge.
    pub right: Dpx,
    /// Bottom edge.
    pub bottom: Dpx,
}

/// Where a text stands, by the metrics table.
pub fn extent(text: &Text) -> EmBox {
    let wide = width(&text.content, text.font);
    let left = match text.anchor {
        Anchor::Start => text.x,
        Anchor::Middle => text.x - wide / 2,
        Anchor::End => text.x - wide,
    };
    EmBox {
        left,
        top: text.y - text.font.ascent(),
        right: left + wide,
        bottom: text.y + text.font.descent(),
    }
}

/// Pairs of texts that overlap by more than a pixel in both directions.
pub fn overlaps(scene: &Scene) -> Vec<(String, String)> {
    let texts: Vec<_> = texts(scene).map(|text| (text, extent(text))).collect();
    let mut found = Vec::new();
    for (i, (a, at)) in texts.iter().enumerate() {
        for (b, bt) in texts.iter().skip(i + 1) {
            let x = at.right.min(bt.right) - at.left.max(bt.left);
            let y = at.bottom.min(bt.bottom) - at.top.max(bt.top);
            if x > DPX && y > DPX {
                found.push((a.content.clone(), b.content.clone()));
            }
        }
    }
    found
}

/// Texts that leave the picture.
pub fn outside(scene: &Scene) -> Vec<String> {
    texts(scene)
        .filter(|text| {
            let at = extent(text);
            at.left < 0 || at.top < 0 || at.right > scene.width || at.bottom > scene.height
        })
        .map(|text| text.content.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::scene::{Font, Group, Paint, Role};

    fn text(content: &str, x: Dpx, y: Dpx, anchor: Anchor) -> Node {
        Node::Text(Text {
            x,
            y,
            anchor,
            font: Font::regular(10),
            paint: Paint::Ink,
            content: content.to_owned(),
        })
    }

    fn scene(nodes: Vec<Node>) -> Scene {
        Scene {
            id: "c".to_owned(),
            width: 1000,
            height: 500,
            lang: Lang::Zh,
            title: String::new(),
            desc: String::new(),
            nodes: vec![Node::Group(Group {
                role: Role::Decoration,
                children: nodes,
            })],
        }
    }

    #[test]
    fn texts_that_share_more_than_a_pixel_overlap() {
        let with = |x, y| {
            overlaps(&scene(vec![
                text("甲乙", 100, 100, Anchor::Start),
                text("丙丁", x, y, Anchor::Start),
            ]))
        };
        let pair = [("甲乙".to_owned(), "丙丁".to_owned())];
        assert_eq!(with(289, 100), pair);
        assert_eq!(with(290, 100), []);
        assert_eq!(with(100, 189), pair);
        assert_eq!(with(100, 190), []);
    }

    #[test]
    fn texts_that_leave_the_picture_are_named() {
        let inside = [
            text("左", 0, 88, Anchor::Start),
            text("右", 1000, 488, Anchor::End),
        ];
        assert!(outside(&scene(inside.into())).is_empty());
        let leaving = [
            text("左", 40, 100, Anchor::Middle),
            text("右", 1001, 100, Anchor::End),
            text("上", 500, 87, Anchor::Start),
            text("下", 500, 489, Anchor::Start),
        ];
        assert_eq!(outside(&scene(leaving.into())), ["左", "右", "上", "下"]);
    }
}
