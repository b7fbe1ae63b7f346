//! What made-up data sets share: numbers that look random, texts in both languages, and what a
//! `charts.json` must say of its site.

use serde_json::{Value, json};

/// Numbers that look random and never change.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `n`.
    pub fn roll(&mut self, n: u64) -> u64 {
        self.0 = (self.0)
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// A text in both languages.
pub fn both(zh: impl Into<String>, en: impl Into<String>) -> Value {
    json!({ "zh": zh.into(), "en": en.into() })
}

/// What a site of two years says of itself: its name, `text` wherever it must say something, and
/// the charts that its links lead to, each by id and in both languages.
pub fn site(slug: &str, name: &Value, text: &Value, sections: &[(&str, &str, &str)]) -> Value {
    let section =
        |(chart, zh, en): &(&str, &str, &str)| json!({ "chart": chart, "name": both(*zh, *en) });
    let mut site = json!({
        "slug": slug, "covers": "2022/2023", "name": name,
        "source_line": both("编造的数字", "Made-up figures"),
        "signed": both("署名：", "signed by "),
        "method": [], "unknown": [], "glossary": [],
        "sections": sections.iter().map(section).collect::<Vec<_>>(),
    });
    for field in [
        "title",
        "description",
        "kicker",
        "image_kicker",
        "dataset",
        "dataset_description",
        "subject",
        "place",
        "about",
        "wanted",
    ] {
        site[field] = text.clone();
    }
    site
}
