//! Inks as they are written where the SVG will stand: classes in a page, colours in a file.

use super::markup::{Attributes, px};
use super::{Target, Writer};
use crate::scene::{Paint, Stroke};

/// How an element is filled.
pub(super) enum Fill {
    /// It has no inside.
    Unset,
    /// Not at all.
    Empty,
    /// With an ink.
    With(Paint),
}

impl From<Option<Paint>> for Fill {
    fn from(paint: Option<Paint>) -> Self {
        paint.map_or(Self::Empty, Self::With)
    }
}

impl Writer<'_> {
    /// `attributes` with fill and stroke: classes in a page, colours in a file.
    pub(super) fn inked(
        &self,
        attributes: Attributes,
        fill: Fill,
        stroke: Option<Stroke>,
    ) -> Attributes {
        let mut all = attributes;
        let mut classes = Vec::new();
        match fill {
            Fill::Unset => {}
            Fill::Empty => all = all.with("fill", "none"),
            Fill::With(paint) => {
                classes.push(format!("p-{}", paint.name()));
                let colour = self.in_file(self.colour(paint));
                let colour = colour.and_then(|it| self.unless_bare(paint == Paint::Ink, it));
                all = all.with_some("fill", colour);
            }
        }
        if let Some(stroke) = stroke {
            let paint = stroke.paint;
            classes.push(format!("k-{}", paint.name()));
            all = all
                .with_some("stroke", self.in_file(self.colour(paint)))
                .with("stroke-width", &px(stroke.width))
                .with_some("stroke-dasharray", stroke.dashed.then_some("3 3"));
        }
        let classes = classes.join(" ");
        all.with_some("class", self.in_page(&classes).filter(|c| !c.is_empty()))
    }

    pub(super) fn colour(&self, paint: Paint) -> &'static str {
        let tone = paint.tone();
        match self.target {
            Target::DarkFile => tone.dark,
            Target::Page | Target::File | Target::RichText => tone.light,
        }
    }

    pub(super) fn in_page<'v>(&self, value: &'v str) -> Option<&'v str> {
        (self.target == Target::Page).then_some(value)
    }

    pub(super) fn in_file<'v>(&self, value: &'v str) -> Option<&'v str> {
        (self.target != Target::Page).then_some(value)
    }
}
