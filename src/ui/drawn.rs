//! What the charts draw of a reader's choices, and when each card hears of it.

use leptos::prelude::*;

use crate::chart::catalog::Chart;
use crate::chart::{Book, Chosen, Keep, Spec, build};
use crate::state::{Order, Pair, Selection, ViewState};

use super::schedule::When;
use super::{Page, dom};

/// The part of a reader's choices that a chart draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawn {
    selection: Selection,
    chosen: Chosen,
}

impl Drawn {
    /// What a chart draws; only some show what is selected and in which order it stands.
    fn of(view: &ViewState, chart: &Chart) -> Self {
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
    pub(crate) fn spec(&self, page: Page, chart: &Chart) -> Spec {
        let (data, verdicts) = (&page.content.data, &page.content.verdicts);
        let keep = Keep {
            figure: &|ix| (self.selection).keeps_figure(data, verdicts.best(ix), ix),
            claim: &|ix| self.selection.keeps_claim(data, data.claim(ix)),
        };
        let book = Book {
            chosen: self.chosen,
            ..page.book()
        };
        build(book, chart, &keep)
    }
}

/// What a card draws: what is chosen, as soon as it is the card's turn (see [`When`]).
pub(super) fn follow(
    page: Page,
    chart: &'static Chart,
    sighted: RwSignal<bool>,
) -> RwSignal<Drawn> {
    let above = page.sighted.get_value();
    page.sighted.update_value(|all| all.push(sighted));
    let chosen = Memo::new(move |_| page.view.with(|view| Drawn::of(view, chart)));
    let drawn = RwSignal::new(chosen.get_untracked());
    let reach = move || {
        if chosen.with_untracked(|chosen| drawn.with_untracked(|old| old != chosen)) {
            drawn.set(chosen.get_untracked());
        }
    };
    dom::effect(move || {
        chosen.track();
        let is_first = !above.iter().any(|other| other.get_untracked());
        When::of_card(page.on_paper.get(), sighted.get(), is_first).run(reach);
    });
    drawn
}
