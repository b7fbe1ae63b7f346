//! What a share page holds for pictures that follow the reader: hidden, and shown over the charts;
//! where none are, its last line is, once something was chosen (`taken.js`). Its attributes are what the Wasm is told (`ui::taken`).

use crate::export::share::Share;
use crate::i18n::Lang;
use crate::svg::markup::{Attributes, Markup};

/// Writes the buttons and all that is said; `root` leads to the root of the site.
pub(super) fn write(out: &mut Markup, share: &Share<'_>, root: &str, lang: Lang) {
    let (plain, words) = (Attributes::default(), lang.taking());
    // A site that does not know where it is, is where the reader has found it.
    let site = if share.public { &*share.site } else { root };
    let told = plain
        .clone()
        .with("class", "taking")
        .with("hidden", "")
        .with("data-form", "")
        .with("data-chart", share.chart)
        .with("data-src", site)
        .with("data-date", share.date.as_deref().unwrap_or_default())
        .with("data-sha256", share.data_sha256)
        .with("data-alt", words.heading)
        .with("data-making", words.making)
        .with("data-made", words.made)
        .with("data-hold", words.hold)
        .with("data-absent", words.absent)
        .with("data-refused", words.refused)
        .with("data-fontless", words.fontless)
        .with("data-undrawn", words.undrawn);
    out.open("div", &told);
    out.leaf("h3", &plain, words.heading);
    out.leaf("p", &plain.clone().with("class", "about"), words.about);
    for (form, name) in words.forms {
        let button = plain.clone().with("type", "button");
        out.leaf("button", &button.with("data-take", form), name);
    }
    out.leaf("p", &plain.clone().with("role", "status"), "");
    out.leaf("div", &plain.clone().with("class", "taken"), "");
    out.leaf("h3", &plain, words.whole);
    out.close("div");
}
