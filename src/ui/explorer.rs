//! The pair explorer: any figure of one district beside any figure of another, and what
//! that pair can and cannot say.

use leptos::prelude::*;

use crate::data::terms::Kind;

use super::chart_frame::ChartFrame;
use super::find::{options, select};
use super::pair::{self, Pair};
use super::parts::{flag, text};
use super::{Page, dom};

/// Choice of two figures, their verdict and all that it rests on, and pairs worth a look.
#[component]
pub(super) fn Explorer(page: Page, first: Pair) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    let (page, sighted) = page.of_card("explorer");
    let pairing = page.pairing();
    let chosen = move || {
        let chosen = pairing.with(|view| view.pair);
        pair::of(page, chosen).unwrap_or(first)
    };
    let spec = dom::spec(Box::new(move || {
        let [a, b] = chosen();
        crate::chart::pair(page.chosen_book(), a, b)
    }));
    let themes: Vec<_> = (data.themes.iter())
        .map(|theme| (&*theme.id, theme.name.get(page.lang)))
        .collect();
    let kinds: Vec<_> = (Kind::ALL.iter())
        .map(|kind| (kind.id(), m.kind_of_number(*kind)))
        .collect();
    let narrow = [
        ("narrow-themes", m.filter_themes, themes),
        ("narrow-kind", m.kind, kinds),
    ];
    let narrow = narrow.map(|(name, label, values)| {
        let list = options(m.any, &values);
        select(
            name,
            text(move || label.to_owned()),
            text(move || list.clone()),
            text(String::new),
        )
    });
    let sides = [0, 1].map(|side: usize| {
        let label = move || {
            let district = data.figure(chosen()[side]).district;
            page.book().district_name(district).to_owned()
        };
        let list = move || {
            page.narrowed
                .with(|view| pair::options(page, chosen(), side, view))
        };
        let value = move || data.figure(chosen()[side]).id.clone();
        select(["a", "b"][side], text(label), text(list), text(value))
    });
    view! {
        <section class="card explorer" class:chosen=flag(move || pairing.with(|view| view.pair != [None; 2])) id="explorer" aria-labelledby="pair-title">
            <h2 id="pair-title">{m.explorer}</h2>
            <p class="finding">{m.explorer_intro}</p>
            <div class="pick">
                <div class="selects">
                    <label class="search">
                        <span>{m.search}</span>
                        <input type="search" name="narrow-q" autocomplete="off"/>
                    </label>
                    {narrow.into_iter().collect_view()}
                </div>
                <div class="sides">{sides.into_iter().collect_view()}</div>
            </div>
            <div class="judgement" aria-live="polite" inner_html=text(move || pair::judgement(page, chosen()))></div>
            <ChartFrame page id="pair" spec sighted/>
            <div class="grounds" inner_html=text(move || pair::grounds(page, chosen()))></div>
            <div class="suggestions" inner_html=pair::suggestions(page)></div>
        </section>
    }
}
