//! What in the address was not understood.

use leptos::prelude::*;

use super::Page;

/// A dismissible notice; nothing where all was understood.
#[component]
pub(super) fn Notice(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let shown = move || {
        let ignored = page.ignored.get();
        let list: Vec<_> = ignored
            .iter()
            .map(|i| format!("{}={}", i.key, i.value))
            .collect();
        (!list.is_empty()).then(|| {
            view! {
                <p>{m.query_ignored}<code>{list.join(" ")}</code></p>
                <button type="button" on:click=move |_| page.ignored.set(Vec::new())>{m.close}</button>
            }
        })
    };
    view! { <div class="notice" role="status">{shown}</div> }
}
