//! Classes at everything on the page that is about what a reader points at or has selected.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Page;
use super::dom::effect;
use super::item_ix::ItemIx;

/// Marks everything on the page that is about what is pointed at.
pub(super) fn link_subjects(page: Page) {
    mark_all(
        page,
        "linked",
        Box::new(move || page.hovered.get().into_iter().collect()),
    );
}

/// Marks everything on the page that is about what is selected.
pub(super) fn mark_selected(page: Page, selected: Box<dyn Fn() -> Vec<ItemIx>>) {
    mark_all(page, "selected", selected);
}

/// Keeps a class at everything on the page that is about some subjects.
fn mark_all(page: Page, class: &'static str, subjects: Box<dyn Fn() -> Vec<ItemIx>>) {
    let mut has_any = false;
    effect(move || {
        let subjects = subjects();
        // Charts that were drawn anew have lost their classes.
        page.drawn.track();
        if has_any {
            each(&[".", class].concat(), class, false);
        }
        has_any = !subjects.is_empty();
        for subject in subjects {
            each(&subject.selector(page.context()), class, true);
        }
    });
}

/// Gives a class to every element that a selector finds, or takes it away.
fn each(selector: &str, class: &str, has: bool) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for i in 0..found.length() {
        if let Some(element) = found
            .get(i)
            .and_then(|node| node.dyn_into::<Element>().ok())
        {
            let _ = element.class_list().toggle_with_force(class, has);
        }
    }
}
