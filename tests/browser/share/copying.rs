//! What is copied is on the clipboard; what cannot be copied is said.

use serde_json::json;
use siming_huli::export::address;
use siming_huli::i18n::Lang;

use super::{CITE, IMAGE, VALUE, open, tab};
use crate::harness::{Fault, Visit};

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

/// A share page as one of a site with an address has it, where the day of citing is left to the reader.
fn with_a_day_to_fill_in(html: &str) -> String {
    let version = concat!("V", env!("CARGO_PKG_VERSION"));
    let days = Lang::ALL.map(|lang| format!("[{}]", lang.publication().day_of_citing));
    html.replace(version, &format!("{version}{}", days.concat()))
}

#[tokio::test]
async fn the_day_of_a_citation_is_that_of_the_reader() {
    // It is never the same day in both.
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        for lang in Lang::ALL {
            let there = format!("{}share/changes/", address::page(lang));
            Visit::to(Lang::Zh)
                .query("share/amounts/")
                .with_fault("index.html", Fault::Rewritten(with_a_day_to_fill_in))
                .run(async |page| {
                    let zoned = json!({ "timezoneId": zone });
                    page.tell("Emulation.setTimezoneOverride", zoned).await;
                    page.open(&there).await;
                    page.until("the page is live", "return one('[role=tablist]')")
                        .await;
                    // In Swedish, a day is written as in ISO 8601.
                    let day = "return `[${new Date().toLocaleDateString('sv')}]`";
                    let day: String = page.eval(day).await;
                    let citation = "return one('[data-code=cite]').value";
                    let citation: String = page.eval(citation).await;
                    assert!(citation.contains(&day), "{day} in {citation}");
                })
                .await;
        }
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
                    "return copied[0].includes('<animate ')",
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
