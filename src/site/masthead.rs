//! Name of the site, language, headline and standfirst, and the links to the sections.

use leptos::prelude::*;

use crate::chart::words::Context;
use crate::compare::{Facet, Verdict, judge, shared_subjects};
use crate::data::model::{DistrictIx, FigureIx, Kind, PartKind};
use crate::i18n::Lang;
use crate::i18n::front::{Lead, Overlap};

use crate::ui::{Page, enlarge};

/// The head of the page; headline and standfirst are computed from the data.
#[component]
pub(super) fn Masthead(page: Page) -> impl IntoView {
    let prose = page.lang.prose();
    let lines = headline(page.context());
    let lines = lines.map(|line| view! { <span class="clause">{line}</span>" " });
    let other = page.lang.other();
    let href = match other {
        Lang::En => "en/",
        Lang::Zh => page.root(),
    };
    view! {
        <header class="masthead">
            <p class="nameplate">
                <span class="name">{page.content.site_name(page.lang)}</span>
                <span inner_html=enlarge(page)></span>
                <a id="language" href=href data-page=href hreflang=other.tag() lang=other.tag()>{prose.other_language}</a>
            </p>
            <p class="kicker">{page.content.about.kicker.get(page.lang)}</p>
            <h1>{lines.collect_view()}</h1>
            <p class="standfirst">{standfirst(page.context())}</p>
        </header>
    }
}

/// Links to the sections.
#[component]
pub(super) fn Sections(page: Page) -> impl IntoView {
    let prose = page.lang.prose();
    let charts = page.content.about.sections.iter();
    let charts = charts.map(|(id, name)| (id.as_str(), name.get(page.lang)));
    let own = [
        ("figures", prose.section_figures),
        ("method", prose.section_method),
    ];
    let links = charts.chain(own).map(|(id, name)| {
        let href = ["#", id].concat();
        view! { <li><a href=href>{name}</a></li> }
    });
    view! {
        <nav class="sections" aria-label=prose.sections_label>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

/// How much of what was counted several districts counted.
fn overlap(context: Context<'_>) -> Overlap {
    let (shared, things) = shared_subjects(context.data, context.verdicts);
    let alike = shared.iter().filter(|one| one.best == Verdict::Direct);
    Overlap {
        districts: context.data.districts.len(),
        things,
        shared: shared.len(),
        alike: alike.count(),
    }
}

/// The headline, in two lines.
pub(super) fn headline(context: Context<'_>) -> [String; 2] {
    context.lang.messages().headline(overlap(context))
}

/// What stands under it.
pub(super) fn standfirst(context: Context<'_>) -> String {
    let (data, of) = (context.data, overlap(context));
    let firsts = data
        .district_ixs()
        .filter_map(|ix| first_figure(context, ix));
    let firsts: Vec<_> = firsts.collect();
    let values: Vec<_> = firsts.iter().map(|ix| context.value(*ix)).collect();
    let leads = firsts.iter().zip(&values).map(|(ix, value)| {
        let figure = data.figure(*ix);
        let measure = data.measure(figure.measure);
        let rank = figure.rank.as_ref();
        Lead {
            district: context.district_name(figure.district),
            what: what(context, *ix),
            kind: measure.kind,
            value,
            rank: rank.map(|rank| (rank.scope, rank.place, rank.of.get(context.lang))),
        }
    });
    let leads: Vec<_> = leads.collect();
    // Two districts that both claim to be first, of things that do not compare.
    let firsts_differ = match (&firsts[..], &leads[..]) {
        ([a, b], [of_a, of_b]) => {
            let is_first = |lead: &Lead<'_>| matches!(lead.rank, Some((_, 1, _)));
            is_first(of_a) && is_first(of_b) && judge(data, *a, *b) == Verdict::Refused
        }
        _ => false,
    };
    let per_district = data.district_ixs().map(|ix| {
        let own = data.figures.iter().filter(|figure| figure.district == ix);
        (context.district_name(ix), own.count())
    });
    let per_district: Vec<_> = per_district.collect();
    context
        .lang
        .messages()
        .standfirst(&leads, firsts_differ, &per_district, of)
}

/// What a figure is of, where its value says which way it went or how good it is; otherwise
/// its own name, since a count says at which step.
fn what<'a>(context: Context<'a>, ix: FigureIx) -> &'a str {
    let measure = context.data.measure(context.data.figure(ix).measure);
    match measure.kind {
        Kind::Count | Kind::Amount => measure.name.get(context.lang),
        Kind::Change | Kind::Rate | Kind::Share | Kind::Score => {
            let words = context.vocabulary;
            let m = context.lang.messages();
            m.term(words, Facet::Subject, &measure.subject)
        }
    }
}

/// The figure that a district's score box gives first; where it has no box with a figure,
/// the one that stands first in the scan.
fn first_figure(context: Context<'_>, district: DistrictIx) -> Option<FigureIx> {
    let data = context.data;
    let is_boxed = |line: u32| {
        let part = data.source.part_of(line);
        part.is_some_and(|part| part.kind == PartKind::Box && part.district == Some(district))
    };
    let places = data.figure_ixs().flat_map(|ix| {
        let figure = data.figure(ix);
        let own = (figure.district == district).then_some(&figure.locations);
        own.into_iter().flatten().map(move |at| (ix, at))
    });
    let first = places.min_by_key(|(_, at)| (!is_boxed(at.line), at.line, at.start));
    first.map(|(ix, _)| ix)
}
