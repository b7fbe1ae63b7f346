//! One chart with everything it needs to stand alone: title, finding, chart, source, and
//! the same figures as a table and with their places in the source.

use leptos::html::{Div, P};
use leptos::prelude::*;

use crate::chart::catalog::{Chart, ChartKind};
use crate::state::{Order, Parameter, View};
use crate::svg::markup::escape;
use crate::word::Word;

use super::chart_frame::ChartFrame;
use super::choice::{Among, Choice};
use super::find::Find;
use super::lists::Lists;
use super::schedule::When;
use super::sorted_tables::SortedTables;
use super::sources::sources;
use super::table::{Detail, Listed, tables};
use super::{Page, address, dom, drawn};

/// A chart card.
#[component]
pub(super) fn ChartCard(page: Page, chart: &'static Chart) -> impl IntoView {
    let m = page.lang.messages();
    let id = chart.id.as_str();
    let turn = drawn::follow(page, chart);
    let spec = dom::spec(Box::new(move || {
        turn.drawn
            .with(|drawn| drawn.spec(page.content, page.lang, chart))
    }));
    // None before the page is live.
    let shown = RwSignal::new(None::<View>);
    let listed = NodeRef::<Div>::new();
    dom::effect(move || {
        if page.navigations.get() > 0 {
            // The line that unfolds the table gives way to the switch of views.
            if shown.get_untracked().is_none()
                && dom::has_focus(&["#", id, " details.pane > summary"].concat())
            {
                let switch = ["#", id, " [data-view=table]"].concat();
                When::NextFrame.run(move || dom::focus_on(&switch));
            }
            shown.set(Some(page.opened_as(id)));
            // The prerendered tables are of less, and cannot be sorted.
            if let Some(listed) = listed.get_untracked() {
                listed.set_inner_html("");
            }
        }
    });
    let prerendered = match crate::IN_BROWSER {
        // They are on the page already.
        true => String::new(),
        false => spec.with_untracked(|spec| {
            let listed = Listed {
                figures: &spec.figures(),
                claims: &spec.claims(),
                derived: spec.derived(),
            };
            tables(page, &listed, Detail::Reported)
        }),
    };
    let shows = move |view| Signal::derive(move || shown.get() == Some(view));
    let is_table = shows(View::Table);
    // The first rows come first where they are in sight, the rest as soon as they have been
    // painted.
    let has_first_rows = RwSignal::new(false);
    let first_rows = Signal::from(has_first_rows);
    dom::effect(move || {
        if shown.get().is_some_and(|view| view != View::Chart) {
            spec.track();
            page.sort.track();
            if turn.in_sight.get_untracked() {
                has_first_rows.set(true);
                When::NextFrame.run(move || has_first_rows.set(false));
            }
        }
    });
    let origins = Signal::derive(move || match shown.get() {
        Some(View::Source) => spec.with(|spec| sources(page, &spec.figures(), &spec.claims())),
        _ => String::new(),
    });
    let is_live = Signal::derive(move || shown.get().is_some());
    // Paper has the chart, whatever the screen has: tables are not printed with it.
    let is_other = Signal::derive(move || {
        let is_other = shown.get().is_some_and(|view| view != View::Chart);
        is_other && !page.on_paper.get()
    });
    let finding = NodeRef::<P>::new();
    let (told, arrived_with) = match crate::IN_BROWSER {
        // It is on the page already, as long as nothing else is chosen.
        true => (String::new(), Some(turn.drawn.get_untracked())),
        false => (spec.with_untracked(|spec| escape(&spec.finding)), None),
    };
    let mut said = None;
    dom::effect(move || {
        let Some(finding) = finding.get() else {
            return;
        };
        if said.is_none() && arrived_with == Some(turn.drawn.get()) {
            return;
        }
        let now = spec.with(|spec| escape(&spec.finding));
        if said.as_ref() != Some(&now) {
            finding.set_inner_html(&now);
            said = Some(now);
        }
    });
    let title_id = [id, "-title"].concat();
    let share = [page.home, "share/", id, "/"].concat();
    // A frame is no place to open another page in.
    let target = (page.is_embed()).then_some("_blank");
    let labelled_by = title_id.clone();
    // Search and filters stand with the chart of everything; an embed has no room for them.
    let finds = chart.kind == ChartKind::Ledger && !page.is_embed();
    let find = finds.then(|| view! { <Find page/><Lists page/> });
    let order = (chart.kind == ChartKind::SourceMap).then(|| view! { <OrderSwitch page/> });
    view! {
        <section class="card" class:live=is_live id=id data-kind=chart.kind.id() aria-labelledby=labelled_by>
            <div class="rail">
                <h2 id=title_id>{chart.title.get(page.lang)}</h2>
                <p class="finding" node_ref=finding inner_html=told></p>
                {find}
                {order}
                <p class="source">{page.content.catalog.everywhere.source_line.get(page.lang)}</p>
                <p class="share"><a href=share target=target rel="noopener" data-share>{m.share}</a></p>
                <ViewSwitch page card=id shown/>
            </div>
            <div class="pane" prop:hidden=is_other>
                <ChartFrame page id spec turn/>
            </div>
            <details class="pane" prop:open=is_table>
                <summary>{m.table}</summary>
                <div class="table" class:first-rows=first_rows tabindex="0" role="region" aria-label=m.table>
                    <div node_ref=listed inner_html=prerendered></div>
                    <SortedTables page spec shown=is_table/>
                </div>
            </details>
            <div class="pane sources" class:first-rows=first_rows inner_html=origins></div>
        </section>
    }
}

/// The switch between the two orders of the source map's strips.
#[component]
fn OrderSwitch(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let choices = Order::ALL.iter().map(|order| {
        let chosen = Signal::derive(move || page.view.with(|view| view.order == *order));
        let choose = move |()| page.view.update(|view| view.order = *order);
        let name = m.order_name(*order == Order::Reading);
        view! { <Choice among=Among::One parameter=&Parameter::ORDER id=order.id() name chosen choose/> }
    });
    view! {
        <fieldset class="order">
            <legend>{m.order_label()}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}

/// The switch between the views of a card, once it is live.
#[component]
fn ViewSwitch(page: Page, card: &'static str, shown: RwSignal<Option<View>>) -> impl IntoView {
    let m = page.lang.messages();
    // What was pressed is seen to be so at once; a long table or chart follows with the next frame.
    let pressed = RwSignal::new(None::<View>);
    let show = move |view: View| {
        pressed.set(Some(view));
        // The address names the card that has the view.
        if !page.is_embed() {
            address::name_place_soon(card);
        }
        When::of_press(page.is_embed()).run(move || {
            pressed.set(None);
            shown.set(Some(view));
            page.view.update(|chosen| chosen.view = view);
        });
    };
    let is_dead = Signal::derive(move || shown.get().is_none());
    let views = View::ALL.iter().zip([m.chart, m.table, m.sources]);
    let buttons = views.map(|(view, name)| {
        let is_pressed = Signal::derive(move || {
            let is_chosen = pressed.get().or(shown.get()) == Some(*view);
            Some(if is_chosen { "true" } else { "false" })
        });
        view! {
            <button type="button" data-view=view.id() aria-pressed=is_pressed hidden prop:hidden=is_dead
                on:click=move |_| show(*view)>{name}</button>
        }
    });
    view! {
        <div class="views" role="group" aria-label=m.views>{buttons.collect_view()}</div>
    }
}
