//! Hatches: an ink that is told apart by its texture as well as by its colour.
//!
//! ```text
//! Paint::SeriesHatch(n) ─► one <pattern> per scene and series ─► fill="url(#…)"
//! ```

use super::Writer;
use super::markup::Attributes;
use crate::scene::theme::SERIES;
use crate::scene::{Dpx, Node, Paint};

/// Distance between the lines of a hatch, and their width.
const HATCH: (Dpx, Dpx) = (50, 22);

impl Writer<'_> {
    /// Definitions of the hatches that the scene uses.
    pub(super) fn patterns(&mut self) {
        let mut used = Vec::new();
        hatches(&self.scene.nodes, &mut used);
        if used.is_empty() {
            return;
        }
        let (step, line) = HATCH;
        self.markup.open("defs", &Attributes::default());
        for series in used {
            let pattern = Attributes::default()
                .with("id", &self.hatch_id(Paint::SeriesHatch(series)))
                .with("patternUnits", "userSpaceOnUse")
                .lengths(&[("width", step), ("height", step)])
                .with("patternTransform", "rotate(45)");
            self.markup.open("pattern", &pattern);
            self.filled([0, 0, step, step], Paint::SeriesSoft(series));
            self.filled([0, 0, line, step], Paint::Series(series));
            self.markup.close("pattern");
        }
        self.markup.close("defs");
    }

    /// The id of the pattern that fills with `paint`.
    pub(super) fn hatch_id(&self, paint: Paint) -> String {
        format!("{}-{}", self.scene.id, paint.name())
    }
}

/// The series whose hatch `nodes` fill something with.
fn hatches(nodes: &[Node], used: &mut Vec<u8>) {
    for node in nodes {
        let fill = match node {
            Node::Group(group) => {
                hatches(&group.children, used);
                None
            }
            Node::Rect(rect) => Some(rect.fill),
            Node::Path(path) => path.fill,
            Node::Circle(circle) => circle.fill,
            Node::Text(_) | Node::Line(_) => None,
        };
        if let Some(Paint::SeriesHatch(series)) = fill {
            let series = series % SERIES;
            if !used.contains(&series) {
                used.push(series);
            }
        }
    }
}
