//! What a page says of the edition that it is of, and how a share page lets choose one.

use crate::export::share::Share;
use crate::export::{Address, address};
use crate::i18n::Lang;
use crate::svg::markup::{Attributes, Markup};

/// The way from the root of an edition to that of the site.
const UP: &str = "../../";

/// The way from a page, which is `root` away from the root of the site or the edition, to the list of
/// editions in a language.
pub(super) fn list_of(lang: Lang, site: &Address, root: &str) -> String {
    [&*to_current(site, root), address::page(lang), "editions/"].concat()
}

/// The way to the root of what is current.
fn to_current(site: &Address, root: &str) -> String {
    let up = if site.below().is_empty() { "" } else { UP };
    [root, up].concat()
}

/// The line on a page of an edition, with the ways to the same page as it is now (`path` from the
/// root) and to all editions. Nothing on a page that is current.
pub(super) fn notice(
    lang: Lang,
    site: &Address,
    (name, day): (&str, Option<&str>),
    [root, path]: [&str; 2],
) -> String {
    if site.below().is_empty() {
        return String::new();
    }
    let words = lang.editions();
    let plain = Attributes::default;
    let dated = words.dated(name, day);
    let mut out = Markup::default();
    let aside = plain().with("class", "edition");
    out.open("aside", &aside.with("aria-label", words.title));
    out.open("p", &plain());
    out.text(&words.notice(&dated));
    out.close("p");
    let links = [
        ([&*to_current(site, root), path].concat(), words.see_current),
        (list_of(lang, site, root), words.title),
    ];
    for (href, text) in links {
        out.leaf("a", &plain().with("href", &href), text);
    }
    out.close("aside");
    out.finish()
}

/// On a share page that is `root` away from its own root, at `path` from there: which addresses codes
/// and link hold. The script writes the other ones into them; without it, a link leads to the share
/// page that has them.
pub(super) fn choice(
    out: &mut Markup,
    lang: Lang,
    site: &Address,
    share: &Share<'_>,
    [root, path]: [&str; 2],
) {
    let words = lang.editions();
    let plain = Attributes::default;
    let dated = words.dated(share.edition, share.date.as_deref());
    let folder = address::edition(share.edition);
    let options = [
        (String::new(), words.always_current.to_owned()),
        (folder, words.this_edition(&dated)),
    ];
    let group = plain().with("class", "which");
    out.open("fieldset", &group.with("data-site", &share.current_site));
    out.leaf("legend", &plain(), words.lead_to);
    for (value, label) in &options {
        let is_own = value == site.below();
        out.open("label", &plain().with("class", "box"));
        let field = plain().with("type", "radio").with("name", "edition");
        let field = field.with("value", value);
        out.empty("input", &field.with_some("checked", is_own.then_some("")));
        out.leaf("span", &plain(), label);
        out.close("label");
    }
    out.close("fieldset");
    out.open("p", &plain().with("class", "about links"));
    let other = options.iter().find(|(value, _)| value != site.below());
    if let Some((value, label)) = other {
        let href = [&*to_current(site, root), value, path].concat();
        let link = plain().with("class", "other").with("href", &href);
        out.leaf("a", &link, label);
    }
    let list = plain().with("href", &list_of(lang, site, root));
    out.leaf("a", &list, words.title);
    out.close("p");
}
