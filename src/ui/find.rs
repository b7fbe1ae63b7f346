//! Search and filters: what of everything is shown. They stand with the chart of every
//! figure, and all charts follow.

use leptos::prelude::*;

use crate::compare::Verdict;
use crate::data::model::{Kind, Level};
use crate::state::{Parameter, Selection};
use crate::svg::markup::{Attributes, Markup, escape};
use crate::word::Word;

use super::choice::{Among, Choice};
use super::{Page, dom};

/// The controls; they work once the page is hydrated, and are hidden without scripts.
#[component]
pub(super) fn Find(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    let view = page.view;
    let themes = data.theme_ixs().map(|ix| {
        let kept = Signal::derive(move || page.selection.with(|kept| kept.themes.contains(&ix)));
        let toggle = move |()| view.update(|view| view.selection.toggle_theme(ix));
        let theme = data.theme(ix);
        let (id, name) = (theme.id.as_str(), theme.name.get(page.lang));
        view! { <Choice among=Among::Any parameter=&Parameter::THEMES id name chosen=kept choose=toggle/> }
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
    let districts = districts.map(|ix| (&*data.district(ix).id, page.context().district_name(ix)));
    let districts: Vec<_> = districts.collect();
    let filters = [
        (&Parameter::KIND, m.kind, kinds),
        (&Parameter::VERDICT, m.best_verdict, verdicts),
        (&Parameter::LEVEL, m.attribution, levels),
        (&Parameter::DISTRICT, m.district, districts),
    ];
    let filters = filters
        .map(|(parameter, label, values)| view! { <FilterField page parameter label values/> });
    let nothing_filtered = move || page.selection.with(Selection::is_everything);
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
    // An address that filters shows by what. What was unfolded before the page was live stays so.
    let unfolded = RwSignal::new(crate::IN_BROWSER && dom::exists("#find details[open]"));
    dom::effect(move || {
        page.navigations.track();
        if view.with_untracked(|view| !view.selection.is_everything()) {
            unfolded.set(true);
        }
    });
    let search = Signal::derive(move || page.selection.with(|kept| kept.search.clone()));
    let look_for = move |event| {
        let words = event_target_value(&event);
        view.update(|view| view.selection.look_for(&words));
    };
    let clear = move |_| {
        go_on_from_find();
        view.update(|view| view.selection.clear());
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
                    <input type="search" name=Parameter::SEARCH.key autocomplete="off" prop:value=search on:input=look_for/>
                </label>
                {filters.into_iter().collect_view()}
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
fn FilterField(
    page: Page,
    parameter: &'static Parameter,
    label: &'static str,
    /// The words of the address, each with its name.
    values: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let any = std::iter::once(("", page.lang.messages().any));
    let choices = any.chain(values).map(|(id, name)| {
        // Of all that is chosen, only what is kept may change it.
        let chosen = Signal::derive(move || {
            page.selection.track();
            untrack(|| page.chosen(parameter) == id)
        });
        let choose = move |()| page.choose(parameter, id);
        view! { <Choice among=Among::One parameter id name chosen choose/> }
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

/// A labelled list that sets a parameter of the address.
#[component]
pub(super) fn Select(
    page: Page,
    parameter: &'static Parameter,
    label: &'static str,
    /// Its options, as markup.
    #[prop(into)]
    options: Signal<String>,
) -> impl IntoView {
    // Options that are there anew have none of them chosen.
    let chosen = Signal::derive(move || {
        options.track();
        page.pair.track();
        untrack(|| page.chosen(parameter))
    });
    let choose = move |event| page.choose(parameter, &event_target_value(&event));
    view! {
        <label class="select">
            <span>{label}</span>
            <select name=parameter.key inner_html=options prop:value=chosen on:change=choose></select>
        </label>
    }
}
