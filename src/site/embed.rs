//! Embed pages: one chart, prerendered, that paints from one file. A small script reports the
//! height and loads the rest on demand.

use std::path::Path;
use std::sync::LazyLock;

use leptos::prelude::*;

use crate::content::Content;
use crate::export::linked::{self, Described};
use crate::export::{Address, Edition, PublishedChart, address, oembed};
use crate::i18n::Lang;
use crate::state;
use crate::svg::escape;
use crate::ui::{App, Page};

use super::assets::{Asset, Assets};
use super::lean::lean;
use super::{SiteError, Written};
use super::{css, hydrated, still};

/// What of the page's style sheets an embed has no use for.
const UNUSED: [&str; 44] = [
    ".masthead",
    ".nameplate",
    ".kicker",
    "h1",
    ".clause",
    ".standfirst",
    ".sections",
    ".group",
    ".skip",
    ".find",
    ".clear",
    ".columns",
    ".selects",
    ".search",
    ".select",
    ".shown",
    ".lists",
    ".display",
    ".enlarge",
    ".files",
    ".narrow-table",
    ".method",
    ".sharing",
    ".options",
    ".tabs",
    ".room",
    ".picture",
    ".preview",
    ".said",
    ".hash",
    ".box",
    "dialog",
    ".foot",
    ".charts",
    ".taking",
    ".attribution",
    ".remarks",
    ".sides",
    ".sided",
    ".edition",
    ".which",
    ".other",
    "input[type=search]",
    "select",
];

/// The style sheet of embeds: that of the page without what they do not need, then their own.
/// The same in each of them, so that one hash allows it.
pub(super) static STYLE: LazyLock<String> = LazyLock::new(|| {
    let own = include_str!("../../public/styles/embed.css");
    css::without(&(super::styles() + own), &UNUSED)
});

/// What of an embed is the same wherever it lies: the element with its chart, and what the script
/// is told of the interactive part.
pub(super) struct Body {
    app: String,
    live: String,
}

/// The body of a published chart's page.
pub(super) fn body(
    out: &Path,
    content: &'static Content,
    published: &PublishedChart<'_>,
    assets: &Assets,
) -> Written<Body> {
    // The browser knows the charts of the page alone: one of two figures is whole as it is.
    if published.is_pair() {
        return Ok(Body {
            app: still::element(content, published)?,
            live: String::new(),
        });
    }
    let (lang, root) = (published.lang(), root(published));
    let name = format!("{}-{}", published.id, lang.tag());
    let made = app(content, published)?;
    let file = |name: &str, asset: &Asset| {
        let Asset { path, integrity } = asset;
        format!(r#" data-{name}="{root}{path}" data-{name}-integrity="{integrity}""#)
    };
    let live = [("code", &assets.script), ("wasm", &assets.wasm)];
    Ok(Body {
        app: hydrated::element(out, assets, &name, &root, lang, Some(published.id), &made)?,
        live: live.map(|(name, asset)| file(name, asset)).concat(),
    })
}

/// The way from the page of a published chart to the root.
fn root(published: &PublishedChart<'_>) -> String {
    address::up(&address::embed(published.lang(), published.id))
}

/// The page of a published chart.
///
/// Its style sheet stands inline: a second file would cost a second round trip before anything
/// is painted. Its own script goes without integrity: a sandboxed frame has no origin, so a
/// browser would check it only on a host that sends CORS headers, and not run it on any other.
/// What only machines read comes after the chart. In an edition it is the same page, with addresses of
/// the edition, and holds its `policy` itself: the line under the chart leads to a page that says of
/// which edition it is.
pub(super) fn document(
    published: &PublishedChart<'_>,
    body: &Body,
    assets: &Assets,
    site: &Address,
    edition: &Edition,
    policy: &str,
) -> Written<String> {
    let lang = published.lang();
    let (m, prose) = (lang.messages(), lang.prose());
    let root = root(published);
    let at = |asset: &Asset| format!("{root}{}", asset.path);
    let Body { app, live } = body;
    let described = linked::head(
        &Described {
            paths: Lang::ALL.map(|lang| (lang, address::embed(lang, published.id))),
            lang,
            title: &published.spec.title,
            description: &published.spec.finding,
            picture: published,
            kind: "article",
        },
        site,
    );
    Ok(format!(
        r#"<!DOCTYPE html>
<html lang="{tag}" itemscope>
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
<link rel="icon" href="{icon}">
<meta name="robots" content="noindex, indexifembedded">
<meta name="description" content="{finding}">
{described}{discovery}</head>
<body>
<main>
{app}
</main>
<p class="home"><a href="{home}" target="_blank" rel="noopener">{home_words}</a></p>
{linked}<div id="status" role="status" data-state="idle"><p></p><progress aria-label="{loading}"></progress><button type="button">{retry}</button></div>
<script defer id="boot" src="{boot}" data-chart="{chart}"{live} data-loading="{loading}" data-slow="{slow}" data-failed="{failed}" data-broken="{broken}" data-still="{still}" data-choices="{choices}"></script>
</body>
</html>
"#,
        tag = lang.tag(),
        title = escape(&format!(
            "{}{}{}",
            published.spec.title,
            m.dot,
            published.site_name()
        )),
        style = *STYLE,
        icon = at(&assets.icon),
        finding = escape(&published.spec.finding),
        discovery = oembed::discovery(published, site),
        linked = linked::chart(published, site, edition).map_err(SiteError::from)?,
        chart = escape(published.id),
        app = app,
        home = escape(&format!("{root}{}", published.permalink())),
        home_words = escape(&lang.publication().home(published.site_name())),
        boot = at(&assets.embed_boot),
        loading = escape(prose.loading),
        slow = escape(prose.slow),
        failed = escape(prose.load_failed),
        broken = escape(prose.broken),
        still = escape(prose.still),
        choices = escape(&state::choices()),
        retry = escape(prose.retry),
    ))
}

/// The chart as the browser will hydrate it.
fn app(content: &'static Content, published: &PublishedChart<'_>) -> Written<String> {
    let chart = content.chart(published.id);
    let chart = chart.ok_or_else(|| SiteError(format!("there is no chart `{}`", published.id)))?;
    let page = Owner::new().with(|| {
        let page = Page::new(content, published.lang());
        view! { <App page only=Some(chart)/> }.to_html()
    });
    Ok(lean(&page))
}

#[cfg(test)]
mod tests {
    use super::STYLE;

    #[test]
    fn the_style_sheet_ends_in_itself_and_is_one_line() {
        assert!(STYLE.len() > 5_000, "{} bytes", STYLE.len());
        // What would end it early, or make its hash another one.
        assert!(!STYLE.contains(['<', '\n', '\r', '\0']), "{}", *STYLE);
    }
}
