//! Pictures that follow the reader: what the dialog makes of a chart as it stands.

mod refused;
mod saved;

use serde_json::json;
use siming_huli::export::Address;
use siming_huli::export::taken::{Form, Wish, svg};
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::common::published::content;
use crate::harness::{Page, Visit};

/// What was said last of a picture.
const SAID: &str = "return one('dialog .taking [role=status]').textContent";

/// Opens the dialog of a chart, by the keyboard: what is selected may be told over the link.
async fn open(page: &Page, chart: &str) {
    page.eval_with::<()>(
        "one('.share a', cardOf(arguments[0])).focus()",
        json!([chart]),
    )
    .await;
    page.press(Key::Enter).await;
    page.until("the dialog is open", "return one('dialog[open] .tabs')")
        .await;
}

/// What readers choose.
const QUERIES: [&str; 4] = [
    "theme=auto&text=normal&view=chart",
    "themes=gangs,fraud&highlight=huli&sort=-value&order=reading",
    "text=large&a=siming-elder-fraud-gangs&b=huli-elder-fraud-gangs-unscoped",
    "level=stated&verdict=caveat&q=%E6%80%9D%E6%98%8E&claim=siming-telecom-fraud-rank",
];

/// Has the Wasm draw a picture: chart, query, form, colours.
const DRAW: &str = "const [chart, query, form, theme] = arguments;
    const wish = document.createElement('div');
    const src = 'https://example.org/xiamen/';
    Object.assign(wish.dataset, { chart, query, form, theme, src, date: '2026-11-23', sha256: 'ab' });
    document.body.append(wish);
    wish.dispatchEvent(new CustomEvent('picture', { bubbles: true }));
    wish.remove();
    return wish.dataset.svg ?? `why: ${wish.dataset.why}`";

#[tokio::test]
async fn the_browser_draws_what_native_code_draws_byte_for_byte() {
    let content = content();
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                for (n, chart) in content.catalog.charts.iter().enumerate() {
                    for (k, query) in QUERIES.iter().enumerate() {
                        let is_tall = (n + k) % 2 == 0;
                        let is_dark = k % 2 == 1;
                        let query = format!("lang={}&{query}", lang.short());
                        let form = if is_tall { "tall" } else { "sheet" };
                        let theme = if is_dark { "dark" } else { "light" };
                        let asked = json!([chart.id, query, form, theme]);
                        let drawn: String = page.eval_with(DRAW, asked.clone()).await;
                        let native = Wish {
                            chart: chart.id.clone(),
                            query,
                            form: if is_tall { Form::Tall } else { Form::Sheet },
                            is_dark,
                            site: Address::at("https://example.org/xiamen/".to_owned()),
                            day: Some("2026-11-23".to_owned()),
                            data_sha256: "ab".to_owned(),
                        };
                        let native = svg(content, lang, &native).unwrap();
                        assert!(drawn == native, "{asked}: {drawn}\n{native}");
                    }
                }
            })
            .await;
    }
}
