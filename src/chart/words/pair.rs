//! Two figures side by side, in words: what differs, and what may be worked out.

use crate::compare::{Reason, Verdict, arithmetic};
use crate::data::model::FigureIx;

use super::Context;

impl Context<'_> {
    /// One difference between two figures in plain words.
    pub fn reason(self, a: FigureIx, b: FigureIx, reason: &Reason<'_>) -> String {
        let sides = [a, b].map(|ix| self.district_name(self.data.figure(ix).district));
        let m = self.lang.messages();
        m.reason(self.vocabulary, reason, sides)
    }

    /// What two figures say side by side: difference and ratio with their bounds, or in one
    /// sentence why there are none.
    pub fn side_by_side(self, a: FigureIx, b: FigureIx) -> String {
        let m = self.lang.messages();
        let found = match arithmetic(self.data, a, b) {
            Ok(found) => found,
            Err(refused) => return m.refusal(self.vocabulary, &refused),
        };
        let sides = [a, b].map(|ix| {
            let district = self.district_name(self.data.figure(ix).district);
            (district, self.value(ix))
        });
        let kind = self.data.measure(self.data.figure(a).measure).kind;
        let unit = self.unit_name(a);
        let mut said = m.side_by_side(&sides, &found, kind, unit);
        if found.comparison.verdict == Verdict::Caveat {
            let facets: Vec<_> = found
                .comparison
                .reasons
                .iter()
                .map(|r| m.facet(r.facet))
                .collect();
            said.push_str(&m.reserve(&facets));
        }
        said
    }
}
