//! The part of a reader's choices that a chart draws, and the chart with it.

use crate::chart::catalog::Chart;
use crate::chart::{Chosen, Context, Filter, Spec, build};
use crate::content::Content;
use crate::lang::Lang;

use super::{Order, Pair, Selection, ViewState};

/// The part of a reader's choices that a chart draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    selection: Selection,
    chosen: Chosen,
}

impl Drawn {
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

    #[test]
    fn only_charts_that_show_it_are_drawn_anew_for_another_order() {
        let files = [
            include_str!("../../data/metrics.json"),
            include_str!("../../data/charts.json"),
        ];
        let content = Content::load(files[0], files[1]).unwrap();
        for chart in &content.catalog.charts {
            for order in [Order::Scan, Order::Reading] {
                let view = ViewState {
                    order,
                    ..ViewState::default()
                };
                let reads = chart.kind.shows_selection() && order == Order::Reading;
                let drawn = Drawn::of(&view, chart);
                assert_eq!(drawn.chosen.reading_order, reads, "{}", chart.id);
            }
        }
    }
}
