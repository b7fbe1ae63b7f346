//! What there is to share of a chart: as a dialog over the charts, and as a page.

use serde_json::json;
use siming_huli::content::Content;
use siming_huli::export::{Address, PublishedChart, code, poster};
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::accessibility::assert_accessible_with_axe;
use crate::embed::Article;
use crate::harness::{Page, Visit};

const METRICS: &str = include_str!("../../data/metrics.json");
const CHARTS: &str = include_str!("../../data/charts.json");

/// Opens the dialog of a chart.
async fn open(page: &Page, chart: &str) {
    page.click(&format!("#{chart} .share a")).await;
    page.until("the dialog is open", "return one('dialog[open] .tabs')")
        .await;
}

/// The positions of the tabs: first what a reader takes along, last what a webmaster does.
const IMAGE: usize = 0;
const LINK: usize = 1;
const CITE: usize = 2;
const DATA: usize = 3;
const EMBED: usize = 4;

/// Chooses the tab at a position.
async fn tab(page: &Page, at: usize) {
    page.click(&format!("dialog .tabs button:nth-child({})", at + 1))
        .await;
    let shown = "return all('dialog section').map(shown).indexOf(true)";
    page.until_is(shown, json!([]), &at).await;
}

const VALUE: &str = "return one(`dialog [data-code=${arguments[0]}]`).value";

#[tokio::test]
async fn the_dialog_has_every_tab_keeps_the_focus_and_gives_it_back() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            Visit::to(lang)
                .sized(width, 800)
                .run(async |page| {
                    open(page, "changes").await;
                    let inside = "return one('dialog').contains(document.activeElement)";
                    page.until_is(inside, json!([]), &true).await;
                    for at in 0..5 {
                        tab(page, at).await;
                        page.assert_no_sideways_scroll(width).await;
                        let cut: Vec<String> = page
                            .eval("return all('dialog *').filter(shown).filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.localName)")
                            .await;
                        assert_eq!(cut, Vec::<String>::new(), "tab {at} at {width} px");
                    }
                    page.until(
                        "the preview is there",
                        "return performance.getEntriesByType('resource').some(e => e.initiatorType === 'iframe')",
                    )
                    .await;
                    let preview = "return document.activeElement === one('dialog .preview iframe')";
                    // What stands behind the dialog is out of reach of the Tab key, and so is
                    // what stands in the preview: there, Escape would not reach the dialog.
                    for _ in 0..20 {
                        page.press(Key::Tab).await;
                        let outside = "return document.activeElement !== document.body
                            && !one('dialog').contains(document.activeElement)";
                        assert!(!page.eval::<bool>(outside).await, "the focus left the dialog");
                        assert!(!page.eval::<bool>(preview).await, "the focus is in the preview");
                    }
                    page.press(Key::Escape).await;
                    page.until("the dialog is closed", "return !one('dialog')").await;
                    let back = "return document.activeElement === one('#changes .share a')";
                    page.until_is(back, json!([]), &true).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn tabs_answer_to_arrows() {
    Visit::to(Lang::Zh)
        .run(async |page| {
            open(page, "amounts").await;
            page.eval::<()>("one('dialog .tabs button').focus()").await;
            page.press(Key::Right).await;
            let chosen =
                "return all('dialog .tabs button').findIndex(e => e.ariaSelected === 'true')";
            page.until_is(chosen, json!([]), &1).await;
            page.press(Key::Left).await;
            page.press(Key::Left).await;
            page.until_is(chosen, json!([]), &4).await;
        })
        .await;
}

#[tokio::test]
async fn codes_and_preview_follow_the_options() {
    Visit::to(Lang::En)
        .run(async |page| {
            open(page, "changes").await;
            tab(page, EMBED).await;
            let preview = "return one('dialog .preview iframe').getAttribute('src')";
            let before: String = page.eval(preview).await;
            let page_of = before.split('?').next().unwrap().to_owned();
            assert!(page_of.ends_with("en/embed/changes/"), "{before}");
            page.click("dialog .options option[value=dark]").await;
            page.click("dialog .options [name=title]").await;
            let asked = "lang=en&theme=dark&text=normal&view=chart&title=0&controls=";
            page.until_is(preview, json!([]), &format!("{page_of}?{asked}1")).await;
            let frame: String = page.eval_with(VALUE, json!(["frame"])).await;
            assert!(frame.contains(&format!("/en/embed/changes/?{asked}1\"")), "{frame}");
            let element: String = page.eval_with(VALUE, json!(["element"])).await;
            let own = "theme=\"dark\" text=\"normal\" state=\"view=chart&title=0&controls=1\"";
            assert!(element.contains(own), "{element}");
            // The height and the controls are for few: they are a press away.
            let height = "return shown(one('dialog [name=height]'))";
            assert!(!page.eval::<bool>(height).await, "folded away");
            page.click("dialog .options summary").await;
            page.fill("dialog .options [name=height]", "777\t").await;
            page.until(
                "the codes reserve the height",
                "return all('dialog [data-code=frame], dialog [data-code=element]').every(e => e.value.includes('height=\"777\"'))",
            )
            .await;
            page.click("dialog .options [name=controls]").await;
            page.until_is(preview, json!([]), &format!("{page_of}?{asked}0"))
                .await;
        })
        .await;
}

#[tokio::test]
async fn what_is_copied_is_said_and_what_cannot_be_is_selected() {
    for lang in Lang::ALL {
        let words = &lang.publication().share;
        Visit::to(lang)
            .run(async |page| {
                let said = "return one('dialog .said').textContent";
                open(page, "changes").await;
                tab(page, CITE).await;
                page.eval::<()>(
                    "navigator.clipboard.writeText = async text => { window.copied = text; }",
                )
                .await;
                page.click("dialog section:not([hidden]) [data-copy]").await;
                page.until_is(said, json!([]), &words.copied.to_owned())
                    .await;
                let copied: String = page.eval("return copied").await;
                let citation: String = page.eval_with(VALUE, json!(["cite"])).await;
                assert_eq!(copied, citation);
                assert!(
                    !citation.contains("引用日期"),
                    "the day of citing is filled in"
                );

                page.eval::<()>(
                    "navigator.clipboard.writeText = async () => { throw new Error('no'); }",
                )
                .await;
                page.click("dialog section:not([hidden]) [data-copy]").await;
                page.until_is(said, json!([]), &words.selected.to_owned())
                    .await;
                let selected = "const e = document.activeElement;
                    return e.value.slice(e.selectionStart, e.selectionEnd)";
                let selected: String = page.eval(selected).await;
                assert_eq!(selected, citation);
            })
            .await;
    }
}

/// Notes what a copy puts on the clipboard, after the page's own listener.
const NOTE_COPIED: &str = "addEventListener('copy', ({ clipboardData: data }) =>
    window.copied = ['text/html', 'text/plain'].map(kind => data.getData(kind)))";

#[tokio::test]
async fn rich_text_for_an_article_is_copied_as_it_is_and_a_refusal_is_said() {
    for lang in Lang::ALL {
        let words = &lang.publication().share;
        Visit::to(lang)
            .run(async |page| {
                let said = "return one('dialog .said').textContent";
                open(page, "overlaps").await;
                page.eval::<()>(NOTE_COPIED).await;
                page.click("dialog [data-article]").await;
                page.until_is(said, json!([]), &words.copied.to_owned())
                    .await;
                let [html, text]: [String; 2] = page.eval("return copied").await;
                let finding: String = page
                    .eval("return one('#overlaps .finding').textContent")
                    .await;
                assert!(html.starts_with("<section style=") && html.ends_with("</section>"));
                assert!(html.contains("<svg") && html.contains(&finding), "{html}");
                assert!(text.contains(&finding) && !text.contains('<'), "{text}");

                // The other form has covers.
                page.click("dialog [data-article$='.wechat-tap.json']")
                    .await;
                page.until(
                    "the other form is copied",
                    "return copied[0].includes('<set ')",
                )
                .await;

                page.eval::<()>("document.execCommand = () => false").await;
                page.click("dialog [data-article]").await;
                page.until_is(said, json!([]), &words.unwritten.to_owned())
                    .await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_image_is_copied_as_an_image_and_a_refusal_is_said() {
    for lang in Lang::ALL {
        let words = &lang.publication().share;
        Visit::to(lang)
            .run(async |page| {
                let allowed = ["clipboardReadWrite", "clipboardSanitizedWrite"];
                let allow = json!({ "permissions": allowed, "origin": page.site.origin() });
                page.tell("Browser.grantPermissions", allow).await;
                open(page, "changes").await;
                tab(page, IMAGE).await;
                let said = "return one('dialog .said').textContent";
                page.click("dialog [data-picture]").await;
                page.until_is(said, json!([]), &words.copied.to_owned())
                    .await;
                // What lies on the clipboard is a picture as wide as the published one.
                page.eval::<()>(
                    "window.pasted = null;
                    navigator.clipboard.read()
                        .then(([item]) => item.getType('image/png'))
                        .then(createImageBitmap).then(picture => { window.pasted = picture.width; })",
                )
                .await;
                page.until("the picture is pasted", "return window.pasted !== null")
                    .await;
                let pasted: u32 = page.eval("return pasted").await;
                assert_eq!(pasted, 2 * siming_huli::export::poster::SHEET_WIDTH_PX);

                page.eval::<()>(
                    "navigator.clipboard.write = async () => { throw new Error('no'); }",
                )
                .await;
                page.click("dialog [data-picture]").await;
                page.until_is(said, json!([]), &words.uncopied.to_owned())
                    .await;
            })
            .await;
    }
}

#[tokio::test]
async fn the_devices_own_sharing_gets_title_and_link() {
    Visit::to(Lang::Zh)
        .query("?themes=fraud")
        .run(async |page| {
            page.eval::<()>("navigator.share = async what => { window.shared = what; }")
                .await;
            open(page, "changes").await;
            tab(page, LINK).await;
            page.click("dialog [data-send]").await;
            let link: String = page.eval_with(VALUE, json!(["link"])).await;
            page.until_is("return window.shared?.url", json!([]), &link)
                .await;
            assert!(link.contains("themes=fraud"), "{link}");
            let title: String = page.eval("return shared.title").await;
            assert!(title.contains("升降"), "{title}");
        })
        .await;
}

#[tokio::test]
async fn the_link_carries_the_filters_of_the_moment() {
    Visit::to(Lang::Zh)
        .query("?themes=fraud&highlight=huli")
        .run(async |page| {
            open(page, "ledger").await;
            tab(page, LINK).await;
            let link: String = page.eval_with(VALUE, json!(["link"])).await;
            assert!(
                link.ends_with(
                    "/?lang=zh&theme=auto&text=normal&view=chart&themes=fraud&highlight=huli#ledger"
                ),
                "{link}"
            );
        })
        .await;
}

#[tokio::test]
async fn every_file_that_the_dialog_offers_is_there() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                open(page, "recognitions").await;
                page.eval::<()>(
                    "window.answers = null;
                    Promise.all(all('dialog a[download]').map(async a => {
                        const answer = await fetch(a.href);
                        const bytes = await answer.arrayBuffer();
                        return [a.href.split('.').pop(), answer.status, bytes.byteLength];
                    })).then(list => { window.answers = list; })",
                )
                .await;
                page.until("all files have answered", "return answers")
                    .await;
                let answers: Vec<(String, u16, usize)> = page.eval("return answers").await;
                assert_eq!(answers.len(), 16);
                for (ending, status, bytes) in answers {
                    assert!(
                        status == 200 && bytes > 200,
                        "{ending}: {status}, {bytes} bytes"
                    );
                }
            })
            .await;
    }
}

#[tokio::test]
async fn the_share_page_is_whole_without_scripts() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .query("share/changes/")
            .without_scripts()
            .run(async |page| {
                let parts: usize = page
                    .eval("return all('section').filter(shown).length")
                    .await;
                assert_eq!(parts, 5);
                let codes: usize = page
                    .eval("return all('textarea').filter(shown).length")
                    .await;
                assert_eq!(codes, 10);
                let idle: usize = page.eval("return all('button').filter(shown).length").await;
                assert_eq!(idle, 0, "buttons that need a script");
            })
            .await;
    }
}

#[tokio::test]
async fn axe_finds_no_violation_in_the_dialog() {
    for (lang, dark) in [(Lang::Zh, true), (Lang::En, false)] {
        Visit::to(lang)
            .dark(dark)
            .still()
            .sized(320, 800)
            .run(async |page| {
                open(page, "changes").await;
                for at in [IMAGE, LINK, CITE, DATA, EMBED] {
                    tab(page, at).await;
                    assert_accessible_with_axe(page, &format!("{lang:?}, tab {at}")).await;
                }
                page.click("dialog .options summary").await;
                assert_accessible_with_axe(page, &format!("{lang:?}, all options")).await;
            })
            .await;
    }
}

/// Pasted into an article on another host, and cleaned there by what many systems clean with,
/// as it is set when nobody sets it.
#[tokio::test]
async fn the_picture_code_outlives_dompurify() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/.tools/npm/dompurify/node_modules/dompurify/dist/purify.min.js"
    );
    let purify = std::fs::read_to_string(file)
        .unwrap_or_else(|e| panic!("{file}: {e}; run `cargo xtask test`"));
    for lang in Lang::ALL {
        let codes = move |root: &str| {
            let site = Address::from_setting(Some(root)).unwrap();
            let published_charts = PublishedChart::all(Content::load(METRICS, CHARTS).unwrap());
            let mut published_charts = published_charts.iter();
            let published = published_charts
                .find(|published| published.id == "overlaps" && published.lang() == lang);
            let published = published.unwrap();
            [
                code::picture(published, &site, &poster::sheet(published, &site).unwrap()),
                code::frame(published, &site, 600),
            ]
            .concat()
        };
        let (purify, lang) = (purify.clone(), lang.short());
        Article::new(codes)
            .read(async move |page| {
                // What is shown is twice as fine as it is large.
                let loaded = "const image = document.querySelector('img');
                    return image.naturalWidth === 2 * image.width && image.width === 720";
                page.until("the picture is there", loaded).await;
                page.eval::<()>(&purify).await;
                let read = "const read = figure => {
                        const [image, link] = ['img', 'figcaption a'].map(s => figure.querySelector(s));
                        const names = ['src', 'alt', 'width', 'height', 'loading'];
                        return [...names.map(name => image.getAttribute(name)),
                            image.parentElement.href, link.href,
                            figure.querySelector('figcaption').textContent];
                    };
                    const figure = document.querySelector('figure');
                    const clean = document.createElement('div');
                    clean.innerHTML = window.DOMPurify.sanitize(figure.outerHTML);
                    return [read(figure), read(clean.querySelector('figure'))]";
                let [whole, clean]: [Vec<String>; 2] = page.eval(read).await;
                assert_eq!(clean, whole);
                assert!(clean[0].ends_with(&format!("/charts/overlaps.{lang}.png")));
                assert_eq!(clean[5], clean[6], "two links to one place");
                // The frame is taken out, and leaves its caption with the link.
                let frame = "return window.DOMPurify.sanitize(document.querySelectorAll('figure')[1].outerHTML)";
                let frame: String = page.eval(frame).await;
                assert!(!frame.contains("<iframe") && frame.contains("<figcaption><a href="));
            })
            .await;
    }
}
