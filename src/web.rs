//! The browser side: fetches the data, then hydrates the prerendered page.
//!
//! ```text
//! start.js ─► Wasm ─► start: fetch content-<lang>.json ─► Content ─► hydrate #app
//!                        (one chart where #app has a data-chart)
//! ```
//!
//! Scripts say how far it has got (`boot.js`, `embed-boot.js`): they wait for the promise that
//! [`start`] leaves at `#boot`, and hear of a trap. The prerendered page stays as it is.

use std::panic;

use gloo_net::http::RequestBuilder;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::bundle;
use crate::i18n::Lang;
use crate::said::checksum;
use crate::ui::{App, Page};

/// Starts the page; returns at once. The property `live` of `#boot` is a promise: kept once
/// the page is live, broken with what failed.
pub fn start() {
    let Some(boot) = document().get_element_by_id("boot") else {
        return;
    };
    // A panic ends in a trap, which says nothing of its place.
    let element = boot.clone();
    panic::set_hook(Box::new(move |info| {
        let _ = element.set_attribute("data-panic", &info.to_string());
    }));
    let live = wasm_bindgen_futures::future_to_promise(async {
        match hydrate().await {
            Ok(()) => Ok(JsValue::UNDEFINED),
            Err(why) => Err(JsValue::from(why)),
        }
    });
    let _ = js_sys::Reflect::set(&boot, &JsValue::from("live"), &live);
}

async fn hydrate() -> Result<(), String> {
    let root: HtmlElement = document()
        .get_element_by_id("app")
        .and_then(|app| app.dyn_into().ok())
        .ok_or("#app")?;
    let file = fetch(&root, "data-content").await?;
    let content = bundle::read(&file).map_err(|why| {
        let name = root.get_attribute("data-content").unwrap_or_default();
        format!("{name} ({why})")
    })?;
    // An embed names its chart.
    let only = root.get_attribute("data-chart");
    let only = only.map(|id| content.chart(&id));
    if only == Some(None) {
        return Err("data-chart".to_owned());
    }
    if !is_as_built(&root) {
        let copy = fetch(&root, "data-copy").await?;
        restore(&root, &copy);
    }
    // Translators put their own language at the root of the page.
    let lang = Lang::from_tag(&root.get_attribute("data-lang").unwrap_or_default());
    // The tree lives as long as the page.
    leptos::mount::hydrate_from(root, move || {
        let page = Page::new(content, lang);
        page.remember_unfolded();
        view! { <App page only=only.flatten()/> }
    })
    .forget();
    Ok(())
}

/// Counts elements, texts and comments, as `data-nodes` has them.
const NODES: &str = "concat(count(.//*), ' ', count(.//text()), ' ', count(.//comment()))";

/// Whether `root` holds as many nodes of each sort as were built into it, and says the same in the same
/// order. Hydration adopts nodes in their order: it stops at one that is missing or too many, and takes
/// one that stands elsewhere for another.
fn is_as_built(root: &Element) -> bool {
    let read = |path| {
        let read = document().evaluate(path, root);
        read.and_then(|read| read.string_value())
            .unwrap_or_default()
    };
    let is = |name: &str, found: &str| root.get_attribute(name).is_some_and(|built| built == found);
    is("data-nodes", &read(NODES)) && is("data-said", &checksum(&read("string()")).to_string())
}

/// What a reader can have left in another state than it was built in.
const STATEFUL: &str = "details, input, summary, a, button, .drawing";

/// Puts what was built in the place of what it has been rewritten to; what the reader has
/// unfolded stays so, and the focus stays where it was.
fn restore(root: &HtmlElement, copy: &str) {
    let focus = document().active_element();
    let states = stateful(root).into_iter().map(|(place, element)| {
        let input = element.dyn_ref::<HtmlInputElement>();
        let checked = input.is_some_and(HtmlInputElement::checked);
        let focused = focus.as_ref() == Some(&element);
        (place, element.has_attribute("open"), checked, focused)
    });
    let states: Vec<_> = states.collect();
    root.set_inner_html(copy);
    for (place, element) in stateful(root) {
        let mut before = states.iter().filter(|(of, ..)| *of == place);
        let Some(&(_, open, checked, focused)) = before.next() else {
            continue;
        };
        if open {
            let _ = element.set_attribute("open", "");
        }
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            input.set_checked(checked);
        }
        if let (true, Some(element)) = (focused, element.dyn_ref::<HtmlElement>()) {
            let _ = element.focus();
        }
    }
}

/// Where an element stands: in what has which id, what it is, and which of those. What others have
/// put elsewhere into the page changes none of it.
type Place = (String, String, usize);

/// Everything that can be in another state, with its place.
fn stateful(root: &HtmlElement) -> Vec<(Place, Element)> {
    let mut found: Vec<(Place, Element)> = Vec::new();
    let Ok(list) = root.query_selector_all(STATEFUL) else {
        return found;
    };
    for n in 0..list.length() {
        let Some(element) = list.get(n).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let named = element.closest("[id]").ok().flatten();
        let id = named.map_or_else(String::new, |named| named.id());
        let name = element.local_name();
        let earlier = found.iter().map(|(place, _)| place);
        let nth = earlier.filter(|of| of.0 == id && of.1 == name).count();
        found.push(((id, name, nth), element));
    }
    found
}

/// The text of the file that an attribute of `root` names, held to the hash beside it.
async fn fetch(root: &Element, attribute: &str) -> Result<String, String> {
    let value = |name: &str| root.get_attribute(name).ok_or_else(|| name.to_owned());
    let url = value(attribute)?;
    let integrity = value(&[attribute, "-integrity"].concat())?;
    let failed = |why: &dyn std::fmt::Display| format!("{url} ({why})");
    let ask = |integrity: &str| RequestBuilder::new(&url).integrity(integrity).send();
    let refused = match ask(&integrity).await {
        Ok(response) if response.ok() => {
            return response.text().await.map_err(|e| failed(&e));
        }
        Ok(response) => return Err(failed(&response.status())),
        Err(refused) => refused,
    };
    // An answer of other bytes is told apart from none, and from one that breaks off, only by asking
    // for all of it once more.
    let Ok(response) = ask("").await else {
        return Err(failed(&refused));
    };
    if !response.ok() {
        return Err(failed(&response.status()));
    }
    let whole = response.text().await;
    Err(whole.map_or_else(|e| failed(&e), |_| failed(&"SHA-384 ≠")))
}
