//! The tables of a chart once the page is live: a press on a heading sorts their rows.

use leptos::prelude::*;

use crate::chart::Spec;
use crate::state::{Sort, SortKey};
use crate::word::Word;

use super::Page;
use super::table::{Detail, Listed, Table};

/// Every table of a chart that has rows, while they are shown.
#[component]
pub(super) fn SortedTables(
    page: Page,
    spec: Memo<Spec>,
    #[prop(into)] shown: Signal<bool>,
) -> impl IntoView {
    move || {
        let tables = Table::ALL.into_iter().filter(|_| shown.get());
        let tables = tables.filter(|table| !listed(spec, |listed| table.is_empty(listed)));
        let tables = tables.map(|table| view! { <SortedTable page spec table/> });
        tables.collect_view()
    }
}

/// Gives everything that a chart lists to a function; reactive.
fn listed<T>(spec: Memo<Spec>, read: impl FnOnce(&Listed<'_>) -> T) -> T {
    spec.with(|spec| {
        read(&Listed {
            figures: &spec.figures(),
            claims: &spec.claims(),
            derived: spec.derived(),
        })
    })
}

#[component]
fn SortedTable(page: Page, spec: Memo<Spec>, table: Table) -> impl IntoView {
    let sort = page.sort;
    let rows = Signal::derive(move || {
        listed(spec, |listed| {
            table.rows(page, listed, sort.get(), Detail::Whole)
        })
    });
    let headings = table.columns(page.lang).into_iter().map(|(column, name)| {
        view! { <Heading page sort column name/> }
    });
    view! {
        <table>
            <caption class="hint">{table.caption(page.lang)}</caption>
            <thead>
                <tr>{headings.collect_view()}</tr>
            </thead>
            <tbody inner_html=rows></tbody>
        </table>
    }
}

/// The heading of a column, which sorts by it, and the other way round where that is so.
#[component]
fn Heading(
    page: Page,
    sort: Memo<Option<Sort>>,
    column: SortKey,
    name: &'static str,
) -> impl IntoView {
    let way = Signal::derive(move || {
        let sort = sort.get().filter(|sort| sort.column == column)?;
        Some(if sort.descending {
            "descending"
        } else {
            "ascending"
        })
    });
    let press = move |_| page.view.update(|view| view.sort_by(column));
    view! {
        <th scope="col" aria-sort=way>
            <button type="button" data-sort=column.id() on:click=press>{name}</button>
        </th>
    }
}
