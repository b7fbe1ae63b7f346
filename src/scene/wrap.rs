//! Line breaking: Chinese between characters, Latin between words.
//!
//! ```text
//! text ─► atoms (never broken inside) ─► wrap: lines ─► layouts
//! ```
//!
//! The rules of Chinese setting that a label meets: no line begins with closing
//! punctuation or ends with an opening bracket, a dash of two characters stays whole,
//! a number keeps its sign, its currency and its unit, and the last line has more than one
//! character wherever the text can be broken so.

use super::Dpx;
use super::text::{Font, milli_em, width};

/// Never at the beginning of a line.
const NO_START: &str = "，。、；：？！）》」』】〉〕”’…—·・％‰℃°′″,.;:?!)]}%";
/// Never at the end of a line.
const NO_END: &str = "（《「『【〈〔“‘([{¥￥$€£−±≈≤≥＋－#第";
/// No break on either side.
const GLUE: &str = "\u{a0}\u{202f}\u{2060}";
/// Between a number and its unit.
const POWERS: &str = "十百千万亿余多";
/// Units of more than one character; any other is one character after the number.
const UNITS: [&str; 5] = ["个百分点", "百分点", "平方公里", "公里", "小时"];

/// `text` in lines no wider than `max_width`.
///
/// An atom wider than `max_width` is broken between characters. There is always at least one
/// line. The last one is no single Chinese character, with or without punctuation, unless every
/// other way to break is wider than `max_width`.
pub fn wrap(text: &str, font: Font, max_width: Dpx) -> Vec<String> {
    let fits = |s: &str| width(s.trim_end_matches(' '), font) <= max_width;
    let mut lines: Vec<(usize, usize)> = Vec::new();
    let (mut start, mut end) = (0, 0);
    let atoms = atoms(text);
    // What stands on the line so far. Every text is measured once, not once for each of its atoms.
    let mut so_far = 0;
    for atom in &atoms {
        let whole = &text[atom.start..atom.end];
        let bare = whole.trim_end_matches(' ');
        let shown = milli_em(bare, font);
        if end > start && font.scale(so_far + shown) > max_width {
            lines.push((start, end));
            (start, so_far) = (atom.start, 0);
        }
        if font.scale(so_far + shown) > max_width {
            for (at, c) in whole.char_indices() {
                let at = atom.start + at;
                if at > start && !fits(&text[start..at + c.len_utf8()]) {
                    lines.push((start, at));
                    start = at;
                }
            }
            so_far = milli_em(&text[start..atom.end], font);
        } else {
            so_far += shown + milli_em(&whole[bare.len()..], font);
        }
        end = atom.end;
    }
    if let Some((_, last_but_one)) = lines.last_mut().filter(|_| is_orphan(&text[start..])) {
        // The line before was filled as far as it goes, so no line further up can help.
        let mut earlier = atoms.iter().rev().map(|atom| atom.start);
        let enough = |&at: &usize| at < start && !is_orphan(&text[at..]);
        let better = earlier.find(enough).filter(|&at| fits(&text[at..]));
        if let Some(at) = better {
            (*last_but_one, start) = (at, at);
        }
    }
    lines.push((start, end));
    lines.iter().map(|&(a, b)| line(text, a, b)).collect()
}

/// The least width at which [`wrap`] breaks none of the texts inside an atom: the widest word.
/// Not generic: a copy for each caller would cost the browser.
pub fn least_width(texts: &mut dyn Iterator<Item = &str>, font: Font) -> Dpx {
    let mut least = 0;
    for text in texts {
        for atom in atoms(text) {
            let bare = text[atom.start..atom.end].trim_end_matches(' ');
            least = least.max(width(bare, font));
        }
    }
    least
}

/// Whether a line is a single Chinese character, with or without punctuation.
fn is_orphan(line: &str) -> bool {
    let marks = |c: &char| *c != ' ' && !NO_START.contains(*c) && !NO_END.contains(*c);
    let mut words = line.chars().filter(marks);
    words.next().is_some_and(is_cjk) && words.next().is_none()
}

fn line(text: &str, start: usize, end: usize) -> String {
    text[start..end].trim_matches(' ').to_owned()
}

/// A stretch of text that is never broken inside, with the spaces after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Atom {
    start: usize,
    end: usize,
}

fn atoms(text: &str) -> Vec<Atom> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut unit_end = 0;
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, a)) = chars.next() {
        let end = at + a.len_utf8();
        let Some(&(_, b)) = chars.peek() else {
            break;
        };
        if a.is_ascii_digit() {
            unit_end = end + unit(&text[end..]);
        }
        if end >= unit_end && breaks(before, a, b) {
            found.push(Atom { start, end });
            start = end;
        }
        before = Some(a);
    }
    found.push(Atom {
        start,
        end: text.len(),
    });
    found
}

/// How many bytes at the beginning of `rest`, which follows a digit, are its unit.
fn unit(rest: &str) -> usize {
    let noun = rest.trim_start_matches(|c| POWERS.contains(c));
    let powers = rest.len() - noun.len();
    let known = UNITS.iter().find(|unit| noun.starts_with(**unit));
    let next = || noun.chars().next().filter(|&c| is_cjk(c));
    powers + known.map_or_else(|| next().map_or(0, char::len_utf8), |unit| unit.len())
}

/// Whether a line may end after `a` when `b` follows and `before` came before.
fn breaks(before: Option<char>, a: char, b: char) -> bool {
    if a == ' ' {
        return b != ' ';
    }
    if b == ' ' || GLUE.contains(a) || GLUE.contains(b) {
        return false;
    }
    if NO_START.contains(b) || NO_END.contains(a) {
        return false;
    }
    match a {
        '-' => before.is_some_and(is_letter) && is_letter(b),
        '—' => true,
        _ if a.is_ascii_digit() => false,
        _ => is_cjk(a) || is_cjk(b),
    }
}

/// A letter of the site's languages; the tables for all others cost the browser 2 kB.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || is_cjk(c)
}

/// Set between Chinese characters without spaces.
fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const F: Font = Font::regular(10);

    /// Lines of `em` Chinese characters.
    fn zh(text: &str, em: i32) -> Vec<String> {
        wrap(text, F, em * 100)
    }

    fn split(text: &str) -> Vec<&str> {
        atoms(text).iter().map(|a| &text[a.start..a.end]).collect()
    }

    #[test]
    fn chinese_breaks_between_characters() {
        assert_eq!(zh("抓获涉老诈骗", 4), ["抓获涉老", "诈骗"]);
    }

    #[test]
    fn punctuation_keeps_to_its_side_of_a_break() {
        assert_eq!(zh("抓获涉老、诈骗", 4), ["抓获涉", "老、诈骗"]);
        assert_eq!(zh("抓获涉（老）骗", 4), ["抓获涉", "（老）骗"]);
        assert_eq!(
            zh("《反法》、“扫黑”。", 4),
            ["《反", "法》、", "“扫", "黑”。"]
        );
        assert_eq!(zh("甲乙丙——丁", 4), ["甲乙", "丙——丁"]);
    }

    #[test]
    fn a_number_keeps_its_sign_and_unit() {
        assert_eq!(
            split("挽损7,281.66万元，约126人，降−35.79%，±0.5个百分点"),
            [
                "挽",
                "损",
                "7,281.66万元，",
                "约",
                "126人，",
                "降",
                "−35.79%，",
                "±0.5个百分点"
            ]
        );
        assert_eq!(
            split("3亿多元，72万余名嫌"),
            ["3亿多元，", "72万余名", "嫌"]
        );
        assert_eq!(
            split("第1名¥72.8\u{a0}million was"),
            ["第1名", "¥72.8\u{a0}million ", "was"]
        );
    }

    #[test]
    fn latin_breaks_at_spaces_and_hyphens() {
        assert_eq!(
            split("city-wide rank −5 2021–22"),
            ["city-", "wide ", "rank ", "−5 ", "2021–22"]
        );
        assert_eq!(
            wrap("Telecom fraud cases", F, 700),
            ["Telecom fraud", "cases"]
        );
        assert_eq!(
            split("district’s “own” count"),
            ["district’s ", "“own” ", "count"]
        );
    }

    #[test]
    fn a_word_too_wide_is_broken_rather_than_cut() {
        assert_eq!(wrap("abcdef", F, 120).concat(), "abcdef");
        assert!(wrap("abcdef", F, 120).len() > 1);
    }

    #[test]
    fn the_last_line_is_no_single_character() {
        assert_eq!(zh("利用雪亮抓获人", 6), ["利用雪亮抓", "获人"]);
        assert_eq!(zh("各报了什么。", 4), ["各报了", "什么。"]);
        assert_eq!(zh("一个也没有（略）", 6), ["一个也没", "有（略）"]);
        assert_eq!(zh("甲乙丙", 1), ["甲", "乙", "丙"]);
        // Where a number fills the line before, nothing else fits.
        assert_eq!(zh("甲7,281.66万元人", 6), ["甲", "7,281.66万元", "人"]);
    }

    /// Where lines end when every atom asks how wide its whole line is, before the last one is
    /// looked at.
    fn measured_anew(text: &str, max_width: Dpx) -> Vec<String> {
        let fits = |s: &str| width(s.trim_end_matches(' '), F) <= max_width;
        let (mut lines, mut start, mut end) = (Vec::new(), 0, 0);
        for atom in atoms(text) {
            if end > start && !fits(&text[start..atom.end]) {
                lines.push(line(text, start, end));
                start = atom.start;
            }
            if !fits(&text[start..atom.end]) {
                for (at, c) in text[atom.start..atom.end].char_indices() {
                    let at = atom.start + at;
                    if at > start && !fits(&text[start..at + c.len_utf8()]) {
                        lines.push(line(text, start, at));
                        start = at;
                    }
                }
            }
            end = atom.end;
        }
        lines.push(line(text, start, end));
        lines
    }

    proptest! {
        #[test]
        fn adding_up_is_measuring_anew(
            text in "[a-z0-9 ，。（）《》“”万元人思明,.%-]{0,60}",
            em in 1..20i32,
        ) {
            let (lines, plain) = (zh(&text, em), measured_anew(&text, em * 100));
            // The last two may share what they have otherwise, so that neither is a single character.
            let upper = lines.len().saturating_sub(2);
            prop_assert_eq!(lines.len(), plain.len());
            prop_assert_eq!(&lines[..upper], &plain[..upper]);
        }

        #[test]
        fn no_last_line_is_a_single_character_that_need_not_be(
            text in "[a-z0-9 ，。（）《》“”万元人思明,.%-]{0,60}",
            em in 3..20i32,
        ) {
            let lines = zh(&text, em);
            let last = lines.last().map_or("", String::as_str);
            if lines.len() > 1 && is_orphan(last) {
                let bare = |s: &str| s.replace(' ', "");
                for start in atoms(&text).iter().map(|atom| atom.start) {
                    let other = text[start..].trim_matches(' ');
                    if bare(other).len() > bare(last).len() && !is_orphan(other) {
                        prop_assert!(width(other, F) > em * 100, "{last} for {other}");
                    }
                }
            }
        }

        #[test]
        fn wrapping_loses_nothing_and_fits(
            text in "[a-z0-9 ，。（）《》“”万元人思明,.%-]{0,60}",
            em in 3..20i32,
        ) {
            let lines = zh(&text, em);
            let bare = |s: &str| s.replace(' ', "");
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
            for line in &lines {
                prop_assert!(width(line, F) <= em * 100, "{line}");
            }
        }
    }
}
