//! When each card hears of what is chosen.

use leptos::prelude::*;

use crate::chart::catalog::Chart;
use crate::state::ChartView;

use super::schedule::When;
use super::{Page, dom};

/// What a card draws, and the room that it is laid out for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    /// Whether the card is in sight.
    pub in_sight: RwSignal<bool>,
    /// What is chosen.
    pub drawn: RwSignal<ChartView>,
    /// The width of the chart's place in whole CSS pixels; none before it is drawn for it.
    pub room: RwSignal<Option<u32>>,
    /// The same as measured.
    pub measured: RwSignal<Option<u32>>,
}

/// What a card draws: what is chosen and measured, as soon as it is the card's turn (see
/// [`When`]).
pub(super) fn follow(page: Page, chart: &'static Chart) -> Turn {
    // The one chart of an embed is what a reader has reached for.
    let in_sight = RwSignal::new(page.is_embed());
    dom::observe_sight(&chart.id, in_sight);
    let above = page.in_sight.get_value();
    page.in_sight.update_value(|all| all.push(in_sight));
    let chosen = Memo::new(move |_| page.view.with(|view| ChartView::of(view, chart)));
    let drawn = RwSignal::new(chosen.get_untracked());
    let (room, measured) = (RwSignal::new(None), RwSignal::new(None));
    let reach = move || {
        if chosen.with_untracked(|chosen| drawn.with_untracked(|old| old != chosen)) {
            drawn.set(chosen.get_untracked());
        }
        if room.get_untracked() != measured.get_untracked() {
            room.set(measured.get_untracked());
        }
    };
    dom::effect(move || {
        chosen.track();
        measured.track();
        let is_first = !above.iter().any(|other| other.get_untracked());
        let cannot_wait = page.on_paper.get() || page.is_embed();
        When::of_card(cannot_wait, in_sight.get(), is_first).run(reach);
    });
    Turn {
        in_sight,
        drawn,
        room,
        measured,
    }
}
