//! What in the address was not understood.

use leptos::prelude::*;

use crate::state::Ignored;
use crate::svg::markup::{Attributes, Markup};

use super::Page;
use super::find::go_on_from_find;

/// A dismissible notice; nothing where all was understood.
#[component]
pub(super) fn Notice(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let ignored = page.ignored;
    let markup = Signal::derive(move || ignored.with(|ignored| said(page, ignored)));
    let is_said = Signal::derive(move || !ignored.with(Ignored::is_empty));
    let is_silent = Signal::derive(move || ignored.with(Ignored::is_empty));
    let close = move |_| {
        go_on_from_find();
        ignored.set(Ignored::default());
    };
    view! {
        <div class="notice" class:said=is_said role="status">
            <p hidden prop:hidden=is_silent inner_html=markup></p>
            <button type="button" hidden prop:hidden=is_silent on:click=close>{m.close}</button>
        </div>
    }
}

/// What was ignored, as markup: each parameter that is named, and how many there are more.
fn said(page: Page, ignored: &Ignored) -> String {
    let m = page.lang.messages();
    let list = ignored.named.iter();
    let list: Vec<_> = list.map(|i| format!("{}={}", i.key, i.value)).collect();
    let mut out = Markup::default();
    if ignored.is_empty() {
        return String::new();
    }
    out.text(m.query_ignored);
    out.leaf("code", &Attributes::default().verbatim(), &list.join(" "));
    if ignored.more > 0 {
        out.text(&m.and_more(ignored.more));
    }
    out.finish()
}
