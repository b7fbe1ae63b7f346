//! Every figure and claim once, with all that is known of it: for readers without scripts,
//! and for whoever wants the whole.

use leptos::prelude::*;

use crate::ui::{Detail, Listed, Page, tables};

/// The whole data set as two tables, folded.
#[component]
pub(super) fn Figures(page: Page) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let data = &page.content.data;
    let (figures, claims): (Vec<_>, Vec<_>) =
        (data.figure_ixs().collect(), data.claim_ixs().collect());
    let listed = Listed {
        figures: &figures,
        claims: &claims,
        derived: &[],
    };
    let markup = tables(page, &listed, Detail::Whole);
    view! {
        <section class="card sided" id="figures" aria-labelledby="figures-title">
            <h2 id="figures-title">{prose.figures_title}</h2>
            <div>
                <p class="finding">{prose.figures_intro}</p>
                <details>
                    <summary>{m.unfold_all(figures.len(), claims.len())}</summary>
                    <div class="table" tabindex="0" role="region" aria-label=prose.figures_title inner_html=markup></div>
                </details>
            </div>
        </section>
    }
}
