//! The figures of a chart as a table: the same values, with all their provenance.

use leptos::prelude::*;

use crate::data::model::FigureIx;

use super::Page;

/// A table of figures, in the order of the chart.
#[component]
pub(super) fn FigureTable(page: Page, figures: Signal<Vec<FigureIx>>) -> impl IntoView {
    let m = page.lang.messages();
    let rows = move || {
        figures
            .get()
            .into_iter()
            .map(|ix| row(page, ix))
            .collect_view()
    };
    let columns = [
        m.district,
        m.measure,
        m.value,
        m.printed,
        m.period,
        m.attribution,
        m.place,
        m.remarks,
    ];
    let heads = columns.map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <div class="table" tabindex="0" role="region" aria-label=m.table>
            <table>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(page: Page, ix: FigureIx) -> impl IntoView + use<> {
    let book = page.book();
    let figure = book.data.figure(ix);
    let measure = book.data.measure(figure.measure);
    let m = page.lang.messages();
    let definition = measure.definition.get(page.lang);
    let remarks = m.list(page.remarks(figure));
    let remarks = format!("{definition}{}{remarks}", m.sentence_gap);
    view! {
        <tr>
            <td>{book.district_name(figure.district)}</td>
            <th scope="row">{measure.name.get(page.lang)}</th>
            <td class="number">{book.value(ix)}</td>
            <td lang="zh-CN">{figure.printed.as_str()}</td>
            <td>{book.period(&figure.period)}</td>
            <td>{page.attribution(&figure.attribution)}</td>
            <td>{page.places(&figure.locations)}</td>
            <td>{remarks}</td>
        </tr>
    }
}
