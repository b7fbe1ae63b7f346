//! How the figures were read and compared, what the scan hides, and what nobody knows.

use leptos::prelude::*;

use crate::chart::words::VerdictNote;
use crate::compare::Verdict;
use crate::data::model::{Figure, Level, Measure};
use crate::export::{archive, observations, package};
use crate::i18n::{Lang, Unknown};
use crate::ui::Page;
use crate::word::Word;

/// The data files that the page leads to, besides the archive of all.
const FILES: [&str; 14] = [
    "data/figures.csv",
    "data/claims.csv",
    "data/comparisons.csv",
    "data/metrics.json",
    "data/charts.json",
    "data/comparisons.json",
    "data/rules.json",
    "data/annotations.jsonld",
    observations::PATH,
    "data/datapackage.json",
    "data/schema.json",
    "data/charts.schema.json",
    "data/ro-crate-metadata.json",
    "data/sha256sums.txt",
];

/// A heading that unfolds what stands under it.
#[component]
fn Fold(heading: String, children: Children) -> impl IntoView {
    view! {
        <details>
            <summary><h3>{heading}</h3></summary>
            {children()}
        </details>
    }
}

/// Method, source and scan defects; counts and lists come from the data. What is long is
/// folded, each list with its count.
#[component]
pub(super) fn Method(
    page: Page,
    /// Whether it leads to the data files.
    files: bool,
) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let source = &page.content.data.source;
    let about = &page.content.about;
    let own = about.method.iter().map(|text| text.get(page.lang));
    let paragraphs: Vec<_> = own.chain(prose.method.iter().copied()).collect();
    let rules = m.folded(prose.rules_title, paragraphs.len());
    let paragraphs = paragraphs.into_iter().map(|text| view! { <p>{text}</p> });
    let defects = source.defects.iter().map(move |defect| {
        let lines: Vec<_> = defect.lines.iter().map(u32::to_string).collect();
        view! {
            <li><strong>{m.defect(defect.kind)}</strong>{m.colon}{defect.note.get(page.lang)}<span class="about">{m.beside_lines(&lines)}</span></li>
        }
    });
    let terms = about.glossary.iter().map(move |of| {
        let (term, gloss) = (of.term.get(page.lang), of.gloss.get(page.lang));
        view! { <li><strong>{term}</strong>{m.colon}{gloss}</li> }
    });
    let root = page.root();
    let own =
        [archive::path(about)]
            .into_iter()
            .chain(Lang::ALL.map(|lang| {
                [package::FOLDER, "/", &package::one_file(&about.slug, lang)].concat()
            }));
    let listed: Vec<_> = own.chain(FILES.map(str::to_owned)).collect();
    let count = listed.len();
    let listed = listed.into_iter().map(move |file| {
        let href = format!("{root}{file}");
        // On the site, the policy of data files lets no style in: the page is for keeping.
        let kept = file.ends_with(".html").then_some("");
        view! { <li><a href=href download=kept translate="no">{file}</a></li> }
    });
    let hash = view! { <p class="about">{prose.source_hash}<code translate="no">{source.sha256.as_str()}</code></p> };
    let unknowns = unknowns(page);
    let practices = practices(page);
    view! {
        <section class="card sided method" id="method" aria-labelledby="method-title">
            <div class="rail">
                <h2 id="method-title">{prose.method_title}</h2>
                <p>{about.about.get(page.lang)}</p>
                <p>{m.source}{m.colon}{source.title.get(page.lang)}{m.semicolon}{about.signed.get(page.lang)}{source.byline.as_str()}</p>
            </div>
            <div>
                <h3>{prose.verdicts_title}</h3>
                <Verdicts page/>
                <Fold heading=rules>{paragraphs.collect_view()}</Fold>
                <Fold heading=prose.attribution_title.to_owned()><AttributionTable page/></Fold>
                <Fold heading=m.folded(prose.unknown_title, unknowns.len())><ul>{unknowns}</ul></Fold>
                <Fold heading=m.defects_heading(source.defects.len())><ul class="defects">{defects.collect_view()}</ul></Fold>
                <Fold heading=prose.practices_title.to_owned()>{practices}</Fold>
                <Fold heading=m.folded(prose.glossary_title, about.glossary.len())>
                    <p class="about">{prose.glossary_intro}</p>
                    <ul>{terms.collect_view()}</ul>
                </Fold>
                <div class="files">
                    {if files {
                        view! { <Fold heading=m.folded(prose.data_files, count)><ul>{listed.collect_view()}</ul>{hash}</Fold> }.into_any()
                    } else {
                        hash.into_any()
                    }}
                </div>
                <p class="wanted">{about.wanted.get(page.lang)}</p>
            </div>
        </section>
    }
}

/// What each article describes without a number, theme by theme. It is not counted: what a
/// newspaper mentions is no measure of what was done.
fn practices(page: Page) -> Vec<AnyView> {
    let (data, m) = (&page.content.data, page.lang.messages());
    let by_district = data.district_ixs().filter_map(|district| {
        let by_theme = data.theme_ixs().filter_map(|theme| {
            let own = data.mentions.iter();
            let own = own.filter(|mention| mention.district == district && mention.theme == theme);
            let texts: Vec<_> = own.map(|mention| mention.text.get(page.lang)).collect();
            let name = data.theme(theme).name.get(page.lang);
            let said = m.list(&texts);
            (!texts.is_empty()).then(|| view! { <li><strong>{name}</strong>{m.colon}{said}</li> })
        });
        let by_theme: Vec<_> = by_theme.collect();
        let name = page.context().district_name(district);
        let list = view! { <h4>{name}</h4><ul>{by_theme}</ul> };
        data.mentions
            .iter()
            .any(|mention| mention.district == district)
            .then(|| list.into_any())
    });
    by_district.collect()
}

/// What each verdict means.
#[component]
fn Verdicts(page: Page) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let meanings = Verdict::ALL.iter().zip(prose.verdict_meanings);
    let items = meanings.map(|(verdict, meaning)| {
        let sign = VerdictNote::sign(*verdict);
        view! { <li><strong>{sign}" "{m.verdict(*verdict)}</strong>{m.colon}{meaning}</li> }
    });
    view! { <ul class="verdicts">{items.collect_view()}</ul> }
}

/// How many figures of each district are attributed how surely.
#[component]
fn AttributionTable(page: Page) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let data = &page.content.data;
    let heads = Level::ALL
        .iter()
        .map(|level| view! { <th scope="col">{m.level(*level)}</th> });
    let rows = data.district_ixs().map(|district| {
        let cells = Level::ALL.iter().map(|level| {
            let own = |f: &&Figure| f.district == district && f.attribution.level == *level;
            view! { <td>{data.figures.iter().filter(own).count()}</td> }
        });
        view! { <tr><th scope="row">{page.context().district_name(district)}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <p>{prose.attribution_intro}</p>
        <table class="narrow-table">
            <caption class="hint">{prose.attribution_title}</caption>
            <thead><tr><th scope="col">{m.district}</th>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// What the source leaves open, figure by figure, and what it leaves out altogether.
fn unknowns(page: Page) -> Vec<AnyView> {
    let data = &page.content.data;
    let (m, context) = (page.lang.messages(), page.context());
    let listed = |what: Unknown, is_open: &dyn Fn(&Figure, &Measure) -> bool| {
        let open = data
            .figures
            .iter()
            .filter(|figure| is_open(figure, data.measure(figure.measure)));
        let open: Vec<_> = open.collect();
        let by_district = data.district_ixs().filter_map(|district| {
            let own = open.iter().filter(|figure| figure.district == district);
            let names: Vec<_> = own
                .map(|figure| data.measure(figure.measure).name.get(page.lang))
                .collect();
            let name = context.district_name(district);
            (!names.is_empty()).then(|| view! { <p>{name}{m.colon}{m.list(&names)}</p> })
        });
        (!open.is_empty()).then(|| {
            let heading = m.unknown(what, open.len());
            view! { <li><strong>{heading}</strong>{by_district.collect_view()}</li> }.into_any()
        })
    };
    let lists = [
        listed(Unknown::Period, &|figure, _| {
            figure.period == Measure::UNSTATED
        }),
        listed(Unknown::Scope, &|_, measure| {
            measure.scope == Measure::UNSTATED
        }),
        listed(Unknown::Ceiling, &|figure, _| {
            figure.precision.upper.is_none()
        }),
        listed(Unknown::Digits, &|figure, _| {
            figure.approximate && figure.precision.upper.is_some()
        }),
    ];
    let always = page.content.about.unknown.iter();
    let always = always.map(|text| view! { <li>{text.get(page.lang)}</li> }.into_any());
    always.chain(lists.into_iter().flatten()).collect()
}
