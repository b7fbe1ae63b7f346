//! What the targets share: the shipped data, and the ways in which input becomes what the
//! site is given.
//!
//! Each target states a law and panics where it is broken; libFuzzer keeps the input.

use std::sync::OnceLock;

use arbitrary::Unstructured;
use siming_huli::content::Content;
use siming_huli::data::{self, model::Dataset};

/// The shipped figures.
pub const METRICS: &str = include_str!("../../data/metrics.json");
/// The shipped charts.
pub const CHARTS: &str = include_str!("../../data/charts.json");
/// A small file that holds every kind of measure and every optional field.
pub const GOOD: &str = include_str!("../../tests/fixtures/good.json");

/// The shipped data, read once.
pub fn shipped() -> &'static Content {
    static SHIPPED: OnceLock<&Content> = OnceLock::new();
    SHIPPED.get_or_init(|| Content::load(METRICS, CHARTS).expect("the shipped data is good"))
}

/// The small file, read once.
pub fn good() -> &'static Dataset {
    static READ: OnceLock<Dataset> = OnceLock::new();
    READ.get_or_init(|| data::load(GOOD).expect("the small file is good"))
}

/// A good file with a few places rewritten: most of what is wrong with a file is deep inside.
pub fn edited(good: &str, input: &mut Unstructured<'_>) -> String {
    let mut text = good.to_owned();
    while !input.is_empty() {
        let Ok(at) = input.int_in_range(0..=text.len()) else {
            break;
        };
        let cut = input.int_in_range(0..=24).unwrap_or(0);
        let from = text.floor_char_boundary(at);
        let to = text.ceil_char_boundary((from + cut).min(text.len()));
        text.replace_range(from..to, &words(input, 24));
    }
    text
}

/// A text of at most some bytes; what is no UTF-8 is replaced.
pub fn words(input: &mut Unstructured<'_>, at_most: usize) -> String {
    let length = input.int_in_range(0..=at_most).unwrap_or(0);
    let length = length.min(input.len());
    let bytes = input.bytes(length).unwrap_or_default();
    String::from_utf8_lossy(bytes).into_owned()
}

/// A text as it comes back from markup: what XML forbids is replaced.
pub fn legal(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => c,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => c,
        })
        .collect()
}
