//! Pages as others are told of them: addresses with and without `SITE_URL`, sitemap,
//! JSON-LD, Open Graph, and what an embed page needs.

use std::collections::BTreeSet;

use roxmltree::Document;
use serde_json::Value;
use siming_huli::chart::catalog::RESERVED;
use siming_huli::export::Address;
use siming_huli::export::address::LOCAL;

use crate::common::published::published_charts;
use crate::made::{Built, SITE_URL, attribute};

const BLOCK: &str = "<script type=\"application/ld+json\">";

fn linked(page: &str) -> Value {
    assert_eq!(page.matches(BLOCK).count(), 1);
    let text = page
        .split(BLOCK)
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

/// The address of a page's folder from the site's root.
fn folder(page: &str) -> &str {
    page.strip_suffix("index.html").unwrap()
}

#[test]
fn with_a_public_address_no_file_names_a_local_one() {
    let built = Built::at(Some(SITE_URL));
    assert_eq!(built.local, Vec::<String>::new());
    let mut texts = 0;
    for path in built.files() {
        if path.ends_with(".wasm") {
            continue;
        }
        texts += 1;
        let text = built.text(&path);
        assert!(
            !text.contains("127.0.0.1") && !text.contains("localhost"),
            "{path}"
        );
    }
    assert!(texts > 60, "{texts} files");
}

#[test]
fn every_page_has_its_canonical_address_languages_and_cards() {
    let built = Built::at(Some(SITE_URL));
    for page in built.pages() {
        let html = built.read(&page);
        let own = format!("{SITE_URL}/{}", folder(&page));
        let of = |start: &str, name: &str| {
            attribute(&html, start, name).unwrap_or_else(|| panic!("{start} in {page}"))
        };
        assert_eq!(of("<link rel=\"canonical\"", "href"), own);
        assert_eq!(of("<meta property=\"og:url\"", "content"), own);
        let zh = of("<link rel=\"alternate\" hreflang=\"zh-CN\"", "href");
        let en = of("<link rel=\"alternate\" hreflang=\"en\"", "href");
        assert_eq!(
            of("<link rel=\"alternate\" hreflang=\"x-default\"", "href"),
            zh
        );
        assert_eq!(en, zh.replacen(SITE_URL, &format!("{SITE_URL}/en"), 1));
        assert!(own == zh || own == en, "{page}");
        assert_eq!(
            of("<meta name=\"twitter:card\"", "content"),
            "summary_large_image"
        );
        let image = of("<meta property=\"og:image\"", "content");
        assert!(
            image.starts_with(SITE_URL) && image.ends_with(".preview.png"),
            "{image}"
        );
        for (item, property) in [("name", "og:title"), ("description", "og:description")] {
            let said = of(&format!("<meta property=\"{property}\""), "itemprop");
            assert_eq!(said, item, "{page}");
        }
        let square = of("<meta itemprop=\"image\"", "content");
        assert_eq!(square, image.replace(".preview.", ".square."), "{page}");
        for name in ["og:title", "og:description", "og:image:alt"] {
            let said = of(&format!("<meta property=\"{name}\""), "content");
            assert!(!said.is_empty(), "{name} in {page}");
        }
    }
}

#[test]
fn without_an_address_links_are_relative_and_local_files_are_named() {
    let built = Built::at(None);
    for path in built.files() {
        // Those of an edition hold it as well, and are not named once more.
        if path.ends_with(".wasm") || path.starts_with("e/") {
            continue;
        }
        let holds = built.text(&path).contains(LOCAL);
        assert_eq!(holds, built.local.contains(&path), "{path}");
    }
    for page in built.pages() {
        let html = built.read(&page);
        assert!(
            !html.contains("rel=\"canonical\"") && !html.contains("og:url"),
            "{page}"
        );
        for lang in ["zh-CN", "en"] {
            let start = format!("<link rel=\"alternate\" hreflang=\"{lang}\"");
            let href = attribute(&html, &start, "href").unwrap();
            assert!(href.starts_with('.') || href == "en/", "{href} in {page}");
            let file = built
                .out()
                .join(folder(&page))
                .join(href)
                .join("index.html");
            assert!(file.is_file(), "{}", file.display());
        }
    }
    assert_eq!(built.read("robots.txt").matches("Sitemap").count(), 0);
    assert!(built.read("404.html").contains("href=\"/en/\""));
}

#[test]
fn the_page_for_a_missing_page_links_into_the_sites_folder() {
    let page = Built::at(Some(SITE_URL)).read("404.html");
    assert!(page.contains("href=\"/xiamen/2022/\"") && page.contains("href=\"/xiamen/2022/en/\""));
    assert!(page.contains("href=\"/xiamen/2022/assets/page-"), "{page}");
}

#[test]
fn a_wrong_address_is_named() {
    for wrong in [
        "example.org",
        "ftp://example.org",
        "https://example.org/?a",
        "https://",
    ] {
        let why = Address::from_setting(Some(wrong)).unwrap_err().to_string();
        assert!(why.starts_with(&format!("SITE_URL={wrong}: ")), "{why}");
    }
    let with = |text: &str| Address::from_setting(Some(text)).unwrap();
    assert_eq!(with("https://a.org"), with(" https://a.org/ "));
    assert!(!with("").is_public());
}

#[test]
fn the_sitemap_lists_both_pages_and_no_embed() {
    let built = Built::at(Some(SITE_URL));
    let text = built.read("sitemap.xml");
    let sitemap = Document::parse(&text).unwrap();
    let named = |name: &'static str| {
        sitemap
            .descendants()
            .filter(move |n| n.tag_name().name() == name)
    };
    let places: Vec<_> = named("loc").map(|n| n.text().unwrap()).collect();
    assert_eq!(places, [format!("{SITE_URL}/"), format!("{SITE_URL}/en/")]);
    assert_eq!(named("link").count(), 4);
    assert!(named("lastmod").all(|n| n.text() == Some("2026-11-23")));
    let robots = built.read("robots.txt");
    assert!(
        robots.ends_with(&format!("Sitemap: {SITE_URL}/sitemap.xml\n")),
        "{robots}"
    );
}

#[test]
fn json_ld_describes_the_data_and_every_file_it_names_is_there() {
    let built = Built::at(Some(SITE_URL));
    for page in built.pages() {
        let data = linked(&built.read(&page));
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "Dataset", "{page}");
        for field in [
            "name",
            "description",
            "license",
            "identifier",
            "dateModified",
            "url",
        ] {
            assert!(
                data[field].as_str().is_some_and(|text| !text.is_empty()),
                "{field}: {page}"
            );
        }
        let files = data["distribution"].as_array().unwrap();
        assert!(!files.is_empty());
        for file in files {
            let address = file["contentUrl"].as_str().unwrap();
            let path = address.strip_prefix(&format!("{SITE_URL}/")).unwrap();
            assert!(built.out().join(path).is_file(), "{path}");
        }
    }
}

#[test]
fn links_to_sections_lead_somewhere_and_long_lists_are_folded_with_their_counts() {
    let built = Built::at(None);
    for (page, defects, all) in [
        ("index.html", "扫描缺陷", "展开全部"),
        ("en/index.html", "defects of the scanned text", "Show all "),
    ] {
        let html = built.read(page);
        let nav = html.split("<nav ").nth(1).unwrap();
        let nav = nav.split("</nav>").next().unwrap();
        let links: Vec<_> = nav.split("href=\"#").skip(1).collect();
        assert_eq!(links.len(), 10, "{page}");
        for link in links {
            let id = link.split('"').next().unwrap();
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} in {page}");
        }
        let summaries: Vec<_> = html.split("<summary>").skip(1).collect();
        for said in [defects, all] {
            let found = summaries.iter().find(|summary| summary.contains(said));
            let found = found.unwrap_or_else(|| panic!("{said} in {page}"));
            let heading = found.split("</summary>").next().unwrap();
            assert!(heading.contains(|c: char| c.is_ascii_digit()), "{heading}");
        }
        assert_eq!(html.matches("class=\"group\"").count(), 1, "{page}");
    }
}

#[test]
fn no_chart_can_have_the_id_of_what_stands_beside_it() {
    let built = Built::at(None);
    let charts: Vec<_> = published_charts().iter().map(|c| c.id).collect();
    let of_a_chart = |id: &str| {
        let mut charts = charts.iter();
        charts.any(|chart| id == *chart || id.starts_with(&format!("{chart}-")))
    };
    let mut found = BTreeSet::new();
    for page in ["index.html", "en/index.html", "embed/changes/index.html"] {
        let html = built.read(page);
        let ids = html.split(" id=\"").skip(1);
        let ids = ids.map(|id| id.split('"').next().unwrap().to_owned());
        found.extend(ids.filter(|id| !of_a_chart(id)));
    }
    // These two come with the dialog, which a script makes.
    found.extend(["share", "share-title"].map(str::to_owned));
    assert_eq!(found.into_iter().collect::<Vec<_>>(), RESERVED);
}

#[test]
fn a_share_page_puts_readers_first_and_an_embed_has_no_headings_of_the_page() {
    let built = Built::at(None);
    let share = built.read("share/changes/index.html");
    let tabs: Vec<_> = share.split("data-tab=\"").skip(1).collect();
    let tabs: Vec<_> = tabs
        .iter()
        .map(|tab| tab.split('"').next().unwrap())
        .collect();
    assert_eq!(tabs, ["图片", "链接", "引用", "数据", "嵌入"]);
    assert!(share.contains("分享：《"), "{share}");
    let embed = built.read("embed/changes/index.html");
    assert!(!embed.contains("class=\"group\"") && !embed.contains("class=\"sections\""));
}
