//! Honours, firsts, ranks and practices, district by district.

use leptos::prelude::*;

use crate::data::model::{Claim, DistrictIx, Status};

use crate::ui::Page;

/// The claims of all districts; a count of them is never a score, so none is shown.
#[component]
pub(super) fn Claims(page: Page) -> impl IntoView {
    let prose = page.lang.prose();
    let data = &page.content.data;
    let columns = data.district_ixs().map(|ix| column(page, ix));
    view! {
        <section class="card claims" id="claims" aria-labelledby="claims-title">
            <h2 id="claims-title">{prose.claims_title}</h2>
            <p class="finding">{prose.claims_intro}</p>
            <div class="columns">{columns.collect_view()}</div>
        </section>
    }
}

fn column(page: Page, district: DistrictIx) -> impl IntoView + use<> {
    let data = &page.content.data;
    let mut own: Vec<_> = data
        .claims
        .iter()
        .filter(|claim| claim.district == district)
        .collect();
    own.sort_by_key(|claim| (claim.level, claim.status));
    let items = own.into_iter().map(|claim| item(page, claim));
    let series = format!("swatch b-s{}", crate::chart::spec::series(district));
    view! {
        <div>
            <h3><span class=series aria-hidden="true"></span>{page.book().district_name(district)}</h3>
            <ul class="claim-list">{items.collect_view()}</ul>
        </div>
    }
}

fn item(page: Page, claim: &'static Claim) -> impl IntoView + use<> {
    let m = page.lang.messages();
    let class = if claim.status == Status::Shortlisted {
        "shortlisted"
    } else {
        ""
    };
    let tags = [
        m.reach(claim.level),
        m.claim_type(claim.claim_type),
        m.status(claim.status),
    ];
    let about = [
        page.book().period(&claim.period).to_owned(),
        page.attribution(&claim.attribution),
        page.places(&claim.locations),
    ];
    view! {
        <li class=class>
            <p class="tags">{tags.join(m.middot)}</p>
            <p class="claim">{claim.name.get(page.lang)}</p>
            <p class="about">{about.join(m.semicolon)}</p>
        </li>
    }
}
