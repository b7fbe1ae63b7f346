//! Theme filter and district highlight.

use leptos::prelude::*;

use super::Page;

/// The controls; they work once the page is hydrated, and are hidden without scripts.
#[component]
pub(super) fn Controls(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    let themes = data.theme_ixs().map(|ix| {
        let kept = move || page.view.with(|view| view.themes.contains(&ix));
        let toggle = move |_| page.view.update(|view| view.toggle_theme(ix));
        view! {
            <label class="choice">
                <input type="checkbox" name="themes" value=data.theme(ix).id.as_str() prop:checked=kept on:change=toggle/>
                <span>{data.theme(ix).name.get(page.lang)}</span>
            </label>
        }
    });
    let district = |ix: Option<crate::data::model::DistrictIx>| {
        let (value, name) = match ix {
            Some(ix) => (data.district(ix).id.as_str(), page.book().district_name(ix)),
            None => ("", m.highlight_none),
        };
        let chosen = move || page.view.with(|view| view.district == ix);
        let choose = move |_| page.view.update(|view| view.district = ix);
        view! {
            <label class="choice">
                <input type="radio" name="district" value=value prop:checked=chosen on:change=choose/>
                <span>{name}</span>
            </label>
        }
    };
    let districts = std::iter::once(None)
        .chain(data.district_ixs().map(Some))
        .map(district);
    let filtered = move || page.view.with(|view| !view.themes.is_empty());
    view! {
        <form class="controls" aria-label=m.controls>
            <fieldset>
                <legend>{m.filter_themes}</legend>
                {themes.collect_view()}
                <button type="button" class="clear" prop:disabled=move || !filtered()
                    on:click=move |_| page.view.update(|view| view.themes.clear())>{m.clear}</button>
            </fieldset>
            <fieldset>
                <legend>{m.highlight}</legend>
                {districts.collect_view()}
            </fieldset>
        </form>
    }
}
