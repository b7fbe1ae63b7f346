//! A part of a component that is there only while something holds.

use leptos::prelude::*;

/// Leptos' `Show` with children of one type: `Show` is compiled anew for every view in it.
#[component]
pub(super) fn Only(
    /// What must hold.
    #[prop(into)]
    when: Signal<bool>,
    /// What is there then.
    children: ChildrenFn,
) -> impl IntoView {
    // Children are made anew only when the answer changes.
    let is_so = Memo::new(move |_| when.get());
    move || is_so.get().then(|| children())
}
