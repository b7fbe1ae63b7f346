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
    let notes = page.remarks(figure).into_iter();
    let notes = notes.map(|note| view! { <li>{note}</li> });
    let who = format!(
        "{}{}{}",
        book.district_name(figure.district),
        m.middot,
        measure.name.get(page.lang)
    );
    let facts = [
        (m.printed, figure.printed.clone()),
        (m.period, book.period(&figure.period).to_owned()),
        (m.attribution, page.attribution(&figure.attribution)),
        (m.place, page.places(&figure.locations)),
    ];
    let facts = facts.map(|(name, text)| view! { <dt>{name}</dt><dd>{text}</dd> });
    view! {
        <p class="who">{who}</p>
        <p class="value">{value}</p>
        <p>{measure.definition.get(page.lang)}</p>
        <dl>{facts.collect_view()}</dl>
        <ul class="notes">{notes.collect_view()}</ul>
    }
}
