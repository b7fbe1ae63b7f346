//! The address: read on arrival and whenever the reader goes back, written when the reader
//! chooses.
//!
//! ```text
//! location ─► ViewState::parse ─► Page::view ─► charts, tables, controls
//!     └◄─ history ◄─ ViewState::query ◄┘
//! ```
//!
//! Everything here acts inside an effect or an event, which only the browser runs.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::data::model::Dataset;
use crate::state::{Colours, TextSize, ViewState, foreign};
use crate::word::Word;

use super::schedule::When;
use super::{Page, dom, panel};

/// Applies the address, then keeps it in step with what the reader chooses.
pub(super) fn follow(page: Page) {
    dom::effect(move || dom::listen("popstate", Box::new(move |_| arrive(page))));
    let mut before: Option<ViewState> = None;
    let mut navigations = 0;
    dom::effect(move || {
        let now = page.view.get();
        let has_arrived = page.navigations.get_untracked() != navigations;
        navigations = page.navigations.get_untracked();
        match &before {
            None => arrive(page),
            Some(before) if !page.is_embed() => {
                show_looks(&now);
                let is_step = !has_arrived && is_step(before, &now, &page.content.data);
                write_soon(page, is_step, now.clone());
            }
            // The address of an embed is its host's. What leads out of it takes along what is chosen.
            Some(_) => {
                let query = now.query(&page.content.data);
                dom::lead_to(".home a, a[data-share]", &query);
            }
        }
        before = Some(now);
    });
    // At the head of the page, the panel would stand over what it says first. The charts above
    // the ledger are drawn before it, so that nothing moves what is found there.
    let (mut arrived, mut is_done) = (None, page.is_embed());
    dom::effect(move || {
        page.drawn.track();
        let pair = page.pair.get_untracked();
        let arrived = *arrived.get_or_insert(pair);
        let ledger = page.content.catalog.ledger_id();
        if is_done || !dom::exists(&["#", ledger, " [data-live]"].concat()) {
            return;
        }
        is_done = true;
        if pair == arrived && page.place.with_value(Option::is_none) && dom::is_at_top() {
            panel::seek(page);
        }
    });
}

/// Takes over what the address says. Where it says what is chosen already, the reader went to another
/// place on the page, and keeps each card as it is.
fn arrive(page: Page) {
    let search = window().location().search().unwrap_or_default();
    let data = &page.content.data;
    let (view, ignored) = ViewState::parse(&search, data);
    page.place.set_value(fragment());
    let is_first = page.navigations.get_untracked() == 0;
    if !is_first {
        if view.query(data) == page.view.with_untracked(|now| now.query(data)) {
            if !page.is_embed() {
                write_soon(page, false, view);
            }
            return;
        }
        page.unfolded.set_value(Vec::new());
    }
    page.ignored.set(ignored);
    page.view.set(view);
    page.navigations.update(|n| *n += 1);
}

/// The id that the address's fragment names, if any.
fn fragment() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    let id = hash.strip_prefix('#')?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// Makes an element the place that the address names, without going there, once the reader
/// sees what was chosen.
pub(super) fn name_place_soon(id: &str) {
    let place = ["#", id].concat();
    When::NextFrame.run(move || {
        let search = window().location().search().unwrap_or_default();
        put(&[&*search, &*place].concat(), false);
    });
}

/// Writes what is chosen once the reader sees it, unless the reader went elsewhere.
fn write_soon(page: Page, is_step: bool, now: ViewState) {
    let navigations = page.navigations.get_untracked();
    When::NextFrame.run(move || {
        if page.navigations.get_untracked() == navigations {
            write(page, is_step, &now);
        }
    });
}

/// Whether a choice is a step that the reader can go back from: each letter of a search and looks
/// are none. An id is looked for by a link.
fn is_step(before: &ViewState, now: &ViewState, data: &Dataset) -> bool {
    let mut as_before = now.clone();
    let is_linked = |view: &ViewState| {
        let id = &view.selection.search;
        data.figure_by_id(id).is_some() || data.claim_by_id(id).is_some()
    };
    if !is_linked(before) && !is_linked(now) {
        as_before.selection.search = before.selection.search.clone();
    }
    as_before.looks = before.looks;
    as_before.view = before.view;
    as_before != *before
}

/// Writes what is chosen, as a step in the history or in the place of the address there.
fn write(page: Page, is_step: bool, now: &ViewState) {
    let data = &page.content.data;
    let query = now.query(data);
    let question = if query.is_empty() { "" } else { "?" };
    let search = [question, &query].concat();
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let here = location.search().unwrap_or_default();
    // The page in the other language opens at the same place with the same choices: a view
    // is that of the card which the fragment names.
    if let Some(link) = document().get_element_by_id("language") {
        let address = link.get_attribute("data-page").unwrap_or_default();
        let _ = link.set_attribute("href", &[&*address, &*search, &*hash].concat());
    }
    // What others put into the address stays in it, and goes nowhere else.
    let foreign = foreign(&here);
    let search = match (query.is_empty(), foreign.is_empty()) {
        (_, true) => search,
        (true, false) => ["?", &foreign].concat(),
        (false, false) => [&search, "&", &foreign].concat(),
    };
    if here == search {
        return;
    }
    put(&[&search, &*hash].concat(), is_step);
}

/// Changes the address; where history is out of reach (a sandbox), the page works on
/// without.
fn put(search_and_hash: &str, is_step: bool) {
    let path = window().location().pathname().unwrap_or_default();
    let Ok(history) = window().history() else {
        return;
    };
    let url = [&path, search_and_hash].concat();
    let _ = match is_step {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}

/// Says at the root of the page how it looks; the style sheets do the rest.
fn show_looks(chosen: &ViewState) {
    let Some(root) = document().document_element() else {
        return;
    };
    let looks = [
        ("data-theme", chosen.looks.colours.id(), Colours::Auto.id()),
        ("data-text", chosen.looks.text.id(), TextSize::Normal.id()),
    ];
    for (name, value, usual) in looks {
        let _ = match value == usual {
            true => root.remove_attribute(name),
            false => root.set_attribute(name, value),
        };
    }
}
