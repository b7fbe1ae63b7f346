//! The page as one file, opened from a folder: no server, no script, no request, every chart.

use serde_json::{Value, json};
use siming_huli::content::Content;
use siming_huli::i18n::Lang;
use url::Url;

use crate::expected::Expected;
use crate::harness::{Page, Site, dist, in_a_tab};

/// The address of the file in a language.
fn address(lang: Lang) -> String {
    let metrics = include_str!("../../data/metrics.json");
    let charts = include_str!("../../data/charts.json");
    let slug = &Content::load(metrics, charts).unwrap().about.slug;
    let name = match lang {
        Lang::Zh => format!("{slug}.html"),
        Lang::En => format!("{slug}.en.html"),
    };
    let file = dist().join("data").join(name).canonicalize().unwrap();
    Url::from_file_path(file).unwrap().into()
}

/// Opens the file in a tab of its own and holds a claim against it.
async fn opened(lang: Lang, claim: impl AsyncFnOnce(&Page)) {
    let site = Site::start(&dist()).await;
    in_a_tab(site, async |page| {
        page.go(&address(lang)).await;
        claim(page).await;
    })
    .await;
}

#[tokio::test]
async fn it_shows_every_chart_and_finding_and_unfolds_every_table() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        opened(lang, async |page| {
            for spec in expected.charts("") {
                const CARD: &str = "const at = cardOf(arguments[0]); \
                    return [one('h2', at).textContent, one('.finding', at).textContent, \
                    charts(at).length, all('tbody tr', at).filter(shown).length]";
                let told: (String, String, usize, usize) =
                    page.eval_with(CARD, json!([spec.id])).await;
                let (title, finding) = (spec.title.clone(), spec.finding.clone());
                assert_eq!(told, (title, finding, 1, 0), "{}", spec.id);
                page.click(&format!("#{} > details > summary", spec.id))
                    .await;
                let open = "return all('tbody tr', cardOf(arguments[0])).every(shown)";
                page.until_with("the table is unfolded", open, json!([spec.id]))
                    .await;
            }
            // What could not answer is not there.
            let idle: usize = page
                .eval("return all('button, input, select, script, iframe, img').length")
                .await;
            assert_eq!(idle, 0);
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
