//! Name of the site, language, headline and standfirst.

use leptos::prelude::*;

use crate::compare::Tally;
use crate::i18n::Lang;

use crate::ui::Page;

/// The head of the page; headline and standfirst are computed from the data.
#[component]
pub(super) fn Masthead(page: Page) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let data = &page.content.data;
    let tally = Tally::of(data);
    let per_district: Vec<_> = data
        .district_ixs()
        .map(|ix| {
            let own = data
                .figures
                .iter()
                .filter(|figure| figure.district == ix)
                .count();
            (page.book().district_name(ix), own)
        })
        .collect();
    let other = page.lang.other();
    let href = match other {
        Lang::En => "en/",
        Lang::Zh => page.root(),
    };
    view! {
        <header class="masthead">
            <p class="nameplate">
                <span class="name">{m.site_name}</span>
                <a href=href hreflang=other.tag() lang=other.tag()>{prose.other_language}</a>
            </p>
            <p class="kicker">{prose.kicker}</p>
            <h1>{m.headline(data.figures.len(), tally)}</h1>
            <p class="standfirst">{m.standfirst(&per_district, tally)}</p>
            <p class="own-figures">{prose.own_figures}</p>
        </header>
    }
}
