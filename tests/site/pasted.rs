//! Codes to paste, after what content systems do to them: taken apart, cleaned, escaped twice.

use std::process::Command;

use siming_huli::export::code::{attribute, element, frame, picture};
use siming_huli::export::poster::sheet;
use siming_huli::svg::escape;

use crate::made::{SITE_URL, local, public, published_charts};
use crate::programs::{npm, piped, script};

/// Cleans each of these codes: as it is set when nobody sets it, and with pictures let in.
const CLEAN: &str = "const clean = require(process.argv[1]);
    const codes = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    const pictures = { allowedTags: clean.defaults.allowedTags.concat(['img']) };
    console.log(JSON.stringify(codes.map(code => [clean(code), clean(code, pictures)])));";

/// What sanitize-html leaves of codes.
fn sanitized(codes: &[String]) -> Vec<[String; 2]> {
    let mut node = Command::new("node");
    piped(node.args(["-e", CLEAN]).arg(npm("sanitize-html")), &codes)
}

/// What WordPress lets people who write articles keep of codes.
fn kept_by_wordpress(codes: &[String]) -> Vec<String> {
    let [program, filter] = ["PHP", "WORDPRESS_KSES"].map(|variable| {
        let named = std::env::var_os(variable);
        named.unwrap_or_else(|| panic!("{variable} names nothing; run `cargo xtask test`"))
    });
    // `-n`: as PHP comes, whatever this machine has set.
    let mut php = Command::new(program);
    piped(php.arg("-n").arg(script("kses.php")).arg(filter), &codes)
}

#[test]
fn title_caveat_source_and_link_outlive_sanitize_html_and_the_picture_where_it_may() {
    let published_charts = published_charts();
    let codes: Vec<_> = published_charts
        .iter()
        .map(|p| picture(p, &public(), &sheet(p, &public()).unwrap()))
        .collect();
    for ((published, code), [strict, lenient]) in
        published_charts.iter().zip(&codes).zip(sanitized(&codes))
    {
        let link = format!("{SITE_URL}/{}", published.permalink());
        let title = escape(&published.spec.title);
        let titled = format!("<figcaption><a href=\"{link}\">{title}</a>");
        for left in [&strict, &lenient] {
            assert!(
                left.starts_with("<figure>") && left.contains(&titled),
                "{left}"
            );
            assert!(left.contains(published.source_line()), "{left}");
            assert!(left.contains(&published.spec.caveat), "{left}");
        }
        // It takes pictures out unless it is told to let them in.
        assert!(!strict.contains("<img"), "{strict}");
        let image = code
            .split("<img ")
            .nth(1)
            .unwrap()
            .split('>')
            .next()
            .unwrap();
        let kept = lenient
            .split("<img ")
            .nth(1)
            .unwrap()
            .split('>')
            .next()
            .unwrap();
        assert_eq!(kept.trim_end_matches([' ', '/']), image, "{}", published.id);
        let src = format!("{SITE_URL}/{}", published.file("charts", ".png"));
        assert!(image.contains(&format!("src=\"{src}\"")), "{image}");
        for name in ["alt", "width", "height"] {
            assert!(image.contains(&format!(" {name}=\"")), "{image}");
        }
        assert!(image.ends_with("loading=\"lazy\""), "{image}");
    }
}

#[test]
fn the_picture_outlives_wordpress_whole_and_other_codes_leave_their_caption() {
    let published_charts = published_charts();
    let codes = published_charts.iter().flat_map(|published| {
        [
            picture(published, &public(), &sheet(published, &public()).unwrap()),
            frame(published, &public(), 600),
            element(published, &public(), 600),
        ]
    });
    let codes: Vec<_> = codes.collect();
    let left = kept_by_wordpress(&codes);
    assert_eq!(left.len(), codes.len());
    for (codes, left) in codes.chunks(3).zip(left.chunks(3)) {
        assert_eq!(left[0], codes[0]);
        let (_, caption) = codes[1].split_once("</iframe>").unwrap();
        let (caption, script) = caption.split_once("<script").unwrap();
        assert_eq!(
            left[1].trim_end(),
            format!("<figure>\n{}", caption.trim_end())
        );
        assert!(script.contains("embed.js"));
        // The link to the chart stands in the element.
        let (_, link) = codes[2].split_once("><a").unwrap();
        let (link, _) = link.split_once("</siming-huli-chart>").unwrap();
        assert_eq!(left[2].trim_end(), format!("<a{link}"));
    }
    // What goes through it is filtered.
    let hostile = "<p onclick=\"a()\">b</p><script>c</script>".to_owned();
    assert_eq!(kept_by_wordpress(&[hostile]), ["<p>b</p>c"]);
}

/// The values of all attributes, as they are written.
fn attributes(code: &str) -> Vec<&str> {
    let tags = code
        .split('<')
        .skip(1)
        .map(|part| part.split('>').next().unwrap());
    let tags = tags.flat_map(|tag| tag.split("=\"").skip(1));
    tags.map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn attributes_outlive_being_escaped_twice() {
    let mut seen = 0;
    for published in published_charts() {
        for site in [public(), local()] {
            for code in [
                picture(&published, &site, &sheet(&published, &site).unwrap()),
                frame(&published, &site, 600),
                element(&published, &site, 600),
            ] {
                for value in attributes(&code) {
                    assert_eq!(escape(value), value, "{}", published.id);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 500, "{seen}");
    let hostile = attribute("\"A\" & 'B' <c>\nd");
    assert_eq!(hostile, "”A” ＆ ’B’ ‹c› d");
    assert_eq!(escape(&hostile), hostile);
}
