//! Sentences with places for values, checked where they are compiled.
//!
//! ```text
//! sentence!("{0}给出{1}", "{0} gives {1}") + [district, sorts] ─► one language, filled
//! ```
//!
//! `{0}` is the first value and `{0^}` the same with its first letter in upper case. `{-0}` prints
//! nothing: this language leaves the value out. A value that a language forgets, or a place
//! without a value, does not compile.

use super::Lang;

/// A sentence in both languages, with `N` values.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence<const N: usize> {
    zh: &'static str,
    en: &'static str,
}

/// A [`Sentence`] that is checked when the crate is compiled: Chinese, then English.
macro_rules! sentence {
    ($zh:literal, $en:literal $(,)?) => {
        const { $crate::i18n::sentence::Sentence::new($zh, $en) }
    };
}
pub(super) use sentence;

impl<const N: usize> Sentence<N> {
    /// Refuses texts of which one does not name every value, or names another.
    pub(super) const fn new(zh: &'static str, en: &'static str) -> Self {
        assert!(N > 0, "a text without values needs no sentence");
        let all = (1 << N) - 1;
        assert!(named(zh) == all, "the Chinese text must name each value");
        assert!(named(en) == all, "the English text must name each value");
        Self { zh, en }
    }

    /// The sentence with these values.
    pub(super) fn filled(self, lang: Lang, values: &[&str; N]) -> String {
        let template = match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        };
        fill(template, values)
    }
}

/// The values that a text names, a bit for each.
const fn named(text: &str) -> u32 {
    let text = text.as_bytes();
    let (mut at, mut values) = (0, 0);
    while at < text.len() {
        assert!(text[at] != b'}', "a place that was not begun");
        if text[at] == b'{' {
            at += 1;
            if text[at] == b'-' {
                at += 1;
            }
            assert!(text[at].is_ascii_digit(), "a place is named by one digit");
            values |= 1 << (text[at] - b'0');
            at += 1;
            if text[at] == b'^' {
                at += 1;
            }
            assert!(text[at] == b'}', "a place that does not end");
        }
        at += 1;
    }
    values
}

/// The text with its first letter in upper case, as a heading.
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next();
    first
        .into_iter()
        .map(|c| c.to_ascii_uppercase())
        .chain(rest)
        .collect()
}

/// One filler for all sentences, since formatting code is made anew for every one.
fn fill(template: &str, values: &[&str]) -> String {
    let mut pieces = template.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (place, after) in pieces.filter_map(|piece| piece.split_once('}')) {
        let number = place.bytes().find(u8::is_ascii_digit).unwrap_or_default();
        let value = values.get(usize::from(number.wrapping_sub(b'0')));
        match (value, place.as_bytes()) {
            (None, _) | (_, [b'-', ..]) => {}
            (Some(value), [.., b'^']) => out += &capitalised(value),
            (Some(value), _) => out += value,
        }
        out += after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_their_places() {
        let sentence: Sentence<2> = sentence!("{1}，{0}。", "{0^}{-1}.");
        let values = ["one", "two"];
        assert_eq!(sentence.filled(Lang::Zh, &values), "two，one。");
        assert_eq!(sentence.filled(Lang::En, &values), "One.");
    }

    #[test]
    fn a_text_names_its_values() {
        assert_eq!(named("无"), 0);
        assert_eq!(named("{0}和{2^}{-3}"), 0b1101);
    }

    #[test]
    #[should_panic(expected = "each value")]
    fn a_forgotten_value_is_refused() {
        let _ = Sentence::<2>::new("{0}{1}", "{0}");
    }

    #[test]
    #[should_panic(expected = "each value")]
    fn a_place_without_a_value_is_refused() {
        let _ = Sentence::<1>::new("{0}{1}", "{0}{1}");
    }

    #[test]
    #[should_panic(expected = "does not end")]
    fn a_place_that_does_not_end_is_refused() {
        let _ = Sentence::<1>::new("{0 }", "{0}");
    }
}
