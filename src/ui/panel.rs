//! What is selected, in full: one panel for every mark of every chart.
//!
//! ```text
//! press on a mark ─► state::Pair ─► Panel: details
//!                               └► judgement of a pair
//! ```
//!
//! It stands beside the charts in wide windows, is a sheet from below in others, and follows
//! the chart in an embed. It never covers the pressed mark or its counterpart: the page is
//! scrolled until both are clear.

use leptos::prelude::*;
use web_sys::Element;

use crate::compare::Verdict;
use crate::data::model::FigureIx;
use crate::svg::markup::escape;

use super::details::details;
use super::item_ix::ItemIx;
use super::judgement::judgement;
use super::schedule::When;
use super::{Page, dom, marked, tooltip};

/// What the panel is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Selected {
    /// Nothing: it is hidden.
    Nothing,
    /// One thing.
    One(ItemIx),
    /// Two figures of different districts, in the order of the districts.
    Pair([FigureIx; 2]),
}

/// What is selected; reactive.
fn selected(page: Page) -> Selected {
    let data = &page.content.data;
    let pair = page.pair.get();
    let one = match pair.figures {
        [Some(a), Some(b)] if data.figure(b).district < data.figure(a).district => {
            return Selected::Pair([b, a]);
        }
        [Some(a), Some(b)] => return Selected::Pair([a, b]),
        [Some(ix), None] | [None, Some(ix)] => Some(ItemIx::Figure(ix)),
        [None, None] => {
            let claim = pair.claim.map(ItemIx::Claim);
            claim.or(pair.derived.map(ItemIx::Derived))
        }
    };
    one.map_or(Selected::Nothing, Selected::One)
}

/// The panel; hidden while nothing is selected.
#[component]
pub(super) fn Panel(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    // The next frame shows which marks were pressed, the panel follows with the one after it, and
    // tells what a tooltip did that came in between.
    let shown = RwSignal::new(untrack(|| selected(page)));
    dom::effect(move || {
        let now = selected(page);
        When::of_press(page.is_embed()).run(move || {
            dom::unbound("panel");
            shown.set(now);
            if now != Selected::Nothing {
                tooltip::close(page);
            }
        });
    });
    let markup = Signal::derive(move || match shown.get() {
        Selected::Pair(pair) => judgement(page, pair),
        Selected::One(subject) => details(page, subject),
        Selected::Nothing => String::new(),
    });
    // What a screen reader hears at once; the whole is a key away.
    let said = move || match shown.get() {
        Selected::Pair([a, b]) => escape(&page.context().side_by_side(a, b)),
        Selected::One(_) => m.selected_said().to_owned(),
        Selected::Nothing => String::new(),
    };
    let is_closed = move || shown.get() == Selected::Nothing;
    let close = move |_| {
        self::close(page);
    };
    dom::unbound_when_resized("panel");
    dom::mark_open(Box::new(move || !is_closed()));
    marked::mark_selected(page, Box::new(move || subjects(page)));
    view! {
        <p class="hint" role="status" inner_html=Signal::derive(said)></p>
        <aside id="panel" class="panel" tabindex="-1" aria-label=m.panel_label() hidden
            prop:hidden=Signal::derive(is_closed)>
            <button type="button" class="close" aria-label=m.close on:click=close>"×"</button>
            <div inner_html=markup></div>
        </aside>
    }
}

/// Everything that is selected; reactive.
fn subjects(page: Page) -> Vec<ItemIx> {
    match selected(page) {
        Selected::Nothing => Vec::new(),
        Selected::One(subject) => vec![subject],
        Selected::Pair(pair) => pair.map(ItemIx::Figure).into(),
    }
}

/// Selects what a mark is about, or takes the selection back. With a key, a second press
/// moves the focus into the panel instead.
pub(super) fn press(page: Page, mark: &Element, by_key: bool) {
    let Some(subject) = ItemIx::of(mark, page.context()) else {
        return;
    };
    tooltip::close(page);
    if by_key && untrack(|| subjects(page)).contains(&subject) {
        return dom::focus_on("#panel");
    }
    page.view.update(|view| match subject {
        ItemIx::Figure(ix) => view.pair.press(&page.content.data, ix),
        ItemIx::Claim(ix) => view.pair.press_claim(ix),
        ItemIx::Derived(at) => view.pair.press_derived(at),
    });
    keep_clear(page, mark);
}

/// Brings what is selected into sight, in the chart that has every figure if it is in it.
/// For an address that selects something and names no place on the page.
pub(super) fn seek(page: Page) {
    let Some(first) = untrack(|| subjects(page)).into_iter().next() else {
        return;
    };
    let mark = [".drawing .mark", &*first.selector(page.context())].concat();
    When::NextFrame.run(move || {
        let ledger = page.content.catalog.ledger_id();
        let found = dom::first_laid_out(&["#", ledger, " ", &mark].concat());
        if let Some(mark) = found.or_else(|| dom::first_laid_out(&mark)) {
            dom::bring_into_sight(&mark);
            keep_clear(page, &mark);
        }
    });
}

/// Scrolls until the panel covers neither what is selected nor what it may be read beside, in
/// the chart of a mark.
fn keep_clear(page: Page, mark: &Element) {
    let (data, verdicts) = (&page.content.data, &page.content.verdicts);
    let mut clear = untrack(|| subjects(page));
    for chosen in clear.clone() {
        let ItemIx::Figure(ix) = chosen else {
            continue;
        };
        let others = data.figure_ixs().filter(|other| {
            let apart = data.figure(*other).district != data.figure(ix).district;
            apart && verdicts.on(ix, *other) != Verdict::Refused
        });
        clear.extend(others.map(ItemIx::Figure));
    }
    let selectors: Vec<_> = clear
        .iter()
        .map(|subject| subject.selector(page.context()))
        .collect();
    if !selectors.is_empty() {
        dom::keep_clear("panel", mark, selectors.join(","));
    }
}

/// Selects nothing; whether anything was. Focus inside the panel goes back to the mark.
pub(super) fn close(page: Page) -> bool {
    let was = untrack(|| selected(page));
    if was == Selected::Nothing {
        return false;
    }
    if dom::has_focus("#panel, #panel *") {
        dom::focus_first(".drawing .mark.selected");
    }
    page.view.update(|view| view.pair.clear());
    true
}
