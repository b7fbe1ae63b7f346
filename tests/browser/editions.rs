//! Editions as readers have them: pages and embeds that live from their own files, the choice in the
//! dialog, and the list.

use std::fs;

use serde_json::{Value, json};
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::accessibility::assert_accessible_with_axe;
use crate::common::published::published;
use crate::embed::{self, Article};
use crate::harness::{Page, Visit, dist};
use crate::heard::{Heard, Tree};

/// The name of the edition that was built.
fn name() -> String {
    let index = fs::read(dist().join("e/editions.json")).unwrap();
    let index: Value = serde_json::from_slice(&index).unwrap();
    index["current"].as_str().unwrap().to_owned()
}

/// The folder of the pages in a language.
fn folder_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => "en/",
    }
}

/// Claims that something was asked for, and all of it in the edition.
fn assert_from_edition(page: &Page, least: usize) {
    let own = page.site.url(&format!("e/{}/", name()));
    let own = own.replace(&page.site.origin(), "");
    let answers = page.site.answers();
    assert!(answers.len() >= least, "{answers:?}");
    for answer in answers {
        assert!(answer.path.starts_with(&own), "{answer:?} is not in {own}");
        assert_eq!(answer.status, 200, "{answer:?}");
    }
}

#[tokio::test]
async fn a_page_of_an_edition_becomes_live_from_its_own_files_and_leads_to_the_current_one() {
    for lang in Lang::ALL {
        let words = lang.editions();
        let folder = folder_of(lang);
        for width in [320, 1280] {
            Visit::to(Lang::Zh)
                .query(&format!("e/{}/{folder}?themes=fraud", name()))
                .on_nginx()
                .sized(width, 800)
                .run(async |page| {
                    // What is chosen is drawn by the Wasm, which has hydrated the cards.
                    let drawn = "return one('#ledger.live') && fitted()";
                    page.until("the charts are live", drawn).await;
                    assert_from_edition(page, 6);
                    page.assert_no_sideways_scroll(width).await;
                    let said: String = page.eval("return one('aside.edition p').textContent").await;
                    assert!(said.contains(&name()), "{said}");
                    assert!(words.notice("").contains(&said[..6]), "{said}");
                    // By the keyboard, behind the link that skips the head.
                    page.eval::<()>("one('.skip').focus()").await;
                    page.press(Key::Tab).await;
                    page.press(Key::Enter).await;
                    let current = page.site.url(folder);
                    page.until_is("return location.href", json!([]), &current)
                        .await;
                    page.until(
                        "the current page is there",
                        "return one('#app') && !one('aside.edition')",
                    )
                    .await;
                    page.ready().await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn an_embed_of_an_edition_lives_from_its_own_files_under_its_own_policy() {
    for lang in Lang::ALL {
        Article::new(move |root| {
            let edition = format!("{root}e/{}/", name());
            embed::frame(&edition, lang, "changes", 600)
        })
        .of_nginx()
        .read(async |page| {
            embed::settled(page, 0).await;
            let published = published(lang, "changes");
            let figure = published.figures[1];
            let figure = &published.context.data.figure(figure).id;
            let at = embed::point(page, 0, figure).await;
            page.glide((2.0, 2.0), at).await;
            page.enter_frame(0).await;
            page.until(
                "the chart is live",
                "return state() === 'ready' && fitted() && tooltip()",
            )
            .await;
            // The line under the chart leads to the page of the same edition.
            let home: String = page.eval("return one('.home a').href").await;
            let own = page
                .site
                .url(&format!("e/{}/{}#changes", name(), folder_of(lang)));
            assert_eq!(home, own);
            page.out_of_frames().await;
            // Page, its script, embed.js, glue, Wasm and content.
            assert_from_edition(page, 6);
        })
        .await;
    }
}

const CODE: &str = "return one(`dialog [data-code=${arguments[0]}]`).value";

/// The link, the three codes and a citation of the open dialog.
async fn codes(page: &Page) -> Vec<String> {
    let mut codes = Vec::new();
    for kind in ["link", "frame", "element", "picture", "cite"] {
        codes.push(page.eval_with(CODE, json!([kind])).await);
    }
    codes
}

async fn open(page: &Page) {
    page.click("#changes .share a").await;
    page.until("the dialog is open", "return one('dialog[open] .tabs')")
        .await;
}

#[tokio::test]
async fn the_dialog_offers_what_is_always_current_or_this_edition() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            Visit::to(lang)
                .query("?themes=fraud&theme=dark")
                .sized(width, 800)
                .run(async |page| {
                    open(page).await;
                    let current = codes(page).await;
                    assert!(current[..4].iter().all(|code| !code.contains(&name())), "{current:?}");
                    // By the keyboard: the first of the two is chosen.
                    page.eval::<()>("one('dialog [name=edition]:checked').focus()").await;
                    page.press(Key::Down).await;
                    let folder = format!("e/{}/", name());
                    let chosen = "return one('dialog [name=edition]:checked').value";
                    page.until_is(chosen, json!([]), &folder).await;
                    let edition = codes(page).await;
                    let site: String = page.eval("return one('dialog .which').dataset.site").await;
                    for (at, (now, then)) in current.iter().zip(&edition).enumerate() {
                        let expected = match at {
                            // Citations name the edition, whatever is chosen.
                            4 => now.clone(),
                            _ => now.replace(&site, &format!("{site}{folder}")),
                        };
                        assert_eq!(*then, expected);
                    }
                    assert!(edition[1].contains(&format!("{folder}{}embed/changes/?", folder_of(lang))));
                    assert!(edition[1].contains("theme=dark") && edition[0].contains("themes=fraud"));
                    // A setting keeps the choice, and the choice keeps the setting.
                    page.click("dialog .tabs button:nth-child(5)").await;
                    page.click("dialog .options [name=title]").await;
                    let frame: String = page.eval_with(CODE, json!(["frame"])).await;
                    assert!(frame.contains(&folder) && frame.contains("title=0"), "{frame}");
                    page.click("dialog [name=edition][value='']").await;
                    let frame: String = page.eval_with(CODE, json!(["frame"])).await;
                    assert!(!frame.contains(&folder) && frame.contains("title=0"), "{frame}");
                    page.assert_no_sideways_scroll(width).await;
                    let cut: Vec<String> = page
                        .eval("return all('dialog *').filter(shown).filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.localName)")
                        .await;
                    assert_eq!(cut, Vec::<String>::new(), "{width} px");
                })
                .await;
        }
    }
}

#[tokio::test]
async fn the_choice_is_heard_as_a_group_of_two_with_its_name() {
    for lang in Lang::ALL {
        let words = lang.editions();
        Visit::to(lang)
            .run(async |page| {
                open(page).await;
                let tree = Tree::of(page).await;
                let radios = tree.all("radio");
                let inside = |group: &Heard| group.name == words.lead_to;
                let own: Vec<_> = (radios.iter())
                    .filter(|at| tree.0[**at].around.iter().any(|up| inside(&tree.0[*up])))
                    .map(|at| tree.0[*at].name.clone())
                    .collect();
                assert_eq!(own.len(), 2, "{own:?}");
                assert_eq!(own[0], words.always_current);
                assert!(own[1].contains(&name()), "{own:?}");
            })
            .await;
    }
}

#[tokio::test]
async fn in_an_edition_the_dialog_offers_it_first_and_a_picture_leads_where_is_chosen() {
    for lang in Lang::ALL {
        let edition = format!("e/{}/", name());
        Visit::to(Lang::Zh)
            .query(&format!("{edition}{}", folder_of(lang)))
            .run(async |page| {
                open(page).await;
                let own = codes(page).await;
                for code in &own[..4] {
                    assert!(code.contains(&edition), "{code}");
                    assert!(!code.contains(&format!("{edition}e/")), "{code}");
                }
                // A site that does not know its address is where it is read.
                let takes = async |expected: String| {
                    page.click("dialog [data-take='sheet.svg']").await;
                    let made = "return !!one('dialog .taken img')";
                    page.until("the picture is made", made).await;
                    let src: String = page.eval("return one('dialog .taking').dataset.src").await;
                    assert_eq!(src, expected);
                };
                takes(page.site.url(&edition)).await;
                page.click("dialog [name=edition][value='']").await;
                let current = codes(page).await;
                let site: String = page.eval("return one('dialog .which').dataset.site").await;
                for (own, current) in own[..4].iter().zip(&current) {
                    assert_eq!(own.replace(&format!("{site}{edition}"), &site), *current);
                }
                takes(page.site.url("")).await;
            })
            .await;
    }
}

#[tokio::test]
async fn without_scripts_a_link_leads_to_the_codes_of_the_other() {
    for lang in Lang::ALL {
        let edition = format!("e/{}/", name());
        Visit::to(lang)
            .query("share/changes/")
            .without_scripts()
            .run(async |page| {
                let shown: bool = page.eval("return all('.which').some(shown)").await;
                assert!(!shown, "a choice that nothing answers");
                let frame = "return one('[data-code=frame]').value";
                let current: String = page.eval(frame).await;
                page.click(".sharing .other").await;
                let there = format!("{edition}{}share/changes/", folder_of(lang));
                let there = page.site.url(&there);
                page.until_is("return location.href", json!([]), &there)
                    .await;
                let own: String = page.eval(frame).await;
                let kept = format!("/{edition}{}embed/changes/", folder_of(lang));
                assert!(own.contains(&kept) && !current.contains(&kept), "{own}");
                page.click(".sharing .other").await;
                let back = page.site.url(&format!("{}share/changes/", folder_of(lang)));
                page.until_is("return location.href", json!([]), &back)
                    .await;
            })
            .await;
    }
}

#[tokio::test]
async fn the_list_is_read_on_a_phone_and_by_ear_and_leads_to_each_edition() {
    for lang in Lang::ALL {
        for (dark, width) in [(true, 320), (false, 1280)] {
            Visit::to(lang)
                .query("editions/")
                .without_interaction()
                .dark(dark)
                .sized(width, 800)
                .run(async |page| {
                    page.assert_no_sideways_scroll(width).await;
                    assert_accessible_with_axe(page, &format!("{lang:?} {width} px")).await;
                    page.click("section h2 a").await;
                    let own = page.site.url(&format!("e/{}/{}", name(), folder_of(lang)));
                    page.until_is("return location.href", json!([]), &own).await;
                    page.ready().await;
                    page.click("aside.edition a:last-child").await;
                    let list = page.site.url(&format!("{}editions/", folder_of(lang)));
                    page.until_is("return location.href", json!([]), &list)
                        .await;
                })
                .await;
        }
    }
}
