//! A button that is pressed or not: one of several, or any of them.

use leptos::prelude::*;

use crate::state::Parameter;

/// What a choice is among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    /// The only one that is chosen.
    One,
    /// One of any number.
    Any,
}

/// A box or round button of the browser's with its name beside it.
#[component]
pub(super) fn Choice(
    among: Among,
    /// The parameter of the address that it stands for.
    parameter: &'static Parameter,
    /// Its word in the address.
    id: &'static str,
    name: &'static str,
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] choose: Callback<()>,
) -> impl IntoView {
    let kind = match among {
        Among::One => "radio",
        Among::Any => "checkbox",
    };
    view! {
        <label class="choice">
            <input type=kind name=parameter.key value=id prop:checked=chosen on:change=move |_| choose.run(())/>
            <span>{name}</span>
        </label>
    }
}
