//! Codes and links follow what is chosen, over the charts and in the dialog.

use serde_json::json;
use siming_huli::i18n::Lang;

use super::{EMBED, LINK, VALUE, open, tab};
use crate::harness::Visit;

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
