//! The page as a whole: how long it is, what its first screen shows, where its links lead.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::harness::Visit;

/// The highest that the page may be with what is folded folded, by language and window.
const HIGHEST_PX: [(Lang, u32, u32); 4] = [
    (Lang::Zh, 360, 10_000),
    (Lang::Zh, 1280, 6_500),
    (Lang::En, 360, 12_000),
    (Lang::En, 1280, 7_500),
];

#[tokio::test]
async fn the_page_can_be_scanned() {
    for (lang, width, highest) in HIGHEST_PX {
        Visit::to(lang)
            .sized(width, 800)
            .run(async |page| {
                let height: u32 = page
                    .eval("return document.documentElement.scrollHeight")
                    .await;
                println!("{lang:?} at {width} px: {height} px high");
                assert!(height <= highest, "{height} px at {width} px, {lang:?}");
            })
            .await;
    }
}

#[tokio::test]
async fn the_first_screen_shows_both_districts() {
    for lang in Lang::ALL {
        for (width, height) in [(360, 740), (1280, 720)] {
            Visit::to(lang)
                .sized(width, height)
                .run(async |page| {
                    let seen: Vec<String> = page
                        .eval(
                            "return [...new Set(all('#score-cards .mark').filter(mark => {
                                const { top, bottom } = drawn(mark).getBoundingClientRect();
                                return top >= 0 && bottom <= innerHeight;
                            }).map(mark => mark.dataset.district))].sort()",
                        )
                        .await;
                    assert_eq!(seen, ["huli", "siming"], "{width} × {height}, {lang:?}");
                })
                .await;
        }
    }
}

#[tokio::test]
async fn section_links_lead_to_headings_that_are_to_be_seen() {
    for lang in Lang::ALL {
        for width in [360, 1280] {
            Visit::to(lang)
                .sized(width, 720)
                .still()
                .run(async |page| {
                    let links: Vec<String> = page
                        .eval("return all('.sections a').map(link => link.hash)")
                        .await;
                    assert!(links.len() >= 9, "{links:?}");
                    for link in links {
                        page.eval_with::<()>(
                            "one(`.sections a[href='${arguments[0]}']`).click()",
                            json!([link]),
                        )
                        .await;
                        // Its heading is the first thing at its place, and nothing covers it.
                        let seen = "const section = one(arguments[0]);
                            const heading = one('h2', section) ?? section;
                            const [x, y] = centre(heading);
                            return y > 0 && y < innerHeight
                                && heading.contains(document.elementFromPoint(x, y))";
                        page.until_is(seen, json!([link]), &true).await;
                    }
                })
                .await;
        }
    }
}
