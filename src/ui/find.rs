//! Search and filters: what of everything is shown. They stand with the chart of every
//! figure, and all charts follow.

use leptos::prelude::*;

use crate::compare::Verdict;
use crate::data::model::{Kind, Level};
use crate::state::ViewState;
use crate::svg::markup::{Attributes, Markup, escape};

use super::{Page, dom};

/// The controls; they work once the page is hydrated, and are hidden without scripts.
#[component]
pub(super) fn Find(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    let view = page.view;
    let themes = data.theme_ixs().map(|ix| {
        let kept = Signal::derive(move || view.with(|view| view.themes.contains(&ix)));
        let toggle = move |_| view.update(|view| view.toggle_theme(ix));
        view! {
            <label class="choice">
                <input type="checkbox" name="themes" value=data.theme(ix).id.as_str() prop:checked=kept on:change=toggle/>
                <span>{data.theme(ix).name.get(page.lang)}</span>
            </label>
        }
    });
    let kinds = Kind::ALL.iter();
    let kinds: Vec<_> = kinds
        .map(|kind| (kind.id(), m.kind_of_number(*kind)))
        .collect();
    let verdicts = Verdict::ALL.iter();
    let verdicts: Vec<_> = verdicts
        .map(|verdict| (verdict.id(), m.verdict(*verdict)))
        .collect();
    let levels = Level::ALL.iter();
    let levels: Vec<_> = levels.map(|level| (level.id(), m.level(*level))).collect();
    let districts = data.district_ixs();
    let districts = districts.map(|ix| (&*data.district(ix).id, page.book().district_name(ix)));
    let districts: Vec<_> = districts.collect();
    let groups = [
        ("kind", m.kind, kinds),
        ("verdict", m.best_verdict, verdicts),
        ("level", m.attribution, levels),
        ("district", m.district, districts),
    ];
    let groups = groups.map(|(key, label, values)| view! { <Filter page key label values/> });
    let nothing_filtered = move || !page.selection.with(ViewState::is_filtered);
    // How much there is, is on the page; how much is left, only a filter makes a question.
    let shown = move || {
        if nothing_filtered() {
            return String::new();
        }
        let figures = data.figure_ixs().filter(|ix| page.keeps_figure(*ix));
        let figures: Vec<_> = figures.collect();
        let claims = data.claim_ixs().filter(|ix| page.keeps_claim(*ix)).count();
        escape(&m.shown(figures.len(), claims, page.pairs_of(&figures)))
    };
    // An address that filters shows by what.
    let unfolded = RwSignal::new(false);
    dom::effect(move || {
        page.arrivals.track();
        unfolded.set(view.with_untracked(ViewState::is_filtered));
    });
    let search = Signal::derive(move || view.with(|view| view.search.clone()));
    let look_for = move |event| page.choose("q", &event_target_value(&event));
    let clear = move |_| {
        go_on_from_find();
        view.update(ViewState::clear_filters);
    };
    view! {
        <form class="find" id="find" aria-label=m.controls>
            <fieldset>
                <legend>{m.filter_themes}</legend>
                {themes.collect_view()}
            </fieldset>
            <details prop:open=Signal::derive(move || unfolded.get())>
                <summary>{m.find}</summary>
                <label class="search">
                    <span>{m.search}</span>
                    <input type="search" name="q" autocomplete="off" prop:value=search on:input=look_for/>
                </label>
                {groups.into_iter().collect_view()}
            </details>
            <p class="shown">
                <span aria-live="polite" inner_html=Signal::derive(shown)></span>
                <button type="button" class="clear" disabled prop:disabled=Signal::derive(nothing_filtered) on:click=clear>{m.clear}</button>
            </p>
        </form>
    }
}

/// Gives the focus to the line that unfolds the filters, where there is one: the next place to
/// go on from, when what was pressed is about to go away.
pub(super) fn go_on_from_find() {
    dom::focus_on("#find summary");
}

/// A filter: one button for each value of a parameter of the address, and one for any.
#[component]
fn Filter(
    page: Page,
    key: &'static str,
    label: &'static str,
    /// The words of the address, each with its name.
    values: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let data = &page.content.data;
    let any = std::iter::once(("", page.lang.messages().any));
    let choices = any.chain(values).map(|(id, name)| {
        let chosen = Signal::derive(move || page.view.with(|view| view.chosen(key, data) == id));
        view! {
            <label class="choice">
                <input type="radio" name=key value=id prop:checked=chosen on:change=move |_| page.choose(key, id)/>
                <span>{name}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{label}</legend>
            {choices.collect_view()}
        </fieldset>
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
#[component]
pub(super) fn Select(
    page: Page,
    name: &'static str,
    label: &'static str,
    /// Its options, as markup.
    #[prop(into)]
    options: Signal<String>,
    /// The value of the option that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
) -> impl IntoView {
    let choose = move |event| page.choose(name, &event_target_value(&event));
    view! {
        <label class="select">
            <span>{label}</span>
            <select name=name inner_html=options prop:value=chosen on:change=choose></select>
        </label>
    }
}
