//! Two figures side by side, in words: what differs, and what may be worked out.

use crate::compare::{Comparison, Reason, Verdict, arithmetic, between};
use crate::data::model::FigureIx;

use super::Context;

/// The best that a figure can say beside one of another district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// The verdict on both; refused where there is none.
    pub verdict: Verdict,
    /// The other figure, if there is one.
    pub figure: Option<FigureIx>,
    /// In words: which it is, and what differs.
    pub said: String,
}

impl Context<'_> {
    /// The counterpart of a figure, among those on the same subject or that the rule allows.
    pub fn counterpart(self, ix: FigureIx) -> Counterpart {
        let (data, m) = (self.data, self.lang.messages());
        let subject = |ix: FigureIx| &data.measure(data.figure(ix).measure).subject;
        let others = data.figure_ixs().filter(|other| {
            let apart = data.figure(*other).district != data.figure(ix).district;
            let near = self.verdicts.on(ix, *other) != Verdict::Refused;
            apart && (near || subject(*other) == subject(ix))
        });
        let compared = others.map(|other| (other, between(data, ix, other)));
        let best = compared.min_by_key(|(_, of)| (of.verdict, of.reasons.len()));
        let Some((other, of)) = best else {
            return Counterpart {
                verdict: Verdict::Refused,
                figure: None,
                said: m.no_counterpart().to_owned(),
            };
        };
        let district = self.district_name(data.figure(other).district);
        let (name, value) = (self.name(other), self.value(other));
        let said = match of.verdict {
            Verdict::Refused => {
                let first = of.reasons.first();
                let why = first.map(|reason| self.reason(ix, other, reason));
                m.not_counterpart(district, &name, &value, &why.unwrap_or_default())
            }
            Verdict::Direct | Verdict::Caveat => {
                m.counterpart(district, &name, &value, &self.differ(&of, ix, other))
            }
        };
        Counterpart {
            verdict: of.verdict,
            figure: Some(other),
            said,
        }
    }

    /// What differs between two figures, each difference in a few words.
    fn differ(self, of: &Comparison<'_>, a: FigureIx, b: FigureIx) -> Vec<String> {
        let sides = [a, b].map(|ix| self.district_name(self.data.figure(ix).district));
        let m = self.lang.messages();
        let reasons = of.reasons.iter();
        reasons.map(|reason| m.differs(reason, sides)).collect()
    }

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
            said.push_str(&m.reserve(&self.differ(&found.comparison, a, b)));
        }
        said
    }
}
