//! Controls are hit within 44 pixels: by a finger, or by a hand that trembles.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::embed::{Article, frame};
use crate::harness::{Page, Visit};

/// Controls that are smaller, or covered so near to their middle; where one begins between two
/// pixels, its neighbour may have the last of them. Links inside a sentence are as high as its
/// line, and folds of the method stand closer in wide windows.
const MISSED: &str = "const near = arguments[0] / 2 - 2;
    const low = e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height);
    const whole = e => e.closest('label') ?? e;
    const inline = e => e.localName === 'a' && e.parentElement.matches('p')
      && e.parentElement.textContent.trim() !== e.textContent.trim();
    const close = e => innerWidth >= 1100 && arguments[0] < 60 && e.matches('.method summary');
    return all('a[href], button, summary, select, input, textarea, .unfold', one(arguments[1]))
      .map(whole).filter((e, i, them) => them.indexOf(e) === i)
      .filter(e => shown(e) && !e.disabled && !e.matches('.skip') && !inline(e) && !close(e))
      .filter(e => {
        e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const [x, y] = centre(e);
        return low(e) < arguments[0] - 0.5 || ![[x, y], [x, y - near], [x, y + near], [x - near, y], [x + near, y]].every(at => {
          const hit = document.elementFromPoint(...at);
          return hit && (e.contains(hit) || hit.closest('label') === e);
        });
      }).map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 20)}: `
        + `${e.offsetWidth} × ${e.offsetHeight}`)";

/// Claims that every control is hit within so many pixels.
pub async fn assert_hit(page: &Page, size: u32, when: &str) {
    assert_hit_in(page, "body", size, when).await;
}

async fn assert_hit_in(page: &Page, place: &str, size: u32, when: &str) {
    let missed: Vec<String> = page.eval_with(MISSED, json!([size, place])).await;
    assert_eq!(missed, Vec::<String>::new(), "{when}");
}

#[tokio::test]
async fn controls_of_the_page_are_hit_within_44_pixels() {
    for lang in Lang::ALL {
        for width in [360, 1280] {
            for view in ["chart", "table", "source"] {
                let query = format!("?view={view}&sort=moon&verdict=caveat");
                Visit::to(lang)
                    .query(&query)
                    .sized(width, 40_000)
                    .run(async |page| {
                        page.eval::<()>("all('details:not(.pane)').forEach(e => { e.open = true; })")
                            .await;
                        let when = format!("{lang:?}, {view} at {width} px");
                        assert_hit(page, 44, &when).await;
                        // The panel may stand over a rail.
                        page.eval::<()>("one('#ledger .mark')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))").await;
                        page.until("the panel is open", "return shown(one('#panel'))")
                            .await;
                        page.eval::<()>("all('#panel details').forEach(e => { e.open = true; })")
                            .await;
                        assert_hit_in(page, "#panel", 44, &when).await;
                    })
                    .await;
            }
        }
    }
}

#[tokio::test]
async fn controls_of_a_share_page_and_its_dialog_are_hit_within_44_pixels() {
    for lang in Lang::ALL {
        for width in [360, 1280] {
            Visit::to(lang)
                .sized(width, 900)
                .run(async |page| {
                    page.click("#changes .share a").await;
                    page.until("the dialog is open", "return one('dialog[open] .tabs')")
                        .await;
                    let when = format!("{lang:?} at {width} px");
                    for at in 1..=5 {
                        page.click(&format!("dialog .tabs button:nth-child({at})"))
                            .await;
                        assert_hit_in(page, "dialog", 44, &format!("{when}, tab {at}")).await;
                    }
                    page.open(match lang {
                        Lang::Zh => "share/changes/",
                        Lang::En => "en/share/changes/",
                    })
                    .await;
                    page.until("it has tabs", "return one('.tabs')").await;
                    assert_hit(page, 44, &when).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn controls_of_an_embed_are_hit_within_44_pixels() {
    for lang in Lang::ALL {
        for width in [360, 1280] {
            Article::new(move |root| frame(root, lang, "overlaps", 600))
                .sized(width, 900)
                .read(async |page| {
                    page.enter_frame(0).await;
                    let when = format!("{lang:?} at {width} px");
                    assert_hit(page, 44, &when).await;
                    page.click("summary").await;
                    page.until(
                        "the chart is ready",
                        "return state() === 'ready' && fitted()",
                    )
                    .await;
                    assert_hit(page, 44, &when).await;
                })
                .await;
        }
    }
}
