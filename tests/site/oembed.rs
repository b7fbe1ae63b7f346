//! oEmbed, as a consumer meets it: a page, its discovery link, the answer, the frame.

use crate::made::{Built, SITE_URL, attribute, plates};

/// The path from the site's root of an address that a consumer was given.
fn path(address: &str) -> &str {
    let root = format!("{SITE_URL}/");
    let path = address.strip_prefix(&root);
    path.unwrap_or_else(|| panic!("{address} is not of {root}"))
}

#[test]
fn a_consumer_finds_the_frame_from_the_page() {
    let built = Built::at(Some(SITE_URL));
    for plate in plates() {
        let own = siming_huli::export::address::embed(plate.lang(), plate.id);
        let page = built.read(&format!("{own}index.html"));
        let link = "<link rel=\"alternate\" type=\"application/json+oembed\"";
        assert_eq!(page.matches(link).count(), 1, "{own}");
        assert_eq!(
            attribute(&page, link, "title"),
            Some(plate.spec.title.clone())
        );
        let answer = attribute(&page, link, "href").unwrap();
        let answer = built.json(path(&answer));

        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &"rich".into())
        );
        assert_eq!(answer["title"], plate.spec.title);
        let (width, height) = (answer["width"].as_u64(), answer["height"].as_u64());
        assert!(
            width.is_some_and(|w| w > 0) && height.is_some_and(|h| h > 100),
            "{answer}"
        );
        assert!(answer["cache_age"].as_u64().is_some());
        let html = answer["html"].as_str().unwrap();
        let attribute = |name| attribute(html, "<iframe", name).unwrap();
        assert_eq!(path(&attribute("src")), own);
        assert_eq!(attribute("height"), height.unwrap().to_string());
        assert!(attribute("title").contains(&plate.spec.title));
        assert_eq!(attribute("loading"), "lazy");
        let sandbox = attribute("sandbox");
        assert!(sandbox.contains("allow-scripts") && !sandbox.contains("same-origin"));
        assert!(html.contains("<figcaption><a href="), "{html}");
        assert!(
            !html.contains("style="),
            "strict hosts take no style attribute: {html}"
        );

        // Three that go together, or none of them.
        let thumbnail = path(answer["thumbnail_url"].as_str().unwrap());
        assert_eq!(thumbnail, plate.file("charts", ".preview.png"));
        assert_eq!(
            (&answer["thumbnail_width"], &answer["thumbnail_height"]),
            (&1200.into(), &630.into())
        );
    }
}
