//! What stands around the rendered page: head, status bar, scripts. Nothing in it is inline but
//! the style sheet of the page, which its policy allows by its hash: a second file would cost a
//! second round trip before anything is painted.

use crate::about::About;
use crate::content::Content;
use crate::export::linked::{self, Described};
use crate::export::{Address, Edition, PublishedChart, address, images};
use crate::i18n::Lang;
use crate::svg::escape;

use super::assets::{Asset, Assets};
use super::headers::{self, Kind};
use super::page::Body;
use super::{PAGE_STYLE, Written, notice};

/// What others are told of the page in a language, as elements of its head.
pub(super) fn described(
    lang: Lang,
    published_charts: &[&PublishedChart<'_>],
    site: &Address,
    edition: &Edition,
) -> Written<String> {
    let Some(first) = published_charts.first() else {
        return Ok(String::new());
    };
    let head = linked::head(
        &Described {
            paths: Lang::ALL.map(|lang| (lang, address::page(lang).to_owned())),
            lang,
            title: first.about.title.get(lang),
            description: first.about.description.get(lang),
            picture: first,
            kind: "website",
        },
        site,
    );
    let index = match site.below() {
        "" => "",
        _ => "<meta name=\"robots\" content=\"noindex\">\n",
    };
    Ok([
        index,
        &head,
        &linked::dataset(lang, published_charts, site, edition)?,
    ]
    .concat())
}

/// A whole page of the site at `site`, or of an edition. `app` is the hydrated element, `foot` that of
/// the page, `described` goes into its head, `live_reload` is trunk's script while developing, and empty
/// otherwise.
pub(super) struct Document<'a> {
    pub about: &'a About,
    pub lang: Lang,
    pub site: &'a Address,
    pub edition: &'a Edition,
    pub assets: &'a Assets,
    pub body: &'a Body,
    pub app: &'a str,
    pub foot: &'a str,
    pub described: &'a str,
    pub live_reload: &'a str,
}

/// The text of a whole page.
pub(super) fn document(document: &Document<'_>) -> String {
    let Document {
        about,
        lang,
        site,
        edition,
        assets,
        body,
        app,
        foot,
        described,
        live_reload,
    } = *document;
    let prose = lang.prose();
    let root = root(lang);
    let at = |asset: &Asset| format!("{root}{}", asset.path);
    let Assets {
        script,
        wasm,
        boot,
        share,
        style,
        ..
    } = assets;
    let policy = headers::in_page(Kind::Page, site);
    let title = about.title.get(lang);
    let inline = ["<style>", &PAGE_STYLE, "</style>"].concat();
    let head = head(lang, title, root, &policy, &inline, assets);
    // Behind the link that skips the head, outside of what is hydrated.
    let places = [root, address::page(lang)];
    let notice = notice::notice(
        lang,
        site,
        (&edition.name, edition.day().as_deref()),
        places,
    ) + "<header";
    let page_head = body.head.replacen("<header", &notice, 1);
    format!(
        r#"{head}<meta name="description" content="{description}">
{described}<link rel="modulepreload" href="{script_at}" integrity="{script_sri}">
<link rel="preload" as="fetch" crossorigin href="{content_at}">
<link rel="preload" as="fetch" crossorigin href="{wasm_at}">
{expect}
</head>
<body>
{page_head}
<main>
{app}
{method}
</main>
{foot}
<div id="status" role="status" data-state="idle"><p></p><progress aria-label="{loading}"></progress><button type="button">{retry}</button></div>
<script type="module" id="boot" src="{boot_at}" integrity="{boot_sri}" data-code="{script_at}" data-code-integrity="{script_sri}" data-wasm="{wasm_at}" data-wasm-integrity="{wasm_sri}" data-loading="{loading}" data-slow="{slow}" data-failed="{failed}" data-broken="{broken}" data-still="{still}" data-unstyled="{unstyled}" data-unshared="{unshared}" data-share="{share_at}" data-share-integrity="{share_sri}" data-style="{style_at}" data-style-integrity="{style_sri}"></script>
<script type="module" id="code" src="{script_at}" integrity="{script_sri}"></script>
{live_reload}</body>
</html>
"#,
        expect = painted_with("app"),
        app = app,
        method = body.method,
        description = escape(about.description.get(lang)),
        content_at = at(assets.content(lang)),
        script_at = at(script),
        script_sri = script.integrity,
        share_at = at(share),
        share_sri = share.integrity,
        style_at = at(style),
        style_sri = style.integrity,
        boot_at = at(boot),
        boot_sri = boot.integrity,
        wasm_at = at(wasm),
        wasm_sri = wasm.integrity,
        loading = escape(prose.loading),
        slow = escape(prose.slow),
        failed = escape(prose.load_failed),
        broken = escape(prose.broken),
        still = escape(prose.still),
        unstyled = escape(prose.unstyled),
        unshared = escape(prose.unshared),
        retry = escape(prose.retry),
    )
}

/// The way from the page in a language to the root of the site.
pub(super) fn root(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => "../",
    }
}

/// The page for an address that has none, in both languages. A server shows it at any
/// depth, so its links start from the root of the host: `folder` is where the site is on it.
pub(super) fn not_found(assets: &Assets, content: &Content, folder: &str) -> String {
    let folder = escape(folder);
    let style = style_sheet(&folder, assets);
    let head = head(Lang::Zh, "404", &folder, "", &style, assets);
    let links = Lang::ALL.map(|lang| {
        let prose = lang.prose();
        let href = format!("{folder}{}", address::page(lang));
        format!(
            "<p lang=\"{}\">{} <a href=\"{href}\">{}</a></p>\n",
            lang.tag(),
            escape(prose.not_found),
            escape(content.site_name(lang))
        )
    });
    format!(
        "{head}<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<main class=\"method\">{}</main>\n</body>\n</html>\n",
        links.concat()
    )
}

/// The first picture of a page, for apps that show a link with it: a square of a chart, which no
/// reader sees. A browser that runs scripts does not fetch it, since it is never drawn.
pub(super) fn card(published: &PublishedChart<'_>, root: &str) -> String {
    let src = escape(&[root, &published.file(images::FOLDER, images::SQUARE)].concat());
    let side = images::SQUARE_SIZE;
    format!(
        "<img hidden loading=\"lazy\" src=\"{src}\" alt=\"\" width=\"{side}\" height=\"{side}\">\n"
    )
}

/// The style sheet of pages that are read after the first one: a file, which a browser keeps for all
/// of them. `root` leads to where the assets are.
pub(super) fn style_sheet(root: &str, assets: &Assets) -> String {
    let Asset { path, integrity } = &assets.style;
    format!("<link rel=\"stylesheet\" href=\"{root}{path}\" integrity=\"{integrity}\">")
}

/// Has the browser paint nothing before the element of this `id` is there, where it knows how: what comes
/// later in a line would move what has been painted of it.
pub(super) fn painted_with(id: &str) -> String {
    format!("<link rel=\"expect\" blocking=\"render\" href=\"#{id}\">")
}

/// The head of any page but an embed, from its start, up to what is of the page alone. `root` leads to
/// where its assets are; `policy` is what the page holds of [`headers::in_page`]; `style` is the element
/// with its style sheet.
pub(super) fn head(
    lang: Lang,
    title: &str,
    root: &str,
    policy: &str,
    style: &str,
    assets: &Assets,
) -> String {
    format!(
        r#"<!DOCTYPE html>
<html lang="{lang}" itemscope>
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{style}
<link rel="icon" href="{root}{icon}" type="image/svg+xml">
"#,
        lang = lang.tag(),
        title = escape(title),
        icon = assets.icon.path,
    )
}

/// The script that trunk puts into its own page while serving, to reload on change; its
/// release builds have none.
pub(super) fn live_reload(trunk_page: &str) -> String {
    let mut scripts = trunk_page.split("<script").skip(1);
    let found = scripts.find(|script| script.contains("TRUNK") || script.contains("trunk"));
    let script = found.and_then(|script| script.split_once("</script>"));
    script.map_or_else(String::new, |(script, _)| {
        format!("<script{script}</script>\n")
    })
}
