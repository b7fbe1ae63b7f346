//! What a mark, a row or a paragraph on the page is about.

use web_sys::Element;

use crate::data::model::{ClaimIx, Dataset, FigureIx};

use super::Content;

/// What a mark, a row or a paragraph is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// A figure.
    Figure(FigureIx),
    /// A claim.
    Claim(ClaimIx),
}

/// Everything that is about something.
pub(super) const ANY: &str = "[data-figure],[data-claim]";

impl Subject {
    /// What an element is about.
    pub fn of(element: &Element, content: &Content) -> Option<Self> {
        let data = &content.data;
        if let Some(id) = element.get_attribute("data-figure") {
            return data.figure_by_id(&id).map(Self::Figure);
        }
        let id = element.get_attribute("data-claim")?;
        data.claim_by_id(&id).map(Self::Claim)
    }

    /// The attribute that says so, and the id.
    pub fn attribute(self, data: &Dataset) -> (&'static str, &str) {
        match self {
            Self::Figure(ix) => ("data-figure", &data.figure(ix).id),
            Self::Claim(ix) => ("data-claim", &data.claim(ix).id),
        }
    }

    /// A selector of everything that is about the same.
    pub fn selector(self, data: &Dataset) -> String {
        let (attribute, id) = self.attribute(data);
        ["[", attribute, "=\"", id, "\"]"].concat()
    }
}

/// The id of what an element is about; empty if about nothing.
pub(super) fn id(element: &Element) -> String {
    let id = |name| element.get_attribute(name);
    id("data-figure")
        .or_else(|| id("data-claim"))
        .unwrap_or_default()
}
