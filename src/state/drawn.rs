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
