//! The scanned text by line and code point, and the numerals in it.
//!
//! scanned text ─► **text** ─► `source_check`

use super::error::SourceErrorKind;
use crate::data::model::Location;

/// A text whose places are (line, code point).
pub(super) struct SourceText {
    lines: Vec<Vec<char>>,
    numerals: Vec<Location>,
}

impl SourceText {
    pub(super) fn new(text: &str) -> Self {
        let lines: Vec<Vec<char>> = text
            .split('\n')
            .map(|line| line.chars().collect())
            .collect();
        let numerals = (1..)
            .zip(&lines)
            .flat_map(|(n, line)| numerals_of(n, line))
            .collect();
        Self { lines, numerals }
    }

    /// How many lines.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Every numeral, in reading order.
    pub(super) fn numerals(&self) -> &[Location] {
        &self.numerals
    }

    /// A line, counted from 1.
    pub(super) fn line(&self, line: u32) -> Option<&[char]> {
        self.lines
            .get((line as usize).checked_sub(1)?)
            .map(Vec::as_slice)
    }

    /// What stands at a place.
    pub(super) fn slice(&self, location: Location) -> Result<String, SourceErrorKind> {
        let Location { line, start, end } = location;
        let chars = self.line(line).ok_or(SourceErrorKind::NoSuchLine {
            line,
            lines: self.lines.len(),
        })?;
        match chars.get(start as usize..end as usize) {
            Some(slice) if !slice.is_empty() => Ok(slice.iter().collect()),
            _ => Err(SourceErrorKind::OutsideLine {
                location,
                length: chars.len(),
            }),
        }
    }

    /// That a place lies in its line and shows something.
    pub(super) fn not_blank(&self, location: Location) -> Result<(), SourceErrorKind> {
        if self.slice(location)?.trim().is_empty() {
            return Err(SourceErrorKind::Blank { location });
        }
        Ok(())
    }

    /// That a place says exactly this, and takes whole numerals.
    pub(super) fn prints(&self, location: Location, printed: &str) -> Result<(), SourceErrorKind> {
        if self.slice(location)? != printed {
            return Err(SourceErrorKind::OtherText {
                location,
                printed: printed.to_owned(),
                elsewhere: self.starts_of(location.line, printed),
            });
        }
        let cut = self.numerals.iter().find(|numeral| {
            overlap(**numeral, location)
                && (numeral.start < location.start || numeral.end > location.end)
        });
        match cut {
            Some(numeral) => Err(SourceErrorKind::CutsNumeral {
                location,
                numeral: *numeral,
            }),
            None => Ok(()),
        }
    }

    /// Where in a line a text starts.
    fn starts_of(&self, line: u32, wanted: &str) -> Vec<usize> {
        let wanted: Vec<char> = wanted.chars().collect();
        let windows = self
            .line(line)
            .unwrap_or_default()
            .windows(wanted.len().max(1));
        windows
            .enumerate()
            .filter(|(_, slice)| *slice == wanted)
            .map(|(start, _)| start)
            .collect()
    }
}

/// Whether two places share a code point.
pub(super) fn overlap(a: Location, b: Location) -> bool {
    a.line == b.line && a.start < b.end && b.start < a.end
}

/// The characters of Chinese numerals.
const CHINESE: &str = "零〇一二两三四五六七八九十百千万亿";

/// The numerals of a line: Arabic digits, with `.` between them and a final `%`, 万 or 亿;
/// and runs of Chinese numerals, whatever they mean there.
fn numerals_of(line: u32, chars: &[char]) -> Vec<Location> {
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let is_chinese = |at: usize| chars.get(at).is_some_and(|c| CHINESE.contains(*c));
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let start = at;
        while is_digit(at) || (at > start && chars.get(at) == Some(&'.') && is_digit(at + 1)) {
            at += 1;
        }
        if at > start && chars.get(at) == Some(&'%') {
            at += 1;
        }
        while is_chinese(at) {
            at += 1;
        }
        if at == start {
            at += 1;
        } else if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(at)) {
            found.push(Location { line, start, end });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_takes_its_point_and_percent_sign() {
        let text = SourceText::new("甲3.5%,12.\n2020年、99.451% 1.6万、二十大\n%.5");
        let numerals: Vec<_> = text
            .numerals()
            .iter()
            .map(|n| (n.line, text.slice(*n).unwrap()))
            .collect();
        let expected = [
            (1, "3.5%"),
            (1, "12"),
            (2, "2020"),
            (2, "99.451%"),
            (2, "1.6万"),
            (2, "二十"),
            (3, "5"),
        ];
        assert_eq!(
            numerals,
            expected.map(|(line, numeral)| (line, numeral.to_owned()))
        );
    }

    #[test]
    fn places_are_code_points_and_end_exclusive() {
        let text = SourceText::new("甲乙\n一二126人三");
        let place = |line, start, end| Location { line, start, end };
        assert_eq!(text.slice(place(2, 2, 6)).unwrap(), "126人");
        assert!(matches!(
            text.slice(place(2, 6, 8)),
            Err(SourceErrorKind::OutsideLine { length: 7, .. })
        ));
        assert!(matches!(
            text.slice(place(2, 3, 2)),
            Err(SourceErrorKind::OutsideLine { .. })
        ));
        assert!(matches!(
            text.slice(place(2, 3, 3)),
            Err(SourceErrorKind::OutsideLine { .. })
        ));
        assert!(matches!(
            text.slice(place(3, 0, 1)),
            Err(SourceErrorKind::NoSuchLine { line: 3, lines: 2 })
        ));
        assert!(text.slice(place(0, 0, 1)).is_err());
    }

    #[test]
    fn places_overlap_where_they_share_a_code_point() {
        let place = |line, start, end| Location { line, start, end };
        for (other, overlaps) in [
            (place(1, 4, 8), true),
            (place(1, 5, 7), true),
            (place(1, 2, 5), true),
            (place(1, 7, 9), true),
            (place(1, 2, 4), false),
            (place(1, 8, 9), false),
            (place(2, 4, 8), false),
        ] {
            let own = place(1, 4, 8);
            let both = [overlap(own, other), overlap(other, own)];
            assert_eq!(both, [overlaps; 2], "{other:?}");
        }
    }

    #[test]
    fn a_wrong_place_learns_where_the_text_is() {
        let text = SourceText::new("共126人,又126人");
        let error = text
            .prints(
                Location {
                    line: 1,
                    start: 0,
                    end: 4,
                },
                "126人",
            )
            .unwrap_err();
        assert!(
            matches!(&error, SourceErrorKind::OtherText { elsewhere, .. } if *elsewhere == [1, 7]),
            "{error:?}"
        );
    }

    #[test]
    fn a_place_may_not_cut_a_numeral() {
        let text = SourceText::new("1.07亿元");
        let cut = text.prints(
            Location {
                line: 1,
                start: 2,
                end: 6,
            },
            "07亿元",
        );
        assert!(
            matches!(cut, Err(SourceErrorKind::CutsNumeral { .. })),
            "{cut:?}"
        );
        let end = text.prints(
            Location {
                line: 1,
                start: 0,
                end: 3,
            },
            "1.0",
        );
        assert!(
            matches!(end, Err(SourceErrorKind::CutsNumeral { .. })),
            "{end:?}"
        );
        assert!(
            text.prints(
                Location {
                    line: 1,
                    start: 0,
                    end: 6
                },
                "1.07亿元"
            )
            .is_ok()
        );
    }
}
