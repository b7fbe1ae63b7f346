//! A value whose number is large: what stands before it, the number, its unit. The arrow of
//! a change is drawn: fonts set it as wide as a character, with air on both sides.

use crate::scene::text::width;
use crate::scene::{Anchor, Dpx, Font, Node, Paint, Path, Stroke};

use super::sheet::{label, px};

/// A value in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::chart) struct Numeral<'a> {
    /// "about", "more than"; often empty.
    pub before: &'a str,
    /// Which way a change goes, if it is one.
    pub arrow: Option<Arrow>,
    /// The number, with its sign or currency.
    pub number: &'a str,
    /// Its unit.
    pub after: &'a str,
}

/// Which way a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::chart) enum Arrow {
    Up,
    Down,
}

impl Arrow {
    /// How wide it is beside a number, with the room after it.
    fn width(large: Font) -> Dpx {
        large.ascent() / 2 + Numeral::GAP
    }

    /// Its shaft and its head, as high as the number.
    fn nodes(self, x: Dpx, baseline: Dpx, large: Font, paint: Paint) -> [Node; 2] {
        let half = large.ascent() / 4;
        let (top, bottom) = (baseline - large.ascent() * 5 / 6, baseline);
        let (tip, tail, up) = match self {
            Self::Up => (top, bottom, -1),
            Self::Down => (bottom, top, 1),
        };
        let thick = (large.ascent() / 8).max(px(2));
        let line = |points| {
            Node::Path(Path {
                points,
                closed: false,
                fill: None,
                stroke: Some(Stroke::solid(paint, thick)),
            })
        };
        let middle = x + half;
        // The corner of a stroke stands out by about its width.
        let corner = tip - up * thick * 2 / 3;
        let back = corner - up * half;
        [
            line(vec![(middle, tail), (middle, corner)]),
            line(vec![(x, back), (middle, corner), (x + half * 2, back)]),
        ]
    }
}

impl<'a> Numeral<'a> {
    /// Between the parts.
    pub(crate) const GAP: Dpx = px(3);

    /// The parts of a written value.
    pub(crate) fn of(text: &'a str) -> Self {
        let is_number = |c: char| c.is_ascii_digit() || "+−¥.,".contains(c);
        let (arrow, text) = match text.strip_prefix('↑') {
            Some(rest) => (Some(Arrow::Up), rest),
            None => match text.strip_prefix('↓') {
                Some(rest) => (Some(Arrow::Down), rest),
                None => (None, text),
            },
        };
        let start = text.find(is_number).unwrap_or(0);
        let rest = &text[start..];
        let end = start + rest.find(|c| !is_number(c)).unwrap_or(rest.len());
        let [before, number, after] = [&text[..start], &text[start..end], &text[end..]]
            .map(|part| part.trim_matches(['\u{a0}', ' ']));
        Self {
            before,
            arrow,
            number,
            after,
        }
    }

    /// All but the unit.
    pub(crate) fn without_unit(self) -> Self {
        Self { after: "", ..self }
    }

    /// The number alone, with its arrow.
    pub(crate) fn bare(self) -> Self {
        Self {
            before: "",
            after: "",
            ..self
        }
    }

    /// Its parts that are not empty, each with its size.
    fn parts(self, large: Font, small: Font) -> impl Iterator<Item = (&'a str, Font)> {
        let parts = [
            (self.before, small),
            (self.number, large),
            (self.after, small),
        ];
        parts.into_iter().filter(|(text, _)| !text.is_empty())
    }

    /// How wide it is on one line.
    pub(crate) fn width(self, [large, small]: [Font; 2]) -> Dpx {
        let parts = self.parts(large, small);
        let widths = parts.map(|(text, font)| width(text, font) + Self::GAP);
        let arrow = self.arrow.map_or(0, |_| Arrow::width(large));
        widths.sum::<Dpx>() - Self::GAP + arrow
    }

    /// Draws it from a point; gives back where it ends.
    pub(crate) fn draw(
        self,
        (mut x, baseline): (Dpx, Dpx),
        [large, small]: [Font; 2],
        paint: Paint,
        nodes: &mut Vec<Node>,
    ) -> Dpx {
        for (part, font) in self.parts(large, small) {
            if let (Some(arrow), true) = (self.arrow, part == self.number) {
                nodes.extend(arrow.nodes(x, baseline, large, paint));
                x += Arrow::width(large);
            }
            nodes.push(label(x, baseline, Anchor::Start, part, font, paint));
            x += width(part, font) + Self::GAP;
        }
        x - Self::GAP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_what_stands_before_it_the_number_and_its_unit() {
        let parts = |text| {
            let of = Numeral::of(text);
            [of.before, of.number, of.after]
        };
        assert_eq!(parts("5个"), ["", "5", "个"]);
        assert_eq!(parts("↓11.08%"), ["", "11.08", "%"]);
        assert_eq!(Numeral::of("↓11.08%").arrow, Some(Arrow::Down));
        assert_eq!(Numeral::of("+11.08%").arrow, None);
        assert_eq!(parts("约1.6万件"), ["约", "1.6", "万件"]);
        assert_eq!(parts("¥72.8\u{a0}million"), ["", "¥72.8", "million"]);
        assert_eq!(
            parts("more than 3,600\u{a0}projects"),
            ["more than", "3,600", "projects"]
        );
    }
}
