//! Draws the picture that the dialog asks for (`taken.js`): what is wanted stands in attributes of
//! an element, the answer is written beside it.

use crate::export::Address;
use crate::export::taken::{Form, Wish, svg};

use super::{Page, dom};

/// Answers from now on.
pub(super) fn answer(page: Page) {
    dom::effect(move || {
        let answer = move |event| {
            let Some(wish) = dom::closest(&event, "[data-form]") else {
                return;
            };
            let said = |name| wish.get_attribute(name).unwrap_or_default();
            let form = match &*said("data-form") {
                "tall" => Form::Tall,
                _ => Form::Sheet,
            };
            let day = said("data-date");
            let made = svg(
                page.content,
                page.lang,
                &Wish {
                    chart: said("data-chart"),
                    query: said("data-query"),
                    form,
                    is_dark: said("data-theme") == "dark",
                    site: Address::at(said("data-src")),
                    day: (!day.is_empty()).then_some(day),
                    data_sha256: said("data-sha256"),
                },
            );
            let (name, text) = match made {
                Ok(svg) => ("data-svg", svg),
                Err(why) => ("data-why", why.to_string()),
            };
            let _ = wish.set_attribute(name, &text);
        };
        dom::listen("picture", Box::new(answer));
    });
}
