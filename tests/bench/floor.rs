//! The floor: the page that a person would write who wants a chart in it, with nothing else; and
//! when a chart is there to be seen.

use std::path::Path;

use siming_huli::scene::Paint;

/// Runs before the page's first script: when the chart that is shown has been painted as a
/// whole. A style sheet that is waited for holds back frames, and so this. A peer says itself
/// when it has drawn.
pub const WATCH: &str = "{
  const isWhole = (node) => {
    for (let e = node; e; e = e.parentElement) if (e.nextElementSibling) return true;
    return document.readyState !== 'loading';
  };
  const isThere = () => {
    const peer = document.querySelector('[data-peer]');
    if (peer) return 'drawn' in peer.dataset;
    const chart = [...document.querySelectorAll('svg')].find(svg => svg.getClientRects().length);
    return chart && isWhole(chart);
  };
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.painted = performance.now(); };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}";
/// Whether it is there.
pub const IS_PAINTED: &str =
    "return window.painted && performance.getEntriesByName('first-contentful-paint').length";
/// First contentful paint, and when the chart was painted, in milliseconds.
pub const PAINTED: &str =
    "return [performance.getEntriesByName('first-contentful-paint')[0].startTime, painted]";

/// Title, finding and the layout that an embed shows at a width, from its page.
pub struct Parts {
    pub title: String,
    pub finding: String,
    pub svg: String,
}

/// Takes them from the built site.
pub fn parts(dist: &Path, chart: &str, width: u32) -> Parts {
    let embed = std::fs::read_to_string(dist.join(format!("embed/{chart}/index.html"))).unwrap();
    let part = |start: &str, end: &str| {
        let (_, rest) = embed.split_once(start).unwrap();
        rest.split_once(end).unwrap().0.to_owned()
    };
    let layout = if width < 470 { "narrow" } else { "wide" };
    Parts {
        title: part("-title\">", "</h2>"),
        finding: part("<p class=\"finding\">", "</p>"),
        svg: part(&format!("<div class=\"fixed {layout}\">"), "</div>"),
    }
}

/// A page by hand around some content.
pub fn page(parts: &Parts, styles: &str, head: &str, content: &str) -> String {
    let Parts { title, finding, .. } = parts;
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><link rel=\"icon\" href=\"data:,\">\
         <style>body{{margin:16px;font:16px/1.75 sans-serif;background:#fbf8f1}}{styles}</style>\
         {head}<h2>{title}</h2><p>{finding}</p>{content}</html>"
    )
}

/// The floor of a chart: its SVG in such a page, in colours of its own.
pub fn floor(dist: &Path, chart: &str, width: u32) -> String {
    let parts = parts(dist, chart, width);
    let svg = &parts.svg;
    let inks = Paint::all().map(|paint| {
        let (name, light) = (paint.name(), paint.tone().light);
        let used = |class: &str| svg.contains(&format!("{class}{name}\""));
        let fill = used("p-").then(|| format!(".p-{name}{{fill:{light}}}"));
        let line = used("k-").then(|| format!(".k-{name}{{stroke:{light}}}"));
        [fill, line].map(Option::unwrap_or_default).concat()
    });
    page(&parts, &inks.collect::<String>(), "", svg)
}
