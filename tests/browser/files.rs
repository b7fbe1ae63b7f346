//! The files of the built site, as they lie on the host.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use siming_huli::site::headers::Kind;
use tl::{HTMLTag, ParserOptions};

use crate::common::folder::below;
use crate::harness::dist;

/// Every page of the site. The page as one file is a file among the data: `one_file` looks at it.
fn pages() -> Vec<PathBuf> {
    let mut pages = below(&dist());
    let is_data = |path: &Path| path.iter().any(|part| part == "data");
    pages.retain(|path| path.extension().is_some_and(|e| e == "html") && !is_data(path));
    assert!(pages.len() >= 3, "zh, en and 404: {pages:?}");
    pages
}

/// Gives every element of every page to `look`, with the page's path.
fn for_each_element(look: &mut dyn FnMut(&Path, &HTMLTag<'_>)) {
    for page in pages() {
        let html = fs::read_to_string(&page).unwrap();
        let dom = tl::parse(&html, ParserOptions::default()).unwrap();
        let elements: Vec<_> = dom
            .nodes()
            .iter()
            .filter_map(|node| node.as_tag())
            .collect();
        assert!(elements.len() > 5, "{} is parsed", page.display());
        for element in elements {
            look(&page, element);
        }
    }
}

fn attribute(element: &HTMLTag<'_>, name: &str) -> Option<String> {
    let value = element.attributes().get(name)??;
    Some(value.as_utf8_str().into_owned())
}

#[test]
fn every_asset_is_named_by_the_hash_of_its_bytes() {
    let assets = below(&dist().join("assets"));
    let kinds = ["js", "wasm", "css", "json", "svg"];
    for kind in kinds {
        let found = assets
            .iter()
            .any(|path| path.extension().is_some_and(|e| e == kind));
        assert!(found, "an asset of kind {kind}: {assets:?}");
    }
    for path in assets {
        // Beside them lies the same, compressed for hosts that send files as they lie there.
        if path.extension().is_some_and(|e| e == "br" || e == "gz") {
            continue;
        }
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let (_, named) = stem
            .rsplit_once('-')
            .unwrap_or_else(|| panic!("{stem} has no hash"));
        let hash = Sha256::digest(fs::read(&path).unwrap());
        let hash: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(named, hash, "{}", path.display());
    }
}

#[test]
fn nothing_is_inline() {
    for_each_element(&mut |page, element| {
        let name = element.name().as_utf8_str();
        let at = format!("<{name}> in {}", page.display());
        assert!(name != "style" || kind_with_style(page).is_some(), "{at}");
        for (attribute, _) in element.attributes().iter() {
            let handler = attribute.starts_with("on");
            assert!(!handler && attribute != "style", "{attribute} of {at}");
        }
        if name == "script" {
            // A data block is no script: browsers do not run it.
            let data = attribute(element, "type").as_deref() == Some("application/ld+json");
            assert_ne!(data, attribute(element, "src").is_some(), "{at}: src");
        }
    });
}

/// The one exception saves a round trip, and is allowed by the hash of its bytes alone.
#[test]
fn the_page_and_each_embed_have_the_style_sheet_that_their_policy_names() {
    let mut held = [0, 0];
    for page in &pages() {
        let Some(kind) = kind_with_style(page) else {
            continue;
        };
        let policy = kind.policy(None);
        let html = fs::read_to_string(page).unwrap();
        let styles: Vec<_> = html.split("<style>").skip(1).collect();
        assert_eq!(styles.len(), 1, "{}", page.display());
        let style = styles[0].split("</style>").next().unwrap();
        let hash = STANDARD.encode(Sha256::digest(style));
        let (at, own) = match kind {
            Kind::Page => (0, "'self' "),
            _ => (1, ""),
        };
        let allowed = format!("; style-src {own}'sha256-{hash}'; ");
        assert!(policy.contains(&allowed), "{} {policy}", page.display());
        held[at] += 1;
    }
    let [pages, embeds] = held;
    assert!(pages >= 2, "{pages} pages");
    assert!(embeds >= 2, "{embeds} embeds");
}

/// What a page is that has its style sheet in it; nothing for others.
fn kind_with_style(page: &Path) -> Option<Kind> {
    let within = page.strip_prefix(dist()).unwrap();
    let mut parts: Vec<_> = within.iter().map(|part| part.to_str().unwrap()).collect();
    if parts[0] == "e" {
        parts.drain(..2);
    }
    match parts[..] {
        ["index.html"] | ["en", "index.html"] => Some(Kind::Page),
        _ => is_embed(page).then_some(Kind::Embed),
    }
}

fn is_embed(page: &Path) -> bool {
    let within = page.strip_prefix(dist()).unwrap();
    within.components().any(|part| part.as_os_str() == "embed")
}

#[test]
fn every_script_and_style_sheet_is_held_to_its_bytes() {
    let mut held = Vec::new();
    for_each_element(&mut |page, element| {
        let name = element.name().as_utf8_str();
        let rel = attribute(element, "rel").unwrap_or_default();
        let address = match (&*name, &*rel) {
            ("script", _) if attribute(element, "src").is_none() => return,
            ("script", _) => attribute(element, "src"),
            ("link", "stylesheet" | "modulepreload") => attribute(element, "href"),
            _ => return,
        };
        let address = address.unwrap_or_else(|| panic!("<{name}> without an address"));
        if is_embed(page) {
            // A sandboxed frame must get these from hosts without CORS headers.
            assert_eq!(
                attribute(element, "crossorigin"),
                None,
                "{}",
                page.display()
            );
            assert_ne!(attribute(element, "type").as_deref(), Some("module"));
            return;
        }
        let file = match address.strip_prefix('/') {
            Some(from_root) => dist().join(from_root),
            None => page.parent().unwrap().join(&address),
        };
        let bytes =
            fs::read(&file).unwrap_or_else(|e| panic!("{address} in {}: {e}", page.display()));
        let hash = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
        assert_eq!(
            attribute(element, "integrity"),
            Some(hash),
            "{address} in {}",
            page.display()
        );
        held.push(address);
    });
    for kind in [".js", ".css"] {
        assert!(held.iter().any(|a| a.ends_with(kind)), "{kind} in {held:?}");
    }
}

#[test]
fn the_host_is_told_the_policies_that_these_tests_run_under() {
    let headers = fs::read_to_string(dist().join("_headers")).unwrap();
    let rules: Vec<_> = headers.split("\n/").collect();
    for (rule, kind) in [
        ("\n", Kind::Page),
        ("en/\n", Kind::Page),
        ("share/*\n", Kind::Page),
        ("embed/*\n", Kind::Embed),
        ("en/embed/*\n", Kind::Embed),
        ("assets/*\n", Kind::Asset),
        ("data/*\n", Kind::File),
    ] {
        let said = rules.iter().find(|text| text.starts_with(rule));
        let said = said.unwrap_or_else(|| panic!("no rule for {rule:?}"));
        // The tests name the host, as `deploy/nginx.conf` does; this build knows none.
        let policy = format!("  Content-Security-Policy: {}\n", kind.policy(None));
        assert!(said.contains(&policy), "{kind:?}: {said}");
    }
}

#[test]
fn any_pictures_can_stand_inline_in_one_article() {
    let mut seen = Vec::new();
    for path in below(&dist().join("charts")) {
        if path.extension().is_none_or(|e| e != "svg") {
            continue;
        }
        let svg = fs::read_to_string(&path).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        for element in document.descendants() {
            if let Some(id) = element.attribute("id") {
                assert!(!seen.contains(&id.to_owned()), "{}: {id}", path.display());
                assert!(!element.ancestors().any(|e| e.has_tag_name("metadata")));
                seen.push(id.to_owned());
            }
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
}
