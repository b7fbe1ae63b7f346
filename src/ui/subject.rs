//! What a mark, a row or a paragraph on the page is about.

use web_sys::Element;

use crate::compare::derived::{Derived, derived};
use crate::data::model::{ClaimIx, FigureIx};

use super::{Content, Page};

/// What a mark, a row or a paragraph is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// A figure.
    Figure(FigureIx),
    /// A claim.
    Claim(ClaimIx),
    /// A figure worked out from others: its position among those of the catalogue.
    Derived(usize),
}

/// Everything that is about something.
pub(super) const ANY: &str = "[data-figure],[data-claim],[data-derived]";

impl Subject {
    /// What an element is about.
    pub fn of(element: &Element, page: Page) -> Option<Self> {
        let Content { data, catalog, .. } = page.content;
        let attribute = |name| element.get_attribute(name);
        if let Some(id) = attribute("data-figure") {
            return data.figure_by_id(&id).map(Self::Figure);
        }
        if let Some(id) = attribute("data-claim") {
            return data.claim_by_id(&id).map(Self::Claim);
        }
        let (id, district) = (attribute("data-derived")?, attribute("data-district")?);
        let is_it =
            |one: &Derived<'_>| one.rule.id.0 == id && data.district(one.district).id == district;
        let at = derived(data, &catalog.derived).iter().position(is_it);
        at.map(Self::Derived)
    }

    /// The attribute that says so, and the id; of a derived figure its rule's.
    pub fn attribute(self, content: &Content) -> (&'static str, &str) {
        let Content { data, catalog, .. } = content;
        match self {
            Self::Figure(ix) => ("data-figure", &data.figure(ix).id),
            Self::Claim(ix) => ("data-claim", &data.claim(ix).id),
            Self::Derived(at) => {
                let rule = derived(data, &catalog.derived).get(at).map(|one| one.rule);
                ("data-derived", rule.map_or("", |rule| &rule.id.0))
            }
        }
    }

    /// A selector of everything that is about the same.
    pub fn selector(self, content: &Content) -> String {
        let (attribute, id) = self.attribute(content);
        ["[", attribute, "=\"", id, "\"]"].concat()
    }
}

/// What an element is about, in a word of its own; empty if about nothing.
pub(super) fn key(element: &Element) -> String {
    let names = ["data-figure", "data-claim", "data-derived"];
    let ids = names.map(|name| element.get_attribute(name).unwrap_or_default());
    ids.join(" ")
}
