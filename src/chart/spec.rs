//! A chart without pixels: its words, and a body that knows how it is drawn.
//!
//! ```text
//! Context + Chart ─► kinds: build ─► Part { body, finding, caveat } ─► Spec ─► scene
//! ```

use crate::data::model::{ClaimIx, FigureIx};
use crate::i18n::Lang;

use super::bodies::Body;
use super::body::Part;
use super::catalog::Chart;
use super::rows;
use super::rows::model::Row;
use super::words::{ClaimItem, Context, DerivedItem, Filter, Item, VerdictNote};

/// One chart, ready to be laid out at any width.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// Chart id.
    pub id: String,
    /// Language of every text.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence computed from the data.
    pub finding: String,
    /// What must not be read into it; drawn on the chart.
    pub caveat: String,
    /// What is drawn.
    pub body: Body,
}

/// Builds the spec of a chart of what a reader wants to see.
pub fn build(context: Context<'_>, chart: &Chart, filter: &Filter<'_>) -> Spec {
    let selected = Filter {
        figure: &|ix| chart.select.holds(context.data, ix) && (filter.figure)(ix),
        claim: filter.claim,
    };
    let part = chart.kind.build(context, &selected);
    let title = chart.title.get(context.lang).to_owned();
    let mut spec = spec(context, chart.id.clone(), title, part);
    let m = context.lang.messages();
    // What is true of a part is not said of the whole.
    if spec.is_empty() {
        spec.finding = m.nothing_selected.to_owned();
    } else if !is_whole(context, chart, filter) {
        spec.finding = m.in_selection(&spec.finding);
    }
    spec
}

/// Whether a reader wants everything that a chart may show.
fn is_whole(context: Context<'_>, chart: &Chart, filter: &Filter<'_>) -> bool {
    let data = context.data;
    let mut figures = data.figure_ixs().filter(|ix| chart.select.holds(data, *ix));
    figures.all(filter.figure) && data.claim_ixs().all(filter.claim)
}

/// The spec of two figures that a reader sets side by side; its id is `pair`.
pub fn pair(context: Context<'_>, a: FigureIx, b: FigureIx) -> Spec {
    let title = rows::pair::title(context, [a, b]);
    spec(
        context,
        "pair".to_owned(),
        title,
        rows::pair::build(context, a, b).into(),
    )
}

/// The same for a panel that tells verdict and caveat itself.
pub fn pair_bare(context: Context<'_>, a: FigureIx, b: FigureIx) -> Spec {
    let title = rows::pair::title(context, [a, b]);
    let part = rows::pair::bare(context, a, b).into();
    spec(context, "pair".to_owned(), title, part)
}

/// The chart of two figures, as it is published; a pair that may not be compared has its verdict
/// and reasons, and no scale.
#[cfg(not(target_arch = "wasm32"))]
pub fn side_by_side(context: Context<'_>, id: &str, [a, b]: [FigureIx; 2]) -> Spec {
    use super::bodies::side_by_side::{build, title};
    let title = title(context, [a, b]);
    spec(context, id.to_owned(), title, build(context, [a, b]).into())
}

/// The spec around a part.
fn spec(context: Context<'_>, id: String, title: String, part: Part<Body>) -> Spec {
    Spec {
        id,
        lang: context.lang,
        title,
        finding: part.finding,
        caveat: part.caveat,
        body: part.body,
    }
}

impl Spec {
    /// Every drawn figure, in reading order.
    pub fn items(&self) -> Vec<&Item> {
        self.body.drawn().items()
    }

    /// Every row, in reading order; only charts of rows have any.
    pub fn rows(&self) -> Vec<&Row> {
        match &self.body {
            Body::Rows(rows) => rows.rows().collect(),
            _ => Vec::new(),
        }
    }

    /// Every drawn claim, in reading order.
    pub fn claim_items(&self) -> Vec<&ClaimItem> {
        self.body.drawn().claims()
    }

    /// The verdict on all that it shows, if there is one on all of it.
    pub fn verdict(&self) -> Option<&VerdictNote> {
        self.body.drawn().verdict()
    }

    /// What is worked out from other figures.
    pub fn derived(&self) -> &[DerivedItem] {
        self.body.drawn().derived()
    }

    /// The figures that the chart shows or works with, each once, in its order.
    pub fn figures(&self) -> Vec<FigureIx> {
        let (mut figures, mut known) = (Vec::new(), Vec::new());
        let mut all: Vec<FigureIx> = self.items().iter().map(|item| item.figure).collect();
        for item in self.derived() {
            all.extend(item.inputs);
        }
        for ix in all {
            if known.len() <= ix.index() {
                known.resize(ix.index() + 1, false);
            }
            if !known[ix.index()] {
                known[ix.index()] = true;
                figures.push(ix);
            }
        }
        figures
    }

    /// The claims that the chart shows, each once, in its order.
    pub fn claims(&self) -> Vec<ClaimIx> {
        let mut claims = Vec::new();
        for item in self.claim_items() {
            if !claims.contains(&item.claim) {
                claims.push(item.claim);
            }
        }
        claims
    }

    /// Whether the reader's choices have left nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.figures().is_empty() && self.claims().is_empty()
    }

    /// The accessible description: finding, every value, verdicts, caveat.
    pub fn description(&self) -> String {
        let said = self.body.drawn().said(self.lang);
        let mut parts = vec![self.finding.clone(), said, self.caveat.clone()];
        parts.retain(|part| !part.is_empty());
        parts.join(self.lang.messages().sentence_gap)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::sample::Sample;
    use crate::i18n::Lang;

    #[test]
    fn what_is_true_of_a_selection_is_said_of_it_alone() {
        let sample = Sample::load(false);
        let data = &sample.data;
        let found = |lang, id: &str, theme: Option<&str>| {
            let of = |of: &str| theme.is_none_or(|theme| theme == of);
            let filter = Filter {
                figure: &|ix| of(&data.theme(data.measure(data.figure(ix).measure).theme).id),
                claim: &|ix| {
                    let own = data.claim(ix).theme;
                    own.map_or(theme.is_none(), |own| of(&data.theme(own).id))
                },
            };
            let mut charts = sample.catalog.charts.iter();
            let chart = charts.find(|chart| chart.id == id).unwrap();
            build(sample.context(lang), chart, &filter).finding
        };
        for (lang, chart, theme, said) in [
            (
                Lang::Zh,
                "overlaps",
                Some("gangs"),
                "所选范围内：两区都数过的只有两类",
            ),
            (Lang::Zh, "overlaps", None, "两区都数过的只有五类"),
            (
                Lang::En,
                "score-cards",
                Some("insurance"),
                "In this selection: Siming puts",
            ),
            (Lang::En, "derived", Some("gangs"), "In this selection: "),
            (Lang::En, "derived", None, "9\u{a0}figures can be"),
            (Lang::En, "ledger", Some("gangs"), "In this selection: This"),
            (Lang::En, "changes", Some("gangs"), "Nothing of this sort"),
        ] {
            let finding = found(lang, chart, theme);
            assert!(finding.starts_with(said), "{chart}, {theme:?}: {finding}");
        }
    }
}
