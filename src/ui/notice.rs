//! What in the address was not understood.

use leptos::prelude::*;

use crate::svg::markup::{Attributes, Markup};

use super::Page;

/// A dismissible notice; nothing where all was understood.
#[component]
pub(super) fn Notice(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let notice = move || {
        let ignored = page.ignored.get();
        let list = ignored.named.iter();
        let list: Vec<_> = list.map(|i| [&*i.key, "=", &*i.value].concat()).collect();
        let mut out = Markup::default();
        if !list.is_empty() {
            let plain = Attributes::default();
            out.open("p", &plain);
            out.text(m.query_ignored);
            out.leaf("code", &plain.clone().verbatim(), &list.join(" "));
            if ignored.more > 0 {
                out.text(&m.and_more(ignored.more));
            }
            out.close("p");
            let button = Attributes::default().with("type", "button");
            out.leaf("button", &button.with("data-close", "notice"), m.close);
        }
        out.finish()
    };
    view! { <div class="notice" role="status" inner_html=Signal::derive(notice)></div> }
}
