//! A value whose number is large: what stands before it, the number, its unit.

use crate::scene::text::width;
use crate::scene::{Dpx, Font};

use super::sheet::px;

/// A value in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::chart) struct Numeral<'a> {
    /// "about", "more than"; often empty.
    pub before: &'a str,
    /// The number, with its sign, arrow or currency.
    pub number: &'a str,
    /// Its unit.
    pub after: &'a str,
}

impl<'a> Numeral<'a> {
    /// Between the parts.
    pub const GAP: Dpx = px(3);

    /// The parts of a written value.
    pub fn of(text: &'a str) -> Self {
        let is_number = |c: char| c.is_ascii_digit() || "+−↑↓¥.,".contains(c);
        let start = text.find(is_number).unwrap_or(0);
        let rest = &text[start..];
        let end = start + rest.find(|c| !is_number(c)).unwrap_or(rest.len());
        let [before, number, after] = [&text[..start], &text[start..end], &text[end..]]
            .map(|part| part.trim_matches(['\u{a0}', ' ']));
        Self {
            before,
            number,
            after,
        }
    }

    /// Its parts that are not empty, each with its size.
    pub fn parts(self, large: Font, small: Font) -> impl Iterator<Item = (&'a str, Font)> {
        let parts = [
            (self.before, small),
            (self.number, large),
            (self.after, small),
        ];
        parts.into_iter().filter(|(text, _)| !text.is_empty())
    }

    /// How wide it is on one line.
    pub fn width(self, large: Font, small: Font) -> Dpx {
        let parts = self.parts(large, small);
        let widths = parts.map(|(text, font)| width(text, font) + Self::GAP);
        widths.sum::<Dpx>() - Self::GAP
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
        assert_eq!(parts("↓11.08%"), ["", "↓11.08", "%"]);
        assert_eq!(parts("约1.6万件"), ["约", "1.6", "万件"]);
        assert_eq!(parts("¥72.8\u{a0}million"), ["", "¥72.8", "million"]);
        assert_eq!(
            parts("more than 3,600\u{a0}projects"),
            ["more than", "3,600", "projects"]
        );
    }
}
