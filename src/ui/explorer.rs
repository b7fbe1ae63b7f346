//! The pair explorer: any figure of one district beside any figure of another, and what
//! that pair can and cannot say.

use leptos::prelude::*;

use crate::data::model::FigureIx;
use crate::state::ViewState;
use crate::svg::markup::{Attributes, Markup};

use super::chart_frame::ChartFrame;
use super::pair::{self, Pair};
use super::{Page, dom};

/// Choice of two figures, their verdict and all that it rests on, and pairs worth a look.
#[component]
pub(super) fn Explorer(page: Page, first: Pair) -> impl IntoView {
    let m = page.lang.messages();
    let data = &page.content.data;
    // What the lists are narrowed to: a reader's search, of no interest to anyone else.
    let narrowed = RwSignal::new(ViewState::default());
    let chosen = Memo::new(move |_| page.view.with(|view| pair::of(page, view.pair, first)));
    let spec = Memo::new_with_compare(
        move |_| {
            let Pair([a, b]) = chosen.get();
            crate::chart::pair(page.book(), a, b)
        },
        |_, _| true,
    );
    let narrow = move |key: &'static str| {
        move |event: leptos::ev::Event| {
            let text = event_target_value(&event);
            narrowed.update(|view| {
                view.choose(key, &text, data);
            });
        }
    };
    let choices = |none: &str, values: &[(&str, &str)]| {
        let mut out = Markup::default();
        option(&mut out, "", none, false);
        for (id, name) in values {
            option(&mut out, id, name, false);
        }
        out.finish()
    };
    let themes: Vec<_> = (data.themes.iter())
        .map(|theme| (&*theme.id, theme.name.get(page.lang)))
        .collect();
    let kinds: Vec<_> = (crate::data::terms::Kind::ALL.iter())
        .map(|kind| (kind.id(), m.kind_of_number(*kind)))
        .collect();
    let sides = [0, 1].map(|side: usize| {
        let options = move || options(page, chosen.get(), side, &narrowed.get());
        let choose = move |event| {
            let id = event_target_value(&event);
            page.view.update(|view| {
                let Pair(mut both) = pair::of(page, view.pair, first);
                if let Some(ix) = data.figure_by_id(&id) {
                    both[side] = ix;
                }
                view.pair = both.map(Some);
            });
        };
        let key = ["a", "b"][side];
        let name = move || {
            let Pair(both) = chosen.get();
            page.book().district_name(data.figure(both[side]).district)
        };
        view! {
            <label class="select">
                <span>{name}</span>
                <select name=key inner_html=options on:change=choose></select>
            </label>
        }
    });
    let follow = move |event: leptos::ev::MouseEvent| {
        let figure = |name| data.figure_by_id(&dom::attribute_at(&event, name)?);
        if let (Some(a), Some(b)) = (figure("data-a"), figure("data-b")) {
            page.view.update(|view| view.pair = [Some(a), Some(b)]);
            dom::go_to("explorer");
            event.prevent_default();
        }
    };
    view! {
        <section class="card explorer" id="explorer" aria-labelledby="pair-title" on:click=follow>
            <h2 id="pair-title">{m.explorer}</h2>
            <p class="finding">{m.explorer_intro}</p>
            <div class="pick">
                <div class="selects">
                    <label class="search">
                        <span>{m.search}</span>
                        <input type="search" autocomplete="off" on:input=narrow("q")/>
                    </label>
                    <label class="select">
                        <span>{m.filter_themes}</span>
                        <select inner_html=choices(m.any, &themes) on:change=narrow("themes")></select>
                    </label>
                    <label class="select">
                        <span>{m.kind}</span>
                        <select inner_html=choices(m.any, &kinds) on:change=narrow("kind")></select>
                    </label>
                </div>
                <div class="sides">{sides.collect_view()}</div>
            </div>
            <div class="judgement" aria-live="polite" inner_html=move || pair::judgement(page, chosen.get())></div>
            <ChartFrame page id="pair" spec/>
            <div class="grounds" inner_html=move || pair::grounds(page, chosen.get())></div>
            <div class="suggestions" inner_html=pair::suggestions(page)></div>
        </section>
    }
}

fn option(out: &mut Markup, id: &str, name: &str, is_chosen: bool) {
    let value = Attributes::default().with("value", id);
    let chosen = is_chosen.then_some("selected");
    out.leaf("option", &value.with_some("selected", chosen), name);
}

/// The figures that may stand on a side: those of other districts than the other side's,
/// by district and theme; the chosen one always.
fn options(page: Page, Pair(both): Pair, side: usize, narrowed: &ViewState) -> String {
    let (book, data) = (page.book(), &page.content.data);
    let taken = data.figure(both[1 - side]).district;
    let theme_of = |ix: FigureIx| data.measure(data.figure(ix).measure).theme;
    let mut out = Markup::default();
    for district in data.district_ixs().filter(|district| *district != taken) {
        for theme in data.theme_ixs() {
            let best = &page.content.best;
            let mut inside = data.figure_ixs().filter(|ix| {
                let here = data.figure(*ix).district == district && theme_of(*ix) == theme;
                let kept = narrowed.keeps_figure(data, best[ix.index()], *ix);
                here && (kept || *ix == both[side])
            });
            let Some(first) = inside.next() else {
                continue;
            };
            let theme = data.theme(theme).name.get(page.lang);
            let middot = page.lang.messages().middot;
            let label = [book.district_name(district), middot, theme].concat();
            out.open("optgroup", &Attributes::default().with("label", &label));
            for ix in [first].into_iter().chain(inside) {
                let figure = data.figure(ix);
                let name = data.measure(figure.measure).name.get(page.lang);
                let name = [name, middot, &*book.value(ix)].concat();
                option(&mut out, &figure.id, &name, ix == both[side]);
            }
            out.close("optgroup");
        }
    }
    out.finish()
}
