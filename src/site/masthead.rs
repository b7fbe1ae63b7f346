//! Name of the site, language, headline and standfirst.

use leptos::prelude::*;

use crate::chart::words::VerdictNote;
use crate::compare::{Tally, Verdict};
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
    let headline = m.headline(data.figures.len(), tally);
    let clauses = headline
        .split_inclusive(['，', ','])
        .map(|clause| view! { <span class="clause">{clause.to_owned()}</span> });
    let other = page.lang.other();
    let href = match other {
        Lang::En => "en/",
        Lang::Zh => page.root(),
    };
    view! {
        <header class="masthead">
            <p class="nameplate">
                <span class="name">{m.site_name}</span>
                <a id="language" href=href data-page=href hreflang=other.tag() lang=other.tag()>{prose.other_language}</a>
            </p>
            <p class="kicker">{prose.kicker}</p>
            <h1>{clauses.collect_view()}</h1>
            <TallyStrip page tally/>
            <p class="standfirst">{m.standfirst(&per_district, tally)}</p>
            <p class="own-figures">{prose.own_figures}</p>
        </header>
    }
}

/// The counts behind the headline, each verdict with its sign.
#[component]
fn TallyStrip(page: Page, tally: Tally) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let verdicts = [
        (Verdict::Direct, tally.direct, "sign"),
        (Verdict::Caveat, tally.caveat, "sign sign-caveat"),
        (Verdict::None, tally.none, "sign"),
    ];
    let verdicts = verdicts.map(|(verdict, pairs, class)| {
        view! {
            <div>
                <dt><span class=class aria-hidden="true">{VerdictNote::sign(verdict)}</span>" "{m.verdict(verdict)}</dt>
                <dd>{pairs}</dd>
            </div>
        }
    });
    view! {
        <dl class="tally">
            <div><dt>{prose.tally_figures}</dt><dd>{page.content.data.figures.len()}</dd></div>
            <div><dt>{prose.tally_pairs}</dt><dd>{tally.total()}</dd></div>
            {verdicts.collect_view()}
        </dl>
    }
}
