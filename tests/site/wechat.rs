//! Rich text for 公众号 articles, after what their editor takes away.

mod editor;

use resvg::tiny_skia::Pixmap;
use siming_huli::export::raster::{Fonts, Picture};
use siming_huli::export::wechat::{Article, COLUMN_PX, LARGEST, article, tapped};
use siming_huli::export::{Address, PublishedChart};
use siming_huli::i18n::Lang;
use siming_huli::svg::escape;

use crate::made::{SITE_URL, local, public, published_charts};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Charts with so much in them that only their picture goes into an article.
const TOO_LARGE: &[(&str, Lang)] = &[
    ("source-map", Lang::Zh),
    ("ledger", Lang::En),
    ("source-map", Lang::En),
];

/// Every rich text of a published chart.
fn articles(published: &PublishedChart<'_>, site: &Address) -> Vec<Article> {
    let both = [
        article(published, site).unwrap(),
        tapped(published, site).unwrap(),
    ];
    both.into_iter().flatten().collect()
}

/// The drawings in a rich text.
fn drawings(html: &str) -> Vec<&str> {
    let starts = html.match_indices("<svg").map(|(start, _)| &html[start..]);
    let drawn = starts.map(|svg| &svg[..svg.find("</svg>").unwrap() + "</svg>".len()]);
    drawn.collect()
}

fn pixels(fonts: &Fonts, svg: &str) -> Pixmap {
    let png = Picture::set(fonts, svg).unwrap().png(1.0).unwrap();
    Pixmap::decode_png(&png).unwrap()
}

fn differing(a: &Pixmap, b: &Pixmap) -> usize {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()));
    let pairs = a.pixels().iter().zip(b.pixels());
    pairs.filter(|(a, b)| a != b).count()
}

#[test]
fn what_the_editor_leaves_is_the_same_text_and_the_same_pixels() {
    let fonts = Fonts::find().unwrap();
    for (site, is_drawn) in [(public(), true), (local(), false)] {
        for published in published_charts() {
            for article in articles(&published, &site) {
                let at = format!("{} {:?}", published.id, published.lang());
                let left = editor::kept(&article.html);
                // Without the address it is the same drawing.
                let drawn = drawings(&article.html).into_iter().zip(drawings(&left));
                for (before, after) in drawn.filter(|_| is_drawn) {
                    let [before, after] = [before, after].map(|svg| pixels(&fonts, svg));
                    assert_eq!(differing(&before, &after), 0, "{at}");
                }
                assert_eq!(left, article.html, "{at}");
            }
        }
    }
}

#[test]
fn the_list_takes_away_what_the_editor_does() {
    let fonts = Fonts::find().unwrap();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><defs>\
        <linearGradient id=\"a\"><stop stop-color=\"#c5421f\"/></linearGradient></defs>\
        <rect width=\"9\" height=\"9\" fill=\"url(#a)\"/></svg>";
    let left = editor::kept(svg);
    assert!(!left.contains("url(") && !left.contains("<defs"), "{left}");
    let [before, after] = [svg, &left].map(|svg| pixels(&fonts, svg));
    assert_eq!(differing(&before, &after), 81);
    let html = "<section id=\"a\" style=\"position:fixed;margin:0\"><div class=\"b\">\
        <a href=\"https://example.org\">c</a></div><script>d</script><svg><set \
        attributeName=\"visibility\" begin=\"e.click\"/><set attributeName=\"x\" \
        begin=\"click\"/><animate attributeName=\"visibility\" begin=\"click\"/></svg></section>";
    let left =
        "<section style=\"margin:0\">c<svg xmlns=\"http://www.w3.org/2000/svg\"></svg></section>";
    assert_eq!(editor::kept(html), left);
}

/// What the app makes of the colours is held in a browser (`tests/browser/apps.rs`).
#[test]
fn in_the_dark_there_is_nothing_to_turn_and_drawings_hold_on_their_own_ground() {
    for published in published_charts() {
        for article in articles(&published, &public()) {
            let at = format!("{} {:?}", published.id, published.lang());
            let document = roxmltree::Document::parse(&article.html).unwrap();
            for element in document.descendants().filter(roxmltree::Node::is_element) {
                let style = element.attribute("style").unwrap_or_default();
                let coloured = ["color", "background", "border", "shadow"];
                assert!(
                    !coloured.iter().any(|it| style.contains(it)),
                    "{at}: {style}"
                );
            }
            let mut texts = 0;
            for svg in document
                .descendants()
                .filter(|node| node.has_tag_name((SVG, "svg")))
            {
                let own = svg.attribute("fill");
                let of = |node: roxmltree::Node<'_, '_>| node.attribute("fill").map(str::to_owned);
                let mut grounds: Vec<([f64; 4], String)> = Vec::new();
                for node in svg.descendants() {
                    let number = |name| {
                        node.attribute(name)
                            .map_or(0.0, |n| n.parse::<f64>().unwrap())
                    };
                    let [x, y] = ["x", "y"].map(number);
                    if node.has_tag_name((SVG, "rect")) && node.attribute("opacity").is_none() {
                        let [w, h] = ["width", "height"].map(number);
                        grounds.push(([x, y, x + w, y + h], of(node).unwrap()));
                    }
                    if node.has_tag_name((SVG, "text")) {
                        let ink = of(node).or(own.map(str::to_owned)).unwrap();
                        let mut under = grounds.iter().rev();
                        let (_, ground) = under
                            .find(|([l, t, r, b], _)| *l <= x && x <= *r && *t < y && y <= *b)
                            .unwrap_or_else(|| panic!("{at}: {:?} has no ground", node.text()));
                        let ratio = contrast(&ink, ground);
                        assert!(ratio >= 4.5, "{at}: {:?}: {ratio}", node.text());
                        texts += 1;
                    }
                }
            }
            assert!(texts > 5, "{at}: {texts}");
        }
    }
}

/// WCAG contrast of two colours, written `#rrggbb`.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |colour: &str| {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            match value <= 0.04045 {
                true => value / 12.92,
                false => ((value + 0.055) / 1.055).powf(2.4),
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn charts_of_pairs_have_a_form_that_is_tapped_and_without_animation_it_is_the_static_one() {
    let fonts = Fonts::find().unwrap();
    let mut pairs = Vec::new();
    for published in published_charts() {
        let at = format!("{} {:?}", published.id, published.lang());
        let Some(tapped) = tapped(&published, &public()).unwrap() else {
            continue;
        };
        assert!(tapped.html.len() <= LARGEST, "{at}: {}", tapped.html.len());
        let still = article(&published, &public()).unwrap().unwrap();
        assert_eq!(tapped.text, still.text);
        let document = roxmltree::Document::parse(&tapped.html).unwrap();
        let mut covers = 0;
        for animate in document
            .descendants()
            .filter(|node| node.has_tag_name((SVG, "animate")))
        {
            covers += 1;
            let cover = animate.parent().unwrap();
            assert_eq!(cover.attribute("opacity"), Some("0"), "{at}");
            let animated: Vec<_> = (cover
                .children()
                .filter(|node| node.has_tag_name((SVG, "animate"))))
            .map(|it| ["attributeName", "values", "begin"].map(|name| it.attribute(name).unwrap()))
            .collect();
            let shown = ["opacity", "1", "0s"];
            assert_eq!(animated, [shown, ["opacity", "0", "click"]], "{at}");
        }
        pairs.push((published.id, covers / 2));
        // Whether animations are taken away or not run, which a still picture cannot tell apart.
        let [a, b] = [&still, &tapped].map(|it| pixels(&fonts, drawings(&it.html)[0]));
        assert_eq!(differing(&a, &b), 0, "{at}");
    }
    let both = [("overlaps", 5), ("look-alikes", 6)];
    assert_eq!(pairs, both.repeat(2));
}

#[test]
fn it_says_whose_it_is_what_it_shows_and_where_the_rest_is() {
    for published in published_charts() {
        let Some(text) = article(&published, &public()).unwrap() else {
            continue;
        };
        let address = format!("{SITE_URL}/{}", published.permalink());
        for said in [
            published.site_name(),
            &published.spec.title,
            &published.spec.finding,
            published.source_line(),
            &address,
        ] {
            assert!(
                text.html.contains(&escape(said)),
                "{}: {said}",
                published.id
            );
        }
        assert!(text.html.contains(&format!("max-width:{COLUMN_PX}px")));
        let charts = text.html.matches("<svg").count();
        assert_eq!(charts, 2, "{}: the chart and a QR code", published.id);
        // Where nobody could follow it, no address is printed.
        let kept_here = article(&published, &local()).unwrap().unwrap();
        assert_eq!(kept_here.html.matches("<svg").count(), 1);
        assert!(!kept_here.html.contains("http://127.") && !kept_here.html.contains("localhost"));
    }
}

#[test]
fn only_the_largest_charts_are_left_to_their_pictures() {
    let mut too_large = Vec::new();
    for published in published_charts() {
        let [elsewhere, kept_here] =
            [public(), local()].map(|site| article(&published, &site).unwrap());
        let at = format!("{} {:?}", published.id, published.lang());
        match elsewhere {
            None => too_large.push((published.id, published.lang())),
            // Without a QR code it is smaller.
            Some(_) => assert!(kept_here.is_some(), "{at}"),
        }
        for article in [elsewhere, kept_here].into_iter().flatten() {
            assert!(article.html.len() <= LARGEST, "{at}");
        }
    }
    assert_eq!(too_large, TOO_LARGE);
}
