//! One figure with all that is known of it: what a mark shows when pointed at.

use leptos::prelude::*;

use crate::data::model::FigureIx;

use super::Page;

/// The figure's value and provenance.
#[component]
pub(super) fn FigureDetails(page: Page, figure: FigureIx) -> impl IntoView {
    let (m, book) = (page.lang.messages(), page.book());
    let value = book.value(figure);
    let figure = book.data.figure(figure);
    let measure = book.data.measure(figure.measure);
    let rank = figure
        .rank
        .as_ref()
        .map(|rank| m.rank(rank.scope, rank.place, rank.of.get(page.lang)));
    let notes = figure
        .notes
        .iter()
        .map(|note| note.get(page.lang).to_owned());
    let notes = rank
        .into_iter()
        .chain(notes)
        .map(|note| view! { <li>{note}</li> });
    let level = m.level(figure.attribution.level);
    view! {
        <p class="who">{book.district_name(figure.district)}{m.middot}{measure.name.get(page.lang)}</p>
        <p class="value">{value}</p>
        <p>{measure.definition.get(page.lang)}</p>
        <dl>
            <dt>{m.printed}</dt><dd lang="zh-CN">{figure.printed.as_str()}</dd>
            <dt>{m.period}</dt><dd>{book.period(&figure.period)}</dd>
            <dt>{m.attribution}</dt><dd><strong>{level}</strong>{m.colon}{figure.attribution.because.get(page.lang)}</dd>
            <dt>{m.place}</dt><dd>{page.places(&figure.locations)}</dd>
        </dl>
        <ul class="notes">{notes.collect_view()}</ul>
    }
}
