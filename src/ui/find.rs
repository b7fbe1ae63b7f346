//! Search, filters and looks: what of everything is shown, and how.

use leptos::prelude::*;

use crate::compare::Verdict;
use crate::data::model::{Kind, Level};
use crate::state::{Colours, ViewState};
use crate::svg::markup::{Attributes, Markup};

use super::Page;

/// The controls; they work once the page is hydrated, and are hidden without scripts.
#[component]
pub(super) fn Find(page: Page) -> impl IntoView {
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
    let districts = data.district_ixs();
    let districts = districts.map(|ix| (&*data.district(ix).id, page.book().district_name(ix)));
    let districts: Vec<_> = districts.collect();
    let kinds = Kind::ALL
        .iter()
        .map(|kind| (kind.id(), m.kind_of_number(*kind)));
    let levels = Level::ALL.iter().map(|level| (level.id(), m.level(*level)));
    let (kinds, levels): (Vec<_>, Vec<_>) = (kinds.collect(), levels.collect());
    let verdicts = Verdict::ALL
        .iter()
        .map(|verdict| (verdict.id(), m.verdict(*verdict)));
    let verdicts: Vec<_> = verdicts.collect();
    let colours = [
        (Colours::Light.id(), m.colours_light),
        (Colours::Dark.id(), m.colours_dark),
    ];
    let selects = [
        select(page, "district", m.district, m.any, &districts),
        select(page, "kind", m.kind, m.any, &kinds),
        select(page, "level", m.attribution, m.any, &levels),
        select(page, "verdict", m.best_verdict, m.any, &verdicts),
        select(page, "highlight", m.highlight, m.highlight_none, &districts),
        select(page, "theme", m.colours, m.colours_auto, &colours),
    ];
    let shown = move || {
        let (figures, claims) = (data.figure_ixs(), data.claim_ixs());
        let figures = figures.filter(|ix| page.keeps_figure(*ix)).count();
        let claims = claims.filter(|ix| page.keeps_claim(*ix)).count();
        m.shown([figures, data.figures.len()], [claims, data.claims.len()])
    };
    let nothing_filtered = move || !page.selection.with(|view| view.is_filtered());
    let clear = move |_| view.update(|view| view.clear_filters());
    let search = move |event| {
        let text = event_target_value(&event);
        view.update(|view| {
            view.choose("q", &text, data);
        });
    };
    // An address that filters shows by what.
    let unfolded = RwSignal::new(false);
    Effect::new(move |_| {
        page.arrivals.track();
        unfolded.set(page.view.with_untracked(ViewState::is_filtered));
    });
    view! {
        <form class="find" id="find" aria-label=m.controls on:submit=|event| event.prevent_default()>
            <p class="shown">
                <span aria-live="polite">{shown}</span>
                <button type="button" class="clear" prop:disabled=nothing_filtered on:click=clear>{m.clear}</button>
            </p>
            <details prop:open=move || unfolded.get()>
                <summary>{m.find}</summary>
                <label class="search">
                    <span>{m.search}</span>
                    <input type="search" name="q" autocomplete="off" prop:value=move || view.with(|view| view.search.clone()) on:input=search/>
                </label>
                <fieldset>
                    <legend>{m.filter_themes}</legend>
                    {themes.collect_view()}
                </fieldset>
                <div class="selects">{selects.collect_view()}</div>
            </details>
        </form>
    }
}

/// A choice among several values of a parameter, or `none` of them.
pub(super) fn select(
    page: Page,
    key: &'static str,
    label: &'static str,
    none: &'static str,
    values: &[(&str, &str)],
) -> impl IntoView + use<> {
    let data = &page.content.data;
    let mut options = Markup::default();
    options.leaf("option", &Attributes::default().with("value", ""), none);
    for (id, name) in values {
        options.leaf("option", &Attributes::default().with("value", id), name);
    }
    let chosen = move || page.view.with(|view| view.chosen(key, data));
    let choose = move |event| {
        let value = event_target_value(&event);
        page.view.update(|view| {
            view.choose(key, &value, data);
        });
    };
    view! {
        <label class="select">
            <span>{label}</span>
            <select name=key inner_html=options.finish() prop:value=chosen on:change=choose></select>
        </label>
    }
}
