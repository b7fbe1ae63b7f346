//! Search, filters and looks: what of everything is shown, and how.

use leptos::prelude::*;

use crate::compare::Verdict;
use crate::data::model::{Kind, Level};
use crate::state::{Colours, ViewState};
use crate::svg::markup::{Attributes, Markup};

use super::parts::{Text, flag, text};
use super::{Page, dom};

/// The controls; they work once the page is hydrated, and are hidden without scripts.
#[component]
pub(super) fn Find(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    let view = page.view;
    let themes = data.theme_ixs().map(|ix| {
        let kept = flag(move || view.with(|view| view.themes.contains(&ix)));
        view! {
            <label class="choice">
                <input type="checkbox" name="themes" value=data.theme(ix).id.as_str() prop:checked=kept/>
                <span>{data.theme(ix).name.get(page.lang)}</span>
            </label>
        }
    });
    let districts = data.district_ixs();
    let districts = districts.map(|ix| (&*data.district(ix).id, page.book().district_name(ix)));
    let districts: Vec<_> = districts.collect();
    let kinds = Kind::ALL.iter();
    let kinds: Vec<_> = kinds
        .map(|kind| (kind.id(), m.kind_of_number(*kind)))
        .collect();
    let levels = Level::ALL.iter();
    let levels: Vec<_> = levels.map(|level| (level.id(), m.level(*level))).collect();
    let verdicts = Verdict::ALL.iter();
    let verdicts: Vec<_> = verdicts
        .map(|verdict| (verdict.id(), m.verdict(*verdict)))
        .collect();
    let colours = [
        (Colours::Light.id(), m.colours_light),
        (Colours::Dark.id(), m.colours_dark),
    ];
    let selects: [(_, _, _, &[(&str, &str)]); 6] = [
        ("district", m.district, m.any, &districts),
        ("kind", m.kind, m.any, &kinds),
        ("level", m.attribution, m.any, &levels),
        ("verdict", m.best_verdict, m.any, &verdicts),
        ("highlight", m.highlight, m.highlight_none, &districts),
        ("theme", m.colours, m.colours_auto, &colours),
    ];
    let selects = selects.map(|(key, label, none, values)| {
        let list = options(none, values);
        let chosen = move || view.with(|view| view.chosen(key, data));
        select(
            key,
            text(move || label.to_owned()),
            text(move || list.clone()),
            text(chosen),
        )
    });
    let shown = move || {
        let (figures, claims) = (data.figure_ixs(), data.claim_ixs());
        let figures = figures.filter(|ix| page.keeps_figure(*ix)).count();
        let claims = claims.filter(|ix| page.keeps_claim(*ix)).count();
        m.shown([figures, data.figures.len()], [claims, data.claims.len()])
    };
    let nothing_filtered = move || !page.selection.with(ViewState::is_filtered);
    // An address that filters shows by what.
    let unfolded = RwSignal::new(false);
    dom::effect(move || {
        page.arrivals.track();
        unfolded.set(view.with_untracked(ViewState::is_filtered));
    });
    view! {
        <form class="find" id="find" aria-label=m.controls>
            <p class="shown">
                <span aria-live="polite">{text(shown)}</span>
                <button type="button" class="clear" data-close="filters" disabled prop:disabled=flag(nothing_filtered)>{m.clear}</button>
            </p>
            <details prop:open=flag(move || unfolded.get())>
                <summary>{m.find}</summary>
                <label class="search">
                    <span>{m.search}</span>
                    <input type="search" name="q" autocomplete="off" prop:value=text(move || view.with(|view| view.search.clone()))/>
                </label>
                <fieldset>
                    <legend>{m.filter_themes}</legend>
                    {themes.collect_view()}
                </fieldset>
                <div class="selects">{selects.into_iter().collect_view()}</div>
            </details>
        </form>
    }
}

/// The options of a list: none of its values, or one of them.
pub(super) fn options(none: &str, values: &[(&str, &str)]) -> String {
    let mut out = Markup::default();
    out.leaf("option", &Attributes::default().with("value", ""), none);
    for (id, name) in values {
        out.leaf("option", &Attributes::default().with("value", id), name);
    }
    out.finish()
}

/// A labelled list, named after the part of the choices that it sets.
pub(super) fn select(
    name: &'static str,
    label: Text,
    options: Text,
    chosen: Text,
) -> impl IntoView + use<> {
    view! {
        <label class="select">
            <span>{label}</span>
            <select name=name inner_html=options prop:value=chosen></select>
        </label>
    }
}
