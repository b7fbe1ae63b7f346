//! What sentences are put together from.
//!
//! Sentences with values are [`Sentence`]s; what stands here joins names, numbers and parts.

use super::sentence::{Sentence, sentence};
use super::{Lang, Messages};

/// What a list of texts is joined with.
pub(super) fn joined<T: AsRef<str>>(items: impl IntoIterator<Item = T>, separator: &str) -> String {
    let mut out = String::new();
    for item in items {
        if !out.is_empty() {
            out.push_str(separator);
        }
        out.push_str(item.as_ref());
    }
    out
}

/// An English noun after a number.
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    let number = super::number::group(&n.to_string());
    format!("{number}\u{a0}{}", if n == 1 { one } else { many })
}

impl Messages {
    /// One text of two.
    pub(super) fn either(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            super::Lang::Zh => zh,
            super::Lang::En => en,
        }
    }

    /// A sentence with its values.
    pub(super) fn said<const N: usize>(&self, sentence: Sentence<N>, values: [&str; N]) -> String {
        sentence.filled(self.lang, &values)
    }

    /// A number of things; Chinese writes its measure word, English counts the noun.
    pub(super) fn number_of(
        &self,
        n: usize,
        zh: &'static str,
        one: &'static str,
        many: &'static str,
    ) -> String {
        match self.lang {
            super::Lang::Zh => super::number::group(&n.to_string()) + zh,
            super::Lang::En => counted(n, one, many),
        }
    }

    /// Several statements in a row, closed as a sentence.
    pub fn list<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>) -> String {
        let (separator, stop) = match self.lang {
            Lang::Zh => ("；", "。"),
            Lang::En => ("; ", "."),
        };
        let text = joined(items, separator);
        if text.is_empty() { text } else { text + stop }
    }

    /// A few names in a row.
    pub fn names<T: AsRef<str>>(&self, items: &[T]) -> String {
        match (self.lang, items) {
            (Lang::Zh, _) => joined(items, "、"),
            (Lang::En, [init @ .., last]) if !init.is_empty() => {
                format!("{} and {}", joined(init, ", "), last.as_ref())
            }
            (Lang::En, _) => joined(items, ", "),
        }
    }

    /// Several parts of one statement, without an end.
    pub fn parts<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        joined(parts, self.semicolon)
    }

    /// Several parts that belong closely together, without an end.
    pub fn phrases<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        joined(parts, self.either("，", ", "))
    }

    /// What a district has.
    pub fn district_has(&self, district: &str, what: &str) -> String {
        self.said(sentence!("{0}{1}", "{0} {1}"), [district, what])
    }

    /// A number of figures.
    pub fn figures(&self, n: usize) -> String {
        self.number_of(n, "个数字", "figure", "figures")
    }

    /// A number of pairs.
    pub fn pairs(&self, n: usize) -> String {
        self.number_of(n, "对", "pair", "pairs")
    }
}
