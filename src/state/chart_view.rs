//! The part of a reader's choices that a chart draws, and the chart with it.

use crate::chart::catalog::Chart;
use crate::chart::{Chosen, Context, Filter, Spec, build};
use crate::content::Content;
use crate::lang::Lang;

use super::{Order, Pair, Selection, ViewState};

/// The part of a reader's choices that a chart draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartView {
    selection: Selection,
    chosen: Chosen,
}

impl ChartView {
    /// What a chart draws; only some show what is selected and in which order it stands.
    pub fn of(view: &ViewState, chart: &Chart) -> Self {
        let shows_selection = chart.kind.shows_selection();
        let pair = if shows_selection {
            view.pair
        } else {
            Pair::default()
        };
        Self {
            selection: view.selection.clone(),
            chosen: Chosen {
                highlight: view.highlight,
                pair: pair.figures,
                reading_order: shows_selection && view.order == Order::Reading,
            },
        }
    }

    /// The chart's spec.
    pub fn spec(&self, content: &Content, lang: Lang, chart: &Chart) -> Spec {
        let (data, verdicts) = (&content.data, &content.verdicts);
        let filter = Filter {
            figure: &|ix| (self.selection).keeps_figure(data, verdicts.best(ix), ix),
            claim: &|ix| self.selection.keeps_claim(data, data.claim(ix)),
        };
        let context = Context {
            chosen: self.chosen,
            ..content.context(lang)
        };
        build(context, chart, &filter)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn content() -> &'static Content {
        let files = [
            include_str!("../../data/metrics.json"),
            include_str!("../../data/charts.json"),
        ];
        Content::load(files[0], files[1]).unwrap()
    }

    #[test]
    fn a_chart_draws_what_is_kept_and_fades_what_is_not_to_stand_out() {
        let content = content();
        let chart = content.chart("changes").unwrap();
        let [siming, huli] = [0, 1].map(|n| content.data.district_ixs().nth(n));
        let drawn = |view: &ViewState| {
            let spec = ChartView::of(view, chart).spec(content, Lang::En, chart);
            let items = spec.items();
            let of = |item: &&crate::chart::words::Item| (item.figure_id.clone(), item.faded);
            items.iter().map(of).collect::<Vec<_>>()
        };
        let mut view = ViewState {
            highlight: huli,
            ..ViewState::default()
        };
        let mut all = drawn(&view);
        all.sort_unstable();
        let expected = [
            ("huli-enforcement-change", false),
            ("huli-litigation-source-change", false),
            ("huli-prelitigation-success-change", false),
            ("siming-criminal-alerts-change", true),
            ("siming-telecom-fraud-alerts-change", true),
        ];
        assert_eq!(all, expected.map(|(id, faded)| (id.to_owned(), faded)));
        view.highlight = None;
        view.selection.district = siming;
        let mut kept = drawn(&view);
        kept.sort_unstable();
        let expected = [
            ("siming-criminal-alerts-change", false),
            ("siming-telecom-fraud-alerts-change", false),
        ];
        assert_eq!(kept, expected.map(|(id, faded)| (id.to_owned(), faded)));
    }

    #[test]
    fn only_charts_that_show_it_are_drawn_anew_for_another_order() {
        let content = content();
        for chart in &content.catalog.charts {
            for order in [Order::Scan, Order::Reading] {
                let view = ViewState {
                    order,
                    ..ViewState::default()
                };
                let reads = chart.kind.shows_selection() && order == Order::Reading;
                let drawn = ChartView::of(&view, chart);
                assert_eq!(drawn.chosen.reading_order, reads, "{}", chart.id);
            }
        }
    }
}
