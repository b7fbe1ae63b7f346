//! What a blank says, and what the source leaves open.

use super::Messages;
use super::sentence::sentence;

impl Messages {
    /// A facet that the source leaves open, in a label.
    pub fn not_stated_of(&self, facet: &str) -> String {
        self.said(sentence!("原文未写{0}", "{0} not stated"), [facet])
    }

    /// For what a district does not report.
    pub fn not_in_surviving_text(&self) -> &'static str {
        self.either("现存文本未见", "not in the surviving text")
    }
}
