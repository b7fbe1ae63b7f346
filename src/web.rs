//! The browser side: fetches the data, then hydrates the prerendered page.
//!
//! ```text
//! start.js ─► Wasm ─► start: fetch metrics.json, charts.json ─► Content ─► hydrate #app
//!                        (one chart where #app has a data-chart)
//!                      └ on failure: #status says what failed, with a retry; the
//!                        prerendered page stays as it is
//! ```

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

use crate::i18n::Lang;
use crate::ui::{App, Content, Page};

/// Starts the page; returns at once.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        let lang = page_language();
        set_status(lang, Status::Loading);
        match load().await {
            Ok((root, content)) => {
                // An embed names its chart.
                let only = root.get_attribute("data-chart");
                let only = only.map(|id| content.chart(&id));
                if only == Some(None) {
                    return set_status(lang, Status::Failed("data-chart"));
                }
                // The tree lives as long as the page.
                leptos::mount::hydrate_from(root, move || {
                    let page = Page::new(content, lang);
                    page.remember_unfolded();
                    view! { <App page only=only.flatten()/> }
                })
                .forget();
                set_status(lang, Status::Ready);
            }
            Err(why) => set_status(lang, Status::Failed(&why)),
        }
    });
}

/// The element to hydrate, and what to hydrate it with.
async fn load() -> Result<(HtmlElement, &'static Content), String> {
    let root: HtmlElement = document()
        .get_element_by_id("app")
        .and_then(|app| app.dyn_into().ok())
        .ok_or("#app")?;
    show_progress(1);
    let metrics = fetch(&root, "data-metrics").await?;
    show_progress(2);
    let charts = fetch(&root, "data-charts").await?;
    show_progress(3);
    let content = Content::load(&metrics, &charts).map_err(|errors| errors.to_string())?;
    Ok((root, content))
}

/// The text of the file that an attribute of `root` names.
async fn fetch(root: &Element, attribute: &str) -> Result<String, String> {
    let url = root
        .get_attribute(attribute)
        .ok_or_else(|| attribute.to_owned())?;
    let failed = |why: &dyn std::fmt::Display| format!("{url} ({why})");
    let response = Request::get(&url).send().await.map_err(|e| failed(&e))?;
    if !response.ok() {
        return Err(failed(&response.status()));
    }
    response.text().await.map_err(|e| failed(&e))
}

fn page_language() -> Lang {
    let root = document().document_element();
    Lang::from_tag(
        &root
            .and_then(|root| root.get_attribute("lang"))
            .unwrap_or_default(),
    )
}

/// Shows how many of the three parts are here: Wasm, figures, charts.
fn show_progress(parts: u32) {
    if let Ok(Some(bar)) = document().query_selector("#status progress") {
        let _ = bar.set_attribute("value", &parts.to_string());
    }
}

/// How far the page has got.
enum Status<'a> {
    Loading,
    Ready,
    Failed(&'a str),
}

/// Shows the state of loading in `#status`, outside the hydrated tree.
fn set_status(lang: Lang, status: Status<'_>) {
    let Some(bar) = document().get_element_by_id("status") else {
        return;
    };
    let m = lang.messages();
    let (state, text) = match status {
        Status::Loading => ("loading", m.loading.to_owned()),
        Status::Ready => ("ready", String::new()),
        Status::Failed(why) => (
            "failed",
            format!(
                "{}{why}{}{}",
                m.load_failed, m.full_stop, m.load_failed_still
            ),
        ),
    };
    let _ = bar.set_attribute("data-state", state);
    if let Ok(Some(line)) = bar.query_selector("p") {
        line.set_text_content(Some(&text));
    }
    if let Ok(Some(button)) = bar.query_selector("button")
        && let Ok(button) = button.dyn_into::<HtmlElement>()
    {
        let retry = Closure::once_into_js(start);
        button.set_onclick(Some(retry.unchecked_ref()));
    }
}
