//! `data/<slug>.<lang>.html`: the whole page as one file, for closed networks and archives.
//!
//! ```text
//! masthead, each chart in one layout with its table, all figures, method ─► bare ─► one file
//! ```
//!
//! It asks for nothing and runs nothing: its own policy forbids both, and allows the one style
//! sheet by its hash. With scripts, Wasm and data it would be larger than 400 kB, so it has none:
//! filters and pairs are on the site, to which it leads.

use std::sync::LazyLock;

use leptos::prelude::*;

use crate::chart::{Filter, PAGE_WIDTHS_PX, Spec, build, scene};
use crate::content::Content;
use crate::export::{Address, Edition, address};
use crate::i18n::Lang;
use crate::svg::{Target, escape, write};
use crate::ui::{Detail, Listed, Page, tables};

use super::figures::Figures;
use super::lean::lean_at_rest;
use super::masthead::{Sections, headline, standfirst};
use super::method::Method;
use super::{SiteError, Written, css, hydrated};

/// What of the page's style sheets it has no use for.
const UNUSED: [&str; 37] = [
    ".charts", ".choice", ".clear", ".columns", ".display", ".enlarge", ".find", ".fixed",
    ".frame", ".hash", ".hint", ".links", ".lists", ".notice", ".options", ".origin", ".pane",
    ".panel", ".picture", ".preview", ".room", ".said", ".search", ".select", ".selects", ".share",
    ".sharing", ".shown", ".tabs", ".tooltip", ".unfold", ".views", "#status", "dialog",
    ".edition", ".other", ".which",
];

/// Attributes that say something to scripts only, or name what is left out, besides `data-…`.
const IDLE: [&str; 2] = ["tabindex", "aria-describedby"];

static STYLE: LazyLock<String> = LazyLock::new(|| {
    let own = include_str!("../../public/styles/one-file.css");
    css::without(&(super::styles() + own), &UNUSED)
});

/// The file's text.
///
/// # Errors
/// If a chart cannot be drawn.
pub(super) fn document(
    content: &'static Content,
    lang: Lang,
    site: &Address,
    edition: &Edition,
) -> Written<String> {
    let (about, prose) = (&content.about, lang.prose());
    let charts = content.catalog.charts.iter();
    let specs = charts.map(|chart| build(content.context(lang), chart, &Filter::ALL));
    let specs: Vec<_> = specs.collect();
    let drawings: Vec<String> = specs.iter().map(draw).collect::<Written<_>>()?;
    let body = Owner::new().with(|| {
        let page = Page::new(content, lang);
        let cards = specs.iter().zip(drawings);
        let cards = cards.map(|(spec, drawing)| card(page, spec, drawing));
        let [first, second] = headline(page.context());
        view! {
            <header class="masthead">
                <p class="nameplate"><span class="name">{content.site_name(lang)}</span></p>
                <p class="kicker">{about.kicker.get(lang)}</p>
                <h1><span class="clause">{first}</span>" "<span class="clause">{second}</span></h1>
                <p class="standfirst">{standfirst(page.context())}</p>
                <p class="about">{prose.one_file}{home(lang, site)}</p>
                <p class="about">{dated(edition)}</p>
            </header>
            <Sections page/>
            <main>{cards.collect_view()}<Figures page/><Method page files=false/></main>
            <footer class="foot"><p>{prose.licence}</p></footer>
        }
        .to_html()
    });
    Ok(format!(
        r#"<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {source}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"#,
        source = css::source(&STYLE),
        tag = lang.tag(),
        title = escape(about.title.get(lang)),
        description = escape(about.description.get(lang)),
        style = *STYLE,
        body = bare(&body),
    ))
}

/// A chart in the narrowest of the fixed layouts, which is read on a phone and on paper alike.
fn draw(spec: &Spec) -> Written<String> {
    let [(_, width_px), ..] = PAGE_WIDTHS_PX;
    let scene = scene(spec, width_px, spec.id.clone());
    let scene = scene.map_err(|e| SiteError(format!("{}: {e}", spec.id)))?;
    Ok(lean_at_rest(&write(&scene, Target::Page)))
}

/// A chart with title, finding, source and table.
fn card(page: Page, spec: &Spec, drawing: String) -> impl IntoView + use<> {
    let m = page.lang.messages();
    let title = [&spec.id, "-title"].concat();
    let (figures, claims, derived) = (spec.figures(), spec.claims(), spec.derived().to_vec());
    let listed = Listed {
        figures: &figures,
        claims: &claims,
        derived: &derived,
    };
    let rows = tables(page, &listed, Detail::Reported);
    view! {
        <section class="card" id=spec.id.clone() aria-labelledby=title>
            <h2 id=title.clone()>{spec.title.clone()}</h2>
            <p class="finding">{spec.finding.clone()}</p>
            <div class="drawing" translate="no" inner_html=drawing></div>
            <p class="source">{page.content.catalog.everywhere.source_line.get(page.lang)}</p>
            <details><summary>{m.table}</summary><div class="table" inner_html=rows></div></details>
        </section>
    }
}

/// Where the interactive form is, where that is known.
fn home(lang: Lang, site: &Address) -> Option<impl IntoView + use<>> {
    site.is_public().then(|| {
        let address = site.to(address::page(lang));
        view! { " "<a href=address.clone()>{address.clone()}</a> }
    })
}

/// Of which version, day and data this is. An edition's name goes into none of its data files: they
/// are packed and summed before it is known.
fn dated(edition: &Edition) -> String {
    let day = edition.day();
    let parts = [
        day.as_deref(),
        Some(edition.version),
        Some(edition.short_data_hash()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The markup without attributes that nothing reads in it, without comments between texts, and
/// without what charts say once more to those who do not see them: title, finding and the label
/// of every mark stay.
fn bare(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let end = if rest.starts_with("<desc") {
            rest.find("</desc>").map(|end| end + "</desc>".len())
        } else if rest.starts_with("<!--") {
            rest.find("-->").map(|end| end + "-->".len())
        } else {
            let end = hydrated::tag_end(rest).map(|end| end + 1);
            out.push_str(&without_idle(&rest[..end.unwrap_or(rest.len())]));
            end
        };
        rest = &rest[end.unwrap_or(rest.len())..];
    }
    out + rest
}

/// A tag without such attributes.
fn without_idle(tag: &str) -> String {
    let mut out = String::with_capacity(tag.len());
    let mut rest = tag;
    while let Some(at) = rest.find("=\"") {
        let length = rest[at + 2..].find('"').unwrap_or(rest.len() - at - 2);
        let end = rest.len().min(at + 3 + length);
        let start = rest[..at].rfind(' ').unwrap_or(0);
        let name = rest[start..at].trim_start();
        let is_idle = name.starts_with("data-") || IDLE.contains(&name);
        out.push_str(&rest[..if is_idle { start } else { end }]);
        rest = &rest[end..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{STYLE, bare};

    #[test]
    fn what_scripts_read_is_left_out_and_nothing_else() {
        let markup = concat!(
            r#"<g class="mark" data-figure="a" role="img" aria-label="A > b" tabindex="-1">"#,
            r#"<desc id="d">again</desc><text x="1">a data-x="1" b</text><!-- c --></g><br>end"#,
        );
        let expected = concat!(
            r#"<g class="mark" role="img" aria-label="A > b">"#,
            r#"<text x="1">a data-x="1" b</text></g><br>end"#,
        );
        assert_eq!(bare(markup), expected);
    }

    #[test]
    fn the_style_sheet_asks_for_nothing() {
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import") && !STYLE.contains('<'));
    }
}
