//! How the page looks: which district stands out, light or dark, how large. Lists and switch
//! stand in the foot of the page, outside what is hydrated, and answer like every other field.
//! The switch to large text stands in its head too: who needs it cannot read the way down.

use leptos::prelude::*;
use web_sys::Event;

use crate::state::{Colours, Parameter, TextSize};
use crate::svg::markup::{Attributes, Markup};
use crate::word::Word;

use super::find::options;
use super::{Page, dom};

/// What the lists set.
const LISTS: [&Parameter; 2] = [&Parameter::HIGHLIGHT, &Parameter::THEME];

/// The lists as markup; hidden without scripts.
pub fn display(page: Page) -> String {
    let m = page.lang.messages();
    let data = &page.content.data;
    let districts = data.district_ixs();
    let districts = districts.map(|ix| (&*data.district(ix).id, page.context().district_name(ix)));
    let districts: Vec<_> = districts.collect();
    let colours = [
        (Colours::Light.id(), m.colours_light),
        (Colours::Dark.id(), m.colours_dark),
    ];
    let [highlight, theme] = LISTS.map(|parameter| parameter.key);
    let lists = [
        (
            highlight,
            m.highlight,
            options(m.highlight_none, &districts),
        ),
        (theme, m.colours, options(m.colours_auto, &colours)),
    ];
    let mut out = Markup::default();
    let form = Attributes::default().with("class", "selects display");
    out.open(
        "form",
        &form.with("id", "display").with("aria-label", m.display),
    );
    for (name, label, options) in lists {
        out.open("label", &Attributes::default().with("class", "select"));
        out.leaf("span", &Attributes::default(), label);
        out.open("select", &Attributes::default().with("name", name));
        out.raw(&options);
        out.close("select");
        out.close("label");
    }
    out.raw(&enlarge(page));
    out.close("form");
    out.finish()
}

/// The switch between the usual size and large text, as markup; hidden without scripts.
pub fn enlarge(page: Page) -> String {
    let mut out = Markup::default();
    let button = Attributes::default()
        .with("type", "button")
        .with("class", "enlarge")
        .with("data-enlarge", "")
        .with("aria-pressed", "false");
    out.leaf("button", &button, page.lang.messages().large_text);
    out.finish()
}

/// Sets everything large, or back.
fn switch_size(page: Page) {
    page.view.update(|view| {
        view.looks.text = match view.looks.text {
            TextSize::Normal => TextSize::Large,
            TextSize::Large => TextSize::Normal,
        };
    });
}

/// Answers to the lists and switches, and keeps them at what is chosen. They are markup
/// outside of what is hydrated, so that nothing but the window hears of them.
pub(super) fn follow(page: Page) {
    dom::effect(move || {
        let choose = move |event: Event| {
            for parameter in LISTS {
                if dom::closest(&event, &list(parameter)).is_some() {
                    page.choose(parameter, &event_target_value(&event));
                }
            }
        };
        dom::listen("change", Box::new(choose));
        let switch = move |event: Event| {
            if dom::closest(&event, "[data-enlarge]").is_some() {
                switch_size(page);
            }
        };
        dom::listen("click", Box::new(switch));
    });
    let mut shown = None;
    dom::effect(move || {
        let chosen = LISTS.map(|parameter| page.chosen(parameter));
        let is_large = page.text.get() == TextSize::Large;
        // Most choices leave them as they are.
        if shown.as_ref() == Some(&(chosen.clone(), is_large)) {
            return;
        }
        for (parameter, value) in LISTS.into_iter().zip(&chosen) {
            dom::set_value(&list(parameter), value);
        }
        dom::set_pressed("[data-enlarge]", is_large);
        shown = Some((chosen, is_large));
    });
}

/// A selector of the list that sets a parameter.
fn list(parameter: &Parameter) -> String {
    format!("#display [name={}]", parameter.key)
}
