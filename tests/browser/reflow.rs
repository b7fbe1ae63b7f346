//! Zoom, narrow windows and a reader's own spacing: nothing scrolls sideways, is cut off, or
//! runs into something else.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::embed::{Article, frame};
use crate::harness::{Page, Visit};
use crate::one_file;

/// What is cut off: texts that stand out of an element which hides what does, and controls that
/// their own text does not fit into. Charts fold, tables scroll.
const CUT: &str = "return all('body *').filter(e => shown(e)
        && !e.closest('svg, .hint, .table, .drawing, select, [inert]') && !e.matches('input, textarea, iframe'))
    .filter(e => {
      const { overflowX, overflowY } = getComputedStyle(e);
      const hides = (overflow, over) => over > 1 && ['hidden', 'clip'].includes(overflow);
      const [x, y] = [e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight];
      const control = e.matches('button, summary, .choice span, .select span');
      return hides(overflowX, x) || hides(overflowY, y)
        || control && e.clientWidth > 0 && (x > 1 || y > 1);
    }).map(e => `${e.localName}.${e.className}: ${e.textContent.trim().slice(0, 30)}`)";

/// Lines of text that run into each other.
const OVERLAPS: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    while (walker.nextNode()) {
      const text = walker.currentNode, e = text.parentElement;
      if (!text.data.trim() || e.closest('svg, .hint, #tooltip, #status, .panel, select, textarea, script')) continue;
      if (!shown(e) || e.closest('.skip')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        // Letters are lower than their line.
        if (right - left > 1) lines.push({ e, text, left, right, top: top + height / 4, bottom: bottom - height / 4 });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const found = [];
    lines.forEach((a, i) => {
      for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
        const b = lines[j];
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const deep = Math.min(a.bottom, b.bottom) - b.top;
        if (over > 1 && deep > 1) found.push(`${a.text.data.trim().slice(0, 20)} / ${b.text.data.trim().slice(0, 20)}`);
      }
    });
    return found";

/// What WCAG 1.4.12 lets a reader set. Words in charts have places of their own, as in a
/// picture; their tables take any spacing.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];";

async fn assert_whole(page: &Page, when: &str) {
    let over: i32 = page.eval("return sideways()").await;
    let wide: Vec<String> = page.eval("return wide()").await;
    assert!(over <= 0, "{when}: {over} px too wide: {wide:?}");
    let cut: Vec<String> = page.eval(CUT).await;
    assert_eq!(cut, Vec::<String>::new(), "{when}: cut off");
    let overlaps: Vec<String> = page.eval(OVERLAPS).await;
    assert_eq!(overlaps, Vec::<String>::new(), "{when}: over each other");
}

/// Pages that are visited: all that there is on one, folded and unfolded; a share page.
fn addresses(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Zh => ["", "share/changes/"],
        Lang::En => ["en/", "en/share/changes/"],
    }
}

/// Opens each page and claims that it is whole.
async fn assert_pages_whole(page: &Page, lang: Lang, spaced: bool, when: &str) {
    for address in addresses(lang) {
        page.open(address).await;
        if address.contains("share") {
            page.until("it has tabs", "return one('.tabs')").await;
        } else {
            page.ready().await;
        }
        assert_unfolds_whole(page, spaced, &format!("{when}, {lang:?}, {address}")).await;
    }
}

/// Claims that what is open is whole, also with all of it unfolded.
async fn assert_unfolds_whole(page: &Page, spaced: bool, when: &str) {
    if spaced {
        page.eval::<()>(SPACING).await;
    }
    assert_whole(page, when).await;
    page.eval::<()>(
        "unfold(); all('details:not(.pane)').forEach(e => { e.open = true; });
        all('[role=tabpanel]').forEach(e => { e.hidden = false; });",
    )
    .await;
    assert_whole(page, &format!("{when}, unfolded")).await;
}

/// Draws a window of so many CSS pixels so much larger.
async fn zoom(page: &Page, factor: u32, width: u32, height: u32) {
    let zoomed = json!({
        "width": width, "height": height, "deviceScaleFactor": factor, "mobile": false,
    });
    page.tell("Emulation.setDeviceMetricsOverride", zoomed)
        .await;
}

#[tokio::test]
async fn at_200_and_400_percent_nothing_is_cut_off() {
    for lang in Lang::ALL {
        // A window of 1280 × 1024 pixels.
        for (factor, width, height) in [(2, 640, 512), (4, 320, 256)] {
            Visit::to(lang)
                .sized(width, height)
                .run(async |page| {
                    zoom(page, factor, width, height).await;
                    let when = format!("at {factor}00 %");
                    assert_pages_whole(page, lang, false, &when).await;
                })
                .await;
            one_file::opened(lang, async |page| {
                zoom(page, factor, width, height).await;
                let when = format!("one file at {factor}00 %, {lang:?}");
                assert_unfolds_whole(page, false, &when).await;
            })
            .await;
        }
    }
}

#[tokio::test]
async fn a_readers_own_spacing_cuts_nothing_off() {
    for lang in Lang::ALL {
        for width in [320, 360, 1280] {
            Visit::to(lang)
                .sized(width, 900)
                .run(async |page| {
                    let when = format!("spaced at {width} px");
                    assert_pages_whole(page, lang, true, &when).await;
                })
                .await;
            one_file::opened(lang, async |page| {
                page.resize(width, 900).await;
                let when = format!("one file spaced at {width} px, {lang:?}");
                assert_unfolds_whole(page, true, &when).await;
            })
            .await;
        }
    }
}

#[tokio::test]
async fn large_text_takes_a_readers_own_spacing_too() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            Visit::to(lang)
                .query("?text=large")
                .sized(width, 900)
                .run(async |page| {
                    assert_whole(page, &format!("large at {width} px, {lang:?}")).await;
                    page.eval::<()>(SPACING).await;
                    page.eval::<()>(
                        "unfold(); all('details:not(.pane)').forEach(e => { e.open = true; })",
                    )
                    .await;
                    assert_whole(page, &format!("large, spaced at {width} px, {lang:?}")).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn an_embed_takes_zoom_and_a_readers_own_spacing() {
    for lang in Lang::ALL {
        for width in [272, 320, 760] {
            Article::new(move |root| frame(root, lang, "overlaps", 600))
                .sized(width, 900)
                .read(async |page| {
                    page.enter_frame(0).await;
                    let when = format!("embed at {width} px, {lang:?}");
                    assert_whole(page, &when).await;
                    page.eval::<()>(SPACING).await;
                    assert_whole(page, &format!("{when}, spaced")).await;
                    page.click("summary").await;
                    page.until("it is lively", "return one('.live .views button')")
                        .await;
                    page.until("the table is there", "return shown(one('table'))")
                        .await;
                    assert_whole(page, &format!("{when}, its table")).await;
                })
                .await;
        }
    }
}

/// With little motion, nothing is animated or moves between two states.
#[tokio::test]
async fn nothing_moves_for_who_asks_for_less() {
    Visit::to(Lang::Zh)
        .still()
        .run(async |page| {
            let moving = "return document.getAnimations().filter(a => a.playState === 'running')
                .map(a => `${a.effect.target.localName}.${a.effect.target.className}`)";
            let moving: Vec<String> = page.eval(moving).await;
            assert_eq!(moving, Vec::<String>::new());
            let smooth = "return all('*').filter(e => {
                const { scrollBehavior, transitionDuration } = getComputedStyle(e);
                return scrollBehavior === 'smooth' || parseFloat(transitionDuration) > 0;
            }).map(e => e.localName)";
            let smooth: Vec<String> = page.eval(smooth).await;
            assert_eq!(smooth, Vec::<String>::new());
        })
        .await;
}

/// In forced colours every control has an edge or a line under its words, and charts keep
/// their own colours on their own ground.
#[tokio::test]
async fn controls_and_charts_are_to_be_seen_in_forced_colours() {
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    Visit::to(Lang::Zh)
        .run(async |page| {
            page.tell("Emulation.setEmulatedMedia", forced).await;
            let bare = "return all('button, summary, select, input, .choice span').filter(shown)
                .filter(e => getComputedStyle(e).opacity !== '0' && e.getBoundingClientRect().width > 1)
                .filter(e => {
                    const s = getComputedStyle(e);
                    const edge = ['Top', 'Bottom'].some(side => parseFloat(s[`border${side}Width`]) > 0
                      && s[`border${side}Style`] !== 'none');
                    return !edge && !s.textDecorationLine.includes('underline');
                }).map(e => `${e.localName}.${e.className} ${e.textContent}`)";
            let bare: Vec<String> = page.eval(bare).await;
            assert_eq!(bare, Vec::<String>::new());
            let own = "return charts().filter(chart => {
                const { forcedColorAdjust, backgroundColor } = getComputedStyle(chart);
                return forcedColorAdjust !== 'none' || backgroundColor === 'rgba(0, 0, 0, 0)';
            }).length";
            let forced: usize = page.eval(own).await;
            assert_eq!(forced, 0, "charts without a ground of their own");
        })
        .await;
}
