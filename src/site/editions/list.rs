//! The list of all editions, newest first, with what each changed: as a page in both languages, and for
//! programs.

use std::path::Path;

use crate::content::Content;
use crate::export::{Address, address};
use crate::i18n::Lang;
use crate::site::assets::Assets;
use crate::site::shell;
use crate::svg::escape;
use crate::svg::markup::{Attributes, Markup};

use super::changes::{Changes, Part, Snapshot};
use super::kept::{Index, Kept, Listed};
use super::words::Words;
use super::{EDITIONS, INDEX, Present, Written, pretty, write};

/// Writes the present edition and those that are kept, and lists them all.
///
/// # Errors
/// If the data of a kept edition cannot be compared, or a file cannot be written.
pub(in crate::site) fn publish(
    out: &Path,
    kept: &Kept,
    present: &Present<'_>,
    (content, site, assets): (&Content, &Address, &Assets),
) -> Written {
    let mut editions = kept.write(out, present)?;
    let folder = out.join(EDITIONS);
    let snapshots = editions.iter();
    let snapshots = snapshots.map(|listed| Snapshot::read(&folder.join(&listed.name)));
    let snapshots: Vec<_> = snapshots.collect::<Written<_>>()?;
    for (newer, two) in snapshots.windows(2).enumerate() {
        let name = editions[newer + 1].name.clone();
        editions[newer].changes = Some(Changes::between(&name, &two[1], &two[0]));
    }
    let index = Index {
        current: present.name().to_owned(),
        editions,
    };
    write(&folder.join(INDEX), pretty(INDEX, &index)?.as_bytes())?;
    for lang in Lang::ALL {
        let path = [address::page(lang), "editions/"].concat();
        let root = address::up(&path);
        let page = page(lang, content, site, assets, &root, &index, &snapshots);
        write(&out.join(path).join("index.html"), page.as_bytes())?;
    }
    Ok(())
}

fn plain() -> Attributes {
    Attributes::default()
}

/// The page in a language.
fn page(
    lang: Lang,
    content: &Content,
    site: &Address,
    assets: &Assets,
    root: &str,
    index: &Index,
    snapshots: &[Snapshot],
) -> String {
    let words = lang.editions();
    let m = lang.messages();
    let name = content.site_name(lang);
    let title = [words.title, m.dot, name].concat();
    let style = shell::style_sheet(root, assets);
    let mut head = shell::head(lang, &title, root, "", &style, assets);
    let path = |lang| [address::page(lang), "editions/"].concat();
    if site.is_public() {
        let own = escape(&site.to(&path(lang)));
        head.push_str(&format!("<link rel=\"canonical\" href=\"{own}\">\n"));
    }
    let mut out = Markup::default();
    out.open("main", &plain().with("class", "method"));
    out.leaf("h1", &plain(), words.title);
    out.open("p", &plain().with("class", "links"));
    let home = [root, address::page(lang)].concat();
    out.leaf("a", &plain().with("href", &home), name);
    let other = lang.other();
    let there = [root, &path(other)].concat();
    let link = plain().with("href", &there).with("hreflang", other.tag());
    let tongue = lang.prose().other_language;
    out.leaf("a", &link.with("lang", other.tag()), tongue);
    out.close("p");
    out.leaf("p", &plain(), words.intro);
    for (at, listed) in index.editions.iter().enumerate() {
        let is_current = listed.name == index.current;
        let before = snapshots.get(at + 1);
        let both = snapshots.get(at).map(|after| (after, before));
        edition(&mut out, lang, root, (listed, is_current), both);
    }
    out.open("p", &plain());
    let href = [root, EDITIONS, "/", INDEX].concat();
    let link = plain().with("href", &href).verbatim();
    out.text(words.machine);
    out.leaf("a", &link, INDEX);
    out.close("p");
    out.close("main");
    format!(
        "{head}</head>\n<body>\n{}\n</body>\n</html>\n",
        out.finish()
    )
}

/// An edition, with what it changed.
fn edition(
    out: &mut Markup,
    lang: Lang,
    root: &str,
    (listed, is_current): (&Listed, bool),
    snapshots: Option<(&Snapshot, Option<&Snapshot>)>,
) {
    let (words, m) = (lang.editions(), lang.messages());
    let id = ["edition-", &listed.name].concat();
    let section = plain().with("class", "card");
    out.open("section", &section.with("aria-labelledby", &id));
    let day = listed.date.as_deref().unwrap_or_default();
    let dot = if day.is_empty() { "" } else { m.dot };
    let dated = [day, dot, &listed.name].concat();
    out.open("h2", &plain().with("id", &id));
    let href = [root, &address::edition(&listed.name), address::page(lang)].concat();
    out.leaf("a", &plain().with("href", &href).verbatim(), &dated);
    if is_current {
        out.text(m.dot);
        out.text(words.current);
    }
    out.close("h2");
    let version = lang.publication().version(&listed.version);
    out.open("p", &plain().with("class", "about hash"));
    out.text(&[&*version, m.dot, "SHA-256 ", &listed.sha256].concat());
    out.close("p");
    match (&listed.changes, snapshots) {
        (Some(changes), Some((after, Some(before)))) => {
            out.leaf("h3", &plain(), &words.since(&changes.since));
            let both = [before, after].map(|snapshot| Words { snapshot, lang });
            what_changed(out, changes, both);
        }
        _ => out.leaf("p", &plain(), words.first),
    }
    out.close("section");
}

/// Every entry that changed, then what else did.
fn what_changed(out: &mut Markup, changes: &Changes, both: [Words<'_>; 2]) {
    let words = both[0].lang.editions();
    for ((list, part), heading) in changes.parts().into_iter().zip(words.parts) {
        if !part.is_empty() {
            out.leaf("h4", &plain(), heading);
            entries(out, list, part, both);
        }
    }
    for (has_changed, said) in [
        (changes.words, words.words),
        (changes.program, words.program),
    ] {
        if has_changed {
            out.leaf("p", &plain(), said);
        }
    }
}

/// The entries of a list that changed.
fn entries(out: &mut Markup, list: &str, part: &Part, [before, after]: [Words<'_>; 2]) {
    let (words, m) = (after.lang.editions(), after.lang.messages());
    out.open("ul", &plain());
    let added = part.added.iter().map(|id| (words.added, id, after));
    let removed = part.removed.iter().map(|id| (words.removed, id, before));
    for (done, id, of) in added.chain(removed) {
        let value = of.printed(list, id);
        let value = value.map(|printed| [m.colon, &printed].concat());
        let text = [
            done,
            m.colon,
            &of.entry(list, id),
            &value.unwrap_or_default(),
        ]
        .concat();
        out.leaf("li", &plain(), &text);
    }
    for changed in &part.changed {
        out.open("li", &plain());
        out.text(&[words.changed, m.colon, &after.entry(list, &changed.id)].concat());
        out.open("ul", &plain());
        for field in after.in_order(&changed.fields) {
            let [from, to] = [(before, &field.from), (after, &field.to)]
                .map(|(of, value)| of.value(&field.field, value));
            let said = words.from_to(after.field(&field.field), &from, &to);
            out.leaf("li", &plain(), &said);
        }
        out.close("ul");
        out.close("li");
    }
    out.close("ul");
}
