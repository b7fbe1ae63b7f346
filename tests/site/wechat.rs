//! Rich text for 公众号 articles, after what their editor takes away.

use siming_huli::export::wechat::{COLUMN_PX, LARGEST, article};
use siming_huli::i18n::Lang;
use siming_huli::svg::escape;

use crate::made::{SITE_URL, local, plates, public};

/// What the editor of 公众号 keeps, of what charts are made of: doocs/md's issues 907, 941 and
/// 1724 tell what it takes away.
const ELEMENTS: &[&str] = &[
    "section", "p", "svg", "rect", "line", "path", "circle", "text",
];
const ATTRIBUTES: &[&str] = &[
    "xmlns",
    "style",
    "viewBox",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "x",
    "y",
    "width",
    "height",
    "x1",
    "y1",
    "x2",
    "y2",
    "d",
    "cx",
    "cy",
    "r",
];
/// Charts with so much in them that only their picture goes into an article.
const TOO_LARGE: &[(&str, Lang)] = &[
    ("ledger", Lang::Zh),
    ("source-map", Lang::Zh),
    ("ledger", Lang::En),
    ("recognitions", Lang::En),
    ("source-map", Lang::En),
];

#[test]
fn nothing_is_there_that_the_editor_takes_away() {
    for site in [public(), local()] {
        for plate in plates() {
            let Some(text) = article(&plate, &site).unwrap() else {
                continue;
            };
            let at = format!("{} {:?}", plate.id, plate.lang());
            let document =
                roxmltree::Document::parse(&text.html).unwrap_or_else(|e| panic!("{at}: {e}"));
            for element in document.descendants().filter(roxmltree::Node::is_element) {
                let name = element.tag_name().name();
                assert!(ELEMENTS.contains(&name), "{at}: <{name}>");
                for attribute in element.attributes() {
                    let (name, value) = (attribute.name(), attribute.value());
                    assert!(ATTRIBUTES.contains(&name), "{at}: {name}");
                    let asks =
                        value.contains('%') || value.contains("url(") || value.contains("position");
                    assert!(!asks, "{at}: {name}=\"{value}\"");
                }
            }
        }
    }
}

#[test]
fn it_says_whose_it_is_what_it_shows_and_where_the_rest_is() {
    for plate in plates() {
        let Some(text) = article(&plate, &public()).unwrap() else {
            continue;
        };
        let address = format!("{SITE_URL}/{}", plate.permalink());
        for said in [
            plate.site_name(),
            &plate.spec.title,
            &plate.spec.finding,
            plate.source_line(),
            &address,
        ] {
            assert!(text.html.contains(&escape(said)), "{}: {said}", plate.id);
        }
        assert!(text.html.contains(&format!("max-width:{COLUMN_PX}px")));
        let charts = text.html.matches("<svg").count();
        assert_eq!(charts, 2, "{}: the chart and a QR code", plate.id);
        // Where nobody could follow it, no address is printed.
        let kept_here = article(&plate, &local()).unwrap().unwrap();
        assert_eq!(kept_here.html.matches("<svg").count(), 1);
        assert!(!kept_here.html.contains("http://127.") && !kept_here.html.contains("localhost"));
    }
}

#[test]
fn only_the_largest_charts_are_left_to_their_pictures() {
    for plate in plates() {
        let [published, kept_here] =
            [public(), local()].map(|site| article(&plate, &site).unwrap());
        let at = format!("{} {:?}", plate.id, plate.lang());
        let too_large = TOO_LARGE.contains(&(plate.id, plate.lang()));
        assert_eq!(published.is_none(), too_large, "{at}");
        // Without a QR code it is smaller.
        assert!(too_large || kept_here.is_some(), "{at}");
        for article in [published, kept_here].into_iter().flatten() {
            assert!(article.html.len() <= LARGEST, "{at}");
        }
    }
}
