//! What a mark, a row or a paragraph on the page is about.

use web_sys::Element;

use crate::chart::Context;
use crate::compare::derived::derived;
use crate::data::model::{ClaimIx, FigureIx};

/// What a mark, a row or a paragraph is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemIx {
    /// A figure.
    Figure(FigureIx),
    /// A claim.
    Claim(ClaimIx),
    /// A figure worked out from others: its position among those of the catalogue.
    Derived(usize),
}

/// Everything that is about something.
pub(super) const ANY: &str = "[data-figure],[data-claim],[data-derived]";

impl ItemIx {
    /// What an element is about.
    pub(crate) fn of(element: &Element, context: Context<'_>) -> Option<Self> {
        let data = context.data;
        let attribute = |name| element.get_attribute(name);
        if let Some(id) = attribute("data-figure") {
            return data.figure_by_id(&id).map(Self::Figure);
        }
        if let Some(id) = attribute("data-claim") {
            return data.claim_by_id(&id).map(Self::Claim);
        }
        let (id, district) = (attribute("data-derived")?, attribute("data-district")?);
        let mut all = derived(data, context.rules).into_iter();
        let at =
            all.position(|one| data.district(one.district).id == district && one.id(data) == id);
        at.map(Self::Derived)
    }

    /// The attribute that says so, and the id.
    pub(crate) fn attribute(self, context: Context<'_>) -> (&'static str, String) {
        let data = context.data;
        match self {
            Self::Figure(ix) => ("data-figure", data.figure(ix).id.clone()),
            Self::Claim(ix) => ("data-claim", data.claim(ix).id.clone()),
            Self::Derived(at) => {
                let all = derived(data, context.rules);
                let id = all.get(at).map(|one| one.id(data));
                ("data-derived", id.unwrap_or_default())
            }
        }
    }

    /// A selector of everything that is about the same. What is worked out has one id for
    /// every district, so it goes with its district.
    pub(crate) fn selector(self, context: Context<'_>) -> String {
        let (attribute, id) = self.attribute(context);
        let own = ["[", attribute, "=\"", &*id, "\"]"].concat();
        match self {
            Self::Figure(_) | Self::Claim(_) => own,
            Self::Derived(at) => {
                let all = derived(context.data, context.rules);
                let district = all
                    .get(at)
                    .map(|one| &*context.data.district(one.district).id);
                [
                    &own,
                    "[data-district=\"",
                    district.unwrap_or_default(),
                    "\"]",
                ]
                .concat()
            }
        }
    }
}
