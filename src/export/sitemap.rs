//! `sitemap.xml` and the line of `robots.txt` that names it. Embeds are not listed: they
//! are the same charts again.

use crate::i18n::Lang;
use crate::svg::escape;

use super::{Address, Edition, address};

/// The sitemap's text: both pages, each with the other as its translation.
pub fn xml(site: &Address, edition: &Edition) -> String {
    let day = edition.day().map(|day| format!("<lastmod>{day}</lastmod>"));
    let day = day.unwrap_or_default();
    let at = |lang| escape(&site.to(address::page(lang)));
    let alternates = Lang::ALL.map(|lang| {
        let (tag, href) = (lang.tag(), at(lang));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>")
    });
    let alternates = alternates.concat();
    let urls =
        Lang::ALL.map(|lang| format!("<url><loc>{}</loc>{day}{alternates}</url>\n", at(lang)));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
        urls.concat()
    )
}

/// `robots.txt`, with the sitemap where the site has a public address.
pub fn robots(text: &str, site: &Address) -> String {
    if site.is_public() {
        format!("{text}Sitemap: {}\n", site.to("sitemap.xml"))
    } else {
        text.to_owned()
    }
}
