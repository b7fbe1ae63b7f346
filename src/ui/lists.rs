//! The same selection as by pressing, from two lists: for readers who know what they look
//! for.

use leptos::prelude::*;

use crate::data::model::FigureIx;
use crate::state::Parameter;
use crate::svg::markup::{Attributes, Markup};

use super::find::Select;
use super::{Page, dom};

/// A list of all figures, and one of those that make a pair with the first. They hold nothing
/// before they are unfolded: without scripts they do nothing, and few readers look at them.
#[component]
pub(super) fn Lists(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let is_unfolded = RwSignal::new(false);
    // It may have been unfolded before the page was live.
    dom::effect(move || {
        page.navigations.track();
        if dom::exists(".lists[open]") {
            is_unfolded.set(true);
        }
    });
    let lists = [&Parameter::A, &Parameter::B].into_iter().enumerate();
    let lists = lists.map(|(n, parameter)| {
        let beside = move || page.pair.with(|pair| pair.figures[0].filter(|_| n == 1));
        let options = Signal::derive(move || match is_unfolded.get() {
            true => options(page, beside()),
            false => String::new(),
        });
        view! { <Select page parameter label=m.list_label(n) options/> }
    });
    view! {
        <details class="lists">
            <summary on:click=move |_| is_unfolded.set(true)>{m.lists_title()}</summary>
            <div class="sides">{lists.collect_view()}</div>
        </details>
    }
}

/// All figures by district and theme, as options; beside one, those of other districts.
fn options(page: Page, beside: Option<FigureIx>) -> String {
    let (m, context) = (page.lang.messages(), page.context());
    let data = context.data;
    let taken = beside.map(|ix| data.figure(ix).district);
    let mut out = Markup::default();
    out.leaf(
        "option",
        &Attributes::default().with("value", ""),
        m.nothing_chosen(),
    );
    for district in data.district_ixs().filter(|ix| Some(*ix) != taken) {
        for theme in data.theme_ixs() {
            let here = data.figure_ixs().filter(|ix| {
                let figure = data.figure(*ix);
                figure.district == district && data.measure(figure.measure).theme == theme
            });
            let here: Vec<_> = here.collect();
            if here.is_empty() {
                continue;
            }
            let theme = data.theme(theme).name.get(page.lang);
            let label = [context.district_name(district), m.dot, theme].concat();
            out.open("optgroup", &Attributes::default().with("label", &label));
            for ix in here {
                let value = Attributes::default().with("value", &data.figure(ix).id);
                let name = [&*context.name(ix), m.colon, &context.value(ix)].concat();
                out.leaf("option", &value, &name);
            }
            out.close("optgroup");
        }
    }
    out.finish()
}
