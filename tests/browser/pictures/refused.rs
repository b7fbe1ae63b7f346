//! What cannot be made is named, and something else is there in its place.

use serde_json::json;
use siming_huli::i18n::Lang;

use super::{SAID, open};
use crate::accessibility::assert_accessible_with_axe;
use crate::harness::{Fault, Page, Visit};

/// What is said once something is, beside that it is being made.
async fn until_said(page: &Page, words: &str) {
    page.until_is(SAID, json!([]), &words.to_owned()).await;
    let left: usize = page.eval("return all('dialog .taken *').length").await;
    assert_eq!(left, 0, "half a picture");
    // What is offered in its place is there.
    let files: usize = page
        .eval("return all('dialog section:not([hidden]) a[download]').filter(shown).length")
        .await;
    assert!(files > 1, "{files} files of the whole chart");
}

/// What of the browser is missing or refuses: whose it is, its name, and what is in its place.
const REFUSED: [[&str; 3]; 4] = [
    ["HTMLCanvasElement", "toBlob", "done => done(null)"],
    ["HTMLCanvasElement", "getContext", "() => null"],
    ["CanvasRenderingContext2D", "drawImage", "() => {}"],
    [
        "HTMLImageElement",
        "decode",
        "async () => { throw new DOMException('memory'); }",
    ],
];
/// The same where no font has Chinese: every character is the same box.
const BOXES: [&str; 3] = ["CanvasRenderingContext2D", "fillText", "() => {}"];

#[tokio::test]
async fn what_cannot_be_made_is_named_and_the_files_of_the_whole_chart_are_there() {
    for lang in Lang::ALL {
        let words = lang.taking();
        let refused = REFUSED.into_iter().map(|fault| (fault, words.refused));
        // Nothing on an English picture is Chinese.
        let boxes = (lang == Lang::Zh).then_some((BOXES, words.fontless));
        Visit::to(lang)
            .run(async |page| {
                open(page, "changes").await;
                for ([of, name, fault], said) in refused.chain(boxes) {
                    let broken = format!("window.own = {of}.prototype.{name}; {of}.prototype.{name} = {fault};");
                    page.eval::<()>(&broken).await;
                    page.click("dialog [data-take='sheet.png']").await;
                    until_said(page, said).await;
                    let whole = format!("{of}.prototype.{name} = window.own; one('dialog .taking [role=status]').textContent = '';");
                    page.eval::<()>(&whole).await;
                }
            })
            .await;
        Visit::to(lang)
            .with_fault("app.wasm", Fault::Status(404))
            .run(async |page| {
                page.failed().await;
                open(page, "changes").await;
                page.click("dialog [data-take='tall.svg']").await;
                until_said(page, words.absent).await;
                assert_accessible_with_axe(page, &format!("{lang:?}, no picture")).await;
            })
            .await;
        Visit::to(lang)
            .run(async |page| {
                open(page, "changes").await;
                page.eval::<()>("one('dialog .taking').dataset.chart = 'nowhere'")
                    .await;
                page.click("dialog [data-take='sheet.svg']").await;
                until_said(page, &[words.undrawn, "nowhere"].concat()).await;
            })
            .await;
    }
}

#[tokio::test]
async fn where_files_cannot_be_saved_a_picture_is_there_to_be_held() {
    let lang = Lang::Zh;
    Visit::to(lang)
        .sized(320, 640)
        .touch()
        .after(
            "Object.defineProperty(navigator, 'userAgent', { get: () => 'MicroMessenger/8.0' });",
        )
        .run(async |page| {
            open(page, "amounts").await;
            let offered = "return all('dialog [data-take]').filter(shown).map(e => e.dataset.take)";
            let offered: Vec<String> = page.eval(offered).await;
            assert_eq!(offered, ["sheet.png", "tall.png"]);
            page.click("dialog [data-take='tall.png']").await;
            page.until_is(SAID, json!([]), &lang.taking().hold.to_owned())
                .await;
            let held = "const picture = one('dialog .taken img');
                return picture?.naturalWidth === 1080 && picture.src.startsWith('data:image/png')";
            page.until("the picture is there", held).await;
        })
        .await;
}

#[tokio::test]
async fn pictures_are_offered_where_there_is_something_to_take() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                open(page, "changes").await;
                // Buttons, and what stands over the files that follow.
                let offered = "const place = one('.taking');
                    return [all('button', place).filter(shown).length,
                        place.lastElementChild.textContent]";
                let files = |buttons: u32, lang: Lang| (buttons, lang.taking().whole.to_owned());
                page.until_is(offered, json!([]), &files(4, lang)).await;
                // The page has its content in its own language alone.
                page.click("dialog [data-language]").await;
                page.until(
                    "the dialog is in the other language",
                    &format!(
                        "return one('dialog [data-code=link]')?.value.includes('lang={}')",
                        lang.other().short()
                    ),
                )
                .await;
                page.until_is(offered, json!([]), &files(0, lang.other()))
                    .await;
                // A page of its own has no chart beside it, and nothing chosen unless its address says so.
                page.open("share/changes/?text=large").await;
                page.until_is(offered, json!([]), &files(0, Lang::Zh)).await;
                page.open("share/changes/").await;
                page.until("the page is enlivened", "return one('.tabs')")
                    .await;
                let offered = "return shown(one('.taking'))";
                assert!(!page.eval::<bool>(offered).await);
            })
            .await;
    }
}
