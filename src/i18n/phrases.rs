//! What sentences are put together from.
//!
//! A sentence is one template in each language, side by side; `{0}` is the first value.
//! One filler for all of them, since formatting code is made anew for every sentence.

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

impl Messages {
    /// One text of two.
    pub(super) fn either(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            super::Lang::Zh => zh,
            super::Lang::En => en,
        }
    }

    /// One template of two, with its values.
    pub(super) fn said(&self, zh: &'static str, en: &'static str, values: &[&str]) -> String {
        let mut out = String::new();
        let mut rest = self.either(zh, en);
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            let number = rest
                .as_bytes()
                .get(at + 1)
                .map_or(0, |b| b.wrapping_sub(b'0'));
            out.push_str(values.get(usize::from(number)).copied().unwrap_or_default());
            rest = rest.get(at + 3..).unwrap_or_default();
        }
        out.push_str(rest);
        out
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
        self.said("{0}{1}", "{0} {1}", &[district, what])
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
