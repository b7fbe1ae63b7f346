//! Any two figures side by side, as a reader chooses them: on one scale where a verdict
//! allows it, otherwise as two numbers and the reasons why.

use crate::chart::catalog::ChartKind;
use crate::compare::{Reason, Verdict, arithmetic, between};
use crate::data::model::FigureIx;

use super::paired::of_two;
use super::spec::{Body, Book, Panel, Row, Scale, Section, Spec, VerdictNote};

/// The spec of two figures; the chart's id is `pair`.
pub fn pair(book: Book<'_>, a: FigureIx, b: FigureIx) -> Spec {
    let m = book.lang.messages();
    let comparison = between(book.data, a, b);
    let allowed = comparison.verdict != Verdict::None;
    let section = if allowed {
        of_two(book, [a, b], comparison)
    } else {
        let reasons = comparison.reasons.iter();
        let reasons = reasons.map(|reason| book.reason(a, b, reason));
        Section {
            heading: None,
            panels: [a, b].map(|ix| apart(book, ix)).into(),
            verdict: Some(VerdictNote {
                verdict: Verdict::None,
                name: m.verdict(Verdict::None),
                text: m.parts(reasons),
            }),
        }
    };
    let measure = |ix: FigureIx| book.data.measure(book.data.figure(ix).measure);
    let caveat = if allowed {
        m.pair_caveat()
    } else {
        m.apart_pair_caveat()
    };
    Spec {
        id: "pair".to_owned(),
        kind: ChartKind::PairedBars,
        lang: book.lang,
        title: m.pair_title([a, b].map(|ix| measure(ix).name.get(book.lang))),
        finding: book.side_by_side(a, b),
        caveat: caveat.to_owned(),
        body: Body::Rows(vec![section]),
    }
}

/// A figure on its own: only its number.
fn apart(book: Book<'_>, ix: FigureIx) -> Panel {
    let figure = book.data.figure(ix);
    let measure = book.data.measure(figure.measure);
    Panel {
        district: Some(book.district_label(figure.district)),
        scale: Scale::FromZero,
        rows: vec![Row {
            label: measure.name.get(book.lang).to_owned(),
            items: vec![book.item(ix, None)],
            max: None,
            verdict: None,
        }],
    }
}

impl Book<'_> {
    /// One difference between two figures in plain words.
    pub fn reason(self, a: FigureIx, b: FigureIx, reason: &Reason<'_>) -> String {
        let sides = [a, b].map(|ix| self.district_name(self.data.figure(ix).district));
        let m = self.lang.messages();
        m.reason(&self.catalog.vocabulary, reason, sides)
    }

    /// What two figures say side by side: difference and ratio with their bounds, or in one
    /// sentence why there are none.
    pub fn side_by_side(self, a: FigureIx, b: FigureIx) -> String {
        let m = self.lang.messages();
        let found = match arithmetic(self.data, a, b) {
            Ok(found) => found,
            Err(refused) => return m.refusal(&self.catalog.vocabulary, &refused),
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
