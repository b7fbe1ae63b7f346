//! Theme filter, district highlight and colours.

use leptos::prelude::*;

use crate::state::{Colours, ViewState};

use super::Page;

/// The controls; they work once the page is hydrated, and are hidden without scripts.
#[component]
pub(super) fn Controls(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    let view = page.view;
    let themes = data.theme_ixs().map(|ix| {
        let kept = move || view.with(|view| view.themes.contains(&ix));
        let toggle = move |_| view.update(|view| view.toggle_theme(ix));
        view! {
            <label class="choice">
                <input type="checkbox" name="themes" value=data.theme(ix).id.as_str() prop:checked=kept on:change=toggle/>
                <span>{data.theme(ix).name.get(page.lang)}</span>
            </label>
        }
    });
    let districts = std::iter::once(None).chain(data.district_ixs().map(Some));
    let districts = districts.map(|ix| {
        let (id, name) = match ix {
            Some(ix) => (data.district(ix).id.as_str(), page.book().district_name(ix)),
            None => ("", m.highlight_none),
        };
        choice(view, "district", id, name, |view| &mut view.district, ix)
    });
    let colours = [
        (Colours::Auto, m.colours_auto),
        (Colours::Light, m.colours_light),
        (Colours::Dark, m.colours_dark),
    ];
    let colours = colours.map(|(colours, name)| {
        choice(
            view,
            "theme",
            colours.id(),
            name,
            |view| &mut view.colours,
            colours,
        )
    });
    let nothing_kept = move || view.with(|view| view.themes.is_empty());
    let clear = move |_| view.update(|view| view.themes.clear());
    view! {
        <form class="controls" aria-label=m.controls>
            <fieldset>
                <legend>{m.filter_themes}</legend>
                {themes.collect_view()}
                <button type="button" class="clear" prop:disabled=nothing_kept on:click=clear>{m.clear}</button>
            </fieldset>
            <div class="choices">
                <fieldset>
                    <legend>{m.highlight}</legend>
                    {districts.collect_view()}
                </fieldset>
                <fieldset>
                    <legend>{m.colours}</legend>
                    {colours.collect_view()}
                </fieldset>
            </div>
        </form>
    }
}

/// One of several values of a part of the reader's choices.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    view: RwSignal<ViewState>,
    name: &'static str,
    id: &'static str,
    label: &'static str,
    part: fn(&mut ViewState) -> &mut T,
    value: T,
) -> impl IntoView + use<T> {
    let chosen = move || *part(&mut view.get()) == value;
    let choose = move |_| view.update(|view| *part(view) = value);
    view! {
        <label class="choice">
            <input type="radio" name=name value=id prop:checked=chosen on:change=choose/>
            <span>{label}</span>
        </label>
    }
}
