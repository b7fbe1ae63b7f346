//! The page as one file, opened from a folder: no server, no script, no request. What a reader
//! without scripts finds on the page, and any zoom and spacing, are held in `without_scripts` and
//! `reflow`.

use serde_json::Value;
use siming_huli::i18n::Lang;
use url::Url;

use crate::accessibility::assert_accessible_with_axe;
use crate::common::published::content;
use crate::harness::{Page, Site, dist, in_a_tab};

/// The address of the file in a language.
fn address(lang: Lang) -> String {
    let slug = &content().about.slug;
    let name = match lang {
        Lang::Zh => format!("{slug}.html"),
        Lang::En => format!("{slug}.en.html"),
    };
    let file = dist().join("data").join(name).canonicalize().unwrap();
    Url::from_file_path(file).unwrap().into()
}

/// Opens the file in a tab of its own and holds a claim against it.
pub async fn opened(lang: Lang, claim: impl AsyncFnOnce(&Page)) {
    let site = Site::start(&dist()).await;
    in_a_tab(site, async |page| {
        page.go(&address(lang)).await;
        claim(page).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_there_that_could_not_answer_and_axe_finds_no_violation() {
    for lang in Lang::ALL {
        opened(lang, async |page| {
            let idle: usize = page
                .eval("return all('button, input, select, script, iframe, img').length")
                .await;
            assert_eq!(idle, 0);
            for width in [320, 1280] {
                page.resize(width, 900).await;
                assert_accessible_with_axe(page, &format!("{lang:?}, {width} px")).await;
            }
        })
        .await;
    }
}

#[tokio::test]
async fn it_is_laid_out_fits_its_window_and_asks_for_nothing() {
    for lang in Lang::ALL {
        opened(lang, async |page| {
            let clause: String = page
                .eval("return getComputedStyle(one('.clause')).display")
                .await;
            assert_eq!(clause, "block", "its style sheet is let in by its policy");
            for width in [320, 1280] {
                page.resize(width, 900).await;
                page.assert_no_sideways_scroll(width).await;
                let findings: bool = page
                    .eval("return all('.card > .finding').every(shown)")
                    .await;
                assert!(findings, "a finding is not shown at {width} px");
                let narrowest: f64 = page
                    .eval("return Math.min(...charts().map(c => c.getBoundingClientRect().width))")
                    .await;
                // A scroll bar may take its room from the narrowest window.
                assert!(narrowest >= 271.0, "words of {narrowest} px at {width} px");
            }
            assert_eq!(page.log("browser").await, Vec::<String>::new());
            let own = address(lang);
            for event in page.log("performance").await {
                let event: Value = serde_json::from_str(&event).unwrap();
                let event = &event["message"];
                if event["method"] == "Network.requestWillBeSent" {
                    let url = event["params"]["request"]["url"].as_str().unwrap();
                    assert!(url == own || url == "data:,", "{url}");
                }
            }
        })
        .await;
    }
}
