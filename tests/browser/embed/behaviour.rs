//! Frames in an article: lazy, as high as their charts, and lively only when reached for.

use std::sync::Arc;

use serde_json::json;
use siming_huli::export::code;
use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use super::{Article, frame, ids, point, settled};
use crate::common::published::published;
use crate::harness::{Fault, Page};

/// How many embed pages the site was asked for.
fn asked(page: &Page) -> usize {
    let answers = page.site.answers();
    let embeds = answers.iter().filter(|a| a.path.contains("/embed/"));
    embeds.count()
}

#[tokio::test]
async fn frames_grow_and_shrink_to_their_charts_and_follow_the_window() {
    Article::new(|root| {
        let [a, b] = [150, 3000].map(|height| frame(root, Lang::Zh, "overlaps", height));
        [a, b, frame(root, Lang::En, "changes", 150)].concat()
    })
    .read(async |page| {
        let first = settled(page, 0).await;
        assert!(first > 150, "grown from 150 px to {first}");
        assert_eq!(settled(page, 1).await, first, "shrunk from 3000 px");
        settled(page, 2).await;
        page.resize(440, 900).await;
        page.until("the window is narrow", "return innerWidth === 440")
            .await;
        let higher = "return [0, 1].every(n => all('iframe')[n].clientHeight > arguments[0] + 50)";
        page.until_with("the frames are higher", higher, json!([first]))
            .await;
        // A scroll bar comes and goes while a frame is lower than what it shows.
        page.until(
            "two embeds of one chart are as high",
            "const [a, b] = all('iframe'); return a.clientHeight === b.clientHeight",
        )
        .await;
        settled(page, 0).await;
        page.resize(760, 900).await;
        page.until_with(
            "the frames shrink again",
            "return all('iframe')[0].clientHeight === arguments[0]",
            json!([first]),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn of_twenty_charts_only_those_near_the_window_are_loaded() {
    Article::new(|root| {
        let spacer = format!("<p>…</p>{}", "<br>".repeat(250));
        let charts = ids();
        let each = (0..20).map(|i| frame(root, Lang::En, &charts[i % charts.len()], 600));
        each.map(|code| format!("{code}{spacer}")).collect()
    })
    .read(async |page| {
        settled(page, 0).await;
        let near = asked(page);
        assert!((1..8).contains(&near), "{near} of 20 are loaded");
        let wasm = page.site.answers();
        assert!(
            !wasm.iter().any(|a| a.path.ends_with(".wasm")),
            "no Wasm for a look"
        );
        for number in 0..20 {
            let there = "all('iframe')[arguments[0]].scrollIntoView({ block: 'start' })";
            page.eval_with::<()>(there, json!([number])).await;
            settled(page, number).await;
        }
        assert_eq!(asked(page), 20, "each once");
    })
    .await;
}

#[tokio::test]
async fn what_is_pointed_at_before_the_chart_is_lively_is_pointed_at_after() {
    for (lang, sandbox) in [(Lang::Zh, true), (Lang::En, false)] {
        Article::new(move |root| {
            let code = frame(root, lang, "overlaps", 600);
            if sandbox {
                return code;
            }
            let start = code.find(" sandbox=").unwrap();
            let end = start + code[start..].find('>').unwrap();
            code[..start].to_owned() + &code[end..]
        })
        // Wide enough for the wide layout: the chart is laid out anew as high as it was.
        .sized(800, 900)
        .read(async |page| {
            settled(page, 0).await;
            let before = page.site.answers().len();
            assert_eq!(before, 3, "page, script; embed.js: {:?}", page.site.answers());
            let shown = published(lang, "overlaps");
            let ix = shown.figures[1];
            let figure = &shown.context.data.figure(ix).id;
            let at = point(page, 0, figure).await;
            // The mouse is there before the chart is lively, however fast that comes.
            let release = Arc::new(Notify::new());
            page.site
                .fail("content.json", Fault::Held(Arc::clone(&release)));
            page.glide((2.0, 2.0), at).await;
            page.enter_frame(0).await;
            page.until("it loads", "return state() === 'loading'").await;
            release.notify_one();
            page.until("the chart is ready", "return state() === 'ready' && fitted()")
                .await;
            let district = shown.context.data.figure(ix).district;
            let words = [shown.context.district_name(district), &shown.context.value(ix)];
            page.until_with(
                "its tooltip is there",
                "return tooltip() && tells(arguments[0])",
                json!([words]),
            )
            .await;
            let cut: bool = page
                .eval("return tooltip().getBoundingClientRect().bottom > document.body.getBoundingClientRect().bottom + 1")
                .await;
            assert!(!cut, "the tooltip stays inside the frame");
            let opaque: bool = page.eval("return origin === 'null'").await;
            assert_eq!(opaque, sandbox);
            page.out_of_frames().await;
            settled(page, 0).await;
            let moved = point(page, 0, figure).await.1 - at.1;
            assert!(moved.abs() < 0.5, "the mark moved by {moved} px under the mouse");
        })
        .await;
    }
}

#[tokio::test]
async fn a_table_that_was_opened_stays_open() {
    Article::new(|root| frame(root, Lang::En, "changes", 600))
        .read(async |page| {
            let closed = settled(page, 0).await;
            page.enter_frame(0).await;
            page.click("summary").await;
            page.until(
                "the chart is ready",
                "return state() === 'ready' && fitted()",
            )
            .await;
            let rows: usize = page
                .eval("return all('tbody tr').filter(shown).length")
                .await;
            assert_eq!(rows, published(Lang::En, "changes").figures.len());
            // The table stands in place of the chart.
            let drawn: usize = page.eval("return charts().length").await;
            assert_eq!(drawn, 0, "charts beside the table");
            page.out_of_frames().await;
            let open = settled(page, 0).await;
            assert_ne!(open, closed, "the frame is as high as the table needs");
        })
        .await;
}

#[tokio::test]
async fn a_focused_chart_keeps_the_focus_and_answers_to_arrows() {
    Article::new(|root| frame(root, Lang::Zh, "changes", 600))
        .read(async |page| {
            settled(page, 0).await;
            page.enter_frame(0).await;
            page.eval::<()>("one('.drawing').focus()").await;
            page.until(
                "the chart is ready",
                "return state() === 'ready' && fitted()",
            )
            .await;
            page.until_is("return focus()", json!([]), &"changes".to_owned())
                .await;
            page.press('\u{E014}').await;
            let first = published(Lang::Zh, "changes");
            let first = first.context.data.figure(first.figures[0]).id.clone();
            page.until_is("return focus()", json!([]), &first).await;
        })
        .await;
}

#[tokio::test]
async fn the_address_of_a_frame_is_followed_and_what_it_does_not_know_is_said() {
    let options =
        "?theme=dark&amp;title=0&amp;controls=0&amp;moon=1&amp;level=moon&amp;district=huli";
    Article::new(move |root| {
        let code = frame(root, Lang::En, "overlaps", 600);
        code.replacen("/embed/overlaps/", &format!("/embed/overlaps/{options}"), 1)
    })
    .read(async |page| {
        page.enter_frame(0).await;
        page.until(
            "its colours are dark",
            "return document.documentElement.dataset.theme === 'dark'",
        )
        .await;
        let hidden = "const hidden = e => !e || !shown(e) || e.getBoundingClientRect().width <= 1; \
                      return [one('h2'), one('summary')].every(hidden)";
        assert!(page.eval::<bool>(hidden).await, "title and table");
        // A district is chosen: the chart needs no touch to show it.
        page.until(
            "the chart is ready",
            "return state() === 'ready' && fitted()",
        )
        .await;
        page.until(
            "the notice is there",
            "return one('.notice code')?.textContent",
        )
        .await;
        let said: String = page.eval("return one('.notice code').textContent").await;
        // What is not ours is passed over in silence.
        assert_eq!(said, "level=moon");
        page.click(".notice button").await;
        page.until("the notice is gone", "return !one('.notice code')")
            .await;
        let theme: String = page
            .eval("return document.documentElement.dataset.theme")
            .await;
        assert_eq!(theme, "dark");
    })
    .await;
}

/// Where the links out of an embed lead, without what stands before the question mark.
const LEADS: &str = "return all('.home a, [data-share]').map(link => link.search)";

#[tokio::test]
async fn what_is_chosen_goes_along_to_the_page_and_to_what_there_is_to_share() {
    let asked = "?theme=dark&amp;utm_source=feed&amp;controls=1";
    Article::new(move |root| {
        frame(root, Lang::En, "changes", 600).replacen(
            "/embed/changes/",
            &format!("/embed/changes/{asked}"),
            1,
        )
    })
    .read(async |page| {
        page.enter_frame(0).await;
        // Nobody has touched the chart, and nothing of it is live.
        page.until_is(LEADS, json!([]), &vec!["?theme=dark".to_owned(); 2])
            .await;
        let code = page
            .site
            .answers()
            .iter()
            .filter(|a| a.path.ends_with(".wasm"))
            .count();
        assert_eq!(code, 0);
    })
    .await;
    let asked = "?themes=fraud&amp;text=large&amp;utm_source=feed&amp;level=moon";
    Article::new(move |root| {
        frame(root, Lang::En, "overlaps", 600).replacen(
            "/embed/overlaps/",
            &format!("/embed/overlaps/{asked}"),
            1,
        )
    })
    .read(async |page| {
        page.enter_frame(0).await;
        page.ready().await;
        let both = |query: &str| vec![query.to_owned(); 2];
        page.until_is(LEADS, json!([]), &both("?text=large&themes=fraud"))
            .await;
        page.click("[data-view=table]").await;
        page.until_is(
            LEADS,
            json!([]),
            &both("?text=large&view=table&themes=fraud"),
        )
        .await;
        let page_of_charts: String = page.eval("return one('.home a').href").await;
        page.out_of_frames().await;
        page.go(&page_of_charts).await;
        page.ready().await;
        let chosen = "return [document.documentElement.dataset.text, \
                      one('[name=themes][value=fraud]').checked, location.hash]";
        page.until_is(chosen, json!([]), &json!(["large", true, "#overlaps"]))
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_reserved_height_is_about_that_of_the_chart() {
    for lang in Lang::ALL {
        for (width, column) in [(731, code::WIDTH_PX), (374, code::NARROW_PX)] {
            Article::new(move |root| {
                let codes = ids().into_iter().map(|id| frame(root, lang, &id, 600));
                // With margins and a scroll bar of the article, the column is as wide as the
                // reserved height is for.
                let codes: String = codes.collect();
                codes.replace("<figure>", "").replace("</figure>", "")
            })
            .sized(width, 900)
            .read(async |page| {
                for (number, id) in (0..).zip(ids()) {
                    let there = "const f = all('iframe')[arguments[0]]; \
                                 f.scrollIntoView({ block: 'start' }); return f.clientWidth";
                    let wide: u32 = page.eval_with(there, json!([number])).await;
                    assert_eq!(wide, column, "column");
                    let is = settled(page, number).await;
                    let said = code::height_px(&published(lang, &id), column).unwrap();
                    let off = f64::from(said) / f64::from(is) - 1.0;
                    println!("{id} {}: {said} for {is} px at {column} px", lang.short());
                    assert!(off.abs() < 0.1, "{id}: {said} for {is} px at {column} px");
                }
            })
            .await;
        }
    }
}
