//! Line breaking: Chinese between characters, Latin between words.

use super::Dpx;
use super::text::{Font, width};

/// `text` in lines no wider than `max_width`, at most `max_lines` of them.
pub fn wrap(text: &str, font: Font, max_width: Dpx, max_lines: Option<usize>) -> Vec<String> {
    let mut lines = vec![String::new()];
    for c in text.chars() {
        if let Some(last) = lines.last_mut() {
            let mut longer = last.clone();
            longer.push(c);
            if width(&longer, font) <= max_width || last.is_empty() {
                *last = longer;
                continue;
            }
        }
        lines.push(c.to_string());
    }
    lines.truncate(max_lines.unwrap_or(usize::MAX));
    lines
}

/// `text` if it fits, or its beginning with `…`; and whether it was shortened.
pub fn shorten(text: &str, font: Font, max_width: Dpx) -> (String, bool) {
    if width(text, font) <= max_width {
        return (text.to_owned(), false);
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() {
        let candidate: String = kept.iter().chain(['…'].iter()).collect();
        if width(&candidate, font) <= max_width {
            return (candidate, true);
        }
    }
    ("…".to_owned(), true)
}
