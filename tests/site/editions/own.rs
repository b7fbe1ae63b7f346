//! What an edition holds: every file of the site, with its own addresses.

use std::fs;

use siming_huli::export::edition::UNNAMED;
use siming_huli::i18n::Lang;
use siming_huli::site::headers::Kind;

use super::files_of;
use crate::made::{Built, SITE_URL, attribute};

/// What only hosts and search engines ask for, and what is of all editions.
fn is_of_no_edition(path: &str) -> bool {
    [
        "404.html",
        "_headers",
        "robots.txt",
        "sitemap.xml",
        "index.html.trunk",
    ]
    .contains(&path)
        || path.starts_with("e/")
        || path.contains("editions/")
}

#[test]
fn an_edition_has_every_file_of_the_site_and_its_own_addresses() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    let own = files_of(&built, &name);
    let mut current = built.files();
    current.retain(|path| !is_of_no_edition(path));
    let mut paths: Vec<_> = own.keys().cloned().collect();
    paths.retain(|path| !["files.txt", "edition.json"].contains(&&**path));
    assert_eq!(paths, current);
    let (mut same, mut other) = (0, 0);
    for path in &current {
        let bytes = fs::read(built.out().join(path)).unwrap();
        let has_address = path.ends_with(".html") && !path.starts_with("data/")
            || path.starts_with("oembed/")
            || path.starts_with("share/")
                && path.ends_with("h.json") | path.ends_with("n.json")
                && !path.ends_with(".csl.json");
        assert_eq!(own[path] != bytes, has_address, "{path}");
        if has_address {
            other += 1;
            let text = std::str::from_utf8(&own[path]).unwrap();
            assert!(text.contains(&format!("{SITE_URL}/e/{name}/")), "{path}");
        } else {
            same += 1;
        }
    }
    assert!(
        same > 100 && other > 100,
        "{same} are the same, {other} not"
    );
    // Nowhere does an address lead into an edition of an edition.
    for path in built.files() {
        let text = built.text(&path);
        assert_eq!(text.matches(&format!("e/{name}/e/")).count(), 0, "{path}");
        assert!(!text.contains(UNNAMED), "{path}");
    }
}

#[test]
fn a_page_of_an_edition_says_so_and_search_engines_are_led_to_the_current_one() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    for (lang, folder, up) in [(Lang::Zh, "", "../../"), (Lang::En, "en/", "../../../")] {
        let words = lang.editions();
        for (page, up) in [
            ("", up.to_owned()),
            ("share/changes/", format!("{up}../../")),
        ] {
            let path = format!("{folder}{page}");
            let current = built.read(&format!("{path}index.html"));
            assert!(!current.contains("<aside class=\"edition\""), "{path}");
            assert!(
                !current.contains("http-equiv"),
                "the host says the policy of {path}"
            );
            let html = built.read(&format!("e/{name}/{path}index.html"));
            let aside = html.split("<aside class=\"edition\"").nth(1).unwrap();
            let aside = aside.split("</aside>").next().unwrap();
            assert!(aside.contains(&words.notice(&words.dated(&name, Some("2026-11-23")))));
            for to in [path.clone(), format!("{folder}editions/")] {
                let link = format!("href=\"{up}{to}\"");
                assert!(aside.contains(&link), "{link} in {aside}");
                assert!(built.out().join(&to).join("index.html").is_file(), "{to}");
            }
            assert!(
                html.contains("<meta name=\"robots\" content=\"noindex\">"),
                "{path}"
            );
        }
        // Before anything that it rules over.
        for (path, kind) in [
            (folder.to_owned(), Kind::Page),
            (format!("{folder}embed/changes/"), Kind::Embed),
        ] {
            let html = built.read(&format!("e/{name}/{path}index.html"));
            let policy =
                "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
            let held = html
                .split(policy)
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap();
            let whole = kind.policy(Some("https://example.org"));
            assert!(whole.starts_with(&*held.replace("&#39;", "'")), "{held}");
            assert!(!held.contains("frame-ancestors"), "{held}");
            let of = |start: &str, name| attribute(&html, start, name).unwrap();
            assert_eq!(
                of("<link rel=\"canonical\"", "href"),
                format!("{SITE_URL}/{path}")
            );
            let own = format!("{SITE_URL}/e/{name}/{path}");
            assert_eq!(of("<meta property=\"og:url\"", "content"), own);
        }
    }
}

#[test]
fn codes_of_an_edition_lead_to_it_and_citations_everywhere() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    let own = format!("{SITE_URL}/e/{name}/");
    for lang in ["zh", "en"] {
        let file = format!("share/changes.{lang}.json");
        let current = built.json(&file);
        let edition = built.json(&format!("e/{name}/{file}"));
        for field in ["iframe", "element", "picture", "src"] {
            let [now, then] =
                [&current, &edition].map(|share| share["embed"][field].as_str().unwrap());
            assert!(!now.contains(&own), "{now}");
            assert_eq!(now.replace(&format!("{SITE_URL}/"), &own), then);
        }
        assert_eq!(current["citations"], edition["citations"]);
        for share in [&current, &edition] {
            assert_eq!(share["edition"], name);
            assert_eq!(share["current_site"], format!("{SITE_URL}/"));
            assert_eq!(share["edition_site"], own);
        }
        // An embed of an edition is found by its own answer.
        let folder = if lang == "en" { "en/" } else { "" };
        let embed = built.read(&format!("e/{name}/{folder}embed/changes/index.html"));
        let start = "<link rel=\"alternate\" type=\"application/json+oembed\"";
        let answer = attribute(&embed, start, "href").unwrap();
        let path = answer
            .split('?')
            .next()
            .unwrap()
            .strip_prefix(&own)
            .unwrap();
        let html = built.json(&format!("e/{name}/{path}"))["html"].to_string();
        assert!(
            html.contains(&format!("{own}{folder}embed/changes/")),
            "{html}"
        );
    }
}
